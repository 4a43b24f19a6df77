//! The priorities and the plan in a session file: what can stand there, and what is wrong at which spot.

use strategiewijzer::language::Language;
use strategiewijzer::plan::{PlanRemark, PlannedAction};
use strategiewijzer::session::{LONGEST, load, save};

use super::{SESSION, TODAY, content, session};
use crate::common::Folder;
use crate::common::texts::{assert_marked, changed};

/// Changes one thing in the session. `check` must name the spot in both languages and say what is there.
#[track_caller]
fn fails(from: &str, to: &str, named: &str) {
    let (text, line, column) = changed(SESSION, from, to);
    for language in ["nl", "en"] {
        let error = Folder::holding("s.yaml", &text).run(&["check", "s.yaml", "--lang", language]).failed(1);
        assert_marked(&error, "s.yaml", &text, line, column);
        assert!(error.contains(named), "says nothing of {named}\n{error}");
    }
}

#[test]
fn what_is_wrong_is_shown_at_its_spot() {
    fails("    who: Fatima\n    what", "    §wie: Fatima\n    what", "wie");
    fails("strategy: buddy", "strategy: §Buddy", "Buddy");
    fails("strategy: buddy", "strategy: §protected-time", "protected-time");
    fails("barriers: [knowledge]", "barriers: [§knowledg]", "knowledge");
    fails("barriers: [knowledge]", "barriers: [knowledge, §knowledge]", "knowledge");
    fails("start: 2026-12-01", "start: §2026-12-32", "2026-12-32");
    fails("due: 2027-03-01", "due: §31 april 2027", "31 april 2027");
    fails("status: busy", "status: §bezig", "planned, busy, done, stopped");
    fails("date: 2026-11-20, text", "date: §gisteren, text", "gisteren");
    fails("date: 2026-11-20, text", "§tekst: x, date: 2026-11-20, text", "tekst");
    fails("  time: {hindrance: 3", "  §tiem: {hindrance: 3", "time");
    fails("{hindrance: 3", "{hindrance: §4", "4");
    fails("hindrance: 3, changeable: 2", "hindrance: 3, changeable: §0", "0");
    fails("who: Fatima\n    what", &format!("who: §{}\n    what", "x".repeat(2001)), "2000");
}

#[test]
fn several_faults_in_a_plan_are_shown_at_once() {
    let text =
        SESSION.replace("2027-03-01", "later").replace("hindrance: 3", "hindrance: 9").replace("[time]", "[tme]");
    let error = Folder::holding("s.yaml", text).run(&["check", "s.yaml"]).failed(1);
    assert_eq!(error.matches("  --> s.yaml:").count(), 3, "{error}");
}

#[test]
fn a_plan_with_too_many_lines_or_remarks_is_refused() {
    let (questionnaire, _) = content();
    let lines: String = (0..401).map(|number| format!("  - {{strategy: s{number}}}\n")).collect();
    let text = format!("strategiewijzer: 1\ninnovation: {{name: LISO}}\nplan:\n{lines}");
    let error = Folder::holding("s.yaml", text).run(&["check", "s.yaml", "--lang", "en"]).failed(1);
    assert!(error.contains("more than 400 strategies") && error.lines().count() < 6, "{error}");
    let remark = "      - {date: 2026-11-20, text: x}\n";
    let many = |count: usize| SESSION.replace("    remarks:\n", &format!("    remarks:\n{}", remark.repeat(count)));
    assert_eq!(session(&many(199), &questionnaire).plan[0].remarks.len(), 200);
    let error = Folder::holding("s.yaml", many(200)).run(&["check", "s.yaml", "--lang", "en"]).failed(1);
    assert!(error.contains("more than 200 remarks"), "{error}");
}

#[test]
fn a_session_that_could_not_be_read_again_is_not_written() {
    let (questionnaire, _) = content();
    let mut session = session(SESSION, &questionnaire);
    let folder = Folder::holding("s.yaml", SESSION);
    let text = "x".repeat(LONGEST);
    let remarks = vec![PlanRemark { date: TODAY, text }; 200];
    let line =
        |number| PlannedAction { strategy: format!("s{number}"), remarks: remarks.clone(), ..PlannedAction::default() };
    session.plan = (0..22).map(line).collect();
    let fault = save(&folder.path("s.yaml"), &session, &questionnaire).unwrap_err();
    assert!(fault.render(Language::English).contains("larger than 8 MB"), "{fault:?}");
    assert_eq!(folder.read("s.yaml"), SESSION);
    session.plan.truncate(2);
    save(&folder.path("s.yaml"), &session, &questionnaire).unwrap();
    assert_eq!(load(&folder.path("s.yaml"), &questionnaire).unwrap(), session);
}

#[test]
fn an_older_session_without_a_plan_reads_as_before() {
    let (questionnaire, _) = content();
    for rest in ["", "plan: []\n", "priorities: {}\nplan: []\n", "priorities:\nplan: []\n"] {
        let session = session(&format!("strategiewijzer: 1\ninnovation: {{name: LISO}}\n{rest}"), &questionnaire);
        assert!(session.plan.is_empty() && session.priorities.is_empty(), "{rest}");
    }
}

#[test]
fn a_strategy_that_no_catalogue_has_stays_in_the_plan() {
    let folder = Folder::holding("s.yaml", SESSION.replace("strategy: buddy", "strategy: our-own-thing"));
    let shown = folder.run(&["plan", "s.yaml", "--remark", "our-own-thing=Nog steeds.", "--lang", "en"]).fine();
    assert!(shown.contains("The strategy our-own-thing is not in the catalogue"), "{shown}");
    assert!(folder.read("s.yaml").contains("strategy: our-own-thing"));
}

#[test]
fn check_reports_what_the_plan_lacks() {
    let folder = Folder::holding("s.yaml", SESSION);
    let said = folder.run(&["check", "s.yaml", "--lang", "en"]).fine();
    assert!(said.contains("note: For “") && said.contains("this is not filled in yet: what, aimed at"), "{said}");
    assert_eq!(folder.run(&["check", "s.yaml", "--strict"]).code, 1);
}
