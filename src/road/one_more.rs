//! One more person in a session of several. What that person answers is kept apart until all of it is there, and what others
//! answered is never shown.

use super::legs::Leg;
use super::{Course, Road, Stage};
use crate::interview::InterviewFlow;
use crate::language::{Language, within_sentence};
use crate::questionnaire::Questionnaire;
use crate::session::{Entries, Session};
use crate::talk::{ConversationInput, End, Errand, Passage, PassageStep, View};

/// The questions, for one more person.
#[derive(Debug)]
pub(super) struct OneMore<'a> {
    flow: InterviewFlow<'a>,
    /// The session as it was before.
    team: Session,
    /// The session as it is now.
    session: Session,
}

impl<'a> OneMore<'a> {
    /// From the first question that has no answer.
    pub(super) fn from_team(questionnaire: &'a Questionnaire, team: Session) -> Self {
        let flow = InterviewFlow::with_only_questions(questionnaire, team.of_one_more());
        Self { flow, session: team.clone(), team }
    }
}

impl Passage for OneMore<'_> {
    fn view(&self, language: Language) -> View {
        Passage::view(&self.flow, language)
    }

    fn apply(&mut self, input: ConversationInput, language: Language) -> Result<PassageStep, String> {
        let step = Passage::apply(&mut self.flow, input, language)?;
        // Made of the session as it was before, so that whoever finishes twice counts once.
        if step.finished {
            let whole = self.team.with_one_more(self.flow.session());
            self.session = whole.ok_or_else(|| language.phrases().together.nothing_answered.to_owned())?;
            return Ok(PassageStep { changed: true, ..step });
        }
        self.session = self.team.with_unfinished(self.flow.session());
        Ok(step)
    }

    fn session(&self) -> &Session {
        &self.session
    }

    /// Only whoever says that it is finished is counted.
    fn may_end(&self) -> bool {
        false
    }
}

/// The lines that are offered where a questionnaire was left before its end.
const GO_ON: usize = 0;
const DISCARD: usize = 1;

impl<'a> Road<'a> {
    /// What is said before the first screen of a team.
    pub(super) fn team_greeting(&self, language: Language) -> Vec<Errand> {
        let words = &language.phrases().together;
        let innovation = within_sentence(&self.session.context.innovation);
        let (people, begun) = (self.session.voices.len() as u64, !self.session.unfinished.is_empty());
        let said = match self.course {
            // Which of them sits there is asked first.
            _ if matches!(self.stage, Stage::Waiting) => None,
            Course::OneMore if begun => {
                let (done, all) = self.session.of_one_more().progress(self.settings.questionnaire);
                Some((words.resumed)(&innovation, done, all))
            }
            Course::OneMore => Some((words.one_more)(&innovation, people)),
            Course::Meeting if begun => Some(words.not_counted.to_owned()),
            _ => None,
        };
        said.map(Errand::Say).into_iter().collect()
    }

    pub(super) fn team_view(&self, language: Language) -> View {
        let words = &language.phrases().together;
        let listed = |lines: &[&str]| lines.iter().map(|line| (*line).to_owned()).collect();
        let (question, options) = match self.stage {
            Stage::Team => {
                let innovation = within_sentence(&self.session.context.innovation);
                ((words.which_way)(&innovation, self.session.voices.len() as u64), listed(&words.ways))
            }
            Stage::Discarding => (words.discard.to_owned(), listed(&words.keep_or_discard)),
            _ => {
                let (done, all) = self.session.of_one_more().progress(self.settings.questionnaire);
                ((words.waiting)(done, all), listed(&words.waiting_ways))
            }
        };
        View::Pick { question, options }
    }

    /// Takes what was chosen there.
    pub(super) fn take_team(&mut self, input: &ConversationInput, language: Language) -> Result<Vec<Errand>, String> {
        let words = &language.phrases().interview;
        match (&self.stage, input) {
            (Stage::Discarding, ConversationInput::Back | ConversationInput::Ended | ConversationInput::Pick(0)) => {
                self.stage = Stage::Waiting;
                Ok(Vec::new())
            }
            (_, ConversationInput::Stop | ConversationInput::Ended | ConversationInput::Back) => {
                Ok(self.end(End::NothingBegun))
            }
            (Stage::Team, ConversationInput::Pick(at @ 0..=1)) => {
                if *at == 0 && self.session.is_full() {
                    return Err(crate::session::too_many_voices().message(language).to_owned());
                }
                self.course = if *at == 0 { Course::OneMore } else { Course::Meeting };
                Ok(self.begin(language))
            }
            (Stage::Waiting, ConversationInput::Pick(GO_ON)) => {
                let one = OneMore::from_team(self.settings.questionnaire, self.session.clone());
                self.stage = Stage::Within(Leg::OneMore, Box::new(one));
                Ok(self.team_greeting(language))
            }
            (Stage::Waiting, ConversationInput::Pick(DISCARD)) => {
                self.stage = Stage::Discarding;
                Ok(Vec::new())
            }
            (Stage::Waiting, ConversationInput::Pick(2)) => Ok(self.end(End::NothingBegun)),
            (Stage::Discarding, ConversationInput::Pick(1)) => {
                self.session.unfinished = Entries::default();
                let mut errands = self.begin(language);
                errands.extend(self.save_and_go(true, super::Onward::NextScreen));
                Ok(errands)
            }
            (Stage::Waiting, ConversationInput::Pick(_)) => Err((words.no_such_number)(3)),
            (_, ConversationInput::Pick(_)) => Err((words.no_such_number)(2)),
            _ => Err(words.not_here.to_owned()),
        }
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::panic)]
mod tests {
    use super::super::tests::{Led, NL, ends, settings};
    use super::super::together::tests::team;
    use super::*;
    use crate::answers::Response;
    use crate::talk::Conversation as _;

    fn opened(session: Session) -> Led {
        Led::open(Road::with_one_more(settings(true, 4), session)).0
    }

    /// Answers every question with this, as far as the review.
    fn answer_all(led: &mut Led, value: u8) {
        while let View::Question(view) = led.road.view(NL) {
            let value = value.min(view.options.len() as u8);
            assert_eq!(led.give(ConversationInput::Answer(value)).last(), Some(&Errand::Save));
        }
    }

    #[test]
    fn somebody_counts_once_and_only_when_finished_and_sees_nothing_of_the_others() {
        let mut led = opened(team());
        let View::Question(first) = led.road.view(NL) else { panic!() };
        assert_eq!((first.number, first.current, first.given), (1, None, None));
        answer_all(&mut led, 4);
        let (begun, _) = led.saved.clone().unwrap();
        assert_eq!((&begun.voices, begun.unfinished.is_empty()), (&team().voices, false));
        let View::Review(groups) = led.road.view(NL) else { panic!() };
        let questions = settings(true, 4).questionnaire.slots(&team().elements).len();
        assert_eq!(groups.iter().map(|(_, lines)| lines.len()).sum::<usize>(), questions, "nothing but questions");
        assert_eq!(led.give(ConversationInput::Finish), [Errand::Save, ends(End::Finished)]);
        let (whole, _) = led.saved.clone().unwrap();
        assert_eq!((whole.voices.len(), whole.unfinished.is_empty()), (6, true));
        assert!(whole.voices.is_sorted());
        assert!(team().voices.iter().all(|voice| whole.voices.contains(voice)));
    }

    #[test]
    fn what_cannot_be_saved_is_not_counted_twice() {
        let mut led = opened(team());
        answer_all(&mut led, 4);
        led.can_save = false;
        led.give_all([ConversationInput::Finish, ConversationInput::Back]);
        led.can_save = true;
        led.give(ConversationInput::Finish);
        assert_eq!(led.saved.clone().unwrap().0.voices.len(), 6);
    }

    #[test]
    fn no_note_is_taken_and_nothing_stands_before_the_questions() {
        let mut led = opened(team());
        let words = NL.phrases();
        for input in [ConversationInput::Note("Anna".to_owned()), ConversationInput::Quote] {
            assert_eq!(led.refused(input), words.interview.quote.no_notes);
        }
        assert_eq!(led.refused(ConversationInput::Back), words.interview.nothing_before);
        while let View::Question(_) = led.road.view(NL) {
            led.give(ConversationInput::Skip);
        }
        assert_eq!(led.refused(ConversationInput::Finish), words.together.nothing_answered);
        // The end of the input is no end.
        assert_eq!(led.give(ConversationInput::Ended), [ends(End::Ended)]);
        assert_eq!(led.saved.clone().unwrap().0.voices.len(), 5);
    }

    #[test]
    fn whose_questionnaire_it_is_is_asked_before_anything_of_it_is_seen() {
        let mut led = opened(team());
        led.give_all([ConversationInput::Answer(4), ConversationInput::Answer(2), ConversationInput::Stop]);
        let (begun, _) = led.saved.clone().unwrap();
        let words = &NL.phrases().together;
        let questions = settings(true, 4).questionnaire.slots(&team().elements).len();
        let mut led = opened(begun.clone());
        assert_eq!(led.asked(), (words.waiting)(2, questions));
        assert!(matches!(led.give(ConversationInput::Pick(0))[..], [Errand::Say(_)]));
        let View::Question(view) = led.road.view(NL) else { panic!() };
        assert_eq!(view.number, 3);
        // Somebody else leaves it, or throws it away on purpose.
        for leaves in [ConversationInput::Pick(2), ConversationInput::Back, ConversationInput::Ended] {
            let mut led = opened(begun.clone());
            assert_eq!(led.give(leaves), [ends(End::NothingBegun)]);
            assert_eq!(led.road.session(), &begun);
        }
        let mut led = opened(begun.clone());
        led.give_all([ConversationInput::Pick(1), ConversationInput::Pick(0)]);
        assert_eq!((led.asked(), led.road.session()), ((words.waiting)(2, questions), &begun));
        let done = led.give_all([ConversationInput::Pick(1), ConversationInput::Pick(1)]);
        assert!(matches!(done[..], [Errand::Say(_), Errand::Save]), "{done:?}");
        assert_eq!(led.saved.clone().unwrap().0, team());
        let View::Question(view) = led.road.view(NL) else { panic!() };
        assert_eq!((view.number, view.current), (1, None));
    }

    #[test]
    fn a_file_that_was_opened_by_its_name_leads_to_both() {
        let open = || Led::open(Road::with_team(settings(true, 4), team())).0;
        let mut led = open();
        assert_eq!(led.asked(), (NL.phrases().together.which_way)("LISO", 5));
        assert!(led.refused(ConversationInput::Pick(2)).contains('2'));
        led.give(ConversationInput::Pick(0));
        assert!(matches!(led.road.view(NL), View::Question(_)));
        let mut led = open();
        led.give(ConversationInput::Pick(1));
        assert!(matches!(led.road.view(NL), View::Page { .. }) && led.road.is_meeting());
        let mut full = team();
        let answers =
            [(crate::questionnaire::find_slot(settings(true, 4).questionnaire, "time").unwrap(), Response::Value(1))];
        full.voices = vec![answers.into_iter().collect(); crate::session::MOST_VOICES];
        let mut led = Led::open(Road::with_team(settings(true, 4), full)).0;
        assert!(led.refused(ConversationInput::Pick(0)).contains("500"));
        led.give(ConversationInput::Pick(1));
    }
}
