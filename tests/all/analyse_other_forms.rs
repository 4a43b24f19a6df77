//! The same kinds of tables in forms that other tools and people give them: headings, labels, codes of people, totals.

use serde_json::{Value, json};

use crate::common::Folder;
use crate::common::survey::{counts, doubts};

fn read(content: &str) -> Value {
    Folder::holding("survey.csv", content).analysed(&["survey.csv", "--dry-run"])
}

const TIME: &str = "Van onze organisatie krijg ik genoeg tijd om met LISO te werken.";

#[test]
fn a_question_is_known_behind_a_code_a_number_or_a_stem() {
    for heading in [
        format!("23 {TIME}"),
        format!("vraag 23 {TIME}"),
        format!("Q23_{TIME}"),
        format!("time: {TIME}"),
        format!("[time] {TIME}"),
        format!("{TIME} (time)"),
        format!("Stellingen: {TIME}"),
        format!("Stellingen >> {TIME}"),
        format!("Stellingen ({TIME})"),
        format!("Stellingen_{TIME}").replace([' ', '.'], "_"),
        "midi[time]".to_owned(),
        "time_SQ001_".to_owned(),
    ] {
        let report = read(&format!("id;{heading};knowledge\n1;4;3\n"));
        assert_eq!(counts(&report, "time"), json!([0, 0, 0, 1, 0]), "{heading}");
    }
    let report = read("id;self_efficacy_2_;knowledge\n1;4;3\n");
    assert_eq!(counts(&report, "self-efficacy[2]"), json!([0, 0, 0, 1, 0]));
}

#[test]
fn an_id_behind_a_code_or_before_another_text_is_asked_about() {
    for heading in ["Q1_time", "time: Hoe lang werk je hier al?"] {
        let folder = Folder::holding("survey.csv", format!("id;{heading};knowledge\n1;4;3\n"));
        let said = folder.run(&["analyse", "survey.csv", "--dry-run", "--lang", "en"]).failed(1);
        assert!(said.contains("is this time?"), "{said}");
    }
}

#[test]
fn other_wordings_of_five_answers_are_read() {
    for labels in [
        "Volstrekt mee oneens|Mee oneens|Tussenin|Mee eens|Volstrekt mee eens",
        "Helemaal oneens|Een beetje oneens|Neutraal|Een beetje eens|Helemaal eens",
        "Volledig oneens|Eerder oneens dan eens|Niet eens of oneens|Eerder eens dan oneens|Volledig eens",
        "Klopt helemaal niet|Klopt niet|Neutraal|Klopt|Klopt helemaal",
        "Strongly disagree|Slightly disagree|Undecided|Slightly agree|Strongly agree",
        "Disagree completely|Disagree a little|Neither|Agree a little|Agree completely",
        "helemaal.mee.oneens|mee.oneens|neutraal|mee.eens|helemaal.mee.eens",
        "1 - strongly disagree|2 -|3.|(4)|5 - strongly agree",
    ] {
        let rows: String = labels.split('|').map(|label| format!("{label};3\n")).collect();
        assert_eq!(counts(&read(&format!("time;knowledge\n{rows}")), "time"), json!([1, 1, 1, 1, 1]), "{labels}");
    }
    let rows = "Ik ken LISO niet;3\nIk ken LISO wel, maar de inhoud nog niet;3\n";
    assert_eq!(counts(&read(&format!("awareness;knowledge\n{rows}")), "awareness"), json!([1, 1, 0, 0]));
}

#[test]
fn more_answers_than_five_are_refused() {
    for (one, other) in [
        ("agree", "somewhat agree"),
        ("mostly agree", "slightly agree"),
        ("strongly agree", "very strongly agree"),
        ("grotendeels mee eens", "een beetje mee eens"),
    ] {
        let folder = Folder::holding("survey.csv", format!("time;knowledge\n{one};3\n{other};3\n"));
        let said = folder.run(&["analyse", "survey.csv", "--dry-run", "--lang", "en"]).failed(1);
        assert!(said.contains("more answers than this question has"), "{said}");
    }
}

#[test]
fn people_who_come_twice_are_seen_under_any_heading() {
    for heading in ["ppnr", "Deelnemernummer", "subject_id", "Pseudoniem", "code", "E-mailadres"] {
        let report = read(&format!("{heading};time;knowledge\na1;4;3\nA1;3;3\nb2;2;3\n"));
        assert_eq!(doubts(&report), ["repeated-respondents"], "{heading}");
    }
    // A code that many share is that of a team.
    let rows: String = (0..12).map(|at| format!("{};4;3\n", ["a", "b"][at % 2])).collect();
    assert_eq!(doubts(&read(&format!("code;materials;knowledge\n{rows}"))), Vec::<&str>::new());
}

#[test]
fn parts_of_a_questionnaire_are_laid_together_though_a_spreadsheet_took_the_zeros() {
    let folder = Folder::holding("a.csv", "respondent;awareness;time\n1;1;5\n2;4;1\n");
    folder.write("b.csv", "respondent;complexity;knowledge\n002;3;2\n001;4;3\n");
    let report = folder.analysed(&["a.csv", "b.csv", "--dry-run", "--reversed", "as-worded"]);
    assert_eq!((&report["respondents"], counts(&report, "complexity")), (&json!(2), json!([0, 0, 1, 0, 0])));
    folder.write("b.csv", "respondent;complexity;knowledge\n8;3;2\n9;4;3\n");
    let report = folder.analysed(&["a.csv", "b.csv", "--dry-run", "--reversed", "as-worded"]);
    assert_eq!(doubts(&report), ["two-forms"], "different people");
}

#[test]
fn totals_under_any_name_are_left_out_and_doubted() {
    for total in ["Avg.", "N = 3", "SD", "Som", "Gemiddelde score", "Overall mean", "Totaal (n=3)", "% eens"] {
        let report = read(&format!("id;time;knowledge\n1;4;3\n2;3;2\n3;2;2\n{total};3;2\n"));
        assert_eq!((&report["respondents"], doubts(&report)), (&json!(3), vec!["legend-rows"]), "{total}");
    }
    let report = read("id;time;knowledge\n1;4;3\n2;3;2\n;1 - helemaal mee oneens;\n");
    assert_eq!((&report["respondents"], doubts(&report)), (&json!(2), vec!["legend-rows"]));
    // A team may be called so.
    assert_eq!(read("Team;time;knowledge\nN;4;3\nSD;3;2\nMax;2;2\n")["respondents"], json!(3));
}

#[test]
fn a_moment_in_the_column_time_can_be_said_to_be_one() {
    let folder = Folder::holding("survey.csv", "id;time;knowledge\n1;09:30;3\n2;10:15;4\n");
    let said = folder.run(&["analyse", "survey.csv", "--dry-run", "--lang", "en"]).failed(1);
    assert!(said.contains("item: none"), "{said}");
}

#[test]
fn no_moment_is_a_moment_of_sending_in() {
    for blank in ["00-00-0000", "01/01/1900", "<null>", "{question_not_shown}"] {
        let report =
            read(&format!("id;submitdate;lastpage;startlanguage;time\n1;2026-03-01 10:00;5;nl;4\n2;{blank};3;nl;1\n"));
        assert_eq!(counts(&report, "time"), json!([0, 0, 0, 1, 0]), "{blank}");
    }
}

#[test]
fn a_map_is_proposed_for_all_files() {
    let folder = Folder::holding("a.csv", "Team;Q23\nA;4\n");
    folder.write("b.csv", "Team;Q4\nB;2\n");
    folder.run(&["analyse", "a.csv", "b.csv", "--save-map", "map.yaml", "--dry-run"]).ends_with(1);
    let map = folder.read("map.yaml").replace("item: undecided", "item: time");
    assert_eq!((map.matches("\"Team\"").count(), map.matches("\n    item: time").count()), (1, 2), "{map}");
    folder.write("settled.yaml", map);
    let report = folder.analysed(&["a.csv", "b.csv", "--map", "settled.yaml", "--dry-run"]);
    assert_eq!(counts(&report, "time"), json!([0, 1, 0, 1, 0]));
}

#[test]
fn measurements_may_be_folders_and_patterns() {
    let folder = Folder::new();
    ["before", "after"].iter().for_each(|name| std::fs::create_dir(folder.path(name)).unwrap());
    folder.write("before/a.csv", "time;knowledge\n4;3\n");
    folder.write("before/b.csv", "time;knowledge\n2;3\n");
    folder.write("after/a.csv", "time;knowledge\n5;3\n");
    let report: Value = serde_json::from_str(
        &folder.run(&["compare", "before/*.csv", "after", "--format", "json"]).ends_with(0).stdout,
    )
    .unwrap();
    assert_eq!(report["waves"][0]["respondents"], json!(2), "{report}");
}

#[test]
fn answers_of_many_words_in_the_first_row_are_no_second_row_of_headings() {
    let labels =
        ["Helemaal mee oneens", "Mee oneens", "Noch mee eens, noch mee oneens", "Mee eens", "Helemaal mee eens"];
    type Dress = fn(usize, &str) -> String;
    let dresses: [Dress; 5] = [
        |at, label| format!("{} = {label}", at + 1),
        |at, label| format!("{} - {label}", at + 1),
        |at, label| format!("({}) {label}", at + 1),
        |_, label| format!("<p>{label}</p>"),
        |_, label| label.replace(' ', "\u{a0}"),
    ];
    for dress in dresses {
        let row = |at: usize| format!("{};{}\n", dress(at, labels[at]), dress(4 - at, labels[4 - at]));
        let rows: String = [0, 2, 1, 4, 3].into_iter().map(row).collect();
        let report = read(&format!("time;knowledge\n{rows}"));
        assert_eq!(counts(&report, "time"), json!([1, 1, 1, 1, 1]), "{rows}");
        assert_eq!(counts(&report, "knowledge"), json!([1, 1, 1, 1, 1]), "{rows}");
    }
    // Nor are texts that nobody knows, where they come again.
    let rows = "ik vind dat echt wel zo;ik vind dat echt niet zo\n".repeat(2);
    let said = Folder::holding("survey.csv", format!("time;knowledge\n{rows}"));
    assert!(said.run(&["analyse", "survey.csv", "--lang", "en"]).failed(1).contains("row 2"));
}

#[test]
fn more_words_for_the_five_answers_are_known() {
    for labels in [
        [
            "Ik ben het er helemaal niet mee eens",
            "Ik ben het er niet mee eens",
            "Geen van beide",
            "Ik ben het er mee eens",
            "Ik ben het er helemaal mee eens",
        ],
        ["Ben het hier volledig mee oneens", "Niet ermee eens", "In het midden", "Ermee eens", "Helemaal ermee eens"],
        ["Do not agree at all", "Do not agree", "Neither/nor", "Agree", "Agree completely"],
        ["Strong disagree", "Don't agree", "Neutral/Undecided", "I agree", "Strong agree"],
    ] {
        let rows: String = labels.iter().map(|label| format!("{label};3\n")).collect();
        assert_eq!(counts(&read(&format!("time;knowledge\n{rows}")), "time"), json!([1, 1, 1, 1, 1]), "{labels:?}");
    }
}

#[test]
fn a_row_with_words_where_the_others_have_a_number_is_a_doubt_with_its_row() {
    let table = "respondent;time;knowledge\nr1;2;4\nr2;4;5\nr3;5;1\n";
    for total in ["Score van ons team", "Controle", "Gemiddelde Zuid", "\u{2211}", "x\u{304}"] {
        let folder = Folder::holding("survey.csv", format!("{table}{total};4;3\n"));
        let report = folder.analysed(&["survey.csv", "--dry-run"]);
        assert_eq!(doubts(&report), ["unlike-respondents"], "{total}");
        let outcome = folder.run(&["analyse", "survey.csv", "--dry-run", "--lang", "nl"]);
        let told = (outcome.stdout + &outcome.stderr).split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(told.contains("in rij 5 staan daar woorden"), "{total}: {told}");
    }
    for total in ["Tot", "Totaal generaal", "Count of answers", "Benchmark", "Landelijk gemiddelde", "\u{d8}"] {
        let report = read(&format!("{table}{total};4;3\n"));
        assert_eq!(
            (counts(&report, "time"), doubts(&report)),
            (json!([0, 1, 0, 1, 1]), vec!["legend-rows"]),
            "{total}"
        );
    }
    // Where codes are words, a word is a code.
    assert!(doubts(&read("code;time\nAnna;2\nBram;4\nCas;5\nDaan;4\n")).is_empty());
}
