//! Which barriers come first: importance against changeability.

use std::collections::BTreeSet;

use crate::assessment::Assessment;
use crate::language::each::QuadrantTexts;
use crate::questionnaire::{DeterminantIndex, Slot};
use crate::session::{Degree, Priority, Session};

/// What two judgements of a team come to.
///
/// Sorting factors by importance and changeability is common in the planning of interventions; it comes from
/// PRECEDE-PROCEED (Green & Kreuter, Health Program Planning: An Educational and Ecological Approach). The four fields are
/// theirs, the three-point scales and the cut are this project's.
///
/// On both scales the cut lies between 1 and 2, so that the middle counts as yes. Whoever is asked for a judgement avoids
/// the ends, and a barrier is here because the answers already say that it hinders: the lowest point must be chosen on
/// purpose. The two mistakes also differ in price. Something that was taken up without need costs a conversation;
/// something that was wrongly left to rest costs the introduction.
///
/// | | hardly changeable (1) | partly or well (2, 3) |
/// | --- | --- | --- |
/// | hinders quite a bit or a lot (2, 3) | plan ahead | do now |
/// | hinders a little (1) | leave for now | along the way |
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Quadrant {
    /// It hinders, and the team can change it.
    DoNow,
    /// It hinders, and needs others and time.
    PlanAhead,
    /// It hinders little, and the team can change it in passing.
    TakeAlong,
    /// It hinders little, and would cost much.
    LetRest,
}

impl Quadrant {
    /// The text for it, out of those for all.
    #[must_use]
    pub const fn among<T: Copy>(self, texts: &QuadrantTexts<T>) -> T {
        match self {
            Self::DoNow => texts.do_now,
            Self::PlanAhead => texts.plan_ahead,
            Self::TakeAlong => texts.take_along,
            Self::LetRest => texts.let_rest,
        }
    }

    /// All quadrants, in the order in which they ask for attention.
    pub const ALL: [Self; 4] = [Self::DoNow, Self::PlanAhead, Self::TakeAlong, Self::LetRest];

    /// Where a priority falls.
    #[must_use]
    pub fn from_priority(priority: Priority) -> Self {
        match (priority.hindrance > Degree::Low, priority.changeable > Degree::Low) {
            (true, true) => Self::DoNow,
            (true, false) => Self::PlanAhead,
            (false, true) => Self::TakeAlong,
            (false, false) => Self::LetRest,
        }
    }

    /// The id for programs.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::DoNow => "do-now",
            Self::PlanAhead => "plan-ahead",
            Self::TakeAlong => "take-along",
            Self::LetRest => "let-rest",
        }
    }
}

/// A barrier and where it stands.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Standing {
    /// The determinant.
    pub determinant: DeterminantIndex,
    /// Its place in the advice, from 1; `None` for what was not measured and is a barrier because the team says so.
    pub rank: Option<usize>,
    /// The question on which the answers are worst, where it was measured.
    pub worst: Option<Slot>,
    /// How the team weighs it, if it did.
    pub priority: Option<Priority>,
}

impl Standing {
    /// Where it falls; `None` while it is not weighed.
    #[must_use]
    pub fn quadrant(&self) -> Option<Quadrant> {
        self.priority.map(Quadrant::from_priority)
    }
}

/// The barriers in the order of the advice. What the team weighed or has a strategy for, but was not measured, follows in
/// the order of the questionnaire: a team may know a barrier that its answers do not show. What was measured and turned
/// out to be no barrier is not among them.
#[must_use]
pub fn standings(session: &Session, assessment: &Assessment) -> Vec<Standing> {
    let priority = |index| session.priorities.get(&index).copied();
    let mut found: Vec<Standing> = (assessment.barriers.iter().zip(1..))
        .map(|(barrier, rank)| Standing {
            determinant: barrier.determinant,
            rank: Some(rank),
            worst: Some(barrier.worst),
            priority: priority(barrier.determinant),
        })
        .collect();
    let planned = session.plan.iter().flat_map(|action| action.barriers.iter().copied());
    let named: BTreeSet<DeterminantIndex> = session.priorities.keys().copied().chain(planned).collect();
    for determinant in named.into_iter().filter(|index| !assessment.determinant(*index).label.is_measured()) {
        found.push(Standing { determinant, rank: None, worst: None, priority: priority(determinant) });
    }
    found
}

/// Whether the answers say that a determinant is no barrier.
pub(super) fn is_no_barrier(assessment: &Assessment, determinant: DeterminantIndex) -> bool {
    let measured = assessment.determinant(determinant).label.is_measured();
    measured && assessment.barriers.iter().all(|barrier| barrier.determinant != determinant)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_quadrant_is_reached_and_the_middle_counts_as_yes() {
        let quadrant = |hindrance: usize, changeable: usize| {
            Quadrant::from_priority(Priority {
                hindrance: Degree::ALL[hindrance - 1],
                changeable: Degree::ALL[changeable - 1],
            })
        };
        let grid = [1, 2, 3].map(|hindrance| [1, 2, 3].map(|changeable| quadrant(hindrance, changeable)));
        use Quadrant::{DoNow, LetRest, PlanAhead, TakeAlong};
        assert_eq!(
            grid,
            [[LetRest, TakeAlong, TakeAlong], [PlanAhead, DoNow, DoNow], [PlanAhead, DoNow, DoNow]],
            "rows are hindrance, columns changeability"
        );
    }
}
