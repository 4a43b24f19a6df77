//! Tables, with a header that comes back on every page and rows that stay whole.

use quick_xml::escape::escape;

use super::super::printable::printable;
use super::block::parts;
use super::body::{Body, ParagraphPart, ParagraphSetting, Style};
use crate::report::document::{Chart, ColumnHead, ColumnKind, Phrase, Table, TableCell};
use crate::typeset::letters;

/// How wide a letter is at most as a rule, in twentieths of a point.
const LETTER: u32 = 125;
/// The room that a long word gets before it may break.
const WORD: u32 = 1_700;
/// The same in the small letters of a column that holds more than it is wide.
const SMALL_LETTER: u32 = 105;
/// The same in the strong letters above a column.
const STRONG_LETTER: u32 = 138;
/// What such a column has at least: three centimetres.
const NARROWEST: u32 = 1_701;
/// The room that a long word gets there before it may break.
const LONG_WORD: u32 = 3_200;
/// What a cell leaves free beside its text.
const BESIDE: u32 = 170;

/// A table of no more rows than this stays on one page.
const KEPT_TOGETHER: usize = 6;

/// What a row is within its table.
#[derive(Clone, Copy, Debug)]
struct RowSetting {
    is_header: bool,
    /// Whether it stays on the page of the row that follows. A header alone at the foot of a page makes LibreOffice lose
    /// the rows.
    with_next: bool,
}

impl RowSetting {
    const fn keep(self) -> &'static str {
        if self.with_next { "<w:keepNext/>" } else { "" }
    }
}

impl Body<'_> {
    /// Adds a table as wide as the text; where that is too narrow for it, what stands in its place.
    pub fn table(&mut self, table: &Table) {
        // A picture shows what stands in other cells: without it everything is still there.
        let of = |pictures: bool| -> Vec<usize> {
            let kinds = table.columns.iter().map(|column| column.kind).enumerate();
            kinds.filter(|(_, kind)| pictures || *kind != ColumnKind::Picture).map(|(at, _)| at).collect()
        };
        let shown = of(self.has_room(table, &of(true)));
        let columns: Vec<&ColumnHead> = shown.iter().filter_map(|at| table.columns.get(*at)).collect();
        let text = self.text_width();
        let nothing = TableCell::default();
        let rows: Vec<Vec<&TableCell>> =
            table.rows.iter().map(|row| shown.iter().map(|at| row.get(*at).unwrap_or(&nothing)).collect()).collect();
        let Some((widths, header)) = widths(&columns, &rows, text) else {
            if table.narrow.is_empty() {
                self.rows_as_list(&columns, &rows);
            }
            return self.blocks(&table.narrow);
        };
        if let Some(key) = &table.key {
            let setting = ParagraphSetting { with_next: true, ..ParagraphSetting::default() };
            self.paragraph(Style::Quiet, setting, &[ParagraphPart::Plain(key)]);
        }
        let caption = printable(&table.caption);
        let caption = escape(&caption);
        self.push(&format!(
            // The last figures are the same in the bits that older programs read (ECMA-376, part 1, 17.4.55).
            r#"<w:tbl><w:tblPr><w:tblStyle w:val="AdviceTable"/><w:tblW w:w="{text}" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblLook w:val="06A0" w:firstRow="1" w:lastRow="0" w:firstColumn="1" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/><w:tblCaption w:val="{caption}"/></w:tblPr><w:tblGrid>"#,
        ));
        for width in &widths {
            self.push(&format!(r#"<w:gridCol w:w="{width}"/>"#));
        }
        self.push("</w:tblGrid>");
        let is_short = rows.len() <= KEPT_TOGETHER;
        let header: Vec<&TableCell> = header.iter().collect();
        self.row(&columns, &widths, &header, RowSetting { is_header: true, with_next: !rows.is_empty() });
        for (at, row) in (1..).zip(&rows) {
            self.row(&columns, &widths, row, RowSetting { is_header: false, with_next: is_short && at < rows.len() });
        }
        // Two tables without a paragraph between them become one.
        self.push(r#"</w:tbl><w:p><w:pPr><w:pStyle w:val="AfterTable"/></w:pPr></w:p>"#);
    }

    /// Whether a table has a column of pictures, and room for it.
    pub fn has_pictures(&self, table: &Table) -> bool {
        let all: Vec<usize> = (0..table.columns.len()).collect();
        table.columns.iter().any(|column| column.kind == ColumnKind::Picture) && self.has_room(table, &all)
    }

    /// Whether these columns fit beside each other.
    fn has_room(&self, table: &Table, shown: &[usize]) -> bool {
        let nothing = TableCell::default();
        let columns: Vec<&ColumnHead> = shown.iter().filter_map(|at| table.columns.get(*at)).collect();
        let rows: Vec<Vec<&TableCell>> =
            table.rows.iter().map(|row| shown.iter().map(|at| row.get(*at).unwrap_or(&nothing)).collect()).collect();
        widths(&columns, &rows, self.text_width()).is_some()
    }

    fn row(&mut self, columns: &[&ColumnHead], widths: &[u32], cells: &[&TableCell], setting: RowSetting) {
        let header = if setting.is_header { "<w:tblHeader/>" } else { "" };
        self.push(&format!("<w:tr><w:trPr><w:cantSplit/>{header}</w:trPr>"));
        for (at, ((column, width), cell)) in columns.iter().zip(widths).zip(cells).enumerate() {
            self.push(&format!(r#"<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>"#));
            if let Some(chart) = &cell.chart {
                self.cell_with_bar(chart, *width, cell, cells, setting);
                self.push("</w:tc>");
                continue;
            }
            for (line, paragraph) in cell.paragraphs.iter().enumerate() {
                let is_small =
                    !setting.is_header && (column.kind == ColumnKind::Dense && at > 0 || at == 0 && line > 0);
                self.cell(column.kind, is_small, paragraph, setting);
            }
            if cell.paragraphs.is_empty() {
                // A cell is not a cell without a paragraph.
                self.cell(column.kind, false, &Phrase::default(), setting);
            }
            self.push("</w:tc>");
        }
        self.push("</w:tr>");
    }

    /// A paragraph of a cell.
    fn cell(&mut self, kind: ColumnKind, is_small: bool, text: &Phrase, setting: RowSetting) {
        let style = if is_small { "TableSmall" } else { "TableText" };
        let right = if kind == ColumnKind::Figures { r#"<w:jc w:val="right"/>"# } else { "" };
        let (runs, keep) = (self.runs(&parts(text)), setting.keep());
        self.push(&format!(r#"<w:p><w:pPr><w:pStyle w:val="{style}"/>{keep}{right}</w:pPr>{runs}</w:p>"#));
    }

    /// A cell with a bar, and its figure behind it; without a figure the bar says what stands in the rest of the row.
    fn cell_with_bar(&mut self, chart: &Chart, width: u32, cell: &TableCell, row: &[&TableCell], setting: RowSetting) {
        let own: Vec<String> = cell.texts().collect();
        let figure = own.join("; ");
        let said = if figure.is_empty() {
            row.iter().flat_map(|cell| cell.texts()).collect::<Vec<_>>().join("; ")
        } else {
            figure.clone()
        };
        let beside = BESIDE + if figure.is_empty() { 0 } else { wide(&figure) };
        let bar = self.bar(chart, width.saturating_sub(beside).max(LETTER), &said);
        let figure =
            if figure.is_empty() { String::new() } else { self.runs(&[ParagraphPart::Plain(&format!(" {figure}"))]) };
        let keep = setting.keep();
        self.push(&format!(r#"<w:p><w:pPr><w:pStyle w:val="TableText"/>{keep}</w:pPr>{bar}{figure}</w:p>"#));
    }

    /// Rows that do not fit beside each other: each with what stands in its cells under it.
    fn rows_as_list(&mut self, columns: &[&ColumnHead], rows: &[Vec<&TableCell>]) {
        for row in rows {
            for (at, (column, cell)) in columns.iter().zip(row).enumerate() {
                let said = cell.texts().collect::<Vec<_>>().join("; ");
                match at {
                    0 => self.put(Style::Bullet, &[ParagraphPart::Strong(&said)]),
                    _ if said.is_empty() => {}
                    _ => self.put(Style::Under, &[ParagraphPart::Plain(&format!("{}: {said}", column.title.plain()))]),
                }
            }
        }
    }
}

/// How wide each column is, and what stands above it: the whole title, or a short one where the titles would break.
/// Nothing where the columns do not fit beside each other.
fn widths(columns: &[&ColumnHead], rows: &[Vec<&TableCell>], text: u32) -> Option<(Vec<u32>, Vec<TableCell>)> {
    let whole: Vec<String> = columns.iter().map(|column| column.title.plain()).collect();
    let short: Vec<String> = columns.iter().map(|column| column.brief()).collect();
    // A long word stays whole where there is room for that.
    let ways = [(&whole, LONG_WORD), (&whole, WORD), (&short, LONG_WORD), (&short, WORD)];
    ways.into_iter().find_map(|(titles, long)| {
        let least: Vec<u32> = (columns.iter().zip(titles).enumerate())
            .map(|(at, (column, title))| {
                let cells = rows.iter().filter_map(|row| row.get(at)).flat_map(|cell| cell.texts());
                let cells = cells.map(|text| match column.kind {
                    ColumnKind::Figures => wide(&text),
                    ColumnKind::Picture => NARROWEST,
                    ColumnKind::Dense => longest_word(&text, SMALL_LETTER).clamp(NARROWEST, LONG_WORD),
                    _ => text.split_whitespace().map(wide).max().unwrap_or(BESIDE).min(long),
                });
                cells
                    .chain(title.split_whitespace().map(|word| longest_word(word, STRONG_LETTER)))
                    .max()
                    .unwrap_or(BESIDE)
            })
            .collect();
        let widths = shared(&columns.iter().map(|column| u32::from(column.weight)).collect::<Vec<_>>(), &least, text)?;
        Some((widths, titles.iter().cloned().map(TableCell::from).collect()))
    })
}

/// A width shared by weight, with no column narrower than it must be; nothing where there is not enough of it.
fn shared(weights: &[u32], least: &[u32], text: u32) -> Option<Vec<u32>> {
    if least.iter().sum::<u32>() > text {
        return None;
    }
    let mut fixed = vec![false; weights.len()];
    loop {
        let rest = text - least.iter().zip(&fixed).filter(|(_, fixed)| **fixed).map(|(least, _)| least).sum::<u32>();
        let whole =
            weights.iter().zip(&fixed).filter(|(_, fixed)| !**fixed).map(|(weight, _)| weight).sum::<u32>().max(1);
        let widths: Vec<u32> = (weights.iter().zip(least).zip(&fixed))
            .map(|((weight, least), fixed)| if *fixed { *least } else { rest * weight / whole })
            .collect();
        // A column that came out too narrow takes what it must have from the others.
        let narrow: Vec<bool> = widths.iter().zip(least).map(|(width, least)| width < least).collect();
        if !narrow.contains(&true) {
            return Some(widths);
        }
        fixed.iter_mut().zip(narrow).for_each(|(fixed, narrow)| *fixed |= narrow);
    }
}

/// How wide the longest word of a text is.
fn longest_word(text: &str, letter: u32) -> u32 {
    let most = text.split_whitespace().map(|word| letters(word).max(word.chars().count())).max().unwrap_or_default();
    BESIDE + letter * u32::try_from(most).unwrap_or(u32::MAX / letter / 2)
}

/// About how wide a text is on one line.
fn wide(text: &str) -> u32 {
    BESIDE + LETTER * u32::try_from(text.chars().count()).unwrap_or(u32::MAX / LETTER / 2)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::document::Block;

    fn table(columns: Vec<ColumnHead>, row: Vec<TableCell>, narrow: Vec<Block>) -> String {
        let (id, caption) = ("t".to_owned(), "c".to_owned());
        let mut body = Body::default();
        body.table(&Table { id, caption, columns, rows: vec![row], narrow, ..Table::default() });
        body.document()
    }

    #[test]
    fn widths_of_a_table_follow_the_shares_and_the_paper() {
        let xml =
            table(vec![ColumnHead::from_text("a", 3), ColumnHead::from_figures("b", 1)], vec!["c".into()], Vec::new());
        assert!(xml.contains(r#"<w:gridCol w:w="7228"/><w:gridCol w:w="2409"/>"#));
        assert_eq!(xml.matches("<w:tc>").count(), 4, "a row that is too short is filled");
        assert_eq!(xml.matches("<w:p>").count(), 5, "and an empty cell has its paragraph");
    }

    #[test]
    fn a_cell_has_a_paragraph_for_everything_it_says_and_small_ones_under_a_name() {
        let name = TableCell::from(Phrase::from_strong("Do now")).and("").and("1. Time").and("2. Money");
        let xml = table(vec![ColumnHead::from_text("a", 1)], vec![name], Vec::new());
        assert_eq!((xml.matches("TableText").count(), xml.matches("TableSmall").count()), (2, 2));
        assert_eq!(xml.matches("<w:b/>").count(), 1);
    }

    #[test]
    fn a_head_stays_with_its_rows_and_a_short_table_on_its_page() {
        let kept = |rows: usize| {
            let row = || vec![TableCell::from("b")];
            let table = Table {
                columns: vec![ColumnHead::from_text("a", 1)],
                rows: (0..rows).map(|_| row()).collect(),
                ..Table::default()
            };
            let mut body = Body::default();
            body.table(&table);
            body.document().matches("<w:keepNext/>").count()
        };
        assert_eq!([kept(0), kept(1), kept(3), kept(KEPT_TOGETHER + 1)], [0, 1, 3, 1]);
    }

    #[test]
    fn no_column_is_narrower_than_it_must_be() {
        assert_eq!(shared(&[3, 1], &[100, 100], 1000), Some(vec![750, 250]));
        assert_eq!(shared(&[8, 1, 1], &[100, 100, 300], 1000), Some(vec![600, 100, 300]));
        assert_eq!(shared(&[1, 1], &[600, 600], 1000), None);
    }

    #[test]
    fn a_head_is_short_where_it_would_break() {
        let head = |title: &str| ColumnHead { short: "1".to_owned(), ..ColumnHead::from_figures(title, 1) };
        let heads = |title: &str| {
            let columns = std::iter::once(ColumnHead::from_text("a", 14)).chain((0..12).map(|_| head(title)));
            table(columns.collect(), Vec::new(), Vec::new())
        };
        assert!(heads("1. Availability").contains(">1<"));
        assert!(heads("1. A").contains(">1. A<"));
    }

    #[test]
    fn figures_that_do_not_fit_give_way_to_what_stands_in_for_them() {
        let figures = |columns: usize, narrow| {
            let heads = std::iter::once(ColumnHead::from_text("a", 20))
                .chain((0..columns).map(|_| ColumnHead::from_figures("b", 1)));
            let cells = std::iter::once("name".into()).chain((0..columns).map(|_| "100 % (n 1000)".into()));
            table(heads.collect(), cells.collect(), narrow)
        };
        assert!(figures(2, Vec::new()).contains("<w:tbl>"));
        let list = figures(12, Vec::new());
        assert!(!list.contains("<w:tbl>") && list.contains(">b: 100 % (n 1000)<"), "{list}");
        assert!(figures(12, vec![Block::from_text("instead")]).contains(">instead<"));
    }
}
