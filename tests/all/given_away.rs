//! Attempts to work out what a few people answered, from what is shown together.

use serde_json::Value;

use crate::common::Folder;

/// So many people in these groups; the last of them answers at none of the questions that are named.
struct Cell<'a>(&'a [&'a str], usize, &'a [&'a str]);

const ITEMS: [&str; 4] = ["awareness", "time", "knowledge", "correctness"];

fn survey(columns: &[&str], cells: &[Cell<'_>]) -> String {
    let mut text = format!("{},{}\n", columns.join(","), ITEMS.join(","));
    let mut number = 0;
    for Cell(groups, people, skipped) in cells {
        for person in 0..*people {
            let last = person + 1 == *people;
            let answer = |item: &str| match item {
                // Who does not know the innovation is not asked about it.
                "awareness" if last && skipped.contains(&"correctness") => "1".to_owned(),
                "awareness" => "4".to_owned(),
                item if last && skipped.contains(&item) => String::new(),
                _ => ((number * 7 + item.len()) % 5 + 1).to_string(),
            };
            let answers: Vec<String> = ITEMS.iter().map(|item| answer(item)).collect();
            text += &format!("{},{}\n", groups.join(","), answers.join(","));
            number += 1;
        }
    }
    text
}

fn run(columns: &[&str], cells: &[Cell<'_>], more: &[&str]) -> Result<Value, String> {
    let folder = Folder::holding("s.csv", survey(columns, cells));
    let groups: Vec<&str> = columns.iter().flat_map(|column| ["--group", column]).collect();
    let arguments = [&["analyse", "s.csv", "--format", "json", "--lang", "en"], &groups[..], more].concat();
    let ran = folder.run(&arguments);
    if ran.code == 0 { Ok(serde_json::from_str(&ran.stdout).unwrap()) } else { Err(ran.stderr) }
}

#[track_caller]
fn refused(columns: &[&str], cells: &[Cell<'_>], more: &[&str]) {
    let said = run(columns, cells, more).expect_err("shown");
    assert!(said.contains("may give a few people away") && said.contains("Do not share two results"), "{said}");
}

/// By column, the questions that are not shown for its groups.
fn withheld(advice: &Value) -> Vec<(&str, Vec<&str>)> {
    let all = advice["withheld"].as_array().unwrap();
    all.iter()
        .map(|held| {
            let items = held["items"].as_array().unwrap().iter().map(|item| item.as_str().unwrap());
            (held["column"].as_str().unwrap(), items.collect())
        })
        .collect()
}

#[test]
fn one_person_between_a_team_and_its_location() {
    let cells = [Cell(&["L2", "Zuid"], 27, &[]), Cell(&["L1", "Noord"], 12, &[]), Cell(&["L1", "Zuid"], 1, &[])];
    refused(&["Locatie", "Team"], &cells, &[]);
}

#[test]
fn one_person_in_the_crossing_of_three_columns() {
    let three = [
        Cell(&["jzw", "Oost", "L2"], 15, &[]),
        Cell(&["jzw", "Noord", "L1"], 12, &[]),
        Cell(&["beleid", "Zuid", "L1"], 8, &[]),
        Cell(&["gw", "Zuid", "L2"], 7, &[]),
        Cell(&["jzw", "Zuid", "L2"], 7, &[]),
        Cell(&["gw", "Zuid", "L1"], 1, &[]),
    ];
    refused(&["Functie", "Team", "Locatie"], &three, &[]);
}

#[test]
fn one_person_between_unions_of_four_groups() {
    let mut cells = Vec::new();
    let (f, g) = (["F1", "F2", "F3", "F4"], ["G1", "G2", "G3", "G4"]);
    let (a, b) = (["A1", "A2", "A3", "A4"], ["B1", "B2", "B3", "B4"]);
    let pairs: Vec<[&str; 2]> = f
        .iter()
        .flat_map(|one| a.map(|other| [*one, other]))
        .chain(g.iter().flat_map(|one| b.map(|other| [*one, other])))
        .collect();
    cells.extend(pairs.iter().map(|groups| Cell(groups, 2, &[])));
    cells.push(Cell(&["F1", "B1"], 1, &[]));
    refused(&["Functie", "Team"], &cells, &[]);
}

#[test]
fn one_answer_in_the_crossing_of_two_columns_hides_that_question_in_both() {
    // Nine of the ten in L1 and Zuid left time open: one answer is left when Noord is taken from L1.
    let mut cells: Vec<Cell<'_>> = (0..9).map(|_| Cell(&["L1", "Zuid"], 1, &["time"])).collect();
    cells.extend([Cell(&["L1", "Zuid"], 1, &[]), Cell(&["L2", "Zuid"], 20, &[]), Cell(&["L1", "Noord"], 10, &[])]);
    let advice = run(&["Locatie", "Team"], &cells, &[]).unwrap();
    assert_eq!(withheld(&advice), [("Locatie", vec!["time"]), ("Team", vec!["time"])]);
    for column in ["Locatie", "Team"] {
        let folder = Folder::holding("s.csv", survey(&["Locatie", "Team"], &cells));
        assert!(withheld(&folder.analysed(&["s.csv", "--group", column])).is_empty());
    }
}

#[test]
fn three_columns_of_which_one_follows_from_the_sum_of_two_others() {
    let cells = [
        Cell(&["a0", "b0", "c0"], 10, &[]),
        Cell(&["a0", "b1", "c1"], 10, &[]),
        Cell(&["a1", "b0", "c1"], 10, &[]),
        Cell(&["a1", "b1", "c2"], 10, &[]),
        Cell(&["a0", "b0", "c1"], 2, &[]),
    ];
    refused(&["Team", "Locatie", "Functie"], &cells, &[]);
}

#[test]
fn a_small_group_that_was_taken_together_counts_with_what_it_was_taken_with() {
    let cells = [
        Cell(&["noord", "a"], 9, &[]),
        Cell(&["oost", "b"], 3, &[]),
        Cell(&["west", "b"], 3, &[]),
        Cell(&["west", "a"], 1, &[]),
    ];
    refused(&["Team", "Locatie"], &cells, &[]);
}

#[test]
fn a_larger_minimum_looks_further() {
    let cells = [Cell(&["L1", "Noord"], 14, &[]), Cell(&["L1", "Zuid"], 6, &[]), Cell(&["L2", "Zuid"], 20, &[])];
    run(&["Locatie", "Team"], &cells, &[]).unwrap();
    refused(&["Locatie", "Team"], &cells, &["--min-group", "7"]);
}

#[test]
fn one_answer_behind_the_gate_hides_the_question_behind_it() {
    let mut cells: Vec<Cell<'_>> = (0..9).map(|_| Cell(&["L1", "Zuid"], 1, &["correctness"])).collect();
    cells.extend([Cell(&["L1", "Zuid"], 1, &[]), Cell(&["L2", "Zuid"], 20, &[]), Cell(&["L1", "Noord"], 10, &[])]);
    let advice = run(&["Locatie", "Team"], &cells, &[]).unwrap();
    assert_eq!(withheld(&advice), [("Locatie", vec!["correctness"]), ("Team", vec!["correctness"])]);
}

#[test]
fn a_question_in_the_crossing_of_three_columns_is_hidden_in_all() {
    let mut cells: Vec<Cell<'_>> = (0..5).map(|_| Cell(&["a0", "b0", "c1"], 1, &["knowledge"])).collect();
    cells.extend([
        Cell(&["a0", "b0", "c1"], 1, &[]),
        Cell(&["a0", "b0", "c0"], 10, &[]),
        Cell(&["a0", "b1", "c1"], 10, &[]),
        Cell(&["a1", "b0", "c1"], 10, &[]),
        Cell(&["a1", "b1", "c2"], 10, &[]),
    ]);
    let advice = run(&["Team", "Locatie", "Functie"], &cells, &[]).unwrap();
    assert_eq!(withheld(&advice).len(), 3);
    assert!(withheld(&advice).iter().all(|(_, items)| items == &["knowledge"]));
}

#[test]
fn a_group_of_one_mind_and_a_whole_of_two_are_spoken_of() {
    let rows: String =
        (0..20).map(|row| if row < 5 { "Noord,1\n".to_owned() } else { format!("Zuid,{}\n", row % 5 + 1) }).collect();
    let folder = Folder::holding("s.csv", format!("Team,time\n{rows}"));
    folder.write("two.csv", "time\n1\n4\n");
    let said = folder.run(&["analyse", "s.csv", "--group", "Team", "--lang", "en"]).ends_with(0).stdout;
    let said = said.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(
        said.contains("everybody in a group gave the same answer") && said.contains("“Noord”: Enough time"),
        "{said}"
    );
    let said = folder.run(&["analyse", "two.csv", "--lang", "en"]).ends_with(0).stdout;
    assert!(said.contains("There are only 2 respondents."), "{said}");
}

/// So many people at both moments, with these on one side only; the last of them skips a question the first time.
fn twice(folder: &Folder, both: usize, only: [usize; 2], skips: bool) -> Vec<bool> {
    for (at, name) in ["w1.csv", "w2.csv"].into_iter().enumerate() {
        let row = |code: String, skip: bool| {
            let time = if skip { String::new() } else { (code.len() % 5 + 1).to_string() };
            format!("{code},{time},3\n")
        };
        let shared = (0..both).map(|number| row(format!("c{number}"), skips && at == 0 && number == 0));
        let own = (0..only[at]).map(|number| row(format!("only{at}{number}"), false));
        folder.write(name, format!("code,time,knowledge\n{}", shared.chain(own).collect::<String>()));
    }
    let text = folder.run(&["compare", "w1.csv", "w2.csv", "--pair", "code", "--format", "json"]).ends_with(0).stdout;
    let comparison: Value = serde_json::from_str(&text).unwrap();
    let determinants = comparison["determinants"].as_array().unwrap().clone();
    let item =
        |id: &str| determinants.iter().find(|it| it["id"] == id).unwrap()["items"][0]["paired_shift"].is_object();
    vec![item("time"), item("knowledge")]
}

#[test]
fn a_few_newcomers_or_leavers_are_not_given_away_by_the_pairs() {
    let folder = Folder::new();
    for only in [[0, 1], [0, 4], [1, 0], [4, 0], [2, 3], [9, 1], [1, 9]] {
        assert_eq!(twice(&folder, 12, only, false), [false, false], "{only:?}");
    }
    for only in [[0, 0], [5, 5], [0, 5], [6, 0]] {
        assert_eq!(twice(&folder, 12, only, false), [true, true], "{only:?}");
    }
    // Everybody took part twice, but one of them skipped a question once.
    assert_eq!(twice(&folder, 12, [0, 0], true), [false, true]);
}
