//! A line of the plan that is the team's own: what it agreed upon and no catalogue has.

use super::PlannedAction;
use crate::fault::Fault;
use crate::language::clean;
use crate::questionnaire::DeterminantIndex;
use crate::session::{LONGEST, MOST_ACTIONS, Session};

/// Puts a line of the team's own in the plan. Its id follows from what is there; nobody needs to think one up.
///
/// # Errors
///
/// When there is no text or too much of it, or when the plan is full.
pub fn choose_own(session: &mut Session, called: &str, barriers: &[DeterminantIndex]) -> Result<(), Fault> {
    let called = clean(called);
    let length = called.chars().count();
    if called.is_empty() {
        return Err(Fault::from_data("own-line-empty", |words| words.read_back.own_empty.to_owned()));
    }
    if length > LONGEST {
        return Err(Fault::from_data("answer-too-long", |words| (words.interview.too_long)(LONGEST, length)));
    }
    if session.plan.len() >= MOST_ACTIONS {
        return Err(Fault::from_data("too-many-plan-lines", |words| (words.plan.too_many)(MOST_ACTIONS)));
    }
    let is_free = |id: &String| session.plan.iter().all(|action| action.strategy != *id);
    // One more than there are lines is always free.
    let strategy = (1..=MOST_ACTIONS + 1).map(|number| format!("own-{number}")).find(is_free).unwrap_or_default();
    session.plan.push(PlannedAction {
        strategy,
        own: Some(called),
        barriers: barriers.to_vec(),
        ..PlannedAction::default()
    });
    Ok(())
}
