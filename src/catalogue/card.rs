//! A strategy: what it is, who must act, when, and how much it asks.

use serde::{Deserialize, Serialize};

use super::facets::{Actor, Effort, Phase};
use super::{Link, Objection, SourceIndex};
use crate::language::{Language, Text};
use crate::questionnaire::CategoryIndex;

/// Points at a cluster of the catalogue.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ClusterIndex(pub(crate) usize);

/// A group of strategies of one kind.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Cluster {
    /// Kebab-case id.
    pub id: String,
    /// The name.
    pub name: Text,
}

/// How directly a strategy works on a determinant.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "u8", into = "u8")]
pub enum Fit {
    /// 1: it supports.
    Supports,
    /// 2: it works on it.
    WorksOnCause,
    /// 3: it works on it directly.
    TakesAwayCause,
}

impl TryFrom<u8> for Fit {
    type Error = &'static str;

    fn try_from(value: u8) -> Result<Self, Self::Error> {
        match value {
            1 => Ok(Self::Supports),
            2 => Ok(Self::WorksOnCause),
            3 => Ok(Self::TakesAwayCause),
            _ => Err("fit: 1, 2, 3"),
        }
    }
}

impl From<Fit> for u8 {
    fn from(fit: Fit) -> Self {
        match fit {
            Fit::Supports => 1,
            Fit::WorksOnCause => 2,
            Fit::TakesAwayCause => 3,
        }
    }
}

/// Where a strategy is known from.
#[derive(Clone, Debug)]
pub struct Origin {
    /// The publication, or this project.
    pub source: SourceIndex,
    /// Its number or name there, such as `ERIC 57`.
    pub entry: Option<String>,
}

/// One step.
#[derive(Clone, Debug)]
pub struct Step {
    /// What is done.
    pub text: Text,
    /// Who takes it, where that is said.
    pub who: Option<Actor>,
}

impl Step {
    /// What is done, in one language.
    #[must_use]
    pub fn get(&self, language: Language) -> &str {
        self.text.get(language)
    }
}

/// What to do with a strategy: the part that a team takes along.
#[derive(Clone, Debug)]
pub struct Card {
    /// Three to five steps, in order.
    pub steps: Vec<Step>,
    /// First steps for others, each with who takes it: for when who takes the first of the steps is not there.
    pub first_for: Vec<Step>,
    /// One concrete case from Dutch youth care.
    pub example: Text,
    /// The conditions under which it works, and when not to choose it.
    pub works_when: Text,
    /// How a team notices within three months that it works.
    pub measure: Text,
}

/// An implementation strategy.
#[derive(Clone, Debug)]
pub struct Strategy {
    /// Kebab-case id, such as `inspirational-management`.
    pub id: String,
    /// The kind of strategy.
    pub cluster: ClusterIndex,
    /// The level it acts on: one of the four categories.
    pub level: CategoryIndex,
    /// The name.
    pub name: Text,
    /// What it is, in one or two sentences.
    pub summary: Text,
    /// What to do with it.
    pub card: Card,
    /// Who must act; who takes the lead stands first.
    pub actors: Vec<Actor>,
    /// The phases in which it can be used.
    pub phases: Vec<Phase>,
    /// How much it asks.
    pub effort: Effort,
    /// Other words people search with, in both languages.
    pub synonyms: Vec<String>,
    /// Where it is known from.
    pub origin: Vec<Origin>,
    /// What it works on; never empty.
    pub links: Vec<Link>,
    /// What speaks against it, whatever it is advised for.
    pub not_when: Vec<Objection>,
    /// Whether it is the user's own, from an extra file.
    pub own: bool,
}

impl Strategy {
    /// Whether it is for those who lead the organisation or the team to begin it, or cannot be done without the board.
    #[must_use]
    pub fn asks_management(&self) -> bool {
        self.actors.first().is_some_and(|first| first.is_management()) || self.actors.contains(&Actor::Board)
    }
}
