//! Texts that were typed, where there is room for so much and no more.

use unicode_width::UnicodeWidthStr as _;

use crate::language::clean;
use crate::typeset::letters;

/// How wide a text is at most, on a screen and on paper.
fn wide(text: &str) -> usize {
    text.width().max(letters(text))
}

/// A text on one line of at most this width, cut after a whole word where it is longer; within one where the word alone fills it.
pub(crate) fn fitted(text: &str, most: usize) -> String {
    let text = clean(text);
    if wide(&text) <= most {
        return text;
    }
    let fits = |end: &usize| wide(&text[..*end]) < most;
    let end = text.char_indices().map(|(at, _)| at).take_while(fits).last().unwrap_or_default();
    let cut = &text[..end];
    // A cut that would throw more than half away is made within a word.
    let word = cut.rfind(char::is_whitespace).filter(|at| *at * 2 > end).unwrap_or(end);
    format!("{}…", cut[..word].trim_end_matches(|c: char| c.is_whitespace() || ",;:.".contains(c)))
}

#[cfg(test)]
mod tests {
    use super::fitted;

    #[test]
    fn a_text_is_cut_after_a_word_and_never_wider_than_there_is_room() {
        assert_eq!(fitted("so it\nfits", 10), "so it fits");
        assert_eq!(fitted("we were never asked, not once", 22), "we were never asked…");
        assert_eq!(fitted(&"x".repeat(50), 10), format!("{}…", "x".repeat(9)));
        assert_eq!(fitted(&"漢".repeat(50), 10), format!("{}…", "漢".repeat(4)));
        assert_eq!(fitted(&"W".repeat(50), 10), format!("{}…", "W".repeat(5)));
        assert_eq!(fitted("", 10), "");
    }
}
