//! Survey data: from an export of many respondents to a tally.

pub mod csv;
mod table;

pub use table::{Column, FIRST_ROWS, MOST_COLUMNS, Sink};
