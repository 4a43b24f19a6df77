//! Reading the blocks of a file side by side.
//!
//! Whoever is free takes the next block and reads it to the end; the taking goes one at a time. Since blocks are handed out
//! in order, everything before a block that turns out wrong is read by someone, so the first problem of the file is found
//! however many there are to look for it; and where the system gives no threads, as in a browser, one reads it all.

use std::sync::{Mutex, MutexGuard, PoisonError};
use std::thread::Builder;

use memchr::memchr;

use super::super::table::Sink;
use super::blocks::{RowBlock, RowBlocks};
use super::problem::Problem;
use super::records::{pass, scan, whole};

/// What the readers share.
struct Shared<'a> {
    blocks: RowBlocks<'a>,
    /// The first problem found so far, with the place of its block.
    problem: Option<(u64, Problem)>,
}

/// What every reader knows.
pub struct Job<'a> {
    /// The character between cells.
    pub delimiter: u8,
    /// How many rows are passed over.
    pub skip: u64,
    /// Told now and then how many bytes of the file have been read.
    pub progress: &'a (dyn Fn(u64) + Sync),
}

/// Hands all rows of `blocks` to forks of a sink, and gives these.
///
/// # Errors
///
/// The first problem in the file.
pub fn read<S: Sink>(blocks: RowBlocks<'_>, job: &Job<'_>, sink: &S, threads: usize) -> Result<Vec<S>, Problem> {
    let shared = Mutex::new(Shared { blocks, problem: None });
    let mut own = sink.fork();
    let mut forks = std::thread::scope(|scope| {
        let handles: Vec<_> = (1..threads)
            .map_while(|_| {
                let (shared, mut fork) = (&shared, sink.fork());
                let helper = move || {
                    work(shared, job, &mut fork);
                    fork
                };
                Builder::new().spawn_scoped(scope, helper).ok()
            })
            .collect();
        work(&shared, job, &mut own);
        let joined = handles.into_iter().map(|handle| handle.join().unwrap_or_else(|p| std::panic::resume_unwind(p)));
        joined.collect::<Vec<S>>()
    });
    if let Some((_, problem)) = shared.into_inner().unwrap_or_else(PoisonError::into_inner).problem {
        return Err(problem);
    }
    forks.push(own);
    Ok(forks)
}

/// Reads blocks until there are none left, or one is wrong.
fn work<S: Sink>(shared: &Mutex<Shared<'_>>, job: &Job<'_>, sink: &mut S) {
    let lock = || shared.lock().unwrap_or_else(PoisonError::into_inner);
    let mut bytes = Vec::new();
    loop {
        // Let go of the lock before the block is read.
        let taken = take(&mut lock(), job, &mut bytes);
        let Some(block) = taken else { return };
        if let Err(problem) = read_block(&bytes, block, job, sink) {
            lock().found(block.place, problem);
            return;
        }
    }
}

/// The next block, unless something is wrong already.
fn take(shared: &mut MutexGuard<'_, Shared<'_>>, job: &Job<'_>, bytes: &mut Vec<u8>) -> Option<RowBlock> {
    if shared.problem.is_some() {
        return None;
    }
    let place = shared.blocks.place();
    let block = match shared.blocks.next(bytes) {
        Ok(block) => block,
        Err(problem) => {
            shared.found(place, problem);
            None
        }
    };
    (job.progress)(shared.blocks.taken());
    block
}

impl Shared<'_> {
    fn found(&mut self, place: u64, problem: Problem) {
        if self.problem.as_ref().is_none_or(|(earlier, _)| place < *earlier) {
            self.problem = Some((place, problem));
        }
    }
}

fn read_block<S: Sink>(bytes: &[u8], block: RowBlock, job: &Job<'_>, sink: &mut S) -> Result<(), Problem> {
    let mut text = checked(bytes, block.row, job.delimiter)?;
    let mut row = block.row;
    if let Some(passed @ 1..) = (job.skip + 1).checked_sub(block.row) {
        text = text.get(pass(bytes, job.delimiter, passed)..).unwrap_or_default();
        row += passed;
    }
    scan(text, job.delimiter, row, sink).map_err(Problem::from)
}

/// These bytes as text, if text they are. `row` is the number of their first row.
pub fn checked(bytes: &[u8], row: u64, delimiter: u8) -> Result<&str, Problem> {
    // The byte itself tells whether a CR before it has its LF.
    let row_at = |place: usize| row + whole(&bytes[..=place], delimiter, false).rows;
    if let Some(place) = memchr(0, bytes) {
        return Err(Problem::Nul { row: row_at(place) });
    }
    std::str::from_utf8(bytes).map_err(|error| Problem::NotUtf8 { row: row_at(error.valid_up_to()) })
}
