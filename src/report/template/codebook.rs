//! The codebook: what every column of a survey means, as a page, as CSV and as JSON.

use serde::Serialize;

use super::{Entry, Template};
use crate::language::{Language, Text, clean};
use crate::questionnaire::PerElement;
use crate::report::json::as_text;
use crate::report::page::{Block, Item};
use crate::report::sheet::{CsvForm, as_csv};

/// The codebook as a page: how to fill in the survey, then every question under its category.
#[must_use]
pub fn codebook_page(template: &Template<'_>, language: Language) -> Vec<Block> {
    let words = &language.phrases().template;
    let mut blocks = vec![
        Block::Title(words.title.to_owned()),
        Block::Bullets(words.instructions.iter().map(|text| Item::from(*text)).collect()),
    ];
    let entries = template.entries(language);
    for part in entries.chunk_by(|one, next| one.category == next.category) {
        let heading = part.first().map(|entry| clean(entry.category)).unwrap_or_default();
        blocks.push(Block::Heading(heading));
        blocks.push(Block::Bullets(part.iter().map(|entry| question(entry, language)).collect()));
    }
    blocks
}

fn question(entry: &Entry<'_>, language: Language) -> Item {
    let words = &language.phrases().template;
    let mut under = vec![entry.statement.clone(), entry.answers.join("; ")];
    under.extend(entry.item.reversed.then(|| words.reversed.to_owned()));
    under.extend(entry.per.clone());
    Item::new(format!("{}: {}. {}", entry.id, entry.number, entry.determinant), under)
}

/// The codebook as CSV, a row for each question. Its headings are the same in every language, its texts are not.
#[must_use]
pub fn codebook_as_csv(template: &Template<'_>, language: Language, form: CsvForm) -> String {
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
    as_csv(&header, rows, form)
}

#[derive(Serialize)]
struct JsonEntry<'a> {
    id: &'a str,
    number: u16,
    determinant: &'a str,
    determinant_name: &'a Text,
    category: &'a str,
    scale: &'a str,
    reversed: bool,
    per_element: Option<PerElement>,
    statement: Text,
    answers: Vec<JsonAnswer<'a>>,
}

#[derive(Serialize)]
struct JsonAnswer<'a> {
    value: u8,
    label: &'a Text,
}

/// The codebook as JSON, in both languages.
///
/// # Errors
///
/// Never in practice: every value has a JSON form.
pub fn codebook_as_json(template: &Template<'_>) -> serde_json::Result<String> {
    let questionnaire = template.questionnaire;
    let entries = template.slots().into_iter().map(|slot| {
        let item = questionnaire.item(slot.item);
        let determinant = questionnaire.determinant(item.determinant);
        JsonEntry {
            id: &item.id,
            number: determinant.number,
            determinant: &determinant.id,
            determinant_name: &determinant.name,
            category: &questionnaire.category(determinant.category).id,
            scale: &item.scale.id,
            reversed: item.reversed,
            per_element: item.per,
            statement: Text::each(|language| template.statement(slot, language)),
            answers: (item.scale.points.iter())
                .map(|point| JsonAnswer { value: point.value, label: &point.label })
                .collect(),
        }
    });
    as_text(&entries.collect::<Vec<_>>())
}
