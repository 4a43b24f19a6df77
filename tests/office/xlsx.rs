//! The advice as an Excel workbook.

use insta::assert_snapshot;
use quick_xml::events::Event;
use strategiewijzer::language::Language;
use strategiewijzer::report::xlsx;
use strategiewijzer::survey::{Sink, Workbook};

use crate::common::Folder;
use crate::package::{Parts, assert_sound, attributes, events, parts};
use crate::survey::{EVERYTHING, Survey, survey};

pub fn advice(arguments: &[&str]) -> Vec<u8> {
    let folder = Folder::with_examples();
    folder.run(&[&["advise", "--output", "a.xlsx"], arguments].concat()).fine();
    std::fs::read(folder.path("a.xlsx")).unwrap()
}

fn of_a_group(survey: &Survey, language: Language) -> Vec<u8> {
    survey.report(EVERYTHING, |report| xlsx(report, language).unwrap())
}

/// The cells of a sheet as text.
#[derive(Default)]
struct Cells {
    rows: Vec<Vec<String>>,
    row: Vec<String>,
}

impl Sink for Cells {
    fn cell(&mut self, column: usize, text: &str) {
        self.row.resize(column, String::new());
        self.row.push(text.to_owned());
    }
    fn end_row(&mut self, _: u64) {
        self.rows.push(std::mem::take(&mut self.row));
    }
    fn fork(&self) -> Self {
        Self::default()
    }
    fn join(&mut self, _: Self) {}
}

/// A sheet, read as this program reads the workbook of a survey.
pub fn sheet(document: &[u8], name: &str) -> Vec<Vec<String>> {
    let folder = Folder::holding("a.xlsx", document);
    let workbook = Workbook::open(&folder.path("a.xlsx"), Some(name)).unwrap();
    workbook.read(0, Cells::default()).unwrap().rows
}

fn lines(rows: &[Vec<String>]) -> String {
    rows.iter().map(|row| row.join(" | ").trim_end().to_owned() + "\n").collect()
}

fn names(parts: &Parts) -> Vec<String> {
    attributes(&parts["xl/workbook.xml"], "sheet", "name")
}

#[test]
fn the_sheets_of_an_intake() {
    let document = advice(&["liso-intake.yaml"]);
    assert_eq!(names(&parts(&document)), ["Samenvatting", "Determinanten", "Advies", "Actieplan", "Invoer"]);
    for name in ["Determinanten", "Actieplan", "Invoer"] {
        assert_snapshot!(name, lines(&sheet(&document, name)));
    }
    let advice = sheet(&document, "Advies");
    assert_eq!(advice.len(), 31, "ten barriers of three strategies");
    assert_snapshot!("Advies", lines(&advice[..4]));
}

#[test]
fn the_sheets_of_a_survey() {
    let document = of_a_group(&survey(), Language::English);
    assert_eq!(names(&parts(&document)), ["Summary", "Determinants", "Advice", "Action plan", "Input"]);
    for name in ["Determinants", "Input"] {
        assert_snapshot!(name, lines(&sheet(&document, name)));
    }
    let advice = sheet(&document, "Advice");
    assert_eq!(advice[0][..3], ["Group", "Place", "Number"]);
    let groups: std::collections::BTreeSet<&str> = advice[1..].iter().map(|row| row[0].as_str()).collect();
    assert!(groups.contains("everybody") && groups.iter().any(|name| name.contains("noord")), "{groups:?}");
}

#[test]
fn barriers_by_name_rest_on_no_answers() {
    let document = advice(&["--barrier", "time", "--lang", "en"]);
    assert_eq!(names(&parts(&document)), ["Summary", "Advice", "Action plan"]);
}

#[test]
fn every_workbook_is_sound_and_holds_no_formula() {
    let mut documents = vec![advice(&["liso-intake.yaml"]), advice(&["--barrier", "time"])];
    documents.extend(Language::ALL.map(|language| of_a_group(&survey(), language)));
    for document in documents {
        let parts = parts(&document);
        assert_sound(&parts);
        for (name, text) in parts.iter().filter(|(name, _)| name.starts_with("xl/worksheets/sheet")) {
            let formula = |event: &Event<'_>| matches!(event, Event::Start(start) if start.name().as_ref() == "f");
            assert!(!events(text).iter().any(formula), "{name}");
            assert!(text.contains("fitToHeight=\"0\"") && text.contains("paperSize=\"9\""), "{name}");
        }
    }
}

#[test]
fn tables_can_be_filtered_and_their_headings_stay() {
    let parts = parts(&advice(&["liso-intake.yaml"]));
    for number in 2..=5 {
        let text = &parts[&format!("xl/worksheets/sheet{number}.xml")];
        assert!(text.contains("<autoFilter ") && text.contains("state=\"frozen\""), "{number}");
        assert!(text.contains("orientation=\"landscape\""), "{number}");
    }
    assert!(parts["xl/workbook.xml"].contains("_xlnm.Print_Titles"));
    assert!(parts["xl/worksheets/sheet4.xml"].contains("gepland,bezig,klaar,gestopt"));
}

#[test]
fn shares_and_counts_are_numbers() {
    let document = of_a_group(&survey(), Language::Dutch);
    let input = sheet(&document, "Invoer");
    let time = input.iter().find(|row| row[1] == "Tijd").unwrap();
    let share: f64 = time[5].parse().unwrap();
    assert!((share - 13.0 / 30.0).abs() < 1e-9, "{time:?}");
    assert_eq!(time[4], "30");
    // A number has no type, a text has the type of a shared string.
    let text = &parts(&document)["xl/worksheets/sheet5.xml"];
    let first = |cell: &str| text.split(&format!("r=\"{cell}\"")).nth(1).unwrap().split('>').next().unwrap().to_owned();
    assert!(first("A2").contains("t=\"s\"") && !first("E2").contains("t="), "{} {}", first("A2"), first("E2"));
}

#[test]
fn the_same_advice_gives_the_same_bytes_with_the_date_of_the_session() {
    let document = advice(&["liso-intake.yaml"]);
    assert_eq!(document, advice(&["liso-intake.yaml"]));
    let properties = &parts(&document)["docProps/core.xml"];
    assert!(properties.contains("<dc:creator></dc:creator>"), "{properties}");
    assert!(properties.contains(">2026-11-12T00:00:00Z<"), "{properties}");
    let undated = parts(&advice(&["--barrier", "time"]));
    assert!(undated["docProps/core.xml"].contains(">1980-01-01T00:00:00Z<"));
}

#[test]
fn what_is_withheld_has_no_figure_in_any_group() {
    let input = sheet(&of_a_group(&survey(), Language::Dutch), "Invoer");
    let row = |name: &str| input.iter().find(|row| row[1] == name).unwrap();
    assert_eq!(input[0].len(), 19);
    assert_eq!(row("Tijd").len(), 19);
    assert!(row("Medewerking cliënt").len() <= 16, "{:?}", row("Medewerking cliënt"));
}
