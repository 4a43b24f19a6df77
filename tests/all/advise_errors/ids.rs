//! Ids and answers that mean nothing, with the nearest one that does.

use insta::assert_snapshot;

use super::said::{advise, says};

#[test]
fn an_unknown_barrier_comes_with_the_nearest_one() {
    assert_snapshot!(advise(&["--barrier", "tiem"]), @r"
    1
    fout: Er is geen determinant tiem.
    tip: Bedoel je time?
    error: There is no determinant tiem.
    hint: Did you mean time?
    ");
    assert_snapshot!(advise(&["--barrier", "xyz"]), @r"
    1
    fout: Er is geen determinant xyz.
    tip: Een determinant heet bijvoorbeeld time, self-efficacy of formal-ratification.
    error: There is no determinant xyz.
    hint: A determinant is called, for example, time, self-efficacy or formal-ratification.
    ");
}

#[test]
fn the_name_of_a_determinant_leads_to_its_id() {
    for (name, id) in [
        ("tijd", "time"),
        ("beschikbare tijd", "time"),
        ("Formele bekrachtiging", "formal-ratification"),
        ("formal ratification by management", "formal-ratification"),
    ] {
        says(
            &["--barrier", name],
            1,
            &[&format!("Er is geen determinant {name}."), &format!("Bedoel je {id}?")],
            &[&format!("There is no determinant {name}."), &format!("Did you mean {id}?")],
        );
    }
}

#[test]
fn a_question_is_no_barrier() {
    assert_snapshot!(advise(&["--barrier", "personal-benefits.benefit"]), @r"
    1
    fout: Er is geen determinant personal-benefits.benefit.
    tip: Bedoel je personal-benefits?
    error: There is no determinant personal-benefits.benefit.
    hint: Did you mean personal-benefits?
    ");
}

#[test]
fn every_unknown_barrier_is_named() {
    assert_snapshot!(advise(&["--barrier", "tiem", "--barrier", "time", "--barrier", "kenis"]), @r"
    1
    fout: Er is geen determinant tiem.
    tip: Bedoel je time?
    fout: Er is geen determinant kenis.
    tip: Bedoel je knowledge?
    error: There is no determinant tiem.
    hint: Did you mean time?
    error: There is no determinant kenis.
    hint: Did you mean knowledge?
    ");
}

#[test]
fn an_unknown_strategy_comes_with_the_nearest_one() {
    assert_snapshot!(advise(&["--barrier", "time", "--exclude", "protected-tme"]), @r"
    1
    fout: Er is geen strategie protected-tme.
    tip: Bedoel je protected-time?
    error: There is no strategy protected-tme.
    hint: Did you mean protected-time?
    ");
    assert_snapshot!(advise(&["--barrier", "time", "--exclude", "zzz"]), @r"
    1
    fout: Er is geen strategie zzz.
    tip: Een strategie heet bijvoorbeeld inspirational-management of protected-time.
    error: There is no strategy zzz.
    hint: A strategy is called, for example, inspirational-management or protected-time.
    ");
}

#[test]
fn the_name_of_a_strategy_leads_to_its_id() {
    for name in ["Tijd in het rooster vrijmaken", "protect time in the roster"] {
        says(
            &["--barrier", "time", "--exclude", name],
            1,
            &[&format!("Er is geen strategie {name}."), "Bedoel je protected-time?"],
            &[&format!("There is no strategy {name}."), "Did you mean protected-time?"],
        );
    }
}

#[test]
fn an_unknown_question_comes_with_the_nearest_one() {
    assert_snapshot!(advise(&["--answer", "tyme=2"]), @r"
    1
    fout: Er is geen vraag tyme.
    tip: Bedoel je time?
    error: There is no question tyme.
    hint: Did you mean time?
    ");
    assert_snapshot!(advise(&["--answer", "tijd=2"]), @r"
    1
    fout: Er is geen vraag tijd.
    tip: Bedoel je time?
    error: There is no question tijd.
    hint: Did you mean time?
    ");
    assert_snapshot!(advise(&["--answer", "qqq=2"]), @r"
    1
    fout: Er is geen vraag qqq.
    tip: Een vraag heet zoals zijn determinant, bijvoorbeeld time of self-efficacy.
    error: There is no question qqq.
    hint: A question is called after its determinant, for example time or self-efficacy.
    ");
}

#[test]
fn a_determinant_with_two_questions_is_no_question() {
    for (typed, questions) in [
        ("personal-benefits", "personal-benefits.benefit, personal-benefits.drawback"),
        ("uitkomstverwachting", "outcome-expectations.importance, outcome-expectations.probability"),
    ] {
        says(
            &["--answer", &format!("{typed}=2")],
            1,
            &[&format!("Er is geen vraag {typed}."), &format!("Deze determinant heeft meer vragen: {questions}.")],
            &[
                &format!("There is no question {typed}."),
                &format!("This determinant has several questions: {questions}."),
            ],
        );
    }
}

#[test]
fn an_answer_that_is_no_number_of_its_scale_comes_with_the_scale() {
    for value in ["9", "veel"] {
        says(
            &["--answer", &format!("time={value}")],
            1,
            &[
                &format!("Bij time kan {value} niet: kies een getal van 1 tot en met 5, of not-applicable."),
                "De antwoorden zijn: 1 = helemaal mee oneens, 2 = mee oneens, 3 = noch mee oneens, noch mee eens, 4 = mee eens, 5 = helemaal mee eens.",
            ],
            &[
                &format!("{value} is not possible for time: choose a number from 1 to 5, or not-applicable."),
                "The answers are: 1 = strongly disagree, 2 = disagree, 3 = neither disagree nor agree, 4 = agree, 5 = strongly agree.",
            ],
        );
    }
    for value in ["3", "misschien"] {
        says(
            &["--answer", &format!("coordinator={value}")],
            1,
            &[
                &format!("Bij coordinator kan {value} niet: kies een getal van 1 tot en met 2, of not-applicable."),
                "De antwoorden zijn: 1 = nee, 2 = ja.",
            ],
            &[
                &format!("{value} is not possible for coordinator: choose a number from 1 to 2, or not-applicable."),
                "The answers are: 1 = no, 2 = yes.",
            ],
        );
    }
}

#[test]
fn an_answer_needs_an_id_and_a_value() {
    let example = "--answer time=2 --answer legislation=not-applicable";
    for answer in ["time", "time=", "=2"] {
        says(
            &["--answer", answer],
            2,
            &[&format!("--answer {answer} heeft niet de vorm ID=WAARDE."), &format!("Bijvoorbeeld: {example}")],
            &[&format!("--answer {answer} does not have the form ID=VALUE."), &format!("For example: {example}")],
        );
    }
}

#[test]
fn a_number_in_brackets_belongs_to_questions_about_elements() {
    assert_snapshot!(advise(&["--answer", "time[2]=2"]), @r"
    1
    fout: time[2] kan niet: time is één vraag, zonder nummer tussen haken.
    error: time[2] is not possible: time is one question, without a number in brackets.
    ");
    for id in ["self-efficacy[11]", "self-efficacy[0]", "self-efficacy[x]"] {
        says(
            &["--answer", &format!("{id}=2")],
            1,
            &[&format!("{id} kan niet: tussen de haken hoort een nummer van 1 tot en met 10.")],
            &[&format!("{id} is not possible: a number from 1 to 10 goes between the brackets.")],
        );
    }
}

#[test]
fn two_answers_to_one_question_are_one_too_many() {
    assert_snapshot!(advise(&["--answer", "time=2", "--answer", "time=3"]), @r"
    2
    fout: Bij time zijn twee antwoorden gegeven.
    error: Two answers are given for time.
    ");
    assert_snapshot!(advise(&["--answer", "self-efficacy=2", "--answer", "self-efficacy[1]=2"]), @r"
    2
    fout: Bij self-efficacy zijn twee antwoorden gegeven.
    error: Two answers are given for self-efficacy.
    ");
}

#[test]
fn numbers_that_are_almost_right_are_refused_too() {
    for value in ["0", "-1", "6", "2.5", "1e999", "inf", "2 3", "２３"] {
        let text = advise(&["--answer", &format!("time={value}")]);
        assert!(text.starts_with(&format!("1\nfout: Bij time kan {value} niet: ")), "{text}");
    }
}
