//! Survey data: from an export of many respondents to a tally.

mod archive;
mod table;
mod workbook;

pub use archive::csv_members;
pub use table::{Column, FIRST_ROWS, MOST_COLUMNS, Sink};
pub use workbook::Workbook;
