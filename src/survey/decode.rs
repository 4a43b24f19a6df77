//! From the text of a cell to an answer.

#[cfg(test)]
mod tests;

use std::collections::HashMap;

use super::normal::answer;
use super::words::{By, Polarity, Words, unmasked, whole_number};
use crate::answers::Code;
use crate::questionnaire::Item;

/// The longest cell that is read, in bytes; no answer is longer, even with HTML around it.
const LONGEST: usize = 1000;

/// How many different texts of one column are remembered. An answer column has a few dozen; only a column that was taken
/// for one by mistake has more, and those are then read anew each time.
const MOST_REMEMBERED: usize = 1000;

/// What one text means in a column.
///
/// In one byte, since a large survey looks tens of millions of them up: the code in the lower half, by what it was read in
/// the upper.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Read(u8);

impl Read {
    const CODE: u8 = 0x0f;
    const NUMBER: u8 = 0x10;
    const LABEL: u8 = 0x20;
    const UNREADABLE: Self = Self(Self::CODE);

    fn new(code: Code, by: By) -> Self {
        let by = match by {
            By::Number => Self::NUMBER,
            By::Label => Self::LABEL,
            By::Nothing => 0,
        };
        Self(code.index() as u8 | by)
    }

    /// The answer, if it could be read.
    #[inline]
    pub const fn code(self) -> Option<Code> {
        Code::from_index(self.0 & Self::CODE)
    }

    /// Both, as far as they tell by what answers were read.
    #[inline]
    pub const fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// By what the answers were read.
    pub const fn seen(self) -> Seen {
        Seen { numbers: self.0 & Self::NUMBER != 0, labels: self.0 & Self::LABEL != 0 }
    }

    const fn is_number(self) -> bool {
        self.0 & Self::NUMBER != 0
    }
}

/// By what the answers of a column were read so far. Numbers alone leave a doubt that words do not.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Seen {
    /// At least one answer was a number.
    pub numbers: bool,
    /// At least one answer was words.
    pub labels: bool,
}

/// Reads the cells of one column.
#[derive(Clone, Debug)]
pub struct Decoder {
    /// What each cell of a single byte means: by far the most cells are one digit.
    single: Box<[Read; 256]>,
    remembered: HashMap<Box<str>, Read>,
    /// What the map says, by [`key`].
    recode: HashMap<String, Code>,
    /// What the file declares, by [`key`] of the code; empty where it declares nothing.
    declared: HashMap<String, Read>,
    words: Words,
}

impl Decoder {
    /// A decoder for a column of this item. `recode` is what a map says of single texts and wins over everything; its codes
    /// are positions as worded. `labels` are the value labels that the file declares, as code and label: they decide what a
    /// code means, `recode` of a label as well, and where there are any, a code without one cannot be read.
    #[must_use]
    pub fn new(item: &Item, polarity: Polarity, recode: &[(String, Code)], labels: &[(String, String)]) -> Self {
        let words = Words::new(item, polarity);
        let recode: HashMap<String, Code> = recode.iter().map(|(text, code)| (key(text), *code)).collect();
        let declared = labels.iter().map(|(code, label)| {
            let read = recode.get(&key(label)).map(|code| (*code, By::Label)).or_else(|| words.read(label));
            (key(code), read.map_or(Read::UNREADABLE, |(code, by)| Read::new(code, by)))
        });
        let mut decoder = Self {
            single: Box::new([Read::UNREADABLE; 256]),
            remembered: HashMap::new(),
            declared: declared.collect(),
            recode,
            words,
        };
        for byte in 0..=127_u8 {
            decoder.single[usize::from(byte)] = decoder.read(char::from(byte).encode_utf8(&mut [0; 4]));
        }
        decoder
    }

    /// What a cell says: a position as worded, missing or not applicable; `None` when it cannot be read.
    pub fn decode(&mut self, text: &str) -> Option<Code> {
        self.read_cell(text).code()
    }

    /// What a cell says, and by what.
    pub(super) fn read_cell(&mut self, text: &str) -> Read {
        match text.as_bytes() {
            [byte] => self.single[usize::from(*byte)],
            _ => self.longer(text),
        }
    }

    /// What each cell of a single byte says.
    pub(super) const fn single(&self) -> &[Read; 256] {
        &self.single
    }

    fn longer(&mut self, text: &str) -> Read {
        if text.len() > LONGEST {
            return Read::UNREADABLE;
        }
        if let Some(read) = self.remembered.get(text) {
            return *read;
        }
        let read = self.read(text);
        if self.remembered.len() < MOST_REMEMBERED {
            self.remembered.insert(text.into(), read);
        }
        read
    }

    fn read(&self, text: &str) -> Read {
        let key = key(text);
        if let Some(code) = self.recode.get(&key) {
            return Read::new(*code, By::Label);
        }
        let plain = self.words.read(text).map_or(Read::UNREADABLE, |(code, by)| Read::new(code, by));
        if self.declared.is_empty() {
            return plain;
        }
        // A number says only what its label says, but for the blanks and negative codes that no scale has.
        match self.declared.get(&key) {
            Some(read) => *read,
            None if plain.is_number() => Read::UNREADABLE,
            None => plain,
        }
    }
}

/// What a text is compared by: a number as a number (`4.0` is `4`), anything else as [`answer`] leaves it.
fn key(text: &str) -> String {
    let text = unmasked(text);
    match whole_number(text) {
        Some(number) => number.to_string(),
        None => Some(answer(text)).filter(|words| !words.is_empty()).unwrap_or_else(|| text.to_owned()),
    }
}
