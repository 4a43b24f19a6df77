//! What lies behind the barriers, what is known of the team, and where to begin, as JSON.

use serde::Serialize;

use crate::advice::{CauseMatch, StrategyState, Suggestion};
use crate::language::Text;
use crate::questionnaire::{CauseIndex, Slot};
use crate::report::{BarrierAdvice, CauseSaid, Report};

/// A cause that was named or told, or something else.
#[derive(Serialize)]
pub(super) struct CauseJson<'a> {
    item: String,
    element: Option<&'a str>,
    id: Option<&'a str>,
    other: Option<&'a str>,
    theme: Option<&'a str>,
    answer: Option<&'a Text>,
    told: bool,
}

/// A cause that can be named.
#[derive(Serialize)]
pub(super) struct OfferedCauseJson<'a> {
    id: &'a str,
    answer: &'a Text,
}

/// A strategy that would stand among the first but for one thing.
#[derive(Serialize)]
pub(super) struct PassedOverJson<'a> {
    id: &'a str,
    name: &'a Text,
    state: Option<&'static str>,
    spoken_against: Vec<&'a Text>,
}

/// What lies behind a barrier, and what was passed over for it.
#[derive(Serialize)]
pub(super) struct BehindJson<'a> {
    causes: Vec<CauseJson<'a>>,
    causes_offered: Vec<OfferedCauseJson<'a>>,
    find_out: Option<&'a Text>,
    safety: &'a [&'a Text],
    passed_over: Vec<PassedOverJson<'a>>,
}

/// What is known of the team beside the answers.
#[derive(Serialize)]
pub(super) struct KnownJson<'a> {
    phase: Option<&'static str>,
    present: Option<Vec<&'static str>>,
    team_size: Option<u32>,
    take_on: Vec<&'a str>,
    have: Vec<HaveJson<'a>>,
    tried: Vec<TriedJson<'a>>,
}

#[derive(Serialize)]
struct HaveJson<'a> {
    strategy: &'a str,
    works: bool,
}

#[derive(Serialize)]
struct TriedJson<'a> {
    strategy: &'a str,
    #[serde(rename = "for")]
    barrier: Option<&'a str>,
}

/// Barriers that may be one.
#[derive(Serialize)]
pub(super) struct KnotJson<'a> {
    theme: &'a str,
    name: &'a Text,
    of: Vec<&'a str>,
    confirmed: Option<bool>,
}

/// Where to begin.
#[derive(Serialize)]
pub(super) struct BeginJson<'a> {
    with: Vec<&'a str>,
    chosen: bool,
    theme: Option<&'a str>,
    step: Option<BeginStepJson<'a>>,
    can_wait: Vec<&'a str>,
}

#[derive(Serialize)]
struct BeginStepJson<'a> {
    barrier: &'a str,
    strategy: &'a str,
    text: &'a Text,
    who: Option<&'static str>,
}

/// How far a strategy is.
pub(super) fn state(state: Option<StrategyState>) -> Option<&'static str> {
    state.map(|state| match state {
        StrategyState::Works => "works",
        StrategyState::Mend => "mend",
        StrategyState::Tried => "tried",
    })
}

/// Whether a strategy works on the cause that was named.
pub(super) fn works_on(suggestion: &Suggestion<'_>) -> Option<&'static str> {
    suggestion.works_on.map(|works_on| match works_on {
        CauseMatch::Named => "named",
        CauseMatch::Any => "any",
        CauseMatch::Other => "other",
    })
}

impl<'a> BehindJson<'a> {
    pub(super) fn from_barrier(report: &'a Report<'a>, barrier: &'a BarrierAdvice<'a>) -> Self {
        let passed_over = barrier.advice.aside.iter().chain(&barrier.advice.against);
        let question = report.questionnaire.cause_question(barrier.determinant);
        Self {
            causes: barrier.causes.iter().flat_map(|said| causes(report, said)).collect(),
            causes_offered: offered(report, barrier),
            find_out: question.map(|question| &question.find_out).filter(|_| !barrier.cause_is_known()),
            safety: &barrier.safety,
            passed_over: passed_over.map(|suggestion| PassedOverJson::from_suggestion(report, suggestion)).collect(),
        }
    }
}

fn causes<'a>(report: &'a Report<'a>, said: &'a CauseSaid) -> Vec<CauseJson<'a>> {
    let item = said.slot.id(report.questionnaire);
    let base = |id, other, theme, answer| CauseJson {
        item: item.clone(),
        element: said.element.as_deref(),
        id,
        other,
        theme,
        answer,
        told: said.told,
    };
    let named = said.named.iter().map(|index| {
        let cause = report.questionnaire.cause(*index);
        let theme = report.questionnaire.theme(cause.theme).id.as_str();
        base(Some(cause.id.as_str()), None, Some(theme), Some(&cause.answer))
    });
    named.chain(said.other.as_deref().map(|other| base(None, Some(other), None, None))).collect()
}

/// What can be named behind the answers that make it a barrier; for a barrier that somebody named, behind any.
fn offered<'a>(report: &'a Report<'a>, barrier: &BarrierAdvice<'_>) -> Vec<OfferedCauseJson<'a>> {
    let questionnaire = report.questionnaire;
    let mut slots: Vec<Slot> = barrier.said.iter().map(|said| said.slot).collect();
    if slots.is_empty() {
        slots = questionnaire.determinant(barrier.determinant).items.iter().copied().map(Slot::from_item).collect();
    }
    let mut found: Vec<CauseIndex> = Vec::new();
    for index in slots.iter().flat_map(|slot| questionnaire.causes_offered(*slot, &report.elements)) {
        if !found.contains(&index) {
            found.push(index);
        }
    }
    let cause = |index: CauseIndex| questionnaire.cause(index);
    found.into_iter().map(|index| OfferedCauseJson { id: &cause(index).id, answer: &cause(index).answer }).collect()
}

impl<'a> PassedOverJson<'a> {
    fn from_suggestion(report: &'a Report<'a>, suggestion: &'a Suggestion<'a>) -> Self {
        let strategy = report.catalogue.strategy(suggestion.strategy);
        Self {
            id: &strategy.id,
            name: &strategy.name,
            state: state(suggestion.state),
            spoken_against: suggestion.against.clone(),
        }
    }
}

impl<'a> KnownJson<'a> {
    pub(super) fn from_report(report: &'a Report<'a>) -> Self {
        let id = |index| report.questionnaire.determinant(index).id.as_str();
        let (context, have, tried) = (&report.context, report.have.iter(), report.tried.iter());
        Self {
            phase: context.phase.map(|phase| phase.id()),
            present: context.present.as_ref().map(|all| all.iter().map(|actor| actor.id()).collect()),
            team_size: context.team_size,
            take_on: report.take_on.iter().map(|index| id(*index)).collect(),
            have: have.map(|have| HaveJson { strategy: &have.strategy, works: have.works }).collect(),
            tried: tried.map(|it| TriedJson { strategy: &it.strategy, barrier: it.barrier.map(id) }).collect(),
        }
    }
}

/// The knots that there may be.
pub(super) fn knots<'a>(report: &'a Report<'a>) -> Vec<KnotJson<'a>> {
    let id = |index: &_| report.questionnaire.determinant(*index).id.as_str();
    let knots = report.knots.iter().map(|knot| {
        let theme = report.questionnaire.theme(knot.theme);
        KnotJson {
            theme: &theme.id,
            name: &theme.name,
            of: knot.of.iter().map(id).collect(),
            confirmed: knot.confirmed,
        }
    });
    knots.collect()
}

/// Where to begin, where that is said.
pub(super) fn begin<'a>(report: &'a Report<'a>) -> Option<BeginJson<'a>> {
    let beginning = report.beginning.as_ref()?;
    let id = |index| report.questionnaire.determinant(index).id.as_str();
    let theme = beginning.knot.map(|at| report.questionnaire.theme(report.knots[at].theme).id.as_str());
    let step = beginning.step.map(|step| {
        let strategy = report.catalogue.strategy(step.strategy);
        BeginStepJson {
            barrier: id(step.barrier),
            strategy: &strategy.id,
            text: step.text,
            who: step.who.map(|who| who.id()),
        }
    });
    Some(BeginJson {
        with: beginning.with.iter().map(|index| id(*index)).collect(),
        chosen: beginning.chosen,
        theme,
        step,
        can_wait: beginning.waits.iter().map(|index| id(*index)).collect(),
    })
}
