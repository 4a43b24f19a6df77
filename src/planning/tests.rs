//! The conversation, step by step and on walks nobody thought of.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::sync::LazyLock;

use jiff::civil::{Date, date};
use proptest::prelude::*;

use super::*;
use crate::catalogue::Catalogue;
use crate::content::{bundled_catalogue, bundled_questionnaire};
use crate::plan::{Degree, Priority, choose};
use crate::questionnaire::Questionnaire;
use crate::session::parse_answer;

const TODAY: Date = date(2026, 12, 1);
const NL: Language = Language::Dutch;

static CONTENT: LazyLock<(Questionnaire, Catalogue)> = LazyLock::new(|| {
    let questionnaire = bundled_questionnaire().unwrap();
    let catalogue = bundled_catalogue(&questionnaire).unwrap();
    (questionnaire, catalogue)
});

/// Three barriers: time, formal-ratification and knowledge.
fn session() -> Session {
    let mut session = Session::default();
    for id in ["time", "formal-ratification", "knowledge"] {
        let slot = crate::questionnaire::find_slot(&CONTENT.0, id).unwrap();
        session.entries.respond(slot, parse_answer(&CONTENT.0, slot, "1").unwrap());
    }
    session
}

fn planning<T>(session: &Session, talk: impl FnOnce(Planning<'_>) -> T) -> T {
    talk(Planning::with_planning(&CONTENT.0, &CONTENT.1, session.clone(), TODAY, (3, 5)).unwrap())
}

fn text(text: &str) -> ConversationInput {
    ConversationInput::Text(text.to_owned())
}

/// Gives these one after the other; each must be taken.
#[track_caller]
fn give(talk: &mut Planning<'_>, inputs: &[ConversationInput]) -> PassageStep {
    inputs.iter().map(|input| talk.take(input.clone(), NL).unwrap()).last().unwrap()
}

#[test]
fn without_barriers_there_is_nothing_to_plan() {
    let session = Session::default();
    assert!(Planning::with_planning(&CONTENT.0, &CONTENT.1, session, TODAY, (3, 5)).is_none());
}

#[test]
fn what_is_chosen_by_key_is_what_is_chosen_by_flag() {
    let session = session();
    planning(&session, |mut talk| {
        give(&mut talk, &[ConversationInput::Several(vec![1, 0])]);
        let mut other = session.clone();
        for at in [1, 0] {
            choose(&mut other, talk.grounds(), talk.candidates[at].strategy, &[], NL).unwrap();
        }
        assert_eq!(talk.session, other);
        assert_eq!(talk.screen(), PlanningScreen::Line { at: 0, seen: false });
    });
}

#[test]
fn a_strategy_in_the_plan_is_not_offered_again_and_choosing_nothing_goes_on() {
    let chosen = planning(&session(), |mut talk| {
        give(&mut talk, &[ConversationInput::Several(vec![0])]);
        talk.session
    });
    planning(&chosen, |mut talk| {
        let ids = talk.candidates.iter().map(|one| CONTENT.1.strategy(one.strategy).id.as_str());
        assert!(ids.clone().count() > 3 && ids.clone().all(|id| id != chosen.plan[0].strategy));
        assert_eq!(give(&mut talk, &[ConversationInput::Several(vec![])]), PassageStep::default());
        assert_eq!(talk.session, chosen);
    });
    planning(&session(), |mut talk| assert!(give(&mut talk, &[ConversationInput::Several(vec![])]).finished));
}

#[test]
fn a_strategy_that_is_chosen_twice_at_once_comes_in_once() {
    planning(&session(), |mut talk| {
        assert!(give(&mut talk, &[ConversationInput::Several(vec![1, 0, 1])]).changed);
        assert_eq!(talk.session.plan.len(), 2);
    });
}

#[test]
fn what_comes_first_is_offered_first() {
    let mut weighed = session();
    let barriers = planning(&weighed, |talk| talk.assessment.barriers);
    // The third barrier is for now, the first is left to rest.
    for (at, degree) in [(0, Degree::ALL[0]), (2, Degree::ALL[2])] {
        weighed.priorities.insert(barriers[at].determinant, Priority { hindrance: degree, changeable: degree });
    }
    planning(&weighed, |talk| {
        let first = |rank: usize| talk.candidates.iter().position(|one| one.ranks.contains(&rank)).unwrap();
        // A strategy may be advised for two of them.
        assert!(first(3) <= first(2) && first(2) <= first(1) && first(3) < first(1));
    });
}

/// What stands above lines, and the lines, of the screen on which strategies are chosen.
fn lines(talk: &Planning<'_>) -> Vec<(Option<String>, String, bool)> {
    let View::Ticks(view) = talk.view(NL) else { panic!("{:?}", talk.screen()) };
    view.options.into_iter().map(|line| (line.above, line.label, line.is_ticked)).collect()
}

/// The places of searching and of something of the team's own, which come last.
fn elsewhere(talk: &Planning<'_>) -> [ConversationInput; 2] {
    let count = lines(talk).len();
    [count - 2, count - 1].map(ConversationInput::Pick)
}

#[test]
fn what_is_taken_on_comes_first_under_its_barrier_and_the_rest_on_request() {
    let all = planning(&session(), |talk| {
        let all = lines(&talk);
        assert!(all[0].0.as_ref().is_some_and(|above| above.starts_with("Voor factor 1, ")), "{:?}", all[0]);
        assert!(all.iter().filter(|(above, ..)| above.is_some()).count() >= 4, "{all:?}");
        all.len()
    });
    let mut taken = session();
    taken.take_on = planning(&taken, |talk| vec![talk.assessment.barriers[2].determinant]);
    planning(&taken, |mut talk| {
        let few = lines(&talk);
        assert!(few.len() < all && few[0].0.as_ref().unwrap().starts_with("Voor factor 3, "), "{few:?}");
        let others = few.len() - 3;
        assert!(few[others].1.contains("andere factoren"), "{few:?}");
        give(&mut talk, &[ConversationInput::Pick(0), ConversationInput::Pick(others)]);
        let shown = lines(&talk);
        assert_eq!((shown.len(), shown[0].2), (all, true));
        let View::Ticks(view) = talk.view(NL) else { panic!("no ticks") };
        assert!(view.options[..all - 2].iter().all(|line| line.more.contains("Dit werkt als")));
    });
}

#[test]
fn a_strategy_that_is_not_suggested_is_found_by_a_word() {
    planning(&session(), |mut talk| {
        let [search, _] = elsewhere(&talk);
        give(&mut talk, &[search]);
        assert!(talk.take(text("qqqq"), NL).unwrap_err().contains("qqqq"));
        give(&mut talk, &[text("contract")]);
        assert_eq!(talk.screen(), PlanningScreen::Found);
        let found = talk.found.1.clone();
        give(&mut talk, &[ConversationInput::Pick(found.len()), text("contract"), ConversationInput::Pick(0)]);
        let strategy = &CONTENT.1.strategy(found[0]);
        let chosen: Vec<String> = lines(&talk).into_iter().filter(|line| line.2).map(|line| line.1).collect();
        assert!(chosen.len() == 1 && chosen[0].starts_with(&strategy.name.nl), "{chosen:?}");
        assert!(give(&mut talk, &[ConversationInput::Finish]).changed);
        assert_eq!(talk.session.plan[0].strategy, strategy.id);
    });
}

#[test]
fn something_of_the_team_itself_goes_into_the_plan_for_the_barrier_that_is_said() {
    planning(&session(), |mut talk| {
        let [_, own] = elsewhere(&talk);
        assert!(!give(&mut talk, &[own.clone(), text(" ")]).changed);
        assert!(give(&mut talk, &[own.clone(), text("Elke maandag koffie")]).changed);
        assert!(give(&mut talk, &[ConversationInput::Pick(1)]).changed);
        assert!(!give(&mut talk, &[own, text("Nog iets"), ConversationInput::Pick(3)]).changed);
        let [first, second] = &talk.session.plan[..] else { panic!("{:?}", talk.session.plan) };
        assert_eq!((first.own.as_deref(), first.strategy.as_str()), (Some("Elke maandag koffie"), "own-1"));
        assert_eq!(first.barriers, [talk.assessment.barriers[1].determinant]);
        assert_eq!((second.strategy.as_str(), second.barriers.len()), ("own-2", 0));
        give(&mut talk, &[ConversationInput::Finish]);
        assert_eq!(talk.screen(), PlanningScreen::Line { at: 0, seen: false });
    });
}

#[test]
fn every_field_of_a_line_is_asked_and_kept() {
    planning(&session(), |mut talk| {
        give(&mut talk, &[ConversationInput::Several(vec![0]), ConversationInput::Pick(0)]);
        for (field, typed) in asked().zip(["Anna", "w", "t", "1-2-2027", "2027-03-01", "n", "d", "o", "b"]) {
            assert_eq!(talk.screen(), PlanningScreen::Fill(0, field));
            assert!(give(&mut talk, &[text(typed)]).changed);
        }
        assert_eq!(talk.screen(), PlanningScreen::Line { at: 0, seen: true });
        assert_eq!(missing(&talk.session.plan[0]), []);
        assert_eq!(get(&talk.session.plan[0], PlanField::Start), "2027-02-01");
        // A hyphen empties, the same text changes nothing.
        give(&mut talk, &[ConversationInput::Pick(0), text("-")]);
        assert_eq!(talk.session.plan[0].who, None);
        assert!(!give(&mut talk, &[text("w")]).changed);
    });
}

#[test]
fn a_date_that_does_not_exist_is_refused_and_the_screen_stays() {
    planning(&session(), |mut talk| {
        give(
            &mut talk,
            &[ConversationInput::Several(vec![0]), ConversationInput::Pick(0), text("a"), text("b"), text("c")],
        );
        let before = talk.session.clone();
        assert!(talk.take(text("31-2-2027"), NL).unwrap_err().contains("31-2-2027"));
        assert_eq!((talk.screen(), talk.session), (PlanningScreen::Fill(0, PlanField::Start), before));
    });
}

#[test]
fn a_stopped_line_is_asked_why_and_a_remark_has_its_day() {
    planning(&session(), |mut talk| {
        give(
            &mut talk,
            &[
                ConversationInput::Several(vec![0]),
                ConversationInput::Pick(1),
                ConversationInput::Pick(Status::Stopped as usize),
            ],
        );
        assert_eq!(talk.screen(), PlanningScreen::Fill(0, PlanField::StoppedBecause));
        give(&mut talk, &[text("geen geld"), ConversationInput::Pick(2), text("besproken")]);
        let line = &talk.session.plan[0];
        assert_eq!((line.status, line.stopped_because.as_deref()), (Status::Stopped, Some("geen geld")));
        assert_eq!((line.remarks[0].date, line.remarks[0].text.as_str()), (TODAY, "besproken"));
    });
}

#[test]
fn a_line_goes_out_only_after_a_second_key() {
    planning(&session(), |mut talk| {
        give(
            &mut talk,
            &[ConversationInput::Several(vec![0, 1]), ConversationInput::Pick(3), ConversationInput::Pick(0)],
        );
        assert_eq!(talk.session.plan.len(), 2);
        assert!(give(&mut talk, &[ConversationInput::Pick(3), ConversationInput::Pick(1)]).changed);
        assert_eq!((talk.session.plan.len(), talk.screen()), (1, PlanningScreen::Line { at: 0, seen: false }));
        assert!(give(&mut talk, &[ConversationInput::Pick(3), ConversationInput::Pick(1)]).finished);
    });
}

fn anything() -> impl Strategy<Value = ConversationInput> {
    prop_oneof![
        4 => (0usize..6).prop_map(ConversationInput::Pick),
        2 => ".{0,12}|[0-9]{1,2}-[0-9]{1,2}-20[0-9]{2}".prop_map(ConversationInput::Text),
        1 => proptest::collection::vec(0usize..12, 0..4).prop_map(ConversationInput::Several),
        1 => Just(ConversationInput::Skip),
        1 => Just(ConversationInput::Finish),
        1 => Just(ConversationInput::Back),
        1 => Just(ConversationInput::Answer(1)),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// Whatever is given: no panic, a refusal changes nothing, every change is told, and every screen has words.
    #[test]
    fn no_walk_loses_anything(inputs in proptest::collection::vec(anything(), 1..60)) {
        let walk = |mut talk: Planning<'_>| {
            for input in inputs {
                let (before, screen) = (talk.session.clone(), talk.screen());
                for language in Language::ALL {
                    talk.view(language);
                }
                match talk.take(input, NL) {
                    Ok(step) => {
                        assert_eq!(step.changed, talk.session != before);
                        if step.finished {
                            break;
                        }
                    }
                    Err(said) => {
                        assert!(!said.is_empty());
                        assert_eq!((talk.session.clone(), talk.screen()), (before, screen));
                    }
                }
            }
        };
        planning(&session(), walk);
    }
}
