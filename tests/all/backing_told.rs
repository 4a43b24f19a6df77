//! What a link rests on, as readers find it: a caution with its link, and a panel that was asked about just this.

use std::path::PathBuf;

use serde_json::Value;
use strategiewijzer::advice::{Circumstances, RankingRule, Strength, Suggestion, decided_by, rank};
use strategiewijzer::catalogue::{Backing, Catalogue};
use strategiewijzer::content::{Files, bundled_catalogue, bundled_questionnaire, catalogue, questionnaire};
use strategiewijzer::language::Language;
use strategiewijzer::questionnaire::Questionnaire;

use crate::common::Folder;

/// What stands at a strategy in a Markdown list, up to the next one.
fn part<'a>(document: &'a str, head: &str) -> &'a str {
    let start = document.find(head).unwrap_or_else(|| panic!("{head} is not in\n{document}"));
    let rest = &document[start..];
    let next = |line: &str| line.starts_with(|first: char| first.is_ascii_digit()) || line.starts_with('#');
    let end = rest.match_indices('\n').find(|(at, _)| next(&rest[at + 1..])).map_or(rest.len(), |(at, _)| at);
    &rest[..end]
}

#[test]
fn a_caution_is_told_at_its_own_link_with_its_source() {
    let questionnaire = bundled_questionnaire().unwrap();
    let catalogue = bundled_catalogue(&questionnaire).unwrap();
    let mut seen = 0;
    for (index, determinant) in questionnaire.determinants() {
        let order = rank(&catalogue, index, &Circumstances::default());
        let cautioned = order.iter().enumerate();
        let cautioned: Vec<_> = cautioned.filter(|(_, one)| one.link.backing.iter().any(Backing::is_caution)).collect();
        if cautioned.is_empty() {
            continue;
        }
        for language in Language::ALL {
            let dutch = language == Language::Dutch;
            let run = |arguments: &[&str]| {
                let code = ["--lang", if dutch { "nl" } else { "en" }, "--format", "markdown"];
                Folder::new().run(&[arguments, &code].concat()).fine().replace('\\', "")
            };
            let explained = run(&["explain", &determinant.id]);
            let advised = run(&["advise", "--barrier", &determinant.id, "--top", "20"]);
            for (place, suggestion) in &cautioned {
                let strategy = catalogue.strategy(suggestion.strategy);
                // The advice shows the first twenty.
                let name = strategy.name.get(language);
                let told = [
                    Some(part(&explained, &format!("({}): ", strategy.id))),
                    (*place < 20).then(|| part(&advised, &format!("{}. **{name}**\n", place + 1))),
                ];
                for backing in suggestion.link.backing.iter().filter(|backing| backing.is_caution()) {
                    let Backing::Effect { figure, .. } = backing else { panic!("{backing:?}") };
                    let source = catalogue.source(backing.source().unwrap()).short.get(language);
                    let word = if dutch { "et op: " } else { "ote: " };
                    let sentence = format!("{word}{} ({source})", figure.get(language));
                    for told in told.into_iter().flatten() {
                        assert!(told.contains(&sentence), "{sentence}\nis not in\n{told}");
                        seen += 1;
                    }
                }
            }
        }
    }
    assert!(seen >= 20, "{seen}");
}

/// Content with a panel at a strategy for lack of time.
struct Panel {
    questionnaire: Questionnaire,
    catalogue: Catalogue,
}

const HEAD: &str = "format: 2
sources:
  - id: own-panel
    short: {nl: Eigen panel, en: Own panel}
    reference: {nl: Verslag, en: Report}
    used_for: {nl: tijd, en: time}
links:
";

fn own(backing: &str) -> String {
    format!(
        "{HEAD}  - {{strategy: handover-procedure, determinant: time, fit: 1, because: {{nl: Omdat., en: Because.}}, backing: [{{kind: panel, source: own-panel, {backing}}}]}}\n"
    )
}

impl Panel {
    fn new(backing: &str) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let path: PathBuf = folder.path().join("own.yaml");
        std::fs::write(&path, own(backing)).unwrap();
        let files = Files { extra: Some(path), ..Files::default() };
        let questionnaire = questionnaire(&files).unwrap();
        let catalogue =
            catalogue(&files, &questionnaire).unwrap_or_else(|faults| panic!("{}", faults.render(Language::English)));
        Self { questionnaire, catalogue }
    }

    /// How near it is, where this cause of the lack of time was named.
    fn strength(&self, cause: Option<&str>) -> Strength {
        let time = self.questionnaire.find_determinant("time").unwrap();
        let named: Vec<_> = cause.map(|id| self.questionnaire.find_cause(time, id).unwrap()).into_iter().collect();
        let strategy = self.catalogue.find("handover-procedure").unwrap();
        let (_, link) = self.catalogue.links_to(time).find(|(other, _)| *other == strategy).unwrap();
        Strength::from_link(link, &named)
    }
}

#[test]
fn a_panel_backs_just_this_when_it_is_clear_and_was_asked_about_what_was_named() {
    let cases = [
        ("n: 14, rounds: 2, percent: 20", Strength::Direct),
        ("n: 14, rounds: 2, percent: 19", Strength::Nearby),
        ("n: 14, rounds: 2, scale: [1, 9], median: 7", Strength::Direct),
        ("n: 14, rounds: 2, scale: [1, 9], median: 6", Strength::Nearby),
        ("n: 14, rounds: 2, scale: [0, 3], median: 2", Strength::Direct),
        ("n: 14, rounds: 2, scale: [1, 9], median: 4.5", Strength::Judgement),
    ];
    for (backing, strength) in cases {
        assert_eq!(Panel::new(backing).strength(None), strength, "{backing}");
    }
    let of_a_cause = Panel::new("n: 14, rounds: 2, percent: 64, cause: no-hours");
    assert_eq!(of_a_cause.strength(Some("no-hours")), Strength::Direct);
    assert_eq!(of_a_cause.strength(Some("double-work")), Strength::Nearby);
    assert_eq!(of_a_cause.strength(None), Strength::Nearby);
}

#[test]
fn a_panel_goes_before_judgement_among_what_fits_as_well() {
    let panel = Panel::new("n: 14, rounds: 2, scale: [1, 9], median: 8");
    let time = panel.questionnaire.find_determinant("time").unwrap();
    let known = Circumstances::default();
    let order = rank(&panel.catalogue, time, &known);
    let own = panel.catalogue.find("handover-procedure").unwrap();
    let own: &Suggestion<'_> = order.iter().find(|one| one.strategy == own).unwrap();
    let others = order.iter().filter(|one| one.fit == own.fit);
    let judged: Vec<_> = others.filter(|one| Strength::from_link(one.link, &[]) == Strength::Judgement).collect();
    assert!(!judged.is_empty());
    for other in judged {
        assert_eq!(decided_by(&panel.catalogue, own, other, &known), RankingRule::Backing);
    }
}

#[test]
fn a_panel_is_told_in_both_languages_and_to_programs() {
    let backing = "n: 14, rounds: 2, scale: [1, 9], median: 7.5, cause: no-hours";
    let folder = Folder::holding("own.yaml", own(backing));
    let told = |code: &str| {
        folder
            .run(&["--lang", code, "explain", "time", "handover-procedure", "--extra", "own.yaml"])
            .fine()
            .replace("\n  ", " ")
    };
    let one_line = |text: String| text.split_whitespace().collect::<Vec<_>>().join(" ");
    let questionnaire = bundled_questionnaire().unwrap();
    let time = questionnaire.find_determinant("time").unwrap();
    let cause = &questionnaire.cause(questionnaire.find_cause(time, "no-hours").unwrap()).answer;
    let dutch = format!(
        "Een panel van 14, gevraagd naar de oorzaak “{}”, in 2 rondes: mediaan 7,5 op een schaal van 1 tot 9 (Eigen panel)",
        cause.nl
    );
    let english = format!(
        "A panel of 14, asked about the cause “{}”, in 2 rounds: median 7.5 on a scale of 1 to 9 (Own panel)",
        cause.en
    );
    for (code, sentence) in [("nl", dutch), ("en", english)] {
        let told = one_line(told(code));
        assert!(told.contains(&sentence), "{sentence}\n{told}");
    }
    let json: Value = serde_json::from_str(
        &folder.run(&["advise", "--barrier", "time", "--top", "20", "--extra", "own.yaml", "--format", "json"]).fine(),
    )
    .unwrap();
    let strategies = json["barriers"][0]["strategies"].as_array().unwrap();
    let own = strategies.iter().find(|one| one["id"] == "handover-procedure").unwrap();
    let expected = serde_json::json!({
        "kind": "panel", "source": "own-panel", "n": 14, "rounds": 2, "scale": [1, 9], "median": 7.5, "cause": "no-hours"
    });
    assert_eq!(own["backing"], serde_json::json!([expected]));
}

#[test]
fn a_panel_that_says_too_little_or_too_much_is_refused_at_its_place() {
    for backing in [
        "n: 1, rounds: 2, percent: 50",
        "n: 14, rounds: 0, percent: 50",
        "n: 14, rounds: 2",
        "n: 14, rounds: 2, percent: 101",
        "n: 14, rounds: 2, percent: 50, scale: [1, 9], median: 8",
        "n: 14, rounds: 2, median: 8",
        "n: 14, rounds: 2, scale: [1, 9], median: 9.5",
        "n: 14, rounds: 2, scale: [9, 1], median: 5",
        "n: 14, rounds: 2, scale: [1, 9], median: .nan",
    ] {
        let told = Folder::holding("own.yaml", own(backing)).run(&["check", "own.yaml"]).failed(1);
        assert!(told.contains("own.yaml:8") && told.contains("n (2 of meer)"), "{backing}: {told}");
    }
    let cause = Folder::holding("own.yaml", own("n: 14, rounds: 2, percent: 50, cause: no-hour"));
    let told = cause.run(&["check", "own.yaml"]).failed(1);
    assert!(told.contains("no-hours"), "{told}");
}
