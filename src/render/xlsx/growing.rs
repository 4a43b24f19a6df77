//! Rows that grow with what is typed in them.

use std::io::{self, Cursor, Read as _, Write as _};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, System, ZipArchive, ZipWriter};

/// What marks the height of a row as chosen by hand.
const BY_HAND: &str = " customHeight=\"1\"";

/// The same workbook, where the heights of rows in tables are a beginning only.
///
/// A row needs a height for the programs that do not find one themselves when they open a file. But the library marks
/// each as chosen by hand, and such a row stays as it is when more is typed in it (ECMA-376, part 1, 18.3.1.73). A sheet
/// with merged cells keeps the marks: there no program finds a height that fits.
///
/// # Errors
///
/// When it is no workbook, or larger than a ZIP can be.
pub(super) fn growing(workbook: Vec<u8>) -> io::Result<Vec<u8>> {
    let mut archive = ZipArchive::new(Cursor::new(workbook))?;
    let mut out = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::default())
        // The same bytes on every system.
        .system(System::Unix)
        .unix_permissions(0o644);
    for at in 0..archive.len() {
        let mut part = archive.by_index(at)?;
        let name = part.name()?.into_owned();
        if !name.starts_with("xl/worksheets/sheet") {
            out.raw_copy_file(part)?;
            continue;
        }
        let mut text = String::new();
        part.read_to_string(&mut text)?;
        if !text.contains("<mergeCells") {
            text = text.replace(BY_HAND, "");
        }
        out.start_file(name, options)?;
        out.write_all(text.as_bytes())?;
    }
    Ok(out.finish()?.into_inner())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn part(workbook: &[u8], name: &str) -> String {
        let mut text = String::new();
        let mut archive = ZipArchive::new(Cursor::new(workbook)).unwrap();
        archive.by_name(name).unwrap().read_to_string(&mut text).unwrap();
        text
    }

    #[test]
    fn heights_stay_and_are_not_by_hand_but_beside_merged_cells() {
        let mut workbook = rust_xlsxwriter::Workbook::new();
        let look = rust_xlsxwriter::Format::new();
        workbook.add_worksheet().set_row_height(0, 45).unwrap();
        let merged = workbook.add_worksheet();
        merged.set_row_height(0, 45).unwrap().merge_range(0, 0, 0, 1, "a", &look).unwrap();
        let made = growing(workbook.save_to_buffer().unwrap()).unwrap();
        let first = part(&made, "xl/worksheets/sheet1.xml");
        assert!(first.contains("ht=\"45\"") && !first.contains("customHeight"), "{first}");
        assert!(part(&made, "xl/worksheets/sheet2.xml").contains("ht=\"45\" customHeight=\"1\""));
    }

    #[test]
    fn what_is_no_workbook_is_refused() {
        assert!(growing(b"a,b\n".to_vec()).is_err());
    }
}
