//! What went wrong, said so that the reader can mend it.
//!
//! A [`Fault`] carries its message in both languages, since what finds it does not know who reads it. Where it points into a file, it shows the line and marks the spot.

use std::fmt::{self, Write as _};

use crate::language::{Language, Phrases, Text, clean};

/// Who can mend it; decides the exit code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FaultKind {
    /// The data or a file is wrong: exit code 1.
    Data,
    /// The command line is wrong: exit code 2.
    Usage,
    /// The user stopped; what was answered is saved: exit code 130.
    Interrupted,
    /// The reader of our output went away (a closed pipe): end quietly, exit code 0.
    PipeClosed,
}

/// A spot in a file, counted from 1 as editors do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FilePlace {
    /// The file as the user named it.
    pub file: String,
    /// The line.
    pub line: usize,
    /// The column, in characters.
    pub column: usize,
    /// The part of that line around the spot; empty far into a very long line.
    pub shown: String,
    /// How many characters of the line stand before what is shown.
    pub cut: usize,
}

/// How much of a line is shown before and after a spot, in characters: together they fit a narrow screen.
const BEFORE: usize = 30;
const AFTER: usize = 40;

/// Spots further into a line than this, in characters, are named and not shown: a file of one endless line may have a
/// spot at every character of it.
const LONGEST_LINE: usize = 2_000;

/// After so many faults in one input no more are looked for: nobody reads on, and a file made for it could hold millions.
pub const MOST_FAULTS: usize = 1_000;

impl FilePlace {
    /// A spot in a line with this text. Only a part of the text is kept, however long the line.
    #[must_use]
    pub fn new(file: impl Into<String>, line: usize, column: usize, text: &str) -> Self {
        let cut = column.saturating_sub(1 + BEFORE);
        let mut shown = String::new();
        if cut < LONGEST_LINE {
            shown.extend(text.chars().skip(cut).take(BEFORE + AFTER));
        }
        Self { file: file.into(), line, column, shown, cut }
    }
}

/// One thing that is wrong: what, where, and what to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault(Box<Details>);

#[derive(Clone, Debug, PartialEq, Eq)]
struct Details {
    kind: FaultKind,
    code: &'static str,
    message: Text,
    place: Option<FilePlace>,
    hint: Option<Text>,
}

impl Fault {
    /// A fault in data or a file. The code says in kebab-case which, to programs, and stays the same when it is worded anew.
    pub fn from_data(code: &'static str, words: impl Fn(&'static Phrases) -> String) -> Self {
        Self::new(FaultKind::Data, code, Text::from_phrases(words))
    }

    /// A fault in how the program was called.
    pub fn from_usage(code: &'static str, words: impl Fn(&'static Phrases) -> String) -> Self {
        Self::new(FaultKind::Usage, code, Text::from_phrases(words))
    }

    /// A file that cannot be read: that it is not there, or why it could not be.
    #[must_use]
    pub fn from_io(file: &str, error: &std::io::Error) -> Self {
        if error.kind() == std::io::ErrorKind::NotFound {
            return Self::from_data("file-not-found", |words| (words.errors.file_not_found)(file))
                .hint(|words| words.errors.file_not_found_hint.to_owned());
        }
        Self::from_data("file-unreadable", |words| (words.errors.file_unreadable)(file, &(words.errors.io)(error)))
    }

    /// A fault of a kind, with its code and its message.
    #[must_use]
    pub fn new(kind: FaultKind, code: &'static str, message: Text) -> Self {
        Self(Box::new(Details { kind, code, message, place: None, hint: None }))
    }

    /// Adds what the reader can do about it.
    #[must_use]
    pub fn hint(mut self, words: impl Fn(&'static Phrases) -> String) -> Self {
        self.0.hint = Some(Text::from_phrases(words));
        self
    }

    /// Adds the spot in a file, if one is known.
    #[must_use]
    pub fn at(mut self, place: Option<FilePlace>) -> Self {
        self.0.place = place;
        self
    }

    /// Puts before the message where in a table it is, such as the row; a table has no line to show.
    #[must_use]
    pub fn in_table(mut self, place: impl Fn(&'static Phrases) -> String) -> Self {
        let place = Text::from_phrases(place);
        let message = &self.0.message;
        self.0.message = Text::from_each(|language| format!("{}: {}", place.get(language), message.get(language)));
        self
    }

    /// Who can mend it.
    #[must_use]
    pub fn kind(&self) -> FaultKind {
        self.0.kind
    }

    /// Which fault it is, for programs: `docs/errors.md` has them all.
    #[must_use]
    pub fn code(&self) -> &'static str {
        self.0.code
    }

    /// What is wrong, in both languages.
    #[must_use]
    pub fn text(&self) -> &Text {
        &self.0.message
    }

    /// The spot in a file, if one is known.
    #[must_use]
    pub fn place(&self) -> Option<&FilePlace> {
        self.0.place.as_ref()
    }

    /// What can be done about it, in both languages.
    #[must_use]
    pub fn advice(&self) -> Option<&Text> {
        self.0.hint.as_ref()
    }

    /// What is wrong, in one language.
    #[must_use]
    pub fn message(&self, language: Language) -> &str {
        self.0.message.get(language)
    }

    /// The whole fault as lines of text: message, place with the line marked, hint.
    #[must_use]
    pub fn render(&self, language: Language) -> String {
        let words = &language.phrases().errors;
        let message = clean(self.0.message.get(language));
        let mut out = match self.0.kind {
            FaultKind::Data | FaultKind::Usage => format!("{}: {message}\n", words.error),
            FaultKind::Interrupted => format!("{message}\n"),
            FaultKind::PipeClosed => String::new(),
        };
        if let Some(place) = &self.0.place {
            // Writing to a String cannot fail.
            let _ = writeln!(out, "  --> {}:{}:{}", clean(&place.file), place.line, place.column);
            let (before, marked) = excerpt(place);
            if !marked.is_empty() {
                let _ = writeln!(out, "   | {before}{marked}\n   | {}^", " ".repeat(before.chars().count()));
            }
        }
        if let Some(hint) = &self.0.hint {
            let _ = writeln!(out, "{}: {}", words.hint, clean(hint.get(language)));
        }
        out
    }
}

/// The part of the line around the spot that fits a narrow screen: what stands before the mark, and from the mark on.
fn excerpt(place: &FilePlace) -> (String, String) {
    let printable = |part: &[char]| part.iter().map(|c| if c.is_control() { ' ' } else { *c }).collect::<String>();
    let line: Vec<char> = place.shown.chars().collect();
    let spot = place.column.saturating_sub(1 + place.cut).min(line.len());
    let before = printable(&line[spot.saturating_sub(BEFORE)..spot]);
    let marked = printable(&line[spot..line.len().min(spot + AFTER)]);
    (before.trim_start().to_owned(), if marked.is_empty() && !before.is_empty() { " ".to_owned() } else { marked })
}

/// Everything that is wrong with one input, in the order of the input; never empty.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Faults(Vec<Fault>);

impl Faults {
    /// `Ok(value)` when nothing was found to be wrong, otherwise all that was.
    ///
    /// # Errors
    ///
    /// When `found` holds at least one fault.
    pub fn check<T>(found: Vec<Fault>, value: T) -> Result<T, Self> {
        if found.is_empty() { Ok(value) } else { Err(Self(found)) }
    }

    /// The same faults with the name of the file before each.
    #[must_use]
    pub fn of(self, file: &str) -> Self {
        Self(self.0.into_iter().map(|fault| fault.in_table(|_| file.to_owned())).collect())
    }

    /// The faults.
    #[must_use]
    pub fn all(&self) -> &[Fault] {
        &self.0
    }

    /// Who can mend the first of them; decides the exit code.
    #[must_use]
    pub fn kind(&self) -> FaultKind {
        self.0.first().map_or(FaultKind::Data, Fault::kind)
    }

    /// All faults as text; after the first twenty only how many more there are.
    #[must_use]
    pub fn render(&self, language: Language) -> String {
        const SHOWN: usize = 20;
        let mut out: String = self.0.iter().take(SHOWN).map(|fault| fault.render(language)).collect();
        if let Some(more) = self.0.len().checked_sub(SHOWN).filter(|more| *more > 0) {
            out += &(language.phrases().errors.and_more)(more);
            out.push('\n');
        }
        out
    }
}

/// In English, as the program would show it. Where the language of the reader is known, [`Fault::render`] speaks it.
impl fmt::Display for Fault {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.render(Language::English).trim_end())
    }
}

impl std::error::Error for Fault {}

/// All of them in English; see [`Faults::render`].
impl fmt::Display for Faults {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.render(Language::English).trim_end())
    }
}

impl std::error::Error for Faults {}

impl From<Fault> for Faults {
    fn from(fault: Fault) -> Self {
        Self(vec![fault])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_spot_is_marked_and_escape_codes_are_gone() {
        let fault = Fault::new(FaultKind::Data, "wrong", Text { nl: "Fout\u{1b}[2J.".into(), en: "Wrong.".into() })
            .at(Some(FilePlace { file: "a.yaml".into(), line: 3, column: 9, shown: "  time: \u{1b}9".into(), cut: 0 }));
        let text = fault.render(Language::Dutch);
        assert!(!text.contains('\u{1b}'), "{text}");
        let lines: Vec<&str> = text.lines().collect();
        assert_eq!(lines[1], "  --> a.yaml:3:9");
        assert_eq!(lines[3].find('^'), lines[2].find(" 9"), "{text}");
    }

    #[test]
    fn a_cause_without_a_name_is_not_told_in_the_words_of_the_system() {
        for error in [std::io::Error::from_raw_os_error(5), std::io::Error::other("the reader lost its place")] {
            let fault = Fault::from_io("a.yaml", &error);
            let dutch = fault.message(Language::Dutch);
            assert!(["error", "reader", "(os"].iter().all(|english| !dutch.contains(english)), "{dutch}");
        }
    }

    #[test]
    fn a_place_past_the_end_of_a_line_does_not_panic() {
        let place = FilePlace { file: "a".into(), line: 1, column: 99, shown: "kort".into(), cut: 0 };
        assert_eq!(excerpt(&place).0, "kort");
        assert_eq!(excerpt(&FilePlace::new("a", 1, 99, "kort")), (String::new(), String::new()));
    }

    #[test]
    fn of_a_long_line_no_more_is_kept_than_is_shown() {
        let line = format!("{}X{}", "a".repeat(1_500), "é".repeat(50_000));
        let place = FilePlace::new("a", 1, 1_501, &line);
        assert_eq!(place.shown.chars().count(), BEFORE + AFTER);
        let (before, marked) = excerpt(&place);
        assert_eq!((before, marked.chars().next(), marked.chars().count()), ("a".repeat(BEFORE), Some('X'), AFTER));
        let far = FilePlace::new("a", 1, 50_000, &line);
        assert_eq!((far.shown.as_str(), far.column), ("", 50_000));
    }
}
