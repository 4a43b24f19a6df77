//! The leg in which the advice is read: at a glance first, and then whatever of it is asked for.

use super::legs::Leg;
use super::{Road, Stage};
use crate::assessment::{Assessment, AssessmentSettings};
use crate::language::Language;
use crate::talk::{ConversationInput, Errand, Exhibit, View};

impl Road<'_> {
    /// Goes to the advice. Without anybody to ask, all of it is shown at once.
    pub(super) fn read_advice(&mut self) -> Vec<Errand> {
        if !self.settings.attended {
            let mut errands = vec![Errand::Show(Exhibit::Advice)];
            errands.extend(self.go_on_after(Leg::Advice));
            return errands;
        }
        let questionnaire = self.settings.questionnaire;
        let assessment =
            Assessment::from_tally(questionnaire, &self.session.tally(questionnaire), AssessmentSettings::default());
        self.stage = Stage::Reading(assessment.barriers.len());
        vec![Errand::Show(Exhibit::Glance)]
    }

    /// Takes what was given where the advice is read.
    pub(super) fn read(
        &mut self,
        barriers: usize,
        input: &ConversationInput,
        language: Language,
    ) -> Result<Vec<Errand>, String> {
        let words = &language.phrases().interview;
        match input {
            ConversationInput::Open(number) => {
                let at = number.checked_sub(1).filter(|at| *at < barriers);
                let at = at.ok_or_else(|| (words.no_such_number)(barriers))?;
                Ok(vec![Errand::Show(Exhibit::Barrier(at))])
            }
            ConversationInput::Everything => Ok(vec![Errand::Show(Exhibit::Advice)]),
            ConversationInput::Finish | ConversationInput::Skip | ConversationInput::Ended => {
                Ok(self.go_on_after(Leg::Advice))
            }
            ConversationInput::Back => self.go_before(Leg::Advice).ok_or_else(|| words.nothing_before.to_owned()),
            _ => Err(words.not_here.to_owned()),
        }
    }
}

pub(super) fn reading_view(barriers: usize, language: Language) -> View {
    View::Reading { question: language.phrases().reading.question.to_owned(), parts: barriers }
}

#[cfg(test)]
mod tests {
    use super::super::tests::{Led, NL, choose, ends, one, session, settings, show, words};
    use super::*;
    use crate::talk::{Conversation as _, End};

    #[test]
    fn the_advice_is_read_piece_by_piece_and_nothing_is_offered_before_that_is_done() {
        let mut led = Led::with_review(session(&["time", "knowledge"]));
        assert_eq!(led.give_all([ConversationInput::Finish, ConversationInput::Skip]), [show(Exhibit::Glance)]);
        let reading = View::Reading { question: NL.phrases().reading.question.to_owned(), parts: 2 };
        for (input, exhibit) in [
            (ConversationInput::Open(2), Exhibit::Barrier(1)),
            (ConversationInput::Everything, Exhibit::Advice),
            (ConversationInput::Open(1), Exhibit::Barrier(0)),
        ] {
            assert_eq!(led.road.view(NL), reading);
            assert_eq!(led.give(input), [show(exhibit)]);
        }
        for number in [0, 3, usize::MAX] {
            assert_eq!(led.refused(ConversationInput::Open(number)), (NL.phrases().interview.no_such_number)(2));
        }
        assert_eq!(led.refused(ConversationInput::Want(true)), NL.phrases().interview.not_here);
        assert_eq!(led.road.view(NL), reading);
        assert_eq!(led.give(ConversationInput::Finish), []);
        assert_eq!(led.asked(), words().offer_plan);
    }

    #[test]
    fn from_the_advice_back_leads_to_what_came_before_it() {
        let mut led = Led::with_review(one());
        led.give_all([ConversationInput::Finish, ConversationInput::Skip]);
        assert_eq!(led.give(ConversationInput::Back), []);
        assert_eq!(led.asked(), choose());
        let mut led = Led::with_review(session(&[]));
        led.give(ConversationInput::Finish);
        assert_eq!(led.give(ConversationInput::Back), []);
        assert_eq!(led.asked(), "review");
    }

    #[test]
    fn without_anybody_to_ask_the_whole_advice_is_shown() {
        let (mut led, _) = Led::open(Road::with_interview(settings(false, 0), Some(session(&[]))));
        assert_eq!(led.give(ConversationInput::Finish), [show(Exhibit::Advice), ends(End::Finished)]);
    }
}
