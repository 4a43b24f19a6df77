//! Whether the console takes escape codes, with which text is emphasised and the cursor moved. Terminals do; a console of
//! Windows does so when it is asked to, and an old one not at all: it would print them.

/// Whether escape codes may be written. On Windows the console is asked to take them, once.
#[cfg(not(windows))]
pub(super) fn taken() -> bool {
    true
}

/// Whether escape codes may be written. On Windows the console is asked to take them, once.
#[cfg(windows)]
pub(super) fn taken() -> bool {
    static TAKEN: std::sync::OnceLock<bool> = std::sync::OnceLock::new();
    // Without a console there is a terminal of another kind, such as that of Git for Windows, or nothing that could show them.
    *TAKEN.get_or_init(|| windows::ask().unwrap_or(true))
}

#[cfg(windows)]
mod windows {
    use std::io;

    use crossterm_winapi::{Console, ConsoleMode, Handle, ScreenBuffer};

    /// `ENABLE_VIRTUAL_TERMINAL_PROCESSING` of the console modes.
    const TAKE_ESCAPES: u32 = 0x0004;

    /// An escape code that changes nothing.
    const NOTHING: &[u8] = b"\x1b[0m";

    /// Takes it back where it was printed.
    const TAKE_BACK: &[u8] = b"\x08\x08\x08\x08    \x08\x08\x08\x08";

    /// Asks the console to take escape codes, and looks whether it does: some agree and print them all the same.
    pub(super) fn ask() -> io::Result<bool> {
        let handle = Handle::current_out_handle()?;
        let mode = ConsoleMode::from(handle.clone());
        if mode.set_mode(mode.mode()? | TAKE_ESCAPES).is_err() {
            return Ok(false);
        }
        let (screen, console) = (ScreenBuffer::from(handle.clone()), Console::from(handle));
        let column = || screen.info().map(|info| info.cursor_pos().x);
        let before = column()?;
        console.write_char_buffer(NOTHING)?;
        let taken = column()? == before;
        if !taken {
            console.write_char_buffer(TAKE_BACK)?;
        }
        Ok(taken)
    }
}
