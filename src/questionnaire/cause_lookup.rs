//! Finding a cause by its id, with a fault that helps whoever mistyped it.

use super::cause::CauseIndex;
use super::{Questionnaire, Slot};
use crate::fault::Fault;
use crate::nearest::nearest_thing;

/// The cause with this id that can lie behind the answer at a place.
///
/// # Errors
///
/// When there is no such cause; the hint names the nearest, or all that there are.
pub fn find_cause_at(questionnaire: &Questionnaire, slot: Slot, id: &str) -> Result<CauseIndex, Fault> {
    let item = questionnaire.item(slot.item);
    let name = slot.id(questionnaire);
    if let Some(found) = questionnaire.find_cause(item.determinant, id) {
        return match questionnaire.cause(found).item {
            Some(own) if own != slot.item => {
                let own = &questionnaire.item(own).id;
                Err(Fault::from_data("other-question", |words| (words.causes.other_question)(id, own)))
            }
            _ => Ok(found),
        };
    }
    let known: Vec<_> = questionnaire
        .causes_of(item.determinant)
        .filter(|(_, cause)| cause.item.is_none_or(|own| own == slot.item))
        .map(|(_, cause)| (cause.id.as_str(), &cause.answer))
        .collect();
    if known.is_empty() {
        return Err(Fault::from_data("no-causes", |words| (words.causes.no_causes)(&name)));
    }
    let fault = Fault::from_data("unknown-cause", |words| (words.causes.unknown_cause)(id, &name));
    Err(match nearest_thing(id, &known) {
        Some(near) => fault.hint(|words| (words.errors.did_you_mean)(known[near].0)),
        None => {
            let all = known.iter().map(|(id, _)| *id).collect::<Vec<_>>().join(", ");
            fault.hint(|words| (words.causes.causes_are)(&all))
        }
    })
}
