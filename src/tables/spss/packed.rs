//! The data as rows of bytes, however they are packed.

use std::io::{self, BufRead, Read, Take};

use flate2::{Decompress, FlushDecompress, Status};

use super::limits::MOST_CODES;
use super::source::Order;
use super::trouble::SpssTrouble;

/// Delivers one row after the other.
pub(super) trait RowSource {
    /// Fills in the next row; `false` when there is none. A row that is not whole is [`SpssTrouble::CutOff`].
    fn next(&mut self, row: &mut [u8]) -> Result<bool, SpssTrouble>;
}

/// Rows as they are.
#[derive(Debug)]
pub(super) struct Plain<R>(pub(super) R);

impl<R: BufRead> RowSource for Plain<R> {
    fn next(&mut self, row: &mut [u8]) -> Result<bool, SpssTrouble> {
        if self.0.fill_buf()?.is_empty() {
            return Ok(false);
        }
        self.0.read_exact(row)?;
        Ok(true)
    }
}

/// Rows in which one byte stands for a small whole number, for eight spaces or for nothing. Eight such bytes come
/// together, followed by the values that have no code (PSPP, *System File Format*, data record).
#[derive(Debug)]
pub(super) struct Codes<R> {
    bytes: R,
    codes: [u8; 8],
    next: usize,
    count: u64,
    /// The values of the codes.
    values: Vec<[u8; 8]>,
}

/// Fills up.
const NOTHING: u8 = 0;
/// Ends the data.
const END: u8 = 252;
/// The value stands behind the codes.
const WHOLE: u8 = 253;
const SPACES: u8 = 254;
const SYSTEM_MISSING: u8 = 255;

impl<R: BufRead> Codes<R> {
    /// `none` is the system-missing value of the file.
    pub(super) fn new(bytes: R, bias: f64, none: f64, order: Order) -> Self {
        let values = (0..=u8::MAX).map(|code| match code {
            SPACES => [b' '; 8],
            SYSTEM_MISSING => order.bytes(none),
            _ => order.bytes(f64::from(code) - bias),
        });
        Self { bytes, codes: [NOTHING; 8], next: 8, count: 0, values: values.collect() }
    }

    /// The next code that says something; [`END`] when there are no more.
    fn code(&mut self) -> Result<u8, SpssTrouble> {
        loop {
            if self.next == self.codes.len() {
                if self.bytes.fill_buf()?.is_empty() {
                    return Ok(END);
                }
                self.bytes.read_exact(&mut self.codes)?;
                self.count += self.codes.len() as u64;
                if self.count > MOST_CODES {
                    return Err(SpssTrouble::TooMuchData);
                }
                self.next = 0;
            }
            let code = self.codes[self.next];
            self.next += 1;
            if code != NOTHING {
                return Ok(code);
            }
        }
    }
}

impl<R: BufRead> RowSource for Codes<R> {
    fn next(&mut self, row: &mut [u8]) -> Result<bool, SpssTrouble> {
        for (place, value) in row.chunks_exact_mut(8).enumerate() {
            match self.code()? {
                END if place == 0 => return Ok(false),
                END => return Err(SpssTrouble::CutOff),
                WHOLE => self.bytes.read_exact(value)?,
                code => value.copy_from_slice(&self.values[usize::from(code)]),
            }
        }
        Ok(true)
    }
}

/// Blocks in the form of ZLIB, one after the other. Unpacks as much as is asked for, so that a block that unpacks to
/// gigabytes takes no memory. What the file says at its end about the sizes of its blocks is not needed.
pub(super) struct ZlibBlocks<R> {
    packed: Take<R>,
    unpack: Decompress,
    /// No block has begun that has not ended.
    between: bool,
}

impl<R: BufRead> ZlibBlocks<R> {
    /// Blocks that end after so many bytes.
    pub(super) fn new(packed: R, length: u64) -> Self {
        Self { packed: packed.take(length), unpack: Decompress::new(true), between: true }
    }
}

impl<R: BufRead> Read for ZlibBlocks<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        loop {
            let packed = self.packed.fill_buf()?;
            let none_left = packed.is_empty();
            let (read, written) = (self.unpack.total_in(), self.unpack.total_out());
            let status = self.unpack.decompress(packed, buffer, FlushDecompress::None);
            let status = status.map_err(|_| io::Error::from(io::ErrorKind::InvalidData))?;
            // Both are at most the lengths of the two slices.
            let read = (self.unpack.total_in() - read) as usize;
            let written = (self.unpack.total_out() - written) as usize;
            self.packed.consume(read);
            if status == Status::StreamEnd {
                self.unpack.reset(true);
                self.between = true;
            } else if read > 0 {
                self.between = false;
            }
            if written > 0 || buffer.is_empty() {
                return Ok(written);
            }
            if none_left {
                let whole = self.between && self.packed.limit() == 0;
                return if whole { Ok(0) } else { Err(io::ErrorKind::UnexpectedEof.into()) };
            }
            if read == 0 && status != Status::StreamEnd {
                return Err(io::ErrorKind::InvalidData.into());
            }
        }
    }
}
