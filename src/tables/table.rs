//! What every reader delivers, whatever the file: the first rows to recognise it by, then cells of text, row by row.

use std::collections::HashMap;

/// A column as its file describes it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FileColumn {
    /// The heading: the name of the variable, or whatever the (first) header row says. Trimmed; may be empty.
    pub name: String,
    /// A further heading: the question text of a second header row, or the label of an SPSS variable.
    pub text: Option<String>,
    /// The value labels that the file declares, as code and label; empty where it declares none.
    pub labels: Vec<(String, String)>,
}

impl FileColumn {
    /// What the codes of the column stand for; of a code that is declared twice, the first label.
    pub(crate) fn meanings(&self) -> HashMap<String, String> {
        self.labels.iter().rev().cloned().collect()
    }
}

/// How many rows from the top of a file are looked at to recognise it.
pub const FIRST_ROWS: usize = 25;

/// The most columns a file may have: as many as a spreadsheet.
pub const MOST_COLUMNS: usize = 16_384;

/// Something about the row at hand that its cells do not tell. Columns count from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Oddity {
    /// In this column stands a formula whose value was never calculated.
    Uncalculated(usize),
    /// Text stands behind the closing quotation mark of a cell in this column; the row has so many cells.
    Unquoted {
        /// The column.
        column: usize,
        /// How many cells the row has.
        width: usize,
    },
    /// The cell in this column has line breaks, and without its quotation marks would be whole rows of so many cells.
    Swallowed {
        /// The column.
        column: usize,
        /// How many cells each of those rows would have.
        width: usize,
    },
}

/// Takes in the rows of a file. Readers that work in several threads give each its own, and join them afterwards.
pub trait Sink: Send + Sized {
    /// A cell of the row at hand. Columns (from 0) come in ascending order; a column that does not come is blank.
    /// `text` is UTF-8, without quotes around it, and otherwise as it stands in the file.
    fn cell(&mut self, column: usize, text: &str);

    /// The row at hand is complete. `row` is its number as a spreadsheet shows it, from 1; rows come in ascending order
    /// within one sink. A blank row comes as well, without cells.
    fn end_row(&mut self, row: u64);

    /// Something is odd about the row at hand; told before that row ends.
    fn oddity(&mut self, oddity: Oddity);

    /// An empty one for another thread.
    fn fork(&self) -> Self;

    /// Adds what another one took in. The order of joining must not matter.
    fn join(&mut self, other: Self);
}

/// Takes in nothing: for who asks only whether a file can be read.
#[derive(Debug)]
pub(super) struct Nobody;

impl Sink for Nobody {
    fn cell(&mut self, _: usize, _: &str) {}
    fn end_row(&mut self, _: u64) {}
    fn oddity(&mut self, _: Oddity) {}
    fn fork(&self) -> Self {
        Self
    }
    fn join(&mut self, _: Self) {}
}
