//! Reading SPSS system files (`.sav` and `.zsav`).
//!
//! The format has no official description; this follows *System File Format* in the developer guide of GNU PSPP, which
//! its authors derived from thousands of files. The dictionary at the start gives names, labels and missing values; then
//! come the data, row by row. Nothing is taken at its word: memory is claimed as bytes come, and everything that a file
//! could ask too much of has a limit with a name.

mod cases;
mod columns;
mod dictionary;
mod encoding;
mod extension;
mod header;
mod labels;
mod limits;
mod number;
mod packed;
mod source;
mod trouble;
mod variable;

use std::fmt;
use std::fs::File;
use std::io::{BufReader, Cursor, Read};
use std::path::Path;

use crate::fault::Fault;

use super::{FileColumn, Sink};
use cases::Cases;
use columns::Columns;
use dictionary::Dictionary;
pub(super) use header::looks_like_spss;
use header::{Header, Packing};
use packed::{Codes, Plain, ZlibBlocks};
use source::SpssSource;
use trouble::SpssTrouble;

/// An SPSS file of which the dictionary is read, and the data are not yet.
pub struct SpssFile {
    name: String,
    source: SpssSource,
    header: Header,
    columns: Vec<FileColumn>,
    cases: Cases,
    /// The system-missing value.
    none: f64,
}

impl fmt::Debug for SpssFile {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SpssFile").field("name", &self.name).field("columns", &self.columns).finish_non_exhaustive()
    }
}

impl SpssFile {
    /// Opens a file and reads its dictionary; the data are read as they are needed.
    ///
    /// # Errors
    ///
    /// When the file cannot be read, and as [`SpssFile::from_bytes`].
    pub fn from_path(path: &Path) -> Result<Self, Fault> {
        let name = path.display().to_string();
        File::open(path)
            .map_err(SpssTrouble::from)
            .and_then(|file| Self::from_reader(&name, file))
            .map_err(|trouble| trouble.fault(&name))
    }

    /// Reads the dictionary of a file that is in memory; `name` is what its user calls it.
    ///
    /// # Errors
    ///
    /// When it is no system file (a portable file and one with a password are named as such), ends within its dictionary, or
    /// has a dictionary that is impossible or larger than the limits.
    pub fn from_bytes(name: &str, bytes: Vec<u8>) -> Result<Self, Fault> {
        Self::from_reader(name, Cursor::new(bytes)).map_err(|trouble| trouble.fault(name))
    }

    fn from_reader(name: &str, file: impl Read + Send + 'static) -> Result<Self, SpssTrouble> {
        let mut source = SpssSource::new(file)?;
        let header = Header::from_source(&mut source)?;
        let dictionary = Dictionary::from_source(&mut source)?;
        let extensions = &dictionary.extensions;
        let encoding = encoding::find(&extensions.encoding, extensions.code_page)?;
        let Columns { columns, places } = Columns::from_dictionary(&dictionary, source.order, encoding)?;
        let length = dictionary.slots * 8;
        let cases = Cases { places, length, rows: header.rows, order: source.order, encoding };
        Ok(Self { name: name.to_owned(), source, header, columns, cases, none: extensions.special.none })
    }

    /// The columns in the order of the file: the long name, the variable label as `text`, and the value labels, of which
    /// the codes are written as [`Self::read`] delivers them. Labels of declared missing values are left out, since
    /// those values never come.
    #[must_use]
    pub fn columns(&self) -> &[FileColumn] {
        &self.columns
    }

    /// The name of the encoding of the texts, such as `UTF-8` or `windows-1252`.
    #[must_use]
    pub fn encoding(&self) -> &'static str {
        self.cases.encoding.name()
    }

    /// Delivers all rows, counted from 1 as SPSS does. A whole number comes without a decimal point (`4`), another with
    /// one (`3.5`); a date comes as the number that it is; a text comes without the spaces behind it. What is
    /// system-missing, declared missing or a text of spaces does not come.
    ///
    /// # Errors
    ///
    /// When the file ends before its last row is whole, or cannot be unpacked; the fault names the row.
    pub fn read<S: Sink>(self, sink: S) -> Result<S, Fault> {
        let Self { name, source, header, cases, none, .. } = self;
        read(source, header, &cases, none, sink).map_err(|trouble| trouble.fault(&name))
    }
}

/// Unpacks the data and hands them over.
fn read<S: Sink>(mut source: SpssSource, header: Header, cases: &Cases, none: f64, sink: S) -> Result<S, SpssTrouble> {
    let order = source.order;
    match header.packing {
        Packing::None => cases.read(Plain(source.into_data()), sink),
        Packing::Codes => cases.read(Codes::new(source.into_data(), header.bias, none, order), sink),
        Packing::Blocks => {
            // Where this header stands, where the blocks end, and how long what follows them is.
            source.i64()?;
            let end = source.i64()?;
            source.i64()?;
            let length = u64::try_from(end).ok().and_then(|end| end.checked_sub(source.position()));
            let Some(length) = length else { return source.damaged(16) };
            let blocks = BufReader::new(ZlibBlocks::new(source.into_data(), length));
            cases.read(Codes::new(blocks, header.bias, none, order), sink)
        }
    }
}
