//! Reading CSV files as survey tools and spreadsheets write them: any usual delimiter, quoting, end of line and character
//! set, recognised from the file; of any size, in constant memory, on as many cores as there are.

mod blocks;
mod dialect;
mod encoding;
mod problem;
mod quotes;
mod records;
#[cfg(test)]
mod tests;
mod threads;

use std::fs::File;
use std::io::{self, Read as _, Seek as _, SeekFrom};
use std::path::Path;

use super::table::{FIRST_ROWS, MOST_COLUMNS, Nobody, Sink};
use crate::fault::Fault;
use blocks::{BLOCK, RowBlocks};
use dialect::Dialect;
use encoding::{Sniffed, Utf8Text, sniff};
use problem::Problem;
use records::{LONGEST_ROW, names_in_quotes, pass, rows, scan, whole};
use threads::{Job, checked};

pub use encoding::Encoding;

/// How much is looked at to recognise a file: the first rows of all but the widest files fit in it. Where not even one row
/// does, as much as a row may take is looked at.
const LOOKED_AT: usize = 256 * 1024;

/// The most threads that read one file. Beyond this, taking blocks from the file is what takes the time.
const MOST_THREADS: usize = 32;

/// What the user states about a file; what is left out is recognised.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct CsvOptions {
    /// The character set.
    pub encoding: Option<Encoding>,
    /// The character between cells: a sign or white space of ASCII, see [`CsvOptions::can_delimit`].
    pub delimiter: Option<u8>,
}

impl CsvOptions {
    /// Whether a character can stand between cells: a tab, a space, or a sign of ASCII other than a quotation mark.
    #[must_use]
    pub fn can_delimit(character: char) -> bool {
        u8::try_from(character).is_ok_and(dialect::is_delimiter)
    }
}

/// A CSV file that has been looked at.
#[derive(Debug)]
pub struct CsvFile {
    name: String,
    /// The start of the file, or all of it.
    head: Vec<u8>,
    /// What comes after it, and whether some of that has been read.
    rest: Option<(File, bool)>,
    size: u64,
    sniffed: Sniffed,
    dialect: Dialect,
    first_rows: Vec<Vec<String>>,
    names_in_quotes: Vec<bool>,
}

impl CsvFile {
    /// Looks at the start of a file. A pipe will do as well.
    ///
    /// # Errors
    ///
    /// When the file cannot be read or is empty, or when its first rows are no rows of text: see [`CsvFile::read`].
    pub fn from_path(path: &Path, options: &CsvOptions) -> Result<Self, Fault> {
        let name = path.display().to_string();
        let unreadable = |error: io::Error| Fault::from_io(&name, &error);
        let mut file = File::open(path).map_err(unreadable)?;
        let mut head = Vec::new();
        let mut more = true;
        // A first row of questions in full may be long, but not longer than any row.
        for most in [LOOKED_AT, LONGEST_ROW] {
            let wanted = most - head.len();
            let read = file.by_ref().take(wanted as u64).read_to_end(&mut head).map_err(unreadable)?;
            more = read == wanted;
            if !more || head.contains(&b'\n') || head.contains(&b'\r') {
                break;
            }
        }
        let size = file.metadata().map_or(0, |metadata| metadata.len());
        Self::from_head(name, head, more.then_some(file), size, options)
    }

    /// Looks at a file that is in memory, such as a member of a ZIP.
    ///
    /// # Errors
    ///
    /// When it is empty, or when its first rows are no rows of text: see [`CsvFile::read`].
    pub fn from_bytes(name: &str, bytes: Vec<u8>, options: &CsvOptions) -> Result<Self, Fault> {
        let size = bytes.len() as u64;
        Self::from_head(name.to_owned(), bytes, None, size, options)
    }

    fn from_head(
        name: String,
        head: Vec<u8>,
        rest: Option<File>,
        size: u64,
        options: &CsvOptions,
    ) -> Result<Self, Fault> {
        let looked_at = &head[..head.len().min(LONGEST_ROW)];
        let ended = rest.is_none() && looked_at.len() == head.len();
        let sniffed = sniff(looked_at, ended, options.encoding);
        let mut bytes = Vec::new();
        let filled =
            Utf8Text::new(Box::new(&looked_at[sniffed.mark..]), sniffed.encoding, 0).fill(&mut bytes, LONGEST_ROW + 1);
        let text = match std::str::from_utf8(&bytes) {
            Ok(text) => text,
            Err(error) => std::str::from_utf8(&bytes[..error.valid_up_to()]).unwrap_or_default(),
        };
        let stated = options.delimiter.filter(|delimiter| dialect::is_delimiter(*delimiter));
        let dialect = Dialect::from_text(text, stated);
        let mut file = Self {
            name,
            head: Vec::new(),
            rest: None,
            size,
            sniffed,
            dialect,
            first_rows: Vec::new(),
            names_in_quotes: Vec::new(),
        };
        filled.map_err(|error| file.fault(&Problem::Io(error), 0))?;
        let (first_rows, sound) = first_rows(&bytes, dialect, ended);
        file.first_rows = first_rows;
        sound.map_err(|problem| file.fault(&problem, 1))?;
        let start = text.get(dialect.announced..).unwrap_or_default();
        file.names_in_quotes = names_in_quotes(start, dialect.delimiter, FIRST_ROWS);
        if ended && text.trim().is_empty() {
            return Err(Fault::from_data("empty-file", |words| (words.errors.empty_file)(&file.name)));
        }
        Ok(Self { head, rest: rest.map(|rest| (rest, false)), ..file })
    }

    /// The rows from the top, up to [`FIRST_ROWS`] and as far as they were looked at: cells without quotation marks around
    /// them, a blank line as a row without cells. A first line `sep=;` is no row; Excel hides it as well.
    #[must_use]
    pub fn first_rows(&self) -> &[Vec<String>] {
        &self.first_rows
    }

    /// Whether the first cell of each of the first rows alone is between quotation marks, as R writes the name of a row.
    #[must_use]
    pub fn names_in_quotes(&self) -> &[bool] {
        &self.names_in_quotes
    }

    /// The character set. Reading may still find that a file that began as plain ASCII is Windows-1252.
    #[must_use]
    pub const fn encoding(&self) -> Encoding {
        self.sniffed.encoding
    }

    /// The character between cells.
    #[must_use]
    pub const fn delimiter(&self) -> char {
        self.dialect.delimiter as char
    }

    /// The size of the file in bytes; 0 where that is not known, as of a pipe.
    #[must_use]
    pub const fn byte_size(&self) -> u64 {
        self.size
    }

    /// Hands the rows after the first `skip` to `sink`, in up to `threads` threads of which this is one, and gives it back.
    /// Row numbers count every row of the file from 1, blank ones as well, as a spreadsheet does when it opens the file. `progress` is told now and then how many bytes have been read; it may start over once.
    ///
    /// A cell without text does not come to the sink. `="001"` comes as `001`.
    ///
    /// # Errors
    ///
    /// When reading fails; when the file holds NUL characters; when a row is longer than 4 MB or wider than
    /// [`MOST_COLUMNS`]; when a quotation mark never closes, or closes rows further on in the midst of a text; when a file that is UTF-8, by its byte order mark or what was
    /// seen or stated of it, stops being so. The fault is the first in the file, however many threads there are.
    pub fn read<S: Sink>(
        &mut self,
        skip: u64,
        sink: S,
        threads: usize,
        progress: &(dyn Fn(u64) + Sync),
    ) -> Result<S, Fault> {
        self.read_in_blocks(skip, sink, threads, progress, BLOCK)
    }

    fn read_in_blocks<S: Sink>(
        &mut self,
        skip: u64,
        sink: S,
        threads: usize,
        progress: &(dyn Fn(u64) + Sync),
        block: usize,
    ) -> Result<S, Fault> {
        let job = Job { delimiter: self.dialect.delimiter, skip, progress };
        let mut read = self.pass(&job, &sink, threads, block);
        if matches!(read, Err(Problem::NotUtf8 { .. })) && !self.sniffed.certain && self.rewinds() {
            // Plain ASCII so far, and now a byte that UTF-8 does not have: it was Windows-1252 all along.
            self.sniffed = Sniffed { encoding: Encoding::Windows1252, certain: true, ..self.sniffed };
            read = self.pass(&job, &sink, threads, block);
        }
        let forks = read.map_err(|problem| self.fault(&problem, skip))?;
        Ok(forks.into_iter().fold(sink, |mut sink, fork| {
            sink.join(fork);
            sink
        }))
    }

    /// Whether the file can be read again; a pipe cannot.
    fn rewinds(&mut self) -> bool {
        self.rest.as_mut().is_none_or(|(file, _)| file.stream_position().is_ok())
    }

    /// Reads the file from its first row to its end.
    fn pass<S: Sink>(&mut self, job: &Job<'_>, sink: &S, threads: usize, block: usize) -> Result<Vec<S>, Problem> {
        let start = self.sniffed.mark + self.dialect.announced * self.sniffed.encoding.width();
        let head = self.head.get(start..).unwrap_or_default();
        let source: Box<dyn io::Read + Send + '_> = match &mut self.rest {
            Some((file, used)) => {
                if *used {
                    file.seek(SeekFrom::Start(self.head.len() as u64)).map_err(Problem::Io)?;
                }
                *used = true;
                Box::new(head.chain(&*file))
            }
            None => Box::new(head),
        };
        let text = Utf8Text::new(source, self.sniffed.encoding, start as u64);
        // No more threads than there are blocks, as far as is known.
        let useful = if self.size == 0 { MOST_THREADS as u64 } else { self.size.div_ceil(block as u64) };
        let threads = threads.min(MOST_THREADS).min(usize::try_from(useful).unwrap_or(MOST_THREADS));
        threads::read(RowBlocks::new(text, job.delimiter, block), job, sink, threads)
    }

    /// A problem as the user reads it. The headings stand in the first `skip` rows.
    fn fault(&self, problem: &Problem, skip: u64) -> Fault {
        let headings = self.first_rows.iter().take(usize::try_from(skip).unwrap_or(usize::MAX));
        problem.fault(&self.name, |column| {
            headings.clone().filter_map(|row| row.get(column)).find(|text| !text.is_empty()).cloned()
        })
    }
}

/// The first rows in the start of a file, and whether all of that start can be read. The row in which it breaks off is left
/// out.
fn first_rows(bytes: &[u8], dialect: Dialect, ended: bool) -> (Vec<Vec<String>>, Result<(), Problem>) {
    let bytes = bytes.get(dialect.announced..).unwrap_or_default();
    let found = whole(bytes, dialect.delimiter, ended);
    let text = match checked(&bytes[..found.end], 1, dialect.delimiter) {
        Ok(text) => text,
        Err(problem) => return (Vec::new(), Err(problem)),
    };
    let first_rows = rows(text, dialect.delimiter, FIRST_ROWS);
    let row = found.rows + 1;
    let sound = match (found.open, first_rows.iter().position(|row| row.len() > MOST_COLUMNS)) {
        (_, Some(wide)) => Err(Problem::TooWide { row: wide as u64 + 1 }),
        (Some(column), _) if ended => Err(Problem::Open { row, column }),
        _ if found.end == 0 && bytes.len() >= LONGEST_ROW => Err(Problem::TooLong { row }),
        // Headings are never scanned again, and may be swallowed as well as answers.
        _ => scan(
            &text[..pass(text.as_bytes(), dialect.delimiter, FIRST_ROWS as u64)],
            dialect.delimiter,
            1,
            &mut Nobody,
        )
        .map_err(Problem::from),
    };
    (first_rows, sound)
}
