//! What a group answered, counted by answer as worded and said in words.

use crate::assessment::{ItemResult, Sides};
use crate::language::Language;
use crate::questionnaire::{Band, Item, Questionnaire, Slot};
use crate::report::counted::unfavourable_in_words;
use crate::session::Session;

/// How many gave each answer, as worded; the answers of a tally are mirrored.
pub(super) fn as_worded(item: &Item, result: &ItemResult) -> Vec<u64> {
    let points = (1..).zip(&item.scale.points).map(|(value, _)| usize::from(item.scored(value)));
    points.map(|scored| scored.checked_sub(1).and_then(|at| result.counts.get(at)).copied().unwrap_or(0)).collect()
}

/// On which side the answers are.
pub(super) fn sides(item: &Item, counts: &[u64]) -> Sides {
    let mut sides = Sides::default();
    for (value, count) in (1..).zip(counts) {
        sides.total += count;
        match item.band(value) {
            Some(Band::Unfavourable) => sides.unfavourable += count,
            Some(Band::Neutral) => sides.neutral += count,
            Some(Band::Favourable) => sides.favourable += count,
            None => {}
        }
    }
    sides
}

/// How many answered unfavourably at a question, of everybody alone and, where it was answered again, of the raised hands.
pub(in crate::road) fn in_brief(
    questionnaire: &Questionnaire,
    session: &Session,
    (slot, first): (Slot, Option<Sides>),
    language: Language,
) -> Option<String> {
    let words = &language.phrases().together;
    let said = unfavourable_in_words(&first?, language);
    let again = session.second_round.get(&slot).map(|hands| {
        let counts: Vec<u64> = hands.iter().map(|count| u64::from(*count)).collect();
        unfavourable_in_words(&sides(questionnaire.item(slot.item), &counts), language)
    });
    Some(match again {
        Some(again) => format!("{said}; {}", (words.again)(&again)),
        None => said,
    })
}
