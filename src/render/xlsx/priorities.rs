//! What the team weighed, and what its plan lacks, on the first sheet.

use rust_xlsxwriter::XlsxError;

use super::WorkbookView;
use super::grid::SheetCell;
use super::summary::SummarySheet;
use crate::plan::{Quadrant, Standing};

impl WorkbookView<'_> {
    /// What comes first and what is lacking; nothing where the team did not weigh or plan anything.
    pub(super) fn priorities(&self, sheet: &mut SummarySheet<'_>) -> Result<(), XlsxError> {
        let Some(plan) = &self.report.plan else { return Ok(()) };
        let words = &self.language.phrases().plan;
        sheet.heading(words.priorities)?;
        if plan.standings.is_empty() {
            sheet.text(words.no_barriers)?;
        } else {
            let [hindrance, changeable, quadrant] = self.words().priorities;
            let barrier = self.words().advice[2];
            sheet.header(&[(barrier, false), (hindrance, true), (changeable, true), (quadrant, false)])?;
            for standing in &plan.standings {
                sheet.cells(&self.standing(standing, plan.numbered(standing, self.language)))?;
            }
            sheet.text(words.degrees)?;
        }
        for quadrant in Quadrant::ALL {
            if plan.in_quadrant(Some(quadrant)).next().is_some() {
                sheet.named(quadrant.among(&words.quadrants), quadrant.among(&words.quadrant_why))?;
            }
        }
        if plan.in_quadrant(None).next().is_some() {
            sheet.named(words.unweighed, words.unweighed_why)?;
        }
        if !plan.checks.is_empty() {
            sheet.heading(words.lacking)?;
        } else if !plan.subject.session.plan.is_empty() {
            sheet.text(words.nothing_lacking)?;
        }
        for check in &plan.checks {
            sheet.text(check.text.get(self.language))?;
        }
        Ok(())
    }

    fn standing(&self, standing: &Standing, name: String) -> [SheetCell; 4] {
        let words = &self.language.phrases().plan;
        let degree = |number: Option<u8>| number.map_or(SheetCell::Empty, |number| SheetCell::Count(number.into()));
        let quadrant = standing.quadrant().map_or(words.unweighed, |quadrant| quadrant.among(&words.quadrants));
        [
            SheetCell::Text(name),
            degree(standing.priority.map(|priority| priority.hindrance.number())),
            degree(standing.priority.map(|priority| priority.changeable.number())),
            SheetCell::from_text(quadrant),
        ]
    }
}
