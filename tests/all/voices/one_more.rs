//! `interview` on the file of a team: one more person, who counts when finished and sees nothing of the others.

use crate::common::Folder;
use crate::common::terminal::Terminal;

const TEAM: &str = "strategiewijzer: 2
innovation: {name: LISO, client: gezin}
session: {team: Oost, phase: introduction}
elements: {drawbacks: [kost tijd, geeft gedoe]}
voices:
- {awareness: 4, time: 1, knowledge: 2, personal-benefits.drawback: 5}
- {awareness: 4, time: 5, knowledge: 4}
take_on: [time]
";

/// How many questions there are, with two drawbacks.
const QUESTIONS: usize = 33;

/// Answers to so many questions; whatever the scale, one is an answer.
fn ones(count: usize) -> String {
    "1\n".repeat(count)
}

fn voices(text: &str) -> usize {
    let part = text.split_once("voices:\n").unwrap().1;
    part.lines().take_while(|line| line.starts_with(['-', ' '])).filter(|line| line.starts_with('-')).count()
}

#[test]
fn one_more_person_is_counted_when_finished() {
    for (language, done, said) in [("nl", "klaar", "3 mensen"), ("en", "done", "3 people")] {
        let folder = Folder::holding("team.yaml", TEAM).dated();
        let shown = folder
            .stdin(format!("4\n{}{done}\n", ones(QUESTIONS - 1)))
            .run(&["interview", "team", "--plain", "--lang", language])
            .ends_with(0)
            .stdout;
        assert!(shown.contains(said) && shown.contains("strategiewijzer interview team.yaml"), "{shown}");
        // Neither what it is about nor the role of this person is asked, nor a note.
        let words =
            if language == "nl" { ["opmerking", "Je rol", "Wat is je"] } else { ["note", "Your role", "What is your"] };
        assert!(!words.iter().any(|word| shown.contains(word)), "{shown}");
        let text = folder.read("team.yaml");
        assert_eq!(voices(&text), 3, "{text}");
        assert!(!text.contains("unfinished") && text.contains("take_on:\n- time"), "{text}");
        folder.run(&["check", "team.yaml", "--strict"]).fine();
    }
}

#[test]
fn what_is_not_finished_is_kept_and_counted_nowhere() {
    for language in ["nl", "en"] {
        let folder = Folder::holding("team.yaml", TEAM).dated();
        let before = folder.run(&["advise", "team.yaml", "--format", "json"]).fine();
        let interview = |typed: &str| {
            folder.stdin(typed.to_owned()).run(&["interview", "team.yaml", "--plain", "--lang", language])
        };
        interview("4\n2\nstop\n").ends_with(0);
        let text = folder.read("team.yaml");
        assert!(text.contains("unfinished:\n  awareness: 4\n"), "{text}");
        assert_eq!(voices(&text), 2);
        let advice: serde_json::Value =
            serde_json::from_str(&folder.run(&["advise", "team.yaml", "--format", "json"]).fine()).unwrap();
        let was: serde_json::Value = serde_json::from_str(&before).unwrap();
        assert_eq!((&advice["respondents"], &advice["determinants"]), (&was["respondents"], &was["determinants"]));
        let warned = folder.run(&["check", "team.yaml", "--strict", "--lang", language]).ends_with(1).stdout;
        assert!(warned.contains(if language == "nl" { "niet af" } else { "not finished" }), "{warned}");
        // The end of a pipe ends nothing; the same person goes on.
        interview(&format!("1\n{}", ones(10))).ends_with(130);
        let done = if language == "nl" { "klaar" } else { "done" };
        let shown = interview(&format!("1\n{}{done}\n", ones(QUESTIONS - 12))).ends_with(0).stdout;
        assert!(shown.contains("12 van 33") || shown.contains("12 of 33"), "{shown}");
        let text = folder.read("team.yaml");
        assert!(voices(&text) == 3 && !text.contains("unfinished"), "{text}");
        let voice = text.split("- ").find(|part| part.contains("time: 1") && part.contains("coordinator: 1"));
        assert!(voice.is_some_and(|voice| voice.contains("awareness: 4")), "{text}");
    }
}

#[test]
fn another_person_leaves_it_or_throws_it_away_on_purpose() {
    let folder = Folder::holding("team.yaml", format!("{TEAM}unfinished: {{awareness: 2, time: 2}}\n")).dated();
    let before = folder.read("team.yaml");
    for language in ["nl", "en"] {
        let run = |typed: &str| {
            folder.stdin(typed.to_owned()).run(&["interview", "team.yaml", "--plain", "--lang", language]).ends_with(0)
        };
        for typed in ["3\n", "", "2\n1\n3\n"] {
            run(typed);
            assert_eq!(folder.read("team.yaml"), before, "{typed:?}");
        }
    }
    let run = folder.stdin("2\n2\n4\nstop\n").run(&["interview", "team.yaml", "--plain", "--lang", "en"]).ends_with(0);
    let text = folder.read("team.yaml");
    assert!(text.contains("unfinished:\n  awareness: 4\n") && !text.contains("  time: 2\n"), "{text} {}", run.stdout);
}

#[test]
fn an_unfinished_questionnaire_stays_in_its_file_when_files_are_joined() {
    let folder = Folder::holding(
        "team.yaml",
        format!("{TEAM}unfinished: {{awareness: 2}}\nsecond_round: {{time: [0, 1, 0, 1, 0]}}\n"),
    );
    folder.write("s.csv", "time,knowledge\n4,2\n");
    folder.write(
        "other.yaml",
        "strategiewijzer: 2\ninnovation: {name: LISO}\nvoices: [{time: 3}]\nsecond_round: {time: [2, 0, 0, 0, 0]}\n",
    );
    for language in ["nl", "en"] {
        let said = folder.run(&["join", "new.yaml", "team.yaml", "s.csv", "--force", "--lang", language]).ends_with(0);
        assert!(
            said.stderr.contains("team.yaml") && !folder.read("new.yaml").contains("unfinished"),
            "{}",
            said.stderr
        );
        assert!(folder.read("new.yaml").contains("second_round:"), "{}", folder.read("new.yaml"));
        let said =
            folder.run(&["join", "new.yaml", "team.yaml", "other.yaml", "--force", "--lang", language]).ends_with(0);
        let words = if language == "nl" { "opnieuw beantwoord" } else { "answered again" };
        assert!(said.stderr.contains(words) && !folder.read("new.yaml").contains("second_round"), "{}", said.stderr);
    }
    folder.run(&["join", "team.yaml", "team.yaml", "s.csv", "--force"]).ends_with(0);
    let text = folder.read("team.yaml");
    assert!(text.contains("unfinished:\n  awareness: 2\n") && voices(&text) == 3, "{text}");
}

#[test]
fn a_full_file_takes_nobody_more() {
    let folder = Folder::holding(
        "team.yaml",
        format!("strategiewijzer: 2\ninnovation: {{name: LISO}}\nvoices:\n{}", "- {time: 4}\n".repeat(500)),
    );
    for language in ["nl", "en"] {
        assert!(folder.run(&["interview", "team.yaml", "--plain", "--lang", language]).failed(1).contains("500"));
    }
}

#[test]
fn on_a_terminal_the_note_key_says_why_there_are_none_and_a_kill_loses_nothing() {
    for (language, size, none, note) in [("nl", (24, 80), "geen opmerkingen", "o"), ("en", (24, 40), "No notes", "a")] {
        let folder = Folder::holding("team.yaml", TEAM).dated();
        let start = || Terminal::start(&folder, size, &["interview", "team.yaml", "--lang", language]);
        let mut terminal = start();
        let [first, second] =
            if language == "nl" { ["vraag 1 van", "vraag 2 van"] } else { ["question 1 of", "question 2 of"] };
        terminal.wait_for(first).type_keys(note).wait_for(none).type_keys("4").wait_for(second);
        terminal.kill();
        assert!(folder.read("team.yaml").contains("unfinished:\n  awareness: 4\n"), "{}", folder.read("team.yaml"));
        let mut terminal = start();
        terminal.wait_for(if language == "nl" { "niet af" } else { "not finished" }).type_keys("1").wait_for(second);
        terminal.type_keys("q");
        assert_eq!(terminal.wait(), 0);
    }
}
