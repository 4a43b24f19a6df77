//! `interview`: find or begin a session, lead the user over the whole road, and end with the command that gives the advice
//! again.

use std::path::Path;

use super::company::{Company, meet};
use super::formats::Format;
use super::keeping::{Keeper, Setting, sentence};
use super::meeting::{Meeting, settings};
use super::options::Interview;
use super::output::Output;
use super::{General, content};
use crate::catalogue::Catalogue;
use crate::fault::{Fault, Faults, Kind};
use crate::language::{Language, Text, clean};
use crate::questionnaire::Questionnaire;
use crate::render::Look;
use crate::road::{Road, UnfinishedIntake};
use crate::session::{self, Kept};
use crate::talk::{End, Face, Guard, lost};

pub(super) fn run(
    options: &Interview,
    general: &General,
    language: Language,
    output: &mut Output,
) -> Result<(), Faults> {
    let questionnaire = content::questionnaire(general)?;
    let catalogue = content::catalogue(general, &questionnaire)?;
    meet(options.plain, language, output, |Company { face, guard, look, typed }| {
        let (questionnaire, catalogue) = (&questionnaire, &catalogue);
        Intake { questionnaire, catalogue, general, language, look, guard, options, typed }.run(face)
    })
}

/// One run of the interview, whatever its face.
struct Intake<'a> {
    questionnaire: &'a Questionnaire,
    catalogue: &'a Catalogue,
    general: &'a General,
    language: Language,
    look: Look,
    guard: &'a Guard,
    options: &'a Interview,
    /// Somebody sits there and can be asked what to do; input from a pipe is answers only.
    typed: bool,
}

impl Intake<'_> {
    fn run(&self, face: &mut dyn Face) -> Result<(), Faults> {
        let Self { questionnaire, catalogue, language, look, guard, .. } = *self;
        let all_saved = |path: Option<&Path>| self.last_words(path);
        let setting = Setting { questionnaire, language, look, guard, all_saved: &all_saved };
        let asked = self.options.session.clone();
        let unfinished = if asked.is_none() { session::unfinished(Path::new("."), questionnaire) } else { Vec::new() };
        let mut meeting = Meeting {
            questionnaire,
            catalogue,
            language,
            look,
            keeper: Keeper::new(setting, asked.clone().map(Kept::new)),
            unfinished: unfinished.iter().map(|found| found.path.clone()).collect(),
            made: Vec::new(),
        };
        let given = settings(questionnaire, catalogue, self.typed, Format::taken_along());
        let mut road = match asked.filter(|path| path.exists()) {
            Some(path) => Road::interview(given, Some(meeting.keeper.open(&path)?)),
            None if unfinished.is_empty() => Road::interview(given, None),
            None => {
                let intake = |found: &session::Found| UnfinishedIntake {
                    innovation: found.session.context.innovation.clone(),
                    file: found.path.display().to_string(),
                    progress: found.session.progress(questionnaire),
                };
                Road::intakes(given, unfinished.iter().map(intake).collect())
            }
        };
        match (meeting.lead(&mut road, face)?, meeting.keeper.saved()) {
            (End::NothingBegun, _) => Ok(()),
            (End::Finished, Some(path)) => self.close(face, &meeting.made, path),
            (End::Ended, saved) => {
                let words = match saved {
                    Some(path) => Text::say(|words| (words.errors.input_ended)(&path.display().to_string())),
                    None => meeting.keeper.last_words(),
                };
                Err(Fault::new(Kind::Interrupted, words).into())
            }
            _ => Ok(meeting.keeper.part(face)?),
        }
    }

    /// Says which documents were made, and the command that gives the advice again.
    fn close(&self, face: &mut dyn Face, made: &[String], path: &Path) -> Result<(), Faults> {
        if !made.is_empty() {
            let made = (self.language.phrases().planning.documents_saved)(&made.join(", "));
            face.show(&sentence(&made, self.look, self.language)).map_err(lost)?;
        }
        let words = &self.language.phrases().interview;
        Ok(face.show(&format!("{}\n  {}\n", words.reproduce, self.reproduce(path))).map_err(lost)?)
    }

    /// What a stopped program says: where the answers are.
    fn last_words(&self, path: Option<&Path>) -> Text {
        let name = path.filter(|path| path.exists()).map(|path| clean(&path.display().to_string()));
        // Without a name the command looks in this folder.
        let same = match &self.options.session {
            Some(asked) => path == Some(asked.as_path()),
            None => path.and_then(Path::parent).is_none_or(|folder| folder.as_os_str().is_empty()),
        };
        Text::say(|words| match &name {
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

/// A path as it can be typed in a shell.
fn quoted(path: &Path) -> String {
    let text = path.display().to_string();
    let plain = text.chars().all(|c| c.is_alphanumeric() || matches!(c, '/' | '\\' | '.' | '-' | '_' | ':'));
    if plain { text } else { format!("\"{text}\"") }
}
