//! Character sets, delimiters and decimal commas, as spreadsheets of the country write them.

use insta::assert_snapshot;
use serde_json::{Value, json};

use crate::common::Folder;

const SURVEY: &str = "time;Locatie;coordinator;Vraag\r\n4,0;café;ja;é\r\n\"3,0\";café;nee;x\r\n2;café;Ja;\r\n1;café;nee;\r\n5,00;café;ja;ü\r\n";

fn utf16(text: &str, mark: bool) -> Vec<u8> {
    let mark = if mark { vec![0xff, 0xfe] } else { vec![] };
    mark.into_iter().chain(text.encode_utf16().flat_map(u16::to_le_bytes)).collect()
}

fn windows_1252(text: &str) -> Vec<u8> {
    // The letters used here are the same in Latin-1.
    text.chars().map(|letter| u8::try_from(u32::from(letter)).unwrap()).collect()
}

/// How the file is read, and by which name its only group goes.
fn read(bytes: &[u8], more: &[&str]) -> (Value, Value) {
    let folder = Folder::holding("survey.csv", bytes);
    let report = folder.analysed(&[&["survey.csv", "--dry-run"], more].concat());
    let advice = folder.analysed(&[&["survey.csv", "--group", "Locatie"], more].concat());
    assert_eq!(report["respondents"], 5);
    assert_eq!(counts(&report, "time"), json!([1, 1, 1, 1, 1]));
    assert_eq!(counts(&report, "coordinator"), json!([2, 3]));
    (report["files"][0].clone(), advice["groups"][0]["name"].clone())
}

fn counts(report: &Value, id: &str) -> Value {
    report["items"].as_array().unwrap().iter().find(|item| item["id"] == id).unwrap()["counts"].clone()
}

#[test]
fn every_character_set_gives_the_same_counts_and_the_same_names() {
    let tab = SURVEY.replace(';', "\t");
    let comma = SURVEY.replace(',', ".").replace(';', ",");
    type Case<'a> = (&'a str, Vec<u8>, &'a [&'a str], &'a str, &'a str);
    let cases: [Case<'_>; 10] = [
        ("UTF-8", SURVEY.into(), &[], "UTF-8", ";"),
        ("with a mark", format!("\u{feff}{SURVEY}").into(), &[], "UTF-8", ";"),
        ("of a PC", windows_1252(SURVEY), &[], "windows-1252", ";"),
        ("named", windows_1252(SURVEY), &["--encoding", "windows-1252", "--delimiter", ";"], "windows-1252", ";"),
        ("wide", utf16(SURVEY, true), &[], "UTF-16LE", ";"),
        ("wide, named", utf16(SURVEY, false), &["--encoding", "utf-16le"], "UTF-16LE", ";"),
        ("of Excel", format!("sep=;\r\n{SURVEY}").into(), &[], "UTF-8", ";"),
        ("of Excel in Dutch", windows_1252(&format!("sep=;\r\n{SURVEY}")), &[], "windows-1252", ";"),
        ("with tabs", tab.into(), &["--delimiter", "tab"], "UTF-8", "\t"),
        ("with commas", comma.into(), &[], "UTF-8", ","),
    ];
    for (name, bytes, more, encoding, delimiter) in cases {
        let (file, group) = read(&bytes, more);
        assert_eq!(
            (&file["encoding"], &file["delimiter"], &group),
            (&json!(encoding), &json!(delimiter), &json!("café")),
            "{name}"
        );
    }
}

#[test]
fn half_an_answer_is_none() {
    let folder = Folder::holding("survey.csv", "sep=;\r\ntime;knowledge\r\n3,0;4\r\n\"3,5\";2\r\n3.5;1\r\n");
    let said = ["nl", "en"].map(|language| folder.run(&["analyse", "survey.csv", "--lang", language]).failed(1));
    assert_snapshot!(said.join("\n"));
}

#[test]
fn a_wrong_character_set_or_delimiter_is_said_to_be_wrong() {
    let folder = Folder::holding("pc.csv", windows_1252(SURVEY));
    folder.write("wide.csv", utf16(SURVEY, true));
    let runs: [(i32, &[&str]); 6] = [
        (1, &["pc.csv", "--encoding", "utf-8"]),
        (1, &["wide.csv", "--encoding", "utf-8"]),
        (1, &["pc.csv", "--delimiter", ","]),
        (2, &["pc.csv", "--delimiter", "xx"]),
        (2, &["pc.csv", "--delimiter", "\""]),
        (2, &["pc.csv", "--encoding", "latijn"]),
    ];
    let said = runs.map(|(code, arguments)| {
        let both = ["nl", "en"]
            .map(|language| folder.run(&[&["analyse", "--lang", language], arguments].concat()).failed(code));
        format!("{}\n{}", arguments.join(" "), both.concat())
    });
    assert_snapshot!(said.join("\n"));
}

#[test]
fn labels_with_letters_beyond_ascii_are_read() {
    let folder =
        Folder::holding("survey.csv", windows_1252("client-relevance;Vráág\r\nMee eens;é\r\nmee\u{a0}oneens;ë\r\n"));
    assert_eq!(counts(&folder.analysed(&["survey.csv", "--dry-run"]), "client-relevance"), json!([0, 1, 0, 1, 0]));
}

#[test]
fn a_survey_comes_through_a_pipe_as_well() {
    let folder = Folder::holding("s.csv", SURVEY);
    let from_file = folder.run(&["analyse", "s.csv", "--format", "json"]).ends_with(0).stdout;
    let piped = folder.stdin(SURVEY).run(&["analyse", "-", "--format", "json"]).ends_with(0).stdout;
    assert_eq!(piped, from_file);
    let counts = "item,value,count\ntime,2,7\n";
    let piped = folder.stdin(counts).run(&["analyse", "--counts", "-", "--format", "json"]).ends_with(0).stdout;
    assert!(piped.contains("\"respondents\": 7"), "{piped}");
}
