//! The bytes that are typed on a Unix terminal.

use std::io;
use std::time::Duration;

use console::Term;
use rustix::event::{PollFd, PollFlags, Timespec, poll};
use rustix::io::Errno;
use rustix::stdio::stdin;

use super::super::terminal::hush_again;
use super::{KeyDecoder, TypedInput, TypingSource};

/// Standard input, read by the byte.
#[derive(Debug)]
pub(in super::super) struct StdinByByte {
    decoder: KeyDecoder,
    terminal: Term,
    size: (u16, u16),
}

impl StdinByByte {
    pub(in super::super) fn new(terminal: &Term) -> Self {
        Self { decoder: KeyDecoder::default(), terminal: terminal.clone(), size: terminal.size() }
    }
}

impl TypingSource for StdinByByte {
    fn gather(&mut self, wait: Duration) -> io::Result<Option<Vec<TypedInput>>> {
        let patience = self.decoder.patience().filter(|_| !wait.is_zero());
        let mut found = Vec::new();
        if is_there_more(patience.unwrap_or(wait)) {
            let mut bytes = [0; 4096];
            match rustix::io::read(stdin(), &mut bytes[..]) {
                // The window is closed.
                Ok(0) | Err(Errno::IO) => return Err(io::ErrorKind::UnexpectedEof.into()),
                Ok(length) => bytes[..length].iter().for_each(|byte| self.decoder.push(*byte, &mut found)),
                Err(Errno::INTR | Errno::AGAIN) => return Ok(None),
                Err(error) => return Err(error.into()),
            }
            return Ok(Some(found));
        }
        if patience.is_some() {
            self.decoder.pause(&mut found);
            return Ok(Some(found));
        }
        Ok(None)
    }

    fn is_within(&self) -> bool {
        self.decoder.is_within()
    }

    fn is_changed(&mut self) -> bool {
        let size = self.terminal.size();
        let resized = std::mem::replace(&mut self.size, size) != size;
        // Whoever was set aside and goes on finds the terminal as a shell wants it, and another screen.
        hush_again() || resized
    }
}

/// Whether something was typed within this time. What cannot be waited for is read at once.
fn is_there_more(wait: Duration) -> bool {
    let time = Timespec { tv_sec: wait.as_secs() as i64, tv_nsec: i64::from(wait.subsec_nanos()) };
    let found = poll(&mut [PollFd::new(&stdin(), PollFlags::IN)], Some(&time));
    !matches!(found, Ok(0) | Err(Errno::INTR))
}
