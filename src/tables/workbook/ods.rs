//! OpenDocument spreadsheets (ODF 1.3, part 3).

use std::collections::HashSet;

use jiff::civil::{Date, date};
use quick_xml::events::BytesStart;

use super::grid::{FilledCellProbe, Flaw, LONGEST_TEXT, MOST_ROWS, SheetGrid, Taker};
use super::value::{answer_of, number};
use super::xml::{XmlPart, XmlPiece, attribute, scan};
use super::{ListedSheet, MOST_SHEETS, WorkbookTrouble};
use crate::tables::archive::{Archive, locked};
use crate::tables::table::MOST_COLUMNS;

/// The part with all sheets.
const CONTENT: &str = "content.xml";

/// The most that is kept of names of sheets and of styles, in bytes.
const MOST_NAMES: usize = 16 * 1024 * 1024;

/// The most text of one row, in bytes: a row is kept until its end, since only then it is known how often to repeat it.
const MOST_ROW: usize = 16 * 1024 * 1024;

/// A workbook without its cells, which are read when they are needed.
pub(super) struct Ods {
    sheets: Vec<ListedSheet>,
    filled: Vec<bool>,
}

impl Ods {
    /// Lists the sheets, and finds out which of them have data.
    pub(super) fn from_archive(archive: &mut Archive) -> Result<Self, WorkbookTrouble> {
        const MANIFEST: &str = "META-INF/manifest.xml";
        if archive.find(MANIFEST).is_some() && scan(archive, MANIFEST, MOST_NAMES as u64, is_encrypted)? {
            return Err(locked(archive.name()).into());
        }
        scan(archive, CONTENT, u64::MAX, |xml| {
            let mut content = OdsContent::new(xml);
            let (mut sheets, mut filled) = (Vec::new(), Vec::new());
            while let Some(sheet) = content.next_sheet()? {
                let mut grid = SheetGrid::new(FilledCellProbe::default());
                let has_data = match content.rows(&mut grid) {
                    Ok(()) | Err(WorkbookTrouble::Enough) => grid.taker.filled,
                    // What is wrong with a cell matters to who reads the sheet.
                    Err(WorkbookTrouble::Cell(..)) => true,
                    Err(trouble) => return Err(trouble),
                };
                if sheets.len() == MOST_SHEETS {
                    return Err(WorkbookTrouble::TooManySheets);
                }
                sheets.push(sheet);
                filled.push(has_data);
            }
            if content.spreadsheet.is_none() { Err(WorkbookTrouble::Broken) } else { Ok(Self { sheets, filled }) }
        })
    }

    /// The sheets, in the order of the workbook.
    pub(super) fn sheets(&self) -> &[ListedSheet] {
        &self.sheets
    }

    /// Whether a sheet has a filled cell.
    pub(super) fn has_data(&self, sheet: usize) -> bool {
        self.filled.get(sheet).copied().unwrap_or_default()
    }

    /// Hands the cells of a sheet to a grid.
    pub(super) fn walk<T: Taker>(
        &self,
        archive: &mut Archive,
        sheet: usize,
        grid: &mut SheetGrid<T>,
    ) -> Result<(), WorkbookTrouble> {
        scan(archive, CONTENT, u64::MAX, |xml| {
            let mut content = OdsContent::new(xml);
            for _ in 0..=sheet {
                content.next_sheet()?;
            }
            content.rows(grid)
        })
    }
}

/// Whether the list of parts says how one of them is encrypted.
fn is_encrypted(manifest: &mut XmlPart<'_>) -> Result<bool, WorkbookTrouble> {
    loop {
        match manifest.next()? {
            XmlPiece::Start(start) if start.local_name().as_ref() == "encryption-data" => return Ok(true),
            XmlPiece::Over => return Ok(false),
            _ => {}
        }
    }
}

/// The part with all sheets, being read from front to back.
struct OdsContent<'a, 'b> {
    xml: &'a mut XmlPart<'b>,
    /// The styles of hidden sheets.
    hidden: HashSet<String>,
    names: usize,
    /// The day from which the workbook counts its dates.
    start: Date,
    /// How deep the list of sheets is, once it began.
    spreadsheet: Option<usize>,
}

/// Equal cells beside each other.
struct CellRun {
    column: usize,
    count: usize,
    /// `None` where a formula was never calculated.
    text: Option<String>,
}

/// What a cell says about its value.
struct OdsValue {
    text: Option<String>,
    repeated: usize,
    covered: bool,
    /// Whether it has a formula.
    formula: bool,
    /// Whether its value is a number, which cannot be an empty one.
    numeric: bool,
}

/// The text of a cell, as far as it is written out.
#[derive(Default)]
struct Written {
    text: String,
    /// Whether there is a paragraph, also an empty one.
    paragraph: bool,
}

impl<'a, 'b> OdsContent<'a, 'b> {
    fn new(xml: &'a mut XmlPart<'b>) -> Self {
        Self { xml, hidden: HashSet::new(), names: 0, start: date(1899, 12, 30), spreadsheet: None }
    }

    /// Goes on to the next sheet, from wherever it is; `None` after the last.
    fn next_sheet(&mut self) -> Result<Option<ListedSheet>, WorkbookTrouble> {
        let mut style = String::new();
        loop {
            // A sheet stands right below the list of sheets; what else is called a table is a copy or a history.
            let expected = self.spreadsheet.map(|depth| depth + 1);
            let depth = self.xml.depth() + 1;
            match self.xml.next()? {
                XmlPiece::Start(start) => match start.local_name().as_ref() {
                    "spreadsheet" => self.spreadsheet = Some(depth),
                    "null-date" => {
                        let stated = attribute(&start, "table:date-value")?.and_then(|day| day.parse().ok());
                        self.start = stated.unwrap_or(self.start);
                    }
                    "style" => style = attribute(&start, "style:name")?.unwrap_or_default().into_owned(),
                    "table-properties" if attribute(&start, "table:display")?.as_deref() == Some("false") => {
                        self.keep(style.len())?;
                        self.hidden.insert(std::mem::take(&mut style));
                    }
                    "table" if Some(depth) == expected => {
                        let name = attribute(&start, "table:name")?.unwrap_or_default().into_owned();
                        let style = attribute(&start, "table:style-name")?.unwrap_or_default();
                        let hidden = self.hidden.contains(style.as_ref());
                        self.keep(name.len())?;
                        return Ok(Some(ListedSheet { name, hidden }));
                    }
                    _ => {}
                },
                XmlPiece::Over => return Ok(None),
                _ => {}
            }
        }
    }

    /// Counts a name that is kept, with what it takes to keep it.
    fn keep(&mut self, length: usize) -> Result<(), WorkbookTrouble> {
        self.names += length + size_of::<String>();
        if self.names > MOST_NAMES { Err(WorkbookTrouble::Broken) } else { Ok(()) }
    }

    /// Hands the cells of the sheet that just began to a grid.
    fn rows<T: Taker>(&mut self, grid: &mut SheetGrid<T>) -> Result<(), WorkbookTrouble> {
        let sheet = self.xml.depth();
        let mut runs: Vec<CellRun> = Vec::new();
        let (mut row, mut column, mut length, mut repeated) = (1u64, 0usize, 0, 1u64);
        loop {
            let depth = self.xml.depth();
            let value = match self.xml.next()? {
                XmlPiece::Start(start) => match start.local_name().as_ref() {
                    "table-row" => {
                        repeated = count(&start, "table:number-rows-repeated")?;
                        (column, length) = (0, 0);
                        None
                    }
                    "table-cell" => Some(value(&start, false, self.start)?),
                    "covered-table-cell" => Some(value(&start, true, self.start)?),
                    _ => None,
                },
                XmlPiece::End(end) if end.local_name().as_ref() == "table-row" => {
                    repeat(grid, &runs, row, repeated)?;
                    runs.clear();
                    row = row.saturating_add(repeated);
                    None
                }
                XmlPiece::End(_) if depth == sheet => return Ok(()),
                XmlPiece::Over => return Err(WorkbookTrouble::Broken),
                _ => None,
            };
            let Some(value) = value else { continue };
            let flaw = |flaw| WorkbookTrouble::Cell(flaw, row, column.min(MOST_COLUMNS));
            let written = self.paragraphs().map_err(|trouble| match trouble {
                WorkbookTrouble::Enough => flaw(Flaw::LongText),
                other => other,
            })?;
            let uncalculated = value.formula
                && !value.covered
                && value.text.is_none()
                && written.text.is_empty()
                && (value.numeric || !written.paragraph);
            let text = if value.covered { String::new() } else { value.text.unwrap_or(written.text) };
            if !text.is_empty() || uncalculated {
                length += text.len();
                if length > MOST_ROW {
                    return Err(flaw(Flaw::LongText));
                }
                if column.saturating_add(value.repeated) > MOST_COLUMNS || row > MOST_ROWS {
                    return Err(flaw(Flaw::Outside));
                }
                runs.push(CellRun { column, count: value.repeated, text: (!uncalculated).then_some(text) });
            }
            column = column.saturating_add(value.repeated);
        }
    }

    /// The paragraphs of the cell that just began, up to its end. `Enough` when they are too long.
    fn paragraphs(&mut self) -> Result<Written, WorkbookTrouble> {
        let cell = self.xml.depth();
        let (mut out, mut first, mut paragraph) = (String::new(), true, false);
        // The depth of something inside the cell that is not its text: a comment, or a picture.
        let mut aside: Option<usize> = None;
        loop {
            let depth = self.xml.depth();
            match self.xml.next()? {
                XmlPiece::Start(_) if aside.is_some() => {}
                XmlPiece::Start(start) => match start.local_name().as_ref() {
                    "p" if depth == cell => {
                        if !first {
                            out.push('\n');
                        }
                        (first, paragraph) = (false, true);
                    }
                    "s" if paragraph => {
                        let spaces = usize::try_from(count(&start, "text:c")?).unwrap_or(usize::MAX);
                        out.extend(std::iter::repeat_n(' ', spaces.min(LONGEST_TEXT + 1)));
                    }
                    "tab" if paragraph => out.push('\t'),
                    "line-break" if paragraph => out.push('\n'),
                    "a" | "span" => {}
                    _ => aside = Some(depth),
                },
                XmlPiece::Text(text) if paragraph && aside.is_none() => collapse(&mut out, &text),
                XmlPiece::End(_) if depth == cell => return Ok(Written { text: out, paragraph: !first }),
                XmlPiece::End(_) => {
                    if aside == Some(depth - 1) {
                        aside = None;
                    } else if depth == cell + 1 {
                        paragraph = false;
                    }
                }
                XmlPiece::Over => return Err(WorkbookTrouble::Broken),
                _ => {}
            }
            if out.len() > LONGEST_TEXT {
                return Err(WorkbookTrouble::Enough);
            }
        }
    }
}

/// Adds text as ODF means it: white space counts as one space, and not at the start of a line.
fn collapse(out: &mut String, text: &str) {
    for character in text.chars() {
        if !matches!(character, ' ' | '\t' | '\r' | '\n') {
            out.push(character);
        } else if !out.is_empty() && !out.ends_with([' ', '\n']) {
            out.push(' ');
        }
    }
}

/// How often something is repeated: at least once.
fn count(start: &BytesStart<'_>, name: &str) -> Result<u64, WorkbookTrouble> {
    let digits = attribute(start, name)?;
    // More digits than fit are more than there can be.
    Ok(digits.map_or(1, |digits| digits.trim().parse().unwrap_or(u64::MAX)).max(1))
}

/// What the attributes of a cell say about its value, where days count from `first_day`. A cell below a merged one is blank, whatever was left in it.
fn value(start: &BytesStart<'_>, covered: bool, first_day: Date) -> Result<OdsValue, WorkbookTrouble> {
    let repeated = count(start, "table:number-columns-repeated")?;
    let error = attribute(start, "calcext:value-type")?.as_deref() == Some("error");
    let text = match attribute(start, "office:value-type")?.as_deref() {
        _ if error => None,
        Some("float" | "percentage" | "currency") => {
            let value = attribute(start, "office:value")?;
            value.filter(|value| !value.trim().is_empty()).map(|value| number(value.trim()))
        }
        Some("boolean") => attribute(start, "office:boolean-value")?
            .map(|value| if value == "true" { "TRUE".to_owned() } else { "FALSE".to_owned() }),
        Some("date") => attribute(start, "office:date-value")?
            .map(|value| answer_of(&value, first_day).unwrap_or_else(|| value.into_owned())),
        Some("time") => attribute(start, "office:time-value")?.map(|value| value.into_owned()),
        _ => attribute(start, "office:string-value")?.map(|value| value.into_owned()),
    };
    let formula = attribute(start, "table:formula")?.is_some();
    let numeric =
        matches!(attribute(start, "office:value-type")?.as_deref(), Some("float" | "percentage" | "currency"));
    Ok(OdsValue {
        text,
        repeated: usize::try_from(repeated).unwrap_or(usize::MAX),
        covered,
        formula,
        numeric: numeric && !error,
    })
}

/// Hands a row to the grid as often as it is repeated.
fn repeat<T: Taker>(grid: &mut SheetGrid<T>, runs: &[CellRun], row: u64, repeated: u64) -> Result<(), WorkbookTrouble> {
    if runs.is_empty() {
        return Ok(());
    }
    for row in row..row.saturating_add(repeated) {
        grid.start_row(row)?;
        for run in runs {
            for column in run.column..run.column + run.count {
                match &run.text {
                    Some(text) => grid.cell(column, text)?,
                    None => grid.uncalculated(column)?,
                }
            }
        }
        grid.end_row();
    }
    Ok(())
}
