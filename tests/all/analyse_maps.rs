//! Columns that the program cannot be sure of: proposed, settled in a map, and read by it.

use insta::assert_snapshot;
use serde_json::{Value, json};

use crate::common::Folder;
use crate::common::spss::{Spss, Value as Cell, Variable};
use crate::common::survey::Table;
use crate::common::texts::{assert_marked, spot};

fn counts(report: &Value, id: &str) -> Value {
    let item = report["items"].as_array().unwrap().iter().find(|item| item["id"] == id).unwrap();
    item["counts"].clone()
}

fn doubts(report: &Value) -> Vec<&str> {
    report["doubts"].as_array().unwrap().iter().map(|doubt| doubt["code"].as_str().unwrap()).collect()
}

/// A survey with these columns and a map with these entries.
fn mapped(survey: &str, entries: &str) -> Folder {
    let folder = Folder::holding("survey.csv", survey);
    folder.write("map.yaml", format!("survey-map: 1\ncolumns:\n{entries}\n"));
    folder
}

const MAPPED: [&str; 4] = ["survey.csv", "--map", "map.yaml", "--dry-run"];

#[test]
fn unsure_columns_are_named_and_proposed_and_read_once_settled() {
    let folder = Folder::holding("survey.csv", "time,Q4,Team,wat een mooie dag\n4,1,noord,1\n2,3,zuid,2\n");
    let refused = folder.run(&["analyse", "survey.csv", "--output", "out.md", "--lang", "en"]).failed(1);
    assert_eq!(folder.files(), ["survey.csv"]);
    let saved = folder.run(&["analyse", "survey.csv", "--save-map", "map.yaml", "--lang", "en"]).failed(1);
    assert_eq!(saved, format!("The proposed map is in map.yaml. Check it, and pass it with --map.\n{refused}"));
    let proposal = folder.read("map.yaml");
    assert_snapshot!(format!("{saved}\n{proposal}"));
    let unsettled = folder.run(&["analyse", "survey.csv", "--map", "map.yaml", "--lang", "en"]).failed(1);
    assert!(unsettled.contains("For column Q4 you still have to choose"), "{unsettled}");
    folder.write("map.yaml", proposal.replace("item: undecided", "item: complexity"));
    assert_eq!(counts(&folder.analysed(&MAPPED), "complexity"), json!([1, 0, 1, 0, 0]));
    folder.write("map.yaml", proposal.replace("item: undecided", "item: none"));
    assert_eq!(counts(&folder.analysed(&MAPPED), "complexity"), json!([0, 0, 0, 0, 0]));
}

#[test]
fn a_proposal_for_a_survey_without_doubt_changes_nothing() {
    let table = Table::of("time self-efficacy self-efficacy[2] complexity Team / 4 2 . 1 a / 2 3 5 5 b");
    let folder = Folder::holding("survey.csv", table.csv());
    let plain = folder.run(&["analyse", "survey.csv", "--format", "json"]).ends_with(0).stdout;
    let saving =
        folder.run(&["analyse", "survey.csv", "--save-map", "map.yaml", "--format", "json"]).ends_with(0).stdout;
    let by_map = folder.run(&["analyse", "survey.csv", "--map", "map.yaml", "--format", "json"]).ends_with(0).stdout;
    assert_eq!(saving, plain);
    // That a map was used is said, and it settles what was doubted; nothing else differs.
    let apart = |text: &str| {
        let mut advice: Value = serde_json::from_str(text).unwrap();
        let map = advice["input"]["map_sha256"].take();
        let doubts = advice["doubts"].take();
        (map.is_string(), doubts.as_array().unwrap().len(), advice)
    };
    let ((used, doubts, by_map), (.., plain)) = (apart(&by_map), apart(&plain));
    assert_eq!((used, doubts, by_map), (true, 0, plain));
}

#[test]
fn an_existing_map_is_only_replaced_when_asked() {
    let folder = Folder::holding("survey.csv", "time\n4\n");
    folder.write("map.yaml", "mine");
    let arguments = ["analyse", "survey.csv", "--save-map", "map.yaml", "--lang", "en"];
    let said = folder.run(&arguments).failed(1);
    assert!(said.contains("map.yaml already exists") && folder.read("map.yaml") == "mine", "{said}");
    folder.run(&[&arguments[..], &["--force"]].concat()).ends_with(0);
    assert!(folder.read("map.yaml").contains("survey-map: 1"));
}

#[test]
fn two_columns_for_one_question_are_a_conflict_that_a_map_settles() {
    let folder = mapped("time,team,TIME\n4,x,1\n2,y,3\n", "  - {number: 3, item: none}");
    let said = folder.run(&["analyse", "survey.csv", "--lang", "en"]).failed(1);
    assert!(said.contains("column A (time), column C (TIME)"), "{said}");
    assert_eq!(counts(&folder.analysed(&MAPPED), "time"), json!([0, 1, 0, 1, 0]));
}

#[test]
fn what_is_wrong_with_a_map_is_shown_at_its_spot() {
    for (marked, named) in [
        ("  - {column: §tima, item: time}", "tima"),
        ("  - {column: time, item: §tiem}", "tiem"),
        ("  - {column: time, recode: {a: §6}}", "6"),
        ("  - {column: time, polarity: §as-scored}", "time"),
        ("  - {number: §9, item: time}", "9"),
        ("  - {column: §note, polarity: as-worded}", "note"),
        ("  - {column: time, item: none}\n  - {number: §1, item: time}", "time"),
    ] {
        let (text, line, column) = spot(&format!("survey-map: 1\ncolumns:\n{marked}\n"));
        let folder = Folder::holding("survey.csv", "time,note\n4,x\n");
        folder.write("map.yaml", &text);
        for language in ["nl", "en"] {
            let said = folder.run(&["analyse", "survey.csv", "--map", "map.yaml", "--lang", language]).failed(1);
            assert!(said.contains(named), "{said}");
            assert_marked(&said, "map.yaml", &text, line, column);
        }
    }
}

#[test]
fn recode_says_what_texts_and_codes_and_labels_mean() {
    let folder = mapped(
        "time;coordinator\nklopt helemaal;1\nNou nee;2\n9;2\n99;\n4;1\n",
        "  - {column: time, recode: {Klopt helemaal: 5, nou nee: 1, 9: not-applicable, 99: missing}}
  - {column: coordinator, recode: {1: 2, 2: 1}}",
    );
    let report = folder.analysed(&MAPPED);
    assert_eq!(counts(&report, "time"), json!([1, 0, 0, 1, 1]));
    assert_eq!((counts(&report, "coordinator"), doubts(&report)), (json!([2, 2]), vec![]));

    let labels = vec![
        (Cell::Number(1.0), b"klopt niet".as_slice()),
        (Cell::Number(2.0), b"klopt"),
        (Cell::Number(8.0), b"geen idee"),
    ];
    let spss = Spss {
        encoding: Some("UTF-8"),
        variables: vec![Variable { labels, ..Variable::number("time") }],
        rows: [1.0, 2.0, 2.0, 8.0].map(|number| vec![Cell::Number(number)]).into(),
        ..Spss::default()
    };
    folder.write("survey.sav", spss.bytes());
    for recode in ["{klopt niet: 1, klopt: 5, geen idee: missing}", "{1: 1, 2: 5, 8: missing}"] {
        folder.write("map.yaml", format!("survey-map: 1\ncolumns:\n  - {{column: time, recode: {recode}}}\n"));
        let report = folder.analysed(&["survey.sav", "--map", "map.yaml", "--dry-run"]);
        assert_eq!((counts(&report, "time"), &report["respondents"]), (json!([1, 0, 0, 0, 2]), &json!(3)), "{recode}");
    }
}

#[test]
fn numbers_of_reversed_items_run_as_the_user_says() {
    let survey = "complexity,unsettled-organisation,time\n5,1,4\n4,2,2\n";
    let folder = mapped(survey, "  - {column: complexity, polarity: as-scored}");
    let read = |more: &[&str]| folder.analysed(&[&["survey.csv", "--dry-run"], more].concat());
    let worded = json!([0, 0, 0, 1, 1]);
    assert_eq!(counts(&read(&[]), "complexity"), worded);
    assert_eq!(doubts(&read(&[])), ["reversed-items", "two-answer-items"]);
    assert_eq!(counts(&read(&["--reversed", "as-worded"]), "complexity"), worded);
    assert_eq!(doubts(&read(&["--reversed", "as-worded"])), ["two-answer-items"]);
    let scored = read(&["--reversed", "as-scored"]);
    assert_eq!(counts(&scored, "complexity"), json!([1, 1, 0, 0, 0]));
    assert_eq!(counts(&scored, "time"), counts(&read(&[]), "time"));
    // A column of the map goes its own way.
    let by_map = read(&["--map", "map.yaml"]);
    assert_eq!(counts(&by_map, "complexity"), json!([1, 1, 0, 0, 0]));
    assert_eq!(by_map["doubts"][0]["text"]["en"].as_str().unwrap().matches("unsettled-organisation").count(), 1);
    let both = read(&["--map", "map.yaml", "--reversed", "as-worded"]);
    assert_eq!(counts(&both, "complexity"), json!([1, 1, 0, 0, 0]));
}

#[test]
fn labels_leave_no_doubt_about_reversed_items() {
    let folder = Folder::holding("survey.csv", "complexity,coordinator\nhelemaal mee eens,ja\nmee oneens,nee\n");
    let report = folder.analysed(&["survey.csv", "--dry-run", "--strict", "--reversed", "as-scored"]);
    assert_eq!((counts(&report, "complexity"), doubts(&report)), (json!([0, 1, 0, 0, 1]), vec![]));
}

/// Sixty respondents of whom each is about as content with everything; `complexity` runs as scored when mirrored.
fn content(mirrored: bool) -> String {
    let mut text = "time,knowledge,materials,staff-capacity,complexity\n".to_owned();
    for row in 0..60_i32 {
        let level = |by: i32| (row % 5 + 1 + (row * by / 7) % 2).clamp(1, 5);
        let complexity = if mirrored { level(3) } else { 6 - level(3) };
        text += &format!("{},{},{},{},{complexity}\n", level(1), level(2), level(4), level(5));
    }
    text
}

#[test]
fn a_reversed_item_that_was_mirrored_before_goes_against_the_rest() {
    for (mirrored, reversed, against) in
        [(false, "as-worded", false), (true, "as-worded", true), (true, "as-scored", false), (false, "as-scored", true)]
    {
        let folder = Folder::holding("survey.csv", content(mirrored));
        let report = folder.analysed(&["survey.csv", "--dry-run", "--reversed", reversed]);
        let expected: &[&str] = if against { &["against-the-rest"] } else { &[] };
        assert_eq!(doubts(&report), expected, "mirrored: {mirrored}, read {reversed}");
        if against {
            let text = report["doubts"][0]["text"]["nl"].as_str().unwrap();
            assert!(text.starts_with("complexity ") && text.contains("60 respondenten"), "{text}");
        }
    }
}

#[test]
fn strict_fails_on_doubts_and_passes_once_they_are_taken_away() {
    let folder = mapped(
        "time,complexity,formal-ratification\n4,1,1\n2,3,2\n",
        "  - {column: formal-ratification, recode: {1: 1, 2: 2}}",
    );
    let run = |more: &[&str]| {
        folder.run(&[&["analyse", "survey.csv", "--strict", "--lang", "en", "--output", "out.md"], more].concat())
    };
    assert_snapshot!(run(&[]).failed(1));
    assert!(run(&["--reversed", "as-worded"]).failed(1).contains("1 doubt about reading"));
    assert_eq!(folder.files(), ["map.yaml", "survey.csv"]);
    run(&["--reversed", "as-worded", "--map", "map.yaml"]).ends_with(0);
    assert_eq!(folder.files(), ["map.yaml", "out.md", "survey.csv"]);
    // Without --strict the same doubts are said, and nothing fails.
    let said = folder.run(&["analyse", "survey.csv", "--lang", "en"]).ends_with(0).stderr;
    assert_eq!(said.matches("note: ").count(), 2, "{said}");
}
