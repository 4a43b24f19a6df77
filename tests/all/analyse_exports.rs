//! Exports of survey tools through the program: what is counted, what is left out, and what may never be seen.

use std::collections::BTreeMap;
use std::path::Path;

use serde::Deserialize;
use serde_json::{Value, json};
use strategiewijzer::content::bundled_questionnaire;
use strategiewijzer::questionnaire::Elements;
use strategiewijzer::survey::{plan, recognise};
use strategiewijzer::tables::{CsvFile, CsvOptions};

use crate::common::Folder;
use crate::common::survey::Table;
use crate::common::workbooks::zip_of;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Expected {
    tool: String,
    delimiter: char,
    respondents: u64,
    #[serde(default)]
    excluded: BTreeMap<String, u64>,
    items: BTreeMap<String, Counts>,
    #[serde(default)]
    elements: Option<Elements>,
    #[serde(default)]
    never: Vec<String>,
}

#[derive(Clone, Debug, Default, Deserialize, PartialEq)]
#[serde(deny_unknown_fields, default)]
struct Counts {
    counts: Vec<u64>,
    missing: u64,
    not_applicable: u64,
    unreadable: u64,
}

fn bytes(name: &str) -> Vec<u8> {
    std::fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data").join(name)).unwrap()
}

fn expected() -> BTreeMap<String, Expected> {
    serde_yaml::from_slice(&bytes("exports/EXPECTED.yaml")).unwrap()
}

/// The exports, each in a folder of its own, with a map that settles the cells that are no answer.
fn every_export() -> Vec<(String, Expected, Folder, Vec<&'static str>)> {
    let exports = expected().into_iter().map(|(name, expected)| {
        let folder = Folder::holding(&name, bytes(&format!("exports/{name}")));
        let unreadable = expected.items.values().any(|counts| counts.unreadable > 0);
        folder.write(
            "map.yaml",
            "survey-map: 1\ncolumns:\n  - {column: personal-benefits.drawback, recode: {\"3,5\": missing, \"6\": missing}}\n",
        );
        let mut options = vec!["--yes-no", "1=no,2=yes"];
        if unreadable {
            options.extend(["--map", "map.yaml"]);
        }
        (name, expected, folder, options)
    });
    exports.collect()
}

/// The items that hold a column in the report of how a file was read.
fn items(report: &Value) -> BTreeMap<String, Counts> {
    let used: Vec<&Value> =
        report["files"].as_array().unwrap().iter().flat_map(|file| file["used"].as_array().unwrap()).collect();
    let is_used = |id: &str| used.iter().any(|column| column["item"] == id);
    let number = |item: &Value, key: &str| item[key].as_u64().unwrap();
    let items = report["items"].as_array().unwrap().iter().filter(|item| is_used(item["id"].as_str().unwrap()));
    let counts = |item: &Value| {
        let mut counts =
            item["counts"].as_array().unwrap().iter().map(|count| count.as_u64().unwrap()).collect::<Vec<_>>();
        // Whoever does not know the innovation is not asked for a judgement; here only `complexity` asks for one.
        assert!(number(item, "not_asked") == 0 || item["id"] == "complexity");
        counts.shrink_to_fit();
        Counts {
            counts,
            missing: number(item, "missing"),
            not_applicable: number(item, "not_applicable"),
            unreadable: 0,
        }
    };
    items.map(|item| (item["id"].as_str().unwrap().to_owned(), counts(item))).collect()
}

#[test]
fn every_export_is_described_and_every_description_has_its_export() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/exports");
    let names = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let mut files: Vec<String> = names.filter(|name| name.ends_with(".csv")).collect();
    files.sort();
    assert_eq!(files, expected().into_keys().collect::<Vec<_>>());
}

#[test]
fn elements_are_called_as_in_the_headings() {
    let questionnaire = bundled_questionnaire().unwrap();
    for (name, expected, folder, _) in every_export() {
        let Some(elements) = expected.elements else { continue };
        let file = CsvFile::from_path(&folder.path(&name), &CsvOptions::default()).unwrap();
        let plan =
            plan(&questionnaire, &recognise(file.first_rows(), &questionnaire), None, &Elements::default()).unwrap();
        assert_eq!(plan.elements, elements, "{name}");
    }
}

#[test]
fn every_export_gives_the_counts_made_by_hand() {
    for (name, expected, folder, options) in every_export() {
        let report = folder.analysed(&[&[name.as_str(), "--dry-run"], &options[..]].concat());
        let file = &report["files"][0];
        assert_eq!(file["tool"], expected.tool, "{name}");
        assert_eq!(file["delimiter"], expected.delimiter.to_string(), "{name}");
        assert_eq!(report["respondents"], expected.respondents, "{name}");
        assert_eq!(file["excluded"], json!(expected.excluded), "{name}");
        assert_eq!(items(&report), by_hand(&expected, &report), "{name}");
    }
}

/// The counts by hand, with what cannot be read as missing, and without the judgements of who does not know the
/// innovation: those are left to a test of their own.
fn by_hand(expected: &Expected, report: &Value) -> BTreeMap<String, Counts> {
    let mut items = expected.items.clone();
    for counts in items.values_mut() {
        counts.missing += std::mem::take(&mut counts.unreadable);
    }
    let found = report["items"].as_array().unwrap().iter().find(|item| item["id"] == "complexity").unwrap();
    if let Some(gated) = found["not_asked"].as_u64().filter(|gated| *gated > 0) {
        let (worded, counts) = (items.get_mut("complexity").unwrap(), found["counts"].as_array().unwrap());
        let counts: Vec<u64> = counts.iter().map(|count| count.as_u64().unwrap()).collect();
        let (all, left): (u64, u64) = (worded.counts.iter().sum(), counts.iter().sum());
        assert!(counts.iter().zip(&worded.counts).all(|(left, all)| left <= all) && all - left <= gated);
        worded.counts = counts;
        worded.missing = found["missing"].as_u64().unwrap();
    }
    items
}

#[test]
fn whoever_does_not_know_the_innovation_is_not_asked_to_judge_it() {
    let folder = Folder::holding("qualtrics.csv", bytes("exports/qualtrics.csv"));
    let report = folder.analysed(&["qualtrics.csv", "--dry-run"]);
    let complexity = report["items"].as_array().unwrap().iter().find(|item| item["id"] == "complexity").unwrap();
    // By hand: 2, 5 and 1 were answered, and whoever answered 5 does not know the innovation.
    assert_eq!((&complexity["counts"], &complexity["not_asked"]), (&json!([1, 1, 0, 0, 0]), &json!(1)));
}

#[test]
fn what_is_about_persons_appears_in_no_output_of_any_kind() {
    for (name, expected, folder, options) in every_export() {
        let export = String::from_utf8_lossy(&bytes(&format!("exports/{name}"))).into_owned();
        assert!(expected.never.iter().all(|text| export.contains(text)), "{name}: the traps are in the file");
        let run = |more: &[&str]| {
            let outcome = folder.run(&[&["analyse", &name], more, &options[..]].concat()).ends_with(0);
            outcome.stdout + &outcome.stderr
        };
        let mut outputs = Vec::new();
        for language in ["nl", "en"] {
            outputs.push(run(&["--lang", language, "--details"]));
            outputs.push(run(&["--lang", language, "--dry-run"]));
        }
        // What is in these does not hang on the language, only its words do.
        for format in ["markdown", "csv", "json"] {
            outputs.push(run(&["--format", format, "--details"]));
        }
        for format in ["markdown", "json"] {
            outputs.push(run(&["--format", format, "--dry-run"]));
        }
        run(&["--save-map", "proposal.yaml", "--force"]);
        outputs.push(folder.read("proposal.yaml"));
        // Without the map of its own the cells that are no answer are named; those of other columns never are.
        outputs.push(folder.run(&["analyse", &name]).stderr);
        for text in &expected.never {
            let found = outputs.iter().find(|output| output.contains(text.as_str()));
            assert!(found.is_none(), "{name}: {text} in\n{}", found.unwrap());
        }
    }
}

/// The answers of `limesurvey-code.csv` that count, as numbers.
fn answers() -> Table {
    Table::of(
        "time complexity self-efficacy self-efficacy[2] coordinator descriptive-norm awareness
        / 4 2 4 5 2 3 3 / 1 5 2 . 1 7 1 / 4 1 3 5 1 3 4",
    )
}

#[test]
fn every_kind_of_file_gives_the_same_counts() {
    let table = answers();
    let castor = Table { headings: table.names(), ..table.clone() };
    let castor =
        castor.with(|_, cell| if cell.is_empty() { "-99".to_owned() } else { cell.to_owned() }).csv_with(';', "\r\n");
    let files: [(&str, Vec<u8>); 8] = [
        ("answers.csv", table.csv().into()),
        ("answers.tsv", table.csv_with('\t', "\r\n").into()),
        ("answers.xlsx", table.xlsx()),
        ("answers.ods", table.ods()),
        ("plain.sav", table.spss(0)),
        ("codes.sav", table.spss(1)),
        ("blocks.zsav", table.spss(2)),
        ("castor.zip", zip_of(&[("survey.csv", &castor)])),
    ];
    let folder = Folder::new();
    let mut known = None;
    for (name, content) in files {
        folder.write(name, content);
        let report = folder.analysed(&[name, "--dry-run", "--yes-no", "1=no,2=yes"]);
        assert_eq!(report["respondents"], 3, "{name}");
        let known = known.get_or_insert_with(|| report["items"].clone());
        assert_eq!(&report["items"], known, "{name}");
        assert_eq!(items(&report).len(), 7, "{name}: {report}");
    }
    let expected = items(&folder.analysed(&["answers.csv", "--dry-run"]));
    assert_eq!(expected["self-efficacy[2]"], Counts { counts: vec![0, 0, 0, 0, 2], missing: 1, ..Counts::default() });
}

#[test]
fn a_file_of_another_writer_is_read_with_its_labels() {
    let folder = Folder::holding("readstat.zsav", bytes("readstat.zsav"));
    folder.write(
        "map.yaml",
        "survey-map: 1\ncolumns:\n  - {column: tijd_beschikbaar, item: time, recode: {nee: 1, ja: 5}}\n",
    );
    let report = folder.analysed(&["readstat.zsav", "--dry-run", "--map", "map.yaml"]);
    let time = report["items"].as_array().unwrap().iter().find(|item| item["id"] == "time").unwrap();
    assert_eq!((&time["counts"], &report["respondents"]), (&json!([1, 0, 0, 0, 1]), &json!(2)));
    assert_eq!(report["files"][0]["kind"], "spss");
}

#[test]
fn a_heading_that_begins_as_a_zip_does_makes_no_zip_of_a_file() {
    let folder = Folder::holding("survey.csv", "PKID,time\n1,4\n2,3\n");
    assert_eq!(folder.analysed(&["survey.csv", "--dry-run"])["respondents"], 2);
}

#[test]
fn what_else_is_in_a_zip_is_passed_over_and_named() {
    let codes = "Option group name;Option name;Option value\nagree;Helemaal mee eens;5;?\n";
    let survey = "Castor Participant ID;Survey Progress;Team;time;vraag_x\n1;100;Noord;4;2\n2;100;Zuid;3;1\n";
    let folder = Folder::holding("castor.zip", zip_of(&[("codes.csv", codes), ("midi.csv", survey)]));
    folder.write("map.yaml", "survey-map: 1\ncolumns:\n  - {column: vraag_x, item: coordinator}\n");
    let run = ["castor.zip", "--dry-run", "--group", "Team", "--map", "map.yaml"];
    let report = folder.analysed(&run);
    let files = ["castor.zip/midi.csv", "castor.zip/codes.csv"].map(|name| {
        let file = report["files"].as_array().unwrap().iter().find(|file| file["name"] == name).unwrap();
        (file["rows"].as_u64().unwrap(), file["used"].as_array().unwrap().len(), file["unused"][0]["heading"].clone())
    });
    assert_eq!(files, [(2, 2, json!("Castor Participant ID")), (0, 0, json!("Option group name"))]);
    assert_eq!(report["respondents"], 2);
    assert_eq!(report["doubts"].as_array().unwrap().last().unwrap()["code"], "file-without-questions");
    let said = folder
        .run(&["analyse", "castor.zip", "--map", "map.yaml", "--lang", "en", "--yes-no", "1=no,2=yes"])
        .ends_with(0)
        .stderr;
    assert!(said.contains("note: Not one question was recognised in castor.zip/codes.csv"), "{said}");
    // Where nothing is of the survey, all of it is named.
    folder.write("other.zip", zip_of(&[("codes.csv", codes), ("more.csv", codes)]));
    let said = folder.run(&["analyse", "other.zip", "--lang", "en"]).failed(1);
    assert!(said.contains("other.zip/codes.csv") && said.contains("other.zip/more.csv"), "{said}");
}

#[test]
fn several_files_are_one_survey() {
    let folder = Folder::holding("one.csv", answers().csv());
    folder.write("two.xlsx", answers().turned(3).xlsx());
    let (one, both) =
        (folder.analysed(&["one.csv", "--dry-run"]), folder.analysed(&["one.csv", "two.xlsx", "--dry-run"]));
    assert_eq!(both["respondents"], 6);
    for (one, both) in items(&one).into_values().zip(items(&both).into_values()) {
        assert_eq!(both.counts, one.counts.iter().map(|count| count * 2).collect::<Vec<_>>());
    }
}
