//! A screen of a conversation in one language: everything a face needs to show, and nothing of how.

use crate::questionnaire::CategoryIndex;

/// An option of a question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OptionLine {
    /// The key that chooses it: its number, or n and j (y) on a no-yes scale.
    pub key: char,
    /// Its words.
    pub label: String,
}

/// A question with all that belongs to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QuestionView {
    /// The category's name.
    pub category: String,
    /// Its place among all questions, from 1.
    pub number: usize,
    /// How many questions there are.
    pub total: usize,
    /// A sentence that opens the category, at its first question.
    pub intro: Option<String>,
    /// The statement or question.
    pub statement: String,
    /// What is meant, on request.
    pub help: String,
    /// The statement as it is put to another, with the explanation.
    pub aloud: Option<String>,
    /// The answers in order.
    pub options: Vec<OptionLine>,
    /// The answer given before, from 1.
    pub current: Option<u8>,
    /// The answer given before, in words.
    pub given: Option<String>,
    /// The note made before.
    pub note: Option<String>,
    /// Whether that may be quoted in a document.
    pub is_quoted: bool,
    /// Whether a note can be made.
    pub takes_notes: bool,
    /// The categories, to jump to.
    pub categories: Vec<(CategoryIndex, String)>,
}

/// How many gave each answer, one time that a question was answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CountedRound {
    /// Which time.
    pub name: String,
    /// The answers in order, each with how many gave it.
    pub answers: Vec<(String, u64)>,
    /// What that comes to, in words.
    pub said: String,
}

/// A few things to do, and what they are about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeysView {
    /// Where the user is.
    pub heading: String,
    /// What it is about.
    pub subject: String,
    /// What is known of it, a line each.
    pub facts: Vec<String>,
    /// What a group answered, each time that it did; nothing where it is not about that.
    pub rounds: Vec<CountedRound>,
    /// What is asked.
    pub question: String,
    /// What there is to do, at most nine things.
    pub options: Vec<String>,
    /// What is said of each of these, where there is room; nothing where they speak for themselves.
    pub details: Vec<String>,
    /// What Enter does, from 0; without it Enter passes over the question.
    pub usual: Option<usize>,
}

/// Something that can be ticked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TickLine {
    /// What stands above it, where a group of lines begins.
    pub above: Option<String>,
    /// What it is.
    pub label: String,
    /// Whether it has a tick.
    pub is_ticked: bool,
    /// What there is to read about it on request; may be empty.
    pub more: String,
}

/// Things to tick, and what they are about. A tick is taken at once, and the same screen comes back with it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TicksView {
    /// Where the user is.
    pub heading: String,
    /// What it is about; may be empty.
    pub subject: String,
    /// What is known of it, a line each, as far as there is room.
    pub facts: Vec<String>,
    /// What is asked.
    pub question: String,
    /// How to choose.
    pub hint: String,
    /// What there is to tick.
    pub options: Vec<TickLine>,
    /// What there is to read about it on request, a line each.
    pub more: Vec<String>,
    /// The note that was made with it, which may be empty; `None` where there is no place for one.
    pub note: Option<String>,
}

impl TicksView {
    /// Whether there is anything to read on request.
    pub(super) fn has_more(&self) -> bool {
        !self.more.is_empty() || self.options.iter().any(|option| !option.more.is_empty())
    }
}

/// An answer in the review.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReviewLine {
    /// The number that opens it, from 1.
    pub number: usize,
    /// What it is about.
    pub name: String,
    /// The answer in words.
    pub answer: String,
    /// The note with it.
    pub note: Option<String>,
    /// Whether that may be quoted in a document.
    pub is_quoted: bool,
}

/// A screen in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum View {
    /// A field to type.
    Text {
        /// What is asked.
        question: String,
        /// An example or remark.
        hint: String,
        /// What it holds now.
        current: String,
    },
    /// A field to choose.
    Choice {
        /// What is asked.
        question: String,
        /// An example or remark.
        hint: String,
        /// The options.
        options: Vec<String>,
        /// The option chosen before, from 0.
        current: Option<usize>,
    },
    /// Yes or no.
    YesNo {
        /// What is asked.
        question: String,
        /// An example or remark.
        hint: String,
        /// It is asked about what was just shown, and comes under that.
        below: bool,
    },
    /// One of some lines.
    Pick {
        /// What is asked.
        question: String,
        /// What there is to choose.
        options: Vec<String>,
    },
    /// More to read of what was just shown, on request; it comes under that.
    Reading {
        /// What is asked.
        question: String,
        /// How many parts there are, each with the number that it has in what was shown, from 1.
        parts: usize,
    },
    /// A list to type.
    List {
        /// What is asked.
        question: String,
        /// What it holds now.
        current: Vec<String>,
    },
    /// A question.
    Question(QuestionView),
    /// All answers, by category.
    Review(Vec<(String, Vec<ReviewLine>)>),
    /// A few things to do, one key each.
    Keys(KeysView),
    /// Things to tick, with what they are about.
    Ticks(TicksView),
    /// Something that must be read before the conversation goes on.
    Page {
        /// Where the user is.
        heading: String,
        /// What it is about.
        subject: String,
        /// What it says, a paragraph each.
        text: Vec<String>,
    },
    /// Things to choose any number of.
    Several {
        /// What is asked.
        question: String,
        /// An example or remark.
        hint: String,
        /// What there is to choose.
        options: Vec<String>,
        /// Without a choice nothing comes of it, so Enter takes the one that is marked.
        takes_marked: bool,
    },
    /// Nothing is asked: the conversation has not begun, or is at its end.
    Nothing,
}
