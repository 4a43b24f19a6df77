//! The files that `analyse` is given: kinds that it does not read, folders and patterns.

use crate::common::Folder;
use crate::common::workbooks::{Book, zip_of};

#[track_caller]
fn refused(name: &str, content: impl AsRef<[u8]>) -> String {
    Folder::holding(name, content).run(&["analyse", name, "--lang", "en"]).failed(1)
}

#[test]
fn a_file_of_another_kind_is_called_what_it_is_with_the_way_to_read_it() {
    for (name, content, what, way) in [
        ("a.xls", &b"<html><body><table><tr><td>time</td></tr></table>"[..], "a web page", "save it as .xlsx"),
        (
            "a.xls",
            b"<?xml version=\"1.0\"?><?mso-application progid=\"Excel.Sheet\"?><Workbook>",
            "Excel 2003",
            ".xlsx",
        ),
        ("a.csv", b"PAR1\x15\x04\x15", "Parquet", "read_parquet"),
        ("a.csv", b"ARROW1\0\0", "Feather", "read_feather"),
        ("a.dta", b"<stata_dta><header>", "Stata", "export delimited"),
        ("a.dta", b"\x72\x02\x01\x00\x05\x00", "Stata", "export delimited"),
        ("a.xpt", b"HEADER RECORD*******LIBRARY HEADER RECORD!!!!!!!", "SAS", "proc export"),
        ("a.rds", b"RDX3\nX\n", "file of R", "write.csv"),
        ("a.json", b"[{\"time\": 4}]", "JSON", "Export the answers"),
        ("a.csv", b"%PDF-1.7\n", "a PDF", "Ask for the answers"),
        ("a.csv", b"\x1f\x8b\x08\0\0", "compressed", "Unpack"),
        ("a.csv", b"SQLite format 3\0", "database", "as CSV"),
    ] {
        let said = refused(name, content);
        assert!(said.contains(what) && said.contains(way), "{said}");
    }
    let zipped = |part: &str, content: &str| zip_of(&[(part, content)]);
    for (content, what) in [
        (zipped("word/document.xml", "<w/>"), "word processor"),
        (zipped("ppt/presentation.xml", "<p/>"), "presentation"),
        (zipped("Index/Document.iwa", "x"), "Numbers"),
        (zip_of(&[("mimetype", "application/vnd.oasis.opendocument.text"), ("content.xml", "<x/>")]), "word processor"),
    ] {
        for name in ["a.xlsx", "a.zip"] {
            let said = refused(name, &content);
            assert!(name == "a.zip" || said.contains(what), "{said}");
        }
    }
}

#[test]
fn a_spreadsheet_is_read_also_when_it_is_called_a_zip_and_one_inside_a_zip_is_named() {
    let sheet = "<row><c t=\"inlineStr\"><is><t>time</t></is></c></row><row><c><v>4</v></c></row>";
    let book = Book::of(sheet).bytes();
    assert_eq!(Folder::holding("a.zip", &book).analysed(&["a.zip", "--dry-run"])["respondents"], 1);
    let said = refused("b.zip", zip_of(&[("antwoorden.xlsx", "x"), ("__MACOSX/._antwoorden.xlsx", "x")]));
    assert!(said.contains("antwoorden.xlsx") && said.contains("Unpack") && !said.contains("MACOSX"), "{said}");
}

/// A folder with two surveys, a note and what systems hide.
fn teams() -> Folder {
    let folder = Folder::holding("data/noord.csv", "time\n4\n3\n");
    folder.write("data/zuid.csv", "time\n2\n");
    folder.write("data/leesmij.txt", "tijd\n");
    folder.write("data/.verborgen.csv", "time\n1\n");
    folder.write("data/~$noord.xlsx", "x");
    folder.write("data/oud/oost.csv", "time\n1\n");
    folder
}

#[test]
fn a_folder_stands_for_the_files_of_answers_in_it_and_says_what_it_passes_over() {
    let outcome = teams().run(&["analyse", "data", "--dry-run", "--format", "json", "--lang", "en"]).ends_with(0);
    let report: serde_json::Value = serde_json::from_str(&outcome.stdout).unwrap();
    assert_eq!(report["respondents"], 3);
    let names: Vec<&str> =
        report["files"].as_array().unwrap().iter().map(|file| file["name"].as_str().unwrap()).collect();
    assert!(names.len() == 2 && names[0].ends_with("noord.csv") && names[1].ends_with("zuid.csv"), "{names:?}");
    assert!(outcome.stderr.contains("leesmij.txt, oud"), "{}", outcome.stderr);
    let empty = Folder::holding("leeg/x.txt", "x").run(&["analyse", "leeg", "--lang", "en"]).failed(1);
    assert!(empty.contains("no file that its name shows"), "{empty}");
}

#[test]
fn a_pattern_is_filled_in_by_the_program_and_a_name_that_exists_goes_before_it() {
    let folder = teams();
    for (pattern, respondents) in [("data/*.csv", 3), ("data/z*", 1), ("*/noord.c?v", 2), ("data/[nz]*.csv", 3)] {
        assert_eq!(folder.analysed(&[pattern, "--dry-run"])["respondents"], respondents, "{pattern}");
    }
    let nothing = folder.run(&["analyse", "data/*.ods", "--lang", "en"]).failed(1);
    assert!(nothing.contains("No file fits data/*.ods"), "{nothing}");
    let missing = folder.run(&["analyse", "data/west.csv", "--lang", "en"]).failed(1);
    assert!(!missing.contains("fits"), "{missing}");
    folder.write("team[1].csv", "time\n5\n");
    assert_eq!(folder.analysed(&["team[1].csv", "--dry-run"])["respondents"], 1);
}

#[test]
fn a_file_that_a_pattern_stands_for_is_not_replaced_by_its_results() {
    let said =
        teams().run(&["analyse", "data/*.csv", "--output", "data/zuid.csv", "--force", "--lang", "en"]).ends_with(2);
    assert!(said.stderr.contains("zuid.csv"), "{}", said.stderr);
}
