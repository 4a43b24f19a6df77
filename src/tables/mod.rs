//! From the bytes of a file to its cells: CSV, workbooks, SPSS, and archives of them.
//!
//! Every reader passes its rows to a [`Sink`] as text, so that whoever takes them in need not know what kind of file they
//! came from. What a column means is not known here: that is for [`crate::survey`] to say.

pub(crate) mod archive;
mod csv;
mod foreign;
mod kind;
mod naming;
mod spss;
mod table;
mod workbook;

pub use csv::{CsvFile, CsvOptions, Encoding};
pub use foreign::ForeignFileKind;
pub use kind::FileKind;
pub use naming::letters;
pub(crate) use naming::shortened;
pub use spss::SpssFile;
pub use table::{FIRST_ROWS, FileColumn, MOST_COLUMNS, Oddity, Sink};
pub use workbook::WorkbookFile;
pub(crate) use workbook::uncalculated;
