//! From advice to a plan: which barriers come first, who does what about them and when, and what the plan still lacks.
//!
//! The values themselves ([`PlannedAction`], [`Priority`]) belong to the session, since a person owns them; this floor knows what
//! they mean. Everything here is a function over values: changes are made to a [`Session`] in memory, and saving it is the
//! caller's.
//!
//! - [`standings`]: the barriers in order, each with its [`Quadrant`].
//! - [`choose`], [`set`], [`remark`], [`discard`], [`weigh`]: changes, each refused with a fault that helps.
//! - [`candidates`]: what there is to choose from.
//! - [`checks`]: what is lacking.
//! - [`read_back`]: what was changed in the workbook's plan.

mod action;
mod candidates;
mod checks;
mod columns;
mod names;
mod own;
mod priority;
mod proposal;
mod read_back;
mod sheet;

use jiff::civil::Date;

use crate::assessment::Assessment;
use crate::catalogue::Catalogue;
use crate::language::{Language, clean};
use crate::questionnaire::{DeterminantIndex, Questionnaire};
use crate::session::Session;
use crate::typeset::capital;

pub use action::{add_barriers, choose, discard, find, get, remark, set, weigh};
pub use candidates::{PlanCandidate, candidates};
pub use checks::{CheckSubject, PlanCheck, TOP_BARRIERS, checks, missing};
pub use columns::{PlanColumn, plan_sheet_name, remarks_in_cell};
pub use own::choose_own;
pub use priority::{Quadrant, Standing, standings};
pub use proposal::{Proposal, propose};
pub use read_back::{PlanReadBack, ReadBackChange, ReadBackKind, ReadBackLine, read_back};
pub use sheet::{MOST_SHEET_LINES, MOST_SHEET_TEXT, PlanSheet};

pub use crate::session::{
    Degree, PlanField, PlanFieldKind, PlanFieldRow, PlanFieldSlot, PlanFieldValue, PlanRemark, PlannedAction,
    Priorities, Priority, Status,
};

/// What a plan rests on: the content, and what the answers amount to.
#[derive(Clone, Copy, Debug)]
pub struct Grounds<'a> {
    /// The questionnaire.
    pub questionnaire: &'a Questionnaire,
    /// The catalogue.
    pub catalogue: &'a Catalogue,
    /// What the answers amount to, of one respondent or of many.
    pub assessment: &'a Assessment,
}

impl<'a> Grounds<'a> {
    /// The same with the session that holds the plan.
    #[must_use]
    pub fn with(self, session: &'a Session) -> Subject<'a> {
        Subject { questionnaire: self.questionnaire, catalogue: self.catalogue, session }
    }
}

/// When those who agreed something look back: when the last of what is still open is to be done. `None` where no day was
/// agreed.
#[must_use]
pub fn day_to_look_back(session: &Session) -> Option<Date> {
    session.plan.iter().filter(|action| action.status.is_open()).filter_map(|action| action.due).max()
}

/// What a plan is about: the content, and what the team has on file.
#[derive(Clone, Copy, Debug)]
pub struct Subject<'a> {
    /// The questionnaire.
    pub questionnaire: &'a Questionnaire,
    /// The catalogue.
    pub catalogue: &'a Catalogue,
    /// The session with the priorities and the plan.
    pub session: &'a Session,
}

impl Subject<'_> {
    /// The name of a strategy: what the team calls it where it is its own, or its id where the catalogue does not have it;
    /// safe to print.
    #[must_use]
    pub fn strategy_name(&self, id: &str, language: Language) -> String {
        let line = self.session.plan.iter().find(|action| action.strategy == id);
        if let Some(own) = line.and_then(|action| action.own.as_deref()) {
            return clean(own);
        }
        let found = self.catalogue.find(id).map(|index| self.catalogue.strategy(index).name.get(language));
        clean(found.unwrap_or(id))
    }

    /// The name of a determinant, with a capital; safe to print.
    #[must_use]
    pub fn barrier_name(&self, index: DeterminantIndex, language: Language) -> String {
        capital(&clean(&self.questionnaire.determinant(index).called(language, None)))
    }
}
