//! The first 176 bytes: what kind of file this is, and how its data are packed.

use super::source::{Order, SpssSource};
use super::trouble::SpssTrouble;

/// How the data are packed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Packing {
    /// Eight bytes for every value.
    None,
    /// One byte for a small whole number.
    Codes,
    /// The same, once more compressed in blocks (`.zsav`).
    Blocks,
}

/// What the header says.
#[derive(Clone, Copy, Debug)]
pub(super) struct Header {
    pub(super) packing: Packing,
    /// What is subtracted from a code of one byte to give its number; 100 in every known file.
    pub(super) bias: f64,
    /// How many rows there are; `None` when the writing program did not know.
    pub(super) rows: Option<u64>,
}

impl Header {
    /// Reads the header, and finds the order of the bytes.
    pub(super) fn from_source(source: &mut SpssSource) -> Result<Self, SpssTrouble> {
        recognise(&source.start)?;
        // "$FL2" or "$FL3", and the name of the program that wrote the file.
        source.skip(4 + 60)?;
        let layout: [u8; 4] = source.array()?;
        // Normally 2; 3 was seen in a few files.
        source.order = [Order::Little, Order::Big]
            .into_iter()
            .find(|order| matches!(order.i32(layout), 2 | 3))
            .ok_or(SpssTrouble::NotSpss)?;
        // The size of a row, which many programs get wrong.
        source.skip(4)?;
        let packing = match source.i32()? {
            0 => Packing::None,
            1 => Packing::Codes,
            2 => Packing::Blocks,
            other => return Err(SpssTrouble::UnknownPacking(other)),
        };
        // The variable that holds weights: a survey is counted by heads here.
        source.skip(4)?;
        let rows = u64::try_from(source.i32()?).ok();
        let bias = source.f64()?;
        // Date, time and label of the file, and three bytes to fill up.
        source.skip(9 + 8 + 64 + 3)?;
        Ok(Self { packing, bias, rows })
    }
}

/// Whether a file that starts like this is one of SPSS, of any kind.
pub(in crate::tables) fn looks_like_spss(start: &[u8]) -> bool {
    !matches!(recognise(start), Err(SpssTrouble::NotSpss))
}

/// Whether a file that starts like this is a system file, or what else it is.
fn recognise(start: &[u8]) -> Result<(), SpssTrouble> {
    if start.starts_with(b"$FL2") || start.starts_with(b"$FL3") {
        Ok(())
    } else if start.get(8..20) == Some(b"ENCRYPTEDSAV") {
        Err(SpssTrouble::Encrypted)
    } else if start.windows(8).any(|part| part == b"SPSSPORT") {
        Err(SpssTrouble::Portable)
    } else {
        Err(SpssTrouble::NotSpss)
    }
}
