//! Which barrier comes first.

use std::cmp::Ordering;

use super::{DeterminantResult, ItemResult, Label};
use crate::questionnaire::{DeterminantIndex, Questionnaire, Slot};

/// A determinant that hinders.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Barrier {
    /// The determinant.
    pub determinant: DeterminantIndex,
    /// Its worst item.
    pub worst: Slot,
    /// The unfavourable share of that item, 0 to 1.
    pub share: f64,
}

/// The barriers, worst first: by the unfavourable share of the worst item, then by the mean favourability of that item,
/// then by rank of association with use, then by number. A closed gate (awareness) goes before everything, since it
/// decides whether the rest can be judged.
pub(super) fn barriers(questionnaire: &Questionnaire, determinants: &[DeterminantResult]) -> Vec<Barrier> {
    let gate = questionnaire.gate().map(|gate| questionnaire.item(gate.item).determinant);
    let mut found: Vec<(&DeterminantResult, &ItemResult)> = determinants
        .iter()
        .filter(|result| result.label == Label::Barrier)
        .filter_map(|result| Some((result, worst(result)?)))
        .collect();
    let place = |index| {
        let determinant = questionnaire.determinant(index);
        (determinant.rank.unwrap_or(u16::MAX), determinant.number)
    };
    found.sort_by(|(a, item_a), (b, item_b)| {
        let opens_gate = |result: &DeterminantResult| Some(result.determinant) == gate;
        opens_gate(b)
            .cmp(&opens_gate(a))
            .then_with(|| worse_first(item_a, item_b))
            .then_with(|| place(a.determinant).cmp(&place(b.determinant)))
    });
    found
        .into_iter()
        .map(|(result, item)| Barrier { determinant: result.determinant, worst: item.slot, share: item.unfavourable() })
        .collect()
}

fn worst(result: &DeterminantResult) -> Option<&ItemResult> {
    result.items.iter().filter(|item| item.label == Label::Barrier).min_by(|a, b| worse_first(a, b))
}

fn worse_first(a: &ItemResult, b: &ItemResult) -> Ordering {
    let favourability = |item: &ItemResult| item.favourability.unwrap_or(100.0);
    b.unfavourable().total_cmp(&a.unfavourable()).then_with(|| favourability(a).total_cmp(&favourability(b)))
}
