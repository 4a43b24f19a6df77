//! What speaks against a strategy: conditions over what a session says, with the reason in words.

use super::StrategyIndex;
use super::facets::{Actor, Phase};
use crate::language::Text;
use crate::questionnaire::{CauseIndex, DeterminantIndex, ElementKind, ItemIndex};

/// Something that speaks against a strategy when all of its terms are known to be true.
#[derive(Clone, Debug)]
pub struct Objection {
    /// What must be known to be true; never empty.
    pub all: Vec<ObjectionTerm>,
    /// The reason, as it can stand behind the name of the strategy.
    pub text: Text,
}

/// One thing that a session can say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ObjectionTerm {
    /// The introduction is in one of these phases.
    Phase(Vec<Phase>),
    /// A determinant has this label.
    Label(DeterminantIndex, TermLabel),
    /// A question was answered so, as worded, for any of its elements.
    Answer(ItemIndex, TermBound),
    /// This cause was named.
    Cause(CauseIndex),
    /// The element that the barrier is about is of this kind.
    Kind(ElementKind),
    /// Who is there is known, and this one is not among them.
    Absent(Actor),
    /// Who is there is known, and this one is among them.
    Present(Actor),
    /// So many people are in the team.
    TeamSize(TermBound),
    /// This strategy is there already and works.
    Have(StrategyIndex),
    /// This strategy was tried and stopped.
    Tried(StrategyIndex),
}

/// A label that a determinant can have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TermLabel {
    /// It hinders.
    Barrier,
    /// It helps.
    Facilitator,
    /// It does neither.
    Neither,
}

/// A limit to a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TermBound {
    /// So many or fewer.
    AtMost(u32),
    /// So many or more.
    AtLeast(u32),
}

impl TermBound {
    /// Whether a number keeps within it.
    #[must_use]
    pub const fn holds(self, number: u32) -> bool {
        match self {
            Self::AtMost(most) => number <= most,
            Self::AtLeast(least) => number >= least,
        }
    }
}
