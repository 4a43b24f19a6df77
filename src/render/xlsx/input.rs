//! The answers that the advice rests on: a row for every question.

use super::WorkbookView;
use super::grid::{SheetCell, SheetColumn, SheetTable};
use crate::assessment::ItemResult;
use crate::report::groups::divisions;
use crate::report::groups::items::{judgement, number, statement};
use crate::report::helping::answer;

/// How wide the columns are, in characters.
const QUESTION: [u16; 4] = [9, 34, 56, 18];
const ANSWER: [u16; 2] = [26, 50];
const FIGURES: [u16; 12] = [13, 15, 12, 12, 12, 12, 12, 12, 20, 12, 14, 14];
const GROUP: u16 = 16;

impl WorkbookView<'_> {
    pub(super) fn input(&self) -> SheetTable {
        let (report, words) = (self.report, self.words());
        let named = |headings: &[&str], widths: &[u16]| -> Vec<SheetColumn> {
            headings.iter().zip(widths).map(|(heading, width)| SheetColumn::new(*heading, *width)).collect()
        };
        let mut columns = named(&words.question, &QUESTION);
        columns.extend(if report.is_of_a_group() {
            named(&words.figures, &FIGURES)
        } else {
            named(&words.answer, &ANSWER)
        });
        columns.extend(self.groups().map(|(_, name)| SheetColumn::new((words.unfavourable_of)(&name), GROUP)));
        let items = report.assessment.determinants.iter().flat_map(|result| &result.items);
        let rows = items.map(|item| {
            let mut row = self.question(item);
            row.extend(if report.is_of_a_group() { self.figures(item) } else { self.answer(item) });
            row.extend(self.groups().map(|(group, _)| {
                let own = divisions::item(group, item.slot).filter(|item| item.label.is_measured());
                SheetCell::from_share(own.map(ItemResult::unfavourable))
            }));
            row
        });
        SheetTable { name: words.sheets[5], columns, fixed: 2, rows: rows.collect() }
    }

    fn question(&self, item: &ItemResult) -> Vec<SheetCell> {
        let report = self.report;
        let determinant = report.questionnaire.item(item.slot.item).determinant;
        vec![
            SheetCell::from_text(number(report, item.slot)),
            SheetCell::from_text(self.determinant_name(determinant)),
            SheetCell::from_text(statement(report, item.slot, self.language)),
            SheetCell::from_text(judgement(item, self.language)),
        ]
    }

    /// What one respondent answered and noted.
    fn answer(&self, item: &ItemResult) -> Vec<SheetCell> {
        let report = self.report;
        let answer = answer(report, item, self.language);
        vec![SheetCell::from_text(answer), report.notes.get(&item.slot).map_or(SheetCell::Empty, SheetCell::from_text)]
    }

    /// What a group answered.
    fn figures(&self, item: &ItemResult) -> Vec<SheetCell> {
        let shares = item.shares;
        let highest = self.report.questionnaire.item(item.slot.item).scale.points.len() as u64;
        vec![
            SheetCell::Count(item.n),
            SheetCell::from_share(shares.map(|shares| shares.unfavourable)),
            SheetCell::from_share(shares.map(|shares| shares.neutral)),
            SheetCell::from_share(shares.map(|shares| shares.favourable)),
            SheetCell::from_share(item.interval.map(|(low, _)| low)),
            SheetCell::from_share(item.interval.map(|(_, high)| high)),
            SheetCell::from_number(item.mean),
            SheetCell::Count(highest),
            SheetCell::from_number(item.sd),
            SheetCell::Count(item.missing),
            SheetCell::Count(item.not_applicable),
            SheetCell::Count(item.gated),
        ]
    }
}
