//! Numbers as readers of each language write them, and the bar that stands beside a score.

use crate::assessment::{Shares, rounded};
use crate::language::Language;
pub(crate) use crate::typeset::capital;

/// A number with so many decimals. What [`format!`] does, a half to the even digit, would make 12 of 12.5 here and 13 in a
/// workbook.
fn written(value: f64, decimals: usize) -> String {
    format!("{:.decimals$}", rounded(value, decimals as i32))
}

/// A number without decimals.
pub(crate) fn whole(value: f64) -> String {
    written(value, 0)
}

/// A number with some decimals: a comma in Dutch, a point in English.
pub(crate) fn decimal(value: f64, decimals: usize, language: Language) -> String {
    let text = written(value, decimals);
    match language {
        Language::Dutch => text.replace('.', ","),
        Language::English => text,
    }
}

/// A share of 0 to 1 as a whole percentage.
pub(crate) fn percent(share: f64) -> String {
    format!("{} %", whole(share * 100.0))
}

/// A bar of `width` cells that is `score` percent full; it reads without colour.
pub(crate) fn bar(score: f64, width: usize) -> String {
    let full = ((score / 100.0 * width as f64).round() as usize).min(width);
    format!("{}{}", "█".repeat(full), "░".repeat(width - full))
}

/// A threshold as a percentage without its sign, with no more decimals than it has, four at most.
pub(crate) fn limit(share: f64, language: Language) -> String {
    let percentage = share * 100.0;
    let exact = |decimals: &usize| {
        let scale = 10_f64.powi(*decimals as i32);
        ((percentage * scale).round() / scale - percentage).abs() < 1e-9
    };
    decimal(percentage, (0..4).find(exact).unwrap_or(4), language)
}

/// A bar to both sides of an axis, `half` cells each: unfavourable to its left, favourable to its right, and the middle
/// between them, half on either side, so that opposite opinions are seen as such (the diverging stacked bar of N.B.
/// Robbins and R.M. Heiberger 2011, Plotting Likert and other rating scales, JSM Proceedings). It reads without colour,
/// and is filled with spaces that do not break, to `2 * half + 1` cells.
pub(crate) fn diverging(shares: Shares, half: usize) -> String {
    let cells = |share: f64| ((share * half as f64).round() as usize).min(half);
    let inner = cells(shares.neutral / 2.0);
    let side = |outer: f64| {
        let full = cells(outer + shares.neutral / 2.0);
        (half - full, full.saturating_sub(inner), inner.min(full))
    };
    let (empty_left, unfavourable, left) = side(shares.unfavourable);
    let (empty_right, favourable, right) = side(shares.favourable);
    [
        (EMPTY, empty_left),
        ("▓", unfavourable),
        ("░", left),
        ("│", 1),
        ("░", right),
        ("█", favourable),
        (EMPTY, empty_right),
    ]
    .map(|(cell, number)| cell.repeat(number))
    .concat()
}

/// Where something was and where it is on a scale of `width` cells: `···●──○···`, the further to the right the more
/// unfavourable; the full circle alone where both are one.
pub(crate) fn shifted(before: f64, after: f64, width: usize) -> String {
    let last = width.saturating_sub(1);
    let place = |share: f64| ((share.clamp(0.0, 1.0) * last as f64).round() as usize).min(last);
    let (before, after) = (place(before), place(after));
    let cells = (0..width).map(|at| match at {
        at if at == after => '●',
        at if at == before => '○',
        at if (before.min(after)..before.max(after)).contains(&at) => '─',
        _ => '·',
    });
    cells.collect()
}

/// A space that is not broken or taken away at the end of a line.
const EMPTY: &str = "\u{a0}";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_follow_the_language() {
        assert_eq!(decimal(6.24, 1, Language::Dutch), "6,2");
        assert_eq!(decimal(6.24, 1, Language::English), "6.2");
        assert_eq!(percent(0.5), "50 %");
        assert_eq!(capital("één vraag"), "Eén vraag");
        assert_eq!(capital("écht"), "Écht");
    }

    #[test]
    fn a_half_goes_away_from_nought_as_in_a_workbook() {
        assert_eq!([0.125, 0.375, 0.625].map(percent), ["13 %", "38 %", "63 %"]);
        assert_eq!([6.25, -6.25, 2.5].map(|value| decimal(value, 1, Language::English)), ["6.3", "-6.3", "2.5"]);
    }

    #[test]
    fn nought_has_no_sign() {
        assert_eq!(decimal(-0.04, 1, Language::Dutch), "0,0");
        assert_eq!(whole(-0.4), "0");
    }

    #[test]
    fn a_limit_has_no_more_decimals_than_it_needs() {
        let limits = [0.2, 0.8, 1.0, 0.125, 1.0 / 3.0];
        assert_eq!(limits.map(|share| limit(share, Language::Dutch)), ["20", "80", "100", "12,5", "33,3333"]);
    }

    #[test]
    fn a_diverging_bar_has_the_middle_half_on_each_side() {
        let bar = |unfavourable, neutral, favourable| {
            diverging(Shares { unfavourable, neutral, favourable }, 10).replace(EMPTY, " ")
        };
        assert_eq!(bar(0.6, 0.2, 0.2), "   ▓▓▓▓▓▓░│░██       ");
        assert_eq!(bar(1.0, 0.0, 0.0), "▓▓▓▓▓▓▓▓▓▓│          ");
        assert_eq!(bar(0.0, 1.0, 0.0), "     ░░░░░│░░░░░     ");
        assert_eq!(bar(0.0, 0.0, 1.0), "          │██████████");
    }

    proptest::proptest! {
        #[test]
        fn a_diverging_bar_is_always_as_wide(a in 0u32..500, b in 0u32..500, c in 1u32..500, half in 1usize..40) {
            let share = |part: u32| f64::from(part) / f64::from(a + b + c);
            let shares = Shares { unfavourable: share(a), neutral: share(b), favourable: share(c) };
            proptest::prop_assert_eq!(diverging(shares, half).chars().count(), 2 * half + 1);
        }
    }

    #[test]
    fn a_shift_has_a_full_circle_where_it_is_and_an_open_one_where_it_was() {
        assert_eq!(shifted(0.75, 0.25, 9), "··●───○··");
        assert_eq!(shifted(0.0, 1.0, 5), "○───●");
        assert_eq!(shifted(0.5, 0.5, 3), "·●·");
        assert_eq!(shifted(2.0, -1.0, 0), "");
    }

    #[test]
    fn the_bar_is_full_at_a_hundred_and_empty_at_zero() {
        assert_eq!(bar(100.0, 4), "████");
        assert_eq!(bar(0.0, 4), "░░░░");
        assert_eq!(bar(50.0, 4), "██░░");
    }
}
