//! Survey data: from an export of many respondents to a tally.

mod csv;
mod table;

pub use csv::{CsvFile, CsvOptions, Encoding};
pub use table::{Column, FIRST_ROWS, MOST_COLUMNS, Sink};
