//! Files that hold answers in a form that is not read here, by their first bytes: each is named for what it is, with the
//! way to make a table of it that can be read.

use std::io::Read as _;

use flate2::read::GzDecoder;

use crate::fault::Fault;
use crate::language::each::ForeignFileTexts;

/// A kind of file that is known and not read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ForeignFileKind {
    /// A web page, which some programs call a spreadsheet.
    Html,
    /// A spreadsheet of Excel 2003 as XML.
    SpreadsheetXml,
    /// An OpenDocument spreadsheet as one piece of XML.
    FlatSpreadsheet,
    /// Any other XML.
    Xml,
    /// JSON, also with an object on each line.
    Json,
    /// Parquet.
    Parquet,
    /// Feather, of either version, and other files of Arrow.
    Feather,
    /// Stata.
    Stata,
    /// SAS, as its data set or in transport form.
    Sas,
    /// R, as one object or several.
    R,
    /// Something compressed that is no ZIP.
    Compressed,
    /// PDF.
    Pdf,
    /// A text of a word processor.
    Document,
    /// Slides.
    Slides,
    /// A spreadsheet, text or slides of Apple.
    Apple,
    /// A picture.
    Picture,
    /// A database.
    Database,
    /// SPSS in its portable form.
    Portable,
}

/// The first bytes of kinds that are known by them alone.
const SIGNATURES: &[(&[u8], ForeignFileKind)] = &[
    (b"PAR1", ForeignFileKind::Parquet),
    (b"ARROW1", ForeignFileKind::Feather),
    (b"FEA1", ForeignFileKind::Feather),
    (b"<stata_dta>", ForeignFileKind::Stata),
    (b"HEADER RECORD*******", ForeignFileKind::Sas),
    (b"\0\0\0\0\0\0\0\0\0\0\0\0\xc2\xea\x81\x60\xb3\x14\x11\xcf\xbd\x92\x08\0\x09\xc7\x31\x8c", ForeignFileKind::Sas),
    (b"RDX2\n", ForeignFileKind::R),
    (b"RDX3\n", ForeignFileKind::R),
    (b"RDA2\n", ForeignFileKind::R),
    (b"RDA3\n", ForeignFileKind::R),
    (b"X\n\0\0\0", ForeignFileKind::R),
    (b"\x1f\x8b", ForeignFileKind::Compressed),
    (b"\xfd7zXZ\0", ForeignFileKind::Compressed),
    (b"7z\xbc\xaf\x27\x1c", ForeignFileKind::Compressed),
    (b"Rar!\x1a\x07", ForeignFileKind::Compressed),
    (b"\x28\xb5\x2f\xfd", ForeignFileKind::Compressed),
    (b"%PDF-", ForeignFileKind::Pdf),
    (b"{\\rtf", ForeignFileKind::Document),
    (b"\x89PNG\r\n\x1a\n", ForeignFileKind::Picture),
    (b"\xff\xd8\xff", ForeignFileKind::Picture),
    (b"GIF87a", ForeignFileKind::Picture),
    (b"GIF89a", ForeignFileKind::Picture),
    (b"ASCII SPSS PORT FILE", ForeignFileKind::Portable),
    (b"SQLite format 3\0", ForeignFileKind::Database),
    (b"\0\x01\0\0Standard Jet DB", ForeignFileKind::Database),
    (b"\0\x01\0\0Standard ACE DB", ForeignFileKind::Database),
];

/// How pages begin. A heading of a survey may well begin with a tag of a paragraph or of bold text.
const PAGES: [&str; 9] = ["<!doctype html", "<html", "<head", "<body", "<table", "<meta", "<style", "<script", "<xml"];

impl ForeignFileKind {
    /// The text for it, out of those for all.
    #[must_use]
    pub const fn among<T: Copy>(self, texts: &ForeignFileTexts<T>) -> T {
        match self {
            Self::Html => texts.html,
            Self::SpreadsheetXml => texts.spreadsheet_xml,
            Self::FlatSpreadsheet => texts.flat_spreadsheet,
            Self::Xml => texts.xml,
            Self::Json => texts.json,
            Self::Parquet => texts.parquet,
            Self::Feather => texts.feather,
            Self::Stata => texts.stata,
            Self::Sas => texts.sas,
            Self::R => texts.r,
            Self::Compressed => texts.compressed,
            Self::Pdf => texts.pdf,
            Self::Document => texts.document,
            Self::Slides => texts.slides,
            Self::Apple => texts.apple,
            Self::Picture => texts.picture,
            Self::Database => texts.database,
            Self::Portable => texts.portable,
        }
    }

    /// The kind that begins with these bytes, if it is one of these.
    pub(super) fn from_start(start: &[u8]) -> Option<Self> {
        let signed = SIGNATURES.iter().find(|(signature, _)| start.starts_with(signature)).map(|(_, kind)| *kind);
        match signed {
            // R compresses what it saves.
            Some(Self::Compressed) if packed_by_r(start) => Some(Self::R),
            Some(kind) => Some(kind),
            // Stata until 2013: the version, the order of bytes, and two fixed values.
            None => match start {
                [105 | 108 | 110..=115, 1 | 2, 1, 0, ..] => Some(Self::Stata),
                [b'B', b'Z', b'h', b'1'..=b'9', 0x31, 0x41, 0x59, ..] => Some(Self::Compressed),
                _ => by_text(start),
            },
        }
    }

    /// What this program says of a file of this kind.
    pub(crate) fn fault(self, file: &str) -> Fault {
        Fault::from_data("foreign-file", |words| (words.foreign.is)(file, self.among(&words.foreign.names)))
            .hint(|words| self.among(&words.foreign.ways).to_owned())
    }
}

/// Whether what is compressed begins as R writes it.
fn packed_by_r(start: &[u8]) -> bool {
    let mut first = [0; 5];
    let filled = GzDecoder::new(start).read_exact(&mut first).is_ok();
    filled && (first.starts_with(b"RDX") || first.starts_with(b"RDA") || first.starts_with(b"X\n\0"))
}

/// The kind of a text that is no table.
fn by_text(start: &[u8]) -> Option<ForeignFileKind> {
    let text = plain(start);
    let mut text = text.trim_start();
    // A page may begin with remarks.
    while let Some((_, behind)) = text.strip_prefix("<!--").and_then(|remark| remark.split_once("-->")) {
        text = behind.trim_start();
    }
    let lower = text.to_ascii_lowercase();
    let has = |part: &str| lower.contains(part);
    if lower.starts_with("<?xml") || lower.starts_with("<!doctype") || lower.starts_with("<ss:workbook") {
        return Some(if has("office:spreadsheet\"") || has("excel.sheet") || lower.starts_with("<ss:workbook") {
            ForeignFileKind::SpreadsheetXml
        } else if has("<html") || has("doctype html") {
            ForeignFileKind::Html
        } else if has("opendocument.spreadsheet") {
            ForeignFileKind::FlatSpreadsheet
        } else {
            ForeignFileKind::Xml
        });
    }
    // What a browser saves as one file is a message with a page in it.
    let saved = lower.starts_with("mime-version:") || lower.starts_with("from: <saved by");
    if saved || PAGES.iter().any(|page| lower.starts_with(page)) {
        return Some(ForeignFileKind::Html);
    }
    let mut signs = text.chars().filter(|character| !character.is_whitespace());
    match (signs.next(), signs.next()) {
        // A row of the ids with which Qualtrics imports is no object.
        (Some('{'), Some('"' | '}')) if !has("importid") => Some(ForeignFileKind::Json),
        (Some('['), Some('{' | '[')) => Some(ForeignFileKind::Json),
        _ => None,
    }
}

/// The start of a file as text, whether in UTF-8 or in UTF-16; what is none of these does not matter here.
fn plain(start: &[u8]) -> String {
    let wide = start.starts_with(b"\xff\xfe") || start.starts_with(b"\xfe\xff");
    let bytes: Vec<u8> = start.iter().copied().filter(|byte| !wide || *byte != 0).collect();
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&bytes);
    let bytes = if wide { bytes.get(2..).unwrap_or_default() } else { bytes };
    String::from_utf8_lossy(bytes).into_owned()
}

#[cfg(test)]
mod tests {
    use std::io::Write as _;

    use flate2::Compression;
    use flate2::write::GzEncoder;

    use super::*;

    #[test]
    fn what_is_no_table_is_known_by_its_first_bytes() {
        for (start, kind) in [
            (&b"<html><head>"[..], ForeignFileKind::Html),
            (b"\xef\xbb\xbf\r\n<!DOCTYPE HTML PUBLIC", ForeignFileKind::Html),
            (b"\xff\xfe<\0t\0a\0b\0l\0e\0>\0", ForeignFileKind::Html),
            (b"<?xml version=\"1.0\"?><html xmlns=\"x\">", ForeignFileKind::Html),
            (b"<?xml version=\"1.0\"?>\n<?mso-application progid=\"Excel.Sheet\"?>", ForeignFileKind::SpreadsheetXml),
            (
                b"<?xml?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\">",
                ForeignFileKind::SpreadsheetXml,
            ),
            (
                b"<?xml?><office:document office:mimetype=\"application/vnd.oasis.opendocument.spreadsheet\">",
                ForeignFileKind::FlatSpreadsheet,
            ),
            (b"<?xml version=\"1.0\"?><document><LimeSurveyDocType>", ForeignFileKind::Xml),
            (b"{\n  \"respondents\": 4", ForeignFileKind::Json),
            (b"[{\"time\": 4}]", ForeignFileKind::Json),
            (b"PAR1\x15\x04", ForeignFileKind::Parquet),
            (b"ARROW1\0\0", ForeignFileKind::Feather),
            (b"<stata_dta><header>", ForeignFileKind::Stata),
            (b"\x72\x02\x01\x00\x05", ForeignFileKind::Stata),
            (b"HEADER RECORD*******LIBRARY HEADER RECORD!!!!!!!", ForeignFileKind::Sas),
            (b"%PDF-1.7", ForeignFileKind::Pdf),
            (b"SQLite format 3\0", ForeignFileKind::Database),
            (b"ASCII SPSS PORT FILE", ForeignFileKind::Portable),
            (b"<!-- saved --> <html>", ForeignFileKind::Html),
            (b"MIME-Version: 1.0\r\n", ForeignFileKind::Html),
        ] {
            assert_eq!(ForeignFileKind::from_start(start), Some(kind), "{}", String::from_utf8_lossy(start));
        }
        let mut saved = GzEncoder::new(Vec::new(), Compression::default());
        saved.write_all(b"X\n\0\0\0\x03\0\x04").unwrap();
        assert_eq!(ForeignFileKind::from_start(&saved.finish().unwrap()), Some(ForeignFileKind::R));
        let mut packed = GzEncoder::new(Vec::new(), Compression::default());
        packed.write_all(b"time;knowledge\n").unwrap();
        assert_eq!(ForeignFileKind::from_start(&packed.finish().unwrap()), Some(ForeignFileKind::Compressed));
    }

    #[test]
    fn tables_of_text_are_none_of_these() {
        for start in [
            &b"id;time\n1;4\n"[..],
            b"<p>Vraag 1</p>;<p>Vraag 2</p>\n4;3\n",
            b"<b>time</b>,knowledge\n4,3\n",
            b"[SQ001];[SQ002]\n4;3\n",
            b"{\"ImportId\":\"QID1\"}\t{\"ImportId\":\"QID2\"}\n4\t3\n",
            b"RDX;time\n",
            b"",
        ] {
            assert_eq!(ForeignFileKind::from_start(start), None, "{}", String::from_utf8_lossy(start));
        }
    }
}
