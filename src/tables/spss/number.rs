//! A number as a cell shows it.

use std::fmt::Write as _;

/// The numbers that nearly all answers are.
const SMALL: [&str; 11] = ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10"];

/// The number as text: `4` for a whole one, `3.5` otherwise, with a point and as few digits as name it. `buffer` is
/// overwritten.
pub(super) fn text(value: f64, buffer: &mut String) -> &str {
    let small = value as usize;
    if let Some(text) = SMALL.get(small).filter(|_| small as f64 == value) {
        return text;
    }
    buffer.clear();
    // Writing to a String cannot fail.
    let _ = write!(buffer, "{value}");
    buffer
}

#[cfg(test)]
mod tests {
    #[test]
    fn whole_numbers_have_no_point_and_zero_no_sign() {
        for (value, expected) in [
            (4.0, "4"),
            (0.0, "0"),
            (-0.0, "0"),
            (10.0, "10"),
            (11.0, "11"),
            (-1.0, "-1"),
            (3.5, "3.5"),
            (0.1, "0.1"),
            (-97.0, "-97"),
            (13_850_000_000.0, "13850000000"),
        ] {
            assert_eq!(super::text(value, &mut String::from("old")), expected);
        }
    }
}
