//! The difference of two shares with its 95 % interval, by Newcombe's hybrid score methods.
//!
//! Both put the distances from each share to the ends of its own Wilson interval together, so that the interval never
//! leaves -1..=1 and also means something at 0 and at 100 %.

use crate::assessment::{Z, wilson_at};

/// A difference of two shares, the second taken from the first; all three within -1..=1.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ShareDifference {
    /// The difference itself.
    pub shift: f64,
    /// The lower end of its 95 % interval.
    pub low: f64,
    /// The upper end.
    pub high: f64,
    /// Over how many pairs it was worked out; `None` for two independent groups.
    pub pairs: Option<u64>,
}

impl ShareDifference {
    /// Whether the interval leaves out 0, so that chance alone is an unlikely explanation.
    #[must_use]
    pub fn is_clear(&self) -> bool {
        self.low > 0.0 || self.high < 0.0
    }
}

/// How the same people answered at two moments: how many were unfavourable at both, at one of them, at neither.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct PairTable {
    /// Unfavourable at both.
    pub both: u64,
    /// Unfavourable at the first moment only.
    pub first_only: u64,
    /// Unfavourable at the second moment only.
    pub second_only: u64,
    /// Unfavourable at neither.
    pub neither: u64,
}

impl PairTable {
    /// How many pairs there are.
    #[must_use]
    pub fn pairs(&self) -> u64 {
        self.both + self.first_only + self.second_only + self.neither
    }

    /// The correlation of the two answers, with Newcombe's correction for continuity where it is positive; 0 where one of
    /// the margins is empty.
    fn correlation(&self) -> f64 {
        let [a, b, c, d] = [self.both, self.first_only, self.second_only, self.neither].map(|count| count as f64);
        let margins = (a + b) * (c + d) * (a + c) * (b + d);
        if margins == 0.0 {
            return 0.0;
        }
        let product = a * d - b * c;
        // A positive correlation makes the interval narrower; half a pair less keeps that from going too far.
        let corrected = if product > 0.0 { (product - (a + b + c + d) / 2.0).max(0.0) } else { product };
        corrected / margins.sqrt()
    }
}

/// A share with its Wilson interval, as the distances down and up.
#[derive(Clone, Copy)]
struct Score {
    share: f64,
    down: f64,
    up: f64,
}

impl Score {
    fn from_counts((successes, n): (u64, u64), z: f64) -> Option<Self> {
        let (low, high) = wilson_at(successes.min(n), n, z)?;
        let share = successes.min(n) as f64 / n as f64;
        Some(Self { share, down: share - low, up: high - share })
    }
}

/// What a difference is worked out from.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum DifferenceBasis {
    /// The same people twice.
    Pairs(PairTable),
    /// Two groups, each as successes out of n; the second is taken from the first.
    Groups((u64, u64), (u64, u64)),
}

impl DifferenceBasis {
    /// The difference with its interval of so many standard deviations.
    pub fn difference(self, z: f64) -> Option<ShareDifference> {
        match self {
            Self::Pairs(table) => paired_at(table, z),
            Self::Groups(first, second) => independent_at(first, second, z),
        }
    }
}

/// The share of one group minus that of another; each as successes out of n. `None` when a group is empty.
///
/// Source: R.G. Newcombe (1998), Interval estimation for the difference between independent proportions: comparison of
/// eleven methods, Stat Med 17:873-890, method 10.
#[must_use]
pub fn independent(first: (u64, u64), second: (u64, u64)) -> Option<ShareDifference> {
    independent_at(first, second, Z)
}

fn independent_at(first: (u64, u64), second: (u64, u64), z: f64) -> Option<ShareDifference> {
    Some(put_together(Score::from_counts(first, z)?, Score::from_counts(second, z)?, 0.0, None))
}

/// The share at the first moment minus that at the second, over the same people. `None` without pairs.
///
/// Source: R.G. Newcombe (1998), Improved confidence intervals for the difference between binomial proportions based on
/// paired data, Stat Med 17:2635-2650, method 10.
#[must_use]
pub fn paired(table: PairTable) -> Option<ShareDifference> {
    paired_at(table, Z)
}

fn paired_at(table: PairTable, z: f64) -> Option<ShareDifference> {
    let n = table.pairs();
    let first = Score::from_counts((table.both + table.first_only, n), z)?;
    let second = Score::from_counts((table.both + table.second_only, n), z)?;
    Some(put_together(first, second, table.correlation(), Some(n)))
}

fn put_together(first: Score, second: Score, correlation: f64, pairs: Option<u64>) -> ShareDifference {
    // The factors stand in this order so that the two groups can change places without a difference in rounding.
    let distance = |a: f64, b: f64| (a * a + b * b - 2.0 * correlation * (a * b)).max(0.0).sqrt();
    let shift = first.share - second.share;
    ShareDifference {
        shift,
        low: shift - distance(first.down, second.up),
        high: shift + distance(first.up, second.down),
        pairs,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn near(found: ShareDifference, low: f64, high: f64) -> bool {
        (found.low - low).abs() < 5.1e-5 && (found.high - high).abs() < 5.1e-5
    }

    /// Newcombe (1998), Stat Med 17:873-890, table II, method 10.
    #[test]
    fn independent_shares_give_the_published_intervals() {
        for (first, second, low, high) in [
            ((56, 70), (48, 80), 0.0524, 0.3339),
            ((9, 10), (3, 10), 0.1705, 0.8090),
            ((6, 7), (2, 7), 0.0582, 0.8062),
            ((5, 56), (0, 29), -0.0381, 0.1926),
            ((0, 10), (0, 20), -0.1611, 0.2775),
            ((0, 10), (0, 10), -0.2775, 0.2775),
            ((10, 10), (0, 20), 0.6791, 1.0),
            ((10, 10), (0, 10), 0.6075, 1.0),
        ] {
            let found = independent(first, second).unwrap();
            assert!(near(found, low, high), "{first:?} - {second:?}: {found:?}");
        }
    }

    /// Newcombe (1998), Stat Med 17:2635-2650, table III, method 10.
    #[test]
    fn paired_shares_give_the_published_intervals() {
        for ((both, first_only, second_only, neither), low, high) in [
            ((36, 12, 2, 0), 0.0569, 0.3404),
            ((20, 12, 2, 16), 0.0562, 0.3292),
            ((18, 12, 2, 18), 0.0562, 0.3290),
            ((36, 14, 0, 0), 0.1528, 0.4167),
            ((35, 14, 0, 1), 0.1461, 0.4175),
            ((18, 14, 0, 18), 0.1441, 0.3963),
            ((2, 97, 1, 0), 0.8721, 0.9854),
            ((53, 0, 0, 1), -0.0729, 0.0729),
            ((0, 30, 0, 0), 0.8395, 1.0),
        ] {
            let table = PairTable { both, first_only, second_only, neither };
            let found = paired(table).unwrap();
            assert!(near(found, low, high), "{table:?}: {found:?}");
        }
    }

    #[test]
    fn a_difference_is_clear_when_its_interval_leaves_out_nothing_at_all() {
        assert!(independent((9, 10), (3, 10)).unwrap().is_clear());
        assert!(independent((3, 10), (9, 10)).unwrap().is_clear());
        assert!(!independent((5, 10), (3, 10)).unwrap().is_clear());
        for (low, high) in [(0.0, 0.2), (-0.2, 0.0)] {
            assert!(!ShareDifference { shift: (low + high) / 2.0, low, high, pairs: None }.is_clear());
        }
    }

    #[test]
    fn without_answers_there_is_no_difference() {
        assert_eq!(independent((0, 0), (1, 2)), None);
        assert_eq!(paired(PairTable::default()), None);
    }

    proptest! {
        #[test]
        fn changing_places_changes_only_the_signs(
            a in 0..200u64, b in 0..200u64, c in 0..200u64, d in 1..200u64,
        ) {
            let one = paired(PairTable { both: a, first_only: b, second_only: c, neither: d }).unwrap();
            let other = paired(PairTable { both: a, first_only: c, second_only: b, neither: d }).unwrap();
            prop_assert_eq!((one.shift, one.low, one.high), (-other.shift, -other.high, -other.low));
            let one = independent((a, a + b + 1), (c, c + d)).unwrap();
            let other = independent((c, c + d), (a, a + b + 1)).unwrap();
            prop_assert_eq!((one.shift, one.low, one.high), (-other.shift, -other.high, -other.low));
        }

        #[test]
        fn the_interval_holds_the_difference_and_stays_within_the_possible(
            a in 0..=u32::MAX, b in 0..=u32::MAX, c in 0..=u32::MAX, d in 0..=u32::MAX,
        ) {
            let [both, first_only, second_only, neither] = [a, b, c, d].map(u64::from);
            if let Some(found) = paired(PairTable { both, first_only, second_only, neither }) {
                prop_assert!(-1.0 - 1e-12 <= found.low && found.low <= found.shift, "{found:?}");
                prop_assert!(found.shift <= found.high && found.high <= 1.0 + 1e-12, "{found:?}");
            }
        }
    }
}
