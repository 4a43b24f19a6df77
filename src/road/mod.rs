//! The whole road with somebody who is there: an intake that is begun or gone on with, the questions, what is taken on and what
//! lies behind it, the advice, the plan, and documents to take along.
//!
//! One pure state machine. It does no I/O and knows no clock: what must be done outside it (save, show, make a document) it
//! asks for as an [`Errand`], and it is told how that went. So a terminal, a pipe and a page in a browser can all lead it.
//!
//! The road consists of legs. A leg after the advice is offered before it is walked; what is declined, or has nothing in
//! it, is passed over. A new leg is a line in each function of `legs`, and a [`Passage`] of its own; whatever the
//! passage asks, it is saved after every change, and can be stopped and broken off.

mod choosing;
mod documents;
mod going;
mod legs;
mod one_more;
mod reading;
mod saving;
mod settings;
mod start;
#[cfg(test)]
mod tests;
mod together;
mod understanding;
#[cfg(test)]
mod walk_tests;

use crate::language::{Language, within_sentence};
use crate::session::Session;
use crate::talk::{Conversation, ConversationInput, End, Errand, Exhibit, Outcome, Passage, PassageStep, View};
use legs::{Leg, OfferedLeg};
use saving::{Onward, SavingState, SavingVerdict};
use settings::intakes;

pub use settings::{KnownIntake, OfferedDocument, RoadSettings};

/// Where the road is.
#[derive(Debug)]
enum Stage<'a> {
    /// Which intake is gone on with; after the last comes a new one.
    Intakes(Vec<KnownIntake>),
    /// What is done with an intake that is finished.
    Ways,
    /// What is done with a session of several people.
    Team,
    /// What is done with the questionnaire of one more person that was left before its end.
    Waiting,
    /// Whether that is thrown away.
    Discarding,
    /// Somewhere in a leg.
    Within(Leg, Box<dyn Passage + 'a>),
    /// The advice is there to read, with so many barriers.
    Reading(usize),
    /// Whether a leg is wanted.
    Offer(OfferedLeg<'a>),
    /// Which documents are wanted.
    Documents,
    /// How long these documents are.
    Lengths(Vec<usize>),
    /// Not begun, or at its end.
    Silent,
}

/// An errand whose outcome is waited for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Awaited {
    Intake,
    Saved(Onward),
    Documents,
}

/// For what somebody came.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Course {
    /// Questions, and advice about the answers.
    Interview,
    /// A plan, for answers that were given before.
    Plan,
    /// The questions, for one more person in a session of several.
    OneMore,
    /// A meeting of those who answered.
    Meeting,
}

/// The road so far.
#[derive(Debug)]
pub struct Road<'a> {
    settings: RoadSettings<'a>,
    /// The session as it was when the stage began.
    session: Session,
    stage: Stage<'a>,
    course: Course,
    saving: SavingState,
    awaited: Option<Awaited>,
    /// The intakes that there were to choose from.
    known: Vec<KnownIntake>,
    /// The file of a new session, and the intakes beside it.
    new_beside: Option<(String, Vec<String>)>,
    /// It asks the questions of an earlier session once more.
    is_again: bool,
}

impl<'a> Road<'a> {
    /// From the questions on: with the session of an intake that is gone on with, or with a new one.
    #[must_use]
    pub fn with_interview(settings: RoadSettings<'a>, session: Option<Session>) -> Self {
        let mut road = Self::new(settings, session, Course::Interview);
        road.stage = road.first_stage();
        road
    }

    /// The same, where it is not known yet which of several intakes is gone on with.
    #[must_use]
    pub fn with_intakes(settings: RoadSettings<'a>, known: Vec<KnownIntake>) -> Self {
        let mut road = Self::new(settings, None, Course::Interview);
        road.known.clone_from(&known);
        road.stage = Stage::Intakes(known);
        road
    }

    /// The same road, which says at its beginning that this file is new, and which intakes are beside it.
    #[must_use]
    pub fn beside(mut self, file: String, others: Vec<String>) -> Self {
        self.new_beside = (!others.is_empty()).then_some((file, others));
        self
    }

    /// From the plan on, for answers that were given before.
    #[must_use]
    pub fn with_plan(settings: RoadSettings<'a>, session: Session) -> Self {
        Self::new(settings, Some(session), Course::Plan)
    }

    /// The questions for one more person in a session of several.
    #[must_use]
    pub fn with_one_more(settings: RoadSettings<'a>, session: Session) -> Self {
        let mut road = Self::new(settings, Some(session), Course::OneMore);
        road.stage = road.first_stage();
        road
    }

    /// A meeting of those whose answers a session holds.
    #[must_use]
    pub fn with_meeting(settings: RoadSettings<'a>, session: Session) -> Self {
        let mut road = Self::new(settings, Some(session), Course::Meeting);
        road.stage = road.first_stage();
        road
    }

    /// Whether it is a meeting.
    #[must_use]
    pub fn is_meeting(&self) -> bool {
        self.course == Course::Meeting
    }

    /// Either, as is chosen first.
    #[must_use]
    pub fn with_team(settings: RoadSettings<'a>, session: Session) -> Self {
        let mut road = Self::new(settings, Some(session), Course::OneMore);
        road.stage = Stage::Team;
        road
    }

    fn new(settings: RoadSettings<'a>, session: Option<Session>, course: Course) -> Self {
        let session = session.unwrap_or_else(|| start::new_session(settings.today));
        let saving = SavingState::new(settings.attended);
        Self {
            settings,
            session,
            stage: Stage::Silent,
            course,
            saving,
            awaited: None,
            known: Vec::new(),
            new_beside: None,
            is_again: false,
        }
    }

    /// What is said before the first question.
    fn greeting(&self, language: Language) -> Vec<Errand> {
        if self.session.has_voices() {
            return self.team_greeting(language);
        }
        let words = &language.phrases().interview;
        let questionnaire = self.settings.questionnaire;
        if self.session.context.innovation.is_empty() {
            let welcome = (words.welcome)(questionnaire.determinants().len());
            let new = self.new_beside.as_ref().map(|(file, others)| start::announced(file, others, language));
            let said = new.into_iter().chain([welcome, words.privacy.to_owned()]);
            return said.map(Errand::Say).collect();
        }
        if self.is_again {
            return vec![Errand::Say((language.phrases().start.again)(&self.session.context.innovation))];
        }
        let (done, all) = self.session.progress(questionnaire);
        vec![Errand::Say((words.resumed)(&within_sentence(&self.session.context.innovation), done, all))]
    }

    fn end(&mut self, end: End) -> Vec<Errand> {
        self.session = self.session().clone();
        self.stage = Stage::Silent;
        vec![Errand::End(end)]
    }

    /// Goes on, after saving when that is needed.
    fn save_and_go(&mut self, needed: bool, onward: Onward) -> Vec<Errand> {
        // A session without the name of an innovation is not worth a file yet.
        if needed && !self.session().context.innovation.is_empty() {
            self.awaited = Some(Awaited::Saved(onward));
            return vec![Errand::Save];
        }
        self.go(onward)
    }

    fn go(&mut self, onward: Onward) -> Vec<Errand> {
        match (onward, &self.stage) {
            (Onward::Stop, _) => self.end(End::Stopped),
            (Onward::NextLeg, Stage::Within(leg, passage)) => {
                let leg = *leg;
                self.session = passage.session().clone();
                // Where the advice follows, it says what comes first.
                let exhibit = self.exhibit(leg);
                let mut errands: Vec<Errand> = exhibit.map(Errand::Show).into_iter().collect();
                errands.extend(self.go_on_after(leg));
                errands
            }
            (Onward::NextScreen | Onward::NextLeg, _) => Vec::new(),
        }
    }

    /// Does what was decided about saving.
    fn carry_out(&mut self, verdict: SavingVerdict) -> Vec<Errand> {
        match verdict {
            SavingVerdict::Save(onward) => {
                self.awaited = Some(Awaited::Saved(onward));
                vec![Errand::Save]
            }
            SavingVerdict::SaveAs(file, onward) => {
                self.awaited = Some(Awaited::Saved(onward));
                vec![Errand::SaveAs(file)]
            }
            SavingVerdict::Go(said, onward) => {
                let mut errands: Vec<Errand> = said.map(Errand::Say).into_iter().collect();
                errands.extend(self.go(onward));
                errands
            }
            SavingVerdict::Ask(said) => said.map(Errand::Say).into_iter().collect(),
            SavingVerdict::Fail(fault) => self.end(End::Failed(fault)),
        }
    }

    /// Takes how an errand went.
    fn done(&mut self, outcome: Outcome, language: Language) -> Result<Vec<Errand>, String> {
        let words = &language.phrases().saving;
        let awaited = self.awaited.take();
        Ok(match (awaited, outcome) {
            (Some(Awaited::Intake), Outcome::Opened(session)) => {
                self.session = *session;
                self.opened(language)
            }
            (Some(Awaited::Saved(onward)), Outcome::Saved { how, meant, file }) => {
                let verdict = self.saving.saved(how, (&meant, &file), onward, words);
                self.carry_out(verdict)
            }
            (Some(Awaited::Saved(onward)), Outcome::NotSaved { fault, file, elsewhere }) => {
                let verdict = self.saving.not_saved(fault, (&file, elsewhere), onward, language);
                self.carry_out(verdict)
            }
            (Some(Awaited::Documents), Outcome::Made) => self.end(End::Finished),
            (Some(Awaited::Documents), Outcome::NotMade(fault)) if self.settings.attended => {
                let said = Errand::Say(fault.message(language).to_owned());
                let mut errands = self.go_on_after(Leg::Plan);
                errands.insert(0, said);
                errands
            }
            (Some(Awaited::Documents), Outcome::NotMade(fault)) => self.end(End::Failed(fault)),
            (awaited, _) => {
                self.awaited = awaited;
                return Err(language.phrases().interview.not_here.to_owned());
            }
        })
    }

    fn begin(&mut self, language: Language) -> Vec<Errand> {
        self.stage = self.first_stage();
        self.greeting(language)
    }

    fn within(&mut self, input: ConversationInput, language: Language) -> Result<Vec<Errand>, String> {
        let words = &language.phrases().interview;
        let Stage::Within(leg, passage) = &mut self.stage else { return Err(words.not_here.to_owned()) };
        let step = match input {
            ConversationInput::Ended if passage.may_end() => PassageStep { finished: true, ..PassageStep::default() },
            ConversationInput::Ended => return Ok(self.end(End::Ended)),
            input => passage.apply(input, language)?,
        };
        if step.left {
            let leg = *leg;
            self.session = passage.session().clone();
            return self.go_out(leg).ok_or_else(|| words.nothing_before.to_owned());
        }
        let said = step.gate_closed.then(|| Errand::Say(words.gate_closed.to_owned()));
        let mut errands: Vec<Errand> = said.into_iter().collect();
        let onward = if step.finished { Onward::NextLeg } else { Onward::NextScreen };
        let needed = step.changed || (step.finished && self.saving.is_behind());
        errands.extend(self.save_and_go(needed, onward));
        Ok(errands)
    }
}

impl Conversation for Road<'_> {
    fn open(&mut self, language: Language) -> Vec<Errand> {
        match self.stage {
            Stage::Silent => {
                let has_plan = !self.session.plan.is_empty() || !self.session.priorities.is_empty();
                let mut errands: Vec<Errand> =
                    has_plan.then_some(Errand::Show(Exhibit::PlanSoFar)).into_iter().collect();
                errands.extend(self.go_on_after(Leg::Questions));
                errands
            }
            Stage::Within(..) => self.greeting(language),
            Stage::Intakes(_) => self.open_only_one(),
            Stage::Team
            | Stage::Waiting
            | Stage::Discarding
            | Stage::Ways
            | Stage::Reading(_)
            | Stage::Offer(_)
            | Stage::Documents
            | Stage::Lengths(_) => Vec::new(),
        }
    }

    fn view(&self, language: Language) -> View {
        if let Some(view) = self.saving.view(&language.phrases().saving) {
            return view;
        }
        match &self.stage {
            Stage::Intakes(known) => intakes(known, language),
            Stage::Team | Stage::Waiting | Stage::Discarding => self.team_view(language),
            Stage::Ways => self.ways_view(language),
            Stage::Within(_, passage) => passage.view(language),
            Stage::Reading(barriers) => reading::reading_view(*barriers, language),
            Stage::Offer(offered) => offered.view(language),
            Stage::Documents => documents::documents_view(&self.settings.documents, language),
            Stage::Lengths(chosen) => documents::lengths_view(&self.settings.documents, chosen, language),
            Stage::Silent => View::Nothing,
        }
    }

    fn apply(&mut self, input: ConversationInput, language: Language) -> Result<Vec<Errand>, String> {
        match input {
            ConversationInput::Done(outcome) => self.done(outcome, language),
            _ if self.awaited.is_some() => Err(language.phrases().interview.not_here.to_owned()),
            input if self.saving.asks() => {
                let verdict = self.saving.take(input, language)?;
                Ok(self.carry_out(verdict))
            }
            ConversationInput::Stop
                if !matches!(
                    self.stage,
                    Stage::Intakes(_) | Stage::Ways | Stage::Team | Stage::Waiting | Stage::Silent
                ) =>
            {
                Ok(self.save_and_go(self.saving.is_behind(), Onward::Stop))
            }
            input if matches!(self.stage, Stage::Within(..)) => self.within(input, language),
            input => self.choose(input, language),
        }
    }

    fn session(&self) -> &Session {
        match &self.stage {
            Stage::Within(_, passage) => passage.session(),
            _ => &self.session,
        }
    }
}
