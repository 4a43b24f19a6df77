//! Which screens there are, and which comes next.

use super::{Understanding, UnderstandingScreen as Screen};
use crate::advice::knots_offered;
use crate::questionnaire::{CauseIndex, DeterminantIndex, Slot};

impl Understanding<'_> {
    /// The barriers that are taken on, in the order of the session.
    pub(super) fn taken(&self) -> Vec<DeterminantIndex> {
        let is_known = |index: &DeterminantIndex| self.standings.iter().any(|standing| standing.determinant == *index);
        self.session.take_on.iter().copied().filter(is_known).collect()
    }

    /// The answers that make a barrier of it and of which the cause must be asked: not where the kind of the element tells it.
    pub(super) fn asked(&self, barrier: DeterminantIndex) -> Vec<Slot> {
        let elements = &self.session.elements;
        let culprits = self.assessment.determinant(barrier).culprits().map(|item| item.slot);
        let is_asked = |slot: &Slot| {
            self.questionnaire.causes_told(*slot, elements).is_empty()
                && !self.questionnaire.causes_offered(*slot, elements).is_empty()
        };
        culprits.filter(is_asked).collect()
    }

    /// The causes that were named or told and that put safety first, each once.
    fn unsafe_causes(&self) -> Vec<CauseIndex> {
        let known = self.known();
        let mut found: Vec<CauseIndex> = Vec::new();
        for barrier in self.taken() {
            let causes = known.causes_behind(barrier).iter().copied();
            let first = causes.filter(|cause| self.questionnaire.cause(*cause).safety.is_some());
            for cause in first {
                if !found.contains(&cause) {
                    found.push(cause);
                }
            }
        }
        found
    }

    /// The screens that one comes past, in order. Others are opened from these.
    pub(super) fn screens(&self) -> Vec<Screen> {
        let taken = self.taken();
        let mut screens = vec![Screen::Choose];
        if taken.is_empty() {
            return screens;
        }
        for barrier in &taken {
            screens.push(Screen::Hindrance(*barrier));
            screens.extend(self.asked(*barrier).into_iter().map(Screen::Cause));
        }
        screens.push(Screen::Present);
        screens.extend(self.unsafe_causes().into_iter().map(Screen::Safety));
        let has_strategies = |barrier: &&DeterminantIndex| !self.strategies(**barrier).is_empty();
        screens.extend(taken.iter().filter(has_strategies).map(|barrier| Screen::There(*barrier)));
        let knots = knots_offered(self.questionnaire, &self.known(), &taken);
        screens.extend(knots.into_iter().map(|(theme, _)| Screen::Knot(theme)));
        screens
    }

    /// Where the talk begins: after the last screen on which something was given.
    pub(super) fn first_screen(&self) -> Screen {
        let screens = self.screens();
        let Some(last) = screens.iter().rposition(|screen| self.is_given(*screen)) else { return Screen::Choose };
        match screens[last] {
            // More can be said there.
            screen @ Screen::There(_) => screen,
            _ => screens.get(last + 1).copied().unwrap_or(Screen::Choose),
        }
    }

    /// Whether the session holds something that was given on this screen.
    fn is_given(&self, screen: Screen) -> bool {
        let session = &self.session;
        match screen {
            Screen::Choose => !session.take_on.is_empty(),
            Screen::Hindrance(barrier) => session.priorities.contains_key(&barrier),
            Screen::Cause(slot) => session.causes.contains_key(&slot),
            Screen::Present => session.context.present.is_some() || session.context.team_size.is_some(),
            Screen::There(barrier) => self.strategies(barrier).iter().any(|strategy| strategy.state.is_some()),
            Screen::Knot(theme) => session.knots.iter().any(|knot| knot.theme == theme),
            _ => false,
        }
    }

    /// The screen from which this one is opened.
    pub(super) const fn under(screen: Screen) -> Screen {
        match screen {
            Screen::Changeable(barrier, _) => Screen::Hindrance(barrier),
            Screen::SomethingElse(slot) => Screen::Cause(slot),
            Screen::TeamSize => Screen::Present,
            Screen::State(barrier, _) | Screen::Why(barrier, _) => Screen::There(barrier),
            other => other,
        }
    }

    /// The screen that comes after this one; `None` at the end.
    pub(super) fn after(&self, screen: Screen) -> Option<Screen> {
        let screens = self.screens();
        let at = screens.iter().position(|other| *other == Self::under(screen))?;
        screens.get(at + 1).copied()
    }

    /// The screen before this one; `None` at the beginning.
    pub(super) fn before(&self, screen: Screen) -> Option<Screen> {
        let under = Self::under(screen);
        if under != screen {
            return Some(under);
        }
        let screens = self.screens();
        let at = screens.iter().position(|other| *other == screen)?;
        at.checked_sub(1).and_then(|at| screens.get(at)).copied()
    }
}
