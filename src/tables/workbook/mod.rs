//! Spreadsheets: XLSX (and XLSM) and ODS, read row by row and within limits.
//!
//! Both are ZIP files with XML in them. A file of a few kilobytes can claim gigabytes: by lying about sizes, by a sheet of
//! a million rows with two cells in it, by one cell repeated a billion times, by styles that each copy one long name. So
//! the parts are read as a stream, of which only shared strings, sheet names and date formats are kept.

mod grid;
mod ods;
mod value;
mod xlsx;
mod xml;

#[cfg(test)]
mod cell_tests;
#[cfg(test)]
pub(super) mod samples;
#[cfg(test)]
mod tests;

use std::io::Read as _;
use std::path::Path;

use grid::{Feed, FilledCellProbe, Flaw, LONGEST_TEXT, MOST_ROWS, SheetGrid, SheetHead, Taker, cell_name};
use ods::Ods;
use xlsx::Xlsx;

use super::ForeignFileKind;
use super::archive::{Archive, broken, locked, looks_like_zip, read_file, refuse_too_large, too_much};
use super::table::{MOST_COLUMNS, Sink};
use crate::fault::Fault;
use crate::language::Language;

/// A spreadsheet with the sheet that is read from it. Hidden rows and columns are read as well; a merged area has its text
/// in its first cell.
pub struct WorkbookFile {
    archive: Archive,
    form: WorkbookForm,
    sheet: usize,
    first_rows: Vec<Vec<String>>,
    uncalculated: Vec<(u64, usize)>,
}

/// The most sheets a workbook may have; each is opened to see whether it has data. Workbooks of surveys have some tens.
const MOST_SHEETS: usize = 1_000;

/// A sheet as its workbook lists it.
struct ListedSheet {
    name: String,
    hidden: bool,
}

/// Why reading stops.
enum WorkbookTrouble {
    /// The XML is not well-formed, or is no spreadsheet.
    Broken,
    /// More bytes came than this.
    TooMuch(u64),
    /// A cell is wrong; its row from 1 and its column from 0.
    Cell(Flaw, u64, usize),
    /// Nothing is wrong: who takes the cells needs no more of them.
    Enough,
    /// More sheets than [`MOST_SHEETS`].
    TooManySheets,
    /// Something else, said already.
    Said(Fault),
}

impl From<Fault> for WorkbookTrouble {
    fn from(fault: Fault) -> Self {
        Self::Said(fault)
    }
}

enum WorkbookForm {
    Xlsx(Xlsx),
    Ods(Ods),
}

impl WorkbookForm {
    fn sheets(&self) -> &[ListedSheet] {
        match self {
            Self::Xlsx(file) => file.sheets(),
            Self::Ods(file) => file.sheets(),
        }
    }

    /// Whether a sheet has a filled cell.
    fn has_data(&self, archive: &mut Archive, sheet: usize) -> Result<bool, Fault> {
        match self {
            Self::Xlsx(_) => Ok(self.walk(archive, sheet, FilledCellProbe::default())?.filled),
            Self::Ods(file) => Ok(file.has_data(sheet)),
        }
    }

    /// Hands the cells of a sheet to a taker, until it has enough.
    fn walk<T: Taker>(&self, archive: &mut Archive, sheet: usize, taker: T) -> Result<T, Fault> {
        let mut grid = SheetGrid::new(taker);
        let outcome = match self {
            Self::Xlsx(file) => file.walk(archive, sheet, &mut grid),
            Self::Ods(file) => file.walk(archive, sheet, &mut grid),
        };
        let file = archive.name();
        let sheet = self.sheets().get(sheet).map_or("", |sheet| &sheet.name);
        match outcome {
            Ok(()) | Err(WorkbookTrouble::Enough) => Ok(grid.taker),
            Err(WorkbookTrouble::Broken) => Err(broken(file, sheet)),
            Err(WorkbookTrouble::TooManySheets) => Err(too_many_sheets(file)),
            Err(WorkbookTrouble::TooMuch(limit)) => Err(too_much(file, limit)),
            Err(WorkbookTrouble::Cell(flaw, row, column)) => Err(flawed(file, sheet, flaw, &cell_name(row, column))),
            Err(WorkbookTrouble::Said(fault)) => Err(fault),
        }
    }
}

impl WorkbookFile {
    /// Opens a file: see [`WorkbookFile::from_bytes`].
    ///
    /// # Errors
    ///
    /// When the file cannot be read, and as [`WorkbookFile::from_bytes`].
    pub fn from_path(path: &Path, sheet: Option<&str>) -> Result<Self, Fault> {
        Self::from_bytes(&path.display().to_string(), read_file(path)?, sheet)
    }

    /// Opens an XLSX, XLSM or ODS file, known by its content; `name` is what its user calls it. `sheet` is the sheet that
    /// the user names, hidden or not; without a name it is the only visible sheet with data, beside a codebook.
    ///
    /// # Errors
    ///
    /// When it is no such spreadsheet, is damaged, has a password or is too large; when there is no sheet of that name or it
    /// is empty; when no sheet or more than one could be meant.
    pub fn from_bytes(name: &str, bytes: Vec<u8>, sheet: Option<&str>) -> Result<Self, Fault> {
        Self::with_sheet_by(name, bytes, |form, archive| match sheet {
            Some(wanted) => named(form, archive, &[wanted]),
            None => only(form, archive),
        })
    }

    /// The same, with the first sheet that has one of these names.
    ///
    /// # Errors
    ///
    /// As [`WorkbookFile::from_bytes`].
    pub fn with_sheet_among(name: &str, bytes: Vec<u8>, sheets: &[&str]) -> Result<Self, Fault> {
        Self::with_sheet_by(name, bytes, |form, archive| named(form, archive, sheets))
    }

    fn with_sheet_by(
        name: &str,
        bytes: Vec<u8>,
        choose: impl FnOnce(&WorkbookForm, &mut Archive) -> Result<usize, Fault>,
    ) -> Result<Self, Fault> {
        refuse_too_large(name, &bytes)?;
        if !looks_like_zip(&bytes) {
            return Err(no_zip(name, &bytes));
        }
        let mut archive = Archive::new(name.to_owned(), bytes, not_a_workbook)?;
        let form = recognise(&mut archive)?;
        let sheet = choose(&form, &mut archive)?;
        let (first_rows, uncalculated) = form.walk(&mut archive, sheet, SheetHead::default())?.into_rows();
        Ok(Self { archive, form, sheet, first_rows, uncalculated })
    }

    /// Makes sure that no heading in this row (from 1, among the first ones) is a formula that was never calculated.
    ///
    /// # Errors
    ///
    /// When there is one: it says in which cell.
    pub fn calculated(&self, row: u64) -> Result<(), Fault> {
        match self.uncalculated.iter().find(|(found, _)| *found == row) {
            Some((row, column)) => Err(uncalculated(self.archive.name(), self.sheet(), *row, *column, 1)),
            None => Ok(()),
        }
    }

    /// The name of the sheet that is read.
    #[must_use]
    pub fn sheet(&self) -> &str {
        self.form.sheets().get(self.sheet).map_or("", |sheet| &sheet.name)
    }

    /// The first [`FIRST_ROWS`](super::FIRST_ROWS) rows of the sheet, or fewer where it ends before. A blank row is empty;
    /// a row ends with its last filled cell.
    #[must_use]
    pub fn first_rows(&self) -> &[Vec<String>] {
        &self.first_rows
    }

    /// Passes the rows after the first `skip` on to the sink, up to the last one with a filled cell.
    ///
    /// Numbers come with a decimal point and without trailing zeros, dates in the form of ISO 8601, yes and no as TRUE
    /// and FALSE, errors as #N/A, and formulas as the value that was last calculated; one that never was is told as an
    /// [`Oddity`](super::Oddity).
    ///
    /// # Errors
    ///
    /// When the sheet is damaged, its cells are out of order, or it is too large.
    pub fn read<S: Sink>(mut self, skip: u64, sink: S) -> Result<S, Fault> {
        self.archive.refill();
        Ok(self.form.walk(&mut self.archive, self.sheet, Feed { sink, skip })?.sink)
    }
}

/// Finds out what kind of spreadsheet a ZIP file is.
fn recognise(archive: &mut Archive) -> Result<WorkbookForm, Fault> {
    let outcome = if let Some(kind) = document(archive)? {
        return Err(kind.fault(archive.name()));
    } else if archive.find("content.xml").is_some() {
        Ods::from_archive(archive).map(WorkbookForm::Ods)
    } else if archive.find("xl/workbook.bin").is_some() {
        return Err(old_format(archive.name()));
    } else if archive.find("_rels/.rels").is_some() {
        Xlsx::from_archive(archive).map(WorkbookForm::Xlsx)
    } else {
        return Err(not_a_workbook(archive.name()));
    };
    outcome.map_err(|trouble| match trouble {
        WorkbookTrouble::Said(fault) => fault,
        WorkbookTrouble::TooManySheets => too_many_sheets(archive.name()),
        _ => not_a_workbook(archive.name()),
    })
}

/// What a ZIP file is that is a document of another kind.
fn document(archive: &mut Archive) -> Result<Option<ForeignFileKind>, Fault> {
    let has = |part: &str| archive.find(part).is_some();
    if has("word/document.xml") {
        return Ok(Some(ForeignFileKind::Document));
    } else if has("ppt/presentation.xml") {
        return Ok(Some(ForeignFileKind::Slides));
    } else if has("Index/Document.iwa") || has("Index.zip") {
        return Ok(Some(ForeignFileKind::Apple));
    }
    let Some(index) = archive.find("mimetype") else { return Ok(None) };
    let mut named = Vec::new();
    // A name that cannot be read says nothing; the other parts do.
    let _ = archive.stream(index)?.take(100).read_to_end(&mut named);
    Ok(match String::from_utf8_lossy(&named) {
        name if name.contains("opendocument.text") => Some(ForeignFileKind::Document),
        name if name.contains("opendocument.presentation") => Some(ForeignFileKind::Slides),
        _ => None,
    })
}

/// The sheet of the first of these names that there is; upper and lower case are the same, as in a spreadsheet.
fn named(form: &WorkbookForm, archive: &mut Archive, wanted: &[&str]) -> Result<usize, Fault> {
    let sheets = form.sheets();
    let found = wanted.iter().find_map(|wanted| {
        let lower = wanted.trim().to_lowercase();
        let exact = sheets.iter().position(|sheet| sheet.name == *wanted);
        exact.or_else(|| sheets.iter().position(|sheet| sheet.name.trim().to_lowercase() == lower))
    });
    let Some(found) = found else {
        let fault =
            Fault::from_data("no-sheet", |words| (words.workbook.no_sheet)(archive.name(), &wanted.join(" / ")));
        let every: Vec<&str> = sheets.iter().map(|sheet| sheet.name.as_str()).collect();
        return Err(fault.hint(|words| (words.workbook.sheets)(&list(&every, words.labels.and_others))));
    };
    if form.has_data(archive, found)? {
        return Ok(found);
    }
    let name = &sheets[found].name;
    Err(Fault::from_data("empty-sheet", |words| (words.workbook.empty_sheet)(archive.name(), name)))
}

/// Whether this is the name of the sheet that explains the columns, in any language: the templates of this program have one
/// beside the answers, and so do many other workbooks.
fn is_codebook(name: &str) -> bool {
    let name = name.trim().to_lowercase();
    Language::ALL.iter().any(|language| language.phrases().template.sheets[1].to_lowercase() == name)
}

/// The only visible sheet with data; a codebook counts where there is nothing else.
fn only(form: &WorkbookForm, archive: &mut Archive) -> Result<usize, Fault> {
    let mut filled = |of_hidden: bool| -> Result<Vec<usize>, Fault> {
        let mut found = Vec::new();
        for (place, sheet) in form.sheets().iter().enumerate() {
            if sheet.hidden == of_hidden && form.has_data(archive, place)? {
                found.push(place);
            }
        }
        Ok(found)
    };
    let mut visible = filled(false)?;
    let codebook = |place: &usize| is_codebook(&form.sheets()[*place].name);
    if !visible.iter().all(codebook) {
        visible.retain(|place| !codebook(place));
    }
    let hidden = if visible.is_empty() { filled(true)? } else { Vec::new() };
    let names =
        |places: &[usize]| -> Vec<&str> { places.iter().map(|place| form.sheets()[*place].name.as_str()).collect() };
    match (visible.as_slice(), hidden.as_slice()) {
        ([one], _) => Ok(*one),
        ([], []) => Err(Fault::from_data("workbook-no-data", |words| (words.workbook.no_data)(archive.name()))
            .hint(|words| words.workbook.no_data_hint.to_owned())),
        ([], hidden) => Err(Fault::from_data("workbook-no-data", |words| (words.workbook.no_data)(archive.name()))
            .hint(|words| (words.workbook.only_hidden)(&list(&names(hidden), words.labels.and_others)))),
        (several, _) => Err(Fault::from_data("several-sheets", |words| {
            (words.workbook.several_sheets)(archive.name(), &list(&names(several), words.labels.and_others))
        })
        .hint(|words| words.workbook.choose_sheet.to_owned())),
    }
}

/// The first names, and how many more there are.
fn list(names: &[&str], and_others: fn(usize) -> String) -> String {
    const SHOWN: usize = 12;
    let mut shown: Vec<String> = names.iter().take(SHOWN).map(|name| (*name).to_owned()).collect();
    if names.len() > SHOWN {
        shown.push(and_others(names.len() - SHOWN));
    }
    shown.join(", ")
}

/// What is wrong with a file that is no ZIP. Excel keeps workbooks with a password, and those of before 2007, in a compound
/// file, whose directory has names in UTF-16.
fn no_zip(name: &str, bytes: &[u8]) -> Fault {
    if bytes.starts_with(b"\x09") {
        return old_format(name);
    }
    if !bytes.starts_with(b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1") {
        return not_a_workbook(name);
    }
    let holds = |part: &str| {
        let part: Vec<u8> = part.encode_utf16().flat_map(u16::to_le_bytes).collect();
        bytes.windows(part.len()).any(|window| window == part)
    };
    if holds("EncryptedPackage") {
        locked(name)
    } else if holds("WordDocument") {
        ForeignFileKind::Document.fault(name)
    } else if holds("PowerPoint Document") {
        ForeignFileKind::Slides.fault(name)
    } else {
        old_format(name)
    }
}

/// Formulas of which the value was never calculated, the first of them in this row (from 1) and column (from 0).
pub(crate) fn uncalculated(file: &str, sheet: &str, row: u64, column: usize, cells: u64) -> Fault {
    let cell = cell_name(row, column);
    Fault::from_data("formula-uncalculated", |words| (words.workbook.uncalculated)(file, sheet, &cell, cells))
        .hint(|words| words.workbook.uncalculated_hint.to_owned())
}

fn old_format(name: &str) -> Fault {
    Fault::from_data("workbook-old-format", |words| (words.workbook.old_format)(name))
        .hint(|words| words.workbook.save_as_xlsx.to_owned())
}

fn not_a_workbook(name: &str) -> Fault {
    Fault::from_data("not-a-workbook", |words| (words.workbook.not_a_workbook)(name))
        .hint(|words| words.workbook.save_as_xlsx.to_owned())
}

fn too_many_sheets(name: &str) -> Fault {
    Fault::from_data("too-many-sheets", |words| (words.workbook.too_many_sheets)(name, MOST_SHEETS))
        .hint(|words| words.workbook.too_many_sheets_hint.to_owned())
}

fn flawed(file: &str, sheet: &str, flaw: Flaw, cell: &str) -> Fault {
    match flaw {
        Flaw::OutOfOrder => {
            Fault::from_data("cells-out-of-order", |words| (words.workbook.out_of_order)(file, sheet, cell))
                .hint(|words| words.workbook.save_as_xlsx.to_owned())
        }
        Flaw::Outside => Fault::from_data("cell-outside-sheet", |words| (words.workbook.outside)(file, sheet, cell))
            .hint(|words| (words.workbook.outside_hint)(MOST_ROWS, MOST_COLUMNS)),
        Flaw::LongText => Fault::from_data("cell-too-long", |words| (words.workbook.long_text)(file, sheet, cell))
            .hint(|words| (words.workbook.long_text_hint)(LONGEST_TEXT / 1024)),
        Flaw::TooMuch => Fault::from_data("too-many-cells", |words| (words.workbook.too_many_cells)(file, sheet, cell))
            .hint(|words| words.workbook.too_large_hint.to_owned()),
    }
}
