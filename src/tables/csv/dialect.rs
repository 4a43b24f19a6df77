//! Which character stands between the cells.

use super::super::table::FIRST_ROWS;
use super::records::rows;

/// The delimiters that are recognised, the most usual first.
const CANDIDATES: [u8; 4] = [b',', b';', b'\t', b'|'];

/// What stands in a file before its first row, and what stands between its cells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Dialect {
    /// The character between cells, of ASCII.
    pub delimiter: u8,
    /// How many characters (all of ASCII) a first line `sep=;` takes, with its end; 0 without one.
    pub announced: usize,
}

impl Dialect {
    /// Recognises the delimiter in the first whole rows of a file. What the user states wins, then a first line
    /// `sep=;`, then what cuts the rows most evenly.
    #[must_use]
    pub fn from_text(text: &str, stated: Option<u8>) -> Self {
        let (announced, length) = announced(text).map_or((None, 0), |(delimiter, length)| (Some(delimiter), length));
        let delimiter = stated.or(announced).unwrap_or_else(|| most_even(&text[length..]));
        Self { delimiter, announced: length }
    }
}

/// The delimiter that a first line `sep=;` announces, and how long that line is. Excel writes, obeys and hides this line.
fn announced(text: &str) -> Option<(u8, usize)> {
    let end = text.find(['\n', '\r'])?;
    let (line, rest) = text.split_at(end);
    let bare = line.strip_prefix('"').and_then(|inside| inside.strip_suffix('"')).unwrap_or(line);
    let (word, delimiter) = bare.as_bytes().split_last_chunk::<1>()?;
    let [delimiter] = *delimiter;
    let fits = word.eq_ignore_ascii_case(b"sep=") && is_delimiter(delimiter);
    let line_end = if rest.starts_with("\r\n") { 2 } else { 1 };
    fits.then_some((delimiter, end + line_end))
}

/// Whether a byte can stand between cells: a sign or white space of ASCII, but no quotation mark or end of line.
pub fn is_delimiter(byte: u8) -> bool {
    byte == b'\t' || byte == b' ' || byte.is_ascii_punctuation() && byte != b'"'
}

/// The candidate that gives most rows the same number of cells, the first row among them. In a file with decimal commas
/// every row of data may have as many commas as semicolons, but its headings do not.
fn most_even(text: &str) -> u8 {
    let score = |delimiter: u8| {
        let widths: Vec<usize> = rows(text, delimiter, FIRST_ROWS).iter().map(Vec::len).filter(|w| *w > 0).collect();
        let same = |width: usize| widths.iter().filter(|other| **other == width).count();
        let usual = widths.iter().copied().max_by_key(|width| (same(*width), *width)).unwrap_or(0);
        let headed = widths.first() == Some(&usual);
        (usual > 1).then(|| (headed, same(usual), usual))
    };
    let scored = CANDIDATES.into_iter().rev().filter_map(|delimiter| Some((score(delimiter)?, delimiter)));
    let best = scored.max_by_key(|(score, _)| *score).map(|(_, delimiter)| delimiter);
    // One column: anything will do that does not cut its cells.
    let unused = || CANDIDATES.into_iter().find(|delimiter| !text.as_bytes().contains(delimiter));
    best.or_else(unused).unwrap_or(CANDIDATES[0])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn delimiter(text: &str) -> char {
        char::from(Dialect::from_text(text, None).delimiter)
    }

    #[test]
    fn each_delimiter_is_recognised() {
        for candidate in CANDIDATES {
            let text = "id,knowledge,time\r\n1,4,5\r\n2,,3\r\n".replace(',', &char::from(candidate).to_string());
            assert_eq!(delimiter(&text), char::from(candidate));
        }
    }

    #[test]
    fn decimal_commas_do_not_hide_the_semicolons() {
        assert_eq!(delimiter("a;b;c\n3,5;4,0;2,5\n1,5;2,0;3,5\n4,5;4,5;1,0\n"), ';');
    }

    #[test]
    fn choices_joined_by_semicolons_do_not_hide_the_commas() {
        assert_eq!(delimiter("ID,Rol,Naam\n1,zorg;jeugd;,a\n2,zorg;,b\n3,zorg;,c\n"), ',');
        assert_eq!(delimiter("ID,\"Wat past? (kies; meer mag)\"\n1,\"a;b\"\n2,\"c;d\"\n"), ',');
    }

    #[test]
    fn title_rows_above_the_headings_do_not_matter() {
        assert_eq!(delimiter("Vragenlijst team A\n\nid;tijd;kennis\n1;4;5\n2;3;3\n"), ';');
    }

    #[test]
    fn delimiters_and_line_ends_in_quotes_do_not_count() {
        assert_eq!(delimiter("\"a, b, c\"|d\n\"1,\n2, 3\"|4\n\"1, 2, 3\"|4\n"), '|');
    }

    #[test]
    fn one_column_is_not_cut() {
        assert_eq!(delimiter("tijd\n3,5\n4\n2\n"), ';');
        assert_eq!(delimiter("tijd\n3\n4\n"), ',');
        assert_eq!(delimiter(""), ',');
    }

    #[test]
    fn a_line_that_announces_the_delimiter_is_obeyed_and_is_no_row() {
        for (text, announced) in [("sep=;\r\na,b;c,d\n", 7), ("\"SEP=;\"\na,b;c,d\n", 8), ("sep=;\ra,b;c,d\r", 6)] {
            assert_eq!(Dialect::from_text(text, None), Dialect { delimiter: b';', announced });
            assert_eq!(Dialect::from_text(text, Some(b',')), Dialect { delimiter: b',', announced });
        }
        assert_eq!(Dialect::from_text("sep=^\na^b\n", None).delimiter, b'^');
        assert_eq!(Dialect::from_text("sep=x\naxb\n", None).announced, 0);
        assert_eq!(Dialect::from_text("sep=é\na\n", None).announced, 0);
    }
}
