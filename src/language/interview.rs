//! x
/// x
#[derive(Debug)]
pub struct Interview {}
pub(super) const DUTCH: Interview = Interview {};
pub(super) const ENGLISH: Interview = Interview {};
