//! A strategy: what it is, who must act, when, and how much it asks.

use serde::{Deserialize, Serialize};

use super::{Link, Objection, SourceIndex};
use crate::language::each::{ActorTexts, EffortTexts, PhaseTexts};
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
    /// 2: it works on the cause.
    WorksOnCause,
    /// 3: it takes away the cause itself.
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

/// Who must act.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Actor {
    /// The professional who works with the innovation.
    Practitioner,
    /// Who coordinates the introduction.
    Coordinator,
    /// The liaison officer, who connects the team with others.
    Liaison,
    /// The manager of the team.
    LineManager,
    /// The board of the organisation.
    Board,
    /// Somebody outside the organisation, such as a trainer or a chain partner.
    ExternalPartner,
    /// A municipality, region, ministry or national body.
    PolicyMaker,
}

impl Actor {
    /// The text for it, out of those for all.
    #[must_use]
    pub const fn among<T: Copy>(self, texts: &ActorTexts<T>) -> T {
        match self {
            Self::Practitioner => texts.practitioner,
            Self::Coordinator => texts.coordinator,
            Self::Liaison => texts.liaison,
            Self::LineManager => texts.line_manager,
            Self::Board => texts.board,
            Self::ExternalPartner => texts.external_partner,
            Self::PolicyMaker => texts.policy_maker,
        }
    }

    /// All actors, from near the work to far from it.
    pub const ALL: [Self; 7] = [
        Self::Practitioner,
        Self::Coordinator,
        Self::Liaison,
        Self::LineManager,
        Self::Board,
        Self::ExternalPartner,
        Self::PolicyMaker,
    ];

    /// The id used in files and on the command line.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Practitioner => "practitioner",
            Self::Coordinator => "coordinator",
            Self::Liaison => "liaison",
            Self::LineManager => "line-manager",
            Self::Board => "board",
            Self::ExternalPartner => "external-partner",
            Self::PolicyMaker => "policy-maker",
        }
    }
}

/// A phase of the introduction.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Phase {
    /// Before the start.
    Preparation,
    /// The first period of use.
    Introduction,
    /// Making it last.
    Embedding,
}

impl Phase {
    /// The text for it, out of those for all.
    #[must_use]
    pub const fn among<T: Copy>(self, texts: &PhaseTexts<T>) -> T {
        match self {
            Self::Preparation => texts.preparation,
            Self::Introduction => texts.introduction,
            Self::Embedding => texts.embedding,
        }
    }

    /// All phases in order.
    pub const ALL: [Self; 3] = [Self::Preparation, Self::Introduction, Self::Embedding];

    /// The id used in files and on the command line.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Preparation => "preparation",
            Self::Introduction => "introduction",
            Self::Embedding => "embedding",
        }
    }
}

/// How much a strategy asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Effort {
    /// A few hours, no money.
    Low,
    /// Days, some money, or several people.
    Medium,
    /// Weeks, real money, or decisions above the team.
    High,
}

impl Effort {
    /// The text for it, out of those for all.
    #[must_use]
    pub const fn among<T: Copy>(self, texts: &EffortTexts<T>) -> T {
        match self {
            Self::Low => texts.low,
            Self::Medium => texts.medium,
            Self::High => texts.high,
        }
    }

    /// All efforts, lowest first.
    pub const ALL: [Self; 3] = [Self::Low, Self::Medium, Self::High];

    /// The id used in files and on the command line.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Low => "low",
            Self::Medium => "medium",
            Self::High => "high",
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
    /// Three to five first steps, in order.
    pub steps: Vec<Step>,
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
