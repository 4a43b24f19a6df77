//! The cells of a sheet in the order of the sheet, whatever the file: rows that are left out come as blank rows.

use super::WorkbookTrouble;
use crate::tables::naming::letters;
use crate::tables::table::{FIRST_ROWS, MOST_COLUMNS, Oddity, Sink};

/// The most rows a sheet may have: as many as a spreadsheet.
pub(super) const MOST_ROWS: u64 = 1_048_576;

/// The longest text of one cell, in bytes. Excel stores 32 767 characters of at most three bytes each, or half as many of
/// four; LibreOffice 65 535.
pub(super) const LONGEST_TEXT: usize = 256 * 1024;

/// How much may be passed on from one sheet: each filled cell counts for one, and for one more per 64 bytes. A file of a
/// few bytes can repeat one cell any number of times; a million rows with a hundred short answers still fit.
const MOST_WORK: u64 = 150_000_000;

/// The most text that the first rows may hold together, in bytes, as they are held in memory.
const MOST_FIRST_TEXT: usize = 16 * 1024 * 1024;

/// What is wrong with a cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Flaw {
    /// It stands before a cell that came earlier, or in its place.
    OutOfOrder,
    /// It lies outside the largest sheet.
    Outside,
    /// Its text, or that of its row, is too long.
    LongText,
    /// With it, the sheet holds too much.
    TooMuch,
}

/// Takes the filled cells of a sheet.
pub(super) trait Taker {
    /// A filled cell; `row` from 1, `column` from 0.
    fn cell(&mut self, row: u64, column: usize, text: &str) -> Result<(), WorkbookTrouble>;
    /// A cell whose formula was never calculated.
    fn uncalculated(&mut self, row: u64, column: usize) -> Result<(), WorkbookTrouble>;
    /// The row is complete. Every row comes up to the last one with a filled cell.
    fn end_row(&mut self, row: u64);
}

/// Keeps the order of a sheet and its limits.
pub(super) struct SheetGrid<T> {
    /// Who takes the cells.
    pub(super) taker: T,
    row: u64,
    column: usize,
    filled: bool,
    ended: u64,
    work: u64,
}

impl<T: Taker> SheetGrid<T> {
    /// An empty one.
    pub(super) fn new(taker: T) -> Self {
        Self { taker, row: 0, column: 0, filled: false, ended: 0, work: MOST_WORK }
    }

    /// The row at hand, from 1; 0 before the first.
    pub(super) fn row(&self) -> u64 {
        self.row
    }

    /// Begins a row, which comes after all earlier ones.
    pub(super) fn start_row(&mut self, row: u64) -> Result<(), WorkbookTrouble> {
        if row <= self.row {
            return Err(WorkbookTrouble::Cell(Flaw::OutOfOrder, row, 0));
        }
        if row > MOST_ROWS {
            return Err(WorkbookTrouble::Cell(Flaw::Outside, row, 0));
        }
        self.row = row;
        self.column = 0;
        Ok(())
    }

    /// A cell of the row at hand, which comes after all earlier ones; one without text is blank.
    pub(super) fn cell(&mut self, column: usize, text: &str) -> Result<(), WorkbookTrouble> {
        self.come_to(column)?;
        if text.is_empty() {
            return Ok(());
        }
        self.fill(column, text.len())?;
        self.taker.cell(self.row, column, text)
    }

    /// A cell of the row at hand, after all earlier ones, with a formula whose value was never calculated.
    pub(super) fn uncalculated(&mut self, column: usize) -> Result<(), WorkbookTrouble> {
        self.come_to(column)?;
        self.fill(column, 0)?;
        self.taker.uncalculated(self.row, column)
    }

    /// Goes on to a column of the row at hand.
    fn come_to(&mut self, column: usize) -> Result<(), WorkbookTrouble> {
        if column < self.column {
            return Err(WorkbookTrouble::Cell(Flaw::OutOfOrder, self.row, column));
        }
        self.column = column.saturating_add(1);
        Ok(())
    }

    /// Counts a filled cell with a text of this length, and lets the blank rows before it come.
    fn fill(&mut self, column: usize, length: usize) -> Result<(), WorkbookTrouble> {
        let flaw = |flaw| Err(WorkbookTrouble::Cell(flaw, self.row, column));
        if column >= MOST_COLUMNS {
            return flaw(Flaw::Outside);
        }
        if length > LONGEST_TEXT {
            return flaw(Flaw::LongText);
        }
        let Some(work) = self.work.checked_sub(1 + length as u64 / 64) else { return flaw(Flaw::TooMuch) };
        self.work = work;
        while self.ended + 1 < self.row {
            self.ended += 1;
            self.taker.end_row(self.ended);
        }
        self.filled = true;
        Ok(())
    }

    /// Ends the row at hand.
    pub(super) fn end_row(&mut self) {
        if self.filled {
            self.filled = false;
            self.ended = self.row;
            self.taker.end_row(self.row);
        }
    }
}

/// The first rows of a sheet, to recognise it by.
#[derive(Default)]
pub(super) struct SheetHead {
    rows: Vec<Vec<String>>,
    text: usize,
    row: Vec<String>,
    /// The first cell of each row whose formula was never calculated.
    uncalculated: Vec<(u64, usize)>,
}

impl SheetHead {
    /// The rows, at most [`FIRST_ROWS`], and the first cell of each whose formula was never calculated.
    pub(super) fn into_rows(self) -> (Vec<Vec<String>>, Vec<(u64, usize)>) {
        (self.rows, self.uncalculated)
    }
}

impl Taker for SheetHead {
    fn cell(&mut self, row: u64, column: usize, text: &str) -> Result<(), WorkbookTrouble> {
        if row > FIRST_ROWS as u64 {
            return Err(WorkbookTrouble::Enough);
        }
        self.text += text.len();
        if self.text > MOST_FIRST_TEXT {
            return Err(WorkbookTrouble::Cell(Flaw::LongText, row, column));
        }
        self.row.resize(column, String::new());
        self.row.push(text.to_owned());
        Ok(())
    }

    fn uncalculated(&mut self, row: u64, column: usize) -> Result<(), WorkbookTrouble> {
        if row > FIRST_ROWS as u64 {
            return Err(WorkbookTrouble::Enough);
        }
        if self.uncalculated.last().is_none_or(|(last, _)| *last < row) {
            self.uncalculated.push((row, column));
        }
        Ok(())
    }

    fn end_row(&mut self, _: u64) {
        if self.rows.len() < FIRST_ROWS {
            self.rows.push(std::mem::take(&mut self.row));
        }
    }
}

/// Stops at the first filled cell.
#[derive(Default)]
pub(super) struct FilledCellProbe {
    /// Whether there was one.
    pub(super) filled: bool,
}

impl Taker for FilledCellProbe {
    fn cell(&mut self, _: u64, _: usize, _: &str) -> Result<(), WorkbookTrouble> {
        self.filled = true;
        Err(WorkbookTrouble::Enough)
    }

    fn uncalculated(&mut self, row: u64, column: usize) -> Result<(), WorkbookTrouble> {
        self.cell(row, column, "")
    }

    fn end_row(&mut self, _: u64) {}
}

/// Passes the rows after the first ones on to a sink.
pub(super) struct Feed<S> {
    /// The sink.
    pub(super) sink: S,
    /// How many rows to pass over.
    pub(super) skip: u64,
}

impl<S: Sink> Taker for Feed<S> {
    fn cell(&mut self, row: u64, column: usize, text: &str) -> Result<(), WorkbookTrouble> {
        if row > self.skip {
            self.sink.cell(column, text);
        }
        Ok(())
    }

    fn uncalculated(&mut self, row: u64, column: usize) -> Result<(), WorkbookTrouble> {
        if row > self.skip {
            self.sink.oddity(Oddity::Uncalculated(column));
        }
        Ok(())
    }

    fn end_row(&mut self, row: u64) {
        if row > self.skip {
            self.sink.end_row(row);
        }
    }
}

/// A cell as a spreadsheet shows it: `row` from 1, `column` from 0; row 1 and column 27 are AB1.
pub(super) fn cell_name(row: u64, column: usize) -> String {
    letters(column) + &row.to_string()
}
