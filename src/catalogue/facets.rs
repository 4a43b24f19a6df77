//! What strategies are chosen by: who acts, in which phase, and how much it asks.

use serde::{Deserialize, Serialize};

use crate::language::each::{ActorTexts, EffortTexts, PhaseTexts};

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

    /// Whether it leads the organisation or the team.
    #[must_use]
    pub const fn is_management(self) -> bool {
        matches!(self, Self::LineManager | Self::Board)
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
