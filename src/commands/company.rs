//! Somebody to talk with: with keys on a terminal, or in plain lines.

use std::io::{self, IsTerminal as _};

use super::output::{self, OutputSettings};
use crate::fault::{Fault, Faults};
use crate::language::Language;
use crate::render::Look;
use crate::talk::{Face, Guard, Keyboard, Lines};

/// Who is talked with, and how.
pub(super) struct Company<'a> {
    pub face: &'a mut dyn Face,
    pub guard: &'a Guard,
    pub look: Look,
    /// Somebody sits there and can be asked what to do; input from a pipe is answers only.
    pub typed: bool,
}

/// Opens the terminal or the plain lines, and closes them when the talk is over.
///
/// # Errors
///
/// Those of the talk, and when there is no terminal to talk on.
pub(super) fn meet(
    plain: bool,
    language: Language,
    output: &OutputSettings,
    talk: impl FnOnce(Company<'_>) -> Result<(), Faults>,
) -> Result<(), Faults> {
    let typed = io::stdin().is_terminal();
    if plain || output::plain() || !output::draws() {
        let guard = Guard::new(false);
        let mut face = Lines::new(io::stdin().lock(), io::stdout(), language);
        return talk(Company { face: &mut face, guard: &guard, look: output.plain_look(), typed });
    }
    if !OutputSettings::is_attended() {
        return Err(Fault::from_usage("no-terminal", |words| words.errors.no_terminal.to_owned())
            .hint(|words| words.errors.no_terminal_hint.to_owned())
            .into());
    }
    let guard = Guard::new(true);
    let mut face = Keyboard::new(language, output.paint());
    talk(Company { face: &mut face, guard: &guard, look: output.look(), typed })
}
