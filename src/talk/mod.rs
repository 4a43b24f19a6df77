//! Talking with somebody: what is shown, what the user gives, and two faces that know no rules.
//!
//! A [`Conversation`] decides what comes next and says it in one language as a [`View`]; a [`Face`] shows it and reports what
//! the user did. Neither waits for the other: [`conduct`] brings them together and runs the errands, as a page in a browser
//! does in its own way.

mod errand;
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

use std::collections::VecDeque;
use std::io;

use crate::fault::{Fault, FaultKind, Faults};
use crate::language::{Language, Text};
use crate::session::Session;

pub use errand::{End, Errand, Exhibit, Outcome};
pub use input::{ConversationInput, PassageStep};
#[cfg(feature = "cli")]
pub use keyboard::Keyboard;
#[cfg(feature = "cli")]
pub use keys::{KeyDecoder, TypedInput};
pub use lines::Lines;
#[cfg(feature = "cli")]
pub use terminal::Guard;
pub use view::{CountedRound, KeysView, OptionLine, QuestionView, ReviewLine, TickLine, TicksView, View};

/// What a user did.
#[derive(Clone, Debug, PartialEq)]
pub enum UserAction {
    /// Something the conversation can take.
    Do(ConversationInput),
    /// Stop at once (Ctrl-C).
    Interrupt,
}

/// A way to talk with the user: what is asked, what is said in passing, and what is there to be read. More a conversation
/// does not need, and whatever must be decided or waited for is the conversation's.
pub trait Face {
    /// Shows a view and waits until the user does something.
    ///
    /// # Errors
    ///
    /// When the terminal or the pipe fails.
    fn ask(&mut self, view: &View) -> io::Result<UserAction>;

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
}

/// What is talked about, from the beginning to the end: it says what comes next, takes what it is given, and says what must
/// be done outside it.
pub trait Conversation {
    /// What is to be done before the first screen. Called once.
    fn open(&mut self, language: Language) -> Vec<Errand>;

    /// The screen it is at, in words.
    fn view(&self, language: Language) -> View;

    /// Takes what it is given, and says what is to be done before the next screen.
    ///
    /// # Errors
    ///
    /// When it does not fit the screen, in words; nothing has changed then.
    fn apply(&mut self, input: ConversationInput, language: Language) -> Result<Vec<Errand>, String>;

    /// The session as it has become.
    fn session(&self) -> &Session;
}

/// A part of a conversation in which screen follows screen and nothing has to be done outside but saving.
pub trait Passage: std::fmt::Debug {
    /// The screen it is at, in words.
    fn view(&self, language: Language) -> View;

    /// Takes what the user gave.
    ///
    /// # Errors
    ///
    /// When it does not fit the screen, in words; nothing has changed then.
    fn apply(&mut self, input: ConversationInput, language: Language) -> Result<PassageStep, String>;

    /// What is kept of it.
    fn session(&self) -> &Session;

    /// Whether everything has been asked that must be, so that the end of the input is a good end.
    fn may_end(&self) -> bool;
}

/// Does what a conversation wants done with its session, and says how that went where an answer is wanted.
pub type ErrandRunner<'a> = dyn FnMut(&Errand, &Session, &mut dyn Face) -> Result<Option<Outcome>, Faults> + 'a;

/// Leads the user through a conversation until its end. What is to be said is said here; `run` does the rest.
///
/// # Errors
///
/// Those of `run`, and when the terminal goes away. What was saved before is still there.
pub fn conduct(
    talk: &mut dyn Conversation,
    face: &mut dyn Face,
    language: Language,
    run: &mut ErrandRunner<'_>,
) -> Result<End, Faults> {
    let mut errands: VecDeque<Errand> = talk.open(language).into();
    loop {
        let input = match errands.pop_front() {
            Some(Errand::End(end)) => return Ok(end),
            Some(Errand::Say(text)) => {
                face.tell(&text).map_err(lost)?;
                continue;
            }
            Some(errand) => match run(&errand, talk.session(), face)? {
                Some(outcome) => ConversationInput::Done(outcome),
                None => continue,
            },
            None => match face.ask(&talk.view(language)).map_err(lost)? {
                UserAction::Do(input) => input,
                UserAction::Interrupt => return Ok(End::Interrupted),
            },
        };
        match talk.apply(input, language) {
            Ok(more) => errands.extend(more),
            Err(refusal) => face.tell(&refusal).map_err(lost)?,
        }
    }
}

/// The terminal or pipe is gone: whatever was answered is saved already.
#[allow(clippy::needless_pass_by_value)] // The form that `map_err` wants.
pub(crate) fn lost(error: io::Error) -> Fault {
    if error.kind() == io::ErrorKind::BrokenPipe {
        return Fault::new(FaultKind::PipeClosed, "output-closed", Text::default());
    }
    Fault::from_data("file-unreadable", |words| (words.errors.file_unreadable)("terminal", &(words.errors.io)(&error)))
}
