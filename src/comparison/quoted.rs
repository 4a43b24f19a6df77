//! What a session says beside its answers that a comparison tells, or keeps back: notes that were chosen to be quoted, and
//! barriers that are not safe to bring up.

use std::collections::BTreeSet;

use crate::questionnaire::Questionnaire;
use crate::session::Session;

/// A note that was chosen to be quoted. There are none with the answers of several people: of these no notes are kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QuotedNote {
    /// The determinant it was made with, by id.
    pub determinant: String,
    /// What was noted.
    pub text: String,
}

impl QuotedNote {
    /// The notes of a session that were chosen, in the order in which they were.
    #[must_use]
    pub fn from_session(questionnaire: &Questionnaire, session: &Session) -> Vec<Self> {
        let chosen = session.quotes.iter().filter(|slot| session.is_quoted(**slot));
        let quoted = chosen.filter_map(|slot| {
            let text = session.entries.get(*slot)?.note.clone()?;
            let determinant = questionnaire.item(slot.item).determinant;
            Some(Self { determinant: questionnaire.determinant(determinant).id.clone(), text })
        });
        quoted.collect()
    }
}

/// The determinants, by id, behind which a cause was named that asks for safety first: whoever decides does not hear of these
/// from a document.
#[must_use]
pub fn unsafe_determinants(questionnaire: &Questionnaire, session: &Session) -> BTreeSet<String> {
    let is_unsafe = |slot: &_, named: &[_]| {
        let told = questionnaire.causes_told(*slot, &session.elements);
        told.iter().chain(named).any(|cause| questionnaire.cause(*cause).safety.is_some())
    };
    let found = session.causes.iter().filter(|(slot, answer)| is_unsafe(slot, &answer.named));
    found.map(|(slot, _)| questionnaire.determinant(questionnaire.item(slot.item).determinant).id.clone()).collect()
}
