//! Reading the action plan back from a workbook: what differs is shown, and kept when somebody says so.

use std::path::Path;

use super::super::clock;
use super::super::options::PlanArguments;
use super::super::output::OutputSettings;
use crate::fault::{Fault, Faults};
use crate::language::{Language, shown};
use crate::plan::{Grounds, PlanSheet, read_back};
use crate::render::blocks_on_screen;
use crate::report::document::Block;
use crate::report::read_back_blocks;
use crate::session::{KeptSession, Session};
use crate::tables::archive::read_file;

/// Shows what the workbook says otherwise, and keeps it after a yes. Without a terminal it is only shown, unless it was said
/// beforehand.
pub(super) fn from_workbook(
    options: &PlanArguments,
    workbook: &Path,
    grounds: Grounds<'_>,
    language: Language,
    output: &mut OutputSettings,
    (before, mut kept): (Session, KeptSession),
) -> Result<(), Faults> {
    if !options.is_bare() {
        return Err(Fault::from_usage("from-not-alone", |words| words.read_back.not_alone.to_owned())
            .hint(|words| words.read_back.not_alone_hint.to_owned())
            .into());
    }
    let file = shown(workbook);
    let sheet = PlanSheet::from_bytes(&file, read_file(workbook)?)?;
    let read = read_back(&sheet, grounds, &before, clock::today(), language)?;
    let look = if options.plain { output.plain_look() } else { output.look() };
    output.print(&blocks_on_screen(&read_back_blocks(&read, &file, language), language, look))?;
    if read.lines.is_empty() {
        return Ok(());
    }
    let name = shown(&options.session);
    let phrases = language.phrases();
    let said = if options.yes || output.agrees(|words| (words.read_back.keep)(&name)) {
        // Whoever was asked took a while; what somebody else saved meanwhile stays as it is.
        kept.save(&read.session, grounds.questionnaire)?;
        vec![(phrases.plan.saved)(&shown(kept.path())), phrases.read_back.kept_hint.to_owned()]
    } else {
        let hint = (!OutputSettings::is_attended()).then(|| phrases.read_back.not_kept_hint.to_owned());
        [phrases.read_back.not_kept.to_owned()].into_iter().chain(hint).collect()
    };
    let said: Vec<Block> = said.into_iter().map(Block::from_text).collect();
    Ok(output.print(&format!("\n{}", blocks_on_screen(&said, language, look)))?)
}
