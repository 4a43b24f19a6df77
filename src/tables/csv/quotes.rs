//! Quotation marks that are not where they belong: a text that begins with one swallows cells and rows up to the next.

use memchr::{memchr, memchr_iter, memchr2};

use super::super::table::Oddity;

const QUOTE: u8 = b'"';
const LF: u8 = b'\n';
const CR: u8 = b'\r';

/// A quoted cell whose marks may not be where they belong.
pub struct Suspect {
    column: usize,
    /// Whether text stands behind the closing mark.
    unquoted: bool,
    /// How many lines it has.
    lines: usize,
    /// How many cells its first and its middle lines would have without the marks, if that is the same number.
    width: Option<usize>,
    /// How many cells its last line would have.
    last: usize,
}

impl Suspect {
    /// What is strange about a quoted cell, given what lies behind its opening mark and whether there are other marks in
    /// it; `None` for nearly all of them.
    pub fn from_cell(lies: &[u8], marked: bool, delimiter: u8, column: usize) -> Option<Self> {
        let unquoted = marked && !closing(lies).trim_ascii().is_empty();
        if memchr2(LF, CR, lies).is_none() {
            let nothing = Self { column, unquoted, lines: 1, width: None, last: 0 };
            return unquoted.then_some(nothing);
        }
        let mut lines = lies.split(|byte| matches!(*byte, LF | CR)).filter(|line| !line.is_empty());
        let cells = |line: &[u8]| memchr_iter(delimiter, line).count() + 1;
        // A line of answers has a number in it; a line that somebody wrote seldom is a number between two delimiters.
        let answers = |line: &[u8]| {
            line.split(|byte| *byte == delimiter).any(|cell| {
                let cell = cell.trim_ascii();
                !cell.is_empty() && cell.iter().all(u8::is_ascii_digit)
            })
        };
        let width = column + cells(lines.next()?);
        let (mut count, mut same, mut last) = (1, true, 0);
        for line in lines {
            same &= count == 1 || last == width;
            (count, last) = (count + 1, cells(line));
            same &= answers(line);
        }
        let width = Some(width).filter(|width| same && count > 1 && *width > 1);
        (unquoted || width.is_some()).then_some(Self { column, unquoted, lines: count, width, last })
    }

    /// Whether it has line breaks and closes in the midst of a text: most likely its first mark belongs to the text.
    pub const fn closes_in_a_text(&self) -> bool {
        self.unquoted && self.lines > 1
    }

    /// What is odd about its row, which has so many cells.
    pub fn in_row(&self, width: usize) -> Option<Oddity> {
        let column = self.column;
        if self.unquoted {
            return Some(Oddity::Unquoted { column, width });
        }
        // Behind the cell come the others of the last line.
        let whole = self.width.filter(|whole| self.last + width - 1 - column == *whole)?;
        Some(Oddity::Swallowed { column, width: whole })
    }
}

/// What lies behind the closing mark of a quoted cell, given what lies behind its opening one.
fn closing(lies: &[u8]) -> &[u8] {
    let mut rest = lies;
    while let Some(place) = memchr(QUOTE, rest) {
        let behind = &rest[place + 1..];
        match behind.strip_prefix(&[QUOTE]) {
            Some(inside) => rest = inside,
            None => return behind,
        }
    }
    &[]
}

#[cfg(test)]
mod tests {
    use super::super::super::table::Sink;
    use super::super::records::{Misfit, names_in_quotes, scan};
    use super::*;

    #[derive(Default)]
    struct QuotesSeen(String);

    impl Sink for QuotesSeen {
        fn cell(&mut self, _: usize, _: &str) {}
        fn end_row(&mut self, _: u64) {}
        fn oddity(&mut self, oddity: Oddity) {
            self.0 = format!("{oddity:?}");
        }
        fn fork(&self) -> Self {
            Self::default()
        }
        fn join(&mut self, _: Self) {}
    }

    fn scanned(text: &str) -> String {
        let mut seen = QuotesSeen::default();
        scan(text, b',', 1, &mut seen).unwrap();
        seen.0
    }

    #[test]
    fn a_name_in_front_of_numbers_stands_out() {
        let found = names_in_quotes("\"a\",\"b\"\n\"1\",4,2,\n\n1,4\n\"2\",\"x\",3\n\"3\",,5", b',', 9);
        assert_eq!(found, [false, true, false, false, false, true]);
    }

    #[test]
    fn rows_that_a_quotation_mark_swallows_are_noticed() {
        for (text, oddity) in [
            // Both marks belong to the text, in rows of three cells.
            ("1,\"open,4\n2,x\",3\n", Some("Swallowed { column: 1, width: 3 }")),
            ("1,\"open,4\n2,x,3\n3,zei hij\",2\n", Some("Swallowed { column: 1, width: 3 }")),
            ("1,\"a, b\" c,4\n", Some("Unquoted { column: 1, width: 3 }")),
            // What people write.
            ("1,\"ja\nnee, hoor\nook\",4\n", None),
            ("1,\"ja\nnee, hoor, dag\",4\n", None),
            ("1,\"ja\r\n\r\nnee\",4\n", None),
            ("1,\"ja\" ,4\n", None),
        ] {
            let seen = scanned(text);
            assert_eq!(seen, oddity.unwrap_or_default(), "{text}");
        }
        for text in ["1,\"open,4\n2,x,3\n3,\"ja,2\n", "1,\"open\n2,x\"y\"\n"] {
            assert_eq!(scan(text, b',', 7, &mut QuotesSeen::default()), Err(Misfit::Unquoted(7, 1)), "{text}");
        }
    }
}
