//! The concrete benefits, drawbacks, goals, activities and referents that a user names.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::kind::{ElementKind, PerElement};

/// The elements a user named, per kind; none means that the generic phrase is used.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields, default)]
pub struct Elements {
    /// Activities, as infinitives.
    pub activities: Vec<String>,
    /// Goals.
    pub goals: Vec<String>,
    /// Benefits.
    pub benefits: Vec<String>,
    /// Drawbacks.
    pub drawbacks: Vec<String>,
    /// Referents.
    pub referents: Vec<String>,
    /// Of what kind elements are, where that is known, by their place in the list.
    #[serde(skip)]
    pub kinds: BTreeMap<(PerElement, u16), ElementKind>,
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

    /// Of what kind an element is (counted from 0), where that is known.
    #[must_use]
    pub fn kind(&self, per: PerElement, at: u16) -> Option<ElementKind> {
        self.kinds.get(&(per, at)).copied()
    }

    /// Says of what kind an element is, or that nobody knows. A kind of another list is no kind of this one.
    pub fn set_kind(&mut self, per: PerElement, at: u16, kind: Option<ElementKind>) {
        match kind.filter(|kind| kind.list() == per) {
            Some(kind) => self.kinds.insert((per, at), kind),
            None => self.kinds.remove(&(per, at)),
        };
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
