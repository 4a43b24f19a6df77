//! The codebook as JSON.

use serde::Serialize;

use super::as_text;
use crate::language::Text;
use crate::questionnaire::PerElement;
use crate::report::TemplateContent;

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
pub fn codebook_as_json(template: &TemplateContent<'_>) -> serde_json::Result<String> {
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
            statement: Text::from_each(|language| template.statement(slot, language)),
            answers: (item.scale.points.iter())
                .map(|point| JsonAnswer { value: point.value, label: &point.label })
                .collect(),
        }
    });
    as_text(&entries.collect::<Vec<_>>())
}
