//! How a survey was read, as JSON for programs.

use std::collections::BTreeMap;

use serde::Serialize;

use super::super::json::as_text;
use crate::answers::{SlotTally, Tally};
use crate::language::Text;
use crate::questionnaire::Questionnaire;
use crate::report::CountedDoubt;
use crate::report::doubts::doubt_in_words;
use crate::survey::{Container, FileImport, How, NotUsed, SurveyImport, Unused};

/// The import report as JSON, for programs.
///
/// # Errors
///
/// Never in practice: every value has a JSON form.
pub fn import_json(questionnaire: &Questionnaire, import: &SurveyImport, tally: &Tally) -> serde_json::Result<String> {
    let files = import.files.iter().map(|file| FileJson::from_import(questionnaire, file)).collect();
    let items = tally.slots.iter().map(|slot| ItemJson::from_tally(questionnaire, slot)).collect();
    let doubts = import.doubts.iter().map(|doubt| DoubtJson {
        counted: CountedDoubt::from_doubt(questionnaire, doubt),
        text: Text::from_each(|language| doubt_in_words(questionnaire, doubt, language)),
    });
    let document = ImportJson { respondents: tally.respondents, files, items, doubts: doubts.collect() };
    as_text(&document)
}

#[derive(Serialize)]
struct ImportJson<'a> {
    respondents: u64,
    files: Vec<FileJson<'a>>,
    items: Vec<ItemJson>,
    doubts: Vec<DoubtJson>,
}

#[derive(Serialize)]
struct FileJson<'a> {
    name: &'a str,
    kind: &'static str,
    encoding: Option<&'static str>,
    delimiter: Option<char>,
    sheet: Option<&'a str>,
    tool: &'static str,
    header_rows: u64,
    heading_row: Option<u64>,
    rows: u64,
    excluded: BTreeMap<&'static str, u64>,
    used: Vec<UsedJson<'a>>,
    unused: Vec<UnusedJson<'a>>,
}

#[derive(Serialize)]
struct UsedJson<'a> {
    column: &'a str,
    heading: &'a str,
    item: String,
    by: &'static str,
    mirrored: bool,
}

#[derive(Serialize)]
struct UnusedJson<'a> {
    column: &'a str,
    heading: &'a str,
    why: &'static str,
}

#[derive(Serialize)]
struct ItemJson {
    id: String,
    n: u64,
    missing: u64,
    not_applicable: u64,
    not_asked: u64,
    counts: Vec<u64>,
    bands: [u64; 3],
}

#[derive(Serialize)]
struct DoubtJson {
    #[serde(flatten)]
    counted: CountedDoubt,
    text: Text,
}

impl<'a> FileJson<'a> {
    fn from_import(questionnaire: &Questionnaire, file: &'a FileImport) -> Self {
        let (kind, encoding, delimiter, sheet) = match &file.container {
            Container::Csv { encoding, delimiter } => ("csv", Some(*encoding), Some(*delimiter), None),
            Container::Workbook { sheet } => ("spreadsheet", None, None, Some(sheet.as_str())),
            Container::Spss { encoding } => ("spss", Some(*encoding), None, None),
            Container::Counts => ("counts", None, None, None),
        };
        let used = file.used.iter().map(|column| UsedJson {
            column: &column.letters,
            heading: &column.name,
            item: column.slot.id(questionnaire),
            by: match column.how {
                How::Id => "id",
                How::Text(_) => "text",
                How::Map => "map",
            },
            mirrored: column.mirrored,
        });
        let unused = file.unused.iter().map(|(letters, heading, why)| UnusedJson {
            column: letters,
            heading,
            why: match why {
                NotUsed::Sorts => "group-or-pair",
                NotUsed::For(Unused::Aside(aside)) if aside.is_personal() => "personal",
                NotUsed::For(Unused::Aside(_)) => "administrative",
                NotUsed::For(Unused::Map | Unused::Replaced) => "map",
                NotUsed::For(Unused::TooMany) => "one-element-too-many",
                NotUsed::For(Unused::Unknown) => "unknown",
            },
        });
        Self {
            name: &file.name,
            kind,
            encoding,
            delimiter,
            sheet,
            tool: file.tool.id(),
            header_rows: file.header_rows,
            heading_row: file.heading_row,
            rows: file.rows,
            excluded: file.excluded.iter().map(|(exclusion, rows)| (exclusion.id(), *rows)).collect(),
            used: used.collect(),
            unused: unused.collect(),
        }
    }
}

impl ItemJson {
    /// `counts` are as worded: the first answer first.
    fn from_tally(questionnaire: &Questionnaire, tally: &SlotTally) -> Self {
        let item = questionnaire.item(tally.slot.item);
        let counts = item.scale.points.iter().map(|point| tally.counts[usize::from(item.scored(point.value)) - 1]);
        Self {
            id: tally.slot.id(questionnaire),
            n: tally.valid(),
            missing: tally.missing,
            not_applicable: tally.not_applicable,
            not_asked: tally.gated,
            counts: counts.collect(),
            bands: tally.bands,
        }
    }
}
