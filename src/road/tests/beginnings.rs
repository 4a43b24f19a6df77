//! Where a road begins: among intakes, or with a new one.

use super::*;

fn two_intakes() -> Led {
    let intake =
        |name: &str| KnownIntake { innovation: name.to_owned(), file: format!("{name}.yaml"), progress: (2, 32) };
    let (led, first) = Led::open(Road::with_intakes(settings(true, 4), vec![intake("een"), intake("twee")]));
    assert_eq!(first, []);
    led
}

#[test]
fn an_intake_is_gone_on_with_or_a_new_one_is_begun() {
    let interview = &NL.phrases().interview;
    let mut led = two_intakes();
    let lines = ["een", "twee"].map(|name| (interview.unfinished_line)(name, &format!("{name}.yaml"), 2, 32));
    let options = [lines.to_vec(), vec![interview.start_new.to_owned()]].concat();
    assert_eq!(led.road.view(NL), View::Pick { question: interview.unfinished.to_owned(), options });
    assert_eq!(led.refused(ConversationInput::Pick(3)), (interview.no_such_number)(3));
    let greeting = Errand::Say((interview.resumed)("LISO", 32, 32));
    assert_eq!(led.give(ConversationInput::Pick(1)), [Errand::Open(1), greeting]);
    assert_eq!(led.asked(), "review");

    let mut led = two_intakes();
    let privacy = Errand::Say(interview.privacy.to_owned());
    assert_eq!(led.give(ConversationInput::Pick(2)), [Errand::Say((interview.welcome)(29)), privacy]);
    assert_eq!(led.asked(), interview.fields.innovation);
    assert_eq!(led.road.session().context.date.as_deref(), Some("2026-12-01"));

    for none in [ConversationInput::Back, ConversationInput::Stop, ConversationInput::Ended] {
        assert_eq!(two_intakes().give(none), [ends(End::NothingBegun)]);
    }
}

#[test]
fn a_closed_gate_is_said_and_a_session_without_a_name_is_not_saved() {
    let (mut led, first) = Led::open(Road::with_interview(settings(true, 4), None));
    assert_eq!(first.len(), 2, "welcome and privacy");
    assert!(led.refused(ConversationInput::Text(" ".to_owned())).contains("naam"));
    assert_eq!(led.give(ConversationInput::Text("LISO".to_owned())), [Errand::Save]);
    let text = || ConversationInput::Text(String::new());
    led.give_all([text(), text(), text(), ConversationInput::Choice(None), ConversationInput::Choice(None), NO]);
    let closed = Errand::Say(NL.phrases().interview.gate_closed.to_owned());
    assert_eq!(led.give(ConversationInput::Answer(1)), [closed, Errand::Save]);
}
