//! Cells that are no answer, each with its place and the way out.

use super::decode::{key, says_something};
use super::ids::COMMON_WORDS;
use super::import::Container;
use super::intake::RowIntake;
use super::matching::How;
use super::noted::{Spot, Unreadable};
use super::plan::Use;
use super::setup::FileFacts;
use crate::answers::wording::words::whole_number;
use crate::fault::Fault;
use crate::language::{Phrases, Text, clean};
use crate::questionnaire::{Item, Questionnaire};
use crate::tables::{letters, shortened, uncalculated};

/// A longer text in a column of answers is something that somebody wrote, and is not shown.
const LONGEST_CODE: usize = 40;

/// More words than this are a sentence that somebody wrote.
const MOST_WORDS: usize = 6;

/// More digits than this are a telephone number or a date.
const MOST_DIGITS: usize = 5;

/// What people write of themselves and of others, in whatever few words.
const WRITTEN: &[&str] = &[
    "ik", "mij", "mijn", "wij", "we", "ons", "onze", "hij", "zij", "ze", "haar", "hem", "zijn", "i", "my", "me", "our",
    "us", "he", "she", "her", "him", "his", "they", "their",
];

/// How many different texts of a column are listed; more do not help whoever has to mend them.
const LISTED: usize = 10;

/// So many codes with a value label are named beside one without.
const MOST_LABELLED: usize = 5;

/// One fault for every different text in a column.
pub(super) fn faults(questionnaire: &Questionnaire, file: &FileFacts, intake: &RowIntake) -> Vec<Fault> {
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
            Some(sheet) => Fault::from_data("sheet-row-too-wide", |words| {
                (words.rows.beyond_in_sheet)(&file.name, sheet, &format!("{cell}{row}"))
            })
            .hint(|words| words.rows.beyond_in_sheet_hint.to_owned()),
            None => Fault::from_data("row-too-wide", |words| (words.rows.beyond)(&file.name, row, &cell))
                .hint(|words| words.rows.beyond_hint.to_owned()),
        });
    }
    for (index, used) in file.plan.columns.iter().enumerate() {
        if let Use::Item { slot, .. } = used
            && intake.position(*slot).is_some_and(|place| intake.seen(place).mixed)
        {
            let column = UnreadableColumn::new(questionnaire.item(slot.item), file, index);
            let heading = column.heading.clone();
            found.push(
                Fault::from_data("two-wordings-in-a-column", |words| (words.doubts.mixed)(&column.named(words)))
                    .in_table(|_| file.name.clone())
                    .hint(|words| (words.doubts.mixed_hint)(&heading)),
            );
        }
    }
    let mut cells: Vec<_> = intake.unreadable.iter().collect();
    cells.sort_by_key(|((column, _), cell)| (*column, cell.row));
    for of_a_column in cells.chunk_by(|((one, _), _), ((other, _), _)| one == other) {
        let Some(((index, _), _)) = of_a_column.first() else { continue };
        let Some(Use::Item { slot, .. }) = file.plan.columns.get(*index) else { continue };
        let column = UnreadableColumn::new(questionnaire.item(slot.item), file, *index);
        let texts: Vec<(&str, &Unreadable)> =
            of_a_column.iter().take(LISTED).map(|((_, text), cell)| (text.as_str(), *cell)).collect();
        let last = texts.len().saturating_sub(1);
        let faults = texts.iter().enumerate().map(|(at, (text, cell))| {
            let fault = column.fault(&file.name, text, cell);
            // What can be done is said once, below all of them.
            if at == last { column.with_hint(fault, text, &texts) } else { fault }
        });
        found.extend(faults);
    }
    found
}

/// A column with a cell that is no answer.
struct UnreadableColumn<'a> {
    item: &'a Item,
    letters: String,
    heading: String,
    /// Whether it was recognised by its id alone.
    by_id: bool,
    /// The value labels that say something.
    labels: Vec<&'a (String, String)>,
}

impl<'a> UnreadableColumn<'a> {
    fn new(item: &'a Item, file: &'a FileFacts, index: usize) -> Self {
        let column = file.head.columns.get(index);
        let labels = column.map(|column| column.labels.as_slice()).unwrap_or_default();
        Self {
            item,
            letters: letters(index),
            heading: column.map(|column| shortened(&column.name)).unwrap_or_default(),
            by_id: matches!(file.plan.columns.get(index), Some(Use::Item { how: How::Id, .. })),
            labels: labels.iter().filter(|(code, label)| says_something(code, label)).collect(),
        }
    }

    fn named(&self, words: &Phrases) -> String {
        (words.mapping.column)(&self.letters, &self.heading)
    }

    /// What is wrong with a text.
    fn fault(&self, file: &str, text: &str, cell: &Unreadable) -> Fault {
        let number = whole_number(text.trim());
        let label = self.labels.iter().find(|(code, _)| key(code) == key(text)).map(|(_, label)| shortened(label));
        let fault = Fault::from_data("label-differs", |words| match (&label, number) {
            (Some(label), _) => (words.doubts.other_label)(&self.named(words), &clean(text.trim()), &clean(label)),
            (None, _) if !self.labels.is_empty() && (number.is_some() || is_code(text)) => {
                (words.doubts.no_label)(&self.named(words), &clean(text.trim()), &self.labelled(words))
            }
            _ => (words.import.unreadable)(&self.named(words), &shown(words, text), cell.times),
        });
        fault.in_table(|words| (words.import.row)(file, cell.row))
    }

    /// What can be done about all texts of the column, of which this is the last.
    fn with_hint(&self, fault: Fault, text: &str, all: &[(&str, &Unreadable)]) -> Fault {
        let other = self.by_id && COMMON_WORDS.contains(&self.item.id.as_str());
        if is_date(text) && !other {
            return fault.hint(|words| words.rows.date_hint.to_owned());
        }
        let number = whole_number(text.trim());
        if self.item.scale.is_yes_no()
            && self.labels.is_empty()
            && number.is_some_and(|number| (-1..=9).contains(&number))
        {
            let code = text.trim().to_owned();
            return fault.hint(|words| (words.doubts.yes_no_hint)(if code == "1" { "2" } else { &code }));
        }
        let (answers, meanings) = (scale(self.item), self.meanings(all));
        fault.hint(|words| {
            let hint = (words.doubts.recode_hint)(&self.heading, answers.get(words.language), &meanings);
            if other { format!("{} {hint}", (words.doubts.background_hint)(&self.heading)) } else { hint }
        })
    }

    /// The codes that have a value label.
    fn labelled(&self, words: &Phrases) -> String {
        let codes: Vec<String> = self.labels.iter().take(MOST_LABELLED).map(|(code, _)| clean(code.trim())).collect();
        match codes.as_slice() {
            all if self.labels.len() > all.len() => format!("{}, …", all.join(", ")),
            [all @ .., last] if !all.is_empty() => format!("{} {} {last}", all.join(", "), words.plan.and.trim()),
            all => all.join(", "),
        }
    }

    /// What the texts may mean, as a map says it: a code that is the number of an answer keeps it, what else there is has
    /// to be filled in.
    fn meanings(&self, all: &[(&str, &Unreadable)]) -> String {
        let pairs = all.iter().map(|(text, _)| {
            let number = whole_number(text.trim());
            let position = number.and_then(|number| u8::try_from(number).ok()).filter(|it| self.item.scale.holds(*it));
            let meaning =
                position.filter(|_| !self.item.scale.is_yes_no()).map_or("…".to_owned(), |it| it.to_string());
            let text = if is_code(text) { clean(text.trim()) } else { "…".to_owned() };
            format!("\"{text}\": {meaning}")
        });
        let mut pairs: Vec<String> = pairs.collect();
        pairs.dedup();
        pairs.join(", ")
    }
}

/// Whether a text is most likely an answer or a code of a tool, rather than what somebody wrote.
fn is_code(text: &str) -> bool {
    let text = text.trim();
    let words = || text.split(|character: char| !character.is_alphanumeric()).filter(|word| !word.is_empty());
    text.chars().count() <= LONGEST_CODE
        && !text.contains(['@', '\n', '\r'])
        && words().count() <= MOST_WORDS
        && text.chars().filter(char::is_ascii_digit).count() <= MOST_DIGITS
        && !words().any(|word| WRITTEN.contains(&word.to_lowercase().as_str()))
}

/// The text of a cell, unless somebody wrote it.
fn shown(words: &Phrases, text: &str) -> String {
    if is_code(text) { format!("“{}”", clean(text.trim())) } else { (words.import.free_text)(text.chars().count()) }
}

/// Whether a cell is a date as readers write it, such as a spreadsheet makes of `4-1`.
fn is_date(text: &str) -> bool {
    let day = text.trim().split('T').next().unwrap_or_default();
    let parts: Vec<&str> = day.split('-').collect();
    let digits = |part: &&str, length: usize| part.len() == length && part.bytes().all(|byte| byte.is_ascii_digit());
    matches!(parts.as_slice(), [year, month, day] if digits(year, 4) && digits(month, 2) && digits(day, 2))
}

/// All answers of a question with their numbers.
fn scale(item: &Item) -> Text {
    Text::from_each(|language| {
        let answers = item.scale.points.iter().map(|point| format!("{} {}", point.value, point.label.get(language)));
        answers.collect::<Vec<_>>().join(", ")
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_tool_wrote_is_shown_and_what_a_person_wrote_is_not() {
        for text in ["Noch eens, noch oneens", "##USER_MISSING_95##", "99", "#REF!", "Klopt helemaal niet", "0-10"] {
            assert!(is_code(text), "{text}");
        }
        for text in [
            "ik weet het nog niet",
            "bel 06 12345678",
            "a@example.org",
            "er is te weinig tijd voor het hele gesprek",
            "Wij hebben geen tijd",
        ] {
            assert!(!is_code(text), "{text}");
        }
    }
}
