//! In which form a document is made, and where it goes: the same options on every command that makes one.

use std::path::{Path, PathBuf};

use clap::Args;

use super::formats::DocumentForms;
use super::output::OutputSettings;
use crate::fault::Fault;
use crate::language::shown;
use crate::render::Look;

/// The options that say in which form a document is made and where it goes.
#[derive(Debug, Args)]
pub(super) struct Delivery<F: DocumentForms> {
    #[arg(long, visible_alias = "vorm", short, value_name = "FORMAT")]
    format: Option<F>,
    #[arg(long, visible_alias = "uitvoer", short, value_name = "FILE")]
    output: Option<PathBuf>,
    #[arg(long, visible_alias = "vervang")]
    force: bool,
}

impl<F: DocumentForms> Delivery<F> {
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
    pub fn ready(&self, output: &mut OutputSettings) -> Result<F, Fault> {
        let form = self.form()?;
        match self.file() {
            Some(path) => output.may_write(path, self.force)?,
            None if form.kind().is_binary() && OutputSettings::is_on_terminal() => {
                let ending = form.ending();
                return Err(Fault::from_usage(|words| (words.office.binary_on_screen)(ending))
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
            Fault::from_usage(|words| (words.output.unknown_format)(&name))
                .hint(|words| (words.output.unknown_format_hint)(&F::endings()))
        })
    }

    /// How the document may look there.
    pub fn look(&self, output: &OutputSettings) -> Look {
        output.look_in(self.file())
    }

    /// Prints the document, or writes it to the file that was asked for.
    pub fn deliver(&self, document: impl AsRef<[u8]>, output: &mut OutputSettings) -> Result<(), Fault> {
        match self.file() {
            Some(path) => output.write(path, document, self.force),
            None => output.print_bytes(document.as_ref()),
        }
    }

    /// Whether another document may go to this file: nothing is there, or it may be replaced.
    pub fn may_write(&self, path: &Path, output: &mut OutputSettings) -> Result<(), Fault> {
        output.may_write(path, self.force)
    }

    /// Writes another document, under the same condition.
    pub fn write(&self, path: &Path, text: &str, output: &mut OutputSettings) -> Result<(), Fault> {
        output.write(path, text, self.force)
    }
}

/// A document in a form, or why it could not be made.
pub(super) fn made<T>(form: &str, outcome: Result<T, impl Into<std::io::Error>>) -> Result<T, Fault> {
    outcome.map_err(Into::into).map_err(|error| {
        if error.kind() == std::io::ErrorKind::Unsupported {
            return Fault::from_data(|words| (words.office.left_out)(form))
                .hint(|words| words.office.left_out_hint.to_owned());
        }
        Fault::from_data(|words| (words.office.unmade)(form, &(words.errors.io)(&error)))
            .hint(|words| words.office.unmade_hint.to_owned())
    })
}
