//! How high a row is. A program that opens a workbook does not always fit rows to their texts, and never to a text over
//! several columns; so the height is estimated.

use textwrap::{Options, WordSeparator};

/// How high a line of text is, in points.
pub(super) const LINE: f64 = 15.0;
/// A row is at most 409 points high (Excel's specifications and limits).
const MOST_LINES: usize = 27;

/// How many lines a text takes in a column, of which the width is in digits. A letter of running text is narrower than a
/// digit: seven eighths of it in Calibri. What is reckoned with here is a little more, so that it is a line too many sooner
/// than one too few.
pub(super) fn lines(text: &str, width: u16) -> usize {
    let letters = usize::from(width.max(1)) * 11 / 10;
    // Wrapping stops where more lines would not be shown anyway; a line holds at most as much again in spaces.
    let seen = text.char_indices().nth(2 * letters * MOST_LINES).map_or(text, |(end, _)| &text[..end]);
    let options = Options::new(letters).word_separator(WordSeparator::AsciiSpace);
    textwrap::wrap(seen, options).len().clamp(1, MOST_LINES)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_stay_whole_and_the_height_has_an_end() {
        assert_eq!(lines("", 10), 1);
        assert_eq!(lines("negen twaalf", 10), 2);
        assert_eq!(lines("negen tienen", 11), 1);
        assert_eq!(lines(&"woord ".repeat(1000), 10), MOST_LINES);
        assert_eq!(lines("woord", 0), 5);
    }
}
