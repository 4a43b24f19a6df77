//! `compare`: two measurements of any kind side by side, as a user runs it.

use insta::assert_snapshot;
use serde_json::Value;

use crate::common::texts::{example, project, without_version};
use crate::common::{Folder, Outcome};

/// A session before, with a plan.
const SPRING: &str = "\
strategiewijzer: 1
innovation: {name: LISO-framework}
elements: {activities: [gesprekken voeren, doelen vastleggen]}
answers: {time: 1, coordinator: 1, materials: 4, self-efficacy: 4, \"self-efficacy[2]\": 2}
plan: [{strategy: protected-time, barriers: [time], status: done}]
";

/// A session after, in which an activity came on top of the others.
const AUTUMN: &str = "\
strategiewijzer: 1
innovation: {name: LISO-framework}
elements: {activities: [evalueren, Gesprekken voeren, doelen vastleggen]}
answers: {time: 4, coordinator: 1, materials: 2, self-efficacy: 1, \"self-efficacy[2]\": 4, \"self-efficacy[3]\": 5}
";

/// A small survey with a column about persons.
const BEFORE: &str = "\
E-mailadres,Team,time,coordinator
anna@voorbeeld.nl,Noord,1,nee
bert@voorbeeld.nl,Noord,2,nee
carla@voorbeeld.nl,Zuid,2,ja
daan@voorbeeld.nl,Zuid,4,nee
";

/// The same people, one of them replaced.
const AFTER: &str = "\
E-mailadres,Team,time,coordinator
bert@voorbeeld.nl,Noord,4,ja
anna@voorbeeld.nl,Noord,4,ja
eva@voorbeeld.nl,Zuid,2,ja
daan@voorbeeld.nl,Zuid,5,ja
";

/// What [`BEFORE`] amounts to.
const COUNTS: &str = "item,value,count\ntime,1,1\ntime,2,2\ntime,4,1\ncoordinator,1,3\ncoordinator,2,1\n";

fn folder() -> Folder {
    let folder = Folder::new();
    let surveys =
        [("team-survey.csv", example("team-survey.csv")), ("team-survey-2.csv", example("team-survey-2.csv"))];
    let small = [("spring.yaml", SPRING), ("autumn.yaml", AUTUMN), ("before.csv", BEFORE), ("after.csv", AFTER)];
    surveys.iter().for_each(|(name, text)| folder.write(name, text));
    small.iter().for_each(|(name, text)| folder.write(name, text));
    folder.write("counts.csv", COUNTS);
    folder
}

fn compare(folder: &Folder, arguments: &[&str]) -> Outcome {
    folder.run(&[&["compare"], arguments].concat())
}

/// A comparison as JSON.
fn json(folder: &Folder, arguments: &[&str]) -> Value {
    let ran = compare(folder, &[arguments, &["--format", "json"]].concat()).ends_with(0);
    serde_json::from_str(&ran.stdout).unwrap()
}

fn codes(comparison: &Value) -> Vec<&str> {
    comparison["remarks"].as_array().unwrap().iter().map(|remark| remark["code"].as_str().unwrap()).collect()
}

fn determinant<'a>(comparison: &'a Value, id: &str) -> &'a Value {
    comparison["determinants"].as_array().unwrap().iter().find(|determinant| determinant["id"] == id).unwrap()
}

/// What is said of a failure in both languages, after the code it ends with.
fn failure(folder: &Folder, arguments: &[&str]) -> String {
    let [dutch, english] = ["nl", "en"].map(|language| compare(folder, &[arguments, &["--lang", language]].concat()));
    assert_eq!((dutch.stdout.as_str(), english.stdout.as_str(), dutch.code), ("", "", english.code));
    format!("{}\n{}{}", dutch.code, dutch.stderr, english.stderr)
}

#[test]
fn two_surveys_with_pairs_on_screens_of_three_widths() {
    let folder = folder();
    let arguments = ["team-survey.csv", "team-survey-2.csv", "--pair", "code", "--reversed", "as-worded"];
    for (language, name) in [("nl", "dutch"), ("en", "english")] {
        for width in [40, 80, 120] {
            let ran = compare(&folder.columns(width), &[&arguments[..], &["--lang", language]].concat()).ends_with(0);
            assert_snapshot!(format!("surveys_{name}_{width}"), format!("{}{}", ran.stderr, ran.stdout));
        }
    }
}

#[test]
fn two_sessions_with_a_plan_are_one_persons_judgement_twice() {
    let folder = folder();
    for (language, name) in [("nl", "dutch"), ("en", "english")] {
        let text = compare(&folder, &["spring.yaml", "autumn.yaml", "--lang", language]).fine();
        assert_snapshot!(format!("sessions_{name}_80"), text);
    }
    let markdown = compare(&folder, &["spring.yaml", "autumn.yaml", "--format", "markdown"]).fine();
    assert_snapshot!("sessions_markdown", without_version(&markdown));
}

#[test]
fn questions_about_activities_are_matched_by_the_name_of_the_activity() {
    let comparison = json(&folder(), &["spring.yaml", "autumn.yaml"]);
    let items = determinant(&comparison, "self-efficacy")["items"].as_array().unwrap();
    let found: Vec<_> = items
        .iter()
        .map(|item| {
            (item["id"].as_str().unwrap(), item["element"].as_str().unwrap(), item["shift"]["unfavourable"].as_f64())
        })
        .collect();
    let expected = [
        ("self-efficacy", "gesprekken voeren", Some(0.0)),
        ("self-efficacy[2]", "doelen vastleggen", Some(-1.0)),
        ("self-efficacy", "evalueren", None),
    ];
    assert_eq!(found, expected);
    assert!(codes(&comparison).contains(&"elements-by-name"));
    assert!(!codes(&comparison).contains(&"elements"));
}

#[test]
fn a_survey_its_counts_and_its_results_in_json_compare_the_same() {
    let folder = folder();
    folder.run(&["analyse", "before.csv", "--output", "results.json"]).ends_with(0);
    // What a file is follows from its content, whatever its name.
    folder.write("results.txt", folder.read("results.json"));
    folder.write("spring.txt", SPRING);
    let survey = json(&folder, &["before.csv", "after.csv"]);
    assert_eq!(determinant(&survey, "time")["items"][0]["shift"]["unfavourable"], -0.5);
    for other in ["counts.csv", "results.json", "results.txt"] {
        let comparison = json(&folder, &[other, "after.csv"]);
        assert_eq!(comparison["waves"][0]["name"], other);
        for part in ["determinants", "remarks"] {
            assert_eq!(comparison[part], survey[part], "{other}: {part}");
        }
    }
    let mixed = json(&folder, &["spring.txt", "after.csv"]);
    assert!(codes(&mixed).contains(&"one-against-group"));
}

#[test]
fn results_of_the_former_version_are_read_as_the_survey_behind_them() {
    let folder = folder();
    folder.write("former.json", project("tests/data/former/advice-1.json"));
    let with = |first| json(&folder, &[first, "team-survey-2.csv", "--reversed", "as-worded"]);
    let (former, survey) = (with("former.json"), with("team-survey.csv"));
    assert!(survey["determinants"].as_array().unwrap().iter().any(|it| !it["items"][0]["shift"].is_null()));
    assert_eq!(former["determinants"], survey["determinants"]);
    assert_eq!(former["waves"][0]["respondents"], survey["waves"][0]["respondents"]);
}

#[test]
fn surveys_that_were_read_in_two_ways_are_not_compared_in_silence() {
    let folder = folder();
    folder.write("map.yaml", "survey-map: 1\ncolumns:\n  - {item: time, column: time}\n");
    for arguments in [&["--map-after", "map.yaml"][..], &["--map", "map.yaml"]] {
        let comparison = json(&folder, &[&["before.csv", "after.csv"][..], arguments].concat());
        assert_eq!(codes(&comparison).contains(&"read-otherwise"), arguments[0] == "--map-after", "{arguments:?}");
    }
    let read = ["analyse", "before.csv", "--keep-unfinished", "--output", "all.json"];
    folder.run(&read).ends_with(0);
    let comparison = json(&folder, &["all.json", "after.csv"]);
    assert!(codes(&comparison).contains(&"read-otherwise"));
    let waves = [0, 1].map(|wave| comparison["waves"][wave]["input"]["keep_unfinished"].as_bool());
    assert_eq!(waves, [Some(true), Some(false)]);
}

#[test]
fn a_column_about_persons_may_pair_and_is_never_shown() {
    let folder = folder();
    // Without the one who came and the one who left, whose answers the pairs would give away.
    for (name, text, one) in [("before.csv", BEFORE, "carla"), ("after.csv", AFTER, "eva")] {
        folder.write(name, text.lines().filter(|row| !row.starts_with(one)).collect::<Vec<_>>().join("\n"));
    }
    let arguments = ["before.csv", "after.csv", "--pair", "E-mailadres"];
    let comparison = json(&folder, &arguments);
    let item = &determinant(&comparison, "time")["items"][0];
    assert_eq!(&item["paired_shift"]["pairs"], &Value::from(3));
    for form in ["table", "markdown", "csv", "json"] {
        let ran = compare(&folder, &[&arguments[..], &["--format", form]].concat()).ends_with(0);
        for text in [&ran.stdout, &ran.stderr] {
            assert!(!text.contains("voorbeeld.nl") && !text.contains("anna"), "{form}: {text}");
        }
    }
}

#[test]
fn one_respondent_in_each_survey_is_compared_as_one_person() {
    let folder = folder();
    folder.write("one.csv", "time\n2\n");
    folder.write("two.csv", "time\n4\n");
    let comparison = json(&folder, &["one.csv", "two.csv"]);
    assert_eq!(codes(&comparison), ["single-respondent"]);
    assert_eq!(determinant(&comparison, "time")["verdict"], "solved");
}

#[test]
fn the_same_file_twice_shows_no_change() {
    let comparison = json(&folder(), &["team-survey.csv", "team-survey.csv", "--pair", "code"]);
    for determinant in comparison["determinants"].as_array().unwrap() {
        assert!(!["solved", "new"].contains(&determinant["verdict"].as_str().unwrap()), "{determinant}");
        for item in determinant["items"].as_array().unwrap() {
            assert!([None, Some(0.0)].contains(&item["shift"]["unfavourable"].as_f64()), "{item}");
        }
    }
}

#[test]
fn other_limits_and_another_questionnaire_are_told() {
    let folder = folder();
    folder.run(&["analyse", "before.csv", "--barrier-at", "60", "--output", "sixty.json"]).ends_with(0);
    let comparison = json(&folder, &["sixty.json", "after.csv"]);
    assert!(codes(&comparison).contains(&"different-settings"), "{comparison}");
    let at = |settings: &Value| settings["barrier_at"].as_f64();
    let waves = &comparison["waves"];
    let limits = [&waves[0]["settings"], &waves[1]["settings"], &comparison["settings"]].map(at);
    assert_eq!(limits, [Some(0.6), Some(0.2), Some(0.2)]);
    let questions = project("data/midi-questions.yaml").replacen("version: \"2.1.0\"", "version: \"2.1.9\"", 1);
    assert!(questions.contains("2.1.9"));
    folder.write("questions.yaml", questions);
    let analyse = ["analyse", "after.csv", "--questions", "questions.yaml", "--output", "newer.json"];
    folder.run(&analyse).ends_with(0);
    let comparison = json(&folder, &["before.csv", "newer.json"]);
    assert!(codes(&comparison).contains(&"different-questionnaires"), "{comparison}");
}

#[test]
fn the_second_file_may_have_a_map_of_its_own() {
    let folder = folder();
    folder.write("other.csv", AFTER.replace("time", "Q23"));
    folder.write("map.yaml", "survey-map: 1\ncolumns:\n  - {column: Q23, item: time}\n");
    let with_map = json(&folder, &["before.csv", "other.csv", "--map-after", "map.yaml"]);
    let plain = json(&folder, &["before.csv", "after.csv"]);
    assert_eq!(with_map["determinants"], plain["determinants"]);
}

#[test]
fn doubts_name_their_file_and_are_failures_for_who_is_strict() {
    let folder = folder();
    let arguments = ["team-survey.csv", "team-survey-2.csv", "--strict"];
    assert_snapshot!("strict", failure(&folder, &arguments));
    let settled = [&arguments[..], &["--reversed", "as-worded"]].concat();
    compare(&folder, &settled).ends_with(0);
}

#[test]
fn dutch_names_give_the_same_and_the_form_follows_from_the_files_name() {
    let folder = folder();
    let english = ["compare", "before.csv", "after.csv", "--pair", "Team", "--output", "shift.csv", "--excel-nl"];
    let dutch = ["vergelijk", "before.csv", "after.csv", "--paar", "Team", "--uitvoer", "verschil.csv", "--excel-nl"];
    folder.run(&english).ends_with(0);
    folder.run(&dutch).ends_with(0);
    let text = folder.read("shift.csv");
    assert!(text.starts_with("\u{feff}determinant;number;verdict"), "{text}");
    assert_eq!(text, folder.read("verschil.csv"));
    // What is there is not replaced, and nothing is written after a failure.
    folder.run(&english).ends_with(1);
    folder.run(&["compare", "before.csv", "gone.csv", "--output", "new.md"]).ends_with(1);
    assert!(!folder.files().contains(&"new.md".to_owned()));
}

#[test]
fn what_is_no_measurement_is_refused_with_what_to_do() {
    let folder = folder();
    folder.write("list.txt", "melk\nbrood\n");
    folder.write("notes.csv", "naam;opmerking\nx;y\n");
    folder.write("broken.json", "{\n  \"schema_version\": 1,\n  \"determinants\": [}\n");
    folder.write("other.csv", "materials\n2\n4\n");
    folder.write("no-session.yaml", "a: 1\n");
    folder.run(&["compare", "before.csv", "after.csv", "--output", "comparison.json"]).ends_with(0);
    std::fs::create_dir(folder.path("folder")).unwrap();
    for (name, arguments) in [
        ("no_measurement", &["list.txt", "after.csv"][..]),
        ("both_wrong", &["list.txt", "notes.csv"]),
        ("same_wrong_file_twice", &["list.txt", "list.txt"]),
        ("not_there", &["gone.csv", "after.csv"]),
        ("a_folder", &["before.csv", "folder"]),
        ("no_session", &["no-session.yaml", "after.csv"]),
        ("broken_json", &["before.csv", "broken.json"]),
        ("a_comparison", &["comparison.json", "after.csv"]),
        ("nothing_shared", &["before.csv", "other.csv"]),
        ("no_such_column", &["before.csv", "after.csv", "--pair", "code"]),
        ("pair_of_counts", &["counts.csv", "after.csv", "--pair", "code"]),
        ("pair_of_session", &["before.csv", "autumn.yaml", "--pair", "Team"]),
        ("one_file", &["before.csv"]),
        ("not_in_this_form", &["before.csv", "after.csv", "--format", "xlsx"]),
    ] {
        assert_snapshot!(name, failure(&folder, arguments));
    }
}

#[test]
fn the_help_says_what_can_be_compared() {
    for (language, name) in [("nl", "dutch"), ("en", "english")] {
        assert_snapshot!(format!("help_{name}"), Folder::new().run(&["compare", "--help", "--lang", language]).fine());
    }
}
