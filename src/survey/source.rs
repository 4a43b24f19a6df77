//! A file of answers of whatever kind, looked at but not read.

use std::path::Path;

use super::heading_rows::KnownHeadings;
use super::import::Container;
use super::recognise::{SurveyHead, recognise_by};
use super::row_names::{RowStep, step};
use crate::fault::{Fault, Faults};
use crate::tables::archive::{Zipped, csv_members, read_file};
use crate::tables::{CsvFile, CsvOptions, FileKind, MOST_COLUMNS, Sink, SpssFile, WorkbookFile};

/// The most columns that the CSV files in one ZIP may have together: as many as sixteen of the widest have. All of them are
/// looked at before one is read, and both blank cells and long headings unpack from next to nothing. A heading counts once
/// more for every 64 bytes.
const MOST_ALL_COLUMNS: usize = 16 * MOST_COLUMNS;

/// A file, or a member of a ZIP, that has been looked at.
pub(super) struct SurveySource {
    /// The name as the user gave it, with the member of a ZIP behind it.
    pub name: String,
    pub head: SurveyHead,
    /// That its rows do not stand under their headings, if so; what is passed over may well be such a file.
    pub out_of_step: Option<Fault>,
    file: Reader,
}

enum Reader {
    Csv(CsvFile),
    Workbook(WorkbookFile),
    Spss(SpssFile),
}

impl SurveySource {
    /// Looks at a file, as [`Self::from_bytes`] does; text and SPSS are read from disk as they are needed.
    pub fn open(
        path: &Path,
        csv: &CsvOptions,
        sheet: Option<&str>,
        known: &KnownHeadings<'_>,
    ) -> Result<Vec<Self>, Faults> {
        let name = path.display().to_string();
        match FileKind::from_path(path) {
            FileKind::Zip | FileKind::CompoundFile => Self::from_bytes(name, read_file(path)?, csv, sheet, known),
            FileKind::Foreign(kind) => Err(kind.fault(&name).into()),
            FileKind::Spss => Ok(vec![Self::from_spss(name, SpssFile::from_path(path)?)]),
            FileKind::Text => Ok(vec![Self::from_csv(name, CsvFile::from_path(path, csv)?, known)]),
        }
    }

    /// Looks at a file that is in memory. What it is follows from its first bytes; a ZIP is a spreadsheet, unless it is called
    /// `.zip`: then it holds CSV files, each of which is a source.
    pub fn from_bytes(
        name: String,
        bytes: Vec<u8>,
        csv: &CsvOptions,
        sheet: Option<&str>,
        known: &KnownHeadings<'_>,
    ) -> Result<Vec<Self>, Faults> {
        let is_zip = Path::new(&name).extension().is_some_and(|ending| ending.eq_ignore_ascii_case("zip"));
        Ok(match FileKind::from_bytes(&bytes) {
            FileKind::Zip if is_zip => {
                let members = match csv_members(&name, bytes)? {
                    Zipped::Tables(members) => members,
                    Zipped::Document(bytes) => {
                        let workbook = WorkbookFile::from_bytes(&name, bytes, sheet)?;
                        return Ok(vec![Self::from_workbook(name, workbook, known)?]);
                    }
                };
                let mut columns = 0;
                let members = members.into_iter().map(|(member, bytes)| {
                    let name = format!("{name}/{member}");
                    let file = Self::from_csv(name.clone(), CsvFile::from_bytes(&name, bytes, csv)?, known);
                    columns += file.head.columns.iter().map(|column| 1 + column.name.len() / 64).sum::<usize>();
                    if columns > MOST_ALL_COLUMNS {
                        return Err(Fault::from_data("too-many-columns", |words| {
                            (words.workbook.too_many_columns)(&name, MOST_ALL_COLUMNS)
                        })
                        .hint(|words| words.workbook.too_many_members_hint.to_owned()));
                    }
                    Ok(file)
                });
                members.collect::<Result<_, Fault>>()?
            }
            FileKind::Zip | FileKind::CompoundFile => {
                vec![Self::from_workbook(name.clone(), WorkbookFile::from_bytes(&name, bytes, sheet)?, known)?]
            }
            FileKind::Spss => vec![Self::from_spss(name.clone(), SpssFile::from_bytes(&name, bytes)?)],
            FileKind::Foreign(kind) => return Err(kind.fault(&name).into()),
            FileKind::Text => vec![Self::from_csv(name.clone(), CsvFile::from_bytes(&name, bytes, csv)?, known)],
        })
    }

    fn from_csv(name: String, file: CsvFile, known: &KnownHeadings<'_>) -> Self {
        let mut head = recognise_by(file.first_rows(), known);
        let out_of_step = match step(&name, &head, file.first_rows(), file.names_in_quotes()) {
            RowStep::Out(fault) => Some(fault),
            RowStep::Perhaps => {
                head.in_step = false;
                None
            }
            RowStep::Equal => None,
        };
        Self { name, head, out_of_step, file: Reader::Csv(file) }
    }

    fn from_workbook(name: String, file: WorkbookFile, known: &KnownHeadings<'_>) -> Result<Self, Fault> {
        let head = recognise_by(file.first_rows(), known);
        head.heading_row.map_or(Ok(()), |row| file.calculated(row))?;
        Ok(Self { name, head, out_of_step: None, file: Reader::Workbook(file) })
    }

    fn from_spss(name: String, file: SpssFile) -> Self {
        Self {
            name,
            head: SurveyHead::from_columns(file.columns().to_vec()),
            out_of_step: None,
            file: Reader::Spss(file),
        }
    }

    /// How many bytes there are to read, where that says how far the reading is.
    pub fn byte_size(&self) -> u64 {
        match &self.file {
            Reader::Csv(file) => file.byte_size(),
            Reader::Workbook(_) | Reader::Spss(_) => 0,
        }
    }

    /// What kind of file it is; the character set of a CSV file is only certain once it has been read.
    pub fn container(&self) -> Container {
        match &self.file {
            Reader::Csv(file) => of_csv(file),
            Reader::Workbook(file) => Container::Workbook { sheet: file.sheet().to_owned() },
            Reader::Spss(file) => Container::Spss { encoding: file.encoding() },
        }
    }

    /// Reads the rows of answers, and says what kind of file they came from.
    pub fn read<S: Sink>(
        self,
        sink: S,
        threads: usize,
        progress: &(dyn Fn(u64) + Sync),
    ) -> Result<(S, Container), Fault> {
        let skip = self.head.header_rows;
        let container = self.container();
        Ok(match self.file {
            Reader::Csv(mut file) => (file.read(skip, sink, threads, progress)?, of_csv(&file)),
            Reader::Workbook(file) => (file.read(skip, sink)?, container),
            Reader::Spss(file) => (file.read(sink)?, container),
        })
    }
}

fn of_csv(file: &CsvFile) -> Container {
    Container::Csv { encoding: file.encoding().name(), delimiter: file.delimiter() }
}
