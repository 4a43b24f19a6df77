//! SPSS files: every form of the format gives the same rows, and a file that is broken is named with its place.

use std::path::Path;

use proptest::prelude::*;
use strategiewijzer::fault::Fault;
use strategiewijzer::language::Language;
use strategiewijzer::tables::{Oddity, Sink, SpssFile};

use crate::common::spss::{Spss, Value, Variable, deflated};

/// Keeps every cell.
#[derive(Debug, Default, PartialEq)]
struct Grid {
    row: Vec<(usize, String)>,
    rows: Vec<(u64, Vec<(usize, String)>)>,
}

impl Sink for Grid {
    fn cell(&mut self, column: usize, text: &str) {
        self.row.push((column, text.to_owned()));
    }

    fn end_row(&mut self, row: u64) {
        self.rows.push((row, std::mem::take(&mut self.row)));
    }

    fn oddity(&mut self, _: Oddity) {}

    fn fork(&self) -> Self {
        Self::default()
    }

    fn join(&mut self, other: Self) {
        self.rows.extend(other.rows);
    }
}

impl Grid {
    /// A row with a dot for every cell that did not come.
    fn shown(&self, row: usize, columns: usize) -> String {
        let cell = |column| {
            let found = self.rows[row].1.iter().find(|(at, _)| *at == column);
            found.map_or(".", |(_, text)| text.as_str())
        };
        (0..columns).map(cell).collect::<Vec<_>>().join("|")
    }
}

/// Opens what is in memory, by way of a file.
fn open(bytes: &[u8]) -> Result<SpssFile, Fault> {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("team.sav");
    std::fs::write(&path, bytes).unwrap();
    // An open file stays readable when its folder goes, but not on Windows.
    let found = SpssFile::from_path(&path);
    if cfg!(windows) {
        std::mem::forget(folder);
    }
    found
}

fn read(bytes: &[u8]) -> Result<Grid, Fault> {
    open(bytes)?.read(Grid::default())
}

/// What is said, in English, without the folder of the file.
fn said(bytes: &[u8]) -> String {
    let fault = read(bytes).unwrap_err();
    assert_ne!(fault.render(Language::Dutch), fault.render(Language::English));
    let text = fault.render(Language::English);
    let words = text.split_whitespace().map(|word| if word.contains("team.sav") { "team.sav" } else { word });
    words.collect::<Vec<_>>().join(" ")
}

const SCALE: [(f64, &[u8]); 3] = [(1.0, b"nee"), (5.0, b"ja"), (99.0, b"weet ik niet")];

fn survey() -> Spss {
    let labels = |labels: &[(f64, &'static [u8])]| labels.iter().map(|(n, text)| (Value::Number(*n), *text)).collect();
    Spss {
        encoding: Some("windows-1252"),
        variables: vec![
            Variable {
                label: b"Ik heb genoeg tijd",
                missing_count: 1,
                missing: vec![Value::Number(99.0)],
                labels: labels(&SCALE),
                ..Variable::number("V1")
            },
            Variable {
                missing_count: -3,
                missing: vec![Value::Number(-99.0), Value::Number(-95.0), Value::Number(8.0)],
                ..Variable::number("V2")
            },
            Variable {
                missing_count: 1,
                missing: vec![Value::Text(b"?")],
                labels: vec![(Value::Text(b"N"), b"Noord"), (Value::Text(b"?"), b"onbekend")],
                ..Variable::text("TEAM", 3)
            },
            Variable::text("NOTE", 20),
            Variable::number("LAST"),
        ],
        extensions: vec![(5, b"passed over".to_vec()), (13, b"V1=tijd_1\tV2=Score_2\tNOTE=toelichting".to_vec())],
        rows: vec![
            vec![
                Value::Number(4.0),
                Value::Number(-94.5),
                Value::Text(b"N"),
                Value::Text(b"\xc9\xe9n zin, en meer"),
                Value::Number(1.0),
            ],
            vec![Value::Number(99.0), Value::Number(-97.0), Value::Text(b"?"), Value::Text(b""), Value::Number(2.0)],
            vec![Value::None, Value::Number(8.0), Value::Text(b"N o"), Value::Text(b"  kort"), Value::Number(1e9)],
        ],
        ..Spss::default()
    }
}

#[test]
fn every_packing_and_both_orders_of_bytes_give_the_same_rows() {
    for (big, packing) in [(false, 0), (false, 1), (false, 2), (true, 0), (true, 1), (true, 2)] {
        let grid = read(&Spss { big, packing, ..survey() }.bytes()).unwrap();
        assert_eq!(grid.shown(0, 5), "4|-94.5|N|Één zin, en meer|1", "{big} {packing}");
        assert_eq!(grid.shown(1, 5), ".|.|.|.|2", "{big} {packing}");
        assert_eq!(grid.shown(2, 5), ".|.|N o|  kort|1000000000", "{big} {packing}");
        assert_eq!(grid.rows.iter().map(|(row, _)| *row).collect::<Vec<_>>(), [1, 2, 3]);
    }
}

#[test]
fn columns_have_long_names_labels_and_no_labels_of_missing_values() {
    for big in [false, true] {
        let file = open(&Spss { big, ..survey() }.bytes()).unwrap();
        assert_eq!(file.encoding(), "windows-1252");
        let names: Vec<&str> = file.columns().iter().map(|column| column.name.as_str()).collect();
        assert_eq!(names, ["tijd_1", "Score_2", "TEAM", "toelichting", "LAST"]);
        assert_eq!(file.columns()[0].text.as_deref(), Some("Ik heb genoeg tijd"));
        assert_eq!(file.columns()[1].text, None);
        let pair = |code: &str, label: &str| (code.to_owned(), label.to_owned());
        assert_eq!(file.columns()[0].labels, [pair("1", "nee"), pair("5", "ja")]);
        assert_eq!(file.columns()[2].labels, [pair("N", "Noord")]);
    }
}

#[test]
fn a_text_over_several_variables_is_one_column_and_moves_nothing() {
    // 600 bytes: 255, 255 and 90 of the 96 that the last variable has.
    static LETTERS: [u8; 600] = {
        let mut letters = [b'a'; 600];
        letters[254] = b'b';
        letters[255] = b'c';
        letters[599] = b'z';
        letters
    };
    let (first, rest) = LETTERS.split_at(255);
    let (second, third) = rest.split_at(255);
    let file = Spss {
        packing: 1,
        variables: vec![
            Variable::number("BEFORE"),
            Variable::text("WIDE", 255),
            Variable::text("WIDE0", 255),
            Variable::text("WIDE1", 96),
            Variable::number("AFTER"),
        ],
        extensions: vec![(13, b"WIDE=verhaal".to_vec()), (14, b"WIDE=00600\0\t".to_vec())],
        rows: vec![vec![
            Value::Number(1.0),
            Value::Text(first),
            Value::Text(second),
            Value::Text(third),
            Value::Number(2.0),
        ]],
        ..Spss::default()
    };
    let names: Vec<String> = open(&file.bytes()).unwrap().columns().iter().map(|column| column.name.clone()).collect();
    assert_eq!(names, ["BEFORE", "verhaal", "AFTER"]);
    let whole = std::str::from_utf8(&LETTERS).unwrap();
    assert_eq!(read(&file.bytes()).unwrap().shown(0, 3), format!("1|{whole}|2"));
    // A width that the variables cannot have is not believed; nothing moves then either.
    let lying = Spss { extensions: vec![(14, b"WIDE=32767\0\t".to_vec())], ..file };
    assert_eq!(open(&lying.bytes()).unwrap().columns().len(), 5);
    assert!(read(&lying.bytes()).unwrap().shown(0, 5).ends_with("|2"));
}

#[test]
fn long_texts_have_labels_and_missing_values_of_their_own() {
    let spss = Spss { variables: vec![Variable::text("LONG", 12)], ..Spss::default() };
    let text = |text: &[u8]| [spss.int(text.len() as i32), text.to_vec()].concat();
    let labels = [
        text(b"LONG"),
        spss.int(12),
        spss.int(2),
        text(b"zeer tevreden"),
        text(b"Zeer tevreden!"),
        text(b"weet niet   "),
        text(b"?"),
    ];
    let missing = [text(b"LONG"), vec![2], spss.int(8), b"geen    ".to_vec(), b"-99     ".to_vec()];
    // Old versions of PSPP wrote the length before every value.
    let again = [text(b"LONG"), vec![2], spss.int(8), b"geen    ".to_vec(), spss.int(8), b"-99     ".to_vec()];
    for missing in [missing.concat(), again.concat()] {
        let file = Spss {
            extensions: vec![(21, labels.concat()), (22, missing)],
            rows: [&b"geen"[..], b"-99", b"geen idee", b"weet niet"].map(|t| vec![Value::Text(t)]).to_vec(),
            ..spss.clone()
        };
        let labels = open(&file.bytes()).unwrap().columns()[0].labels.clone();
        assert_eq!(labels[0], ("zeer tevreden".to_owned(), "Zeer tevreden!".to_owned()));
        let grid = read(&file.bytes()).unwrap();
        let shown: Vec<String> = (0..4).map(|row| grid.shown(row, 1)).collect();
        assert_eq!(shown, [".", ".", "geen idee", "weet niet"]);
    }
}

#[test]
fn letters_are_read_in_the_encoding_of_the_file() {
    let file = |encoding, code_page, label| Spss {
        encoding,
        code_page,
        variables: vec![Variable { label, ..Variable::number("V1") }],
        ..Spss::default()
    };
    for (spss, encoding, expected) in [
        (file(Some("UTF-8"), Some(1252), "cliënt".as_bytes()), "UTF-8", "cliënt"),
        (file(None, Some(65001), "cliënt".as_bytes()), "UTF-8", "cliënt"),
        (file(None, Some(1250), b"\xe8lovek"), "windows-1250", "človek"),
        (file(None, None, b"cli\xebnt"), "windows-1252", "cliënt"),
    ] {
        for big in [false, true] {
            let opened = open(&Spss { big, ..spss.clone() }.bytes()).unwrap();
            assert_eq!((opened.encoding(), opened.columns()[0].text.as_deref()), (encoding, Some(expected)));
        }
    }
    let unknown = said(&file(Some("klingon"), None, b"x").bytes());
    assert!(unknown.contains("an encoding this program does not know: klingon."), "{unknown}");
}

#[test]
fn the_number_of_rows_may_be_unknown() {
    for packing in [0, 1, 2] {
        let grid = read(&Spss { packing, promised: Some(-1), ..survey() }.bytes()).unwrap();
        assert_eq!(grid.rows.len(), 3, "{packing}");
    }
}

#[test]
fn other_files_are_told_apart() {
    let portable = [vec![b'*'; 456], b"SPSSPORT".to_vec(), vec![b'A'; 200]].concat();
    let encrypted = [&[0x1c, 0, 0, 0, 0, 0, 0, 0][..], b"ENCRYPTEDSAV\x15", &[7; 300]].concat();
    for (bytes, expected) in [
        (b"".to_vec(), "error: The file team.sav is not an SPSS file."),
        (b"PK\x03\x04 a workbook".to_vec(), "error: The file team.sav is not an SPSS file."),
        (portable, "error: The file team.sav is an SPSS file of the old kind .por"),
        (encrypted, "error: The SPSS file team.sav is protected by a password."),
        (b"$FL2".to_vec(), "error: The SPSS file team.sav is not complete: it ends before the first row."),
        (Spss::default().bytes(), "error: There is not a single variable in the SPSS file team.sav"),
        (Spss { packing: 7, ..survey() }.bytes(), "error: The data in the SPSS file team.sav are stored in a way"),
    ] {
        let said = said(&bytes);
        assert!(said.starts_with(expected) && said.contains("hint: "), "{said}");
    }
    let missing = SpssFile::from_path(Path::new("nergens.sav")).unwrap_err().render(Language::English);
    assert!(missing.starts_with("error: The file nergens.sav does not exist."), "{missing}");
}

#[test]
fn a_file_that_was_cut_off_is_named_with_its_row() {
    for packing in [0, 1, 2] {
        let spss = Spss { packing, ..survey() };
        let (whole, dictionary) = (spss.bytes(), spss.dictionary().len());
        for length in 0..dictionary {
            let said = said(&whole[..length]);
            assert!(said.contains("is not complete") || said.contains("is not an SPSS file"), "{length}: {said}");
        }
        let said = said(&whole[..dictionary + 30]);
        assert!(said.contains("is not complete: it ends at row 1 of 3."), "{packing}: {said}");
    }
    // Rows that never came, of a file that ends between two rows.
    let few = said(&Spss { promised: Some(5), ..survey() }.bytes());
    assert!(few.contains("it ends at row 4 of 5."), "{few}");
    let half = Spss { promised: Some(-1), ..survey() }.bytes();
    let half = said(&half[..half.len() - 1]);
    assert!(half.contains("it ends at row 3."), "{half}");
}

#[test]
fn counts_that_lie_cost_neither_memory_nor_time() {
    let spss = Spss { variables: vec![Variable::number("V1")], ..Spss::default() };
    let head = &spss.dictionary()[..176 + 32];
    let record = |numbers: &[i32]| numbers.iter().flat_map(|number| spss.int(*number)).collect::<Vec<u8>>();
    for (numbers, expected) in [
        // Two thousand million labels.
        (&[3, i32::MAX][..], "is not complete"),
        (&[3, -1], "is damaged"),
        (&[3, 0, 4, i32::MAX], "is not complete"),
        // Labels without variables.
        (&[3, 0, 7], "is damaged"),
        // Documents of 160 gigabytes.
        (&[6, i32::MAX], "is larger than 64 MB"),
        (&[7, 13, i32::MAX, i32::MAX], "is larger than 64 MB"),
        (&[7, 99, i32::MAX, i32::MAX], "is larger than 64 MB"),
        (&[7, 13, 1, 60_000_000], "is not complete"),
        (&[7, 13, -1, 5], "is damaged"),
        // A variable of an impossible width, with an impossible label, with impossible missing values.
        (&[2, 256, 0, 0, 0, 0, 0, 0], "is damaged"),
        (&[2, 0, 2, 0, 0, 0, 0, 0], "is damaged"),
        (&[2, 0, 0, -1, 0, 0, 0, 0], "is damaged"),
        (&[2, 0, 1, 0, 0, 0, 0, 0, i32::MAX], "is larger than 64 MB"),
        // A continuation of nothing, and a text without its continuation.
        (&[2, -1, 0, 0, 0, 0, 0, 0], "is damaged"),
        (&[2, 20, 0, 0, 0, 0, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0], "is damaged"),
        (&[2, 20, 0, 0, 0, 0, 0, 0, 999, 0], "is damaged"),
        (&[1234], "is damaged"),
    ] {
        let said = said(&[head, &record(numbers)].concat());
        assert!(said.contains(expected), "{numbers:?}: {said}");
    }
}

#[test]
fn more_variables_or_labels_than_the_limits_are_refused() {
    let many = Spss { variables: vec![Variable::number("V"); 16_385], ..Spss::default() };
    let many = said(&many.bytes());
    assert!(many.contains("more than 16384 variables"), "{many}");
    // One set of a thousand labels, laid on one variable two thousand times.
    let spss = Spss { variables: vec![Variable::number("V1")], ..Spss::default() };
    let mut bytes = spss.dictionary()[..176 + 32].to_vec();
    bytes.extend([spss.int(3), spss.int(1000)].concat());
    bytes.extend([&[0; 8][..], b"\x07a label"].concat().repeat(1000));
    bytes.extend([spss.int(4), spss.int(2000), spss.int(1).repeat(2000), spss.int(999), spss.int(0)].concat());
    let labels = said(&bytes);
    assert!(labels.contains("more than 1048576 value labels"), "{labels}");
}

#[test]
fn blocks_that_lie_are_refused() {
    let spss = Spss { packing: 2, promised: Some(-1), ..survey() };
    let dictionary = spss.dictionary();
    let start = dictionary.len() as i64;
    let file = |end: i64, blocks: &[u8]| {
        let header = [start, end, 0].map(|number| spss.long(number)).concat();
        [&dictionary[..], &header, blocks].concat()
    };
    let block = deflated(&spss.codes());
    let end = start + 24 + block.len() as i64;
    assert_eq!(read(&file(end, &block)).unwrap().rows.len(), 3);
    for (end, blocks, expected) in [
        (-1, block.clone(), "is damaged"),
        (start, block.clone(), "is damaged"),
        (i64::MAX, block.clone(), "it ends at row 4."),
        (end - 1, block.clone(), "it ends at row"),
        (end, block[..block.len() - 1].to_vec(), "it ends at row"),
        (end, vec![b'x'; block.len()], "from row 1 on the data cannot be unpacked"),
    ] {
        let said = said(&file(end, &blocks));
        assert!(said.contains(expected), "{end}: {said}");
    }
    let mut flipped = block;
    *flipped.last_mut().unwrap() ^= 1;
    assert!(said(&file(end, &flipped)).contains("cannot be unpacked"));
}

#[test]
fn a_file_of_another_program_reads_the_same() {
    // Written by ReadStat 1.1.9 by way of pyreadstat; see tests/data/readstat.md.
    let file = SpssFile::from_path(Path::new("tests/data/readstat.zsav")).unwrap();
    assert_eq!(file.encoding(), "UTF-8");
    let shown: Vec<String> = file
        .columns()
        .iter()
        .map(|column| {
            let labels: Vec<String> = column.labels.iter().map(|(code, label)| format!("{code}={label}")).collect();
            format!("{}; {}; {}", column.name, column.text.as_deref().unwrap_or("-"), labels.join(", "))
        })
        .collect();
    assert_eq!(
        shown,
        [
            "respondent_nummer; Nummer; ",
            "tijd_beschikbaar; Ik heb genoeg tijd; 1=nee, 5=ja",
            "cijfer; -; ",
            "team; Team; N=Noord, Z=Zuid",
            "toelichting; Toelichting; ",
            "laatste; Laatste vraag; ",
        ]
    );
    let grid = file.read(Grid::default()).unwrap();
    let long = "één ".repeat(100);
    let rows: Vec<String> = (0..grid.rows.len()).map(|row| grid.shown(row, 6)).collect();
    assert_eq!(
        rows,
        [
            format!("1|1|3.5|N|{}|1", long.trim_end()),
            "2|5|0|Z|kort|2".to_owned(),
            "3|.|.|.|.|3".to_owned(),
            "4|.|123456789.5|N|.|4".to_owned(),
            "5|.|-0.25|Z|kort|5".to_owned(),
        ]
    );
}

/// Bytes that start as a file does, with some of them changed or cut off.
fn broken() -> impl Strategy<Value = Vec<u8>> {
    let changes = prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 0..8);
    let whole = (any::<bool>(), 0..3_i32, any::<bool>());
    (whole, changes, any::<prop::sample::Index>(), any::<bool>()).prop_map(
        |((big, packing, known), changes, cut, cuts)| {
            let promised = if known { None } else { Some(-1) };
            let mut bytes = Spss { big, packing, promised, ..survey() }.bytes();
            for (place, byte) in changes {
                let place = place.index(bytes.len());
                bytes[place] = byte;
            }
            if cuts {
                bytes.truncate(cut.index(bytes.len()));
            }
            bytes
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1000))]

    #[test]
    fn no_bytes_make_it_panic_or_give_rows_out_of_order(bytes in broken()) {
        if let Ok(grid) = read(&bytes) {
            prop_assert!(grid.rows.iter().map(|(row, _)| *row).eq(1..=grid.rows.len() as u64));
            for (_, cells) in &grid.rows {
                prop_assert!(cells.is_sorted_by(|one, two| one.0 < two.0));
            }
        }
    }
}
