//! How wide a text comes out in letters that are not all equally wide, as on paper.

use unicode_width::UnicodeWidthChar as _;

/// About how wide a text is on paper, counted in ordinary letters, such as `n`.
///
/// Of a sentence it is less than its letters and spaces, of a word in capitals it is more.
#[must_use]
pub fn letters(text: &str) -> usize {
    text.chars().map(tenths).sum::<usize>().div_ceil(10)
}

/// How wide a letter is in tenths of an ordinary one, in a sans-serif on the wide side.
fn tenths(letter: char) -> usize {
    match letter {
        'W' | 'M' | 'm' | 'w' | '@' | '%' | '…' | '—' | 'Œ' | 'Æ' => 17,
        _ if letter.is_uppercase() => 13,
        ' ' | 'i' | 'j' | 'l' | 't' | 'f' | 'r' | '.' | ',' | ';' | ':' | '\'' | '(' | ')' | '|' | '!' => 6,
        _ => 10 * letter.width().unwrap_or_default(),
    }
}

#[cfg(test)]
mod tests {
    use super::letters;

    #[test]
    fn wide_letters_take_more_room_and_a_sentence_less() {
        assert_eq!(letters(&"n".repeat(50)), 50);
        assert_eq!(letters(&"W".repeat(50)), 85);
        assert_eq!(letters("漢字"), 4);
        for sentence in
            ["De coördinator vraagt welk team wil beginnen.", "We hear how the work with families is going."]
        {
            assert!(letters(sentence) < sentence.chars().count(), "{sentence}");
        }
        assert_eq!(letters(""), 0);
    }
}
