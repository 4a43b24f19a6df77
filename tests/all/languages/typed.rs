//! Command lines that cannot be, one for each thing that can be wrong: what is said is in one language.

use std::collections::BTreeSet;

use crate::common::{Folder, texts::example};
use crate::languages::stray::Other;

/// Everything that can be wrong with a command line.
const WRONG: [&[&str]; 24] = [
    &["kookboek"],
    &["sesion"],
    &["template", "sesion"],
    &["template"],
    &["advise", "--barier"],
    &["advise", "-z"],
    &["--format", "json"],
    &["advise", "--barrier"],
    &["advise", "--barrier", ""],
    &["advise", "-f"],
    &["advise", "--phase", "nu"],
    &["advise", "--actor", "nemo"],
    &["advise", "--max-effort", "x"],
    &["analyse", "t.csv", "--reversed", "x"],
    &["analyse", "t.csv", "--denominator", "x"],
    &["advise", "--top", "x"],
    &["advise", "--top", "99"],
    &["explain"],
    &["compare"],
    &["report", "s.yaml"],
    &["check", "s.yaml", "t.csv"],
    &["advise", "s.yaml", "--barrier", "time"],
    &["advise", "--force", "--force"],
    &["advise", "--force=x"],
];

fn said(arguments: &[&str], language: &str) -> String {
    let folder = Folder::new();
    folder.write("s.yaml", example("liso-intake.yaml"));
    folder.write("t.csv", example("team-survey.csv"));
    folder.run(&[arguments, &["--lang", language]].concat()).failed(2)
}

#[test]
fn errors_of_the_command_line_are_in_one_language() {
    for arguments in WRONG {
        let [dutch, english] = ["nl", "en"].map(|language| said(arguments, language));
        assert!(dutch.starts_with("fout: ") && dutch.contains("\ntip: "), "{arguments:?}: {dutch}");
        assert!(english.starts_with("error: ") && english.contains("\nhint: "), "{arguments:?}: {english}");
        for (text, other) in [(&dutch, Other::English), (&english, Other::Dutch)] {
            let typed: BTreeSet<String> = arguments.iter().map(|word| (*word).to_owned()).collect();
            let found: BTreeSet<String> = other.in_text(text).difference(&typed).cloned().collect();
            assert_eq!(found, BTreeSet::new(), "{arguments:?}: {text}");
        }
        let same: Vec<&str> = dutch.lines().filter(|line| english.contains(line)).collect();
        assert!(same.is_empty(), "{arguments:?}: {same:?}");
    }
}

#[test]
fn all_that_is_missing_is_named() {
    assert!(said(&["compare"], "nl").starts_with("fout: Er ontbreekt iets: VOOR, NA.\n"));
    assert!(said(&["compare"], "en").starts_with("error: Something is missing: BEFORE, AFTER.\n"));
}

#[test]
fn the_nearest_command_has_the_name_of_the_language() {
    for (typed, dutch, english) in [
        ("advice", "advies", "advise"),
        ("adviez", "advies", "advise"),
        ("rapprt", "rapport", "report"),
        ("chek", "check", "check"),
    ] {
        assert!(said(&[typed], "nl").contains(&format!("Bedoel je {dutch}?")), "{typed}");
        assert!(said(&[typed], "en").contains(&format!("Did you mean {english}?")), "{typed}");
    }
    assert!(said(&["template", "sesion"], "en").contains("Did you mean session?"));
}

/// The values that a hint offers for an option.
fn offered(option: &str, language: &str) -> Vec<String> {
    let error = said(&["analyse", "t.csv", option, "?"], language);
    let (_, values) = error.split_once(if language == "nl" { "Kies uit: " } else { "Choose one of: " }).unwrap();
    values.trim_end().trim_end_matches('.').split(", ").map(str::to_owned).collect()
}

#[test]
fn every_value_that_is_offered_is_taken() {
    let folder = Folder::holding("t.csv", example("team-survey.csv"));
    for option in
        ["--phase", "--actor", "--max-effort", "--denominator", "--reversed", "--color", "--format", "--encoding"]
    {
        let [dutch, english] = ["nl", "en"].map(|language| offered(option, language));
        assert_eq!(dutch.len(), english.len(), "{option}");
        for value in dutch.iter().chain(&english) {
            // Only whether the value is understood: a file that is not there comes after.
            let error = folder.run(&["analyse", "none.csv", option, value]).failed(1);
            assert!(error.contains("none.csv"), "{option} {value}: {error}");
        }
    }
}

#[test]
fn values_that_have_a_dutch_name_are_offered_by_it() {
    for option in ["--phase", "--actor", "--max-effort", "--denominator", "--reversed"] {
        let [dutch, english] =
            ["nl", "en"].map(|language| offered(option, language).into_iter().collect::<BTreeSet<_>>());
        assert!(dutch.is_disjoint(&english), "{option}: {dutch:?} {english:?}");
    }
}
