//! Surveys that were laid out with a former version of our questions are recognised for as long as the program lives.

use std::collections::BTreeMap;

use serde::Deserialize;
use serde_json::Value;
use strategiewijzer::content::bundled_questionnaire;
use strategiewijzer::language::{Language, Text};

use crate::common::Folder;
use crate::common::texts::project;

#[test]
fn an_export_with_the_statements_of_a_former_version_is_recognised_whole() {
    for file in ["tests/data/former-1.0.0-nl.csv", "tests/data/former-1.0.0-en.csv"] {
        let folder = Folder::holding("old.csv", project(file));
        let advice = folder.analysed(&["old.csv", "--reversed", "as-worded", "--yes-no", "1=no,2=yes"]);
        let items = || advice["determinants"].as_array().unwrap().iter().flat_map(|it| it["items"].as_array().unwrap());
        let unanswered: Vec<&Value> = items().filter(|item| item["n"] != 6).map(|item| &item["id"]).collect();
        assert!(unanswered.is_empty() && items().count() == 32, "{file}: {unanswered:?}");
    }
}

#[test]
fn headings_of_every_former_version_are_recognised() {
    let former: Former = serde_yaml::from_str(&project("data/former-wordings.yaml")).unwrap();
    for Version { version, statements } in former.versions {
        for language in Language::ALL {
            let headings = statements.values().map(|text| {
                let filled = text.get(language).replace("{innovation}", "LISO").replace("{client}", "gezin");
                format!("\"{}\"", filled.replace("{element}", "iets van ons"))
            });
            // Who does not know the innovation is not asked to judge it.
            let point = |id: &str, point: u8| if id == "awareness" { "4".to_owned() } else { point.to_string() };
            let row = |answer| statements.keys().map(|id| point(id, answer)).collect::<Vec<_>>().join(",");
            let survey = format!("{}\n{}\n{}\n", headings.collect::<Vec<_>>().join(","), row(1), row(2));
            let folder = Folder::holding("old.csv", survey);
            let advice = folder.analysed(&["old.csv", "--reversed", "as-worded", "--yes-no", "1=no,2=yes"]);
            let items =
                advice["determinants"].as_array().unwrap().iter().flat_map(|it| it["items"].as_array().unwrap());
            let (answered, other): (Vec<&Value>, Vec<&Value>) = items.partition(|item| item["n"] == 2);
            assert!(answered.len() == 32 && other.is_empty(), "{version} {language:?}: {other:?}");
        }
    }
}

#[derive(Deserialize)]
struct Former {
    versions: Vec<Version>,
}

#[derive(Deserialize)]
struct Version {
    version: String,
    statements: BTreeMap<String, Text>,
}

#[test]
fn a_statement_that_changes_is_kept_with_its_version() {
    let questionnaire = bundled_questionnaire().unwrap();
    let former: Former = serde_yaml::from_str(&project("data/former-wordings.yaml")).unwrap();
    for Version { version, statements } in former.versions {
        assert_eq!(statements.len(), 32, "{version}");
        for (id, text) in statements {
            let item = questionnaire.find_item(&id).unwrap_or_else(|| panic!("{id} of {version} is gone"));
            // The present version may stand there already, and then it says the same.
            let same = questionnaire.item(item).statement == text;
            assert!(version != questionnaire.version() || same, "{id} changed: raise the version of the questions");
        }
    }
}
