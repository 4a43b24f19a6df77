//! What an item can be asked once for: the concrete benefits, drawbacks, goals, activities and referents the user names.

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
    pub const fn among(self, texts: &ElementTexts) -> &'static str {
        match self {
            Self::Activity => texts.activity,
            Self::Goal => texts.goal,
            Self::Benefit => texts.benefit,
            Self::Drawback => texts.drawback,
            Self::Referent => texts.referent,
        }
    }
}

/// The elements a user named, per kind; none means that the generic phrase is used.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Elements {
    /// Activities, as infinitives.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub activities: Vec<String>,
    /// Goals.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub goals: Vec<String>,
    /// Benefits.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub benefits: Vec<String>,
    /// Drawbacks.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub drawbacks: Vec<String>,
    /// Referents.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub referents: Vec<String>,
}

impl Elements {
    /// The most elements of one kind: more would make an intake of hours, and keeps sums of products exact.
    pub const MOST: usize = 10;

    /// The elements of a kind.
    #[must_use]
    pub fn of(&self, per: PerElement) -> &[String] {
        match per {
            PerElement::Activity => &self.activities,
            PerElement::Goal => &self.goals,
            PerElement::Benefit => &self.benefits,
            PerElement::Drawback => &self.drawbacks,
            PerElement::Referent => &self.referents,
        }
    }

    /// The elements of a kind, to change them.
    pub fn of_mut(&mut self, per: PerElement) -> &mut Vec<String> {
        match per {
            PerElement::Activity => &mut self.activities,
            PerElement::Goal => &mut self.goals,
            PerElement::Benefit => &mut self.benefits,
            PerElement::Drawback => &mut self.drawbacks,
            PerElement::Referent => &mut self.referents,
        }
    }

    /// How often an item of this kind is asked: once per element, and once where there is none; at most [`Self::MOST`].
    #[must_use]
    pub fn count(&self, per: PerElement) -> u16 {
        self.of(per).len().clamp(1, Self::MOST) as u16
    }

    /// Makes sure that an item of this kind is asked for this element (from 0), so that an answer given by its number alone
    /// has a place. Elements without a name get an empty one.
    pub fn make_room(&mut self, per: Option<PerElement>, element: u16) {
        if let Some(per) = per.filter(|per| element >= self.count(*per)) {
            self.of_mut(per).resize(usize::from(element) + 1, String::new());
        }
    }

    /// Whether the user named none at all.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        PerElement::ALL.iter().all(|per| self.of(*per).is_empty())
    }
}
