//! The few formulas behind the figures.

use super::chance::normal_tail;
use crate::answers::SetTally;

/// How many standard deviations to either side hold 95 % of a normal distribution.
pub(crate) const Z: f64 = 1.959_963_984_540_054;

/// How many standard deviations leave out a chance of `level` on both sides together.
pub(crate) fn critical(level: f64) -> f64 {
    let (mut low, mut high) = (0.0, 40.0);
    for _ in 0..60 {
        let middle = (low + high) / 2.0;
        if 2.0 * normal_tail(middle) > level { low = middle } else { high = middle }
    }
    high
}

/// The 95 % interval of Wilson for a share: where the true share of the population may lie.
///
/// `successes` of `n`; the result is within 0..=1, and `None` when `n` is 0. Source: E.B. Wilson (1927), Probable
/// inference, the law of succession, and statistical inference, J Am Stat Assoc 22:209-212; z = 1.959964.
#[must_use]
pub fn wilson(successes: u64, n: u64) -> Option<(f64, f64)> {
    wilson_at(successes, n, Z)
}

/// The same with another confidence, given as the number of standard deviations `z`.
pub(crate) fn wilson_at(successes: u64, n: u64, z: f64) -> Option<(f64, f64)> {
    if n == 0 {
        return None;
    }
    let (successes, n) = (successes as f64, n as f64);
    let share = successes / n;
    let spread = z * z / n;
    let centre = share + spread / 2.0;
    let half = z * (share * (1.0 - share) / n + spread / (4.0 * n)).sqrt();
    // At the ends the formula is exactly 0 and 1; rounding would miss them by a hair.
    let low = if successes == 0.0 { 0.0 } else { (centre - half) / (1.0 + spread) };
    let high = if successes == n { 1.0 } else { (centre + half) / (1.0 + spread) };
    Some((low, high))
}

/// The standard deviation of answers 1, 2, 3, ... that were given this often, over the sample (divided by n - 1);
/// `None` below two answers.
#[must_use]
pub fn standard_deviation(counts: &[u64]) -> Option<f64> {
    variance(counts).map(f64::sqrt)
}

fn variance(counts: &[u64]) -> Option<f64> {
    let n: u64 = counts.iter().sum();
    let moment = |power: u32| -> f64 {
        counts.iter().zip(1u64..).map(|(count, value)| *count as f64 * (value as f64).powi(power as i32)).sum()
    };
    let (sum, squares) = (moment(1), moment(2));
    (n > 1).then(|| ((squares - sum * sum / n as f64) / (n as f64 - 1.0)).max(0.0))
}

/// The covariance of two answers from how often they came together, over the sample; `None` below two.
fn covariance(counts: &[Vec<u64>]) -> Option<f64> {
    let cells = || counts.iter().zip(1u64..).flat_map(|(row, x)| row.iter().zip(1u64..).map(move |(n, y)| (*n, x, y)));
    let n: u64 = cells().map(|(n, _, _)| n).sum();
    let sum = |of: fn(u64, u64) -> u64| -> f64 { cells().map(|(n, x, y)| n as f64 * of(x, y) as f64).sum() };
    let (products, firsts, seconds) = (sum(|x, y| x * y), sum(|x, _| x), sum(|_, y| y));
    (n > 1).then(|| (products - firsts * seconds / n as f64) / (n as f64 - 1.0))
}

/// How often each answer was given at the first and at the second of a pair, over those who answered both.
fn margins(counts: &[Vec<u64>]) -> [Vec<u64>; 2] {
    let columns = counts.first().map_or(0, Vec::len);
    [
        counts.iter().map(|row| row.iter().sum()).collect(),
        (0..columns).map(|column| counts.iter().map(|row| row[column]).sum()).collect(),
    ]
}

/// Cronbach's alpha of a set of places: how much their answers go together. At most 1; below 0 when they contradict each
/// other; `None` where there are too few answers or no differences at all.
///
/// `alpha = k / (k - 1) * (1 - sum of variances / (sum of variances + 2 * sum of covariances))`. Source: L.J. Cronbach
/// (1951), Coefficient alpha and the internal structure of tests, Psychometrika 16:297-334. Each covariance is over the
/// respondents who answered that pair (pairwise deletion), like everything else here; the variance of an item is the mean
/// of its variances over the same respondents, pair by pair. Over all who answered the item it could be smaller than its
/// covariances allow, and alpha would rise above 1. Without missing answers the two are the same.
#[must_use]
pub fn alpha(set: &SetTally) -> Option<f64> {
    let covariances: Option<Vec<f64>> = set.pairs.iter().map(|pair| covariance(&pair.counts)).collect();
    let variances: Option<Vec<f64>> =
        set.pairs.iter().flat_map(|pair| margins(&pair.counts)).map(|counts| variance(&counts)).collect();
    let k = set.places.len() as f64;
    // Every item is in k - 1 pairs.
    let (own, shared) = (variances?.iter().sum::<f64>() / (k - 1.0), covariances?.iter().sum::<f64>());
    let whole = own + 2.0 * shared;
    (k > 1.0 && whole > 1e-12).then(|| k / (k - 1.0) * (1.0 - own / whole))
}

/// The mean of some values, `None` when there are none.
#[must_use]
pub fn mean(values: &[f64]) -> Option<f64> {
    (!values.is_empty()).then(|| values.iter().sum::<f64>() / values.len() as f64)
}

/// A number with so many decimals, a half away from nought: as spreadsheets and published tables round.
///
/// 57 of 200 is 28.5 %, and a hair less as a floating-point number; so what lies within a millionth of a millionth of a half
/// is one. Nought has no sign.
#[must_use]
pub fn rounded(value: f64, decimals: i32) -> f64 {
    const HAIR: f64 = 1e-12;
    let scale = 10_f64.powi(decimals);
    (value * scale * (1.0 + HAIR)).round() / scale + 0.0
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::answers::PairTally;
    use crate::questionnaire::DeterminantIndex;

    /// Newcombe (1998), Two-sided confidence intervals for the single proportion, Stat Med 17:857-872, table I, method 3.
    #[test]
    fn wilson_reproduces_published_intervals() {
        for (successes, n, low, high) in
            [(81, 263, 0.2553, 0.3662), (15, 148, 0.0624, 0.1605), (0, 20, 0.0, 0.1611), (1, 29, 0.0061, 0.1718)]
        {
            let (found_low, found_high) = wilson(successes, n).unwrap();
            assert!(
                (found_low - low).abs() < 5e-5 && (found_high - high).abs() < 5e-5,
                "{successes}/{n}: {found_low} {found_high}"
            );
        }
    }

    #[test]
    fn critical_values_are_those_of_tables() {
        for (level, z) in [(0.05, Z), (0.01, 2.575_829_304), (0.05 / 30.0, 3.143_980_287)] {
            assert!((critical(level) - z).abs() < 1e-6, "{}", critical(level));
        }
    }

    #[test]
    fn nothing_asked_gives_no_interval() {
        assert_eq!(wilson(0, 0), None);
        assert_eq!(mean(&[]), None);
    }

    /// Beside the definition: two items, and the variance of their sum.
    #[test]
    fn alpha_follows_the_formula() {
        let answers = [(1, 1), (2, 1), (3, 3), (3, 4), (5, 4), (5, 5), (4, 4)];
        let mut counts = vec![vec![0; 5]; 5];
        let mut first = vec![0; 5];
        for (x, y) in answers {
            counts[x - 1][y - 1] += 1;
            first[x - 1] += 1;
        }
        let values = |of: fn(&(usize, usize)) -> usize| answers.iter().map(|pair| of(pair) as f64).collect::<Vec<_>>();
        let (x, y) = (values(|pair| pair.0), values(|pair| pair.1));
        let spread = |values: &[f64]| {
            let centre = mean(values).unwrap();
            values.iter().map(|value| (value - centre).powi(2)).sum::<f64>() / (values.len() as f64 - 1.0)
        };
        let sums: Vec<f64> = x.iter().zip(&y).map(|(x, y)| x + y).collect();
        let expected = 2.0 * (1.0 - (spread(&x) + spread(&y)) / spread(&sums));
        let pairs = vec![PairTally { first: 0, second: 1, counts }];
        let set = SetTally { determinant: DeterminantIndex(0), places: vec![0, 1], pairs };
        let found = alpha(&set).unwrap();
        assert!((found - expected).abs() < 1e-12, "{found} {expected}");
        assert!((standard_deviation(&first).unwrap() - spread(&x).sqrt()).abs() < 1e-12);
    }

    #[test]
    fn answers_without_differences_have_no_alpha() {
        let pairs = vec![PairTally { first: 0, second: 1, counts: vec![vec![0, 0], vec![0, 9]] }];
        let set = SetTally { determinant: DeterminantIndex(0), places: vec![0, 1], pairs };
        assert_eq!(alpha(&set), None);
        assert_eq!(standard_deviation(&[1]), None);
    }

    #[test]
    fn a_half_goes_away_from_nought_also_when_it_cannot_be_written_in_binary() {
        assert_eq!((0.285 * 100.0_f64).round(), 28.0, "why a hair is needed");
        assert_eq!([0.285, 0.575, -0.285, 0.2849].map(|share| rounded(share * 100.0, 0)), [29.0, 58.0, -29.0, 28.0]);
        // Every share of a group that ends in a half percent.
        for n in (200..=20_000).step_by(200) {
            for count in (1..n).filter(|count| count * 1000 % n == 0 && count * 1000 / n % 10 == 5) {
                let share = count as f64 / n as f64;
                assert_eq!(rounded(share * 100.0, 0), (count * 1000 / n + 5) as f64 / 10.0, "{count} of {n}");
            }
        }
        assert!(rounded(-0.2, 0).is_sign_positive());
    }

    /// Two answered both and agree wholly; ten more answered the first alone, and all the same.
    #[test]
    fn answers_to_one_item_alone_do_not_lift_alpha_above_one() {
        use crate::answers::{Answers, Counter, Layout, Response};
        use crate::questionnaire::{Elements, Slot};
        let questionnaire = crate::content::bundled_questionnaire().unwrap();
        let slots = ["personal-benefits.benefit", "personal-benefits.drawback"];
        let slots = slots.map(|id| Slot::from_id(&questionnaire, id).unwrap());
        let mut counter = Counter::new(Layout::new(&questionnaire, &Elements::default()).into());
        // The drawback is reversed.
        for (benefit, drawback) in [(1, Some(5)), (5, Some(1))].into_iter().chain([(3, None); 10]) {
            let given = [Some(benefit), drawback];
            let given = slots.into_iter().zip(given).filter_map(|(slot, value)| Some((slot, Response::Value(value?))));
            counter.count_answers(&given.collect::<Answers>());
        }
        let tally = counter.tally();
        let found: Vec<f64> = tally.sets.iter().filter_map(alpha).collect();
        assert!(found.len() == 1 && (found[0] - 1.0).abs() < 1e-12, "{found:?}");
    }
}
