//! A meeting screen by screen.
#![allow(clippy::unwrap_used, clippy::panic)]

use super::super::tests::{Led, NL, settings};
use super::super::{Course, Road};
use super::*;
use crate::answers::Answers;
use crate::questionnaire::find_slot;
use crate::session::parse_answer;
use crate::talk::{Conversation as _, Errand, Exhibit, KeysView};

/// Five people: on time they are divided, on knowledge one hinders, on the coordinator all do; the innovation is known.
pub(in crate::road) fn team() -> Session {
    let questionnaire = settings(true, 0).questionnaire;
    let given = [
        ("awareness", ["4", "4", "4", "4", "4"]),
        ("knowledge", ["2", "4", "4", "4", "4"]),
        ("time", ["1", "5", "2", "5", "3"]),
        ("coordinator", ["1", "1", "1", "1", "1"]),
    ];
    let mut session = Session::default();
    session.context.innovation = "LISO".to_owned();
    for person in 0..5 {
        let mut answers = Answers::default();
        for (id, values) in given {
            let slot = find_slot(questionnaire, id).unwrap();
            answers.set(slot, parse_answer(questionnaire, slot, values[person]).unwrap().unwrap());
        }
        session.voices.push(answers);
    }
    session.voices.sort_unstable();
    session
}

fn meeting() -> Led {
    Led::open(Road::with_meeting(settings(true, 0), team())).0
}

#[track_caller]
fn keys(led: &Led) -> KeysView {
    match led.road.view(NL) {
        View::Keys(view) => view,
        other => panic!("{other:?}"),
    }
}

fn type_in(text: &str) -> ConversationInput {
    ConversationInput::Text(text.to_owned())
}

#[test]
fn what_helps_comes_first_and_then_what_they_are_divided_on() {
    let mut led = meeting();
    let View::Page { text, .. } = led.road.view(NL) else { panic!("{:?}", led.road.view(NL)) };
    assert!(text[0].contains("5 mensen") && text[1].contains("alle vijf"), "{text:?}");
    assert!(text[2].contains("3 vragen") && text[2].contains("verdeeld zijn (1)"), "{text:?}");
    let mut subjects = Vec::new();
    led.give(ConversationInput::Finish);
    for _ in 0..3 {
        let view = keys(&led);
        subjects.push((view.subject, view.heading.contains("verdeeld")));
        led.give(ConversationInput::Pick(0));
    }
    let name = |id: &str, divided| {
        let slot = find_slot(led.road.settings.questionnaire, id).unwrap();
        let item = led.road.settings.questionnaire.item(slot.item);
        let name = led.road.settings.questionnaire.determinant(item.determinant).plain_name(NL);
        (crate::typeset::capital(name), divided)
    };
    assert_eq!(subjects, [name("time", true), name("coordinator", false), name("knowledge", false)]);
    // Then they choose, and see how many said so.
    let View::Ticks(ticks) = led.road.view(NL) else { panic!("{:?}", led.road.view(NL)) };
    assert!(ticks.options.iter().any(|line| line.label.contains("twee van de vijf")), "{:?}", ticks.options);
    led.give(ConversationInput::Back);
    assert_eq!(keys(&led).subject, name("knowledge", false).0, "back leads to the meeting again");
}

#[test]
fn counts_stand_as_worded_also_where_a_question_is_turned_round() {
    let questionnaire = settings(true, 0).questionnaire;
    let (index, item) = questionnaire.items().find(|(_, item)| item.reversed && item.scale.points.len() == 5).unwrap();
    let mut session = team();
    for (answers, value) in session.voices.iter_mut().zip([5, 5, 4, 1, 3]) {
        answers.set(crate::questionnaire::Slot::from_item(index), crate::answers::Response::Value(value));
    }
    let talk = Together::from_session(questionnaire, session);
    let result = talk.items.iter().find(|result| result.slot.item == index).unwrap();
    let counts = counted::as_worded(item, result);
    assert_eq!(counts, [1, 0, 1, 1, 2]);
    let sides = counted::sides(item, &counts);
    assert_eq!((sides.unfavourable, sides.neutral, sides.favourable, sides.total), (3, 1, 1, 5));
    assert_eq!(Some(sides), result.sides);
}

#[test]
fn hands_are_counted_answer_by_answer_and_kept_beside_what_each_answered_alone() {
    let mut led = meeting();
    led.give_all([ConversationInput::Finish, ConversationInput::Pick(1)]);
    for wrong in ["x", "-1", "1.5", "10001", "99999999999"] {
        assert_eq!(led.refused(type_in(wrong)), (NL.phrases().together.no_number)(MOST_HANDS), "{wrong}");
    }
    let View::Text { hint, question, .. } = led.road.view(NL) else { panic!() };
    assert!(hint.contains("niet anoniem") && question.contains("antwoord 1 van 5"), "{hint} {question}");
    led.give_all(["0", "1", ""].map(type_in));
    // Back is one answer back.
    led.give(ConversationInput::Back);
    assert_eq!(led.give_all(["0", "3"].map(type_in)), []);
    assert!(led.saved.is_none());
    assert_eq!(led.give(type_in("2")), [Errand::Save]);
    let view = keys(&led);
    assert_eq!(view.rounds.len(), 2);
    assert!(view.rounds[1].said.contains("Eén van de zes"), "{:?}", view.rounds[1].said);
    let (saved, _) = led.saved.clone().unwrap();
    assert_eq!(saved.second_round.values().collect::<Vec<_>>(), [&vec![0, 1, 0, 3, 2]]);
    assert_eq!(saved.voices, team().voices);
    // The same again changes nothing; no hands at all take it away.
    led.give(ConversationInput::Pick(1));
    assert_eq!(led.give_all(["0", "1", "0", "3", "2"].map(type_in)), []);
    led.give(ConversationInput::Pick(1));
    assert_eq!(led.give_all(["", "0", "0", "0", "0"].map(type_in)), [Errand::Save]);
    assert!(led.road.session().second_round.is_empty());
}

#[test]
fn a_meeting_goes_straight_on_to_the_choice_and_ends_with_what_was_agreed() {
    let mut led = meeting();
    led.give_all([ConversationInput::Finish, ConversationInput::Pick(2)]);
    assert_eq!(led.asked(), NL.phrases().understanding.choose);
    assert_eq!(led.give(ConversationInput::Finish), [Errand::Save]);
    assert_eq!(led.pass_on(), [Errand::Show(Exhibit::Glance)]);
    led.give(ConversationInput::Finish);
    assert_eq!(led.asked(), NL.phrases().planning.offer_plan);
    let done = led.give(ConversationInput::Want(false));
    assert_eq!(done.first(), Some(&Errand::Show(Exhibit::Agreements)), "{done:?}");
    // Broken off after the choice, it goes on there.
    let (saved, _) = led.saved.clone().unwrap();
    let again = Led::open(Road::with_meeting(settings(true, 0), saved)).0;
    assert_eq!(again.road.course, Course::Meeting);
    assert!(matches!(again.road.view(NL), View::Keys(_)), "{:?}", again.road.view(NL));
}

#[test]
fn where_nothing_stands_in_the_way_that_is_said() {
    let mut session = team();
    session.voices.truncate(1);
    let slot = find_slot(settings(true, 0).questionnaire, "awareness").unwrap();
    let only = session.voices[0].get(slot).unwrap();
    session.voices = vec![[(slot, only)].into_iter().collect(), [(slot, only)].into_iter().collect()];
    let (mut led, _) = Led::open(Road::with_meeting(settings(true, 0), session));
    let View::Page { text, .. } = led.road.view(NL) else { panic!() };
    assert_eq!(text[2], (NL.phrases().together.comes_after)(0, 0));
    assert_eq!(led.give(ConversationInput::Finish), [Errand::Show(Exhibit::Glance)]);
}
