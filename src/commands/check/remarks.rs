//! What could be better about content that is right.

use crate::advice::{Circumstances, rank};
use crate::catalogue::Catalogue;
use crate::language::Text;
use crate::questionnaire::Questionnaire;
use crate::report::check::CheckWarning;

/// A top 3 needs this many strategies per determinant.
const FEWEST_LINKS: usize = 3;
/// A strategy that heads more determinants than this crowds out the specific ones.
const MOST_FIRSTS: usize = 5;
/// Names more alike than this are hard to tell apart.
const ALIKE: f64 = 0.95;

/// Determinants without a top 3, strategies that come first too often, and names that are hard to tell apart.
pub(super) fn about_catalogue(questionnaire: &Questionnaire, catalogue: &Catalogue) -> Vec<CheckWarning> {
    let mut warnings = Vec::new();
    let mut firsts = vec![0; catalogue.strategies().len()];
    for (index, determinant) in questionnaire.determinants() {
        let order = rank(catalogue, index, &Circumstances::default());
        if order.len() < FEWEST_LINKS {
            warnings.push(CheckWarning::new(
                "few-strategies",
                Text::from_phrases(|words| (words.browse.warn_few_links)(&determinant.id, order.len())),
            ));
        }
        for suggestion in order.iter().take(FEWEST_LINKS) {
            firsts[suggestion.strategy.0] += 1;
        }
    }
    for ((_, strategy), count) in catalogue.strategies().zip(firsts).filter(|(_, count)| *count > MOST_FIRSTS) {
        warnings.push(CheckWarning::new(
            "often-first",
            Text::from_phrases(|words| (words.browse.warn_many_firsts)(&strategy.id, count)),
        ));
    }
    let names: Vec<(&str, String)> =
        catalogue.strategies().map(|(_, strategy)| (strategy.id.as_str(), strategy.name.nl.to_lowercase())).collect();
    for (at, (one, name)) in names.iter().enumerate() {
        for (two, other) in &names[at + 1..] {
            if strsim::jaro_winkler(name, other) > ALIKE {
                warnings.push(CheckWarning::new(
                    "near-names",
                    Text::from_phrases(|words| (words.browse.warn_near_names)(one, two)),
                ));
            }
        }
    }
    warnings
}

/// Texts that are the same in both languages, by path: most likely one was not translated.
pub(super) fn same_in_both(value: &serde_yaml::Value) -> Vec<CheckWarning> {
    let mut found = Vec::new();
    walk(value, "", &mut found);
    found
        .into_iter()
        .map(|path| {
            CheckWarning::new(
                "same-in-both-languages",
                Text::from_phrases(|words| (words.browse.warn_same_text)(&path)),
            )
        })
        .collect()
}

/// The short name of a source is a name and a year, which may well be the same in both languages.
fn is_short_source(path: &str) -> bool {
    path.starts_with("/sources/") && path.ends_with("/short")
}

fn walk(value: &serde_yaml::Value, path: &str, found: &mut Vec<String>) {
    match value {
        serde_yaml::Value::Mapping(map) => {
            let text = |key: &str| map.get(key).and_then(serde_yaml::Value::as_str);
            if let (Some(dutch), Some(english)) = (text("nl"), text("en"))
                && dutch == english
                && !is_short_source(path)
            {
                found.push(path.to_owned());
            }
            for (key, value) in map {
                walk(value, &format!("{path}/{}", key.as_str().unwrap_or("?")), found);
            }
        }
        serde_yaml::Value::Sequence(list) => {
            for (number, value) in list.iter().enumerate() {
                walk(value, &format!("{path}/{number}"), found);
            }
        }
        _ => {}
    }
}
