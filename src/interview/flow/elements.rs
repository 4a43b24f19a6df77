//! The elements a user named: other names for them, and what was answered about them.

use super::{ContextField, InterviewFlow, InterviewScreen, Refusal, fitting};
use crate::questionnaire::{Elements, PerElement, Slot};
use crate::talk::PassageStep;

impl InterviewFlow<'_> {
    /// Everything that the review can change, in the order of its numbers: the questions, with the number that they have where
    /// they are asked, what was filled in before them, and every list with its elements.
    #[must_use]
    pub fn changeable(&self) -> Vec<InterviewScreen> {
        let questions = self.questions().into_iter().map(InterviewScreen::Question);
        if self.only_questions {
            return questions.collect();
        }
        let fields = ContextField::ALL.into_iter().map(InterviewScreen::Field);
        let lists = PerElement::ALL.into_iter().flat_map(|per| {
            let named = self.session.elements.of(per).len();
            std::iter::once(InterviewScreen::List(per))
                .chain((0..named).map(move |at| InterviewScreen::Element(per, at)))
        });
        questions.chain(fields).chain(lists).collect()
    }

    /// Gives one element another name. What was answered about it stays.
    pub(super) fn element(&mut self, (per, at): (PerElement, usize), name: &str) -> Result<PassageStep, Refusal> {
        let name = fitting(name)?;
        if name.is_empty() {
            return Err(Refusal::NamelessElement);
        }
        if let Some(element) = self.session.elements.of_mut(per).get_mut(at) {
            *element = name;
        }
        Ok(self.changed(InterviewScreen::Review))
    }

    /// Replaces the elements of a list. What was said about an element goes along to its new place; what was said about one
    /// that is gone is about nothing any more, unless another name stands in its place: then it was only reworded.
    pub(super) fn rename(&mut self, per: PerElement, names: Vec<String>) {
        let old = std::mem::replace(self.session.elements.of_mut(per), names);
        let new = self.session.elements.of(per);
        // Of equal names the first goes to the first.
        let nth = |names: &[String], at: usize| names[..at].iter().filter(|name| **name == names[at]).count();
        let place_before = |at: usize| {
            let same = (0..old.len()).find(|other| old[*other] == new[at] && nth(&old, *other) == nth(new, at));
            let reworded = || (at >= old.len() || !new.contains(&old[at])).then_some(at);
            same.or_else(reworded)
        };
        let count = usize::from(self.session.elements.count(per));
        let moves: Vec<Option<usize>> =
            (0..count).map(|at| if at < new.len() { place_before(at) } else { Some(at) }).collect();
        self.move_kinds(per, &moves);
        self.move_quotes(per, &moves);
        let items = self.questionnaire.items().filter(|(_, item)| item.per == Some(per)).map(|(index, _)| index);
        for item in items {
            let slot = |element: usize| Slot { item, element: element as u16 };
            let before: Vec<_> = (0..Elements::MOST).map(|at| self.session.entries.remove(slot(at))).collect();
            let causes: Vec<_> = (0..Elements::MOST).map(|at| self.session.causes.remove(&slot(at))).collect();
            for (at, from) in moves.iter().enumerate() {
                if let Some(entry) = from.and_then(|from| before[from].clone()) {
                    self.session.entries.insert(slot(at), entry);
                }
                if let Some(cause) = from.and_then(|from| causes[from].clone()) {
                    self.session.causes.insert(slot(at), cause);
                }
            }
        }
    }

    /// Which notes may be quoted goes along with the notes.
    fn move_quotes(&mut self, per: PerElement, moves: &[Option<usize>]) {
        let questionnaire = self.questionnaire;
        let moved = |slot: Slot| {
            if questionnaire.item(slot.item).per != Some(per) {
                return Some(slot);
            }
            let at = moves.iter().position(|from| *from == Some(usize::from(slot.element)))?;
            Some(Slot { element: at as u16, ..slot })
        };
        self.session.quotes = self.session.quotes.iter().copied().filter_map(moved).collect();
    }

    /// Of what kind an element is goes along with it as well.
    fn move_kinds(&mut self, per: PerElement, moves: &[Option<usize>]) {
        let kinds: Vec<_> = (0..Elements::MOST as u16).map(|at| self.session.elements.kind(per, at)).collect();
        for at in 0..Elements::MOST {
            let named = at < self.session.elements.of(per).len();
            let kind = moves.get(at).copied().flatten().filter(|_| named).and_then(|from| kinds[from]);
            self.session.elements.set_kind(per, at as u16, kind);
        }
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::super::tests::{at_review, give, list, question, text};
    use super::*;
    use crate::talk::ConversationInput;

    fn open(flow: &mut InterviewFlow<'_>, screen: InterviewScreen) {
        let number = flow.changeable().iter().position(|other| *other == screen).unwrap() + 1;
        flow.apply(ConversationInput::Open(number)).unwrap();
        assert_eq!(flow.screen(), screen);
    }

    #[test]
    fn every_field_is_changed_from_the_review_and_comes_back_to_it() {
        let mut flow = at_review();
        for field in ContextField::ALL {
            open(&mut flow, InterviewScreen::Field(field));
            let input = if field.choices().is_some() { ConversationInput::Choice(Some(1)) } else { text("anders") };
            assert!(flow.apply(input).unwrap().changed);
            assert_eq!(flow.screen(), InterviewScreen::Review, "{field:?}");
            // Back changes nothing.
            let before = flow.session().clone();
            open(&mut flow, InterviewScreen::Field(field));
            flow.apply(ConversationInput::Back).unwrap();
            assert_eq!((flow.screen(), flow.session()), (InterviewScreen::Review, &before));
        }
        let context = &flow.session().context;
        assert_eq!((context.innovation.as_str(), context.team.as_deref()), ("anders", Some("anders")));
    }

    #[test]
    fn an_element_gets_another_name_and_keeps_its_answers_and_a_new_one_is_asked_about() {
        let mut flow = at_review();
        open(&mut flow, InterviewScreen::List(PerElement::Referent));
        flow.apply(list(&["mijn collega's", "mijn leidinggevende"])).unwrap();
        // What the second referent brings with it comes before the review.
        while let InterviewScreen::Question(_) = flow.screen() {
            give(&mut flow, 2);
        }
        assert_eq!(flow.screen(), InterviewScreen::Review);
        let answers = flow.session().answers();
        open(&mut flow, InterviewScreen::Element(PerElement::Referent, 1));
        assert_eq!(flow.apply(text("  ")), Err(Refusal::NamelessElement));
        flow.apply(text("Fatima")).unwrap();
        assert_eq!(flow.session().elements.of(PerElement::Referent), ["mijn collega's", "Fatima"]);
        assert_eq!((flow.screen(), flow.session().answers()), (InterviewScreen::Review, answers));
    }

    #[test]
    fn what_may_be_quoted_goes_along_with_its_note_and_goes_with_it() {
        let mut flow = at_review();
        open(&mut flow, InterviewScreen::List(PerElement::Referent));
        flow.apply(list(&["Anna", "Bram"])).unwrap();
        let InterviewScreen::Question(slot) = flow.screen() else { panic!("{:?}", flow.screen()) };
        assert_eq!(flow.apply(ConversationInput::Quote), Err(Refusal::NoNote));
        flow.apply(ConversationInput::Note("We doen het samen.".to_owned())).unwrap();
        flow.apply(ConversationInput::Quote).unwrap();
        assert_eq!(flow.session().quotes, [slot]);
        while let InterviewScreen::Question(_) = flow.screen() {
            give(&mut flow, 2);
        }
        let other = Slot { element: 1 - slot.element, ..slot };
        open(&mut flow, InterviewScreen::List(PerElement::Referent));
        flow.apply(list(&["Bram", "Anna"])).unwrap();
        assert_eq!(flow.session().quotes, [other]);
        assert_eq!(flow.session().entries.get(other).unwrap().note.as_deref(), Some("We doen het samen."));
        // Whoever the note was about is gone, and the note with it.
        open(&mut flow, InterviewScreen::List(PerElement::Referent));
        let left = if other.element == 0 { "Anna" } else { "Bram" };
        flow.apply(list(&[left])).unwrap();
        assert!(
            flow.session().quotes.iter().all(|slot| flow.session().is_quoted(*slot)),
            "{:?}",
            flow.session().quotes
        );
        assert_eq!(flow.session().quotes, []);
    }

    #[test]
    fn the_numbers_of_the_questions_are_those_where_they_are_asked() {
        let flow = at_review();
        assert_eq!(flow.changeable().first(), Some(&question("awareness")));
        assert_eq!(flow.changeable().len(), 32 + ContextField::ALL.len() + PerElement::ALL.len());
    }
}
