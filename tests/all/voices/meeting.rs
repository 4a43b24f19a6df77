//! `meeting`: a team looks at what it answered, answers again by hands, chooses, and agrees.

use insta::assert_snapshot;

use crate::common::Folder;
use crate::common::terminal::Terminal;

const TEAM: &str = "strategiewijzer: 2
innovation: {name: LISO, client: gezin}
session: {team: Oost, phase: introduction}
voices:
- {awareness: 4, time: 1, knowledge: 2, coordinator: 1}
- {awareness: 4, time: 5, knowledge: 4, coordinator: 1}
- {awareness: 4, time: 2, knowledge: 4, coordinator: 1}
- {awareness: 4, time: 5, knowledge: 4, coordinator: 1}
- {awareness: 4, time: 3, knowledge: 4, coordinator: 2}
";

/// From what helps to the end: hands are counted for the first question, the first two barriers are taken on, everything in
/// between is passed over, and a line of the plan is filled in.
fn typed(language: &str) -> String {
    let yes = if language == "nl" { "j" } else { "y" };
    let hands = "\n2\n0\n1\n0\n3\n0\n";
    let choose = "4\n1, 2\n";
    let pass = "\n".repeat(7);
    let plan = format!("{yes}\n1\n1\nFatima\nTwee uur per week\nhet team\n2026-12-14\n2027-02-01\n\n\n\n\n");
    format!("{hands}{choose}{pass}{plan}")
}

fn meeting(folder: &Folder, language: &str, typed: &str) -> crate::common::Outcome {
    let command = if language == "nl" { "overleg" } else { "meeting" };
    folder.stdin(typed.to_owned()).run(&[command, "team", "--plain", "--lang", language])
}

#[test]
fn the_whole_meeting_in_lines() {
    for language in ["nl", "en"] {
        let folder = Folder::holding("team.yaml", TEAM).dated();
        let shown = meeting(&folder, language, &typed(language)).ends_with(0).stdout;
        let text = folder.read("team.yaml");
        assert!(text.contains("second_round:\n  time:\n  - 0\n  - 1\n  - 0\n  - 3\n  - 0\n"), "{text}");
        assert!(text.contains("take_on:") && text.contains("who: Fatima"), "{text}\n{shown}");
        assert_eq!(text.matches("awareness: 4").count(), 5, "{text}");
        let (anonymous, again, days) = if language == "nl" {
            ("niet anoniem", "Eén van de vier", "1 februari 2027")
        } else {
            ("not anonymous", "One of the four", "1 February 2027")
        };
        for said in [anonymous, again, days, "Fatima", "strategiewijzer plan team.yaml"] {
            assert!(shown.contains(said), "{said}: {shown}");
        }
        // No percentage of five people stands in what they look at together.
        let together = shown.split(if language == "nl" { "nu oppakken?" } else { "take on now?" }).next().unwrap();
        assert!(!together.contains('%'), "{together}");
        assert_snapshot!(format!("meeting_in_lines_{language}"), together);
    }
}

#[test]
fn a_meeting_that_was_broken_off_goes_on_and_nothing_of_it_is_lost() {
    let folder = Folder::holding("team.yaml", format!("{TEAM}unfinished: {{awareness: 2}}\n")).dated();
    let shown = meeting(&folder, "nl", "\n2\n0\n1\n0\n3\n0\nstop\n").ends_with(0).stdout;
    assert!(shown.contains("niet af") && shown.contains("team.yaml"), "{shown}");
    let text = folder.read("team.yaml");
    assert!(text.contains("second_round:") && text.contains("unfinished:\n  awareness: 2\n"), "{text}");
    // Half a count is no count.
    meeting(&folder, "nl", "\n2\n4\n4\nstop\n").ends_with(0);
    assert_eq!(folder.read("team.yaml"), text);
    let again = meeting(&folder, "nl", "\nstop\n").ends_with(0).stdout;
    assert!(again.contains("Opnieuw, met handen omhoog"), "{again}");
}

#[test]
fn one_person_does_not_meet() {
    let folder = Folder::holding("a.yaml", "strategiewijzer: 1\ninnovation: {name: LISO}\nanswers: {time: 4}\n");
    for language in ["nl", "en"] {
        let shown = folder.run(&["meeting", "a", "--plain", "--lang", language]).failed(2);
        assert!(shown.contains("strategiewijzer plan a.yaml"), "{shown}");
        assert!(folder.run(&["meeting", "gone", "--plain", "--lang", language]).failed(1).contains("gone"));
        folder.run(&["meeting", "--lang", language]).failed(2);
        // Without a terminal or lines there is nobody to meet.
        folder.write("team.yaml", TEAM);
        folder.run(&["meeting", "team.yaml", "--lang", language]).failed(2);
    }
}

#[test]
fn a_file_opened_by_its_name_leads_to_the_meeting() {
    let folder = Folder::holding("team.yaml", TEAM).dated();
    let shown = folder.stdin("2\n\nstop\n").run(&["team.yaml", "--plain", "--lang", "en"]).ends_with(0).stdout;
    assert!(shown.contains("5 people about LISO") && shown.contains("question 1 of 3 · divided"), "{shown}");
}

/// The screens of a window: what helps, a question alone, hands, both rounds, and the choice.
fn screens(size: (u16, u16), language: &str) -> String {
    let folder = Folder::holding("team.yaml", TEAM).dated();
    let mut terminal = Terminal::start(&folder, size, &["meeting", "team.yaml", "--lang", language]);
    let dutch = language == "nl";
    let marks = if dutch {
        [
            "bewaren en stoppen",
            "vraag 1 van 3",
            "antwoord 1 van 5",
            "antwoord 2 van 5",
            "antwoord 3 van 5",
            "antwoord 4 van 5",
            "antwoord 5 van 5",
            "handen omhoog",
            "nu oppakken?",
        ]
    } else {
        [
            "save and stop",
            "question 1 of 3",
            "answer 1 of 5",
            "answer 2 of 5",
            "answer 3 of 5",
            "answer 4 of 5",
            "answer 5 of 5",
            "raised hands:",
            "take on now?",
        ]
    };
    let keys = ["\r", "2", "0\r", "1\r", "0\r", "3\r", "0\r", "4"];
    let mut found = Vec::new();
    for (at, mark) in marks.iter().enumerate() {
        terminal.wait_for(mark);
        std::thread::sleep(std::time::Duration::from_millis(30));
        if !(3..=6).contains(&at) {
            found.push(terminal.screen());
        }
        if let Some(key) = keys.get(at) {
            terminal.type_keys(key);
        }
    }
    terminal.wait_for(if dutch { "bewaren en stoppen" } else { "save and stop" }).type_keys("q");
    assert_eq!(terminal.wait(), 0);
    assert!(folder.read("team.yaml").contains("second_round:"));
    assert!(found.iter().all(|screen| screen.lines().count() <= usize::from(size.0)));
    found.join(&format!("\n{}\n", "=".repeat(usize::from(size.1))))
}

#[test]
fn the_screens_of_a_common_window() {
    assert_snapshot!("meeting_common_nl", screens((24, 80), "nl"));
}

#[test]
fn the_screens_of_a_narrow_window() {
    assert_snapshot!("meeting_narrow_en", screens((24, 40), "en"));
    assert_snapshot!("meeting_narrow_nl", screens((24, 40), "nl"));
}

#[test]
fn the_screens_of_a_window_for_a_room() {
    assert_snapshot!("meeting_room_en", screens((50, 110), "en"));
}
