//! `interview`: find or begin a session, lead the user over the whole road, and end with the command that gives the advice
//! again.

use std::path::Path;

use super::company::{Company, meet};
use super::formats::AdviceFormat;
use super::keeping::{Keeper, TalkSetting, sentence};
use super::meeting::{Meeting, settings};
use super::options::InterviewArguments;
use super::output::OutputSettings;
use super::team_meeting::close_meeting;
use super::{General, content};
use crate::catalogue::Catalogue;
use crate::fault::{Fault, FaultKind, Faults};
use crate::language::{Language, Text, quoted, quoted_text, shown};
use crate::questionnaire::Questionnaire;
use crate::render::Look;
use crate::road::{KnownIntake, Road, RoadSettings};
use crate::session::{self, KeptSession};
use crate::talk::{Conversation as _, End, Face, Guard, lost};

pub(super) fn run(
    options: &InterviewArguments,
    general: &General,
    language: Language,
    output: &mut OutputSettings,
) -> Result<(), Faults> {
    let questionnaire = content::questionnaire(general)?;
    let catalogue = content::catalogue(general, &questionnaire)?;
    meet(options.plain, language, output, |Company { face, guard, look, typed }| {
        let (questionnaire, catalogue) = (&questionnaire, &catalogue);
        InterviewRun { questionnaire, catalogue, general, language, look, guard, options, typed }.run(face)
    })
}

/// One run of the interview, whatever its face.
struct InterviewRun<'a> {
    questionnaire: &'a Questionnaire,
    catalogue: &'a Catalogue,
    general: &'a General,
    language: Language,
    look: Look,
    guard: &'a Guard,
    options: &'a InterviewArguments,
    /// Somebody sits there and can be asked what to do; input from a pipe is answers only.
    typed: bool,
}

impl InterviewRun<'_> {
    fn run(&self, face: &mut dyn Face) -> Result<(), Faults> {
        let Self { questionnaire, catalogue, language, look, guard, .. } = *self;
        let all_saved = |path: Option<&Path>| self.last_words(path);
        let setting = TalkSetting { questionnaire, language, look, guard, all_saved: &all_saved };
        let asked = self.options.session.clone();
        let known = self.known();
        let mut meeting = Meeting {
            questionnaire,
            catalogue,
            language,
            look,
            keeper: Keeper::new(setting, asked.clone().map(KeptSession::new)),
            unfinished: known.iter().map(|found| found.path.clone()).collect(),
            made: Vec::new(),
        };
        let given = settings(questionnaire, catalogue, self.typed, AdviceFormat::offers());
        let mut road = match asked {
            _ if !known.is_empty() => {
                let intake = |found: &session::FoundSession| KnownIntake {
                    innovation: found.session.context.innovation.clone(),
                    file: shown(&found.path),
                    progress: found.session.progress(questionnaire),
                };
                Road::with_intakes(given, known.iter().map(intake).collect())
            }
            Some(path) if self.options.again.is_some() => self.again(given, &path)?,
            Some(path) if path.exists() => {
                let session = meeting.keeper.open(&path)?;
                match session.has_voices() {
                    true if self.options.offers => Road::with_team(given, session),
                    true if session.is_full() => return Err(session::too_many_voices().into()),
                    true => Road::with_one_more(given, session),
                    false => Road::with_interview(given, Some(session)),
                }
            }
            Some(path) => Road::with_interview(given, None).beside(shown(&path), self.others(&path)),
            None => Road::with_interview(given, None),
        };
        match (meeting.lead(&mut road, face)?, meeting.keeper.saved()) {
            (End::NothingBegun, _) => Ok(()),
            (End::Finished, Some(path)) if road.is_meeting() => close_meeting(face, &meeting, path),
            (End::Finished, Some(path)) if road.session().has_voices() => {
                self.close_team(face, road.session().voices.len() as u64, path)
            }
            (End::Finished, Some(path)) => self.close(face, &meeting, path),
            (End::Ended, saved) => {
                let words = match saved {
                    Some(path) => Text::from_phrases(|words| (words.errors.input_ended)(&shown(path))),
                    None => meeting.keeper.last_words(),
                };
                Err(Fault::new(FaultKind::Interrupted, "interrupted", words).into())
            }
            _ => Ok(meeting.keeper.part(face)?),
        }
    }

    /// The road of a second measurement: what is asked again goes to a file of its own.
    fn again<'a>(&'a self, given: RoadSettings<'a>, path: &Path) -> Result<Road<'a>, Faults> {
        if path.exists() {
            return Err(Fault::from_usage("again-exists", |words| (words.start.again_exists)(&shown(path)))
                .hint(|words| words.start.again_exists_hint.to_owned())
                .into());
        }
        let earlier = self.options.again.as_deref().unwrap_or(path);
        Ok(Road::with_again(given, session::load(earlier, self.questionnaire)?))
    }

    /// The intakes to choose from: those of this folder, and the one that was named alone. Finished ones lead to more than
    /// questions, and are offered to whoever did not ask for questions.
    fn known(&self) -> Vec<session::FoundSession> {
        let InterviewArguments { session, offers, .. } = self.options;
        let all = |folder: &Path| session::intakes(folder, self.questionnaire);
        match session {
            None => {
                let mut known = all(Path::new("."));
                known.retain(|found| *offers || !found.is_finished(self.questionnaire));
                known
            }
            Some(path) if *offers => {
                let mut known = all(folder_of(path));
                known.retain(|found| {
                    found.path.file_name() == path.file_name() && found.is_finished(self.questionnaire)
                });
                known.iter_mut().for_each(|found| found.path.clone_from(path));
                known
            }
            Some(_) => Vec::new(),
        }
    }

    /// The names of the intakes beside a file.
    fn others(&self, path: &Path) -> Vec<String> {
        let found = session::intakes(folder_of(path), self.questionnaire);
        found.iter().filter_map(|found| found.path.file_name()).map(|name| shown(Path::new(name))).collect()
    }

    /// Says how many people the file now holds, and what can be done with it.
    fn close_team(&self, face: &mut dyn Face, people: u64, path: &Path) -> Result<(), Faults> {
        let words = &self.language.phrases().together;
        let said = sentence(&(words.added)(&shown(path), people), self.look, self.language);
        // Somebody else wrote in the file in the meantime: the two are to be one again before anybody goes on.
        if let Some(opened) = self.options.session.as_deref().filter(|opened| *opened != path) {
            let same = quoted_text(&format!("{}={}", shown(opened), shown(path)));
            let joined = (words.put_together)(&shown(opened), &quoted(opened), &quoted(path), &same);
            return Ok(face.show(&format!("\n{said}{joined}\n")).map_err(lost)?);
        }
        Ok(face.show(&format!("\n{said}{}\n", (words.what_next)(&quoted(path)))).map_err(lost)?)
    }

    /// Says which documents were made, and the command that gives the advice again.
    fn close(&self, face: &mut dyn Face, meeting: &Meeting<'_>, path: &Path) -> Result<(), Faults> {
        meeting.say_made(face)?;
        let words = &self.language.phrases().interview;
        Ok(face.show(&format!("{}\n  {}\n", words.reproduce, self.reproduce(path))).map_err(lost)?)
    }

    /// What a stopped program says: where the answers are.
    fn last_words(&self, path: Option<&Path>) -> Text {
        let name = path.filter(|path| path.exists()).map(shown);
        // Without a name the command looks in this folder.
        let same = match &self.options.session {
            Some(asked) => path == Some(asked.as_path()),
            None => path.and_then(Path::parent).is_none_or(|folder| folder.as_os_str().is_empty()),
        };
        Text::from_phrases(|words| match &name {
            Some(name) if same => (words.errors.interrupted)(name),
            Some(name) => (words.saving.stopped_elsewhere)(name),
            None => words.errors.interrupted_unsaved.to_owned(),
        })
    }

    /// The command line that gives the same advice.
    fn reproduce(&self, path: &Path) -> String {
        let mut line = format!("strategiewijzer advise {}", quoted(path));
        let files = [
            ("--catalogue", &self.general.catalogue),
            ("--questions", &self.general.questions),
            ("--extra", &self.general.extra),
        ];
        for (option, file) in files {
            if let Some(file) = file {
                line += &format!(" {option} {}", quoted(file));
            }
        }
        if self.general.lang.is_some() {
            line += &format!(" --lang {}", self.language.code());
        }
        line
    }
}

/// The folder that a file is in.
fn folder_of(path: &Path) -> &Path {
    path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}
