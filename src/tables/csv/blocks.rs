//! Cutting a file into blocks of whole rows, numbered, so that each block can be read apart from all others.

use super::encoding::Utf8Text;
use super::problem::Problem;
use super::records::{LONGEST_ROW, Whole, whole};

/// How much is read at a time. It fits the cache of one core, and a hundred such blocks pass in the time of a blink.
pub const BLOCK: usize = 256 * 1024;

/// Whole rows of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RowBlock {
    /// Its place among the blocks of the file, from 0.
    pub place: u64,
    /// The number of its first row, from 1.
    pub row: u64,
}

/// Cuts a text into blocks.
pub struct RowBlocks<'a> {
    text: Utf8Text<'a>,
    delimiter: u8,
    size: usize,
    /// What was read behind the last whole row.
    rest: Vec<u8>,
    next: RowBlock,
}

impl<'a> RowBlocks<'a> {
    /// Blocks of about `size` bytes.
    pub fn new(text: Utf8Text<'a>, delimiter: u8, size: usize) -> Self {
        Self { text, delimiter, size, rest: Vec::new(), next: RowBlock { place: 0, row: 1 } }
    }

    /// Puts the next block in `bytes`, in place of what was there; `None` at the end of the file.
    ///
    /// # Errors
    ///
    /// When reading fails, a row is longer than [`LONGEST_ROW`], or a quotation mark never closes.
    pub fn next(&mut self, bytes: &mut Vec<u8>) -> Result<Option<RowBlock>, Problem> {
        bytes.clear();
        bytes.append(&mut self.rest);
        let found = loop {
            // A row over many blocks is looked at from its start each time; in doubling steps that stays cheap.
            let most = self.size.max(bytes.len()).min(LONGEST_ROW + self.size - bytes.len());
            self.text.fill(bytes, most).map_err(Problem::Io)?;
            if bytes.is_empty() && self.text.ended() {
                return Ok(None);
            }
            let found = whole(bytes, self.delimiter, self.text.ended());
            if found.end > 0 {
                break found;
            }
            self.refuse(bytes, found)?;
        };
        self.rest.extend_from_slice(&bytes[found.end..]);
        bytes.truncate(found.end);
        let block = self.next;
        self.next.place += 1;
        self.next.row += found.rows;
        Ok(Some(block))
    }

    /// Refuses a row that will not end.
    fn refuse(&self, bytes: &[u8], found: Whole) -> Result<(), Problem> {
        let row = self.next.row;
        match found.open {
            _ if bytes.len() >= LONGEST_ROW => Err(Problem::TooLong { row }),
            Some(column) if self.text.ended() => Err(Problem::Open { row, column }),
            _ => Ok(()),
        }
    }

    /// The place of the block that comes next.
    pub const fn place(&self) -> u64 {
        self.next.place
    }

    /// How many bytes of the file have been read.
    pub const fn taken(&self) -> u64 {
        self.text.taken()
    }
}

#[cfg(test)]
mod tests {
    use super::super::encoding::Encoding;
    use super::*;

    fn blocks(text: &[u8], size: usize) -> Result<Vec<(u64, String)>, Problem> {
        let mut blocks = RowBlocks::new(Utf8Text::new(Box::new(text), Encoding::Utf8, 0), b',', size);
        let (mut bytes, mut found) = (Vec::new(), Vec::new());
        while let Some(block) = blocks.next(&mut bytes)? {
            found.push((block.row, String::from_utf8_lossy(&bytes).into_owned()));
        }
        Ok(found)
    }

    #[test]
    fn blocks_of_any_size_hold_whole_rows_and_know_their_row() {
        for (text, starts) in
            [("a,b\r\n1,2\r\n\r\n3,\"x\r\ny\"\r\n4,5", vec![0, 5, 10, 12, 22]), ("a\rb\rc\r\rd\r", vec![0, 2, 4, 6, 7])]
        {
            for size in 1..30 {
                let mut place = 0;
                for (row, block) in blocks(text.as_bytes(), size).unwrap() {
                    assert_eq!(
                        starts.iter().position(|start| *start == place).map(|index| index as u64 + 1),
                        Some(row)
                    );
                    assert!(text[place..].starts_with(&block));
                    place += block.len();
                }
                assert_eq!(place, text.len());
            }
        }
    }

    #[test]
    fn a_block_that_ends_between_cr_and_lf_leaves_the_row_for_the_next() {
        for text in ["ab\r\ncd\r\n", "\"\"\r\n\"\"\r\n"] {
            let rows: Vec<u64> = blocks(text.as_bytes(), 3).unwrap().iter().map(|(row, _)| *row).collect();
            assert_eq!(rows, [1, 2], "{text}");
        }
    }

    #[test]
    fn a_quote_that_never_closes_is_named_with_its_row() {
        let text = format!("a,b\n1,2\n3,\"4\n{}", "5,6\n".repeat(100));
        assert!(matches!(blocks(text.as_bytes(), 16), Err(Problem::Open { row: 3, column: 1 })));
    }

    #[test]
    fn a_row_without_an_end_is_refused_before_it_fills_the_memory() {
        struct Endless(u64);
        impl std::io::Read for Endless {
            fn read(&mut self, into: &mut [u8]) -> std::io::Result<usize> {
                into.fill(b'1');
                self.0 += into.len() as u64;
                assert!(self.0 < 3 * LONGEST_ROW as u64);
                Ok(into.len())
            }
        }
        for start in ["a\n1", "a\n\"1"] {
            let source = std::io::Read::chain(start.as_bytes(), Endless(0));
            let mut blocks = RowBlocks::new(Utf8Text::new(Box::new(source), Encoding::Utf8, 0), b',', BLOCK);
            let mut bytes = Vec::new();
            let first = blocks.next(&mut bytes).unwrap().map(|block| block.row);
            assert_eq!(first, Some(1));
            assert!(matches!(blocks.next(&mut bytes), Err(Problem::TooLong { row: 2 })));
        }
    }

    #[test]
    fn the_longest_row_is_still_read() {
        let row = "1".repeat(LONGEST_ROW - 1);
        assert_eq!(blocks(format!("{row}\n2\n").as_bytes(), BLOCK).unwrap().len(), 2);
    }
}
