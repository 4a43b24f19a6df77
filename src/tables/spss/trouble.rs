//! What can be wrong with an SPSS file, before it is known which file it is.

use std::io;

use crate::fault::Fault;
use crate::language::spss::SpssTexts;
use crate::tables::MOST_COLUMNS;

use super::limits::{MOST_CODES, MOST_DICTIONARY, MOST_LABELS};

/// What is wrong, and where.
#[derive(Debug)]
pub(super) enum SpssTrouble {
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

impl From<io::Error> for SpssTrouble {
    fn from(error: io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::UnexpectedEof => Self::CutOff,
            io::ErrorKind::InvalidData => Self::BrokenPacking,
            _ => Self::Unreadable(error),
        }
    }
}

impl SpssTrouble {
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
        match self {
            Self::Unreadable(error) => Fault::from_io(file, error),
            Self::NotSpss => said("spss-not-spss", |words| (words.not_spss)(file), |words| words.not_spss_hint),
            Self::Portable => said("spss-portable", |words| (words.portable)(file), |words| words.portable_hint),
            Self::Encrypted => said("spss-encrypted", |words| (words.encrypted)(file), |words| words.encrypted_hint),
            Self::UnknownPacking(code) => said(
                "spss-unknown-packing",
                |words| (words.unknown_packing)(file, *code),
                |words| words.save_again_hint,
            ),
            Self::UnknownEncoding(name) => said(
                "spss-unknown-encoding",
                |words| (words.unknown_encoding)(file, name),
                |words| words.unknown_encoding_hint,
            ),
            Self::NoColumns => said("spss-no-columns", |words| (words.no_columns)(file), |words| words.no_columns_hint),
            Self::TooManyColumns => said(
                "spss-too-many-columns",
                |words| (words.too_many_columns)(file, MOST_COLUMNS),
                |words| words.fewer_columns_hint,
            ),
            Self::TooManyLabels => said(
                "spss-too-many-labels",
                |words| (words.too_many_labels)(file, MOST_LABELS),
                |words| words.fewer_columns_hint,
            ),
            Self::LargeDictionary => {
                let megabytes = MOST_DICTIONARY / 1024 / 1024;
                said(
                    "spss-large-dictionary",
                    |words| (words.large_dictionary)(file, megabytes),
                    |words| words.fewer_columns_hint,
                )
            }
            Self::CutOff => said("spss-cut-off", |words| (words.cut_off)(file), |words| words.cut_off_hint),
            Self::CutOffAtRow { row, rows: Some(rows) } => said(
                "spss-cut-off-of-rows",
                |words| (words.cut_off_of_rows)(file, *row, *rows),
                |words| words.cut_off_hint,
            ),
            Self::CutOffAtRow { row, rows: None } => {
                said("spss-cut-off-at-row", |words| (words.cut_off_at_row)(file, *row), |words| words.cut_off_hint)
            }
            Self::Damaged(byte) => {
                said("spss-damaged", |words| (words.damaged)(file, *byte), |words| words.damaged_hint)
            }
            Self::BrokenPacking => {
                said("spss-broken-packing", |words| (words.broken_packing)(file), |words| words.damaged_hint)
            }
            Self::DamagedAtRow(row) => {
                said("spss-damaged-at-row", |words| (words.damaged_at_row)(file, *row), |words| words.damaged_hint)
            }
            Self::TooMuchData => said(
                "spss-too-much-data",
                |words| (words.too_much_data)(file, MOST_CODES),
                |words| words.too_much_data_hint,
            ),
        }
    }
}

fn said(
    code: &'static str,
    message: impl Fn(&'static SpssTexts) -> String,
    hint: fn(&'static SpssTexts) -> &'static str,
) -> Fault {
    Fault::from_data(code, |words| message(&words.spss)).hint(|words| hint(&words.spss).to_owned())
}
