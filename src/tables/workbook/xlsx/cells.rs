//! The cells of one sheet of an XLSX file.

use std::borrow::Cow;

use super::Xlsx;
use crate::tables::table::MOST_COLUMNS;
use crate::tables::workbook::WorkbookTrouble;
use crate::tables::workbook::grid::{Flaw, LONGEST_TEXT, MOST_ROWS, SheetGrid, Taker};
use crate::tables::workbook::value::{date_of, number, unescape};
use crate::tables::workbook::xml::{XmlPart, XmlPiece, attribute, attributes};

/// What the value of a cell is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum XlsxCellKind {
    #[default]
    Number,
    Shared,
    Boolean,
    /// A text that stands in the cell itself, beside its value if it has one.
    Inline,
    /// What a formula came to, as text: it may be an empty one.
    Formula,
    /// An error or a date in the form of ISO 8601, as it stands.
    Plain,
}

/// The cell at hand.
#[derive(Debug, Default)]
struct XlsxCell {
    column: usize,
    kind: XlsxCellKind,
    date: bool,
    /// Whether it has a formula.
    formula: bool,
    /// Whether it has a value, also an empty one.
    valued: bool,
    /// Whether it has a text of its own.
    inlined: bool,
    /// The value.
    text: String,
    /// The text of its own.
    inline: String,
}

impl XlsxCell {
    fn clear(&mut self) {
        (self.formula, self.valued, self.inlined) = (false, false, false);
        self.text.clear();
        self.inline.clear();
    }

    /// Whether it has a formula that nobody calculated. A formula may well come to an empty text; then it is a text, and has
    /// a value. Programs that leave calculating to others write 0 everywhere.
    fn is_uncalculated(&self, book: &Xlsx) -> bool {
        let zero = book.to_calculate && self.kind == XlsxCellKind::Number && self.text.trim() == "0";
        self.formula
            && (zero || self.text.trim().is_empty())
            && self.inline.is_empty()
            && !(self.kind == XlsxCellKind::Formula && self.valued)
    }
}

/// Hands the cells of a sheet to a grid. The size that the sheet declares is not looked at.
pub(super) fn walk<T: Taker>(
    book: &Xlsx,
    xml: &mut XmlPart<'_>,
    grid: &mut SheetGrid<T>,
) -> Result<(), WorkbookTrouble> {
    let mut cell = XlsxCell::default();
    let mut next = 0;
    // Whether pieces are inside the cells, inside a value, and inside how Japanese is pronounced.
    let (mut data, mut value, mut phonetic) = (false, false, false);
    // Whether the value is a text of the cell itself.
    let mut inline = false;
    loop {
        match xml.next()? {
            XmlPiece::Start(start) => match start.local_name().as_ref() {
                "sheetData" => data = true,
                "row" if data => {
                    let row = match attribute(&start, "r")? {
                        Some(row) => row.trim().parse().map_err(|_| WorkbookTrouble::Broken)?,
                        None => grid.row() + 1,
                    };
                    grid.start_row(row)?;
                    next = 0;
                }
                "c" if data => {
                    let [reference, kind, style] = attributes(&start, ["r", "t", "s"])?;
                    cell.column = match reference {
                        Some(reference) => {
                            let (row, column) = position(&reference).ok_or(WorkbookTrouble::Broken)?;
                            if row != grid.row() {
                                return Err(WorkbookTrouble::Cell(Flaw::OutOfOrder, row, column));
                            }
                            column
                        }
                        None => next,
                    };
                    next = cell.column + 1;
                    cell.kind = match kind.as_deref() {
                        None | Some("n") => XlsxCellKind::Number,
                        Some("s") => XlsxCellKind::Shared,
                        Some("b") => XlsxCellKind::Boolean,
                        Some("inlineStr") => XlsxCellKind::Inline,
                        Some("str") => XlsxCellKind::Formula,
                        Some(_) => XlsxCellKind::Plain,
                    };
                    let style = style.and_then(|style| style.parse::<usize>().ok());
                    cell.date = style.and_then(|style| book.dates.get(style)).copied().unwrap_or_default();
                    cell.clear();
                }
                "v" if data => (value, cell.valued) = (true, true),
                "is" if data => (inline, cell.inlined) = (true, true),
                "t" if data && inline => value = true,
                "f" if data => cell.formula = true,
                "rPh" => phonetic = true,
                _ => {}
            },
            XmlPiece::Text(text) if value && !phonetic => {
                let into = if inline { &mut cell.inline } else { &mut cell.text };
                if into.len() + text.len() > LONGEST_TEXT {
                    return Err(WorkbookTrouble::Cell(Flaw::LongText, grid.row(), cell.column));
                }
                *into += &text;
            }
            XmlPiece::End(end) => match end.local_name().as_ref() {
                "sheetData" => return Ok(()),
                "v" | "t" => value = false,
                "is" => inline = false,
                "rPh" => phonetic = false,
                "c" if data => {
                    let column = cell.column;
                    if cell.is_uncalculated(book) {
                        grid.uncalculated(column)?;
                    } else {
                        grid.cell(column, &shown(book, &mut cell)?)?;
                    }
                }
                "row" if data => grid.end_row(),
                _ => {}
            },
            // A sheet without cells has an empty list of them.
            XmlPiece::Over => return Err(WorkbookTrouble::Broken),
            _ => {}
        }
    }
}

/// The text of a cell.
fn shown<'a>(book: &'a Xlsx, cell: &'a mut XlsxCell) -> Result<Cow<'a, str>, WorkbookTrouble> {
    // A text of its own says what the cell shows; the value beside it, if any, is a copy.
    let own = cell.inlined && (cell.kind == XlsxCellKind::Inline || !cell.valued);
    if own || matches!(cell.kind, XlsxCellKind::Inline | XlsxCellKind::Formula | XlsxCellKind::Plain) {
        let text = if own { &mut cell.inline } else { &mut cell.text };
        unescape(text);
        return Ok(Cow::Borrowed(text));
    }
    let stored = cell.text.trim();
    if stored.is_empty() {
        return Ok(Cow::Borrowed(""));
    }
    match cell.kind {
        XlsxCellKind::Shared => {
            let place = stored.parse().map_err(|_| WorkbookTrouble::Broken)?;
            book.strings.get(place).map(Cow::Borrowed).ok_or(WorkbookTrouble::Broken)
        }
        XlsxCellKind::Boolean => Ok(Cow::Borrowed(if matches!(stored, "1" | "true") { "TRUE" } else { "FALSE" })),
        _ => {
            let date = if cell.date { date_of(stored, book.from_1904) } else { None };
            Ok(Cow::Owned(date.unwrap_or_else(|| number(stored))))
        }
    }
}

/// The row, from 1, and the column, from 0, of a reference such as AB12; `None` when it is none. What lies outside a sheet
/// comes out as just outside.
fn position(reference: &str) -> Option<(u64, usize)> {
    let digits = reference.find(|c: char| c.is_ascii_digit())?;
    let (letters, row) = reference.split_at(digits);
    let row = row.bytes().try_fold(0u64, |row, digit| {
        digit.is_ascii_digit().then(|| (row * 10 + u64::from(digit - b'0')).min(MOST_ROWS + 1))
    })?;
    let column = letters.bytes().try_fold(0usize, |column, letter| {
        letter
            .is_ascii_alphabetic()
            .then(|| (column * 26 + usize::from(letter.to_ascii_uppercase() - b'A') + 1).min(MOST_COLUMNS + 1))
    })?;
    Some((row, column.checked_sub(1)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn references_are_letters_then_digits() {
        for (reference, expected) in [
            ("A1", Some((1, 0))),
            ("b12", Some((12, 1))),
            ("AB3", Some((3, 27))),
            ("XFD1048576", Some((1_048_576, 16_383))),
            ("XFE1", Some((1, 16_384))),
            ("ZZZZZZZZZZZZZZZZ99999999999999999999999", Some((1_048_577, 16_384))),
            ("A", None),
            ("1", None),
            ("A1B", None),
            ("é1", None),
            ("", None),
        ] {
            assert_eq!(position(reference), expected, "{reference}");
        }
    }
}
