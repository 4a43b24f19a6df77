//! The dictionary: everything before the data, record by record.

use crate::tables::MOST_COLUMNS;

use super::extension::Extensions;
use super::labels::LabelSet;
use super::source::SpssSource;
use super::trouble::SpssTrouble;
use super::variable::{Record, Variable};

/// What the records say, before names and labels are put together.
#[derive(Debug, Default)]
pub(super) struct Dictionary {
    /// The variables in the order of the file.
    pub(super) variables: Vec<Variable>,
    /// How long a row is, in units of eight bytes.
    pub(super) slots: usize,
    pub(super) label_sets: Vec<LabelSet>,
    pub(super) extensions: Extensions,
}

impl Dictionary {
    /// Reads all records up to the data.
    pub(super) fn from_source(source: &mut SpssSource) -> Result<Self, SpssTrouble> {
        let mut dictionary = Self::default();
        // How many more units of eight bytes the text at hand needs.
        let mut owed = 0;
        loop {
            let kind = source.i32()?;
            if owed > 0 && kind != 2 {
                return source.damaged(4);
            }
            match kind {
                2 => owed = dictionary.variable(source, owed)?,
                3 => dictionary.label_sets.push(LabelSet::from_source(source)?),
                6 => {
                    // Documents: lines of 80 bytes.
                    let lines = source.count()?;
                    source.skip(lines.saturating_mul(80))?;
                }
                7 => dictionary.extensions.read(source)?,
                999 => {
                    source.skip(4)?;
                    break;
                }
                _ => return source.damaged(4),
            }
        }
        if dictionary.variables.is_empty() { Err(SpssTrouble::NoColumns) } else { Ok(dictionary) }
    }

    /// Takes in a variable record, and says how many continuations must follow. Where these are missing every later
    /// value would be read from the wrong place.
    fn variable(&mut self, source: &mut SpssSource, owed: usize) -> Result<usize, SpssTrouble> {
        let start = source.position();
        let record = Record::from_source(source, self.slots)?;
        self.slots += 1;
        match record {
            Record::Continuation if owed > 0 => Ok(owed - 1),
            Record::Variable(variable) if owed == 0 => {
                if self.variables.len() == MOST_COLUMNS {
                    return Err(SpssTrouble::TooManyColumns);
                }
                let units = variable.units();
                self.variables.push(variable);
                Ok(units - 1)
            }
            _ => Err(SpssTrouble::Damaged(start)),
        }
    }
}
