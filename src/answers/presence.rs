//! How many answered each question, of those who have something in common: no more than that.

use super::{Code, Layout};

/// How many respondents there are, and how many of them answered at each place of a form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Presence {
    /// How many respondents there are.
    pub respondents: u64,
    /// By place, how many gave an answer on its scale.
    pub answered: Vec<u64>,
}

impl Presence {
    /// Nobody yet, on a form of so many places.
    #[must_use]
    pub fn new(places: usize) -> Self {
        Self { respondents: 0, answered: vec![0; places] }
    }

    /// Counts one respondent: a code for every place of the form, in its order.
    pub fn count(&mut self, layout: &Layout, row: &[Code]) {
        self.respondents += 1;
        let closed = layout.is_closed(row);
        for ((count, code), place) in self.answered.iter_mut().zip(row).zip(&layout.places) {
            *count += u64::from(code.position().is_some() && !(closed && place.gated));
        }
    }

    /// Adds what was counted elsewhere on the same form.
    pub fn add(&mut self, other: &Self) {
        self.respondents += other.respondents;
        for (mine, theirs) in self.answered.iter_mut().zip(&other.answered) {
            *mine += theirs;
        }
    }
}
