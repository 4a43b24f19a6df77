//! The results as CSV in long form: one row per group and question, for whoever calculates further.

use super::sheet::{CsvStyle, as_csv, id};
use crate::assessment::{Assessment, GroupName, ItemResult};
use crate::language::clean;
use crate::questionnaire::Slot;
use crate::report::Report;
use crate::report::groups::items::number;

const HEADER: [&str; 19] = [
    "group_column",
    "group",
    "respondents",
    "determinant",
    "number",
    "category",
    "item",
    "label",
    "n",
    "missing",
    "not_applicable",
    "not_asked",
    "unfavourable",
    "neutral",
    "favourable",
    "interval_low",
    "interval_high",
    "mean",
    "sd",
];

/// The results per question as CSV: first of all respondents (with `group_column` and `group` empty), then of every group
/// of every division.
///
/// Shares and the ends of the interval are fractions of 1; the mean is on the scale of the question, turned so that high
/// is favourable. `number` is that of the determinant, with a letter where that has several questions. The group of those
/// whose cell is blank is `[unnamed]`, and groups taken together are `[pooled 3]`. A question that is not shown by group
/// has the label `withheld` and no figures.
#[must_use]
pub fn csv(report: &Report<'_>, style: CsvStyle) -> String {
    let whole = rows(report, &report.assessment, ["", ""], &[], style);
    let groups = report.divisions.iter().flat_map(|division| {
        let column = clean(&division.column);
        division.groups.iter().flat_map(move |group| {
            let name = group_name(&group.name);
            rows(report, &group.assessment, [&column, &name], &division.withheld, style)
        })
    });
    as_csv(&HEADER, whole.into_iter().chain(groups), style)
}

fn group_name(name: &GroupName) -> String {
    match name {
        GroupName::Named(name) => clean(name),
        GroupName::Unnamed => "[unnamed]".to_owned(),
        GroupName::Pooled(number) => format!("[pooled {number}]"),
    }
}

fn rows(
    report: &Report<'_>,
    assessment: &Assessment,
    group: [&str; 2],
    withheld: &[Slot],
    style: CsvStyle,
) -> Vec<Vec<String>> {
    let items = assessment.determinants.iter().flat_map(|result| &result.items);
    let rows = items.map(|item| {
        let determinant = report.questionnaire.determinant(report.questionnaire.item(item.slot.item).determinant);
        let mut row = vec![
            group[0].to_owned(),
            group[1].to_owned(),
            assessment.respondents.to_string(),
            determinant.id.clone(),
            number(report, item.slot),
            report.questionnaire.category(determinant.category).id.clone(),
            item.slot.id(report.questionnaire),
        ];
        if withheld.contains(&item.slot) {
            row.push("withheld".to_owned());
            row.resize(HEADER.len(), String::new());
        } else {
            row.extend(figures(item, style));
        }
        row
    });
    rows.collect()
}

fn figures(item: &ItemResult, style: CsvStyle) -> Vec<String> {
    let counts = [item.n, item.missing, item.not_applicable, item.gated].map(|count| count.to_string());
    let figures = [
        item.shares.map(|shares| shares.unfavourable),
        item.shares.map(|shares| shares.neutral),
        item.shares.map(|shares| shares.favourable),
        item.interval.map(|(low, _)| low),
        item.interval.map(|(_, high)| high),
        item.mean,
        item.sd,
    ]
    .map(|figure| style.optional(figure));
    std::iter::once(id(item.label)).chain(counts).chain(figures).collect()
}
