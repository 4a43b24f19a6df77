//! The intake stories through the program: which three strategies each barrier gets, with the causes of the story and without.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;

use serde_json::Value;

use crate::common::Folder;
use crate::common::texts::project;

/// For each story what is behind its answers, as values of `--cause`.
fn causes() -> BTreeMap<String, Vec<String>> {
    serde_yaml::from_str(&project("tests/data/intake/causes.yaml")).unwrap()
}

/// The names of the stories.
fn stories() -> Vec<String> {
    let entries = std::fs::read_dir("tests/data/intake").unwrap().map(|entry| entry.unwrap().path());
    let sessions = entries.filter(|path| path.extension().is_some_and(|ending| ending == "yaml"));
    let names = sessions.map(|path| path.file_stem().unwrap().to_string_lossy().into_owned());
    let mut names: Vec<String> = names.filter(|name| name != "causes").collect();
    names.sort();
    names
}

fn advice(story: &str, causes: &[String]) -> Value {
    let text = project(Path::new("tests/data/intake").join(story).with_extension("yaml").to_str().unwrap());
    let mut arguments = vec!["advise", "story.yaml", "--format", "json"];
    arguments.extend(causes.iter().flat_map(|cause| ["--cause", cause]));
    serde_json::from_str(&Folder::holding("story.yaml", text).run(&arguments).fine()).unwrap()
}

fn ids(barrier: &Value) -> Vec<&str> {
    barrier["strategies"].as_array().unwrap().iter().map(|found| found["id"].as_str().unwrap()).collect()
}

#[test]
fn every_cause_of_a_story_is_one_that_can_be_given() {
    let stories = stories();
    assert_eq!(stories.len(), 11);
    assert_eq!(causes().into_keys().collect::<Vec<_>>(), stories);
    for (story, causes) in causes() {
        advice(&story, &causes);
    }
}

/// Writes every place as a row of `target/intake-advice.csv`: story, barrier, whether the cause is given, place, strategy.
/// For marking: `cargo test --test all intake_stories -- --ignored`.
#[test]
#[ignore = "writes what is advised, to be marked by readers"]
fn what_the_stories_are_advised() {
    let causes = causes();
    let mut rows = "case,barrier,cause,rank,strategy\n".to_owned();
    for story in stories() {
        let named = causes.get(&story).cloned().unwrap_or_default();
        for (given, causes) in [("unknown", &[][..]), ("given", &named)] {
            let advice = advice(&story, causes);
            for barrier in advice["barriers"].as_array().unwrap() {
                let determinant = barrier["determinant"].as_str().unwrap();
                for (id, rank) in ids(barrier).iter().zip(1..) {
                    writeln!(rows, "{story},{determinant},{given},{rank},{id}").unwrap();
                }
            }
        }
    }
    std::fs::write("target/intake-advice.csv", rows).unwrap();
}
