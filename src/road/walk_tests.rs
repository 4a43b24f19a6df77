//! Walks nobody thought of.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use proptest::prelude::*;

use super::tests::{Led, NL, full, session, settings};
use super::together::tests::team;
use super::*;

/// Something a user may give, most of it fit for some screen of the road.
fn anything() -> impl Strategy<Value = ConversationInput> {
    prop_oneof![
        6 => (0_usize..6).prop_map(ConversationInput::Pick),
        4 => any::<bool>().prop_map(ConversationInput::Want),
        2 => "|-|[a-z]{0,6}|[0-9]{1,2}-[0-9]{1,2}-20[0-9]{2}".prop_map(ConversationInput::Text),
        2 => prop::collection::vec(0_usize..6, 0..4).prop_map(ConversationInput::Several),
        3 => (0_u8..7).prop_map(ConversationInput::Answer),
        2 => Just(ConversationInput::Finish),
        2 => (0_usize..40).prop_map(ConversationInput::Open),
        1 => Just(ConversationInput::Everything),
        1 => prop::collection::vec("[a-z]{0,4}", 0..3).prop_map(ConversationInput::List),
        1 => prop::option::of(0_usize..5).prop_map(ConversationInput::Choice),
        1 => Just(ConversationInput::Skip),
        2 => Just(ConversationInput::Back),
        1 => "[a-z]{0,6}".prop_map(ConversationInput::Note),
        1 => Just(ConversationInput::Quote),
        1 => Just(ConversationInput::Ended),
        1 => Just(ConversationInput::Stop),
    ]
}

/// One of the places where a road begins.
fn beginning(number: u8, attended: bool) -> Road<'static> {
    let settings = settings(attended, 3);
    let intake = || KnownIntake { innovation: "een".to_owned(), file: "een.yaml".to_owned(), progress: (1, 32) };
    match number {
        0 => Road::with_interview(settings, None),
        1 => Road::with_intakes(settings, vec![intake()]),
        2 => Road::with_plan(settings, session(&["time", "knowledge"])),
        3 => Road::with_meeting(settings, team()),
        4 => Road::with_one_more(settings, team()),
        5 => Road::with_team(settings, team()),
        _ => Road::with_interview(settings, Some(session(&["time", "knowledge"]))),
    }
}

/// All that can be seen of a road.
fn seen(road: &Road<'_>) -> (Session, View, String) {
    (road.session().clone(), road.view(NL), format!("{:?} {:?}", road.saving, road.awaited))
}

/// Runs errands one by one, some of which fail, and checks each outcome as it goes; gives the end, if it came.
fn run(led: &mut Led, errands: &[Errand], fails: &mut impl Iterator<Item = bool>) -> Option<End> {
    for (at, errand) in errands.iter().enumerate() {
        if let Errand::End(end) = errand {
            assert_eq!(at + 1, errands.len(), "something comes after the end: {errands:?}");
            return Some(end.clone());
        }
        led.can_save = !fails.next().unwrap_or(false);
        let outcome = match errand {
            Errand::Make { .. } if !led.can_save => Some(Outcome::NotMade(full())),
            errand => led.outcome(errand),
        };
        if let Some(outcome) = outcome {
            assert_eq!(at + 1, errands.len(), "something comes after what is waited for: {errands:?}");
            // Nothing else is taken meanwhile.
            let before = seen(&led.road);
            assert!(led.road.apply(ConversationInput::Stop, NL).is_err());
            assert_eq!(seen(&led.road), before);
            let more = led.road.apply(ConversationInput::Done(outcome), NL).unwrap();
            return run(led, &more, fails);
        }
    }
    None
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    /// Whatever is given and whatever fails: no panic, a refusal changes nothing, every change is to be saved, what is not
    /// saved is known to be, every screen has words in both languages, and a road that is left alone comes to its end.
    #[test]
    fn no_walk_loses_anything(
        begin in 0_u8..4,
        attended: bool,
        inputs in prop::collection::vec(anything(), 1..80),
        fails in prop::collection::vec(prop::bool::weighted(0.2), 0..40),
    ) {
        let mut fails = fails.into_iter();
        let (mut led, _) = Led::open(beginning(begin, attended));
        for input in inputs {
            let before = seen(&led.road);
            for language in Language::ALL {
                led.road.view(language);
            }
            match led.road.apply(input, NL) {
                Err(said) => {
                    prop_assert!(!said.is_empty());
                    prop_assert_eq!(seen(&led.road), before);
                }
                Ok(errands) => {
                    let is_to_be_saved = errands.iter().any(|errand| matches!(errand, Errand::Save | Errand::SaveAs(_)));
                    prop_assert!(is_to_be_saved || *led.road.session() == before.0);
                    if run(&mut led, &errands, &mut fails).is_some() {
                        prop_assert_eq!(led.road.view(NL), View::Nothing);
                        return Ok(());
                    }
                }
            }
            let is_saved = led.saved.as_ref().is_none_or(|(saved, _)| saved == led.road.session());
            prop_assert!(is_saved || led.road.saving.is_behind());
        }
        let mut end = None;
        for _ in 0..9 {
            let errands = led.road.apply(ConversationInput::Ended, NL).unwrap();
            end = run(&mut led, &errands, &mut std::iter::empty());
            if end.is_some() {
                break;
            }
        }
        prop_assert!(end.is_some(), "no end at {}", led.asked());
    }
}
