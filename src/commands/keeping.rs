//! Keeping the answers while the interview runs: after every change, and with the user's help when it cannot be done.

use std::io;
use std::path::{Path, PathBuf};

use crate::fault::{Fault, Kind};
use crate::language::{Language, Phrases, Text, clean};
use crate::questionnaire::Questionnaire;
use crate::render::Look;
use crate::session::{self, Kept, Saved, Session};
use crate::talk::{Action, Face, Guard, Input, View, lost};
use crate::typeset::wrap;

/// What comes after saving.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Then {
    /// The next question.
    Question,
    /// The advice.
    Advice,
    /// The end of the program.
    Stop,
}

/// Who is talked with, and how.
#[derive(Clone, Copy)]
pub(super) struct Setting<'a> {
    pub questionnaire: &'a Questionnaire,
    pub language: Language,
    pub look: Look,
    pub guard: &'a Guard,
    /// Somebody sits there and can be asked what to do; input from a pipe is answers only.
    pub typed: bool,
    /// What a stopped program says when everything is in this file.
    pub all_saved: &'a dyn Fn(Option<&Path>) -> Text,
}

/// A sentence as it is shown: wrapped to the screen, or on one line for a screen reader.
pub(super) fn sentence(look: Look, language: Language, text: &str) -> String {
    let lines = if look.plain { vec![text.to_owned()] } else { wrap(text, look.width, language) };
    lines.join("\n") + "\n"
}

/// The session's file, and whether what was answered is in it.
pub(super) struct Keeper<'a> {
    setting: Setting<'a>,
    kept: Option<Kept>,
    /// Answers are in memory only, since saving failed.
    behind: bool,
    /// The user knows that saving fails and wants to go on.
    told: bool,
}

impl<'a> Keeper<'a> {
    pub(super) fn new(setting: Setting<'a>, kept: Option<Kept>) -> Self {
        Self { setting, kept, behind: false, told: false }
    }

    /// The file, if there is a name for it.
    pub(super) fn path(&self) -> Option<&Path> {
        self.kept.as_ref().map(Kept::path)
    }

    /// The file, if all answers are in it.
    pub(super) fn saved(&self) -> Option<&Path> {
        self.path().filter(|path| !self.behind && path.exists())
    }

    /// Saves a changed session. A session without the name of an innovation is not worth a file yet.
    ///
    /// # Errors
    ///
    /// When it cannot be saved and the user wants to stop, or nobody is there to ask.
    pub(super) fn keep(&mut self, session: &Session, face: &mut dyn Face) -> Result<(), Fault> {
        if session.context.innovation.is_empty() {
            return Ok(());
        }
        let date = session.context.date.as_deref().unwrap_or_default();
        let new = || Kept::new(session::free_name(Path::new(""), &session.context.innovation, date));
        let kept = self.kept.take().unwrap_or_else(new);
        match self.put(kept, session, face) {
            Ok(()) => Ok(()),
            Err(_) if self.told => self.tell(face, |words, name| (words.saving.still_not_saved)(name)),
            Err(fault) => self.choose(fault, session, face, Then::Question),
        }
    }

    /// Makes sure before the end that everything is saved, or that the user knows it is not.
    ///
    /// # Errors
    ///
    /// As [`Self::keep`].
    pub(super) fn settle(&mut self, session: &Session, face: &mut dyn Face, then: Then) -> Result<(), Fault> {
        match self.kept.take() {
            Some(kept) if self.behind => {
                self.put(kept, session, face).or_else(|fault| self.choose(fault, session, face, then))
            }
            kept => {
                self.kept = kept;
                Ok(())
            }
        }
    }

    /// Saves in this file. It is the file of this session from then on; when it fails, only if there is no other.
    fn put(&mut self, mut kept: Kept, session: &Session, face: &mut dyn Face) -> Result<(), Fault> {
        let before = kept.path().display().to_string();
        let outcome = self.setting.guard.whole(|last_words| {
            let outcome = kept.save(session, self.setting.questionnaire);
            if outcome.is_ok() || self.kept.is_none() {
                self.kept = Some(kept);
            }
            let was_behind = std::mem::replace(&mut self.behind, outcome.is_err());
            *last_words =
                sentence(self.setting.look, self.setting.language, self.last_words().get(self.setting.language));
            outcome.map(|saved| (saved, was_behind))
        });
        match outcome? {
            (Saved::Beside, _) => self.tell(face, |words, name| (words.saving.beside)(&before, name))?,
            (Saved::Again, _) => self.tell(face, |words, name| (words.saving.again)(name))?,
            (Saved::InPlace, true) => self.tell(face, |words, name| (words.saving.saved)(name))?,
            (Saved::InPlace, false) => {}
        }
        self.told = false;
        Ok(())
    }

    /// Says what went wrong and lets the user choose what to do.
    fn choose(&mut self, mut fault: Fault, session: &Session, face: &mut dyn Face, then: Then) -> Result<(), Fault> {
        if !self.setting.typed {
            return Err(fault);
        }
        let words = &self.setting.language.phrases().saving;
        let mut lines = vec![words.try_again, words.elsewhere];
        lines.extend(match then {
            Then::Question => Some(words.go_on),
            Then::Advice => Some(words.advice_unsaved),
            Then::Stop => None,
        });
        lines.push(words.stop_unsaved);
        let lines: Vec<String> = lines.into_iter().map(str::to_owned).collect();
        loop {
            face.tell(fault.message(self.setting.language)).map_err(lost)?;
            let outcome = match face.pick(words.not_saved, &lines).map_err(|error| self.broken(error))? {
                Some(0) => match self.kept.take() {
                    Some(kept) => self.put(kept, session, face),
                    None => return Ok(()),
                },
                Some(1) => match self.elsewhere(face)? {
                    Some(path) => self.put(Kept::new(path), session, face),
                    None => continue,
                },
                Some(2) if then != Then::Stop => {
                    self.told = true;
                    return Ok(());
                }
                _ => return Err(fault),
            };
            match outcome {
                Ok(()) => return Ok(()),
                Err(again) => fault = again,
            }
        }
    }

    /// Asks for another file; `None` when the user went back.
    fn elsewhere(&self, face: &mut dyn Face) -> Result<Option<PathBuf>, Fault> {
        let words = &self.setting.language.phrases().saving;
        let name = self.path().and_then(Path::file_name).unwrap_or_default();
        let home = std::env::home_dir().filter(|home| home.is_dir());
        let current = home.map(|home| home.join(name).display().to_string()).unwrap_or_default();
        let view =
            View::Text { question: words.which_file.to_owned(), hint: words.which_file_hint.to_owned(), current };
        match face.ask(&view).map_err(|error| self.broken(error))? {
            Action::Do(Input::Text(typed)) if !typed.trim().is_empty() => {
                let path = PathBuf::from(typed.trim());
                Ok(Some(if path.is_dir() { path.join(name) } else { path }))
            }
            Action::Interrupt => Err(self.broken(io::ErrorKind::Interrupted.into())),
            _ => Ok(None),
        }
    }

    /// What a stopped program says: where the answers are, and which are not there.
    pub(super) fn last_words(&self) -> Text {
        if !self.behind {
            return (self.setting.all_saved)(self.path());
        }
        let name = self.path().filter(|path| path.exists()).map(|path| clean(&path.display().to_string()));
        Text::say(|words| match &name {
            Some(name) => (words.saving.stopped_behind)(name),
            None => words.saving.stopped_unsaved.to_owned(),
        })
    }

    /// What went wrong while the user was asked something; breaking off is not an error of the terminal.
    pub(super) fn broken(&self, error: io::Error) -> Fault {
        if error.kind() != io::ErrorKind::Interrupted {
            return lost(error);
        }
        self.setting.guard.speak();
        Fault::new(Kind::Interrupted, self.last_words())
    }

    fn tell(&self, face: &mut dyn Face, words: impl Fn(&Phrases, &str) -> String) -> Result<(), Fault> {
        let name = self.path().map(|path| path.display().to_string()).unwrap_or_default();
        face.tell(&words(self.setting.language.phrases(), &name)).map_err(lost)
    }
}
