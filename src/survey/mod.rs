//! Survey data: from an export of many respondents to a tally.

mod counts;
mod table;

pub use counts::{CountRows, Counted};
pub use table::{Column, FIRST_ROWS, MOST_COLUMNS, Sink};
