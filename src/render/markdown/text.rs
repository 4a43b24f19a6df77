//! Text that means nothing in Markdown, whichever program reads it: GitHub, pandoc, or Python-Markdown, which takes a backslash
//! before fewer characters than the others do.

use super::address;
use crate::language::clean;

/// Makes a text from anywhere safe at the start of a paragraph or cell: on one line, with every character that means
/// something in Markdown written out, also where it would make a list of the text.
pub(super) fn escape(text: &str) -> String {
    let escaped = inside(text);
    let first = escaped.split(' ').next().unwrap_or_default();
    // pandoc makes a list of a number or letter in brackets too.
    let open = usize::from(first.starts_with('('));
    let mark = &first[open..];
    let name = mark.bytes().take_while(u8::is_ascii_alphanumeric).count();
    match escaped.chars().next() {
        Some(sign @ ('-' | '+')) => format!("\\{sign}{}", &escaped[1..]),
        Some(sign @ ('=' | ':' | '~' | '%')) => format!("{}{}", entity(sign), &escaped[1..]),
        _ if is_number(&mark[..name]) && mark[name..].starts_with(['.', ')']) => {
            format!("{}\\{}", &escaped[..open + name], &escaped[open + name..])
        }
        _ => escaped,
    }
}

/// Whether a word can be the number of an item in a list: figures, one letter, or a Roman number.
fn is_number(word: &str) -> bool {
    let is_roman = || word.bytes().all(|letter| b"ivxlcdm".contains(&letter.to_ascii_lowercase()));
    !word.is_empty() && (word.bytes().all(|digit| digit.is_ascii_digit()) || word.len() == 1 || is_roman())
}

/// The same of a text that goes on within a line. Addresses on the web stay addresses: a program that makes links of them
/// does so before it looks at backslashes.
pub(super) fn inside(text: &str) -> String {
    let text = clean(text);
    address::parts(&text).map(|part| part.written(signs)).collect()
}

/// A text without addresses, with every sign written out.
fn signs(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len() + 8);
    let mut before = None;
    let mut rest = text.chars();
    while let Some(sign) = rest.next() {
        let after = rest.clone().next();
        // Signs that work in pairs do nothing between spaces.
        let is_loose = [before, after].iter().all(|beside| beside.is_none_or(char::is_whitespace));
        match sign {
            '\\' | '`' | '*' | '_' | '{' | '}' | '[' | ']' | '>' | '#' | '|' => escaped.extend(['\\', sign]),
            '<' => escaped.push_str("&lt;"),
            '&' if is_entity(rest.as_str()) => escaped.push_str("&amp;"),
            // Within an e-mail address it is no citation and no mention.
            '@' if !before.is_some_and(char::is_alphanumeric) => escaped.push_str(&entity(sign)),
            '~' | '$' | '^' if !is_loose => escaped.push_str(&entity(sign)),
            _ => escaped.push(sign),
        }
        before = Some(sign);
    }
    escaped
}

/// A sign by its number.
fn entity(sign: char) -> String {
    format!("&#{};", u32::from(sign))
}

/// Whether what follows an ampersand makes an entity of it.
fn is_entity(after: &str) -> bool {
    let name = after.strip_prefix('#').unwrap_or(after);
    let end = name.bytes().take_while(u8::is_ascii_alphanumeric).count();
    end > 0 && name[end..].starts_with(';')
}

#[cfg(test)]
mod tests {
    use super::super::address::Part;
    use super::{escape, inside};

    #[test]
    fn nothing_in_a_text_is_markup() {
        assert_eq!(escape("*a* <b> [c](d) | `e` #f @g"), r"\*a\* &lt;b\> \[c\](d) \| \`e\` \#f &#64;g");
        assert_eq!(escape("- één"), r"\- één");
        assert_eq!(escape("12. twee"), r"12\. twee");
        assert_eq!(escape("3 van 7. Klaar"), "3 van 7. Klaar");
        assert_eq!(escape("(2) a) iv. c. ~ d"), r"(2\) a) iv. c. ~ d");
        assert_eq!(escape("iv. vier"), r"iv\. vier");
        assert_eq!(escape("= a"), "&#61; a");
        assert_eq!(escape("wijk. Klaar"), "wijk. Klaar");
    }

    #[test]
    fn what_is_no_markup_stays_as_it_is() {
        assert_eq!(inside("R&D & co, jan@x.nl ~ 100 $"), "R&D & co, jan@x.nl ~ 100 $");
        assert_eq!(inside("&lt; &#64; $1$ a^2^ ~b~"), "&amp;lt; &amp;\\#64; &#36;1&#36; a&#94;2&#94; &#126;b&#126;");
    }

    #[test]
    fn an_address_is_no_markup_and_the_text_around_it_is() {
        assert_eq!(inside("a_b https://x.nl/c_d?e=1&f=2#g_h, i_j"), r"a\_b <https://x.nl/c_d?e=1&f=2#g_h>, i\_j");
        assert_eq!(inside("(www.x.nl/c_d)"), r"([www.x.nl/c\_d](<http://www.x.nl/c_d>))");
        assert_eq!(Part::Address("https://x.nl/a|b").written(str::to_owned), "<https://x.nl/a%7Cb>");
    }
}
