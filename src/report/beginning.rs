//! Where to begin: what comes first, by whom, and what can wait.

use super::BarrierAdvice;
use super::behind::KnotSaid;
use crate::advice::Suggestion;
use crate::catalogue::{Actor, Catalogue, StrategyIndex};
use crate::language::Text;
use crate::questionnaire::DeterminantIndex;

/// How many barriers are begun with where a team chose none.
const UNLESS_CHOSEN: usize = 3;

/// Where to begin.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Beginning<'a> {
    /// The barriers that are begun with, in order.
    pub with: Vec<DeterminantIndex>,
    /// Whether the team chose them; else they are the first of the advice.
    pub chosen: bool,
    /// The knot that the team confirmed, by its place among the knots.
    pub knot: Option<usize>,
    /// The first step.
    pub step: Option<BeginningStep<'a>>,
    /// The barriers that can wait.
    pub waits: Vec<DeterminantIndex>,
}

/// The first step of a strategy.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BeginningStep<'a> {
    /// The barrier it is for.
    pub barrier: DeterminantIndex,
    /// The strategy.
    pub strategy: StrategyIndex,
    /// What is done.
    pub text: &'a Text,
    /// Who takes it, where that is said.
    pub who: Option<Actor>,
}

impl<'a> Beginning<'a> {
    /// Where to begin with these barriers; `None` where there are none.
    #[must_use]
    pub fn from_barriers(
        catalogue: &'a Catalogue,
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
fn step<'a>(
    catalogue: &'a Catalogue,
    barrier: &BarrierAdvice<'_>,
    present: Option<&[Actor]>,
) -> Option<BeginningStep<'a>> {
    let first = |suggestion: &Suggestion<'_>| {
        let step = catalogue.strategy(suggestion.strategy).first_step(present)?;
        let found = BeginningStep {
            barrier: barrier.determinant,
            strategy: suggestion.strategy,
            text: step.text,
            who: step.who,
        };
        Some((step.can_be_taken(present), found))
    };
    let top = &barrier.advice.top;
    let free = top.iter().filter(|suggestion| suggestion.against.is_empty());
    let all: Vec<(bool, BeginningStep<'_>)> = free.chain(top).filter_map(first).collect();
    let taken = all.iter().find(|(can_be_taken, _)| *can_be_taken).or(all.first());
    taken.map(|(_, step)| *step)
}
