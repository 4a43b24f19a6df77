//! Words about spreadsheets (XLSX, ODS).

/// Words about spreadsheets (XLSX, ODS).
#[derive(Debug)]
#[allow(missing_docs)] // The name of each field says what it is for, and the Dutch and English texts say the rest.
pub struct Workbook {}

pub(super) const DUTCH: Workbook = Workbook {};

pub(super) const ENGLISH: Workbook = Workbook {};
