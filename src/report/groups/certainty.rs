//! How sure the advice is, in words and figures.

use super::super::figures::percent;
use super::super::{Report, names};
use crate::advice::{Certainty, SureBarrier, TOP_BARRIERS};
use crate::language::Language;

/// A factor that is no barrier of the advice is named from this share of the resamples: below it, it is noise.
const WORTH_NAMING: f64 = 0.05;

/// The barriers of the advice, each with how often it stays one and how often it is among the first.
pub(crate) fn barriers(report: &Report<'_>, certainty: &Certainty, language: Language) -> Vec<[String; 3]> {
    let own = certainty.barriers.iter().filter(|sure| is_advised(report, sure));
    own.map(|sure| [name(report, sure, language), percent(sure.barrier), percent(sure.top)]).collect()
}

/// The strategies of the bundle, each with how often it is in it.
pub(crate) fn strategies(report: &Report<'_>, certainty: &Certainty, language: Language) -> Vec<[String; 2]> {
    let chosen = certainty.bundle.iter();
    chosen
        .map(|(index, share)| [names::strategy(report.catalogue.strategy(*index), language), percent(*share)])
        .collect()
}

/// The barriers in sentences.
pub(crate) fn sure_barriers(report: &Report<'_>, certainty: &Certainty, language: Language) -> Vec<String> {
    let words = &language.phrases().groups;
    let barriers = barriers(report, certainty, language).into_iter();
    barriers
        .map(|[name, stays, top]| (words.sure_barrier)(&name, &stays, certainty.resamples, &top, TOP_BARRIERS))
        .collect()
}

/// The strategies in sentences.
pub(crate) fn sure_strategies(report: &Report<'_>, certainty: &Certainty, language: Language) -> Vec<String> {
    let words = &language.phrases().groups;
    let strategies = strategies(report, certainty, language);
    strategies.iter().map(|[name, share]| (words.sure_strategy)(name, share)).collect()
}

/// The factors that became a barrier in enough of the resamples to be named, most often first, in one sentence.
pub(crate) fn others(report: &Report<'_>, certainty: &Certainty, language: Language) -> Option<String> {
    let mut others: Vec<&SureBarrier> =
        certainty.barriers.iter().filter(|sure| !is_advised(report, sure) && sure.barrier >= WORTH_NAMING).collect();
    others.sort_by(|one, other| other.barrier.total_cmp(&one.barrier));
    let names: Vec<String> =
        others.iter().map(|sure| format!("{} {}", name(report, sure, language), percent(sure.barrier))).collect();
    (!names.is_empty()).then(|| (language.phrases().groups.others_too)(&names.join(", ")))
}

fn is_advised(report: &Report<'_>, sure: &SureBarrier) -> bool {
    report.barriers.iter().any(|barrier| barrier.determinant == sure.determinant)
}

fn name(report: &Report<'_>, sure: &SureBarrier, language: Language) -> String {
    names::numbered(report.questionnaire.determinant(sure.determinant), language)
}
