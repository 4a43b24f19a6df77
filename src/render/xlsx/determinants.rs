//! The determinants, each with its judgement, also by group.

use super::WorkbookView;
use super::grid::{SheetCell, SheetColumn, SheetTable};
use crate::advice::TOP_BARRIERS;
use crate::assessment::{DeterminantResult, Label};
use crate::report::groups::items::label;
use crate::report::sentences;

/// How wide the columns are, in characters.
const WIDTHS: [u16; 8] = [9, 42, 24, 16, 15, 13, 12, 22];
const GROUP: u16 = 18;
const CERTAINTY: u16 = 14;

impl WorkbookView<'_> {
    pub(super) fn determinants(&self) -> SheetTable {
        let words = self.words();
        let mut columns: Vec<SheetColumn> =
            words.determinants.iter().zip(WIDTHS).map(|(heading, width)| SheetColumn::new(*heading, width)).collect();
        if self.report.certainty.is_some() {
            let words = &self.language.phrases().groups;
            columns.push(SheetColumn::new(words.certainty_stays, CERTAINTY));
            columns.push(SheetColumn::new((words.certainty_top)(TOP_BARRIERS), CERTAINTY));
        }
        columns.extend(self.groups().map(|(_, name)| SheetColumn::new((words.judgement_of)(&name), GROUP)));
        let rows = self.report.assessment.determinants.iter().map(|result| self.determinant(result));
        SheetTable { name: words.sheets[1], columns, fixed: 2, rows: rows.collect() }
    }

    fn determinant(&self, result: &DeterminantResult) -> Vec<SheetCell> {
        let report = self.report;
        let place = report.barriers.iter().position(|barrier| barrier.determinant == result.determinant);
        let worst = result.items.iter().filter(|item| item.label.is_measured()).map(|item| item.unfavourable());
        let reason = result.reason.filter(|_| result.label == Label::NotMeasured);
        let reason = reason.map(|reason| sentences::reason(reason, self.language));
        let mut row = vec![
            SheetCell::Count(report.questionnaire.determinant(result.determinant).number.into()),
            SheetCell::from_text(self.determinant_name(result.determinant)),
            SheetCell::from_text(self.category_name(result.determinant)),
            SheetCell::from_text(label(result.label, self.language)),
            SheetCell::from_share(worst.max_by(f64::total_cmp)),
            SheetCell::from_number(result.favourability),
            place.map_or(SheetCell::Empty, |place| SheetCell::Count(place as u64 + 1)),
            reason.map_or(SheetCell::Empty, SheetCell::from_text),
        ];
        if let Some(certainty) = &report.certainty {
            let sure = certainty.barriers.iter().find(|sure| sure.determinant == result.determinant);
            row.push(SheetCell::from_share(sure.map(|sure| sure.barrier)));
            row.push(SheetCell::from_share(sure.map(|sure| sure.top)));
        }
        row.extend(self.groups().map(|(group, _)| {
            SheetCell::from_text(label(group.assessment.determinant(result.determinant).label, self.language))
        }));
        row
    }
}
