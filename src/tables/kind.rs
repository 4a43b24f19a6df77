//! What kind of file it is, by its first bytes. Names are not believed: exports are renamed, and mailed without an ending.

use std::fs::File;
use std::io::Read as _;
use std::path::Path;

use super::archive::looks_like_zip;
use super::foreign::ForeignFileKind;
use super::spss::looks_like_spss;

/// How much of a file is looked at, in bytes: XML says what it is after a declaration, comments and names of spaces.
const LOOKED_AT: u64 = 4096;

/// How spreadsheets of Excel 2 to 4 begin, which stand in no compound file.
const BARE_EXCEL: [&[u8]; 3] = [b"\x09\0\x04\0", b"\x09\x02\x06\0", b"\x09\x04\x06\0"];

/// The kinds of file that can hold the answers of many.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileKind {
    /// Text, such as CSV; also a file that cannot be read, which its reader will say better.
    Text,
    /// A ZIP, and so a spreadsheet or CSV files together.
    Zip,
    /// What spreadsheets of before 2007 and those with a password are kept in. No answers are read from it, but the reader
    /// of spreadsheets says what to do.
    CompoundFile,
    /// SPSS, also in the forms that its reader can only name.
    Spss,
    /// Something that is known and not read.
    Foreign(ForeignFileKind),
}

impl FileKind {
    /// The kind of a file.
    #[must_use]
    pub fn from_path(path: &Path) -> Self {
        let mut start = Vec::new();
        match File::open(path).and_then(|file| file.take(LOOKED_AT).read_to_end(&mut start)) {
            Ok(_) => Self::from_bytes(&start),
            Err(_) => Self::Text,
        }
    }

    /// Whether it is text that this program may have written or may read: also JSON, which holds results.
    #[must_use]
    pub const fn is_text(self) -> bool {
        matches!(self, Self::Text | Self::Foreign(ForeignFileKind::Json))
    }

    /// The kind of a file of which these are the bytes, or the first five hundred of them.
    #[must_use]
    pub fn from_bytes(start: &[u8]) -> Self {
        if looks_like_zip(start) {
            Self::Zip
        } else if start.starts_with(b"\xd0\xcf\x11\xe0") || BARE_EXCEL.iter().any(|bare| start.starts_with(bare)) {
            Self::CompoundFile
        } else if looks_like_spss(start) {
            Self::Spss
        } else {
            ForeignFileKind::from_start(start).map_or(Self::Text, Self::Foreign)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_bytes_tell_the_kind() {
        let portable = [vec![b'*'; 456], b"SPSSPORT".to_vec()].concat();
        for (start, kind) in [
            (&b"PK\x03\x04\x14"[..], FileKind::Zip),
            (b"PK\x05\x06", FileKind::Zip),
            (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", FileKind::CompoundFile),
            (b"$FL2@(#)", FileKind::Spss),
            (b"$FL3@(#)", FileKind::Spss),
            (b"\x1c\0\0\0\0\0\0\0ENCRYPTEDSAV\x15", FileKind::Spss),
            (&portable, FileKind::Spss),
            (b"\x09\x04\x06\0\0\0", FileKind::CompoundFile),
            (b"PAR1", FileKind::Foreign(ForeignFileKind::Parquet)),
            (b"PKID;time\r\n1;4\r\n", FileKind::Text),
            (b"$FLEX;time", FileKind::Text),
            (b"", FileKind::Text),
        ] {
            assert_eq!(FileKind::from_bytes(start), kind, "{start:?}");
        }
    }
}
