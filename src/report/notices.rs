//! Remarks without which the advice would be read wrongly.

use super::figures::limit;
use super::{Notice, Report, names};
use crate::assessment::{ItemResult, Label, MIN_GROUP};
use crate::catalogue::Phase;
use crate::language::{Language, Phrases, Text};
use crate::session::RespondentRole;

/// Below this many respondents a share says little.
const SMALL_GROUP: u64 = 10;

pub(crate) fn of(report: &Report<'_>) -> Vec<Notice> {
    let mut notices = Vec::new();
    let mut add = |code, words: &dyn Fn(&'static Phrases) -> String| {
        notices.push(Notice { code, text: Text::from_phrases(words) });
    };
    let removed: usize = report.barriers.iter().map(|barrier| barrier.advice.removed).sum();
    if !report.named_barriers {
        let respondents = report.assessment.respondents;
        if respondents == 1 {
            add("single-respondent", &|words| words.report.single_respondent.to_owned());
        } else if respondents < SMALL_GROUP {
            add("small-group", &|words| (words.report.small_group)(respondents));
        }
        if (2..MIN_GROUP).contains(&respondents) {
            add("few-people", &|words| (words.report.few_people)(respondents));
        }
        let items = || report.assessment.determinants.iter().flat_map(|result| &result.items);
        match items().map(|item| item.gated).max().unwrap_or_default() {
            0 => {}
            _ if respondents == 1 => add("innovation-unknown", &|words| words.report.gate_closed.to_owned()),
            unknown => add("innovation-unknown", &|words| (words.report.gate_closed_for)(unknown, respondents)),
        }
        let open = items().filter(|item| item.missing > 0).count();
        if respondents == 1 && open > 0 {
            add("unanswered", &|words| (words.report.some_unanswered)(open));
        }
        // Of fewer than ten people of one team no shares are said, and so no limit of them.
        if respondents > 1 && !report.says_counts() {
            let spans = |item: &ItemResult| {
                item.interval.is_some_and(|(low, high)| {
                    low < report.assessment.settings.barrier_at && report.assessment.settings.barrier_at < high
                })
            };
            let unsure = names(report, &spans);
            if !unsure.nl.is_empty() {
                add("interval-spans-threshold", &|words| {
                    let limit = limit(report.assessment.settings.barrier_at, words.language);
                    (words.report.interval_spans)(&limit, unsure.get(words.language))
                });
            }
        }
        let both = names(report, &|item| item.both);
        if !both.nl.is_empty() {
            add("both-labels", &|words| (words.report.both_labels)(both.get(words.language)));
        }
        if report.context.phase == Some(Phase::Preparation) {
            add("before-introduction", &|words| words.report.before_introduction.to_owned());
        }
        if matches!(report.context.role, Some(RespondentRole::LineManager)) {
            add("manager-answers", &|words| words.report.manager_answers.to_owned());
        }
    }
    if removed > 0 {
        add("strategies-removed", &|words| (words.report.strategies_removed)(removed));
    }
    notices
}

/// The names of the determinants that have a classed item like this, separated by commas.
fn names(report: &Report<'_>, like: &dyn Fn(&ItemResult) -> bool) -> Text {
    Text::from_each(|language: Language| {
        let found = report.assessment.determinants.iter().filter(|result| {
            result.label != Label::NotMeasured && result.items.iter().any(|item| item.label.is_measured() && like(item))
        });
        let names: Vec<&str> =
            found.map(|result| names::plain(report.questionnaire.determinant(result.determinant), language)).collect();
        names.join(", ")
    })
}
