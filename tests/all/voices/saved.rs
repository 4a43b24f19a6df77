//! `analyse --save-session`: a survey that can be planned from, and `analyse` of sessions.

use serde_json::Value;

use crate::common::Folder;

const SURVEY: &str = "Datum,Team,id,time,knowledge,Opmerking
2026-11-01,Oost,p1,1,4,Anna zegt dat het niet kan
2026-11-02,West,p2,4,2,
2026-11-03,West,p3,5,,x
";

fn analysed(folder: &Folder, file: &str) -> Value {
    let shown = folder.run(&["analyse", file, "--format", "json"]).ends_with(0);
    serde_json::from_str(&shown.stdout).unwrap()
}

#[test]
fn a_survey_becomes_a_session_with_the_answers_alone() {
    let folder = Folder::holding("s.csv", SURVEY);
    for (language, name, flag) in [("nl", "nl.yaml", "--bewaar-sessie"), ("en", "en.yaml", "--save-session")] {
        let shown =
            folder.run(&["analyse", "s.csv", flag, name, "--innovation", "LISO", "--lang", language]).ends_with(0);
        assert!(shown.stderr.contains(name) && shown.stdout.contains("LISO"), "{}", shown.stderr);
        let text = folder.read(name);
        for gone in ["Oost", "West", "p1", "2026", "Anna", "Opmerking", "group"] {
            assert!(!text.contains(gone), "{gone}: {text}");
        }
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt as _;
            assert_eq!(std::fs::metadata(folder.path(name)).unwrap().permissions().mode() & 0o777, 0o600);
        }
    }
    assert_eq!(folder.read("nl.yaml"), folder.read("en.yaml"));
    // Counted again, it says the same as the survey.
    let (survey, session) = (analysed(&folder, "s.csv"), analysed(&folder, "nl.yaml"));
    for part in ["respondents", "determinants", "categories", "barriers", "bundle"] {
        assert!(!survey[part].is_null(), "{part}");
        assert_eq!(survey[part]["determinants"], session[part]["determinants"]);
    }
    assert_eq!(survey["determinants"], session["determinants"]);
    folder.run(&["plan", "nl.yaml", "--choose", "buddy"]).fine();
}

#[test]
fn a_session_is_kept_only_where_it_may_be() {
    let folder = Folder::holding("s.csv", SURVEY);
    folder.write("a.yaml", "strategiewijzer: 1\ninnovation: {name: LISO}\nanswers: {time: 4}\n");
    folder.write("many.csv", format!("time\n{}", "4\n".repeat(501)));
    folder.write("c.csv", "item,value,count\ntime,4,3\n");
    let keep = |file: &str, name: &str, more: &[&str], language: &str| {
        folder.run(&[&["analyse", file, "--save-session", name, "--lang", language], more].concat())
    };
    for language in ["nl", "en"] {
        let named = ["--innovation", "LISO"];
        assert!(keep("s.csv", "t.yaml", &[], language).failed(2).contains("--innovation"));
        assert!(keep("s.csv", "a.yaml", &[], language).failed(1).contains("--force"));
        let forced = [&named[..], &["--force"]].concat();
        assert!(keep("s.csv", "a.yaml", &forced, language).failed(2).contains("a.yaml"));
        assert!(keep("many.csv", "t.yaml", &named, language).failed(1).contains("500"));
        keep("s.csv", "t.yaml", &["--dry-run"], language).failed(2);
        folder.run(&["analyse", "--counts", "c.csv", "--save-session", "t.yaml", "--lang", language]).failed(2);
        assert!(!folder.path("t.yaml").exists());
    }
}

#[test]
fn sessions_and_surveys_are_analysed_together() {
    let folder = Folder::holding("s.csv", SURVEY);
    folder.write("a.yaml", "strategiewijzer: 1\ninnovation: {name: LISO}\nanswers: {time: {value: 2, note: Geheim}}\n");
    folder.write("b.yaml", "strategiewijzer: 2\ninnovation: {name: LISO}\nvoices: [{time: 3}, {time: 4}]\n");
    let shown = folder.run(&["analyse", "a.yaml", "b.yaml", "s.csv", "--lang", "nl"]).ends_with(0);
    assert!(shown.stdout.contains("6 mensen vulden") && !shown.stdout.contains("Geheim"), "{}", shown.stdout);
    let csv = folder.run(&["analyse", "b.yaml", "--format", "csv"]).fine();
    assert!(csv.contains("time"), "{csv}");
    for language in ["nl", "en"] {
        for option in [["--group", "Team"], ["--bootstrap", "100"], ["--save-map", "m.yaml"]] {
            let shown = folder.run(&[&["analyse", "b.yaml", "--lang", language], &option[..]].concat()).failed(2);
            assert!(shown.contains(option[0]), "{shown}");
        }
        assert!(folder.run(&["analyse", "s.csv", "--same", "a=b", "--lang", language]).failed(2).contains("a=b"));
        assert!(folder.run(&["analyse", "a.yaml", "a.yaml", "--lang", language]).failed(1).contains("a.yaml"));
    }
}
