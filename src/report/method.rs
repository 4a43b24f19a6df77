//! How the advice was made and what it cites, the same in every document.

use std::collections::BTreeSet;

use super::build::{ALPHA_SOURCE, CERTAINTY_SOURCE};
use super::groups::{self, items::consistency};
use super::{Report, sentences};
use crate::catalogue::SourceIndex;
use crate::language::Language;

/// The method in paragraphs: the questions, the rule behind the labels, how the figures of a group are worked out as far as
/// they are shown, the order and the backing, and the filters.
pub(crate) fn method(report: &Report<'_>, language: Language) -> Vec<String> {
    let (words, groups) = (&language.phrases().report, &language.phrases().groups);
    let rule = (words.method_rule)(&groups::rule(report.assessment.settings, language));
    let of_a_group = [
        (report.is_of_a_group() && !report.says_counts(), groups.method_items),
        (!report.divisions.is_empty(), groups.method_groups),
        (report.certainty.is_some(), groups.method_certainty),
    ];
    let of_a_group = of_a_group.iter().filter(|(shown, _)| *shown).map(|(_, text)| text);
    let fixed = of_a_group.chain(words.method_text).map(|text| (*text).to_owned());
    let questions = if report.questionnaire.is_ours() { words.method_questions } else { words.method_other_questions };
    [questions.to_owned(), rule].into_iter().chain(fixed).chain(sentences::filters(report, language)).collect()
}

/// What is cited anywhere in a document, in the order of the catalogue.
pub(crate) fn cited(report: &Report<'_>, language: Language) -> BTreeSet<SourceIndex> {
    let alpha = report.is_of_a_group() && !consistency(report, language).is_empty();
    let shown = [(alpha, ALPHA_SOURCE), (report.certainty.is_some(), CERTAINTY_SOURCE)];
    let figures = report.catalogue.sources().filter(|(_, source)| shown.contains(&(true, source.id.as_str())));
    let parts = report.parts.iter().flat_map(|part| &part.sources);
    figures.map(|(index, _)| index).chain(parts.chain(&report.sources).copied()).collect()
}
