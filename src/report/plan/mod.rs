//! The plan as one value. Each can stand alone or as a part of the whole advice.

mod read_back;
mod timing;

use jiff::civil::Date;

use crate::assessment::Assessment;
use crate::language::{Language, clean, within_sentence};
use crate::plan::{PlanCheck, Quadrant, Standing, Subject, checks, standings};

pub use read_back::read_back_blocks;
pub(crate) use timing::timing;

/// The plan: what comes first, who does what, and what is lacking.
#[derive(Clone, Debug)]
pub struct PlanReport<'a> {
    /// The content, and the session with the plan.
    pub subject: Subject<'a>,
    /// The barriers in order, each with its quadrant.
    pub standings: Vec<Standing>,
    /// What the plan lacks.
    pub checks: Vec<PlanCheck>,
    /// The day on which that was looked at.
    pub looked_at: Date,
}

impl<'a> PlanReport<'a> {
    /// The plan as it stands on a day, with what the answers amount to.
    #[must_use]
    pub fn new(subject: Subject<'a>, assessment: &Assessment, today: Date) -> Self {
        Self {
            subject,
            standings: standings(subject.session, assessment),
            checks: checks(subject, assessment, today),
            looked_at: today,
        }
    }

    /// Whether a team has weighed or planned anything: if not, there is nothing to show in an advice.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.subject.session.plan.is_empty() && self.subject.session.priorities.is_empty()
    }

    /// The barriers of a quadrant in order, or those that were not weighed.
    pub(crate) fn in_quadrant(&self, quadrant: Option<Quadrant>) -> impl Iterator<Item = &Standing> {
        self.standings.iter().filter(move |standing| standing.quadrant() == quadrant)
    }

    /// A barrier with its place in the advice: `2. Beschikbare tijd`.
    pub(crate) fn numbered(&self, standing: &Standing, language: Language) -> String {
        let name = self.subject.barrier_name(standing.determinant, language);
        standing.rank.map_or(name.clone(), |rank| format!("{rank}. {name}"))
    }

    pub(crate) fn title(&self, language: Language) -> String {
        (language.phrases().plan.title)(&within_sentence(&clean(&self.subject.session.context.innovation)))
    }

    /// How a barrier was weighed, in words, without a capital.
    pub(crate) fn weighed(standing: &Standing, language: Language) -> Option<String> {
        let words = &language.phrases().plan;
        standing.priority.map(|priority| {
            let hindrance = priority.hindrance.among(&words.hindrances);
            let changeable = priority.changeable.among(&words.changeables);
            (words.weighed)(hindrance, changeable)
        })
    }
}
