//! A sheet that is a table: sorted, filtered and printed like every other.

use rust_xlsxwriter::{Color, Format, FormatAlign, FormatBorder, Workbook, Worksheet, XlsxError};

use super::super::printable::printable;

/// The longest text in a cell, in characters. A cell holds 32,767 units of UTF-16; a character is two of them at most.
const LONGEST: usize = 16_000;
/// The code of A4 paper (ECMA-376, part 1, 18.3.1.63).
const A4: u8 = 9;

/// What stands in a cell.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Cell {
    Empty,
    Text(String),
    Count(u64),
    /// A share of 1, shown as a percentage.
    Share(f64),
    /// With one decimal; the comma or point is that of the computer.
    Number(f64),
}

impl Cell {
    pub fn text(text: impl Into<String>) -> Self {
        Self::Text(text.into())
    }

    pub fn share(share: Option<f64>) -> Self {
        share.map_or(Self::Empty, Self::Share)
    }

    pub fn number(number: Option<f64>) -> Self {
        number.map_or(Self::Empty, Self::Number)
    }
}

/// How cells look.
#[derive(Debug)]
pub(super) struct Looks {
    pub title: Format,
    pub heading: Format,
    pub header: Format,
    pub strong: Format,
    pub text: Format,
    /// A text that would be a formula as soon as somebody edits it.
    quoted: Format,
    count: Format,
    share: Format,
    number: Format,
}

impl Looks {
    pub fn new() -> Self {
        let text = Format::new().set_text_wrap().set_align(FormatAlign::Top);
        let accent = Color::RGB(0x1F_4E5F);
        let header = text.clone().set_bold().set_background_color(Color::RGB(0xE6_EEF1));
        Self {
            title: Format::new().set_bold().set_font_size(18).set_font_color(accent),
            heading: Format::new().set_bold().set_font_size(13).set_font_color(accent),
            header: header.set_border_bottom(FormatBorder::Medium).set_border_bottom_color(accent),
            strong: text.clone().set_bold(),
            quoted: text.clone().set_quote_prefix(),
            count: text.clone().set_num_format("0").set_align(FormatAlign::Right),
            share: text.clone().set_num_format("0 %").set_align(FormatAlign::Right),
            number: text.clone().set_num_format("0.0").set_align(FormatAlign::Right),
            text,
        }
    }

    /// Writes a cell.
    pub fn write(&self, sheet: &mut Worksheet, row: u32, column: u16, cell: &Cell) -> Result<(), XlsxError> {
        match cell {
            Cell::Empty => sheet.write_blank(row, column, &self.text)?,
            Cell::Text(text) => {
                let text = content(text);
                let look = if looks_like_a_formula(&text) { &self.quoted } else { &self.text };
                sheet.write_string_with_format(row, column, text, look)?
            }
            Cell::Count(count) => sheet.write_number_with_format(row, column, *count as f64, &self.count)?,
            Cell::Share(share) => sheet.write_number_with_format(row, column, *share, &self.share)?,
            Cell::Number(number) => sheet.write_number_with_format(row, column, *number, &self.number)?,
        };
        Ok(())
    }
}

/// A column with how wide it is, in characters.
#[derive(Clone, Debug)]
pub(super) struct Column {
    pub heading: String,
    pub width: u16,
}

impl Column {
    pub fn new(heading: impl Into<String>, width: u16) -> Self {
        Self { heading: heading.into(), width }
    }
}

/// A table that fills a sheet.
#[derive(Debug)]
pub(super) struct Grid {
    pub name: &'static str,
    pub columns: Vec<Column>,
    /// How many columns from the left stay in sight.
    pub fixed: u16,
    pub rows: Vec<Vec<Cell>>,
}

impl Grid {
    /// Adds it to a workbook.
    pub fn write<'a>(&self, workbook: &'a mut Workbook, looks: &Looks) -> Result<&'a mut Worksheet, XlsxError> {
        let sheet = begin(workbook, self.name)?;
        sheet.set_landscape().set_freeze_panes(1, self.fixed)?;
        sheet.set_repeat_rows(0, 0)?;
        for (at, column) in (0u16..).zip(&self.columns) {
            sheet.set_column_width(at, column.width)?;
            sheet.write_string_with_format(0, at, content(&column.heading), &looks.header)?;
        }
        for (at, row) in (1u32..).zip(&self.rows) {
            for (column, cell) in (0u16..).zip(row) {
                looks.write(sheet, at, column, cell)?;
            }
        }
        if let (Some(last_row), Some(last_column)) = (last(&self.rows), last(&self.columns)) {
            sheet.autofilter(0, 0, last_row + 1, last_column as u16)?;
        }
        Ok(sheet)
    }
}

fn last<T>(list: &[T]) -> Option<u32> {
    u32::try_from(list.len()).ok()?.checked_sub(1)
}

/// A new sheet on A4, as wide as the paper, with its name and page number at the foot.
pub(super) fn begin<'a>(workbook: &'a mut Workbook, name: &str) -> Result<&'a mut Worksheet, XlsxError> {
    let sheet = workbook.add_worksheet();
    sheet.set_name(name)?.set_paper_size(A4).set_print_fit_to_pages(1, 0).set_footer("&L&A&R&P / &N");
    Ok(sheet)
}

/// A text as a cell holds it: clean, and not too long.
pub(super) fn content(text: &str) -> String {
    let text = printable(text);
    match text.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text,
    }
}

fn looks_like_a_formula(text: &str) -> bool {
    text.starts_with(['=', '+', '-', '@'])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_that_is_too_long_is_cut() {
        let long = content(&"𝔘".repeat(20_000));
        assert_eq!(long.chars().count(), LONGEST + 1);
        assert!(long.encode_utf16().count() < 32_767 && long.ends_with('…'));
    }
}
