//! A place for one answer: an item, and which element it is asked for.

use super::{ItemIndex, Questionnaire};

/// A place for one answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Slot {
    /// The item.
    pub item: ItemIndex,
    /// The element, from 0; always 0 for an item that is not asked per element.
    pub element: u16,
}

impl Slot {
    /// The first (or only) place of an item.
    #[must_use]
    pub const fn from_item(item: ItemIndex) -> Self {
        Self { item, element: 0 }
    }

    /// The id of this place: the item's id, with `[k]` from the second element on (`self-efficacy[2]`).
    #[must_use]
    pub fn id(self, questionnaire: &Questionnaire) -> String {
        let id = &questionnaire.item(self.item).id;
        if self.element == 0 { id.clone() } else { format!("{id}[{}]", self.element + 1) }
    }

    /// The place an id stands for: `item` and `item[1]` both mean the first element. Whether the user named that many
    /// elements is not looked at. `None` when there is no such item, or when it is not asked per element.
    #[must_use]
    pub fn from_id(questionnaire: &Questionnaire, id: &str) -> Option<Self> {
        let (item, element) = match id.strip_suffix(']').and_then(|id| id.split_once('[')) {
            Some((item, number)) => (item, number.parse::<u16>().ok()?.checked_sub(1)?),
            None => (id, 0),
        };
        let item = questionnaire.find_item(item)?;
        (element == 0 || questionnaire.item(item).per.is_some()).then_some(Self { item, element })
    }
}
