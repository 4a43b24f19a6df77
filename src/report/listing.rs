//! Lists of strategies and determinants: which columns they have and what stands in them.

use super::document::{Block, ColumnHead, Document, Table, TableCell};
use super::{Length, names};
use crate::catalogue::Strategy;
use crate::language::Language;
use crate::questionnaire::{DeterminantIndex, Questionnaire};

/// A list of strategies as a document.
#[must_use]
pub fn strategy_list(strategies: &[&Strategy], length: Length, language: Language) -> Document {
    let (words, labels) = (&language.phrases().browse, &language.phrases().labels);
    let rows = strategies.iter().map(|strategy| {
        vec![
            names::strategy(strategy, language),
            strategy.id.clone(),
            names::actors(&strategy.actors, language),
            strategy.effort.among(&labels.efforts).to_owned(),
        ]
    });
    let columns =
        [(words.column_name, 36), (words.column_id, 26), (words.column_actors, 26), (words.column_effort, 12)];
    list(words.strategies_title, length, &columns, rows.collect())
}

/// A list of determinants as a document.
#[must_use]
pub fn determinant_list(
    questionnaire: &Questionnaire,
    determinants: &[DeterminantIndex],
    length: Length,
    language: Language,
) -> Document {
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
    let columns =
        [(words.column_number, 5), (words.column_name, 40), (words.column_id, 26), (words.column_category, 28)];
    list(words.determinants_title, length, &columns, rows.collect())
}

/// A table, and where there is room for it a title; where the table does not fit, a row is a line.
fn list(title: &str, length: Length, columns: &[(&str, u16)], rows: Vec<Vec<String>>) -> Document {
    let lines: Vec<Block> = Block::from_bullets(rows.iter().map(|row| row.join(" · "))).into_iter().collect();
    let table = Table {
        id: "list".to_owned(),
        caption: title.to_owned(),
        columns: columns.iter().map(|(title, weight)| ColumnHead::from_text(*title, *weight)).collect(),
        rows: rows.into_iter().map(|row| row.into_iter().map(TableCell::from).collect()).collect(),
        spoken: lines.clone(),
        narrow: lines,
        ..Table::default()
    };
    Document {
        title: if length == Length::Full { title.to_owned() } else { String::new() },
        running: title.to_owned(),
        opening: vec![Block::Table(table)],
        ..Document::default()
    }
}
