//! What the results might have been with other respondents of the same kind: the bootstrap.

use std::sync::Arc;

use rand_core::{Rng as _, SeedableRng as _};
use rand_pcg::Pcg64Mcg;

use super::{Assessment, AssessmentSettings};
use crate::answers::{Counter, Forms, Layout};
use crate::questionnaire::Questionnaire;

/// Draws as many respondents as there are, with replacement, and assesses them: one resample of many.
///
/// The same seed and number always draw the same respondents. Source: B. Efron (1979), Bootstrap methods: another look at
/// the jackknife, Ann Stat 7:1-26.
#[must_use]
pub fn resample(
    questionnaire: &Questionnaire,
    layout: &Arc<Layout>,
    forms: &Forms,
    settings: AssessmentSettings,
    seed: u64,
    number: u64,
) -> Assessment {
    // Each resample has a generator of its own, so that it does not matter which thread draws it. The odd constant spreads
    // neighbouring numbers over the whole range of seeds (the golden ratio in 64 bits).
    let mut random = Pcg64Mcg::seed_from_u64(seed ^ number.wrapping_add(1).wrapping_mul(0x9e37_79b9_7f4a_7c15));
    let mut counter = Counter::new(layout.clone());
    let n = forms.len() as u64;
    for _ in 0..n {
        // A 32-bit number scaled to the range: with fewer than 2^24 respondents each is drawn equally often to within 1 %
        // of 1 %.
        let at = (u64::from(random.next_u32()) * n) >> 32;
        counter.count(forms.get(at as usize));
    }
    Assessment::from_tally(questionnaire, &counter.tally(), settings)
}
