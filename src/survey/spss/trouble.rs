//! What can be wrong with an SPSS file, before it is known which file it is.

use std::io;

use crate::fault::Fault;
use crate::language::Phrases;
use crate::survey::MOST_COLUMNS;

use super::labels::MOST_LABELS;
use super::packed::MOST_CODES;
use super::source::MOST_DICTIONARY;

/// What is wrong, and where.
#[derive(Debug)]
pub(super) enum Trouble {
    /// The system cannot read the file.
    Unreadable(io::Error),
    /// Something else than a system file.
    NotSpss,
    /// A portable file (`.por`).
    Portable,
    /// A file with a password.
    Encrypted,
    /// The data are packed in a way that no known SPSS does.
    UnknownPacking(i32),
    /// The letters are in an encoding that cannot be read, under this name.
    UnknownEncoding(String),
    /// No variables, so no data.
    NoColumns,
    /// More variables than [`MOST_COLUMNS`].
    TooManyColumns,
    /// More value labels than [`MOST_LABELS`].
    TooManyLabels,
    /// A dictionary of more than [`MOST_DICTIONARY`] bytes.
    LargeDictionary,
    /// The file ends in the middle; in which row cannot be said here.
    CutOff,
    /// The file ends in the row with this number, or before it, where more should follow.
    CutOffAtRow { row: u64, rows: Option<u64> },
    /// What stands at this byte, counted from the start of the file, is not possible.
    Damaged(u64),
    /// The packed data cannot be unpacked; in which row cannot be said here.
    BrokenPacking,
    /// The data of this row cannot be unpacked.
    DamagedAtRow(u64),
    /// More than [`MOST_CODES`] values.
    TooMuchData,
}

impl From<io::Error> for Trouble {
    fn from(error: io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::UnexpectedEof => Self::CutOff,
            io::ErrorKind::InvalidData => Self::BrokenPacking,
            _ => Self::Unreadable(error),
        }
    }
}

impl Trouble {
    /// The same trouble, now that it is known in which row it is. `rows` is how many the file says to have.
    pub(super) fn at_row(self, row: u64, rows: Option<u64>) -> Self {
        match self {
            Self::CutOff => Self::CutOffAtRow { row, rows },
            Self::BrokenPacking => Self::DamagedAtRow(row),
            other => other,
        }
    }

    /// The trouble as a reader of the program meets it.
    pub(super) fn fault(&self, file: &str) -> Fault {
        let fault = Fault::data(|words| self.message(file, words));
        match self {
            Self::Unreadable(error) if error.kind() != io::ErrorKind::NotFound => fault,
            _ => fault.hint(|words| self.hint(words).to_owned()),
        }
    }

    fn hint(&self, words: &'static Phrases) -> &'static str {
        let spss = &words.spss;
        match self {
            Self::Unreadable(_) => words.errors.file_not_found_hint,
            Self::NotSpss => spss.not_spss_hint,
            Self::Portable => spss.portable_hint,
            Self::Encrypted => spss.encrypted_hint,
            Self::UnknownPacking(_) => spss.save_again_hint,
            Self::UnknownEncoding(_) => spss.unknown_encoding_hint,
            Self::NoColumns => spss.no_columns_hint,
            Self::TooManyColumns | Self::TooManyLabels | Self::LargeDictionary => spss.fewer_columns_hint,
            Self::CutOff | Self::CutOffAtRow { .. } => spss.cut_off_hint,
            Self::Damaged(_) | Self::BrokenPacking | Self::DamagedAtRow(_) => spss.damaged_hint,
            Self::TooMuchData => spss.too_much_data_hint,
        }
    }

    fn message(&self, file: &str, words: &'static Phrases) -> String {
        let spss = &words.spss;
        match self {
            Self::Unreadable(error) if error.kind() == io::ErrorKind::NotFound => (words.errors.file_not_found)(file),
            Self::Unreadable(error) => (words.errors.file_unreadable)(file, &(words.errors.io)(error)),
            Self::NotSpss => (spss.not_spss)(file),
            Self::Portable => (spss.portable)(file),
            Self::Encrypted => (spss.encrypted)(file),
            Self::UnknownPacking(code) => (spss.unknown_packing)(file, *code),
            Self::UnknownEncoding(name) => (spss.unknown_encoding)(file, name),
            Self::NoColumns => (spss.no_columns)(file),
            Self::TooManyColumns => (spss.too_many_columns)(file, MOST_COLUMNS),
            Self::TooManyLabels => (spss.too_many_labels)(file, MOST_LABELS),
            Self::LargeDictionary => (spss.large_dictionary)(file, MOST_DICTIONARY / 1024 / 1024),
            Self::CutOff => (spss.cut_off)(file),
            Self::CutOffAtRow { row, rows: Some(rows) } => (spss.cut_off_of_rows)(file, *row, *rows),
            Self::CutOffAtRow { row, rows: None } => (spss.cut_off_at_row)(file, *row),
            Self::Damaged(byte) => (spss.damaged)(file, *byte),
            Self::BrokenPacking => (spss.broken_packing)(file),
            Self::DamagedAtRow(row) => (spss.damaged_at_row)(file, *row),
            Self::TooMuchData => (spss.too_much_data)(file, MOST_CODES),
        }
    }
}
