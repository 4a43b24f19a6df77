//! The questionnaire as a conversation: a state machine that knows no terminal.
//!
//! [`InterviewFlow`] decides what comes next; the faces of [`crate::talk`] show it and report what the user did.

mod flow;
mod refusal;
mod view;

use crate::language::Language;
use crate::session::Session;
use crate::talk::{ConversationInput, Passage, PassageStep, View};

pub use flow::{ContextField, InterviewFlow, InterviewScreen};
pub use refusal::{LONGEST, Refusal};

impl Passage for InterviewFlow<'_> {
    fn view(&self, language: Language) -> View {
        view::of(self, language)
    }

    fn apply(&mut self, input: ConversationInput, language: Language) -> Result<PassageStep, String> {
        self.apply(input).map_err(|refusal| refusal.words(&language.phrases().interview))
    }

    fn session(&self) -> &Session {
        self.session()
    }

    fn may_end(&self) -> bool {
        self.screen() == InterviewScreen::Review
    }
}
