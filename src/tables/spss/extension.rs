//! Extension records (type 7): what later versions of SPSS had to add. A reader that does not know one passes over it; of
//! one that is malformed, what can be read is used.

use std::collections::HashMap;

use super::source::{Order, SpssSource};
use super::trouble::SpssTrouble;
use super::variable::{Special, trim_end};

/// Values that are texts, with their labels.
type TextLabels = Vec<(Vec<u8>, Vec<u8>)>;

/// What the extension records say. Names are bytes, in the encoding of the file.
#[derive(Debug, Default)]
pub(super) struct Extensions {
    /// The code page (record 3).
    pub(super) code_page: Option<i32>,
    /// The special numbers (record 4).
    pub(super) special: Special,
    /// Long names by short name (record 13).
    pub(super) long_names: HashMap<Vec<u8>, Vec<u8>>,
    /// The whole width, in bytes, of texts that are spread over several variables, by short name (record 14).
    pub(super) wide_texts: HashMap<Vec<u8>, usize>,
    /// The name of the encoding (record 20); empty without one.
    pub(super) encoding: Vec<u8>,
    /// Value labels of texts of more than eight bytes: value and label by name (record 21).
    pub(super) labels: HashMap<Vec<u8>, TextLabels>,
    /// Missing values of such texts by name (record 22).
    pub(super) missing: HashMap<Vec<u8>, Vec<[u8; 8]>>,
}

impl Extensions {
    /// Reads an extension record, of which the type has been read.
    pub(super) fn read(&mut self, source: &mut SpssSource) -> Result<(), SpssTrouble> {
        let kind = source.i32()?;
        let length = source.count()?.saturating_mul(source.count()?);
        if !matches!(kind, 3 | 4 | 13 | 14 | 20 | 21 | 22) {
            return source.skip(length);
        }
        let content = source.bytes(length)?;
        let mut content = ExtensionContent { rest: &content, order: source.order };
        match kind {
            3 => self.code_page = content.skip(7 * 4).and_then(|()| content.i32()),
            4 => self.special = content.special().unwrap_or_default(),
            13 => self.long_names = content.pairs().map(|(name, long)| (name.to_vec(), long.to_vec())).collect(),
            14 => {
                let width = |digits: &[u8]| std::str::from_utf8(digits).ok()?.trim().parse().ok();
                self.wide_texts =
                    content.pairs().filter_map(|(name, digits)| Some((name.to_vec(), width(digits)?))).collect();
            }
            20 => self.encoding = content.rest.to_vec(),
            21 => while content.labels(&mut self.labels).is_some() {},
            _ => while content.missing(&mut self.missing).is_some() {},
        }
        Ok(())
    }
}

/// The content of a record that is in memory.
struct ExtensionContent<'a> {
    rest: &'a [u8],
    order: Order,
}

impl<'a> ExtensionContent<'a> {
    fn bytes(&mut self, length: usize) -> Option<&'a [u8]> {
        let (found, rest) = self.rest.split_at_checked(length)?;
        self.rest = rest;
        Some(found)
    }

    fn skip(&mut self, length: usize) -> Option<()> {
        self.bytes(length).map(|_| ())
    }

    fn array<const N: usize>(&mut self) -> Option<[u8; N]> {
        self.bytes(N)?.try_into().ok()
    }

    fn i32(&mut self) -> Option<i32> {
        Some(self.order.i32(self.array()?))
    }

    fn f64(&mut self) -> Option<f64> {
        Some(self.order.f64(self.array()?))
    }

    /// A length, and so many bytes.
    fn text(&mut self) -> Option<&'a [u8]> {
        let length = usize::try_from(self.i32()?).ok()?;
        self.bytes(length)
    }

    fn special(&mut self) -> Option<Special> {
        Some(Special { none: self.f64()?, highest: self.f64()?, lowest: self.f64()? })
    }

    /// `NAME=value`, with tabs between them; behind a value there may be a zero.
    fn pairs(&self) -> impl Iterator<Item = (&'a [u8], &'a [u8])> {
        self.rest.split(|byte| *byte == b'\t').filter_map(|pair| {
            let middle = pair.iter().position(|byte| *byte == b'=')?;
            Some((trim_end(&pair[..middle]), trim_end(&pair[middle + 1..])))
        })
    }

    /// The value labels of one text; `None` at the end.
    fn labels(&mut self, found: &mut HashMap<Vec<u8>, TextLabels>) -> Option<()> {
        let name = self.text()?.to_vec();
        let _width = self.i32()?;
        let labels = found.entry(name).or_default();
        for _ in 0..self.i32()? {
            labels.push((self.text()?.to_vec(), self.text()?.to_vec()));
        }
        Some(())
    }

    /// The missing values of one text; `None` at the end.
    fn missing(&mut self, found: &mut HashMap<Vec<u8>, Vec<[u8; 8]>>) -> Option<()> {
        let name = self.text()?.to_vec();
        let [count] = self.array()?;
        let length = self.array::<4>()?;
        if self.order.i32(length) != 8 {
            return None;
        }
        let values = found.entry(name).or_default();
        for place in 0..count {
            // Old versions of PSPP wrote the length again before every value; no text starts with these bytes.
            if place > 0 && self.rest.starts_with(&length) {
                self.skip(length.len())?;
            }
            values.push(self.array()?);
        }
        Some(())
    }
}
