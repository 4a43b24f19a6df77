//! x
/// x
#[derive(Debug)]
pub struct Cli {}
pub(super) const DUTCH: Cli = Cli {};
pub(super) const ENGLISH: Cli = Cli {};
