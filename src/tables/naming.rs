//! Columns as they are named to people: by the letters of a spreadsheet, and by their heading.

use crate::language::clean;

/// The letters above a column in a spreadsheet: `A` for 0, `Z` for 25, `AA` for 26.
#[must_use]
pub fn letters(column: usize) -> String {
    let mut rest = column;
    let mut letters = Vec::new();
    loop {
        letters.push(char::from(b'A' + (rest % 26) as u8));
        rest = match (rest / 26).checked_sub(1) {
            Some(rest) => rest,
            None => return letters.iter().rev().collect(),
        };
    }
}

/// A heading that is safe to print and short enough for a sentence.
pub(crate) fn shortened(heading: &str) -> String {
    const LONGEST: usize = 60;
    let heading = clean(heading);
    if heading.chars().count() <= LONGEST {
        return heading;
    }
    let short: String = heading.chars().take(LONGEST).collect();
    format!("{}…", short.trim_end())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_named_as_in_a_spreadsheet() {
        for (column, expected) in [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ"), (702, "AAA"), (16_383, "XFD")] {
            assert_eq!(letters(column), expected);
        }
    }

    #[test]
    fn a_long_heading_is_cut_between_characters() {
        assert_eq!(shortened("Ik vind\n dit één"), "Ik vind dit één");
        assert_eq!(shortened(&"één ".repeat(30)), format!("{}…", "één ".repeat(15).trim_end()));
    }
}
