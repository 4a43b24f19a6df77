//! `interview`: find or begin a session, lead the user through it, and end with the advice.

mod keeping;

use std::io;
use std::path::{Path, PathBuf};

use keeping::{Keeper, Then};
use sha2::{Digest as _, Sha256};

use super::advise::hex;
use super::options::Interview;
use super::output::Output;
use super::{General, content};
use crate::advice::{Filters, TOP};
use crate::assessment::Settings;
use crate::fault::{Fault, Faults, Kind};
use crate::interview::{End, Face, Flow, Guard, Keyboard, Lines, conduct, lost};
use crate::language::{Language, Text, clean};
use crate::questionnaire::Questionnaire;
use crate::report::{BUNDLE_SIZE, Input, Look, build, markdown, screen};
use crate::session::{self, Kept, Session};
use crate::typeset::{Paint, wrap};

/// The width of plain text.
const PLAIN_WIDTH: usize = 80;

pub(super) fn run(
    options: &Interview,
    general: &General,
    language: Language,
    output: &mut Output,
) -> Result<(), Faults> {
    let questionnaire = content::questionnaire(general)?;
    let typed = io::IsTerminal::is_terminal(&io::stdin());
    // A terminal that says it is dumb cannot move its cursor.
    if options.plain || std::env::var_os("TERM").is_some_and(|term| term == "dumb") {
        let guard = Guard::new(false);
        let mut face = Lines::new(io::stdin().lock(), io::stdout(), language);
        let look = Look { width: PLAIN_WIDTH, paint: Paint::new(false), plain: true, details: false };
        return Intake { questionnaire: &questionnaire, general, language, look, guard: &guard, options, typed }
            .run(&mut face);
    }
    let terminals = console::user_attended() && typed;
    if !terminals {
        return Err(Fault::usage(|words| words.errors.no_terminal.to_owned())
            .hint(|words| words.errors.no_terminal_hint.to_owned())
            .into());
    }
    let guard = Guard::new(true);
    let mut face = Keyboard::new(language, output.paint());
    Intake { questionnaire: &questionnaire, general, language, look: output.look(), guard: &guard, options, typed }
        .run(&mut face)
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
        let mut keeper = Keeper::new(self, kept);
        self.remember(keeper.path());
        let mut flow = Flow::resume(self.questionnaire, session);
        let end = conduct(&mut flow, face, self.language, &mut |session, face| keeper.keep(session, face))?;
        match end {
            End::Finished => {
                keeper.settle(flow.session(), face, Then::Advice)?;
                self.advise(face, flow.session(), keeper.saved())
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
        face.tell(words.welcome).map_err(lost)?;
        face.tell(words.privacy).map_err(lost)?;
        let mut session = Session::default();
        session.context.date = Some(jiff::Zoned::now().date().to_string());
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
        let lines = if self.look.plain { vec![text.to_owned()] } else { wrap(text, self.look.width, self.language) };
        lines.join("\n") + "\n"
    }

    fn remember(&self, path: Option<&Path>) {
        self.guard.say_last(self.sentence(self.last_words(path).get(self.language)));
    }

    /// The advice on screen, the offer to keep it, and the command that gives it again.
    fn advise(&self, face: &mut dyn Face, session: &Session, path: Option<&Path>) -> Result<(), Faults> {
        let words = &self.language.phrases().interview;
        let catalogue = content::catalogue(self.general, self.questionnaire)?;
        let bytes = path.and_then(|path| std::fs::read(path).ok()).unwrap_or_default();
        let input_sha256 = hex(&Sha256::digest(&bytes));
        let filters = Filters::default();
        let tally = session.tally(self.questionnaire);
        let report = build(&Input {
            questionnaire: self.questionnaire,
            catalogue: &catalogue,
            session,
            tally: &tally,
            settings: Settings::default(),
            named: &[],
            top: TOP,
            bundle: BUNDLE_SIZE,
            filters: &filters,
            input_sha256: &input_sha256,
        });
        face.show(&screen(&report, self.language, self.look)).map_err(lost)?;
        let Some(path) = path else { return Ok(()) };
        let document = free_document(path, self.language);
        let name = document.display().to_string();
        if face.confirm(&(words.save_advice)(&name)).map_err(|error| self.broken(error, Some(path)))? {
            let text = markdown(&report, self.language);
            session::write(&document, &text, session::Access::OwnerOnly)?;
            face.show(&self.sentence(&(words.advice_saved)(&name))).map_err(lost)?;
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

/// A name for the document beside the session that is not taken yet.
fn free_document(path: &Path, language: Language) -> PathBuf {
    let stem = path.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
    let kind = match language {
        Language::Dutch => "advies",
        Language::English => "advice",
    };
    session::first_free(path.parent().unwrap_or(Path::new("")), &format!("{stem}-{kind}"), "md")
}
