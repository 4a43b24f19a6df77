//! The first leg of a meeting: what helps, and then question by question what the team answered, those first on which opinions
//! are divided. Where the group wants, a question is answered again by raised hands, which are counted and kept beside what
//! everybody answered alone.

mod counted;
mod other;
#[cfg(test)]
pub(super) mod tests;
mod view;

use crate::assessment::{Assessment, AssessmentSettings, ItemResult, Label};
use crate::language::Language;
use crate::questionnaire::{Questionnaire, Slot};
use crate::session::{MOST_HANDS, Session};
use crate::talk::{ConversationInput, Passage, PassageStep, View};

pub(super) use counted::in_brief;

/// Where the meeting is. Questions are counted from 0.
#[derive(Clone, Debug, PartialEq, Eq)]
enum TogetherScreen {
    /// Who answered, and what helps.
    Helps,
    /// What was answered to a question.
    Counts(usize),
    /// How many hands are raised for the next answer, with those counted for the answers before it.
    Hands(usize, Vec<u32>),
    /// Which other question they want to look at, from the one they are at.
    Search(usize),
    /// Which of those that were found, by the text they were searched with.
    Found(usize, String, Vec<Slot>),
}

/// The meeting so far.
#[derive(Debug)]
pub(super) struct Together<'a> {
    questionnaire: &'a Questionnaire,
    /// What the answers amount to; raised hands do not change it.
    assessment: Assessment,
    /// The questions that are looked at, in order.
    items: Vec<ItemResult>,
    session: Session,
    screen: TogetherScreen,
}

impl<'a> Together<'a> {
    pub(super) fn from_session(questionnaire: &'a Questionnaire, session: Session) -> Self {
        let assessment =
            Assessment::from_tally(questionnaire, &session.tally(questionnaire), AssessmentSettings::default());
        let items = looked_at(&assessment, &session);
        Self { questionnaire, assessment, items, session, screen: TogetherScreen::Helps }
    }

    /// The same, at its last question: for whoever comes back to it from what follows.
    pub(super) fn at_last(mut self) -> Self {
        self.screen = self.items.len().checked_sub(1).map_or(TogetherScreen::Helps, TogetherScreen::Counts);
        self
    }

    fn go(&mut self, screen: TogetherScreen) -> PassageStep {
        self.screen = screen;
        PassageStep::default()
    }

    fn go_on(&mut self, at: usize) -> PassageStep {
        if at < self.items.len() {
            return self.go(TogetherScreen::Counts(at));
        }
        PassageStep { finished: true, ..PassageStep::default() }
    }

    fn take(&mut self, input: ConversationInput, language: Language) -> Result<PassageStep, String> {
        let words = language.phrases();
        match (self.screen.clone(), input) {
            (TogetherScreen::Helps, ConversationInput::Back) => {
                Ok(PassageStep { left: true, ..PassageStep::default() })
            }
            (
                TogetherScreen::Helps,
                ConversationInput::Finish | ConversationInput::Skip | ConversationInput::Pick(0),
            ) => Ok(self.go_on(0)),
            (TogetherScreen::Helps, ConversationInput::Pick(1)) if self.items.is_empty() => {
                Ok(self.go(TogetherScreen::Search(0)))
            }
            (TogetherScreen::Helps, ConversationInput::Pick(_)) if self.items.is_empty() => {
                Err((words.interview.no_such_option)(2))
            }
            (TogetherScreen::Counts(at), ConversationInput::Back) => Ok(match at.checked_sub(1) {
                Some(before) => self.go(TogetherScreen::Counts(before)),
                None => self.go(TogetherScreen::Helps),
            }),
            (TogetherScreen::Counts(at), ConversationInput::Pick(0) | ConversationInput::Skip) => {
                Ok(self.go_on(at + 1))
            }
            (TogetherScreen::Counts(at), ConversationInput::Pick(1)) => {
                Ok(self.go(TogetherScreen::Hands(at, Vec::new())))
            }
            (TogetherScreen::Counts(at), ConversationInput::Pick(2)) => Ok(self.go(TogetherScreen::Search(at))),
            (TogetherScreen::Counts(at), ConversationInput::Pick(3)) if at + 1 < self.items.len() => {
                Ok(self.go_on(self.items.len()))
            }
            (TogetherScreen::Counts(at), ConversationInput::Pick(_)) => {
                let most = if at + 1 < self.items.len() { 4 } else { 3 };
                Err((words.interview.no_such_option)(most))
            }
            (TogetherScreen::Search(at), input) => self.search(at, input, language),
            (TogetherScreen::Found(at, _, found), input) => self.choose_found(at, &found, &input, language),
            (TogetherScreen::Hands(at, mut counted), ConversationInput::Back) => Ok(match counted.pop() {
                Some(_) => self.go(TogetherScreen::Hands(at, counted)),
                None => self.go(TogetherScreen::Counts(at)),
            }),
            (TogetherScreen::Hands(at, mut counted), ConversationInput::Text(text)) => {
                counted.push(hands(&text).ok_or_else(|| (words.together.no_number)(MOST_HANDS))?);
                Ok(self.count(at, counted))
            }
            _ => Err(words.interview.not_here.to_owned()),
        }
    }

    /// Keeps the hands when those for every answer are counted. Where nobody raised one, the question was not answered again.
    fn count(&mut self, at: usize, counted: Vec<u32>) -> PassageStep {
        let slot = self.items[at].slot;
        if counted.len() < self.questionnaire.item(slot.item).scale.points.len() {
            return self.go(TogetherScreen::Hands(at, counted));
        }
        let before = self.session.second_round.remove(&slot);
        let now = Some(counted).filter(|counted| counted.iter().any(|count| *count > 0));
        let changed = before != now;
        self.session.second_round.extend(now.map(|counted| (slot, counted)));
        PassageStep { changed, ..self.go(TogetherScreen::Counts(at)) }
    }
}

/// The questions that are looked at: those on which opinions are divided, then all others that stand in the way; each in the
/// order of the barriers, and those of no barrier last. Whatever was answered again before comes after that.
fn looked_at(assessment: &Assessment, session: &Session) -> Vec<ItemResult> {
    let barriers = assessment.barriers.iter().map(|barrier| assessment.determinant(barrier.determinant));
    let rest = assessment.determinants.iter().filter(|result| result.label != Label::Barrier);
    let items: Vec<&ItemResult> = barriers.chain(rest).flat_map(|result| &result.items).collect();
    let divided = items.iter().filter(|item| item.is_divided());
    let others = items.iter().filter(|item| !item.is_divided() && item.label == Label::Barrier);
    let is_looked_at = |item: &&&ItemResult| item.is_divided() || item.label == Label::Barrier;
    let again = items.iter().filter(|item| !is_looked_at(item) && session.second_round.contains_key(&item.slot));
    divided.chain(others).chain(again).map(|item| (*item).clone()).collect()
}

/// A number of hands; nothing typed is none.
fn hands(text: &str) -> Option<u32> {
    let text = text.trim();
    let count = if text.is_empty() { Some(0) } else { text.parse().ok() };
    count.filter(|count| *count <= MOST_HANDS)
}

impl Passage for Together<'_> {
    fn view(&self, language: Language) -> View {
        view::of(self, language)
    }

    fn apply(&mut self, input: ConversationInput, language: Language) -> Result<PassageStep, String> {
        self.take(input, language)
    }

    fn session(&self) -> &Session {
        &self.session
    }

    /// What follows can be talked about whatever was looked at here.
    fn may_end(&self) -> bool {
        true
    }
}
