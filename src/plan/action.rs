//! Changes to a plan: choosing a strategy, filling in a field, noting something, weighing a barrier.

use jiff::civil::Date;

use super::{Grounds, propose};
use crate::catalogue::StrategyIndex;
use crate::fault::Fault;
use crate::language::{Language, clean, typed_day};
use crate::nearest::nearest;
use crate::questionnaire::DeterminantIndex;
use crate::session::{
    Degree, LONGEST, MOST_ACTIONS, MOST_REMARKS, PlanField, PlanFieldSlot, PlanFieldValue, PlanRemark, PlannedAction,
    Priority, Session, Status, no_day,
};

/// What a field holds, as it is typed; empty where nothing is filled in.
#[must_use]
pub fn get(action: &PlannedAction, field: PlanField) -> String {
    match action.value(field) {
        PlanFieldValue::Text(text) => text.unwrap_or_default().to_owned(),
        PlanFieldValue::Day(day) => day.map(|day| day.to_string()).unwrap_or_default(),
        PlanFieldValue::Status(status) => status.id().to_owned(),
    }
}

/// Fills a field in; nothing but white space empties it. Text is kept on one line, without what cannot be seen. A date
/// without a year is the first from `today` on.
///
/// # Errors
///
/// When a date does not exist, a status is not known, or a text is too long. The line is then as it was.
pub fn set(action: &mut PlannedAction, field: PlanField, typed: &str, today: Date) -> Result<(), Fault> {
    let typed = clean(typed);
    let text = || match typed.chars().count() {
        0 => Ok(None),
        length if length > LONGEST => {
            Err(Fault::from_data("answer-too-long", |words| (words.interview.too_long)(LONGEST, length)))
        }
        _ => Ok(Some(typed.clone())),
    };
    let date = || match typed_day(&typed, Some(today)) {
        Err(_) if typed.is_empty() => Ok(None),
        Err(why) => Err(no_day(&typed, why).hint(|words| words.typed_days.bad_date_hint.to_owned())),
        Ok(day) => Ok(Some(day)),
    };
    match action.slot(field) {
        PlanFieldSlot::Text(slot) => *slot = text()?,
        PlanFieldSlot::Day(slot) => *slot = date()?,
        PlanFieldSlot::Status(slot) => *slot = status(&typed)?,
    }
    Ok(())
}

/// The status with this name, in Dutch or English; none is planned.
fn status(typed: &str) -> Result<Status, Fault> {
    let named = |status: Status, language: Language| status.among(&language.phrases().plan.statuses);
    let typed_low = typed.to_lowercase();
    let is = |status: Status| status.id() == typed_low || Language::ALL.iter().any(|l| named(status, *l) == typed_low);
    if typed.is_empty() {
        return Ok(Status::default());
    }
    Status::ALL.into_iter().find(|status| is(*status)).ok_or_else(|| {
        Fault::from_data("bad-status", |words| (words.plan.bad_status)(typed)).hint(|words| {
            (words.errors.allowed_words)(&Status::ALL.map(|status| status.among(&words.plan.statuses)).join(", "))
        })
    })
}

/// Puts a strategy in the plan, with proposals for what, outcome and because in the language of the reader. Without named
/// barriers it is for every barrier it is linked to, in the order of the advice. A strategy that is in the plan already
/// gets the named barriers added, and keeps what was filled in.
///
/// # Errors
///
/// When the strategy is in the plan already and no barrier is named, or when the plan is full.
pub fn choose(
    session: &mut Session,
    grounds: Grounds<'_>,
    strategy: StrategyIndex,
    named: &[DeterminantIndex],
    language: Language,
) -> Result<(), Fault> {
    let chosen = grounds.catalogue.strategy(strategy);
    if let Some(action) = session.plan.iter_mut().find(|action| action.strategy == chosen.id) {
        if named.is_empty() {
            return Err(Fault::from_data("chosen-already", |words| (words.plan.chosen_already)(&chosen.id))
                .hint(|words| (words.plan.chosen_already_hint)(&chosen.id)));
        }
        add_barriers(action, named);
        return Ok(());
    }
    if session.plan.len() >= MOST_ACTIONS {
        return Err(Fault::from_data("too-many-plan-lines", |words| (words.plan.too_many)(MOST_ACTIONS)));
    }
    let mut action = PlannedAction { strategy: chosen.id.clone(), ..PlannedAction::default() };
    if named.is_empty() {
        let linked = |index| chosen.links.iter().any(|link| link.determinant == index);
        let barriers = grounds.assessment.barriers.iter().map(|barrier| barrier.determinant);
        action.barriers = barriers.filter(|index| linked(*index)).collect();
    } else {
        add_barriers(&mut action, named);
    }
    let proposal = propose(grounds, session, strategy, &action.barriers, language);
    action.what = proposal.what;
    action.outcome = proposal.outcome;
    action.because = proposal.because;
    session.plan.push(action);
    Ok(())
}

/// Says that a line is also for these barriers.
pub fn add_barriers(action: &mut PlannedAction, barriers: &[DeterminantIndex]) {
    for barrier in barriers {
        if !action.barriers.contains(barrier) {
            action.barriers.push(*barrier);
        }
    }
}

/// Takes a strategy out of the plan, with everything that was filled in.
///
/// # Errors
///
/// When it is not in the plan.
pub fn discard(session: &mut Session, strategy: &str) -> Result<(), Fault> {
    find(session, strategy)?;
    session.plan.retain(|action| action.strategy != strategy);
    Ok(())
}

/// The line of a strategy.
///
/// # Errors
///
/// When it is not in the plan; the hint names the nearest that is, or all that are.
pub fn find<'a>(session: &'a mut Session, strategy: &str) -> Result<&'a mut PlannedAction, Fault> {
    if let Some(at) = session.plan.iter().position(|action| action.strategy == strategy) {
        return Ok(&mut session.plan[at]);
    }
    let ids: Vec<&str> = session.plan.iter().map(|action| action.strategy.as_str()).collect();
    let near = nearest(strategy, ids.iter().copied());
    Err(Fault::from_data("not-chosen", |words| (words.plan.not_chosen)(strategy)).hint(|words| match &near {
        Some(near) => (words.errors.did_you_mean)(near),
        None if ids.is_empty() => words.plan.nothing_chosen_hint.to_owned(),
        None => (words.plan.not_chosen_hint)(&ids.join(", ")),
    }))
}

/// Notes something about a line, with the day it was noted.
///
/// # Errors
///
/// When the text is too long, or the line holds as many remarks as it can.
pub fn remark(action: &mut PlannedAction, text: &str, today: Date) -> Result<(), Fault> {
    let text = clean(text);
    let length = text.chars().count();
    if length > LONGEST {
        return Err(Fault::from_data("answer-too-long", |words| (words.interview.too_long)(LONGEST, length)));
    }
    if action.remarks.len() >= MOST_REMARKS {
        return Err(Fault::from_data("too-many-remarks", |words| (words.plan.too_many_remarks)(MOST_REMARKS)));
    }
    if !text.is_empty() {
        action.remarks.push(PlanRemark { date: today, text });
    }
    Ok(())
}

/// Weighs a barrier: how much it hinders and how changeable it is, each a number from 1 to 3.
///
/// # Errors
///
/// When a number is none of the three.
pub fn weigh(session: &mut Session, barrier: DeterminantIndex, hindrance: &str, changeable: &str) -> Result<(), Fault> {
    let degree = |text: &str| {
        let text = text.trim();
        text.parse().ok().and_then(Degree::from_number).ok_or_else(|| {
            Fault::from_data("bad-degree", |words| (words.plan.bad_degree)(text))
                .hint(|words| words.plan.degrees.to_owned())
        })
    };
    let priority = Priority { hindrance: degree(hindrance)?, changeable: degree(changeable)? };
    session.priorities.insert(barrier, priority);
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    const TODAY: Date = Date::constant(2026, 12, 1);

    #[test]
    fn a_field_is_found_by_its_name_in_the_file_and_in_both_languages() {
        for (name, field) in [
            ("who", PlanField::Who),
            ("Wie", PlanField::Who),
            ("dose", PlanField::Dose),
            ("hoeveel", PlanField::Dose),
            ("stopped_because", PlanField::StoppedBecause),
            ("gestopt-omdat", PlanField::StoppedBecause),
            ("eind", PlanField::Due),
        ] {
            assert_eq!(PlanField::from_name(name), Ok(field), "{name}");
        }
        let fault = PlanField::from_name("resultat").unwrap_err();
        assert!(fault.render(Language::English).contains("resultaat"), "{fault:?}");
        assert!(PlanField::from_name("").unwrap_err().render(Language::Dutch).contains("wie, wat, doelgroep"));
    }

    #[test]
    fn what_is_set_is_what_is_got() {
        let mut action = PlannedAction::default();
        for field in PlanField::ALL {
            let typed = match field {
                PlanField::Start | PlanField::Due => "2027-01-31",
                PlanField::Status => "done",
                _ => "tekst",
            };
            set(&mut action, field, typed, TODAY).unwrap();
            assert_eq!(get(&action, field), typed);
            set(&mut action, field, "  ", TODAY).unwrap();
            assert_eq!(get(&action, field), if field == PlanField::Status { "planned" } else { "" });
        }
    }

    #[test]
    fn a_wrong_value_leaves_the_line_as_it_was() {
        let mut action = PlannedAction::default();
        set(&mut action, PlanField::Status, "Bezig", TODAY).unwrap();
        set(&mut action, PlanField::Due, "2027-01-31", TODAY).unwrap();
        let before = action.clone();
        let long = "é".repeat(LONGEST + 1);
        for (field, typed) in [
            (PlanField::Status, "later"),
            (PlanField::Due, "31/02/2027"),
            (PlanField::Due, "1/31/27"),
            (PlanField::Who, long.as_str()),
        ] {
            assert!(set(&mut action, field, typed, TODAY).is_err(), "{field:?}");
        }
        assert_eq!(action, before);
    }

    #[test]
    fn a_text_may_be_as_long_as_its_limit() {
        let mut action = PlannedAction::default();
        let longest = "é".repeat(LONGEST);
        set(&mut action, PlanField::Who, &longest, TODAY).unwrap();
        assert_eq!(action.who, Some(longest));
    }

    #[test]
    fn a_date_is_written_as_people_write_it() {
        let mut action = PlannedAction::default();
        for typed in ["31-1-2027", "31-1", "31 jan. 27"] {
            set(&mut action, PlanField::Due, typed, TODAY).unwrap();
            assert_eq!(get(&action, PlanField::Due), "2027-01-31", "{typed}");
        }
    }

    #[test]
    fn a_typed_text_is_kept_on_one_line_without_what_cannot_be_seen() {
        let mut action = PlannedAction::default();
        set(&mut action, PlanField::Who, " Anna\u{1b}[2J\n en \u{202e}Ben ", TODAY).unwrap();
        assert_eq!(action.who.as_deref(), Some("Anna[2J en Ben"));
    }
}
