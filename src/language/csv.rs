//! Words about CSV.

/// Words about CSV.
#[derive(Debug)]
#[allow(missing_docs)] // The name of each field says what it is for, and the Dutch and English texts say the rest.
pub struct Csv {}

pub(super) const DUTCH: Csv = Csv {};

pub(super) const ENGLISH: Csv = Csv {};
