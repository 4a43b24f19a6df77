//! The answers that the advice rests on: a row for every question.

use super::WorkbookView;
use super::grid::{SheetCell, SheetColumn, SheetTable};
use crate::assessment::ItemResult;
use crate::report::groups::divisions;
use crate::report::groups::items::{judgement, number, statement};

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
        let (report, phrases) = (self.report, self.language.phrases());
        let question = report.questionnaire.item(item.slot.item);
        // With one answer the mean is that answer, after mirroring; mirrored again it is the answer as it was worded.
        let scored = item.mean.filter(|_| item.n == 1).map(|mean| mean.round() as u8);
        let point = scored.filter(|scored| question.scale.holds(*scored));
        let point = point.and_then(|scored| question.scale.point(question.scored(scored)));
        let answer = match point {
            Some(point) => point.label.get(self.language),
            None if item.not_applicable > 0 => phrases.labels.not_applicable,
            None if item.gated > 0 => phrases.report.reason_unknown,
            None => phrases.labels.unanswered,
        };
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
