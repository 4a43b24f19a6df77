//! In which format a document is made, and where it goes: the same options on every command that makes one.

use std::path::{Path, PathBuf};

use clap::Args;

use super::formats::DocumentFormat;
use super::output::OutputSettings;
use crate::fault::Fault;
use crate::language::{Phrases, shown};
use crate::render::Look;

/// The options that say in which format a document is made and where it goes.
#[derive(Debug, Args)]
pub(super) struct Delivery<F: DocumentFormat> {
    #[arg(long, visible_alias = "vorm", short, value_name = "FORMAT")]
    format: Option<F>,
    #[arg(long, visible_alias = "uitvoer", short, value_name = "FILE")]
    output: Option<PathBuf>,
    #[arg(long, visible_alias = "vervang")]
    force: bool,
}

impl<F: DocumentFormat> Delivery<F> {
    /// Whether neither a format nor a file was asked for.
    pub fn is_bare(&self) -> bool {
        self.format.is_none() && self.output.is_none()
    }

    /// The file to write to; `-` is standard output.
    fn file(&self) -> Option<&Path> {
        self.output.as_deref().filter(|path| *path != Path::new("-"))
    }

    /// Looks whether the document can go where it has to, before the work of making it, and says in which format: the one
    /// that was asked for, else the one that the ending of the file's name stands for, else the screen's.
    ///
    /// # Errors
    ///
    /// When no format has that ending, when a terminal cannot show the format, and when the file may not be written.
    pub fn ready(&self, output: &mut OutputSettings) -> Result<F, Fault> {
        let chosen = self.chosen()?;
        let (format, row) = (chosen.format(), chosen.format().row());
        match self.file() {
            Some(path) => output.may_write(path, self.force)?,
            None if row.is_binary && OutputSettings::is_on_terminal() => {
                let ending = format.ending().unwrap_or_default();
                return Err(Fault::from_usage("binary-on-screen", |words| (words.office.binary_on_screen)(row.name))
                    .hint(|words| (words.office.binary_on_screen_hint)(ending)));
            }
            None => {}
        }
        Ok(chosen)
    }

    fn chosen(&self) -> Result<F, Fault> {
        if let Some(format) = self.format {
            return Ok(format);
        }
        match self.file() {
            Some(path) => F::of_file(path).ok_or_else(|| {
                let (name, endings) = (shown(path), F::endings());
                Fault::from_usage("unknown-format", |words| (words.output.unknown_format)(&name))
                    .hint(|words| (words.output.unknown_format_hint)(&either(&endings, words)))
            }),
            None => Ok(F::value_variants()[0]),
        }
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

/// One ending or another: ".md, .json or .txt".
pub(super) fn either(endings: &[&str], words: &Phrases) -> String {
    (words.formats.either)(&endings.iter().map(|ending| format!(".{ending}")).collect::<Vec<_>>())
}

/// A document in a format, or why it could not be made.
pub(super) fn made<T>(format: &str, outcome: Result<T, impl Into<std::io::Error>>) -> Result<T, Fault> {
    outcome.map_err(Into::into).map_err(|error| {
        if error.kind() == std::io::ErrorKind::Unsupported {
            return Fault::from_data("format-left-out", |words| (words.office.left_out)(format))
                .hint(|words| words.office.left_out_hint.to_owned());
        }
        Fault::from_data("document-not-made", |words| (words.office.unmade)(format, &(words.errors.io)(&error)))
            .hint(|words| words.office.unmade_hint.to_owned())
    })
}
