//! Keeping the answers on disk while a conversation runs: the file, and what a stopped program says about it.

use std::path::{Path, PathBuf};

use crate::fault::{Fault, FaultKind, Faults};
use crate::language::{Language, Text, shown};
use crate::questionnaire::Questionnaire;
use crate::render::Look;
use crate::session::{self, KeptSession, Session};
use crate::talk::{Face, Guard, Outcome, lost};
use crate::typeset::wrap;

/// Who is talked with, and how.
#[derive(Clone, Copy)]
pub(super) struct TalkSetting<'a> {
    pub questionnaire: &'a Questionnaire,
    pub language: Language,
    pub look: Look,
    pub guard: &'a Guard,
    /// What a stopped program says when everything is in this file.
    pub all_saved: &'a dyn Fn(Option<&Path>) -> Text,
}

/// A sentence as it is shown: wrapped to the screen, or on one line for a screen reader.
pub(super) fn sentence(text: &str, look: Look, language: Language) -> String {
    let lines = if look.plain { vec![text.to_owned()] } else { wrap(text, look.width, language) };
    lines.join("\n") + "\n"
}

/// The session's file, and whether what was answered is in it.
pub(super) struct Keeper<'a> {
    setting: TalkSetting<'a>,
    kept: Option<KeptSession>,
    /// Answers are in memory only, since saving failed.
    behind: bool,
}

impl<'a> Keeper<'a> {
    /// Keeps a session in this file; without one, in a new file that is named after it.
    pub(super) fn new(setting: TalkSetting<'a>, kept: Option<KeptSession>) -> Self {
        let keeper = Self { setting, kept, behind: false };
        setting.guard.say_last(keeper.parting());
        keeper
    }

    /// Reads the session of a file, and keeps it there from now on.
    ///
    /// # Errors
    ///
    /// When the file cannot be read or is no session.
    pub(super) fn open(&mut self, path: &Path) -> Result<Session, Faults> {
        let (session, kept) = KeptSession::open(path, self.setting.questionnaire)?;
        self.kept = Some(kept);
        self.setting.guard.say_last(self.parting());
        Ok(session)
    }

    /// Lets go of the file: what comes now is another session, in a file of its own.
    pub(super) fn begin(&mut self) {
        (self.kept, self.behind) = (None, false);
        self.setting.guard.say_last(self.parting());
    }

    /// The file, if there is a name for it.
    fn path(&self) -> Option<&Path> {
        self.kept.as_ref().map(KeptSession::path)
    }

    /// The file, if all answers are in it.
    pub(super) fn saved(&self) -> Option<&Path> {
        self.path().filter(|path| !self.behind && path.exists())
    }

    /// Saves a changed session.
    pub(super) fn save(&mut self, session: &Session) -> Outcome {
        let date = session.context.date.as_deref().unwrap_or_default();
        let new = || KeptSession::new(session::free_name(Path::new(""), &session.context.innovation, date));
        let kept = self.kept.take().unwrap_or_else(new);
        self.put(kept, session)
    }

    /// Saves it in a file that somebody typed, or under the same name in a folder.
    pub(super) fn save_as(&mut self, typed: &str, session: &Session) -> Outcome {
        let path = at_home(typed);
        let path = if path.is_dir() { path.join(self.name()) } else { path };
        self.put(KeptSession::new(path), session)
    }

    /// Saves in this file. It is the file of this session from then on; when it fails, only if there is no other.
    fn put(&mut self, mut kept: KeptSession, session: &Session) -> Outcome {
        let meant = shown(kept.path());
        let outcome = self.setting.guard.whole(|last_words| {
            let outcome = kept.save(session, self.setting.questionnaire);
            if outcome.is_ok() || self.kept.is_none() {
                self.kept = Some(kept);
            }
            self.behind = outcome.is_err();
            *last_words = self.parting();
            outcome
        });
        let file = self.path().map(shown).unwrap_or_default();
        match outcome {
            Ok(how) => Outcome::Saved { how, meant, file },
            Err(fault) => Outcome::NotSaved { fault, file, elsewhere: self.elsewhere() },
        }
    }

    fn name(&self) -> &std::ffi::OsStr {
        self.path().and_then(Path::file_name).unwrap_or_default()
    }

    /// The same name in the user's own folder, if there is one.
    fn elsewhere(&self) -> String {
        let home = std::env::home_dir().filter(|home| home.is_dir());
        home.map(|home| home.join(self.name()).display().to_string()).unwrap_or_default()
    }

    /// What a stopped program says: where the answers are, and which are not there.
    pub(super) fn last_words(&self) -> Text {
        if !self.behind {
            return (self.setting.all_saved)(self.path());
        }
        let name = self.path().filter(|path| path.exists()).map(shown);
        Text::from_phrases(|words| match &name {
            Some(name) => (words.saving.stopped_behind)(name),
            None => words.saving.stopped_unsaved.to_owned(),
        })
    }

    /// The same as it is shown.
    pub(super) fn parting(&self) -> String {
        sentence(self.last_words().get(self.setting.language), self.setting.look, self.setting.language)
    }

    /// What the program ends with when the user broke off.
    pub(super) fn broken_off(&self) -> Fault {
        self.setting.guard.speak();
        Fault::new(FaultKind::Interrupted, "interrupted", self.last_words())
    }

    /// Shows what a stopped program says.
    ///
    /// # Errors
    ///
    /// When the terminal goes away.
    pub(super) fn part(&self, face: &mut dyn Face) -> Result<(), Fault> {
        face.show(&format!("\n{}", self.parting())).map_err(lost)
    }
}

/// A typed path. No shell has read it, so that `~/` is still what people mean by it: their own folder.
fn at_home(typed: &str) -> PathBuf {
    let below = typed.strip_prefix('~').filter(|rest| rest.is_empty() || rest.starts_with(std::path::is_separator));
    match below.zip(std::env::home_dir()) {
        Some((rest, home)) => home.join(rest.trim_start_matches(std::path::is_separator)),
        None => PathBuf::from(typed),
    }
}
