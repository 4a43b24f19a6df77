//! Which barrier comes first.

use std::cmp::Ordering;

use super::{DeterminantResult, ItemResult, Label};
use crate::questionnaire::{DeterminantIndex, Questionnaire, Scale, Slot};

/// A determinant that hinders.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Barrier {
    /// The determinant.
    pub determinant: DeterminantIndex,
    /// Its worst item.
    pub worst: Slot,
    /// The unfavourable share of that item, 0 to 1.
    pub share: f64,
    /// How far the answers to that item are from favourable on average, from 0 to 1.
    pub severity: f64,
    /// Its rank by the answers, from 1: barriers with the same answers share the rank of the first of them.
    pub rank: usize,
    /// How many other barriers share that rank.
    pub tied_with: usize,
}

/// The barriers, worst first: by the unfavourable share of the worst item, then by the mean favourability of that item,
/// then those on which opinions are divided, since there the team has something to talk about, then by rank of association
/// with use, then by number. A closed gate (awareness) goes before everything, since it
/// decides whether the rest can be judged.
///
/// Shares and means are compared as fractions of whole numbers, so that what is equal is equal, also on scales of different
/// lengths.
pub(super) fn barriers(questionnaire: &Questionnaire, determinants: &[DeterminantResult]) -> Vec<Barrier> {
    let gate = questionnaire.gate().map(|gate| questionnaire.item(gate.item).determinant);
    let mut found: Vec<(&DeterminantResult, &ItemResult, Weight)> = determinants
        .iter()
        .filter(|result| result.label == Label::Barrier)
        .filter_map(|result| {
            let (item, weight) = worst(questionnaire, result)?;
            Some((result, item, weight))
        })
        .collect();
    let place = |index| {
        let determinant = questionnaire.determinant(index);
        (determinant.rank.unwrap_or(u16::MAX), determinant.number)
    };
    let by_answers = |a: &(&DeterminantResult, &ItemResult, Weight), b: &(&DeterminantResult, &ItemResult, Weight)| {
        let opens_gate = |result: &DeterminantResult| Some(result.determinant) == gate;
        opens_gate(b.0).cmp(&opens_gate(a.0)).then_with(|| a.2.cmp(&b.2))
    };
    found.sort_by(|a, b| {
        let divided = b.1.is_divided().cmp(&a.1.is_divided());
        by_answers(a, b).then(divided).then_with(|| place(a.0.determinant).cmp(&place(b.0.determinant)))
    });
    let barrier = |one: &(&DeterminantResult, &ItemResult, Weight)| Barrier {
        determinant: one.0.determinant,
        worst: one.1.slot,
        share: one.1.unfavourable(),
        severity: severity(one.1, one.2),
        rank: 1 + found.iter().filter(|other| by_answers(other, one).is_lt()).count(),
        tied_with: found.iter().filter(|other| by_answers(other, one).is_eq()).count() - 1,
    };
    found.iter().map(barrier).collect()
}

fn worst<'a>(questionnaire: &Questionnaire, result: &'a DeterminantResult) -> Option<(&'a ItemResult, Weight)> {
    let barriers = result.items.iter().filter(|item| item.label == Label::Barrier);
    let weighed = barriers.map(|item| (item, Weight::from_item(item, &questionnaire.item(item.slot.item).scale)));
    weighed.min_by(|(_, a), (_, b)| a.cmp(b))
}

/// How far the answers are from favourable on average. Where only sides are known, an answer lies in the middle of its side.
fn severity(item: &ItemResult, Weight { favourability, .. }: Weight) -> f64 {
    let part_of = |part: u64, whole: u64| part as f64 / whole.max(1) as f64;
    if item.counts.iter().any(|count| *count > 0) {
        return 1.0 - part_of(favourability.part, favourability.whole);
    }
    let sides = item.sides.unwrap_or_default();
    part_of(4 * sides.total + 3 * sides.unfavourable - 3 * sides.favourable, 8 * sides.total)
}

/// How much an item hinders, in whole numbers; the least is the worst.
#[derive(Clone, Copy, Debug)]
struct Weight {
    unfavourable: Fraction,
    favourability: Fraction,
}

impl Weight {
    fn from_item(item: &ItemResult, scale: &Scale) -> Self {
        let sides = item.sides.unwrap_or_default();
        Self {
            unfavourable: Fraction { part: sides.unfavourable, whole: sides.total },
            favourability: favourability(&item.counts, scale),
        }
    }

    fn cmp(&self, other: &Self) -> Ordering {
        other.unfavourable.cmp(&self.unfavourable).then_with(|| self.favourability.cmp(&other.favourability))
    }
}

/// The mean answer from 0 (wholly unfavourable) to 1; 1 where no single answers are known.
///
/// A "no" says which side somebody is on, not how strongly. So on a scale of two points an answer lies in the middle of its
/// side, as if those who give it would spread evenly over the two answers of that side on five points: a "no" at one eighth,
/// between "totally disagree" (0) and "disagree" (one quarter).
fn favourability(counts: &[u64], scale: &Scale) -> Fraction {
    let n: u64 = counts.iter().sum();
    let sum: u64 = counts.iter().zip(0..).map(|(count, value)| count * value).sum();
    match scale.points.len() as u64 {
        _ if n == 0 => Fraction { part: 1, whole: 1 },
        2 => Fraction { part: n + 6 * sum, whole: 8 * n },
        points => Fraction { part: sum, whole: n * points.saturating_sub(1).max(1) },
    }
}

/// A fraction of whole numbers, compared without rounding. Counts stay below 10^13, so that products fit.
#[derive(Clone, Copy, Debug)]
struct Fraction {
    part: u64,
    whole: u64,
}

impl Fraction {
    fn cmp(&self, other: &Self) -> Ordering {
        let product = |part: u64, whole: u64| u128::from(part) * u128::from(whole);
        product(self.part, other.whole).cmp(&product(other.part, self.whole))
    }
}
