//! Reading YAML that a person wrote: bounded, without surprises, and with errors that point at the spot.
//!
//! `serde_yaml` turns text into values, but keeps the last of two equal keys without a word and copies what an alias
//! points at any number of times. So the text is first walked once as events ([`Outline`]), which refuses aliases and deep
//! nesting, finds duplicate keys, and remembers where everything stands.

mod comments;
mod explain;
mod invisible;
mod outline;

use std::io::Read as _;
use std::path::Path;
use std::sync::OnceLock;

use serde::de::DeserializeOwned;

use crate::fault::{Fault, Faults, FilePlace};

pub use comments::Comments;
pub use invisible::{Invisible, invisible, unseen_in};
pub use outline::Outline;

/// The largest file that is read, in bytes. A session is a few kilobytes, the catalogue about one megabyte.
pub const MAX_BYTES: u64 = 8 * 1024 * 1024;

/// A YAML text with the name its user knows it by.
#[derive(Debug)]
pub struct YamlDocument {
    name: String,
    text: String,
    /// Where each line starts; found when the first spot is asked for.
    starts: OnceLock<Vec<usize>>,
}

impl YamlDocument {
    /// A text that is already in memory.
    #[must_use]
    pub fn new(name: impl Into<String>, text: impl Into<String>) -> Self {
        let text: String = text.into();
        let text = text.strip_prefix('\u{feff}').map(str::to_owned).unwrap_or(text);
        Self { name: name.into(), text, starts: OnceLock::new() }
    }

    /// Reads a file of at most [`MAX_BYTES`].
    ///
    /// # Errors
    ///
    /// When the file cannot be read, is too large, or is not UTF-8.
    pub fn from_path(path: &Path) -> Result<Self, Fault> {
        let name = path.display().to_string();
        let file = std::fs::File::open(path).map_err(|error| Fault::from_io(&name, &error))?;
        let mut bytes = Vec::new();
        file.take(MAX_BYTES + 1).read_to_end(&mut bytes).map_err(|error| Fault::from_io(&name, &error))?;
        if bytes.len() as u64 > MAX_BYTES {
            return Err(Fault::from_data("file-too-large", |words| {
                (words.errors.file_too_large)(&name, MAX_BYTES / 1024 / 1024)
            }));
        }
        match String::from_utf8(bytes) {
            Ok(text) => Ok(Self::new(name, text)),
            Err(error) => {
                let fault = Fault::from_data("not-utf8", |words| (words.errors.not_utf8)(&name))
                    .hint(|words| words.errors.not_utf8_hint.to_owned());
                // A file that is wrong from its first byte on, such as UTF-16, has no spot to mend.
                Err(match error.utf8_error().valid_up_to() {
                    0 => fault,
                    valid => fault.at(Some(last_spot(name, &error.as_bytes()[..valid]))),
                })
            }
        }
    }

    /// The name of the file, as the user gave it.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The text itself, without a byte order mark.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Turns the text into a value, and gives the outline with it so that later checks can point at a spot.
    ///
    /// # Errors
    ///
    /// When the text is empty, is no YAML, uses aliases, repeats a key, or does not have the shape of `T`.
    pub fn parse<T: DeserializeOwned>(&self) -> Result<(T, Outline), Faults> {
        let outline = self.outline()?;
        Ok((self.value()?, outline))
    }

    /// Walks the text once, and so makes sure that it can be read without surprises.
    ///
    /// # Errors
    ///
    /// When the text is empty, is no YAML, uses aliases, or repeats a key.
    pub fn outline(&self) -> Result<Outline, Faults> {
        let outline = Outline::from_document(self)?;
        if outline.is_empty() {
            return Err(Fault::from_data("empty-file", |words| (words.errors.empty_file)(&self.name)).into());
        }
        Ok(outline)
    }

    /// Turns a text whose outline is known into a value.
    ///
    /// # Errors
    ///
    /// When the text does not have the shape of `T`.
    pub fn value<T: DeserializeOwned>(&self) -> Result<T, Fault> {
        serde_yaml::from_str(&self.text).map_err(|error| explain::fault(self, &error))
    }

    /// Turns a text that is JSON into a value.
    ///
    /// # Errors
    ///
    /// When the text is larger than [`MAX_BYTES`], is no JSON, or does not have the shape of `T`.
    pub fn json<T: DeserializeOwned>(&self) -> Result<T, Fault> {
        if self.text.len() as u64 > MAX_BYTES {
            return Err(Fault::from_data("file-too-large", |words| {
                (words.errors.file_too_large)(&self.name, MAX_BYTES / 1024 / 1024)
            }));
        }
        serde_json::from_str(&self.text).map_err(|error| explain::json(self, &error))
    }

    /// A spot in this text, counted from 1.
    #[must_use]
    pub fn place(&self, line: usize, column: usize) -> FilePlace {
        FilePlace::new(self.name.as_str(), line, column, self.line(line))
    }

    /// The text of a line, counted from 1, without its end; empty past the last one. Asking for every line of a file takes
    /// no longer than reading it.
    fn line(&self, line: usize) -> &str {
        let starts = self.starts.get_or_init(|| {
            let ends = self.text.match_indices('\n').map(|(end, _)| end + 1);
            std::iter::once(0).chain(ends).collect()
        });
        let line = line.saturating_sub(1);
        let end = starts.get(line + 1).copied().unwrap_or(self.text.len());
        let whole = starts.get(line).and_then(|start| self.text.get(*start..end)).unwrap_or_default();
        let bare = whole.strip_suffix('\n').unwrap_or(whole);
        bare.strip_suffix('\r').unwrap_or(bare)
    }
}

/// The spot right after these bytes, which are UTF-8.
fn last_spot(name: String, valid: &[u8]) -> FilePlace {
    let text = String::from_utf8_lossy(valid);
    let shown = text.rsplit('\n').next().unwrap_or_default();
    FilePlace::new(name, text.matches('\n').count() + 1, shown.chars().count() + 1, shown)
}
