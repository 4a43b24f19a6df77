//! What a plan still lacks. Nothing here is an error: a plan that is not finished is a plan.

use std::collections::BTreeSet;

use jiff::civil::Date;

use super::priority::{Quadrant, is_no_barrier, standings};
use super::{PlanField, Subject, get};
use crate::assessment::Assessment;
use crate::language::{Language, Phrases, Text, clean, long_date};
use crate::questionnaire::DeterminantIndex;
use crate::session::{PlannedAction, Status};

/// How many barriers from the top of the advice ought to have a strategy: what a team can keep in mind.
pub const TOP_BARRIERS: usize = 5;

/// From how many lines on it is remarkable that one person does them all.
const MANY: usize = 3;

/// What a remark is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CheckSubject {
    /// A line of the plan, from 0.
    Line(usize),
    /// A barrier.
    Barrier(DeterminantIndex),
    /// The plan as a whole.
    Plan,
}

/// Something a plan lacks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlanCheck {
    /// Kebab-case code, for programs.
    pub code: &'static str,
    /// What it is about.
    pub about: CheckSubject,
    /// The remark, as a sentence that names what it is about.
    pub text: Text,
}

/// Everything a plan lacks: line by line, then per barrier, then as a whole. A session in which nothing was weighed and
/// nothing planned has no plan, and so lacks nothing.
#[must_use]
pub fn checks(subject: Subject<'_>, assessment: &Assessment, today: Date) -> Vec<PlanCheck> {
    let session = subject.session;
    if session.plan.is_empty() && session.priorities.is_empty() {
        return Vec::new();
    }
    let mut found = PlanChecker { subject, assessment, checks: Vec::new() };
    for (number, action) in session.plan.iter().enumerate() {
        found.line(number, action, today);
    }
    found.barriers();
    found.one_person();
    found.checks
}

struct PlanChecker<'a> {
    subject: Subject<'a>,
    assessment: &'a Assessment,
    checks: Vec<PlanCheck>,
}

impl PlanChecker<'_> {
    fn add(&mut self, code: &'static str, about: CheckSubject, text: impl Fn(Language, &'static Phrases) -> String) {
        self.checks.push(PlanCheck {
            code,
            about,
            text: Text::from_each(|language| text(language, language.phrases())),
        });
    }

    fn line(&mut self, number: usize, action: &PlannedAction, today: Date) {
        let (subject, about) = (self.subject, CheckSubject::Line(number));
        let name = |language| subject.strategy_name(&action.strategy, language);
        let barrier = |index, language| subject.barrier_name(index, language);
        if action.own.is_none() && subject.catalogue.find(&action.strategy).is_none() {
            self.add("strategy-gone", about, |_, words| (words.plan.strategy_gone)(&action.strategy));
        }
        if action.barriers.is_empty() {
            self.add("no-barrier", about, |language, words| (words.plan.no_barrier)(&name(language)));
        }
        for index in action.barriers.iter().copied().filter(|index| is_no_barrier(self.assessment, *index)) {
            // What was finished may well be why it is no barrier any more.
            if action.status.is_open() {
                self.add("barrier-gone", about, |language, words| {
                    (words.plan.barrier_gone_line)(&name(language), &barrier(index, language))
                });
            }
        }
        let missing = missing(action);
        if !missing.is_empty() && action.status != Status::Stopped {
            self.add("missing-fields", about, |language, words| {
                let names: Vec<String> =
                    missing.iter().map(|field| (field.row().words)(words).name.to_lowercase()).collect();
                (words.plan.missing_fields)(&name(language), &names.join(", "))
            });
        }
        let shown = |date: Date, language| long_date(&date.to_string(), language);
        if let Some(start) = action.start.filter(|start| *start < today && action.status == Status::Planned) {
            self.add("not-begun", about, |language, words| {
                (words.plan.not_begun)(&name(language), &shown(start, language))
            });
        }
        if let Some(due) = action.due.filter(|due| *due < today && action.status.is_open()) {
            self.add("overdue", about, |language, words| (words.plan.overdue)(&name(language), &shown(due, language)));
        }
        if action.start.zip(action.due).is_some_and(|(start, due)| due < start) {
            self.add("due-before-start", about, |language, words| (words.plan.due_before_start)(&name(language)));
        }
        if action.status == Status::Stopped && action.stopped_because.is_none() {
            self.add("stopped-without-reason", about, |language, words| {
                (words.plan.stopped_without_reason)(&name(language))
            });
        }
    }

    /// The top of the advice without a strategy, but for what the team lets rest; and what was weighed and is no barrier
    /// any more.
    fn barriers(&mut self) {
        let subject = self.subject;
        let session = subject.session;
        let served: BTreeSet<DeterminantIndex> = (session.plan.iter())
            .filter(|action| action.status != Status::Stopped)
            .flat_map(|action| action.barriers.iter().copied())
            .collect();
        for standing in standings(session, self.assessment) {
            let index = standing.determinant;
            let top = standing.rank.is_some_and(|rank| rank <= TOP_BARRIERS);
            if top && !served.contains(&index) && standing.quadrant() != Some(Quadrant::LetRest) {
                self.add("no-strategy", CheckSubject::Barrier(index), |language, words| {
                    (words.plan.no_strategy)(&subject.barrier_name(index, language))
                });
            }
        }
        for index in session.priorities.keys().copied().filter(|index| is_no_barrier(self.assessment, *index)) {
            self.add("barrier-gone", CheckSubject::Barrier(index), |language, words| {
                (words.plan.barrier_gone)(&subject.barrier_name(index, language))
            });
        }
    }

    fn one_person(&mut self) {
        let lines = self.subject.session.plan.iter().filter(|action| action.status != Status::Stopped);
        let who: Vec<String> = lines.map(|action| clean(&get(action, PlanField::Who))).collect();
        let Some(first) = who.first().filter(|who| !who.is_empty()) else { return };
        let same = |other: &String| other.to_lowercase() == first.to_lowercase();
        if who.len() >= MANY && who.iter().all(same) {
            self.add("one-person", CheckSubject::Plan, |_, words| (words.plan.one_person)(first));
        }
    }
}

/// The fields that are needed to carry a line out and are not filled in. A day or words will do
/// for when.
#[must_use]
pub fn missing(action: &PlannedAction) -> Vec<PlanField> {
    let dated = action.start.is_some() || action.due.is_some();
    let empty = |field: &PlanField| get(action, *field).trim().is_empty() && !(*field == PlanField::When && dated);
    PlanField::ALL.into_iter().filter(|field| field.row().is_needed).filter(empty).collect()
}
