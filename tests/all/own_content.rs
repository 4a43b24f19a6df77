//! Content of a user's own: the documented example for real, what is refused, and replacing ours.

use std::path::Path;

use serde_json::Value;
use strategiewijzer::advice::{Circumstances, rank};
use strategiewijzer::catalogue::Catalogue;
use strategiewijzer::content::{Files, bundled_catalogue, bundled_questionnaire, catalogue, questionnaire};
use strategiewijzer::questionnaire::{DeterminantIndex, Questionnaire};
use strategiewijzer::session::Session;

use crate::common::Folder;
use crate::common::texts::{assert_marked, changed, project, strategies};

const EXAMPLE: &str = "examples/own-content.yaml";
const DOCUMENT: &str = "docs/own-content.md";

fn example() -> Folder {
    let folder = Folder::new();
    folder.lay(EXAMPLE);
    folder
}

/// The advice of the example for somebody without the habit.
fn advise(more: &[&str]) -> String {
    let fixed = ["advise", "--extra", EXAMPLE, "--answer", "habit=1"];
    example().run(&[&fixed, more].concat()).fine()
}

/// What stands between the fences of a document in one language.
fn fenced<'a>(document: &'a str, language: &str) -> Vec<&'a str> {
    let opening = format!("```{language}\n");
    document.split(opening.as_str()).skip(1).map(|rest| rest.split("```").next().unwrap()).collect()
}

#[test]
fn the_example_passes_the_strict_check_in_both_languages() {
    for language in ["nl", "en"] {
        let said = example().run(&["check", "--strict", EXAMPLE, "--lang", language]).fine();
        assert!(said.starts_with(EXAMPLE) && said.lines().count() == 1, "{said}");
    }
}

#[test]
fn every_command_of_the_document_works() {
    let folder = example();
    for name in ["examples/liso-intake.yaml", "data/midi-questions.yaml", "data/strategies.yaml"] {
        folder.lay(name);
    }
    let document = project(DOCUMENT);
    let mut seen = 0;
    for line in fenced(&document, "sh").iter().flat_map(|block| block.lines()) {
        let words: Vec<&str> = line.split_whitespace().collect();
        match words.as_slice() {
            ["cp", from, to] => drop(std::fs::copy(folder.path(from), folder.path(to)).unwrap()),
            ["strategiewijzer", arguments @ ..] => {
                assert!(!folder.run(arguments).fine().is_empty(), "{line}");
                seen += 1;
            }
            other => panic!("{other:?}"),
        }
    }
    assert!(seen >= 9);
}

#[test]
fn every_file_shown_in_the_document_is_right() {
    let document = project(DOCUMENT);
    let files = fenced(&document, "yaml");
    assert!(!files.is_empty());
    for file in files {
        Folder::holding("shown.yaml", file).run(&["check", "--strict", "shown.yaml"]).fine();
    }
}

#[test]
fn the_error_shown_in_the_document_is_the_error_you_get() {
    let broken = project(EXAMPLE).replacen("determinant: habit\n", "determinant: habbit\n", 1);
    let said = Folder::holding("my-content.yaml", broken).run(&["check", "my-content.yaml", "--lang", "en"]).failed(1);
    assert_eq!(fenced(&project(DOCUMENT), "text"), [said]);
}

#[test]
fn the_advice_gives_the_own_strategy_first_and_marks_it_in_every_form() {
    for (language, mark) in [("nl", "eigen"), ("en", "own")] {
        let name = if language == "nl" { "Vast moment op je werkdag kiezen" } else { "Choose a fixed moment" };
        let screen = advise(&["--lang", language]);
        let line = screen.lines().find(|line| line.contains("   1. ")).unwrap();
        assert!(line.contains(name) && screen.contains(&format!("[{mark}]\n")), "{screen}");
        let markdown = advise(&["--lang", language, "--format", "markdown"]);
        let item = markdown.lines().find(|line| line.starts_with("1. **") && line.contains(name)).unwrap();
        assert!(item.contains(&format!("\\[{mark}\\]")), "{item}");
        assert!(markdown.contains(&format!("(Jeugdhulp Rivierenland 2026) \\[{mark}\\]")), "{markdown}");
    }
}

#[test]
fn the_advice_as_json_says_what_is_own() {
    let found: Value = serde_json::from_str(&advise(&["--format", "json"])).unwrap();
    let barrier = &found["barriers"][0];
    assert_eq!(barrier["determinant"], "habit");
    assert_eq!(
        (&barrier["strategies"][0]["id"], &barrier["strategies"][0]["own"]),
        (&"fixed-moment".into(), &true.into())
    );
    let own: Vec<&Value> =
        found["determinants"].as_array().unwrap().iter().filter(|it| it["own"] == true).map(|it| &it["id"]).collect();
    assert_eq!(own, ["habit"]);
}

#[test]
fn lists_and_pages_mark_what_is_own() {
    let folder = example();
    let run = |arguments: &[&str]| folder.run(&[arguments, &["--extra", EXAMPLE, "--lang", "en"]].concat()).fine();
    let page = run(&["determinants", "habit"]);
    assert!(page.starts_with("Habit [own] (101)\n"), "{page}");
    assert!(page.contains("Choose a fixed moment in your working day [own] (fixed-moment;"), "{page}");
    assert!(page.replace("\n    ", " ").contains("(if-then-plan; works on this; own)"), "{page}");
    let card = run(&["strategies", "fixed-moment"]);
    assert!(card.starts_with("Choose a fixed moment in your working day [own]\n"), "{card}");
    let json: Value = serde_json::from_str(&run(&["strategies", "if-then-plan", "--format", "json"])).unwrap();
    assert_eq!(json[0]["own"], false);
    let own: Vec<(&Value, &Value)> =
        json[0]["links"].as_array().unwrap().iter().map(|link| (&link["determinant"], &link["own"])).collect();
    assert_eq!(own.last().unwrap(), &(&"habit".into(), &true.into()));
    assert!(own.iter().rev().skip(1).all(|(_, own)| **own == false));
    assert!(run(&["determinants"]).contains("Habit [own]"));
    assert!(run(&["strategies", "--format", "csv"]).contains("fixed-moment,"));
}

/// The questionnaire and catalogue of files.
fn content(files: &Files) -> (Questionnaire, Catalogue) {
    let questionnaire = questionnaire(files).unwrap();
    let catalogue = catalogue(files, &questionnaire).unwrap();
    (questionnaire, catalogue)
}

fn with(extra: &Path) -> Files {
    Files { extra: Some(extra.to_owned()), ..Files::default() }
}

#[test]
fn what_is_counted_of_the_content_counts_what_is_your_own() {
    let checked = example().run(&["check", "--extra", EXAMPLE, "--lang", "nl"]).fine();
    let expected = format!("De inhoud is in orde: 30 determinanten, {} strategieën.\n", strategies() + 1);
    assert_eq!(checked, expected);
    let begun = example().run(&["interview", "--plain", "--extra", EXAMPLE, "--lang", "nl", "a.yaml"]);
    assert!(begun.stdout.contains("langs 30 factoren"), "{}", begun.stdout);
}

#[test]
fn questions_in_place_of_ours_are_not_called_our_wording() {
    let folder = example();
    folder.lay("data/midi-questions.yaml");
    let advice = |more: &[&str]| {
        let fixed = ["advise", "--format", "markdown", "--lang", "nl", "--answer", "time=1"];
        folder.run(&[&fixed, more].concat()).fine()
    };
    for beside in [&[][..], &["--extra", EXAMPLE]] {
        assert!(advice(beside).contains("De formulering is van dit project en is niet door TNO gevalideerd."));
    }
    let other = advice(&["--questions", "data/midi-questions.yaml"]);
    assert!(other.contains("Of die tekst is gevalideerd, weet het programma niet."), "{other}");
    assert!(!other.contains("De formulering is van dit project"), "{other}");
}

#[test]
fn the_interview_asks_the_own_question_within_its_category() {
    let questionnaire = questionnaire(&with(&Path::new(env!("CARGO_MANIFEST_DIR")).join(EXAMPLE))).unwrap();
    let asked = Session::default().questions(&questionnaire);
    let ids: Vec<String> = asked.iter().map(|slot| slot.id(&questionnaire)).collect();
    let at = |id: &str| ids.iter().position(|other| other == id).unwrap();
    assert_eq!(ids.len(), 33);
    assert_eq!((at("habit"), at("formal-ratification")), (at("knowledge") + 1, at("habit") + 1));
}

#[test]
fn links_of_your_own_leave_the_order_of_ours_alone() {
    let questionnaire = bundled_questionnaire().unwrap();
    let bundled = bundled_catalogue(&questionnaire).unwrap();
    let legislation = questionnaire.find_determinant("legislation").unwrap();
    // Every strategy gets a link more, so that everything that counts links would change.
    let mut file = "format: 1\nlinks:\n".to_owned();
    for (_, strategy) in bundled.strategies() {
        if strategy.links.iter().all(|link| link.determinant != legislation) {
            file += &format!(
                "  - {{strategy: {}, determinant: legislation, fit: 3, because: {{nl: a, en: b}}, backing: [{{kind: judgement}}]}}\n",
                strategy.id
            );
        }
    }
    let folder = Folder::holding("own.yaml", file);
    let (_, joined) = content(&with(&folder.path("own.yaml")));
    let ours = |catalogue: &Catalogue, index: DeterminantIndex| -> Vec<String> {
        let order = rank(catalogue, index, &Circumstances::default()).into_iter().filter(|found| !found.link.own);
        order.map(|found| catalogue.strategy(found.strategy).id.clone()).collect()
    };
    for (index, determinant) in questionnaire.determinants() {
        assert_eq!(ours(&joined, index), ours(&bundled, index), "{}", determinant.id);
    }
}

/// Breaks the example in one way, and sees to it that both languages name the spot in that file and what is there.
#[track_caller]
fn refused(from: &str, to: &str, named: &str) {
    let (text, line, column) = changed(&project(EXAMPLE), from, to);
    let folder = Folder::holding("own.yaml", &text);
    for language in ["nl", "en"] {
        for command in [&["check", "own.yaml"][..], &["advise", "--extra", "own.yaml", "--barrier", "time"]] {
            let error = folder.run(&[command, &["--lang", language]].concat()).failed(1);
            assert_marked(&error, "own.yaml", &text, line, column);
            assert_eq!(error.matches("-->").count(), 1, "{error}");
            assert!(error.lines().next().unwrap().contains(named), "says nothing of {named}\n{error}");
        }
    }
}

#[test]
fn what_exists_already_is_not_redefined() {
    refused("id: habit\n    number", "id: §time\n    number", "time");
    refused("id: habit\n        scale", "id: §knowledge\n        scale", "knowledge");
    refused("id: fixed-moment", "id: §buddy", "buddy");
    refused("strategies:\n", "clusters:\n  - {id: §finances, name: {nl: a, en: b}}\n\nstrategies:\n", "finances");
    refused(
        "sources:\n",
        "sources:\n  - {id: §waltz-2019, short: {nl: a, en: a}, reference: a, used_for: {nl: a, en: b}}\n",
        "waltz-2019",
    );
    refused(
        "- strategy: if-then-plan\n    determinant: habit",
        "- §strategy: if-then-plan\n    determinant: compatibility",
        "if-then-plan",
    );
    let redefining = project(EXAMPLE).replace("id: fixed-moment", "id: buddy");
    let error = Folder::holding("own.yaml", redefining).run(&["check", "own.yaml", "--lang", "en"]).failed(1);
    assert!(error.contains("hint: A file of your own adds and replaces nothing."), "{error}");
}

#[test]
fn an_id_that_stands_twice_in_the_file_is_refused_at_the_second() {
    let example = project(EXAMPLE);
    let start = example.find("  - id: fixed-moment").unwrap();
    let strategy = &example[start..example.find("\nlinks:").unwrap()];
    refused("\nlinks:", &format!("{}\nlinks:", strategy.replacen("id: ", "id: §", 1)), "fixed-moment");
    refused("- strategy: reminders", "- §strategy: if-then-plan", "if-then-plan");
}

#[test]
fn what_does_not_exist_is_refused() {
    refused("determinant: compatibility", "determinant: §compatibilty", "compatibilty");
    refused("reminders\n    determinant: habit", "reminders\n    determinant: §habbit", "habbit");
    refused("strategy: reminders", "strategy: §reminder", "reminder");
    refused("category: user", "category: §team", "team");
    refused("scale: agreement", "scale: §agreeing", "agreeing");
    refused("cluster: individual-behaviour", "cluster: §behaviour", "behaviour");
    refused("level: user", "level: §person", "person");
    refused("method, source: rivierenland-2026", "method, source: §rivierenland", "rivierenland");
}

#[test]
fn what_is_missing_is_refused() {
    refused("name: {nl: \"gewoonte\", en: \"habit\"}", "name: §{nl: \"gewoonte\"}", "en");
    refused("en: \"A reminder keeps it going in the first weeks, until you can do without.\"", "en: §\"\"", "because");
    refused(
        "      - {kind: judgement}\n\nlinks:",
        "      - {kind: judgement}\n      - determinant: §tijd\n        fit: 1\n        because: {nl: a, en: b}\n        backing: [{kind: judgement}]\n\nlinks:",
        "tijd",
    );
    let (whole, last) = (project(EXAMPLE), "    backing:\n      - {kind: judgement}\n");
    assert!(whole.ends_with(last));
    let because = whole[..whole.len() - last.len()].lines().last().unwrap().to_owned() + "\n";
    refused(&format!("{because}{last}"), &format!("{because}    §backing: []\n"), "");
    refused(
        "- strategy: reminders\n    determinant: habit\n    fit: 1",
        "- §strategy: reminders\n    determinant: habit",
        "fit",
    );
}

#[test]
fn what_does_not_fit_is_refused() {
    refused("format: 1", "format: §3", "3");
    refused("number: 101", "number: §29", "29");
    refused("number: 101", "number: §700000", "number");
    refused("effort: low", "effort: §none", "none");
    refused("fit: 3\n", "fit: §4\n", "4");
    refused("items:\n", "§colour: red\n    items:\n", "colour");
    refused("id: fixed-moment", "id: §Fixed moment", "Fixed moment");
    let expert = "kind: expert, source: waltz-2019, construct: x, crosswalk: first, certainty: 50";
    refused(
        "- {kind: method, source: rivierenland-2026, method: \"Habit formation\"}",
        &format!("- §{{{expert}}}"),
        "percent",
    );
}

#[test]
fn a_questionnaire_of_your_own_takes_the_place_of_ours() {
    let ours = project("data/midi-questions.yaml");
    let statement = "Our organisation gives me enough time to work with {innovation}.";
    assert!(ours.contains(statement));
    let folder = Folder::holding("my-questions.yaml", ours.replace(statement, "I have time for {innovation}."));
    let run = |arguments: &[&str]| {
        folder.run(&[arguments, &["--questions", "my-questions.yaml", "--lang", "en"]].concat()).fine()
    };
    let advice = run(&["advise", "--answer", "time=1", "--innovation", "LISO"]);
    assert!(advice.contains("“I have time for LISO.” Answer: strongly disagree."), "{advice}");
    assert!(run(&["determinants", "time"]).contains("- I have time for the innovation. (1 ="));
}

#[test]
fn a_catalogue_of_your_own_takes_the_place_of_ours() {
    let ours = project("data/strategies.yaml");
    let name = "en: \"Buddies: team up with one colleague\"";
    assert!(ours.contains(name));
    let folder = Folder::holding("my-strategies.yaml", ours.replace(name, "en: \"Two by two\""));
    let run = |arguments: &[&str]| {
        folder.run(&[arguments, &["--catalogue", "my-strategies.yaml", "--lang", "en"]].concat()).fine()
    };
    assert!(run(&["strategies", "buddy"]).starts_with("Two by two\n"));
    assert!(run(&["advise", "--barrier", "social-support", "--top", "20"]).contains(". Two by two\n"));
    assert!(run(&["strategies", "--search", "two by two"]).contains("Two by two"));
}

#[test]
fn content_of_your_own_may_lean_on_what_replaces_ours() {
    let (folder, scales) = (Folder::new(), "scales:\n");
    let scale = "scales:\n  - id: weekly\n    points:\n      - {value: 1, band: unfavourable, label: {nl: nooit, en: never}}\n      \
                 - {value: 2, band: favourable, label: {nl: elke week, en: every week}}\n";
    folder.write("my-questions.yaml", project("data/midi-questions.yaml").replacen(scales, scale, 1));
    folder.write("own.yaml", project(EXAMPLE).replace("scale: agreement", "scale: weekly"));
    folder.run(&["check", "own.yaml"]).failed(1);
    folder.run(&["check", "own.yaml", "--questions", "my-questions.yaml"]).fine();
    let both = ["--questions", "my-questions.yaml", "--extra", "own.yaml", "--lang", "en"];
    let advice = folder.run(&[&["advise", "--answer", "habit=1"][..], &both].concat()).fine();
    assert!(advice.contains("Answer: never."), "{advice}");
}

#[test]
fn a_session_with_an_own_answer_needs_the_own_file() {
    let folder = example();
    folder.write("s.yaml", "strategiewijzer: 1\ninnovation: {name: LISO}\nanswers:\n  habit: 1\n");
    let error = folder.run(&["advise", "s.yaml"]).failed(1);
    assert!(error.contains("s.yaml:4:"), "{error}");
    folder.run(&["advise", "s.yaml", "--extra", EXAMPLE]).fine();
    folder.run(&["check", "s.yaml", "--extra", EXAMPLE]).fine();
}
