//! The questionnaire as a conversation: a state machine that knows no terminal.
//!
//! [`Flow`] decides what comes next; the faces of [`crate::talk`] show it and report what the user did.

mod flow;
mod view;

use crate::language::Language;
use crate::session::Session;
use crate::talk::{Input, Passage, Step, View};

pub use flow::{Field, Flow, LONGEST, Refusal, Screen};

impl Passage for Flow<'_> {
    fn view(&self, language: Language) -> View {
        view::of(self, language)
    }

    fn apply(&mut self, input: Input, language: Language) -> Result<Step, String> {
        self.apply(input).map_err(|refusal| refusal.words(&language.phrases().interview))
    }

    fn session(&self) -> &Session {
        self.session()
    }

    fn may_end(&self) -> bool {
        self.screen() == Screen::Review
    }
}
