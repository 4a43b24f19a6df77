//! What to begin with, as CSV: an empty survey and its codebook.

use super::sheet::{CsvStyle, as_csv};
use crate::language::{Language, clean};
use crate::report::TemplateContent;

/// An empty survey as CSV: the row of headings alone.
#[must_use]
pub fn survey_as_csv(template: &TemplateContent<'_>, style: CsvStyle) -> String {
    let columns = template.columns();
    let header: Vec<&str> = columns.iter().map(String::as_str).collect();
    as_csv(&header, std::iter::empty(), style)
}

/// The codebook as CSV, a row for each question. Its headings are the same in every language, its texts are not.
#[must_use]
pub fn codebook_as_csv(template: &TemplateContent<'_>, language: Language, style: CsvStyle) -> String {
    let header =
        ["id", "number", "determinant", "category", "statement", "answers", "reversed", "per_element", "second"];
    let rows = template.entries(language).into_iter().map(|entry| {
        vec![
            entry.id,
            entry.number.to_string(),
            entry.determinant,
            clean(entry.category),
            entry.statement,
            entry.answers.join("; "),
            entry.item.reversed.to_string(),
            entry.item.per.is_some().to_string(),
            entry.item.per.map_or_else(String::new, |_| template.second(entry.slot)),
        ]
    });
    as_csv(&header, rows, style)
}
