//! A sheet that is a table: sorted, filtered and printed like every other.

use std::borrow::Cow;

use jiff::civil::Date;
use rust_xlsxwriter::{Color, ExcelDateTime, Format, FormatAlign, FormatBorder, Workbook, Worksheet, XlsxError};

use super::super::printable::printable;
use super::height::{LINE, lines};
use crate::language::Language;

/// The longest text in a cell, in characters. A cell holds 32,767 units of UTF-16; a character is two of them at most.
const LONGEST: usize = 16_000;
/// The code of A4 paper (ECMA-376, part 1, 18.3.1.63).
const A4: u8 = 9;
/// How many characters fit beside each other on paper that lies on its side, before letters are smaller than 7.5 points.
const LEGIBLE: u32 = 200;

/// What stands in a cell.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum SheetCell {
    Empty,
    Text(String),
    Count(u64),
    /// A share of 1, shown as a percentage.
    Share(f64),
    /// With one decimal; the comma or point is that of the computer.
    Number(f64),
    /// A day, or the place for one.
    Date(Option<Date>),
}

impl SheetCell {
    pub fn from_text(text: impl Into<String>) -> Self {
        Self::Text(text.into())
    }

    pub fn from_share(share: Option<f64>) -> Self {
        share.map_or(Self::Empty, Self::Share)
    }

    pub fn from_number(number: Option<f64>) -> Self {
        number.map_or(Self::Empty, Self::Number)
    }

    fn is_figure(&self) -> bool {
        matches!(self, Self::Count(_) | Self::Share(_) | Self::Number(_))
    }

    /// How many lines it takes in a column this wide.
    pub fn lines(&self, width: u16) -> usize {
        match self {
            Self::Text(text) => lines(text, width),
            _ => 1,
        }
    }
}

/// How cells look.
#[derive(Debug)]
pub(super) struct Looks {
    pub title: Format,
    pub heading: Format,
    pub header: Format,
    /// The same above figures.
    pub figures_header: Format,
    pub strong: Format,
    pub text: Format,
    count: Format,
    share: Format,
    number: Format,
    date: Format,
}

impl Looks {
    pub fn new(language: Language) -> Self {
        let text = Format::new().set_text_wrap().set_align(FormatAlign::Top);
        let accent = Color::RGB(0x1F_4E5F);
        let header = text.clone().set_bold().set_background_color(Color::RGB(0xE6_EEF1));
        let header = header.set_border_bottom(FormatBorder::Thin).set_border_bottom_color(accent);
        let right = |format: Format| format.set_align(FormatAlign::Right);
        // Figures stand apart from the text of the next column: `_0` leaves the width of a digit.
        let figure = |form: &str| right(Format::new().set_align(FormatAlign::Top)).set_num_format(form);
        // A month in letters cannot be taken for a day; the code is that of the language of the text.
        let day = match language {
            Language::Dutch => "[$-413]d mmm yyyy",
            Language::English => "[$-809]d mmm yyyy",
        };
        Self {
            title: Format::new().set_bold().set_font_size(18).set_font_color(accent),
            heading: Format::new().set_bold().set_font_size(13).set_font_color(accent),
            figures_header: right(header.clone()).set_indent(1),
            header,
            strong: text.clone().set_bold(),
            count: figure("0_0"),
            share: figure("0 %_0"),
            number: figure("0.0_0"),
            date: Format::new().set_align(FormatAlign::Top).set_num_format(day).set_align(FormatAlign::Left),
            text,
        }
    }

    /// Writes a cell.
    pub fn write(&self, sheet: &mut Worksheet, row: u32, column: u16, cell: &SheetCell) -> Result<(), XlsxError> {
        match cell {
            SheetCell::Empty => sheet.write_blank(row, column, &self.text)?,
            SheetCell::Text(text) => {
                let text = content(text);
                let look = guarded(&text, &self.text);
                sheet.write_string_with_format(row, column, text, &look)?
            }
            SheetCell::Count(count) => sheet.write_number_with_format(row, column, *count as f64, &self.count)?,
            SheetCell::Share(share) => sheet.write_number_with_format(row, column, *share, &self.share)?,
            SheetCell::Number(number) => sheet.write_number_with_format(row, column, *number, &self.number)?,
            SheetCell::Date(day) => match day.map(|day| (day, excel_day(day))) {
                Some((_, Some(day))) => sheet.write_datetime_with_format(row, column, day, &self.date)?,
                Some((day, None)) => sheet.write_string_with_format(row, column, day.to_string(), &self.text)?,
                None => sheet.write_blank(row, column, &self.date)?,
            },
        };
        Ok(())
    }
}

/// The day as a workbook counts it; days begin in 1900 there.
pub(super) fn excel_day(day: Date) -> Option<ExcelDateTime> {
    ExcelDateTime::from_ymd(u16::try_from(day.year()).ok()?, day.month() as u8, day.day() as u8).ok()
}

/// A column with how wide it is, in characters.
#[derive(Clone, Debug)]
pub(super) struct SheetColumn {
    pub heading: String,
    pub width: u16,
}

impl SheetColumn {
    pub fn new(heading: impl Into<String>, width: u16) -> Self {
        Self { heading: heading.into(), width }
    }
}

/// A table that fills a sheet.
#[derive(Debug)]
pub(super) struct SheetTable {
    pub name: &'static str,
    pub columns: Vec<SheetColumn>,
    /// How many columns from the left stay in sight.
    pub fixed: u16,
    pub rows: Vec<Vec<SheetCell>>,
}

impl SheetTable {
    /// Adds it to a workbook.
    pub fn write<'a>(&self, workbook: &'a mut Workbook, looks: &Looks) -> Result<&'a mut Worksheet, XlsxError> {
        let sheet = begin(workbook, self.name)?;
        sheet.set_landscape().set_freeze_panes(1, self.fixed)?;
        sheet.set_repeat_rows(0, 0)?;
        let width: u32 = self.columns.iter().map(|column| u32::from(column.width)).sum();
        let pages = u16::try_from(width.div_ceil(LEGIBLE)).unwrap_or(u16::MAX);
        if let Some(last) = self.fixed.checked_sub(1).filter(|_| pages > 1) {
            sheet.set_print_fit_to_pages(pages, 0).set_repeat_columns(0, last)?;
        }
        for (at, column) in (0u16..).zip(&self.columns) {
            let look = if self.has_figures(at.into()) { &looks.figures_header } else { &looks.header };
            sheet.set_column_width(at, column.width)?;
            let heading = content(&column.heading);
            let look = guarded(&heading, look);
            sheet.write_string_with_format(0, at, heading, &look)?;
        }
        // Strong letters are wider.
        let header = self.columns.iter().map(|column| lines(&column.heading, column.width.saturating_sub(2)));
        raise(sheet, 0, header.max())?;
        for (at, row) in (1u32..).zip(&self.rows) {
            for (column, cell) in (0u16..).zip(row) {
                looks.write(sheet, at, column, cell)?;
            }
            raise(sheet, at, row.iter().zip(&self.columns).map(|(cell, column)| cell.lines(column.width)).max())?;
        }
        if let (Some(last_row), Some(last_column)) = (last(&self.rows), last(&self.columns)) {
            sheet.autofilter(0, 0, last_row + 1, last_column as u16)?;
        }
        Ok(sheet)
    }

    fn has_figures(&self, column: usize) -> bool {
        self.rows.iter().filter_map(|row| row.get(column)).any(SheetCell::is_figure)
    }
}

/// Makes a row as high as its lines, where they are more than one.
fn raise(sheet: &mut Worksheet, row: u32, lines: Option<usize>) -> Result<(), XlsxError> {
    if let Some(lines) = lines.filter(|lines| *lines > 1) {
        sheet.set_row_height(row, LINE * lines as f64)?;
    }
    Ok(())
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

/// The look of a text, which stays a text when somebody edits its cell: one that begins like a formula would become one.
pub(super) fn guarded<'a>(text: &str, look: &'a Format) -> Cow<'a, Format> {
    if text.starts_with(['=', '+', '-', '@']) {
        Cow::Owned(look.clone().set_quote_prefix())
    } else {
        Cow::Borrowed(look)
    }
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

    #[test]
    fn a_sheet_with_as_many_columns_as_there_can_be_is_spread_over_pages() {
        let columns = vec![SheetColumn::new("a", 20); 16_384];
        let grid = SheetTable { name: "a", columns, fixed: 1, rows: Vec::new() };
        let mut workbook = Workbook::new();
        assert!(grid.write(&mut workbook, &Looks::new(Language::Dutch)).is_ok());
    }
}
