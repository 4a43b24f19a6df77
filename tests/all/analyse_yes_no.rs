//! Yes and no in numbers: what a known tool has, what the user says, and never a guess.

use serde_json::json;

use crate::common::Folder;
use crate::common::spss::{Spss, Value as Cell, Variable};
use crate::common::survey::{counts, doubts};

const DRY: [&str; 2] = ["survey.csv", "--dry-run"];

#[test]
fn the_numbers_of_redcap_are_no_and_yes() {
    let head = "record_id,redcap_survey_identifier,time,coordinator,unsettled_organisation,midi_complete\n";
    let report = Folder::holding("survey.csv", format!("{head}1,,4,1,0,2\n2,,2,0,1,2\n3,,2,1,1,2\n")).analysed(&DRY);
    assert_eq!(counts(&report, "coordinator"), json!([1, 2]));
    assert_eq!((counts(&report, "unsettled-organisation"), doubts(&report)), (json!([1, 2]), vec![]));
    // With 1 alone it may be the first answer of a list.
    let folder = Folder::holding("survey.csv", format!("{head}1,,4,1,0,2\n2,,2,1,1,2\n"));
    let report = folder.analysed(&DRY);
    assert_eq!((counts(&report, "coordinator"), doubts(&report)), (json!([0, 2]), vec!["only-yes"]));
    let report = folder.analysed(&[&DRY[..], &["--yes-no", "1=yes,0=no", "--strict"]].concat());
    assert_eq!((counts(&report, "coordinator"), doubts(&report)), (json!([0, 2]), vec![]));
    // A list that somebody made has other numbers.
    let said = Folder::holding("survey.csv", format!("{head}1,,4,1,1,2\n2,,2,2,1,2\n"))
        .run(&["analyse", "survey.csv", "--lang", "en"])
        .failed(1);
    assert!(
        said.contains("“2” is not an answer") && said.contains("--yes-no 1=yes,2=no or --yes-no 2=yes,1=no"),
        "{said}"
    );
}

#[test]
fn numbers_of_which_nobody_said_what_they_are_do_not_count_and_make_no_advice() {
    for (head, no, yes) in [
        ("id,time,coordinator", "0", "1"),
        ("id,time,coordinator", "2", "1"),
        ("Castor Participant ID,Survey Progress,time,coordinator", "0", "1"),
        ("id,time,Coordinator", "A2", "A1"),
    ] {
        let lead = if head.starts_with("Castor") { "7,100" } else { "7" };
        let second = lead.replace('7', "8");
        let folder = Folder::holding("survey.csv", format!("{head}\n{lead},4,{yes}\n{second},2,{no}\n"));
        let report = folder.analysed(&DRY);
        assert_eq!((counts(&report, "coordinator"), doubts(&report)), (json!([0, 0]), vec!["yes-no-unsaid"]), "{head}");
        assert_eq!((counts(&report, "time"), &report["respondents"]), (json!([0, 1, 0, 1, 0]), &json!(2)));
        let said = folder.run(&["analyse", "survey.csv", "--lang", "en"]).failed(1);
        assert!(
            said.contains("nothing says which is yes: coordinator") && said.contains("--yes-no 1=yes,0=no"),
            "{said}"
        );
        for stated in [format!("{yes}=yes,{no}=no"), format!("{no}=nee; {yes} = JA")] {
            let report = folder.analysed(&[&DRY[..], &["--yes-no", &stated, "--strict"]].concat());
            assert_eq!((counts(&report, "coordinator"), doubts(&report)), (json!([1, 1]), vec![]), "{stated}");
        }
        folder.write("map.yaml", format!("survey-map: 1\nrecode: {{\"{yes}\": yes, \"{no}\": no}}\n"));
        let report = folder.analysed(&[&DRY[..], &["--map", "map.yaml", "--strict"]].concat());
        assert_eq!((counts(&report, "coordinator"), doubts(&report)), (json!([1, 1]), vec![]));
    }
}

#[test]
fn our_own_headings_have_our_own_numbers_with_a_remark() {
    let folder = Folder::holding("survey.csv", "respondent,time,formal-ratification,coordinator\n1,4,1,2\n2,2,2,2\n");
    let report = folder.analysed(&DRY);
    assert_eq!((counts(&report, "formal-ratification"), doubts(&report)), (json!([1, 1]), vec!["two-answer-items"]));
    folder.run(&["analyse", "survey.csv"]).ends_with(0);
    let report = folder.analysed(&[&DRY[..], &["--yes-no", "1=yes,2=no", "--strict"]].concat());
    assert_eq!((counts(&report, "coordinator"), doubts(&report)), (json!([2, 0]), vec![]));
}

#[test]
fn words_and_truths_leave_no_doubt() {
    for (no, yes) in [
        ("No", "Yes"),
        ("N", "Y"),
        ("FALSE", "TRUE"),
        ("ONWAAR", "WAAR"),
        ("Unchecked", "Checked"),
        ("0 - Nee", "1 - Ja"),
    ] {
        let folder = Folder::holding("survey.csv", format!("time,coordinator\n4,{yes}\n2,{no}\n2,U\n"));
        let report = folder.analysed(&[&DRY[..], &["--strict"]].concat());
        assert_eq!(counts(&report, "coordinator"), json!([1, 1]), "{yes}");
    }
}

#[test]
fn value_labels_say_which_is_yes_and_one_alone_leaves_the_other_open() {
    let folder = |labels: &[(f64, &'static [u8])]| {
        let labels = labels.iter().map(|(code, label)| (Cell::Number(*code), *label)).collect();
        let spss = Spss {
            encoding: Some("UTF-8"),
            variables: vec![Variable { labels, ..Variable::number("COORD") }],
            extensions: vec![(13, b"COORD=coordinator".to_vec())],
            rows: [0.0, 1.0, 1.0].map(|value| vec![Cell::Number(value)]).to_vec(),
            ..Spss::default()
        };
        Folder::holding("survey.sav", spss.bytes())
    };
    let report = folder(&[(0.0, b"No"), (1.0, b"Yes")]).analysed(&["survey.sav", "--dry-run", "--strict"]);
    assert_eq!(counts(&report, "coordinator"), json!([1, 2]));
    let said = folder(&[(1.0, b"Yes")]).run(&["analyse", "survey.sav", "--lang", "en"]).failed(1);
    assert!(said.contains("the code 0 has no value label, while 1 have") || said.contains("while 1 has"), "{said}");
    let report = folder(&[]).analysed(&["survey.sav", "--dry-run"]);
    assert_eq!(doubts(&report), ["yes-no-unsaid"]);
}

#[test]
fn a_proposed_map_holds_what_was_said_or_what_there_is_to_choose() {
    let folder = Folder::holding("survey.csv", "time,coordinator\n4,1\n2,0\n");
    folder.run(&["analyse", "survey.csv", "--dry-run", "--save-map", "choice.yaml", "--lang", "nl"]).ends_with(0);
    let choice = folder.read("choice.yaml");
    assert!(choice.contains("    # recode: {1: yes, 0: no}\n"), "{choice}");
    folder.write("chosen.yaml", choice.replacen("    # recode", "    recode", 1));
    let report = folder.analysed(&[&DRY[..], &["--map", "chosen.yaml", "--strict"]].concat());
    assert_eq!(counts(&report, "coordinator"), json!([1, 1]));
    folder
        .run(&["analyse", "survey.csv", "--dry-run", "--yes-no", "1=ja,0=nee", "--save-map", "said.yaml"])
        .ends_with(0);
    let report = folder.analysed(&[&DRY[..], &["--map", "said.yaml", "--strict"]].concat());
    assert_eq!(counts(&report, "coordinator"), json!([1, 1]), "{}", folder.read("said.yaml"));
}

#[test]
fn what_does_not_say_what_is_yes_is_refused_at_the_command_line() {
    let folder = Folder::holding("survey.csv", "time,coordinator\n4,1\n");
    for stated in ["", "1", "1=maybe", "=yes", "1=yes,1=no", "yes=1"] {
        for (language, word) in [("nl", "wat ja is en wat nee"), ("en", "what is yes and what is no")] {
            let said = folder.run(&["analyse", "survey.csv", "--yes-no", stated, "--lang", language]).failed(2);
            assert!(said.contains(word), "{stated}: {said}");
        }
    }
    folder.run(&["analyse", "survey.csv", "--ja-nee", "1=ja,0=nee"]).ends_with(0);
}

#[test]
fn two_measurements_are_not_compared_before_it_is_said() {
    let folder = Folder::holding("before.csv", "time,coordinator\n4,1\n2,0\n");
    folder.write("after.csv", "time,coordinator\n5,1\n4,1\n");
    let said = folder.run(&["compare", "before.csv", "after.csv", "--lang", "en"]).failed(1);
    assert!(said.contains("nothing says which is yes"), "{said}");
    folder.run(&["compare", "before.csv", "after.csv", "--yes-no", "1=yes,0=no"]).ends_with(0);
}
