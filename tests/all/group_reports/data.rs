//! Groups for programs: JSON and CSV.

use insta::assert_snapshot;
use serde_json::Value;
use strategiewijzer::render::{CsvStyle, csv, json};

use crate::common::groups::{EVERYTHING, Survey, Wanted, survey};

fn document(survey: &Survey, wanted: Wanted) -> Value {
    survey.report(wanted, |report| serde_json::from_str(&json(report).unwrap()).unwrap())
}

fn list(value: &Value) -> &[Value] {
    value.as_array().unwrap_or_else(|| panic!("no list: {value}"))
}

fn table(survey: &Survey, form: CsvStyle) -> String {
    survey.report(EVERYTHING, |report| csv(report, form))
}

fn records(text: &str, delimiter: u8) -> Vec<Vec<String>> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mut reader = csv::ReaderBuilder::new().has_headers(false).delimiter(delimiter).from_reader(text.as_bytes());
    reader.records().map(|record| record.unwrap().iter().map(str::to_owned).collect()).collect()
}

#[test]
fn what_json_says_of_groups() {
    let mut document = document(&survey(), EVERYTHING);
    // One determinant and one strategy show the shape of all.
    for group in document["groups"].as_array_mut().unwrap() {
        let determinants = group["determinants"].as_array_mut().unwrap();
        assert_eq!(determinants.len(), 29);
        determinants.retain(|determinant| determinant["id"] == "time");
        for barrier in group["barriers"].as_array_mut().unwrap() {
            for strategy in barrier["strategies"].as_array_mut().unwrap() {
                *strategy = strategy["id"].take();
            }
        }
    }
    let part = |key: &str| format!("{key}: {}", serde_json::to_string_pretty(&document[key]).unwrap());
    assert_snapshot!(["groups", "differences", "withheld", "certainty", "warnings"].map(part).join("\n"));
}

#[test]
fn several_questions_of_one_factor_have_an_alpha() {
    let document = document(&survey(), Wanted::default());
    for determinant in list(&document["determinants"]) {
        let sets = list(&determinant["alpha"]);
        let id = determinant["id"].as_str().unwrap();
        if ["professional-obligation", "self-efficacy"].contains(&id) {
            assert_eq!(sets[0]["items"], serde_json::json!([id, format!("{id}[2]")]));
            assert_eq!(sets[0]["n"], 30);
            assert!(sets[0]["alpha"].is_f64());
        } else {
            assert_eq!(sets.len(), 0, "{determinant}");
        }
        assert!(list(&determinant["items"]).iter().all(|item| item["sd"].is_f64() == (item["n"] != 0)));
    }
}

#[test]
fn what_was_not_asked_for_is_empty() {
    let document = document(&survey(), Wanted::default());
    for key in ["groups", "differences", "withheld"] {
        assert_eq!(document[key], serde_json::json!([]), "{key}");
    }
    assert!(document["certainty"].is_null());
}

#[test]
fn without_advice_for_groups_their_barriers_have_no_strategies() {
    let document = document(&survey(), Wanted { divided: true, ..Wanted::default() });
    let group = &document["groups"][0];
    assert_eq!(group["name"], "noord");
    assert!(group.get("bundle").is_none() && group["barriers"][0].get("strategies").is_none(), "{group}");
}

#[test]
fn differences_point_at_groups() {
    let document = document(&survey(), EVERYTHING);
    let [difference] = list(&document["differences"]) else { panic!("{}", document["differences"]) };
    let group = |key: &str| &document["groups"][difference[key].as_u64().unwrap() as usize]["name"];
    assert_eq!(
        (&difference["item"], group("higher"), group("lower")),
        (&"time".into(), &"noord".into(), &"zuid".into())
    );
}

#[test]
fn a_survey_as_csv() {
    assert_snapshot!(table(&survey(), CsvStyle::default()));
}

#[test]
fn a_survey_as_csv_for_a_dutch_excel() {
    let text = table(&survey(), CsvStyle { excel_nl: true });
    assert!(text.starts_with("\u{feff}group_column;group;respondents;"));
    assert_eq!(text.matches('\n').count(), text.matches("\r\n").count());
    let plain = records(&table(&survey(), CsvStyle::default()), b',');
    let numbers = |records: Vec<Vec<String>>| -> Vec<Vec<String>> {
        records.into_iter().map(|row| row.into_iter().map(|cell| cell.replace(',', ".")).collect()).collect()
    };
    let dutch = records(&text, b';');
    assert!(dutch.iter().flatten().any(|cell| cell.starts_with("0,")));
    assert!(!dutch.iter().flatten().any(|cell| cell.starts_with("0.")));
    assert_eq!(numbers(dutch), numbers(plain));
}

#[test]
fn what_is_withheld_has_no_figures_in_csv() {
    let rows = records(&table(&survey(), CsvStyle::default()), b',');
    let held: Vec<&Vec<String>> = rows.iter().filter(|row| row[6] == "client-cooperation").collect();
    assert_eq!(
        held.iter().map(|row| row[7].as_str()).collect::<Vec<_>>(),
        ["facilitator", "withheld", "withheld", "withheld"]
    );
    assert!(held[1..].iter().all(|row| row[8..].iter().all(String::is_empty)));
}

#[test]
fn no_name_of_a_group_is_run_as_a_formula() {
    for hostile in ["=1+1", "+1", "-1+1", "@SUM(A1)", "\t=1", "\r=1", " =1", "=\"a\";\"b\",c"] {
        let mut survey = Survey::new(&[(hostile, 9), ("b", 9)], hostile);
        survey.fill();
        for (form, delimiter) in [(CsvStyle::default(), b','), (CsvStyle { excel_nl: true }, b';')] {
            let rows = records(&table(&survey, form), delimiter);
            let cells = || rows.iter().flat_map(|row| &row[..2]);
            assert!(cells().any(|cell| cell.starts_with('\'')), "{hostile:?}");
            assert!(!cells().any(|cell| cell.starts_with(['=', '+', '-', '@', '\t', '\r', ' '])), "{hostile:?}");
            assert!(rows.iter().all(|row| row.len() == 19), "{hostile:?}");
        }
    }
}
