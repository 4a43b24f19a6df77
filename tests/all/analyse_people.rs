//! Who a row is of: several files with one map, the same file or people twice, parts of a questionnaire, and rows and columns
//! that are nobody's answers.

use serde_json::json;

use crate::common::Folder;
use crate::common::survey::{Table, counts, doubts};
use crate::common::workbooks::zip_of;

const MAP: &str = "survey-map: 1\ncolumns:
  - {column: Q23, item: time}
  - {column: Q4, item: complexity, polarity: as-worded}
  - {column: tijd, item: time}
  - {column: moeilijk, item: complexity, polarity: as-worded}
";

#[test]
fn an_entry_of_a_map_has_to_fit_one_of_several_files() {
    let folder = Folder::holding("north.csv", "Team;Q23;Q4\nA;4;2\nB;3;1\n");
    folder.write("south.csv", "Team;tijd;moeilijk\nC;2;5\nD;1;4\n");
    folder.write("map.yaml", MAP);
    let report = folder.analysed(&["north.csv", "south.csv", "--map", "map.yaml", "--dry-run", "--strict"]);
    assert_eq!((counts(&report, "time"), &report["respondents"]), (json!([1, 1, 1, 1, 0]), &json!(4)));
    // What fits none is wrong, and of which files is said.
    folder.write("map.yaml", format!("{MAP}  - {{column: Tjid, item: none}}\n  - {{number: 9, item: none}}\n"));
    let said = folder.run(&["analyse", "north.csv", "south.csv", "--map", "map.yaml", "--lang", "en"]).failed(1);
    assert!(said.contains("north.csv, south.csv: The file has no column with the heading Tjid"), "{said}");
    assert!(said.contains("Do you mean the column tijd?") && said.contains("There is no column 9"), "{said}");
    // So it is of one file.
    let said = folder.run(&["analyse", "south.csv", "--map", "map.yaml", "--lang", "nl"]).failed(1);
    assert!(said.contains("south.csv: Het bestand heeft geen kolom met de kop Q23"), "{said}");
}

#[test]
fn a_form_in_a_zip_whose_questions_the_map_takes_elsewhere_is_passed_over() {
    let survey = "Survey Instance Id;Castor Participant ID;Survey Progress;q23;q4\na;1;100;4;2\nb;2;100;3;1\n";
    let visit = "Castor Participant ID;Site Abbreviation;visit_date;time;bp\n1;WT;01-03-2026;09:30;120\n";
    let folder = Folder::holding("castor.zip", zip_of(&[("survey.csv", survey), ("visit.csv", visit)]));
    folder.write("map.yaml", "survey-map: 1\ncolumns:\n  - {column: q23, item: time}\n  - {column: q4, item: complexity, polarity: as-worded}\n");
    let report = folder.analysed(&["castor.zip", "--map", "map.yaml", "--dry-run"]);
    assert_eq!((counts(&report, "time"), doubts(&report)), (json!([0, 0, 1, 1, 0]), vec!["questions-elsewhere"]));
}

#[test]
fn one_file_given_twice_is_an_error_under_whatever_name() {
    let folder = Folder::holding("one.csv", "Team;time\nA;4\nB;3\n");
    folder.write("copy.csv", folder.read("one.csv"));
    for pair in [["one.csv", "one.csv"], ["one.csv", "copy.csv"]] {
        let said = folder.run(&["analyse", pair[0], pair[1], "--dry-run", "--lang", "en"]).failed(1);
        assert!(said.contains(&format!("{} and {} are the same file", pair[0], pair[1])), "{said}");
    }
    folder.run(&["compare", "one.csv", "copy.csv"]).ends_with(0);
}

#[test]
fn the_same_answers_in_another_kind_of_file_are_doubted() {
    let table = Table::of("Team time knowledge / A 4 3 / B 3 1 / A 2 2 / C 5 4 / B 1 1");
    let folder = Folder::holding("one.csv", table.csv());
    folder.write("two.xlsx", table.turned(1).xlsx());
    assert_eq!(doubts(&folder.analysed(&["one.csv", "two.xlsx", "--dry-run"])), ["same-answers"]);
}

#[test]
fn people_who_come_twice_are_doubted() {
    let folder = Folder::holding("repeated.csv", "record_id,redcap_event_name,time\n1,a,4\n1,b,2\n2,a,3\n");
    assert_eq!(doubts(&folder.analysed(&["repeated.csv", "--dry-run"])), ["repeated-respondents"]);
    // The number of a person is the same in all files of such a tool; a count of responses is not.
    let castor = |rows: &str| format!("Castor Participant ID,Survey Progress,time\n{rows}");
    folder.write("first.csv", castor("1,100,4\n2,100,3\n"));
    folder.write("second.csv", castor("2,100,5\n3,100,1\n"));
    assert_eq!(doubts(&folder.analysed(&["first.csv", "second.csv", "--dry-run"])), ["shared-respondents"]);
    folder.write("north.csv", "respondent,time\n1,4\n2,3\n3,5\n");
    folder.write("south.csv", "respondent,time\n1,2\n2,1\n3,2\n");
    assert_eq!(doubts(&folder.analysed(&["north.csv", "south.csv", "--dry-run"])), Vec::<&str>::new());
    folder.write("later.csv", "respondent,time\n1,4\n2,3\n3,5\n4,1\n");
    assert_eq!(doubts(&folder.analysed(&["north.csv", "later.csv", "--dry-run"])), ["shared-respondents"]);
}

#[test]
fn parts_of_a_questionnaire_are_laid_together_by_person_and_the_gate_holds_for_all() {
    let head = "Survey Instance Id;Castor Participant ID;Survey Progress;Team";
    let one = format!("{head};awareness;knowledge\na;1;100;N;1;4\nb;2;100;Z;4;4\ne;9;100;Z;3;2\n");
    let two = format!("{head};complexity;time\nc;1;100;N;5;4\nd;2;100;Z;1;4\nf;8;100;;2;3\n");
    let folder = Folder::holding("castor.zip", zip_of(&[("one.csv", &one), ("two.csv", &two)]));
    let report = folder.analysed(&["castor.zip", "--dry-run", "--reversed", "as-worded", "--group", "Team"]);
    let complexity = report["items"].as_array().unwrap().iter().find(|item| item["id"] == "complexity").unwrap();
    assert_eq!((&report["respondents"], doubts(&report)), (&json!(4), vec![]));
    assert_eq!((&complexity["counts"], &complexity["not_asked"]), (&json!([1, 1, 0, 0, 0]), &json!(1)));
    assert_eq!(counts(&report, "knowledge"), json!([0, 1, 0, 2, 0]));
    // A mere count of responses may be of others.
    let plain = |text: &str| {
        text.replace("Castor Participant ID", "respondent")
            .replace("Survey Progress", "x")
            .replace("Survey Instance Id", "y")
    };
    folder.write("one.csv", plain(&one));
    folder.write("two.csv", plain(&two));
    let report = folder.analysed(&["one.csv", "two.csv", "--dry-run", "--reversed", "as-worded"]);
    assert_eq!((&report["respondents"], doubts(&report)), (&json!(4), vec!["joined-forms"]));
    // Without a number nothing can be laid together.
    folder.write("three.csv", "awareness;knowledge\n1;4\n4;4\n");
    folder.write("four.csv", "complexity;time\n5;4\n1;4\n");
    let report = folder.analysed(&["three.csv", "four.csv", "--dry-run", "--reversed", "as-worded"]);
    assert_eq!((&report["respondents"], doubts(&report)), (&json!(4), vec!["two-forms"]));
}

#[test]
fn the_number_of_the_measurement_is_not_taken_for_the_question_about_time() {
    for (text, doubted) in [
        ("id,time,knowledge\n1,1,4\n1,2,5\n2,1,3\n2,2,4\n", true),
        ("Team,time,knowledge\na,1,4\nb,1,5\nc,1,3\na,2,4\nb,2,2\nc,2,4\n", true),
        ("Team,time,knowledge\na,1,4\na,2,5\nb,1,3\nb,2,4\nc,1,2\nc,2,4\n", true),
        ("Team,time,knowledge\na,2,4\na,1,5\nb,1,3\nb,2,4\nc,1,2\nc,2,4\n", false),
        ("id,time,knowledge\n1,4,4\n2,2,5\n3,1,3\n4,5,4\n5,2,2\n6,3,4\n", false),
    ] {
        let folder = Folder::holding("survey.csv", text);
        let report = folder.analysed(&["survey.csv", "--dry-run"]);
        assert_eq!(doubts(&report).contains(&"background-column"), doubted, "{text}");
        folder.write("map.yaml", "survey-map: 1\ncolumns:\n  - {column: time, item: time}\n");
        let report = folder.analysed(&["survey.csv", "--dry-run", "--map", "map.yaml"]);
        assert!(!doubts(&report).contains(&"background-column"), "{text}");
    }
}

#[test]
fn legends_and_totals_below_the_table_are_left_out_and_said() {
    let table = |below: &str| format!("id,time,materials,knowledge\n1,4,2,5\n2,3,2,4\n3,3,2,4\n,,,\n{below}\n");
    for (below, rows, expected) in [
        (",1 = helemaal mee oneens,,\n,5 = helemaal mee eens,,", 2, "legend-rows"),
        ("Legenda,,,\n1: helemaal mee oneens,,,", 2, "legend-rows"),
        ("Gemiddelde,3,2,4", 1, "legend-rows"),
        ("Totaal,3,3,3", 1, "legend-rows"),
        // The number in one cell, and beside it what it stands for.
        ("1,helemaal mee oneens,,\n2,mee oneens,,\n5,helemaal mee eens,,", 3, "legend-rows"),
        (",1,helemaal mee oneens,\n,5,helemaal mee eens,", 2, "legend-rows"),
        (",3,2,4", 0, "rows-without-respondent"),
    ] {
        let folder = Folder::holding("survey.csv", table(below));
        let report = folder.analysed(&["survey.csv", "--dry-run"]);
        assert_eq!(doubts(&report), [expected], "{below}");
        assert_eq!(report["files"][0]["excluded"]["legend"].as_u64().unwrap_or_default(), rows, "{below}");
        folder.run(&["analyse", "survey.csv", "--dry-run", "--strict"]).ends_with(1);
    }
}

#[test]
fn who_answers_one_question_in_words_is_no_legend() {
    // The number of the respondent does not say what the answer is at, and not all others are numbers.
    for rows in ["1,4,2,5\n2,3,2,4\n3,mee eens,,\n", "1,4,2,5\n2,mee eens,2,4\n4,mee eens,,\n"] {
        let folder = Folder::holding("survey.csv", format!("id,time,materials,knowledge\n{rows}"));
        let report = folder.analysed(&["survey.csv", "--dry-run"]);
        assert_eq!(
            (&report["respondents"], report["files"][0]["excluded"]["legend"].as_u64()),
            (&3.into(), None),
            "{rows}"
        );
    }
}

#[test]
fn codes_of_pairs_that_differ_in_dress_alone_are_matched_and_said() {
    let folder = Folder::holding("before.csv", "code;time;knowledge\n007;4;3\nFem30;2;3\n'3;1;4\nJosé04;2;4\nNA;2;2\n");
    folder.write("after.csv", "code;time;knowledge\n7;5;3\nfem30;3;3\n3;2;4\nJOSE4;2;3\nNULL;2;2\n");
    let said =
        folder.run(&["compare", "before.csv", "after.csv", "--pair", "code", "--format", "json"]).ends_with(0).stdout;
    let report: serde_json::Value = serde_json::from_str(&said).unwrap();
    let codes: Vec<&str> =
        report["remarks"].as_array().unwrap().iter().map(|remark| remark["code"].as_str().unwrap()).collect();
    assert!(codes.contains(&"alike-keys"), "{codes:?}");
    let text =
        folder.run(&["compare", "before.csv", "after.csv", "--pair", "code", "--lang", "en"]).ends_with(0).stdout;
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(text.contains("Took part twice: 4.") && text.contains("alone were taken as equal: 3."), "{text}");
    assert!(text.contains("Without a key: 2 forms") || text.contains("without a key"), "{text}");
}
