//! Exports of survey tools as they come, against counts made by hand: columns, rows that are no response, and answers.

use std::collections::BTreeMap;
use std::path::Path;

use serde::Deserialize;
use strategiewijzer::answers::Code;
use strategiewijzer::content::bundled_questionnaire;
use strategiewijzer::language::Language;
use strategiewijzer::questionnaire::Elements;
use strategiewijzer::survey::{FIRST_ROWS, Head, Plan, RowRule, plan, recognise, write_map};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Expected {
    tool: String,
    delimiter: char,
    respondents: u64,
    #[serde(default)]
    excluded: BTreeMap<String, u64>,
    #[serde(default)]
    told: BTreeMap<String, u64>,
    items: BTreeMap<String, Counts>,
    #[serde(default)]
    elements: Option<Elements>,
    #[serde(default)]
    never: Vec<String>,
}

#[derive(Debug, Default, Deserialize, PartialEq)]
#[serde(deny_unknown_fields, default)]
struct Counts {
    counts: Vec<u64>,
    missing: u64,
    not_applicable: u64,
    unreadable: u64,
}

fn folder() -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/exports")
}

fn expected() -> BTreeMap<String, Expected> {
    serde_yaml::from_str(&std::fs::read_to_string(folder().join("EXPECTED.yaml")).unwrap()).unwrap()
}

/// The rows of a file, read plainly; blank lines are gone.
fn rows(file: &str, delimiter: char) -> Vec<Vec<String>> {
    let bytes = std::fs::read(folder().join(file)).unwrap();
    // The characters beyond ASCII that the one file in Windows-1252 uses are the same in Latin-1.
    let text = String::from_utf8(bytes)
        .unwrap_or_else(|error| error.as_bytes().iter().map(|byte| char::from(*byte)).collect());
    let text = text.trim_start_matches('\u{feff}');
    let text = text.strip_prefix("sep=;\r\n").unwrap_or(text);
    let reader = csv::ReaderBuilder::new()
        .delimiter(delimiter as u8)
        .has_headers(false)
        .flexible(true)
        .from_reader(text.as_bytes());
    reader.into_records().map(|record| record.unwrap().iter().map(str::to_owned).collect()).collect()
}

fn head(rows: &[Vec<String>]) -> (Head, Plan) {
    let questionnaire = bundled_questionnaire().unwrap();
    let head = recognise(&rows[..rows.len().min(FIRST_ROWS)]);
    let plan = plan(&questionnaire, &head, None, &Elements::default()).unwrap();
    (head, plan)
}

const fn reason(rule: RowRule) -> &'static str {
    match rule {
        RowRule::Unfinished { .. } => "unfinished",
        RowRule::Preview { .. } => "preview",
        RowRule::Incomplete { .. } => "incomplete",
    }
}

#[test]
fn every_export_is_described_and_every_description_has_its_export() {
    let names = std::fs::read_dir(folder()).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let mut files: Vec<String> = names.filter(|name| name.ends_with(".csv")).collect();
    files.sort();
    assert_eq!(files, expected().into_keys().collect::<Vec<_>>());
}

#[test]
fn every_export_gives_the_counts_made_by_hand() {
    let questionnaire = bundled_questionnaire().unwrap();
    for (file, expected) in expected() {
        let rows = rows(&file, expected.delimiter);
        let (head, plan) = head(&rows);
        assert_eq!(head.tool.id(), expected.tool, "{file}");
        assert!(plan.is_settled(), "{file}: {plan:?}");

        let mut excluded: BTreeMap<String, u64> = BTreeMap::new();
        let mut told: BTreeMap<String, u64> = BTreeMap::new();
        let mut counted = Vec::new();
        for row in &rows[head.header_rows as usize..] {
            let cell = |rule: &RowRule| row.get(rule.column()).map_or("", String::as_str);
            if let Some(rule) = head.rules.iter().find(|rule| rule.excludes(cell(rule))) {
                *excluded.entry(reason(*rule).to_owned()).or_default() += 1;
                continue;
            }
            if let Some(rule) = head.rules.iter().find(|rule| rule.holds_for(cell(rule))) {
                *told.entry(reason(*rule).to_owned()).or_default() += 1;
            }
            counted.push(row);
        }
        assert_eq!(counted.len() as u64, expected.respondents, "{file}");
        assert_eq!((excluded, told), (expected.excluded, expected.told), "{file}");

        let mut items = BTreeMap::new();
        for (column, slot) in plan.items() {
            let mut decoder = plan.decoder(&questionnaire, &head, column).unwrap();
            let points = questionnaire.item(slot.item).scale.points.len();
            let mut counts = Counts { counts: vec![0; points], ..Counts::default() };
            for row in &counted {
                match decoder.decode(row.get(column).map_or("", String::as_str)) {
                    None => counts.unreadable += 1,
                    Some(Code::MISSING) => counts.missing += 1,
                    Some(Code::NOT_APPLICABLE) => counts.not_applicable += 1,
                    Some(code) => counts.counts[usize::from(code.position().unwrap()) - 1] += 1,
                }
            }
            items.insert(slot.id(&questionnaire), counts);
        }
        assert_eq!(items, expected.items, "{file}");
        if let Some(elements) = expected.elements {
            assert_eq!(plan.elements, elements, "{file}");
        }
    }
}

#[test]
fn columns_about_persons_are_set_aside_and_the_proposal_shows_none_of_their_cells() {
    let questionnaire = bundled_questionnaire().unwrap();
    for (file, expected) in expected() {
        let rows = rows(&file, expected.delimiter);
        let (head, plan) = head(&rows);
        let mut found = expected.never.iter().filter(|text| rows.iter().flatten().any(|cell| cell.contains(*text)));
        assert!(found.by_ref().count() == expected.never.len(), "{file}: the traps are in the file");
        for language in Language::ALL {
            let proposal = write_map(&questionnaire, &head, &plan, language);
            for text in &expected.never {
                assert!(!proposal.contains(text), "{file}: {text}");
            }
        }
    }
}
