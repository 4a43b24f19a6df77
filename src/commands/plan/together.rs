//! Weighing and filling in with somebody who is there.

use std::path::Path;

use super::super::clock;
use super::super::company::{Company, meet};
use super::super::keeping::{Keeper, Setting};
use super::super::meeting::Meeting;
use super::super::options::Plan;
use super::super::output::Output;
use crate::fault::Faults;
use crate::language::{Language, Text, clean};
use crate::plan::Grounds;
use crate::render::screen;
use crate::report::PlanReport;
use crate::session::{Kept, Session};
use crate::talk::lost;

/// Shows the plan, if there is one, and then offers to go on with it.
pub(super) fn together(
    options: &Plan,
    grounds: Grounds<'_>,
    language: Language,
    output: &Output,
    (before, kept): (&Session, Kept),
) -> Result<(), Faults> {
    let all_saved = |path: Option<&Path>| {
        let name = clean(&path.unwrap_or(&options.session).display().to_string());
        Text::say(|words| (words.planning.stopped)(&name))
    };
    meet(options.plain, language, output, |Company { face, guard, look, typed }| {
        let questionnaire = grounds.questionnaire;
        let setting = Setting { questionnaire, language, look, guard, typed, all_saved: &all_saved };
        let mut keeper = Keeper::new(setting, Some(kept));
        guard.say_last(keeper.last_words().get(language).to_owned() + "\n");
        let report = PlanReport::of(grounds.with(before), grounds.assessment, clock::today());
        if !report.is_empty() {
            face.show(&screen(&report.document(language), language, look)).map_err(lost)?;
        }
        let held = Meeting { grounds, language, look, face, keeper: &mut keeper }.hold(before.clone())?;
        if held.is_none() {
            face.show(&format!("\n{}\n", keeper.last_words().get(language))).map_err(lost)?;
        }
        Ok(())
    })
}
