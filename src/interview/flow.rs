//! What comes next. A pure state machine: it does no I/O and knows no language, so that every path can be tested and both
//! faces behave alike.

use super::refusal::{LONGEST, Refusal};
use crate::answers::Response;
use crate::answers::wording::{SaidAnswer, said};
use crate::catalogue::Phase;
use crate::questionnaire::{Elements, PerElement, Questionnaire, Slot};
use crate::session::{RespondentRole, Session};
use crate::talk::{ConversationInput, PassageStep};

/// A thing to fill in before the questions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ContextField {
    /// The innovation's name, the only one that cannot be left empty.
    Innovation,
    /// The word for the client.
    Client,
    /// The organisation.
    Organisation,
    /// The team.
    Team,
    /// The phase of the introduction, a choice.
    Phase,
    /// The role of the respondent, a choice.
    Role,
}

impl ContextField {
    /// All fields in order.
    pub const ALL: [Self; 6] =
        [Self::Innovation, Self::Client, Self::Organisation, Self::Team, Self::Phase, Self::Role];

    /// How many options there are, for a field that is a choice.
    #[must_use]
    pub const fn choices(self) -> Option<usize> {
        match self {
            Self::Phase => Some(Phase::ALL.len()),
            Self::Role => Some(RespondentRole::ALL.len()),
            _ => None,
        }
    }
}

/// Where the interview is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InterviewScreen {
    /// A field before the questions.
    Field(ContextField),
    /// Whether the user wants to name elements.
    WantElements,
    /// A list of elements.
    List(PerElement),
    /// One element of a list (from 0), to give it another name. It is opened from the review only.
    Element(PerElement, usize),
    /// A question.
    Question(Slot),
    /// All answers.
    Review,
}

/// The interview so far.
#[derive(Debug)]
pub struct InterviewFlow<'a> {
    questionnaire: &'a Questionnaire,
    session: Session,
    screen: InterviewScreen,
    /// The user came from the review and goes back there.
    reviewing: bool,
    /// Nothing but questions is asked, and no note is taken: the rest is there for several people.
    only_questions: bool,
}

impl<'a> InterviewFlow<'a> {
    /// Starts, or goes on where the session stopped: after the last field or list that was filled in, at the first question
    /// that has not come up, or at the review.
    #[must_use]
    pub fn from_session(questionnaire: &'a Questionnaire, session: Session) -> Self {
        let mut flow = Self::new(questionnaire, session);
        flow.screen = flow.first_screen();
        flow
    }

    /// Begins at the first question that has no answer, for a session in which the rest was filled in before.
    #[must_use]
    pub fn from_first_open(questionnaire: &'a Questionnaire, session: Session) -> Self {
        let mut flow = Self::new(questionnaire, session);
        flow.screen = flow.next_open();
        flow
    }

    /// The questions alone, from the first that has no answer, for one more person in a session of several: what it is about
    /// is not that person's to change, and a note would say who it is.
    #[must_use]
    pub fn with_only_questions(questionnaire: &'a Questionnaire, session: Session) -> Self {
        Self { only_questions: true, ..Self::from_first_open(questionnaire, session) }
    }

    fn new(questionnaire: &'a Questionnaire, session: Session) -> Self {
        Self { questionnaire, session, screen: InterviewScreen::Review, reviewing: false, only_questions: false }
    }

    /// Whether nothing but questions is asked, and no note is taken.
    #[must_use]
    pub fn has_only_questions(&self) -> bool {
        self.only_questions
    }

    fn first_screen(&self) -> InterviewScreen {
        if !self.session.entries.is_empty() {
            return self.next_open();
        }
        let elements = &self.session.elements;
        if let Some(last) = PerElement::ALL.iter().rposition(|per| !elements.of(*per).is_empty()) {
            return PerElement::ALL.get(last + 1).map_or_else(|| self.next_open(), |per| InterviewScreen::List(*per));
        }
        match ContextField::ALL.iter().rposition(|field| self.is_filled(*field)) {
            None => InterviewScreen::Field(ContextField::Innovation),
            Some(last) => ContextField::ALL
                .get(last + 1)
                .map_or(InterviewScreen::WantElements, |field| InterviewScreen::Field(*field)),
        }
    }

    fn is_filled(&self, field: ContextField) -> bool {
        let context = &self.session.context;
        match field {
            ContextField::Innovation => !context.innovation.is_empty(),
            ContextField::Client => context.client.is_some(),
            ContextField::Organisation => context.organisation.is_some(),
            ContextField::Team => context.team.is_some(),
            ContextField::Phase => context.phase.is_some(),
            ContextField::Role => context.role.is_some(),
        }
    }

    /// The questionnaire.
    #[must_use]
    pub fn questionnaire(&self) -> &'a Questionnaire {
        self.questionnaire
    }

    /// The session as it is now.
    #[must_use]
    pub fn session(&self) -> &Session {
        &self.session
    }

    /// Where the interview is.
    #[must_use]
    pub fn screen(&self) -> InterviewScreen {
        self.screen
    }

    /// Every question that is asked, in order.
    #[must_use]
    pub fn questions(&self) -> Vec<Slot> {
        self.session.questions(self.questionnaire)
    }

    /// Takes what the user gave.
    ///
    /// # Errors
    ///
    /// When it does not fit the screen; nothing has changed then.
    pub fn apply(&mut self, input: ConversationInput) -> Result<PassageStep, Refusal> {
        match (self.screen, input) {
            (_, ConversationInput::Back) => self.back(),
            (InterviewScreen::Field(field), input) => self.field(field, input),
            (InterviewScreen::WantElements, ConversationInput::Want(wanted)) => {
                self.screen = if wanted { InterviewScreen::List(PerElement::ALL[0]) } else { self.next_open() };
                Ok(PassageStep::default())
            }
            (InterviewScreen::List(per), ConversationInput::List(elements)) => self.list(per, &elements),
            (InterviewScreen::Element(per, at), ConversationInput::Text(name)) => self.element((per, at), &name),
            (InterviewScreen::Question(slot), input) => self.question(slot, input),
            (InterviewScreen::Review, ConversationInput::Open(number)) => {
                let screens = self.changeable();
                let chosen = number.checked_sub(1).and_then(|at| screens.get(at));
                self.screen = *chosen.ok_or(Refusal::NoSuchNumber(screens.len()))?;
                self.reviewing = true;
                Ok(PassageStep::default())
            }
            (InterviewScreen::Review, ConversationInput::Finish) => {
                Ok(PassageStep { finished: true, ..PassageStep::default() })
            }
            _ => Err(Refusal::NotHere),
        }
    }

    fn field(&mut self, field: ContextField, input: ConversationInput) -> Result<PassageStep, Refusal> {
        let context = &mut self.session.context;
        match (field, input) {
            (ContextField::Phase, ConversationInput::Choice(choice)) => {
                context.phase = choice.and_then(|at| Phase::ALL.get(at).copied());
            }
            (ContextField::Role, ConversationInput::Choice(choice)) => {
                context.role = choice.and_then(|at| RespondentRole::ALL.get(at).copied());
            }
            (ContextField::Phase | ContextField::Role, _) => return Err(Refusal::NotHere),
            (field, ConversationInput::Text(text)) => {
                let text = fitting(&text)?;
                let filled = Some(text.clone()).filter(|text| !text.is_empty());
                match field {
                    ContextField::Innovation if text.is_empty() => return Err(Refusal::Required),
                    ContextField::Innovation => context.innovation = text,
                    ContextField::Client => context.client = filled,
                    ContextField::Organisation => context.organisation = filled,
                    ContextField::Team => context.team = filled,
                    ContextField::Phase | ContextField::Role => {}
                }
            }
            _ => return Err(Refusal::NotHere),
        }
        let next = ContextField::ALL.iter().skip_while(|other| **other != field).nth(1);
        Ok(self.changed(next.map_or(InterviewScreen::WantElements, |field| InterviewScreen::Field(*field))))
    }

    /// After a change: the next screen, or the review when it was opened from there, after the questions that the change
    /// brought with it.
    fn changed(&mut self, next: InterviewScreen) -> PassageStep {
        self.screen = if self.reviewing { self.next_open() } else { next };
        self.reviewing &= self.screen != InterviewScreen::Review;
        PassageStep { changed: true, ..PassageStep::default() }
    }

    fn list(&mut self, per: PerElement, elements: &[String]) -> Result<PassageStep, Refusal> {
        if elements.len() > Elements::MOST {
            return Err(Refusal::TooMany(Elements::MOST));
        }
        let fitting: Result<Vec<String>, Refusal> = elements.iter().map(|element| fitting(element)).collect();
        self.rename(per, fitting?);
        let next = PerElement::ALL.iter().skip_while(|other| **other != per).nth(1);
        Ok(self.changed(next.map_or_else(|| self.next_open(), |per| InterviewScreen::List(*per))))
    }

    fn question(&mut self, slot: Slot, input: ConversationInput) -> Result<PassageStep, Refusal> {
        let was_closed = self.session.gate_is_closed(self.questionnaire);
        match input {
            ConversationInput::Answer(value) => {
                let most = self.questionnaire.item(slot.item).scale.points.len();
                if value == 0 || usize::from(value) > most {
                    return Err(Refusal::NoSuchOption(most));
                }
                self.session.entries.respond(slot, Some(Response::Value(value)));
            }
            ConversationInput::Said(text) => match said(self.questionnaire.item(slot.item), &text) {
                Some(SaidAnswer::Given(response)) => self.session.entries.respond(slot, Some(response)),
                Some(SaidAnswer::Nothing) => self.pass_over(slot),
                None => return Err(Refusal::NoAnswer(text)),
            },
            ConversationInput::NotApplicable => self.session.entries.respond(slot, Some(Response::NotApplicable)),
            ConversationInput::Skip => self.pass_over(slot),
            ConversationInput::Note(_) | ConversationInput::Quote if self.only_questions => {
                return Err(Refusal::NoNotes);
            }
            ConversationInput::Note(note) => {
                self.session.entries.annotate(slot, &fitting(&note)?);
                // Another note that is made here later is another choice.
                if self.session.entries.get(slot).is_none_or(|entry| entry.note.is_none()) {
                    self.session.quotes.retain(|other| *other != slot);
                }
                return Ok(PassageStep { changed: true, ..PassageStep::default() });
            }
            ConversationInput::Quote => {
                let changed = self.session.choose_quote(slot);
                return if changed {
                    Ok(PassageStep { changed, ..PassageStep::default() })
                } else {
                    Err(Refusal::NoNote)
                };
            }
            ConversationInput::Jump(category) => {
                let in_category = |slot: &Slot| {
                    self.questionnaire.determinant(self.questionnaire.item(slot.item).determinant).category == category
                };
                let questions = self.questions();
                let gate = self.questionnaire.gate().map(|gate| Slot::from_item(gate.item));
                let first =
                    questions.iter().find(|slot| in_category(slot) && Some(**slot) != gate).ok_or(Refusal::NotHere)?;
                self.screen = InterviewScreen::Question(*first);
                self.reviewing = false;
                return Ok(PassageStep::default());
            }
            _ => return Err(Refusal::NotHere),
        }
        let gate_closed = !was_closed && self.session.gate_is_closed(self.questionnaire);
        self.screen = self.after(slot);
        self.reviewing &= self.screen != InterviewScreen::Review;
        Ok(PassageStep { changed: true, gate_closed, ..PassageStep::default() })
    }

    /// Passing over a question that was answered before keeps its answer.
    fn pass_over(&mut self, slot: Slot) {
        let kept = self.session.entries.get(slot).and_then(|entry| entry.response);
        self.session.entries.respond(slot, kept);
    }

    /// The screen after a question: the next one, or the review when it was opened from there. After the last question
    /// come those that were jumped over.
    fn after(&self, slot: Slot) -> InterviewScreen {
        if self.reviewing {
            return self.next_open();
        }
        let questions = self.questions();
        let next = questions.iter().position(|other| *other == slot).and_then(|at| questions.get(at + 1));
        next.map_or_else(|| self.next_open(), |slot| InterviewScreen::Question(*slot))
    }

    /// The first question that has not come up, or the review.
    fn next_open(&self) -> InterviewScreen {
        let open = self.questions().into_iter().find(|slot| self.session.entries.get(*slot).is_none());
        open.map_or(InterviewScreen::Review, InterviewScreen::Question)
    }

    fn back(&mut self) -> Result<PassageStep, Refusal> {
        let before = |all: &[InterviewScreen], at: InterviewScreen| {
            all.iter()
                .position(|screen| *screen == at)
                .and_then(|at| at.checked_sub(1))
                .and_then(|at| all.get(at))
                .copied()
        };
        if self.reviewing && self.screen != InterviewScreen::Review {
            self.reviewing = false;
            self.screen = InterviewScreen::Review;
            return Ok(PassageStep::default());
        }
        let mut all: Vec<InterviewScreen> = Vec::new();
        if !self.only_questions {
            all.extend(ContextField::ALL.map(InterviewScreen::Field));
            all.push(InterviewScreen::WantElements);
        }
        let has_lists = !self.session.elements.is_empty() || matches!(self.screen, InterviewScreen::List(_));
        if !self.only_questions && has_lists {
            all.extend(PerElement::ALL.map(InterviewScreen::List));
        }
        all.extend(self.questions().into_iter().map(InterviewScreen::Question));
        all.push(InterviewScreen::Review);
        self.screen = before(&all, self.screen).ok_or(Refusal::NothingBefore)?;
        Ok(PassageStep::default())
    }
}

/// A text as it is kept: without white space around it, and not endless.
fn fitting(text: &str) -> Result<String, Refusal> {
    let text = text.trim();
    let length = text.chars().count();
    if length > LONGEST { Err(Refusal::TooLong(length)) } else { Ok(text.to_owned()) }
}

mod elements;
#[cfg(test)]
mod tests;
#[cfg(test)]
mod walk_tests;
