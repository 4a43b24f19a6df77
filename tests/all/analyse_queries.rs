//! The example queries, run for real in DuckDB: a survey that a database counted gives the same as the survey itself.
//!
//! They need Python with the package duckdb, which `.ci/run` puts in `target/venv`; without it these tests say so.

use std::io::Write as _;
use std::path::Path;
use std::process::Command;

use serde_json::Value;
use strategiewijzer::content::bundled_questionnaire;
use strategiewijzer::questionnaire::{Elements, Questionnaire};

use crate::common::Folder;
use crate::common::survey::Table;
use crate::common::texts::example;

const RESPONDENTS: u32 = 300;

/// A Python with duckdb, or the reason why there is none.
fn python() -> Result<String, String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/venv");
    let own = [root.join("bin/python"), root.join("Scripts/python.exe")].map(|path| path.display().to_string());
    let candidates = own.into_iter().chain(["python3".to_owned()]);
    let works = |program: &String| {
        Command::new(program).args(["-c", "import duckdb"]).output().is_ok_and(|output| output.status.success())
    };
    candidates.into_iter().find(works).ok_or_else(|| "no Python with the package duckdb (.ci/run makes one)".to_owned())
}

/// Runs SQL in a folder; `false` where there is nothing to run it with.
fn run(folder: &Folder, sql: &str) -> bool {
    let python = match python() {
        Ok(python) => python,
        Err(reason) => {
            // Past the test runner, which keeps what a test that passes prints.
            let _ = writeln!(std::io::stderr(), "the queries were not run: {reason}");
            return false;
        }
    };
    folder.write("query.sql", sql);
    let script = "import duckdb; duckdb.execute(open('query.sql', encoding='utf-8').read())";
    let outcome = Command::new(python).args(["-c", script]).current_dir(folder.work()).output().unwrap();
    assert!(outcome.status.success(), "{}", String::from_utf8_lossy(&outcome.stderr));
    true
}

/// Numbers that look like chance and are the same everywhere: a linear congruential generator (Knuth's constants).
struct Chance(u64);

impl Chance {
    fn below(&mut self, limit: u32) -> u32 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        ((self.0 >> 33) % u64::from(limit)) as u32
    }
}

/// Which answers an invented survey has.
#[derive(Clone, Copy)]
struct Kind {
    /// One in so many cells is blank, and half as many do not apply.
    blanks: u32,
    /// Second elements of what is asked per activity, goal and referent.
    elements: bool,
}

fn survey(kind: Kind) -> Table {
    let questionnaire = bundled_questionnaire().unwrap();
    let two = || vec![String::new(), String::new()];
    let elements = if kind.elements {
        Elements { activities: two(), goals: two(), referents: two(), drawbacks: two(), ..Elements::default() }
    } else {
        Elements::default()
    };
    let places: Vec<(String, u32)> = questionnaire
        .slots(&elements)
        .into_iter()
        .map(|slot| (slot.id(&questionnaire), questionnaire.item(slot.item).scale.points.len() as u32))
        .collect();
    let mut chance = Chance(20_261_121);
    let mut cell = |points: u32| match kind.blanks {
        0 => (chance.below(points) + 1).to_string(),
        blanks if chance.below(blanks) == 0 => String::new(),
        blanks if chance.below(blanks * 2) == 0 => ["-96", "not-applicable"][chance.below(2) as usize].to_owned(),
        blanks if chance.below(blanks * 9) == 0 => "-99".to_owned(),
        _ => (chance.below(points) + 1).to_string(),
    };
    let rows = (0..RESPONDENTS).map(|_| places.iter().map(|(_, points)| cell(*points)).collect());
    let mut rows: Vec<Vec<String>> = rows.collect();
    if kind.blanks > 0 {
        // Somebody who answered nothing at all, in two ways.
        rows[5].fill(String::new());
        rows[6].fill("-97".to_owned());
    }
    Table { headings: places.into_iter().map(|(id, _)| id).collect(), rows }
}

/// The same with a team of each respondent, of which one is small and some are blank.
fn with_teams(mut table: Table) -> Table {
    table.headings.push("Team".to_owned());
    for (number, row) in table.rows.iter_mut().enumerate() {
        let team = match number % 50 {
            0..20 => "noord",
            20..35 => "zuid",
            35..47 => "oost \"aan, zee\"",
            47 if number < 100 => "klein",
            _ => "",
        };
        row.push(team.to_owned());
    }
    table
}

fn analysed(folder: &Folder, arguments: &[&str]) -> Value {
    let mut document = folder.analysed(arguments);
    for part in ["input", "doubts"] {
        document[part].take();
    }
    document
}

fn assert_same(kind: Kind, sql: &str) {
    let folder = Folder::holding("survey.csv", survey(kind).csv());
    if run(&folder, sql) {
        let (survey, counts) = (analysed(&folder, &["survey.csv"]), analysed(&folder, &["--counts", "counts.csv"]));
        assert!(survey["determinants"].as_array().unwrap().iter().any(|result| result["composite"]["n"].is_u64()));
        assert!(survey["determinants"].as_array().unwrap().iter().any(|result| !result["alpha"][0].is_null()));
        assert_eq!(survey, counts);
    }
}

#[test]
fn a_whole_survey_counted_in_duckdb_gives_the_same_as_the_survey() {
    assert_same(Kind { blanks: 0, elements: false }, &example("queries/counts-duckdb.sql"));
}

#[test]
fn a_survey_with_gaps_counted_in_duckdb_gives_the_same_as_the_survey() {
    assert_same(Kind { blanks: 9, elements: false }, &example("queries/counts-duckdb.sql"));
}

#[test]
fn second_elements_counted_in_duckdb_give_the_same_as_the_survey() {
    assert_same(Kind { blanks: 9, elements: true }, &example("queries/counts-duckdb.sql"));
}

#[test]
fn doubles_as_pandas_and_r_write_them_count_as_whole_numbers() {
    let mut table = survey(Kind { blanks: 9, elements: true });
    for cell in table.rows.iter_mut().flatten().filter(|cell| cell.parse::<i32>().is_ok()) {
        cell.push_str(".0");
    }
    let folder = Folder::holding("survey.csv", table.csv());
    if run(&folder, &example("queries/counts-duckdb.sql")) {
        assert_eq!(analysed(&folder, &["survey.csv"]), analysed(&folder, &["--counts", "counts.csv"]));
    }
}

#[test]
fn columns_that_are_not_there_are_no_trouble_to_the_query() {
    let table = Table::of("time awareness complexity / 4 3 2 / 1 1 5 / . 2 . / 3 4 1");
    let folder = Folder::holding("survey.csv", table.csv());
    if run(&folder, &example("queries/counts-duckdb.sql")) {
        assert_eq!(analysed(&folder, &["survey.csv"]), analysed(&folder, &["--counts", "counts.csv"]));
    }
}

#[test]
fn a_survey_in_parquet_gives_the_same_as_the_survey() {
    let folder = Folder::holding("survey.csv", survey(Kind { blanks: 0, elements: true }).csv());
    let write = "COPY (FROM read_csv('survey.csv')) TO 'survey.parquet' (FORMAT parquet);\n";
    let query = example("queries/counts-duckdb.sql");
    let from_parquet =
        query.replace("read_csv('survey.csv', all_varchar = true, header = true)", "read_parquet('survey.parquet')");
    assert_ne!(query, from_parquet);
    if run(&folder, &format!("{write}{from_parquet}")) {
        assert_eq!(analysed(&folder, &["survey.csv"]), analysed(&folder, &["--counts", "counts.csv"]));
    }
}

/// The query with the lines for groups in place of the line without.
fn with_groups(query: &str) -> String {
    let (plain, grouped) = (
        "SELECT NULL::VARCHAR AS \"group\", NULL::TINYINT AS nothing, code(COLUMNS(*)::VARCHAR)\n",
        "-- SELECT \"Team\"",
    );
    assert!(query.contains(plain) && query.contains(grouped));
    query.replace(plain, "").replace(grouped, "SELECT \"Team\"")
}

#[test]
fn groups_counted_in_duckdb_give_the_same_as_the_survey() {
    for blanks in [0, 9] {
        let folder = Folder::holding("survey.csv", with_teams(survey(Kind { blanks, elements: false })).csv());
        if run(&folder, &with_groups(&example("queries/counts-duckdb.sql"))) {
            let survey = analysed(&folder, &["survey.csv", "--group", "Team", "--per-group"]);
            let counts = analysed(&folder, &["--counts", "counts.csv", "--group", "group", "--per-group"]);
            assert_eq!(survey["groups"].as_array().unwrap().len(), 4, "{}", survey["groups"]);
            let text = |document: &Value| serde_json::to_string_pretty(document).unwrap();
            let renamed = text(&survey).replace("\"Team\"", "\"group\"").replace("“Team”", "“group”");
            assert_eq!(renamed, text(&counts));
        }
    }
}

/// The items a list in a query names: between backticks.
fn listed(query: &str) -> Vec<String> {
    let list = query.split("item IN (").nth(1).unwrap().split("))").next().unwrap();
    let mut items: Vec<String> = list.split('`').skip(1).step_by(2).map(str::to_owned).collect();
    items.sort();
    items
}

fn gated(questionnaire: &Questionnaire) -> Vec<String> {
    let gated = questionnaire.items().filter(|(index, _)| questionnaire.is_gated(*index));
    gated.map(|(_, item)| item.id.clone()).collect()
}

#[test]
fn the_lists_in_the_queries_are_those_of_the_questionnaire() {
    let questionnaire = bundled_questionnaire().unwrap();
    let spark = example("queries/counts-spark.sql");
    let mut items: Vec<String> = questionnaire.items().map(|(_, item)| item.id.clone()).collect();
    items.sort();
    assert_eq!(listed(&spark), items);
    for (query, start) in [(spark, "items.item IN ("), (example("queries/counts-duckdb.sql"), "unaware AND place IN (")]
    {
        let list = query.split(start).nth(1).unwrap().split(['T', ';']).next().unwrap();
        let named: Vec<String> = list.split('\'').skip(1).step_by(2).map(str::to_owned).collect();
        assert_eq!(named, gated(&questionnaire), "{start}");
    }
}

/// Spark itself is too large for a test: `.ci/spark` runs it. Here its query is run in DuckDB with the four words changed that
/// the two do not share, so that the counting is checked.
#[test]
fn the_query_for_spark_counts_the_same() {
    let query = example("queries/counts-spark.sql")
        .replace('`', "\"")
        .replace("monotonically_increasing_id()", "row_number() OVER ()")
        .replace("AS STRING)", "AS VARCHAR)")
        .replace("ORDER BY item, value;", "");
    let sql = format!(
        "CREATE TEMP VIEW survey AS FROM read_csv('survey.csv', all_varchar = true, header = true);
        COPY ({query}) TO 'counts.csv' (HEADER);"
    );
    assert_same(Kind { blanks: 9, elements: false }, &sql);
}
