//! What is kept of the cells of a file beside the counts.

use crate::answers::Code;

/// How much of a text is kept, in characters: names of groups, codes of respondents, cells that cannot be read.
const LONGEST_TEXT: usize = 200;

/// A cell that could not be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Unreadable {
    /// The first row it stands in.
    pub row: u64,
    /// How often it came.
    pub times: u64,
}

/// The first cell of which something is to be told: its row from 1 and its column from 0, and how many there are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Spot {
    pub row: u64,
    pub column: usize,
    pub times: u64,
}

impl Spot {
    /// The first of two, which count together.
    pub(super) fn from_both(known: Option<Self>, other: Option<Self>) -> Option<Self> {
        let times = known.into_iter().chain(other).map(|spot| spot.times).sum();
        known.into_iter().chain(other).min().map(|spot| Self { times, ..spot })
    }
}

/// A form that is kept.
#[derive(Clone, Debug)]
pub(super) struct KeptForm {
    pub row: u64,
    pub key: String,
    /// What its respondent is called, by [`super::people::identity`]; 0 where the file does not say.
    pub respondent: u64,
    pub form: Box<[Code]>,
    /// The texts it is divided by, where forms of several files are laid together.
    pub groups: Vec<String>,
}

/// The first [`LONGEST_TEXT`] characters of a text.
pub(super) fn cut(text: &str) -> &str {
    text.char_indices().nth(LONGEST_TEXT).map_or(text, |(end, _)| &text[..end])
}
