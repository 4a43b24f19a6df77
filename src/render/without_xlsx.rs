//! In place of the workbooks, in a program that was built without them.

use std::io;

use crate::language::Language;
use crate::report::{Report, TemplateContent};

fn left_out() -> io::Result<Vec<u8>> {
    Err(io::ErrorKind::Unsupported.into())
}

/// The advice as an Excel workbook, which this program was built without.
///
/// # Errors
///
/// Always, of kind [`io::ErrorKind::Unsupported`].
pub fn xlsx(_: &Report<'_>, _: Language) -> io::Result<Vec<u8>> {
    left_out()
}

/// An empty survey as an Excel workbook, which this program was built without.
///
/// # Errors
///
/// Always, of kind [`io::ErrorKind::Unsupported`].
pub fn survey_as_xlsx(_: &TemplateContent<'_>, _: Language) -> io::Result<Vec<u8>> {
    left_out()
}

/// A codebook as an Excel workbook, which this program was built without.
///
/// # Errors
///
/// Always, of kind [`io::ErrorKind::Unsupported`].
pub fn codebook_as_xlsx(_: &TemplateContent<'_>, _: Language) -> io::Result<Vec<u8>> {
    left_out()
}
