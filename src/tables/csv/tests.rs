//! Files from beginning to end.
#![allow(missing_docs)]

use std::collections::BTreeMap;
use std::io::Write as _;

use proptest::prelude::*;

use super::super::table::Oddity;
use super::*;
use crate::language::Language;

/// All rows by their number.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct RowsByNumber {
    rows: BTreeMap<u64, Vec<String>>,
    row: Vec<String>,
    last: u64,
}

impl Sink for RowsByNumber {
    fn cell(&mut self, column: usize, text: &str) {
        assert!(column >= self.row.len() && !text.is_empty());
        self.row.resize(column, String::new());
        self.row.push(text.to_owned());
    }
    fn end_row(&mut self, row: u64) {
        assert!(row > self.last);
        self.last = row;
        assert_eq!(self.rows.insert(row, std::mem::take(&mut self.row)), None);
    }
    fn oddity(&mut self, _: Oddity) {}
    fn fork(&self) -> Self {
        Self::default()
    }
    fn join(&mut self, other: Self) {
        self.rows.extend(other.rows);
    }
}

const STATED_NOTHING: CsvOptions = CsvOptions { encoding: None, delimiter: None };

fn look(bytes: impl Into<Vec<u8>>) -> CsvFile {
    CsvFile::from_bytes("a.csv", bytes.into(), &STATED_NOTHING).unwrap()
}

fn read(file: &mut CsvFile, skip: u64, threads: usize, block: usize) -> Result<BTreeMap<u64, Vec<String>>, Fault> {
    file.read_in_blocks(skip, RowsByNumber::default(), threads, &|_| (), block).map(|table| table.rows)
}

/// What is said of a file that cannot be read, by one thread and by three alike.
fn refused(bytes: impl Into<Vec<u8>>) -> String {
    let bytes = bytes.into();
    let said = |threads, block| {
        let looked_at = CsvFile::from_bytes("a.csv", bytes.clone(), &STATED_NOTHING);
        let fault = looked_at.and_then(|mut file| read(&mut file, 1, threads, block)).unwrap_err();
        fault.message(Language::English).to_owned()
    };
    let alone = said(1, 64);
    assert_eq!(alone, said(3, 64));
    alone
}

fn utf16(text: &str, order: fn(u16) -> [u8; 2]) -> Vec<u8> {
    text.encode_utf16().flat_map(order).collect()
}

#[test]
fn rows_are_numbered_as_a_spreadsheet_shows_them() {
    let mut file = look("sep=;\r\nid;tijd\r\n\r\nx;\"4\r\n\"\r\n;5\r\n");
    assert_eq!(file.first_rows()[..2], [vec!["id".to_owned(), "tijd".to_owned()], vec![]]);
    let rows = read(&mut file, 1, 1, BLOCK).unwrap();
    assert_eq!(rows.keys().copied().collect::<Vec<_>>(), [2, 3, 4]);
    assert_eq!(rows[&3], ["x", "4\r\n"]);
    assert_eq!(rows[&4], ["", "5"]);
}

#[test]
fn every_encoding_gives_the_same_text_and_no_byte_order_mark() {
    let text = "naam;tijd\r\ncliënt;4\r\n";
    let cases = [
        (text.as_bytes().to_vec(), Encoding::Utf8),
        ([b"\xef\xbb\xbf", text.as_bytes()].concat(), Encoding::Utf8),
        (text.bytes().filter(|b| b.is_ascii()).collect::<Vec<_>>(), Encoding::Utf8),
        (b"naam;tijd\r\ncli\xebnt;4\r\n".to_vec(), Encoding::Windows1252),
        (utf16(text, u16::to_le_bytes), Encoding::Utf16Le),
        (utf16(&format!("\u{feff}{text}"), u16::to_le_bytes), Encoding::Utf16Le),
        (utf16(&format!("\u{feff}sep=;\r\n{text}"), u16::to_be_bytes), Encoding::Utf16Be),
    ];
    for (bytes, encoding) in cases {
        let mut file = look(bytes.clone());
        assert_eq!((file.encoding(), file.delimiter()), (encoding, ';'), "{bytes:?}");
        assert_eq!(file.first_rows()[0], ["naam", "tijd"]);
        let word = &file.first_rows()[1][0].clone();
        assert!(["cliënt", "clint"].contains(&word.as_str()), "{word}");
        assert_eq!(read(&mut file, 1, 2, 8).unwrap()[&2], [word, "4"]);
    }
}

#[test]
fn a_file_that_turns_out_to_be_windows_1252_is_read_so_from_its_start() {
    let text = "naam,tijd\n".to_owned() + &"jan,4\n".repeat(LONGEST_ROW / 6);
    let bytes = [text.as_bytes(), b"Zo\xeb,5\n"].concat();
    for threads in [1, 3] {
        let mut file = look(bytes.clone());
        assert_eq!(file.encoding(), Encoding::Utf8);
        let rows = read(&mut file, 1, threads, BLOCK).unwrap();
        assert_eq!(*rows.last_key_value().unwrap().1, ["Zoë", "5"]);
        assert_eq!(file.encoding(), Encoding::Windows1252);
    }
}

#[test]
fn a_file_that_stops_being_utf8_is_refused_at_that_row() {
    let text = "naam,tijd\nZoë,4\n".to_owned() + &"jan,4\n".repeat(LONGEST_ROW / 6);
    let rows = text.lines().count();
    let bytes = [text.as_bytes(), b"Zo\xeb,5\n"].concat();
    assert_eq!(refused(bytes), format!("Row {} of a.csv has characters that are not UTF-8.", rows + 1));
    assert_eq!(refused(b"\xef\xbb\xbfa,b\n\xeb,1\n"), "Row 2 of a.csv has characters that are not UTF-8.");
}

#[test]
fn a_quote_that_never_closes_is_named_with_its_row_and_column() {
    let text = "id,kennis,tijd\n1,\"4\",5\n2,3,\"5\n".to_owned() + &"3,4,5\n".repeat(20);
    let said = "In row 3, column C (tijd), of a.csv a quotation mark (\") opens that is not closed.";
    assert_eq!(refused(text), said);
    let long = "id,kennis\n1,4\n2,\"3\n".to_owned() + &"3,4\n".repeat(LONGEST_ROW / 2);
    assert_eq!(refused(long), "Row 3 of a.csv is longer than 4 MB.");
}

#[test]
fn a_row_of_a_gigabyte_ends_before_it_is_read() {
    let mut file = tempfile::NamedTempFile::new().unwrap();
    file.write_all(b"a,b\n1,").unwrap();
    file.as_file().set_len(1 << 30).unwrap();
    let fault =
        CsvFile::from_path(file.path(), &STATED_NOTHING).and_then(|mut file| read(&mut file, 1, 2, BLOCK)).unwrap_err();
    assert!(fault.message(Language::English).starts_with("Row 2 "), "{fault:?}");
}

#[test]
fn nul_characters_are_refused_with_their_row() {
    let said = "Row 4 of a.csv has characters that do not belong in text (NUL).";
    assert_eq!(refused("a,b\n1,2\n\"3\n\",4\n5,\0\n6,7\n"), said);
    assert_eq!(refused("a,b\r1,2\r3,4\r\0"), said);
}

#[test]
fn more_columns_than_a_spreadsheet_has_are_refused_with_their_row() {
    let wide = ",".repeat(MOST_COLUMNS);
    assert_eq!(refused(format!("a,b\n{wide}\n")), "Row 2 of a.csv has more than 16384 columns.");
    let far = "1,2\n".repeat(FIRST_ROWS + 5);
    assert_eq!(refused(format!("{far}{wide}\n")), "Row 31 of a.csv has more than 16384 columns.");
}

#[test]
fn of_several_problems_the_first_in_the_file_is_said() {
    let good = "1,2\n".repeat(40);
    let text = format!("{good}\0,2\n{good}{}\n{good}\"", ",".repeat(MOST_COLUMNS));
    for _ in 0..20 {
        assert!(refused(text.clone()).starts_with("Row 41 "));
    }
}

#[test]
fn an_empty_file_is_refused_and_one_with_only_headings_is_not() {
    for bytes in ["", "\u{feff}", "\r\n\r\n", "  \n"] {
        assert_eq!(refused(bytes), "The file a.csv is empty.", "{bytes:?}");
    }
    let mut file = look("id,tijd");
    assert_eq!(file.first_rows(), [["id", "tijd"]]);
    assert_eq!(read(&mut file, 1, 2, 16).unwrap(), BTreeMap::new());
}

#[test]
fn what_is_no_file_is_said_to_be_none() {
    let folder = tempfile::tempdir().unwrap();
    let said =
        |path: &Path| CsvFile::from_path(path, &STATED_NOTHING).unwrap_err().message(Language::English).to_owned();
    assert!(said(&folder.path().join("b.csv")).ends_with("b.csv does not exist."));
    assert!(said(folder.path()).contains("cannot be read: "));
}

#[test]
fn a_file_larger_than_what_is_looked_at_is_read_whole_and_again() {
    let mut temporary = tempfile::NamedTempFile::new().unwrap();
    let rows = LOOKED_AT / 4;
    temporary.write_all("a,b\n".as_bytes()).unwrap();
    temporary.write_all("1,2\n3,\n".repeat(rows).as_bytes()).unwrap();
    let mut file = CsvFile::from_path(temporary.path(), &STATED_NOTHING).unwrap();
    assert_eq!(file.first_rows().len(), FIRST_ROWS);
    for _ in 0..2 {
        let read = read(&mut file, 1, 2, BLOCK).unwrap();
        assert_eq!(read.len(), 2 * rows);
        assert_eq!(read[&(2 * rows as u64)], ["1", "2"]);
    }
}

#[test]
fn progress_ends_at_the_size_of_the_file() {
    let mut file = look("a;b\n".repeat(100));
    let most = std::sync::atomic::AtomicU64::new(0);
    let progress = |read| {
        most.fetch_max(read, std::sync::atomic::Ordering::Relaxed);
    };
    file.read_in_blocks(0, RowsByNumber::default(), 2, &progress, 16).unwrap();
    assert_eq!(most.into_inner(), file.byte_size());
}

#[test]
fn what_the_user_states_wins() {
    let options = CsvOptions { encoding: Some(Encoding::Windows1252), delimiter: Some(b'/') };
    let mut file = CsvFile::from_bytes("a.csv", "é,b/c,d\n".into(), &options).unwrap();
    assert_eq!(file.first_rows(), [["Ã©,b", "c,d"]]);
    assert_eq!(read(&mut file, 0, 1, BLOCK).unwrap()[&1], ["Ã©,b", "c,d"]);
}

/// A table as CSV; what needs quotation marks gets them, and `all` gives them to everything.
fn written(table: &[Vec<String>], delimiter: char, end: &str, all: bool) -> String {
    let cell = |text: &String| {
        if all || text.contains([delimiter, '"', '\r', '\n']) {
            format!("\"{}\"", text.replace('"', "\"\""))
        } else {
            text.clone()
        }
    };
    let row = |row: &Vec<String>| row.iter().map(cell).collect::<Vec<_>>().join(&delimiter.to_string()) + end;
    table.iter().map(row).collect()
}

proptest! {
    #[test]
    fn what_is_written_is_read_whatever_the_form_the_threads_and_the_blocks(
        table in prop::collection::vec(prop::collection::vec("[1-5]|[a-z ;,|\t\"\r\né€😀]{0,9}|", 1..6), 1..30),
        delimiter in prop::sample::select(vec![',', ';', '\t', '|']),
        end in prop::sample::select(vec!["\n", "\r\n", "\r"]),
        all: bool,
        wide: bool,
        block in 1..80_usize,
        skip in 0..4_u64,
    ) {
        let text = written(&table, delimiter, end, all);
        prop_assume!(!text.trim().is_empty() && !text.to_lowercase().starts_with("sep="));
        let bytes = if wide { utf16(&format!("\u{feff}{text}"), u16::to_le_bytes) } else { text.into_bytes() };
        let options = CsvOptions { delimiter: u8::try_from(delimiter).ok(), ..STATED_NOTHING };
        let mut file = CsvFile::from_bytes("a.csv", bytes, &options).unwrap();
        let wanted: BTreeMap<u64, Vec<String>> = (1..).zip(&table).filter(|(row, _)| *row > skip).map(|(row, cells)| {
            let filled = cells.iter().rposition(|cell| !cell.is_empty()).map_or(0, |last| last + 1);
            (row, cells[..filled].to_vec())
        }).collect();
        for threads in [1, 2, 3] {
            prop_assert_eq!(&read(&mut file, skip, threads, block).unwrap(), &wanted);
        }
        let first: Vec<Vec<String>> = table.iter().take(FIRST_ROWS).map(|row| {
            if !all && row.len() == 1 && row[0].is_empty() { Vec::new() } else { row.clone() }
        }).collect();
        prop_assert_eq!(file.first_rows(), first);
    }

    #[test]
    fn any_bytes_are_read_or_refused_alike_by_any_number_of_threads(
        bytes in prop::collection::vec(prop::sample::select(b"1,;\"\r\n\0a\xeb\xc3\xa9\xff\xfe=".to_vec()), 0..120),
        block in 1..40_usize,
    ) {
        let outcome = |threads| {
            CsvFile::from_bytes("a.csv", bytes.clone(), &STATED_NOTHING).and_then(|mut file| read(&mut file, 1, threads, block))
        };
        prop_assert_eq!(outcome(1), outcome(3));
    }
}
