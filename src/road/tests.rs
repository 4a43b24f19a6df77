//! The road leg by leg: what is offered, what is asked to be done, and how it ends.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::sync::LazyLock;

use jiff::civil::{Date, date};

use super::*;
use crate::catalogue::Catalogue;
use crate::content::{bundled_catalogue, bundled_questionnaire};
use crate::language::Text;
use crate::questionnaire::{Elements, Questionnaire, find_slot};
use crate::session::{SavedPlace, parse_answer};

const TODAY: Date = date(2026, 12, 1);
mod beginnings;

pub(super) const NL: Language = Language::Dutch;

static CONTENT: LazyLock<(Questionnaire, Catalogue)> = LazyLock::new(|| {
    let questionnaire = bundled_questionnaire().unwrap();
    let catalogue = bundled_catalogue(&questionnaire).unwrap();
    (questionnaire, catalogue)
});

pub(super) fn settings(attended: bool, documents: usize) -> RoadSettings<'static> {
    let documents = (0..documents)
        .map(|at| OfferedDocument { name: Text::from_each(|_| format!("document {at}")), is_read: at != 2 })
        .collect();
    let (questionnaire, catalogue) = &*CONTENT;
    RoadSettings { questionnaire, catalogue, today: TODAY, strategies: (3, 5), attended, documents }
}

/// Every question was dealt with, and these are barriers.
pub(super) fn session(barriers: &[&str]) -> Session {
    let mut session = Session::default();
    session.context.innovation = "LISO".to_owned();
    for slot in CONTENT.0.slots(&Elements::default()) {
        session.entries.respond(slot, None);
    }
    for id in barriers {
        let slot = find_slot(&CONTENT.0, id).unwrap();
        session.entries.respond(slot, parse_answer(&CONTENT.0, slot, "1").unwrap());
    }
    session
}

/// A session with one barrier, so that a leg takes few steps.
pub(super) fn one() -> Session {
    session(&["time"])
}

/// A road, and whoever leads it: every errand is run at once, in memory.
pub(super) struct Led {
    pub(super) road: Road<'static>,
    /// Whether the session can be saved now.
    pub(super) can_save: bool,
    /// The session as it was saved last, and in which file.
    pub(super) saved: Option<(Session, String)>,
    file: String,
}

impl Led {
    /// Opens the road; what is to be done first comes with it.
    pub(super) fn open(road: Road<'static>) -> (Self, Vec<Errand>) {
        let mut led = Self { road, can_save: true, saved: None, file: "intake.yaml".to_owned() };
        let first = led.road.open(NL);
        let done = led.run(first);
        (led, done)
    }

    /// At the review of a session, with four documents to take along.
    pub(super) fn with_review(session: Session) -> Self {
        Self::open(Road::with_interview(settings(true, 4), Some(session))).0
    }

    /// At the first offer of the plan.
    pub(super) fn with_plan(session: Session) -> Self {
        Self::open(Road::with_plan(settings(true, 0), session)).0
    }

    /// Runs errands and what follows from them; all of them, in order.
    fn run(&mut self, errands: Vec<Errand>) -> Vec<Errand> {
        let mut done = Vec::new();
        for errand in errands {
            done.push(errand.clone());
            if let Some(outcome) = self.outcome(&errand) {
                let more = self.road.apply(ConversationInput::Done(outcome), NL).unwrap();
                done.extend(self.run(more));
            }
        }
        done
    }

    pub(super) fn outcome(&mut self, errand: &Errand) -> Option<Outcome> {
        match errand {
            Errand::Open(_) => Some(Outcome::Opened(Box::new(one()))),
            Errand::Save => Some(self.save(self.file.clone())),
            Errand::SaveAs(file) => Some(self.save(file.clone())),
            Errand::Make { .. } => Some(Outcome::Made),
            Errand::Begin | Errand::Say(_) | Errand::Show(_) | Errand::End(_) => None,
        }
    }

    fn save(&mut self, file: String) -> Outcome {
        if !self.can_save {
            return Outcome::NotSaved { fault: full(), file, elsewhere: "home/intake.yaml".to_owned() };
        }
        self.file.clone_from(&file);
        self.saved = Some((self.road.session().clone(), file.clone()));
        Outcome::Saved { how: SavedPlace::InPlace, meant: file.clone(), file }
    }

    /// Gives this; it must be taken.
    #[track_caller]
    pub(super) fn give(&mut self, input: ConversationInput) -> Vec<Errand> {
        let errands = self.road.apply(input, NL).unwrap();
        self.run(errands)
    }

    /// Gives these one after the other, and gives what the last one led to.
    #[track_caller]
    pub(super) fn give_all(&mut self, inputs: impl IntoIterator<Item = ConversationInput>) -> Vec<Errand> {
        inputs.into_iter().map(|input| self.give(input)).last().unwrap()
    }

    /// Passes over the screens of the talk that it is in, and gives what the last one led to.
    #[track_caller]
    pub(super) fn pass_on(&mut self) -> Vec<Errand> {
        for _ in 0..40 {
            let done = self.give(ConversationInput::Finish);
            if done.iter().any(|errand| matches!(errand, Errand::Show(_))) {
                return done;
            }
        }
        panic!("the talk does not end at {}", self.asked());
    }

    #[track_caller]
    pub(super) fn refused(&mut self, input: ConversationInput) -> String {
        self.road.apply(input, NL).unwrap_err()
    }

    /// What is asked, in its first words.
    pub(super) fn asked(&self) -> String {
        match self.road.view(NL) {
            View::Text { question, .. }
            | View::Choice { question, .. }
            | View::YesNo { question, .. }
            | View::Pick { question, .. }
            | View::Reading { question, .. }
            | View::List { question, .. }
            | View::Several { question, .. } => question,
            View::Question(view) => view.statement,
            View::Keys(view) => view.heading,
            View::Ticks(view) => view.question,
            View::Page { heading, .. } => heading,
            View::Review(_) => "review".to_owned(),
            View::Nothing => "nothing".to_owned(),
        }
    }
}

pub(super) fn full() -> crate::fault::Fault {
    crate::fault::Fault::from_data("file-unwritable", |_| "de schijf is vol".to_owned())
}

pub(super) const YES: ConversationInput = ConversationInput::Want(true);
pub(super) const NO: ConversationInput = ConversationInput::Want(false);

pub(super) fn show(exhibit: Exhibit) -> Errand {
    Errand::Show(exhibit)
}

pub(super) fn ends(end: End) -> Errand {
    Errand::End(end)
}

/// What is asked first of what stands in the way.
pub(super) fn choose() -> &'static str {
    NL.phrases().understanding.choose
}

pub(super) fn words() -> &'static crate::language::planning::PlanningTexts {
    &NL.phrases().planning
}

#[test]
fn the_whole_road_from_the_review_to_the_documents() {
    let mut led = Led::with_review(one());
    assert_eq!(led.asked(), "review");
    assert_eq!(led.give(ConversationInput::Finish), []);
    assert_eq!(led.asked(), choose());
    assert_eq!(led.give(ConversationInput::Finish), [Errand::Save]);
    assert_eq!(led.give(ConversationInput::Pick(2)), []);
    assert_eq!(led.give(ConversationInput::Pick(1)), [Errand::Save]);
    assert_eq!(led.pass_on(), [show(Exhibit::Glance)]);
    assert_eq!(led.asked(), NL.phrases().reading.question);
    assert_eq!(led.give(ConversationInput::Finish), []);
    assert_eq!(led.asked(), words().offer_plan);
    assert_eq!(led.give_all([YES, ConversationInput::Several(vec![0])]), [Errand::Save]);
    assert_eq!(led.give(ConversationInput::Pick(4)), [show(Exhibit::Plan)]);
    assert_eq!(led.asked(), words().offer_documents);
    assert_eq!(led.give(YES), []);
    assert_eq!(led.asked(), words().which_documents);
    // How long they are is asked, and can be gone back from.
    assert_eq!(led.give(ConversationInput::Several(vec![0, 2])), []);
    assert_eq!(led.asked(), words().taking_along);
    assert_eq!(led.refused(ConversationInput::Pick(3)), (NL.phrases().interview.no_such_number)(3));
    led.give_all([ConversationInput::Back, ConversationInput::Several(vec![0, 2])]);
    let made = Errand::Make { documents: vec![0, 2], length: Some(2) };
    assert_eq!(led.give(ConversationInput::Pick(2)), [made, ends(End::Finished)]);
    assert_eq!(led.asked(), "nothing");
    let (session, _) = led.saved.as_ref().unwrap();
    assert_eq!((session.plan.len(), session.priorities.len(), session.take_on.len()), (1, 1, 1));
    assert_eq!(session, led.road.session());
}

#[test]
fn a_document_is_short_unless_another_length_is_chosen_and_data_has_none() {
    for input in [ConversationInput::Skip, ConversationInput::Ended, ConversationInput::Pick(1)] {
        let mut led = Led::with_review(session(&[]));
        led.give_all([ConversationInput::Finish, ConversationInput::Finish, YES, ConversationInput::Several(vec![1])]);
        let made = Errand::Make { documents: vec![1], length: Some(1) };
        assert_eq!(led.give(input), [made, ends(End::Finished)]);
    }
    let mut led = Led::with_review(session(&[]));
    led.give_all([ConversationInput::Finish, ConversationInput::Finish, YES]);
    let made = Errand::Make { documents: vec![2], length: None };
    assert_eq!(led.give(ConversationInput::Several(vec![2])), [made, ends(End::Finished)]);
}

#[test]
fn what_is_declined_is_passed_over_and_nothing_is_saved() {
    for no in [NO, ConversationInput::Skip, ConversationInput::Ended] {
        let mut led = Led::with_review(one());
        led.give(ConversationInput::Finish);
        assert_eq!(led.give(ConversationInput::Skip), [show(Exhibit::Glance)]);
        led.give(ConversationInput::Finish);
        assert_eq!(led.asked(), words().offer_plan);
        assert_eq!(led.give(no.clone()), []);
        assert_eq!(led.asked(), words().offer_documents);
        assert_eq!(led.give(no), [ends(End::Finished)]);
        assert!(led.saved.is_none());
    }
}

#[test]
fn a_leg_with_nothing_in_it_is_not_offered() {
    // Without barriers there is nothing to take on and nothing to plan.
    let mut led = Led::with_review(session(&[]));
    assert_eq!(led.give(ConversationInput::Finish), [show(Exhibit::Glance)]);
    assert_eq!(led.give(ConversationInput::Finish), []);
    assert_eq!(led.asked(), words().offer_documents);
    // And without documents there is nothing after the advice.
    let (mut led, _) = Led::open(Road::with_interview(settings(true, 0), Some(session(&[]))));
    assert_eq!(led.give(ConversationInput::Finish), [show(Exhibit::Glance)]);
    assert_eq!(led.give(ConversationInput::Finish), [ends(End::Finished)]);
}

#[test]
fn the_plan_begins_with_what_is_there_and_ends_at_once_where_nothing_can_be() {
    let understanding = &NL.phrases().understanding;
    let (led, first) = Led::open(Road::with_plan(settings(true, 0), one()));
    assert_eq!((first, led.asked().as_str()), (vec![], understanding.offer));
    let (led, first) = Led::open(Road::with_plan(settings(true, 0), session(&[])));
    assert_eq!((first, led.asked().as_str()), (vec![ends(End::Finished)], "nothing"));

    let mut led = Led::with_plan(one());
    led.give_all([YES, ConversationInput::Finish, ConversationInput::Pick(0), ConversationInput::Pick(0)]);
    assert_eq!(led.pass_on(), [show(Exhibit::Priorities)]);
    assert_eq!(led.give(NO), [ends(End::Finished)]);
    let (led, first) = Led::open(Road::with_plan(settings(true, 0), led.road.session().clone()));
    assert_eq!((first, led.asked().as_str()), (vec![show(Exhibit::PlanSoFar)], understanding.offer_again));
}

#[test]
fn what_was_done_before_is_offered_in_other_words() {
    let mut led = Led::with_plan(one());
    led.give_all([NO, YES, ConversationInput::Several(vec![0]), ConversationInput::Pick(4)]);
    let mut led = Led::with_plan(led.road.session().clone());
    assert_eq!(led.asked(), NL.phrases().understanding.offer);
    led.give(NO);
    assert_eq!(led.asked(), words().offer_plan_again);
}

#[test]
fn back_leads_to_the_offer_before_and_to_the_answers() {
    let mut led = Led::with_review(one());
    led.give_all([ConversationInput::Finish, ConversationInput::Skip, ConversationInput::Finish, NO, YES]);
    for asked in [words().offer_documents, words().offer_plan] {
        assert_eq!(led.give(ConversationInput::Back), []);
        assert_eq!(led.asked(), asked);
    }
    assert_eq!(led.give(ConversationInput::Back), [show(Exhibit::Glance)]);
    assert_eq!(led.give_all([ConversationInput::Back, ConversationInput::Back]), []);
    assert_eq!(led.asked(), "review");
    // An answer that is changed there counts: there is a second barrier to take on.
    let knowledge = find_slot(&CONTENT.0, "knowledge").unwrap();
    let number = CONTENT.0.slots(&Elements::default()).iter().position(|slot| *slot == knowledge).unwrap() + 1;
    assert_eq!(led.give_all([ConversationInput::Open(number), ConversationInput::Answer(1)]), [Errand::Save]);
    led.give_all([ConversationInput::Finish, ConversationInput::Finish]);
    assert_eq!(led.asked(), (NL.phrases().understanding.barrier_of)(1, 2));
}

#[test]
fn back_from_the_advice_leads_to_the_last_screen_of_the_talk_and_on_to_its_first() {
    let mut led = Led::with_review(one());
    led.give(ConversationInput::Finish);
    led.pass_on();
    assert_eq!(led.give(ConversationInput::Back), []);
    assert_eq!(led.asked(), (NL.phrases().understanding.there_of)(1, 1));
    for _ in 0..9 {
        if led.asked() != "review" {
            led.give(ConversationInput::Back);
        }
    }
    assert_eq!(led.asked(), "review");
}

#[test]
fn an_intake_that_was_left_in_the_talk_goes_on_there() {
    let mut led = Led::with_review(one());
    led.give_all([
        ConversationInput::Finish,
        ConversationInput::Finish,
        ConversationInput::Pick(2),
        ConversationInput::Pick(1),
    ]);
    let (asked, session) = (led.asked(), led.road.session().clone());
    assert_eq!(Led::with_review(session.clone()).asked(), asked);
    // Back leads to the answers from there too.
    let mut again = Led::with_review(session);
    again.give_all([ConversationInput::Back, ConversationInput::Back, ConversationInput::Back]);
    assert_eq!(again.asked(), "review");
    // With a plan there is more to do than that.
    led.pass_on();
    led.give_all([ConversationInput::Finish, YES, ConversationInput::Several(vec![0])]);
    assert_eq!(Led::with_review(led.road.session().clone()).asked(), "review");
}

#[test]
fn before_the_first_offer_of_a_plan_there_is_nothing() {
    let mut led = Led::with_plan(one());
    assert_eq!(led.refused(ConversationInput::Back), NL.phrases().interview.nothing_before);
    // Before the first screen of what was offered comes the offer.
    led.give_all([YES, ConversationInput::Back]);
    assert_eq!(led.asked(), NL.phrases().understanding.offer);
    led.give_all([NO, YES]);
    assert_eq!(led.refused(ConversationInput::Back), NL.phrases().interview.nothing_before);
}

/// From the review to the documents.
fn steps() -> Vec<ConversationInput> {
    let chosen = [
        ConversationInput::Finish,
        ConversationInput::Pick(0),
        ConversationInput::Pick(0),
        ConversationInput::Finish,
        ConversationInput::Pick(1),
        ConversationInput::Pick(1),
    ];
    let talked = [
        ConversationInput::Several(vec![0]),
        ConversationInput::Several(vec![0, 1]),
        ConversationInput::Pick(0),
        ConversationInput::Pick(0),
        ConversationInput::Skip,
    ];
    let read = [ConversationInput::Open(1), ConversationInput::Finish];
    let planned = [YES, ConversationInput::Several(vec![1]), ConversationInput::Pick(4), YES];
    [chosen.to_vec(), talked.to_vec(), read.to_vec(), planned.to_vec()].concat()
}

#[test]
fn the_input_may_end_anywhere_after_the_questions() {
    let steps = steps();
    for count in 0..=steps.len() {
        let mut led = Led::with_review(one());
        steps[..count].iter().for_each(|input| drop(led.give(input.clone())));
        let ended =
            (0..9).map(|_| led.give(ConversationInput::Ended)).find(|done| done.last() == Some(&ends(End::Finished)));
        assert!(ended.is_some(), "after {count} steps: {}", led.asked());
    }
    let mut led = Led::with_review(Session { entries: crate::session::Entries::default(), ..one() });
    assert_eq!(led.give(ConversationInput::Ended), [ends(End::Ended)]);
}

#[test]
fn stopping_is_possible_everywhere_and_keeps_everything() {
    let steps = steps();
    for count in 0..=steps.len() {
        let mut led = Led::with_review(one());
        steps[..count].iter().for_each(|input| drop(led.give(input.clone())));
        let before = led.road.session().clone();
        assert_eq!(led.give(ConversationInput::Stop), [ends(End::Stopped)]);
        assert_eq!((led.asked().as_str(), led.road.session()), ("nothing", &before));
        assert_eq!(led.refused(NO), NL.phrases().interview.not_here);
    }
}
