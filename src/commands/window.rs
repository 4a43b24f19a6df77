//! The window that a double click opens, on Windows: it goes away when the program ends, and with it what was said last.

use std::ffi::OsString;

use super::output::OutputSettings;
use crate::language::Language;

/// Keeps the window until somebody has read it, where it is likely to be the program's own: nothing was typed behind the
/// name, somebody sits there, and no prompt was set, as `cmd` sets one. Does nothing on other systems, where a double click
/// opens no window.
pub(super) fn keep_open(arguments: &[OsString], language: Language, output: &mut OutputSettings) {
    let own = cfg!(windows) && arguments.len() < 2 && std::env::var_os("PROMPT").is_none();
    if !own || !OutputSettings::is_attended() || !OutputSettings::is_on_terminal() {
        return;
    }
    // Whatever goes wrong here, the program is at its end.
    let _ = output.print(&format!("\n{}\n", language.phrases().output.close_window));
    let _ = std::io::stdin().read_line(&mut String::new());
}
