//! Survey data: from an export of many respondents to a tally.

mod counts;
mod archive;
mod spss;
mod table;
mod workbook;

pub use counts::{CountRows, Counted};
pub use archive::csv_members;
pub use spss::SpssFile;
pub use table::{Column, FIRST_ROWS, MOST_COLUMNS, Sink};
pub use workbook::Workbook;
