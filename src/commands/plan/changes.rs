//! The options of `plan` that change it.

use jiff::civil::Date;

use super::super::lookup;
use super::super::options::PlanArguments;
use crate::catalogue::Catalogue;
use crate::fault::{Fault, Faults};
use crate::language::Language;
use crate::plan::{Grounds, PlanField, choose, discard, find, remark, set, weigh};
use crate::questionnaire::{DeterminantIndex, Questionnaire};
use crate::session::Session;

/// What was typed, carried out on a session in memory: all of it, or nothing.
pub(super) struct PlanChanges<'a> {
    grounds: Grounds<'a>,
    today: Date,
    language: Language,
    faults: Vec<Fault>,
}

impl<'a> PlanChanges<'a> {
    pub fn new(grounds: Grounds<'a>, today: Date, language: Language) -> Self {
        Self { grounds, today, language, faults: Vec::new() }
    }

    /// Weighs first, then takes out, puts in and fills in, so that one command can begin a line again and fill it.
    pub fn make(mut self, options: &PlanArguments, session: &mut Session) -> Result<(), Faults> {
        if let Err(faults) = options.known.lay_over(self.questionnaire(), self.catalogue(), session) {
            self.faults.extend(faults.all().iter().cloned());
        }
        for typed in &options.priority {
            let done = self.weigh(typed, session);
            self.keep(done);
        }
        for id in &options.discard {
            self.keep(discard(session, id));
        }
        let barriers = options.barrier.iter().map(|id| lookup::determinant(self.questionnaire(), id));
        let (found, faults): (Vec<_>, Vec<_>) = barriers.partition(Result::is_ok);
        self.faults.extend(faults.into_iter().filter_map(Result::err));
        let barriers: Vec<DeterminantIndex> = found.into_iter().filter_map(Result::ok).collect();
        for id in &options.choose {
            let done = lookup::strategy(self.catalogue(), id)
                .and_then(|strategy| choose(session, self.grounds, strategy, &barriers, self.language));
            self.keep(done);
        }
        for typed in &options.set {
            let today = self.today;
            self.keep(fill(typed, session, today));
        }
        for typed in &options.remark {
            let today = self.today;
            self.keep(note(typed, session, today));
        }
        Faults::check(self.faults, ())
    }

    fn questionnaire(&self) -> &Questionnaire {
        self.grounds.questionnaire
    }

    fn catalogue(&self) -> &Catalogue {
        self.grounds.catalogue
    }

    fn keep(&mut self, done: Result<(), Fault>) {
        self.faults.extend(done.err());
    }

    /// `time=3,1` weighs, `time=` takes the weighing away.
    fn weigh(&self, typed: &str, session: &mut Session) -> Result<(), Fault> {
        let wrong = || {
            Fault::from_usage("priority-not-understood", |words| (words.plan.priority_form)(typed))
                .hint(|words| words.plan.priority_form_hint.to_owned())
        };
        let (id, weights) = typed.split_once('=').ok_or_else(wrong)?;
        let barrier = lookup::determinant(self.questionnaire(), id.trim())?;
        if weights.trim().is_empty() {
            session.priorities.remove(&barrier);
            return Ok(());
        }
        let (hindrance, changeable) = weights.split_once(',').ok_or_else(wrong)?;
        weigh(session, barrier, hindrance, changeable)
    }
}

/// `protected-time.who=Fatima`.
fn fill(typed: &str, session: &mut Session, today: Date) -> Result<(), Fault> {
    let parts = typed.split_once('=').and_then(|(left, text)| Some((left.rsplit_once('.')?, text)));
    let ((strategy, field), text) = parts.ok_or_else(|| {
        Fault::from_usage("set-not-understood", |words| (words.plan.set_form)(typed))
            .hint(|words| words.plan.set_form_hint.to_owned())
    })?;
    let field = PlanField::from_name(field)?;
    set(find(session, strategy.trim())?, field, text, today)
}

/// `protected-time=Discussed in the team.`
fn note(typed: &str, session: &mut Session, today: Date) -> Result<(), Fault> {
    let parts = typed.split_once('=').filter(|(_, text)| !text.trim().is_empty());
    let (strategy, text) = parts.ok_or_else(|| {
        Fault::from_usage("remark-not-understood", |words| (words.plan.remark_form)(typed))
            .hint(|words| words.plan.remark_form_hint.to_owned())
    })?;
    remark(find(session, strategy.trim())?, text, today)
}
