//! Bad input of teams: a folder with other files, a file that two write in at once, damaged and hostile files, one voice.

use crate::common::Folder;
use crate::common::terminal::Terminal;
use crate::common::texts::project;

use super::wrong;

const TEAM: &str = "strategiewijzer: 2
innovation: {name: LISO}
session: {phase: introduction}
voices:
- {awareness: 4, time: 1, knowledge: 2}
- {awareness: 4, time: 5, knowledge: 4}
";

/// How many questions there are, where nothing is named.
const QUESTIONS: usize = 32;

fn intake(time: u8) -> String {
    format!("strategiewijzer: 1\ninnovation: {{name: LISO}}\nanswers: {{awareness: 4, time: {time}}}\n")
}

#[test]
fn of_a_folder_what_is_no_answer_is_named_and_what_is_damaged_is_not_passed_over() {
    let folder = Folder::new();
    std::fs::create_dir(folder.path("map")).unwrap();
    for (name, text) in [
        ("map/a.yaml", intake(1).into_bytes()),
        ("map/b.yaml", intake(2).into_bytes()),
        ("map/notes.txt", b"melk".to_vec()),
        ("map/photo.png", b"\x89PNG\x00".to_vec()),
        ("map/results.json", b"{}".to_vec()),
        ("map/empty.yaml", Vec::new()),
        ("map/map.yaml", b"survey-map: 1\ncolumns: []\n".to_vec()),
    ] {
        folder.write(name, text);
    }
    let ran = folder.run(&["join", "t.yaml", "map", "--lang", "nl"]).ends_with(0);
    assert!(ran.stdout.contains("van 2 mensen"), "{}", ran.stdout);
    for name in ["notes.txt", "photo.png", "results.json", "empty.yaml", "map.yaml"] {
        assert!(ran.stderr.contains(name), "{name}: {}", ran.stderr);
    }
    // Somebody is in a file that broke off, or that another program made something of.
    let half = "strategiewijzer: 1\ninnovation: {name: LI".as_bytes();
    for (name, bytes) in [("half", half), ("bytes", b"strategiewijzer: 1\n\x00\xff\xfe"), ("list", b"name;age\nx;3\n")]
    {
        let file = format!("map/z-{name}.{}", if name == "list" { "csv" } else { "yaml" });
        folder.write(&file, bytes);
        for (language, tip) in [("nl", "haal het dan uit de map"), ("en", "take it out of the folder")] {
            let said = folder.run(&["join", "u.yaml", "map", "--lang", language]).failed(1);
            assert!(said.contains(&file) && said.contains(tip), "{said}");
        }
        std::fs::remove_file(folder.path(&file)).unwrap();
    }
    assert!(!folder.path("u.yaml").exists());
}

#[test]
fn two_who_fill_in_at_once_lose_nothing_and_are_told_how_to_put_it_together() {
    for (language, done, told) in [("nl", "klaar", "zonder dat iemand dubbel telt"), ("en", "done", "counting twice")] {
        let folder = Folder::holding("team.yaml", TEAM).dated();
        let start = || {
            let mut terminal =
                Terminal::start(&folder, (40, 100), &["interview", "team.yaml", "--plain", "--lang", language]);
            terminal.wait_for(if language == "nl" { "vraag 1 van" } else { "question 1 of" });
            terminal
        };
        let (mut one, mut other) = (start(), start());
        one.type_keys("3\r").wait_for(if language == "nl" { "vraag 2 van" } else { "question 2 of" });
        other.type_keys("4\r").wait_for("team-2.yaml");
        other.type_keys(&"1\r".repeat(QUESTIONS - 1));
        other.type_keys(&format!("{done}\r")).wait_for(told);
        assert_eq!(other.wait(), 0);
        one.kill();
        let (first, second) = (folder.read("team.yaml"), folder.read("team-2.yaml"));
        assert!(first.contains("unfinished:\n  awareness: 3\n") && !second.contains("unfinished"), "{first}\n{second}");
        // What was told puts them together: nobody twice, and what is not finished waits.
        let arguments = ["join", "team.yaml", "team.yaml", "team-2.yaml", "--same", "team.yaml=team-2.yaml", "--force"];
        folder.run(&arguments).ends_with(0);
        let text = folder.read("team.yaml");
        assert_eq!(text.matches("- awareness: 4").count(), 3, "{text}");
        assert!(text.contains("unfinished:\n  awareness: 3\n"), "{text}");
    }
}

#[test]
fn a_survey_with_former_wordings_and_an_intake_of_today_count_together() {
    let folder = Folder::holding("a.yaml", intake(3));
    folder.write("former.csv", project("tests/data/former-1.0.0-nl.csv"));
    let ran = folder.run(&["join", "t.yaml", "former.csv", "a.yaml", "--yes-no", "1=no,2=yes"]).ends_with(0);
    assert!(ran.stdout.contains("a.yaml 1, former.csv 6"), "{}", ran.stdout);
}

#[test]
fn hands_that_nobody_can_count_and_values_without_end_are_named_in_a_few_words() {
    for hands in ["[99999999999,0,0,0,0]", "[-1,0,0,0,2]", "[10001,0,0,0,0]", "[0,0,0,0,0]", "[1]"] {
        let said = wrong(&format!("voices: [{{time: 1}}]\nsecond_round: {{time: {hands}}}"));
        assert!(said.contains("5 numbers of hands"), "{hands}: {said}");
    }
    let said = wrong(&format!("voices: [{{time: {}}}]", "x".repeat(100_000)));
    assert!(said.contains("xxx…") && said.len() < 1_000, "{} bytes", said.len());
    let said = wrong("voices: [{\"\\e[31mtime\": 1}, {\"\\u202etime\": 2}]");
    assert!(!said.contains('\u{1b}') && !said.contains('\u{202e}'), "{said}");
}

#[test]
fn one_voice_is_said_in_words_that_are_right() {
    let one = TEAM.lines().take(5).collect::<Vec<_>>().join("\n") + "\n";
    for (language, people, part) in [("nl", "1 persoon", "één van één"), ("en", "1 person", "one of one")] {
        let folder = Folder::holding("one.yaml", &one).dated();
        let checked = folder.run(&["check", "one.yaml", "--lang", language]).fine();
        assert!(checked.contains(people), "{checked}");
        let shown = folder.stdin("\n\n").run(&["meeting", "one.yaml", "--plain", "--lang", language]).stdout;
        assert!(shown.contains(people) && shown.contains(part), "{shown}");
        assert!(!shown.contains("alle één") && !shown.contains("all one"), "{shown}");
    }
}
