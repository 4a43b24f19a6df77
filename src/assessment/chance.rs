//! How likely it is that chance alone puts a group so far from the others: an exact test of the sum of its answers.
//!
//! When a group does not matter, its answers are as good as drawn from all answers to the question, without putting any back.
//! So the chance of a sum as low or as high as the one that was found can be worked out from the counts alone: nothing is
//! assumed of how answers are spread, and no random numbers are needed. Source: R.A. Fisher (1935), The design of
//! experiments, section 21; E.J.G. Pitman (1937), Significance tests which may be applied to samples from any populations,
//! J R Stat Soc Suppl 4:119-130.

use std::collections::BTreeMap;
use std::f64::consts::PI;

/// Up to this size of the smaller side the chance is exact; the work grows with its third power.
const MOST_EXACT: u64 = 60;

/// From so many answers off the usual one that may be expected in the smaller side, the sum of a larger side is near enough
/// to normal for its skewness to mend the rest.
const ENOUGH_OFF_MODE: f64 = 30.0;

/// A chance that is clearly too large to matter is not worked out further; it is given as 1.
const LARGE: f64 = 0.25;

/// All answers to one question, and what was worked out about drawing from them.
#[derive(Debug)]
pub(super) struct Urn {
    /// How often each answer was given, lowest first.
    counts: Vec<u64>,
    size: u64,
    mean: f64,
    /// The sums of the second and third powers of the distances to the mean.
    moments: [f64; 2],
    /// The chance of each sum, by the number of answers drawn.
    known: BTreeMap<u64, Vec<f64>>,
}

/// A group against all others at one question.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Stance {
    /// The chance, two-sided, of a sum at least as far from what may be expected; 1 where it is large.
    pub chance: f64,
    /// Whether its answers are lower, so less favourable, than those of the others.
    pub lower: bool,
}

impl Urn {
    /// `None` where nothing can be told apart: all answers are the same, or there are none.
    pub fn from_counts(counts: Vec<u64>) -> Option<Self> {
        let size: u64 = counts.iter().sum();
        let varied = counts.iter().filter(|count| **count > 0).count() > 1;
        let of_value = || counts.iter().enumerate().map(|(value, count)| (value as f64, *count as f64));
        let mean = of_value().map(|(value, count)| value * count).sum::<f64>() / size as f64;
        let moment = |power| of_value().map(|(value, count)| count * (value - mean).powi(power)).sum::<f64>();
        let moments = [moment(2), moment(3)];
        varied.then_some(Self { counts, size, mean, moments, known: BTreeMap::new() })
    }

    /// How a group stands that gave these answers. With `groups` of them a chance that is large for each is not worked out.
    pub fn stance(&mut self, own: &[u64], groups: usize) -> Stance {
        let (all, drawn) = (self.size as f64, own.iter().sum::<u64>());
        let sum: u64 = own.iter().zip(0..).map(|(count, value)| count * value).sum();
        let lower = (sum as f64) < drawn as f64 * self.mean;
        let none = Stance { chance: 1.0, lower };
        if drawn == 0 || drawn >= self.size {
            return none;
        }
        // The one side being low is the other side being high: the smaller is less work.
        let (drawn, own) = if drawn * 2 > self.size {
            let others = self.counts.iter().zip(own).map(|(all, own)| all - own).collect();
            (self.size - drawn, others)
        } else {
            (drawn, own.to_vec())
        };
        let sum: u64 = own.iter().zip(0..).map(|(count, value)| count * value).sum();
        let drawn_share = drawn as f64 / all;
        let spread = (drawn as f64 * (1.0 - drawn_share) * self.moments[0] / (all - 1.0)).sqrt();
        let away = (sum as f64 - drawn as f64 * self.mean).abs();
        let normal = 2.0 * normal_tail(away / spread);
        if normal * groups as f64 >= LARGE {
            return none;
        }
        let chance = if drawn <= MOST_EXACT {
            self.exact(drawn, sum)
        } else if drawn_share * self.off_mode() as f64 >= ENOUGH_OFF_MODE {
            self.nearly(drawn, sum, spread)
        } else {
            self.off_mode_chance(drawn, &own)
        };
        Stance { chance, lower }
    }

    fn exact(&mut self, drawn: u64, sum: u64) -> f64 {
        let counts = &self.counts;
        let chances = self.known.entry(drawn).or_insert_with(|| sums(counts, drawn));
        let at = (sum as usize).min(chances.len() - 1);
        two_sided(chances[..=at].iter().sum(), chances[at..].iter().sum())
    }

    /// The normal chance, with the first term of Edgeworth's series for the skewness of a sum that is drawn without putting
    /// back, and half a point of continuity; the larger of with and without that term.
    fn nearly(&self, drawn: u64, sum: u64, spread: f64) -> f64 {
        let (all, drawn) = (self.size as f64, drawn as f64);
        let third = drawn * (all - drawn) * (all - 2.0 * drawn) / (all * (all - 1.0) * (all - 2.0)) * self.moments[1];
        let away = sum as f64 - drawn * self.mean;
        let z = ((away.abs() - 0.5) / spread).max(0.0);
        let skewness = third / spread.powi(3) * away.signum();
        let density = (-z * z / 2.0).exp() / (2.0 * PI).sqrt();
        let tail = normal_tail(z) + (density * skewness * (z * z - 1.0) / 6.0).max(0.0);
        two_sided(tail, 1.0)
    }

    fn mode(&self) -> usize {
        (0..self.counts.len()).max_by_key(|value| self.counts[*value]).unwrap_or_default()
    }

    fn off_mode(&self) -> u64 {
        self.size - self.counts[self.mode()]
    }

    /// Where nearly everybody gave one answer: the exact chance of so many other answers.
    fn off_mode_chance(&self, drawn: u64, own: &[u64]) -> f64 {
        let (others, found) = (self.off_mode(), drawn - own[self.mode()]);
        let chances = hypergeometric(others, self.size, drawn);
        let tail = |wanted: &dyn Fn(u64) -> bool| chances.iter().filter(|(n, _)| wanted(*n)).map(|(_, p)| p).sum();
        two_sided(tail(&|n| n <= found), tail(&|n| n >= found))
    }
}

fn two_sided(low: f64, high: f64) -> f64 {
    (2.0 * low.min(high)).min(1.0)
}

/// The chance of each sum of so many answers that are drawn, where the lowest answer adds 0, the next 1, and so on.
fn sums(counts: &[u64], drawn: u64) -> Vec<f64> {
    let draws = drawn as usize;
    let width = draws * counts.len().saturating_sub(1) + 1;
    // By the number drawn so far, and by their sum.
    let mut found = vec![vec![0.0; width]; draws + 1];
    found[0][0] = 1.0;
    let mut left: u64 = counts.iter().sum();
    for (value, count) in counts.iter().enumerate() {
        let mut next = vec![vec![0.0; width]; draws + 1];
        for (so_far, row) in found.iter().enumerate() {
            let room = (draws - so_far) as u64;
            if room > left {
                continue;
            }
            for (more, chance) in hypergeometric(*count, left, room) {
                let (more, shift) = (more as usize, more as usize * value);
                let target = &mut next[so_far + more];
                for (to, from) in target[shift.min(width)..].iter_mut().zip(row) {
                    *to += chance * from;
                }
            }
        }
        left -= count;
        found = next;
    }
    found.pop().unwrap_or_default()
}

/// The chance of each number of marked ones among `drawn` of `all`, of which `marked` are.
fn hypergeometric(marked: u64, all: u64, drawn: u64) -> Vec<(u64, f64)> {
    let ways = |of: u64, take: u64| ln_factorial(of) - ln_factorial(take) - ln_factorial(of - take);
    let whole = ways(all, drawn);
    let numbers = drawn.saturating_sub(all - marked)..=drawn.min(marked);
    numbers.map(|n| (n, (ways(marked, n) + ways(all - marked, drawn - n) - whole).exp())).collect()
}

/// The logarithm of `n!`: a sum for small numbers, else Stirling's series (M. Abramowitz and I.A. Stegun 1964, Handbook of
/// mathematical functions, 6.1.41).
fn ln_factorial(n: u64) -> f64 {
    if n < 20 {
        return (2..=n).map(|factor| (factor as f64).ln()).sum();
    }
    let n = n as f64;
    let series = 1.0 / (12.0 * n) - 1.0 / (360.0 * n.powi(3)) + 1.0 / (1260.0 * n.powi(5));
    n * n.ln() - n + 0.5 * (2.0 * PI * n).ln() + series
}

/// The chance that a standard normal number is above `z`, which is not negative: a series near the middle, else a continued
/// fraction (Abramowitz and Stegun 1964, 26.2.10 and 26.2.14).
pub(super) fn normal_tail(z: f64) -> f64 {
    let density = (-z * z / 2.0).exp() / (2.0 * PI).sqrt();
    if z < 2.5 {
        let mut term = z;
        let mut sum = z;
        for n in 1..60 {
            term *= z * z / f64::from(2 * n + 1);
            sum += term;
        }
        0.5 - density * sum
    } else {
        let fraction = (1..=60).rev().fold(z, |below, n| z + f64::from(n) / below);
        density / fraction
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn chance(all: &[u64], own: &[u64]) -> f64 {
        Urn::from_counts(all.to_vec()).unwrap().stance(own, 1).chance
    }

    #[track_caller]
    fn near(found: f64, expected: f64) {
        assert!((found / expected - 1.0).abs() < 1e-6, "{found} is not {expected}");
    }

    /// Fisher (1935), The design of experiments: whoever picks the four cups of eight has a chance of 1 in 70.
    #[test]
    fn the_lady_who_tasted_tea() {
        near(chance(&[4, 4], &[4, 0]), 2.0 / 70.0);
        let sums = sums(&[4, 4], 4);
        [1.0, 16.0, 36.0, 16.0, 1.0].iter().zip(sums).for_each(|(ways, found)| near(found, ways / 70.0));
    }

    /// Computed by scipy 1.17.1: `permutation_test` over all ways to divide the answers, two-sided, of their sum.
    #[test]
    fn sums_of_likert_answers_are_those_of_scipy() {
        SCIPY.iter().for_each(|(all, own, expected)| near(chance(all, own), *expected));
    }

    const SCIPY: [(&[u64], &[u64], f64); 3] = [
        (&[3, 4, 5, 6, 4], &[3, 3, 1, 0, 0], 0.000_246_270_757_106_670_4),
        (&[2, 2, 3, 4, 5, 3, 2], &[2, 2, 2, 1, 0, 0, 0], 0.000_223_598_211_214_310_3),
        (&[5, 1, 0, 3, 9], &[0, 0, 0, 0, 6], 0.009_049_773_755_656_11),
    ];

    #[test]
    fn the_larger_side_has_the_chance_of_the_smaller() {
        let all = [3, 4, 5, 6, 4];
        near(chance(&all, &[0, 0, 2, 6, 4]), chance(&all, &[3, 4, 3, 0, 0]));
    }

    /// `scipy.stats.norm.sf`.
    #[test]
    fn the_normal_tail_is_that_of_tables() {
        for (z, tail) in
            [(0.0, 0.5), (1.0, 0.158_655_253_9), (1.959_964, 0.025), (4.0, 3.167_124_183e-5), (8.0, 6.220_960_574e-16)]
        {
            near(normal_tail(z), tail);
        }
    }

    #[test]
    fn factorials_go_over_into_stirling_without_a_step() {
        let sum = |n: u64| (2..=n).map(|factor| (factor as f64).ln()).sum::<f64>();
        [1, 5, 19, 20, 21, 170].into_iter().for_each(|n| assert!((ln_factorial(n) - sum(n)).abs() < 1e-9, "{n}"));
    }

    #[test]
    fn beyond_the_exact_limit_the_chance_hardly_changes() {
        let all = [200, 300, 400, 300, 200];
        for own in [[20, 20, 15, 5, 1], [18, 18, 16, 7, 2], [1, 5, 15, 21, 19]] {
            let drawn = own.iter().sum::<u64>();
            let exact =
                Urn::from_counts(all.to_vec()).unwrap().exact(drawn, own.iter().zip(0..).map(|(n, v)| n * v).sum());
            let nearly = chance(&all, &own);
            // Far out the approximation errs to the safe side.
            assert!(drawn > MOST_EXACT && (0.9..3.0).contains(&(nearly / exact)), "{nearly} {exact}");
        }
    }

    #[test]
    fn a_rare_answer_in_a_large_group_is_counted_exactly() {
        // 8 of 100 gave another answer, where of 900 others 2 did.
        let found = chance(&[10, 0, 0, 0, 990], &[8, 0, 0, 0, 92]);
        let exact: f64 = hypergeometric(10, 1000, 100).iter().filter(|(n, _)| *n >= 8).map(|(_, p)| p).sum();
        near(found, 2.0 * exact);
    }

    #[test]
    fn where_all_agree_nothing_can_be_told_apart() {
        assert!(Urn::from_counts(vec![0, 9, 0]).is_none() && Urn::from_counts(vec![0, 0]).is_none());
    }
}
