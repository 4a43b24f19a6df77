//! A comparison as CSV: a row per item.

use crate::comparison::{ItemShift, MeasuredItem};
use crate::language::clean;
use crate::render::csv::sheet::{CsvStyle, as_csv, id};
use crate::report::comparison::ComparisonReport;

const HEADER: [&str; 25] = [
    "determinant",
    "number",
    "verdict",
    "label_before",
    "label_after",
    "item",
    "element",
    "n_before",
    "unfavourable_before",
    "favourable_before",
    "mean_before",
    "n_after",
    "unfavourable_after",
    "favourable_after",
    "mean_after",
    "shift",
    "favourability_shift",
    "paired",
    "pairs",
    "paired_shift",
    "interval_low",
    "interval_high",
    "clear",
    "strategies",
    "status",
];

/// A comparison as CSV, one row per item in the order of the report. Shares and shifts are fractions of 1, favourability
/// runs from 0 to 100; what is not known is blank. Lists within a cell are separated by semicolons.
#[must_use]
pub fn comparison_as_csv(report: &ComparisonReport<'_>, style: CsvStyle) -> String {
    let rows = report.comparison.determinants.iter().flat_map(|determinant| {
        let found = report.questionnaire.find_determinant(&determinant.id);
        let aims: Vec<_> = report.aims.on(&determinant.id).collect();
        let strategies: Vec<&str> =
            aims.iter().map(|aim| report.catalogue.strategy(aim.strategy).id.as_str()).collect();
        let status: Vec<&str> = aims.iter().map(|aim| aim.status.id()).collect();
        let told = [
            clean(&determinant.id),
            found.map_or_else(String::new, |found| report.questionnaire.determinant(found).number.to_string()),
            id(determinant.verdict),
            id(determinant.before),
            id(determinant.after),
        ];
        let chosen = [strategies.join(";"), status.join(";")];
        let rows = determinant.items.iter().map(move |item| {
            let mut row = told.to_vec();
            row.push(clean(&item.id));
            row.push(clean(item.element().unwrap_or_default()));
            row.extend([&item.before, &item.after].iter().flat_map(|item| moment(item.as_ref(), style)));
            row.extend([item.shift, item.favourability].map(|shift| style.optional(shift)));
            row.extend(difference(item, style));
            row.extend(chosen.clone());
            row
        });
        rows.collect::<Vec<_>>()
    });
    as_csv(&HEADER, rows, style)
}

fn moment(item: Option<&MeasuredItem>, style: CsvStyle) -> [String; 4] {
    let bands = item.and_then(|item| item.bands);
    [
        item.map_or_else(String::new, |item| item.n.to_string()),
        style.optional(bands.map(|bands| bands.unfavourable_share())),
        style.optional(bands.map(|bands| bands.favourable_share())),
        style.optional(item.and_then(|item| item.mean)),
    ]
}

fn difference(item: &ItemShift, style: CsvStyle) -> [String; 6] {
    let Some(found) = item.difference else { return Default::default() };
    [
        found.pairs.is_some().to_string(),
        found.pairs.map_or_else(String::new, |pairs| pairs.to_string()),
        style.optional(found.pairs.map(|_| found.shift)),
        style.number(found.low),
        style.number(found.high),
        found.is_clear().to_string(),
    ]
}
