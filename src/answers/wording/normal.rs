//! What is left of a heading or an answer when everything that tools add or lose is taken away.
//!
//! Survey tools wrap questions in HTML, spreadsheets put in hard spaces and curly quotes, people add a number in front.
//! Two texts mean the same here when their [`normal`] forms are equal.

use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::is_combining_mark;

/// The longest text that is looked at, in bytes. No question comes near it; a longer text is somebody's story.
pub const LONGEST: usize = 10_000;

/// Marks that may stand around a question or an answer without meaning anything.
const EDGES: &[char] = &['.', '?', '!', ':', ';', ',', '*', '-', '|', ' '];

/// Marks between two words of an answer, or between its number and its words.
const SEPARATORS: &[char] =
    &['-', '_', '/', '=', ':', '(', ')', '[', ']', '|', ';', '>', '~', '\\', '\u{2022}', '\u{b7}'];

/// HTML tags that stand within a word or sentence: they vanish, where all others leave a space.
const INLINE: &[&str] = &["a", "b", "em", "font", "i", "small", "span", "strong", "sub", "sup", "u"];

/// The characters that Dutch and English texts of survey tools write as HTML entities.
const ENTITIES: &[(&str, &str)] = &[
    ("nbsp", " "),
    ("lt", "<"),
    ("gt", ">"),
    ("quot", "\""),
    ("apos", "'"),
    ("lsquo", "'"),
    ("rsquo", "'"),
    ("ldquo", "\""),
    ("rdquo", "\""),
    ("ndash", "-"),
    ("mdash", "-"),
    ("hellip", "..."),
    ("shy", ""),
    ("aacute", "á"),
    ("agrave", "à"),
    ("auml", "ä"),
    ("ccedil", "ç"),
    ("eacute", "é"),
    ("ecirc", "ê"),
    ("egrave", "è"),
    ("euml", "ë"),
    ("iacute", "í"),
    ("iuml", "ï"),
    ("oacute", "ó"),
    ("ouml", "ö"),
    ("uacute", "ú"),
    ("uuml", "ü"),
    ("amp", "&"),
];

/// The text as a reader sees it: without HTML, with entities written out, on one line with single spaces, and without
/// characters that show nothing. Empty when it is longer than [`LONGEST`].
#[must_use]
pub fn tidy(text: &str) -> String {
    if text.len() > LONGEST {
        return String::new();
    }
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    // Behind the last `>` no tag ends, and none is looked for.
    let last = text.rfind('>').unwrap_or_default();
    while let Some(next) = rest.chars().next() {
        let replaced = match next {
            '<' if text.len() - rest.len() < last => tag(rest),
            '&' => entity(rest),
            _ => None,
        };
        let (shown, length) = replaced.unwrap_or_else(|| (String::from(next), next.len_utf8()));
        for character in shown.chars() {
            if character.is_whitespace() {
                if !out.is_empty() && !out.ends_with(' ') {
                    out.push(' ');
                }
            } else if !character.is_control() && !is_invisible(character) {
                out.push(character);
            }
        }
        rest = &rest[length..];
    }
    out.truncate(out.trim_end().len());
    out
}

/// What a tag at the start of this text leaves behind, and its length; `None` where `<` is just a sign.
fn tag(text: &str) -> Option<(String, usize)> {
    let named = text[1..].strip_prefix('/').unwrap_or(&text[1..]);
    if !named.starts_with(|c: char| c.is_ascii_alphabetic() || c == '!') {
        return None;
    }
    let inside = &text[1..text.find('>')?];
    let name = inside.strip_prefix('/').unwrap_or(inside);
    let name = name.split(|c: char| !c.is_ascii_alphanumeric()).next().unwrap_or_default().to_ascii_lowercase();
    let left = if INLINE.contains(&name.as_str()) { String::new() } else { " ".to_owned() };
    Some((left, inside.len() + 2))
}

/// What an entity at the start of this text stands for, and its length.
fn entity(text: &str) -> Option<(String, usize)> {
    const LONGEST_NAME: usize = 10;
    let end = text.bytes().take(LONGEST_NAME).position(|byte| byte == b';')?;
    let name = &text[1..end];
    let shown = match name.strip_prefix('#') {
        Some(number) => {
            let code = match number.strip_prefix(['x', 'X']) {
                Some(hexadecimal) => u32::from_str_radix(hexadecimal, 16),
                None => number.parse(),
            };
            String::from(char::from_u32(code.ok()?)?)
        }
        None => ENTITIES.iter().find(|(known, _)| known.eq_ignore_ascii_case(name))?.1.to_owned(),
    };
    Some((shown, end + 1))
}

const fn is_invisible(character: char) -> bool {
    matches!(character, '\u{ad}' | '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}

const fn is_quote(character: char) -> bool {
    matches!(character, '\'' | '"' | '`' | '´' | '‘' | '’' | '‚' | '‛' | '“' | '”' | '„' | '«' | '»' | '′' | '″')
}

/// A folded text that remembers where each of its characters came from, so that a part of it can be shown as it was.
#[derive(Clone, Debug, Default)]
pub struct Folded {
    tidy: String,
    /// Each folded character with where its original starts in `tidy`.
    characters: Vec<(char, usize)>,
}

impl Folded {
    /// Folds a text: tidy, Unicode compatibility forms made one, lower case, without accents and quotes, with one kind of
    /// dash, and without marks at either end. Accents go because half of all exports lose them somewhere.
    #[must_use]
    pub fn from_text(text: &str) -> Self {
        let tidy = tidy(text);
        let mut characters: Vec<(char, usize)> = Vec::with_capacity(tidy.len());
        for (at, original) in tidy.char_indices().filter(|(_, original)| !is_quote(*original)) {
            // One character may stand for eighteen.
            if characters.len() > LONGEST {
                return Self::default();
            }
            for character in original.nfkd().filter(|character| !is_combining_mark(*character)) {
                let character = if matches!(character, '‐'..='―' | '−') { '-' } else { character };
                for lower in character.to_lowercase().filter(|lower| !is_combining_mark(*lower)) {
                    let doubled = lower == ' ' && characters.last().is_some_and(|(last, _)| *last == ' ');
                    if !is_quote(lower) && !doubled {
                        characters.push((lower, at));
                    }
                }
            }
        }
        let keep = |(character, _): &(char, usize)| !EDGES.contains(character);
        let start = characters.iter().position(keep).unwrap_or(characters.len());
        let end = characters.iter().rposition(keep).map_or(start, |last| last + 1);
        Self { tidy, characters: characters[start..end].to_vec() }
    }

    /// The same text without anything between its letters and digits: R writes `my.working.week`, others `my_working_week`.
    #[must_use]
    pub fn joined(mut self) -> Self {
        self.characters.retain(|(character, _)| character.is_alphanumeric());
        self
    }

    /// The folded characters.
    pub fn characters(&self) -> impl ExactSizeIterator<Item = char> + Clone + '_ {
        self.characters.iter().map(|(character, _)| *character)
    }

    /// The folded text.
    #[must_use]
    pub fn text(&self) -> String {
        self.characters().collect()
    }

    /// The part between two folded characters as it stood in the text, with its capitals and accents.
    #[must_use]
    pub fn shown(&self, from: usize, to: usize) -> &str {
        let start = self.characters.get(from).map_or(self.tidy.len(), |(_, at)| *at);
        let end = self.characters.get(to).map_or_else(|| self.end(), |(_, at)| *at);
        self.tidy.get(start..end.max(start)).unwrap_or_default().trim_matches(EDGES)
    }

    /// Where the last folded character ends.
    fn end(&self) -> usize {
        let last = self.characters.last().map_or(0, |(_, at)| *at);
        last + self.tidy[last..].chars().next().map_or(0, char::len_utf8)
    }

    /// The same text without a number in front: `1.`, `[1]`, `Q1 -`, `vraag 3:`.
    #[must_use]
    pub fn without_number(mut self) -> Self {
        let rest: Vec<char> = self.characters().collect();
        let length = numbering(&rest);
        self.characters.drain(..length);
        let marks = self.characters.iter().take_while(|(character, _)| EDGES.contains(character)).count();
        self.characters.drain(..marks);
        self
    }
}

/// The length of the number in front of a question; 0 where there is none. A bare number is none: it may be the first
/// word of the question.
fn numbering(text: &[char]) -> usize {
    const WORDS: [&str; 8] = ["question", "vraag", "item", "nr", "q", "v", "d", "midi"];
    let opened = usize::from(matches!(text.first(), Some('[' | '(')));
    let rest = &text[opened..];
    let word = WORDS.iter().find(|word| word.chars().eq(rest.iter().copied().take(word.len())));
    let mut at = opened + word.map_or(0, |word| word.len());
    let skip = |at: &mut usize, wanted: &dyn Fn(char) -> bool| {
        let from = *at;
        while text.get(*at).is_some_and(|character| wanted(*character)) {
            *at += 1;
        }
        *at > from
    };
    if word.is_some() {
        skip(&mut at, &|c| matches!(c, ' ' | '.' | '_'));
    }
    if !skip(&mut at, &|c| c.is_ascii_digit()) {
        return 0;
    }
    // `1a`, `1_2` and `1.2`.
    if matches!(text.get(at), Some('.' | '_')) && text.get(at + 1).is_some_and(char::is_ascii_digit) {
        at += 1;
        skip(&mut at, &|c| c.is_ascii_digit());
    } else if text.get(at).is_some_and(char::is_ascii_lowercase) {
        at += 1;
    }
    skip(&mut at, &|c| c == ' ');
    let closed = match text.get(at) {
        Some(']' | ')') => true,
        Some('.' | ':' | '-' | '|') => opened == 0,
        _ => false,
    };
    if closed && text.len() > at + 1 { at + 1 } else { 0 }
}

/// What a question comes down to, for comparing: tidy, in lower case, without accents and quotes, and without a number in
/// front. Empty for a text of more than 10,000 bytes.
#[must_use]
pub fn normal(text: &str) -> String {
    Folded::from_text(text).without_number().text()
}

/// What an answer comes down to: folded, and without any punctuation. Numbers stay.
#[must_use]
pub fn answer(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for character in Folded::from_text(text).characters() {
        // "4.mee eens" has two parts, "n.v.t." has one.
        let parts = character == '.' && out.ends_with(|last: char| last.is_ascii_digit());
        let character = if parts || SEPARATORS.contains(&character) { ' ' } else { character };
        if character.is_alphanumeric() || character == ' ' && !out.is_empty() && !out.ends_with(' ') {
            out.push(character);
        }
    }
    out.truncate(out.trim_end().len());
    out
}

/// The letters and digits alone, for names of variables: `Self_Efficacy` and `self-efficacy` become `selfefficacy`.
#[must_use]
pub fn squeezed(text: &str) -> String {
    Folded::from_text(text).characters().filter(|character| character.is_alphanumeric()).collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn what_tools_add_is_taken_away() {
        let plain = normal("Ik vind het fijn.");
        for dressed in [
            "<p>Ik vind het <b>fijn</b>.</p>",
            "Ik&nbsp;vind\u{a0}het  fijn",
            "  IK VIND HET FIJN ?",
            "\u{201c}Ik vind het fijn\u{201d}",
            "1. Ik vind het fijn",
            "[12] Ik vind het fijn",
            "Q3 - Ik vind het fijn *",
            "vraag 4b: Ik vind het fijn",
            "Ik vind<br />het fijn",
            "Ik vind het \u{fb01}jn",
        ] {
            assert_eq!(normal(dressed), plain, "{dressed}");
        }
    }

    #[test]
    fn accents_and_quotes_make_no_difference() {
        assert_eq!(normal("Eén co\u{f6}rdinator, collega\u{2019}s"), normal("een coo\u{308}rdinator, collegas"));
        assert_eq!(normal("co&ouml;rdinator &#39;x&#39;"), "coordinator x");
    }

    #[test]
    fn a_number_that_is_part_of_the_sentence_stays() {
        assert_eq!(normal("2 keer per week"), "2 keer per week");
        assert_eq!(normal("4"), "4");
        assert_eq!(normal("Q4"), "q4");
        assert_eq!(normal("Denk je na?"), "denk je na");
    }

    #[test]
    fn a_smaller_than_sign_is_no_tag() {
        assert_eq!(tidy("a < b > c & d &x; e"), "a < b > c & d &x; e");
    }

    #[test]
    fn answers_lose_punctuation_and_keep_numbers() {
        assert_eq!(answer("Noch mee oneens,\u{a0}noch mee eens."), "noch mee oneens noch mee eens");
        assert_eq!(answer("4 - Mee eens"), "4 mee eens");
        assert_eq!(answer("4.mee eens"), "4 mee eens");
        assert_eq!(answer("N.v.t."), "nvt");
    }

    #[test]
    fn a_part_is_shown_as_it_stood() {
        let folded = Folded::from_text("\u{201c}Doel: <b>Eén Plan</b>\u{201d}.");
        let text = folded.text();
        assert_eq!(text, "doel: een plan");
        let from = text.chars().position(|c| c == 'e').unwrap() + 4;
        assert_eq!(folded.shown(from.min(6), text.chars().count()), "Eén Plan");
    }

    #[test]
    fn a_story_matches_nothing() {
        assert_eq!(normal(&"a".repeat(LONGEST + 1)), "");
    }

    proptest! {
        #[test]
        fn any_text_folds_without_panic(text in "\\PC{0,60}|[<>&#;xX0-9a-z '\\[\\]().:-]{0,60}") {
            let folded = Folded::from_text(&text);
            let count = folded.characters().len();
            for from in 0..=count {
                let _ = folded.shown(from, count);
            }
            let _ = (normal(&text), answer(&text), squeezed(&text));
        }

        #[test]
        fn folding_twice_changes_nothing(text in "[\\p{L}0-9 ,.'<>-]{0,40}") {
            let once = Folded::from_text(&text).text();
            prop_assume!(!once.contains(['<', '&']));
            prop_assert_eq!(Folded::from_text(&once).text(), once);
        }
    }
}
