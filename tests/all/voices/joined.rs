//! `join`: one file of several, in which nobody counts twice and nothing is guessed.

use crate::common::{Folder, Outcome};

const BOTH: [&str; 2] = ["nl", "en"];

/// The intake of one person, with a note and a plan that are that person's.
fn intake(drawback: &str, time: u8) -> String {
    format!(
        "strategiewijzer: 1
innovation: {{name: LISO, client: gezin}}
session: {{date: 2026-11-12, team: Oost, phase: introduction, role: practitioner}}
elements: {{drawbacks: [\"{drawback}\"]}}
answers: {{awareness: 4, time: {{value: {time}, note: Geheim van Anna}}, personal-benefits.drawback: 4}}
"
    )
}

/// Two intakes that say the same, and a survey of two.
fn folder() -> Folder {
    let folder = Folder::new();
    folder.write("a.yaml", intake("Kost tijd", 1));
    folder.write("b.yaml", intake(" kost  TIJD", 5).replace("LISO", "'liso '"));
    folder.write("c.yaml", intake("Kost veel tijd", 2));
    folder.write("s.csv", "time,knowledge\n4,2\n2,5\n");
    folder
}

fn join(folder: &Folder, arguments: &[&str], language: &str) -> Outcome {
    folder.run(&[&["join"], arguments, &["--lang", language]].concat())
}

#[test]
fn several_files_become_one_without_names_notes_or_roles() {
    let folder = folder();
    let said = folder.run(&["samenvoegen", "team", "a.yaml", "b", "s.csv", "--lang", "nl"]).ends_with(0).stdout;
    assert!(said.contains("Bewaard in team.yaml: de antwoorden van 4 mensen (a.yaml 1, b.yaml 1, s.csv 2)."), "{said}");
    let text = folder.read("team.yaml");
    for gone in ["Geheim", "Anna", "practitioner", "2026-11-13", "a.yaml"] {
        assert!(!text.contains(gone), "{gone}: {text}");
    }
    for kept in
        ["strategiewijzer: 2", "name: LISO", "client: gezin", "team: Oost", "phase: introduction", "- Kost tijd"]
    {
        assert!(text.contains(kept), "{kept}: {text}");
    }
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        assert_eq!(std::fs::metadata(folder.path("team.yaml")).unwrap().permissions().mode() & 0o777, 0o600);
    }
    // In which order they came says nothing about who is who.
    join(&folder, &["other.yaml", "s.csv", "b.yaml", "a.yaml"], "en").ends_with(0);
    let answers = |name: &str| folder.read(name).split_once("voices:").unwrap().1.to_owned();
    assert_eq!(answers("team.yaml"), answers("other.yaml"));
    folder.run(&["check", "team.yaml", "--strict"]).fine();
}

#[test]
fn an_existing_team_grows_and_is_never_replaced_unasked() {
    let folder = folder();
    join(&folder, &["team.yaml", "a.yaml", "b.yaml"], "en").fine();
    folder.run(&["plan", "team.yaml", "--choose", "buddy", "--lang", "en"]).fine();
    let before = folder.read("team.yaml");
    for language in BOTH {
        assert!(join(&folder, &["team.yaml", "team.yaml", "s.csv"], language).failed(1).contains("--force"));
        // Whoever forgets the new name does not lose an intake.
        let shown = join(&folder, &["a.yaml", "b.yaml", "--force"], language).failed(2);
        assert!(shown.contains("team.yaml a.yaml b.yaml"), "{shown}");
    }
    assert_eq!(folder.read("team.yaml"), before);
    let said = join(&folder, &["team.yaml", "team.yaml", "s.csv", "--force"], "en").ends_with(0).stdout;
    assert!(said.contains("4 people") && folder.read("team.yaml").contains("strategy: buddy"), "{said}");
}

#[test]
fn a_folder_is_read_without_the_file_that_the_whole_goes_to() {
    let folder = folder();
    folder.write("notes.txt", "x");
    folder.write("map.yaml", "survey-map: 1\ncolumns: []\n");
    std::fs::remove_file(folder.path("c.yaml")).unwrap();
    let first = join(&folder, &["team.yaml", "."], "en").ends_with(0);
    assert!(first.stdout.contains("4 people"), "{}", first.stdout);
    assert!(first.stderr.contains("notes.txt") && first.stderr.contains("map.yaml"), "{}", first.stderr);
    let again = join(&folder, &["team.yaml", ".", "--force"], "en").ends_with(0);
    assert!(again.stdout.contains("4 people") && again.stderr.contains("team.yaml itself"), "{}", again.stderr);
    let pattern = join(&folder, &["third.yaml", "[ab].yaml"], "en").fine();
    assert!(pattern.contains("2 people"), "{pattern}");
}

#[test]
fn other_words_are_never_guessed_to_be_the_same() {
    let folder = folder();
    for language in BOTH {
        let shown = join(&folder, &["team.yaml", "a.yaml", "c.yaml"], language).failed(1);
        assert!(shown.contains("“Kost veel tijd”") && shown.contains("--same 'Kost tijd=Kost veel tijd'"), "{shown}");
    }
    assert!(!folder.path("team.yaml").exists());
    join(&folder, &["team.yaml", "a.yaml", "c.yaml", "--zelfde", "kost veel tijd=Kost tijd"], "nl").fine();
    assert!(!folder.read("team.yaml").contains("drawback[2]"));
    join(&folder, &["two.yaml", "a.yaml", "c.yaml", "--same", "Kost tijd=", "--same", "Kost veel tijd="], "nl").fine();
    let text = folder.read("two.yaml");
    assert!(
        text.contains("- Kost tijd\n  - Kost veel tijd\n") && text.contains("personal-benefits.drawback[2]: 4"),
        "{text}"
    );
    // One element more is as much a question as another word.
    folder.write("d.yaml", intake("Kost tijd\", \"Geeft gedoe", 3));
    let shown = join(&folder, &["x.yaml", "a.yaml", "d.yaml"], "en").failed(1);
    assert!(shown.contains("--same 'Geeft gedoe='"), "{shown}");
    join(&folder, &["x.yaml", "a.yaml", "d.yaml", "--same", "Geeft gedoe="], "en").fine();
    // In another order the same words are the same.
    folder.write("e.yaml", intake("Geeft gedoe\", \"Kost tijd", 3).replace("drawback: 4", "drawback: 1"));
    join(&folder, &["y.yaml", "d.yaml", "e.yaml"], "en").fine();
    assert!(folder.read("y.yaml").contains("personal-benefits.drawback[2]: 1"));
}

#[test]
fn what_is_said_to_be_the_same_must_be_there() {
    let folder = folder();
    for language in BOTH {
        let typed = |same: &str| join(&folder, &["t.yaml", "a.yaml", "b.yaml", "--same", same], language).failed(2);
        assert!(typed("Kost tjd=Kost veel tijd").contains("Kost tjd"));
        assert!(typed("Kost tijd").contains("--same"));
        assert!(typed("=Kost tijd").contains("--same"));
    }
}

#[test]
fn another_innovation_is_refused_unless_it_is_the_same_by_another_name() {
    let folder = folder();
    folder.write("d.yaml", intake("Kost tijd", 3).replace("LISO", "het LISO-framework"));
    for language in BOTH {
        let shown = join(&folder, &["t.yaml", "a.yaml", "d.yaml"], language).failed(1);
        assert!(
            shown.contains("“het LISO-framework”") && shown.contains("--same 'LISO=het LISO-framework'"),
            "{shown}"
        );
    }
    join(&folder, &["t.yaml", "a.yaml", "d.yaml", "--same", "LISO=het LISO-framework"], "nl").fine();
    for language in BOTH {
        assert!(join(&folder, &["u.yaml", "s.csv"], language).failed(2).contains("--innovation"));
    }
    let said = join(&folder, &["u.yaml", "s.csv", "--innovation", "LISO"], "en").ends_with(0).stdout;
    assert!(said.contains("2 people"), "{said}");
}

#[test]
fn nobody_counts_twice_in_silence() {
    let folder = folder();
    folder.write("same.yaml", folder.read("a.yaml"));
    for language in BOTH {
        assert!(join(&folder, &["t.yaml", "a.yaml", "same.yaml"], language).failed(1).contains("same.yaml"));
        assert!(join(&folder, &["t.yaml", "a.yaml", "a.yaml"], language).failed(1).contains("a.yaml"));
    }
    folder.write("same.yaml", folder.read("a.yaml") + "# again\n");
    let shown = join(&folder, &["t.yaml", "a.yaml", "same.yaml"], "en").ends_with(0);
    assert!(shown.stderr.contains("exactly the same answers"), "{}", shown.stderr);
    assert!(join(&folder, &["u.yaml", "a.yaml", "same.yaml", "--strict"], "en").failed(1).contains("exactly the same"));
    assert!(!folder.path("u.yaml").exists());
    // Somebody who is in the team file already.
    let shown = join(&folder, &["u.yaml", "t.yaml", "a.yaml"], "nl").ends_with(0);
    assert!(shown.stderr.contains("twee keer"), "{}", shown.stderr);
    assert!(shown.stderr.contains("--same 't.yaml=a.yaml'"), "{}", shown.stderr);
}

#[test]
fn two_copies_of_a_team_file_become_one_again_and_nobody_is_lost() {
    let folder = folder();
    join(&folder, &["t.yaml", "a.yaml", "b.yaml"], "nl").ends_with(0);
    // Two people wrote in it at once: the second went to a file beside it.
    let team = folder.read("t.yaml");
    let add = |name: &str, time: u8| {
        let voices = team.find("voices:\n").unwrap() + "voices:\n".len();
        let text = format!("{}- {{time: {time}, awareness: 4}}\n{}", &team[..voices], &team[voices..]);
        folder.write(name, text);
    };
    add("t.yaml", 5);
    add("t-2.yaml", 3);
    for (language, once) in [("nl", "telt één keer mee: 2 mensen"), ("en", "counts once: 2 people")] {
        let arguments = ["t.yaml", "t.yaml", "t-2.yaml", "--same", "t.yaml=t-2.yaml", "--strict", "--force"];
        let out = if language == "nl" { "u.yaml" } else { "v.yaml" };
        let ran = join(&folder, &[&[out], &arguments[1..]].concat(), language).ends_with(0);
        assert!(ran.stderr.contains(once), "{}", ran.stderr);
        assert_eq!(folder.read(out).matches("awareness:").count(), 4, "{}", folder.read(out));
    }
    // Unsettled, nobody is left out, and the way to settle it is named.
    let ran = join(&folder, &["w.yaml", "t.yaml", "t-2.yaml"], "nl").ends_with(0);
    assert!(ran.stderr.contains("2 mensen") && ran.stderr.contains("--same 't.yaml=t-2.yaml'"), "{}", ran.stderr);
    assert_eq!(folder.read("w.yaml").matches("awareness:").count(), 6);
    // Or they are other people, and that is settled too.
    let ran = join(&folder, &["x.yaml", "t.yaml", "t-2.yaml", "--same", "t-2.yaml=", "--strict"], "nl").ends_with(0);
    assert!(!ran.stderr.contains("twee keer"), "{}", ran.stderr);
}

#[test]
fn what_cannot_be_joined_is_refused_with_words() {
    let folder = folder();
    folder.write("empty.yaml", "strategiewijzer: 1\ninnovation: {name: LISO}\nanswers: {time: {note: x}}\n");
    folder.write("older.yaml", "strategiewijzer: 1\ninnovation: {name: LISO}\nanswers: {gone-question: 4}\n");
    folder.write("counts.csv", "item,value,count\ntime,4,3\n");
    folder.write("many.csv", format!("time\n{}", "4\n".repeat(501)));
    for language in BOTH {
        for (file, said) in [
            ("empty.yaml", "empty.yaml"),
            ("older.yaml", "gone-question"),
            ("counts.csv", "--counts"),
            ("many.csv", "500"),
        ] {
            let shown = join(&folder, &["t.yaml", "a.yaml", file], language).failed(1);
            assert!(shown.contains(said), "{file}: {shown}");
        }
        assert!(join(&folder, &["t.yaml", "gone.yaml"], language).failed(1).contains("gone.yaml"));
    }
    join(&folder, &["t.yaml"], "en").failed(2);
    assert!(!folder.path("t.yaml").exists());
}

#[test]
fn what_one_person_agreed_stays_there_and_two_plans_are_not_mixed() {
    let folder = folder();
    let known =
        "causes: {time: [double-work, {other: eigen woorden}]}\nhave: [{strategy: buddy, works: true, note: Geheim}]\n";
    folder.write("a.yaml", intake("Kost tijd", 1).replace(": 1\n", ": 2\n") + known + "take_on: [time]\n");
    let shown = join(&folder, &["t.yaml", "a.yaml", "b.yaml"], "en").ends_with(0);
    assert!(shown.stderr.contains("stays in a.yaml"), "{}", shown.stderr);
    let text = folder.read("t.yaml");
    assert!(text.contains("time: double-work") && text.contains("strategy: buddy"), "{text}");
    assert!(!text.contains("take_on") && !text.contains("eigen woorden") && !text.contains("Geheim"), "{text}");
    for (name, strategy) in [("t.yaml", "buddy"), ("u.yaml", "champions")] {
        if name == "u.yaml" {
            join(&folder, &[name, "s.csv", "--innovation", "LISO"], "en").ends_with(0);
        }
        folder.run(&["plan", name, "--choose", strategy]).fine();
    }
    for language in BOTH {
        assert!(join(&folder, &["v.yaml", "t.yaml", "u.yaml"], language).failed(1).contains("strategiewijzer plan"));
    }
}

#[test]
fn what_files_say_otherwise_is_left_out_and_said() {
    let folder = folder();
    folder.write("b.yaml", intake("Kost tijd", 5).replace("introduction", "embedding").replace("Oost", "West"));
    let shown = join(&folder, &["t.yaml", "a.yaml", "b.yaml"], "en").ends_with(0);
    assert!(shown.stderr.contains("the team, the phase"), "{}", shown.stderr);
    let text = folder.read("t.yaml");
    assert!(!text.contains("embedding") && !text.contains("introduction") && !text.contains("Oost"), "{text}");
}
