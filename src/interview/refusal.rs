//! Why something that a user gave was not taken.

use crate::language::interview::InterviewTexts;

/// The longest text a user can type in one field, in characters.
pub const LONGEST: usize = 1000;

/// Why an input was not taken; the screen stays.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// The field cannot be left empty.
    Required,
    /// An element has a name; it is taken away in its list.
    NamelessElement,
    /// There is nothing before this screen.
    NothingBefore,
    /// What was typed is no answer to the question.
    NoAnswer(String),
    /// The scale has only so many answers.
    NoSuchOption(usize),
    /// There are only so many numbers.
    NoSuchNumber(usize),
    /// A list holds at most so many elements.
    TooMany(usize),
    /// There is no note to quote.
    NoNote,
    /// No notes are kept here.
    NoNotes,
    /// A text holds at most [`LONGEST`] characters; this one has so many.
    TooLong(usize),
    /// This input belongs to another kind of screen.
    NotHere,
}

impl Refusal {
    /// The refusal in words.
    #[must_use]
    pub fn words(self, words: &InterviewTexts) -> String {
        match self {
            Self::Required => words.required.to_owned(),
            Self::NamelessElement => words.nameless_element.to_owned(),
            Self::NothingBefore => words.nothing_before.to_owned(),
            Self::NoAnswer(text) => (words.not_understood)(&text),
            Self::NoSuchOption(most) => (words.no_such_option)(most),
            Self::NoSuchNumber(most) => (words.no_such_number)(most),
            Self::TooMany(most) => (words.too_many)(most),
            Self::NoNote => words.quote.no_note.to_owned(),
            Self::NoNotes => words.quote.no_notes.to_owned(),
            Self::TooLong(length) => (words.too_long)(LONGEST, length),
            Self::NotHere => words.not_here.to_owned(),
        }
    }
}
