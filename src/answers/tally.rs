//! How often each answer was given: the one form in which answers reach the assessment.
//!
//! Tallies add up, so a survey can be counted in parts, and a file that another program has counted is as good as the
//! answers themselves. Reversed items are mirrored here, and nowhere after: low is unfavourable in every count.

use crate::questionnaire::{DeterminantIndex, Elements, Slot};

/// The smallest number that every possible number of elements (1 to 10) divides, so that means over elements add up
/// without rounding, in any order.
pub(super) const COMMON: i64 = 2520;
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
    /// Answers of which only the band is known (unfavourable, neutral, favourable), as a published table gives them; not
    /// part of `counts`.
    pub bands: [u64; 3],
}

impl SlotTally {
    /// How many gave an answer on the scale.
    #[must_use]
    pub fn valid(&self) -> u64 {
        self.counts.iter().sum::<u64>() + self.bands.iter().sum::<u64>()
    }

    /// Forgets all answers at this place, also that there were none.
    pub fn clear(&mut self) {
        self.counts.fill(0);
        (self.missing, self.not_applicable, self.gated, self.bands) = (0, 0, 0, [0; 3]);
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
    pub(super) fn new(determinant: DeterminantIndex, respondents: u64, scaled_sum: i64) -> Self {
        Self { determinant, respondents, scaled_sum }
    }

    /// The mean product per respondent; `None` without respondents.
    #[must_use]
    pub fn mean(&self) -> Option<f64> {
        (self.respondents > 0).then(|| self.scaled_sum as f64 / COMMON as f64 / self.respondents as f64)
    }
}

/// How often the answers at two places came together, over those who answered both.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PairTally {
    /// The one place, as its position in [`Tally::slots`].
    pub first: usize,
    /// The other place.
    pub second: usize,
    /// How often, by the answer at the one (rows) and at the other, after mirroring.
    pub counts: Vec<Vec<u64>>,
}

/// Places that measure one thing together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SetTally {
    /// The determinant they measure.
    pub determinant: DeterminantIndex,
    /// The places, as positions in [`Tally::slots`]; at least two.
    pub places: Vec<usize>,
    /// Every two of them.
    pub pairs: Vec<PairTally>,
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
    /// One entry per set of places that measure one thing.
    pub sets: Vec<SetTally>,
}
