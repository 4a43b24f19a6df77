//! What a session says beside the answers: what lies behind them, what is there already or was tried, and what is taken on.

use std::collections::BTreeMap;

use crate::questionnaire::{CauseIndex, DeterminantIndex, Slot, ThemeIndex};

/// The most barriers that are taken on at the same time.
pub const MOST_TAKEN_ON: usize = 5;

/// The most strategies that are said to be there or tried: room for every strategy of a catalogue twice ours.
pub const MOST_LISTED: usize = 400;

/// The most knots: a theme ties few barriers, and there are few themes.
pub const MOST_KNOTS: usize = 50;

/// The largest team.
pub const LARGEST_TEAM: u32 = 10_000;

/// What was said to lie behind one answer. With nothing in it, it was asked and nobody knows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CauseAnswer {
    /// The causes that were named, each once, in the order they were given.
    pub named: Vec<CauseIndex>,
    /// Something else, in the words that were typed; they may be none.
    pub other: Option<String>,
}

impl CauseAnswer {
    /// Whether it was asked and nobody knew.
    #[must_use]
    pub fn is_unknown(&self) -> bool {
        self.named.is_empty() && self.other.is_none()
    }
}

/// What was said to lie behind answers, by the place of the answer; a place that is not in it was not asked about.
pub type CauseAnswers = BTreeMap<Slot, CauseAnswer>;

/// A strategy that is there already.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HaveAlready {
    /// The id of the strategy; as in a plan it may be one that the catalogue of this run does not have.
    pub strategy: String,
    /// Whether it works. One that does not do it is worth mending.
    pub works: bool,
    /// What is said of it, or what it lacks.
    pub note: Option<String>,
}

/// A strategy that was tried and stopped.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TriedBefore {
    /// The id of the strategy.
    pub strategy: String,
    /// Why it was stopped.
    pub why: Option<String>,
    /// The barrier it was tried for; without one it counts for all.
    pub barrier: Option<DeterminantIndex>,
}

/// Barriers whose causes have a theme in common.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Knot {
    /// What they have in common.
    pub theme: ThemeIndex,
    /// The barriers.
    pub of: Vec<DeterminantIndex>,
    /// Whether the team sees it so; `false` once it said that it does not.
    pub confirmed: bool,
}
