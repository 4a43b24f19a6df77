//! Checking a content file while its ids become indices: faults are collected with their spot, so that a user sees all of
//! them at once.

use std::collections::HashSet;
use std::fmt::Arguments;

use crate::catalogue::Fit;
use crate::fault::{Fault, Faults, FilePlace, MOST_FAULTS};
use crate::language::{Phrases, Text};
use crate::yaml::{Outline, YamlDocument};

/// A document and where everything stands in it.
pub(super) type Located<'a> = (&'a YamlDocument, &'a Outline);

/// Lists that an extra file adds to, each with the number of entries that come from the main file. Entry 180 of the joined
/// list of strategies is entry 3 of the extra file when the main file has 177.
#[derive(Debug)]
pub(super) struct Extra<'a> {
    pub at: Located<'a>,
    pub starts: Vec<(&'static str, usize)>,
}

/// Collects faults and knows where in the files they stand.
///
/// Paths are taken unwritten: nearly all of the thousands in a catalogue are right, and then nobody reads them.
#[derive(Debug)]
pub(super) struct Reporter<'a> {
    /// The main file; none for bundled content, whose text is not at hand any more.
    main: Option<Located<'a>>,
    extra: Option<Extra<'a>>,
    faults: Vec<Fault>,
}

impl<'a> Reporter<'a> {
    pub(super) fn new(main: Option<Located<'a>>, extra: Option<Extra<'a>>) -> Self {
        Self { main, extra, faults: Vec::new() }
    }

    /// Where a path of the joined lists stands.
    fn place(&self, path: Arguments<'_>) -> Option<FilePlace> {
        let path = path.to_string();
        if let Some(extra) = &self.extra {
            let mut steps = path.splitn(3, '/');
            let (list, number) =
                (steps.next().unwrap_or_default(), steps.next().and_then(|number| number.parse::<usize>().ok()));
            let start = extra.starts.iter().find(|(name, _)| *name == list).map(|(_, start)| *start);
            if let (Some(start), Some(number)) = (start, number)
                && let Some(own) = number.checked_sub(start)
            {
                let rest = steps.next().map(|rest| format!("/{rest}")).unwrap_or_default();
                let (document, outline) = extra.at;
                return outline.place(document, &format!("{list}/{own}{rest}"));
            }
        }
        self.main.and_then(|(document, outline)| outline.place(document, &path))
    }

    /// Whether a path stands in the bundled content, whose ids all refer to each other.
    pub(super) fn is_bundled(&self, path: Arguments<'_>) -> bool {
        self.main.is_none() && self.place(path).is_none()
    }

    pub(super) fn report(
        &mut self,
        path: Arguments<'_>,
        code: &'static str,
        words: impl Fn(&'static Phrases) -> String,
    ) {
        self.push(path, Fault::from_data(code, words));
    }

    /// Whether so much is wrong that nothing more is looked for.
    fn has_enough(&self) -> bool {
        self.faults.len() >= MOST_FAULTS
    }

    pub(super) fn push(&mut self, path: Arguments<'_>, fault: Fault) {
        if self.has_enough() {
            return;
        }
        let place = self.place(path);
        self.faults.push(fault.at(place));
    }

    /// An id that refers to nothing, with the nearest id that does.
    pub(super) fn unknown<'i>(&mut self, path: Arguments<'_>, id: &str, known: impl Iterator<Item = &'i str>) {
        if self.has_enough() {
            return;
        }
        let nearest = crate::nearest::nearest(id, known);
        let fault = Fault::from_data("unknown-id", |words| (words.errors.unknown_id)(id));
        self.push(
            path,
            match nearest {
                Some(nearest) => fault.hint(|words| (words.errors.did_you_mean)(&nearest)),
                None => fault,
            },
        );
    }

    /// An id must be kebab-case and not taken.
    pub(super) fn id<'i>(&mut self, path: Arguments<'_>, id: &str, mut taken: impl Iterator<Item = &'i str>) {
        let kebab = !id.is_empty()
            && id
                .split(['-', '.'])
                .all(|part| !part.is_empty() && part.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit()));
        if !kebab {
            self.report(path, "bad-id", |words| (words.errors.bad_id)(id));
        } else if taken.any(|other| other == id) {
            let fault = Fault::from_data("duplicate-id", |words| (words.errors.duplicate_id)(id));
            // In an extra file the other one may be ours, which its author does not see.
            let own = self.extra.as_ref().zip(self.place(path)).is_some_and(|(extra, at)| at.file == extra.at.0.name());
            self.push(path, if own { fault.hint(|words| words.errors.own_id_hint.to_owned()) } else { fault });
        }
    }

    /// The same for a list that may be long; takes the id.
    pub(super) fn new_id(&mut self, path: Arguments<'_>, id: &str, taken: &mut HashSet<String>) {
        self.id(path, id, taken.get(id).map(String::as_str).into_iter());
        taken.insert(id.to_owned());
    }

    /// A fit is read as any number, so that a wrong one is found at its own spot.
    pub(super) fn fit(&mut self, path: Arguments<'_>, value: i64) -> Option<Fit> {
        let fit = u8::try_from(value).ok().and_then(|value| Fit::try_from(value).ok());
        if fit.is_none() {
            let fault = Fault::from_data("unknown-word", |words| (words.errors.unknown_word)(&value.to_string()));
            self.push(path, fault.hint(|words| (words.errors.allowed_words)("1, 2, 3")));
        }
        fit
    }

    /// A text must be filled in both languages.
    pub(super) fn text(&mut self, path: Arguments<'_>, text: &Text) {
        for (language, value) in [("nl", &text.nl), ("en", &text.en)] {
            if value.trim().is_empty() {
                let named = path.to_string();
                self.report(format_args!("{path}/{language}"), "empty-text", |words| {
                    (words.errors.empty_text)(&named, language)
                });
            }
        }
    }

    pub(super) fn format(&mut self, format: u32) {
        if !(1..=super::FORMAT).contains(&format) {
            self.report(format_args!("format"), "content-format", |words| {
                (words.errors.content_format)(format, super::FORMAT)
            });
        }
    }

    pub(super) fn finish<T>(self, value: T) -> Result<T, Faults> {
        Faults::check(self.faults, value)
    }
}
