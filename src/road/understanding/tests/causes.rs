//! Causes that content can have: told by a kind of element, for some kinds only, with safety first, with a theme in common.

use super::*;

/// The questionnaire with two causes of its own behind support: one that a partner tells, and one for line managers only.
fn with_causes() -> Questionnaire {
    let mut questionnaire = bundled_questionnaire().unwrap();
    let support = find_determinant(&questionnaire, "social-support").unwrap();
    let theme = questionnaire.themes().next().unwrap().0;
    let mut causes = questionnaire.causes().map(|(_, cause)| cause.clone()).collect::<Vec<_>>();
    let mut questions: Vec<_> =
        questionnaire.determinants().filter_map(|(index, _)| questionnaire.cause_question(index).cloned()).collect();
    questions.retain(|question| question.determinant != support);
    let each = |text: &str| Text::from_each(|_| text.to_owned());
    let mut own = Vec::new();
    for (id, kinds, told_by, safety) in [
        ("passed-over", vec![ElementKind::Partner], vec![ElementKind::Partner], None),
        ("not-there", vec![ElementKind::LineManager, ElementKind::Colleague], vec![], None),
        ("danger", vec![], vec![], Some(each("Bel eerst."))),
    ] {
        own.push(CauseIndex(causes.len()));
        causes.push(Cause {
            id: id.to_owned(),
            determinant: support,
            answer: each(id),
            theme,
            item: None,
            kinds,
            told_by,
            safety,
            own: false,
        });
    }
    questions.push(crate::questionnaire::CauseQuestion {
        determinant: support,
        ask: each("Waarom?"),
        find_out: each("Vraag het."),
        causes: own,
    });
    let themes = questionnaire.themes().map(|(_, theme)| theme.clone()).collect();
    questionnaire.explain_with(crate::questionnaire::CauseList { themes, causes, questions });
    questionnaire
}

/// Three referents, of whom the second and the third give no support; the third is a partner.
fn supported(questionnaire: &Questionnaire) -> Session {
    let mut session = Session::default();
    session.elements.referents = ["collega's", "teamleider", "school"].map(str::to_owned).to_vec();
    session.elements.set_kind(crate::questionnaire::PerElement::Referent, 2, Some(ElementKind::Partner));
    for (at, value) in [(1, "5"), (2, "1"), (3, "1")] {
        let slot = find_slot(questionnaire, &format!("social-support[{at}]")).unwrap();
        session.entries.respond(slot, parse_answer(questionnaire, slot, value).unwrap());
    }
    session
}

#[test]
fn the_cause_is_asked_only_of_elements_that_hinder_and_whose_kind_does_not_tell_it() {
    let questionnaire = with_causes();
    let session = supported(&questionnaire);
    let support = find_determinant(&questionnaire, "social-support").unwrap();
    let mut talk = Understanding::from_session(&questionnaire, &CONTENT.1, session, 3).unwrap();
    assert!(ticks(&talk).options[0].label.ends_with(": teamleider; school"), "{:?}", ticks(&talk).options[0]);
    give(&mut talk, &[ConversationInput::Finish]);
    let slots: Vec<String> = talk.asked(support).into_iter().map(|slot| slot.id(&questionnaire)).collect();
    assert_eq!(slots, ["social-support[2]"]);
    to(&mut talk, Screen::Cause(find_slot(&questionnaire, "social-support[2]").unwrap()));
    assert!(ticks(&talk).subject.ends_with(": teamleider"), "{}", ticks(&talk).subject);
    // Of whom nobody said of what kind they are, every cause can be true.
    assert_eq!(ticks(&talk).options.len(), 3 + 2);
}

#[test]
fn what_must_be_made_safe_comes_before_any_strategy_once_it_is_named() {
    let questionnaire = with_causes();
    let mut talk = Understanding::from_session(&questionnaire, &CONTENT.1, supported(&questionnaire), 3).unwrap();
    give(&mut talk, &[ConversationInput::Finish]);
    let is_safety = |screen: &Screen| matches!(screen, Screen::Safety(_));
    assert!(!talk.screens().iter().any(is_safety));
    let support = find_slot(&questionnaire, "social-support[2]").unwrap();
    to(&mut talk, Screen::Cause(support));
    give(&mut talk, &[ConversationInput::Pick(2)]);
    let screens = talk.screens();
    let first = screens.iter().position(is_safety).unwrap();
    assert!(screens[..first].iter().all(|screen| !matches!(screen, Screen::There(_))));
    to(&mut talk, screens[first]);
    let View::Page { text, .. } = talk.view(NL) else { panic!("{:?}", talk.view(NL)) };
    assert_eq!(text.last().map(String::as_str), Some("Bel eerst."));
}

#[test]
fn barriers_with_one_theme_are_a_knot_only_when_that_is_confirmed() {
    let questionnaire = with_causes();
    let mut session = supported(&questionnaire);
    let (time, support) =
        (find_slot(&questionnaire, "time").unwrap(), find_slot(&questionnaire, "social-support[2]").unwrap());
    session.entries.respond(time, parse_answer(&questionnaire, time, "1").unwrap());
    let of_support = questionnaire.causes_offered(support, &session.elements);
    let theme = questionnaire.cause(of_support[1]).theme;
    let mut talk = Understanding::from_session(&questionnaire, &CONTENT.1, session.clone(), 3).unwrap();
    give(&mut talk, &[ConversationInput::Finish]);
    assert!(!talk.screens().contains(&Screen::Knot(theme)));
    // The same theme behind the other barrier.
    let mut causes: Vec<Cause> = questionnaire.causes().map(|(_, cause)| cause.clone()).collect();
    let first = questionnaire.causes_offered(time, &session.elements)[0];
    causes[first.0].theme = theme;
    let mut tied = with_causes();
    let questions = tied.determinants().filter_map(|(index, _)| tied.cause_question(index).cloned()).collect();
    let themes = tied.themes().map(|(_, theme)| theme.clone()).collect();
    tied.explain_with(crate::questionnaire::CauseList { themes, causes, questions });
    for (slot, cause) in [(time, first), (support, of_support[1])] {
        session.causes.insert(slot, CauseAnswer { named: vec![cause], other: None });
    }
    let mut talk = Understanding::from_session(&tied, &CONTENT.1, session, 3).unwrap();
    give(&mut talk, &[ConversationInput::Finish]);
    to(&mut talk, Screen::Knot(theme));
    assert_eq!(keys(&talk).usual, Some(1), "Enter says that they are different things");
    assert!(give(&mut talk, &[ConversationInput::Pick(0)]).finished);
    let knot = &talk.session.knots[0];
    assert_eq!((knot.confirmed, knot.of.len()), (true, 2));
    let mut again = talk.at_last();
    assert_eq!(keys(&again).usual, Some(0));
    give(&mut again, &[ConversationInput::Pick(1)]);
    assert_eq!((again.session.knots.len(), again.session.knots[0].confirmed), (1, false));
}
