//! `compare` the second time: what was agreed for each barrier, what became of it, and what was said of it.

use insta::assert_snapshot;
use serde_json::Value;

use crate::common::Folder;
use crate::common::texts::without_version;

/// A team of eight before, with a plan: a line that is done, one that was given up, one that names no barrier, and two of the
/// team's own.
const OLD_TEAM: &str = "\
strategiewijzer: 2
innovation: {name: het LISO-framework}
voices:
- {awareness: 4, time: 1, knowledge: 2, coordinator: 1, materials: 4}
- {awareness: 4, time: 1, knowledge: 4, coordinator: 1, materials: 4}
- {awareness: 4, time: 2, knowledge: 4, coordinator: 1, materials: 4}
- {awareness: 4, time: 2, knowledge: 2, coordinator: 1, materials: 4}
- {awareness: 4, time: 1, knowledge: 2, coordinator: 2, materials: 2}
- {awareness: 4, time: 1, knowledge: 2, coordinator: 2, materials: 2}
- {awareness: 4, time: 3, knowledge: 2, coordinator: 2, materials: 4}
- {awareness: 4, time: 3, knowledge: 4, coordinator: 2, materials: 4}
plan:
- {strategy: protected-time, barriers: [time], who: Fatima, when: na de zomer, due: 2026-09-01, status: done}
- {strategy: own-1, own: Soep op donderdag, barriers: [time], who: Jan, status: stopped, stopped_because: weinig animo}
- {strategy: appoint-coordinator, status: busy}
- {strategy: own-2, own: Taart, status: planned}
";

/// One person before, with a note that was chosen and one that was not.
const OLD: &str = "\
strategiewijzer: 2
innovation: {name: LISO}
answers: {time: {value: 1, note: \"Nooit tijd \\u202e*nu*\"}, knowledge: {value: 2, note: geheim}, coordinator: 1, awareness: 4}
quotes: [time]
plan: [{strategy: protected-time, barriers: [time], who: Fatima, status: done}]
";

/// The same person after.
const NEW: &str = "\
strategiewijzer: 2
innovation: {name: LISO}
answers: {time: {value: 4, note: Nu wel}, knowledge: {value: 2, note: Nog lastig}, coordinator: {value: 1, note: geheim}, awareness: 4}
quotes: [time, knowledge]
";

/// Nearly all have time now; nothing else moved but by chance.
fn new_team() -> String {
    let voices = OLD_TEAM.split("plan:").next().unwrap();
    let timely = ["1", "2", "3"]
        .iter()
        .fold(voices.to_owned(), |text, value| text.replace(&format!("time: {value}"), "time: 4"));
    timely.replacen("knowledge: 2", "knowledge: 4", 1)
}

fn folder() -> Folder {
    let folder = Folder::new();
    for (name, text) in
        [("old-team.yaml", OLD_TEAM), ("new-team.yaml", &new_team()), ("old.yaml", OLD), ("new.yaml", NEW)]
    {
        folder.write(name, text);
    }
    folder
}

fn compare(folder: &Folder, arguments: &[&str]) -> String {
    folder.run(&[&["compare"], arguments].concat()).ends_with(0).stdout
}

/// What stands under the heading of what was agreed, up to the next heading.
fn followed<'a>(text: &'a str, language: &str) -> &'a str {
    let (heading, next) = match language {
        "nl" => ("Wat er was afgesproken", "\nNiet meer belemmerend\n"),
        _ => ("What was agreed", "\nNo longer a barrier\n"),
    };
    let start = text.find(heading).unwrap_or_else(|| panic!("{text}"));
    text[start..].split(next).next().unwrap()
}

#[test]
fn each_barrier_stands_with_what_was_agreed_and_what_became_of_it() {
    let folder = folder();
    for language in ["nl", "en"] {
        for width in [40, 80] {
            let ran = folder.clone().columns(width);
            let text = compare(&ran, &["old-team.yaml", "new-team.yaml", "--lang", language]);
            assert_snapshot!(format!("team_{language}_{width}"), followed(&text, language));
            let text = compare(&ran, &["old.yaml", "new.yaml", "--lang", language]);
            assert_snapshot!(format!("person_{language}_{width}"), followed(&text, language));
        }
    }
    // Each thing is said once: no table names strategies again.
    let text = compare(&folder, &["old-team.yaml", "new-team.yaml"]);
    assert_eq!(text.matches("Tijd in het rooster").count(), 1, "{text}");
}

#[test]
fn every_document_has_it_and_no_note_that_was_not_chosen() {
    let folder = folder();
    for file in ["c.md", "c.html", "c.txt", "c.docx", "c.json"] {
        compare(&folder, &["old.yaml", "new.yaml", "--output", file]);
        compare(&folder, &["old-team.yaml", "new-team.yaml", "--output", &format!("team-{file}")]);
        let text = |name: &str| {
            let bytes = std::fs::read(folder.path(name)).unwrap();
            if !name.ends_with("docx") {
                return String::from_utf8(bytes).unwrap();
            }
            let mut archive = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
            std::io::read_to_string(archive.by_name("word/document.xml").unwrap()).unwrap()
        };
        let (alone, team) = (text(file), text(&format!("team-{file}")));
        for said in ["Nooit tijd", "Nu wel", "Nog lastig", "Fatima"] {
            assert!(alone.contains(said), "{file}: {said}: {alone}");
        }
        assert!(!alone.contains("geheim"), "{file}: {alone}");
        for said in ["Soep op donderdag", "weinig animo", "Taart", "na de zomer"] {
            assert!(team.contains(said), "{file}: {said}: {team}");
        }
        if file == "c.md" {
            assert_snapshot!("person_markdown", without_version(followed(&alone, "nl")));
        }
    }
}

#[test]
fn management_sees_no_note_no_name_and_no_count_of_a_few() {
    let folder = folder();
    for (language, audience) in [("nl", "leiding"), ("en", "management")] {
        let arguments = ["old-team.yaml", "new-team.yaml", "--audience", audience, "--lang", language];
        let text = compare(&folder, &arguments);
        for said in
            ["Fatima", "Jan", "Soep", "Taart", "animo", "na de zomer", "van de acht", "of the eight", "geen van", "%"]
        {
            assert!(!text.contains(said), "{said}: {text}");
        }
        assert!(text.contains("2026"), "a day may be said: {text}");
        assert_snapshot!(format!("management_{language}"), text);
    }
    for format in ["json", "csv"] {
        let ran = folder.run(&["compare", "old-team.yaml", "new-team.yaml", "--lezer", "leiding", "--format", format]);
        assert!(ran.failed(2).contains(format), "{format}");
    }
    let alone = folder.run(&["compare", "old.yaml", "new.yaml", "--audience", "management"]).failed(1);
    assert!(alone.contains("één persoon"), "{alone}");
}

#[test]
fn what_is_not_safe_to_bring_up_is_not_told_to_management() {
    let folder = folder();
    let line = "- {strategy: audit-feedback, barriers: [self-efficacy]}\n";
    let answered = format!("{OLD_TEAM}{line}").replace("materials: 2", "materials: 2, self-efficacy: 1");
    let with_cause = answered.replace("plan:", "causes: {self-efficacy: [afraid-to-miss-danger]}\nplan:");
    folder.write("answered.yaml", &answered);
    folder.write("unsafe.yaml", with_cause);
    let told = |before: &str, audience: &str| compare(&folder, &[before, "old-team.yaml", "--audience", audience]);
    assert!(told("answered.yaml", "management").contains("eigen-effectiviteit"));
    assert!(told("unsafe.yaml", "team").contains("eigen-effectiviteit"));
    assert!(!told("unsafe.yaml", "management").contains("eigen-effectiviteit"));
}

#[test]
fn json_has_the_lines_and_the_chosen_notes_of_both_moments() {
    let folder = folder();
    let json = |arguments: &[&str]| -> Value {
        serde_json::from_str(&compare(&folder, &[arguments, &["--format", "json"]].concat())).unwrap()
    };
    let of = |comparison: &Value, id: &str| {
        comparison["determinants"].as_array().unwrap().iter().find(|it| it["id"] == id).unwrap().clone()
    };
    let alone = json(&["old.yaml", "new.yaml"]);
    assert_eq!(of(&alone, "time")["quotes"], serde_json::json!([["Nooit tijd \u{202e}*nu*"], ["Nu wel"]]));
    assert_eq!(of(&alone, "knowledge")["quotes"], serde_json::json!([[], ["Nog lastig"]]));
    assert_eq!(of(&alone, "coordinator")["quotes"], serde_json::json!([[], []]));
    let team = json(&["old-team.yaml", "new-team.yaml"]);
    let planned: Vec<Value> = of(&team, "time")["planned"].as_array().unwrap().clone();
    assert_eq!(planned.iter().map(|line| line["strategy"].clone()).collect::<Vec<_>>(), ["protected-time", "own-1"]);
    assert_eq!((&planned[0]["who"], &planned[1]["stopped_because"]), (&"Fatima".into(), &"weinig animo".into()));
    assert_eq!(of(&team, "coordinator")["planned"][0]["status"], "busy");
    assert_eq!(team["planned_besides"][0]["name"]["en"], "Taart");
    // The team's own lines are no unknown strategies.
    assert!(!team["remarks"].to_string().contains("plan"), "{}", team["remarks"]);
}

#[test]
fn without_a_plan_or_a_chosen_note_there_is_nothing_of_it() {
    let folder = folder();
    let text = compare(&folder, &["new-team.yaml", "old-team.yaml"]);
    assert!(!text.contains("afgesproken"), "{text}");
}
