//! Addresses on the web within a text: what GitHub makes links of by itself.

/// A part of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part<'a> {
    /// Words.
    Words(&'a str),
    /// An address with its scheme.
    Address(&'a str),
    /// An address that begins with `www.`.
    Bare(&'a str),
}

impl Part<'_> {
    /// The part in Markdown, its words written by `words`.
    pub(super) fn written(self, words: impl Fn(&str) -> String) -> String {
        // A bar would end a cell, also here.
        let target = |address: &str| address.replace('|', "%7C");
        match self {
            Self::Words(text) => words(text),
            Self::Address(address) => format!("<{}>", target(address)),
            Self::Bare(address) => format!("[{}](<http://{}>)", words(address), target(address)),
        }
    }
}

/// What an address begins with.
const STARTS: [&str; 4] = ["https://", "http://", "ftp://", "www."];

/// The parts of a text in order.
pub(super) fn parts(text: &str) -> impl Iterator<Item = Part<'_>> {
    let mut rest = text;
    std::iter::from_fn(move || {
        if rest.is_empty() {
            return None;
        }
        let found = first(rest);
        let end = match found {
            Some((0, end)) => end,
            Some((start, _)) => start,
            None => rest.len(),
        };
        let (part, after) = rest.split_at(end);
        rest = after;
        Some(match found {
            Some((0, _)) if starts(part, "www.") => Part::Bare(part),
            Some((0, _)) => Part::Address(part),
            _ => Part::Words(part),
        })
    })
}

/// Whether a text begins with this, in whatever case.
fn starts(text: &str, start: &str) -> bool {
    text.get(..start.len()).is_some_and(|begin| begin.eq_ignore_ascii_case(start))
}

/// Where the first address in a text begins and ends.
fn first(text: &str) -> Option<(usize, usize)> {
    let mut before = None;
    for (at, character) in text.char_indices() {
        let begins = !before.is_some_and(char::is_alphanumeric);
        before = Some(character);
        let start = STARTS.iter().find(|start| begins && starts(&text[at..], start));
        if let Some(start) = start {
            let address = whole(&text[at..]);
            // A name has to follow.
            if address.len() > start.len() && address[start.len()..].starts_with(char::is_alphanumeric) {
                return Some((at, at + address.len()));
            }
        }
    }
    None
}

/// As much of a text as is an address: to the first space, without the marks that end a sentence, and without a closing
/// bracket that was opened before it.
fn whole(text: &str) -> &str {
    let end = text.find(|character: char| character.is_whitespace() || matches!(character, '<' | '>' | '“' | '”'));
    let mut address = &text[..end.unwrap_or(text.len())];
    loop {
        let count = |sign| address.matches(sign).count();
        let shorter = match address.chars().next_back() {
            Some('?' | '!' | '.' | ',' | ':' | ';' | '*' | '_' | '~' | '\'' | '"' | '’' | '…') => true,
            Some(')') => count(')') > count('('),
            Some(']') => count(']') > count('['),
            _ => false,
        };
        let Some((last, _)) = address.char_indices().next_back().filter(|_| shorter) else { return address };
        address = &address[..last];
    }
}

#[cfg(test)]
mod tests {
    use super::{Part, parts};

    fn addresses(text: &str) -> Vec<&str> {
        let all = parts(text).map(|part| match part {
            Part::Words(text) | Part::Address(text) | Part::Bare(text) => text,
        });
        assert_eq!(all.collect::<String>(), text);
        let found = parts(text).filter_map(|part| match part {
            Part::Words(_) => None,
            Part::Address(address) | Part::Bare(address) => Some(address),
        });
        found.collect()
    }

    #[test]
    fn an_address_ends_where_a_reader_would_end_it() {
        for (text, address) in [
            ("Zie https://x.nl/a_b.", "https://x.nl/a_b"),
            ("(zie HTTPS://x.nl/a_(b))", "HTTPS://x.nl/a_(b)"),
            ("“www.x.nl/a”, zei hij", "www.x.nl/a"),
            ("ftp://x.nl/a?b=c&d", "ftp://x.nl/a?b=c&d"),
            ("[https://x.nl/é_ü]", "https://x.nl/é_ü"),
            ("https://x.nl/a...", "https://x.nl/a"),
        ] {
            assert_eq!(addresses(text), [address], "{text}");
        }
    }

    #[test]
    fn what_is_no_address_stays_words() {
        for text in ["www. is niets", "https://", "xhttps://x.nl", "wwww.x.nl", "http//x.nl", "é"] {
            assert_eq!(addresses(text), [""; 0], "{text}");
            assert_eq!(parts(text).collect::<Vec<_>>(), [Part::Words(text)]);
        }
    }
}
