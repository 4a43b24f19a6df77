//! The keys of a console that has keys of its own, and no bytes: that of Windows.
//!
//! A thread waits for each key, so that this side can wait for as long as it wants, and see which keys came at once.

use std::io;
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::Duration;

use console::{Key, Term};

use super::burst::{AT_ONCE, taken};
use super::{Source, Typed};

/// Standard input, read by the key.
#[derive(Debug)]
pub(in super::super) struct Stdin {
    keys: Receiver<io::Result<Key>>,
    terminal: Term,
    size: (u16, u16),
}

impl Stdin {
    pub(in super::super) fn new(terminal: &Term) -> Self {
        let (sender, keys) = channel();
        let reading = terminal.clone();
        std::thread::spawn(move || {
            loop {
                let key = reading.read_key_raw();
                let is_last = key.is_err();
                if sender.send(key).is_err() || is_last {
                    return;
                }
            }
        });
        Self { keys, terminal: terminal.clone(), size: terminal.size() }
    }

    fn key(&self, wait: Duration) -> io::Result<Option<Key>> {
        match self.keys.recv_timeout(wait) {
            Ok(key) => key.map(Some),
            Err(RecvTimeoutError::Timeout) => Ok(None),
            Err(RecvTimeoutError::Disconnected) => Err(io::ErrorKind::UnexpectedEof.into()),
        }
    }
}

impl Source for Stdin {
    fn gather(&mut self, wait: Duration) -> io::Result<Option<Vec<Typed>>> {
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
