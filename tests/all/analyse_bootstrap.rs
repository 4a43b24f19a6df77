//! Resampling through the program: repeatable, and the same whatever the order of the columns.

use serde_json::Value;

use crate::common::Folder;
use crate::common::survey::Table;

/// Thirty respondents near the threshold, so that resampling matters.
fn survey() -> Table {
    let headings = ["time", "knowledge", "coordinator", "complexity", "self-efficacy", "self-efficacy[2]"];
    let cell = |row: usize, column: usize| {
        let points = if column == 2 { 2 } else { 5 };
        ((row * (column + 3) + row * row / (column + 2)) % points + 1).to_string()
    };
    let row = |row| (0..headings.len()).map(|column| cell(row, column)).collect();
    Table { headings: headings.map(str::to_owned).into(), rows: (0..30).map(row).collect() }
}

fn certainty(folder: &Folder, file: &str, seed: &str) -> Value {
    let document = folder.analysed(&[file, "--reversed", "as-worded", "--bootstrap", "200", "--seed", seed]);
    assert_eq!(document["certainty"]["resamples"], 200);
    document["certainty"].clone()
}

#[test]
fn the_same_seed_gives_the_same_and_another_seed_something_else() {
    let folder = Folder::holding("survey.csv", survey().csv());
    let run = |seed: &str| {
        let arguments = ["analyse", "survey.csv", "--bootstrap", "200", "--seed", seed, "--format", "json"];
        folder.run(&arguments).ends_with(0).stdout
    };
    assert_eq!(run("7"), run("7"));
    let (one, other) = (certainty(&folder, "survey.csv", "7"), certainty(&folder, "survey.csv", "8"));
    assert_ne!(one["barriers"], other["barriers"]);
    assert_eq!(one["seed"], 7);
    let shares = one["barriers"].as_array().unwrap().iter().map(|barrier| barrier["barrier"].as_f64().unwrap());
    let shares: Vec<f64> = shares.collect();
    assert!(shares.iter().all(|share| (0.0..=1.0).contains(share)) && !shares.is_empty(), "{one}");
}

#[test]
fn the_order_of_the_columns_makes_no_difference() {
    let folder = Folder::holding("survey.csv", survey().csv());
    for by in 1..4 {
        folder.write("turned.csv", survey().turned(by).csv());
        assert_eq!(certainty(&folder, "turned.csv", "1"), certainty(&folder, "survey.csv", "1"), "turned by {by}");
    }
}

#[test]
fn a_spreadsheet_and_two_files_give_the_same_as_one_file() {
    let (table, folder) = (survey(), Folder::new());
    folder.write("survey.csv", table.csv());
    folder.write("survey.xlsx", table.xlsx());
    let part = |rows: &[Vec<String>]| Table { rows: rows.to_vec(), ..table.clone() }.csv();
    folder.write("one.csv", part(&table.rows[..11]));
    folder.write("two.csv", part(&table.rows[11..]));
    let whole = certainty(&folder, "survey.csv", "1");
    assert_eq!(certainty(&folder, "survey.xlsx", "1"), whole);
    let parts = folder.analysed(&["one.csv", "two.csv", "--bootstrap", "200", "--seed", "1"]);
    assert_eq!(parts["certainty"], whole);
}

#[test]
fn a_survey_that_was_counted_cannot_be_resampled() {
    let folder = Folder::holding("counts.csv", "item,value,count\ntime,2,9\n");
    let said = folder.run(&["analyse", "--counts", "counts.csv", "--bootstrap", "200", "--lang", "en"]).failed(2);
    assert!(said.contains("--bootstrap") && said.contains("--counts"), "{said}");
}
