//! Survey data: from an export of many respondents to a tally.

mod spss;
mod table;

pub use spss::SpssFile;
pub use table::{Column, FIRST_ROWS, MOST_COLUMNS, Sink};
