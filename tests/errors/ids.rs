//! Ids and answers that mean nothing, with the nearest one that does.

use insta::assert_snapshot;

use super::said::advise;

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
    assert_snapshot!(advise(&["--barrier", "tijd"]), @r"
    1
    fout: Er is geen determinant tijd.
    tip: Bedoel je time?
    error: There is no determinant tijd.
    hint: Did you mean time?
    ");
    assert_snapshot!(advise(&["--barrier", "Formele bekrachtiging"]), @r"
    1
    fout: Er is geen determinant Formele bekrachtiging.
    tip: Bedoel je formal-ratification?
    error: There is no determinant Formele bekrachtiging.
    hint: Did you mean formal-ratification?
    ");
    assert_snapshot!(advise(&["--barrier", "formal ratification by management"]), @r"
    1
    fout: Er is geen determinant formal ratification by management.
    tip: Bedoel je formal-ratification?
    error: There is no determinant formal ratification by management.
    hint: Did you mean formal-ratification?
    ");
    assert_snapshot!(advise(&["--barrier", "beschikbare tijd"]), @r"
    1
    fout: Er is geen determinant beschikbare tijd.
    tip: Bedoel je time?
    error: There is no determinant beschikbare tijd.
    hint: Did you mean time?
    ");
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
    assert_snapshot!(advise(&["--barrier", "time", "--exclude", "Tijd in het rooster vrijmaken"]), @r"
    1
    fout: Er is geen strategie Tijd in het rooster vrijmaken.
    tip: Bedoel je protected-time?
    error: There is no strategy Tijd in het rooster vrijmaken.
    hint: Did you mean protected-time?
    ");
    assert_snapshot!(advise(&["--barrier", "time", "--exclude", "protect time in the roster"]), @r"
    1
    fout: Er is geen strategie protect time in the roster.
    tip: Bedoel je protected-time?
    error: There is no strategy protect time in the roster.
    hint: Did you mean protected-time?
    ");
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
    assert_snapshot!(advise(&["--answer", "personal-benefits=2"]), @r"
    1
    fout: Er is geen vraag personal-benefits.
    tip: Deze determinant heeft meer vragen: personal-benefits.benefit, personal-benefits.drawback.
    error: There is no question personal-benefits.
    hint: This determinant has several questions: personal-benefits.benefit, personal-benefits.drawback.
    ");
    assert_snapshot!(advise(&["--answer", "uitkomstverwachting=2"]), @r"
    1
    fout: Er is geen vraag uitkomstverwachting.
    tip: Deze determinant heeft meer vragen: outcome-expectations.importance, outcome-expectations.probability.
    error: There is no question uitkomstverwachting.
    hint: This determinant has several questions: outcome-expectations.importance, outcome-expectations.probability.
    ");
}

#[test]
fn an_answer_outside_its_scale_comes_with_the_scale() {
    assert_snapshot!(advise(&["--answer", "time=9"]), @r"
    1
    fout: Bij time kan 9 niet: kies een getal van 1 tot en met 5, of not-applicable.
    tip: De antwoorden zijn: 1 = helemaal mee oneens, 2 = mee oneens, 3 = noch mee oneens, noch mee eens, 4 = mee eens, 5 = helemaal mee eens.
    error: 9 is not possible for time: choose a number from 1 to 5, or not-applicable.
    hint: The answers are: 1 = strongly disagree, 2 = disagree, 3 = neither disagree nor agree, 4 = agree, 5 = strongly agree.
    ");
    assert_snapshot!(advise(&["--answer", "coordinator=3"]), @r"
    1
    fout: Bij coordinator kan 3 niet: kies een getal van 1 tot en met 2, of not-applicable.
    tip: De antwoorden zijn: 1 = nee, 2 = ja.
    error: 3 is not possible for coordinator: choose a number from 1 to 2, or not-applicable.
    hint: The answers are: 1 = no, 2 = yes.
    ");
}

#[test]
fn an_answer_that_is_no_number_comes_with_the_scale() {
    assert_snapshot!(advise(&["--answer", "time=veel"]), @r"
    1
    fout: Bij time kan veel niet: kies een getal van 1 tot en met 5, of not-applicable.
    tip: De antwoorden zijn: 1 = helemaal mee oneens, 2 = mee oneens, 3 = noch mee oneens, noch mee eens, 4 = mee eens, 5 = helemaal mee eens.
    error: veel is not possible for time: choose a number from 1 to 5, or not-applicable.
    hint: The answers are: 1 = strongly disagree, 2 = disagree, 3 = neither disagree nor agree, 4 = agree, 5 = strongly agree.
    ");
    assert_snapshot!(advise(&["--answer", "coordinator=ja"]), @r"
    1
    fout: Bij coordinator kan ja niet: kies een getal van 1 tot en met 2, of not-applicable.
    tip: De antwoorden zijn: 1 = nee, 2 = ja.
    error: ja is not possible for coordinator: choose a number from 1 to 2, or not-applicable.
    hint: The answers are: 1 = no, 2 = yes.
    ");
}

#[test]
fn an_answer_needs_an_id_and_a_value() {
    assert_snapshot!(advise(&["--answer", "time"]), @r"
    2
    fout: --answer time heeft niet de vorm ID=WAARDE.
    tip: Bijvoorbeeld: --answer time=2 --answer legislation=not-applicable
    error: --answer time does not have the form ID=VALUE.
    hint: For example: --answer time=2 --answer legislation=not-applicable
    ");
    assert_snapshot!(advise(&["--answer", "time="]), @r"
    2
    fout: --answer time= heeft niet de vorm ID=WAARDE.
    tip: Bijvoorbeeld: --answer time=2 --answer legislation=not-applicable
    error: --answer time= does not have the form ID=VALUE.
    hint: For example: --answer time=2 --answer legislation=not-applicable
    ");
    assert_snapshot!(advise(&["--answer", "=2"]), @r"
    2
    fout: --answer =2 heeft niet de vorm ID=WAARDE.
    tip: Bijvoorbeeld: --answer time=2 --answer legislation=not-applicable
    error: --answer =2 does not have the form ID=VALUE.
    hint: For example: --answer time=2 --answer legislation=not-applicable
    ");
}

#[test]
fn a_number_in_brackets_belongs_to_questions_about_elements() {
    assert_snapshot!(advise(&["--answer", "time[2]=2"]), @r"
    1
    fout: time[2] kan niet: time is één vraag, zonder nummer tussen haken.
    error: time[2] is not possible: time is one question, without a number in brackets.
    ");
    assert_snapshot!(advise(&["--answer", "self-efficacy[11]=2"]), @r"
    1
    fout: self-efficacy[11] kan niet: tussen de haken hoort een nummer van 1 tot en met 10.
    error: self-efficacy[11] is not possible: a number from 1 to 10 goes between the brackets.
    ");
    assert_snapshot!(advise(&["--answer", "self-efficacy[0]=2"]), @r"
    1
    fout: self-efficacy[0] kan niet: tussen de haken hoort een nummer van 1 tot en met 10.
    error: self-efficacy[0] is not possible: a number from 1 to 10 goes between the brackets.
    ");
    assert_snapshot!(advise(&["--answer", "self-efficacy[x]=2"]), @r"
    1
    fout: self-efficacy[x] kan niet: tussen de haken hoort een nummer van 1 tot en met 10.
    error: self-efficacy[x] is not possible: a number from 1 to 10 goes between the brackets.
    ");
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
    for value in ["0", "-1", "6", "2.5", "1e999", "NaN", "inf", "nvt", "2 3", "２", "n/a"] {
        let text = advise(&["--answer", &format!("time={value}")]);
        assert!(text.starts_with(&format!("1\nfout: Bij time kan {value} niet: ")), "{text}");
    }
}
