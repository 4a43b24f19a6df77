//! The keys of a console that has keys of its own, and no bytes: that of Windows.
//!
//! Reading a key waits until there is one, so a thread reads it, and only when something is there to read: whoever reads
//! after this, such as a window that waits for Enter before it closes, must not lose a key to it.

use std::io;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::time::{Duration, Instant};

use console::{Key, Term};

use super::burst::{AT_ONCE, taken};
use super::{TypedInput, TypingSource};

/// Standard input, read by the key.
#[derive(Debug)]
pub(in super::super) struct StdinByKey {
    ask: Sender<()>,
    /// A key was asked for and has not come.
    is_asked: bool,
    keys: Receiver<io::Result<Key>>,
    terminal: Term,
    size: (u16, u16),
}

impl StdinByKey {
    pub(in super::super) fn new(terminal: &Term) -> Self {
        let (ask, asked) = channel();
        let (give, keys) = channel();
        let reading = terminal.clone();
        std::thread::spawn(move || {
            while asked.recv().is_ok() {
                if give.send(reading.read_key_raw()).is_err() {
                    return;
                }
            }
        });
        Self { ask, is_asked: false, keys, terminal: terminal.clone(), size: terminal.size() }
    }

    /// The next key, if it comes within this time.
    fn key(&mut self, wait: Duration) -> io::Result<Option<Key>> {
        let end = Instant::now() + wait;
        loop {
            if !self.is_asked && is_there_more() {
                self.is_asked = self.ask.send(()).is_ok();
            }
            let rest = end.saturating_duration_since(Instant::now());
            if self.is_asked {
                // What is there already needs a moment to come across.
                match self.keys.recv_timeout(rest.max(AT_ONCE)) {
                    Ok(key) => {
                        self.is_asked = false;
                        return key.map(Some);
                    }
                    Err(RecvTimeoutError::Timeout) => return Ok(None),
                    Err(RecvTimeoutError::Disconnected) => return Err(io::ErrorKind::UnexpectedEof.into()),
                }
            }
            if rest.is_zero() {
                return Ok(None);
            }
            std::thread::sleep(rest.min(AT_ONCE));
        }
    }
}

impl TypingSource for StdinByKey {
    fn gather(&mut self, wait: Duration) -> io::Result<Option<Vec<TypedInput>>> {
        let Some(first) = self.key(wait)? else { return Ok(None) };
        let mut keys = vec![first];
        while let Some(key) = self.key(AT_ONCE)? {
            keys.push(key);
        }
        Ok(Some(taken(keys)))
    }

    fn is_within(&self) -> bool {
        false
    }

    fn is_changed(&mut self) -> bool {
        let size = self.terminal.size();
        std::mem::replace(&mut self.size, size) != size
    }
}

/// Whether the console holds something that was not read: a key that goes down, or up. A terminal of another kind cannot
/// tell, and is read at once.
fn is_there_more() -> bool {
    #[cfg(windows)]
    {
        use crossterm_winapi::{Console, Handle};
        let input = Handle::current_in_handle().map(Console::from);
        input.and_then(|console| console.number_of_console_input_events()).map_or(true, |count| count > 0)
    }
    #[cfg(not(windows))]
    true
}
