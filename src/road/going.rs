//! Going from leg to leg, on and back.

use super::legs::{Leg, OfferedLeg};
use super::one_more::OneMore;
use super::together::Together;
use super::understanding::Understanding;
use super::{Course, Road, Stage};
use crate::interview::InterviewFlow;
use crate::talk::{End, Errand, Exhibit};

impl<'a> Road<'a> {
    pub(super) fn questions(&self) -> Stage<'a> {
        let flow = InterviewFlow::from_session(self.settings.questionnaire, self.session.clone());
        Stage::Within(Leg::Questions, Box::new(flow))
    }

    /// What lies behind the barriers; `None` without barriers.
    fn understanding(&self) -> Option<Understanding<'a>> {
        let settings = &self.settings;
        Understanding::from_session(
            settings.questionnaire,
            settings.catalogue,
            self.session.clone(),
            settings.strategies.0,
        )
    }

    /// Where an intake that is gone on with begins: at the questions, or in the talk after them where it was left.
    pub(super) fn first_stage(&self) -> Stage<'a> {
        let questionnaire = self.settings.questionnaire;
        match self.course {
            Course::OneMore if self.session.unfinished.is_empty() => {
                return Stage::Within(Leg::OneMore, Box::new(OneMore::from_team(questionnaire, self.session.clone())));
            }
            Course::OneMore => return Stage::Waiting,
            Course::Meeting => {
                let talk = self.understanding().filter(Understanding::is_under_way);
                let together = || Stage::Within(Leg::Together, Box::new(self.together()));
                return talk.map_or_else(together, |talk| Stage::Within(Leg::Understanding, Box::new(talk)));
            }
            Course::Interview | Course::Plan => {}
        }
        let (done, all) = self.session.progress(self.settings.questionnaire);
        let talk = if done < all { None } else { self.understanding().filter(Understanding::is_under_way) };
        talk.map_or_else(|| self.questions(), |talk| Stage::Within(Leg::Understanding, Box::new(talk)))
    }

    /// What a team answered, looked at together.
    fn together(&self) -> Together<'a> {
        Together::from_session(self.settings.questionnaire, self.session.clone())
    }

    /// Whether somebody came for all of it, and not for the plan alone.
    fn walks_all(&self) -> bool {
        matches!(self.course, Course::Interview | Course::Meeting)
    }

    /// What there is to read after a leg. Where the advice follows, it says what comes first; a meeting ends with what was
    /// agreed.
    pub(super) fn exhibit(&self, leg: Leg) -> Option<Exhibit> {
        match leg {
            Leg::Understanding if self.walks_all() => None,
            Leg::Plan if self.course == Course::Meeting => Some(Exhibit::Agreements),
            leg => leg.exhibit(),
        }
    }

    pub(super) fn offered(&self, leg: Leg) -> Option<OfferedLeg<'a>> {
        OfferedLeg::from_session(leg, &self.settings, &self.session, self.saving.is_behind())
    }

    /// Goes on to the first leg after this one that has something in it.
    pub(super) fn go_on_after(&mut self, leg: Leg) -> Vec<Errand> {
        // Answers that are nowhere but here lead to advice, and not to agreements about it.
        let is_unkept = leg == Leg::Advice && self.saving.is_behind();
        let next = Leg::ALL.into_iter().filter(|other| *other > leg && !is_unkept).find_map(|other| self.enter(other));
        next.unwrap_or_else(|| self.end(End::Finished))
    }

    /// Enters a leg, or offers it, and says what is to be done first; `None` when there is nothing in it.
    fn enter(&mut self, leg: Leg) -> Option<Vec<Errand>> {
        self.stage = match leg {
            Leg::Questions | Leg::Together | Leg::OneMore => return None,
            // Whoever answered the questions came for advice, and is asked what it needs.
            Leg::Understanding if self.walks_all() => {
                let talk = self.understanding().filter(|_| !self.saving.is_behind())?;
                Stage::Within(leg, Box::new(talk))
            }
            Leg::Advice => return self.walks_all().then(|| self.read_advice()),
            Leg::Understanding | Leg::Plan | Leg::Documents => Stage::Offer(self.offered(leg)?),
        };
        Some(Vec::new())
    }

    /// Goes back from the beginning of a leg: to its offer where it was offered, else to what comes before it.
    pub(super) fn go_out(&mut self, leg: Leg) -> Option<Vec<Errand>> {
        if self.walks_all() {
            return self.go_before(leg);
        }
        self.stage = Stage::Offer(self.offered(leg)?);
        Some(Vec::new())
    }

    /// Goes back from a leg or its offer: to the offer before it, to the advice, to what lies behind it, or to the review of
    /// the answers.
    pub(super) fn go_before(&mut self, leg: Leg) -> Option<Vec<Errand>> {
        for before in Leg::ALL.into_iter().rev().filter(|other| *other < leg) {
            let stage = match before {
                Leg::Questions => (self.course == Course::Interview).then(|| self.questions()),
                Leg::Together => {
                    (self.course == Course::Meeting).then(|| Stage::Within(before, Box::new(self.together().at_last())))
                }
                Leg::OneMore => None,
                Leg::Understanding if self.walks_all() => {
                    let talk = self.understanding().filter(|_| !self.saving.is_behind()).map(Understanding::at_last);
                    talk.map(|talk| Stage::Within(before, Box::new(talk)))
                }
                Leg::Advice if self.walks_all() && self.settings.attended => return Some(self.read_advice()),
                Leg::Advice => None,
                Leg::Understanding | Leg::Plan | Leg::Documents => self.offered(before).map(Stage::Offer),
            };
            if let Some(stage) = stage {
                self.stage = stage;
                return Some(Vec::new());
            }
        }
        None
    }
}
