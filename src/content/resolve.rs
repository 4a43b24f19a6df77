//! Checking a content file while its ids become indices: faults are collected with their spot, so that a user sees all of
//! them at once.

use crate::fault::{Fault, Faults};
use crate::language::{Phrases, Text};
use crate::yaml::{Document, Outline};

/// Collects faults and knows where in the file they stand.
#[derive(Debug)]
pub(super) struct Reporter<'a> {
    at: Option<(&'a Document, &'a Outline)>,
    faults: Vec<Fault>,
}

impl<'a> Reporter<'a> {
    pub(super) fn new(document: &'a Document, outline: &'a Outline) -> Self {
        Self { at: Some((document, outline)), faults: Vec::new() }
    }

    /// For bundled content, whose text is not at hand any more.
    pub(super) fn without_places() -> Self {
        Self { at: None, faults: Vec::new() }
    }

    pub(super) fn report(&mut self, path: &str, words: impl Fn(&'static Phrases) -> String) {
        self.push(path, Fault::data(words));
    }

    pub(super) fn push(&mut self, path: &str, fault: Fault) {
        let place = self.at.and_then(|(document, outline)| outline.place(document, path));
        self.faults.push(fault.at(place));
    }

    /// An id that refers to nothing, with the nearest id that does.
    pub(super) fn unknown<'i>(&mut self, path: &str, id: &str, known: impl Iterator<Item = &'i str>) {
        let nearest = crate::nearest::nearest(id, known);
        let fault = Fault::data(|words| (words.errors.unknown_id)(id));
        self.push(
            path,
            match nearest {
                Some(nearest) => fault.hint(|words| (words.errors.did_you_mean)(&nearest)),
                None => fault,
            },
        );
    }

    /// An id must be kebab-case and not taken.
    pub(super) fn id<'i>(&mut self, path: &str, id: &str, mut taken: impl Iterator<Item = &'i str>) {
        let kebab = !id.is_empty()
            && id
                .split(['-', '.'])
                .all(|part| !part.is_empty() && part.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit()));
        if !kebab {
            self.report(path, |words| (words.errors.bad_id)(id));
        } else if taken.any(|other| other == id) {
            self.report(path, |words| (words.errors.duplicate_id)(id));
        }
    }

    /// A text must be filled in both languages.
    pub(super) fn text(&mut self, path: &str, text: &Text) {
        for (language, value) in [("nl", &text.nl), ("en", &text.en)] {
            if value.trim().is_empty() {
                self.report(&format!("{path}/{language}"), |words| (words.errors.empty_text)(path, language));
            }
        }
    }

    pub(super) fn format(&mut self, format: u32) {
        if format != super::FORMAT {
            self.report("format", |words| (words.errors.content_format)(format, super::FORMAT));
        }
    }

    pub(super) fn finish<T>(self, value: T) -> Result<T, Faults> {
        Faults::check(self.faults, value)
    }
}
