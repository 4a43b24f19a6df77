//! Lists of strategies and determinants as Markdown.

use super::{Column, escape, pipe_table};
use crate::catalogue::Strategy;
use crate::language::Language;
use crate::questionnaire::{DeterminantIndex, Questionnaire};
use crate::report::listing::{Rows, determinant_rows, strategy_rows};

/// A list of strategies as a Markdown document.
#[must_use]
pub fn strategies_as_markdown(strategies: &[&Strategy], language: Language) -> String {
    as_markdown(language.phrases().browse.strategies_title, &strategy_rows(strategies, language))
}

/// A list of determinants as a Markdown document.
#[must_use]
pub fn determinants_as_markdown(
    questionnaire: &Questionnaire,
    list: &[DeterminantIndex],
    language: Language,
) -> String {
    as_markdown(language.phrases().browse.determinants_title, &determinant_rows(questionnaire, list, language))
}

fn as_markdown(title: &str, rows: &Rows) -> String {
    let columns: Vec<Column> = rows.widths.iter().map(|width| Column::Text(*width)).collect();
    let cells: Vec<Vec<String>> = rows.rows.iter().map(|row| row.iter().map(|cell| escape(cell)).collect()).collect();
    format!("# {title}\n\n{}", pipe_table(&rows.header, &columns, &cells))
}
