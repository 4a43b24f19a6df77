//! One variable as the dictionary declares it, with the values that count as no answer.

use super::source::{Order, SpssSource};
use super::trouble::SpssTrouble;

/// The widest text that one variable holds, in bytes; a wider one is spread over several.
pub(super) const WIDEST: i32 = 255;

/// A variable record. Names and labels stay bytes until the whole dictionary is read: only then the encoding is known.
#[derive(Clone, Debug)]
pub(super) struct Variable {
    /// The name of at most eight bytes, without the spaces behind it.
    pub(super) short_name: Vec<u8>,
    /// The variable label; empty without one.
    pub(super) label: Vec<u8>,
    /// Where its value stands in a row, in units of eight bytes.
    pub(super) slot: usize,
    /// How many bytes of text it holds; 0 for a number.
    pub(super) width: usize,
    /// The declared missing values.
    pub(super) missing: Missing,
}

impl Variable {
    /// How many units of eight bytes it takes in a row.
    pub(super) fn units(&self) -> usize {
        self.width.div_ceil(8).max(1)
    }
}

/// The values that a variable declares to be no answer.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Missing {
    /// Single values, as they stand in the file.
    pub(super) values: Vec<[u8; 8]>,
    /// A range of numbers from the first to the second, both included.
    pub(super) range: Option<([u8; 8], [u8; 8])>,
}

/// What a variable record is.
pub(super) enum Record {
    /// A variable of its own.
    Variable(Variable),
    /// The next eight bytes of the text before it.
    Continuation,
}

impl Record {
    /// Reads a variable record, of which the type has been read. `slot` is its place in the row.
    pub(super) fn from_source(source: &mut SpssSource, slot: usize) -> Result<Self, SpssTrouble> {
        let width = source.i32()?;
        if !(-1..=WIDEST).contains(&width) {
            return source.damaged(4);
        }
        let labelled = match source.i32()? {
            0 => false,
            1 => true,
            _ => return source.damaged(4),
        };
        let missing_count = source.i32()?;
        if !matches!(missing_count, -3 | -2 | 0..=3) {
            return source.damaged(4);
        }
        // How SPSS shows and writes the value.
        source.skip(8)?;
        let name: [u8; 8] = source.array()?;
        let mut label = Vec::new();
        if labelled {
            let length = source.count()?;
            label = source.bytes(length.next_multiple_of(4))?;
            label.truncate(usize::try_from(length).unwrap_or(usize::MAX));
        }
        let mut values = Vec::new();
        for _ in 0..missing_count.unsigned_abs() {
            values.push(source.array()?);
        }
        let missing = if missing_count < 0 {
            Missing { range: Some((values[0], values[1])), values: values.split_off(2) }
        } else {
            Missing { values, range: None }
        };
        let Ok(width) = usize::try_from(width) else { return Ok(Self::Continuation) };
        Ok(Self::Variable(Variable { short_name: trim_end(&name).to_vec(), label, slot, width, missing }))
    }
}

/// The values that mean "no answer" by themselves, whatever a variable declares (record 4).
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Special {
    /// The system-missing value.
    pub(super) none: f64,
    /// The end of a range without an upper end.
    pub(super) highest: f64,
    /// The start of a range without a lower end.
    pub(super) lowest: f64,
}

impl Default for Special {
    fn default() -> Self {
        Self { none: f64::MIN, highest: f64::MAX, lowest: f64::MIN }
    }
}

/// The missing values of a variable that holds numbers.
#[derive(Clone, Debug)]
pub(super) struct MissingNumbers {
    none: f64,
    values: Vec<f64>,
    range: Option<(f64, f64)>,
}

impl MissingNumbers {
    pub(super) fn new(missing: &Missing, order: Order, special: Special) -> Self {
        let range = missing.range.map(|(low, high)| {
            let (low, high) = (order.f64(low), order.f64(high));
            let low = if low == special.lowest { f64::NEG_INFINITY } else { low };
            (low, if high == special.highest { f64::INFINITY } else { high })
        });
        let values = missing.values.iter().map(|value| order.f64(*value)).collect();
        Self { none: special.none, values, range }
    }

    /// Whether this is no answer. What is no number at all, or endless, is none either.
    pub(super) fn contains(&self, value: f64) -> bool {
        !value.is_finite()
            || value == self.none
            || value == f64::MIN
            || self.values.contains(&value)
            || self.range.is_some_and(|(low, high)| low <= value && value <= high)
    }
}

/// The bytes without the spaces and zeros behind them, with which SPSS fills texts up.
pub(super) fn trim_end(bytes: &[u8]) -> &[u8] {
    let length = bytes.iter().rposition(|byte| !matches!(byte, b' ' | 0)).map_or(0, |last| last + 1);
    &bytes[..length]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn missing(values: &[f64], range: Option<(f64, f64)>) -> MissingNumbers {
        let order = Order::Little;
        let bytes = |value: f64| order.bytes(value);
        let declared = Missing {
            values: values.iter().map(|value| bytes(*value)).collect(),
            range: range.map(|(low, high)| (bytes(low), bytes(high))),
        };
        MissingNumbers::new(&declared, order, Special::default())
    }

    #[test]
    fn single_values_and_both_ends_of_a_range_are_missing() {
        let declared = missing(&[7.5], Some((-99.0, -95.0)));
        for (value, expected) in
            [(7.5, true), (-99.0, true), (-97.5, true), (-95.0, true), (-94.0, false), (4.0, false)]
        {
            assert_eq!(declared.contains(value), expected, "{value}");
        }
    }

    #[test]
    fn a_range_may_be_open_below_or_above() {
        // The start of an open range is the lowest number, or (before SPSS 21) the one after it.
        for lowest in [f64::MIN, f64::MIN.next_up()] {
            let below = missing(&[], Some((lowest, 0.0)));
            assert!(below.contains(-1e300) && below.contains(0.0) && !below.contains(1.0));
        }
        let above = missing(&[], Some((6.0, f64::MAX)));
        assert!(above.contains(6.0) && above.contains(1e300) && !above.contains(5.0));
    }

    #[test]
    fn what_is_no_number_is_no_answer() {
        let undeclared = missing(&[], None);
        for value in [f64::MIN, f64::NAN, f64::INFINITY, f64::NEG_INFINITY] {
            assert!(undeclared.contains(value), "{value}");
        }
        assert!(!undeclared.contains(0.0));
    }

    #[test]
    fn texts_lose_what_fills_them_up_and_keep_what_stands_before() {
        assert_eq!(trim_end(b"  ja \0 "), b"  ja");
        assert_eq!(trim_end(b" \0"), b"");
    }
}
