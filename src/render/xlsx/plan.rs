//! The action plan to fill in: what the team planned, and a line for every other strategy that is advised, with what a
//! plan must say of it (E.K. Proctor, B.J. Powell and J.C. McMillen 2013, Implementation strategies: recommendations for
//! specifying and reporting, Implementation Science 8:139): actor, action, target, time, dose, outcome and justification.

use rust_xlsxwriter::{DataValidation, Workbook, XlsxError};

use super::WorkbookView;
use super::grid::{Looks, SheetCell, SheetColumn, SheetTable};
use crate::catalogue::StrategyIndex;
use crate::language::{clean, long_date};
use crate::plan::{PlanField, PlannedAction, Status, get};
use crate::report::plan::PlanReport;

/// How wide the columns are, in characters.
const WIDTHS: [u16; 16] = [40, 34, 13, 12, 20, 36, 20, 13, 13, 20, 20, 34, 34, 11, 24, 30];
/// The columns with a list to choose from, and those with a date.
const IN_PLAN: usize = 3;
const STATUS: usize = 13;
const DATES: [usize; 2] = [7, 8];

impl WorkbookView<'_> {
    pub(super) fn plan(&self, workbook: &mut Workbook, looks: &Looks) -> Result<(), XlsxError> {
        let words = self.words();
        let (labels, plan_words) = (&self.language.phrases().labels, &self.language.phrases().plan);
        let plan = self.report.plan.as_ref();
        let actions = plan.map_or(&[][..], |plan| &plan.subject.session.plan);
        let mut rows: Vec<Vec<SheetCell>> =
            plan.iter().flat_map(|plan| actions.iter().map(|action| self.planned(plan, action))).collect();
        let chosen = |index: &StrategyIndex| {
            let id = &self.report.catalogue.strategy(*index).id;
            actions.iter().any(|action| action.strategy == *id)
        };
        rows.extend(self.to_choose_from().into_iter().filter(|index| !chosen(index)).map(|index| self.advised(index)));
        let columns = self.plan_columns().into_iter().zip(WIDTHS).map(|(name, width)| SheetColumn::new(name, width));
        let last = rows.len() as u32;
        let grid = SheetTable { name: words.sheets[4], columns: columns.collect(), fixed: 1, rows };
        let sheet = grid.write(workbook, looks)?;
        if last > 0 {
            let in_plan = DataValidation::new().allow_list_strings(&[labels.yes, labels.no])?;
            sheet.add_data_validation(1, IN_PLAN as u16, last, IN_PLAN as u16, &in_plan)?;
            let statuses = Status::ALL.map(|status| status.among(&plan_words.statuses));
            let status = DataValidation::new().allow_list_strings(&statuses)?;
            sheet.add_data_validation(1, STATUS as u16, last, STATUS as u16, &status)?;
        }
        Ok(())
    }

    fn plan_columns(&self) -> [&'static str; 16] {
        let (words, plan) = (self.words(), &self.language.phrases().plan);
        let field = |field: PlanField| field.among(&plan.fields);
        let [strategy, serves, in_bundle, in_plan] = words.plan;
        [
            strategy,
            serves,
            in_bundle,
            in_plan,
            field(PlanField::Who),
            field(PlanField::What),
            field(PlanField::Target),
            field(PlanField::Start),
            field(PlanField::Due),
            field(PlanField::When),
            field(PlanField::Dose),
            field(PlanField::Outcome),
            field(PlanField::Because),
            field(PlanField::Status),
            field(PlanField::StoppedBecause),
            plan.remarks,
        ]
    }

    /// A line of the plan of the team.
    fn planned(&self, plan: &PlanReport<'_>, action: &PlannedAction) -> Vec<SheetCell> {
        let subject = plan.subject;
        let field = |field: PlanField| match clean(&get(action, field)) {
            text if text.is_empty() => SheetCell::Empty,
            text => SheetCell::Text(text),
        };
        let serves: Vec<String> =
            action.barriers.iter().map(|index| subject.barrier_name(*index, self.language)).collect();
        let known = subject.catalogue.find(&action.strategy);
        let in_bundle = known.is_some_and(|index| self.report.is_in_bundle(index));
        let remarks: Vec<String> = (action.remarks.iter())
            .map(|remark| format!("{}: {}", long_date(&remark.date.to_string(), self.language), remark.text))
            .collect();
        vec![
            SheetCell::Text(subject.strategy_name(&action.strategy, self.language)),
            SheetCell::Text(serves.join("; ")),
            self.in_bundle_cell(in_bundle),
            SheetCell::from_text(self.language.phrases().labels.yes),
            field(PlanField::Who),
            field(PlanField::What),
            field(PlanField::Target),
            SheetCell::Date(action.start),
            SheetCell::Date(action.due),
            field(PlanField::When),
            field(PlanField::Dose),
            field(PlanField::Outcome),
            field(PlanField::Because),
            SheetCell::from_text(action.status.among(&self.language.phrases().plan.statuses)),
            field(PlanField::StoppedBecause),
            if remarks.is_empty() { SheetCell::Empty } else { SheetCell::Text(remarks.join("; ")) },
        ]
    }

    /// A strategy that is advised and not chosen: the rest is to be filled in by who chooses it.
    fn advised(&self, strategy: StrategyIndex) -> Vec<SheetCell> {
        let mut row = vec![
            SheetCell::from_text(self.strategy_name(strategy)),
            SheetCell::from_text(self.served(strategy).join("; ")),
            self.in_bundle_cell(self.report.is_in_bundle(strategy)),
            SheetCell::from_text(self.language.phrases().labels.no),
        ];
        row.resize(WIDTHS.len(), SheetCell::Empty);
        for place in DATES {
            row[place] = SheetCell::Date(None);
        }
        row
    }

    fn in_bundle_cell(&self, in_bundle: bool) -> SheetCell {
        if in_bundle { SheetCell::from_text(self.language.phrases().labels.yes) } else { SheetCell::Empty }
    }

    /// Every strategy to choose from: the bundle first, since it serves most with least.
    fn to_choose_from(&self) -> Vec<StrategyIndex> {
        let report = self.report;
        let bundle = report.bundle.lines.iter().map(|line| line.strategy).filter(|_| report.has_bundle());
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
}
