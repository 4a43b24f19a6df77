//! Answer scales: which answers there are, in the order the respondent sees them, and what each counts as.

use serde::{Deserialize, Serialize};

use crate::language::Text;
use crate::language::each::BandTexts;

/// What an answer counts as.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Band {
    /// It hinders the introduction.
    Unfavourable,
    /// It counts for neither side.
    Neutral,
    /// It helps the introduction.
    Favourable,
}

impl Band {
    /// The text for it, out of those for all.
    #[must_use]
    pub const fn among<T: Copy>(self, texts: &BandTexts<T>) -> T {
        match self {
            Self::Unfavourable => texts.unfavourable,
            Self::Neutral => texts.neutral,
            Self::Favourable => texts.favourable,
        }
    }
}

/// One answer of a scale.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Point {
    /// Its position, from 1.
    pub value: u8,
    /// What it counts as on an item that is not reversed; `None` on a scale that is not classed.
    #[serde(default)]
    pub band: Option<Band>,
    /// The words.
    pub label: Text,
    /// The words it had in earlier versions, so that the answers of an older survey are still read.
    #[serde(default)]
    pub formerly: Vec<Text>,
}

/// An answer scale.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Scale {
    /// Kebab-case id, such as `agreement`.
    pub id: String,
    /// The answers, from 1 up; two to nine of them, so that one key answers.
    pub points: Vec<Point>,
}

impl Scale {
    /// Whether answers on this scale are labelled at all. The MIDI's motivation scale only weighs another answer.
    #[must_use]
    pub fn is_classed(&self) -> bool {
        self.points.iter().all(|point| point.band.is_some())
    }

    /// The answer with this position, from 1; `None` outside the scale.
    #[must_use]
    pub fn point(&self, value: u8) -> Option<&Point> {
        self.points.get(usize::from(value).checked_sub(1)?)
    }

    /// Whether an answer lies on this scale.
    #[must_use]
    pub fn holds(&self, value: u8) -> bool {
        self.point(value).is_some()
    }

    /// Whether this is a plain no or yes, answered with n or j (y).
    #[must_use]
    pub fn is_yes_no(&self) -> bool {
        self.points.len() == 2
    }
}
