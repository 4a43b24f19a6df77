//! The first sheet: everything in brief.

use rust_xlsxwriter::{Format, Workbook, Worksheet, XlsxError};

use super::WorkbookView;
use super::grid::{Looks, SheetCell, begin, content, guarded};
use super::height::{LINE, lines};
use crate::report::colophon::colophon;
use crate::report::figures::capital;
use crate::report::groups::{self, unusual_rule};
use crate::report::helping::{Helping, helping, noted};
use crate::report::method::method;
use crate::report::names;
use crate::report::sentences::{bundle_sentences, by_reason, composites, facts, summary, title};

/// How wide the columns are, in characters.
const WIDTHS: [u16; 5] = [38, 16, 16, 16, 16];
/// The last column.
const LAST: u16 = 4;

/// A sheet that is filled from top to bottom.
pub(super) struct SummarySheet<'a> {
    sheet: &'a mut Worksheet,
    looks: &'a Looks,
    row: u32,
}

impl SummarySheet<'_> {
    /// A text over columns from `first` to the last; gives how many lines it takes.
    fn across(&mut self, first: u16, text: &str, look: &Format) -> Result<usize, XlsxError> {
        let text = content(text);
        let width: u16 = WIDTHS.iter().skip(usize::from(first)).sum();
        self.sheet.merge_range(self.row, first, self.row, LAST, &text, &guarded(&text, look))?;
        Ok(lines(&text, width))
    }

    /// Ends a row of so many lines.
    fn end_row(&mut self, lines: usize) -> Result<(), XlsxError> {
        self.sheet.set_row_height(self.row, LINE * lines as f64)?;
        self.row += 1;
        Ok(())
    }

    pub(super) fn text(&mut self, text: &str) -> Result<(), XlsxError> {
        let lines = self.across(0, text, &self.looks.text)?;
        self.end_row(lines)
    }

    /// A name, and what it is beside it.
    pub(super) fn named(&mut self, name: &str, text: &str) -> Result<(), XlsxError> {
        let name = content(name);
        // Strong letters are wider.
        let high = lines(&name, WIDTHS[0] - 2);
        let look = guarded(&name, &self.looks.strong);
        self.sheet.write_string_with_format(self.row, 0, name, &look)?;
        let high = high.max(self.across(1, text, &self.looks.text)?);
        self.end_row(high)
    }

    pub(super) fn heading(&mut self, text: &str) -> Result<(), XlsxError> {
        self.row += 1;
        self.sheet.write_string_with_format(self.row, 0, content(text), &self.looks.heading)?;
        self.sheet.set_row_height(self.row, 1.4 * LINE)?;
        self.row += 1;
        Ok(())
    }

    pub(super) fn cells(&mut self, cells: &[SheetCell]) -> Result<(), XlsxError> {
        let mut high = 1;
        for (column, (cell, width)) in (0u16..).zip(cells.iter().zip(WIDTHS)) {
            self.looks.write(self.sheet, self.row, column, cell)?;
            high = high.max(cell.lines(width));
        }
        self.end_row(high)
    }

    /// The headings of a table, each with whether figures stand under it.
    pub(super) fn header(&mut self, names: &[(&str, bool)]) -> Result<(), XlsxError> {
        let mut high = 1;
        for (column, (name, figures)) in (0u16..).zip(names) {
            let look = if *figures { &self.looks.figures_header } else { &self.looks.header };
            self.sheet.write_string_with_format(self.row, column, *name, look)?;
            high = high.max(lines(name, WIDTHS[usize::from(column)] - 2));
        }
        self.end_row(high)
    }
}

impl WorkbookView<'_> {
    pub(super) fn summary(&self, workbook: &mut Workbook, looks: &Looks) -> Result<(), XlsxError> {
        let (report, words) = (self.report, &self.language.phrases().report);
        let sheet = begin(workbook, self.words().sheets[0])?;
        for (column, width) in (0u16..).zip(WIDTHS) {
            sheet.set_column_width(column, width)?;
        }
        let mut sheet = SummarySheet { sheet, looks, row: 0 };
        let title = content(&title(report, self.language));
        sheet.sheet.write_string_with_format(0, 0, title, &looks.title)?;
        sheet.sheet.set_row_height(0, 1.8 * LINE)?;
        sheet.row = 1;
        if let Some(about) = groups::about(report, self.language) {
            sheet.text(&about)?;
        }
        for (name, fact) in facts(&report.context, self.language) {
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
        self.priorities(&mut sheet)?;
        self.helps(&mut sheet)?;
        if !report.notices.is_empty() {
            sheet.heading(words.notices)?;
        }
        for notice in &report.notices {
            sheet.text(notice.text.get(self.language))?;
        }
        self.rest(&mut sheet)
    }

    fn categories(&self, sheet: &mut SummarySheet<'_>) -> Result<(), XlsxError> {
        let (report, words) = (self.report, &self.language.phrases().report);
        sheet.header(&[
            (words.category, false),
            (words.measured, false),
            (words.barriers_column, true),
            (words.facilitators_column, true),
            (words.score, true),
        ])?;
        for result in &report.assessment.categories {
            let counts = [result.barriers, result.facilitators].map(|count| SheetCell::Count(count as u64));
            let [barriers, facilitators] = counts;
            sheet.cells(&[
                SheetCell::from_text(report.questionnaire.category(result.category).name.get(self.language)),
                SheetCell::from_text((words.of)(result.measured, result.total)),
                barriers,
                facilitators,
                SheetCell::from_number(result.score),
            ])?;
        }
        sheet.text(words.score_note)
    }

    /// The barriers with the names of their strategies, and what the bundle says.
    fn strategies(&self, sheet: &mut SummarySheet<'_>) -> Result<(), XlsxError> {
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
        if report.has_bundle() {
            sheet.heading(words.bundle)?;
            for line in &report.bundle.lines {
                let serves = line.serves.iter().map(|(place, _)| {
                    format!("{}. {}", place + 1, self.determinant_name(report.barriers[*place].determinant))
                });
                sheet.named(&self.strategy_name(line.strategy), &serves.collect::<Vec<_>>().join("; "))?;
            }
            for sentence in bundle_sentences(report, self.language) {
                sheet.text(&sentence)?;
            }
        }
        Ok(())
    }

    /// What helps already, as it was said, and the notes that were made with other answers.
    fn helps(&self, sheet: &mut SummarySheet<'_>) -> Result<(), XlsxError> {
        let (report, words) = (self.report, &self.language.phrases().report);
        let determinant = |helping: &Helping| report.questionnaire.determinant(helping.determinant);
        let helping = helping(report, self.language);
        let parts = [(words.facilitators, false), (words.helps_in_part, true)];
        for (heading, in_part) in parts {
            let own: Vec<_> = helping.iter().filter(|helping| helping.in_part == in_part).collect();
            if !own.is_empty() {
                sheet.heading(heading.trim_end_matches(':'))?;
            }
            for helping in own {
                sheet.named(
                    &names::helping(determinant(helping), self.language),
                    &helping.lines(self.language).join(" "),
                )?;
            }
        }
        let noted = noted(report, |_| true, self.language);
        if !noted.is_empty() {
            sheet.heading(words.also_noted)?;
        }
        for noted in noted {
            sheet.named(&names::short(determinant(&noted), self.language), &noted.lines(self.language).join(" "))?;
        }
        Ok(())
    }

    /// What is not measured, scores that are made of two, and how all this was made.
    fn rest(&self, sheet: &mut SummarySheet<'_>) -> Result<(), XlsxError> {
        let (report, words) = (self.report, &self.language.phrases().report);
        let reasons = by_reason(report, self.language);
        if !reasons.is_empty() {
            sheet.heading(words.not_measured)?;
        }
        for (reason, names) in reasons {
            sheet.named(&capital(reason), &names.join(", "))?;
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
        sheet.text(&colophon(report.questionnaire, report.catalogue, self.language))
    }
}
