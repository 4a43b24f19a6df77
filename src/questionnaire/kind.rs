//! What an item can be asked once for, and of what kind such an element is, where that matters for what lies behind an answer.

use serde::{Deserialize, Serialize};

use crate::language::each::ElementTexts;

/// A kind of element that items are asked per.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum PerElement {
    /// What working with the innovation is: infinitives, such as "het gesprek met ouders voeren".
    Activity,
    /// What it should bring the client.
    Goal,
    /// What it brings the professional.
    Benefit,
    /// What it costs the professional.
    Drawback,
    /// Whose opinion or support counts.
    Referent,
}

impl PerElement {
    /// All kinds, in the order the interview asks for them.
    pub const ALL: [Self; 5] = [Self::Activity, Self::Goal, Self::Benefit, Self::Drawback, Self::Referent];

    /// The text for this kind.
    #[must_use]
    pub const fn among<T: Copy>(self, texts: &ElementTexts<T>) -> T {
        match self {
            Self::Activity => texts.activity,
            Self::Goal => texts.goal,
            Self::Benefit => texts.benefit,
            Self::Drawback => texts.drawback,
            Self::Referent => texts.referent,
        }
    }
}

/// Of what kind a referent or a drawback is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ElementKind {
    /// A referent: somebody who does the same work.
    Colleague,
    /// A referent: who leads the team.
    LineManager,
    /// A referent: board or management.
    Board,
    /// A referent: somebody of another organisation.
    Partner,
    /// A referent: a young person, a parent, a family.
    Client,
    /// A drawback: it takes time.
    Time,
    /// A drawback: the same is done twice.
    DoubleWork,
    /// A drawback: it makes for tension with others.
    Tension,
    /// A drawback: it weighs on people.
    EmotionalLoad,
    /// A drawback: something can go wrong.
    Risk,
    /// A drawback: it costs money or income.
    Money,
}

impl ElementKind {
    /// All kinds, in the order they are offered.
    pub const ALL: [Self; 11] = [
        Self::Colleague,
        Self::LineManager,
        Self::Board,
        Self::Partner,
        Self::Client,
        Self::Time,
        Self::DoubleWork,
        Self::Tension,
        Self::EmotionalLoad,
        Self::Risk,
        Self::Money,
    ];

    /// The list whose elements can be of this kind.
    #[must_use]
    pub const fn list(self) -> PerElement {
        match self {
            Self::Colleague | Self::LineManager | Self::Board | Self::Partner | Self::Client => PerElement::Referent,
            Self::Time | Self::DoubleWork | Self::Tension | Self::EmotionalLoad | Self::Risk | Self::Money => {
                PerElement::Drawback
            }
        }
    }

    /// The kinds that elements of a list can be of; none where kinds make no difference.
    pub fn of(per: PerElement) -> impl Iterator<Item = Self> {
        Self::ALL.into_iter().filter(move |kind| kind.list() == per)
    }

    /// The id used in files.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Colleague => "colleague",
            Self::LineManager => "line-manager",
            Self::Board => "board",
            Self::Partner => "partner",
            Self::Client => "client",
            Self::Time => "time",
            Self::DoubleWork => "double-work",
            Self::Tension => "tension",
            Self::EmotionalLoad => "emotional-load",
            Self::Risk => "risk",
            Self::Money => "money",
        }
    }
}
