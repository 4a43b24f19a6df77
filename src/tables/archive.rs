//! ZIP files within limits: an export of several CSV files, or the parts of a spreadsheet.
//!
//! A ZIP file says how large its members are, and may lie. So nothing here believes a size: the bytes are counted as they
//! are unpacked.

use std::io::{Cursor, ErrorKind, Read};
use std::path::Path;

use zip::ZipArchive;
use zip::read::ZipFile;
use zip::result::ZipError;

use super::naming::shortened;
use crate::fault::Fault;

const MEGABYTE: u64 = 1024 * 1024;

/// The largest ZIP file or spreadsheet that is read, in bytes. It is held in memory while it is read.
const LARGEST_FILE: u64 = 256 * MEGABYTE;

/// The most bytes that all CSV files in one ZIP may hold together, as they are held in memory.
const MOST_CSV: u64 = 256 * MEGABYTE;

/// The most bytes that are unpacked to open a spreadsheet, and once more to read it. They pass by and are not kept, so
/// this limits time: 100 000 respondents with 60 answers take about 200 MB.
pub(crate) const MOST_UNPACKED: u64 = 1024 * MEGABYTE;

/// The most members a ZIP may have. A workbook has some tens, an export of many questionnaires some hundreds.
const MOST_MEMBERS: usize = 10_000;

/// The most CSV files in a ZIP: each takes the time of a whole survey to get ready for.
const MOST_CSV_FILES: usize = 1_000;

/// What a ZIP turns out to be.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Zipped {
    /// An export of several CSV files, as name and content, in the order of the ZIP.
    Tables(Vec<(String, Vec<u8>)>),
    /// A document of its own, such as a spreadsheet, with its bytes.
    Document(Vec<u8>),
}

/// The CSV files in a ZIP. Folders, hidden files and what macOS adds are passed over.
///
/// # Errors
///
/// When the ZIP is larger than 256 MB, is no ZIP, is damaged, has a password, holds neither, or holds more than
/// 10 000 files, 1 000 CSV files or 256 MB of CSV.
pub(crate) fn csv_members(name: &str, bytes: Vec<u8>) -> Result<Zipped, Fault> {
    refuse_too_large(name, &bytes)?;
    if !looks_like_zip(&bytes) {
        return Err(not_a_zip(name));
    }
    let mut archive = Archive::new(name.to_owned(), bytes, not_a_zip)?;
    archive.left = MOST_CSV;
    let mut found = Vec::new();
    for index in 0..archive.zip.len() {
        let Some(Ok(member)) = archive.zip.name_for_index(index) else { continue };
        let member = member.replace('\\', "/");
        if is_csv(&member) {
            if found.len() == MOST_CSV_FILES {
                return Err(too_many(&archive.name, MOST_CSV_FILES));
            }
            let content = archive.content(index, &member)?;
            found.push((member, content));
        }
    }
    if found.is_empty() && archive.is_document() {
        return Ok(Zipped::Document(archive.zip.into_inner().into_inner()));
    }
    if found.is_empty() {
        let tables = archive.tables();
        if !tables.is_empty() {
            let fault = Fault::from_data("archive-without-table", |words| (words.workbook.no_csv)(&archive.name));
            return Err(fault.hint(|words| (words.workbook.tables_inside)(&tables.join(", "))));
        }
        let fault = Fault::from_data("archive-without-table", |words| (words.workbook.no_csv)(&archive.name));
        return Err(fault.hint(|words| words.workbook.no_csv_hint.to_owned()));
    }
    Ok(Zipped::Tables(found))
}

/// Whether a member is a CSV file that a person put there.
fn is_csv(member: &str) -> bool {
    let last = member.rsplit('/').next().unwrap_or_default();
    let csv = last.rsplit_once('.').is_some_and(|(_, ending)| ending.eq_ignore_ascii_case("csv"));
    csv && !last.starts_with('.') && !member.starts_with("__MACOSX/")
}

/// Reads a file, but no more of it than shows that it is larger than [`LARGEST_FILE`]: see [`refuse_too_large`].
pub(crate) fn read_file(path: &Path) -> Result<Vec<u8>, Fault> {
    let name = path.display().to_string();
    let file = std::fs::File::open(path).map_err(|error| Fault::from_io(&name, &error))?;
    let mut bytes = Vec::new();
    file.take(LARGEST_FILE + 1).read_to_end(&mut bytes).map_err(|error| Fault::from_io(&name, &error))?;
    Ok(bytes)
}

/// Refuses a ZIP file or spreadsheet of more than [`LARGEST_FILE`].
pub(crate) fn refuse_too_large(name: &str, bytes: &[u8]) -> Result<(), Fault> {
    if bytes.len() as u64 > LARGEST_FILE {
        let fault =
            Fault::from_data("workbook-too-large", |words| (words.workbook.too_large)(name, LARGEST_FILE / MEGABYTE));
        return Err(fault.hint(|words| words.workbook.too_large_hint.to_owned()));
    }
    Ok(())
}

/// Whether these bytes begin as a ZIP file does.
pub(crate) fn looks_like_zip(bytes: &[u8]) -> bool {
    bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06")
}

/// A ZIP file in memory.
pub(crate) struct Archive {
    name: String,
    zip: ZipArchive<Cursor<Vec<u8>>>,
    /// How many bytes may still be unpacked.
    left: u64,
}

impl Archive {
    /// The ZIP file in these bytes; `name` is what its user calls it.
    pub(crate) fn new(name: String, bytes: Vec<u8>, broken: fn(&str) -> Fault) -> Result<Self, Fault> {
        if records(&bytes) > MOST_MEMBERS {
            return Err(too_many(&name, MOST_MEMBERS));
        }
        match ZipArchive::new(Cursor::new(bytes)) {
            Ok(zip) => Ok(Self { name, zip, left: MOST_UNPACKED }),
            Err(_) => Err(broken(&name)),
        }
    }

    /// What its user calls it.
    pub(crate) fn name(&self) -> &str {
        &self.name
    }

    /// Allows [`MOST_UNPACKED`] bytes to be unpacked from here on.
    pub(crate) fn refill(&mut self) {
        self.left = MOST_UNPACKED;
    }

    /// The place of a member, whatever the case of its name and the direction of its slashes: both vary between the
    /// programs that write spreadsheets.
    pub(crate) fn find(&self, member: &str) -> Option<usize> {
        let same = |name: &[u8]| {
            name.len() == member.len()
                && name
                    .iter()
                    .zip(member.as_bytes())
                    .all(|(one, other)| one.eq_ignore_ascii_case(other) || (*one == b'\\' && *other == b'/'))
        };
        self.zip.file_names_raw().position(same)
    }

    /// Whether it is a document of an office program rather than a bundle of files.
    fn is_document(&self) -> bool {
        self.find("_rels/.rels").is_some() || self.find("content.xml").is_some()
    }

    /// The first files in it that could be given by themselves, cleaned of what a name may hold.
    fn tables(&self) -> Vec<String> {
        const ENDINGS: [&str; 6] = [".xlsx", ".xlsm", ".ods", ".sav", ".zsav", ".tsv"];
        const SHOWN: usize = 5;
        let names = self.zip.file_names().filter_map(Result::ok).filter(|name| {
            let last = name.rsplit(['/', '\\']).next().unwrap_or_default().to_lowercase();
            !last.starts_with('.') && !name.starts_with("__MACOSX/") && ENDINGS.iter().any(|end| last.ends_with(end))
        });
        names.take(SHOWN).map(|name| shortened(&name)).collect()
    }

    /// The unpacked bytes of a member, counted as they come.
    pub(crate) fn stream(&mut self, index: usize) -> Result<Metered<'_>, Fault> {
        let name = &self.name;
        match self.zip.by_index(index) {
            Ok(inner) => Ok(Metered { inner, left: &mut self.left }),
            Err(ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED)) => Err(locked(name)),
            Err(_) => Err(broken(name, "?")),
        }
    }

    /// All of a member; `member` names it in an error.
    pub(crate) fn content(&mut self, index: usize, member: &str) -> Result<Vec<u8>, Fault> {
        let limit = self.left;
        let mut bytes = Vec::new();
        let outcome = self.stream(index)?.read_to_end(&mut bytes);
        outcome.map(|_| bytes).map_err(|error| {
            if error.kind() == TOO_MUCH { too_much(&self.name, limit) } else { broken(&self.name, member) }
        })
    }
}

/// How many records a reader of this ZIP could be led to: headers in its directory, and ends of directories. A reader
/// reserves memory for the number of members that a ZIP declares, so a large number declared counts as well.
fn records(bytes: &[u8]) -> usize {
    let mut found = 0;
    for (place, four) in bytes.windows(4).enumerate() {
        match four {
            b"PK\x01\x02" | b"PK\x05\x06" => found += 1,
            b"PK\x06\x06" => {
                let declared = bytes.get(place + 32..place + 40).and_then(|eight| eight.try_into().ok());
                let declared = declared.map_or(0, u64::from_le_bytes);
                found = found.max(usize::try_from(declared).unwrap_or(usize::MAX)).saturating_add(1);
            }
            _ => {}
        }
    }
    found
}

/// The kind of error of a [`Metered`] that went over a limit.
pub(crate) const TOO_MUCH: ErrorKind = ErrorKind::QuotaExceeded;

/// The unpacked bytes of one member, up to what may still be unpacked.
pub(crate) struct Metered<'a> {
    inner: ZipFile<'a, Cursor<Vec<u8>>>,
    left: &'a mut u64,
}

impl Read for Metered<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        let read = self.inner.read(buffer)?;
        let Some(left) = self.left.checked_sub(read as u64) else { return Err(TOO_MUCH.into()) };
        *self.left = left;
        Ok(read)
    }
}

fn too_many(name: &str, most: usize) -> Fault {
    Fault::from_data("too-many-members", |words| (words.workbook.too_many_members)(name, most))
        .hint(|words| words.workbook.too_many_members_hint.to_owned())
}

fn not_a_zip(name: &str) -> Fault {
    Fault::from_data("not-a-zip", |words| (words.workbook.not_a_zip)(name))
        .hint(|words| words.workbook.not_a_zip_hint.to_owned())
}

/// The file is protected with a password.
pub(crate) fn locked(name: &str) -> Fault {
    Fault::from_data("workbook-locked", |words| (words.workbook.locked)(name))
        .hint(|words| words.workbook.locked_hint.to_owned())
}

/// A part of the file is damaged or missing.
pub(crate) fn broken(name: &str, part: &str) -> Fault {
    Fault::from_data("workbook-broken", |words| (words.workbook.broken)(name, part))
        .hint(|words| words.workbook.broken_hint.to_owned())
}

/// More came out of the file than the limit, in bytes.
pub(crate) fn too_much(name: &str, limit: u64) -> Fault {
    Fault::from_data("unpacks-too-large", |words| (words.workbook.unpacks_too_large)(name, limit / MEGABYTE))
        .hint(|words| words.workbook.too_large_hint.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Language;
    use crate::tables::workbook::samples::zip_of;

    fn refusal(bytes: &[u8]) -> String {
        csv_members("team.zip", bytes.to_vec()).unwrap_err().render(Language::Dutch)
    }

    #[test]
    fn csv_files_come_in_the_order_of_the_zip_and_nothing_else_does() {
        let bytes = zip_of(&[
            ("export/meting.CSV", "a;b\n"),
            ("__MACOSX/export/._meting.csv", "?"),
            ("export/.verborgen.csv", "?"),
            ("leesmij.txt", "?"),
            ("csv", "?"),
            ("beheer.csv", ""),
        ]);
        let members = csv_members("team.zip", bytes).unwrap();
        let expected = vec![("export/meting.CSV".to_owned(), b"a;b\n".to_vec()), ("beheer.csv".to_owned(), Vec::new())];
        assert_eq!(members, Zipped::Tables(expected));
    }

    #[test]
    fn a_size_that_lies_is_not_believed() {
        let content = " ".repeat(100_000);
        let honest = zip_of(&[("a.csv", &content)]);
        // The unpacked size stands 22 bytes into the member's own header, and 24 into that of the directory.
        let directory = honest.windows(4).position(|four| four == b"PK\x01\x02").unwrap();
        for declared in [10, 100_000, u32::MAX - 1] {
            let mut bytes = honest.clone();
            for place in [22, directory + 24] {
                assert_eq!(bytes[place..place + 4], 100_000u32.to_le_bytes());
                bytes[place..place + 4].copy_from_slice(&u32::to_le_bytes(declared));
            }
            let mut archive = Archive::new("a.zip".to_owned(), bytes, not_a_zip).unwrap();
            archive.left = 50_000;
            let fault = archive.content(0, "a.csv").unwrap_err();
            // A member that is larger than it says is damaged, whatever the limit.
            let expected = if declared == 10 { "is beschadigd" } else { "zit, uitgepakt, meer dan" };
            assert!(fault.message(Language::Dutch).contains(expected), "{fault:?}");
        }
    }

    #[test]
    fn members_share_one_limit() {
        let content = " ".repeat(60_000);
        let mut archive =
            Archive::new("a.zip".to_owned(), zip_of(&[("a.csv", &content), ("b.csv", &content)]), not_a_zip).unwrap();
        archive.left = 100_000;
        assert_eq!(archive.content(0, "a.csv").unwrap().len(), 60_000);
        assert!(archive.content(1, "b.csv").is_err());
    }

    #[test]
    fn files_that_hold_nothing_to_read_are_told_apart() {
        let whole = zip_of(&[("a.csv", "een;twee\n1;2\n")]);
        let mut locked = whole.clone();
        let mut damaged = whole.clone();
        let directory = whole.windows(4).position(|four| four == b"PK\x01\x02").unwrap();
        locked[6] |= 1;
        locked[directory + 8] |= 1;
        damaged[directory + 16] ^= 1;
        let crowd: Vec<String> = (0..=MOST_MEMBERS).map(|number| format!("{number}.csv")).collect();
        let crowd: Vec<(&str, &str)> = crowd.iter().map(|name| (name.as_str(), "")).collect();
        for (bytes, expected) in [
            (b"een;twee".to_vec(), "is geen ZIP-bestand"),
            (whole[..whole.len() - 30].to_vec(), "is geen ZIP-bestand"),
            (zip_of(&[("leesmij.txt", "")]), "zit geen CSV-bestand"),
            (locked, "is beveiligd met een wachtwoord"),
            (damaged, "het onderdeel a.csv is beschadigd"),
            (zip_of(&crowd), "zitten meer dan 10000 bestanden"),
        ] {
            let refusal = refusal(&bytes);
            assert!(refusal.contains(expected) && refusal.contains("\ntip: "), "{expected}: {refusal}");
        }
        let nowhere = read_file(Path::new("er/is/niets.zip")).unwrap_err();
        assert!(nowhere.message(Language::Dutch).contains("bestaat niet"));
    }

    #[test]
    fn a_directory_that_declares_a_billion_members_is_refused() {
        let mut bytes = zip_of(&[("a.csv", "1")]);
        let mut record = b"PK\x06\x06".to_vec();
        record.resize(56, 0);
        record[32..40].copy_from_slice(&(1u64 << 40).to_le_bytes());
        bytes.extend(record);
        assert!(refusal(&bytes).contains("zitten meer dan"), "{}", refusal(&bytes));
    }
}
