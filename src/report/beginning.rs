//! Where to begin: what comes first, by whom, and what can wait.

use super::BarrierAdvice;
use super::behind::KnotSaid;
use crate::advice::Suggestion;
use crate::catalogue::{Actor, Catalogue, StrategyIndex};
use crate::questionnaire::DeterminantIndex;

/// How many barriers are begun with where a team chose none.
const UNLESS_CHOSEN: usize = 3;

/// Where to begin.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Beginning {
    /// The barriers that are begun with, in order.
    pub with: Vec<DeterminantIndex>,
    /// Whether the team chose them; else they are the first of the advice.
    pub chosen: bool,
    /// The knot that the team confirmed, by its place among the knots.
    pub knot: Option<usize>,
    /// The first step.
    pub step: Option<BeginningStep>,
    /// The barriers that can wait.
    pub waits: Vec<DeterminantIndex>,
}

/// The first step of a strategy.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BeginningStep {
    /// The barrier it is for.
    pub barrier: DeterminantIndex,
    /// The strategy.
    pub strategy: StrategyIndex,
    /// Which of its steps, from 0.
    pub step: usize,
    /// Who takes it, where that is said.
    pub who: Option<Actor>,
}

impl Beginning {
    /// Where to begin with these barriers; `None` where there are none.
    #[must_use]
    pub fn from_barriers(
        catalogue: &Catalogue,
        barriers: &[BarrierAdvice<'_>],
        take_on: &[DeterminantIndex],
        knots: &[KnotSaid],
        present: Option<&[Actor]>,
    ) -> Option<Self> {
        let all: Vec<DeterminantIndex> = barriers.iter().map(|barrier| barrier.determinant).collect();
        let taken: Vec<DeterminantIndex> = take_on.iter().copied().filter(|index| all.contains(index)).collect();
        let chosen = !taken.is_empty();
        let mut with = if chosen { taken } else { all.iter().copied().take(UNLESS_CHOSEN).collect() };
        let knot = knots.iter().position(|knot| knot.confirmed == Some(true));
        if let Some(knot) = knot.map(|at| &knots[at]) {
            // What hangs together comes together, in the order there was.
            with.sort_by_key(|index| !knot.of.contains(index));
        }
        let advised = |index: &DeterminantIndex| barriers.iter().find(|barrier| barrier.determinant == *index);
        let first = with.iter().find_map(|index| advised(index).filter(|barrier| !barrier.advice.top.is_empty()))?;
        let step = step(catalogue, first, present);
        let begun = step.map(|step| step.barrier);
        let waits = with.iter().chain(&all).copied();
        let mut rest: Vec<DeterminantIndex> = Vec::new();
        for index in waits.filter(|index| Some(*index) != begun) {
            let together = knot.is_some_and(|at| knots[at].of.contains(&index));
            if !together && !rest.contains(&index) {
                rest.push(index);
            }
        }
        Some(Self { with, chosen, knot, step, waits: rest })
    }
}

/// The first step that somebody takes who is there, of the first strategy that has one; else the very first.
fn step(catalogue: &Catalogue, barrier: &BarrierAdvice<'_>, present: Option<&[Actor]>) -> Option<BeginningStep> {
    let is_there = |who: Option<Actor>| present.is_none_or(|present| who.is_none_or(|who| present.contains(&who)));
    let steps = |suggestion: &Suggestion<'_>| {
        let strategy = catalogue.strategy(suggestion.strategy);
        // Who takes the lead does what is said of nobody else.
        let lead = strategy.actors.first().copied();
        let found = strategy.card.steps.iter().enumerate().map(|(step, said)| BeginningStep {
            barrier: barrier.determinant,
            strategy: suggestion.strategy,
            step,
            who: said.who.or(lead),
        });
        found.collect::<Vec<_>>()
    };
    let top = &barrier.advice.top;
    let free = top.iter().filter(|suggestion| suggestion.against.is_empty());
    let all: Vec<BeginningStep> = free.chain(top).flat_map(steps).collect();
    let first = all.first().copied();
    all.into_iter().find(|step| is_there(step.who)).or(first)
}
