//! `interview`.
use super::cli::Interview;
use super::output::Output;
use super::General;
use crate::fault::Faults;
use crate::language::Language;
pub(super) fn run(_o: &Interview, _g: &General, _l: Language, _out: &mut Output) -> Result<(), Faults> { Ok(()) }
