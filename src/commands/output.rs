//! The one place that prints: to the screen, or whole to a file.

use std::io::{self, IsTerminal as _, Write as _};
use std::path::{Path, PathBuf};

use super::escapes;
use super::names::Color;
use crate::fault::{Fault, FaultKind};
use crate::language::{Language, Phrases, Text, shown};
use crate::render::Look;
use crate::session::{self, Access};
use crate::typeset::{Paint, wrap};

/// The width that is assumed when the output is no terminal.
const DEFAULT_WIDTH: usize = 100;

/// Whether the user wants everything without tables, bars and colour, as a screen reader does: `STRATEGIEWIJZER_PLAIN` is set
/// and is not `0`.
pub(super) fn plain() -> bool {
    std::env::var_os("STRATEGIEWIJZER_PLAIN").is_some_and(|value| !value.is_empty() && value != "0")
}

/// Whether the terminal can move its cursor and emphasise text; a conversation goes by plain lines where it cannot.
pub(super) fn draws() -> bool {
    std::env::var_os("TERM").is_none_or(|term| term != "dumb") && escapes::taken()
}

/// Where output goes, and how it may look.
#[derive(Debug)]
pub(super) struct OutputSettings {
    language: Language,
    color: Color,
    /// The files that the user agreed to replace.
    may_replace: Vec<PathBuf>,
    /// The files that are read, as the system knows them.
    read: Vec<PathBuf>,
}

impl OutputSettings {
    pub(super) fn new(language: Language) -> Self {
        Self { language, color: Color::Auto, may_replace: Vec::new(), read: Vec::new() }
    }

    pub(super) fn set_color(&mut self, color: Color) {
        self.color = color;
    }

    /// Colour on standard output: as asked, else on a terminal unless `NO_COLOR` is set (no-color.org) or it cannot show any.
    pub(super) fn paint(&self) -> Paint {
        let set = |name| std::env::var_os(name).is_some_and(|value: std::ffi::OsString| !value.is_empty());
        Paint::new(match self.color {
            Color::Always => true,
            Color::Never => false,
            Color::Auto => io::stdout().is_terminal() && !set("NO_COLOR") && draws(),
        })
    }

    /// How many columns there are: of the terminal, else from `COLUMNS`, else a hundred.
    pub(super) fn width(&self) -> usize {
        let terminal = console::Term::stdout();
        if terminal.is_term()
            && let Some((_, columns)) = terminal.size_checked()
        {
            return usize::from(columns);
        }
        std::env::var("COLUMNS").ok().and_then(|columns| columns.parse().ok()).unwrap_or(DEFAULT_WIDTH)
    }

    /// How the advice may look on standard output.
    pub(super) fn look(&self) -> Look {
        if plain() { self.plain_look() } else { Look { plain: false, width: self.width(), paint: self.paint() } }
    }

    /// How it looks for a voice: without tables, bars and colour.
    pub(super) fn plain_look(&self) -> Look {
        Look { width: DEFAULT_WIDTH, paint: Paint::new(false), plain: true }
    }

    /// How it may look where it goes: a file has no colour.
    pub(super) fn look_in(&self, file: Option<&Path>) -> Look {
        if file.is_some() { Look { paint: Paint::new(false), ..self.look() } } else { self.look() }
    }

    /// Whether standard output is a terminal.
    pub(super) fn is_on_terminal() -> bool {
        io::stdout().is_terminal()
    }

    /// Whether there is somebody who can be asked something.
    pub(super) fn is_attended() -> bool {
        console::user_attended() && io::stdin().is_terminal()
    }

    /// Prints to standard output. A reader that went away, such as `head`, is no error.
    pub(super) fn print(&mut self, text: &str) -> Result<(), Fault> {
        self.print_bytes(text.as_bytes())
    }

    /// The same, of a document that need not be text.
    pub(super) fn print_bytes(&mut self, document: &[u8]) -> Result<(), Fault> {
        let mut out = io::stdout().lock();
        out.write_all(document).and_then(|()| out.flush()).map_err(|error| {
            if error.kind() == io::ErrorKind::BrokenPipe {
                Fault::new(FaultKind::PipeClosed, "output-closed", Text::default())
            } else {
                Fault::from_data("file-unwritable", |words| {
                    (words.errors.file_unwritable)("-", &(words.errors.io)(&error))
                })
            }
        })
    }

    /// Prints to standard error; if even that fails there is nobody left to tell. On a terminal sentences are wrapped;
    /// what is indented, such as a line of a file with its mark, stays as it is.
    pub(super) fn error(&mut self, text: &str, language: Language) {
        let terminal = console::Term::stderr();
        let text = match terminal.size_checked().filter(|_| terminal.is_term()) {
            Some((_, columns)) => text.lines().map(|line| wrapped(line, columns.into(), language) + "\n").collect(),
            None => text.to_owned(),
        };
        let _ = io::stderr().lock().write_all(text.as_bytes());
    }

    /// Writes a document to a file, whole or not at all. An existing file is only replaced when asked.
    pub(super) fn write(&mut self, path: &Path, document: impl AsRef<[u8]>, replace: bool) -> Result<(), Fault> {
        self.may_write(path, replace)?;
        session::write(path, document, Access::Default)
    }

    /// Keeps files from being replaced by what is made from them, however that is asked for.
    pub(super) fn spare<'a>(&mut self, paths: impl IntoIterator<Item = &'a PathBuf>) {
        self.read.extend(paths.into_iter().filter_map(|path| path.canonicalize().ok()).filter(|path| path.is_file()));
    }

    /// Whether a document may go to a file: nothing is there, or it may be replaced. Somebody at a terminal is asked, once
    /// for each file.
    pub(super) fn may_write(&mut self, path: &Path, replace: bool) -> Result<(), Fault> {
        let name = shown(path);
        if path.canonicalize().is_ok_and(|path| self.read.contains(&path)) {
            return Err(Fault::from_usage("file-is-read", |words| (words.output.file_is_read)(&name))
                .hint(|words| words.output.file_is_read_hint.to_owned()));
        }
        if replace || !path.exists() || self.may_replace.iter().any(|other| other == path) {
            return Ok(());
        }
        if self.agrees(|words| (words.output.replace)(&name)) {
            self.may_replace.push(path.to_owned());
            return Ok(());
        }
        Err(Fault::from_data("file-exists", |words| (words.output.file_exists)(&name))
            .hint(|words| words.output.file_exists_hint.to_owned()))
    }

    /// Asks for yes or no, where there is somebody to ask; the question stands beside the document, not in it.
    pub(super) fn agrees(&self, question: impl Fn(&Phrases) -> String) -> bool {
        let words = &self.language.phrases().interview;
        let question = format!("{} ({})", question(self.language.phrases()), (words.yes_no)(&words.keys));
        let is = |words: &[&str], typed: &str| words.iter().any(|word| typed.trim().eq_ignore_ascii_case(word));
        let answer = if !io::stdin().is_terminal() || !io::stderr().is_terminal() {
            None
        } else if plain() || !draws() {
            ask_in_lines(&question).ok()
        } else {
            // Whatever is neither yes nor no is asked again; Enter alone is no.
            let validate = |typed: &String| {
                let is_known = typed.trim().is_empty() || is(words.commands.yes, typed) || is(words.commands.no, typed);
                if is_known { Ok(()) } else { Err((words.yes_no)(&words.keys)) }
            };
            let input = dialoguer::Input::<String>::with_theme(&Question).with_prompt(question).allow_empty(true);
            input.validate_with(validate).interact().ok()
        };
        answer.is_some_and(|typed| is(words.commands.yes, &typed))
    }
}

/// How a question looks that is asked outside a conversation: as it is written.
struct Question;

impl dialoguer::theme::Theme for Question {
    fn format_error(&self, out: &mut dyn std::fmt::Write, said: &str) -> std::fmt::Result {
        out.write_str(said)
    }

    fn format_input_prompt(&self, out: &mut dyn std::fmt::Write, question: &str, _: Option<&str>) -> std::fmt::Result {
        write!(out, "{question} ")
    }

    fn format_input_prompt_selection(
        &self,
        out: &mut dyn std::fmt::Write,
        question: &str,
        typed: &str,
    ) -> std::fmt::Result {
        write!(out, "{question} {typed}")
    }
}

/// The same without moving the cursor.
fn ask_in_lines(question: &str) -> io::Result<String> {
    let (mut terminal, mut answer) = (io::stderr().lock(), String::new());
    write!(terminal, "{question} ")?;
    terminal.flush()?;
    io::stdin().read_line(&mut answer)?;
    Ok(answer)
}

fn wrapped(line: &str, columns: usize, language: Language) -> String {
    if line.starts_with(' ') { line.to_owned() } else { wrap(line, columns, language).join("\n") }
}
