//! Numbers as readers of each language write them, and the bar that stands beside a score.

use crate::language::Language;

/// A number with some decimals: a comma in Dutch, a point in English.
pub(super) fn decimal(value: f64, decimals: usize, language: Language) -> String {
    let text = format!("{value:.decimals$}");
    match language {
        Language::Dutch => text.replace('.', ","),
        Language::English => text,
    }
}

/// A share of 0 to 1 as a whole percentage.
pub(super) fn percent(share: f64) -> String {
    format!("{:.0} %", share * 100.0)
}

/// A bar of `width` cells that is `score` percent full; it reads without colour.
pub(super) fn bar(score: f64, width: usize) -> String {
    let full = ((score / 100.0 * width as f64).round() as usize).min(width);
    format!("{}{}", "█".repeat(full), "░".repeat(width - full))
}

/// The first letter in upper case, for names that open a line.
pub(super) fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_follow_the_language() {
        assert_eq!(decimal(6.25, 1, Language::Dutch), "6,2");
        assert_eq!(decimal(6.25, 1, Language::English), "6.2");
        assert_eq!(percent(0.5), "50 %");
        assert_eq!(capital("één vraag"), "Één vraag");
    }

    #[test]
    fn the_bar_is_full_at_a_hundred_and_empty_at_zero() {
        assert_eq!(bar(100.0, 4), "████");
        assert_eq!(bar(0.0, 4), "░░░░");
        assert_eq!(bar(50.0, 4), "██░░");
    }
}
