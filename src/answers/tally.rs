//! How often each answer was given: the one form in which answers reach the assessment.
//!
//! Tallies add up, so a survey can be counted in parts, and a file that another program has counted is as good as the
//! answers themselves. Reversed items are mirrored here, and nowhere after: low is unfavourable in every count.

use super::{Answers, Response};
use crate::questionnaire::{Composite, DeterminantIndex, Elements, Questionnaire, Slot};

/// The smallest number that every possible number of elements (1 to 10) divides, so that means over elements add up
/// without rounding, in any order.
const COMMON: i64 = 2520;
const _: () = assert!(Elements::MOST == 10, "COMMON is the least common multiple of 1 to 10");

/// The answers given at one place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SlotTally {
    /// The place.
    pub slot: Slot,
    /// How often each answer was given, after mirroring: lowest (unfavourable) first.
    pub counts: Vec<u64>,
    /// How many gave no answer.
    pub missing: u64,
    /// For how many it did not apply.
    pub not_applicable: u64,
    /// How many do not know the innovation well enough to be asked; not part of `missing`.
    pub gated: u64,
}

impl SlotTally {
    /// How many gave an answer on the scale.
    #[must_use]
    pub fn valid(&self) -> u64 {
        self.counts.iter().sum()
    }
}

/// The product of two items, such as importance and probability, over the respondents that answered both.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CompositeTally {
    /// The determinant it belongs to.
    pub determinant: DeterminantIndex,
    /// How many answered both items for at least one element.
    pub respondents: u64,
    scaled_sum: i64,
}

impl CompositeTally {
    /// The mean product per respondent; `None` without respondents.
    #[must_use]
    pub fn mean(&self) -> Option<f64> {
        (self.respondents > 0).then(|| self.scaled_sum as f64 / COMMON as f64 / self.respondents as f64)
    }
}

/// Counts of all answers of a group; a group may be one respondent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tally {
    /// How many respondents were counted.
    pub respondents: u64,
    /// One entry per place, in asking order.
    pub slots: Vec<SlotTally>,
    /// One entry per determinant with a composite score.
    pub composites: Vec<CompositeTally>,
}

impl Tally {
    /// An empty tally with a place for every question that is asked with these elements.
    #[must_use]
    pub fn new(questionnaire: &Questionnaire, elements: &Elements) -> Self {
        let slots = questionnaire.slots(elements).into_iter().map(|slot| SlotTally {
            slot,
            counts: vec![0; questionnaire.item(slot.item).scale.points.len()],
            missing: 0,
            not_applicable: 0,
            gated: 0,
        });
        let composites = questionnaire
            .determinants()
            .filter(|(_, determinant)| determinant.composite.is_some())
            .map(|(determinant, _)| CompositeTally { determinant, respondents: 0, scaled_sum: 0 });
        Self { respondents: 0, slots: slots.collect(), composites: composites.collect() }
    }

    /// A tally of one respondent.
    #[must_use]
    pub fn of(questionnaire: &Questionnaire, elements: &Elements, answers: &Answers) -> Self {
        let mut tally = Self::new(questionnaire, elements);
        tally.add(questionnaire, answers);
        tally
    }

    /// Counts one respondent. Answers at places this tally has no room for are left out.
    pub fn add(&mut self, questionnaire: &Questionnaire, answers: &Answers) {
        self.respondents += 1;
        let behind_gate = answers.behind_gate(questionnaire);
        for tally in &mut self.slots {
            let item = questionnaire.item(tally.slot.item);
            if behind_gate && questionnaire.is_gated(tally.slot.item) {
                tally.gated += 1;
                continue;
            }
            match answers.get(tally.slot) {
                Some(Response::Value(value)) if item.scale.holds(value) => {
                    tally.counts[usize::from(item.scored(value)) - 1] += 1;
                }
                Some(Response::NotApplicable) => tally.not_applicable += 1,
                // An answer that the scale does not have is no answer.
                Some(Response::Value(_)) | None => tally.missing += 1,
            }
        }
        for tally in &mut self.composites {
            let Some(composite) = &questionnaire.determinant(tally.determinant).composite else { continue };
            if behind_gate && questionnaire.is_gated(composite.first) {
                continue;
            }
            let asked = self.slots.iter().map(|tally| tally.slot).filter(|slot| slot.item == composite.first);
            let asked = asked.map(|slot| slot.element);
            if let Some(product) = product(questionnaire, composite, asked, answers) {
                tally.respondents += 1;
                tally.scaled_sum += product;
            }
        }
    }
}

/// The product for one respondent, summed over the elements and divided by their number (TNO report 2012 R10625,
/// annex B), times [`COMMON`]. Elements for which one of the two answers is missing are left out of sum and number.
fn product(
    questionnaire: &Questionnaire,
    composite: &Composite,
    elements: impl Iterator<Item = u16>,
    answers: &Answers,
) -> Option<i64> {
    let weight = |item, element, weights: &[i32]| match answers.get(Slot { item, element }) {
        Some(Response::Value(value)) if questionnaire.item(item).scale.holds(value) => {
            weights.get(usize::from(questionnaire.item(item).scored(value)) - 1).copied()
        }
        _ => None,
    };
    let products: Vec<i64> = elements
        .filter_map(|element| {
            let first = weight(composite.first, element, &composite.first_weights)?;
            let second = weight(composite.second, element, &composite.second_weights)?;
            Some(i64::from(first) * i64::from(second))
        })
        .collect();
    (!products.is_empty()).then(|| products.iter().sum::<i64>() * (COMMON / products.len() as i64))
}
