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
        let (last_words, terminal) = (Arc::clone(&guard.last_words), guard.terminal.clone());
        // A second guard in one process keeps the first handler, which says the same.
        let _ = ctrlc::set_handler(move || {
            terminal.restore();
            let mut out = std::io::stderr();
            let words = last_words.lock().map(|words| words.clone()).unwrap_or_default();
            let _ = write!(out, "{show_cursor}\n{words}");
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

    fn restore(&self) {
        #[cfg(unix)]
        if let Some(saved) = &self.saved {
            let _ = rustix::termios::tcsetattr(rustix::stdio::stdin(), rustix::termios::OptionalActions::Now, saved);
        }
    }
}
