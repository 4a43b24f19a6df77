//! Lists, cards and explanations written to a file: the form by its name, and nothing lost that was there.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

mod browse_support;

use browse_support::Desk;

/// What can be written to a file, each in the forms it has.
const COMMANDS: [(&[&str], &[&str]); 5] = [
    (&["strategies", "--cluster", "finances"], &["md", "json", "csv", "txt"]),
    (&["strategies", "buddy"], &["md", "json", "csv", "txt"]),
    (&["determinants"], &["md", "json", "csv", "txt"]),
    (&["determinants", "time"], &["md", "json", "csv", "txt"]),
    (&["explain", "time"], &["md", "txt"]),
];

fn format(ending: &str) -> &str {
    match ending {
        "md" => "markdown",
        "txt" => "table",
        other => other,
    }
}

#[test]
fn the_form_follows_from_the_name_of_the_file() {
    for (command, endings) in COMMANDS {
        for ending in endings {
            let (desk, name) = (Desk::new(), format!("out.{ending}"));
            assert_eq!(desk.run(&[command, &["--output", &name]].concat()).fine(), "");
            let printed = desk.run(&[command, &["--format", format(ending)]].concat()).fine();
            assert!(!printed.is_empty() && desk.read(&name) == printed, "{command:?} {ending}");
        }
    }
}

#[test]
fn a_form_that_is_asked_for_goes_before_the_name_and_a_dash_is_the_screen() {
    let desk = Desk::new();
    desk.run(&["strategies", "buddy", "--format", "json", "--output", "card.md"]).fine();
    assert!(desk.read("card.md").starts_with('['));
    let printed = desk.run(&["strategies", "buddy", "--output", "-"]).fine();
    assert_eq!(printed, desk.run(&["strategies", "buddy"]).fine());
    assert!(!desk.path("-").exists());
}

#[test]
fn a_name_that_tells_no_form_is_refused() {
    for (command, endings) in COMMANDS {
        for name in ["out.xlsx", "out"] {
            let desk = Desk::new();
            let error = desk.run(&[command, &["--output", name, "--lang", "en"]].concat()).failed(2);
            assert!(error.contains(name) && !desk.path(name).exists(), "{error}");
            let (last, first) = endings.split_last().unwrap();
            assert!(error.contains(&format!("end in .{} or .{last},", first.join(", ."))), "{error}");
        }
    }
}

#[test]
fn an_existing_file_is_only_replaced_when_asked() {
    for (command, _) in COMMANDS {
        let desk = Desk::new();
        desk.write("notes.md", "Mine.\n");
        let asked = [command, &["--output", "notes.md", "--lang", "en"]].concat();
        let error = desk.run(&asked).failed(1);
        assert!(error.contains("notes.md exists already") && error.contains("--force"), "{error}");
        assert_eq!(desk.read("notes.md"), "Mine.\n");
        desk.run(&[&asked[..], &["--force"]].concat()).fine();
        assert!(desk.read("notes.md").starts_with("# "));
    }
}

#[test]
fn a_file_has_no_colour_and_the_screen_has_when_asked() {
    for (command, _) in COMMANDS {
        let desk = Desk::new();
        desk.run(&[command, &["--output", "out.txt", "--color", "always"]].concat()).fine();
        assert!(!desk.read("out.txt").contains('\u{1b}'), "{command:?}");
    }
    assert!(Desk::new().run(&["strategies", "buddy", "--color", "always"]).fine().contains('\u{1b}'));
    assert!(!Desk::new().run(&["strategies", "buddy"]).fine().contains('\u{1b}'));
}

#[test]
fn nothing_is_written_when_something_is_wrong() {
    let desk = Desk::new();
    desk.run(&["strategies", "budddy", "--output", "out.md"]).failed(1);
    desk.run(&["determinants", "--category", "team", "--output", "out.md"]).failed(1);
    desk.run(&["explain", "tiem", "--output", "out.md"]).failed(1);
    assert!(!desk.path("out.md").exists());
}
