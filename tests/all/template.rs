//! What to begin with: empty sessions, empty surveys and codebooks, and that filled in they come back as they were meant.

use std::io::{Cursor, Read as _};

use insta::assert_snapshot;
use serde_json::Value;

use crate::common::Folder;
use crate::common::sheets::read_sheet;
use crate::common::survey::Table;
use crate::common::texts::{project, too_wide};
use crate::common::workbooks::zip_of;

fn template(arguments: &[&str]) -> String {
    Folder::new().run(&[&["template"], arguments].concat()).fine()
}

/// The ids of the questions, in the order of the columns.
fn ids() -> Vec<String> {
    template(&["survey"]).trim_end().split(',').skip(1).map(str::to_owned).collect()
}

/// The codebook as values.
fn codebook(arguments: &[&str]) -> Vec<Value> {
    serde_json::from_str(&template(&[&["codebook", "--format", "json"], arguments].concat())).unwrap()
}

/// An empty session with an answer behind some ids.
fn filled(session: &str, answers: &[(&str, &str)]) -> String {
    answers.iter().fold(session.to_owned(), |session, (id, answer)| {
        let line = format!("  {id}:\n");
        assert_eq!(session.matches(&line).count(), 1, "{id}");
        session.replace(&line, &format!("  {id}: {answer}\n"))
    })
}

/// A survey that two people filled in: the highest answer everywhere, and the lowest.
fn two_respondents() -> Table {
    let items = codebook(&[]);
    let answer = |item: &Value, at: usize| {
        let answers = item["answers"].as_array().unwrap();
        let answer = &answers[at.min(answers.len() - 1)];
        if answers.len() == 2 {
            answer["label"]["nl"].as_str().unwrap().to_owned()
        } else {
            answer["value"].to_string()
        }
    };
    let rows = [vec!["p1".to_owned()], vec!["p2".to_owned()]];
    let answers = [usize::MAX, 0].map(|at| items.iter().map(|item| answer(item, at)).collect::<Vec<_>>());
    let headings = template(&["survey"]).trim_end().split(',').map(str::to_owned).collect();
    Table { headings, rows: rows.into_iter().zip(answers).map(|(id, answers)| [id, answers].concat()).collect() }
}

#[test]
fn the_empty_session_in_both_languages() {
    for language in ["nl", "en"] {
        let session = template(&["session", "--lang", language]);
        assert_snapshot!(session);
        assert_eq!(too_wide(&session, 100), None);
    }
}

#[test]
fn an_empty_session_is_a_session_in_which_nothing_is_answered() {
    for language in ["nl", "en"] {
        let folder = Folder::new();
        folder.run(&["template", "session", "--lang", language, "--output", "a.yaml"]).fine();
        let checked = folder.run(&["check", "a.yaml", "--lang", "en"]).fine();
        assert!(checked.starts_with("a.yaml is in order: a session, 0 of 32 questions done."), "{checked}");
        let advice: Value =
            serde_json::from_str(&folder.run(&["advise", "a.yaml", "--format", "json"]).fine()).unwrap();
        assert_eq!(advice["barriers"].as_array().map(Vec::len), Some(0));
    }
}

#[test]
fn what_is_filled_in_in_a_session_is_read() {
    let session = template(&["session", "--innovation", "LISO: \"nieuw\" #1"]);
    let session = filled(
        &session,
        &[
            ("client", "gezin"),
            ("date", "2026-11-12"),
            ("phase", "embedding"),
            ("role", "line-manager"),
            ("time", "2"),
            ("legislation", "not-applicable"),
            ("coordinator", "{value: 1, note: \"niemand\"}"),
            ("self-efficacy", "4\n  self-efficacy[2]: 1"),
        ],
    )
    .replace("activities: []", "activities: [\"bellen\", \"schrijven\"]");
    let folder = Folder::holding("a.yaml", session);
    let checked = folder.run(&["check", "a.yaml", "--lang", "en"]).fine();
    assert!(checked.starts_with("a.yaml is in order: a session, 5 of 34 questions done."), "{checked}");
    let advice = folder.run(&["advise", "a.yaml", "--format", "markdown"]).fine();
    for said in ["LISO: \"nieuw\" \\#1", "schrijven", "niemand"] {
        assert!(advice.contains(said), "{said}\n{advice}");
    }
}

#[test]
fn every_word_that_an_empty_session_offers_is_taken() {
    let fields = [
        ("phase", &["preparation", "introduction", "embedding"][..]),
        ("role", &["practitioner", "coordinator", "line-manager", "other"]),
    ];
    let session = template(&["session"]);
    for (field, words) in fields {
        for word in words {
            assert!(session.contains(word), "{word}");
            Folder::holding("a.yaml", filled(&session, &[(field, word)])).run(&["check", "a.yaml"]).fine();
        }
    }
}

#[test]
fn the_interview_goes_on_in_an_empty_session_at_its_first_question() {
    let folder = Folder::holding("a.yaml", filled(&template(&["session"]), &[("awareness", "3")]));
    let outcome = folder.stdin("4\nstop\n").run(&["interview", "--plain", "a.yaml", "--lang", "en"]).ends_with(0);
    assert!(outcome.stdout.contains("1 of 32 questions done"), "{}", outcome.stdout);
    assert!(folder.read("a.yaml").contains("  procedural-clarity: 4\n"), "{}", folder.read("a.yaml"));
}

#[test]
fn the_empty_survey_is_a_row_of_ids() {
    let survey = template(&["survey"]);
    assert_snapshot!(survey);
    assert_eq!(survey, template(&["survey", "--lang", "en"]), "ids are the same in every language");
    let excel = template(&["survey", "--excel-nl"]);
    assert_eq!(excel, format!("\u{feff}{}\r\n", survey.trim_end().replace(',', ";")));
}

#[test]
fn a_survey_that_was_filled_in_is_analysed_without_a_doubt() {
    let table = two_respondents();
    for (name, bytes) in [
        ("a.csv", table.csv().into_bytes()),
        ("b.csv", format!("\u{feff}{}", table.csv_with(';', "\r\n")).into_bytes()),
        ("c.xlsx", table.xlsx()),
        ("d.ods", table.ods()),
    ] {
        let folder = Folder::holding(name, bytes);
        let results = folder.analysed(&[name, "--reversed", "as-worded", "--strict"]);
        let determinants = results["determinants"].as_array().unwrap();
        let items: Vec<&Value> = determinants.iter().flat_map(|it| it["items"].as_array().unwrap()).collect();
        assert_eq!(items.len(), ids().len(), "{name}");
        let counted = |item: &&Value| item["n"].as_u64().unwrap() + item["not_asked"].as_u64().unwrap() == 2;
        assert!(items.iter().all(counted), "{name}: {items:?}");
    }
}

/// An empty survey, or a codebook, as a workbook.
fn workbook(arguments: &[&str]) -> Folder {
    let folder = Folder::new();
    folder.run(&[&["template"], arguments, &["--output", "a.xlsx"]].concat()).fine();
    folder
}

/// The members of a workbook by name.
fn members(bytes: &[u8]) -> Vec<(String, String)> {
    let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let count = zip.len();
    let read = |at| {
        let mut member = zip.by_index(at).unwrap();
        let mut text = String::new();
        member.read_to_string(&mut text).unwrap();
        (member.name().unwrap().into_owned(), text)
    };
    (0..count).map(read).collect()
}

#[test]
fn the_workbook_of_a_survey_has_the_ids_and_a_codebook() {
    for (language, names) in [("nl", ["Antwoorden", "Codeboek"]), ("en", ["Answers", "Codebook"])] {
        let folder = workbook(&["survey", "--lang", language]);
        let (name, answers) = read_sheet(&folder.path("a.xlsx"), None);
        assert_eq!((name.as_str(), answers.len()), (names[0], 1));
        assert_eq!(answers[0][1..], ids());
        let (_, codebook) = read_sheet(&folder.path("a.xlsx"), Some(names[1]));
        assert_eq!(codebook.len(), ids().len() + 1);
        let lines: Vec<String> = codebook.iter().take(12).map(|row| row.join(" | ")).collect();
        assert_snapshot!(lines.join("\n"));
    }
}

#[test]
fn the_workbook_offers_the_answers_of_each_question() {
    let folder = workbook(&["survey"]);
    let members = members(&std::fs::read(folder.path("a.xlsx")).unwrap());
    let (_, xml) = members.iter().find(|(name, _)| name.ends_with("sheet1.xml")).unwrap();
    assert_eq!(xml.matches("<dataValidation ").count(), ids().len());
    for item in codebook(&[]) {
        let answers = item["answers"].as_array().unwrap();
        let values: Vec<String> = answers.iter().map(|answer| answer["value"].to_string()).collect();
        let values = if item["scale"] == "yes-no" { vec!["nee".to_owned(), "ja".to_owned()] } else { values };
        assert!(xml.contains(&format!("\"{},nvt\"", values.join(","))), "{item}");
    }
    assert!(xml.contains("ySplit=\"1\"") && xml.contains("state=\"frozen\""), "{xml}");
}

#[test]
fn a_workbook_that_was_filled_in_is_analysed_beside_its_codebook() {
    let folder = workbook(&["survey"]);
    let mut members = members(&std::fs::read(folder.path("a.xlsx")).unwrap());
    let text = |text: &str| format!(r#"<c t="inlineStr"><is><t>{text}</t></is></c>"#);
    let items = codebook(&[]);
    let answer = |item: &Value| if item["scale"] == "yes-no" { text("nee") } else { "<c><v>4</v></c>".to_owned() };
    let answers: String = items.iter().map(answer).collect();
    let not_applicable: String = items.iter().map(|_| text("nvt")).collect();
    let rows = format!("<row r=\"2\"><c/>{answers}</row><row r=\"3\"><c/>{not_applicable}</row></sheetData>");
    for (name, text) in &mut members {
        if name.ends_with("sheet1.xml") {
            assert!(text.contains("</sheetData>"));
            *text = text.replace("</sheetData>", &rows);
        }
    }
    let members: Vec<(&str, &str)> = members.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
    folder.write("b.xlsx", zip_of(&members));
    let results = folder.analysed(&["b.xlsx", "--reversed", "as-worded", "--strict"]);
    let time = results["determinants"].as_array().unwrap().iter().find(|it| it["id"] == "time").unwrap();
    assert_eq!((&time["items"][0]["n"], &time["items"][0]["not_applicable"]), (&1.into(), &1.into()));
}

#[test]
fn the_codebook_in_both_languages() {
    for language in ["nl", "en"] {
        let screen = template(&["codebook", "--lang", language]);
        assert_snapshot!(screen);
        assert_eq!(too_wide(&screen, crate::common::COLUMNS), None);
    }
    assert_snapshot!(template(&["codebook", "--format", "markdown"]));
    assert_snapshot!(template(&["codebook", "--format", "csv", "--lang", "en"]));
}

#[test]
fn every_form_of_the_codebook_has_every_question_once() {
    let from_json: Vec<String> = codebook(&[]).iter().map(|item| item["id"].as_str().unwrap().to_owned()).collect();
    assert_eq!(from_json, ids());
    let text = template(&["codebook", "--format", "csv"]);
    let mut rows = csv::Reader::from_reader(text.as_bytes());
    let from_csv: Vec<String> = rows.records().map(|row| row.unwrap()[0].to_owned()).collect();
    assert_eq!(from_csv, ids());
    let folder = workbook(&["codebook"]);
    let from_workbook: Vec<String> =
        read_sheet(&folder.path("a.xlsx"), None).1.into_iter().skip(1).map(|row| row[0].clone()).collect();
    assert_eq!(from_workbook, ids());
}

#[test]
fn the_codebook_says_what_is_reversed_and_what_is_asked_more_than_once() {
    let all = codebook(&["--innovation", "LISO", "--client", "gezin"]);
    let item = |id: &str| all.iter().find(|item| item["id"] == id).unwrap();
    assert_eq!((&item("complexity")["reversed"], &item("time")["reversed"]), (&true.into(), &false.into()));
    assert_eq!(
        (&item("self-efficacy")["per_element"], &item("time")["per_element"]),
        (&"activity".into(), &Value::Null)
    );
    assert_eq!(item("complexity")["statement"]["nl"], "Ik vind dat LISO te ingewikkeld in elkaar zit.");
    let screen = template(&["codebook"]);
    assert!(screen.contains("per activiteit; de tweede is self-efficacy[2]"), "{screen}");
}

#[test]
fn own_questions_come_along() {
    let folder = Folder::holding("own.yaml", project("examples/own-content.yaml"));
    let extra = ["--extra", "own.yaml"];
    let survey = folder.run(&[&["template", "survey"][..], &extra].concat()).fine();
    assert!(survey.split(',').count() > ids().len() + 1, "{survey}");
    let session = folder.run(&[&["template", "session"][..], &extra].concat()).fine();
    folder.write("a.yaml", session);
    folder.run(&[&["check", "a.yaml"][..], &extra].concat()).fine();
}

#[test]
fn a_template_replaces_no_file_unless_asked() {
    let folder = Folder::holding("a.yaml", "mine");
    folder.run(&["template", "session", "--output", "a.yaml"]).failed(1);
    assert_eq!(folder.read("a.yaml"), "mine");
    folder.run(&["sjabloon", "sessie", "--uitvoer", "a.yaml", "--vervang"]).fine();
    assert_eq!(folder.read("a.yaml"), template(&["session"]));
}

#[test]
fn who_asks_for_no_template_or_an_impossible_one_is_told_what_there_is() {
    assert_snapshot!(Folder::new().run(&["template", "--lang", "en"]).failed(2), @r"
    error: Which template would you like?
    hint: Choose session (an empty intake), survey (an empty survey) or codebook (what each column means).
    ");
    let long = "x".repeat(2001);
    for arguments in [
        &["template", "session", "--output", "a.docx"][..],
        &["template", "survey", "--format", "json"],
        &["template", "sesion"],
        &["template", "session", "--innovation", &long],
    ] {
        let said = Folder::new().run(arguments).failed(2);
        assert!(said.starts_with("fout: "), "{said}");
    }
}
