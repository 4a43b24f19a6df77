//! How documents that are no text are asked for.

use insta::assert_snapshot;

use crate::common::Folder;
use crate::common::terminal::Terminal;

#[test]
fn a_document_is_not_printed_on_a_terminal() {
    for (form, ending) in [("docx", "docx"), ("excel", "xlsx")] {
        let folder = Folder::new();
        let mut terminal = Terminal::start(&folder, (24, 80), &["advise", "--barrier", "time", "--format", form]);
        terminal.wait_for(&format!("Een document in de vorm {ending} kan niet op het scherm staan."));
        terminal.wait_for(&format!("Schrijf het naar een bestand, bijvoorbeeld met --output advies.{ending}."));
    }
}

#[test]
fn a_document_can_be_sent_on() {
    let folder = Folder::new();
    let mut command = folder.command(&["advise", "--barrier", "time", "--format", "word"]);
    let output = command.output().unwrap();
    assert!(output.status.success() && output.stderr.is_empty());
    assert!(output.stdout.starts_with(b"PK\x03\x04"));
}

#[test]
fn how_a_file_is_read_is_no_workbook() {
    let folder = Folder::holding("a.csv", "time,coordinator\n1,2\n");
    let run = |language| folder.run(&["analyse", "a.csv", "--dry-run", "-o", "a.xlsx", "--lang", language]).failed(2);
    assert_snapshot!(run("nl"), @r"
    fout: Met --dry-run is er nog geen advies om in de vorm xlsx te zetten.
    tip: Kies tabel, markdown, html, docx, tekst of json, of laat --dry-run weg.
    ");
    assert_snapshot!(run("en"), @r"
    error: With --dry-run there is no advice yet to put in the form xlsx.
    hint: Choose table, markdown, html, docx, text or json, or leave --dry-run out.
    ");
    assert!(!folder.path("a.xlsx").exists());
}

#[test]
fn a_survey_becomes_a_document() {
    let folder =
        Folder::holding("a.csv", "time,formal-ratification,team\n".to_owned() + &"1,2,noord\n5,2,zuid\n".repeat(9));
    for file in ["a.docx", "a.xlsx"] {
        folder.run(&["analyse", "a.csv", "--group", "team", "--per-group", "-o", file]).ends_with(0);
        assert!(std::fs::read(folder.path(file)).unwrap().starts_with(b"PK\x03\x04"));
    }
}
