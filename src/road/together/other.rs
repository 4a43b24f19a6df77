//! A question that is not among those that are looked at, because the group asks for it.

use super::{Together, TogetherScreen};
use crate::language::{Language, clean};
use crate::questionnaire::{Slot, search_questions};
use crate::talk::{ConversationInput, PassageStep};

/// How many of what was found are shown: more are not read, and another word finds less.
const SHOWN: usize = 9;

impl Together<'_> {
    /// Where they come back to: the question they were at, or the beginning where there is none.
    fn back_to(&self, at: usize) -> TogetherScreen {
        if self.items.is_empty() { TogetherScreen::Helps } else { TogetherScreen::Counts(at) }
    }

    /// Takes what they search for. One question is gone to at once; of several one is chosen.
    pub(super) fn search(
        &mut self,
        at: usize,
        input: ConversationInput,
        language: Language,
    ) -> Result<PassageStep, String> {
        let text = match input {
            ConversationInput::Back | ConversationInput::Skip => return Ok(self.go(self.back_to(at))),
            ConversationInput::Text(text) if text.trim().is_empty() => return Ok(self.go(self.back_to(at))),
            ConversationInput::Text(text) => clean(&text),
            _ => return Err(language.phrases().interview.not_here.to_owned()),
        };
        let asked = self.session.questions(self.questionnaire);
        let mut found = search_questions(self.questionnaire, &self.session.elements, &asked, &text);
        found.truncate(SHOWN);
        match found.as_slice() {
            [] => Err((language.phrases().together.no_question)(&text)),
            [only] => Ok(self.look_at(at, *only)),
            _ => Ok(self.go(TogetherScreen::Found(at, text, found))),
        }
    }

    pub(super) fn choose_found(
        &mut self,
        at: usize,
        found: &[Slot],
        input: &ConversationInput,
        language: Language,
    ) -> Result<PassageStep, String> {
        let words = &language.phrases().interview;
        match input {
            ConversationInput::Back | ConversationInput::Skip => Ok(self.go(TogetherScreen::Search(at))),
            ConversationInput::Pick(chosen) if *chosen == found.len() => Ok(self.go(TogetherScreen::Search(at))),
            ConversationInput::Pick(chosen) => match found.get(*chosen) {
                Some(slot) => Ok(self.look_at(at, *slot)),
                None => Err((words.no_such_number)(found.len() + 1)),
            },
            _ => Err(words.not_here.to_owned()),
        }
    }

    /// Goes to a question. It comes behind the one they are at, so that they go on from there.
    fn look_at(&mut self, at: usize, slot: Slot) -> PassageStep {
        if self.items.get(at).is_some_and(|item| item.slot == slot) {
            return self.go(TogetherScreen::Counts(at));
        }
        let mut all = self.assessment.determinants.iter().flat_map(|result| &result.items);
        let Some(result) = all.find(|item| item.slot == slot).cloned() else {
            return self.go(self.back_to(at));
        };
        let before = self.items.iter().take(at).filter(|item| item.slot == slot).count();
        self.items.retain(|item| item.slot != slot);
        let place = if self.items.is_empty() { 0 } else { at + 1 - before };
        self.items.insert(place, result);
        self.go(TogetherScreen::Counts(place))
    }
}
