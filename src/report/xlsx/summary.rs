//! The first sheet: everything in brief.

use rust_xlsxwriter::{Format, Workbook, Worksheet, XlsxError};

use super::super::colophon::colophon;
use super::super::groups::{self, unusual_rule};
use super::super::method::method;
use super::super::sentences::{bundle_sentences, by_reason, composites, context, summary, title};
use super::View;
use super::grid::{Cell, Looks, begin, content};

/// How wide the columns are, in characters.
const WIDTHS: [u16; 5] = [38, 16, 16, 16, 16];
/// The last column.
const LAST: u16 = 4;
/// How high a line of text is, in points.
const LINE: f64 = 15.0;

/// A sheet that is filled from top to bottom.
struct Sheet<'a> {
    sheet: &'a mut Worksheet,
    looks: &'a Looks,
    row: u32,
}

impl Sheet<'_> {
    /// A text over columns from `first` to the last. A spreadsheet does not fit the height of a row to such a text, so
    /// it is estimated: wide letters make up for narrow ones.
    fn across(&mut self, first: u16, text: &str, look: &Format) -> Result<(), XlsxError> {
        let text = content(text);
        let width: u16 = WIDTHS.iter().skip(usize::from(first)).sum();
        let lines = text.chars().count().div_ceil(usize::from(width)).clamp(1, 27);
        self.sheet.merge_range(self.row, first, self.row, LAST, &text, look)?;
        self.sheet.set_row_height(self.row, LINE * lines as f64)?;
        self.row += 1;
        Ok(())
    }

    fn text(&mut self, text: &str) -> Result<(), XlsxError> {
        self.across(0, text, &self.looks.text)
    }

    /// A name, and what it is beside it.
    fn named(&mut self, name: &str, text: &str) -> Result<(), XlsxError> {
        let name = content(name);
        self.sheet.write_string_with_format(self.row, 0, name, &self.looks.strong)?;
        self.across(1, text, &self.looks.text)
    }

    fn heading(&mut self, text: &str) -> Result<(), XlsxError> {
        self.row += 1;
        self.sheet.write_string_with_format(self.row, 0, content(text), &self.looks.heading)?;
        self.sheet.set_row_height(self.row, 1.4 * LINE)?;
        self.row += 1;
        Ok(())
    }

    fn cells(&mut self, cells: &[Cell]) -> Result<(), XlsxError> {
        for (column, cell) in (0u16..).zip(cells) {
            self.looks.write(self.sheet, self.row, column, cell)?;
        }
        self.row += 1;
        Ok(())
    }

    fn header(&mut self, names: &[&str]) -> Result<(), XlsxError> {
        for (column, name) in (0u16..).zip(names) {
            self.sheet.write_string_with_format(self.row, column, *name, &self.looks.header)?;
        }
        self.row += 1;
        Ok(())
    }
}

impl View<'_> {
    pub(super) fn summary(&self, workbook: &mut Workbook, looks: &Looks) -> Result<(), XlsxError> {
        let (report, words) = (self.report, &self.language.phrases().report);
        let sheet = begin(workbook, self.words().sheets[0])?;
        for (column, width) in (0u16..).zip(WIDTHS) {
            sheet.set_column_width(column, width)?;
        }
        let mut sheet = Sheet { sheet, looks, row: 0 };
        let title = content(&title(report, self.language));
        sheet.sheet.write_string_with_format(0, 0, title, &looks.title)?;
        sheet.sheet.set_row_height(0, 1.8 * LINE)?;
        sheet.row = 1;
        if let Some(about) = groups::about(report, self.language) {
            sheet.text(&about)?;
        }
        for (name, fact) in context(report, self.language) {
            sheet.named(name, &fact)?;
        }
        sheet.heading(words.summary)?;
        sheet.text(&summary(report, self.language))?;
        if let Some(rule) = unusual_rule(report, self.language) {
            sheet.text(&rule)?;
        }
        if !report.named_barriers {
            sheet.row += 1;
            self.categories(&mut sheet)?;
        }
        self.strategies(&mut sheet)?;
        let remarks = report.remarks();
        if !remarks.is_empty() {
            sheet.heading(words.notices)?;
        }
        for notice in &remarks {
            sheet.text(notice.text.get(self.language))?;
        }
        self.rest(&mut sheet)
    }

    fn categories(&self, sheet: &mut Sheet<'_>) -> Result<(), XlsxError> {
        let (report, words) = (self.report, &self.language.phrases().report);
        sheet.header(&[
            words.category,
            words.measured,
            words.barriers_column,
            words.facilitators_column,
            words.score,
        ])?;
        for result in &report.assessment.categories {
            let counts = [result.barriers, result.facilitators].map(|count| Cell::Count(count as u64));
            let [barriers, facilitators] = counts;
            sheet.cells(&[
                Cell::text(report.questionnaire.category(result.category).name.get(self.language)),
                Cell::text((words.of)(result.measured, result.total)),
                barriers,
                facilitators,
                Cell::number(result.score),
            ])?;
        }
        sheet.text(words.score_note)
    }

    /// The barriers with the names of their strategies, and what the bundle says.
    fn strategies(&self, sheet: &mut Sheet<'_>) -> Result<(), XlsxError> {
        let (report, words) = (self.report, &self.language.phrases().report);
        if report.barriers.is_empty() {
            return Ok(());
        }
        sheet.heading(words.top_strategies)?;
        for (barrier, rank) in report.barriers.iter().zip(1..) {
            let names: Vec<String> =
                barrier.advice.top.iter().map(|suggestion| self.strategy_name(suggestion.strategy)).collect();
            sheet.named(&format!("{rank}. {}", self.determinant_name(barrier.determinant)), &names.join("; "))?;
        }
        if report.barriers.len() > 1 && !report.bundle.lines.is_empty() {
            sheet.heading(words.bundle)?;
            for line in &report.bundle.lines {
                let serves: Vec<String> = line.serves.iter().map(|(place, _)| (place + 1).to_string()).collect();
                sheet.named(&self.strategy_name(line.strategy), &serves.join(", "))?;
            }
            for sentence in bundle_sentences(report, self.language) {
                sheet.text(&sentence)?;
            }
        }
        Ok(())
    }

    /// What is not measured, scores that are made of two, and how all this was made.
    fn rest(&self, sheet: &mut Sheet<'_>) -> Result<(), XlsxError> {
        let (report, words) = (self.report, &self.language.phrases().report);
        let reasons = by_reason(report, self.language);
        if !reasons.is_empty() {
            sheet.heading(words.not_measured)?;
        }
        for (reason, names) in reasons {
            sheet.named(reason, &names.join(", "))?;
        }
        let scores = composites(report, self.language);
        if !scores.is_empty() {
            sheet.heading(words.composites)?;
        }
        for score in scores {
            sheet.text(&score)?;
        }
        sheet.heading(words.method_heading)?;
        for paragraph in method(report, self.language) {
            sheet.text(&paragraph)?;
        }
        sheet.text(&colophon(report, self.language))
    }
}
