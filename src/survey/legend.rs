//! Rows that are nobody's: what stands below a table to explain it or to add it up.

use crate::answers::wording::normal::answer;

/// The longest text that is looked at, in bytes: what people write is longer than what a legend says.
const LONGEST: usize = 80;

/// What in the cells of one row belongs to a legend or a total.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Signs {
    /// The row begins as a total does.
    totals: bool,
    /// A cell explains a number.
    explains: bool,
    /// The first cell names a number.
    names: bool,
    /// The first cell is a number, and nothing else.
    number: Option<u8>,
}

impl Signs {
    /// Takes a cell in: whether it is the first of its row, and whether it has the code of a respondent.
    pub fn take(&mut self, text: &str, first: bool, of_respondent: bool) {
        self.explains |= explains(text);
        if first {
            self.names = names_a_number(text);
            self.number = text.trim().parse().ok();
            self.totals = is_total(text) || of_respondent && is_statistic(text);
        }
    }

    /// Whether the row, in which so many cells are filled, is a legend or a total.
    pub const fn are_of_nobody(self, filled: usize, columns: usize, has_respondents: bool) -> bool {
        // A table of two columns may well have answers such as `4 = agree` and nothing else.
        let sparse = filled <= 2 && columns > 2;
        self.totals || self.explains && sparse || self.names && sparse && filled == 1 && has_respondents
    }

    /// Whether a row of two filled cells explains a number in two cells: `1` and beside it what the scale says at 1, in a column
    /// that otherwise holds numbers alone. Given are the positions of an answer that is itself a number, and of the one
    /// in words.
    pub fn explain_in_two(self, (numbered, worded): (Option<u8>, Option<u8>)) -> bool {
        // The number stands in a column that is no question, or in one that is.
        worded.is_some() && self.number.or(numbered) == worded
    }
}

/// What the first cell of a row says that adds the others up, by itself or before some of [`FURTHER`].
const TOTALS: &[&str] = &[
    "totaal",
    "tot",
    "rijtotaal",
    "kolomtotaal",
    "teamscore",
    "teamgemiddelde",
    "benchmark",
    "norm",
    "normgroep",
    "gewogen",
    "landelijk",
    "weighted",
    "national",
    "totalen",
    "subtotaal",
    "eindtotaal",
    "gemiddelde",
    "gemiddelden",
    "gemiddeld",
    "gem",
    "mediaan",
    "modus",
    "som",
    "aantal",
    "respons",
    "minimum",
    "maximum",
    "variantie",
    "spreiding",
    "standaarddeviatie",
    "standaardafwijking",
    "standaardfout",
    "percentage",
    "legenda",
    "toelichting",
    "antwoordopties",
    "alle",
    "total",
    "totals",
    "subtotal",
    "grand",
    "overall",
    "mean",
    "average",
    "avg",
    "median",
    "sum",
    "count",
    "variance",
    "standard",
    "std",
    "stdev",
    "st",
    "legend",
    "response",
    "all",
];

/// What may stand behind one of these. The words that say nothing by themselves need one.
const FURTHER: &[&str] = &[
    "generaal",
    "answers",
    "landelijk",
    "gewogen",
    "n",
    "totaal",
    "total",
    "totals",
    "gemiddelde",
    "mean",
    "average",
    "score",
    "scores",
    "team",
    "teams",
    "groep",
    "group",
    "alle",
    "all",
    "van",
    "of",
    "per",
    "vraag",
    "question",
    "item",
    "column",
    "kolom",
    "respondenten",
    "respondents",
    "antwoorden",
    "responses",
    "response",
    "rate",
    "options",
    "in",
    "procent",
    "percentage",
    "deviation",
    "dev",
    "deviatie",
    "afwijking",
    "error",
    "eens",
    "oneens",
    "agree",
    "disagree",
    "sd",
];

/// Words that mean nothing without another one.
const BOUND: &[&str] =
    &["gewogen", "landelijk", "weighted", "national", "alle", "all", "grand", "standard", "std", "st", "response"];

/// What adds up where other rows have the number or code of a respondent; elsewhere it may be the name of a team.
const STATISTICS: &[&str] =
    &["\u{f8}", "\u{3c3}", "\u{3bc}", "n", "sd", "se", "min", "max", "var", "mode", "range", "m", "gem"];

/// Whether the first cell of a row says that the row is a total, or begins a legend.
fn is_total(text: &str) -> bool {
    if text.len() > LONGEST {
        return false;
    }
    if text.trim_start().starts_with('%') {
        return true;
    }
    let words = answer(text);
    let mut words = words.split(' ');
    let first = words.next().unwrap_or_default();
    let rest: Vec<&str> = words.collect();
    let digits = |word: &&str| word.bytes().all(|byte| byte.is_ascii_digit());
    let further = rest.iter().all(|word| FURTHER.contains(word) || digits(word));
    let counted = first == "n" && text.contains('=') && rest.len() == 1 && rest.iter().all(digits);
    counted || TOTALS.contains(&first) && further && !(rest.is_empty() && BOUND.contains(&first))
}

/// Whether a text stands for a total where the others in its column are numbers or codes of respondents.
fn is_statistic(text: &str) -> bool {
    text.len() <= LONGEST && STATISTICS.contains(&answer(text).as_str())
}

/// Whether a text that stands alone in its row names a number: `1 - strongly disagree`, `5 (helemaal mee eens)`.
fn names_a_number(text: &str) -> bool {
    let text = text.trim_start();
    let rest = text.trim_start_matches(|character: char| character.is_ascii_digit());
    let sign = rest.trim_start().strip_prefix(['-', '(', '.', ')', '\u{2013}']);
    text.len() <= LONGEST
        && rest.len() < text.len()
        && sign.is_some_and(|label| label.trim_start().starts_with(char::is_alphabetic))
}

/// Whether a text explains a number: `1 = strongly disagree`, `5: helemaal mee eens`.
fn explains(text: &str) -> bool {
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
        for text in [
            "Totaal",
            "TOTAL:",
            "Gemiddelde",
            "Gemiddelde score team",
            "Overall mean",
            "Totaal (n=3)",
            "N = 36",
            "Alle respondenten",
            "% eens",
            "Mean",
            "Totaal generaal",
            "Count of answers",
            "Gewogen gemiddelde",
            "Teamscore",
            "Std. dev.",
            "Legenda",
        ] {
            assert!(is_total(text), "{text}");
        }
        for text in ["Noord", "Team Totaalzorg", "Gemiddeld Noord", "Alle", "St. Jozef", "4", "mee eens", "N", "Max"] {
            assert!(!is_total(text), "{text}");
        }
        assert!(is_statistic("SD") && is_statistic("N") && !is_statistic("Noord"));
        for text in ["1 - helemaal mee oneens", "5 (strongly agree)", "3. neutraal"] {
            assert!(names_a_number(text), "{text}");
        }
        for text in ["4", "mee eens", "06-12", "(5) eens", "4 -"] {
            assert!(!names_a_number(text), "{text}");
        }
        for text in ["1 = helemaal mee oneens", "5: strongly agree", "10=z"] {
            assert!(explains(text), "{text}");
        }
        for text in ["4", "4 - mee eens", "mee eens", "09:30", "= 4", "1 =", ""] {
            assert!(!explains(text), "{text}");
        }
    }
}
