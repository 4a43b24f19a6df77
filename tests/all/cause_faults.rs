//! Sessions and content in which something about causes is wrong: every fault says what, and where, and what is near.

use strategiewijzer::content::{self, Files, bundled_questionnaire};
use strategiewijzer::language::Language;
use strategiewijzer::session::read;
use strategiewijzer::yaml::YamlDocument;

/// What is wrong with a session with these lines in it, in English.
fn session(more: &str) -> String {
    let text = format!("strategiewijzer: 2\ninnovation: {{name: LISO}}\nanswers: {{time: 2}}\n{more}\n");
    let questionnaire = bundled_questionnaire().unwrap();
    match read(&YamlDocument::new("t.yaml", text), &questionnaire) {
        Ok(_) => String::new(),
        Err(faults) => {
            assert!(!faults.render(Language::Dutch).is_empty());
            faults.render(Language::English)
        }
    }
}

#[test]
fn what_is_wrong_in_a_session_is_said_with_its_place() {
    for (more, said) in [
        ("causes: {time: duble-work}", "double-work"),
        ("causes: {tiem: double-work}", "time"),
        ("causes: {time: [double-work, double-work]}", "double-work"),
        ("causes: {time: 3}", "{other: \"...\"}"),
        ("causes: {time: {other: a, more: b}}", "{other: \"...\"}"),
        ("causes: {time: [unknown, double-work]}", "unknown"),
        ("elements: {referents: [{name: x, kind: bord}]}", "board"),
        ("elements: {referents: [{name: x, kind: money}]}", "money"),
        ("elements: {goals: [{name: x, kind: money}]}", "goals"),
        ("have: [{strategy: Buddy, works: true}]", "Buddy"),
        ("have: [{strategy: buddy, works: true}, {strategy: buddy, works: false}]", "buddy"),
        ("have: [{strategy: buddy}]", "works"),
        ("tried: [{strategy: buddy, for: tiem}]", "time"),
        ("take_on: [time, time]", "time"),
        ("take_on: [time, coordinator, knowledge, legislation, materials, complexity]", "at most 5"),
        ("take_on: [tiem]", "time"),
        ("knots: [{theme: duble-work, of: [time], confirmed: true}]", "double-work"),
        ("session: {present: [boss]}", "boss"),
        ("session: {team_size: 0}", "10000"),
        ("session: {team_size: 99999}", "10000"),
    ] {
        let shown = session(more);
        assert!(shown.contains(said) && shown.contains("--> t.yaml:"), "{more}: {shown}");
    }
    assert_eq!(session("causes: {time: unknown}\ntake_on: []\nhave: []\nsession: {present: []}"), "");
}

const THEME: &str = "themes:
  - {id: t, name: {nl: a, en: a}, explain: {nl: a, en: a}, begin: {nl: a, en: a}}
";

/// What is wrong with an extra file with these lines in it, in English.
fn extra(more: &str) -> String {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("own.yaml");
    std::fs::write(&path, format!("format: 2\n{more}\n")).unwrap();
    let files = Files { extra: Some(path), ..Files::default() };
    let read = content::questionnaire(&files).and_then(|own| content::catalogue(&files, &own));
    read.err().map_or_else(String::new, |faults| faults.render(Language::English))
}

#[test]
fn what_is_wrong_in_own_causes_is_said_with_its_place() {
    let causes = |determinant: &str, cause: &str| {
        format!("{THEME}causes:\n  - determinant: {determinant}\n    causes:\n{cause}")
    };
    let cause = |more: &str| format!("      - {{id: own, theme: t, answer: {{nl: a, en: a}}{more}}}\n");
    assert_eq!(extra(&causes("time", &cause(""))), "");
    for (text, said) in [
        (causes("tiem", &cause("")), "time"),
        (causes("time", &cause("").replace("theme: t", "theme: tt")), "tt"),
        (causes("time", &cause("").replace("en: a", "en: \"\"")), "answer"),
        (causes("time", &cause("").replace("id: own", "id: unknown")), "unknown"),
        (causes("time", &cause("").replace("id: own", "id: double-work")), "double-work"),
        (causes("time", &cause(", item: drawback")), "drawback"),
        (causes("time", &cause(", kinds: [board]")), "board"),
        (causes("social-support", &cause(", kinds: [bord]")), "board"),
        (causes("personal-benefits", &cause(", item: benefit, told_by: [money]")), "money"),
        (causes("time", &(0..7).map(|at| cause("").replace("id: own", &format!("id: own-{at}"))).collect::<String>()), "at most 9"),
        ("causes:\n  - determinant: time\n    causes: []".to_owned(), "causes"),
        (THEME.replace("begin: {nl: a, en: a}", "begin: {nl: a, en: \"\"}"), "begin"),
        (THEME.replace("id: t,", "id: double-work,"), "double-work"),
        ("links:\n  - {strategy: protected-time, determinant: time, fit: 2, causes: [no-hours]}".to_owned(), "protected-time"),
        ("links:\n  - {strategy: protected-time, determinant: time, backing: [{kind: judgement}], not_when: [{all: [{phase: [preparation], absent: board}], text: {nl: a, en: a}}]}".to_owned(), "exactly one"),
        ("links:\n  - {strategy: protected-time, determinant: time, not_when: [{all: [], text: {nl: a, en: a}}]}".to_owned(), "at most 20"),
        ("links:\n  - {strategy: protected-time, determinant: time, not_when: [{all: [{cause: {determinant: time, is: duble-work}}], text: {nl: a, en: a}}]}".to_owned(), "double-work"),
        ("links:\n  - {strategy: protected-time, determinant: time, not_when: [{all: [{team_size: {at_most: 2, at_least: 3}}], text: {nl: a, en: a}}]}".to_owned(), "at_most"),
        ("links:\n  - {strategy: protected-time, determinant: time, not_when: [{all: [{have: budy}], text: {nl: a, en: a}}]}".to_owned(), "buddy"),
        ("links:\n  - {strategy: protected-time, determinant: time, not_when: [{all: [{kind: {list: referents, is: money}}], text: {nl: a, en: a}}]}".to_owned(), "money"),
    ] {
        let shown = extra(&text);
        assert!(shown.contains(said) && shown.contains("own.yaml:"), "{text}: {shown}");
    }
}
