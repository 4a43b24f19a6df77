//! Weighing and filling in with somebody who is there.

use std::path::Path;

use super::super::company::{Company, meet};
use super::super::formats::AdviceFormat;
use super::super::keeping::{Keeper, TalkSetting};
use super::super::meeting::{Meeting, settings};
use super::super::options::PlanArguments;
use super::super::output::OutputSettings;
use crate::fault::Faults;
use crate::language::{Language, Text, shown};
use crate::plan::Grounds;
use crate::road::Road;
use crate::session::{KeptSession, Session};
use crate::talk::End;

/// Shows the plan, if there is one, and then offers to go on with it.
pub(super) fn together(
    options: &PlanArguments,
    Grounds { questionnaire, catalogue, .. }: Grounds<'_>,
    language: Language,
    output: &OutputSettings,
    (before, kept): (Session, KeptSession),
) -> Result<(), Faults> {
    let all_saved = |path: Option<&Path>| {
        let name = shown(path.unwrap_or(&options.session));
        Text::from_phrases(|words| (words.planning.stopped)(&name))
    };
    meet(options.plain, language, output, |Company { face, guard, look, typed }| {
        let setting = TalkSetting { questionnaire, language, look, guard, all_saved: &all_saved };
        let keeper = Keeper::new(setting, Some(kept));
        let (unfinished, made) = (Vec::new(), Vec::new());
        let mut meeting = Meeting { questionnaire, catalogue, language, look, keeper, unfinished, made };
        let mut road = Road::with_plan(settings(questionnaire, catalogue, typed, AdviceFormat::offers()), before);
        match meeting.lead(&mut road, face)? {
            End::Stopped => Ok(meeting.keeper.part(face)?),
            _ => Ok(meeting.say_made(face)?),
        }
    })
}
