//! What several sessions say of the same things: kept where they agree, left out where they do not.

use super::elements::MovedSession;
use super::same::{normal, option};
use super::{JoinGuidance, JoinRemark, JoinSource};
use crate::fault::Fault;
use crate::language::{Phrases, Text, clean};
use crate::session::voices_file::no_innovation;
use crate::session::{HaveAlready, MOST_LISTED, Session, SessionContext, TriedBefore};

/// The session without its answers: what it is about, and what a team agreed.
pub(super) fn session(
    sources: &[JoinSource],
    guidance: &mut JoinGuidance<'_>,
    remarks: &mut Vec<JoinRemark>,
    faults: &mut Vec<Fault>,
) -> Session {
    let mut session = Session { context: context(sources, remarks), ..Session::default() };
    session.context.innovation = innovation(sources, guidance, faults);
    let planned = |source: &&JoinSource| has_plan(&source.session);
    let teams: Vec<&JoinSource> = teams(sources).filter(planned).collect();
    if let Some(first) = teams.first() {
        let Session { take_on, knots, priorities, plan, .. } = first.session.clone();
        session = Session { take_on, knots, priorities, plan, ..session };
        for other in teams.iter().skip(1).filter(|other| !agrees(&first.session, &other.session)) {
            faults.push(
                Fault::from_data("two-plans", |words| (words.voices.two_plans)(&first.name, &other.name))
                    .hint(|words| words.voices.two_plans_hint.to_owned()),
            );
        }
    }
    let alone = sources.iter().filter(|source| !source.session.has_voices()).filter(planned);
    let alone: Vec<String> = alone.map(|source| source.name.clone()).collect();
    if !alone.is_empty() {
        remarks.push(JoinRemark::PlanStays(alone));
    }
    session
}

/// What is known beside the answers: causes, and what is there or was tried. What a team says goes before what one person
/// says, and the words of one person stay with that person.
pub(super) fn take_known(
    session: &mut Session,
    sources: &[JoinSource],
    laid: &[MovedSession],
    remarks: &mut Vec<JoinRemark>,
) {
    let both = || sources.iter().zip(laid);
    for (source, moved) in both().filter(|(source, _)| source.session.has_voices()) {
        for (slot, answer) in &moved.causes {
            session.causes.entry(*slot).or_insert_with(|| answer.clone());
        }
        for have in &source.session.have {
            if session.have.iter().all(|known| known.strategy != have.strategy) {
                session.have.push(have.clone());
            }
        }
        for tried in &source.session.tried {
            if session.tried.iter().all(|known| !is_same(known, tried)) {
                session.tried.push(tried.clone());
            }
        }
    }
    let team = session.clone();
    let mut unsure = Vec::new();
    for (source, moved) in both().filter(|(source, _)| !source.session.has_voices()) {
        for (slot, answer) in moved.causes.iter().filter(|(slot, _)| !team.causes.contains_key(slot)) {
            let known = session.causes.entry(*slot).or_default();
            known.named.extend(answer.named.iter().copied());
            known.named.sort_unstable();
            known.named.dedup();
        }
        for HaveAlready { strategy, works, .. } in &source.session.have {
            match session.have.iter().position(|known| known.strategy == *strategy) {
                _ if team.have.iter().any(|known| known.strategy == *strategy) || unsure.contains(strategy) => {}
                Some(at) if session.have[at].works != *works => {
                    session.have.remove(at);
                    unsure.push(strategy.clone());
                }
                Some(_) => {}
                None => session.have.push(HaveAlready { strategy: strategy.clone(), works: *works, note: None }),
            }
        }
        for tried in &source.session.tried {
            if session.tried.iter().all(|known| !is_same(known, tried)) {
                session.tried.push(TriedBefore { why: None, ..tried.clone() });
            }
        }
    }
    let mut rest = session.have.split_off(team.have.len());
    rest.sort_by(|one, other| one.strategy.cmp(&other.strategy));
    session.have.extend(rest);
    let mut rest = session.tried.split_off(team.tried.len());
    rest.sort_by(|one, other| (&one.strategy, one.barrier).cmp(&(&other.strategy, other.barrier)));
    session.tried.extend(rest);
    session.have.truncate(MOST_LISTED);
    session.tried.truncate(MOST_LISTED);
    remarks.extend(unsure.into_iter().map(|strategy| JoinRemark::LeftOut(Text::from_each(|_| strategy.clone()))));
}

/// What one more person has answered so far, and what was answered again. Of hands at one question that are not the same in two
/// files, neither goes before the other, and those of two meetings do not add up.
pub(super) fn take_rounds(session: &mut Session, laid: &[MovedSession], remarks: &mut Vec<JoinRemark>) {
    let mut differ = false;
    for moved in laid {
        if session.unfinished.is_empty() {
            session.unfinished = moved.unfinished.clone();
        }
        for (slot, hands) in &moved.second_round {
            let known = session.second_round.entry(*slot).or_insert_with(|| hands.clone());
            if known != hands {
                known.clear();
                differ = true;
            }
        }
    }
    session.second_round.retain(|_, hands| !hands.is_empty());
    if differ {
        remarks.push(JoinRemark::LeftOut(Text::from_phrases(|words| words.voices.second_round.to_owned())));
    }
}

fn is_same(one: &TriedBefore, other: &TriedBefore) -> bool {
    one.strategy == other.strategy && one.barrier == other.barrier
}

/// The sessions in which several people are together already.
fn teams(sources: &[JoinSource]) -> impl Iterator<Item = &JoinSource> {
    sources.iter().filter(|source| source.session.has_voices())
}

fn has_plan(session: &Session) -> bool {
    !(session.take_on.is_empty()
        && session.knots.is_empty()
        && session.priorities.is_empty()
        && session.plan.is_empty())
}

fn agrees(one: &Session, other: &Session) -> bool {
    let parts = |session: &Session| {
        (session.take_on.clone(), session.knots.clone(), session.priorities.clone(), session.plan.clone())
    };
    parts(one) == parts(other)
}

/// The name of the innovation, where it is the same in all files that have one.
fn innovation(sources: &[JoinSource], guidance: &mut JoinGuidance<'_>, faults: &mut Vec<Fault>) -> String {
    let named = |source: &&JoinSource| !source.session.context.innovation.trim().is_empty();
    let Some(first) = teams(sources).chain(sources.iter()).find(named) else {
        faults.push(no_innovation());
        return String::new();
    };
    let name = &first.session.context.innovation;
    for other in sources.iter().filter(named) {
        let theirs = &other.session.context.innovation;
        if normal(name) == normal(theirs) {
            continue;
        }
        let said = guidance.same.iter_mut().find(|same| same.covers(name, theirs));
        let is_same = match (said, guidance.ask.as_mut()) {
            (Some(said), _) => {
                said.was_used = true;
                true
            }
            (None, Some(ask)) => ask(&Text::from_phrases(|words| {
                (words.voices.ask_same)(&clean(name), &first.name, &clean(theirs), &other.name)
            })),
            (None, None) => false,
        };
        if !is_same {
            let fault = Fault::from_data("other-innovation", |words| {
                (words.voices.other_innovation)(&clean(name), &first.name, &clean(theirs), &other.name)
            });
            faults.push(fault.hint(|words| (words.voices.same_hint)(&option(&clean(name), &clean(theirs)))));
        }
    }
    name.clone()
}

/// Who, where, and when, as far as the files agree. What one person is to the innovation says who that is, and goes.
fn context(sources: &[JoinSource], remarks: &mut Vec<JoinRemark>) -> SessionContext {
    let mut differing: Vec<fn(&'static Phrases) -> &'static str> = Vec::new();
    let all: Vec<(&SessionContext, bool)> =
        sources.iter().map(|source| (&source.session.context, source.session.has_voices())).collect();
    let text = |own: &Option<String>| own.as_deref().map(str::trim).filter(|text| !text.is_empty()).map(str::to_owned);
    let mut differ = |what: fn(&'static Phrases) -> &'static str| differing.push(what);
    let context = SessionContext {
        innovation: String::new(),
        client: agreed(&all, |of| text(&of.client), || differ(|words| words.voices.client)),
        date: agreed(&all, |of| text(&of.date), || ()),
        organisation: agreed(&all, |of| text(&of.organisation), || differ(|words| words.voices.organisation)),
        team: agreed(&all, |of| text(&of.team), || differ(|words| words.voices.team)),
        phase: agreed(&all, |of| of.phase, || differ(|words| words.voices.phase)),
        role: None,
        present: agreed(&all, |of| of.present.clone(), || differ(|words| words.voices.present)),
        team_size: agreed(&all, |of| of.team_size, || differ(|words| words.voices.team_size)),
    };
    if !differing.is_empty() {
        remarks.push(JoinRemark::LeftOut(Text::from_phrases(|words| {
            differing.iter().map(|what| what(words)).collect::<Vec<_>>().join(", ")
        })));
    }
    context
}

/// What a team says, or else what all say who say something.
fn agreed<T: Clone + PartialEq>(
    all: &[(&SessionContext, bool)],
    of: impl Fn(&SessionContext) -> Option<T>,
    differ: impl FnOnce(),
) -> Option<T> {
    let team = all.iter().filter(|(_, is_team)| *is_team).find_map(|(context, _)| of(context));
    if team.is_some() {
        return team;
    }
    let mut said = all.iter().filter_map(|(context, _)| of(context));
    let first = said.next()?;
    if said.all(|other| other == first) {
        Some(first)
    } else {
        differ();
        None
    }
}
