//! Value labels: which answer a number stands for.

use super::source::SpssSource;
use super::trouble::SpssTrouble;

/// Labels, and the variables that they are for (records 3 and 4).
#[derive(Debug)]
pub(super) struct LabelSet {
    /// The value as it stands in the file, and its label.
    pub(super) labels: Vec<([u8; 8], Vec<u8>)>,
    /// The variables, by their place in a row from 0.
    pub(super) slots: Vec<usize>,
}

impl LabelSet {
    /// Reads the two records, of which the type of the first has been read.
    pub(super) fn from_source(source: &mut SpssSource) -> Result<Self, SpssTrouble> {
        let mut labels = Vec::new();
        for _ in 0..source.count()? {
            let value = source.array()?;
            let [length] = source.array()?;
            // The length and the text together fill units of eight bytes.
            let text = source.bytes((u64::from(length) + 1).next_multiple_of(8) - 1)?;
            labels.push((value, text[..usize::from(length)].to_vec()));
        }
        if source.i32()? != 4 {
            return source.damaged(4);
        }
        let mut slots = Vec::new();
        for _ in 0..source.count()? {
            // Counted from 1; a variable that cannot be is passed over, as SPSS does.
            slots.extend(usize::try_from(source.i32()?).ok().and_then(|number| number.checked_sub(1)));
        }
        Ok(Self { labels, slots })
    }
}
