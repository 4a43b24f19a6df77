//! Cells that are no answer, each with its place and the way out.

use super::import::Container;
use super::intake::{Intake, Spot};
use super::plan::Use;
use super::reading::About;
use crate::fault::Fault;
use crate::language::{Phrases, Text, clean};
use crate::questionnaire::{Questionnaire, Slot};
use crate::tables::{letters, shortened, uncalculated};

/// A longer text in a column of answers is something that somebody wrote, and is not shown.
const LONGEST_CODE: usize = 40;

/// A text of more words is none of a scale, unless several people have it.
const MOST_WORDS: usize = 6;

/// How many different texts of a column are listed; more do not help whoever has to mend them.
const LISTED: usize = 10;

/// One fault for every different text in a column.
pub(super) fn faults(questionnaire: &Questionnaire, file: &About, intake: &Intake) -> Vec<Fault> {
    let mut found: Vec<Fault> = Vec::new();
    let sheet = match &file.container {
        Container::Workbook { sheet } => Some(sheet.as_str()),
        _ => None,
    };
    if let Some(Spot { row, column, times }) = intake.uncalculated {
        found.push(uncalculated(&file.name, sheet.unwrap_or_default(), row, column, times));
    }
    if let Some(Spot { row, column, .. }) = intake.beyond {
        let cell = letters(column);
        found.push(match sheet {
            Some(sheet) => {
                Fault::data(|words| (words.rows.beyond_in_sheet)(&file.name, sheet, &format!("{cell}{row}")))
                    .hint(|words| words.rows.beyond_in_sheet_hint.to_owned())
            }
            None => Fault::data(|words| (words.rows.beyond)(&file.name, row, &cell))
                .hint(|words| words.rows.beyond_hint.to_owned()),
        });
    }
    let mut cells: Vec<_> = intake.unreadable.iter().collect();
    cells.sort_by_key(|((column, _), cell)| (*column, cell.row));
    let of_a_column = cells.chunk_by(|((one, _), _), ((other, _), _)| one == other);
    for ((column, text), cell) in of_a_column.flat_map(|cells| cells.iter().take(LISTED)) {
        let Some(Use::Item { slot, .. }) = file.plan.columns.get(*column) else { continue };
        let heading = shortened(&file.head.columns[*column].name);
        let named = |words: &Phrases| (words.mapping.column)(&letters(*column), &heading);
        let is_shown = is_code(text, cell.times);
        let fault = Fault::data(|words| {
            let shown = if is_shown { format!("“{}”", clean(text.trim())) } else { hidden(words, text) };
            (words.import.unreadable)(&named(words), &shown, cell.times)
        })
        .in_table(|words| (words.import.row)(&file.name, cell.row));
        let code = if is_shown { clean(text.trim()) } else { "…".to_owned() };
        let scale = scale(questionnaire, *slot);
        found.push(if is_date(text) {
            fault.hint(|words| words.rows.date_hint.to_owned())
        } else {
            fault.hint(|words| (words.import.unreadable_hint)(&heading, scale.get(words.language), &code))
        });
    }
    found
}

/// Whether a text is a code or a label rather than something that one person wrote: short, without a sentence or an
/// address in it. What several people have may be twice as long.
fn is_code(text: &str, times: u64) -> bool {
    let text = text.trim();
    let more = if times > 1 { 2 } else { 1 };
    let personal = text.contains(['@', '\n', '\r']) || longest_number(text) > 6;
    let sentence = [". ", "! ", "? ", "; "].iter().any(|end| text.contains(end)) || text.ends_with(['.', '!', '?']);
    let words = text.split_whitespace().count();
    text.chars().count() <= LONGEST_CODE * more && words <= MOST_WORDS * more && !personal && !(sentence && words > 2)
}

/// The most digits in a row, as a telephone number has them; those of a number alone are an answer of some kind.
fn longest_number(text: &str) -> usize {
    if text.bytes().all(|byte| byte.is_ascii_digit()) {
        return 0;
    }
    text.split(|character: char| !character.is_ascii_digit()).map(str::len).max().unwrap_or_default()
}

/// That a text is not shown, since somebody wrote it.
fn hidden(words: &Phrases, text: &str) -> String {
    (words.import.free_text)(text.chars().count())
}

/// Whether a cell is a date as readers write it, such as a spreadsheet makes of `4-1`.
fn is_date(text: &str) -> bool {
    let day = text.trim().split('T').next().unwrap_or_default();
    let parts: Vec<&str> = day.split('-').collect();
    let digits = |part: &&str, length: usize| part.len() == length && part.bytes().all(|byte| byte.is_ascii_digit());
    matches!(parts.as_slice(), [year, month, day] if digits(year, 4) && digits(month, 2) && digits(day, 2))
}

/// All answers of a question with their numbers.
fn scale(questionnaire: &Questionnaire, slot: Slot) -> Text {
    let points = &questionnaire.item(slot.item).scale.points;
    Text::each(|language| {
        let answers = points.iter().map(|point| format!("{} {}", point.value, point.label.get(language)));
        answers.collect::<Vec<_>>().join(", ")
    })
}
