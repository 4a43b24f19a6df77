//! Lists of strategies and determinants: which columns they have and what stands in them.

use super::names;
use crate::catalogue::Strategy;
use crate::language::Language;
use crate::questionnaire::{DeterminantIndex, Questionnaire};

/// A list of rows with a header: what a table, a Markdown table and a narrow list are made from.
pub(crate) struct Rows {
    pub header: Vec<&'static str>,
    /// The width each column would like to have.
    pub widths: Vec<usize>,
    pub rows: Vec<Vec<String>>,
}

/// A list of strategies.
pub(crate) fn strategy_rows(strategies: &[&Strategy], language: Language) -> Rows {
    let (words, labels) = (&language.phrases().browse, &language.phrases().labels);
    let rows = strategies.iter().map(|strategy| {
        vec![
            names::strategy(strategy, language),
            strategy.id.clone(),
            names::actors(&strategy.actors, language),
            labels.efforts[strategy.effort as usize].to_owned(),
        ]
    });
    Rows {
        header: vec![words.column_name, words.column_id, words.column_actors, words.column_effort],
        widths: vec![36, 26, 26, 12],
        rows: rows.collect(),
    }
}

/// A list of determinants.
pub(crate) fn determinant_rows(
    questionnaire: &Questionnaire,
    determinants: &[DeterminantIndex],
    language: Language,
) -> Rows {
    let words = &language.phrases().browse;
    let rows = determinants.iter().map(|index| {
        let determinant = questionnaire.determinant(*index);
        vec![
            determinant.number.to_string(),
            names::determinant(determinant, language),
            determinant.id.clone(),
            questionnaire.category(determinant.category).name.get(language).to_owned(),
        ]
    });
    Rows {
        header: vec![words.column_number, words.column_name, words.column_id, words.column_category],
        widths: vec![5, 40, 26, 28],
        rows: rows.collect(),
    }
}
