//! The advice as JSON has the shape that programs rely on.

use insta::assert_snapshot;
use serde_json::Value;

use crate::common::Folder;

fn text(arguments: &[&str]) -> String {
    Folder::with_examples().run(&[&["advise", "-f", "json"], arguments].concat()).fine()
}

fn document(arguments: &[&str]) -> Value {
    serde_json::from_str(&text(arguments)).unwrap()
}

/// Checks that a value is an object with these keys. More of them may come; none may go.
fn has(value: &Value, keys: &str) {
    let object = value.as_object().unwrap_or_else(|| panic!("no object: {value}"));
    for key in keys.split(' ') {
        assert!(object.contains_key(key), "{key} is missing: {value}");
    }
}

fn list(value: &Value) -> &[Value] {
    value.as_array().unwrap_or_else(|| panic!("no list: {value}"))
}

fn is_text_in_both_languages(value: &Value) {
    for language in ["nl", "en"] {
        assert!(value[language].as_str().is_some_and(|text| !text.is_empty()), "{language}: {value}");
    }
}

#[test]
fn the_dutch_example() {
    let json = text(&["liso-intake.yaml"]);
    let hash = serde_json::from_str::<Value>(&json).unwrap()["input"]["sha256"].as_str().unwrap().to_owned();
    assert!(hash.len() == 64 && hash.bytes().all(|b| b.is_ascii_hexdigit()), "{hash}");
    let version = concat!("\"version\": \"", env!("CARGO_PKG_VERSION"), "\"");
    assert_snapshot!(json.replace(&hash, "[sha256]").replace(version, "\"version\": \"[version]\""));
}

#[test]
fn the_document_has_the_keys_of_the_design() {
    let document = document(&["liso-intake.yaml"]);
    has(
        &document,
        "schema_version kind tool input settings innovation respondents categories determinants barriers facilitators \
         bundle groups differences withheld certainty doubts warnings",
    );
    assert_eq!(document["schema_version"], 2);
    has(&document["tool"], "name version catalogue_version questionnaire_version own_files");
    assert_eq!(document["tool"]["name"], "strategiewijzer");
    has(&document["innovation"], "name client");
    assert_eq!(document["respondents"], 1);
    assert_eq!(list(&document["categories"]).len(), 4);
    for category in list(&document["categories"]) {
        has(category, "id measured barriers facilitators neither score");
    }
    assert_eq!(list(&document["determinants"]).len(), 29);
    for determinant in list(&document["determinants"]) {
        has(determinant, "id number category label score items composite alpha");
        assert!(!list(&determinant["items"]).is_empty());
        for item in list(&determinant["items"]) {
            has(
                item,
                "id withheld label n counts unfavourable neutral favourable missing not_applicable mean sd divided",
            );
        }
    }
    has(&document["bundle"], "strategies uncovered");
    for strategy in list(&document["bundle"]["strategies"]) {
        has(strategy, "id works_when covers");
    }
    assert!(!list(&document["warnings"]).is_empty());
    for warning in list(&document["warnings"]) {
        has(warning, "code text");
        is_text_in_both_languages(&warning["text"]);
    }
}

#[test]
fn barriers_and_strategies_are_ranked_from_one() {
    let document = document(&["liso-intake.yaml", "--top", "5"]);
    assert_eq!(list(&document["barriers"]).len(), 10);
    for (barrier, rank) in list(&document["barriers"]).iter().zip(1..) {
        has(barrier, "determinant rank share strategies");
        assert_eq!(barrier["rank"], rank);
        assert_eq!(list(&barrier["strategies"]).len(), 5);
        for (strategy, rank) in list(&barrier["strategies"]).iter().zip(1..) {
            has(strategy, "id rank name fit because works_when backing");
            assert_eq!(strategy["rank"], rank);
            assert!(matches!(strategy["fit"].as_u64(), Some(1..=3)), "{strategy}");
            is_text_in_both_languages(&strategy["name"]);
            is_text_in_both_languages(&strategy["because"]);
            is_text_in_both_languages(&strategy["works_when"]);
            assert!(!list(&strategy["backing"]).is_empty());
        }
    }
}

#[test]
fn shares_are_fractions_and_add_up_to_one() {
    let document = document(&["liso-intake.yaml"]);
    let fraction = |value: &Value| value.as_f64().is_some_and(|share| (0.0..=1.0).contains(&share));
    for item in list(&document["determinants"]).iter().flat_map(|determinant| list(&determinant["items"])) {
        let shares: Vec<&Value> =
            ["unfavourable", "neutral", "favourable"].iter().map(|key| &item[*key]["share"]).collect();
        if shares.iter().all(|share| share.is_null()) {
            continue;
        }
        assert!(shares.iter().all(|share| fraction(share)), "{item}");
        let sum: f64 = shares.iter().filter_map(|share| share.as_f64()).sum();
        assert!((sum - 1.0).abs() < 1e-9, "{item}");
        let interval = list(&item["unfavourable"]["interval"]);
        assert!(interval.len() == 2 && interval.iter().all(fraction), "{item}");
    }
    assert!(list(&document["barriers"]).iter().all(|barrier| fraction(&barrier["share"])));
}

#[test]
fn a_barrier_by_name_has_no_share_and_no_warning_about_respondents() {
    let document = document(&["--barrier", "time"]);
    assert!(document["barriers"][0]["share"].is_null());
    assert_eq!(document["respondents"], 0);
    assert_eq!(list(&document["warnings"]).len(), 0);
}

#[test]
fn settings_hold_what_was_asked() {
    let arguments = ["--barrier=time", "--top=7", "--phase=introduction", "--actor=board", "--actor=line-manager"];
    let rest = ["--max-effort=medium", "--exclude=protected-time"];
    let settings = &document(&[&arguments[..], &rest].concat())["settings"];
    assert_eq!(settings["top"], 7);
    assert_eq!(settings["phase"], "introduction");
    assert_eq!(settings["actors"], serde_json::json!(["board", "line-manager"]));
    assert_eq!(settings["max_effort"], "medium");
    assert_eq!(settings["exclude"], serde_json::json!(["protected-time"]));
    assert_eq!((settings["barrier_at"].as_f64(), settings["facilitator_at"].as_f64()), (Some(0.2), Some(0.8)));
}

#[test]
fn the_language_and_the_colour_change_nothing() {
    for arguments in [&["liso-intake.yaml"][..], &["--barrier", "time"], &["--answer", "time=1"]] {
        let dutch = text(&[arguments, &["--lang", "nl"]].concat());
        assert_eq!(dutch, text(&[arguments, &["--lang", "en", "--color", "always"]].concat()));
    }
}

#[test]
fn the_hash_tells_inputs_apart_and_equal_inputs_have_the_same() {
    let hash = |arguments: &[&str]| document(arguments)["input"]["sha256"].as_str().unwrap().to_owned();
    assert_eq!(hash(&["liso-intake.yaml"]), hash(&["liso-intake.yaml", "--top", "5"]), "options are settings");
    let hashes = [
        hash(&["liso-intake.yaml"]),
        hash(&["liso-intake-en.yaml"]),
        hash(&["liso-intake.yaml", "--answer", "time=1"]),
        hash(&["--answer", "time=1"]),
        hash(&["--answer", "time=2"]),
        hash(&["--barrier", "time"]),
        hash(&["--barrier", "time", "--barrier", "knowledge"]),
        hash(&["--barrier", "time", "--client", "gezin"]),
        hash(&["--barrier", "time", "--innovation", "LISO"]),
        hash(&["--barrier", "time", "--innovation", "gezin"]),
    ];
    let different: std::collections::BTreeSet<_> = hashes.iter().collect();
    assert_eq!(different.len(), hashes.len());
}
