//! Small spreadsheets for tests, written by hand.

use tempfile::TempDir;

pub(crate) use self::books::{Book, ods, zip_of};
use crate::tables::table::{Oddity, Sink};

#[path = "../../../tests/all/common/workbooks.rs"]
mod books;

/// A folder with one file in it.
pub(crate) struct SavedSample(TempDir);

impl SavedSample {
    /// Writes a file; its name says what it is, which readers do not look at.
    pub(crate) fn new(bytes: &[u8]) -> Self {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("team.xlsx"), bytes).unwrap();
        Self(folder)
    }

    /// Where the file is.
    pub(crate) fn path(&self) -> std::path::PathBuf {
        self.0.path().join("team.xlsx")
    }
}

/// Keeps all it is given, and writes a row as `2: 0=a 3=b`.
#[derive(Clone, Debug, Default)]
pub(crate) struct SampleRows {
    /// The rows.
    pub(crate) rows: Vec<String>,
    row: String,
}

impl Sink for SampleRows {
    fn cell(&mut self, column: usize, text: &str) {
        self.row += &format!(" {column}={text}");
    }

    fn end_row(&mut self, row: u64) {
        self.rows.push(format!("{row}:{}", std::mem::take(&mut self.row)));
    }

    fn oddity(&mut self, oddity: Oddity) {
        self.row += &format!(" {oddity:?}");
    }

    fn fork(&self) -> Self {
        Self::default()
    }

    fn join(&mut self, other: Self) {
        self.rows.extend(other.rows);
    }
}
