//! Finding a place or determinant by its id, with a fault that helps whoever mistyped it.

use super::{DeterminantIndex, Elements, Questionnaire, Slot};
use crate::fault::Fault;
use crate::nearest::nearest;
use crate::yaml::unseen_in;

/// The last letter of the Latin alphabet with its accents.
const LAST_LATIN: char = '\u{24f}';

/// The determinant with this id. Whoever types a name, in either language, is told the id.
///
/// # Errors
///
/// When there is no such determinant; the hint names the nearest.
pub fn find_determinant(questionnaire: &Questionnaire, id: &str) -> Result<DeterminantIndex, Fault> {
    if let Some(index) = questionnaire.find_determinant(id) {
        return Ok(index);
    }
    let fault = Fault::from_data("unknown-determinant", |words| (words.errors.unknown_determinant)(id));
    Err(match questionnaire.nearest_determinant(id) {
        Some(near) => fault.hint(|words| (words.errors.did_you_mean)(&questionnaire.determinant(near).id)),
        None => fault.hint(|words| words.errors.determinant_ids.to_owned()),
    })
}

/// The place an id stands for, or a fault that names the nearest id. A determinant with several items is no item itself;
/// whoever types the name of a determinant, in either language, is told the id.
pub fn find_slot(questionnaire: &Questionnaire, id: &str) -> Result<Slot, Fault> {
    if let Some(slot) = Slot::from_id(questionnaire, id).filter(|slot| usize::from(slot.element) < Elements::MOST) {
        return Ok(slot);
    }
    if let Some((item, _)) = id.split_once('[')
        && let Some(index) = questionnaire.find_item(item)
    {
        return Err(match questionnaire.item(index).per {
            Some(_) => Fault::from_data("element-number", |words| (words.errors.element_number)(id, Elements::MOST)),
            None => Fault::from_data("no-elements", |words| (words.errors.no_elements)(id, item)),
        });
    }
    if let Some((seen, found)) = unseen_in(id).filter(|(seen, _)| Slot::from_id(questionnaire, seen).is_some()) {
        return Err(Fault::from_data("invisible-in-name", |words| (words.legible.in_name)(&seen, &found.words(words)))
            .hint(|words| words.legible.in_name_hint.to_owned()));
    }
    let fault = Fault::from_data("unknown-item", |words| (words.errors.unknown_item)(id));
    if questionnaire.find_determinant(id).is_none()
        && let Some(near) = nearest(id, questionnaire.items().map(|(_, item)| item.id.as_str()))
    {
        // A letter of another script cannot be told from the one that was meant.
        let alike = id.chars().find(|letter| *letter > LAST_LATIN).map(|letter| format!("U+{:04X}", u32::from(letter)));
        return Err(fault.hint(|words| match &alike {
            Some(code) => (words.legible.look_alike)(&near, code),
            None => (words.errors.did_you_mean)(&near),
        }));
    }
    let Some(determinant) = questionnaire.nearest_determinant(id) else {
        return Err(fault.hint(|words| words.errors.item_ids.to_owned()));
    };
    let items = &questionnaire.determinant(determinant).items;
    let ids: Vec<&str> = items.iter().map(|item| questionnaire.item(*item).id.as_str()).collect();
    Err(match ids.as_slice() {
        [only] => fault.hint(|words| (words.errors.did_you_mean)(only)),
        several => fault.hint(|words| (words.errors.items_of_determinant)(&several.join(", "))),
    })
}
