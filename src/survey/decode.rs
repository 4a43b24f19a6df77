//! From the text of a cell to an answer.

/// A column of answers as most of its cells are read: with one look-up in a table that lies beside those of the others.
#[derive(Clone, Debug)]
pub(super) struct Quick {
    pub place: usize,
    pub single: [Read; 256],
}

#[cfg(test)]
mod tests;

use std::collections::HashMap;

use crate::answers::Code;
use crate::answers::wording::normal::answer;
use crate::answers::wording::wordings::AgreementDegree;
use crate::answers::wording::words::{AnswerReadBy, Polarity, Words, YesNo, unmasked, whole_number};
use crate::questionnaire::Item;

/// The longest cell that is read, in bytes; no answer is longer, even with HTML around it.
const LONGEST: usize = 1000;

/// How many different texts of one column are remembered. An answer column has a few dozen; only a column that was taken
/// for one by mistake has more, and those are then read anew each time.
const MOST_REMEMBERED: usize = 1000;

/// What one text means in a column.
///
/// In two bytes, since a large survey looks tens of millions of them up: the code in the lowest bits, by what it was read in
/// the others.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Read(u16);

impl Read {
    const CODE: u16 = 0x0f;
    const NUMBER: u16 = 0x10;
    const LABEL: u16 = 0x20;
    const BETWEEN: u16 = 0x40;
    const UNSAID: u16 = 0x80;
    const PLAIN: u16 = 0x100;
    const SOMEWHAT: u16 = 0x200;
    const MOSTLY: u16 = 0x400;
    const FULLY: u16 = 0x800;
    const VERY: u16 = 0x1000;
    const UNREADABLE: Self = Self(Self::CODE);

    fn new(code: Code, by: AnswerReadBy) -> Self {
        let by = match by {
            AnswerReadBy::Number => Self::NUMBER,
            AnswerReadBy::Label => Self::LABEL,
            AnswerReadBy::Graded(AgreementDegree::Plain) => Self::LABEL | Self::PLAIN,
            AnswerReadBy::Graded(AgreementDegree::Somewhat) => Self::LABEL | Self::SOMEWHAT,
            AnswerReadBy::Graded(AgreementDegree::Mostly) => Self::LABEL | Self::MOSTLY,
            AnswerReadBy::Graded(AgreementDegree::Fully) => Self::LABEL | Self::FULLY,
            AnswerReadBy::Graded(AgreementDegree::Very) => Self::LABEL | Self::VERY,
            AnswerReadBy::Unsaid => Self::UNSAID,
            AnswerReadBy::Nothing => 0,
        };
        Self(code.index() as u16 | by)
    }

    /// A code without a label, read by those on both sides of it.
    fn from_between(code: Code) -> Self {
        Self(code.index() as u16 | Self::BETWEEN)
    }

    /// The answer, if it could be read.
    #[inline]
    pub const fn code(self) -> Option<Code> {
        Code::from_index((self.0 & Self::CODE) as u8)
    }

    /// Both, as far as they tell by what answers were read.
    #[inline]
    pub const fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// By what the answers were read.
    pub const fn seen(self) -> AnswersSeen {
        AnswersSeen {
            numbers: self.0 & Self::NUMBER != 0,
            labels: self.0 & Self::LABEL != 0,
            between: self.0 & Self::BETWEEN != 0,
            unsaid: self.0 & Self::UNSAID != 0,
            mixed: (self.0 & (Self::PLAIN | Self::SOMEWHAT | Self::MOSTLY)).count_ones() > 1
                || self.0 & Self::FULLY != 0 && self.0 & Self::VERY != 0,
        }
    }

    const fn is_number(self) -> bool {
        self.0 & (Self::NUMBER | Self::UNSAID) != 0
    }
}

/// In a row, the position of the first answer that is a number, and that of the first in words where all others of its column
/// so far are numbers.
pub fn number_and_words(row: &[Read], others: &[Read]) -> (Option<u8>, Option<u8>) {
    let position = |read: &Read| read.code().and_then(Code::position);
    let numbered = row.iter().find(|read| read.seen().numbers).and_then(position);
    let worded = row.iter().zip(others).find(|(read, others)| {
        let others = others.seen();
        read.seen().labels && others.numbers && !others.labels
    });
    (numbered, worded.and_then(|(read, _)| position(read)))
}

/// By what the answers of a column were read so far. Numbers alone leave a doubt that words do not.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct AnswersSeen {
    /// At least one answer was a number.
    pub numbers: bool,
    /// At least one answer was words.
    pub labels: bool,
    /// At least one was a code without a value label, read by the labels of the others.
    pub between: bool,
    /// At least one was a number for no or yes of which nobody has said what it stands for.
    pub unsaid: bool,
    /// "Somewhat agree" stands beside a plain "agree", or the like, so that there are more answers than the scale has.
    pub mixed: bool,
}

/// Reads the cells of one column.
#[derive(Clone, Debug)]
pub struct ColumnDecoder {
    /// What each cell of a single byte means: by far the most cells are one digit.
    single: Box<[Read; 256]>,
    remembered: HashMap<Box<str>, Read>,
    /// What the map says, by [`key`].
    recode: HashMap<String, Code>,
    /// What the file declares, by [`key`] of the code; empty where it declares nothing.
    declared: HashMap<String, Read>,
    /// Where the codes without a label lie.
    line: CodeLine,
    words: Words,
}

impl ColumnDecoder {
    /// A decoder for a column of this item. `recode` is what a map says of single texts and wins over everything; its codes
    /// are positions as worded. `labels` are the value labels that the file declares, as code and label: they decide what a
    /// code means, `recode` of a label as well. A code without one is read where two or more others leave no doubt about
    /// its place; where no label is an answer, it is a number like any other.
    #[must_use]
    pub fn new(
        item: &Item,
        polarity: Polarity,
        yes_no: YesNo,
        recode: &[(String, Code)],
        labels: &[(String, String)],
    ) -> Self {
        let words = Words::new(item, polarity, yes_no);
        let recode: HashMap<String, Code> = recode.iter().map(|(text, code)| (key(text), *code)).collect();
        let labels: Vec<&(String, String)> =
            labels.iter().filter(|(code, label)| says_something(code, label)).collect();
        let declared = labels.iter().map(|(code, label)| {
            let read = recode.get(&key(label)).map(|code| (*code, AnswerReadBy::Label)).or_else(|| words.read(label));
            (key(code), read.map_or(Read::UNREADABLE, |(code, by)| Read::new(code, by)))
        });
        let declared: HashMap<String, Read> = declared.collect();
        let mut decoder = Self {
            single: Box::new([Read::UNREADABLE; 256]),
            remembered: HashMap::new(),
            line: CodeLine::from_declared(&declared),
            declared,
            recode,
            words,
        };
        for byte in 0..=127_u8 {
            decoder.single[usize::from(byte)] = decoder.read(char::from(byte).encode_utf8(&mut [0; 4]));
        }
        decoder
    }

    /// The codes without a value label that are read by the labels of the others, with what they mean.
    #[must_use]
    pub fn between(&self) -> Vec<(String, Code)> {
        let CodeLine::Straight { slope, offset } = self.line else { return Vec::new() };
        let code = |position: u8| slope.checked_mul(i64::from(position).checked_sub(offset)?);
        let all = (1..=self.words.points())
            .filter_map(|position| Some((code(position)?.to_string(), Code::from_position(position)?)));
        let mut all: Vec<(String, Code)> =
            all.filter(|(text, _)| !self.declared.contains_key(text) && !self.recode.contains_key(text)).collect();
        all.sort();
        all
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
            return Read::new(*code, AnswerReadBy::Label);
        }
        let plain = self.words.read(text).map_or(Read::UNREADABLE, |(code, by)| Read::new(code, by));
        if self.declared.is_empty() {
            return plain;
        }
        if let Some(read) = self.declared.get(&key) {
            return *read;
        }
        // Beside labels a number says what they leave no doubt of, but for the negative codes that no scale has.
        match (self.line, whole_number(&key)) {
            (CodeLine::Unknown, Some(_)) if plain.is_number() => Read::UNREADABLE,
            (CodeLine::Straight { .. }, Some(number)) if plain.is_number() || plain.code().is_none() => {
                let code = self.line.position(number, self.words.points()).and_then(Code::from_position);
                code.map_or(Read::UNREADABLE, Read::from_between)
            }
            _ => plain,
        }
    }
}

/// Where codes without a value label lie, as far as the labels of the others say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum CodeLine {
    /// No label is an answer: a code is a number like any other.
    Free,
    /// The position is the code times `slope`, which is 1 or -1, plus `offset`.
    Straight { slope: i64, offset: i64 },
    /// One label, or labels in no order, leave it open.
    Unknown,
}

impl CodeLine {
    fn from_declared(declared: &HashMap<String, Read>) -> Self {
        let places = declared.iter().filter_map(|(code, read)| {
            let position = read.code().and_then(Code::position)?;
            Some((whole_number(code)?, i64::from(position)))
        });
        let mut places: Vec<(i64, i64)> = places.collect();
        places.sort_unstable();
        let (Some((first, from)), Some((last, to))) = (places.first(), places.last()) else { return Self::Free };
        let slope = if to > from { 1 } else { -1 };
        let Some(offset) = first.checked_mul(slope).and_then(|along| from.checked_sub(along)) else {
            return Self::Unknown;
        };
        let line = Self::Straight { slope, offset };
        let fits = places.iter().all(|(code, position)| line.at(*code) == Some(*position));
        if first != last && fits { line } else { Self::Unknown }
    }

    fn at(self, code: i64) -> Option<i64> {
        let Self::Straight { slope, offset } = self else { return None };
        code.checked_mul(slope)?.checked_add(offset)
    }

    fn position(self, code: i64, points: u8) -> Option<u8> {
        u8::try_from(self.at(code)?).ok().filter(|position| (1..=points).contains(position))
    }
}

/// Whether a value label says something of its code: it holds a letter or a digit, and is not the code once more.
pub(super) fn says_something(code: &str, label: &str) -> bool {
    label.chars().any(char::is_alphanumeric) && key(code) != key(label)
}

/// What a text is compared by: a number as a number (`4.0` is `4`), anything else as [`answer`] leaves it.
pub(super) fn key(text: &str) -> String {
    let text = unmasked(text);
    match whole_number(text) {
        Some(number) => number.to_string(),
        None => Some(answer(text)).filter(|words| !words.is_empty()).unwrap_or_else(|| text.to_owned()),
    }
}
