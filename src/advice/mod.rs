//! From barriers to strategies, with the reasons.

mod bundle;
mod certainty;
mod circumstances;
mod filter;
mod knots;
mod objecting;
mod ranking;
mod strength;

use crate::catalogue::{Catalogue, StrategyIndex};
use crate::questionnaire::DeterminantIndex;

pub use bundle::{Bundle, Need, bundle};
pub use certainty::{Certainty, Drawn, Draws, SureBarrier, TOP_BARRIERS};
pub use circumstances::{Circumstances, StrategyState};
pub use filter::Filters;
pub use knots::knots_offered;
pub use objecting::{is_true, spoken_against};
pub use ranking::{CauseMatch, RankingRule, Suggestion, decided_by, for_causes, rank, specificity};
pub use strength::Strength;

/// How many strategies per barrier are shown, unless asked otherwise.
pub const TOP: usize = 3;

/// The strategies for one barrier.
#[derive(Clone, Debug)]
pub struct Advice<'a> {
    /// The barrier.
    pub determinant: DeterminantIndex,
    /// The best strategies, best first; at most the number asked for.
    pub top: Vec<Suggestion<'a>>,
    /// What would stand among them, but is there already and works, or was tried for this barrier and stopped.
    pub aside: Vec<Suggestion<'a>>,
    /// What would stand among them if nothing spoke against it.
    pub against: Vec<Suggestion<'a>>,
    /// How many strategies the filters removed.
    pub removed: usize,
}

impl<'a> Advice<'a> {
    /// The best `top` strategies for a determinant that pass the filters, as far as these circumstances say.
    #[must_use]
    pub fn new(
        catalogue: &'a Catalogue,
        determinant: DeterminantIndex,
        top: usize,
        filters: &Filters,
        known: &Circumstances,
    ) -> Self {
        let ranked = rank(catalogue, determinant, known);
        let all = ranked.len();
        let mut kept: Vec<Suggestion<'a>> =
            ranked.into_iter().filter(|suggestion| filters.allow(catalogue.strategy(suggestion.strategy))).collect();
        let removed = all - kept.len();
        let passed_over = passed_over(catalogue, &kept, top, known);
        kept.retain(|suggestion| !suggestion.is_aside());
        kept.truncate(top);
        let is_shown = |other: &Suggestion<'a>| kept.iter().any(|shown| shown.strategy == other.strategy);
        let (aside, against): (Vec<_>, Vec<_>) =
            passed_over.into_iter().filter(|other| !is_shown(other)).partition(Suggestion::is_aside);
        Self { determinant, top: kept, aside, against, removed }
    }
}

/// The strategies that are suggested for these barriers, each once: the best `top` for each.
#[must_use]
pub fn advised(
    catalogue: &Catalogue,
    barriers: impl IntoIterator<Item = DeterminantIndex>,
    top: usize,
    filters: &Filters,
    known: &Circumstances,
) -> Vec<StrategyIndex> {
    let mut found: Vec<StrategyIndex> = Vec::new();
    for barrier in barriers {
        let ranked = rank(catalogue, barrier, known).into_iter();
        let suggested = ranked
            .filter(|suggestion| !suggestion.is_aside() && filters.allow(catalogue.strategy(suggestion.strategy)))
            .take(top);
        for suggestion in suggested {
            if !found.contains(&suggestion.strategy) {
                found.push(suggestion.strategy);
            }
        }
    }
    found
}

/// What stands before the last of the best `top` on its merits, and is not among them.
fn passed_over<'a>(
    catalogue: &Catalogue,
    ranked: &[Suggestion<'a>],
    top: usize,
    known: &Circumstances,
) -> Vec<Suggestion<'a>> {
    let mut on_merits: Vec<&Suggestion<'a>> = ranked.iter().collect();
    on_merits.sort_by(|a, b| ranking::on_its_merits(catalogue, a, b, known).0);
    let is_free = |suggestion: &Suggestion<'a>| suggestion.against.is_empty() && !suggestion.is_aside();
    let mut left = top;
    let before_the_last = on_merits.into_iter().take_while(|suggestion| {
        let goes_on = left > 0;
        left -= usize::from(goes_on && is_free(suggestion));
        goes_on
    });
    before_the_last.filter(|suggestion| !is_free(suggestion)).cloned().collect()
}
