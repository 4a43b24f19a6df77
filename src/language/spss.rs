//! Words about SPSS files.

/// Words about SPSS files.
#[derive(Debug)]
#[allow(missing_docs)] // The name of each field says what it is for, and the Dutch and English texts say the rest.
pub struct Spss {}

pub(super) const DUTCH: Spss = Spss {};

pub(super) const ENGLISH: Spss = Spss {};
