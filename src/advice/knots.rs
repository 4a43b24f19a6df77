//! Barriers that may be one: their named causes have a theme in common.

use super::circumstances::Circumstances;
use crate::questionnaire::{DeterminantIndex, Questionnaire, ThemeIndex};

/// The themes that the named causes of two or more of these barriers share, each with its barriers in the order given: those
/// of most barriers first, then in the order of the themes. They are something to ask, and nothing that is known.
#[must_use]
pub fn knots_offered(
    questionnaire: &Questionnaire,
    known: &Circumstances,
    barriers: &[DeterminantIndex],
) -> Vec<(ThemeIndex, Vec<DeterminantIndex>)> {
    let has = |theme: ThemeIndex, barrier: DeterminantIndex| {
        known.causes_behind(barrier).iter().any(|cause| questionnaire.cause(*cause).theme == theme)
    };
    let mut knots: Vec<(ThemeIndex, Vec<DeterminantIndex>)> = questionnaire
        .themes()
        .map(|(theme, _)| (theme, barriers.iter().copied().filter(|barrier| has(theme, *barrier)).collect()))
        .filter(|(_, of): &(ThemeIndex, Vec<DeterminantIndex>)| of.len() > 1)
        .collect();
    knots.sort_by_key(|(_, of)| std::cmp::Reverse(of.len()));
    knots
}
