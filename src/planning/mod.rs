//! The conversation after the advice: who does what about it.
//!
//! A pure state machine like the questionnaire's: it does no I/O, takes the same inputs and is shown by the same faces, and
//! makes its changes with the functions of [`crate::plan`], so that keys and flags come to the same plan.

mod choosing;
mod view;

use jiff::civil::Date;

use crate::assessment::{Assessment, AssessmentSettings};
use crate::catalogue::{Catalogue, StrategyIndex};
use crate::fault::Fault;
use crate::language::Language;
use crate::plan::{Grounds, PlanCandidate, PlanField, Status, candidates, discard, get, missing, remark, set};
use crate::questionnaire::Questionnaire;
use crate::session::{PlannedAction, Session};
use crate::talk::{ConversationInput, Passage, PassageStep, View};

/// The fields of a line that are asked one after the other.
pub fn asked() -> impl DoubleEndedIterator<Item = PlanField> {
    PlanField::ALL.into_iter().filter(|field| field.row().is_asked)
}

/// Where the conversation is. Lines of the plan are counted from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PlanningScreen {
    /// Which strategies come into the plan.
    Choose,
    /// A word to search the catalogue by.
    Search,
    /// Which of what was found is chosen.
    Found,
    /// What the team agrees on that no catalogue has.
    Own,
    /// Which barrier a line of the team's own is for.
    OwnFor(usize),
    /// What to do with a line of the plan.
    Line {
        /// Which line.
        at: usize,
        /// Whether the user did something with it already.
        seen: bool,
    },
    /// What a field of a line holds.
    Fill(usize, PlanField),
    /// How far a line is.
    Status(usize),
    /// Something to note about a line.
    Remark(usize),
    /// Whether a line goes out of the plan.
    Discard(usize),
}

/// What can be done with a line of the plan, in the order in which it is offered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Work {
    Fill,
    Status,
    Remark,
    Discard,
    Next,
}

impl Work {
    const ALL: [Self; 5] = [Self::Fill, Self::Status, Self::Remark, Self::Discard, Self::Next];
}

/// The conversation so far.
#[derive(Debug)]
pub struct Planning<'a> {
    questionnaire: &'a Questionnaire,
    catalogue: &'a Catalogue,
    /// What the answers amount to; they do not change here.
    assessment: Assessment,
    session: Session,
    today: Date,
    candidates: Vec<PlanCandidate>,
    /// How many of them are shown at first: those of what is taken on.
    first: usize,
    /// The strategies that are chosen and not in the plan yet.
    ticked: Vec<StrategyIndex>,
    /// The strategies that were searched for and chosen.
    looked_up: Vec<StrategyIndex>,
    /// What was searched for last, and what came of it.
    found: (String, Vec<StrategyIndex>),
    screen: PlanningScreen,
}

impl<'a> Planning<'a> {
    /// Choosing strategies and filling in the plan. `None` where there is nothing to choose from and nothing chosen.
    ///
    /// `top` strategies are offered per barrier, and a bundle of at most `size`; see [`candidates`].
    #[must_use]
    pub fn with_planning(
        questionnaire: &'a Questionnaire,
        catalogue: &'a Catalogue,
        session: Session,
        today: Date,
        (top, size): (usize, usize),
    ) -> Option<Self> {
        let mut talk = Self::new(questionnaire, catalogue, session, today);
        talk.candidates = candidates(talk.grounds(), &talk.session, top, size);
        talk.first = talk.of_taken_on();
        talk.screen = match (talk.candidates.is_empty(), talk.session.plan.is_empty()) {
            (true, true) => return None,
            (true, false) => PlanningScreen::Line { at: 0, seen: false },
            (false, _) => PlanningScreen::Choose,
        };
        Some(talk)
    }

    fn new(questionnaire: &'a Questionnaire, catalogue: &'a Catalogue, session: Session, today: Date) -> Self {
        let assessment =
            Assessment::from_tally(questionnaire, &session.tally(questionnaire), AssessmentSettings::default());
        Self {
            questionnaire,
            catalogue,
            assessment,
            session,
            today,
            candidates: Vec::new(),
            first: 0,
            ticked: Vec::new(),
            looked_up: Vec::new(),
            found: (String::new(), Vec::new()),
            screen: PlanningScreen::Choose,
        }
    }

    fn grounds(&self) -> Grounds<'_> {
        Grounds { questionnaire: self.questionnaire, catalogue: self.catalogue, assessment: &self.assessment }
    }

    /// Where it is.
    #[must_use]
    pub fn screen(&self) -> PlanningScreen {
        self.screen
    }

    /// Takes what the user gave.
    ///
    /// # Errors
    ///
    /// When it does not fit the screen, in words; nothing has changed then.
    fn take(&mut self, input: ConversationInput, language: Language) -> Result<PassageStep, String> {
        let words = &language.phrases().interview;
        let said = |fault: Fault| fault.message(language).to_owned();
        match (self.screen, input) {
            (_, ConversationInput::Back) => self.back().ok_or_else(|| words.nothing_before.to_owned()),
            (PlanningScreen::Choose, input) => self.choosing(input, language),
            (
                PlanningScreen::Search | PlanningScreen::Found | PlanningScreen::Own | PlanningScreen::OwnFor(_),
                input,
            ) => self.elsewhere(input, language),
            (PlanningScreen::Line { at, .. }, ConversationInput::Skip) => Ok(self.after_line(at)),
            (PlanningScreen::Line { at, .. }, ConversationInput::Pick(work)) => match Work::ALL.get(work) {
                Some(Work::Fill) => Ok(self.go(asked()
                    .next()
                    .map_or(PlanningScreen::Line { at, seen: true }, |first| PlanningScreen::Fill(at, first)))),
                Some(Work::Status) => Ok(self.go(PlanningScreen::Status(at))),
                Some(Work::Remark) => Ok(self.go(PlanningScreen::Remark(at))),
                Some(Work::Discard) => Ok(self.go(PlanningScreen::Discard(at))),
                Some(Work::Next) => Ok(self.after_line(at)),
                None => Err((words.no_such_option)(Work::ALL.len())),
            },
            (PlanningScreen::Fill(at, field), ConversationInput::Text(text)) => {
                // A face on which an empty line keeps what there is has no other way to empty a field.
                let text = if text.trim() == "-" { "" } else { text.as_str() };
                let before = get(self.line(at), field);
                set(&mut self.session.plan[at], field, text, self.today).map_err(said)?;
                let changed = get(self.line(at), field) != before;
                let next = asked().skip_while(|other| *other != field).nth(1);
                let screen =
                    next.map_or(PlanningScreen::Line { at, seen: true }, |field| PlanningScreen::Fill(at, field));
                Ok(PassageStep { changed, ..self.go(screen) })
            }
            (PlanningScreen::Status(at), ConversationInput::Pick(status)) => {
                let status = *Status::ALL.get(status).ok_or_else(|| (words.no_such_option)(Status::ALL.len()))?;
                let changed = self.line(at).status != status;
                self.session.plan[at].status = status;
                let why = PlanningScreen::Fill(at, PlanField::StoppedBecause);
                let screen = if status == Status::Stopped { why } else { PlanningScreen::Line { at, seen: true } };
                Ok(PassageStep { changed, ..self.go(screen) })
            }
            (PlanningScreen::Remark(at), ConversationInput::Text(text)) => {
                let before = self.line(at).remarks.len();
                remark(&mut self.session.plan[at], &text, self.today).map_err(said)?;
                let changed = self.line(at).remarks.len() != before;
                Ok(PassageStep { changed, ..self.go(PlanningScreen::Line { at, seen: true }) })
            }
            (PlanningScreen::Discard(at), ConversationInput::Pick(1)) => {
                let strategy = self.line(at).strategy.clone();
                discard(&mut self.session, &strategy).map_err(said)?;
                // The line that came after it has taken its place.
                let step = if at < self.session.plan.len() {
                    self.go(PlanningScreen::Line { at, seen: false })
                } else {
                    finished()
                };
                Ok(PassageStep { changed: true, ..step })
            }
            (
                PlanningScreen::Status(at) | PlanningScreen::Discard(at),
                ConversationInput::Skip | ConversationInput::Pick(0),
            ) => Ok(self.go(PlanningScreen::Line { at, seen: true })),
            _ => Err(words.not_here.to_owned()),
        }
    }

    fn line(&self, at: usize) -> &PlannedAction {
        &self.session.plan[at]
    }

    fn go(&mut self, screen: PlanningScreen) -> PassageStep {
        self.screen = screen;
        PassageStep::default()
    }

    fn after_line(&mut self, at: usize) -> PassageStep {
        if at + 1 < self.session.plan.len() {
            self.go(PlanningScreen::Line { at: at + 1, seen: false })
        } else {
            finished()
        }
    }

    fn back(&mut self) -> Option<PassageStep> {
        let before = match self.screen {
            PlanningScreen::Choose | PlanningScreen::Line { at: 0, .. } => return None,
            PlanningScreen::Line { at, .. } => PlanningScreen::Line { at: at - 1, seen: false },
            PlanningScreen::Search | PlanningScreen::Found | PlanningScreen::Own | PlanningScreen::OwnFor(_) => {
                PlanningScreen::Choose
            }
            PlanningScreen::Fill(at, field) => {
                let before = asked().take_while(|other| *other != field).last();
                before.map_or(PlanningScreen::Line { at, seen: true }, |field| PlanningScreen::Fill(at, field))
            }
            PlanningScreen::Status(at) | PlanningScreen::Remark(at) | PlanningScreen::Discard(at) => {
                PlanningScreen::Line { at, seen: true }
            }
        };
        Some(self.go(before))
    }

    /// What Enter does at a line: filling in what lacks, until the user has been there.
    fn usual_work(&self, at: usize, seen: bool) -> Work {
        let line = self.line(at);
        if !seen && line.status == Status::Planned && !missing(line).is_empty() { Work::Fill } else { Work::Next }
    }
}

fn finished() -> PassageStep {
    PassageStep { finished: true, ..PassageStep::default() }
}

impl Passage for Planning<'_> {
    fn view(&self, language: Language) -> View {
        view::of(self, language)
    }

    fn apply(&mut self, input: ConversationInput, language: Language) -> Result<PassageStep, String> {
        self.take(input, language)
    }

    fn session(&self) -> &Session {
        &self.session
    }

    /// A plan that is not finished is a plan.
    fn may_end(&self) -> bool {
        true
    }
}

#[cfg(test)]
mod tests;
