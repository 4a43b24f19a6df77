//! Lists, cards and explanations written to a file: the format by its name, and nothing lost that was there.

use crate::common::Folder;

/// What can be written to a file, each in the formats it has that are text.
const COMMANDS: [(&[&str], &[&str]); 5] = [
    (&["strategies", "--cluster", "finances"], &["md", "html", "txt", "csv", "json"]),
    (&["strategies", "buddy"], &["md", "html", "txt", "csv", "json"]),
    (&["determinants"], &["md", "html", "txt", "csv", "json"]),
    (&["determinants", "time"], &["md", "html", "txt", "csv", "json"]),
    (&["explain", "time"], &["md", "html", "txt"]),
];

fn format(ending: &str) -> &str {
    match ending {
        "md" => "markdown",
        "txt" => "text",
        other => other,
    }
}

#[test]
fn the_form_follows_from_the_name_of_the_file() {
    for (command, endings) in COMMANDS {
        for ending in endings {
            let (folder, name) = (Folder::new(), format!("out.{ending}"));
            assert_eq!(folder.run(&[command, &["--output", &name]].concat()).fine(), "");
            let printed = folder.run(&[command, &["--format", format(ending)]].concat()).fine();
            assert!(!printed.is_empty() && folder.read(&name) == printed, "{command:?} {ending}");
        }
    }
}

#[test]
fn a_form_that_is_asked_for_goes_before_the_name_and_a_dash_is_the_screen() {
    let folder = Folder::new();
    folder.run(&["strategies", "buddy", "--format", "json", "--output", "card.md"]).fine();
    assert!(folder.read("card.md").starts_with('['));
    let printed = folder.run(&["strategies", "buddy", "--output", "-"]).fine();
    assert_eq!(printed, folder.run(&["strategies", "buddy"]).fine());
    assert!(!folder.path("-").exists());
}

#[test]
fn a_name_that_tells_no_form_is_refused() {
    for (command, endings) in COMMANDS {
        for name in ["out.xlsx", "out"] {
            let folder = Folder::new();
            let error = folder.run(&[command, &["--output", name, "--lang", "en"]].concat()).failed(2);
            assert!(error.contains(name) && !folder.path(name).exists(), "{error}");
            for ending in endings.iter().chain(&["docx"]) {
                assert!(error.contains(&format!(" .{ending}")), "{error}");
            }
        }
    }
}

#[test]
fn an_existing_file_is_only_replaced_when_asked() {
    for (command, _) in COMMANDS {
        let folder = Folder::holding("notes.md", "Mine.\n");
        let asked = [command, &["--output", "notes.md", "--lang", "en"]].concat();
        let error = folder.run(&asked).failed(1);
        assert!(error.contains("notes.md already exists") && error.contains("--force"), "{error}");
        assert_eq!(folder.read("notes.md"), "Mine.\n");
        folder.run(&[&asked[..], &["--force"]].concat()).fine();
        assert!(folder.read("notes.md").starts_with("# "));
    }
}

#[test]
fn a_file_has_no_colour_and_the_screen_has_when_asked() {
    for (command, _) in COMMANDS {
        let folder = Folder::new();
        folder.run(&[command, &["--output", "out.txt", "--color", "always"]].concat()).fine();
        assert!(!folder.read("out.txt").contains('\u{1b}'), "{command:?}");
    }
    assert!(Folder::new().run(&["strategies", "buddy", "--color", "always"]).fine().contains('\u{1b}'));
    assert!(!Folder::new().run(&["strategies", "buddy"]).fine().contains('\u{1b}'));
}

#[test]
fn nothing_is_written_when_something_is_wrong() {
    let folder = Folder::new();
    folder.run(&["strategies", "budddy", "--output", "out.md"]).failed(1);
    folder.run(&["determinants", "--category", "team", "--output", "out.md"]).failed(1);
    folder.run(&["explain", "tiem", "--output", "out.md"]).failed(1);
    assert!(!folder.path("out.md").exists());
}
