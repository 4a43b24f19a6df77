//! In which form a document is made, and where it goes: the same options on every command that makes one.

use std::path::{Path, PathBuf};

use clap::{Args, ValueEnum};

use super::output::Output;
use crate::fault::Fault;
use crate::report::Look;

/// The forms that a kind of document has.
pub(super) trait Form: ValueEnum + Copy + PartialEq + Send + Sync + 'static {
    /// The form on a terminal.
    const SCREEN: Self;
    /// What each ending of a file's name stands for.
    const ENDINGS: &'static [(&'static str, Self)];

    /// The form that the ending of a file's name stands for.
    fn of_name(path: &Path) -> Option<Self> {
        let ending = path.extension().and_then(|ending| ending.to_str()).unwrap_or_default().to_ascii_lowercase();
        let ending = match ending.as_str() {
            "markdown" => "md",
            "htm" => "html",
            other => other,
        };
        Self::ENDINGS.iter().find(|(known, _)| *known == ending).map(|(_, form)| *form)
    }

    /// The ending of a form that only another program can show; such a document is not printed on a terminal.
    fn binary(self) -> Option<&'static str> {
        const BINARY: [&str; 2] = ["docx", "xlsx"];
        Some(self.ending()).filter(|ending| BINARY.contains(ending))
    }

    /// What the name of a file in this form ends with; empty for a form that no ending stands for.
    fn ending(self) -> &'static str {
        Self::ENDINGS.iter().find(|(_, form)| *form == self).map_or("", |(ending, _)| *ending)
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

    /// Whether an existing file is replaced.
    pub fn replaces(&self) -> bool {
        self.force
    }

    /// The file to write to; `-` is standard output.
    fn file(&self) -> Option<&Path> {
        self.output.as_deref().filter(|path| *path != Path::new("-"))
    }

    /// The form that was asked for, else the one that the ending of the file's name stands for, else the screen's.
    pub fn form(&self) -> Result<F, Fault> {
        let (None, Some(path)) = (self.format, self.file()) else {
            return self.printable(self.format.unwrap_or(F::SCREEN));
        };
        F::of_name(path).ok_or_else(|| {
            let name = path.display().to_string();
            let known: Vec<&str> = F::ENDINGS.iter().map(|(known, _)| *known).collect();
            Fault::usage(|words| (words.output.unknown_format)(&name))
                .hint(|words| (words.output.unknown_format_hint)(&known))
        })
    }

    /// The form, if it can be shown where it goes.
    fn printable(&self, form: F) -> Result<F, Fault> {
        match form.binary() {
            Some(ending) if self.file().is_none() && Output::is_on_terminal() => {
                Err(Fault::usage(|words| (words.office.binary_on_screen)(ending))
                    .hint(|words| (words.office.binary_on_screen_hint)(ending)))
            }
            _ => Ok(form),
        }
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

/// Why a document could not be made.
pub(super) fn unmade(form: &str, error: &std::io::Error) -> Fault {
    if error.kind() == std::io::ErrorKind::Unsupported {
        return Fault::data(|words| (words.office.left_out)(form)).hint(|words| words.office.left_out_hint.to_owned());
    }
    Fault::data(|words| (words.office.unmade)(form, &(words.errors.io)(error)))
        .hint(|words| words.office.unmade_hint.to_owned())
}
