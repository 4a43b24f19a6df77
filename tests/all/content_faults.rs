//! Content of a user's own with one thing wrong in it: the fault says what, and points at the line and column.

use std::path::Path;

use strategiewijzer::content::{self, Files, bundled_questionnaire};
use strategiewijzer::fault::Faults;
use strategiewijzer::language::Language;

const LINK: &str = "- determinant: time
        fit: 3
        because: {nl: \"Daarom\", en: \"Therefore\"}
        backing: [{kind: judgement}]";

/// Two strategies with everything that a catalogue must have.
fn catalogue() -> String {
    let head = r#"format: 1
version: "1"
clusters:
  - {id: training, name: {nl: "Leren", en: "Learn"}}
strategies:"#;
    let strategy = r#"
  - id: first
    cluster: training
    level: user
    name: {nl: "Naam", en: "Name"}
    summary: {nl: "Kort", en: "Short"}
    steps: [{nl: "Stap", en: "Step"}]
    example: {nl: "Zoals", en: "Such as"}
    works_when: {nl: "Als", en: "If"}
    measure: {nl: "Tel", en: "Count"}
    actors: [coordinator]
    phase: [preparation]
    effort: low
    origin: [{source: practice}]
    links:
      - determinant: time
        fit: 3
        because: {nl: "Daarom", en: "Therefore"}
        backing: [{kind: judgement}]
"#;
    assert!(strategy.ends_with(&format!("{LINK}\n")));
    format!("{head}{strategy}{}", strategy.replace("id: first", "id: second"))
}

/// One question with everything that a questionnaire must have.
fn questionnaire() -> String {
    r#"format: 1
version: "1"
scales:
  - id: yes-no
    points:
      - {value: 1, band: unfavourable, label: {nl: "nee", en: "no"}}
      - {value: 2, band: favourable, label: {nl: "ja", en: "yes"}}
categories:
  - {id: work, name: {nl: "Werk", en: "Work"}, intro: {nl: "Nu het werk.", en: "Now the work."}}
gate: {item: room, at_most: 1, category: work}
elements: []
determinants:
  - id: room
    number: 1
    category: work
    name: {nl: "ruimte", en: "room"}
    definition: {nl: "Of er ruimte is.", en: "Whether there is room."}
    why: {nl: "Het moet ergens.", en: "It must be somewhere."}
    items:
      - id: room
        scale: yes-no
        statement: {nl: "Is er ruimte?", en: "Is there room?"}
        help: {nl: "Een kamer.", en: "A room."}
"#
    .to_owned()
}

fn read_catalogue(path: &Path) -> Result<(), Faults> {
    let files = Files { catalogue: Some(path.to_owned()), ..Files::default() };
    content::catalogue(&files, &bundled_questionnaire().unwrap()).map(|_| ())
}

fn read_questionnaire(path: &Path) -> Result<(), Faults> {
    content::questionnaire(&Files { questions: Some(path.to_owned()), ..Files::default() }).map(|_| ())
}

/// Changes one thing in a text that is right, and sees to it that the fault names the spot. `§` marks that spot in the
/// changed text, and is no part of it.
fn check(whole: &str, from: &str, to: &str, named: &str, read: fn(&Path) -> Result<(), Faults>) {
    assert!(whole.contains(from) && to.contains('§'), "{from}");
    let marked = whole.replacen(from, to, 1);
    let before = marked.split('§').next().unwrap();
    let (line, column) = (before.split('\n').count(), before.rsplit('\n').next().unwrap().chars().count() + 1);
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("own.yaml");
    std::fs::write(&path, marked.replace('§', "")).unwrap();
    let faults = read(&path).expect_err(to);
    assert_eq!(faults.all().len(), 1, "{to}: {}", faults.render(Language::English));
    for language in Language::ALL {
        let shown = faults.render(language);
        assert!(
            shown.contains(&format!("--> {}:{line}:{column}\n", path.display())),
            "{to}: not {line}:{column}\n{shown}"
        );
        assert!(faults.all()[0].message(language).contains(named), "{to}: says nothing of {named}\n{shown}");
        assert!(!shown.contains(": .\n"), "{to}: a list of nothing\n{shown}");
    }
}

#[test]
fn the_texts_are_right_before_they_are_broken() {
    for (text, read) in [(catalogue(), read_catalogue as fn(&Path) -> _), (questionnaire(), read_questionnaire)] {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("own.yaml");
        std::fs::write(&path, text).unwrap();
        read(&path).unwrap_or_else(|faults| panic!("{}", faults.render(Language::English)));
    }
}

#[test]
fn whatever_is_wrong_in_a_catalogue_is_found_at_its_spot() {
    for (from, to, named) in [
        ("format: 1", "format: §9", "9"),
        // Ids.
        ("determinant: time", "determinant: §tiem", "tiem"),
        ("cluster: training", "cluster: §trianing", "trianing"),
        ("level: user", "level: §team", "team"),
        ("source: practice", "source: §practise", "practise"),
        ("kind: judgement", "kind: method, method: x, source: §nowhere", "nowhere"),
        ("id: second", "id: §first", "first"),
        ("id: second", "id: §Second", "Second"),
        ("- determinant: time", &format!("{LINK}\n      - determinant: §time"), "time"),
        // Texts.
        ("name: {nl: \"Naam\", en: \"Name\"}", "name: §{nl: \"Naam\"}", "en"),
        ("en: \"Short\"", "en: §\"\"", "summary"),
        // What must be there.
        ("- determinant: time\n        fit: 3", "- §determinant: time", "fit"),
        (LINK, "- §determinant: time\n        fit: 3\n        because: {nl: a, en: b}", "backing"),
        ("        backing: [{kind: judgement}]", "        §backing: []", ""),
        ("steps: [{nl: \"Stap\", en: \"Step\"}]", "§steps: []", "steps"),
        // Words and fields.
        ("effort: low", "effort: §little", "little"),
        ("effort: low", "effort: low\n    §colour: red", "colour"),
        ("kind: judgement", "kind: §hearsay", "hearsay"),
        ("backing: [{kind: judgement}]", "backing: §[{kind: judgement, source: practice}]", "source"),
        // What YAML would let pass.
        ("effort: low", "effort: low\n    §effort: low", "effort"),
        ("{nl: \"Daarom\", en: \"Therefore\"}", "&x {nl: a, en: b}\n        more: §*x", "*"),
    ] {
        check(&catalogue(), from, to, named, read_catalogue);
    }
}

#[test]
fn whatever_is_wrong_in_a_questionnaire_is_found_at_its_spot() {
    for (from, to, named) in [
        ("scale: yes-no", "scale: §yes", "yes"),
        ("category: work\n    name", "category: §play\n    name", "play"),
        ("gate: {item: room", "gate: {item: §rooms", "rooms"),
        ("    points:\n      - {value: 1", "    §points:\n      - {value: 3", "yes-no"),
        ("    points:\n      - {value: 1, band: unfavourable", "    §points:\n      - {value: 1", "yes-no"),
        ("en: \"yes\"", "en: §\" \"", "label"),
        ("help: {nl: \"Een kamer.\", en: \"A room.\"}", "help: §{en: \"A room.\"}", "nl"),
        ("why: {nl: \"Het moet ergens.\", en: \"It must be somewhere.\"}", "why: §Het moet ergens.", "why"),
    ] {
        check(&questionnaire(), from, to, named, read_questionnaire);
    }
}
