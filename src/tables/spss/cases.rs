//! Rows of bytes as cells of text.

use std::ops::Range;

use encoding_rs::Encoding;

use crate::tables::Sink;

use super::columns::{ValuePlace, is_missing};
use super::number;
use super::packed::RowSource;
use super::source::Order;
use super::trouble::SpssTrouble;
use super::variable::trim_end;

/// What is known about the rows of a file.
#[derive(Debug)]
pub(super) struct Cases {
    pub(super) places: Vec<ValuePlace>,
    /// How long a row is, in bytes.
    pub(super) length: usize,
    /// How many rows there should be, if the file says so.
    pub(super) rows: Option<u64>,
    pub(super) order: Order,
    pub(super) encoding: &'static Encoding,
}

impl Cases {
    /// Hands every row over, until the end of the data or the number of rows that the file promised.
    pub(super) fn read<S: Sink>(&self, mut rows: impl RowSource, mut sink: S) -> Result<S, SpssTrouble> {
        let mut row = vec![0; self.length];
        let mut buffers = Buffers::default();
        let mut number = 1;
        while self.rows.is_none_or(|promised| number <= promised) {
            let found = rows.next(&mut row).map_err(|trouble| trouble.at_row(number, self.rows))?;
            if !found {
                return match self.rows {
                    Some(_) => Err(SpssTrouble::CutOff.at_row(number, self.rows)),
                    None => Ok(sink),
                };
            }
            for (column, place) in self.places.iter().enumerate() {
                self.cell(column, place, &row, &mut buffers, &mut sink);
            }
            sink.end_row(number);
            number += 1;
        }
        Ok(sink)
    }

    fn cell<S: Sink>(&self, column: usize, place: &ValuePlace, row: &[u8], buffers: &mut Buffers, sink: &mut S) {
        match place {
            ValuePlace::Number(start, missing) => {
                let value = row[*start..].first_chunk().map_or(f64::NAN, |bytes| self.order.f64(*bytes));
                if !missing.contains(value) {
                    sink.cell(column, number::text(value, &mut buffers.number));
                }
            }
            ValuePlace::Text(parts, missing) => {
                let text = trim_end(joined(parts, row, &mut buffers.text));
                if !is_missing(missing, text) {
                    sink.cell(column, &self.encoding.decode_without_bom_handling(text).0);
                }
            }
        }
    }
}

/// Room that is used again for every cell.
#[derive(Debug, Default)]
struct Buffers {
    number: String,
    text: Vec<u8>,
}

/// The parts of a text one after the other.
fn joined<'a>(parts: &[Range<usize>], row: &'a [u8], buffer: &'a mut Vec<u8>) -> &'a [u8] {
    if let [only] = parts {
        return &row[only.clone()];
    }
    buffer.clear();
    for part in parts {
        buffer.extend_from_slice(&row[part.clone()]);
    }
    buffer
}
