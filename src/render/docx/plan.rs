//! What the team weighed and planned: what comes first, and who does what, as tables to go on with.

use super::Page;
use super::body::{Part, Style};
use super::table::{Cell, Column, Table};
use crate::language::{clean, long_date};
use crate::plan::{Action, Field, Quadrant, Status, get};
use crate::report::plan::{PlanReport, timing};

/// How much a barrier hinders, against how changeable it is.
const MATRIX: [Column; 3] = [Column::Header(18), Column::Text(41), Column::Text(41)];
/// The columns of the plan, each as wide as what it says is long.
const PLAN: [Column; 9] = [
    Column::Header(16),
    Column::Narrow(14),
    Column::Narrow(19),
    Column::Narrow(12),
    Column::Narrow(12),
    Column::Narrow(12),
    Column::Narrow(16),
    Column::Narrow(16),
    Column::Narrow(12),
];

impl Page<'_> {
    /// What the team weighed and planned; nothing where it did neither.
    pub(super) fn plan(&mut self) {
        let Some(plan) = &self.report.plan else { return };
        self.priorities(plan);
        if plan.subject.session.plan.is_empty() {
            self.heading(1, self.language.phrases().plan.lines);
            self.body.text(Style::Text, self.language.phrases().plan.no_lines);
            self.lacking(plan);
            return;
        }
        // The plan with what it lacks is what people print and take to a meeting: it stands on pages of its own.
        let mut body = std::mem::take(&mut self.body);
        body.landscape(|body| {
            std::mem::swap(body, &mut self.body);
            self.lines(plan);
            self.lacking(plan);
            std::mem::swap(body, &mut self.body);
        });
        self.body = body;
    }

    fn priorities(&mut self, plan: &PlanReport<'_>) {
        let words = &self.language.phrases().plan;
        self.heading(1, words.priorities);
        if plan.standings.is_empty() {
            self.body.text(Style::Text, words.no_barriers);
        }
        if plan.is_weighed() {
            self.matrix(plan);
            self.reasons(plan);
        }
        if let Some(unweighed) = plan.unweighed(self.language) {
            self.body.text(Style::Text, &unweighed);
        }
    }

    fn matrix(&mut self, plan: &PlanReport<'_>) {
        let words = &self.language.phrases().plan;
        let cell = |quadrant: Quadrant| {
            let names = plan.names(Some(quadrant), self.language);
            names.into_iter().fold(Cell::strong(words.quadrants[quadrant as usize]), Cell::and)
        };
        let rows = [
            vec![words.rows[0].into(), cell(Quadrant::PlanAhead), cell(Quadrant::DoNow)],
            vec![words.rows[1].into(), cell(Quadrant::LetRest), cell(Quadrant::TakeAlong)],
        ];
        let header = ["", words.columns[0], words.columns[1]].map(str::to_owned);
        self.body.table(&Table { caption: words.priorities, columns: &MATRIX, header: &header, rows: &rows });
    }

    /// Why barriers stand in a quadrant, and how each was weighed.
    fn reasons(&mut self, plan: &PlanReport<'_>) {
        let words = &self.language.phrases().plan;
        for quadrant in Quadrant::ALL {
            let weighed = plan.weighings(quadrant, self.language);
            if !weighed.is_empty() {
                self.named(Style::Bullet, words.quadrants[quadrant as usize], words.quadrant_why[quadrant as usize]);
            }
            for one in weighed {
                self.body.text(Style::Under, &one);
            }
        }
    }

    /// The lines of the plan. What is not filled in stays empty, so that it can be filled in here.
    fn lines(&mut self, plan: &PlanReport<'_>) {
        let words = &self.language.phrases().plan;
        self.heading(1, words.lines);
        let actions = &plan.subject.session.plan;
        let field = |field: Field| words.fields[field as usize].to_owned();
        let header = [
            self.language.phrases().office.plan[0].to_owned(),
            field(Field::Who),
            field(Field::What),
            field(Field::Target),
            words.timing.to_owned(),
            field(Field::Dose),
            field(Field::Outcome),
            field(Field::Because),
            field(Field::Status),
        ];
        let rows: Vec<Vec<Cell>> = actions.iter().map(|action| self.line(plan, action)).collect();
        self.body.table(&Table { caption: words.lines, columns: &PLAN, header: &header, rows: &rows });
        if actions.iter().any(|action| !action.remarks.is_empty()) {
            self.heading(2, words.remarks);
        }
        for action in actions {
            let strategy = plan.subject.strategy_name(&action.strategy, self.language);
            for remark in &action.remarks {
                let date = long_date(&remark.date.to_string(), self.language);
                self.named(Style::Bullet, &format!("{strategy}, {date}"), &remark.text);
            }
        }
    }

    fn line(&self, plan: &PlanReport<'_>, action: &Action) -> Vec<Cell> {
        let words = &self.language.phrases().plan;
        let field = |field: Field| Cell::from(clean(&get(action, field)));
        let serves: Vec<String> =
            action.barriers.iter().map(|index| plan.subject.barrier_name(*index, self.language)).collect();
        let serves = if serves.is_empty() { String::new() } else { format!("{}: {}", words.serves, serves.join("; ")) };
        let status = Cell::from(words.statuses[action.status as usize]);
        let stopped = get(action, Field::StoppedBecause);
        let status = match action.status {
            Status::Stopped if !stopped.is_empty() => {
                status.and(format!("{}: {stopped}", words.fields[Field::StoppedBecause as usize]))
            }
            _ => status,
        };
        vec![
            Cell::strong(plan.subject.strategy_name(&action.strategy, self.language)).and(serves),
            field(Field::Who),
            field(Field::What),
            field(Field::Target),
            Cell::from(timing(action, self.language)),
            field(Field::Dose),
            field(Field::Outcome),
            field(Field::Because),
            status,
        ]
    }

    fn lacking(&mut self, plan: &PlanReport<'_>) {
        let words = &self.language.phrases().plan;
        if !plan.checks.is_empty() {
            self.heading(1, words.lacking);
        } else if !plan.subject.session.plan.is_empty() {
            self.body.put(Style::Text, &[Part::Plain(words.nothing_lacking)]);
        }
        for check in &plan.checks {
            self.body.text(Style::Bullet, check.text.get(self.language));
        }
    }
}
