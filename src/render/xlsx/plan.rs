//! The action plan to fill in: what the team planned, and a line for every other strategy that is advised, with what a
//! plan must say of it (E.K. Proctor, B.J. Powell and J.C. McMillen 2013, Implementation strategies: recommendations for
//! specifying and reporting, Implementation Science 8:139): actor, action, target, time, dose, outcome and justification.

use rust_xlsxwriter::{DataValidation, Workbook, XlsxError};

use super::WorkbookView;
use super::grid::{Looks, SheetCell, SheetColumn, SheetTable};
use crate::catalogue::StrategyIndex;
use crate::language::{Phrases, clean};
use crate::plan::{PlanColumn, PlanFieldKind, PlanFieldValue, PlannedAction, Status, plan_sheet_name, remarks_in_cell};
use crate::report::plan::PlanReport;

/// How wide a column is, in characters.
fn width(column: PlanColumn) -> u16 {
    match column {
        PlanColumn::Strategy => 40,
        PlanColumn::Serves => 34,
        PlanColumn::InBundle => 13,
        PlanColumn::InPlan => 12,
        PlanColumn::Field(field) => field.row().width,
        PlanColumn::Remarks => 30,
    }
}

/// What can be chosen in a column, where that is a list.
fn choices(column: PlanColumn, words: &Phrases) -> Option<Vec<&'static str>> {
    match column {
        PlanColumn::InPlan => Some(vec![words.labels.yes, words.labels.no]),
        PlanColumn::Field(field) if field.row().kind == PlanFieldKind::Status => {
            Some(Status::ALL.map(|status| status.among(&words.plan.statuses)).to_vec())
        }
        _ => None,
    }
}

impl WorkbookView<'_> {
    pub(super) fn plan(&self, workbook: &mut Workbook, looks: &Looks) -> Result<(), XlsxError> {
        let plan = self.report.plan.as_ref();
        let actions = plan.map_or(&[][..], |plan| &plan.subject.session.plan);
        let mut rows: Vec<Vec<SheetCell>> =
            plan.iter().flat_map(|plan| actions.iter().map(|action| self.planned(plan, action))).collect();
        let chosen = |index: &StrategyIndex| {
            let id = &self.report.catalogue.strategy(*index).id;
            actions.iter().any(|action| action.strategy == *id)
        };
        rows.extend(self.to_choose_from().into_iter().filter(|index| !chosen(index)).map(|index| self.advised(index)));
        let columns =
            PlanColumn::all().map(|column| SheetColumn::new(column.heading(self.language.phrases()), width(column)));
        let last = rows.len() as u32;
        let grid =
            SheetTable { name: plan_sheet_name(self.language.phrases()), columns: columns.collect(), fixed: 1, rows };
        let sheet = grid.write(workbook, looks)?;
        for (at, column) in (0..).zip(PlanColumn::all()) {
            if let Some(choices) = choices(column, self.language.phrases()).filter(|_| last > 0) {
                let list = DataValidation::new().allow_list_strings(&choices)?;
                sheet.add_data_validation(1, at, last, at, &list)?;
            }
        }
        Ok(())
    }

    /// A line of the plan of the team.
    fn planned(&self, plan: &PlanReport<'_>, action: &PlannedAction) -> Vec<SheetCell> {
        let (subject, phrases) = (plan.subject, self.language.phrases());
        let cell = |column| match column {
            PlanColumn::Strategy => SheetCell::Text(subject.strategy_name(&action.strategy, self.language)),
            PlanColumn::Serves => {
                let serves = action.barriers.iter().map(|index| subject.barrier_name(*index, self.language));
                SheetCell::Text(serves.collect::<Vec<_>>().join("; "))
            }
            PlanColumn::InBundle => {
                let known = subject.catalogue.find(&action.strategy);
                self.in_bundle_cell(known.is_some_and(|index| self.report.is_in_bundle(index)))
            }
            PlanColumn::InPlan => SheetCell::from_text(phrases.labels.yes),
            PlanColumn::Field(field) => match action.value(field) {
                PlanFieldValue::Text(text) => filled(clean(text.unwrap_or_default())),
                PlanFieldValue::Day(day) => SheetCell::Date(day),
                PlanFieldValue::Status(status) => SheetCell::from_text(status.among(&phrases.plan.statuses)),
            },
            PlanColumn::Remarks => filled(remarks_in_cell(action, self.language)),
        };
        PlanColumn::all().map(cell).collect()
    }

    /// A strategy that is advised and not chosen: the rest is to be filled in by who chooses it.
    fn advised(&self, strategy: StrategyIndex) -> Vec<SheetCell> {
        let cell = |column| match column {
            PlanColumn::Strategy => SheetCell::from_text(self.strategy_name(strategy)),
            PlanColumn::Serves => SheetCell::from_text(self.served(strategy).join("; ")),
            PlanColumn::InBundle => self.in_bundle_cell(self.report.is_in_bundle(strategy)),
            PlanColumn::InPlan => SheetCell::from_text(self.language.phrases().labels.no),
            PlanColumn::Field(field) if field.row().kind == PlanFieldKind::Day => SheetCell::Date(None),
            PlanColumn::Field(_) | PlanColumn::Remarks => SheetCell::Empty,
        };
        PlanColumn::all().map(cell).collect()
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

fn filled(text: String) -> SheetCell {
    if text.is_empty() { SheetCell::Empty } else { SheetCell::Text(text) }
}
