//! Which strategies there are to choose from.

use super::{Grounds, Quadrant, Standing, standings};
use crate::advice::{Circumstances, Filters, Need, advised, bundle};
use crate::catalogue::StrategyIndex;
use crate::questionnaire::DeterminantIndex;
use crate::session::Session;

/// A strategy that is advised and not in the plan yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlanCandidate {
    /// The strategy.
    pub strategy: StrategyIndex,
    /// The barrier under which it is offered, by its place in the advice: the first of these that a team should look at.
    pub under: usize,
    /// The barriers it is advised for, by their places in the advice (from 1), in order.
    pub ranks: Vec<usize>,
    /// Whether it is one of the few that serve the barriers best together.
    pub in_bundle: bool,
}

/// The strategies that are advised and not in the plan: of the barriers that are taken on first, then of those to do now,
/// then of those to plan, those not weighed, those to take along, and those to let rest; per barrier in the order of the advice, the best `top`, each
/// strategy once, with the other barriers that it works on where it is in the bundle of at most `size`.
#[must_use]
pub fn candidates(grounds: Grounds<'_>, session: &Session, top: usize, size: usize) -> Vec<PlanCandidate> {
    let Grounds { questionnaire, catalogue, assessment } = grounds;
    let known = Circumstances::from_session(questionnaire, catalogue, session, assessment, &[]);
    let filters = Filters::default();
    let needs: Vec<Need> = assessment.barriers.iter().map(Need::from_barrier).collect();
    let suggested =
        |barriers: &mut dyn Iterator<Item = DeterminantIndex>| advised(catalogue, barriers, top, &filters, &known);
    let all = suggested(&mut needs.iter().map(|need| need.determinant));
    let bundled = if needs.len() > 1 { bundle(catalogue, &needs, &all, size, &known).strategies } else { Vec::new() };
    let mut found: Vec<PlanCandidate> = Vec::new();
    let mut add = |strategy: StrategyIndex, rank: usize| {
        let at = found.iter().position(|candidate| candidate.strategy == strategy).unwrap_or_else(|| {
            let in_bundle = bundled.iter().any(|(other, _)| *other == strategy);
            found.push(PlanCandidate { strategy, under: rank, ranks: Vec::new(), in_bundle });
            found.len() - 1
        });
        if !found[at].ranks.contains(&rank) {
            found[at].ranks.push(rank);
        }
    };
    let standings = standings(session, assessment);
    let order =
        [Some(Quadrant::DoNow), Some(Quadrant::PlanAhead), None, Some(Quadrant::TakeAlong), Some(Quadrant::LetRest)];
    let taken_on = session.take_on.iter().filter_map(|taken| standings.iter().find(|one| one.determinant == *taken));
    let others = order.iter().flat_map(|quadrant| {
        let taken = |standing: &&Standing| session.take_on.contains(&standing.determinant);
        standings.iter().filter(move |standing| standing.quadrant() == *quadrant && !taken(standing))
    });
    for standing in taken_on.chain(others) {
        let Some(rank) = standing.rank else { continue };
        for strategy in suggested(&mut std::iter::once(standing.determinant)) {
            add(strategy, rank);
        }
    }
    for (strategy, serves) in &bundled {
        for rank in (1..).zip(&needs).filter(|(_, need)| serves.contains(&need.determinant)).map(|(rank, _)| rank) {
            add(*strategy, rank);
        }
    }
    let is_chosen = |candidate: &PlanCandidate| {
        session.plan.iter().any(|action| action.strategy == catalogue.strategy(candidate.strategy).id)
    };
    found.retain(|candidate| !is_chosen(candidate));
    for candidate in &mut found {
        candidate.ranks.sort_unstable();
    }
    found
}
