//! The parts of the road: what each offers, what is talked about in it, and what there is to read after it.

use super::settings::RoadSettings;
use super::understanding::Understanding;
use crate::language::Language;
use crate::planning::Planning;
use crate::session::Session;
use crate::talk::{Exhibit, Passage, View};

/// A part of the road, in the order in which they come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Leg {
    /// The questionnaire.
    Questions,
    /// What a team answered, looked at together.
    Together,
    /// What is taken on, and what lies behind it.
    Understanding,
    /// The advice that follows from it, to read.
    Advice,
    /// Who does what.
    Plan,
    /// What is taken along.
    Documents,
    /// The questionnaire of one more person; nothing comes after it, since that would show what others answered.
    OneMore,
}

impl Leg {
    /// All of them, in order.
    pub(super) const ALL: [Self; 7] = [
        Self::Questions,
        Self::Together,
        Self::Understanding,
        Self::Advice,
        Self::Plan,
        Self::Documents,
        Self::OneMore,
    ];

    /// What there is to read after it.
    pub(super) const fn exhibit(self) -> Option<Exhibit> {
        match self {
            Self::Understanding => Some(Exhibit::Priorities),
            Self::Plan => Some(Exhibit::Plan),
            Self::Questions | Self::Together | Self::Advice | Self::Documents | Self::OneMore => None,
        }
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
    pub(super) fn from_session(
        leg: Leg,
        settings: &RoadSettings<'a>,
        session: &Session,
        is_behind: bool,
    ) -> Option<Self> {
        let RoadSettings { questionnaire, catalogue, today, strategies, documents, .. } = settings;
        match leg {
            // Whoever is here came for them.
            Leg::Questions | Leg::Together | Leg::Advice | Leg::OneMore => None,
            Leg::Understanding => {
                let talk = Understanding::from_session(questionnaire, catalogue, session.clone(), strategies.0)?;
                Some(Self { leg, again: talk.is_begun(), passage: Some(Box::new(talk)) })
            }
            Leg::Plan => {
                let talk = Planning::with_planning(questionnaire, catalogue, session.clone(), *today, *strategies)?;
                Some(Self { leg, again: !session.plan.is_empty(), passage: Some(Box::new(talk)) })
            }
            Leg::Documents => {
                (!documents.is_empty() && !is_behind).then_some(Self { leg, again: false, passage: None })
            }
        }
    }

    /// The offer in words.
    pub(super) fn view(&self, language: Language) -> View {
        let (words, understanding) = (&language.phrases().planning, &language.phrases().understanding);
        let question = match (self.leg, self.again) {
            (Leg::Understanding, false) => understanding.offer,
            (Leg::Understanding, true) => understanding.offer_again,
            (Leg::Plan, false) => words.offer_plan,
            (Leg::Plan, true) => words.offer_plan_again,
            (Leg::Documents | Leg::Questions | Leg::Together | Leg::Advice | Leg::OneMore, _) => words.offer_documents,
        };
        View::YesNo { question: question.to_owned(), hint: String::new(), below: true }
    }
}
