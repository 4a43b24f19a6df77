//! The beginning of the road where there are intakes already: what is done with one that is finished.

use jiff::civil::Date;

use super::legs::Leg;
use super::{Awaited, Road, RoadSettings, Stage};
use crate::interview::InterviewFlow;
use crate::language::Language;
use crate::language::each::WayTexts;
use crate::session::{Session, SessionContext};
use crate::talk::{End, Errand, Exhibit, View};

/// How many names of files are said before the rest is only counted.
const SAID: usize = 5;

/// What can be done with an intake that is finished.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Way {
    /// See the answers and change them.
    GoOn,
    /// Read the advice.
    Advice,
    /// Work on the plan.
    Plan,
    /// Make documents.
    Documents,
    /// Ask the same questions once more, in another file.
    Again,
    /// Begin a new intake about something else.
    New,
}

impl Way {
    /// The text for it, out of those for all.
    pub(super) const fn among<T: Copy>(self, texts: &WayTexts<T>) -> T {
        match self {
            Self::GoOn => texts.go_on,
            Self::Advice => texts.advice,
            Self::Plan => texts.plan,
            Self::Documents => texts.documents,
            Self::Again => texts.again,
            Self::New => texts.new,
        }
    }

    const ALL: [Self; 6] = [Self::GoOn, Self::Advice, Self::Plan, Self::Documents, Self::Again, Self::New];
}

/// A session in which nothing is filled in but its day.
pub(super) fn new_session(today: Date) -> Session {
    let context = SessionContext { date: Some(today.to_string()), ..SessionContext::default() };
    Session { context, ..Session::default() }
}

/// Says that a file is new, and what is beside it: whoever mistyped a name sees it before the first answer.
pub(super) fn announced(file: &str, others: &[String], language: Language) -> String {
    let mut names: Vec<String> = others.iter().take(SAID).cloned().collect();
    let more = others.len().saturating_sub(SAID);
    names.extend((more > 0).then(|| (language.phrases().labels.and_others)(more)));
    (language.phrases().start.new_beside)(file, &names.join(", "))
}

impl<'a> Road<'a> {
    /// From the questions on, once more: those of an earlier session, whose answers are not taken over.
    #[must_use]
    pub fn with_again(settings: RoadSettings<'a>, earlier: Session) -> Self {
        let mut road = Self::with_interview(settings, Some(earlier));
        road.ask_again();
        road.is_again = true;
        road
    }

    /// Begins at the first question, with all that comes before it as it was.
    fn ask_again(&mut self) {
        self.session = self.session.asked_again(self.settings.today);
        let flow = InterviewFlow::from_first_open(self.settings.questionnaire, self.session.clone());
        self.stage = Stage::Within(Leg::Questions, Box::new(flow));
    }

    /// Where there is one intake and it is finished, there is nothing to choose from yet.
    pub(super) fn open_only_one(&mut self) -> Vec<Errand> {
        match self.known.as_slice() {
            [only] if only.is_finished() => {
                self.awaited = Some(Awaited::Intake);
                vec![Errand::Open(0)]
            }
            _ => Vec::new(),
        }
    }

    /// An intake was read: one that is finished leads to more than its answers, where that was asked for.
    pub(super) fn opened(&mut self, language: Language) -> Vec<Errand> {
        let (done, all) = self.session.progress(self.settings.questionnaire);
        if done >= all && self.known.iter().any(super::KnownIntake::is_finished) {
            self.stage = Stage::Ways;
            return Vec::new();
        }
        self.begin(language)
    }

    /// What can be done here.
    pub(super) fn ways(&self) -> Vec<Way> {
        let can_be = |way: &Way| *way != Way::Documents || !self.settings.documents.is_empty();
        Way::ALL.into_iter().filter(can_be).collect()
    }

    pub(super) fn ways_view(&self, language: Language) -> View {
        let words = &language.phrases().start;
        View::Pick {
            question: (words.which_way)(&self.session.context.innovation),
            options: self.ways().into_iter().map(|way| way.among(&words.ways).to_owned()).collect(),
        }
    }

    /// Back from there: to the intakes, where there are several.
    pub(super) fn before_ways(&mut self) -> Vec<Errand> {
        if self.known.len() < 2 {
            return self.end(End::NothingBegun);
        }
        self.stage = Stage::Intakes(self.known.clone());
        Vec::new()
    }

    pub(super) fn take_way(&mut self, way: Way, language: Language) -> Vec<Errand> {
        let words = &language.phrases();
        match way {
            Way::GoOn => self.begin(language),
            Way::Advice => self.read_advice(),
            Way::Plan => {
                let has_plan = !self.session.plan.is_empty() || !self.session.priorities.is_empty();
                let mut errands: Vec<Errand> =
                    has_plan.then_some(Errand::Show(Exhibit::PlanSoFar)).into_iter().collect();
                match self.offered(Leg::Plan).and_then(|offered| offered.passage) {
                    Some(passage) => self.stage = Stage::Within(Leg::Plan, passage),
                    None => {
                        errands.push(Errand::Say(words.plan.no_barriers.to_owned()));
                        errands.extend(self.go_on_after(Leg::Plan));
                    }
                }
                errands
            }
            Way::Documents => {
                self.stage = Stage::Documents;
                Vec::new()
            }
            Way::Again => {
                self.ask_again();
                vec![Errand::Begin, Errand::Say((words.start.again)(&self.session.context.innovation))]
            }
            Way::New => {
                // Nothing was opened where the list of intakes is the first screen.
                let had_one = !self.session.context.innovation.is_empty();
                self.session = new_session(self.settings.today);
                let mut errands: Vec<Errand> = had_one.then_some(Errand::Begin).into_iter().collect();
                errands.extend(self.begin(language));
                errands
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::KnownIntake;
    use super::super::tests::{Led, NL, ends, one, settings};
    use super::*;
    use crate::talk::{Conversation as _, ConversationInput};

    fn known(name: &str, done: usize) -> KnownIntake {
        KnownIntake { innovation: name.to_owned(), file: format!("{name}.yaml"), progress: (done, 32) }
    }

    /// At what can be done with the one intake that there is, which is finished.
    fn at_ways() -> Led {
        let (led, first) = Led::open(Road::with_intakes(settings(true, 4), vec![known("een", 32)]));
        assert_eq!(first, [Errand::Open(0)]);
        assert_eq!(led.asked(), (NL.phrases().start.which_way)("LISO"));
        led
    }

    fn takes(way: Way) -> (Led, Vec<Errand>) {
        let mut led = at_ways();
        let errands = led.give(ConversationInput::Pick(way as usize));
        (led, errands)
    }

    #[test]
    fn a_finished_intake_leads_to_everything_that_can_be_done_with_it() {
        let words = NL.phrases();
        assert_eq!(takes(Way::GoOn).0.asked(), "review");
        let (led, errands) = takes(Way::Advice);
        assert_eq!((errands, led.asked().as_str()), (vec![Errand::Show(Exhibit::Glance)], words.reading.question));
        assert_eq!(takes(Way::Plan).0.asked(), words.planning.which);
        assert_eq!(takes(Way::Documents).0.asked(), words.planning.which_documents);
        for nothing in [ConversationInput::Stop, ConversationInput::Back, ConversationInput::Ended] {
            assert_eq!(at_ways().give(nothing), [ends(End::NothingBegun)]);
        }
        assert_eq!(at_ways().refused(ConversationInput::Pick(6)), (words.interview.no_such_number)(6));
    }

    #[test]
    fn measuring_again_keeps_what_it_is_about_and_asks_every_question_in_another_file() {
        let (led, errands) = takes(Way::Again);
        assert_eq!(errands.first(), Some(&Errand::Begin));
        let session = led.road.session();
        assert_eq!(session.context.innovation, one().context.innovation);
        assert_eq!(session.context.date.as_deref(), Some("2026-12-01"));
        assert_eq!((session.entries.is_empty(), session.plan.is_empty()), (true, true));
        assert!(led.asked().contains("ken ik de inhoud"), "{}", led.asked());
    }

    #[test]
    fn a_new_intake_leaves_the_file_of_the_one_that_was_opened() {
        let (led, errands) = takes(Way::New);
        assert_eq!((errands.first(), errands.len()), (Some(&Errand::Begin), 3));
        assert_eq!(led.asked(), NL.phrases().interview.fields.innovation);
    }

    #[test]
    fn among_several_intakes_one_is_chosen_first_and_back_leads_there() {
        let words = NL.phrases();
        let (mut led, first) =
            Led::open(Road::with_intakes(settings(true, 4), vec![known("een", 3), known("twee", 32)]));
        assert_eq!((first, led.asked().as_str()), (Vec::new(), words.start.known));
        led.give(ConversationInput::Pick(1));
        assert_eq!(led.asked(), (words.start.which_way)("LISO"));
        led.give(ConversationInput::Back);
        assert_eq!(led.asked(), words.start.known);
    }

    #[test]
    fn a_new_file_says_what_is_beside_it_and_counts_what_is_too_much() {
        let others: Vec<String> = (1..=7).map(|number| format!("{number}.yaml")).collect();
        let (_, first) =
            Led::open(Road::with_interview(settings(true, 0), None).beside("nieuw.yaml".to_owned(), others));
        let Some(Errand::Say(said)) = first.first() else { unreachable!("{first:?}") };
        assert!(said.starts_with("nieuw.yaml is een nieuw bestand."), "{said}");
        assert!(said.contains("5.yaml, en nog 2") && !said.contains("6.yaml"), "{said}");
    }
}
