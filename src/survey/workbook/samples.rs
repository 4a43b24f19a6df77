//! Small spreadsheets for tests, written by hand.

use std::io::{Cursor, Write as _};

use tempfile::TempDir;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use crate::survey::table::Sink;

/// A ZIP file of these members.
pub(crate) fn zip_of(members: &[(&str, &str)]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in members {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(content.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// A folder with one file in it.
pub(crate) struct Saved(TempDir);

impl Saved {
    /// Writes a file; its name says what it is, which readers do not look at.
    pub(crate) fn new(bytes: &[u8]) -> Self {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("team.xlsx"), bytes).unwrap();
        Self(folder)
    }

    /// Where the file is.
    pub(crate) fn path(&self) -> std::path::PathBuf {
        self.0.path().join("team.xlsx")
    }
}

/// An XLSX file.
#[derive(Clone, Default)]
pub(crate) struct Book {
    sheets: String,
    relations: String,
    parts: Vec<(String, String)>,
    properties: String,
}

impl Book {
    /// One with these rows, as XML, on its only sheet.
    pub(crate) fn of(rows: &str) -> Self {
        Self::default().sheet("Antwoorden", "", rows)
    }

    /// Adds a sheet; `state` is an attribute.
    pub(crate) fn sheet(self, name: &str, state: &str, rows: &str) -> Self {
        self.raw_sheet(name, state, &format!("<worksheet><sheetData>{rows}</sheetData></worksheet>"))
    }

    /// Adds a sheet by its whole XML.
    pub(crate) fn raw_sheet(mut self, name: &str, state: &str, xml: &str) -> Self {
        let number = self.parts.len() + 1;
        self.sheets += &format!(r#"<sheet name="{name}" {state} r:id="r{number}"/>"#);
        self.part("worksheet", &format!("worksheets/sheet{number}.xml"), xml)
    }

    /// Adds the shared strings, as XML.
    pub(crate) fn strings(self, strings: &str) -> Self {
        self.part(
            "sharedStrings",
            "sharedStrings.xml",
            &format!(r#"<sst uniqueCount="9223372036854775807">{strings}</sst>"#),
        )
    }

    /// Adds styles, as XML.
    pub(crate) fn styles(self, styles: &str) -> Self {
        self.part("styles", "styles.xml", &format!("<styleSheet>{styles}</styleSheet>"))
    }

    /// Adds properties of the workbook, as attributes.
    pub(crate) fn properties(mut self, properties: &str) -> Self {
        self.properties = properties.to_owned();
        self
    }

    fn part(mut self, kind: &str, target: &str, xml: &str) -> Self {
        let number = self.parts.len() + 1;
        self.relations += &format!(r#"<Relationship Id="r{number}" Type="http://x/{kind}" Target="{target}"/>"#);
        self.parts.push((format!("xl/{target}"), xml.to_owned()));
        self
    }

    /// The file.
    pub(crate) fn bytes(&self) -> Vec<u8> {
        let package = r#"<Relationships><Relationship Id="a" Type="http://x/officeDocument" Target="/xl/workbook.xml"/></Relationships>"#;
        let workbook = format!(
            "<workbook xmlns:r=\"http://x\"><workbookPr {}/><sheets>{}</sheets></workbook>",
            self.properties, self.sheets
        );
        let relations = format!("<Relationships>{}</Relationships>", self.relations);
        let mut members: Vec<(&str, &str)> = vec![
            ("_rels/.rels", package),
            ("xl/workbook.xml", workbook.as_str()),
            ("xl/_rels/workbook.xml.rels", relations.as_str()),
        ];
        members.extend(self.parts.iter().map(|(name, xml)| (name.as_str(), xml.as_str())));
        zip_of(&members)
    }
}

/// An ODS file with these tables, as XML.
pub(crate) fn ods(tables: &str) -> Vec<u8> {
    let content = format!(
        r#"<office:document-content><office:automatic-styles>
        <style:style style:name="ta1"><style:table-properties table:display="true"/></style:style>
        <style:style style:name="ta2"><style:table-properties table:display="false"/></style:style>
        </office:automatic-styles><office:body><office:spreadsheet>{tables}</office:spreadsheet></office:body>
        </office:document-content>"#
    );
    zip_of(&[("mimetype", "application/vnd.oasis.opendocument.spreadsheet"), ("content.xml", &content)])
}

/// Keeps all it is given, and writes a row as `2: 0=a 3=b`.
#[derive(Clone, Debug, Default)]
pub(crate) struct Rows {
    /// The rows.
    pub(crate) rows: Vec<String>,
    row: String,
}

impl Sink for Rows {
    fn cell(&mut self, column: usize, text: &str) {
        self.row += &format!(" {column}={text}");
    }

    fn end_row(&mut self, row: u64) {
        self.rows.push(format!("{row}:{}", std::mem::take(&mut self.row)));
    }

    fn fork(&self) -> Self {
        Self::default()
    }

    fn join(&mut self, other: Self) {
        self.rows.extend(other.rows);
    }
}
