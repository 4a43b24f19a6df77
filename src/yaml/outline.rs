//! Where everything stands in a YAML text, found in one bounded walk over its events.

use std::borrow::Cow;
use std::collections::{BTreeMap, HashMap};

use saphyr_parser::{Event, Parser, ScalarStyle, Span};

use super::{YamlDocument, explain};
use crate::fault::{Fault, Faults, FilePlace, MOST_FAULTS};

/// The deepest nesting that is read; our own files need eight.
const MAX_DEPTH: usize = 24;

/// The most values that are read. The catalogue has some thirty thousand; each is remembered with its spot.
const MOST_VALUES: usize = 250_000;

/// The most that the paths to all values may take together, in bytes: a long name is part of the path to everything under
/// it. Those of the catalogue take two million.
const MOST_PATHS: usize = 64 * 1024 * 1024;

/// The positions of all keys and values of a YAML text, by path (`answers/time`, `strategies/3/fit`).
#[derive(Debug, Default)]
pub struct Outline {
    positions: HashMap<String, (usize, usize)>,
    keys: HashMap<String, (usize, usize)>,
    /// What stands there without quotation marks and may be taken for something else than text, by path.
    typed: HashMap<String, String>,
    empty: bool,
}

/// A mapping or list that is being walked.
struct Level {
    path: String,
    kind: OutlineKind,
    start: Span,
}

enum OutlineKind {
    /// The next scalar is a key (`None`), or the value of this key.
    Mapping { key: Option<String> },
    /// The number of the next element.
    List { next: usize },
}

impl Outline {
    /// Walks the text once.
    ///
    /// # Errors
    ///
    /// When the text is no YAML, nests deeper than twenty-four levels, holds more than 250 000 values, uses an alias, holds
    /// more than one document, or repeats a key in a mapping.
    pub fn from_document(document: &YamlDocument) -> Result<Self, Faults> {
        if let Some(fault) = explain::control_character(document) {
            return Err(fault.into());
        }
        let mut walk = Walk {
            document,
            levels: Vec::new(),
            outline: Self { empty: true, ..Self::default() },
            values: 0,
            paths: 0,
            faults: Vec::new(),
        };
        let mut documents = 0;
        for event in Parser::new_from_str(document.text()) {
            let (event, span) = event.map_err(|error| {
                let here = place(document, error.marker().line(), error.marker().col());
                let opened = walk.levels.last().map(|level| spot(document, level.start));
                explain::syntax(document, error.info(), here, opened)
            })?;
            documents += usize::from(matches!(event, Event::DocumentStart(_)));
            if documents > 1 {
                return Err(Fault::from_data("several-documents", |words| words.errors.several_documents.to_owned())
                    .at(Some(spot(document, span)))
                    .into());
            }
            walk.take(event, span)?;
            if walk.faults.len() >= MOST_FAULTS {
                break;
            }
        }
        Faults::check(walk.faults, walk.outline)
    }

    /// Whether the text holds nothing but comments.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.empty
    }

    /// The text at this path as it was written, where YAML may take it for something else: a number, a yes or no, or
    /// nothing. `None` for a text between quotation marks, and for one that can be nothing but text.
    #[must_use]
    pub fn typed(&self, path: &str) -> Option<&str> {
        self.typed.get(path).map(String::as_str)
    }

    /// The first path that begins on each line, counted from 1: of several the one around the others.
    pub(super) fn lines(&self) -> BTreeMap<usize, &str> {
        let mut lines: BTreeMap<usize, &str> = BTreeMap::new();
        // A key stands where its name begins, its value possibly further on.
        let begins = |path: &str, value: &(usize, usize)| self.keys.get(path).unwrap_or(value).0;
        for (path, value) in &self.positions {
            let shortest = lines.entry(begins(path, value)).or_insert(path);
            if (path.len(), path.as_str()) < (shortest.len(), *shortest) {
                *shortest = path;
            }
        }
        lines
    }

    /// Where the key at the end of this path stands, or else the nearest thing around it.
    #[must_use]
    pub fn key_place(&self, document: &YamlDocument, path: &str) -> Option<FilePlace> {
        match self.keys.get(path) {
            Some((line, column)) => Some(document.place(*line, *column)),
            None => self.place(document, path),
        }
    }

    /// Where the value at this path stands, or else the nearest thing around it.
    #[must_use]
    pub fn place(&self, document: &YamlDocument, path: &str) -> Option<FilePlace> {
        let mut path = path;
        loop {
            if let Some((line, column)) = self.positions.get(path) {
                return Some(document.place(*line, *column));
            }
            path = path.rsplit_once('/')?.0;
        }
    }
}

struct Walk<'a> {
    document: &'a YamlDocument,
    levels: Vec<Level>,
    outline: Outline,
    /// How many values were met, and how many bytes the paths to them take.
    values: usize,
    paths: usize,
    faults: Vec<Fault>,
}

impl Walk<'_> {
    fn take(&mut self, event: Event<'_>, span: Span) -> Result<(), Fault> {
        match event {
            Event::Alias(_) => {
                return Err(Fault::from_data("yaml-alias", |words| words.errors.alias.to_owned())
                    .at(Some(spot(self.document, span))));
            }
            Event::Scalar(text, style, ..) => self.scalar(text, style, span)?,
            Event::SequenceStart(..) => self.open(OutlineKind::List { next: 0 }, span)?,
            Event::MappingStart(..) => self.open(OutlineKind::Mapping { key: None }, span)?,
            Event::SequenceEnd | Event::MappingEnd => {
                self.levels.pop();
                self.value_done();
            }
            _ => {}
        }
        Ok(())
    }

    fn scalar(&mut self, text: Cow<'_, str>, style: ScalarStyle, span: Span) -> Result<(), Fault> {
        self.outline.empty &= text.is_empty() || text == "~";
        let Some(Level { path, kind: OutlineKind::Mapping { key: key @ None }, .. }) = self.levels.last_mut() else {
            if style == ScalarStyle::Plain && may_be_typed(&text) {
                self.outline.typed.insert(self.path(), text.into_owned());
            }
            self.remember(span)?;
            self.value_done();
            return Ok(());
        };
        let whole = if path.is_empty() { text.to_string() } else { format!("{path}/{text}") };
        *key = Some(text.into_owned());
        self.count(whole.len(), span)?;
        self.outline.keys.insert(whole.clone(), (span.start.line(), span.start.col() + 1));
        // The key's own spot stands in until the value is seen, and finds a key that stands there twice.
        let here = (span.start.line(), span.start.col() + 1);
        if let Some((first, _)) = self.outline.positions.insert(whole.clone(), here) {
            let name = whole.rsplit('/').next().unwrap_or_default().to_owned();
            self.faults.push(
                Fault::from_data("duplicate-key", |words| (words.errors.duplicate_key)(&name, first))
                    .at(Some(spot(self.document, span))),
            );
        }
        Ok(())
    }

    /// Counts a value, before anything is kept of it.
    fn count(&mut self, path: usize, span: Span) -> Result<(), Fault> {
        self.values += 1;
        self.paths += path;
        if self.values > MOST_VALUES || self.paths > MOST_PATHS {
            return Err(Fault::from_data("too-many-values", |words| (words.errors.too_many_values)(MOST_VALUES))
                .at(Some(spot(self.document, span))));
        }
        Ok(())
    }

    fn open(&mut self, kind: OutlineKind, span: Span) -> Result<(), Fault> {
        self.outline.empty = false;
        if self.levels.len() >= MAX_DEPTH {
            return Err(Fault::from_data("too-deep", |words| words.errors.too_deep.to_owned())
                .at(Some(spot(self.document, span))));
        }
        let path = self.path();
        if matches!(self.levels.last(), Some(Level { kind: OutlineKind::List { .. }, .. })) {
            self.remember(span)?;
        }
        self.levels.push(Level { path, kind, start: span });
        Ok(())
    }

    /// The path of the value that comes now.
    fn path(&self) -> String {
        let Some(level) = self.levels.last() else { return String::new() };
        let step = match &level.kind {
            OutlineKind::Mapping { key } => key.clone().unwrap_or_default(),
            OutlineKind::List { next } => next.to_string(),
        };
        if level.path.is_empty() { step } else { format!("{}/{step}", level.path) }
    }

    fn remember(&mut self, span: Span) -> Result<(), Fault> {
        let path = self.path();
        // The value of a key was counted with it.
        if matches!(self.levels.last(), Some(Level { kind: OutlineKind::List { .. }, .. })) {
            self.count(path.len(), span)?;
        }
        self.outline.positions.insert(path, (span.start.line(), span.start.col() + 1));
        Ok(())
    }

    fn value_done(&mut self) {
        match self.levels.last_mut().map(|level| &mut level.kind) {
            Some(OutlineKind::Mapping { key }) => *key = None,
            Some(OutlineKind::List { next }) => *next += 1,
            None => {}
        }
    }
}

/// Whether a text without quotation marks may be something else: numbers begin with a digit, a sign or a point, and what is
/// yes, no or nothing is a short word.
fn may_be_typed(text: &str) -> bool {
    const LONGEST_WORD: usize = 5;
    text.is_empty()
        || text.starts_with(|c: char| c.is_ascii_digit() || matches!(c, '-' | '+' | '.' | '~'))
        || text.len() <= LONGEST_WORD && text.chars().all(|c| c.is_ascii_alphabetic())
}

fn spot(document: &YamlDocument, span: Span) -> FilePlace {
    place(document, span.start.line(), span.start.col())
}

/// The parser counts columns from 0, editors from 1.
fn place(document: &YamlDocument, line: usize, column: usize) -> FilePlace {
    document.place(line, column + 1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Language;

    fn outline(text: &str) -> Result<Outline, String> {
        Outline::from_document(&YamlDocument::new("t.yaml", text)).map_err(|faults| faults.render(Language::English))
    }

    #[test]
    fn values_are_found_by_path() {
        let text = "answers:\n  time: {value: 9, note: x}\nplan:\n  - who: a\n  - who: b\n";
        let document = YamlDocument::new("t.yaml", text);
        let outline = outline(text).unwrap();
        let at = |path| outline.place(&document, path).map(|place| (place.line, place.column));
        assert_eq!(at("answers/time/value"), Some((2, 17)));
        assert_eq!(at("answers/time"), Some((2, 3)), "a mapping stands where its key stands");
        assert_eq!(at("answers/time/unknown"), Some((2, 3)), "falls back on what is around it");
        assert_eq!(at("plan/1/who"), Some((5, 10)));
        let key = outline.key_place(&document, "answers/time/value").unwrap();
        assert_eq!((key.line, key.column), (2, 10));
    }

    #[test]
    fn a_repeated_key_is_named_with_the_line_of_the_first() {
        let message = outline("answers:\n  time: 1\n  time: 2\n").unwrap_err();
        assert!(message.contains("time") && message.contains("t.yaml:3:3") && message.contains("line 2"), "{message}");
    }

    #[test]
    fn aliases_and_bottomless_nesting_are_refused() {
        assert!(outline("a: &x [1]\nb: *x\n").is_err());
        assert!(outline(&"[".repeat(100_000)).is_err());
        assert!(outline(&"- ".repeat(50_000)).is_err());
    }

    #[test]
    fn only_comments_is_empty() {
        assert!(outline("# niets\n").unwrap().is_empty());
        assert!(outline("").unwrap().is_empty());
        assert!(!outline("a: 1").unwrap().is_empty());
    }
}
