//! Stopping and going on, and walks nobody thought of.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::collections::BTreeMap;

use proptest::prelude::*;

use super::tests::{QUESTIONNAIRE, at_questions, at_review, give, list, question, slot, start, text};
use super::*;

/// The interview as it is after the program stopped and was started again.
fn again(flow: &InterviewFlow<'_>) -> InterviewFlow<'static> {
    InterviewFlow::from_session(&QUESTIONNAIRE, flow.session().clone())
}

#[test]
fn a_session_goes_on_at_the_first_field_after_those_filled_in() {
    let mut flow = start();
    flow.apply(text("LISO")).unwrap();
    flow.apply(text("gezin")).unwrap();
    assert_eq!(again(&flow).screen(), InterviewScreen::Field(ContextField::Organisation));
    for _ in 0..2 {
        flow.apply(text("")).unwrap();
    }
    flow.apply(ConversationInput::Choice(None)).unwrap();
    flow.apply(ConversationInput::Choice(Some(0))).unwrap();
    assert_eq!(again(&flow).screen(), InterviewScreen::WantElements);
}

#[test]
fn a_session_goes_on_at_the_list_after_those_filled_in() {
    let mut flow = at_questions();
    flow.apply(ConversationInput::Back).unwrap();
    flow.apply(ConversationInput::Want(true)).unwrap();
    flow.apply(list(&[])).unwrap();
    flow.apply(list(&["een doel"])).unwrap();
    assert_eq!(again(&flow).screen(), InterviewScreen::List(PerElement::Benefit));
    for _ in 0..2 {
        flow.apply(list(&[])).unwrap();
    }
    flow.apply(list(&["mijn collega's"])).unwrap();
    assert_eq!(again(&flow).screen(), question("awareness"));
}

#[test]
fn a_session_goes_on_at_the_first_question_that_has_not_come_up() {
    let mut flow = at_questions();
    give(&mut flow, 4);
    flow.apply(ConversationInput::Skip).unwrap();
    flow.apply(ConversationInput::NotApplicable).unwrap();
    assert_eq!(again(&flow).screen(), question("completeness"));
    // A note alone counts as having come up, since an answer may not be needed.
    flow.apply(ConversationInput::Note("weet ik niet".to_owned())).unwrap();
    assert_eq!(again(&flow).screen(), question("complexity"));
}

#[test]
fn a_session_with_every_answer_goes_on_at_the_review() {
    assert_eq!(again(&at_review()).screen(), InterviewScreen::Review);
}

fn inputs() -> impl Strategy<Value = Vec<ConversationInput>> {
    let category = prop::sample::select(QUESTIONNAIRE.categories().map(|(index, _)| index).collect::<Vec<_>>());
    let elements = prop::collection::vec("[a-z ]{0,6}", 0..12);
    let input = prop_oneof![
        2 => "[a-z ]{0,8}".prop_map(ConversationInput::Text),
        2 => prop::option::of(0_usize..6).prop_map(ConversationInput::Choice),
        1 => any::<bool>().prop_map(ConversationInput::Want),
        2 => elements.prop_map(ConversationInput::List),
        12 => (0_u8..9).prop_map(ConversationInput::Answer),
        2 => Just(ConversationInput::NotApplicable),
        2 => Just(ConversationInput::Skip),
        4 => Just(ConversationInput::Back),
        1 => "[a-z ]{0,8}".prop_map(ConversationInput::Note),
        1 => Just(ConversationInput::Quote),
        1 => category.prop_map(ConversationInput::Jump),
        2 => (0_usize..50).prop_map(ConversationInput::Open),
        1 => Just(ConversationInput::Finish),
    ];
    prop::collection::vec(input, 0..150)
}

/// One of the places a walk can begin.
fn place(number: u8) -> InterviewFlow<'static> {
    match number {
        0 => start(),
        1 => at_questions(),
        _ => at_review(),
    }
}

/// Whether a name stands in another place than it did.
fn has_moved(old: &[String], new: &[String]) -> bool {
    new.iter().enumerate().any(|(at, name)| old.get(at) != Some(name) && old.contains(name))
}

proptest! {
    #[test]
    fn no_walk_panics_or_loses_an_answer(begin in 0_u8..3, inputs in inputs()) {
        let mut flow = place(begin);
        let mut given: BTreeMap<Slot, Response> = flow.session().answers().iter().collect();
        for input in inputs {
            let screen = flow.screen();
            let before = flow.session().clone();
            let step = flow.apply(input.clone());
            match (screen, &input, &step) {
                (InterviewScreen::Question(slot), ConversationInput::Answer(value), Ok(_)) => drop(given.insert(slot, Response::Value(*value))),
                (InterviewScreen::Question(slot), ConversationInput::NotApplicable, Ok(_)) => drop(given.insert(slot, Response::NotApplicable)),
                (_, _, Err(_)) => prop_assert_eq!((flow.screen(), flow.session()), (screen, &before)),
                // Answers go along with a name that got another place; other tests say how.
                (InterviewScreen::List(per), _, Ok(_)) if has_moved(before.elements.of(per), flow.session().elements.of(per)) => {
                    given = flow.session().answers().iter().collect();
                }
                _ => {}
            }
            // What is not saved may not be different.
            prop_assert!(step.is_ok_and(|step| step.changed) || *flow.session() == before);
            prop_assert_eq!(&flow.session().answers().iter().collect::<BTreeMap<_, _>>(), &given);
            // The screen is always one of those there are.
            if let InterviewScreen::Question(slot) = flow.screen() {
                prop_assert!(flow.questions().contains(&slot));
            }
        }
    }

    #[test]
    fn back_always_leads_to_the_first_field(begin in 0_u8..3, inputs in inputs()) {
        let mut flow = place(begin);
        for input in inputs {
            let _ = flow.apply(input);
        }
        let session = flow.session().clone();
        // The review of an opened answer is one more.
        let most = flow.questions().len() + PerElement::ALL.len() + ContextField::ALL.len() + 4;
        let steps = (0..most).take_while(|_| flow.apply(ConversationInput::Back).is_ok()).count();
        prop_assert!(steps < most);
        prop_assert_eq!((flow.screen(), flow.session()), (InterviewScreen::Field(ContextField::Innovation), &session));
    }

    #[test]
    fn a_walk_that_stops_goes_on_with_the_same_session(inputs in inputs()) {
        let mut flow = at_questions();
        for input in inputs {
            let _ = flow.apply(input);
        }
        let resumed = again(&flow);
        prop_assert_eq!(resumed.session(), flow.session());
        // Never at a question that was dealt with.
        if let InterviewScreen::Question(slot) = resumed.screen() {
            prop_assert!(flow.session().entries.get(slot).is_none());
        }
    }
}

#[test]
fn the_first_question_is_awareness() {
    assert_eq!(at_questions().questions().first(), Some(&slot("awareness")));
}
