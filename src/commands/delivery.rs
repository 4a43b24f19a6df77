//! In which form a document is made, and where it goes: the same options on every command that makes one.

use std::path::{Path, PathBuf};

use clap::{Args, ValueEnum};

use super::formats::Kind;
use super::output::Output;
use crate::fault::Fault;
use crate::language::shown;
use crate::render::Look;

/// The forms that a kind of document has.
pub(super) trait Form: ValueEnum + Copy + Send + Sync + 'static {
    /// The form that goes to the screen.
    const SCREEN: Self;

    /// Which of all forms this is.
    fn kind(self) -> Kind;

    /// All of them.
    fn all() -> impl Iterator<Item = Self> {
        Self::value_variants().iter().copied()
    }

    /// The form that the ending of a file's name stands for.
    fn of_name(path: &Path) -> Option<Self> {
        let ending = path.extension()?.to_str()?.to_ascii_lowercase();
        Self::all().find(|form| form.kind().endings().contains(&ending.as_str()))
    }

    /// What the name of a file in this form ends with.
    fn ending(self) -> &'static str {
        self.kind().endings().first().copied().unwrap_or_default()
    }

    /// What the names of files can end with to tell the form; the screen's form last, since few want that in a file.
    fn endings() -> Vec<&'static str> {
        let (screen, others): (Vec<Self>, Vec<Self>) = Self::all().partition(|form| form.kind() == Self::SCREEN.kind());
        others.into_iter().chain(screen).map(Self::ending).collect()
    }

    /// The same form of another kind of document, if that has it.
    fn as_form<F: Form>(self) -> Option<F> {
        F::all().find(|form| form.kind() == self.kind())
    }
}

/// The options that say in which form a document is made and where it goes.
#[derive(Debug, Args)]
pub(super) struct Delivery<F: Form> {
    #[arg(long, visible_alias = "vorm", short, value_name = "FORMAT")]
    format: Option<F>,
    #[arg(long, visible_alias = "uitvoer", short, value_name = "FILE")]
    output: Option<PathBuf>,
    #[arg(long, visible_alias = "vervang")]
    force: bool,
}

impl<F: Form> Delivery<F> {
    /// Whether neither a form nor a file was asked for.
    pub fn is_bare(&self) -> bool {
        self.format.is_none() && self.output.is_none()
    }

    /// The file to write to; `-` is standard output.
    fn file(&self) -> Option<&Path> {
        self.output.as_deref().filter(|path| *path != Path::new("-"))
    }

    /// Looks whether the document can go where it has to, before the work of making it, and says in which form: the one that
    /// was asked for, else the one that the ending of the file's name stands for, else the screen's.
    ///
    /// # Errors
    ///
    /// When no form has that ending, when a terminal cannot show the form, and when the file may not be written.
    pub fn ready(&self, output: &mut Output) -> Result<F, Fault> {
        let form = self.form()?;
        match self.file() {
            Some(path) => output.may_write(path, self.force)?,
            None if form.kind().is_binary() && Output::is_on_terminal() => {
                let ending = form.ending();
                return Err(Fault::usage(|words| (words.office.binary_on_screen)(ending))
                    .hint(|words| (words.office.binary_on_screen_hint)(ending)));
            }
            None => {}
        }
        Ok(form)
    }

    fn form(&self) -> Result<F, Fault> {
        if let Some(form) = self.format {
            return Ok(form);
        }
        let Some(path) = self.file() else {
            return Ok(F::SCREEN);
        };
        F::of_name(path).ok_or_else(|| {
            let name = shown(path);
            Fault::usage(|words| (words.output.unknown_format)(&name))
                .hint(|words| (words.output.unknown_format_hint)(&F::endings()))
        })
    }

    /// How the document may look there.
    pub fn look(&self, output: &Output) -> Look {
        output.look_in(self.file())
    }

    /// Prints the document, or writes it to the file that was asked for.
    pub fn deliver(&self, document: impl AsRef<[u8]>, output: &mut Output) -> Result<(), Fault> {
        match self.file() {
            Some(path) => output.write(path, document, self.force),
            None => output.print_bytes(document.as_ref()),
        }
    }

    /// Whether another document may go to this file: nothing is there, or it may be replaced.
    pub fn may_write(&self, path: &Path, output: &mut Output) -> Result<(), Fault> {
        output.may_write(path, self.force)
    }

    /// Writes another document, under the same condition.
    pub fn write(&self, path: &Path, text: &str, output: &mut Output) -> Result<(), Fault> {
        output.write(path, text, self.force)
    }
}

/// A document in a form, or why it could not be made.
pub(super) fn made<T>(form: &str, outcome: Result<T, impl Into<std::io::Error>>) -> Result<T, Fault> {
    outcome.map_err(Into::into).map_err(|error| {
        if error.kind() == std::io::ErrorKind::Unsupported {
            return Fault::data(|words| (words.office.left_out)(form))
                .hint(|words| words.office.left_out_hint.to_owned());
        }
        Fault::data(|words| (words.office.unmade)(form, &(words.errors.io)(&error)))
            .hint(|words| words.office.unmade_hint.to_owned())
    })
}
