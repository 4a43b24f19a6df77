//! The bytes of the file, as the numbers and texts of its dictionary.

use std::io::{self, BufReader, Cursor, Read};

use super::limits::MOST_DICTIONARY;
use super::trouble::SpssTrouble;

/// How many bytes are asked of the system at once.
const BUFFER: usize = 256 * 1024;

/// In which order the bytes of a number stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Order {
    /// The lowest byte first, as on every computer of today.
    Little,
    /// The highest byte first, as in files from AIX, Solaris and the old Macintosh.
    Big,
}

impl Order {
    /// A whole number of four bytes.
    pub(super) const fn i32(self, bytes: [u8; 4]) -> i32 {
        match self {
            Self::Little => i32::from_le_bytes(bytes),
            Self::Big => i32::from_be_bytes(bytes),
        }
    }

    /// A whole number of eight bytes.
    pub(super) const fn i64(self, bytes: [u8; 8]) -> i64 {
        match self {
            Self::Little => i64::from_le_bytes(bytes),
            Self::Big => i64::from_be_bytes(bytes),
        }
    }

    /// A number with a point (IEEE 754).
    pub(super) const fn f64(self, bytes: [u8; 8]) -> f64 {
        match self {
            Self::Little => f64::from_le_bytes(bytes),
            Self::Big => f64::from_be_bytes(bytes),
        }
    }

    /// The bytes of a number with a point.
    pub(super) const fn bytes(self, value: f64) -> [u8; 8] {
        match self {
            Self::Little => value.to_le_bytes(),
            Self::Big => value.to_be_bytes(),
        }
    }
}

/// The whole file behind a buffer.
pub(super) type Bytes = BufReader<Box<dyn Read + Send>>;

/// How much of the file is looked at to recognise it.
const START: u64 = 512;

/// Reads the dictionary from start to end, and knows where it is.
pub(super) struct SpssSource {
    bytes: Bytes,
    /// The first [`START`] bytes, or all there are; they are read again.
    pub(super) start: Vec<u8>,
    position: u64,
    /// Known once the header is read.
    pub(super) order: Order,
}

impl SpssSource {
    pub(super) fn new(mut bytes: impl Read + Send + 'static) -> Result<Self, SpssTrouble> {
        let mut start = Vec::new();
        bytes.by_ref().take(START).read_to_end(&mut start)?;
        let whole: Box<dyn Read + Send> = Box::new(Cursor::new(start.clone()).chain(bytes));
        Ok(Self { bytes: BufReader::with_capacity(BUFFER, whole), start, position: 0, order: Order::Little })
    }

    /// How many bytes were read.
    pub(super) const fn position(&self) -> u64 {
        self.position
    }

    /// What stands just before here is not possible.
    pub(super) const fn damaged<T>(&self, length: u64) -> Result<T, SpssTrouble> {
        Err(SpssTrouble::Damaged(self.position.saturating_sub(length)))
    }

    /// What follows the dictionary: the data.
    pub(super) fn into_data(self) -> Bytes {
        self.bytes
    }

    /// Counts bytes before they are read, so that a length that lies costs nothing.
    const fn advance(&mut self, length: u64) -> Result<(), SpssTrouble> {
        self.position = self.position.saturating_add(length);
        if self.position > MOST_DICTIONARY { Err(SpssTrouble::LargeDictionary) } else { Ok(()) }
    }

    pub(super) fn array<const N: usize>(&mut self) -> Result<[u8; N], SpssTrouble> {
        self.advance(N as u64)?;
        let mut found = [0; N];
        self.bytes.read_exact(&mut found)?;
        Ok(found)
    }

    pub(super) fn i32(&mut self) -> Result<i32, SpssTrouble> {
        Ok(self.order.i32(self.array()?))
    }

    pub(super) fn i64(&mut self) -> Result<i64, SpssTrouble> {
        Ok(self.order.i64(self.array()?))
    }

    pub(super) fn f64(&mut self) -> Result<f64, SpssTrouble> {
        Ok(self.order.f64(self.array()?))
    }

    /// A count or length: four bytes, never below zero.
    pub(super) fn count(&mut self) -> Result<u64, SpssTrouble> {
        let count = self.i32()?;
        u64::try_from(count).or_else(|_| self.damaged(4))
    }

    /// So many bytes. Memory is taken as they come, not as they are promised.
    pub(super) fn bytes(&mut self, length: u64) -> Result<Vec<u8>, SpssTrouble> {
        self.advance(length)?;
        let mut found = Vec::new();
        self.bytes.by_ref().take(length).read_to_end(&mut found)?;
        if found.len() as u64 == length { Ok(found) } else { Err(SpssTrouble::CutOff) }
    }

    /// Passes over so many bytes.
    pub(super) fn skip(&mut self, length: u64) -> Result<(), SpssTrouble> {
        self.advance(length)?;
        let passed = io::copy(&mut self.bytes.by_ref().take(length), &mut io::sink())?;
        if passed == length { Ok(()) } else { Err(SpssTrouble::CutOff) }
    }
}
