//! How a survey was read, in words.

use super::document::{Block, Document, ListItem, Section};
use super::doubts::doubt_in_words;
use super::figures::capital;
use crate::answers::{SlotTally, Tally};
use crate::language::{Language, Phrases, clean};
use crate::questionnaire::{Questionnaire, Slot};
use crate::survey::{Container, Exclusion, FileImport, NotUsed, SurveyImport, Unused, UsedColumn};

/// How high a column of a histogram of one line can be.
const HEIGHTS: [char; 8] = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];

/// The whole import report as a document: per file what it is and what its columns are used for, per question what was answered, and
/// what to look at. For a voice (`plain`) nothing is drawn.
#[must_use]
pub fn import_page(
    questionnaire: &Questionnaire,
    import: &SurveyImport,
    tally: &Tally,
    language: Language,
    plain: bool,
) -> Document {
    let words = &language.phrases().import;
    let files = import.files.iter().zip(1..).filter_map(|(file, number)| {
        let mut blocks: Vec<Block> = Block::from_bullets(about(file, language)).into_iter().collect();
        let used = file.used.iter().map(|column| used(questionnaire, column, language));
        if let Some(list) = Block::from_bullets(used) {
            blocks.extend([Block::from_lead((words.columns_used)(file.used.len())), list]);
        }
        let unused = file.unused.iter().map(|column| unused(column, language));
        if let Some(list) = Block::from_bullets(unused) {
            blocks.extend([Block::from_lead((words.columns_unused)(file.unused.len())), list]);
        }
        Section::from_blocks(format!("file-{number}"), clean(&file.name), blocks)
    });
    let asked =
        |slot: &SlotTally| import.files.iter().flat_map(|file| &file.used).any(|column| column.slot == slot.slot);
    let answered = tally.slots.iter().filter(|slot| slot.valid() + slot.not_applicable > 0 || asked(slot));
    let answers = Block::from_bullets(answered.map(|slot| answers(questionnaire, slot, language, plain)));
    let answers = Section { blocks: answers.into_iter().collect(), ..named("answers", words.answers_heading) };
    let doubts = import.doubts.iter().map(|doubt| doubt_in_words(questionnaire, doubt, language));
    let doubts = Section::from_blocks("doubts", words.doubts, Block::from_bullets(doubts).into_iter().collect());
    Document {
        title: words.title.to_owned(),
        running: words.title.to_owned(),
        sections: files.chain([answers]).chain(doubts).collect(),
        ..Document::default()
    }
}

/// A part that is there whether or not there is anything in it.
fn named(id: &str, title: &str) -> Section {
    Section { id: id.to_owned(), title: title.to_owned(), listed: true, ..Section::default() }
}

/// One line per file and one for what was left out.
#[must_use]
pub fn import_summary(import: &SurveyImport, tally: &Tally, language: Language) -> Vec<String> {
    let words = &language.phrases().import;
    let names: Vec<String> = import.files.iter().map(|file| clean(&file.name)).collect();
    let mut places: Vec<Slot> = import.files.iter().flat_map(|file| &file.used).map(|column| column.slot).collect();
    places.sort_unstable();
    places.dedup();
    let unused = import.files.iter().map(|file| file.unused.len()).sum();
    let kind = import.files.first().map(|file| kind(file, language)).unwrap_or_default();
    let name = format!("{} ({kind})", names.join(", "));
    let counted = import.files.iter().all(|file| file.container == Container::Counts);
    let mut lines = vec![if counted {
        let answered = tally.slots.iter().filter(|slot| slot.valid() + slot.not_applicable > 0).count();
        (words.summary_counts)(&name, tally.respondents, answered)
    } else {
        (words.summary)(&name, tally.respondents, places.len(), unused)
    }];
    let excluded: Vec<String> = Exclusion::ALL
        .into_iter()
        .filter_map(|exclusion| {
            let rows: u64 = import.files.iter().filter_map(|file| file.excluded.get(&exclusion)).sum();
            (rows > 0).then(|| (words.rows_left_out)(rows, exclusion.among(&words.exclusions)))
        })
        .collect();
    if !excluded.is_empty() {
        lines.push((words.summary_excluded)(&excluded.join("; ")));
    }
    lines
}

/// The kind of file, with the tool it came from.
fn kind(file: &FileImport, language: Language) -> String {
    let words = &language.phrases().import;
    let kind = match &file.container {
        Container::Csv { encoding, delimiter: '\t' } => (words.csv)(encoding, words.tab),
        Container::Csv { encoding, delimiter } => (words.csv)(encoding, &delimiter.to_string()),
        Container::Workbook { sheet } => (words.workbook)(&clean(sheet)),
        Container::Spss { encoding } => (words.spss)(encoding),
        Container::Counts => words.no_columns_from_counts.to_owned(),
    };
    match file.tool.name() {
        Some(tool) => format!("{kind}, {}", (words.recognised_as)(tool)),
        None => kind,
    }
}

fn about(file: &FileImport, language: Language) -> Vec<String> {
    let words = &language.phrases().import;
    let mut lines = vec![capital(&kind(file, language))];
    if file.container == Container::Counts {
        lines.push((words.respondents)(file.rows));
        return lines;
    }
    if file.header_rows > 0 {
        lines.push((words.header_rows)(file.header_rows, file.heading_row));
    }
    lines.push((words.rows)(file.rows));
    for (exclusion, rows) in &file.excluded {
        lines.push((words.rows_excluded)(*rows, exclusion.among(&words.exclusions)));
    }
    lines
}

fn used(questionnaire: &Questionnaire, column: &UsedColumn, language: Language) -> String {
    let words = language.phrases();
    let how = column.how.in_words(words);
    let mirrored = if column.mirrored { format!("; {}", words.import.mirrored_back) } else { String::new() };
    let name = (words.mapping.column)(&column.letters, &column.name);
    format!("{name}: {} ({how}{mirrored})", column.slot.id(questionnaire))
}

fn unused((letters, name, why): &(String, String, NotUsed), language: Language) -> String {
    let words = language.phrases();
    format!("{}: {}", (words.mapping.column)(letters, name), reason(*why, words))
}

fn reason(why: NotUsed, words: &Phrases) -> &'static str {
    match why {
        NotUsed::Sorts => words.import.sorts,
        NotUsed::For(Unused::Aside(aside)) => aside.among(&words.mapping.asides),
        NotUsed::For(Unused::Map | Unused::Replaced) => words.mapping.left_out,
        NotUsed::For(Unused::TooMany) => words.import.one_too_many,
        NotUsed::For(Unused::Unknown) => words.mapping.unknown,
    }
}

/// The answers at one place as worded: how many, and a histogram of one line, or its figures where nothing is drawn.
fn answers(questionnaire: &Questionnaire, tally: &SlotTally, language: Language, plain: bool) -> ListItem {
    let words = &language.phrases().import;
    let item = questionnaire.item(tally.slot.item);
    let head = format!(
        "{}: {}",
        tally.slot.id(questionnaire),
        (words.item_counts)(tally.valid(), tally.missing, tally.not_applicable, tally.gated)
    );
    let [unfavourable, neutral, favourable] = tally.bands;
    let mut lines = Vec::new();
    if unfavourable + neutral + favourable > 0 {
        lines.push((words.bands_only)(unfavourable, neutral, favourable));
        if tally.counts.iter().all(|count| *count == 0) {
            return ListItem::new(head, lines);
        }
    }
    let most = tally.counts.iter().copied().max().unwrap_or_default().max(1);
    let columns = item.scale.points.iter().map(|point| {
        let count = tally.counts[usize::from(item.scored(point.value)) - 1];
        if plain {
            return format!("{}: {count}", point.value);
        }
        let height = (count * (HEIGHTS.len() as u64 - 1)).div_ceil(most) as usize;
        match count {
            0 => format!("{} 0", point.value),
            _ => format!("{} {} {count}", point.value, HEIGHTS[height.min(HEIGHTS.len() - 1)]),
        }
    });
    let columns: Vec<String> = columns.collect();
    let ends = match (item.scale.points.first(), item.scale.points.last()) {
        (Some(low), Some(high)) => {
            (words.scale_ends)(low.label.get(language), item.scale.points.len(), high.label.get(language))
        }
        _ => String::new(),
    };
    lines.extend([columns.join(if plain { ", " } else { " · " }), ends]);
    ListItem::new(head, lines)
}
