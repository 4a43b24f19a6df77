//! What a plan lacks, each remark by the line or barrier it is about.

use jiff::civil::Date;

use strategiewijzer::language::Language;
use strategiewijzer::plan::{CheckSubject, checks};

use super::{TODAY, with_plan};

const START: &str = "strategiewijzer: 1\ninnovation: {name: LISO}\nanswers: {time: 1, knowledge: 5}\n";

/// A line that lacks nothing.
const WHOLE: &str = "barriers: [time], who: Anna, what: w, target: t, when: w, dose: d, outcome: o, because: b";

/// The codes of what a plan with these lines lacks on a day, each with the number of its line.
fn found(plan: &str, today: Date) -> Vec<(&'static str, Option<usize>)> {
    with_plan(&format!("{START}plan:\n{plan}"), |subject, grounds| {
        let line = |about| if let CheckSubject::Line(number) = about { Some(number) } else { None };
        checks(subject, grounds.assessment, today).iter().map(|check| (check.code, line(check.about))).collect()
    })
}

fn of_line(strategy: &str, fields: &str) -> Vec<&'static str> {
    found(&format!("  - {{strategy: {strategy}, {fields}}}\n"), TODAY).iter().map(|(code, _)| *code).collect()
}

#[test]
fn a_whole_line_for_every_barrier_lacks_nothing() {
    assert_eq!(of_line("protected-time", WHOLE), [""; 0]);
}

#[test]
fn a_session_without_a_plan_lacks_nothing() {
    assert_eq!(with_plan(START, |subject, grounds| checks(subject, grounds.assessment, TODAY)), []);
}

#[test]
fn the_fields_that_are_missing_are_named_in_one_sentence() {
    let text =
        format!("{START}plan:\n  - {{strategy: protected-time, barriers: [time], who: Anna, start: 2027-01-01}}\n");
    let said = with_plan(&text, |subject, grounds| checks(subject, grounds.assessment, TODAY)[0].text.clone());
    assert_eq!(
        said.get(Language::Dutch),
        "Bij “Tijd in het rooster vrijmaken” is nog niet ingevuld: wat, doelgroep, hoeveel, resultaat, waarom."
    );
    assert!(
        said.get(Language::English).ends_with("not filled in yet: what, aimed at, how much, result, why."),
        "{said:?}"
    );
}

#[test]
fn a_day_that_has_passed_counts_for_what_is_not_done_and_today_has_not_passed() {
    let with = |more: &str| of_line("protected-time", &format!("{WHOLE}, {more}"));
    assert_eq!(with("start: 2026-11-30"), ["not-begun"]);
    assert_eq!(with("start: 2026-12-01"), [""; 0]);
    assert_eq!(with("start: 2026-11-30, status: busy"), [""; 0]);
    assert_eq!(with("due: 2026-11-30, status: busy"), ["overdue"]);
    assert_eq!(with("due: 2026-12-01, status: busy"), [""; 0]);
    assert_eq!(with("due: 2026-11-30, status: done"), [""; 0]);
    assert_eq!(with("start: 2027-02-01, due: 2027-01-31"), ["due-before-start"]);
    assert_eq!(with("start: 2027-02-01, due: 2027-02-01"), [""; 0]);
}

#[test]
fn what_was_stopped_needs_a_reason_and_leaves_its_barrier_open() {
    let with = |more: &str| of_line("protected-time", &format!("{WHOLE}, {more}"));
    assert_eq!(with("status: stopped"), ["stopped-without-reason", "no-strategy"]);
    assert_eq!(with("status: stopped, stopped_because: x"), ["no-strategy"]);
}

#[test]
fn a_barrier_that_the_team_lets_rest_needs_no_strategy() {
    let rest = "priorities: {time: {hindrance: 1, changeable: 1}}\n";
    let little = "priorities: {time: {hindrance: 1, changeable: 2}}\n";
    let codes = |text: &str| {
        with_plan(&format!("{START}{text}"), |subject, grounds| {
            checks(subject, grounds.assessment, TODAY).iter().map(|check| check.code).collect::<Vec<_>>()
        })
    };
    assert_eq!(codes(rest), [""; 0]);
    assert_eq!(codes(little), ["no-strategy"]);
}

#[test]
fn only_the_top_five_of_the_advice_needs_a_strategy() {
    let answers = "answers: {time: 1, formal-ratification: 1, knowledge: 1, coordinator: 1, materials: 1, staff-capacity: 1, legislation: 1}";
    let text = format!(
        "strategiewijzer: 1\ninnovation: {{name: LISO}}\n{answers}\npriorities: {{time: {{hindrance: 3, changeable: 3}}}}\n"
    );
    let count = with_plan(&text, |subject, grounds| {
        checks(subject, grounds.assessment, TODAY).iter().filter(|check| check.code == "no-strategy").count()
    });
    assert_eq!(count, 5);
}

#[test]
fn what_is_gone_from_the_catalogue_or_is_no_barrier_is_named() {
    assert_eq!(of_line("no-such-thing", WHOLE), ["strategy-gone"]);
    let other = WHOLE.replace("[time]", "[time, knowledge]");
    assert_eq!(of_line("protected-time", &other), ["barrier-gone"]);
    assert_eq!(of_line("protected-time", &format!("{other}, status: done")), [""; 0], "perhaps because it was done");
    let unmeasured = WHOLE.replace("[time]", "[time, materials]");
    assert_eq!(of_line("protected-time", &unmeasured), [""; 0], "what was not measured may well be a barrier");
    assert_eq!(of_line("protected-time", &WHOLE.replace("[time]", "[]")), ["no-barrier", "no-strategy"]);
}

#[test]
fn one_person_with_everything_is_remarked_on_from_three_lines_on() {
    let line = |strategy: &str, who: &str, more: &str| {
        format!("  - {{strategy: {strategy}, {}{more}}}\n", WHOLE.replace("Anna", who))
    };
    let (one, two) = (line("protected-time", "Anna", ""), line("buddy", " ANNA ", ""));
    assert_eq!(found(&format!("{one}{two}"), TODAY), []);
    let three = format!("{one}{two}{}", line("reminders", "anna", ""));
    assert_eq!(found(&three, TODAY), [("one-person", None)]);
    let stopped = format!("{one}{two}{}", line("reminders", "anna", ", status: stopped, stopped_because: x"));
    assert_eq!(found(&stopped, TODAY), []);
    let shared = format!("{three}{}", line("ongoing-training", "Ben", ""));
    assert_eq!(found(&shared, TODAY), []);
}

#[test]
fn a_remark_names_its_line() {
    let plan = format!("  - {{strategy: buddy, {WHOLE}}}\n  - {{strategy: gone, {WHOLE}}}\n");
    assert_eq!(found(&plan, TODAY), [("strategy-gone", Some(1))]);
}
