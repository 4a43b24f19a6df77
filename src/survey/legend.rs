//! Rows that are nobody's: what stands below a table to explain it or to add it up.

use super::normal::answer;

/// The longest text that is looked at, in bytes: what people write is longer than what a legend says.
const LONGEST: usize = 80;

/// What the first cell of a row says that adds the others up.
const TOTALS: &[&str] = &[
    "totaal",
    "totalen",
    "subtotaal",
    "eindtotaal",
    "n totaal",
    "gemiddelde",
    "gemiddeld",
    "mediaan",
    "standaarddeviatie",
    "legenda",
    "toelichting",
    "antwoordopties",
    "total",
    "totals",
    "subtotal",
    "grand total",
    "total n",
    "mean",
    "average",
    "median",
    "standard deviation",
    "std dev",
    "st dev",
    "stdev",
    "legend",
    "response options",
];

/// Whether the first cell of a row says that the row is a total, or begins a legend.
pub(super) fn is_total(text: &str) -> bool {
    text.len() <= LONGEST && TOTALS.contains(&answer(text).as_str())
}

/// Whether a text explains a number: `1 = strongly disagree`, `5: helemaal mee eens`.
pub(super) fn explains(text: &str) -> bool {
    if text.len() > LONGEST {
        return false;
    }
    let text = text.trim_start();
    let rest = text.trim_start_matches(|character: char| character.is_ascii_digit());
    let sign = rest.trim_start().strip_prefix(['=', ':']);
    rest.len() < text.len() && sign.is_some_and(|label| label.trim_start().starts_with(char::is_alphabetic))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn totals_and_legends_are_told_from_answers() {
        for text in ["Totaal", "TOTAL:", "Gemiddelde", "Mean", "Std. dev.", "Legenda"] {
            assert!(is_total(text), "{text}");
        }
        for text in ["Noord", "Team Totaalzorg", "4", "mee eens", "N"] {
            assert!(!is_total(text), "{text}");
        }
        for text in ["1 = helemaal mee oneens", "5: strongly agree", "10=z"] {
            assert!(explains(text), "{text}");
        }
        for text in ["4", "4 - mee eens", "mee eens", "09:30", "= 4", "1 =", ""] {
            assert!(!explains(text), "{text}");
        }
    }
}
