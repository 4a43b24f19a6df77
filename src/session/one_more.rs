//! One more person in a session of several: what is asked, and when it counts.

use super::{MOST_VOICES, Session, SessionContext};

impl Session {
    /// The questionnaire of one more person: about the same things, with what that person answered so far and nothing of
    /// what anybody else did.
    #[must_use]
    pub fn of_one_more(&self) -> Self {
        let context = SessionContext { role: None, ..self.context.clone() };
        let (elements, entries) = (self.elements.clone(), self.unfinished.clone());
        Self { context, elements, entries, ..Self::default() }
    }

    /// The same with what one more person has answered so far, which counts nowhere yet.
    #[must_use]
    pub fn with_unfinished(&self, one: &Self) -> Self {
        Self { unfinished: one.entries.clone(), ..self.clone() }
    }

    /// The same with one more person, whose answers have their place among those of the others; `None` where nothing was
    /// answered.
    #[must_use]
    pub fn with_one_more(&self, one: &Self) -> Option<Self> {
        let answers = one.answers();
        if answers.is_empty() {
            return None;
        }
        let mut whole = self.with_unfinished(&Self::default());
        whole.voices.push(answers);
        whole.voices.sort_unstable();
        Some(whole)
    }

    /// Whether it holds as many people as it can.
    #[must_use]
    pub fn is_full(&self) -> bool {
        self.voices.len() >= MOST_VOICES
    }
}
