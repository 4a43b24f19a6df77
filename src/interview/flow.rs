//! What comes next. A pure state machine: it does no I/O and knows no language, so that every path can be tested and both
//! faces behave alike.

use crate::answers::Response;
use crate::catalogue::Phase;
use crate::language::interview::Interview;
use crate::questionnaire::{Elements, PerElement, Questionnaire, Slot};
use crate::session::{Role, Session};
use crate::talk::{Input, Step};

/// The longest text a user can type in one field, in characters.
pub const LONGEST: usize = 1000;

/// A thing to fill in before the questions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
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

impl Field {
    /// All fields in order.
    pub const ALL: [Self; 6] =
        [Self::Innovation, Self::Client, Self::Organisation, Self::Team, Self::Phase, Self::Role];

    /// How many options there are, for a field that is a choice.
    #[must_use]
    pub const fn choices(self) -> Option<usize> {
        match self {
            Self::Phase => Some(Phase::ALL.len()),
            Self::Role => Some(Role::ALL.len()),
            _ => None,
        }
    }
}

/// Where the interview is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Screen {
    /// A field before the questions.
    Field(Field),
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

/// Why an input was not taken; the screen stays.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// The field cannot be left empty.
    Required,
    /// An element has a name; it is taken away in its list.
    NamelessElement,
    /// There is nothing before this screen.
    NothingBefore,
    /// The scale has only so many answers.
    NoSuchOption(usize),
    /// There are only so many numbers.
    NoSuchNumber(usize),
    /// A list holds at most so many elements.
    TooMany(usize),
    /// A text holds at most [`LONGEST`] characters; this one has so many.
    TooLong(usize),
    /// This input belongs to another kind of screen.
    NotHere,
}

impl Refusal {
    /// The refusal in words.
    #[must_use]
    pub fn words(self, words: &Interview) -> String {
        match self {
            Self::Required => words.required.to_owned(),
            Self::NamelessElement => words.nameless_element.to_owned(),
            Self::NothingBefore => words.nothing_before.to_owned(),
            Self::NoSuchOption(most) => (words.no_such_option)(most),
            Self::NoSuchNumber(most) => (words.no_such_number)(most),
            Self::TooMany(most) => (words.too_many)(most),
            Self::TooLong(length) => (words.too_long)(LONGEST, length),
            Self::NotHere => words.not_here.to_owned(),
        }
    }
}

/// The interview so far.
#[derive(Debug)]
pub struct Flow<'a> {
    questionnaire: &'a Questionnaire,
    session: Session,
    screen: Screen,
    /// The user came from the review and goes back there.
    reviewing: bool,
}

impl<'a> Flow<'a> {
    /// Starts, or goes on where the session stopped: after the last field or list that was filled in, at the first question
    /// that has not come up, or at the review.
    #[must_use]
    pub fn resume(questionnaire: &'a Questionnaire, session: Session) -> Self {
        let mut flow = Self { questionnaire, session, screen: Screen::Review, reviewing: false };
        flow.screen = flow.first_screen();
        flow
    }

    /// Begins at the first question that has no answer, for a session in which the rest was filled in before.
    #[must_use]
    pub fn begin(questionnaire: &'a Questionnaire, session: Session) -> Self {
        let mut flow = Self { questionnaire, session, screen: Screen::Review, reviewing: false };
        flow.screen = flow.next_open();
        flow
    }

    fn first_screen(&self) -> Screen {
        if !self.session.entries.is_empty() {
            return self.next_open();
        }
        let elements = &self.session.elements;
        if let Some(last) = PerElement::ALL.iter().rposition(|per| !elements.of(*per).is_empty()) {
            return PerElement::ALL.get(last + 1).map_or_else(|| self.next_open(), |per| Screen::List(*per));
        }
        match Field::ALL.iter().rposition(|field| self.is_filled(*field)) {
            None => Screen::Field(Field::Innovation),
            Some(last) => Field::ALL.get(last + 1).map_or(Screen::WantElements, |field| Screen::Field(*field)),
        }
    }

    fn is_filled(&self, field: Field) -> bool {
        let context = &self.session.context;
        match field {
            Field::Innovation => !context.innovation.is_empty(),
            Field::Client => context.client.is_some(),
            Field::Organisation => context.organisation.is_some(),
            Field::Team => context.team.is_some(),
            Field::Phase => context.phase.is_some(),
            Field::Role => context.role.is_some(),
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
    pub fn screen(&self) -> Screen {
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
    pub fn apply(&mut self, input: Input) -> Result<Step, Refusal> {
        match (self.screen, input) {
            (_, Input::Back) => self.back(),
            (Screen::Field(field), input) => self.field(field, input),
            (Screen::WantElements, Input::Want(wanted)) => {
                self.screen = if wanted { Screen::List(PerElement::ALL[0]) } else { self.next_open() };
                Ok(Step::default())
            }
            (Screen::List(per), Input::List(elements)) => self.list(per, &elements),
            (Screen::Element(per, at), Input::Text(name)) => self.element((per, at), &name),
            (Screen::Question(slot), input) => self.question(slot, input),
            (Screen::Review, Input::Open(number)) => {
                let screens = self.changeable();
                let chosen = number.checked_sub(1).and_then(|at| screens.get(at));
                self.screen = *chosen.ok_or(Refusal::NoSuchNumber(screens.len()))?;
                self.reviewing = true;
                Ok(Step::default())
            }
            (Screen::Review, Input::Finish) => Ok(Step { finished: true, ..Step::default() }),
            _ => Err(Refusal::NotHere),
        }
    }

    fn field(&mut self, field: Field, input: Input) -> Result<Step, Refusal> {
        let context = &mut self.session.context;
        match (field, input) {
            (Field::Phase, Input::Choice(choice)) => context.phase = choice.and_then(|at| Phase::ALL.get(at).copied()),
            (Field::Role, Input::Choice(choice)) => context.role = choice.and_then(|at| Role::ALL.get(at).copied()),
            (Field::Phase | Field::Role, _) => return Err(Refusal::NotHere),
            (field, Input::Text(text)) => {
                let text = fitting(&text)?;
                let filled = Some(text.clone()).filter(|text| !text.is_empty());
                match field {
                    Field::Innovation if text.is_empty() => return Err(Refusal::Required),
                    Field::Innovation => context.innovation = text,
                    Field::Client => context.client = filled,
                    Field::Organisation => context.organisation = filled,
                    Field::Team => context.team = filled,
                    Field::Phase | Field::Role => {}
                }
            }
            _ => return Err(Refusal::NotHere),
        }
        let next = Field::ALL.iter().skip_while(|other| **other != field).nth(1);
        Ok(self.changed(next.map_or(Screen::WantElements, |field| Screen::Field(*field))))
    }

    /// After a change: the next screen, or the review when it was opened from there, after the questions that the change
    /// brought with it.
    fn changed(&mut self, next: Screen) -> Step {
        self.screen = if self.reviewing { self.next_open() } else { next };
        self.reviewing &= self.screen != Screen::Review;
        Step { changed: true, ..Step::default() }
    }

    fn list(&mut self, per: PerElement, elements: &[String]) -> Result<Step, Refusal> {
        if elements.len() > Elements::MOST {
            return Err(Refusal::TooMany(Elements::MOST));
        }
        let fitting: Result<Vec<String>, Refusal> = elements.iter().map(|element| fitting(element)).collect();
        self.rename(per, fitting?);
        let next = PerElement::ALL.iter().skip_while(|other| **other != per).nth(1);
        Ok(self.changed(next.map_or_else(|| self.next_open(), |per| Screen::List(*per))))
    }

    fn question(&mut self, slot: Slot, input: Input) -> Result<Step, Refusal> {
        let was_closed = self.session.gate_is_closed(self.questionnaire);
        match input {
            Input::Answer(value) => {
                let most = self.questionnaire.item(slot.item).scale.points.len();
                if value == 0 || usize::from(value) > most {
                    return Err(Refusal::NoSuchOption(most));
                }
                self.session.entries.respond(slot, Some(Response::Value(value)));
            }
            Input::NotApplicable => self.session.entries.respond(slot, Some(Response::NotApplicable)),
            Input::Skip => {
                // Passing over a question that was answered before keeps its answer.
                let kept = self.session.entries.get(slot).and_then(|entry| entry.response);
                self.session.entries.respond(slot, kept);
            }
            Input::Note(note) => {
                self.session.entries.annotate(slot, &fitting(&note)?);
                return Ok(Step { changed: true, ..Step::default() });
            }
            Input::Jump(category) => {
                let in_category = |slot: &Slot| {
                    self.questionnaire.determinant(self.questionnaire.item(slot.item).determinant).category == category
                };
                let questions = self.questions();
                let gate = self.questionnaire.gate().map(|gate| Slot::first(gate.item));
                let first =
                    questions.iter().find(|slot| in_category(slot) && Some(**slot) != gate).ok_or(Refusal::NotHere)?;
                self.screen = Screen::Question(*first);
                self.reviewing = false;
                return Ok(Step::default());
            }
            _ => return Err(Refusal::NotHere),
        }
        let gate_closed = !was_closed && self.session.gate_is_closed(self.questionnaire);
        self.screen = self.after(slot);
        self.reviewing &= self.screen != Screen::Review;
        Ok(Step { changed: true, gate_closed, ..Step::default() })
    }

    /// The screen after a question: the next one, or the review when it was opened from there. After the last question
    /// come those that were jumped over.
    fn after(&self, slot: Slot) -> Screen {
        if self.reviewing {
            return self.next_open();
        }
        let questions = self.questions();
        let next = questions.iter().position(|other| *other == slot).and_then(|at| questions.get(at + 1));
        next.map_or_else(|| self.next_open(), |slot| Screen::Question(*slot))
    }

    /// The first question that has not come up, or the review.
    fn next_open(&self) -> Screen {
        let open = self.questions().into_iter().find(|slot| self.session.entries.get(*slot).is_none());
        open.map_or(Screen::Review, Screen::Question)
    }

    fn back(&mut self) -> Result<Step, Refusal> {
        let before = |all: &[Screen], at: Screen| {
            all.iter()
                .position(|screen| *screen == at)
                .and_then(|at| at.checked_sub(1))
                .and_then(|at| all.get(at))
                .copied()
        };
        if self.reviewing && self.screen != Screen::Review {
            self.reviewing = false;
            self.screen = Screen::Review;
            return Ok(Step::default());
        }
        let mut all: Vec<Screen> = Field::ALL.map(Screen::Field).to_vec();
        all.push(Screen::WantElements);
        if !self.session.elements.is_empty() || matches!(self.screen, Screen::List(_)) {
            all.extend(PerElement::ALL.map(Screen::List));
        }
        all.extend(self.questions().into_iter().map(Screen::Question));
        all.push(Screen::Review);
        self.screen = before(&all, self.screen).ok_or(Refusal::NothingBefore)?;
        Ok(Step::default())
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
