//! Answers in a session that cannot be: unknown questions, values outside their scale, elements that are not there.

use insta::assert_snapshot;

use super::said::{after_start, points_after_start};

#[test]
fn an_answer_in_a_file_is_a_number_of_its_scale() {
    for (answer, value) in [
        ("time: §9", "9"),
        ("time: {value: §2.5, note: bijna}", "2.5"),
        ("§time: [2]", "[2]"),
        ("time: §true", "true"),
        ("time: {§value: {a: 1}}", "{\"a\":1}"),
        ("time: §\"\"", "\"\""),
    ] {
        points_after_start(
            &format!("answers:\n  {answer}\n"),
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
}

#[test]
fn an_unknown_question_in_a_file_comes_with_the_nearest_one() {
    for (id, tip, hint) in [
        ("tyme", "Bedoel je time?", "Did you mean time?"),
        (
            "personal-benefits",
            "Deze determinant heeft meer vragen: personal-benefits.benefit, personal-benefits.drawback.",
            "This determinant has several questions: personal-benefits.benefit, personal-benefits.drawback.",
        ),
        (
            "1",
            "Een vraag heet zoals zijn determinant, bijvoorbeeld time of self-efficacy.",
            "A question is called after its determinant, for example time or self-efficacy.",
        ),
    ] {
        points_after_start(
            &format!("answers:\n  §{id}: 2\n"),
            &[&format!("Er is geen vraag {id}."), tip],
            &[&format!("There is no question {id}."), hint],
        );
    }
}

#[test]
fn an_answer_about_an_element_needs_that_element() {
    assert_snapshot!(after_start("elements: {activities: [praten]}\nanswers:\n  self-efficacy[2]: 2\n"), @r"
    1
    fout: self-efficacy[2] hoort bij een element dat er niet is. Het aantal activiteiten in dit bestand is 1.
      --> s.yaml:5:3
       | self-efficacy[2]: 2
       | ^
    error: self-efficacy[2] belongs to an element that is not there. The number of activities in this file is 1.
      --> s.yaml:5:3
       | self-efficacy[2]: 2
       | ^
    ");
    assert_snapshot!(after_start("answers:\n  time[2]: 2\n"), @r"
    1
    fout: time[2] kan niet: time is één vraag, zonder nummer tussen haken.
      --> s.yaml:4:3
       | time[2]: 2
       | ^
    error: time[2] is not possible: time is one question, without a number in brackets.
      --> s.yaml:4:3
       | time[2]: 2
       | ^
    ");
    assert_snapshot!(after_start("answers:\n  self-efficacy[11]: 2\n"), @r"
    1
    fout: self-efficacy[11] kan niet: tussen de haken hoort een nummer van 1 tot en met 10.
      --> s.yaml:4:3
       | self-efficacy[11]: 2
       | ^
    error: self-efficacy[11] is not possible: a number from 1 to 10 goes between the brackets.
      --> s.yaml:4:3
       | self-efficacy[11]: 2
       | ^
    ");
}

#[test]
fn there_are_ten_elements_at_most() {
    assert_snapshot!(after_start("elements:\n  activities: [a, b, c, d, e, f, g, h, i, j, k]\n"), @r"
    1
    fout: Bij activiteiten staan er 11; meer dan 10 kan niet.
      --> s.yaml:4:3
       | activities: [a, b, c, d, e, f, g, h, i, 
       | ^
    error: There are 11 activities; more than 10 is not possible.
      --> s.yaml:4:3
       | activities: [a, b, c, d, e, f, g, h, i, 
       | ^
    ");
}

#[test]
fn the_same_question_twice_is_refused_also_under_two_names() {
    assert_snapshot!(after_start("answers:\n  self-efficacy: 2\n  self-efficacy[1]: 3\n"), @r"
    1
    fout: self-efficacy[1] komt twee keer voor.
      --> s.yaml:5:3
       | self-efficacy[1]: 3
       | ^
    error: self-efficacy[1] occurs twice.
      --> s.yaml:5:3
       | self-efficacy[1]: 3
       | ^
    ");
}

#[test]
fn all_that_is_wrong_is_said_at_once_in_the_order_of_the_file() {
    assert_snapshot!(after_start("elements: {goals: [rust]}\nanswers:\n  tyme: 2\n  time: 9\n  knowledge: {value: 2, waarde: 3}\n"), @r"
    1
    fout: Er is geen vraag tyme.
      --> s.yaml:5:3
       | tyme: 2
       | ^
    tip: Bedoel je time?
    fout: Bij time kan 9 niet: kies een getal van 1 tot en met 5, of not-applicable.
      --> s.yaml:6:9
       | time: 9
       |       ^
    tip: De antwoorden zijn: 1 = helemaal mee oneens, 2 = mee oneens, 3 = noch mee oneens, noch mee eens, 4 = mee eens, 5 = helemaal mee eens.
    fout: Het veld waarde ken ik hier niet.
      --> s.yaml:7:25
       | knowledge: {value: 2, waarde: 3}
       |                       ^
    tip: Wat hier kan staan: value, note.
    error: There is no question tyme.
      --> s.yaml:5:3
       | tyme: 2
       | ^
    hint: Did you mean time?
    error: 9 is not possible for time: choose a number from 1 to 5, or not-applicable.
      --> s.yaml:6:9
       | time: 9
       |       ^
    hint: The answers are: 1 = strongly disagree, 2 = disagree, 3 = neither disagree nor agree, 4 = agree, 5 = strongly agree.
    error: The field waarde is not known here.
      --> s.yaml:7:25
       | knowledge: {value: 2, waarde: 3}
       |                       ^
    hint: What can be used here: value, note.
    ");
}

#[test]
fn after_twenty_faults_the_rest_is_counted() {
    let answers: String = (0..25).map(|number| format!("  onbekend{number}: 2\n")).collect();
    let text = after_start(&format!("answers:\n{answers}"));
    assert_eq!(text.matches("fout: ").count(), 20);
    assert!(text.contains("… en nog 5 fouten."), "{text}");
    assert!(text.contains("… and 5 more errors."), "{text}");
}
