//! What is said as documents: each written once, as blocks.

mod advice;
mod barriers;
mod behind;
mod closing;
mod comparison;
mod decision;
mod few;
mod followed;
mod glance;
mod group;
mod height;
mod helping;
mod parts;
mod plan;
mod room;
mod sheet;
mod short;
mod standing;

use super::Report;
use crate::questionnaire::DeterminantIndex;

pub use height::{SHEET_LINES, sheet_lines};

/// How much of a document there is. A longer one says more, and a format decides nothing of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Length {
    /// What is read from a screen: what stands out, without what explains it.
    Brief,
    /// The same, with the whole card of every strategy that is advised.
    Detailed,
    /// One side of paper, to lie on the table in a meeting.
    Page,
    /// A few pages: what was agreed, and the barriers that are taken on.
    Short,
    /// Everything: with why a barrier matters, all that a strategy rests on, how it was made, and every source.
    Full,
}

impl Length {
    /// Those in which a document is handed to people, from short to long.
    pub const HANDED_OUT: [Self; 3] = [Self::Page, Self::Short, Self::Full];
}

/// For whom a document is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Audience {
    /// Those who were asked, and who carry out what is agreed.
    #[default]
    Team,
    /// Those who decide. They get one decision on one page, and nothing that somebody said.
    Management,
}

/// How far a document goes into what it is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Extent {
    /// How long it is.
    pub length: Length,
    /// The barriers that are shown with their strategies; the others stay in view with their names alone. `None`: all are.
    pub in_full: Option<Vec<DeterminantIndex>>,
    /// For whom it is.
    pub audience: Audience,
}

/// How many barriers a short document shows where a team chose none.
const SHOWN_IN_SHORT: usize = 5;

impl Extent {
    /// Whether a barrier is shown with its strategies.
    fn has_in_full(&self, determinant: DeterminantIndex) -> bool {
        self.in_full.as_ref().is_none_or(|chosen| chosen.contains(&determinant))
    }

    /// Whether everything is explained.
    fn is_full(&self) -> bool {
        self.length == Length::Full
    }

    /// Whether it stands on one side of paper.
    fn is_sheet(&self) -> bool {
        self.length == Length::Page || self.audience == Audience::Management
    }
}

impl Report<'_> {
    /// How far an advice of this length goes: in short, only the barriers that a team takes on are shown with their
    /// strategies, where it chose some.
    #[must_use]
    pub fn extent(&self, length: Length) -> Extent {
        let is_advised = |index: &DeterminantIndex| self.barriers.iter().any(|barrier| barrier.determinant == *index);
        let chosen: Vec<DeterminantIndex> = self.take_on.iter().copied().filter(is_advised).collect();
        let in_full = match length {
            Length::Brief => Some(chosen).filter(|chosen| !chosen.is_empty()),
            Length::Page | Length::Short if chosen.is_empty() => Some(self.most_severe()),
            Length::Page | Length::Short => Some(chosen),
            Length::Detailed | Length::Full => None,
        };
        Extent { length, in_full, audience: Audience::Team }
    }

    /// The barriers of a short document where a team chose none: the first, and before them what it chose to quote.
    fn most_severe(&self) -> Vec<DeterminantIndex> {
        let all: Vec<DeterminantIndex> = self.barriers.iter().map(|barrier| barrier.determinant).collect();
        let mut chosen = all.clone();
        chosen.sort_by_key(|index| !self.quotes_one_of(*index));
        chosen.truncate(SHOWN_IN_SHORT);
        all.into_iter().filter(|index| chosen.contains(index)).collect()
    }

    /// Whether a note was chosen to be quoted that was made with a determinant.
    fn quotes_one_of(&self, determinant: DeterminantIndex) -> bool {
        self.quotes.iter().any(|slot| self.questionnaire.item(slot.item).determinant == determinant)
    }
}

impl From<Length> for Extent {
    fn from(length: Length) -> Self {
        Self { length, in_full: None, audience: Audience::Team }
    }
}
