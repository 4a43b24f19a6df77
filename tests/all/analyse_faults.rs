//! Files that are broken, hostile or empty: each is refused with a message that helps, and nothing is written.

use insta::assert_snapshot;

use crate::common::Folder;
use crate::common::workbooks::{Book, zip_of};

/// What is said of a file in Dutch and English. It ends with 1, prints nothing, writes nothing and touches nothing.
#[track_caller]
fn refused(name: &str, content: impl AsRef<[u8]>) -> String {
    refused_with(name, content, &[])
}

#[track_caller]
fn refused_with(name: &str, content: impl AsRef<[u8]>, more: &[&str]) -> String {
    let folder = Folder::holding(name, content);
    folder.write("old.json", "untouched");
    let before = folder.files();
    let said = ["nl", "en"].map(|language| {
        let run =
            |output: &[&str]| folder.run(&[&["analyse", name, "--lang", language], output, more].concat()).failed(1);
        let said = run(&["--output", "new.json"]);
        assert_eq!(run(&["--output", "old.json", "--force"]), said);
        assert_eq!(run(&["--dry-run"]), said);
        assert!(!said.contains("panicked") && !said.contains('\u{1b}'), "{said}");
        said
    });
    assert_eq!((folder.files(), folder.read("old.json").as_str()), (before, "untouched"));
    let [dutch, english] = said;
    assert_ne!(dutch, english);
    format!("{dutch}\n{english}")
}

#[test]
fn an_answer_outside_the_scale_is_named_by_row_and_column_as_a_spreadsheet_shows_them() {
    let plain = "time,note,coordinator\n4,x,1\n9,y,2\n";
    assert_snapshot!("outside_the_scale", refused("survey.csv", plain));
    for (name, content, place) in [
        ("with CRLF", plain.replace('\n', "\r\n"), "row 3: column A (time)"),
        ("with line breaks in cells", plain.replace('x', "\"a\nb\r\nc\""), "row 3: column A (time)"),
        ("below titles", format!("MIDI 2026,,\n,,\n{plain}"), "row 5: column A (time)"),
        ("below blank rows", plain.replace("9,y", "\n\n,,\n9,y"), "row 6: column A (time)"),
        ("behind blank columns", plain.lines().map(|line| format!(",,{line}\n")).collect(), "row 3: column C (time)"),
        ("below sep=", format!("sep=,\n{plain}"), "row 3: column A (time)"),
    ] {
        let said = refused("survey.csv", content);
        assert!(said.contains(place), "{name}\n{said}");
    }
}

#[test]
fn many_wrong_answers_are_told_of_once_each() {
    let rows: String = (0..500).map(|row| format!("{},{}\n", row % 40 + 6, row % 3 + 7)).collect();
    let said = refused("survey.csv", format!("time,coordinator\n{rows}"));
    assert!(said.lines().count() < 60, "{said}");
    assert!(said.contains("row 2: column A (time): “6”") && said.contains("column B (coordinator): “7”"), "{said}");
}

#[test]
fn codes_in_a_cell_do_not_reach_the_terminal() {
    let said = refused("survey.csv", "time,coordinator\n\u{1b}[31mrood\u{7},1\n");
    assert!(said.contains("rood"), "{said}");
}

#[test]
fn a_quote_that_is_never_closed_is_named_where_it_opens() {
    assert_snapshot!(refused("survey.csv", "time,note\n4,\"fine\"\n3,\"open\n2,x\n1,y\n"));
}

#[test]
fn files_that_are_no_text_are_said_to_be_none() {
    let noise: Vec<u8> = (0..4000_u32).map(|byte| (byte.wrapping_mul(2_654_435_761) >> 13) as u8).collect();
    let said = [refused("nul.csv", "time,coordinator\n4,1\n3\0,2\n"), refused("noise.csv", noise)];
    assert_snapshot!(said.join("\n"));
}

#[test]
fn rows_and_columns_without_end_are_refused() {
    let headings = vec!["c"; 1_000_000].join(",");
    let said = [
        refused("columns.csv", format!("{headings}\n1\n")),
        refused("long.csv", format!("time,note\n4,{}\n", "x".repeat(50_000_000))),
        refused("many.csv", format!("time,{}\n4\n", vec!["c"; 20_000].join(","))),
    ];
    assert_snapshot!(said.join("\n"));
}

#[test]
fn a_zip_that_unfolds_without_end_is_refused() {
    let rows = "<row><c><v>4</v></c></row>".repeat(1_100_000);
    let bomb = Book::of(&format!(r#"<row><c t="inlineStr"><is><t>time</t></is></c></row>{rows}"#)).bytes();
    assert!(bomb.len() < 1_000_000);
    let cell = format!(r#"<row><c t="inlineStr"><is><t>{}</t></is></c></row>"#, "x".repeat(80_000_000));
    // Reading so much takes a while, so each is tried once.
    let said = [("rows.xlsx", bomb), ("cell.xlsx", Book::of(&cell).bytes())].map(|(name, bytes)| {
        let folder = Folder::holding(name, bytes);
        let said = folder.run(&["analyse", name, "--lang", "nl", "--output", "new.json"]).failed(1);
        assert_eq!(folder.files(), [name]);
        said
    });
    assert_snapshot!(said.join("\n"));
}

#[test]
fn spreadsheets_and_zips_and_spss_files_that_are_broken_are_refused() {
    let book = Book::of(r#"<row><c t="inlineStr"><is><t>time</t></is></c></row><row><c><v>4</v></c></row>"#).bytes();
    let spss = [&b"$FL2@(#) SPSS DATA FILE"[..], &[0; 300]].concat();
    let portable = [vec![b'*'; 456], b"SPSSPORT".to_vec(), vec![b'A'; 200]].concat();
    let locked = [&b"\x1c\0\0\0\0\0\0\0ENCRYPTEDSAV\x15"[..], &[7; 300]].concat();
    let said = [
        refused("cut.xlsx", &book[..book.len() / 2]),
        refused("empty.zip", zip_of(&[])),
        refused("other.zip", zip_of(&[("readme.txt", "hello"), ("photo.png", "x")])),
        refused("other.xlsx", zip_of(&[("readme.txt", "hello")])),
        refused("old.xls", [&[0xd0, 0xcf, 0x11, 0xe0][..], &[0; 600]].concat()),
        refused("survey.sav", spss),
        refused("portable.por", portable),
        refused("locked.sav", locked),
        refused_with("sheet.xlsx", &book, &["--sheet", "Tabel"]),
    ];
    assert_snapshot!(said.join("\n"));
}

#[test]
fn files_without_anybody_in_them_are_refused_with_who_was_left_out() {
    let tool = "\"id\";\"submitdate\";\"lastpage\";\"startlanguage\";\"time\"\n";
    let said = [
        refused("empty.csv", ""),
        refused("blank.csv", "\n\n \n"),
        refused("headings.csv", "time,coordinator\n"),
        refused("blanks.csv", "time,coordinator\n,\n,\n"),
        refused("missing.csv", "time,coordinator,Team\n,,x\n-99,weet niet,y\n"),
        refused(
            "unfinished.csv",
            format!("{tool}\"1\";\"\";\"2\";\"nl\";\"4\"\n\"2\";\"2026-03-01\";\"2\";\"nl\";\"\"\n"),
        ),
        refused("nothing.csv", "name of the dog,weather\nrex,sunny\n"),
    ];
    assert_snapshot!(said.join("\n"));
}

#[test]
fn those_who_did_not_send_it_in_count_when_asked() {
    let tool = "\"id\";\"submitdate\";\"lastpage\";\"startlanguage\";\"time\"\n\"1\";\"\";\"2\";\"nl\";\"4\"\n";
    let folder = Folder::holding("survey.csv", tool);
    let report = folder.analysed(&["survey.csv", "--dry-run", "--keep-unfinished"]);
    assert_eq!(report["respondents"], 1);
}

#[test]
fn free_texts_in_a_column_of_answers_are_told_of_in_the_order_of_the_file() {
    // More than are remembered per thread, in more blocks than one thread reads.
    let rows: String = (0..40_000).map(|row| format!("{},{}\n", 40_000 - row, "x".repeat(40))).collect();
    let folder = Folder::holding("survey.csv", format!("time,note\n{rows}"));
    let said = folder.run(&["analyse", "survey.csv", "--lang", "en"]).failed(1);
    for row in 2..12 {
        assert!(said.contains(&format!("row {row}: column A (time): “{}”", 40_002 - row)), "{said}");
    }
}

#[test]
fn more_cells_than_headings_are_refused() {
    assert_snapshot!(refused("survey.csv", "time;coordinator\n4;1\n3;2;zei: nee; ja\n"));
}

#[test]
fn files_that_cannot_be_opened_are_named() {
    let folder = Folder::holding("good.csv", "time\n4\n");
    std::fs::create_dir(folder.path("folder.csv")).unwrap();
    for (name, expected) in [("absent.csv", "does not exist"), ("folder.csv", "is a folder")] {
        let said = folder.run(&["analyse", "good.csv", name, "--lang", "en", "--output", "out.json"]).failed(1);
        // A folder stands for the files in it, and this one has none.
        let expected_of_files = if name == "folder.csv" { "there is no file" } else { expected };
        assert!(said.contains(name) && said.contains(expected_of_files), "{said}");
        let said = folder.run(&["analyse", "--counts", name, "--lang", "en", "--output", "out.json"]).failed(1);
        assert!(said.contains(name) && said.contains(expected), "{said}");
        let said =
            folder.run(&["analyse", "good.csv", "--map", name, "--lang", "en", "--output", "out.json"]).failed(1);
        assert!(said.contains(name) && said.contains(expected), "{said}");
    }
    assert_eq!(folder.files(), ["folder.csv", "good.csv"]);
}

#[test]
fn an_existing_output_is_only_replaced_when_asked() {
    let folder = Folder::holding("survey.csv", "time\n4\n");
    folder.write("out.json", "mine");
    let said = folder.run(&["analyse", "survey.csv", "--output", "out.json", "--lang", "en"]);
    assert!(said.code == 1 && said.stderr.contains("out.json already exists") && said.stdout.is_empty(), "{said:?}");
    assert_eq!(folder.read("out.json"), "mine");
    folder.run(&["analyse", "survey.csv", "--output", "out.json", "--force"]).ends_with(0);
    assert!(folder.read("out.json").contains("\"respondents\": 1"));
}
