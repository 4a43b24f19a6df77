//! The worked example of docs/adding-strategies.md would be taken into the catalogue as it stands.

use serde_json::Value;

use crate::common::Folder;
use crate::common::texts::{project, strategies};

const ID: &str = "meeting-into-practice-hour";

/// A copy of the catalogue with the example at its end.
fn catalogue() -> Folder {
    let document = project("docs/adding-strategies.md");
    let example = document.split("```yaml\n").nth(1).unwrap().split("```").next().unwrap();
    Folder::holding("strategies.yaml", format!("{}\n{example}", project("data/strategies.yaml").trim_end()))
}

fn card(folder: &Folder) -> Value {
    let told = folder.run(&["strategies", ID, "--catalogue", "strategies.yaml", "--format", "json"]).fine();
    serde_json::from_str::<Value>(&told).unwrap()[0].take()
}

#[test]
fn the_example_passes_the_strict_check() {
    let folder = catalogue();
    let said = folder.run(&["check", "--strict", "strategies.yaml", "--lang", "en"]).fine();
    assert!(said.contains(&format!("{} strategies", strategies() + 1)), "{said}");
}

#[test]
fn the_example_keeps_to_the_rules_of_its_document() {
    let strategy = card(&catalogue());
    assert!((3..=5).contains(&strategy["steps"].as_array().unwrap().len()));
    for language in ["nl", "en"] {
        assert!(strategy["name"][language].as_str().unwrap().chars().count() <= 60);
        let steps = strategy["steps"].as_array().unwrap().iter();
        let texts = steps.chain(["example", "works_when", "measure"].map(|field| &strategy[field]));
        let words: usize = texts.map(|text| text[language].as_str().unwrap().split_whitespace().count()).sum();
        assert!((60..=180).contains(&words), "{words} words in {language}");
    }
}

#[test]
fn the_methods_of_the_example_are_published_ones() {
    let (strategy, published) = (card(&catalogue()), project("tests/data/methods.csv"));
    let mut seen = 0;
    for link in strategy["links"].as_array().unwrap() {
        for backing in link["backing"].as_array().unwrap().iter().filter(|backing| backing["kind"] == "method") {
            let row = [&link["determinant"], &backing["method"], &backing["source"]].map(|cell| cell.as_str().unwrap());
            assert!(published.lines().any(|line| line == row.join(",")), "{row:?}");
            seen += 1;
        }
    }
    assert_eq!(seen, 1);
}

#[test]
fn the_example_is_not_in_the_catalogue_and_shows_its_place_when_added() {
    assert!(!project("data/strategies.yaml").contains(ID));
    let order = catalogue().run(&["explain", "time", ID, "--catalogue", "strategies.yaml", "--lang", "en"]).fine();
    assert!(
        order.starts_with("Enough time (time available): Turn one meeting a month into an hour of practice\n"),
        "{order}"
    );
}
