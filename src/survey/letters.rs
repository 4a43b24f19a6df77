//! Columns as a spreadsheet names them.

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

#[cfg(test)]
mod tests {
    use super::letters;

    #[test]
    fn columns_are_named_as_in_a_spreadsheet() {
        for (column, expected) in [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ"), (702, "AAA"), (16_383, "XFD")] {
            assert_eq!(letters(column), expected);
        }
    }
}
