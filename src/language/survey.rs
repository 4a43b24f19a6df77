//! Words about survey data: the import report and the results of groups.

/// Words about survey data: the import report and the results of groups.
#[derive(Debug)]
#[allow(missing_docs)] // The name of each field says what it is for, and the Dutch and English texts say the rest.
pub struct Survey {}

pub(super) const DUTCH: Survey = Survey {};

pub(super) const ENGLISH: Survey = Survey {};
