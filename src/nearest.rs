//! "Did you mean …?", and finding a word in a text.

use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::is_combining_mark;

use crate::language::{Language, Text};

/// The longest word that is compared, in bytes. No id or name comes near it, and comparing takes the product of both lengths.
const LONGEST: usize = 200;

/// The known word nearest to what was typed, if it is near enough to be a slip of the finger or a part of the word.
pub fn nearest<'a>(typed: &str, known: impl Iterator<Item = &'a str>) -> Option<String> {
    if typed.is_empty() || typed.len() > LONGEST {
        return None;
    }
    let typed = typed.to_lowercase();
    let closeness = |word: &str| {
        // "beschikbare tijd" holds "tijd", which says more than letters that look alike.
        if typed.split_whitespace().any(|part| part == word) {
            return 1.0;
        }
        let alike = strsim::jaro_winkler(&typed, word);
        // A whole part of a longer id counts as near: "ratification" for "formal-ratification".
        if typed.len() >= 4 && word.contains(&typed) { alike.max(0.9) } else { alike }
    };
    known
        .filter(|word| word.len() <= LONGEST)
        .map(|word| (closeness(word), word))
        .filter(|(closeness, _)| *closeness >= 0.8)
        .max_by(|(a, one), (b, two)| a.total_cmp(b).then_with(|| two.cmp(one)))
        .map(|(_, word)| word.to_owned())
}

/// The place in a list of things of the one nearest to what was typed: by its id, or else by its name in either language.
pub fn nearest_thing(typed: &str, things: &[(&str, &Text)]) -> Option<usize> {
    let by = |word: &dyn Fn(&(&str, &Text)) -> String| {
        let known: Vec<String> = things.iter().map(|thing| word(thing).to_lowercase()).collect();
        let found = nearest(typed, known.iter().map(String::as_str))?;
        known.iter().position(|word| *word == found)
    };
    let by_name = |language| by(&|(_, name)| name.get(language).to_owned());
    by(&|(id, _)| (*id).to_owned()).or_else(|| by_name(Language::Dutch)).or_else(|| by_name(Language::English))
}

/// How well a word matched; the earlier, the better.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum WordMatch {
    /// It stands in the text.
    Part,
    /// Something stands in the text that is near to it.
    Slip,
}

/// How well a word matches a text, both folded; `None` where it does not.
pub fn matching(text: &str, word: &str) -> Option<WordMatch> {
    if text.contains(word) {
        return Some(WordMatch::Part);
    }
    // One slip in a short word, two in a long one; in words of three letters every slip makes another word.
    let allowed = match word.chars().count() {
        0..=3 => return None,
        4..=7 => 1,
        _ => 2,
    };
    let near = |other: &str| strsim::osa_distance(other, word) <= allowed;
    text.split(|c: char| !c.is_alphanumeric()).any(near).then_some(WordMatch::Slip)
}

/// Lower case without accents: "Coördinator" and "coordinator" are one word.
pub fn fold(text: &str) -> String {
    text.to_lowercase().nfd().filter(|c| !is_combining_mark(*c)).collect()
}

#[cfg(test)]
mod tests {
    use super::{LONGEST, nearest};

    #[test]
    fn slips_and_parts_are_found_and_nonsense_is_not() {
        let known = || ["formal-ratification", "time", "self-efficacy", "social-support"].into_iter();
        assert_eq!(nearest("formal-ratificaton", known()).as_deref(), Some("formal-ratification"));
        assert_eq!(nearest("Ratification", known()).as_deref(), Some("formal-ratification"));
        assert_eq!(nearest("tiem", known()).as_deref(), Some("time"));
        assert_eq!(nearest("xyz", known()), None);
        assert_eq!(nearest("", known()), None);
        assert_eq!(nearest(&format!("time {}", "x".repeat(LONGEST)), known()), None);
    }
}
