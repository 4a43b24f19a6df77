//! Questions, strategies and sources: every text differs between the languages, but for names.

use serde_yaml::Value;

use crate::common::texts::project;
use crate::languages::stray::Other;

const FILES: [&str; 3] = ["data/midi-questions.yaml", "data/strategies.yaml", "data/sources.yaml"];

/// Texts that are the same in both languages: this program, an institute, and single authors, with the year.
const SAME: [&str; 6] =
    ["Strategiewijzer", "Werkplaats SAMEN 2024", "TNO 2012", "Wilson 1927", "Cronbach 1951", "Efron 1979"];

/// A text in both languages, and where it stands.
struct Pair {
    place: String,
    nl: String,
    en: String,
}

/// The pairs in a value, and the texts that are not in a pair, with their field.
fn walk(value: &Value, place: &str, pairs: &mut Vec<Pair>) {
    match value {
        Value::Mapping(fields) => {
            let text = |name: &str| fields.get(name).and_then(Value::as_str);
            if let (Some(nl), Some(en)) = (text("nl"), text("en")) {
                // A step may say who takes it.
                assert_eq!(fields.len(), 2 + usize::from(text("who").is_some()), "{place}");
                pairs.push(Pair { place: place.to_owned(), nl: nl.to_owned(), en: en.to_owned() });
                return;
            }
            for (name, value) in fields {
                walk(value, &format!("{place}/{}", name.as_str().unwrap_or_default()), pairs);
            }
        }
        Value::Sequence(list) => {
            for (at, value) in list.iter().enumerate() {
                let id = value.get("id").and_then(Value::as_str).map_or_else(|| at.to_string(), str::to_owned);
                walk(value, &format!("{place}/{id}"), pairs);
            }
        }
        _ => {}
    }
}

fn pairs() -> Vec<Pair> {
    let mut pairs = Vec::new();
    for file in FILES {
        walk(&serde_yaml::from_str(&project(file)).unwrap(), file, &mut pairs);
    }
    assert!(pairs.len() > 1500, "only {} found", pairs.len());
    pairs
}

#[test]
fn every_text_of_the_content_differs_or_is_a_name() {
    // Most references are only names and titles, which are as they were published.
    let same: Vec<String> = pairs()
        .into_iter()
        .filter(|pair| pair.nl == pair.en && !SAME.contains(&pair.nl.as_str()))
        .map(|pair| format!("{}: {}", pair.place, pair.nl))
        .collect();
    assert!(same.is_empty(), "{}", same.join("\n"));
}

#[test]
fn no_text_of_the_content_strays_into_the_other_language() {
    let mut wrong = Vec::new();
    // Titles of publications are in the language they were published in.
    for Pair { place, nl, en } in pairs().into_iter().filter(|pair| !pair.place.ends_with("/reference")) {
        for (text, found) in [(&nl, Other::English.in_text(&nl)), (&en, Other::Dutch.in_text(&en))] {
            if !found.is_empty() {
                wrong.push(format!("{place}: {found:?}: {text}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
