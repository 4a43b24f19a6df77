//! What the user does not want to see.

use crate::catalogue::{Actor, Effort, Phase, Strategy};

/// Conditions a strategy must meet; the default lets everything through.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filters {
    /// Only strategies that can be used in this phase.
    pub phase: Option<Phase>,
    /// Only strategies in which one of these acts; empty means anybody.
    pub actors: Vec<Actor>,
    /// Only strategies that ask at most this much.
    pub max_effort: Option<Effort>,
    /// Ids of strategies to leave out.
    pub exclude: Vec<String>,
}

impl Filters {
    /// Whether nothing is filtered.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// Whether a strategy passes.
    #[must_use]
    pub fn allow(&self, strategy: &Strategy) -> bool {
        self.phase.is_none_or(|phase| strategy.phases.contains(&phase))
            && (self.actors.is_empty() || strategy.actors.iter().any(|actor| self.actors.contains(actor)))
            && self.max_effort.is_none_or(|most| strategy.effort <= most)
            && !self.exclude.contains(&strategy.id)
    }
}
