//! From barriers to strategies, with the reasons.

mod bundle;
mod certainty;
mod filter;
mod ranking;

use crate::catalogue::Catalogue;
use crate::questionnaire::DeterminantIndex;

pub use bundle::{Bundle, Need, bundle};
pub use certainty::{Certainty, Drawn, Draws, SureBarrier, TOP_BARRIERS};
pub use filter::Filters;
pub use ranking::{RankingRule, Strength, Suggestion, decided_by, endorsed, rank, specificity};

/// How many strategies per barrier are shown, unless asked otherwise.
pub const TOP: usize = 3;

/// The strategies for one barrier.
#[derive(Clone, Debug)]
pub struct Advice<'a> {
    /// The barrier.
    pub determinant: DeterminantIndex,
    /// The best strategies, best first; at most the number asked for.
    pub top: Vec<Suggestion<'a>>,
    /// How many strategies the filters removed.
    pub removed: usize,
}

impl<'a> Advice<'a> {
    /// The best `top` strategies for a determinant that pass the filters.
    #[must_use]
    pub fn new(catalogue: &'a Catalogue, determinant: DeterminantIndex, top: usize, filters: &Filters) -> Self {
        let ranked = rank(catalogue, determinant);
        let all = ranked.len();
        let mut kept: Vec<Suggestion<'a>> =
            ranked.into_iter().filter(|suggestion| filters.allow(catalogue.strategy(suggestion.strategy))).collect();
        let removed = all - kept.len();
        kept.truncate(top);
        Self { determinant, top: kept, removed }
    }
}
