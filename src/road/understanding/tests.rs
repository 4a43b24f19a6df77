//! The talk screen by screen, and on walks nobody thought of.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::sync::LazyLock;

use proptest::prelude::*;

use super::taking::{NOBODY, TEAM};
use super::*;
use crate::content::{bundled_catalogue, bundled_questionnaire};
use crate::language::Text;
use crate::questionnaire::{Cause, ElementKind, Elements, find_determinant, find_slot};
use crate::session::{CauseAnswer, parse_answer};
use UnderstandingScreen as Screen;

const NL: Language = Language::Dutch;

mod causes;

static CONTENT: LazyLock<(Questionnaire, Catalogue)> = LazyLock::new(|| {
    let questionnaire = bundled_questionnaire().unwrap();
    let catalogue = bundled_catalogue(&questionnaire).unwrap();
    (questionnaire, catalogue)
});

fn barrier(id: &str) -> DeterminantIndex {
    find_determinant(&CONTENT.0, id).unwrap()
}

fn slot(id: &str) -> Slot {
    find_slot(&CONTENT.0, id).unwrap()
}

/// A session in which these are barriers.
fn session(barriers: &[&str]) -> Session {
    let mut session = Session::default();
    for id in barriers {
        session.entries.respond(slot(id), parse_answer(&CONTENT.0, slot(id), "1").unwrap());
    }
    session
}

fn talk(session: &Session) -> Understanding<'static> {
    Understanding::from_session(&CONTENT.0, &CONTENT.1, session.clone(), 3).unwrap()
}

fn text(text: &str) -> ConversationInput {
    ConversationInput::Text(text.to_owned())
}

/// Gives these one after the other; each must be taken.
#[track_caller]
fn give(talk: &mut Understanding<'_>, inputs: &[ConversationInput]) -> PassageStep {
    inputs.iter().map(|input| talk.apply(input.clone(), NL).unwrap()).last().unwrap()
}

/// Passes over screens until this one.
#[track_caller]
fn to(talk: &mut Understanding<'_>, screen: Screen) {
    for _ in 0..40 {
        if talk.screen == screen {
            return;
        }
        give(talk, &[ConversationInput::Finish]);
    }
    panic!("{screen:?} does not come");
}

fn ticks(talk: &Understanding<'_>) -> TicksView {
    let View::Ticks(view) = talk.view(NL) else { panic!("{:?}", talk.view(NL)) };
    view
}

fn keys(talk: &Understanding<'_>) -> crate::talk::KeysView {
    let View::Keys(view) = talk.view(NL) else { panic!("{:?}", talk.view(NL)) };
    view
}

use crate::talk::TicksView;

#[test]
fn the_three_that_weigh_most_are_marked_and_equals_stand_under_one_heading() {
    let all = ["time", "knowledge", "materials", "formal-ratification", "coordinator"];
    let talk = talk(&session(&all));
    let view = ticks(&talk);
    assert_eq!(view.options.len(), 5);
    assert_eq!(
        view.options.iter().map(|option| option.is_ticked).collect::<Vec<_>>(),
        [true, true, true, false, false]
    );
    let above: Vec<&str> = view.options.iter().filter_map(|option| option.above.as_deref()).collect();
    assert_eq!(above, ["Plaats 1 tot en met 3, even zwaar:", "Plaats 4 tot en met 5, even zwaar:"]);
    // Nothing is kept before somebody does something.
    assert!(talk.session.take_on.is_empty());
}

#[test]
fn what_is_not_equal_has_places_of_its_own() {
    let mut session = session(&["time", "knowledge"]);
    session.entries.respond(slot("materials"), parse_answer(&CONTENT.0, slot("materials"), "2").unwrap());
    let view = ticks(&talk(&session));
    let above: Vec<Option<&str>> = view.options.iter().map(|option| option.above.as_deref()).collect();
    assert_eq!(above, [Some("Plaats 1 tot en met 2, even zwaar:"), None, Some("Plaats 3:")]);
}

#[test]
fn a_tick_is_kept_at_once_and_a_sixth_is_refused() {
    let all = ["time", "knowledge", "materials", "formal-ratification", "coordinator", "legislation"];
    let mut talk = talk(&session(&all));
    assert!(give(&mut talk, &[ConversationInput::Pick(0)]).changed);
    assert_eq!(talk.session.take_on.len(), 2);
    give(&mut talk, &[ConversationInput::Pick(0), ConversationInput::Pick(3), ConversationInput::Pick(4)]);
    assert_eq!(talk.session.take_on.len(), 5);
    let refused = talk.apply(ConversationInput::Pick(5), NL).unwrap_err();
    assert_eq!(refused, (NL.phrases().understanding.too_many)(5));
    // They stand in the order in which they are in the way, whatever the order of the keys.
    let order: Vec<DeterminantIndex> = talk.standings.iter().map(|standing| standing.determinant).take(5).collect();
    assert_eq!(talk.session.take_on, order);
    assert!(talk.apply(ConversationInput::Several(vec![6]), NL).is_err());
}

#[test]
fn whoever_passes_over_the_choice_reads_the_advice() {
    let mut one = talk(&session(&["time"]));
    let step = give(&mut one, &[ConversationInput::Skip]);
    assert!(step.finished && !step.changed);
    // So does whoever takes every tick away.
    let mut none = talk(&session(&["time"]));
    assert!(give(&mut none, &[ConversationInput::Pick(0), ConversationInput::Finish]).finished);
    assert!(give(&mut none, &[ConversationInput::Back]).left);
}

#[test]
fn two_keys_weigh_a_barrier() {
    let mut talk = talk(&session(&["time"]));
    give(&mut talk, &[ConversationInput::Finish]);
    assert_eq!(talk.screen, Screen::Hindrance(barrier("time")));
    assert!(!give(&mut talk, &[ConversationInput::Pick(2)]).changed, "one key is half a weighing");
    assert!(give(&mut talk, &[ConversationInput::Pick(1)]).changed);
    let priority = talk.session.priorities[&barrier("time")];
    assert_eq!((priority.hindrance.number(), priority.changeable.number()), (3, 2));
    assert!(talk.apply(ConversationInput::Pick(99), NL).is_err());
}

#[test]
fn several_causes_can_be_true_and_the_last_that_goes_leaves_nothing_said() {
    let time = slot("time");
    let mut talk = talk(&session(&["time"]));
    to(&mut talk, Screen::Cause(time));
    let offered = CONTENT.0.causes_offered(time, &Elements::default());
    assert!(ticks(&talk).options.len() == offered.len() + 2);
    assert!(give(&mut talk, &[ConversationInput::Pick(1), ConversationInput::Pick(0)]).changed);
    assert_eq!(talk.session.causes[&time].named, [offered[1], offered[0]]);
    assert_eq!(talk.screen, Screen::Cause(time));
    give(&mut talk, &[ConversationInput::Pick(1), ConversationInput::Pick(0)]);
    assert_eq!(talk.session.causes.get(&time), None);
    // By their numbers at once.
    give(&mut talk, &[ConversationInput::Several(vec![1, 0])]);
    assert_eq!(talk.session.causes[&time].named, [offered[0], offered[1]]);
    assert_eq!(talk.screen, Screen::Present);
}

#[test]
fn something_else_is_typed_and_not_knowing_is_one_key() {
    let time = slot("time");
    let mut talk = talk(&session(&["time"]));
    to(&mut talk, Screen::Cause(time));
    let other = ticks(&talk).options.len() - 2;
    give(&mut talk, &[ConversationInput::Pick(other)]);
    assert_eq!(talk.screen, Screen::SomethingElse(time));
    // Nothing typed is nothing said.
    give(&mut talk, &[text("  ")]);
    assert_eq!((talk.screen, talk.session.causes.get(&time)), (Screen::Cause(time), None));
    assert!(
        give(&mut talk, &[ConversationInput::Pick(0), ConversationInput::Pick(other), text(" het  rooster ")]).changed
    );
    let answer = &talk.session.causes[&time];
    assert_eq!((answer.named.len(), answer.other.as_deref()), (1, Some("het rooster")));
    give(&mut talk, &[ConversationInput::Back]);
    assert!(ticks(&talk).options[other].label.ends_with("het rooster"));
    assert!(give(&mut talk, &[ConversationInput::Pick(other + 1)]).changed);
    assert_eq!(talk.session.causes[&time], CauseAnswer::default());
    let long = "x".repeat(crate::session::LONGEST + 1);
    give(&mut talk, &[ConversationInput::Back, ConversationInput::Pick(other)]);
    assert!(
        talk.apply(ConversationInput::Text(long), NL).unwrap_err().contains(&(crate::session::LONGEST + 1).to_string())
    );
}

#[test]
fn a_note_comes_with_the_answer_and_the_question_stays() {
    let time = slot("time");
    let mut talk = talk(&session(&["time"]));
    to(&mut talk, Screen::Cause(time));
    assert!(give(&mut talk, &[ConversationInput::Note("Het rooster is vol.".to_owned())]).changed);
    assert_eq!(talk.session.entries.get(time).unwrap().note.as_deref(), Some("Het rooster is vol."));
    assert!(ticks(&talk).facts.iter().any(|fact| fact.contains("Het rooster is vol.")));
}

#[test]
fn who_is_there_is_ticked_and_nobody_is_an_answer_too() {
    let mut talk = talk(&session(&["time"]));
    give(&mut talk, &[ConversationInput::Finish]);
    to(&mut talk, Screen::Present);
    give(&mut talk, &[ConversationInput::Pick(2), ConversationInput::Pick(0)]);
    use crate::catalogue::Actor;
    assert_eq!(talk.session.context.present, Some(vec![Actor::Coordinator, Actor::LineManager]));
    give(&mut talk, &[ConversationInput::Pick(2), ConversationInput::Pick(0)]);
    assert_eq!(talk.session.context.present, None, "no tick is not known");
    give(&mut talk, &[ConversationInput::Pick(TEAM)]);
    for wrong in ["0", "veel", "-3", "10001"] {
        assert!(talk.apply(text(wrong), NL).is_err(), "{wrong}");
    }
    give(&mut talk, &[text(" 7 ")]);
    assert_eq!((talk.screen, talk.session.context.team_size), (Screen::Present, Some(7)));
    give(&mut talk, &[ConversationInput::Pick(NOBODY)]);
    assert_eq!(talk.session.context.present, Some(Vec::new()));
    assert_ne!(talk.screen, Screen::Present);
    give(&mut talk, &[ConversationInput::Back]);
    assert!(ticks(&talk).options[NOBODY].is_ticked && ticks(&talk).options[TEAM].is_ticked);
}

#[test]
fn what_is_there_or_was_tried_makes_room_for_the_next_and_what_can_be_mended_stays() {
    let time = barrier("time");
    let mut talk = talk(&session(&["time"]));
    give(&mut talk, &[ConversationInput::Finish]);
    to(&mut talk, Screen::There(time));
    let names = |talk: &Understanding<'_>| keys(talk).options;
    let before = names(&talk);
    assert_eq!(before.len(), 3);
    // There and works: the next one comes up, and it stays to be seen and changed.
    give(&mut talk, &[ConversationInput::Pick(0), ConversationInput::Pick(0)]);
    let works = names(&talk);
    assert_eq!((works[0].as_str(), works.len()), (before[1].as_str(), 4));
    assert_eq!(works[3], format!("{} (is er al en werkt)", before[0]));
    // Tried, with why.
    give(&mut talk, &[ConversationInput::Pick(0), ConversationInput::Pick(2)]);
    assert!(matches!(talk.screen, Screen::Why(..)));
    give(&mut talk, &[text("te duur")]);
    let tried = &talk.session.tried[0];
    assert_eq!((tried.why.as_deref(), tried.barrier), (Some("te duur"), Some(time)));
    assert_eq!(names(&talk)[0], before[2]);
    // There, but does not do it: it keeps its place.
    give(&mut talk, &[ConversationInput::Pick(0), ConversationInput::Pick(1), text("niemand kijkt ernaar")]);
    assert_eq!(names(&talk)[0], format!("{} (is er, maar doet het niet)", before[2]));
    let have = talk.session.have.iter().find(|have| !have.works).unwrap();
    assert_eq!(have.note.as_deref(), Some("niemand kijkt ernaar"));
    // None of these takes it back.
    give(&mut talk, &[ConversationInput::Pick(0), ConversationInput::Pick(3)]);
    assert_eq!((names(&talk)[0].clone(), talk.session.have.len()), (before[2].clone(), 1));
    assert!(talk.apply(ConversationInput::Pick(9), NL).is_err());
}

#[test]
fn it_goes_on_where_it_was_after_every_key() {
    let mut walked = talk(&session(&["time", "knowledge"]));
    give(&mut walked, &[ConversationInput::Finish]);
    let first = walked.screen;
    assert_eq!(talk(&walked.session).screen, first);
    while walked.screen != Screen::Present {
        match walked.screen {
            Screen::Cause(_) => give(&mut walked, &[ConversationInput::Several(vec![0])]),
            _ => give(&mut walked, &[ConversationInput::Pick(0)]),
        };
        let is_half = matches!(walked.screen, Screen::Changeable(..));
        assert!(is_half || talk(&walked.session).screen == walked.screen, "{:?}", walked.screen);
    }
    assert!(talk(&walked.session).is_under_way());
    give(&mut walked, &[ConversationInput::Several(vec![0])]);
    assert_eq!(talk(&walked.session).screen, walked.screen);
}

#[test]
fn back_leads_over_every_screen_to_the_choice_and_out() {
    let mut talk = talk(&session(&["time", "knowledge"]));
    let mut seen = vec![talk.screen];
    while !give(&mut talk, &[ConversationInput::Finish]).finished {
        seen.push(talk.screen);
    }
    for screen in seen.iter().rev() {
        assert_eq!(talk.screen, *screen);
        if *screen != Screen::Choose {
            give(&mut talk, &[ConversationInput::Back]);
        }
    }
    assert!(give(&mut talk, &[ConversationInput::Back]).left);
}

fn anything() -> impl Strategy<Value = ConversationInput> {
    prop_oneof![
        6 => (0_usize..8).prop_map(ConversationInput::Pick),
        2 => ".{0,12}|[0-9]{1,5}".prop_map(ConversationInput::Text),
        2 => proptest::collection::vec(0_usize..9, 0..4).prop_map(ConversationInput::Several),
        5 => Just(ConversationInput::Finish),
        1 => Just(ConversationInput::Skip),
        2 => Just(ConversationInput::Back),
        1 => ".{0,8}".prop_map(ConversationInput::Note),
        1 => Just(ConversationInput::Answer(1)),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// Whatever is given: no panic, a refusal changes nothing, every change is told, every screen has words, and whoever goes
    /// on comes to the end.
    #[test]
    fn no_walk_loses_anything(inputs in proptest::collection::vec(anything(), 1..60)) {
        let mut talk = talk(&session(&["time", "formal-ratification", "knowledge"]));
        for input in inputs {
            let (before, screen) = (talk.session.clone(), talk.screen);
            for language in Language::ALL {
                talk.view(language);
            }
            match talk.apply(input, NL) {
                Ok(step) => {
                    prop_assert_eq!(step.changed, talk.session != before);
                    if step.finished || step.left {
                        break;
                    }
                }
                Err(said) => {
                    prop_assert!(!said.is_empty());
                    prop_assert_eq!((talk.session.clone(), talk.screen), (before, screen));
                }
            }
        }
        let mut ends = false;
        for _ in 0..60 {
            let end = match talk.view(NL) {
                View::Text { .. } => ConversationInput::Text(String::new()),
                _ => ConversationInput::Finish,
            };
            let step = talk.apply(end, NL).or_else(|_| talk.apply(ConversationInput::Skip, NL)).unwrap();
            if step.finished {
                ends = true;
                break;
            }
        }
        prop_assert!(ends, "no end at {:?}", talk.screen);
    }
}
