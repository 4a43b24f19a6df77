//! The action plan to fill in: a line for every strategy that is advised, with what a plan must say of it (E.K. Proctor,
//! B.J. Powell and J.C. McMillen 2013, Implementation strategies: recommendations for specifying and reporting,
//! Implementation Science 8:139): actor, action, target, time, dose, outcome and justification.

use rust_xlsxwriter::{DataValidation, Workbook, XlsxError};

use super::View;
use super::grid::{Cell, Column, Grid, Looks};
use crate::catalogue::StrategyIndex;

/// How wide the columns are, in characters.
const WIDTHS: [u16; 12] = [36, 30, 10, 20, 32, 24, 12, 12, 20, 28, 28, 12];

impl View<'_> {
    pub(super) fn plan(&self, workbook: &mut Workbook, looks: &Looks) -> Result<(), XlsxError> {
        let words = self.words();
        let columns = words.plan.iter().zip(WIDTHS).map(|(heading, width)| Column::new(*heading, width));
        let rows: Vec<Vec<Cell>> = self.to_choose_from().into_iter().map(|strategy| self.line(strategy)).collect();
        let last = rows.len() as u32;
        let grid = Grid { name: words.sheets[3], columns: columns.collect(), fixed: 1, rows };
        let sheet = grid.write(workbook, looks)?;
        if last > 0 {
            let status = DataValidation::new().allow_list_strings(&words.statuses)?;
            let column = WIDTHS.len() as u16 - 1;
            sheet.add_data_validation(1, column, last, column, &status)?;
        }
        Ok(())
    }

    /// Every strategy to choose from: the bundle first, since it serves most with least.
    fn to_choose_from(&self) -> Vec<StrategyIndex> {
        let report = self.report;
        let bundle = report.bundle.lines.iter().map(|line| line.strategy).filter(|_| report.barriers.len() > 1);
        let mut found: Vec<StrategyIndex> = bundle.collect();
        for strategy in report.strategies() {
            if !found.contains(&strategy) {
                found.push(strategy);
            }
        }
        found
    }

    /// The barriers that a strategy is advised for, of everybody and then of groups.
    fn served(&self, strategy: StrategyIndex) -> Vec<String> {
        let report = self.report;
        let bundle = report.bundle.lines.iter().filter(|line| line.strategy == strategy).flat_map(|line| &line.serves);
        let bundled = bundle.map(|(place, _)| &report.barriers[*place]);
        let parts = report.parts.iter().flat_map(|part| &part.barriers);
        let advised = report
            .barriers
            .iter()
            .chain(parts)
            .filter(|barrier| barrier.advice.top.iter().any(|suggestion| suggestion.strategy == strategy));
        let mut served: Vec<String> = Vec::new();
        for barrier in bundled.chain(advised) {
            let name = self.determinant_name(barrier.determinant);
            if !served.contains(&name) {
                served.push(name);
            }
        }
        served
    }

    fn line(&self, strategy: StrategyIndex) -> Vec<Cell> {
        let words = self.words();
        let in_bundle = self.in_bundle(self.report, strategy);
        let mut row = vec![
            Cell::text(self.strategy_name(strategy)),
            Cell::text(self.served(strategy).join("; ")),
            if in_bundle { Cell::text(words.yes) } else { Cell::Empty },
        ];
        row.resize(WIDTHS.len() - 1, Cell::Empty);
        row.push(Cell::text(words.statuses[0]));
        row
    }
}
