//! One respondent's answers, and the tally that the answers of many add up to.

mod agreement;
mod code;
mod counter;
mod forms;
mod layout;
mod presence;
mod tally;
pub(crate) mod wording;

use std::collections::BTreeMap;

use crate::questionnaire::Slot;

pub use agreement::{Agreement, agreement};
pub use code::Code;
pub use counter::Counter;
pub use forms::Forms;
pub use layout::Layout;
pub use presence::Presence;
pub use tally::{CompositeTally, PairTally, SetTally, SlotTally, Tally};

/// One answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Response {
    /// The position of the chosen option as the respondent saw it, from 1; also for reversed items.
    Value(u8),
    /// The question does not apply.
    NotApplicable,
}

/// The answers of one respondent. A place without an answer is missing.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Answers(BTreeMap<Slot, Response>);

impl Answers {
    /// Sets or replaces an answer.
    pub fn set(&mut self, slot: Slot, response: Response) {
        self.0.insert(slot, response);
    }

    /// The answer at a place.
    #[must_use]
    pub fn get(&self, slot: Slot) -> Option<Response> {
        self.0.get(&slot).copied()
    }

    /// All answers, by item and element.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = (Slot, Response)> {
        self.0.iter().map(|(slot, response)| (*slot, *response))
    }

    /// Whether there is no answer at all.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl FromIterator<(Slot, Response)> for Answers {
    fn from_iter<I: IntoIterator<Item = (Slot, Response)>>(answers: I) -> Self {
        Self(answers.into_iter().collect())
    }
}
