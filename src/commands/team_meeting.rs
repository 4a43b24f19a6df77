//! `meeting`: a team looks at what it answered, chooses, and agrees.

use std::path::Path;

use super::company::{Company, meet};
use super::formats::AdviceFormat;
use super::keeping::{Keeper, TalkSetting};
use super::meeting::{Meeting, settings};
use super::options::MeetingArguments;
use super::output::OutputSettings;
use super::{General, content};
use crate::fault::{Fault, Faults};
use crate::language::{Language, Text, quoted, shown};
use crate::road::Road;
use crate::session::KeptSession;
use crate::talk::{End, Face, lost};

pub(super) fn run(
    options: &MeetingArguments,
    general: &General,
    language: Language,
    output: &OutputSettings,
) -> Result<(), Faults> {
    let questionnaire = content::questionnaire(general)?;
    let path = &options.session;
    let (session, kept) = KeptSession::open(path, &questionnaire)?;
    if !session.has_voices() {
        return Err(Fault::from_usage("meeting-of-one", |words| (words.together.of_one)(&shown(path)))
            .hint(|words| (words.together.of_one_hint)(&quoted(path)))
            .into());
    }
    let catalogue = content::catalogue(general, &questionnaire)?;
    let (questionnaire, catalogue) = (&questionnaire, &catalogue);
    let all_saved = |saved: Option<&Path>| {
        let name = shown(saved.unwrap_or(path));
        Text::from_phrases(|words| (words.planning.stopped)(&name))
    };
    meet(options.plain, language, output, |Company { face, guard, look, typed }| {
        let setting = TalkSetting { questionnaire, language, look, guard, all_saved: &all_saved };
        let keeper = Keeper::new(setting, Some(kept));
        let (unfinished, made) = (Vec::new(), Vec::new());
        let mut meeting = Meeting { questionnaire, catalogue, language, look, keeper, unfinished, made };
        let mut road = Road::with_meeting(settings(questionnaire, catalogue, typed, AdviceFormat::offers()), session);
        match (meeting.lead(&mut road, face)?, meeting.keeper.saved()) {
            (End::Finished, Some(path)) => close_meeting(face, &meeting, path),
            _ => Ok(meeting.keeper.part(face)?),
        }
    })
}

/// Says which documents were made, and how to go on another day.
pub(super) fn close_meeting(face: &mut dyn Face, meeting: &Meeting<'_>, path: &Path) -> Result<(), Faults> {
    meeting.say_made(face)?;
    let said = (meeting.language.phrases().together.plan_on)(&quoted(path));
    Ok(face.show(&format!("{said}\n")).map_err(lost)?)
}
