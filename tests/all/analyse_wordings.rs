//! What values are believed to say: value labels that say nothing, blanks by other names, and words that are no answer.

use serde_json::{Value, json};

use crate::common::Folder;
use crate::common::spss::{Spss, Value as Cell, Variable};
use crate::common::survey::{counts, doubts};

/// A file of SPSS in which `knowledge` has these value labels.
fn labelled(labels: &[(f64, &'static str)], values: &[f64]) -> Folder {
    let variable = Variable {
        labels: labels.iter().map(|(code, label)| (Cell::Number(*code), label.as_bytes())).collect(),
        ..Variable::number("KNOW")
    };
    let spss = Spss {
        encoding: Some("UTF-8"),
        variables: vec![variable, Variable::number("ID")],
        extensions: vec![(13, b"KNOW=knowledge\tID=respondent".to_vec())],
        rows: values
            .iter()
            .enumerate()
            .map(|(at, value)| vec![Cell::Number(*value), Cell::Number(at as f64)])
            .collect(),
        ..Spss::default()
    };
    Folder::holding("survey.sav", spss.bytes())
}

const DRY: [&str; 2] = ["survey.sav", "--dry-run"];

#[test]
fn codes_between_labelled_ones_are_read_and_doubted_until_a_map_lays_them_down() {
    for nothing in ["", " ", ".", "-", "\u{2013}", "\u{2026}", "*", "?"] {
        let labels =
            [(1.0, "strongly disagree"), (2.0, nothing), (3.0, nothing), (4.0, nothing), (5.0, "strongly agree")];
        let folder = labelled(&labels, &[1.0, 2.0, 3.0, 4.0, 4.0, 5.0]);
        let report = folder.analysed(&DRY);
        assert_eq!(
            (counts(&report, "knowledge"), doubts(&report)),
            (json!([1, 1, 1, 2, 1]), vec!["codes-without-label"])
        );
        folder.run(&["analyse", "survey.sav", "--dry-run", "--strict"]).ends_with(1);
        folder.run(&["analyse", "survey.sav", "--dry-run", "--save-map", "map.yaml"]).ends_with(0);
        assert!(
            folder.read("map.yaml").contains("recode: {\"2\": 2, \"3\": 3, \"4\": 4}"),
            "{}",
            folder.read("map.yaml")
        );
        let report = folder.analysed(&["survey.sav", "--dry-run", "--strict", "--map", "map.yaml"]);
        assert_eq!((counts(&report, "knowledge"), doubts(&report)), (json!([1, 1, 1, 2, 1]), vec![]));
    }
}

#[test]
fn where_labels_leave_it_open_the_label_is_named_as_what_lacks() {
    let said = labelled(&[(1.0, "strongly disagree"), (9.0, "no opinion")], &[1.0, 2.0, 3.0])
        .run(&["analyse", "survey.sav", "--dry-run", "--lang", "en"])
        .failed(1);
    assert!(said.contains("column A (knowledge): the code 2 has no value label, while 1 and 9 have."), "{said}");
    assert!(said.contains("recode: {\"2\": 2, \"3\": 3}") && !said.contains("missing}"), "{said}");
    let said = labelled(&[(1.0, "nooit"), (2.0, "altijd")], &[1.0, 2.0])
        .run(&["analyse", "survey.sav", "--lang", "nl"])
        .failed(1);
    assert!(said.contains("het waardelabel “nooit” van de code 1 is geen antwoord op deze vraag"), "{said}");
    // Labels for no answer alone leave the others numbers.
    let report = labelled(&[(9.0, "no opinion")], &[1.0, 2.0, 3.0]).analysed(&DRY);
    assert_eq!((counts(&report, "knowledge"), doubts(&report)), (json!([1, 1, 1, 0, 0]), vec![]));
}

#[test]
fn what_is_blank_by_another_name_decides_as_a_blank_does() {
    for blank in
        ["", "NA", "NULL", "N/A", "#N/A", "#N/B", "NaN", "(null)", "<NA>", "-", "0000-00-00 00:00:00", "None", "\\N"]
    {
        let text = format!(
            "id,submitdate,lastpage,startlanguage,time,Team\n1,2026-03-02 09:14:11,6,nl,4,{blank}\n2,{blank},2,nl,1,Noord\n"
        );
        let report = Folder::holding("survey.csv", text).analysed(&["survey.csv", "--dry-run", "--group", "Team"]);
        assert_eq!((counts(&report, "time"), &report["respondents"]), (json!([0, 0, 0, 1, 0]), &json!(1)), "{blank}");
        assert_eq!(report["files"][0]["excluded"], json!({"unfinished": 1}), "{blank}");
    }
    let grouped = |blank: &str| {
        let rows: String =
            (0..12).map(|at| format!("{},{}\n", at % 5 + 1, if at < 6 { "Noord" } else { blank })).collect();
        let folder = Folder::holding("survey.csv", format!("time,Team\n{rows}"));
        folder.run(&["analyse", "survey.csv", "--group", "Team", "--format", "csv"]).ends_with(0).stdout
    };
    for blank in ["NA", "NULL", "#N/B", "-"] {
        assert_eq!(grouped(blank), grouped(""), "{blank}");
    }
    // What somebody chose is a group of its own.
    assert_ne!(grouped("onbekend"), grouped(""));
}

#[test]
fn what_does_not_say_whether_it_was_sent_in_is_doubted() {
    for (text, expected) in [
        ("id;lastpage;startlanguage;time\n1;6;nl;4\n2;1;nl;2\n", "no-submit-date"),
        ("StartDate,EndDate,Status,ResponseId,time\nx,y,0,R_1,4\nx,y,0,R_2,4\n", "no-submit-date"),
        ("StartDate,EndDate,Status,Finished,ResponseId,time\nx,y,0,1,R_1,4\nx,y,0,NA,R_2,4\n", "unclear-submission"),
    ] {
        let folder = Folder::holding("survey.csv", text);
        let report = folder.analysed(&["survey.csv", "--dry-run"]);
        assert_eq!((doubts(&report), &report["respondents"]), (vec![expected], &json!(2)), "{text}");
        folder.run(&["analyse", "survey.csv", "--dry-run", "--strict"]).ends_with(1);
    }
    let folder = Folder::holding("survey.csv", "id;lastpage;startlanguage;time\n1;6;nl;4\n");
    assert_eq!(doubts(&folder.analysed(&["survey.csv", "--dry-run", "--keep-unfinished"])), Vec::<&str>::new());
}

#[test]
fn what_a_tool_took_for_spam_is_left_out_and_said() {
    let rows: String = ["Spam", "8", "Imported Spam", "IP Address", "Preview Spam"]
        .iter()
        .enumerate()
        .map(|(at, status)| format!("x,y,{status},True,R_{at},4\n"))
        .collect();
    let folder = Folder::holding("survey.csv", format!("StartDate,EndDate,Status,Finished,ResponseId,time\n{rows}"));
    let report = folder.analysed(&["survey.csv", "--dry-run"]);
    assert_eq!(report["files"][0]["excluded"], json!({"preview": 1, "spam": 3}));
    let said = folder.run(&["analyse", "survey.csv", "--lang", "en"]).ends_with(0).stderr;
    assert!(said.contains("3 rows (taken for spam by the survey tool)"), "{said}");
}

#[test]
fn more_answers_than_the_scale_has_are_refused() {
    let folder = Folder::holding("survey.csv", "time\nstrongly agree\nagree\nsomewhat agree\n");
    let said = folder.run(&["analyse", "survey.csv", "--lang", "en"]).failed(1);
    assert!(said.contains("survey.csv: column A (time): both “somewhat agree” and “agree” come here"), "{said}");
    folder.write("map.yaml", "survey-map: 1\nrecode: {somewhat agree: 4, agree: 4}\n");
    let report = folder.analysed(&["survey.csv", "--dry-run", "--map", "map.yaml"]);
    assert_eq!(counts(&report, "time"), json!([0, 0, 0, 2, 1]));
}

#[test]
fn one_recode_holds_for_all_columns_unless_a_column_says_otherwise() {
    let folder = Folder::holding("survey.csv", "time,knowledge,coordinator\n99,4,1\n9,5,0\n4,99,1\nx,9,0\n");
    let map = "survey-map: 1\nrecode: {99: missing, 9: not-applicable, 1: yes, 0: no, x: 5}\ncolumns:\n  - {column: knowledge, recode: {9: 1}}\n";
    folder.write("map.yaml", map);
    let report = folder.analysed(&["survey.csv", "--dry-run", "--map", "map.yaml", "--strict"]);
    let item = |id: &str| report["items"].as_array().unwrap().iter().find(|item| item["id"] == id).unwrap().clone();
    let all = |id: &str| -> Value { json!([item(id)["counts"], item(id)["missing"], item(id)["not_applicable"]]) };
    assert_eq!(all("time"), json!([[0, 0, 0, 1, 1], 1, 1]));
    assert_eq!(all("knowledge"), json!([[1, 0, 0, 1, 1], 1, 0]));
    assert_eq!(all("coordinator"), json!([[2, 2], 0, 0]));
    folder.write("map.yaml", "survey-map: 1\nrecode: {99: soms}\n");
    let said = folder.run(&["analyse", "survey.csv", "--map", "map.yaml", "--lang", "en"]).failed(1);
    assert!(said.contains("soms fits no question") && said.contains("map.yaml:2:"), "{said}");
}

#[test]
fn a_refused_text_is_shown_unless_somebody_wrote_it() {
    let text = "time\nZo'n beetje mee eens\nik bel je nog wel even op\n";
    let said = Folder::holding("survey.csv", text).run(&["analyse", "survey.csv", "--lang", "en"]).failed(1);
    assert!(said.contains("“Zo'n beetje mee eens”") && !said.contains("bel je"), "{said}");
    assert!(said.contains("\"Zo'n beetje mee eens\": …"), "{said}");
}
