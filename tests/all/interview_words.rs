//! Answers and commands as people type them in plain lines, and what other programs put around them.

use crate::common::Folder;

/// A session at its second question.
const SESSION: &str =
    "strategiewijzer: 1\ninnovation: {name: LISO}\nsession: {date: 2026-11-12}\nanswers:\n  awareness: 4\n";

/// The answers after these bytes were typed, in Dutch.
fn answers(typed: impl AsRef<[u8]>) -> String {
    let folder = Folder::holding("a.yaml", SESSION);
    folder.stdin(typed.as_ref()).run(&["interview", "--plain", "a.yaml", "--lang", "nl"]);
    let saved = folder.read("a.yaml");
    saved.split_once("awareness: 4").map(|(_, rest)| rest.replace("plan: []", "")).unwrap_or_default().trim().to_owned()
}

#[test]
fn an_answer_may_be_typed_in_words() {
    for (typed, answer) in [
        ("mee eens", "4"),
        ("Mee Eens.", "4"),
        ("helemaal niet mee eens", "1"),
        ("neutraal", "3"),
        ("agree", "4"),
        ("4 = mee eens", "4"),
        ("3.0", "3"),
        ("3,0", "3"),
        ("(3)", "3"),
        ("\"3\"", "3"),
        ("\u{ff13}", "3"),
        ("\u{200b}3", "3"),
        ("niet van toepassing", "not-applicable"),
        ("weet niet", "{}"),
        ("sla over", "{}"),
    ] {
        assert_eq!(answers(format!("{typed}\nstop\n")), format!("procedural-clarity: {answer}"), "{typed}");
    }
    for typed in ["6", "0", "-1", "-", "ja", "3 - mee eens", "enigszins mee eens", "\u{1b}[A", "4-", "4 en 5"] {
        assert_eq!(answers(format!("{typed}\nstop\n")), "", "{typed}");
    }
}

#[test]
fn what_programs_put_around_a_line_is_no_part_of_it() {
    for typed in [
        "4\r\n3\r\nstop\r\n",
        "4\r3\rstop\r",
        "\u{feff}4\n\u{feff}3\nstop\n",
        "\u{feff}\u{feff}4\n3\nstop\n",
        "4\0\n3\0\nstop\n",
        "\u{a0}4\u{a0}\n\t3 \nstop\n",
    ] {
        assert_eq!(answers(typed).replace("\n  ", " "), "procedural-clarity: 4 correctness: 3", "{typed:?}");
    }
}

#[test]
fn commands_are_known_with_what_people_put_behind_them_and_in_the_other_language() {
    for stop in ["stop.", "Stop!", "quit", "exit", "einde"] {
        assert_eq!(answers(format!("4\n{stop}\n5\n")), "procedural-clarity: 4", "{stop}");
    }
    for back in ["terug.", "back", "<"] {
        assert_eq!(answers(format!("4\n{back}\n2\nstop\n")), "procedural-clarity: 2", "{back}");
    }
    for note in ["opmerking: druk", "note druk", "opmerking druk"] {
        let saved = answers(format!("{note}\n4\nstop\n"));
        assert!(saved.contains("note: druk") && saved.contains("value: 4"), "{note}: {saved}");
    }
}

#[test]
fn a_line_of_a_menu_is_meant_by_its_number_or_its_words() {
    for phase in ["2", "2.", "Invoering", "invoering"] {
        let folder = Folder::new();
        let typed = format!("LISO\n\n\n\n{phase}\nstop\n");
        folder.stdin(typed).run(&["interview", "--plain", "a.yaml", "--lang", "nl"]).fine();
        assert!(folder.read("a.yaml").contains("phase: introduction"), "{phase}");
    }
}
