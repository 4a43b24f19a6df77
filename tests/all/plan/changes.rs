//! Changing a plan from the command line: everything is done or nothing, and the file stays its owner's.

use insta::assert_snapshot;

use super::{SESSION, content, session};
use crate::common::{Folder, Outcome};

fn folder() -> Folder {
    Folder::holding("s.yaml", SESSION)
}

fn plan(folder: &Folder, arguments: &[&str]) -> Outcome {
    folder.run(&[&["plan", "s.yaml", "--lang", "en"], arguments].concat())
}

/// What `plan` says about these arguments when it refuses; the file must be as it was.
#[track_caller]
fn refused(arguments: &[&str], code: i32) -> String {
    let folder = folder();
    let said = plan(&folder, arguments).failed(code);
    assert_eq!(folder.read("s.yaml"), SESSION);
    let dutch = folder.run(&[&["plan", "s.yaml", "--lang", "nl"], arguments].concat()).failed(code);
    assert_ne!(said, dutch);
    said
}

#[test]
fn without_options_the_plan_is_shown_and_the_file_is_left_alone() {
    let folder = folder();
    let modified = || std::fs::metadata(folder.path("s.yaml")).unwrap().modified().unwrap();
    let before = modified();
    let shown = plan(&folder, &[]).fine();
    assert!(shown.starts_with("Plan for the introduction of LISO\n") && !shown.contains("saved"), "{shown}");
    assert_eq!((folder.read("s.yaml").as_str(), modified()), (SESSION, before));
    assert_eq!(folder.run(&["plan", "s.yaml", "--taal", "en"]).fine(), shown);
}

#[test]
fn a_weighing_is_kept_and_can_be_taken_away() {
    let folder = folder();
    let shown = plan(&folder, &["--priority", "materials=2,3", "--weging", "time="]).fine();
    assert!(shown.ends_with("\nThe plan is saved in s.yaml.\n"), "{shown}");
    let (questionnaire, _) = content();
    let weighed = session(&folder.read("s.yaml"), &questionnaire).priorities;
    let id = |id| questionnaire.find_determinant(id).unwrap();
    assert_eq!(weighed.len(), 4);
    assert_eq!(weighed[&id("materials")].hindrance.number(), 2);
    assert_eq!(weighed[&id("materials")].changeable.number(), 3);
    assert!(!weighed.contains_key(&id("time")));
}

#[test]
fn a_chosen_strategy_comes_with_proposals_for_the_barriers_it_works_on() {
    let folder = folder();
    plan(&folder, &["--choose", "ongoing-training", "--for", "knowledge", "--for", "self-efficacy"]).fine();
    let (questionnaire, catalogue) = content();
    let session = session(&folder.read("s.yaml"), &questionnaire);
    let line = &session.plan[3];
    let ids: Vec<&str> = line.barriers.iter().map(|index| questionnaire.determinant(*index).id.as_str()).collect();
    assert_eq!(ids, ["knowledge", "self-efficacy"]);
    let card = catalogue.strategy(catalogue.find("ongoing-training").unwrap());
    assert!(line.what.as_deref().unwrap().starts_with(&card.card.steps[0].text.en));
    assert_eq!(line.outcome.as_deref().unwrap().matches("fewer people answer unfavourably to: “").count(), 2);
    let link = card.links.iter().find(|link| questionnaire.determinant(link.determinant).id == "knowledge").unwrap();
    let because = line.because.as_deref().unwrap();
    assert!(because.starts_with(&link.because.en) && because.contains("This rests on "), "{because}");
    assert_eq!((&line.who, &line.start, line.remarks.len()), (&None, &None, 0), "these are for the team to say");
}

#[test]
fn without_a_named_barrier_a_strategy_is_for_all_barriers_it_is_linked_to() {
    let folder = folder();
    plan(&folder, &["--drop", "protected-time", "--kies", "protected-time"]).fine();
    let (questionnaire, catalogue) = content();
    let session = session(&folder.read("s.yaml"), &questionnaire);
    let line = session.plan.last().unwrap();
    let card = catalogue.strategy(catalogue.find("protected-time").unwrap());
    assert!(!line.barriers.is_empty());
    assert!(line.barriers.iter().all(|index| card.links.iter().any(|link| link.determinant == *index)));
    assert_eq!(line.who, None, "what was dropped is gone");
}

#[test]
fn a_chosen_strategy_gets_another_barrier_and_keeps_what_was_filled_in() {
    let folder = folder();
    plan(&folder, &["--choose", "protected-time", "--for", "staff-capacity", "--for", "time"]).fine();
    let (questionnaire, _) = content();
    let line = session(&folder.read("s.yaml"), &questionnaire).plan[0].clone();
    assert_eq!((line.barriers.len(), line.who.as_deref()), (2, Some("Fatima")));
}

#[test]
fn fields_are_filled_in_by_their_dutch_and_english_names() {
    let folder = folder();
    let set = [
        "buddy.wie=Ben",
        "buddy.what=a = b",
        "buddy.doelgroep=team",
        "buddy.begin=2099-01-01",
        "buddy.eind=2099-02-01",
        "buddy.wanneer=in het voorjaar",
        "buddy.hoeveel=elke week",
        "buddy.resultaat=rust",
        "buddy.waarom=omdat",
        "buddy.status=bezig",
        "buddy.stopped_because=",
    ];
    let arguments: Vec<&str> = set.iter().flat_map(|set| ["--set", set]).collect();
    plan(&folder, &arguments).fine();
    assert_snapshot!(folder.read("s.yaml").split("- strategy: buddy\n").nth(1).unwrap(), @"
    barriers:
    - knowledge
    who: Ben
    what: a = b
    target: team
    start: 2099-01-01
    due: 2099-02-01
    when: in het voorjaar
    dose: elke week
    outcome: rust
    because: omdat
    status: busy
    ");
}

#[test]
fn a_status_is_understood_as_it_is_shown_and_as_it_is_written_in_the_file() {
    let folder = folder();
    for typed in ["under way", "Under way", "bezig", "busy"] {
        plan(&folder, &["--set", "protected-time.status=planned"]).fine();
        plan(&folder, &["--set", &format!("protected-time.status={typed}")]).fine();
        assert!(folder.read("s.yaml").contains("status: busy"), "{typed}");
    }
}

#[test]
fn one_command_can_begin_a_line_and_fill_it() {
    let folder = folder();
    let arguments = [
        "--choose",
        "reminders",
        "--for",
        "knowledge",
        "--set",
        "reminders.who=Ben",
        "--remark",
        "reminders=Begonnen.",
    ];
    plan(&folder, &arguments).fine();
    let (questionnaire, _) = content();
    let line = session(&folder.read("s.yaml"), &questionnaire).plan.pop().unwrap();
    assert_eq!(line.who.as_deref(), Some("Ben"));
    assert_eq!(line.remarks[0].text, "Begonnen.");
    let today = jiff::Zoned::now().with_time_zone(jiff::tz::TimeZone::UTC).date();
    let days = (today - line.remarks[0].date).get_days();
    assert!((0..=1).contains(&days), "{days} days ago");
}

#[test]
fn a_day_that_is_given_from_outside_is_the_same_wherever_the_computer_stands() {
    // An hour after midnight in Greenwich, when it is still the day before in New York.
    for zone in ["UTC", "<-05>5", "<+09>-9"] {
        let folder = folder().variable("SOURCE_DATE_EPOCH", "1795654800").variable("TZ", zone);
        plan(&folder, &["--remark", "protected-time=Begonnen."]).fine();
        assert!(folder.read("s.yaml").contains("date: 2026-11-26"), "{zone}: {}", folder.read("s.yaml"));
    }
}

#[test]
fn the_comment_above_the_session_and_the_rights_of_the_file_stay() {
    let folder = Folder::holding("s.yaml", format!("# Van team Oost.\n# Niet delen.\n{SESSION}"));
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        std::fs::set_permissions(folder.path("s.yaml"), std::fs::Permissions::from_mode(0o640)).unwrap();
    }
    plan(&folder, &["--set", "buddy.who=Ben"]).fine();
    assert!(folder.read("s.yaml").starts_with("# Van team Oost.\n# Niet delen.\nstrategiewijzer: 1\n"));
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        let mode = std::fs::metadata(folder.path("s.yaml")).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o640);
    }
    assert_eq!(folder.files(), ["s.yaml"]);
}

#[test]
fn what_is_not_known_is_refused_with_the_nearest() {
    assert_snapshot!(refused(&["--choose", "protected-tiem"], 1), @"
    error: There is no strategy protected-tiem.
    hint: Did you mean protected-time?
    ");
    assert_snapshot!(refused(&["--set", "protected-tiem.who=x"], 1), @"
    error: The strategy protected-tiem is not in the plan.
    hint: Did you mean protected-time?
    ");
    assert_snapshot!(refused(&["--drop", "zzz"], 1), @"
    error: The strategy zzz is not in the plan.
    hint: The plan holds: protected-time, inspirational-management, buddy.
    ");
    assert_snapshot!(refused(&["--set", "buddy.resultat=x"], 2), @"
    error: A line of the plan has no field resultat.
    hint: Did you mean resultaat?
    ");
    assert_snapshot!(refused(&["--choose", "reminders", "--for", "tiem"], 1), @"
    error: There is no determinant tiem.
    hint: Did you mean time?
    ");
}

#[test]
fn what_cannot_be_is_refused_with_what_can() {
    assert_snapshot!(refused(&["--set", "buddy.begin=2/31/2027"], 1), @"
    error: “2/31/2027” does not exist: there is no month 31.
    hint: Write a date as 8 December 2026, 8-12-2026 or 2026-12-08. The day comes before the month. If you do not know the day yet, use the field when.
    ");
    assert_snapshot!(refused(&["--set", "buddy.status=later"], 1), @"
    error: The status later is not known.
    hint: Choose one of: planned, under way, done, stopped.
    ");
    assert_snapshot!(refused(&["--priority", "time=4,1"], 1), @"
    error: 4 is not possible here: choose 1, 2 or 3.
    hint: Hindrance: 1 a little, 2 quite a bit, 3 a lot. Changeable: 1 hardly, 2 partly, 3 largely.
    ");
    assert_snapshot!(refused(&["--choose", "buddy"], 1), @"
    error: The strategy buddy is already in the plan.
    hint: Change it with --set buddy.FIELD=TEXT, or add a barrier to it with --for.
    ");
    assert_snapshot!(refused(&["--for", "time"], 2), @"
    error: --for says what a chosen strategy is for, but no strategy was chosen.
    hint: Add which one, for example: --choose protected-time --for time
    ");
    let long = format!("buddy.who={}", "x".repeat(2001));
    assert!(refused(&["--set", &long], 1).contains("and 2000 fit"));
    assert!(refused(&["--remark", &long.replace(".who", "")], 1).contains("and 2000 fit"));
}

#[test]
fn a_form_that_is_not_understood_is_a_fault_of_the_command_line() {
    for (arguments, named) in [
        (["--priority", "time"], "--priority time"),
        (["--priority", "time=3"], "--priority time=3"),
        (["--set", "buddy=x"], "--set buddy=x"),
        (["--set", "buddy.who"], "--set buddy.who"),
        (["--remark", "buddy"], "--remark buddy"),
        (["--remark", "buddy= "], "--remark buddy="),
    ] {
        let said = refused(&arguments, 2);
        assert!(said.starts_with(&format!("error: {named}")) && said.contains("hint: For example"), "{said}");
    }
}

#[test]
fn one_wrong_thing_among_many_changes_nothing_and_all_are_named() {
    let arguments = ["--priority", "time=1,1", "--set", "buddy.who=Ben", "--set", "buddy.due=x", "--drop", "zzz"];
    let said = refused(&arguments, 1);
    assert_eq!(said.matches("error: ").count(), 2, "{said}");
}

#[test]
fn a_session_that_is_not_there_or_is_none_is_an_error() {
    let missing = Folder::new().run(&["plan", "nergens.yaml", "--lang", "en"]).failed(1);
    assert!(missing.starts_with("error: The file nergens.yaml does not exist."), "{missing}");
    let none = Folder::new().run(&["plan", "--lang", "en"]).failed(2);
    assert!(none.starts_with("error: Something is missing: SESSION."), "{none}");
    let other = Folder::holding("s.yaml", "a: 1\n").run(&["plan", "s.yaml", "--set", "a.who=b"]).failed(1);
    assert!(other.contains("s.yaml"), "{other}");
}

#[test]
fn a_session_that_is_read_only_is_not_replaced() {
    let folder = folder();
    let mut rights = std::fs::metadata(folder.path("s.yaml")).unwrap().permissions();
    rights.set_readonly(true);
    std::fs::set_permissions(folder.path("s.yaml"), rights).unwrap();
    assert_snapshot!(plan(&folder, &["--set", "buddy.who=Ben"]).failed(1), @"
    error: Saving to s.yaml failed: you have no permission to do so. What stood there before is still whole.
    hint: Choose a folder you may write in and that has room left.
    ");
    assert_eq!(folder.read("s.yaml"), SESSION);
    assert!(plan(&folder, &[]).fine().contains("Fatima"), "looking is still possible");
}

#[cfg(unix)]
#[test]
fn a_folder_that_cannot_be_written_in_keeps_the_session_whole() {
    use std::os::unix::fs::PermissionsExt as _;
    let folder = folder();
    std::fs::set_permissions(folder.work(), std::fs::Permissions::from_mode(0o500)).unwrap();
    // Root may write anywhere, and then there is nothing to test.
    let may_write = std::fs::write(folder.path("probe"), "").is_ok();
    let outcome = plan(&folder, &["--set", "buddy.who=Ben"]);
    std::fs::set_permissions(folder.work(), std::fs::Permissions::from_mode(0o700)).unwrap();
    if !may_write {
        let said = outcome.failed(1);
        assert!(said.contains("Saving to s.yaml failed") && said.contains("Choose a folder"), "{said}");
        assert_eq!(folder.read("s.yaml"), SESSION);
    }
}
