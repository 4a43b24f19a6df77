//! Breaking text into lines, with hyphens where a long Dutch word would not fit.

use textwrap::{Options, WordSplitter};
use unicode_width::UnicodeWidthStr as _;

use crate::language::Language;

/// Words shorter than this are never broken.
const LONG_WORD: usize = 13;
/// The most bytes the hyphenator takes; it panics at more. Only a slip of the keyboard makes such a word, and it is cut.
const LONGEST_WORD: usize = 45;
/// Letters that must stay together before and after a break.
const AT_EDGE: usize = 3;
/// How many characters of a line may be wider than they are counted, before a line sticks out.
const MOST_HEARTS: usize = 8;

/// The lines of a text in a width of at least one column.
#[must_use]
pub fn wrap(text: &str, width: usize, language: Language) -> Vec<String> {
    indented(text, width, "", "", language)
}

/// The lines of a text, the first and the following with their own indent.
#[must_use]
pub fn indented(text: &str, width: usize, first: &str, rest: &str, language: Language) -> Vec<String> {
    let splitter = match language {
        Language::Dutch => |word: &str| breaks(word, hypher::Lang::Dutch),
        Language::English => |word: &str| breaks(word, hypher::Lang::English),
    };
    let lines = |width: usize| -> Vec<String> {
        let options = Options::new(width.max(1))
            .initial_indent(first)
            .subsequent_indent(rest)
            .word_splitter(WordSplitter::Custom(splitter))
            .break_words(true);
        textwrap::wrap(text, options).into_iter().map(|line| line.into_owned()).collect()
    };
    // It is counted there character by character, so that a heart, which is two, seems narrower than it is shown.
    let fits = |lines: &Vec<String>| lines.iter().all(|line| line.width() <= width);
    let narrower = (1..width).rev().take(MOST_HEARTS).map(lines).find(fits);
    Some(lines(width)).filter(fits).or(narrower).unwrap_or_else(|| lines(width))
}

/// The same without breaking a word: for text that is pasted elsewhere, where a hyphen would stay within the line.
#[must_use]
pub fn unbroken(text: &str, width: usize, first: &str, rest: &str) -> Vec<String> {
    let options = Options::new(width.max(1))
        .initial_indent(first)
        .subsequent_indent(rest)
        .word_splitter(WordSplitter::NoHyphenation)
        .break_words(false);
    textwrap::wrap(text, options).into_iter().map(|line| line.into_owned()).collect()
}

/// Where a word may be broken, as byte positions. Never before a letter with a diaeresis: it marks that the vowels belong
/// to different syllables, and loses its dots when it opens a line ("reë-el" is written "re-eel").
fn breaks(word: &str, language: hypher::Lang) -> Vec<usize> {
    let letters = |c: char| c.is_alphabetic();
    // A name such as LISO-framework or SamenStarten stays whole: with a hyphen more or less it would be another.
    if word.chars().filter(|c| letters(*c)).skip(1).any(char::is_uppercase) {
        return Vec::new();
    }
    let start = word.find(letters).unwrap_or(0);
    let end =
        word.rfind(letters).map_or(word.len(), |last| last + word[last..].chars().next().map_or(0, char::len_utf8));
    let core = &word[start..end];
    if core.chars().count() < LONG_WORD || core.len() > LONGEST_WORD || !core.chars().all(letters) {
        // A word with a hyphen of its own may be broken after it.
        return word
            .char_indices()
            .filter(|(at, c)| *c == '-' && *at > start && at + 1 < end)
            .map(|(at, _)| at + 1)
            .collect();
    }
    let mut at = start;
    let mut found = Vec::new();
    for syllable in hypher::hyphenate(core, language) {
        at += syllable.len();
        let next = word[at..].chars().next();
        let far = word[start..at].chars().count() >= AT_EDGE && word[at..end].chars().count() >= AT_EDGE;
        if at < end && far && !matches!(next, Some('ë' | 'ï' | 'ö' | 'ü')) {
            found.push(at);
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_no_wider_than_it_is_shown() {
        use unicode_width::UnicodeWidthStr as _;
        for text in ["Zuid ❤️ (n 13)", "❤️❤️❤️ ☀️ ✔️", "👨‍👩‍👧 e\u{301}e\u{301} 日本", "plain"]
        {
            for width in 2..14 {
                let lines = wrap(text, width, Language::Dutch);
                assert!(lines.iter().all(|line| line.width() <= width), "{width}: {lines:?}");
                assert_eq!(lines.concat().replace(' ', ""), text.replace(' ', ""), "{width}: {lines:?}");
            }
        }
    }

    #[test]
    fn long_dutch_words_are_broken_with_a_hyphen_and_nothing_is_lost() {
        let text = "De verbindingsfunctionaris bespreekt de eigen-effectiviteitsverwachting.";
        for width in 12..60 {
            let lines = wrap(text, width, Language::Dutch);
            assert!(lines.iter().all(|line| textwrap::core::display_width(line) <= width), "{width}: {lines:?}");
            let letters = |text: &str| text.chars().filter(|c| c.is_alphabetic()).collect::<String>();
            assert_eq!(letters(&lines.concat()), letters(text), "{width}");
        }
    }

    #[test]
    fn a_word_that_is_too_long_to_hyphenate_is_cut() {
        for word in ["a".repeat(45), "a".repeat(46), "é".repeat(23), "x".repeat(3000)] {
            let lines = wrap(&word, 40, Language::Dutch);
            assert!(lines.iter().all(|line| textwrap::core::display_width(line) <= 40), "{lines:?}");
        }
    }

    #[test]
    fn a_name_is_not_broken() {
        for width in 14..40 {
            let lines =
                wrap("Wat doen jullie met het LISO-framework of met SamenSterkStarten?", width, Language::Dutch);
            for name in ["LISO-framework", "SamenSterkStarten"].into_iter().filter(|name| name.len() <= width) {
                assert!(lines.iter().any(|line| line.contains(name)), "{width}: {lines:?}");
            }
        }
    }

    #[test]
    fn no_line_opens_with_a_diaeresis() {
        for word in ["coördinatievergadering", "beïnvloedingsmogelijkheid", "tweeëntwintigduizend"] {
            for at in breaks(word, hypher::Lang::Dutch) {
                assert!(!word[at..].starts_with(['ë', 'ï', 'ö', 'ü']), "{word} {at}");
            }
        }
    }
}
