//! The few strategies that together serve the barriers best.
//!
//! Choosing k strategies to cover weighted barriers is a maximum coverage problem: taking the best one each time can miss
//! the best set. The search below tries all sets that could still win, and so proves its answer. It rests on one property:
//! what a strategy adds can only shrink as others are chosen before it, so the largest additions of now are a bound on
//! everything that may follow.

use std::cmp::Reverse;

use super::circumstances::Circumstances;
use super::objecting::spoken_against;
use super::ranking::{CauseMatch, for_causes};
use crate::assessment::Barrier;
use crate::catalogue::{Catalogue, Strategy, StrategyIndex};
use crate::questionnaire::DeterminantIndex;

/// A barrier and how much it weighs.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Need {
    /// The barrier.
    pub determinant: DeterminantIndex,
    /// Its unfavourable share, 0 to 1.
    pub share: f64,
    /// How far from favourable its answers are on average, 0 to 1.
    pub severity: f64,
}

impl Need {
    /// A barrier that follows from answers.
    #[must_use]
    pub const fn from_barrier(barrier: &Barrier) -> Self {
        Self { determinant: barrier.determinant, share: barrier.share, severity: barrier.severity }
    }

    /// A barrier that somebody named: nothing is known of how much it hinders.
    #[must_use]
    pub const fn from_name(determinant: DeterminantIndex) -> Self {
        Self { determinant, share: 1.0, severity: 1.0 }
    }
}

/// A set of strategies and what it serves.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Bundle {
    /// The chosen strategies, largest contribution first, with the barriers each works on.
    pub strategies: Vec<(StrategyIndex, Vec<DeterminantIndex>)>,
    /// Barriers that no chosen strategy works on.
    pub uncovered: Vec<DeterminantIndex>,
}

/// A strategy that could be chosen: how directly it serves each need, 0 where it does not.
struct BundleCandidate {
    strategy: StrategyIndex,
    fits: Vec<u128>,
}

/// The set of at most `size` of the strategies that are `advised` for which the sum over barriers of weight times best fit
/// is largest: first over the barriers of knots that the team confirmed; of sets that are equal there, over those it takes
/// on; of sets that are equal there too, over all others. A barrier weighs its unfavourable share times its severity.
///
/// Among equal sets the one that needs fewer strategies wins. Then each set is gone through from the strategy that adds
/// most to the one that adds least: the set whose first adds more wins, then the second, and so on; what adds as much goes
/// in the order of contribution, effort and id. So the same barriers always give the same bundle.
///
/// Where a cause was named, what works whatever the cause counts half, and what works on another cause serves nothing;
/// neither does what is spoken against, is there already or was tried.
#[must_use]
pub fn bundle(
    catalogue: &Catalogue,
    needs: &[Need],
    advised: &[StrategyIndex],
    size: usize,
    known: &Circumstances,
) -> Bundle {
    let weights: Vec<u128> = needs.iter().map(|need| weight(need, known)).collect();
    let candidates = candidates(catalogue, needs, &weights, advised, known);
    let mut search = BundleSearch { weights: &weights, candidates: &candidates, best: Vec::new(), best_value: 0 };
    let everything: Vec<usize> = (0..candidates.len()).collect();
    // One strategy more at a time, so that a larger set is taken only where it reaches more; once it does not, none will.
    for size in 1..=size {
        let before = search.best_value;
        search.deepen(&mut Vec::new(), &vec![0; needs.len()], 0, &everything, size);
        if search.best_value == before {
            break;
        }
    }
    let served = |candidate: &BundleCandidate| -> Vec<DeterminantIndex> {
        needs.iter().zip(&candidate.fits).filter(|(_, fit)| **fit > 0).map(|(need, _)| need.determinant).collect()
    };
    let mut chosen: Vec<&BundleCandidate> = search.best.iter().map(|index| &candidates[*index]).collect();
    chosen.sort_by_key(|candidate| Reverse(value(&weights, &candidate.fits)));
    let uncovered =
        needs.iter().enumerate().filter(|(need, _)| chosen.iter().all(|candidate| candidate.fits[*need] == 0));
    Bundle {
        uncovered: uncovered.map(|(_, need)| need.determinant).collect(),
        strategies: chosen.iter().map(|candidate| (candidate.strategy, served(candidate))).collect(),
    }
}

/// How many bits lie between a barrier that comes first and one that comes after it: more than all sums of the latter fill.
const STEP: u32 = 40;

/// How much a barrier weighs, in ten-thousandths: whole numbers, so that equal sums are equal.
fn weight(need: &Need, known: &Circumstances) -> u128 {
    let own = (need.share * need.severity * 10_000.0).round() as u128;
    let ties = known.knots.iter().any(|knot| knot.contains(&need.determinant));
    let taken = known.taken_on.contains(&need.determinant);
    own << (STEP * if ties { 2 } else { u32::from(taken) })
}

/// Everything that could be chosen, largest contribution first. A strategy that another serves at least as well
/// everywhere is left out: it can always be exchanged for that other one.
fn candidates(
    catalogue: &Catalogue,
    needs: &[Need],
    weights: &[u128],
    advised: &[StrategyIndex],
    known: &Circumstances,
) -> Vec<BundleCandidate> {
    let mut all: Vec<BundleCandidate> = advised
        .iter()
        .map(|index| {
            let strategy = catalogue.strategy(*index);
            let fits = needs.iter().map(|need| serves(strategy, *index, need.determinant, known)).collect();
            BundleCandidate { strategy: *index, fits }
        })
        .filter(|candidate| candidate.fits.iter().any(|fit| *fit > 0))
        .collect();
    all.sort_by_cached_key(|candidate| {
        let strategy = catalogue.strategy(candidate.strategy);
        (Reverse(value(weights, &candidate.fits)), strategy.effort, strategy.id.clone())
    });
    let mut kept: Vec<BundleCandidate> = Vec::new();
    for candidate in all {
        if !kept.iter().any(|other| other.fits.iter().zip(&candidate.fits).all(|(other, own)| other >= own)) {
            kept.push(candidate);
        }
    }
    kept
}

/// How directly a strategy serves a barrier, in halves of a fit; 0 where it does not.
fn serves(strategy: &Strategy, index: StrategyIndex, barrier: DeterminantIndex, known: &Circumstances) -> u128 {
    let Some(link) = strategy.links.iter().find(|link| link.determinant == barrier) else { return 0 };
    let (works_on, fit, _) = for_causes(link, known.causes_behind(barrier));
    let halves = match works_on {
        None | Some(CauseMatch::Named) => 2,
        Some(CauseMatch::Any) => 1,
        Some(CauseMatch::Other) => return 0,
    };
    let is_out = known.state(index, barrier).is_some_and(|state| state.is_aside())
        || !spoken_against(strategy, link, known).is_empty();
    if is_out { 0 } else { halves * u128::from(u8::from(fit)) }
}

fn value(weights: &[u128], fits: &[u128]) -> u128 {
    weights.iter().zip(fits).map(|(weight, fit)| weight * fit).sum()
}

struct BundleSearch<'a> {
    weights: &'a [u128],
    candidates: &'a [BundleCandidate],
    best: Vec<usize>,
    best_value: u128,
}

impl BundleSearch<'_> {
    /// Tries every set that holds `chosen` and more of `rest`, unless it cannot win. Each step goes on with only what stood
    /// after the candidate just chosen, so that no set is tried twice.
    fn deepen(&mut self, chosen: &mut Vec<usize>, fits: &[u128], reached: u128, rest: &[usize], left: usize) {
        if reached > self.best_value {
            self.best_value = reached;
            self.best.clone_from(chosen);
        }
        if left == 0 {
            return;
        }
        let mut gains: Vec<(u128, usize)> =
            rest.iter().map(|index| (self.gain(fits, *index), *index)).filter(|(gain, _)| *gain > 0).collect();
        gains.sort_by_key(|(gain, index)| (Reverse(*gain), *index));
        let order: Vec<usize> = gains.iter().map(|(_, index)| *index).collect();
        for position in 0..gains.len() {
            let bound: u128 = gains[position..].iter().take(left).map(|(gain, _)| gain).sum();
            if reached + bound <= self.best_value {
                return;
            }
            let (gain, index) = gains[position];
            let next: Vec<u128> = fits.iter().zip(&self.candidates[index].fits).map(|(a, b)| *a.max(b)).collect();
            chosen.push(index);
            self.deepen(chosen, &next, reached + gain, &order[position + 1..], left - 1);
            chosen.pop();
        }
    }

    fn gain(&self, fits: &[u128], candidate: usize) -> u128 {
        let own = &self.candidates[candidate].fits;
        self.weights
            .iter()
            .zip(fits.iter().zip(own))
            .map(|(weight, (now, own))| weight * own.saturating_sub(*now))
            .sum()
    }
}
