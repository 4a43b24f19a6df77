//! `interview`: find or begin a session, lead the user through it, and end with the advice.

use std::io;
use std::path::Path;

use sha2::{Digest as _, Sha256};

use super::company::{Company, meet};
use super::fingerprint::hex;
use super::keeping::{Keeper, Setting, Then, sentence};
use super::meeting::Meeting;
use super::options::Interview;
use super::output::Output;
use super::{General, clock, content};
use crate::advice::Filters;
use crate::fault::{Fault, Faults, Kind};
use crate::interview::Flow;
use crate::language::{Language, Text, clean};
use crate::plan::Grounds;
use crate::questionnaire::Questionnaire;
use crate::render::{Look, screen};
use crate::report::{Input, Length, build};
use crate::session::{self, Kept, Session};
use crate::talk::{End, Face, Guard, conduct, lost};

pub(super) fn run(
    options: &Interview,
    general: &General,
    language: Language,
    output: &mut Output,
) -> Result<(), Faults> {
    let questionnaire = content::questionnaire(general)?;
    meet(options.plain, language, output, |Company { face, guard, look, typed }| {
        Intake { questionnaire: &questionnaire, general, language, look, guard, options, typed }.run(face)
    })
}

/// One run of the interview, whatever its face.
struct Intake<'a> {
    questionnaire: &'a Questionnaire,
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
        self.remember(None);
        let Some((session, kept)) = self.open(face)? else { return Ok(()) };
        let all_saved = |path: Option<&Path>| self.last_words(path);
        let setting = Setting {
            questionnaire: self.questionnaire,
            language: self.language,
            look: self.look,
            guard: self.guard,
            typed: self.typed,
            all_saved: &all_saved,
        };
        let mut keeper = Keeper::new(setting, kept);
        self.remember(keeper.path());
        let mut flow = Flow::resume(self.questionnaire, session);
        let end = conduct(&mut flow, face, self.language, &mut |session, face| keeper.keep(session, face))?;
        match end {
            End::Finished => {
                keeper.settle(flow.session(), face, Then::Advice)?;
                self.advise(face, flow.session(), &mut keeper)
            }
            End::Stopped => {
                keeper.settle(flow.session(), face, Then::Stop)?;
                let words = keeper.last_words();
                Ok(face.show(&format!("\n{}", self.sentence(words.get(self.language)))).map_err(lost)?)
            }
            End::Interrupted => Err(keeper.broken(io::ErrorKind::Interrupted.into()).into()),
            End::Ended => {
                let words = match keeper.saved() {
                    Some(path) => Text::say(|words| (words.errors.input_ended)(&path.display().to_string())),
                    None => keeper.last_words(),
                };
                Err(Fault::new(Kind::Interrupted, words).into())
            }
        }
    }

    /// The session to fill in and its file, if it has one yet. `None` when the user chose none.
    fn open(&self, face: &mut dyn Face) -> Result<Option<(Session, Option<Kept>)>, Faults> {
        let options = self.options;
        let words = &self.language.phrases().interview;
        if let Some(path) = options.session.as_ref().filter(|path| path.exists()) {
            let (session, kept) = Kept::open(path, self.questionnaire)?;
            self.greet(face, &session)?;
            return Ok(Some((session, Some(kept))));
        }
        if options.session.is_none() {
            let found = session::unfinished(Path::new("."), self.questionnaire);
            if !found.is_empty() {
                let mut lines: Vec<String> = found
                    .iter()
                    .map(|found| {
                        let (done, all) = found.session.progress(self.questionnaire);
                        (words.unfinished_line)(
                            &found.session.context.innovation,
                            &found.path.display().to_string(),
                            done,
                            all,
                        )
                    })
                    .collect();
                lines.push(words.start_new.to_owned());
                match face.pick(words.unfinished, &lines).map_err(|error| self.broken(error, None))? {
                    None => return Ok(None),
                    Some(at) if at < found.len() => {
                        // Read again: the file may have changed while the user was choosing.
                        let (session, kept) = Kept::open(&found[at].path, self.questionnaire)?;
                        self.greet(face, &session)?;
                        return Ok(Some((session, Some(kept))));
                    }
                    Some(_) => {}
                }
            }
        }
        face.tell(&(words.welcome)(self.questionnaire.determinants().len())).map_err(lost)?;
        face.tell(words.privacy).map_err(lost)?;
        let mut session = Session::default();
        session.context.date = Some(clock::today().to_string());
        Ok(Some((session, options.session.clone().map(Kept::new))))
    }

    fn greet(&self, face: &mut dyn Face, session: &Session) -> Result<(), Faults> {
        let (done, all) = session.progress(self.questionnaire);
        let words = &self.language.phrases().interview;
        Ok(face.tell(&(words.resumed)(&session.context.innovation, done, all)).map_err(lost)?)
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

    /// What went wrong while the user was asked something; breaking off is not an error of the terminal.
    fn broken(&self, error: io::Error, path: Option<&Path>) -> Fault {
        if error.kind() != io::ErrorKind::Interrupted {
            return lost(error);
        }
        self.guard.speak();
        Fault::new(Kind::Interrupted, self.last_words(path))
    }

    /// A sentence as it is shown: wrapped to the screen, or on one line for a screen reader.
    fn sentence(&self, text: &str) -> String {
        sentence(self.look, self.language, text)
    }

    fn remember(&self, path: Option<&Path>) {
        self.guard.say_last(self.sentence(self.last_words(path).get(self.language)));
    }

    /// The advice on screen, the offers that follow from it, and the command that gives it again.
    fn advise(&self, face: &mut dyn Face, session: &Session, keeper: &mut Keeper<'_>) -> Result<(), Faults> {
        let words = &self.language.phrases().interview;
        let catalogue = content::catalogue(self.general, self.questionnaire)?;
        let tally = session.tally(self.questionnaire);
        let filters = Filters::default();
        let report = build(&Input::new(self.questionnaire, &catalogue, session, &tally, &filters));
        let document = report.document(&Length::Brief.into(), self.language);
        face.show(&format!("\n{}", screen(&document, self.language, self.look))).map_err(lost)?;
        if keeper.saved().is_none() {
            return Ok(());
        }
        let assessment = &report.assessment;
        let grounds = Grounds { questionnaire: self.questionnaire, catalogue: &catalogue, assessment };
        let mut meeting = Meeting { grounds, language: self.language, look: self.look, face, keeper };
        let held = meeting.hold(session.clone())?;
        let words_of_parting = meeting.keeper.last_words();
        let (Some(session), Some(path)) = (held, meeting.keeper.saved().map(Path::to_owned)) else {
            let text = self.sentence(words_of_parting.get(self.language));
            return Ok(face.show(&format!("\n{text}")).map_err(lost)?);
        };
        let bytes = std::fs::read(&path).unwrap_or_default();
        let input_sha256 = hex(&Sha256::digest(&bytes));
        let report = build(&Input {
            input_sha256: &input_sha256,
            today: Some(clock::today()),
            ..Input::new(self.questionnaire, &catalogue, &session, &tally, &filters)
        });
        if let Some(made) = meeting.keep(&report, &path)? {
            face.show(&self.sentence(&made)).map_err(lost)?;
        }
        face.show(&format!("{}\n  {}\n", words.reproduce, self.reproduce(&path))).map_err(lost)?;
        Ok(())
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
