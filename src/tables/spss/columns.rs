//! From the records of the dictionary to columns: names, labels, and where in a row each value stands.

use std::collections::HashMap;
use std::ops::Range;

use encoding_rs::Encoding;

use crate::tables::FileColumn;

use super::dictionary::Dictionary;
use super::limits::{MOST_DICTIONARY, MOST_LABELS};
use super::number;
use super::source::Order;
use super::trouble::SpssTrouble;
use super::variable::{Missing, MissingNumbers, Variable, trim_end};

/// The most missing values that a text may declare, as SPSS has it; every cell is held against them.
const MOST_MISSING: usize = 3;

/// Where the value of a column stands in a row, and which values are no answer.
#[derive(Debug)]
pub(super) enum ValuePlace {
    /// A number of eight bytes that starts here.
    Number(usize, MissingNumbers),
    /// A text, in one or more parts. Missing values are without spaces behind them.
    Text(Vec<Range<usize>>, Vec<Vec<u8>>),
}

/// The columns that a reader of the file sees, and their places in the same order.
#[derive(Debug)]
pub(super) struct Columns {
    pub(super) columns: Vec<FileColumn>,
    pub(super) places: Vec<ValuePlace>,
}

impl Columns {
    pub(super) fn from_dictionary(
        dictionary: &Dictionary,
        order: Order,
        encoding: &'static Encoding,
    ) -> Result<Self, SpssTrouble> {
        let decode = |bytes: &[u8]| decode_text(encoding, bytes).trim().to_owned();
        let extensions = &dictionary.extensions;
        let mut columns = Self { columns: Vec::new(), places: Vec::new() };
        let mut by_slot = HashMap::new();
        // Many variables may have one short name, and with it one long name and one set of labels.
        let (mut room, mut kept) = (MOST_LABELS, 0);
        let mut variables = dictionary.variables.as_slice();
        while let [variable, following @ ..] = variables {
            by_slot.insert(variable.slot, columns.columns.len());
            let long_name = extensions.long_names.get(&variable.short_name).unwrap_or(&variable.short_name);
            kept += long_name.len() as u64;
            let parts = extensions.wide_texts.get(&variable.short_name).and_then(|width| parts(variables, *width));
            variables = &following[parts.as_ref().map_or(0, |parts| parts.len() - 1)..];
            if kept > MOST_DICTIONARY {
                return Err(SpssTrouble::LargeDictionary);
            }
            columns.columns.push(FileColumn {
                name: decode(long_name),
                text: Some(decode(&variable.label)).filter(|text| !text.is_empty()),
                labels: Vec::new(),
            });
            columns.places.push(if variable.width == 0 {
                let start = variable.slot * 8;
                ValuePlace::Number(start, MissingNumbers::new(&variable.missing, order, extensions.special))
            } else {
                let declared = extensions.missing.get(long_name).map_or(&[][..], Vec::as_slice);
                let declared = &declared[..declared.len().min(MOST_MISSING)];
                ValuePlace::Text(
                    parts.unwrap_or_else(|| vec![range(variable)]),
                    missing_texts(&variable.missing, declared),
                )
            });
            if let Some(labels) = extensions.labels.get(long_name)
                && let (Some(column), Some(ValuePlace::Text(_, missing))) =
                    (columns.columns.last_mut(), columns.places.last())
            {
                room = room.checked_sub(labels.len()).ok_or(SpssTrouble::TooManyLabels)?;
                kept += labels.iter().map(|(value, label)| (value.len() + label.len()) as u64).sum::<u64>();
                if kept > MOST_DICTIONARY {
                    return Err(SpssTrouble::LargeDictionary);
                }
                let given = labels.iter().filter(|(value, _)| !is_missing(missing, value));
                column.labels.extend(given.map(|(value, label)| (decode_text(encoding, value), decode(label))));
            }
        }
        columns.label(dictionary, order, encoding, &by_slot, room)?;
        Ok(columns)
    }

    /// Lays the sets of labels on their columns. A label of a declared missing value is left out, for that value never
    /// comes.
    fn label(
        &mut self,
        dictionary: &Dictionary,
        order: Order,
        encoding: &'static Encoding,
        by_slot: &HashMap<usize, usize>,
        mut room: usize,
    ) -> Result<(), SpssTrouble> {
        for set in &dictionary.label_sets {
            for column in set.slots.iter().filter_map(|slot| by_slot.get(slot)) {
                room = room.checked_sub(set.labels.len()).ok_or(SpssTrouble::TooManyLabels)?;
                for (value, label) in &set.labels {
                    let Some(code) = code(&self.places[*column], *value, order, encoding) else { continue };
                    let label = decode_text(encoding, label).trim().to_owned();
                    self.columns[*column].labels.push((code, label));
                }
            }
        }
        Ok(())
    }
}

/// A labelled value as the cells of its column show it; `None` when it never comes.
fn code(place: &ValuePlace, value: [u8; 8], order: Order, encoding: &'static Encoding) -> Option<String> {
    match place {
        ValuePlace::Number(_, missing) => {
            let value = order.f64(value);
            (!missing.contains(value)).then(|| {
                let mut text = String::new();
                number::text(value, &mut text).to_owned()
            })
        }
        ValuePlace::Text(parts, missing) => {
            // A longer text has its labels in an extension record, and none here.
            let text = value.get(..parts.first()?.len())?;
            (!is_missing(missing, text)).then(|| decode_text(encoding, text))
        }
    }
}

/// A text as its cell shows it.
fn decode_text(encoding: &'static Encoding, bytes: &[u8]) -> String {
    encoding.decode_without_bom_handling(trim_end(bytes)).0.into_owned()
}

/// Whether a text is one of the missing values.
pub(super) fn is_missing(missing: &[Vec<u8>], text: &[u8]) -> bool {
    let text = trim_end(text);
    text.is_empty() || missing.iter().any(|declared| declared == text)
}

fn missing_texts(own: &Missing, declared: &[[u8; 8]]) -> Vec<Vec<u8>> {
    own.values.iter().chain(declared).map(|value| trim_end(value).to_vec()).collect()
}

/// Where the text of a variable stands in a row.
fn range(variable: &Variable) -> Range<usize> {
    variable.slot * 8..variable.slot * 8 + variable.width
}

/// Where the parts of a text of more than 255 bytes stand: every variable takes 255 of them, though only 252 are counted
/// for it, until none are left (PSPP, *System File Format*, very long string record). `None` when the variables that
/// follow cannot be its parts.
fn parts(variables: &[Variable], width: usize) -> Option<Vec<Range<usize>>> {
    const COUNTED: usize = 252;
    let count = width.div_ceil(COUNTED);
    if width <= 255 || variables.len() < count {
        return None;
    }
    let mut left = width;
    variables[..count]
        .iter()
        .map(|variable| {
            let whole = range(variable);
            let taken = whole.start..whole.start + whole.len().min(left);
            left -= taken.len();
            (variable.width > 0).then_some(taken)
        })
        .collect()
}
