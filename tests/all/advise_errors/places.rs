//! Every fault in a file points at the line and column where it can be mended.

use super::said::START;
use crate::common::Folder;

/// Where the first fault in a session is said to be.
fn place(text: &str) -> (usize, usize) {
    let error = Folder::holding("s.yaml", text).run(&["advise", "s.yaml"]).failed(1);
    let place = error.lines().find_map(|line| line.strip_prefix("  --> s.yaml:")).unwrap_or_else(|| panic!("{error}"));
    let (line, column) = place.split_once(':').unwrap();
    (line.parse().unwrap(), column.parse().unwrap())
}

/// The same in a session whose first two lines are right.
fn after_start(rest: &str) -> (usize, usize) {
    place(&format!("{START}{rest}"))
}

#[test]
fn a_wrong_value_is_pointed_at_where_the_value_stands() {
    assert_eq!(after_start("answers:\n  time: 9\n"), (4, 9));
    assert_eq!(after_start("answers:\n  time:\n    note: druk\n    value: 9\n"), (6, 12));
    assert_eq!(after_start("answers: {knowledge: 3, time: {note: 'é, ë', value: 9}}\n"), (3, 53));
    assert_eq!(after_start("session:\n  phase: begin\n"), (4, 10));
    assert_eq!(after_start("session: {date: [2026]}\n"), (3, 17));
    assert_eq!(after_start("elements:\n  goals:\n    - rust\n    - [a]\n"), (6, 7));
    assert_eq!(place("strategiewijzer: 7\n"), (1, 18));
    assert_eq!(place("# van mij\n\nstrategiewijzer: 1\ninnovation: LISO\n"), (4, 13));
}

#[test]
fn a_wrong_name_is_pointed_at_where_the_name_stands() {
    assert_eq!(after_start("antwoorden: {}\n"), (3, 1));
    assert_eq!(after_start("session: {team: Zuid, datum: 2026}\n"), (3, 23));
    assert_eq!(after_start("answers:\n  time: 2\n  tyme: 2\n"), (5, 3));
    assert_eq!(after_start("answers:\n  time: {value: 2, noot: druk}\n"), (4, 20));
    assert_eq!(after_start("answers:\n  time:\n    value: 2\n    noot: druk\n"), (6, 5));
    assert_eq!(after_start("answers:\n  time: 2\n  self-efficacy[2]: 3\n"), (5, 3));
    assert_eq!(after_start("answers: {time: 2, time: 3}\n"), (3, 20));
}

#[test]
fn broken_yaml_is_pointed_at_where_it_breaks_or_was_left_open() {
    assert_eq!(place("strategiewijzer: 1\ninnovation:\n  name: LISO\n client: gezin\n"), (4, 2));
    assert_eq!(after_start("answers:\n  time: 2\n- knowledge: 3\n"), (5, 1));
    assert_eq!(place("strategiewijzer: 1\ninnovation:\n\tname: LISO\n"), (3, 1));
    assert_eq!(place("strategiewijzer: 1\ninnovation: {name: \"LISO}\n\n\n"), (2, 20));
    assert_eq!(place("strategiewijzer: 1\ninnovation: {name: LISO\n\n"), (2, 13));
    assert_eq!(after_start("elements:\n  goals: [rust,\n    orde\n"), (4, 10));
    assert_eq!(after_start("session:\n  team: Zuid: jeugd\n"), (4, 13));
    assert_eq!(after_start("answers\n"), (3, 1));
    assert_eq!(after_start("session: {team: 'é\u{1}'}\n"), (3, 19));
    assert_eq!(after_start("--- \na: b\n"), (3, 1));
    assert_eq!(after_start("session: {team: &a x, organisation: *a}\n"), (3, 37));
}

#[test]
fn the_mark_stands_below_the_spot() {
    let text = "strategiewijzer: 1\ninnovation: {name: LISO, client: cliënt, naam: LISO}\n";
    let error = Folder::holding("s.yaml", text).run(&["advise", "s.yaml"]).failed(1);
    let lines: Vec<&str> = error.lines().collect();
    let column = |line: &str, wanted: &str| line[..line.find(wanted).unwrap()].chars().count();
    assert_eq!(column(lines[2], "naam:"), column(lines[3], "^"), "{error}");
    assert!(lines.iter().skip(1).take(3).all(|line| line.chars().count() <= 80));
}
