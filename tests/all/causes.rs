//! What lies behind a barrier changes what is advised, and is said; what speaks against a strategy moves it down and is said.

use std::collections::BTreeMap;

use strategiewijzer::advice::{Advice, CauseMatch, Circumstances, Filters, StrategyState, knots_offered, rank};
use strategiewijzer::assessment::{Assessment, AssessmentSettings};
use strategiewijzer::catalogue::{Actor, Catalogue};
use strategiewijzer::content::{Files, bundled_catalogue, bundled_questionnaire, catalogue, questionnaire};
use strategiewijzer::language::Language;
use strategiewijzer::questionnaire::{CauseIndex, Questionnaire};
use strategiewijzer::render::markdown;
use strategiewijzer::report::themes;
use strategiewijzer::session::{Session, load, read, save};
use strategiewijzer::yaml::YamlDocument;

use crate::common::Folder;

/// A small catalogue of its own, in which every rule can be seen at work on time.
const CARDS: [(&str, &str, &str); 5] = [
    ("for-double", "fit: 1, causes: [{id: double-work, fit: 2, because: {nl: \"Weg\", en: \"Gone\"}}]", ""),
    ("for-hours", "fit: 3, causes: [no-hours]", ""),
    ("for-any", "fit: 2", ""),
    ("for-any-too", "fit: 2", "[{all: [{phase: [preparation]}], text: {nl: \"Te vroeg\", en: \"Too early\"}}]"),
    ("no-manager", "fit: 3", "[{all: [{absent: line-manager}], text: {nl: \"Geen baas\", en: \"No manager\"}}]"),
];

fn cards() -> String {
    let mut text =
        "format: 2\nversion: \"1\"\nclusters:\n  - {id: a, name: {nl: \"A\", en: \"A\"}}\nstrategies:\n".to_owned();
    for (id, link, not_when) in CARDS {
        let not_when = if not_when.is_empty() { "[]" } else { not_when };
        text += &format!(
            "  - id: {id}\n    cluster: a\n    level: organisation\n    name: {{nl: \"{id}\", en: \"{id}\"}}\n    \
             summary: {{nl: \"S\", en: \"S\"}}\n    steps: [{{nl: \"Stap\", en: \"Step\", who: coordinator}}]\n    \
             example: {{nl: \"V\", en: \"E\"}}\n    works_when: {{nl: \"Als\", en: \"If\"}}\n    \
             measure: {{nl: \"Tel\", en: \"Count\"}}\n    actors: [line-manager]\n    phase: [introduction]\n    effort: low\n    \
             origin: [{{source: practice}}]\n    not_when: {not_when}\n    links:\n      - {{determinant: time, {link}, \
             because: {{nl: \"Daarom\", en: \"Therefore\"}}, backing: [{{kind: judgement}}]}}\n"
        );
    }
    text
}

struct Desk {
    questionnaire: Questionnaire,
    catalogue: Catalogue,
}

impl Desk {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("cards.yaml");
        std::fs::write(&path, cards()).unwrap();
        let questionnaire = bundled_questionnaire().unwrap();
        let files = Files { catalogue: Some(path), ..Files::default() };
        let catalogue =
            catalogue(&files, &questionnaire).unwrap_or_else(|faults| panic!("{}", faults.render(Language::English)));
        Self { questionnaire, catalogue }
    }

    fn session(&self, more: &str) -> Session {
        let text = format!("strategiewijzer: 2\ninnovation: {{name: LISO}}\nanswers: {{time: 2}}\n{more}");
        read(&YamlDocument::new("t.yaml", text), &self.questionnaire)
            .unwrap_or_else(|faults| panic!("{}", faults.render(Language::English)))
    }

    fn known(&self, session: &Session) -> Circumstances {
        let assessment = Assessment::from_tally(
            &self.questionnaire,
            &session.tally(&self.questionnaire),
            AssessmentSettings::default(),
        );
        Circumstances::from_session(&self.questionnaire, &self.catalogue, session, &assessment, &[])
    }

    /// The ids of what is advised for time, what is set aside, and what is spoken against.
    fn advised(&self, more: &str) -> [Vec<String>; 3] {
        let time = self.questionnaire.find_determinant("time").unwrap();
        let known = self.known(&self.session(more));
        let advice = Advice::new(&self.catalogue, time, 3, &Filters::default(), &known);
        [&advice.top, &advice.aside, &advice.against]
            .map(|list| list.iter().map(|found| self.catalogue.strategy(found.strategy).id.clone()).collect())
    }
}

#[test]
fn the_cause_that_was_named_decides_before_the_fit() {
    let desk = Desk::new();
    assert_eq!(desk.advised("")[0], ["for-hours", "no-manager", "for-any"]);
    assert_eq!(desk.advised("causes: {time: unknown}")[0], desk.advised("")[0]);
    assert_eq!(desk.advised("causes: {time: {other: iets}}")[0], desk.advised("")[0]);
    assert_eq!(desk.advised("causes: {time: double-work}")[0], ["for-double", "no-manager", "for-any"]);
    assert_eq!(desk.advised("causes: {time: [double-work, no-hours]}")[0], ["for-hours", "for-double", "no-manager"]);
    // What works on another cause only comes last.
    let time = desk.questionnaire.find_determinant("time").unwrap();
    let known = desk.known(&desk.session("causes: {time: wrong-moment}"));
    let order = rank(&desk.catalogue, time, &known);
    assert_eq!(order.last().unwrap().works_on, Some(CauseMatch::Other));
}

#[test]
fn what_is_said_about_the_named_cause_is_what_the_link_says_of_it() {
    let desk = Desk::new();
    let time = desk.questionnaire.find_determinant("time").unwrap();
    let known = desk.known(&desk.session("causes: {time: double-work}"));
    let first = &rank(&desk.catalogue, time, &known)[0];
    assert_eq!((u8::from(first.fit), first.because.en.as_str()), (2, "Gone"));
}

#[test]
fn what_is_spoken_against_stands_behind_with_its_reason_and_what_is_unknown_never_counts() {
    let desk = Desk::new();
    assert_eq!(desk.advised("")[2], [""; 0]);
    let [top, _, against] = desk.advised("session: {present: [coordinator]}");
    assert_eq!(
        (top, against),
        (["for-hours", "for-any", "for-any-too"].map(str::to_owned).to_vec(), vec!["no-manager".to_owned()])
    );
    assert_eq!(desk.advised("session: {present: [line-manager]}")[2], [""; 0]);
    let [top, _, against] = desk.advised("session: {present: [], phase: preparation}");
    assert_eq!(top, ["for-hours", "for-any", "for-double"]);
    assert_eq!(against, ["no-manager", "for-any-too"]);
}

#[test]
fn what_is_there_or_was_tried_makes_room_and_what_does_not_do_it_stays() {
    let desk = Desk::new();
    let [top, aside, _] = desk.advised("have: [{strategy: for-hours, works: true}]");
    assert_eq!((top[0].as_str(), aside), ("no-manager", vec!["for-hours".to_owned()]));
    let [top, aside, _] = desk.advised("tried: [{strategy: for-hours, why: te duur, for: time}]");
    assert_eq!((top[0].as_str(), aside), ("no-manager", vec!["for-hours".to_owned()]));
    // Tried for something else.
    assert_eq!(desk.advised("tried: [{strategy: for-hours, for: coordinator}]")[0][0], "for-hours");
    let session = desk.session("have: [{strategy: for-hours, works: false, note: kapot}]");
    let time = desk.questionnaire.find_determinant("time").unwrap();
    let first = &rank(&desk.catalogue, time, &desk.known(&session))[0];
    assert_eq!(first.state, Some(StrategyState::Mend));
    // Lines of a plan count in the same way.
    let [_, aside, _] = desk.advised("plan: [{strategy: for-hours, status: stopped, barriers: [time]}]");
    assert_eq!(aside, ["for-hours"]);
    let [_, aside, _] = desk.advised("plan: [{strategy: for-hours, status: done}]");
    assert_eq!(aside, ["for-hours"]);
    assert_eq!(desk.advised("plan: [{strategy: for-hours, status: busy}]")[0][0], "for-hours");
}

const FULL: &str = "strategiewijzer: 2
innovation:
  name: LISO
session:
  phase: introduction
  present:
  - coordinator
  team_size: 4
elements:
  drawbacks:
  - name: alles twee keer
    kind: double-work
  referents:
  - collega's
answers:
  time: 2
take_on:
- time
causes:
  time:
  - double-work
  - other: en nog wat
  coordinator: unknown
have:
- strategy: buddy
  works: false
  note: geen tijd
tried:
- strategy: role-play
  why: te spannend
  for: self-efficacy
knots:
- theme: double-work
  of:
  - time
  - coordinator
  confirmed: true
plan: []
";

#[test]
fn a_session_of_the_second_format_is_written_as_it_was_and_one_without_anything_new_in_the_first() {
    let questionnaire = bundled_questionnaire().unwrap();
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("s.yaml");
    std::fs::write(&path, FULL).unwrap();
    let session = load(&path, &questionnaire).unwrap_or_else(|faults| panic!("{}", faults.render(Language::English)));
    assert!(session.says_more());
    assert_eq!(session.context.present, Some(vec![Actor::Coordinator]));
    save(&path, &session, &questionnaire).unwrap();
    assert_eq!(std::fs::read_to_string(&path).unwrap(), FULL);
    let first = "strategiewijzer: 1\ninnovation:\n  name: LISO\nsession: {}\nanswers:\n  time: 2\nplan: []\n";
    std::fs::write(&path, first).unwrap();
    let session = load(&path, &questionnaire).unwrap();
    save(&path, &session, &questionnaire).unwrap();
    assert_eq!(std::fs::read_to_string(&path).unwrap(), first);
}

#[test]
fn flags_go_over_the_file_and_the_advice_says_so() {
    let folder = Folder::with_examples();
    let advise = |more: &[&str]| {
        folder.run(&[&["advise", "liso-intake-en.yaml", "--answer", "time=1", "--lang", "en"], more].concat())
    };
    let unknown = advise(&["--take-on", "time"]).fine();
    assert!(unknown.contains("Cause: not known yet"), "{unknown}");
    assert!(!unknown.contains("akes away the cause") && unknown.contains("Works when:"), "{unknown}");
    let named = advise(&["--take-on", "time", "--cause", "time=double-work"]).fine();
    assert!(named.contains("Cause: We do both the old and the new"), "{named}");
    assert!(!named.contains("Cause: not known yet"), "{named}");
    let dutch = folder
        .run(&[
            "advies",
            "--antwoord",
            "time=1",
            "liso-intake.yaml",
            "--oorzaak",
            "time=onbekend",
            "--aanwezig",
            "niemand",
            "--oppakken",
            "time",
            "--lang",
            "nl",
        ])
        .fine();
    assert!(dutch.contains("Begin deze week") && dutch.contains("Oorzaak: nog niet bekend"), "{dutch}");
    let wrong = advise(&["--cause", "time=duble-work"]);
    assert!(wrong.stderr.contains("double-work"), "{}", wrong.stderr);
    let wrong = advise(&["--cause", "time"]);
    assert!(wrong.stderr.contains("ID=CAUSE"), "{}", wrong.stderr);
    for option in ["--have", "--tried"] {
        let wrong = advise(&[option, "budy"]);
        assert!(wrong.stderr.contains("buddy"), "{}", wrong.stderr);
    }
}

#[test]
fn plan_keeps_what_was_said_in_the_file() {
    let folder = Folder::with_examples();
    folder
        .run(&[
            "plan",
            "liso-intake.yaml",
            "--cause",
            "time=double-work",
            "--present",
            "coordinator",
            "--take-on",
            "time",
        ])
        .fine();
    let text = folder.read("liso-intake.yaml");
    for part in ["strategiewijzer: 2", "time: double-work", "present:", "take_on:"] {
        assert!(text.contains(part), "{part}: {text}");
    }
}

#[test]
fn a_theme_ties_barriers_only_where_their_causes_were_named() {
    let questionnaire = bundled_questionnaire().unwrap();
    let mut by_theme: BTreeMap<_, Vec<CauseIndex>> = BTreeMap::new();
    for (index, cause) in questionnaire.causes() {
        by_theme.entry(cause.theme).or_default().push(index);
    }
    for (theme, causes) in by_theme {
        let mut known = Circumstances::default();
        for cause in &causes {
            known.causes.entry(questionnaire.cause(*cause).determinant).or_default().push(*cause);
        }
        let all: Vec<_> = questionnaire.determinants().map(|(index, _)| index).collect();
        let offered = knots_offered(&questionnaire, &known, &all);
        assert_eq!(offered.iter().any(|(found, _)| *found == theme), known.causes.len() > 1);
        assert!(knots_offered(&questionnaire, &Circumstances::default(), &all).is_empty());
    }
}

/// Every cause should have three strategies that work on it, so that three can be named. The list says where it does not.
#[test]
fn every_cause_has_strategies_that_work_on_it() {
    let questionnaire = bundled_questionnaire().unwrap();
    let catalogue = bundled_catalogue(&questionnaire).unwrap();
    let lacking = questionnaire.causes().filter_map(|(index, cause)| {
        let works = catalogue
            .links_to(cause.determinant)
            .filter(|(_, link)| link.causes.is_empty() || link.causes.iter().any(|own| own.cause == index));
        let count = works.count();
        let determinant = &questionnaire.determinant(cause.determinant).id;
        (count < 3).then(|| format!("{determinant}={}: {count}", cause.id))
    });
    let lacking: Vec<String> = lacking.collect();
    assert!(lacking.is_empty(), "fewer than three strategies work on\n{}", lacking.join("\n"));
}

#[test]
fn the_extra_file_adds_causes_themes_and_backing() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("own.yaml");
    let text = "format: 2
themes:
  - id: own-theme
    name: {nl: \"Eigen\", en: \"Own\"}
    explain: {nl: \"Uitleg.\", en: \"Explained.\"}
    begin: {nl: \"Begin hier.\", en: \"Begin here.\"}
causes:
  - determinant: time
    causes:
      - {id: two-systems, theme: own-theme, answer: {nl: \"Twee systemen\", en: \"Two systems\"}}
links:
  - {strategy: protected-time, determinant: time, backing: [{kind: judgement}]}
";
    std::fs::write(&path, text).unwrap();
    let files = Files { extra: Some(path), ..Files::default() };
    let own = questionnaire(&files).unwrap_or_else(|faults| panic!("{}", faults.render(Language::English)));
    let time = own.find_determinant("time").unwrap();
    let cause = own.find_cause(time, "two-systems").unwrap();
    assert!(own.cause(cause).own && own.causes_of(time).count() > 1);
    let before = bundled_catalogue(&bundled_questionnaire().unwrap()).unwrap();
    let after = catalogue(&files, &own).unwrap_or_else(|faults| panic!("{}", faults.render(Language::English)));
    let backing = |catalogue: &Catalogue| {
        let strategy = catalogue.strategy(catalogue.find("protected-time").unwrap()).clone();
        strategy.links.iter().find(|link| link.determinant == time).unwrap().backing.len()
    };
    assert_eq!(backing(&after), backing(&before) + 1);
}

#[test]
fn the_pages_on_themes_are_up_to_date() {
    let questionnaire = bundled_questionnaire().unwrap();
    for (file, language) in [("docs/themas.md", Language::Dutch), ("docs/themes.md", Language::English)] {
        let text = markdown(&themes(&questionnaire, language));
        if std::env::var_os("UPDATE_DOCS").is_some() {
            std::fs::write(file, &text).unwrap();
        }
        let stands = std::fs::read_to_string(file).unwrap_or_default();
        assert!(stands == text, "{file} is out of date; UPDATE_DOCS=1 cargo test --test all causes writes it");
    }
}
