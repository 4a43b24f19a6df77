//! The form that all respondents of one survey fill in: its places in order, and what follows from them for counting.

use super::{Answers, Code};
use crate::questionnaire::{DeterminantIndex, Elements, ItemIndex, Questionnaire, Slot};

/// The places of a form in asking order, worked out once so that counting needs no lookups.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Layout {
    pub(super) places: Vec<LayoutPlace>,
    pub(super) gate: Option<LayoutGate>,
    pub(super) products: Vec<Product>,
    pub(super) sets: Vec<Set>,
    pub(super) pairs: Vec<(usize, usize)>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct LayoutPlace {
    pub slot: Slot,
    /// How many points its scale has.
    pub points: u8,
    pub reversed: bool,
    /// Whether it lies behind the gate.
    pub gated: bool,
}

impl LayoutPlace {
    /// What a position counts as after scoring: low is unfavourable.
    pub fn scored(&self, position: u8) -> u8 {
        if self.reversed { self.points + 1 - position } else { position }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct LayoutGate {
    pub place: usize,
    pub at_most: u8,
}

/// Two items whose answers are multiplied, element by element.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Product {
    pub determinant: DeterminantIndex,
    pub gated: bool,
    /// The places of each element: of the first item and of the second.
    pub elements: Vec<(usize, usize)>,
    pub first_weights: Weights,
    pub second_weights: Weights,
}

/// The weight of each position as worded; index 0 stands for no answer.
pub(super) type Weights = [i32; Code::COUNT];

/// Places that measure one thing together, so that their agreement says how consistent the measurement is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Set {
    pub determinant: DeterminantIndex,
    pub places: Vec<usize>,
}

impl Layout {
    /// The form with a place for every question that is asked with these elements.
    #[must_use]
    pub fn new(questionnaire: &Questionnaire, elements: &Elements) -> Self {
        let place = |slot: Slot| {
            let item = questionnaire.item(slot.item);
            let gated = questionnaire.is_gated(slot.item);
            LayoutPlace { slot, points: item.scale.points.len() as u8, reversed: item.reversed, gated }
        };
        let places: Vec<LayoutPlace> = questionnaire.slots(elements).into_iter().map(place).collect();
        let sets = sets(questionnaire, &places);
        let pairs = sets.iter().flat_map(|set| pairs_of(&set.places)).collect();
        let gate = questionnaire.gate().and_then(|gate| {
            let place = places.iter().position(|place| place.slot == Slot::from_item(gate.item))?;
            Some(LayoutGate { place, at_most: gate.at_most })
        });
        Self { gate, products: products(questionnaire, &places), sets, pairs, places }
    }

    /// The places in asking order.
    pub fn slots(&self) -> impl ExactSizeIterator<Item = Slot> {
        self.places.iter().map(|place| place.slot)
    }

    /// Where a place stands in the form, from 0.
    #[must_use]
    pub fn position(&self, slot: Slot) -> Option<usize> {
        self.places.iter().position(|place| place.slot == slot)
    }

    /// One respondent's answers, in the order of the form. Answers that the form has no place for are left out, and an
    /// answer that its scale does not have is no answer.
    #[must_use]
    pub fn row(&self, answers: &Answers) -> Vec<Code> {
        let code = |place: &LayoutPlace| {
            let code = Code::from(answers.get(place.slot));
            if code.position().is_some_and(|position| position > place.points) { Code::MISSING } else { code }
        };
        self.places.iter().map(code).collect()
    }

    /// The pairs of places, by position, whose answers are counted together.
    #[must_use]
    pub fn pairs(&self) -> &[(usize, usize)] {
        &self.pairs
    }

    /// Whether a respondent who filled in this form cannot judge the innovation, and so was not asked what lies behind the
    /// gate.
    #[must_use]
    pub fn is_closed(&self, row: &[Code]) -> bool {
        self.gate.is_some_and(|gate| row[gate.place].position().is_some_and(|position| position <= gate.at_most))
    }
}

fn places_of(places: &[LayoutPlace], item: ItemIndex) -> Vec<usize> {
    places.iter().enumerate().filter(|(_, place)| place.slot.item == item).map(|(at, _)| at).collect()
}

fn products(questionnaire: &Questionnaire, places: &[LayoutPlace]) -> Vec<Product> {
    let found = questionnaire.determinants().filter_map(|(determinant, about)| {
        let composite = about.composite.as_ref()?;
        let weights = |item: ItemIndex, weights: &[i32]| {
            let mut table = [0; Code::COUNT];
            for position in 1..=questionnaire.item(item).scale.points.len() as u8 {
                let scored = usize::from(questionnaire.item(item).scored(position));
                table[usize::from(position)] = weights.get(scored - 1).copied().unwrap_or_default();
            }
            table
        };
        let (first, second) = (places_of(places, composite.first), places_of(places, composite.second));
        Some(Product {
            determinant,
            gated: questionnaire.is_gated(composite.first),
            elements: first.into_iter().zip(second).collect(),
            first_weights: weights(composite.first, &composite.first_weights),
            second_weights: weights(composite.second, &composite.second_weights),
        })
    });
    found.collect()
}

/// The sets of a determinant: all its places together; where two items are multiplied, each item by itself, since
/// importance and probability do not measure one thing. Only answers on scales of one length can be added up.
fn sets(questionnaire: &Questionnaire, places: &[LayoutPlace]) -> Vec<Set> {
    let candidates = questionnaire.determinants().flat_map(|(determinant, about)| {
        let items: Vec<Vec<usize>> = about.items.iter().map(|item| places_of(places, *item)).collect();
        let groups = if about.composite.is_some() { items } else { vec![items.concat()] };
        groups.into_iter().map(move |places| Set { determinant, places })
    });
    candidates.filter(|set| set.places.len() > 1 && of_one_length(&set.places, places)).collect()
}

fn of_one_length(set: &[usize], places: &[LayoutPlace]) -> bool {
    set.iter().all(|place| places[*place].points == places[set[0]].points)
}

fn pairs_of(places: &[usize]) -> Vec<(usize, usize)> {
    let others = |at: usize| places[at + 1..].iter().map(move |second| (places[at], *second));
    (0..places.len()).flat_map(others).collect()
}
