//! Tables, with a header that comes back on every page and rows that stay whole.

use quick_xml::escape::escape;

use super::super::printable::printable;
use super::body::{Body, run};

/// A column of a table and its share of the width.
#[derive(Clone, Copy, Debug)]
pub(super) enum Column {
    /// What the row is about, as the header of the row.
    Header(u32),
    Text(u32),
    /// Text in a column that is narrow for what it holds: in smaller letters.
    Narrow(u32),
    Figures(u32),
}

impl Column {
    fn share(self) -> u32 {
        match self {
            Self::Header(share) | Self::Text(share) | Self::Narrow(share) | Self::Figures(share) => share,
        }
    }
}

/// What stands in a cell, paragraph by paragraph. Strong ones name what comes under them.
#[derive(Clone, Debug, Default)]
pub(super) struct Cell(Vec<(bool, String)>);

impl Cell {
    pub fn strong(text: impl Into<String>) -> Self {
        Self(vec![(true, text.into())])
    }

    /// The same cell with a paragraph below it, where there is anything to say.
    pub fn and(mut self, text: impl Into<String>) -> Self {
        self.0.extend(Some((false, text.into())).filter(|(_, text)| !text.is_empty()));
        self
    }
}

impl From<&str> for Cell {
    fn from(text: &str) -> Self {
        Self::default().and(text)
    }
}

impl From<String> for Cell {
    fn from(text: String) -> Self {
        Self::default().and(text)
    }
}

/// A table. Its header comes back on every page.
#[derive(Clone, Copy, Debug)]
pub(super) struct Table<'a, C> {
    /// What it shows, for whoever cannot see it.
    pub caption: &'a str,
    pub columns: &'a [Column],
    pub header: &'a [String],
    /// Cells, or texts that become one.
    pub rows: &'a [Vec<C>],
}

impl Body<'_> {
    /// Adds a table as wide as the text.
    pub fn table<C: Clone + Into<Cell>>(&mut self, table: &Table<'_, C>) {
        let text = self.text_width();
        let whole = table.columns.iter().map(|column| column.share()).sum::<u32>().max(1);
        let widths: Vec<u32> = table.columns.iter().map(|column| text * column.share() / whole).collect();
        let caption = escape(printable(table.caption)).into_owned();
        let named = u8::from(matches!(table.columns.first(), Some(Column::Header(_))));
        self.push(&format!(
            r#"<w:tbl><w:tblPr><w:tblStyle w:val="AdviceTable"/><w:tblW w:w="{text}" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblLook w:val="{}" w:firstRow="1" w:lastRow="0" w:firstColumn="{named}" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/><w:tblCaption w:val="{caption}"/></w:tblPr><w:tblGrid>"#,
            // The same in the bits that older programs read (ECMA-376, part 1, 17.4.55).
            if named == 1 { "06A0" } else { "0620" }
        ));
        for width in &widths {
            self.push(&format!(r#"<w:gridCol w:w="{width}"/>"#));
        }
        self.push("</w:tblGrid>");
        let header: Vec<Cell> = table.header.iter().map(|name| Cell::from(name.as_str())).collect();
        self.row(table.columns, &widths, &header, true);
        for row in table.rows {
            let cells: Vec<Cell> = row.iter().cloned().map(Into::into).collect();
            self.row(table.columns, &widths, &cells, false);
        }
        // Two tables without a paragraph between them become one.
        self.push(r#"</w:tbl><w:p><w:pPr><w:pStyle w:val="AfterTable"/></w:pPr></w:p>"#);
    }

    fn row(&mut self, columns: &[Column], widths: &[u32], cells: &[Cell], is_header: bool) {
        let header = if is_header { "<w:tblHeader/>" } else { "" };
        self.push(&format!("<w:tr><w:trPr><w:cantSplit/>{header}</w:trPr>"));
        for (at, (column, width)) in columns.iter().zip(widths).enumerate() {
            self.push(&format!(r#"<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>"#));
            let paragraphs = cells.get(at).map_or(&[][..], |cell| &cell.0);
            // A cell is not a cell without a paragraph.
            let nothing = [(false, String::new())];
            let has_name = paragraphs.iter().any(|(strong, _)| *strong);
            for (strong, text) in if paragraphs.is_empty() { &nothing } else { paragraphs } {
                self.cell(*column, is_header, (*strong, has_name), text);
            }
            self.push("</w:tc>");
        }
        self.push("</w:tr>");
    }

    /// A paragraph of a cell; whether it is strong, and whether any in the cell is.
    fn cell(&mut self, column: Column, is_header: bool, (strong, has_name): (bool, bool), text: &str) {
        let under_name = matches!(column, Column::Header(_)) && has_name && !strong;
        let style = match column {
            Column::Narrow(_) if !is_header => "TableSmall",
            _ if under_name => "TableSmall",
            _ => "TableText",
        };
        let right = if matches!(column, Column::Figures(_)) { r#"<w:jc w:val="right"/>"# } else { "" };
        let look = match (strong, under_name) {
            (true, _) => "<w:b/>",
            // The column makes it strong.
            (false, true) => r#"<w:b w:val="0"/>"#,
            (false, false) => "",
        };
        let run = run(look, text);
        self.push(&format!(r#"<w:p><w:pPr><w:pStyle w:val="{style}"/>{right}</w:pPr>{run}</w:p>"#));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn table(columns: &[Column], row: Vec<Cell>) -> String {
        let header = ["a".to_owned(), "b".to_owned()];
        let mut body = Body::default();
        body.table(&Table { caption: "a", columns, header: &header, rows: &[row] });
        body.document()
    }

    #[test]
    fn widths_of_a_table_follow_the_shares_and_the_paper() {
        let xml = table(&[Column::Text(3), Column::Figures(1)], vec!["c".into()]);
        assert!(xml.contains(r#"<w:gridCol w:w="7228"/><w:gridCol w:w="2409"/>"#));
        assert_eq!(xml.matches("<w:tc>").count(), 4, "a row that is too short is filled");
        assert_eq!(xml.matches("<w:p>").count(), 5, "and an empty cell has its paragraph");
    }

    #[test]
    fn a_cell_has_a_paragraph_for_everything_it_says_and_none_for_nothing() {
        let cell = Cell::strong("Nu doen").and("").and("1. Tijd").and("2. Kennis");
        let xml = table(&[Column::Header(1), Column::Text(1)], vec!["c".into(), cell]);
        assert_eq!(xml.matches("<w:p>").count(), 2 + 1 + 3 + 1);
        assert_eq!(xml.matches("<w:b/>").count(), 1);
        assert!(xml.contains(r#"w:firstColumn="1""#));
    }
}
