//! Rows and cells: where they end, and what stands in them.
//!
//! The rules are RFC 4180's, taken as spreadsheets do. A quotation mark opens a quoted cell only at the start of that cell;
//! inside it, two marks are one, and delimiters and line ends are text. What follows the closing mark still belongs to
//! the cell. A row ends with CR LF, LF or CR. Nothing here fails: only a quotation mark that never closes is no cell.

use memchr::{memchr, memchr_iter, memrchr2};

use super::super::table::{MOST_COLUMNS, Sink};
use super::quotes::Suspect;

/// The longest row, in bytes of UTF-8. The answers of one respondent with every comment they wrote are a few thousand; what
/// is longer has a quotation mark without its partner.
pub const LONGEST_ROW: usize = 4 * 1024 * 1024;

const QUOTE: u8 = b'"';
const LF: u8 = b'\n';
const CR: u8 = b'\r';

/// What comes after a cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum After {
    Delimiter,
    Row,
    /// The text ends, without an end of line.
    Text,
    /// The text ends within quotation marks.
    Open,
}

/// A cell as it lies in the text: what stands in `from..to` without the outer quotation marks, and where to go on.
struct CsvCell {
    from: usize,
    to: usize,
    /// Whether what lies there still has quotation marks to take away.
    marked: bool,
    after: After,
    next: usize,
}

/// The cell that starts at `at`.
fn cell(bytes: &[u8], at: usize, delimiter: u8) -> CsvCell {
    let ends = |from: usize| {
        let found = bytes[from..].iter().position(|byte| *byte == delimiter || *byte == LF || *byte == CR);
        found.map_or(bytes.len(), |offset| from + offset)
    };
    let after = |end: usize| match bytes.get(end) {
        None => (After::Text, end),
        Some(&byte) if byte == delimiter => (After::Delimiter, end + 1),
        Some(&CR) if bytes.get(end + 1) == Some(&LF) => (After::Row, end + 2),
        Some(_) => (After::Row, end + 1),
    };
    if bytes.get(at) != Some(&QUOTE) {
        let to = ends(at);
        let (after, next) = after(to);
        return CsvCell { from: at, to, marked: false, after, next };
    }
    let mut doubled = false;
    let mut place = at + 1;
    loop {
        let Some(offset) = memchr(QUOTE, &bytes[place..]) else {
            return CsvCell { from: at + 1, to: bytes.len(), marked: true, after: After::Open, next: bytes.len() };
        };
        place += offset + 1;
        if bytes.get(place) != Some(&QUOTE) {
            break;
        }
        doubled = true;
        place += 1;
    }
    let end = ends(place);
    let (after, next) = after(end);
    if doubled || end > place {
        CsvCell { from: at + 1, to: end, marked: true, after, next }
    } else {
        CsvCell { from: at + 1, to: place - 1, marked: false, after, next }
    }
}

impl CsvCell {
    /// The text of the cell; `scratch` holds it where it does not stand so in the file.
    fn text<'a>(&self, text: &'a str, scratch: &'a mut String) -> &'a str {
        let lies = text.get(self.from..self.to).unwrap_or_default();
        if !self.marked {
            return shown(lies);
        }
        scratch.clear();
        // Up to the closing mark two marks are one; behind it all stands as it is.
        let mut rest = lies;
        while let Some((before, behind)) = rest.split_once('"') {
            scratch.push_str(before);
            if let Some(inside) = behind.strip_prefix('"') {
                scratch.push('"');
                rest = inside;
            } else {
                scratch.push_str(behind);
                rest = "";
            }
        }
        scratch.push_str(rest);
        shown(scratch)
    }
}

/// What a spreadsheet shows for `="001"`, a formula that keeps a text from being read as a number: `001`.
fn shown(text: &str) -> &str {
    text.strip_prefix("=\"").and_then(|rest| rest.strip_suffix('"')).unwrap_or(text)
}

/// Whole rows at the start of a text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Whole {
    /// Where they end.
    pub end: usize,
    /// How many there are.
    pub rows: u64,
    /// The column (from 0) that has an open quotation mark at the end of the text, in the row after these.
    pub open: Option<usize>,
}

/// The whole rows at the start of `bytes`. Where the file goes on after it (`ended` is false), a row without an end of
/// line is not whole, and neither is one with a CR that an LF may follow.
pub fn whole(bytes: &[u8], delimiter: u8, ended: bool) -> Whole {
    if memchr(QUOTE, bytes).is_none() {
        let sure = if ended { bytes } else { bytes.strip_suffix(&[CR]).unwrap_or(bytes) };
        let end = if ended { bytes.len() } else { memrchr2(LF, CR, sure).map_or(0, |place| place + 1) };
        return Whole { end, rows: plain_rows(&bytes[..end]), open: None };
    }
    let mut found = Whole::default();
    let (mut at, mut column) = (0, 0);
    while at < bytes.len() {
        while let Some((_, next)) = one_byte_cell(bytes, at, delimiter) {
            (at, column) = (next, column + 1);
        }
        let cell = cell(bytes, at, delimiter);
        at = cell.next;
        match cell.after {
            After::Delimiter => column += 1,
            After::Row if ended || at < bytes.len() || bytes.ends_with(&[LF]) => {
                (found.end, found.rows, column) = (at, found.rows + 1, 0);
            }
            After::Open => found.open = Some(column),
            After::Row | After::Text => {}
        }
    }
    if ended && found.open.is_none() && found.end < bytes.len() {
        (found.end, found.rows) = (bytes.len(), found.rows + 1);
    }
    found
}

/// How many rows a text without quotation marks has; one without an end of line counts.
fn plain_rows(bytes: &[u8]) -> u64 {
    let mut rows = memchr_iter(LF, bytes).count();
    if memchr(CR, bytes).is_some() {
        rows += lone_carriage_returns(bytes);
    }
    let unended = bytes.last().is_some_and(|last| *last != LF && *last != CR);
    rows as u64 + u64::from(unended)
}

fn lone_carriage_returns(bytes: &[u8]) -> usize {
    /// What a byte can count to, so that a processor can count many at once.
    const STEP: usize = 255;
    let follow = bytes.get(1..).unwrap_or_default();
    let pairs = bytes.chunks(STEP).zip(follow.chunks(STEP));
    let lone = pairs.map(|(here, next)| {
        let count = here.iter().zip(next).map(|(here, next)| u8::from(*here == CR && *next != LF)).sum::<u8>();
        usize::from(count)
    });
    lone.sum::<usize>() + usize::from(bytes.last() == Some(&CR))
}

/// Where the text starts after its first `rows` rows.
pub fn pass(bytes: &[u8], delimiter: u8, rows: u64) -> usize {
    let (mut at, mut passed) = (0, 0);
    while passed < rows && at < bytes.len() {
        let cell = cell(bytes, at, delimiter);
        at = cell.next;
        passed += u64::from(cell.after == After::Row);
    }
    at
}

/// The first `most` rows of a text, cell by cell. A blank line is a row without cells. Of a row that is too wide, one cell
/// more than [`MOST_COLUMNS`] is given.
pub fn rows(text: &str, delimiter: u8, most: usize) -> Vec<Vec<String>> {
    let bytes = text.as_bytes();
    let mut scratch = String::new();
    let (mut rows, mut row) = (Vec::new(), Vec::new());
    let mut at = 0;
    while at < bytes.len() && rows.len() < most {
        let start = at;
        let cell = cell(bytes, at, delimiter);
        at = cell.next;
        let blank = row.is_empty() && cell.after == After::Row && matches!(bytes[start], LF | CR);
        if !blank && row.len() <= MOST_COLUMNS {
            row.push(cell.text(text, &mut scratch).to_owned());
        }
        if cell.after != After::Delimiter {
            rows.push(std::mem::take(&mut row));
        } else if at == bytes.len() {
            // A delimiter at the very end has an empty cell behind it.
            row.push(String::new());
            rows.push(std::mem::take(&mut row));
        }
    }
    rows
}

/// For each of the first `most` rows of a text, whether its first cell alone stands in quotation marks, of those with
/// something in them: so R writes the name of a row before its numbers.
pub fn names_in_quotes(text: &str, delimiter: u8, most: usize) -> Vec<bool> {
    let bytes = text.as_bytes();
    let (mut rows, mut cells) = (Vec::new(), Vec::new());
    let mut at = 0;
    while at < bytes.len() && rows.len() < most {
        let cell = cell(bytes, at, delimiter);
        if cell.from < cell.to {
            cells.push(bytes.get(at) == Some(&QUOTE));
        }
        at = cell.next;
        if cell.after != After::Delimiter || at == bytes.len() {
            rows.push(cells.len() > 1 && cells[0] && !cells[1..].contains(&true));
            cells.clear();
        }
    }
    rows
}

/// A row, by its number, that cannot be taken apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Misfit {
    /// It has more columns than any file may have.
    TooWide(u64),
    /// A cell in this column (from 0) has line breaks between its quotation marks and text behind them: most likely the
    /// first mark belongs to the text, and the rows up to the second are no part of the cell.
    Unquoted(u64, usize),
}

/// Hands whole rows to a sink. The first of them has the number `row`.
///
/// # Errors
///
/// When a row has more than [`MOST_COLUMNS`] columns, the sink has then seen no more of it than that; when rows were most
/// likely swallowed by a quotation mark.
pub fn scan<S: Sink>(text: &str, delimiter: u8, mut row: u64, sink: &mut S) -> Result<(), Misfit> {
    let bytes = text.as_bytes();
    let mut scratch = String::new();
    let (mut at, mut column) = (0, 0);
    let mut suspect: Option<Suspect> = None;
    while at < bytes.len() {
        // Nearly all cells of a survey are one digit with a delimiter behind it, in quotation marks or bare.
        while column < MOST_COLUMNS
            && let Some((place, next)) = one_byte_cell(bytes, at, delimiter)
        {
            sink.cell(column, text.get(place..=place).unwrap_or_default());
            (at, column) = (next, column + 1);
        }
        let cell = cell(bytes, at, delimiter);
        if column >= MOST_COLUMNS {
            return Err(Misfit::TooWide(row));
        }
        if bytes.get(at) == Some(&QUOTE)
            && let Some(found) =
                Suspect::from_cell(bytes.get(cell.from..cell.to).unwrap_or_default(), cell.marked, delimiter, column)
        {
            if found.closes_in_a_text() {
                return Err(Misfit::Unquoted(row, column));
            }
            suspect.get_or_insert(found);
        }
        if cell.from < cell.to {
            let text = cell.text(text, &mut scratch);
            if !text.is_empty() {
                sink.cell(column, text);
            }
        }
        at = cell.next;
        column += 1;
        if cell.after != After::Delimiter || at == bytes.len() {
            if let Some(oddity) = suspect.take().and_then(|found| found.in_row(column)) {
                sink.oddity(oddity);
            }
            sink.end_row(row);
            (row, column) = (row + 1, 0);
        }
    }
    Ok(())
}

/// Where the one byte of a cell stands and where the next cell starts, if one byte of text is all there is in this cell.
#[inline]
fn one_byte_cell(bytes: &[u8], at: usize, delimiter: u8) -> Option<(usize, usize)> {
    match *bytes.get(at..)? {
        [byte, after, ..] if after == delimiter && byte != delimiter && byte != QUOTE && byte > CR => {
            Some((at, at + 2))
        }
        [QUOTE, byte, QUOTE, after, ..] if after == delimiter && byte != QUOTE => Some((at + 1, at + 4)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::super::super::table::Oddity;
    use super::*;

    #[derive(Default)]
    struct RecordsSeen(Vec<String>);

    impl Sink for RecordsSeen {
        fn cell(&mut self, column: usize, text: &str) {
            self.0.push(format!("{column}={text}"));
        }
        fn end_row(&mut self, row: u64) {
            self.0.push(format!("#{row}"));
        }
        fn oddity(&mut self, oddity: Oddity) {
            self.0.push(format!("{oddity:?}"));
        }
        fn fork(&self) -> Self {
            Self::default()
        }
        fn join(&mut self, other: Self) {
            self.0.extend(other.0);
        }
    }

    fn scanned(text: &str) -> String {
        let mut seen = RecordsSeen::default();
        scan(text, b',', 1, &mut seen).unwrap();
        seen.0.join(" ")
    }

    #[test]
    fn cells_come_with_their_column_and_blank_ones_do_not() {
        assert_eq!(scanned("1,2\n,,3,\n,\n"), "0=1 1=2 #1 2=3 #2 #3");
        assert_eq!(scanned("vier,5"), "0=vier 1=5 #1");
        assert_eq!(scanned("1,"), "0=1 #1");
    }

    #[test]
    fn rows_end_in_three_ways_and_blank_lines_count() {
        for end in ["\n", "\r\n", "\r"] {
            assert_eq!(scanned(&["1,2", "", "3", ""].join(end)), "0=1 1=2 #1 #2 0=3 #3", "{end:?}");
        }
        assert_eq!(scanned("1\r\n2\n3\r4"), "0=1 #1 0=2 #2 0=3 #3 0=4 #4");
    }

    #[test]
    fn quotation_marks_keep_delimiters_line_ends_and_themselves() {
        assert_eq!(scanned("\"a,b\",\"c\r\nd\"\n\"\"\"e\"\"\",\"\"\n"), "0=a,b 1=c\r\nd #1 0=\"e\" #2");
        assert_eq!(scanned("\"1\",\"2\",\"\"\"\",\"3\"\n"), "0=1 1=2 2=\" 3=3 #1");
    }

    #[test]
    fn a_quotation_mark_inside_a_cell_is_text() {
        assert_eq!(
            scanned("5\" buis,2\n\"nee\" zei hij \"echt\",3\n"),
            "0=5\" buis 1=2 #1 0=nee zei hij \"echt\" 1=3 Unquoted { column: 0, width: 2 } #2"
        );
    }

    #[test]
    fn a_number_kept_as_text_is_shown_as_its_text() {
        assert_eq!(scanned("=\"001\",\"=\"\"002\"\"\",=A1\n"), "0=001 1=002 2==A1 #1");
    }

    #[test]
    fn the_widest_row_passes_and_a_wider_one_is_refused() {
        let read = |text: &str| scan(text, b',', 7, &mut RecordsSeen::default());
        let wide = |columns: usize| read(&"1".repeat(columns).replace('1', ",1")[1..]);
        assert_eq!([wide(MOST_COLUMNS), wide(MOST_COLUMNS + 1)], [Ok(()), Err(Misfit::TooWide(7))]);
        assert_eq!(read(&(",".repeat(MOST_COLUMNS) + "\n")), Err(Misfit::TooWide(7)));
    }

    #[test]
    fn the_first_rows_have_all_their_cells() {
        let found = rows("a,b,\n\n,\n\"\"\n1,\"2\n3\"", b',', 9);
        assert_eq!(found, [vec!["a", "b", ""], vec![], vec!["", ""], vec![""], vec!["1", "2\n3"]]);
        assert_eq!(rows("a\nb\nc\n", b',', 2).len(), 2);
        assert_eq!(rows("a,", b',', 2), [["a", ""]]);
    }

    #[test]
    fn carriage_returns_are_counted_however_many_there_are() {
        for count in [1, 254, 255, 256, 600] {
            assert_eq!(plain_rows("1\r".repeat(count).as_bytes()), count as u64);
            assert_eq!(plain_rows("1\r\n".repeat(count).as_bytes()), count as u64);
            assert_eq!(plain_rows("\r".repeat(count).as_bytes()), count as u64);
        }
    }

    #[test]
    fn whole_rows_end_where_it_is_sure() {
        let ends = |text: &str| whole(text.as_bytes(), b',', false).end;
        assert_eq!([ends("1\n2"), ends("1\r\n2\r"), ends("1\r2"), ends("\"\"\r"), ends("\"\n")], [2, 3, 2, 0, 0]);
    }
}
