//! Leaving the terminal as it was found, also when the program is told to stop in the middle of a key.

use std::io::Write as _;
use std::sync::{Arc, Mutex};

/// What a stopped program says last; shared with the signal handler.
type LastWords = Arc<Mutex<String>>;

/// While it lives, Ctrl-C, a closed window and a request to end restore the terminal, say where the answers are, and end
/// the program with exit code 130.
#[derive(Debug)]
pub struct Guard {
    last_words: LastWords,
    terminal: Modes,
    /// Shows the cursor again; nothing where no terminal is drawn on.
    show_cursor: &'static str,
}

impl Guard {
    /// Remembers how the terminal is now, and starts listening. Without `drawing`, not one control character is written.
    #[must_use]
    pub fn new(drawing: bool) -> Self {
        let show_cursor = if drawing { "\u{1b}[?25h\r" } else { "" };
        let guard = Self { last_words: LastWords::default(), terminal: Modes::now(), show_cursor };
        if drawing {
            guard.terminal.hush();
        }
        let (last_words, terminal) = (Arc::clone(&guard.last_words), guard.terminal.clone());
        // A second guard in one process keeps the first handler, which says the same.
        let _ = ctrlc::set_handler(move || {
            // Held until the end, so that only one side speaks.
            let words = last_words.lock();
            terminal.restore();
            let mut out = std::io::stderr();
            let _ = write!(out, "{show_cursor}\n{}", words.as_deref().map_or("", String::as_str));
            std::process::exit(130);
        });
        guard
    }

    /// Sets what a stopped program says last.
    pub fn say_last(&self, words: String) {
        if let Ok(mut last) = self.last_words.lock() {
            *last = words;
        }
    }

    /// The caller says the last words itself and ends the program. A key that interrupts reaches both the interview and
    /// the signal handler: whichever is first keeps the other waiting until the end.
    pub fn speak(&self) {
        std::mem::forget(self.last_words.lock());
    }
}

impl Drop for Guard {
    fn drop(&mut self) {
        self.terminal.restore();
        let _ = std::io::stderr().write_all(self.show_cursor.as_bytes());
    }
}

/// Echo, line editing and the like. On Windows the console library restores them itself after each key.
#[derive(Clone, Debug)]
struct Modes {
    #[cfg(unix)]
    saved: Option<rustix::termios::Termios>,
}

impl Modes {
    fn now() -> Self {
        Self {
            #[cfg(unix)]
            saved: rustix::termios::tcgetattr(rustix::stdio::stdin()).ok(),
        }
    }

    /// Keys that are typed while nobody reads are not shown; each is still read later.
    fn hush(&self) {
        #[cfg(unix)]
        if let Some(saved) = &self.saved {
            use rustix::termios::LocalModes;
            let mut modes = saved.clone();
            modes.local_modes.remove(LocalModes::ECHO | LocalModes::ICANON);
            let _ = rustix::termios::tcsetattr(rustix::stdio::stdin(), rustix::termios::OptionalActions::Now, &modes);
        }
    }

    fn restore(&self) {
        #[cfg(unix)]
        if let Some(saved) = &self.saved {
            let _ = rustix::termios::tcsetattr(rustix::stdio::stdin(), rustix::termios::OptionalActions::Now, saved);
        }
    }
}
