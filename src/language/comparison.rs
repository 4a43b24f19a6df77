//! Words about comparing two measurements.

/// Words about comparing two measurements.
#[derive(Debug)]
#[allow(missing_docs)] // The name of each field says what it is for, and the Dutch and English texts say the rest.
pub struct Comparison {}

pub(super) const DUTCH: Comparison = Comparison {};

pub(super) const ENGLISH: Comparison = Comparison {};
