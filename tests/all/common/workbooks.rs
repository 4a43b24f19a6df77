//! Writes small spreadsheets, byte by byte as a test wants them. Unit tests of the reader use it as well.

use std::io::{Cursor, Write as _};

use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// A ZIP file of these members.
pub fn zip_of(members: &[(&str, &str)]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in members {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(content.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// An XLSX file.
#[derive(Clone, Default)]
pub struct Book {
    sheets: String,
    relations: String,
    parts: Vec<(String, String)>,
    properties: String,
}

impl Book {
    /// One with these rows, as XML, on its only sheet.
    pub fn of(rows: &str) -> Self {
        Self::default().sheet("Antwoorden", "", rows)
    }

    /// Adds a sheet; `state` is an attribute.
    pub fn sheet(self, name: &str, state: &str, rows: &str) -> Self {
        self.raw_sheet(name, state, &format!("<worksheet><sheetData>{rows}</sheetData></worksheet>"))
    }

    /// Adds a sheet by its whole XML.
    pub fn raw_sheet(mut self, name: &str, state: &str, xml: &str) -> Self {
        let number = self.parts.len() + 1;
        self.sheets += &format!(r#"<sheet name="{name}" {state} r:id="r{number}"/>"#);
        self.part("worksheet", &format!("worksheets/sheet{number}.xml"), xml)
    }

    /// Adds the shared strings, as XML.
    pub fn strings(self, strings: &str) -> Self {
        self.part(
            "sharedStrings",
            "sharedStrings.xml",
            &format!(r#"<sst uniqueCount="9223372036854775807">{strings}</sst>"#),
        )
    }

    /// Adds styles, as XML.
    pub fn styles(self, styles: &str) -> Self {
        self.part("styles", "styles.xml", &format!("<styleSheet>{styles}</styleSheet>"))
    }

    /// Adds properties of the workbook, as attributes.
    pub fn properties(mut self, properties: &str) -> Self {
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
    pub fn bytes(&self) -> Vec<u8> {
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
pub fn ods(tables: &str) -> Vec<u8> {
    let content = format!(
        r#"<office:document-content><office:automatic-styles>
        <style:style style:name="ta1"><style:table-properties table:display="true"/></style:style>
        <style:style style:name="ta2"><style:table-properties table:display="false"/></style:style>
        </office:automatic-styles><office:body><office:spreadsheet>{tables}</office:spreadsheet></office:body>
        </office:document-content>"#
    );
    zip_of(&[("mimetype", "application/vnd.oasis.opendocument.spreadsheet"), ("content.xml", &content)])
}
