//! What is advised, as JSON.

use serde::Serialize;

use super::behind::{state, works_on};
use crate::advice::{Advice, Suggestion};
use crate::language::Text;
use crate::report::Report;
use crate::report::backing::BackingForPrograms;

#[derive(Serialize)]
pub(super) struct SuggestedStrategyJson<'a> {
    id: &'a str,
    rank: usize,
    own: bool,
    name: &'a Text,
    fit: u8,
    because: &'a Text,
    works_when: &'a Text,
    works_on_cause: Option<&'static str>,
    spoken_against: Vec<&'a Text>,
    state: Option<&'static str>,
    backing: Vec<BackingForPrograms<'a>>,
}

#[derive(Serialize)]
pub(super) struct BundleStrategyJson<'a> {
    id: &'a str,
    works_when: &'a Text,
    covers: Vec<&'a str>,
    instead: Vec<&'a str>,
}

#[derive(Serialize)]
pub(super) struct BundleJson<'a> {
    strategies: Vec<BundleStrategyJson<'a>>,
    uncovered: Vec<&'a str>,
}

/// The strategies for a barrier, best first.
pub(super) fn strategies<'a>(report: &'a Report<'a>, advice: &'a Advice<'a>) -> Vec<SuggestedStrategyJson<'a>> {
    advice
        .top
        .iter()
        .zip(1..)
        .map(|(suggestion, rank)| SuggestedStrategyJson::from_suggestion(report, suggestion, rank))
        .collect()
}

impl<'a> SuggestedStrategyJson<'a> {
    fn from_suggestion(report: &'a Report<'a>, suggestion: &'a Suggestion<'a>, rank: usize) -> Self {
        let strategy = report.catalogue.strategy(suggestion.strategy);
        let link = suggestion.link;
        Self {
            id: &strategy.id,
            rank,
            own: strategy.own || link.own,
            name: &strategy.name,
            fit: suggestion.fit.into(),
            because: suggestion.because,
            works_when: &strategy.card.works_when,
            works_on_cause: works_on(suggestion),
            spoken_against: suggestion.against.clone(),
            state: state(suggestion.state),
            backing: BackingForPrograms::of(report.questionnaire, report.catalogue, link),
        }
    }
}

impl<'a> BundleJson<'a> {
    pub(super) fn from_report(report: &'a Report<'a>) -> Self {
        let (bundle, catalogue) = (&report.bundle, report.catalogue);
        let barrier = |place: usize| report.questionnaire.determinant(report.barriers[place].determinant).id.as_str();
        Self {
            strategies: (bundle.lines.iter())
                .map(|line| BundleStrategyJson {
                    id: &catalogue.strategy(line.strategy).id,
                    works_when: &catalogue.strategy(line.strategy).card.works_when,
                    covers: line.serves.iter().map(|(place, _)| barrier(*place)).collect(),
                    instead: line.instead.iter().map(|index| catalogue.strategy(*index).id.as_str()).collect(),
                })
                .collect(),
            uncovered: bundle.uncovered.iter().map(|place| barrier(*place)).collect(),
        }
    }
}
