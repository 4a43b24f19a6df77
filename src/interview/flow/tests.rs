#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::sync::LazyLock;

use super::*;
use crate::content::bundled_questionnaire;
use crate::questionnaire::CategoryIndex;

pub(super) static QUESTIONNAIRE: LazyLock<Questionnaire> = LazyLock::new(|| bundled_questionnaire().unwrap());

pub(super) fn start() -> InterviewFlow<'static> {
    InterviewFlow::from_session(&QUESTIONNAIRE, Session::default())
}

/// With the fields filled in and no elements: at the first question.
pub(super) fn at_questions() -> InterviewFlow<'static> {
    let mut flow = start();
    for input in ["LISO", "gezin", "", ""].map(|text| ConversationInput::Text(text.to_owned())) {
        flow.apply(input).unwrap();
    }
    flow.apply(ConversationInput::Choice(None)).unwrap();
    flow.apply(ConversationInput::Choice(Some(0))).unwrap();
    flow.apply(ConversationInput::Want(false)).unwrap();
    flow
}

/// With every question answered: at the review.
pub(super) fn at_review() -> InterviewFlow<'static> {
    let mut flow = at_questions();
    give(&mut flow, 4);
    while let InterviewScreen::Question(_) = flow.screen() {
        give(&mut flow, 2);
    }
    flow
}

pub(super) fn give(flow: &mut InterviewFlow<'_>, value: u8) -> PassageStep {
    flow.apply(ConversationInput::Answer(value)).unwrap()
}

pub(super) fn text(text: &str) -> ConversationInput {
    ConversationInput::Text(text.to_owned())
}

pub(super) fn list(elements: &[&str]) -> ConversationInput {
    ConversationInput::List(elements.iter().map(|element| (*element).to_owned()).collect())
}

pub(super) fn slot(id: &str) -> Slot {
    Slot::from_id(&QUESTIONNAIRE, id).unwrap()
}

pub(super) fn question(id: &str) -> InterviewScreen {
    InterviewScreen::Question(slot(id))
}

pub(super) fn response(flow: &InterviewFlow<'_>, id: &str) -> Option<Response> {
    flow.session().entries.get(slot(id)).and_then(|entry| entry.response)
}

fn category(id: &str) -> CategoryIndex {
    QUESTIONNAIRE.categories().find(|(_, category)| category.id == id).unwrap().0
}

fn number(flow: &InterviewFlow<'_>, id: &str) -> usize {
    flow.questions().iter().position(|other| *other == slot(id)).unwrap() + 1
}

/// Checks that an input is refused in this way and that nothing is different afterwards.
#[track_caller]
fn refuses(flow: &mut InterviewFlow<'_>, input: ConversationInput, refusal: Refusal) {
    let (screen, session) = (flow.screen(), flow.session().clone());
    assert_eq!(flow.apply(input), Err(refusal));
    assert_eq!((flow.screen(), flow.session()), (screen, &session));
}

#[test]
fn it_starts_at_the_name_of_the_innovation_which_is_required() {
    let mut flow = start();
    assert_eq!(flow.screen(), InterviewScreen::Field(ContextField::Innovation));
    refuses(&mut flow, text(" \t "), Refusal::Required);
    refuses(&mut flow, ConversationInput::Back, Refusal::NothingBefore);
    assert!(flow.apply(text("  LISO  ")).unwrap().changed);
    assert_eq!(flow.session().context.innovation, "LISO");
}

#[test]
fn the_other_fields_can_be_left_empty_and_come_in_order() {
    let mut flow = start();
    flow.apply(text("LISO")).unwrap();
    for field in [ContextField::Client, ContextField::Organisation, ContextField::Team] {
        assert_eq!(flow.screen(), InterviewScreen::Field(field));
        flow.apply(text("")).unwrap();
    }
    for field in [ContextField::Phase, ContextField::Role] {
        assert_eq!(flow.screen(), InterviewScreen::Field(field));
        refuses(&mut flow, text("invoering"), Refusal::NotHere);
        flow.apply(ConversationInput::Choice(None)).unwrap();
    }
    assert_eq!(flow.screen(), InterviewScreen::WantElements);
    let expected = crate::session::SessionContext { innovation: "LISO".to_owned(), ..Default::default() };
    assert_eq!(flow.session().context, expected);
}

#[test]
fn fields_that_are_choices_take_an_option() {
    let mut flow = start();
    for input in ["LISO", "gezin", "Rivierenland", "Zuid"] {
        flow.apply(text(input)).unwrap();
    }
    flow.apply(ConversationInput::Choice(Some(1))).unwrap();
    flow.apply(ConversationInput::Choice(Some(2))).unwrap();
    let context = &flow.session().context;
    assert_eq!((context.client.as_deref(), context.team.as_deref()), (Some("gezin"), Some("Zuid")));
    assert_eq!((context.phase, context.role), (Some(Phase::ALL[1]), Some(RespondentRole::ALL[2])));
    assert_eq!((ContextField::Phase.choices(), ContextField::Team.choices()), (Some(Phase::ALL.len()), None));
}

#[test]
fn a_text_holds_a_thousand_characters_and_no_more() {
    let mut flow = start();
    refuses(&mut flow, text(&"é".repeat(LONGEST + 1)), Refusal::TooLong(LONGEST + 1));
    flow.apply(text(&"é".repeat(LONGEST))).unwrap();
    let mut flow = at_questions();
    refuses(&mut flow, ConversationInput::Note("a".repeat(LONGEST + 1)), Refusal::TooLong(LONGEST + 1));
}

#[test]
fn elements_are_asked_list_by_list_and_multiply_the_questions() {
    let mut flow = at_questions();
    let without = flow.questions().len();
    flow.apply(ConversationInput::Back).unwrap();
    flow.apply(ConversationInput::Want(true)).unwrap();
    for per in PerElement::ALL {
        assert_eq!(flow.screen(), InterviewScreen::List(per));
        flow.apply(list(if per == PerElement::Goal { &["a", "b", "c"] } else { &[] })).unwrap();
    }
    assert_eq!(flow.screen(), question("awareness"));
    // Importance and probability of each goal.
    assert_eq!(flow.questions().len(), without + 4);
}

#[test]
fn a_list_holds_ten_elements_of_ordinary_length() {
    let mut flow = at_questions();
    flow.apply(ConversationInput::Back).unwrap();
    flow.apply(ConversationInput::Want(true)).unwrap();
    refuses(&mut flow, list(&["x"; Elements::MOST + 1]), Refusal::TooMany(Elements::MOST));
    refuses(&mut flow, list(&["goed", &"x".repeat(LONGEST + 1)]), Refusal::TooLong(LONGEST + 1));
    flow.apply(list(&["x"; Elements::MOST])).unwrap();
}

#[test]
fn answers_stay_with_the_element_they_are_about_when_its_list_changes() {
    let mut flow = InterviewFlow::from_session(&QUESTIONNAIRE, Session::default());
    let goals = ["slapen", "spelen", "leren"];
    flow.session.elements.goals = goals.map(str::to_owned).to_vec();
    let ids =
        ["outcome-expectations.importance", "outcome-expectations.importance[2]", "outcome-expectations.importance[3]"];
    for (id, value) in ids.into_iter().zip([1, 2, 3]) {
        flow.session.entries.respond(slot(id), Some(Response::Value(value)));
    }
    let mut values = |names: &[&str]| {
        flow.screen = InterviewScreen::List(PerElement::Goal);
        flow.apply(list(names)).unwrap();
        ids.map(|id| match response(&flow, id) {
            Some(Response::Value(value)) => value,
            _ => 0,
        })
    };
    assert_eq!(values(&goals), [1, 2, 3]);
    assert_eq!(values(&["leren", "slapen", "spelen"]), [3, 1, 2]);
    assert_eq!(values(&["leren", "goed slapen", "spelen"]), [3, 1, 2], "a reworded element keeps its answers");
    assert_eq!(values(&["goed slapen", "spelen"]), [1, 2, 0], "the first is gone, the others moved up");
    assert_eq!(values(&["rust", "goed slapen", "spelen"]), [0, 1, 2], "a new one has no answers yet");
}

#[test]
fn awareness_comes_first_and_low_awareness_closes_the_gate() {
    let mut flow = at_questions();
    assert_eq!(flow.screen(), question("awareness"));
    let all = flow.questions().len();
    let step = give(&mut flow, 2);
    assert!(step.gate_closed && step.changed);
    assert!(flow.questions().len() < all);
    // The first question that is not about the innovation itself.
    assert_eq!(flow.screen(), question("personal-benefits.benefit"));
}

#[test]
fn the_gate_reopens_and_asks_what_was_passed_over() {
    let mut flow = at_questions();
    give(&mut flow, 1);
    while let InterviewScreen::Question(_) = flow.screen() {
        give(&mut flow, 2);
    }
    flow.apply(ConversationInput::Open(1)).unwrap();
    assert_eq!(flow.screen(), question("awareness"));
    assert!(!give(&mut flow, 3).gate_closed);
    assert_eq!(flow.screen(), question("procedural-clarity"));
    for _ in 0..7 {
        assert!(matches!(flow.screen(), InterviewScreen::Question(slot) if QUESTIONNAIRE.is_gated(slot.item)));
        give(&mut flow, 5);
    }
    assert_eq!(flow.screen(), InterviewScreen::Review);
}

#[test]
fn answers_behind_a_closed_gate_are_kept_for_when_it_opens() {
    let mut flow = at_review();
    flow.apply(ConversationInput::Open(1)).unwrap();
    assert!(give(&mut flow, 1).gate_closed);
    assert_eq!(flow.screen(), InterviewScreen::Review);
    assert_eq!(response(&flow, "correctness"), Some(Response::Value(2)));
    flow.apply(ConversationInput::Open(1)).unwrap();
    give(&mut flow, 4);
    assert_eq!(flow.screen(), InterviewScreen::Review);
}

#[test]
fn a_closed_gate_is_announced_once() {
    let mut flow = at_questions();
    assert!(give(&mut flow, 1).gate_closed);
    flow.apply(ConversationInput::Back).unwrap();
    assert!(!give(&mut flow, 2).gate_closed);
}

#[test]
fn back_through_everything_and_forward_again_loses_nothing() {
    let mut flow = at_questions();
    flow.apply(ConversationInput::Back).unwrap();
    flow.apply(ConversationInput::Want(true)).unwrap();
    for _ in PerElement::ALL {
        flow.apply(list(&["een", "twee"])).unwrap();
    }
    give(&mut flow, 3);
    while let InterviewScreen::Question(_) = flow.screen() {
        give(&mut flow, 1);
    }
    let session = flow.session().clone();
    let mut back = 0;
    while flow.screen() != InterviewScreen::Field(ContextField::Innovation) {
        assert!(!flow.apply(ConversationInput::Back).unwrap().changed);
        back += 1;
    }
    assert_eq!(back, flow.questions().len() + PerElement::ALL.len() + 1 + ContextField::ALL.len());
    assert_eq!(flow.session(), &session);
    forward(&mut flow);
    assert_eq!((flow.screen(), flow.session()), (InterviewScreen::Review, &session));
}

/// Confirms what each screen before the questions holds.
fn forward(flow: &mut InterviewFlow<'_>) {
    while !matches!(flow.screen(), InterviewScreen::Question(_) | InterviewScreen::Review) {
        let context = flow.session().context.clone();
        let input = match flow.screen() {
            InterviewScreen::Field(ContextField::Innovation) => ConversationInput::Text(context.innovation),
            InterviewScreen::Field(ContextField::Client) => ConversationInput::Text(context.client.unwrap_or_default()),
            InterviewScreen::Field(ContextField::Phase) => {
                ConversationInput::Choice(context.phase.map(|phase| phase as usize))
            }
            InterviewScreen::Field(ContextField::Role) => {
                ConversationInput::Choice(context.role.map(|role| role as usize))
            }
            InterviewScreen::List(per) => ConversationInput::List(flow.session().elements.of(per).to_vec()),
            InterviewScreen::WantElements => ConversationInput::Want(!flow.session().elements.is_empty()),
            _ => text(""),
        };
        flow.apply(input).unwrap();
    }
}

#[test]
fn skipping_marks_a_question_as_seen_and_keeps_an_earlier_answer() {
    let mut flow = at_questions();
    flow.apply(ConversationInput::Skip).unwrap();
    assert_eq!(response(&flow, "awareness"), None);
    assert!(flow.session().entries.get(slot("awareness")).is_some());
    give(&mut flow, 5);
    flow.apply(ConversationInput::Back).unwrap();
    assert!(flow.apply(ConversationInput::Skip).is_ok());
    assert_eq!(response(&flow, "procedural-clarity"), Some(Response::Value(5)));
}

#[test]
fn not_applicable_is_an_answer() {
    let mut flow = at_questions();
    give(&mut flow, 4);
    flow.apply(ConversationInput::NotApplicable).unwrap();
    assert_eq!(response(&flow, "procedural-clarity"), Some(Response::NotApplicable));
    assert_eq!(flow.screen(), question("correctness"));
}

#[test]
fn a_note_stays_at_the_question_and_keeps_the_answer() {
    let mut flow = at_questions();
    give(&mut flow, 4);
    flow.apply(ConversationInput::Back).unwrap();
    assert!(flow.apply(ConversationInput::Note(" kort gelezen ".to_owned())).unwrap().changed);
    assert_eq!(flow.screen(), question("awareness"));
    let entry = flow.session().entries.get(slot("awareness")).unwrap().clone();
    assert_eq!((entry.response, entry.note.as_deref()), (Some(Response::Value(4)), Some("kort gelezen")));
    // It may be quoted once somebody chose so, and no more once that is taken back.
    assert_eq!(flow.session().quotes, []);
    assert!(flow.apply(ConversationInput::Quote).unwrap().changed);
    assert_eq!((flow.screen(), flow.session().is_quoted(slot("awareness"))), (question("awareness"), true));
    assert!(flow.apply(ConversationInput::Quote).unwrap().changed);
    assert_eq!(flow.session().quotes, []);
    flow.apply(ConversationInput::Quote).unwrap();
    // And the answer keeps the note, until the note is emptied.
    give(&mut flow, 3);
    assert!(flow.session().entries.get(slot("awareness")).unwrap().note.is_some());
    flow.apply(ConversationInput::Back).unwrap();
    flow.apply(ConversationInput::Note(String::new())).unwrap();
    assert_eq!(flow.session().entries.get(slot("awareness")).unwrap().note, None);
    assert_eq!(flow.session().quotes, []);
    refuses(&mut flow, ConversationInput::Quote, Refusal::NoNote);
    assert_eq!(response(&flow, "awareness"), Some(Response::Value(3)));
}

#[test]
fn after_a_jump_the_questions_that_were_jumped_over_come_last() {
    let mut flow = at_questions();
    give(&mut flow, 4);
    assert!(!flow.apply(ConversationInput::Jump(category("organisation"))).unwrap().changed);
    assert_eq!(flow.screen(), question("formal-ratification"));
    while response(&flow, "legislation").is_none() {
        give(&mut flow, 2);
    }
    assert_eq!(flow.screen(), question("procedural-clarity"));
    while let InterviewScreen::Question(slot) = flow.screen() {
        assert_eq!(flow.session().entries.get(slot).is_some(), slot.item >= self::slot("formal-ratification").item);
        give(&mut flow, 2);
    }
    assert_eq!(flow.session().progress(&QUESTIONNAIRE), (32, 32));
}

#[test]
fn the_category_of_the_gate_opens_at_its_other_questions() {
    let mut flow = at_questions();
    flow.apply(ConversationInput::Jump(category("user"))).unwrap();
    assert_eq!(flow.screen(), question("personal-benefits.benefit"));
    // Awareness has still to come, and the questions behind it with it.
    flow.apply(ConversationInput::Back).unwrap();
    assert_eq!(flow.screen(), question("client-relevance"));
}

#[test]
fn a_category_behind_a_closed_gate_cannot_be_jumped_to() {
    let mut flow = at_questions();
    give(&mut flow, 1);
    refuses(&mut flow, ConversationInput::Jump(category("innovation")), Refusal::NotHere);
}

#[test]
fn the_review_opens_an_answer_by_number_and_comes_back() {
    let mut flow = at_review();
    let at = number(&flow, "time");
    flow.apply(ConversationInput::Open(at)).unwrap();
    assert_eq!(flow.screen(), question("time"));
    give(&mut flow, 5);
    assert_eq!((flow.screen(), response(&flow, "time")), (InterviewScreen::Review, Some(Response::Value(5))));
    // Back from an opened answer is back to the review, and back from there is the last question.
    flow.apply(ConversationInput::Open(at)).unwrap();
    flow.apply(ConversationInput::Back).unwrap();
    assert_eq!(flow.screen(), InterviewScreen::Review);
    flow.apply(ConversationInput::Back).unwrap();
    assert_eq!(flow.screen(), question("legislation"));
}

#[test]
fn wrong_numbers_are_refused_and_change_nothing() {
    let mut flow = at_questions();
    for value in [0, 5, 255] {
        refuses(&mut flow, ConversationInput::Answer(value), Refusal::NoSuchOption(4));
    }
    let mut flow = at_review();
    // After the 32 questions come six fields and five lists.
    for number in [0, 44, usize::MAX] {
        refuses(&mut flow, ConversationInput::Open(number), Refusal::NoSuchNumber(43));
    }
}

#[test]
fn only_the_review_finishes() {
    let mut flow = start();
    refuses(&mut flow, ConversationInput::Finish, Refusal::NotHere);
    let mut flow = at_questions();
    refuses(&mut flow, ConversationInput::Finish, Refusal::NotHere);
    refuses(&mut flow, ConversationInput::Open(1), Refusal::NotHere);
    let mut flow = at_review();
    assert_eq!(flow.apply(ConversationInput::Finish), Ok(PassageStep { finished: true, ..PassageStep::default() }));
    refuses(&mut flow, ConversationInput::Answer(1), Refusal::NotHere);
}
