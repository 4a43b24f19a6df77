//! Groups side by side, and where they differ.

use super::super::figures::{decimal, percent};
use super::super::{Notice, Report};
use super::{items, quoted, shown};
use crate::assessment::{Division, GroupName, ItemResult, Label, RespondentGroup};
use crate::language::groups::DifferenceFigures;
use crate::language::{Language, Text};
use crate::questionnaire::Slot;

/// The divisions with a group to show.
pub(crate) fn shown_divisions<'a>(report: &'a Report<'_>) -> impl Iterator<Item = &'a Division> {
    report.divisions.iter().filter(|division| !division.groups.is_empty())
}

/// The questions that can be compared: on a scale that is classed, and answered in at least one group.
pub(crate) fn compared(division: &Division) -> Vec<Slot> {
    let Some(first) = division.groups.first() else { return Vec::new() };
    let slots = first.assessment.determinants.iter().flat_map(|result| &result.items).map(|item| item.slot);
    let answered = |slot: &Slot| {
        division.groups.iter().any(|group| item(group, *slot).is_some_and(|item| item.label.is_measured()))
    };
    slots.filter(answered).collect()
}

/// What a group answered to a question.
pub(crate) fn item(group: &RespondentGroup, slot: Slot) -> Option<&ItemResult> {
    group.assessment.determinants.iter().flat_map(|result| &result.items).find(|item| item.slot == slot)
}

/// The unfavourable share with a sign for the judgement; empty where the group did not answer.
pub(crate) fn cell(group: &RespondentGroup, slot: Slot) -> String {
    let Some(item) = item(group, slot).filter(|item| item.label.is_measured()) else { return String::new() };
    let sign = match item.label {
        Label::Barrier => '−',
        Label::Facilitator => '+',
        _ => '·',
    };
    format!("{} {sign}", percent(item.unfavourable()))
}

/// The name of a group with its size, as it stands above a column; the size is not broken.
pub(crate) fn heading(group: &RespondentGroup, language: Language) -> String {
    format!("{} (n\u{a0}{})", super::name(&group.name, language), group.assessment.respondents)
}

/// What hinders, what helps and what does neither in a group, in words with the questions that do so.
pub(crate) fn by_label(
    report: &Report<'_>,
    division: &Division,
    group: &RespondentGroup,
    language: Language,
) -> Vec<(&'static str, String)> {
    let slots = compared(division);
    let gathered = [Label::Barrier, Label::Facilitator, Label::Neither].map(|label| {
        let own = slots.iter().filter_map(|slot| item(group, *slot)).filter(|item| item.label == label);
        let names: Vec<String> = own
            .map(|item| format!("{} {}", items::name(report, item.slot, language), percent(item.unfavourable())))
            .collect();
        (items::label(label, language), names.join(", "))
    });
    gathered.into_iter().filter(|(_, names)| !names.is_empty()).collect()
}

/// The differences in sentences: per question and group that stands out, its answers and those of all other groups.
pub(crate) fn differences(report: &Report<'_>, division: &Division, language: Language) -> Vec<String> {
    let found = division.differences.iter().flat_map(|difference| {
        difference.outliers.iter().filter_map(|outlier| {
            let group = division.groups.get(outlier.group)?;
            let others = division.groups.iter().enumerate().filter(|(at, _)| *at != outlier.group);
            let others: Vec<&ItemResult> = others.filter_map(|(_, group)| item(group, difference.slot)).collect();
            let own = item(group, difference.slot)?;
            Some((language.phrases().groups.difference)(&DifferenceFigures {
                name: items::name(report, difference.slot, language),
                group: quoted(&group.name, language),
                worse: outlier.worse,
                share: percent(own.unfavourable()),
                others_share: percent(together(&others, |item| Some(item.unfavourable()))?),
                mean: own.mean.map(|mean| decimal(mean, 1, language)),
                others_mean: together(&others, |item| item.mean).map(|mean| decimal(mean, 1, language)),
                others: others.len(),
            }))
        })
    });
    found.collect()
}

/// The mean over all who answered in several groups, from that of each.
fn together(groups: &[&ItemResult], of: impl Fn(&ItemResult) -> Option<f64>) -> Option<f64> {
    let answered = || groups.iter().filter(|item| item.n > 0);
    let parts: Option<Vec<f64>> = answered().map(|item| Some(of(item)? * item.n as f64)).collect();
    let n: u64 = answered().map(|item| item.n).sum();
    Some(parts?.iter().sum::<f64>() / n as f64).filter(|_| n > 0)
}

/// What announces the differences that were `found`, or says that there are none; nothing where one group stands alone.
pub(crate) fn announced(division: &Division, found: &[String], language: Language) -> Option<&'static str> {
    let words = &language.phrases().groups;
    let announced = if found.is_empty() { words.no_differences } else { words.differences };
    (division.groups.len() > 1).then_some(announced)
}

/// The questions that are not shown by group, in one sentence.
pub(crate) fn withheld(report: &Report<'_>, division: &Division, language: Language) -> Option<String> {
    let names: Vec<String> = division.withheld.iter().map(|slot| items::name(report, *slot, language)).collect();
    (!names.is_empty()).then(|| (language.phrases().groups.withheld)(&names.join(", ")))
}

/// The groups in which everybody gave the same answer to a question, each with those questions: whoever knows who is in such
/// a group knows what they answered. Empty where there are none.
fn of_one_mind(report: &Report<'_>, division: &Division, language: Language) -> String {
    let found = division.groups.iter().filter_map(|group| {
        let items = group.assessment.determinants.iter().flat_map(|result| &result.items);
        let alike = items.filter(|item| item.n > 1 && item.counts.contains(&item.n));
        let names: Vec<String> = alike.map(|item| items::name(report, item.slot, language)).collect();
        (!names.is_empty()).then(|| format!("{}: {}", quoted(&group.name, language), names.join(", ")))
    });
    found.collect::<Vec<_>>().join("; ")
}

/// What was done to keep respondents from being recognised.
pub(crate) fn notices(report: &Report<'_>) -> Vec<Notice> {
    let found = report.divisions.iter().flat_map(|division| {
        let column = shown(&division.column);
        let pooled = division.groups.iter().find_map(|group| match group.name {
            GroupName::Pooled(number) => Some(number),
            _ => None,
        });
        let withheld = Some(division.withheld.len()).filter(|number| *number > 0);
        let alike = Text::from_each(|language| of_one_mind(report, division, language));
        [
            pooled.map(|number| Notice {
                code: "pooled-groups",
                text: Text::from_phrases(|words| (words.groups.pooled_notice)(&column, number)),
            }),
            withheld.map(|number| Notice {
                code: "items-withheld",
                text: Text::from_phrases(|words| (words.groups.withheld_notice)(&column, number)),
            }),
            (!alike.nl.is_empty()).then(|| Notice {
                code: "groups-of-one-mind",
                text: Text::from_phrases(|words| (words.groups.of_one_mind)(&column, alike.get(words.language))),
            }),
        ]
    });
    found.flatten().collect()
}
