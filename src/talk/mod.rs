//! Talking with somebody: what is shown, what the user gives, and two faces that know no rules.
//!
//! A [`Conversation`] decides what comes next and says it in one language as a [`View`]; a [`Face`] shows it and reports what
//! the user did. [`conduct`] brings them together and has every step saved.

#[cfg(feature = "cli")]
mod field;
mod input;
#[cfg(feature = "cli")]
mod keyboard;
#[cfg(feature = "cli")]
mod keys;
mod lines;
#[cfg(feature = "cli")]
mod terminal;
mod view;

use std::io;

use crate::fault::{Fault, Faults, Kind};
use crate::language::{Language, Text};
use crate::session::Session;

pub use input::{Input, Step};
#[cfg(feature = "cli")]
pub use keyboard::Keyboard;
pub use lines::Lines;
#[cfg(feature = "cli")]
pub use terminal::Guard;
pub use view::{KeysView, OptionLine, QuestionView, ReviewLine, View};

/// What a user did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Action {
    /// Something the flow can take.
    Do(Input),
    /// Save and stop.
    Stop,
    /// Stop at once (Ctrl-C).
    Interrupt,
    /// There is no more input.
    Ended,
}

/// A way to talk with the user.
pub trait Face {
    /// Shows a view and waits until the user does something.
    ///
    /// # Errors
    ///
    /// When the terminal or the pipe fails.
    fn ask(&mut self, view: &View) -> io::Result<Action>;

    /// Says something that needs no answer, before the next view.
    ///
    /// # Errors
    ///
    /// When the terminal or the pipe fails.
    fn tell(&mut self, text: &str) -> io::Result<()>;

    /// Shows a whole document.
    ///
    /// # Errors
    ///
    /// When the terminal or the pipe fails.
    fn show(&mut self, document: &str) -> io::Result<()>;

    /// Asks for yes or no; the end of the input is no.
    ///
    /// # Errors
    ///
    /// When the terminal or the pipe fails.
    fn confirm(&mut self, question: &str) -> io::Result<bool>;

    /// Lets the user choose one of some lines, from 0; `None` when the input ended or the user stopped.
    ///
    /// # Errors
    ///
    /// When the terminal or the pipe fails.
    fn pick(&mut self, question: &str, lines: &[String]) -> io::Result<Option<usize>>;
}

/// What is talked about: it says what comes next, and takes what the user gives.
pub trait Conversation {
    /// The screen it is at, in words.
    fn view(&self, language: Language) -> View;

    /// Takes what the user gave.
    ///
    /// # Errors
    ///
    /// When it does not fit the screen, in words; nothing has changed then.
    fn apply(&mut self, input: Input, language: Language) -> Result<Step, String>;

    /// What is kept of it.
    fn session(&self) -> &Session;

    /// Whether everything has been asked that must be, so that the end of the input is a good end.
    fn may_end(&self) -> bool;
}

/// How a conversation ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End {
    /// The user went through to the end.
    Finished,
    /// The user chose to stop.
    Stopped,
    /// The input ended before everything was asked.
    Ended,
    /// The user broke off (Ctrl-C).
    Interrupted,
}

/// Leads the user through a conversation until its end, and has the session saved after every change. What saves may ask the
/// user what to do when it cannot.
///
/// # Errors
///
/// When saving fails for good or the terminal goes away. What was saved before is still there.
pub fn conduct(
    talk: &mut dyn Conversation,
    face: &mut dyn Face,
    language: Language,
    save: &mut dyn FnMut(&Session, &mut dyn Face) -> Result<(), Fault>,
) -> Result<End, Faults> {
    let words = &language.phrases().interview;
    loop {
        let input = match face.ask(&talk.view(language)).map_err(lost)? {
            Action::Do(input) => input,
            Action::Stop => return Ok(End::Stopped),
            Action::Interrupt => return Ok(End::Interrupted),
            Action::Ended if talk.may_end() => return Ok(End::Finished),
            Action::Ended => return Ok(End::Ended),
        };
        match talk.apply(input, language) {
            Ok(step) => {
                if step.changed {
                    save(talk.session(), face)?;
                }
                if step.gate_closed {
                    face.tell(words.gate_closed).map_err(lost)?;
                }
                if step.finished {
                    return Ok(End::Finished);
                }
            }
            Err(refusal) => face.tell(&refusal).map_err(lost)?,
        }
    }
}

/// The terminal or pipe is gone: whatever was answered is saved already.
#[allow(clippy::needless_pass_by_value)] // The form that `map_err` wants.
pub(crate) fn lost(error: io::Error) -> Fault {
    if error.kind() == io::ErrorKind::BrokenPipe {
        return Fault::new(Kind::PipeClosed, Text::default());
    }
    Fault::data(|words| (words.errors.file_unreadable)("terminal", &(words.errors.io)(&error)))
}
