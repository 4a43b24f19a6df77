//! The few formulas behind the figures.

/// The 95 % interval of Wilson for a share: where the true share of the population may lie.
///
/// `successes` of `n`; the result is within 0..=1, and `None` when `n` is 0. Source: E.B. Wilson (1927), Probable
/// inference, the law of succession, and statistical inference, J Am Stat Assoc 22:209-212; z = 1.959964.
#[must_use]
pub fn wilson(successes: u64, n: u64) -> Option<(f64, f64)> {
    const Z: f64 = 1.959_963_984_540_054;
    if n == 0 {
        return None;
    }
    let (successes, n) = (successes as f64, n as f64);
    let share = successes / n;
    let spread = Z * Z / n;
    let centre = share + spread / 2.0;
    let half = Z * (share * (1.0 - share) / n + spread / (4.0 * n)).sqrt();
    // At the ends the formula is exactly 0 and 1; rounding would miss them by a hair.
    let low = if successes == 0.0 { 0.0 } else { (centre - half) / (1.0 + spread) };
    let high = if successes == n { 1.0 } else { (centre + half) / (1.0 + spread) };
    Some((low, high))
}

/// The mean of some values, `None` when there are none.
#[must_use]
pub fn mean(values: &[f64]) -> Option<f64> {
    (!values.is_empty()).then(|| values.iter().sum::<f64>() / values.len() as f64)
}

#[cfg(test)]
mod tests {
    use super::*;

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
    fn nothing_asked_gives_no_interval() {
        assert_eq!(wilson(0, 0), None);
        assert_eq!(mean(&[]), None);
    }
}
