//! The action plan in a workbook that somebody filled in: which cells it has, and where they stand.

use crate::fault::{Fault, Faults};
use crate::language::{Language, clean};
use crate::plan::columns::{PlanColumn, alike, plan_sheet_name};
use crate::tables::{Oddity, Sink, WorkbookFile, letters, uncalculated};

/// The most filled rows of the sheet: every strategy of a catalogue far larger than ours, and lines of a team's own.
pub const MOST_SHEET_LINES: usize = 2_000;

/// The most text that its cells may hold together, in bytes.
pub const MOST_SHEET_TEXT: usize = 16 * 1024 * 1024;

/// The sheet with the action plan.
#[derive(Clone, Debug)]
pub struct PlanSheet {
    /// The name of the file, as its user calls it.
    pub file: String,
    /// The name of the sheet.
    pub name: String,
    /// The columns that are known, each with its place from 0.
    pub(super) columns: Vec<(PlanColumn, usize)>,
    /// The headings of the other columns.
    pub(super) others: Vec<String>,
    /// The rows with something in them, from the top.
    pub(super) rows: Vec<PlanSheetRow>,
}

/// A row of the sheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct PlanSheetRow {
    /// Its number, as a spreadsheet shows it.
    pub number: u64,
    cells: Vec<(usize, String)>,
}

impl PlanSheetRow {
    /// What stands in a column; empty where nothing does.
    pub fn text(&self, column: usize) -> &str {
        self.cells.iter().find(|(at, _)| *at == column).map_or("", |(_, text)| text)
    }

    /// The first column with something in it.
    pub fn first(&self) -> usize {
        self.cells.first().map_or(0, |(column, _)| *column)
    }

    /// Where a cell of this row is: `D7`.
    pub fn cell(&self, column: usize) -> String {
        format!("{}{}", letters(column), self.number)
    }
}

impl PlanSheet {
    /// Reads the sheet of a workbook (XLSX, XLSM or ODS) that this program made in either language, whatever program saved it
    /// since. Rows and columns may stand in another order.
    ///
    /// # Errors
    ///
    /// When it is no such workbook or has no such sheet, when the sheet has no headings that are known or one of them twice,
    /// when a formula in it was never calculated, and when it is too large.
    pub fn from_bytes(file: &str, bytes: Vec<u8>) -> Result<Self, Faults> {
        let names = Language::ALL.map(|language| plan_sheet_name(language.phrases()));
        let workbook = WorkbookFile::with_sheet_among(file, bytes, &names)?;
        let name = workbook.sheet().to_owned();
        // Looked up once: the first rows of a sheet may have thousands of cells.
        let headings = PlanColumn::headings();
        let column_of = |text: &str| headings.get(&alike(text)).copied();
        let known = |row: &Vec<String>| {
            let has = |wanted| row.iter().any(|text| column_of(text) == Some(wanted));
            has(PlanColumn::Strategy) && has(PlanColumn::InPlan)
        };
        let Some(heading) = workbook.first_rows().iter().position(known) else {
            let needed = |language: Language| {
                [PlanColumn::Strategy, PlanColumn::InPlan].map(|column| column.heading(language.phrases()))
            };
            return Err(Fault::from_data("plan-sheet-headings", |words| {
                (words.read_back.no_headings)(file, &clean(&name), needed(words.language))
            })
            .hint(|words| words.read_back.other_workbook_hint.to_owned())
            .into());
        };
        let above = heading as u64 + 1;
        workbook.calculated(above)?;
        let (mut columns, mut others, mut faults) = (Vec::<(PlanColumn, usize)>::new(), Vec::new(), Vec::new());
        for (place, text) in workbook.first_rows()[heading].iter().enumerate() {
            match column_of(text) {
                Some(column) if columns.iter().any(|(other, _)| *other == column) => {
                    let cell = format!("{}{above}", letters(place));
                    let fault =
                        Fault::from_data("plan-column-twice", |words| (words.read_back.column_twice)(&clean(text)));
                    let fault = fault.hint(|words| words.read_back.column_twice_hint.to_owned());
                    faults.push(in_cell(fault, file, &name, &cell));
                }
                Some(column) => columns.push((column, place)),
                None if !text.trim().is_empty() => others.push(clean(text)),
                None => {}
            }
        }
        Faults::check(faults, ())?;
        let wanted = columns.iter().map(|(_, place)| *place).collect();
        let taken = workbook.read(above, PlanRows { wanted, left: MOST_SHEET_TEXT, ..PlanRows::default() })?;
        if let Some((row, column)) = taken.uncalculated {
            return Err(uncalculated(file, &name, row, column, 1).into());
        }
        if taken.is_too_much {
            return Err(Fault::from_data("plan-sheet-too-large", |words| {
                (words.read_back.too_large)(file, &clean(&name), MOST_SHEET_LINES, MOST_SHEET_TEXT / 1024 / 1024)
            })
            .hint(|words| words.read_back.other_workbook_hint.to_owned())
            .into());
        }
        Ok(Self { file: file.to_owned(), name, columns, others, rows: taken.rows })
    }

    /// A fault with the cell it is about.
    pub(super) fn at(&self, fault: Fault, cell: &str) -> Fault {
        in_cell(fault, &self.file, &self.name, cell)
    }

    /// Where a column stands, from 0.
    pub(super) fn place(&self, column: PlanColumn) -> Option<usize> {
        self.columns.iter().find(|(other, _)| *other == column).map(|(_, place)| *place)
    }
}

fn in_cell(fault: Fault, file: &str, sheet: &str, cell: &str) -> Fault {
    fault.in_table(|words| (words.read_back.cell)(file, &clean(sheet), cell))
}

/// Takes in the columns that are known, within limits.
#[derive(Default)]
struct PlanRows {
    wanted: Vec<usize>,
    cells: Vec<(usize, String)>,
    rows: Vec<PlanSheetRow>,
    left: usize,
    is_too_much: bool,
    formula: Option<usize>,
    uncalculated: Option<(u64, usize)>,
}

impl Sink for PlanRows {
    fn cell(&mut self, column: usize, text: &str) {
        if text.trim().is_empty() || !self.wanted.contains(&column) {
            return;
        }
        match self.left.checked_sub(text.len()) {
            Some(left) => {
                self.left = left;
                self.cells.push((column, text.to_owned()));
            }
            None => self.is_too_much = true,
        }
    }

    fn end_row(&mut self, row: u64) {
        if let Some(column) = self.formula.take() {
            self.uncalculated = self.uncalculated.or(Some((row, column)));
        }
        let cells = std::mem::take(&mut self.cells);
        if cells.is_empty() {
            return;
        }
        if self.rows.len() >= MOST_SHEET_LINES {
            self.is_too_much = true;
            return;
        }
        self.rows.push(PlanSheetRow { number: row, cells });
    }

    fn oddity(&mut self, oddity: Oddity) {
        if let Oddity::Uncalculated(column) = oddity
            && self.wanted.contains(&column)
        {
            self.formula = self.formula.or(Some(column));
        }
    }

    fn fork(&self) -> Self {
        Self { wanted: self.wanted.clone(), left: self.left, ..Self::default() }
    }

    fn join(&mut self, other: Self) {
        self.rows.extend(other.rows);
        self.rows.sort_by_key(|row| row.number);
        self.is_too_much |= other.is_too_much || self.rows.len() > MOST_SHEET_LINES;
        self.uncalculated = self.uncalculated.into_iter().chain(other.uncalculated).min();
    }
}
