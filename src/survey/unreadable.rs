//! Cells that are no answer, each with its place and the way out.

use super::intake::Intake;
use super::plan::Use;
use super::setup::About;
use crate::fault::Fault;
use crate::language::{Phrases, Text, clean};
use crate::questionnaire::{Questionnaire, Slot};
use crate::tables::{letters, shortened};

/// A longer text in a column of answers is something that somebody wrote, and is not shown.
const LONGEST_CODE: usize = 16;

/// How many different texts of a column are listed; more do not help whoever has to mend them.
const LISTED: usize = 10;

/// One fault for every different text in a column.
pub(super) fn faults(questionnaire: &Questionnaire, file: &About, intake: &Intake) -> Vec<Fault> {
    let mut found: Vec<Fault> = Vec::new();
    if let Some(row) = intake.beyond {
        found.push(
            Fault::data(|words| (words.import.beyond)(&file.name, row))
                .hint(|words| words.import.beyond_hint.to_owned()),
        );
    }
    let mut cells: Vec<_> = intake.unreadable.iter().collect();
    cells.sort_by_key(|((column, _), cell)| (*column, cell.row));
    let of_a_column = cells.chunk_by(|((one, _), _), ((other, _), _)| one == other);
    for ((column, text), cell) in of_a_column.flat_map(|cells| cells.iter().take(LISTED)) {
        let Some(Use::Item { slot, .. }) = file.plan.columns.get(*column) else { continue };
        let heading = shortened(&file.head.columns[*column].name);
        let named = |words: &Phrases| (words.mapping.column)(&letters(*column), &heading);
        let fault = Fault::data(|words| (words.import.unreadable)(&named(words), &shown(words, text), cell.times))
            .in_table(|words| (words.import.row)(&file.name, cell.row));
        let code = if is_code(text) { clean(text.trim()) } else { "…".to_owned() };
        let scale = scale(questionnaire, *slot);
        found.push(fault.hint(|words| (words.import.unreadable_hint)(&heading, scale.get(words.language), &code)));
    }
    found
}

fn is_code(text: &str) -> bool {
    let text = text.trim();
    text.chars().count() <= LONGEST_CODE && !text.contains('@') && text.split_whitespace().count() <= 3
}

/// The text of a cell, unless somebody wrote it.
fn shown(words: &Phrases, text: &str) -> String {
    if is_code(text) { format!("“{}”", clean(text.trim())) } else { (words.import.free_text)(text.chars().count()) }
}

/// All answers of a question with their numbers.
fn scale(questionnaire: &Questionnaire, slot: Slot) -> Text {
    let points = &questionnaire.item(slot.item).scale.points;
    Text::each(|language| {
        let answers = points.iter().map(|point| format!("{} {}", point.value, point.label.get(language)));
        answers.collect::<Vec<_>>().join(", ")
    })
}
