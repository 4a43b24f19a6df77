//! Saving fails, or a document cannot be made.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use super::super::tests::{Led, NL, NO, YES, choose, ends, full, one, session, settings, show, words};
use crate::language::saving::SavingTexts;
use crate::road::Road;
use crate::session::SavedPlace;
use crate::talk::{Conversation as _, ConversationInput, End, Errand, Exhibit, Outcome, View};

fn saving() -> &'static SavingTexts {
    &NL.phrases().saving
}

fn say(text: impl Into<String>) -> Errand {
    Errand::Say(text.into())
}

/// Halfway the weighing of two barriers, with a disk that is full from here on: what is kept of the first fails.
fn failing(attended: bool) -> (Led, Vec<Errand>) {
    let (mut led, _) = Led::open(Road::with_plan(settings(attended, 4), session(&["time", "knowledge"])));
    led.give_all([YES, ConversationInput::Finish, ConversationInput::Pick(2)]);
    led.can_save = false;
    let done = led.give(ConversationInput::Pick(2));
    (led, done)
}

/// The ways out that are offered.
fn ways(led: &Led) -> Vec<String> {
    let View::Pick { question, options } = led.road.view(NL) else { panic!("{:?}", led.road.view(NL)) };
    assert_eq!(question, saving().not_saved);
    options
}

#[test]
fn nobody_there_to_ask_means_failing() {
    let (led, done) = failing(false);
    assert_eq!(done, [Errand::Save, ends(End::Failed(full()))]);
    assert_eq!(led.asked(), "nothing");
}

#[test]
fn trying_again_goes_on_once_it_is_saved() {
    let (mut led, done) = failing(true);
    assert_eq!(done, [Errand::Save, say("de schijf is vol")]);
    let all = [saving().try_again, saving().elsewhere, saving().go_on, saving().stop_unsaved];
    assert_eq!(ways(&led), all);
    assert_eq!(led.give(ConversationInput::Pick(0)), [Errand::Save, say("de schijf is vol")]);
    led.can_save = true;
    assert_eq!(led.give(ConversationInput::Pick(0)), [Errand::Save, say((saving().saved)("intake.yaml"))]);
    let (mut twin, _) = Led::open(Road::with_plan(settings(true, 4), session(&["time", "knowledge"])));
    twin.give_all([YES, ConversationInput::Finish, ConversationInput::Pick(2), ConversationInput::Pick(2)]);
    assert_eq!(led.asked(), twin.asked());
    assert_eq!(led.saved.as_ref().unwrap().0, *led.road.session());
}

#[test]
fn another_place_is_named_and_stays_the_place() {
    let (mut led, _) = failing(true);
    let naming = View::Text {
        question: saving().which_file.to_owned(),
        hint: saving().which_file_hint.to_owned(),
        current: "home/intake.yaml".to_owned(),
    };
    // Back, stopping and an empty name lead back to what can be done.
    for none in [
        ConversationInput::Back,
        ConversationInput::Stop,
        ConversationInput::Ended,
        ConversationInput::Text("  ".to_owned()),
    ] {
        assert_eq!(led.give(ConversationInput::Pick(1)), []);
        assert_eq!(led.road.view(NL), naming);
        assert_eq!(led.give(none), [say("de schijf is vol")]);
        assert_eq!(ways(&led).len(), 4);
    }
    led.can_save = true;
    led.give(ConversationInput::Pick(1));
    let file = "stick/a.yaml";
    let saved = say((saving().saved)(file));
    assert_eq!(led.give(ConversationInput::Text(format!(" {file} "))), [Errand::SaveAs(file.to_owned()), saved]);
    assert_eq!(
        led.give_all([ConversationInput::Back, ConversationInput::Pick(1), ConversationInput::Pick(1)]),
        [Errand::Save]
    );
    assert_eq!(led.saved.unwrap().1, file);
}

#[test]
fn going_on_unsaved_is_said_once_more_and_asked_again_at_the_end_of_a_leg() {
    let (mut led, _) = failing(true);
    assert_eq!(led.give(ConversationInput::Pick(2)), []);
    // Back to the first barrier, which is weighed otherwise: still in vain, and not asked again.
    led.give_all([ConversationInput::Back, ConversationInput::Pick(0)]);
    assert_eq!(led.give(ConversationInput::Pick(0)), [Errand::Save, say((saving().still_not_saved)("intake.yaml"))]);
    let done = (0..40).map(|_| led.give(ConversationInput::Finish)).find(|done| !done.is_empty());
    assert_eq!(done, Some(vec![Errand::Save, say("de schijf is vol")]));
    assert_eq!(ways(&led)[2], saving().advice_unsaved);
    assert_eq!(led.give(ConversationInput::Pick(2)), [show(Exhibit::Priorities)]);
    // Without a file there is no place for documents beside it.
    assert_eq!(led.asked(), words().offer_plan);
    assert_eq!(led.give(NO), [ends(End::Finished)]);
    assert!(led.saved.unwrap().0.priorities.is_empty());
}

#[test]
fn answers_that_are_not_saved_lead_to_advice_and_no_further() {
    let mut led = Led::with_review(one());
    led.can_save = false;
    led.give_all([ConversationInput::Open(1), ConversationInput::Answer(4), ConversationInput::Pick(2)]);
    assert_eq!(led.asked(), "review");
    assert_eq!(led.give(ConversationInput::Finish), [Errand::Save, say("de schijf is vol")]);
    assert_eq!(led.give(ConversationInput::Pick(2)), [show(Exhibit::Glance)]);
    assert_eq!(led.give(ConversationInput::Finish), [ends(End::Finished)]);
    // Unless it can be saved after all.
    let mut led = Led::with_review(one());
    led.can_save = false;
    led.give_all([ConversationInput::Open(1), ConversationInput::Answer(4), ConversationInput::Pick(2)]);
    led.can_save = true;
    let done = led.give(ConversationInput::Finish);
    assert_eq!(done, [Errand::Save, say((saving().saved)("intake.yaml"))]);
    assert_eq!(led.asked(), choose());
}

#[test]
fn stopping_tries_once_more_and_asks_what_to_do() {
    let (mut led, _) = failing(true);
    led.give(ConversationInput::Pick(2));
    assert_eq!(led.give(ConversationInput::Stop), [Errand::Save, say("de schijf is vol")]);
    assert_eq!(ways(&led), [saving().try_again, saving().elsewhere, saving().stop_unsaved]);
    assert_eq!(led.refused(ConversationInput::Pick(3)), (NL.phrases().interview.no_such_number)(3));
    led.can_save = true;
    let done = led.give(ConversationInput::Pick(0));
    assert_eq!(done, [Errand::Save, say((saving().saved)("intake.yaml")), ends(End::Stopped)]);
}

#[test]
fn stopping_without_saving_says_why_it_failed() {
    for stop in [ConversationInput::Pick(3), ConversationInput::Ended] {
        let (mut led, _) = failing(true);
        assert_eq!(led.give(stop), [ends(End::Failed(full()))]);
    }
    let (mut led, _) = failing(true);
    for other in [ConversationInput::Skip, YES] {
        assert_eq!(led.refused(other), NL.phrases().interview.not_here);
        assert_eq!(ways(&led).len(), 4);
    }
}

#[test]
fn nothing_is_lost_by_a_key_that_stops_and_keeps_elsewhere() {
    let (mut led, _) = failing(true);
    for _ in 0..3 {
        assert_eq!(led.give(ConversationInput::Stop), [say((saving().choose_yourself)(saving().stop_unsaved))]);
        assert_eq!(ways(&led).len(), 4);
    }
}

#[test]
fn going_back_leads_to_the_screen_it_was_at_and_the_next_change_is_saved() {
    let (mut led, _) = failing(true);
    led.give(ConversationInput::Pick(2));
    let before = led.asked();
    assert_eq!(led.give(ConversationInput::Stop), [Errand::Save, say("de schijf is vol")]);
    assert_eq!(led.give(ConversationInput::Back), [say((saving().still_not_saved)("intake.yaml"))]);
    assert_eq!(led.asked(), before);
    assert_eq!(led.give(ConversationInput::Stop), [Errand::Save, say("de schijf is vol")]);
    led.can_save = true;
    led.give(ConversationInput::Back);
    assert_eq!(
        led.give(ConversationInput::Stop),
        [Errand::Save, say((saving().saved)("intake.yaml")), ends(End::Stopped)]
    );
}

#[test]
fn a_file_that_somebody_changed_or_took_away_is_spoken_of() {
    for (how, file, said) in [
        (SavedPlace::Beside, "intake-2.yaml", (saving().beside)("intake.yaml", "intake-2.yaml")),
        (SavedPlace::Again, "intake.yaml", (saving().again)("intake.yaml")),
    ] {
        let mut led = Led::with_plan(one());
        led.give(YES);
        assert_eq!(led.road.apply(ConversationInput::Finish, NL), Ok(vec![Errand::Save]));
        let outcome = Outcome::Saved { how, meant: "intake.yaml".to_owned(), file: file.to_owned() };
        assert_eq!(led.road.apply(ConversationInput::Done(outcome), NL), Ok(vec![Errand::Say(said)]));
    }
}

/// At the documents, with one chosen that cannot be made.
fn unmade(attended: bool) -> (Road<'static>, Result<Vec<Errand>, String>) {
    let (mut led, _) = Led::open(Road::with_interview(settings(attended, 2), Some(session(&[]))));
    led.give(ConversationInput::Finish);
    if attended {
        led.give(ConversationInput::Finish);
    }
    led.give(YES);
    assert_eq!(led.refused(ConversationInput::Several(vec![0, 2])), (NL.phrases().interview.no_such_number)(2));
    led.give(ConversationInput::Several(vec![1]));
    let made = Errand::Make { documents: vec![1], length: Some(0) };
    assert_eq!(led.road.apply(ConversationInput::Pick(0), NL), Ok(vec![made]));
    let errands = led.road.apply(ConversationInput::Done(Outcome::NotMade(full())), NL);
    (led.road, errands)
}

#[test]
fn a_document_that_cannot_be_made_is_offered_again_to_somebody_who_is_there() {
    let (road, errands) = unmade(true);
    assert_eq!(errands, Ok(vec![say("de schijf is vol")]));
    let offer = View::YesNo { question: words().offer_documents.to_owned(), hint: String::new(), below: true };
    assert_eq!(road.view(NL), offer);
    assert_eq!(unmade(false).1, Ok(vec![ends(End::Failed(full()))]));
}

#[test]
fn no_document_chosen_is_an_end_as_well() {
    for none in [ConversationInput::Skip, ConversationInput::Ended] {
        let mut led = Led::with_review(session(&[]));
        led.give_all([ConversationInput::Finish, ConversationInput::Finish, YES]);
        assert_eq!(led.give(none), [ends(End::Finished)]);
    }
    let mut led = Led::with_review(session(&[]));
    led.give_all([ConversationInput::Finish, ConversationInput::Finish, YES]);
    assert_eq!(led.give(ConversationInput::Several(vec![])), [say(words().nothing_made), ends(End::Finished)]);
}

#[test]
fn while_something_is_being_done_nothing_else_is_taken() {
    let mut led = Led::with_plan(one());
    led.give(YES);
    assert_eq!(led.road.apply(ConversationInput::Finish, NL), Ok(vec![Errand::Save]));
    for other in [
        NO,
        ConversationInput::Stop,
        ConversationInput::Ended,
        ConversationInput::Back,
        ConversationInput::Done(Outcome::Made),
    ] {
        assert_eq!(led.refused(other), NL.phrases().interview.not_here);
    }
    // What nobody asked for is not taken either.
    let mut led = Led::with_plan(one());
    assert_eq!(led.refused(ConversationInput::Done(Outcome::Made)), NL.phrases().interview.not_here);
    assert_eq!(led.asked(), NL.phrases().understanding.offer);
}
