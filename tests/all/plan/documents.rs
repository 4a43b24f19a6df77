//! The plan in files for other programs: the calendar and the drawing.

use insta::assert_snapshot;

use jiff::Timestamp;
use strategiewijzer::language::Language;
use strategiewijzer::render::{calendar, logic_model};

use super::{SESSION, with_plan};
use crate::common::Folder;

fn made() -> Timestamp {
    "2026-12-01T09:30:05.123Z".parse().unwrap()
}

fn ics(text: &str, language: Language) -> String {
    with_plan(text, |subject, _| calendar(subject, made(), language).text)
}

#[test]
fn the_calendar() {
    assert_snapshot!(ics(SESSION, Language::Dutch).replace("\r\n", "\n"));
}

#[test]
fn the_drawing() {
    assert_snapshot!(with_plan(SESSION, |subject, _| logic_model(subject, Language::Dutch)));
    assert_snapshot!(with_plan(SESSION, |subject, _| logic_model(subject, Language::English)));
}

#[test]
fn lines_without_a_day_are_not_in_the_calendar_and_are_counted() {
    let undated = with_plan(SESSION, |subject, _| calendar(subject, made(), Language::Dutch).undated);
    assert_eq!(undated, 2);
    assert_eq!(ics(SESSION, Language::Dutch).matches("BEGIN:VEVENT").count(), 3);
}

#[test]
fn an_event_keeps_its_id_whatever_else_changes_and_shares_it_with_no_other() {
    let ids = |text: &str, language| {
        let text = ics(text, language);
        text.lines().filter(|line| line.starts_with("UID:")).map(str::to_owned).collect::<Vec<_>>()
    };
    let first = ids(SESSION, Language::Dutch);
    assert_ne!(first[0], first[1]);
    let later = SESSION.replace("2027-03-01", "2027-04-01").replace("Fatima", "Ben").replace("busy", "done");
    // What is done has no day to look back any more.
    assert_eq!(ids(&later, Language::English), first[..2]);
    let elsewhere = ids(&SESSION.replace("team: Oost", "team: West"), Language::Dutch);
    assert!(elsewhere.iter().all(|id| !first.contains(id)));
}

#[test]
fn the_team_looks_back_when_the_last_of_what_is_open_is_to_be_done() {
    let days = |text: &str| {
        let text = ics(text, Language::Dutch).replace("\r\n ", "");
        let events = text.split("BEGIN:VEVENT").filter(|event| event.contains("SUMMARY:Terugkijken"));
        let day = |event: &str| event.split_once("DTSTART;VALUE=DATE:").unwrap().1[..8].to_owned();
        events.map(day).collect::<Vec<_>>()
    };
    assert_eq!(days(SESSION), ["20270301"]);
    assert_eq!(days(&SESSION.replace("    who: fatima\n", "    due: 2027-09-01\n")), ["20270301"], "it was stopped");
    assert_eq!(days(&SESSION.replace("    when: na het", "    due: 2027-06-01\n    when: na het")), ["20270601"]);
    assert_eq!(days(&SESSION.replace("status: busy", "status: done")), Vec::<String>::new());
    let titled = ics(SESSION, Language::English).replace("\r\n ", "");
    assert!(titled.contains(" (Fatima)\r\nDESCRIPTION") && titled.contains("SUMMARY:Looking back: "), "{titled}");
}

#[test]
fn a_stopped_line_is_cancelled_and_an_event_ends_the_day_after() {
    let stopped = ics(&SESSION.replace("status: busy", "status: stopped"), Language::Dutch);
    assert_eq!(stopped.matches("STATUS:CANCELLED").count(), 2);
    let last = ics(&SESSION.replace("2027-03-01", "2027-12-31"), Language::Dutch);
    assert!(last.contains("DTSTART;VALUE=DATE:20271231\r\nDTEND;VALUE=DATE:20280101\r\n"), "{last}");
    ics(&SESSION.replace("2027-03-01", "9999-12-31"), Language::Dutch);
}

#[test]
fn the_files_are_written_and_named() {
    let folder = Folder::holding("s.yaml", SESSION);
    let run = |more: &[&str]| folder.run(&[&["plan", "s.yaml", "--lang", "en"], more].concat());
    let said = run(&["--calendar", "a.ics", "--logic-model", "a.mmd"]).fine();
    assert!(
        said.ends_with("\nMade: a.ics.\nMade: a.mmd.\n2 strategies have no date yet and so are not in the calendar.\n"),
        "{said}"
    );
    assert!(folder.read("a.ics").ends_with("END:VCALENDAR\r\n"));
    assert!(folder.read("a.mmd").starts_with("flowchart LR\n"));
    assert_eq!(folder.read("s.yaml"), SESSION);

    let refused = run(&["--agenda", "a.ics", "--set", "buddy.who=Ben"]).failed(1);
    assert!(refused.contains("a.ics already exists") && refused.contains("--force"), "{refused}");
    assert_eq!(folder.read("s.yaml"), SESSION, "nothing is changed when something stands in the way");
    run(&["--agenda", "a.ics", "--set", "buddy.who=Ben", "--force"]).fine();
    assert!(folder.read("s.yaml").contains("who: Ben"));
}

#[test]
fn a_hyphen_shows_the_document_in_place_of_the_plan() {
    let folder = Folder::holding("s.yaml", SESSION);
    let run = |more: &[&str]| folder.run(&[&["plan", "s.yaml"], more].concat());
    assert!(run(&["--calendar", "-"]).fine().starts_with("BEGIN:VCALENDAR\r\n"));
    assert!(run(&["--logic-model", "-"]).fine().starts_with("flowchart LR\n"));
    run(&["--calendar", "-", "--logic-model", "-"]).failed(2);
    assert_eq!(folder.files(), ["s.yaml"]);
}

#[test]
fn the_plan_goes_to_a_file_whose_name_tells_the_form() {
    let folder = Folder::holding("s.yaml", SESSION);
    assert_eq!(folder.run(&["plan", "s.yaml", "-o", "a.md"]).fine(), "");
    assert!(folder.read("a.md").starts_with("# Plan voor de invoering van LISO\n"));
    assert_eq!(folder.run(&["plan", "s.yaml", "-o", "a.json"]).fine(), "");
    let json: serde_json::Value = serde_json::from_str(&folder.read("a.json")).unwrap();
    assert_eq!(json["plan"][0]["who"], "Fatima");
    assert_eq!(json["priorities"][0]["rank"], 1);
    folder.run(&["plan", "s.yaml", "-o", "a.xlsx", "--set", "buddy.who=Ben"]).failed(2);
    assert_eq!(folder.read("s.yaml"), SESSION);
}
