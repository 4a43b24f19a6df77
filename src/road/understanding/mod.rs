//! The leg between the answers and the advice. What stands in the way is shown at a glance, and what is taken on now is chosen
//! and weighed; per barrier is asked what lies behind it; then who is there, what of the suggested strategies is there already
//! or was tried, and whether barriers with one cause are one knot. What must be made safe comes before any strategy.
//!
//! Whatever is given is in the session at once. Which screens there are follows from the session, so that the talk goes on
//! where it was when it is opened again, and a cause that is named brings its own screens with it.

mod screens;
mod taking;
#[cfg(test)]
mod tests;
mod view;

use crate::advice::{Advice, Circumstances, Filters, Suggestion};
use crate::assessment::{Assessment, AssessmentSettings};
use crate::catalogue::{Catalogue, StrategyIndex};
use crate::language::Language;
use crate::plan::{Degree, Standing, Subject, standings};
use crate::questionnaire::{CauseIndex, DeterminantIndex, Questionnaire, Slot, ThemeIndex};
use crate::session::Session;
use crate::talk::{ConversationInput, Passage, PassageStep, View};

/// How many barriers are marked before anybody chose: as many as a team does well to take on.
const MARKED: usize = 3;

/// Where the talk is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum UnderstandingScreen {
    /// Which barriers are taken on.
    Choose,
    /// How much a barrier hinders.
    Hindrance(DeterminantIndex),
    /// How changeable it is, after how much it hinders.
    Changeable(DeterminantIndex, Degree),
    /// What lies behind an answer.
    Cause(Slot),
    /// What lies behind it, typed.
    SomethingElse(Slot),
    /// Who is there.
    Present,
    /// How many there are in the team.
    TeamSize,
    /// What must be made safe first, since this cause was named.
    Safety(CauseIndex),
    /// Which strategies for a barrier are there already or were tried.
    There(DeterminantIndex),
    /// How far one of them is.
    State(DeterminantIndex, StrategyIndex),
    /// What it lacks, or why it was stopped.
    Why(DeterminantIndex, StrategyIndex),
    /// Whether barriers with a theme in common are one knot.
    Knot(ThemeIndex),
}

/// The talk so far.
#[derive(Debug)]
pub(super) struct Understanding<'a> {
    questionnaire: &'a Questionnaire,
    catalogue: &'a Catalogue,
    /// What the answers amount to; they do not change here.
    assessment: Assessment,
    /// The barriers to choose from.
    standings: Vec<Standing>,
    /// How many strategies are suggested per barrier.
    top: usize,
    session: Session,
    /// The barriers that have a tick.
    ticked: Vec<DeterminantIndex>,
    screen: UnderstandingScreen,
}

impl<'a> Understanding<'a> {
    /// From where it stopped; from its beginning when it was not begun, or when it came to its end. `None` without barriers.
    pub(super) fn resume(
        questionnaire: &'a Questionnaire,
        catalogue: &'a Catalogue,
        session: Session,
        top: usize,
    ) -> Option<Self> {
        let assessment =
            Assessment::from_tally(questionnaire, &session.tally(questionnaire), AssessmentSettings::default());
        let standings = standings(&session, &assessment);
        let is_known = |index: &DeterminantIndex| standings.iter().any(|standing| standing.determinant == *index);
        let mut ticked: Vec<DeterminantIndex> = session.take_on.iter().copied().filter(is_known).collect();
        if ticked.is_empty() {
            ticked.extend(standings.iter().take(MARKED).map(|standing| standing.determinant));
        }
        let screen = UnderstandingScreen::Choose;
        let mut talk = Self { questionnaire, catalogue, assessment, standings, top, session, ticked, screen };
        talk.screen = talk.first_screen();
        (!talk.standings.is_empty()).then_some(talk)
    }

    /// The same, at its last screen: for whoever comes back to it from what follows.
    pub(super) fn at_last(mut self) -> Self {
        self.screen = self.screens().last().copied().unwrap_or(UnderstandingScreen::Choose);
        self
    }

    /// Whether something was chosen before.
    pub(super) fn is_begun(&self) -> bool {
        !self.session.take_on.is_empty()
    }

    /// Whether it was left before its end.
    pub(super) fn is_under_way(&self) -> bool {
        self.is_begun() && self.screen != UnderstandingScreen::Choose && self.session.plan.is_empty()
    }

    fn subject(&self) -> Subject<'_> {
        Subject { questionnaire: self.questionnaire, catalogue: self.catalogue, session: &self.session }
    }

    /// All that the order of strategies looks at, as it is now.
    fn known(&self) -> Circumstances {
        Circumstances::from_session(self.questionnaire, self.catalogue, &self.session, &self.assessment, &[])
    }

    /// The strategies that are asked about for a barrier: those that are suggested, and those that would be if they were not
    /// there already or tried.
    fn strategies(&self, barrier: DeterminantIndex) -> Vec<Suggestion<'a>> {
        let advice = Advice::new(self.catalogue, barrier, self.top, &Filters::default(), &self.known());
        advice.top.into_iter().chain(advice.aside).take(MOST_ASKED).collect()
    }
}

/// As many as there are digits to choose by.
const MOST_ASKED: usize = 9;

impl Passage for Understanding<'_> {
    fn view(&self, language: Language) -> View {
        view::of(self, language)
    }

    fn apply(&mut self, input: ConversationInput, language: Language) -> Result<PassageStep, String> {
        let before = self.session.clone();
        let step = self.take(input, language)?;
        Ok(PassageStep { changed: self.session != before, ..step })
    }

    fn session(&self) -> &Session {
        &self.session
    }

    /// Advice can be given whatever was asked here.
    fn may_end(&self) -> bool {
        true
    }
}
