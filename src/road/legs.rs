//! The parts of the road: what each offers, what is talked about in it, and what there is to read after it.

use super::settings::RoadSettings;
use super::{Road, Stage};
use crate::language::Language;
use crate::planning::Planning;
use crate::session::Session;
use crate::talk::{End, Errand, Exhibit, Passage, View};

/// A part of the road, in the order in which they come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Leg {
    /// The questionnaire.
    Questions,
    /// The advice that follows from it, to read.
    Advice,
    /// What comes first.
    Weighing,
    /// Who does what.
    Plan,
    /// What is taken along.
    Documents,
}

impl Leg {
    /// All of them, in order.
    pub(super) const ALL: [Self; 5] = [Self::Questions, Self::Advice, Self::Weighing, Self::Plan, Self::Documents];

    /// What there is to read after it.
    pub(super) const fn exhibit(self) -> Option<Exhibit> {
        match self {
            Self::Weighing => Some(Exhibit::Priorities),
            Self::Plan => Some(Exhibit::Plan),
            Self::Questions | Self::Advice | Self::Documents => None,
        }
    }
}

/// The order of the legs.
impl Road<'_> {
    /// Goes on to the first leg after this one that has something in it.
    pub(super) fn go_on_after(&mut self, leg: Leg) -> Vec<Errand> {
        // Answers that are nowhere but here lead to advice, and not to agreements about it.
        let is_unkept = leg == Leg::Advice && self.saving.is_behind();
        let next = Leg::ALL.into_iter().filter(|other| *other > leg && !is_unkept).find_map(|other| self.enter(other));
        next.unwrap_or_else(|| self.end(End::Finished))
    }

    /// Enters a leg, or offers it, and says what is to be done first; `None` when there is nothing in it.
    fn enter(&mut self, leg: Leg) -> Option<Vec<Errand>> {
        match leg {
            Leg::Questions => None,
            Leg::Advice => Some(self.read_advice()),
            Leg::Weighing | Leg::Plan | Leg::Documents => {
                self.stage = Stage::Offer(self.offered(leg)?);
                Some(Vec::new())
            }
        }
    }

    /// Goes back from the offer of a leg: to the offer before it, to the advice, or to the review of the answers.
    pub(super) fn go_before(&mut self, leg: Leg) -> Option<Vec<Errand>> {
        let mut before = Leg::ALL.into_iter().rev().filter(|other| *other < leg);
        if let Some(offered) = before.find_map(|other| self.offered(other)) {
            self.stage = Stage::Offer(offered);
            return Some(Vec::new());
        }
        if self.from_questions && leg > Leg::Advice && self.settings.attended {
            return Some(self.read_advice());
        }
        self.stage = self.from_questions.then(|| self.questions())?;
        Some(Vec::new())
    }
}

/// A leg that is offered.
#[derive(Debug)]
pub(super) struct OfferedLeg<'a> {
    pub(super) leg: Leg,
    /// It was walked before.
    again: bool,
    /// What is talked about in it; nothing for the documents, which are one screen of the road itself.
    pub(super) passage: Option<Box<dyn Passage + 'a>>,
}

impl<'a> OfferedLeg<'a> {
    /// A leg as it can be offered with this session; `None` when there is nothing in it. A session that is not saved
    /// (`is_behind`) has no place for documents beside it.
    pub(super) fn of(leg: Leg, settings: &RoadSettings<'a>, session: &Session, is_behind: bool) -> Option<Self> {
        let RoadSettings { questionnaire, catalogue, today, strategies, documents, .. } = settings;
        match leg {
            // Whoever is here came for them.
            Leg::Questions | Leg::Advice => None,
            Leg::Weighing => {
                let talk = Planning::weigh(questionnaire, catalogue, session.clone(), *today)?;
                Some(Self { leg, again: talk.is_weighed(), passage: Some(Box::new(talk)) })
            }
            Leg::Plan => {
                let talk = Planning::plan(questionnaire, catalogue, session.clone(), *today, *strategies)?;
                Some(Self { leg, again: !session.plan.is_empty(), passage: Some(Box::new(talk)) })
            }
            Leg::Documents => {
                (!documents.is_empty() && !is_behind).then_some(Self { leg, again: false, passage: None })
            }
        }
    }

    /// The offer in words.
    pub(super) fn view(&self, language: Language) -> View {
        let words = &language.phrases().planning;
        let question = match (self.leg, self.again) {
            (Leg::Weighing, false) => words.offer_weighing,
            (Leg::Weighing, true) => words.offer_weighing_again,
            (Leg::Plan, false) => words.offer_plan,
            (Leg::Plan, true) => words.offer_plan_again,
            (Leg::Documents | Leg::Questions | Leg::Advice, _) => words.offer_documents,
        };
        View::YesNo { question: question.to_owned(), hint: String::new(), below: true }
    }
}
