//! Words about recognising columns and answers.

/// Words about recognising columns and answers.
#[derive(Debug)]
#[allow(missing_docs)] // The name of each field says what it is for, and the Dutch and English texts say the rest.
pub struct Mapping {}

pub(super) const DUTCH: Mapping = Mapping {};

pub(super) const ENGLISH: Mapping = Mapping {};
