//! Leaving the terminal as it was found, also when the program is told to stop in the middle of a key.

use std::io::{self, Write as _};
#[cfg(unix)]
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};

/// What makes a terminal mark where a pasted text begins and ends, and what ends that. Without it a text of several lines
/// is answer after answer.
const MARK_PASTES: (&str, &str) = ("\u{1b}[?2004h", "\u{1b}[?2004l");

/// What a stopped program says last; shared with the signal handler.
type LastWords = Arc<Mutex<String>>;

/// While it lives, Ctrl-C, a closed window and a request to end restore the terminal, say where the answers are, and end
/// the program with exit code 130.
#[derive(Debug)]
pub struct Guard {
    last_words: LastWords,
    terminal: Modes,
    /// Leaves pasted texts unmarked again; nothing where no terminal is drawn on.
    undo: String,
}

impl Guard {
    /// Remembers how the terminal is now, and starts listening. Without `drawing`, not one control character is written.
    #[must_use]
    pub fn new(drawing: bool) -> Self {
        let undo = if drawing { format!("{}\r", MARK_PASTES.1) } else { String::new() };
        let guard = Self { last_words: LastWords::default(), terminal: Modes::from_terminal(), undo: undo.clone() };
        if drawing {
            guard.terminal.hush();
            let _ = io::stderr().write_all(MARK_PASTES.0.as_bytes());
        }
        let (last_words, terminal) = (Arc::clone(&guard.last_words), guard.terminal.clone());
        // A second guard in one process keeps the first handler, which says the same.
        let _ = ctrlc::set_handler(move || {
            // Held until the end, so that only one side speaks.
            let words = last_words.lock();
            #[cfg(unix)]
            IS_ENDING.store(true, Ordering::SeqCst);
            terminal.restore_for_good();
            let mut out = io::stderr();
            let _ = write!(out, "{undo}\n{}", words.as_deref().map_or("", String::as_str));
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

    /// Does something that must not be broken off half way, such as saving: a request to stop waits until it is done. The
    /// work may change what is said last.
    pub fn whole<T>(&self, work: impl FnOnce(&mut String) -> T) -> T {
        let mut last = self.last_words.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        work(&mut last)
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
        let _ = io::stderr().write_all(self.undo.as_bytes());
    }
}

/// How often the terminal is restored before the program ends, and how long is waited between. The other thread may be in
/// the middle of a key, which ends with putting back what it found; after that it waits for its turn to speak or to save.
/// Together a tenth of a second, which nobody notices at the end of a program.
const RESTORED: (u32, std::time::Duration) = (10, std::time::Duration::from_millis(10));

/// A signal ends the program, and the terminal stays as it is restored.
#[cfg(unix)]
static IS_ENDING: AtomicBool = AtomicBool::new(false);

/// How a terminal is when keys are read: each is there at once, and none is shown. The key that ends a program without a
/// word (Ctrl-\) and the one that sets it aside (Ctrl-Z) would leave the terminal like this, and do nothing; nor does the one
/// that holds all output (Ctrl-S), which elsewhere means save.
#[cfg(unix)]
fn hushed(modes: &rustix::termios::Termios) -> rustix::termios::Termios {
    use rustix::termios::{InputModes, LocalModes, SpecialCodeIndex};
    // `_POSIX_VDISABLE`: no key at all.
    const NO_KEY: u8 = if cfg!(any(target_os = "linux", target_os = "android")) { 0 } else { u8::MAX };
    let mut modes = modes.clone();
    for index in [SpecialCodeIndex::VQUIT, SpecialCodeIndex::VSUSP] {
        modes.special_codes[index] = NO_KEY;
    }
    modes.special_codes[SpecialCodeIndex::VMIN] = 1;
    modes.special_codes[SpecialCodeIndex::VTIME] = 0;
    modes.local_modes.remove(LocalModes::ECHO | LocalModes::ICANON | LocalModes::IEXTEN);
    modes.input_modes.remove(InputModes::IXON | InputModes::ICRNL | InputModes::INLCR | InputModes::IGNCR);
    modes.input_modes.remove(InputModes::ISTRIP);
    modes
}

/// Makes the terminal fit for keys again, if somebody else changed it: a shell that set the program aside. Whether that was so.
#[cfg(unix)]
pub(super) fn hush_again() -> bool {
    use rustix::termios::{OptionalActions, tcgetattr, tcsetattr};
    let stdin = rustix::stdio::stdin();
    let Ok(now) = tcgetattr(stdin) else { return false };
    let wanted = hushed(&now);
    let is_fit = now.local_modes == wanted.local_modes && now.input_modes == wanted.input_modes;
    if is_fit || IS_ENDING.load(Ordering::SeqCst) {
        return false;
    }
    let is_set = tcsetattr(stdin, OptionalActions::Now, &wanted).is_ok();
    let _ = io::stderr().write_all(MARK_PASTES.0.as_bytes());
    is_set
}

/// Echo, line editing and the like. On Windows the console library restores them itself after each key.
#[derive(Clone, Debug)]
struct Modes {
    #[cfg(unix)]
    saved: Option<rustix::termios::Termios>,
}

impl Modes {
    fn from_terminal() -> Self {
        Self {
            #[cfg(unix)]
            saved: rustix::termios::tcgetattr(rustix::stdio::stdin()).ok(),
        }
    }

    /// Makes the terminal fit for keys, until it is restored.
    fn hush(&self) {
        #[cfg(unix)]
        if let Some(saved) = &self.saved {
            let _ = rustix::termios::tcsetattr(
                rustix::stdio::stdin(),
                rustix::termios::OptionalActions::Now,
                &hushed(saved),
            );
        }
    }

    /// Restores the terminal while another thread may still be changing it.
    fn restore_for_good(&self) {
        let (times, pause) = RESTORED;
        self.restore();
        // Where there are no modes, there is nothing to wait for.
        #[cfg(unix)]
        for _ in 1..times {
            if self.saved.is_some() {
                std::thread::sleep(pause);
                self.restore();
            }
        }
        #[cfg(not(unix))]
        let _ = (times, pause);
    }

    fn restore(&self) {
        #[cfg(unix)]
        if let Some(saved) = &self.saved {
            let _ = rustix::termios::tcsetattr(rustix::stdio::stdin(), rustix::termios::OptionalActions::Now, saved);
        }
    }
}
