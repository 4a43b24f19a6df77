//! The remarks of a comparison in words.

use super::ComparisonReport;
use super::figures::FigureKind;
use crate::assessment::{AssessmentSettings, Denominator};
use crate::comparison::{ComparisonRemark, ItemShift};
use crate::language::{Language, Phrases, Text, clean};
use crate::report::Notice;
use crate::report::figures::limit;

/// More entries of a plan than this are not named one by one.
const NAMED: usize = 10;

pub(crate) fn of(report: &ComparisonReport<'_>) -> Vec<Notice> {
    let all = report.comparison.remarks.iter().chain(&report.aims.remarks);
    let notices = all.filter_map(|remark| match remark {
        // It is about the width of an interval.
        ComparisonRemark::Unpaired if report.figure_kind() != FigureKind::Shares => None,
        ComparisonRemark::Questionnaires(before, after) => versions(report, remark, before, after),
        remark => Some(Notice { code: remark.code(), text: Text::from_phrases(|words| said(report, remark, words)) }),
    });
    notices.chain(read_otherwise(report)).collect()
}

/// Two surveys of which the columns or the texts were read in different ways may differ by that alone.
fn read_otherwise(report: &ComparisonReport<'_>) -> Option<Notice> {
    let [before, after] = report.provenance.each_ref().map(|made| &made.input);
    let surveys = before.keep_unfinished.is_some() && after.keep_unfinished.is_some();
    let differ = before.map_sha256 != after.map_sha256
        || before.yes_no != after.yes_no
        || before.keep_unfinished != after.keep_unfinished
        || before.mirrored.is_some() && after.mirrored.is_some() && before.mirrored != after.mirrored;
    (surveys && differ).then(|| Notice {
        code: "read-otherwise",
        text: Text::from_phrases(|words| words.comparison.read_in_two_ways.to_owned()),
    })
}

fn said(report: &ComparisonReport<'_>, remark: &ComparisonRemark, phrases: &'static Phrases) -> String {
    let (words, language) = (&phrases.comparison, phrases.language);
    match remark {
        ComparisonRemark::Alone => words.alone.to_owned(),
        ComparisonRemark::OneAgainstGroup => words.one_against_group.to_owned(),
        ComparisonRemark::SmallGroup(before, after) => (words.small_group)(*before, *after),
        ComparisonRemark::NothingShared => words.nothing_shared.to_owned(),
        ComparisonRemark::Questionnaires(before, after) => (words.questionnaires)(&clean(before), &clean(after)),
        ComparisonRemark::Settings(both) => (words.settings)(&choices(&both.0, language), &choices(&both.1, language)),
        ComparisonRemark::OnlyBefore(items) => {
            (words.items_only_before)(&items_named(report, items, |item| item.before.is_some(), language))
        }
        ComparisonRemark::OnlyAfter(items) => {
            (words.items_only_after)(&items_named(report, items, |item| item.after.is_some(), language))
        }
        ComparisonRemark::Elements => words.elements.to_owned(),
        ComparisonRemark::ElementsByName => words.elements_by_name.to_owned(),
        ComparisonRemark::Unpaired => words.unpaired.to_owned(),
        ComparisonRemark::Paired { matched, only_before, only_after, repeated, blank } => {
            let mut sentences = vec![(words.matched)(*matched, *only_before, *only_after)];
            sentences.extend(Some(*repeated).filter(|keys| *keys > 0).map(words.repeated));
            sentences.extend(Some(*blank).filter(|forms| *forms > 0).map(words.blank));
            sentences.join(" ")
        }
        ComparisonRemark::AlikeKeys(matched, open) => (words.alike_keys)(*matched, *open),
        ComparisonRemark::FewPairs(items) => (words.few_pairs)(*items),
        ComparisonRemark::PairsWithheld(items) => (words.pairs_withheld)(*items),
        ComparisonRemark::Chance(items) => (words.chance)(*items),
        ComparisonRemark::Plan(entries) => {
            let mut named: Vec<String> = entries.iter().take(NAMED).map(usize::to_string).collect();
            if entries.len() > NAMED {
                named.push((phrases.labels.and_others)(entries.len() - NAMED));
            }
            (words.plan_unknown_strategy)(&named.join(", "))
        }
    }
}

/// Another version of our own questionnaire asks the same, but for the questions that were reworded; what another
/// questionnaire asks is not known.
fn versions(report: &ComparisonReport<'_>, remark: &ComparisonRemark, before: &str, after: &str) -> Option<Notice> {
    let Some(reworded) = report.questionnaire.reworded(before, after) else {
        return Some(Notice { code: remark.code(), text: Text::from_phrases(|words| said(report, remark, words)) });
    };
    let is_shared = |id: &str| {
        let mut items = report.comparison.determinants.iter().flat_map(|it| &it.items).filter(|item| item.is_shared());
        items.any(|item| item.id == id || item.id.strip_prefix(id).is_some_and(|rest| rest.starts_with('[')))
    };
    let ids: Vec<&str> = reworded.into_iter().map(|index| report.questionnaire.item(index).id.as_str()).collect();
    let ids: Vec<&str> = ids.into_iter().filter(|id| is_shared(id)).collect();
    (!ids.is_empty()).then(|| Notice {
        code: "reworded-questions",
        text: Text::from_phrases(|words| (words.comparison.reworded)(before, after, &ids.join(", "))),
    })
}

fn choices(settings: &AssessmentSettings, language: Language) -> String {
    let percent = |share: f64| format!("{} %", limit(share, language));
    (language.phrases().comparison.choices)(
        &percent(settings.barrier_at),
        &percent(settings.facilitator_at),
        settings.denominator == Denominator::All,
        settings.round_percent,
    )
}

/// The names of items by their ids; `of` tells apart two that had the same id at one moment each.
fn items_named(
    report: &ComparisonReport<'_>,
    items: &[String],
    of: impl Fn(&ItemShift) -> bool,
    language: Language,
) -> String {
    let all = || report.comparison.determinants.iter().flat_map(|it| it.items.iter().map(move |item| (it, item)));
    let names = items.iter().map(|id| {
        let found = all().find(|(_, item)| item.id == *id && !item.is_shared() && of(item));
        found.map_or_else(|| clean(id), |(determinant, item)| report.item_name(determinant, item, language))
    });
    names.collect::<Vec<_>>().join("; ")
}
