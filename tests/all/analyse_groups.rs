//! Groups of respondents through the program: which column, what they are called, and that nobody can be singled out.

use insta::assert_snapshot;
use serde_json::{Value, json};

use crate::common::Folder;
use crate::common::spss::{Spss, Value as Cell, Variable};

const MIN_GROUP: u64 = 5;

/// Respondents of these teams, so many of each; they answer differently, and the last of every team skips a question.
fn survey(teams: &[(&str, usize)]) -> String {
    let mut text = "Naam,Team,Functie,time,knowledge,coordinator,self-efficacy,awareness,complexity\n".to_owned();
    let mut number = 0;
    for (team, size) in teams {
        for member in 0..*size {
            let role = ["begeleider", "gedragswetenschapper"][member % 2];
            let answer = |by: usize, points: usize| (number * by + member * member) % points + 1;
            let knowledge = if member + 1 == *size { String::new() } else { answer(3, 5).to_string() };
            let row = [answer(1, 5).to_string(), knowledge, (number % 3 % 2 + 1).to_string(), answer(7, 5).to_string()];
            text += &format!("Jan {number},{team},{role},{},{},{}\n", row.join(","), answer(2, 4), answer(4, 5));
            number += 1;
        }
    }
    text
}

fn list<'a>(value: &'a Value, key: &str) -> &'a [Value] {
    value[key].as_array().unwrap_or_else(|| panic!("{key} is no list in {value}"))
}

/// The groups as kind, name and size.
fn groups(advice: &Value) -> Vec<(String, Value, u64)> {
    let group = |group: &Value| {
        let kind = group["kind"].as_str().unwrap().to_owned();
        (kind, group["name"].clone(), group["respondents"].as_u64().unwrap())
    };
    list(advice, "groups").iter().map(group).collect()
}

fn items(value: &Value) -> impl Iterator<Item = &Value> {
    list(value, "determinants").iter().flat_map(|determinant| list(determinant, "items"))
}

/// How many answered; nobody where the question is withheld.
fn n(value: &Value, id: &str) -> u64 {
    let item = items(value).find(|item| item["id"] == id).unwrap();
    assert_eq!(item["n"].is_null(), item["withheld"] == true, "{item}");
    item["n"].as_u64().unwrap_or_default()
}

/// Takes away groups from the whole in every way there is, and looks at how many answers are left.
#[track_caller]
fn assert_nobody_is_left_by_subtraction(advice: &Value) {
    let groups = list(advice, "groups");
    assert!(groups.len() < 12);
    for item in items(advice) {
        let id = item["id"].as_str().unwrap();
        let of_groups: Vec<u64> = groups.iter().map(|group| n(group, id)).collect();
        if of_groups.iter().all(|n| *n == 0) {
            continue;
        }
        for taken in 0..1_u32 << groups.len() {
            let away: u64 = of_groups.iter().enumerate().filter(|(at, _)| taken >> at & 1 == 1).map(|(_, n)| n).sum();
            let left = item["n"].as_u64().unwrap() - away;
            assert!(left == 0 || left >= MIN_GROUP, "{id}: {left} answers are left of {of_groups:?}");
        }
    }
    for group in groups {
        assert!(group["respondents"].as_u64().unwrap() >= MIN_GROUP, "{group}");
        let counts =
            list(group, "determinants").iter().filter_map(|determinant| determinant["composite"]["n"].as_u64());
        assert!(counts.into_iter().all(|n| n >= MIN_GROUP));
        assert!(list(group, "determinants").iter().all(|determinant| list(determinant, "alpha").is_empty()));
    }
}

#[test]
fn groups_stand_apart_by_the_heading_of_a_column() {
    let folder = Folder::holding("survey.csv", survey(&[("noord", 8), ("zuid", 6)]));
    for heading in ["Team", "team", " TEAM "] {
        let advice = folder.analysed(&["survey.csv", "--group", heading]);
        assert_eq!(groups(&advice), [("named".into(), json!("noord"), 8), ("named".into(), json!("zuid"), 6)]);
    }
    assert_snapshot!(
        folder.run(&["analyse", "survey.csv", "--group", "Team", "--lang", "nl", "--top", "1"]).ends_with(0).stdout
    );
}

#[test]
fn a_column_that_cannot_divide_is_refused_with_those_that_can() {
    let folder = Folder::holding("survey.csv", survey(&[("noord", 8), ("zuid", 6)]));
    folder.write("bare.csv", "time,coordinator,e-mail\n4,1,a@example.org\n");
    let said = [("survey.csv", "Tema"), ("survey.csv", "Naam"), ("survey.csv", "time"), ("bare.csv", "Team")].map(
        |(file, group)| {
            let both = ["nl", "en"].map(|language| {
                folder.run(&["analyse", file, "--group", group, "--lang", language, "--output", "out.csv"]).failed(1)
            });
            both.concat()
        },
    );
    assert_eq!(folder.files(), ["bare.csv", "survey.csv"]);
    assert_snapshot!(said.join("\n"));
}

#[test]
fn small_groups_are_taken_together_with_the_smallest_of_the_others() {
    let folder = Folder::holding("survey.csv", survey(&[("noord", 11), ("oost", 2), ("west", 7), ("zuid", 9)]));
    let advice = folder.analysed(&["survey.csv", "--group", "Team"]);
    let named = |name: &str, size| ("named".to_owned(), json!(name), size);
    assert_eq!(groups(&advice), [named("noord", 11), named("zuid", 9), ("pooled".into(), Value::Null, 9)]);
    assert_eq!(advice["groups"][2]["pooled"], 2);
    assert_nobody_is_left_by_subtraction(&advice);
}

#[test]
fn nothing_can_be_subtracted_whatever_the_sizes() {
    for sizes in [[3, 5, 6, 30], [1, 1, 1, 6], [4, 4, 4, 4], [5, 5, 5, 5], [1, 8, 9, 10], [2, 2, 7, 7]] {
        let names = ["a", "b", "c", "d"];
        let teams: Vec<(&str, usize)> = names.into_iter().zip(sizes).collect();
        let folder = Folder::holding("survey.csv", survey(&teams));
        assert_nobody_is_left_by_subtraction(&folder.analysed(&["survey.csv", "--group", "Team", "--per-group"]));
        assert_nobody_is_left_by_subtraction(&folder.analysed(&["survey.csv", "--group", "Functie"]));
    }
}

#[test]
fn a_small_group_shows_in_no_format() {
    let folder = Folder::holding("survey.csv", survey(&[("noord", 11), ("eenling", 1), ("tweespan", 2), ("zuid", 9)]));
    for language in ["nl", "en"] {
        for format in ["table", "markdown", "csv", "json"] {
            for more in [&["--per-group"][..], &[], &["--details", "--bootstrap", "100"], &["--dry-run"]] {
                if format == "csv" && more == ["--dry-run"] {
                    continue;
                }
                let arguments = ["analyse", "survey.csv", "--group", "Team", "--format", format, "--lang", language];
                let outcome = folder.run(&[&arguments[..], more].concat()).ends_with(0);
                for output in [outcome.stdout, outcome.stderr] {
                    assert!(!output.contains("eenling") && !output.contains("tweespan"), "{format} {more:?}\n{output}");
                    assert!(!output.contains("Jan "), "{format} {more:?}\n{output}");
                }
            }
        }
    }
}

#[test]
fn a_question_that_few_of_one_group_answered_is_shown_for_no_group() {
    let folder = Folder::holding("survey.csv", survey(&[("noord", 9), ("zuid", 5)]));
    let advice = folder.analysed(&["survey.csv", "--group", "Team"]);
    // One of the five in the south skipped it.
    assert_eq!(n(&advice, "knowledge"), 12);
    let withheld = &advice["withheld"][0];
    assert!(list(withheld, "items").contains(&json!("knowledge")), "{withheld}");
    assert!(list(&advice, "groups").iter().all(|group| n(group, "knowledge") == 0 && n(group, "time") >= 5));
    assert_nobody_is_left_by_subtraction(&advice);
    let csv = folder.run(&["analyse", "survey.csv", "--group", "Team", "--format", "csv"]).ends_with(0).stdout;
    let rows: Vec<&str> = csv.lines().filter(|row| row.contains(",knowledge,withheld,")).collect();
    assert!(rows.len() == 2 && rows.iter().all(|row| row.ends_with(",withheld,,,,,,,,,,,")), "{rows:?}");
}

#[test]
fn blank_cells_are_a_group_without_a_name() {
    let folder = Folder::holding("survey.csv", survey(&[("noord", 8), ("", 6), (" ", 3)]));
    let advice = folder.analysed(&["survey.csv", "--group", "Team"]);
    assert_eq!(groups(&advice), [("named".into(), json!("noord"), 8), ("unnamed".into(), Value::Null, 9)]);
    let screen = folder.run(&["analyse", "survey.csv", "--group", "Team", "--lang", "nl"]).ends_with(0).stdout;
    assert!(screen.contains("zonder"), "{screen}");
}

#[test]
fn advice_per_group_is_that_of_a_survey_of_the_group_alone() {
    let folder = Folder::holding("survey.csv", survey(&[("noord", 20), ("zuid", 16)]));
    folder.write("noord.csv", survey(&[("noord", 20)]));
    let advice = folder.analysed(&["survey.csv", "--group", "Team", "--per-group"]);
    let noord = folder.analysed(&["noord.csv"]);
    let group = &advice["groups"][0];
    let strategies = |barriers: &Value| {
        let one = |barrier: &Value| {
            let ids = list(barrier, "strategies").iter().map(|strategy| strategy["id"].clone());
            (barrier["determinant"].clone(), barrier["share"].clone(), ids.collect::<Vec<_>>())
        };
        barriers.as_array().unwrap().iter().map(one).collect::<Vec<_>>()
    };
    assert_eq!(strategies(&group["barriers"]), strategies(&noord["barriers"]));
    assert_eq!((&group["categories"], &group["bundle"]), (&noord["categories"], &noord["bundle"]));
    assert!(list(group, "barriers").len() > 1);
    let plain = folder.analysed(&["survey.csv", "--group", "Team"]);
    assert_eq!((&plain["barriers"], &plain["groups"][0]["bundle"]), (&advice["barriers"], &Value::Null));
}

#[test]
fn several_columns_divide_side_by_side() {
    let folder = Folder::holding("survey.csv", survey(&[("noord", 12), ("zuid", 10)]));
    let both = folder.analysed(&["survey.csv", "--group", "Team", "--group", "Functie"]);
    let columns = list(&both, "groups").iter().map(|group| group["column"].as_str().unwrap());
    assert_eq!(columns.collect::<Vec<_>>(), ["Team", "Team", "Functie", "Functie"]);
    for (at, column) in ["Team", "Functie"].into_iter().enumerate() {
        let one = folder.analysed(&["survey.csv", "--group", column]);
        assert_eq!(list(&one, "groups"), &list(&both, "groups")[2 * at..2 * at + 2]);
    }
}

#[test]
fn columns_whose_groups_lie_within_each_other_are_not_shown_together() {
    let row = |number: usize| {
        let (place, team) = if number < 13 { ("noord", "a") } else { ("zuid", "b") };
        let team = if number == 12 { "b" } else { team };
        format!("{place},{team},{}\n", number % 5 + 1)
    };
    let rows: String = (0..26).map(row).collect();
    let folder = Folder::holding("s.csv", format!("Locatie,Team,time\n{rows}"));
    assert_snapshot!(folder.run(&["analyse", "s.csv", "--group", "Locatie", "--group", "Team"]).failed(1), @r"
    s.csv (CSV-bestand in UTF-8, cellen gescheiden door ,): 26 respondenten, 1 vraag herkend, 2 kolommen niet gebruikt.
    fout: De groepen van deze kolommen naast elkaar kunnen een paar mensen herkenbaar maken: Locatie, Team. Wie ze optelt en van elkaar aftrekt, houdt een te kleine groep over, of er zijn te veel combinaties om dat uit te sluiten.
    tip: Vraag maar één van deze kolommen. Deel ook niet twee uitkomsten die elk bij een andere kolom horen: naast elkaar maken die dezelfde mensen herkenbaar.
    ");
    for column in ["Locatie", "Team"] {
        folder.run(&["analyse", "s.csv", "--group", column]).ends_with(0);
    }
}

#[test]
fn value_labels_of_an_spss_file_name_its_groups() {
    let team = Variable {
        labels: vec![(Cell::Number(1.0), b"Wijkteam Noord".as_slice()), (Cell::Number(2.0), b"Wijkteam Zuid")],
        ..Variable::number("team")
    };
    let rows = (0..18).map(|row| vec![Cell::Number(f64::from(row % 3 + 1)), Cell::Number(f64::from(row % 5 + 1))]);
    let spss = Spss {
        encoding: Some("UTF-8"),
        variables: vec![team, Variable::number("time")],
        rows: rows.collect(),
        ..Spss::default()
    };
    let folder = Folder::holding("survey.sav", spss.bytes());
    let names = groups(&folder.analysed(&["survey.sav", "--group", "team"])).into_iter().map(|(_, name, _)| name);
    // A code without a label is its own name.
    assert_eq!(names.collect::<Vec<_>>(), ["3", "Wijkteam Noord", "Wijkteam Zuid"]);
}

#[test]
fn another_minimum_is_kept_to_as_well() {
    let folder = Folder::holding("survey.csv", survey(&[("noord", 8), ("zuid", 7), ("west", 12)]));
    let sizes = |min: &str| {
        let advice = folder.analysed(&["survey.csv", "--group", "Team", "--min-group", min]);
        groups(&advice).into_iter().map(|(_, _, size)| size).collect::<Vec<_>>()
    };
    assert_eq!((sizes("7"), sizes("8"), sizes("20")), (vec![8, 12, 7], vec![12, 15], vec![27]));
}

#[test]
fn more_than_two_hundred_values_are_no_groups() {
    let rows: String = (0..250).map(|row| format!("4,{row}\n")).collect();
    let folder = Folder::holding("survey.csv", format!("time,afdeling\n{rows}"));
    let said = folder.run(&["analyse", "survey.csv", "--group", "afdeling", "--lang", "en"]).failed(1);
    assert!(said.contains("more than 200 different values"), "{said}");
}

#[test]
fn more_than_two_hundred_values_in_several_files_together_are_no_groups_either() {
    let rows = |from: usize| (from..from + 150).map(|row| format!("4,{row}\n")).collect::<String>();
    let folder = Folder::holding("one.csv", format!("time,afdeling\n{}", rows(0)));
    folder.write("two.csv", format!("time,afdeling\n3,0\n{}", rows(0)));
    folder.write("three.csv", format!("time,afdeling\n{}", rows(150)));
    folder.run(&["analyse", "one.csv", "two.csv", "--group", "afdeling"]).ends_with(0);
    let said = folder.run(&["analyse", "one.csv", "three.csv", "--group", "afdeling", "--lang", "en"]).failed(1);
    assert!(said.contains("more than 200 different values"), "{said}");
}

/// Whether groups give people away is worked out from combinations, so none of these may be lost.
#[test]
fn more_combinations_of_groups_than_are_counted_are_refused() {
    let row = |row: usize| format!("4,{},{},{}\n", row % 180, row / 180 % 180, row / 1000);
    let survey = |rows: usize| format!("time,afdeling,functie,jaar\n{}", (0..rows).map(row).collect::<String>());
    let run = |rows: usize| {
        let columns = ["--group", "afdeling", "--group", "functie", "--group", "jaar"];
        Folder::holding("survey.csv", survey(rows))
            .run(&[&["analyse", "survey.csv", "--lang", "en"], &columns[..]].concat())
    };
    let said = run(41_000).failed(1);
    assert!(said.contains("afdeling, functie, jaar together have more than 40000 combinations"), "{said}");
    assert!(!run(100).stderr.contains("combinations"));
}

#[test]
fn a_heading_that_stands_twice_does_not_say_which_column_divides() {
    let folder = Folder::holding("survey.csv", "time,Team,complexity,team,Team\n4,a,2,b,c\n");
    let said = folder.run(&["analyse", "survey.csv", "--group", "Team", "--lang", "en"]).failed(1);
    assert!(said.contains("The heading Team is above more than one column: B, E."), "{said}");
    assert!(said.contains("another heading in the file"), "{said}");
    // The one that is written so is meant.
    let said = folder.run(&["analyse", "survey.csv", "--group", "team", "--lang", "en"]).stderr;
    assert!(!said.contains("more than one column"), "{said}");
}
