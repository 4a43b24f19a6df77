//! Reading a workbook back, as this program reads the workbook of a survey.

use std::path::Path;

use strategiewijzer::tables::{Oddity, Sink, WorkbookFile};

/// The cells of a sheet as text.
#[derive(Default)]
struct Cells {
    rows: Vec<Vec<String>>,
    row: Vec<String>,
}

impl Sink for Cells {
    fn cell(&mut self, column: usize, text: &str) {
        self.row.resize(column, String::new());
        self.row.push(text.to_owned());
    }
    fn end_row(&mut self, _: u64) {
        self.rows.push(std::mem::take(&mut self.row));
    }
    fn oddity(&mut self, _: Oddity) {}
    fn fork(&self) -> Self {
        Self::default()
    }
    fn join(&mut self, _: Self) {}
}

/// The name of a sheet and its cells; without a name, the sheet that a survey would be read from.
pub fn read_sheet(path: &Path, name: Option<&str>) -> (String, Vec<Vec<String>>) {
    let workbook = WorkbookFile::from_path(path, name).unwrap();
    (workbook.sheet().to_owned(), workbook.read(0, Cells::default()).unwrap().rows)
}
