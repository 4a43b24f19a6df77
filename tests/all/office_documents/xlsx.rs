//! The advice as an Excel workbook.

use insta::assert_snapshot;
use quick_xml::events::Event;
use strategiewijzer::language::Language;
use strategiewijzer::render::xlsx;

use crate::common::Folder;
use crate::common::groups::{EVERYTHING, Survey, survey};
use crate::common::sheets::read_sheet;
use crate::office_documents::docx::planned;
use crate::office_documents::package::{Parts, assert_sound, attributes, events, parts};

pub fn advice(arguments: &[&str]) -> Vec<u8> {
    let folder = Folder::with_examples();
    folder.run(&[&["advise", "--output", "a.xlsx"], arguments].concat()).fine();
    std::fs::read(folder.path("a.xlsx")).unwrap()
}

fn of_a_group(survey: &Survey, language: Language) -> Vec<u8> {
    survey.report(EVERYTHING, |report| xlsx(report, language).unwrap())
}

/// A sheet of a document in memory.
pub fn sheet(document: &[u8], name: &str) -> Vec<Vec<String>> {
    read_sheet(&Folder::holding("a.xlsx", document).path("a.xlsx"), Some(name)).1
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
    assert_eq!(
        names(&parts(&document)),
        ["Samenvatting", "Determinanten", "Advies", "Bundel", "Actieplan", "Invoer", "Beelden"]
    );
    for name in ["Determinanten", "Bundel", "Actieplan", "Invoer"] {
        assert_snapshot!(name, lines(&sheet(&document, name)));
    }
    let advice = sheet(&document, "Advies");
    assert_eq!(advice.len(), 31, "ten barriers of three strategies");
    assert_snapshot!("Advies", lines(&advice[..4]));
}

#[test]
fn the_sheets_of_a_survey() {
    let document = of_a_group(&survey(), Language::English);
    assert_eq!(
        names(&parts(&document)),
        ["Summary", "Determinants", "Advice", "Bundle", "Action plan", "Input", "Pictures"]
    );
    for name in ["Determinants", "Bundle", "Input"] {
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
    let mut documents =
        vec![advice(&["liso-intake.yaml"]), advice(&["--barrier", "time"]), planned("a.xlsx", "nl"), hostile()];
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

/// The sheet with the answers, of a session with these.
fn answers(answers: &str) -> Vec<Vec<String>> {
    let session = format!("strategiewijzer: 1\ninnovation: {{name: a}}\nanswers: {answers}");
    let folder = Folder::holding("s.yaml", session);
    folder.run(&["advise", "s.yaml", "--output", "a.xlsx"]).ends_with(0);
    sheet(&std::fs::read(folder.path("a.xlsx")).unwrap(), "Invoer")
}

#[test]
fn every_note_stands_beside_its_question() {
    let input = answers("{time: {value: 5, note: niet krap}, materials: {note: nog niet te zeggen}}");
    let row = |name: &str| input.iter().find(|row| row[1] == name).unwrap().clone();
    assert_eq!(row("Genoeg tijd (tijd)")[3..], ["bevorderend", "helemaal mee eens", "niet krap"]);
    assert_eq!(
        row("De juiste voorzieningen (beschikbaarheid materialen en voorzieningen)")[4..],
        ["niet beantwoord", "nog niet te zeggen"]
    );
}

#[test]
fn a_fact_that_begins_like_a_formula_stays_a_text_when_its_cell_is_edited() {
    let session =
        "strategiewijzer: 1\ninnovation: {name: a}\nsession: {organisation: '=1+1', team: b}\nanswers: {time: 1}";
    let folder = Folder::holding("s.yaml", session);
    folder.run(&["advise", "s.yaml", "--output", "a.xlsx"]).ends_with(0);
    let parts = parts(&std::fs::read(folder.path("a.xlsx")).unwrap());
    let looks: Vec<&str> = parts["xl/styles.xml"].split("<cellXfs").nth(1).unwrap().split("<xf ").skip(1).collect();
    let is_guarded = |cell: &str| {
        let attributes = parts["xl/worksheets/sheet1.xml"].split(&format!("<c r=\"{cell}\" s=\"")).nth(1).unwrap();
        looks[attributes.split('"').next().unwrap().parse::<usize>().unwrap()].contains("quotePrefix=\"1\"")
    };
    assert!(is_guarded("B2") && !is_guarded("B3"));
}

#[test]
fn tables_can_be_filtered_and_their_headings_stay() {
    let parts = parts(&advice(&["liso-intake.yaml"]));
    for number in 2..=6 {
        let text = &parts[&format!("xl/worksheets/sheet{number}.xml")];
        assert!(text.contains("<autoFilter ") && text.contains("state=\"frozen\""), "{number}");
        assert!(text.contains("orientation=\"landscape\""), "{number}");
    }
    assert!(parts["xl/workbook.xml"].contains("_xlnm.Print_Titles"));
    for list in ["gepland,bezig,klaar,gestopt", "ja,nee"] {
        assert!(parts["xl/worksheets/sheet5.xml"].contains(list), "{list}");
    }
}

#[test]
fn shares_and_counts_are_numbers() {
    let document = of_a_group(&survey(), Language::Dutch);
    let input = sheet(&document, "Invoer");
    let time = input.iter().find(|row| row[1] == "Genoeg tijd (tijd)").unwrap();
    let share: f64 = time[5].parse().unwrap();
    assert!((share - 13.0 / 30.0).abs() < 1e-9, "{time:?}");
    assert_eq!(time[4], "30");
    // A number has no type, a text has the type of a shared string.
    let text = &parts(&document)["xl/worksheets/sheet6.xml"];
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
    assert_eq!(row("Genoeg tijd (tijd)").len(), 19);
    assert!(
        row("Cliënten die meedoen (medewerking cliënt)").len() <= 16,
        "{:?}",
        row("Cliënten die meedoen (medewerking cliënt)")
    );
}

#[test]
fn what_a_team_weighed_and_planned_in_dutch() {
    let document = planned("a.xlsx", "nl");
    let summary = sheet(&document, "Samenvatting");
    let from = summary.iter().position(|row| row.first().is_some_and(|cell| cell == "Waar beginnen we?")).unwrap();
    let to = summary.iter().position(|row| row.first().is_some_and(|cell| cell == "Let op")).unwrap();
    assert_snapshot!("planned Samenvatting", lines(&summary[from..to]));
    for name in ["Bundel", "Actieplan"] {
        assert_snapshot!(format!("planned {name}"), lines(&sheet(&document, name)));
    }
}

#[test]
fn what_a_team_planned_in_english() {
    let document = planned("a.xlsx", "en");
    assert_snapshot!(lines(&sheet(&document, "Action plan")[..6]));
}

#[test]
fn days_and_weights_are_numbers_that_a_spreadsheet_can_count_with() {
    let parts = parts(&planned("a.xlsx", "nl"));
    let plan = &parts["xl/worksheets/sheet5.xml"];
    let cell = |text: &str, cell: &str| {
        text.split(&format!("<c r=\"{cell}\"")).nth(1).unwrap().split("</c>").next().unwrap().to_owned()
    };
    // 30 November 2026 is day 46,356 of a calendar that begins in 1900.
    assert!(
        cell(plan, "H2").ends_with("<v>46356</v>") && !cell(plan, "H2").contains("t=\"s\""),
        "{}",
        cell(plan, "H2")
    );
    assert!(parts["xl/styles.xml"].contains("formatCode=\"[$-413]d mmm yyyy\""));
}

#[test]
fn rows_of_tables_are_as_high_as_their_text_and_grow_with_it() {
    let parts = parts(&planned("a.xlsx", "nl"));
    let plan = &parts["xl/worksheets/sheet5.xml"];
    assert!(plan.contains("ht=\"") && !plan.contains("customHeight"), "{plan}");
    assert!(parts["xl/worksheets/sheet1.xml"].contains("customHeight"), "merged cells do not grow");
}

/// A plan of what means something in a spreadsheet or in XML.
fn hostile() -> Vec<u8> {
    std::fs::read(hostile_in("a.xlsx").path("a.xlsx")).unwrap()
}

fn hostile_in(file: &str) -> Folder {
    let session = r#"strategiewijzer: 1
innovation: {name: "=A1"}
answers: {time: 1, coordinator: 1}
priorities: {time: {hindrance: 3, changeable: 3}}
plan:
  - strategy: protected-time
    barriers: [time]
    who: "=1+1"
    what: "<w:p>&amp;</w:p>"
    target: "\u0007+31\u001b[2J\u202e"
    start: 1850-01-01
    due: 9999-12-31
    when: "@SUM(A1)"
    dose: "-2"
    because: "_x0041_"
    outcome: "]]>"
    status: stopped
    stopped_because: "=cmd|' /C calc'!A0"
    remarks: [{date: 2026-11-20, text: "=2+2 <b>"}]
  - strategy: gone-since
"#;
    let folder = Folder::holding("s.yaml", session);
    folder.run(&["advise", "s.yaml", "--output", file]).ends_with(0);
    folder
}

#[test]
fn a_hostile_plan_comes_back_as_the_text_it_is() {
    let plan = sheet(&hostile(), "Actieplan");
    assert_snapshot!(lines(&plan[1..3]));
    let word = std::fs::read(hostile_in("a.docx").path("a.docx")).unwrap();
    let word = parts(&word);
    assert_sound(&word);
    let text = crate::office_documents::docx::text(&word);
    for shown in
        [" | =1+1 | <w:p>&amp;</w:p> / Doelgroep: +31[2J / ", "Gestopt omdat: =cmd|' /C calc'!A0", "=2+2 <b>\n"]
    {
        assert!(text.contains(shown), "{shown}: {text}");
    }
}
