//! What is shown of several people: counts in words, nobody's note, and to management no counts at all.

use crate::common::Folder;

/// A team in which two of the five lack time, two have it, and one of the five lacks knowledge.
const FIVE: &str = "strategiewijzer: 2
innovation: {name: LISO}
session: {team: Oost, phase: introduction}
voices:
- {awareness: 4, time: 1, knowledge: 2}
- {awareness: 4, time: 5, knowledge: 4}
- {awareness: 4, time: 2, knowledge: 4}
- {awareness: 4, time: 5, knowledge: 4}
- {awareness: 4, time: 3, knowledge: 4}
";

/// What a document says of the answers: what is cited and the rule behind the labels are about others.
fn without_sources(text: &str) -> String {
    let line = |line: &&str| {
        !line.contains("20/80") && !["Delaforce", "Michie", "85 %"].iter().any(|word| line.contains(word))
    };
    text.lines().filter(line).collect::<Vec<_>>().join("\n")
}

/// Whether a percentage stands in a text.
fn has_percentage(text: &str) -> bool {
    let text = text.replace('\u{a0}', " ");
    text.match_indices('%').any(|(at, _)| text[..at].trim_end().ends_with(|sign: char| sign.is_ascii_digit()))
}

#[test]
fn of_fewer_than_ten_people_counts_stand_in_words() {
    let folder = Folder::holding("team.yaml", FIVE).dated();
    for (language, said) in [
        (
            "nl",
            [
                "Twee van de vijf antwoorden",
                "twee van de vijf antwoorden juist gunstig",
                "verdeeld",
                "geen van de vijf",
            ],
        ),
        ("en", ["Two of the five answer", "two of the five answer favourably", "divided", "none of the five"]),
    ] {
        for arguments in [["advise", "team.yaml"], ["analyse", "team.yaml"]] {
            let shown = folder.run(&[&arguments[..], &["--lang", language]].concat()).fine();
            let flat = shown.split_whitespace().collect::<Vec<_>>().join(" ");
            for said in said {
                assert!(flat.contains(said), "{said}: {shown}");
            }
            let own = shown.split("───").filter(|part| part.contains("vijf") || part.contains("five"));
            assert!(!own.map(without_sources).any(|part| has_percentage(&part)), "{shown}");
        }
        let plain =
            folder.variable("STRATEGIEWIJZER_PLAIN", "1").run(&["advise", "team.yaml", "--lang", language]).fine();
        assert!(plain.contains(said[3]), "{plain}");
        folder.run(&["report", "team.yaml", "a.md", "a.html", "a.docx", "--force", "--lang", language]).fine();
        folder.run(&["advise", "team.yaml", "--output", "full.md", "--force", "--lang", language]).fine();
        for name in ["a.md", "full.md"] {
            let text = without_sources(&folder.read(name)).replace("![", "");
            let text: String =
                text.lines().filter(|line| !line.contains("vanaf 20") && !line.contains("from 20")).collect();
            assert!(!has_percentage(&text), "{name}: {text}");
        }
    }
}

#[test]
fn from_ten_people_on_shares_are_percentages() {
    let twice = format!("{FIVE}{}", FIVE.split_once("voices:\n").unwrap().1);
    let shown = Folder::holding("team.yaml", twice).run(&["advise", "team.yaml", "--lang", "en"]).fine();
    let shown = shown.split_whitespace().collect::<Vec<_>>().join(" ").replace('\u{a0}', " ");
    assert!(shown.contains("40 % answer unfavourably") && !shown.contains("of the ten"), "{shown}");
}

#[test]
fn json_keeps_fractions() {
    let folder = Folder::holding("team.yaml", FIVE);
    let text = folder.run(&["advise", "team.yaml", "--format", "json"]).fine();
    let found: serde_json::Value = serde_json::from_str(&text).unwrap();
    assert_eq!((&found["respondents"], &found["barriers"][0]["share"]), (&5.into(), &0.4.into()), "{text}");
}

#[test]
fn management_gets_no_counts_of_a_few() {
    let folder = Folder::holding("team.yaml", FIVE).dated();
    for language in ["nl", "en"] {
        let shown = folder
            .run(&["report", "team.yaml", "m.md", "--audience", "management", "--force", "--lang", language])
            .ends_with(0);
        let text = folder.read("m.md");
        for word in ["vijf", "five", "5 ", "%", "verdeeld", "divided"] {
            assert!(!text.contains(word), "{word}: {text} {}", shown.stderr);
        }
    }
}

#[test]
fn divided_opinions_go_before_what_is_as_bad() {
    // Both have two of six on the unfavourable side and the same mean; only on time is a third on the other side as well.
    let voices = [(1, 1), (2, 2), (3, 4), (3, 4), (4, 3), (4, 3)].map(|(time, knowledge)| (time, knowledge));
    let of = |first: &str, second: &str| {
        let lines: String =
            voices.iter().map(|(one, other)| format!("- {{{first}: {one}, {second}: {other}}}\n")).collect();
        let text = format!("strategiewijzer: 2\ninnovation: {{name: LISO}}\nvoices:\n{lines}");
        let shown = Folder::holding("t.yaml", text).run(&["advise", "t.yaml", "--format", "json"]).fine();
        let found: serde_json::Value = serde_json::from_str(&shown).unwrap();
        found["barriers"].as_array().unwrap().iter().map(|it| it["determinant"].clone()).collect::<Vec<_>>()
    };
    assert_eq!(of("time", "knowledge").len(), 2);
    let three = |rows: [(u8, u8); 6]| {
        let lines: String =
            rows.iter().map(|(time, knowledge)| format!("- {{time: {time}, knowledge: {knowledge}}}\n")).collect();
        let text = format!("strategiewijzer: 2\ninnovation: {{name: LISO}}\nvoices:\n{lines}");
        let shown = Folder::holding("t.yaml", text).run(&["advise", "t.yaml", "--format", "json"]).fine();
        let found: serde_json::Value = serde_json::from_str(&shown).unwrap();
        found["barriers"][0]["determinant"].clone()
    };
    // Sum 18 each, two unfavourable each; one of the two has two favourable answers, the other one.
    let (split, whole) = ([2, 2, 3, 3, 4, 4], [2, 2, 3, 3, 3, 5]);
    let rows = |time: [u8; 6], knowledge: [u8; 6]| std::array::from_fn(|at| (time[at], knowledge[at]));
    assert_eq!(three(rows(split, whole)), "time");
    assert_eq!(three(rows(whole, split)), "knowledge");
}

#[test]
fn what_changed_in_a_small_team_is_said_in_counts() {
    let folder = Folder::holding("before.yaml", FIVE);
    folder.write("after.yaml", FIVE.replace("time: 1", "time: 4"));
    for (language, said) in [("nl", "één van de vijf"), ("en", "one of the five")] {
        let shown = folder.run(&["compare", "before.yaml", "after.yaml", "--lang", language]).fine();
        assert!(shown.contains(said) && !has_percentage(&shown), "{shown}");
        assert!(!shown.contains("interval"), "{shown}");
        folder.run(&["compare", "before.yaml", "after.yaml", "--output", "c.md", "--force", "--lang", language]).fine();
        assert!(folder.read("c.md").contains(said), "{}", folder.read("c.md"));
        let plain = folder.variable("STRATEGIEWIJZER_PLAIN", "1");
        assert!(plain.run(&["compare", "before.yaml", "after.yaml", "--lang", language]).fine().contains(said));
    }
    // Beside a survey of many, shares are shares.
    folder.write("many.csv", format!("time,knowledge\n{}", "4,4\n2,3\n".repeat(20)));
    let shown = folder.run(&["compare", "before.yaml", "many.csv", "--lang", "en"]).ends_with(0);
    assert!(has_percentage(&shown.stdout), "{}", shown.stdout);
}

#[test]
fn a_team_plans_as_one_does() {
    let folder = Folder::holding("team.yaml", FIVE).dated();
    folder
        .run(&["plan", "team.yaml", "--choose", "protected-time", "--take-on", "time", "--cause", "time=double-work"])
        .fine();
    let text = folder.read("team.yaml");
    assert!(text.contains("strategy: protected-time") && text.contains("take_on:\n- time"), "{text}");
    assert_eq!(text.matches("awareness: 4").count(), 5, "{text}");
    folder.run(&["report", "team.yaml", "a.docx", "a.xlsx", "a.html", "a.ics", "a.mmd", "a.json", "a.txt"]).fine();
    // The plan on a screen goes on from there.
    let shown = folder.stdin("q\n").run(&["plan", "team.yaml", "--plain", "--lang", "en"]);
    assert!([0, 130].contains(&shown.code), "{} {}", shown.stdout, shown.stderr);
}

#[test]
fn explaining_takes_what_the_team_said() {
    let folder = Folder::holding("team.yaml", format!("{FIVE}causes: {{time: double-work}}\n"));
    for language in ["nl", "en"] {
        let bare = folder.run(&["explain", "time", "--lang", language]).fine();
        let shown = folder.run(&["explain", "time", "--session", "team", "--lang", language]).fine();
        let typed = folder.run(&["explain", "time", "--cause", "time=double-work", "--lang", language]).fine();
        assert!(shown != bare && typed != bare, "{shown}");
        assert!(
            folder.run(&["explain", "time", "--sessie", "gone.yaml", "--lang", language]).failed(1).contains("gone")
        );
    }
}
