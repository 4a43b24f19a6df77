//! `interview`: find or begin a session, lead the user through it, and end with the advice.

use std::io;
use std::path::{Path, PathBuf};

use sha2::{Digest as _, Sha256};

use super::advise::hex;
use super::meeting::Meeting;
use super::options::Interview;
use super::output::{self, Output};
use super::{General, clock, content};
use crate::advice::{Filters, TOP};
use crate::assessment::{Assessment, Settings};
use crate::fault::{Fault, Faults, Kind};
use crate::interview::{End, Face, Flow, Guard, Keyboard, Lines, conduct, lost};
use crate::language::{Language, Text, clean};
use crate::plan::Grounds;
use crate::questionnaire::Questionnaire;
use crate::report::{BUNDLE_SIZE, Input, Look, build, screen};
use crate::session::{self, Session};
use crate::typeset::wrap;

pub(super) fn run(
    options: &Interview,
    general: &General,
    language: Language,
    output: &mut Output,
) -> Result<(), Faults> {
    let questionnaire = content::questionnaire(general)?;
    if options.plain || output::plain() {
        let guard = Guard::new(false);
        let mut face = Lines::new(io::stdin().lock(), io::stdout(), language);
        let look = output.plain_look();
        return Intake { questionnaire: &questionnaire, general, language, look, guard: &guard }
            .run(&mut face, options);
    }
    if !Output::is_attended() {
        return Err(Fault::usage(|words| words.errors.no_terminal.to_owned())
            .hint(|words| words.errors.no_terminal_hint.to_owned())
            .into());
    }
    let guard = Guard::new(true);
    let mut face = Keyboard::new(language, output.paint());
    Intake { questionnaire: &questionnaire, general, language, look: output.look(), guard: &guard }
        .run(&mut face, options)
}

/// One run of the interview, whatever its face.
struct Intake<'a> {
    questionnaire: &'a Questionnaire,
    general: &'a General,
    language: Language,
    look: Look,
    guard: &'a Guard,
}

impl Intake<'_> {
    fn run(&self, face: &mut dyn Face, options: &Interview) -> Result<(), Faults> {
        self.remember(None);
        let Some((session, mut path)) = self.open(face, options)? else { return Ok(()) };
        self.remember(path.as_deref());
        let questionnaire = self.questionnaire;
        let mut flow = Flow::resume(questionnaire, session);
        let end = conduct(&mut flow, face, self.language, &mut |session| {
            if session.context.innovation.is_empty() {
                return Ok(());
            }
            let date = session.context.date.as_deref().unwrap_or_default();
            let path = path.get_or_insert_with(|| session::free_name(Path::new(""), &session.context.innovation, date));
            session::save(path, session, questionnaire)?;
            self.remember(Some(path));
            Ok(())
        })?;
        match end {
            End::Finished => self.advise(face, flow.session(), path.as_deref()),
            End::Stopped => {
                let words = self.last_words(path.as_deref());
                Ok(face.show(&format!("\n{}", self.sentence(words.get(self.language)))).map_err(lost)?)
            }
            End::Interrupted => Err(self.broken(io::ErrorKind::Interrupted.into(), path.as_deref()).into()),
            End::Ended => {
                let words = match path.as_ref().filter(|path| path.exists()) {
                    Some(path) => Text::say(|words| (words.errors.input_ended)(&path.display().to_string())),
                    None => self.last_words(None),
                };
                Err(Fault::new(Kind::Interrupted, words).into())
            }
        }
    }

    /// The session to fill in and its file, if it has one yet. `None` when the user chose none.
    fn open(&self, face: &mut dyn Face, options: &Interview) -> Result<Option<(Session, Option<PathBuf>)>, Faults> {
        let words = &self.language.phrases().interview;
        if let Some(path) = options.session.as_ref().filter(|path| path.exists()) {
            let session = session::load(path, self.questionnaire)?;
            self.greet(face, &session)?;
            return Ok(Some((session, Some(path.clone()))));
        }
        if options.session.is_none() {
            let mut found = session::unfinished(Path::new("."), self.questionnaire);
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
                        let found = found.swap_remove(at);
                        self.greet(face, &found.session)?;
                        return Ok(Some((found.session, Some(found.path))));
                    }
                    Some(_) => {}
                }
            }
        }
        face.tell(words.welcome).map_err(lost)?;
        face.tell(words.privacy).map_err(lost)?;
        let mut session = Session::default();
        session.context.date = Some(clock::today().to_string());
        Ok(Some((session, options.session.clone())))
    }

    fn greet(&self, face: &mut dyn Face, session: &Session) -> Result<(), Faults> {
        let (done, all) = session.progress(self.questionnaire);
        let words = &self.language.phrases().interview;
        Ok(face.tell(&(words.resumed)(&session.context.innovation, done, all)).map_err(lost)?)
    }

    /// What a stopped program says: where the answers are.
    fn last_words(&self, path: Option<&Path>) -> Text {
        let name = path.filter(|path| path.exists()).map(|path| clean(&path.display().to_string()));
        Text::say(|words| match &name {
            Some(name) => (words.errors.interrupted)(name),
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
        let lines = if self.look.plain { vec![text.to_owned()] } else { wrap(text, self.look.width, self.language) };
        lines.join("\n") + "\n"
    }

    fn remember(&self, path: Option<&Path>) {
        self.guard.say_last(self.sentence(self.last_words(path).get(self.language)));
    }

    /// The advice on screen, the offers that follow from it, and the command that gives it again.
    fn advise(&self, face: &mut dyn Face, session: &Session, path: Option<&Path>) -> Result<(), Faults> {
        let words = &self.language.phrases().interview;
        let catalogue = content::catalogue(self.general, self.questionnaire)?;
        let tally = session.tally(self.questionnaire);
        let filters = Filters::default();
        let advice = |session, input_sha256| Input {
            questionnaire: self.questionnaire,
            catalogue: &catalogue,
            session,
            tally: &tally,
            settings: Settings::default(),
            named: &[],
            top: TOP,
            bundle: BUNDLE_SIZE,
            filters: &filters,
            input_sha256,
        };
        face.show(&screen(&build(&advice(session, "")), self.language, self.look)).map_err(lost)?;
        let Some(path) = path else { return Ok(()) };
        let assessment = Assessment::of(self.questionnaire, &tally, Settings::default());
        let grounds = Grounds { questionnaire: self.questionnaire, catalogue: &catalogue, assessment: &assessment };
        let mut save = |session: &Session| session::save(path, session, self.questionnaire);
        let mut meeting = Meeting {
            grounds,
            language: self.language,
            look: self.look,
            face,
            save: &mut save,
            broken: &|error| self.broken(error, Some(path)),
        };
        let Some(session) = meeting.hold(session.clone())? else {
            let text = self.sentence(self.last_words(Some(path)).get(self.language));
            return Ok(face.show(&format!("\n{text}")).map_err(lost)?);
        };
        let bytes = std::fs::read(path).unwrap_or_default();
        let input_sha256 = hex(&Sha256::digest(&bytes));
        let report = build(&advice(&session, &input_sha256)).with_plan(&session, clock::today());
        if let Some(made) = meeting.keep(&report, path)? {
            face.show(&self.sentence(&made)).map_err(lost)?;
        }
        face.show(&format!("{}\n  {}\n", words.reproduce, self.reproduce(path))).map_err(lost)?;
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
