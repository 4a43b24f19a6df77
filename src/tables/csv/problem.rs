//! What can be wrong with a CSV file, before anyone knows its name or its headings.

use std::io;

use crate::fault::Fault;

use super::super::naming::{letters, shortened};
use super::super::table::MOST_COLUMNS;
use super::encoding::Encoding;
use super::records::{LONGEST_ROW, Misfit};

/// Something that stops the reading, and the row (from 1) where it stands.
#[derive(Debug)]
pub enum Problem {
    /// The file cannot be read any further.
    Io(io::Error),
    /// Bytes that are not UTF-8.
    NotUtf8 { row: u64 },
    /// A character that no text holds.
    Nul { row: u64 },
    /// More columns than [`MOST_COLUMNS`].
    TooWide { row: u64 },
    /// More bytes than [`LONGEST_ROW`].
    TooLong { row: u64 },
    /// A quotation mark opens in this row and column (from 0), and the file ends before it closes.
    Open { row: u64, column: usize },
    /// Text stands behind the closing quotation mark of a cell with line breaks, in this row and column (from 0).
    Unquoted { row: u64, column: usize },
}

impl From<Misfit> for Problem {
    fn from(misfit: Misfit) -> Self {
        match misfit {
            Misfit::TooWide(row) => Self::TooWide { row },
            Misfit::Unquoted(row, column) => Self::Unquoted { row, column },
        }
    }
}

impl Problem {
    /// Says it of a file, given what stands above a column.
    pub fn fault(&self, file: &str, heading: impl Fn(usize) -> Option<String>) -> Fault {
        let place = |column: usize| {
            let heading = heading(column).map(|heading| format!(" ({})", shortened(&heading)));
            letters(column) + &heading.unwrap_or_default()
        };
        match self {
            Self::Io(error) => Fault::from_io(file, error),
            Self::NotUtf8 { row } => Fault::from_data("csv-not-utf8", |words| (words.csv.not_utf8)(file, *row))
                .hint(|words| (words.csv.not_utf8_hint)(Encoding::Windows1252.name())),
            Self::Nul { row } => Fault::from_data("csv-nul", |words| (words.csv.nul)(file, *row))
                .hint(|words| words.csv.nul_hint.to_owned()),
            Self::TooWide { row } => {
                Fault::from_data("csv-too-wide", |words| (words.csv.too_wide)(file, *row, MOST_COLUMNS))
                    .hint(|words| words.csv.too_wide_hint.to_owned())
            }
            Self::TooLong { row } => {
                Fault::from_data("csv-too-long", |words| (words.csv.too_long)(file, *row, LONGEST_ROW / 1024 / 1024))
                    .hint(|words| words.csv.too_long_hint.to_owned())
            }
            Self::Open { row, column } => {
                Fault::from_data("csv-open-quote", |words| (words.csv.open_quote)(file, *row, &place(*column)))
                    .hint(|words| words.csv.open_quote_hint.to_owned())
            }
            Self::Unquoted { row, column } => {
                Fault::from_data("csv-unquoted", |words| (words.csv.unquoted)(file, *row, &place(*column)))
                    .hint(|words| words.csv.unquoted_hint.to_owned())
            }
        }
    }
}
