//! What is said as documents: each written once, as blocks.

mod advice;
mod barriers;
mod behind;
mod closing;
mod comparison;
mod glance;
mod group;
mod helping;
mod parts;
mod plan;
mod standing;

use super::Report;
use crate::questionnaire::DeterminantIndex;

/// How much of a document there is. A longer one says more, and a format decides nothing of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Length {
    /// What is read from a screen: what stands out, without what explains it.
    Brief,
    /// The same, with the whole card of every strategy that is advised.
    Detailed,
    /// Everything: with why a barrier matters, all that a strategy rests on, how it was made, and every source.
    Full,
}

/// How far a document goes into what it is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Extent {
    /// How long it is.
    pub length: Length,
    /// The barriers that are shown with their strategies; the others stay in view with their names alone. `None`: all are.
    pub in_full: Option<Vec<DeterminantIndex>>,
}

impl Extent {
    /// Whether a barrier is shown with its strategies.
    fn has_in_full(&self, determinant: DeterminantIndex) -> bool {
        self.in_full.as_ref().is_none_or(|chosen| chosen.contains(&determinant))
    }

    /// Whether everything is explained.
    fn is_full(&self) -> bool {
        self.length == Length::Full
    }
}

impl Report<'_> {
    /// How far an advice of this length goes: in short, only the barriers that a team takes on are shown with their
    /// strategies, where it chose some.
    #[must_use]
    pub fn extent(&self, length: Length) -> Extent {
        let is_advised = |index: &DeterminantIndex| self.barriers.iter().any(|barrier| barrier.determinant == *index);
        let chosen: Vec<DeterminantIndex> = self.take_on.iter().copied().filter(is_advised).collect();
        let in_full = Some(chosen).filter(|chosen| length == Length::Brief && !chosen.is_empty());
        Extent { length, in_full }
    }
}

impl From<Length> for Extent {
    fn from(length: Length) -> Self {
        Self { length, in_full: None }
    }
}
