//! One answer in one byte, so that a survey of any size can be counted as it is read.

use super::Response;

/// What stands at one place of one respondent's form: no answer, "not applicable", or the position of the chosen option
/// as worded, from 1.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Code(u8);

impl Code {
    /// No answer.
    pub const MISSING: Self = Self(0);
    /// The question does not apply.
    pub const NOT_APPLICABLE: Self = Self(Self::HIGHEST + 1);
    /// The highest position on any scale: one key answers.
    pub const HIGHEST: u8 = 9;
    /// How many codes there are; every [`Self::index`] lies below it.
    pub const COUNT: usize = Self::HIGHEST as usize + 2;

    /// The code of a position on a scale, 1 to [`Self::HIGHEST`]; `None` outside.
    #[must_use]
    pub const fn from_position(position: u8) -> Option<Self> {
        if position >= 1 && position <= Self::HIGHEST { Some(Self(position)) } else { None }
    }

    /// The position on the scale, if this is one.
    #[must_use]
    pub const fn position(self) -> Option<u8> {
        if self.0 >= 1 && self.0 <= Self::HIGHEST { Some(self.0) } else { None }
    }

    /// The code with this place in a table of [`Self::COUNT`]; `None` beyond it.
    #[must_use]
    #[inline]
    pub const fn from_index(index: u8) -> Option<Self> {
        if (index as usize) < Self::COUNT { Some(Self(index)) } else { None }
    }

    /// Its place in a table of [`Self::COUNT`].
    #[must_use]
    pub const fn index(self) -> usize {
        self.0 as usize
    }
}

impl From<Option<Response>> for Code {
    /// A position that no scale has is no answer.
    fn from(response: Option<Response>) -> Self {
        match response {
            Some(Response::Value(position)) => Self::from_position(position).unwrap_or(Self::MISSING),
            Some(Response::NotApplicable) => Self::NOT_APPLICABLE,
            None => Self::MISSING,
        }
    }
}
