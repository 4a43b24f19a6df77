//! Words: one for one thing, none that people in the work do not say, and none that a dictionary does not know.

#![allow(clippy::print_stderr)]

use std::collections::BTreeSet;
use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Stdio};

use serde_yaml::Value;
use strategiewijzer::yaml::YamlDocument;

/// What is no text of ours: search words, earlier wordings, and titles of publications.
const LEFT_OUT: [&str; 5] = ["synonyms", "formerly", "reference", "short", "used_for"];

fn project(file: &str) -> String {
    std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(file)).unwrap()
}

/// Every text of the questions and the cards in one language, with the keys that lead to it.
fn texts(language: &str) -> Vec<(String, String)> {
    fn gather(value: &Value, keys: &str, language: &str, found: &mut Vec<(String, String)>) {
        match value {
            Value::Mapping(mapping) => {
                if let Some(text) = mapping.get(language).and_then(Value::as_str) {
                    found.push((keys.to_owned(), text.to_owned()));
                }
                for (key, value) in mapping {
                    let key = key.as_str().unwrap();
                    if !LEFT_OUT.contains(&key) {
                        gather(value, &format!("{keys}/{key}"), language, found);
                    }
                }
            }
            Value::Sequence(list) => list.iter().for_each(|value| gather(value, keys, language, found)),
            _ => {}
        }
    }
    let mut found = Vec::new();
    for file in ["data/midi-questions.yaml", "data/strategies.yaml"] {
        let read = YamlDocument::new(file, project(file)).parse::<Value>();
        gather(&read.unwrap_or_else(|_| panic!("{file}")).0, file, language, &mut found);
    }
    found
}

/// The words of a text, with hyphens and apostrophes within them.
fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !(c.is_alphabetic() || matches!(c, '-' | '\'')))
        .map(|word| word.trim_matches(['-', '\'']))
        .filter(|word| !word.is_empty())
}

/// A text without what stands between braces, which is filled in.
fn without_gaps(text: &str) -> String {
    text.split('{').map(|part| part.split_once('}').map_or(part, |(_, rest)| rest)).collect()
}

#[test]
fn one_thing_has_one_word() {
    for (language, unwanted) in [
        ("nl", "uitvoerder uitvoerders vernieuwing vernieuwingen knelpunt knelpunten stakeholder stakeholders"),
        ("en", "practitioner practitioners bottleneck bottlenecks stakeholder stakeholders underpinning"),
    ] {
        let unwanted: Vec<&str> = unwanted.split(' ').collect();
        let texts = texts(language);
        assert!(texts.len() > 2000, "{}", texts.len());
        for (keys, text) in texts {
            // The category keeps the name that the Implementatietool gives it.
            let kept = keys.ends_with("categories/name");
            let found = words(&text).find(|word| unwanted.contains(&word.to_lowercase().as_str()));
            assert!(found.is_none() || kept, "{keys}: {found:?} in {text}");
        }
    }
}

#[test]
fn a_number_stands_only_where_it_matters() {
    // A count in every second sentence makes a recipe of a suggestion. Examples tell a case and may count.
    for (language, numbers, most) in [("nl", ["twee", "drie"], 60), ("en", ["two", "three"], 60)] {
        let told =
            texts(language).into_iter().filter(|(keys, _)| keys.contains("strategies/") && !keys.ends_with("/example"));
        let count: usize = told.map(|(_, text)| words(&text).filter(|word| numbers.contains(word)).count()).sum();
        assert!(count <= most, "{count} times {numbers:?}");
    }
}

/// The words in a text that a dictionary does not know; `None` where there is no dictionary.
fn unknown(dictionary: &str, text: &str) -> Option<BTreeSet<String>> {
    let lists = Command::new("hunspell").args(["-D"]).stdin(Stdio::null()).output().ok()?;
    if !String::from_utf8_lossy(&lists.stderr).contains(dictionary) {
        return None;
    }
    let mut hunspell = Command::new("hunspell")
        .args(["-d", dictionary, "-i", "utf-8", "-l"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .ok()?;
    let mut input = hunspell.stdin.take()?;
    let text = text.to_owned();
    // Written beside reading, so that neither waits for the other.
    let writing = std::thread::spawn(move || input.write_all(text.as_bytes()));
    let output = hunspell.wait_with_output().ok()?;
    writing.join().ok()?.ok()?;
    Some(String::from_utf8_lossy(&output.stdout).lines().map(str::to_owned).collect())
}

#[test]
fn every_word_is_in_the_dictionary_or_explained() {
    for (language, dictionary) in [("nl", "nl_NL"), ("en", "en_GB")] {
        let lines: String = texts(language)
            .iter()
            .flat_map(|(_, text)| words(&without_gaps(text)).map(str::to_owned).collect::<Vec<_>>())
            .flat_map(|word| [word, "\n".to_owned()])
            .collect();
        let Some(unknown) = unknown(dictionary, &lines) else {
            eprintln!("left out: words are not looked up, since there is no hunspell with {dictionary}");
            continue;
        };
        let list = project(&format!("tests/data/words-{language}.txt"));
        let explained: BTreeSet<String> = list
            .lines()
            .filter(|line| !line.starts_with('#'))
            .flat_map(str::split_whitespace)
            .map(str::to_owned)
            .collect();
        let missing: Vec<&String> = unknown.difference(&explained).collect();
        assert!(missing.is_empty(), "neither in the dictionary nor in tests/data/words-{language}.txt: {missing:?}");
        let needless: Vec<&String> = explained.difference(&unknown).collect();
        assert!(needless.is_empty(), "in tests/data/words-{language}.txt without need: {needless:?}");
    }
}
