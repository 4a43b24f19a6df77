//! What is claimed of groups and of change: not what chance made, and still what is there.

use std::sync::LazyLock;

use proptest::prelude::*;
use rand_core::SeedableRng as _;
use rand_pcg::Pcg64Mcg;
use serde_json::Value;

use crate::common::Folder;
use strategiewijzer::answers::{Answers, Counter, Layout, Response};
use strategiewijzer::assessment::{Assessment, AssessmentSettings};
use strategiewijzer::content::bundled_questionnaire;
use strategiewijzer::questionnaire::{Elements, Questionnaire, Slot};

static QUESTIONNAIRE: LazyLock<Questionnaire> = LazyLock::new(|| bundled_questionnaire().unwrap());

/// Questions on five points that are not reversed.
const ITEMS: [&str; 12] = [
    "time",
    "materials",
    "knowledge",
    "self-efficacy",
    "legislation",
    "information-access",
    "performance-feedback",
    "staff-capacity",
    "staff-replacement",
    "financial-resources",
    "social-support",
    "client-cooperation",
];

/// Random numbers that are the same everywhere.
struct Random(Pcg64Mcg);

impl Random {
    fn new(seed: u64) -> Self {
        Self(Pcg64Mcg::seed_from_u64(seed))
    }

    fn below(&mut self, limit: usize) -> usize {
        self.0.next_u32() as usize % limit
    }
}

/// Teams of so many with answers of one kind, the last of which is `lower` points lower on time.
fn survey(random: &mut Random, teams: usize, size: usize, lower: usize) -> String {
    let mut text = format!("Team,{}\n", ITEMS.join(","));
    for team in 0..teams {
        for _ in 0..size {
            let answers = (0..ITEMS.len()).map(|item| {
                let answer = [2, 3, 3, 4, 4, 4, 5, 3, 4, 2][random.below(10)];
                let lower = if item == 0 && team + 1 == teams { lower } else { 0 };
                answer.max(lower + 1) - lower
            });
            let row: Vec<String> = answers.map(|answer| answer.to_string()).collect();
            text += &format!("T{team:02},{}\n", row.join(","));
        }
    }
    text
}

fn named(folder: &Folder, file: &str) -> Vec<String> {
    let advice = folder.analysed(&[file, "--group", "Team"]);
    let found = advice["differences"].as_array().unwrap();
    found.iter().map(|difference| difference["item"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn teams_that_do_not_differ_are_not_told_apart() {
    let (folder, mut random) = (Folder::new(), Random::new(7));
    let found: usize = (0..20)
        .map(|_| {
            folder.write("null.csv", survey(&mut random, 40, 12, 0));
            named(&folder, "null.csv").len()
        })
        .sum();
    assert!(found <= 1, "{found} questions named in twenty surveys");
}

#[test]
fn a_team_that_is_two_points_lower_is_named() {
    let (folder, mut random) = (Folder::new(), Random::new(8));
    let seen = (0..20)
        .filter(|_| {
            folder.write("one.csv", survey(&mut random, 8, 12, 2));
            named(&folder, "one.csv").contains(&"time".to_owned())
        })
        .count();
    assert!(seen >= 14, "{seen} of 20");
    folder.write("one.csv", survey(&mut random, 8, 12, 3));
    let said = folder.run(&["analyse", "one.csv", "--group", "Team", "--lang", "en"]).ends_with(0).stdout;
    let said = said.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(
        said.contains("Enough time (time available, 23): “T07” is less favourable than the other groups together:"),
        "{said}"
    );
}

#[test]
fn counts_tell_the_same_groups_apart_as_answers() {
    let (folder, mut random) = (Folder::new(), Random::new(9));
    let text = survey(&mut random, 6, 10, 3);
    let mut counts = "item,value,count,group\n".to_owned();
    for row in text.lines().skip(1) {
        let cells: Vec<&str> = row.split(',').collect();
        for (item, value) in ITEMS.iter().zip(&cells[1..]) {
            counts += &format!("{item},{value},1,{}\n", cells[0]);
        }
    }
    folder.write("answers.csv", text);
    folder.write("counts.csv", counts);
    let by_counts = folder.analysed(&["--counts", "counts.csv", "--group", "group"]);
    let by_answers = folder.analysed(&["answers.csv", "--group", "Team"]);
    let without = |advice: &Value| -> Vec<(Value, Value, Value)> {
        let found = advice["differences"].as_array().unwrap();
        found.iter().map(|it| (it["item"].clone(), it["higher"].clone(), it["lower"].clone())).collect()
    };
    assert_eq!(without(&by_counts), without(&by_answers));
    assert!(!without(&by_answers).is_empty());
}

fn verdict(folder: &Folder, before: &str, after: &str) -> String {
    let text = folder.run(&["compare", before, after, "--format", "json"]).ends_with(0).stdout;
    let comparison: Value = serde_json::from_str(&text).unwrap();
    let found = comparison["determinants"].as_array().unwrap();
    found.iter().find(|it| it["id"] == "self-efficacy").unwrap()["verdict"].as_str().unwrap().to_owned()
}

#[test]
fn what_was_not_asked_again_is_not_solved() {
    let folder = Folder::new();
    let session = |activities: &str, answers: &str| {
        format!(
            "strategiewijzer: 1\ninnovation: {{name: x}}\nelements: {{activities: [{activities}]}}\n\
             answers: {{time: 4, {answers}}}\n"
        )
    };
    folder.write("a.yaml", session("praten, vastleggen", "self-efficacy: 4, \"self-efficacy[2]\": 1"));
    folder.write("same.yaml", session("praten, vastleggen", "self-efficacy: 4, \"self-efficacy[2]\": 5"));
    folder.write("fewer.yaml", session("praten", "self-efficacy: 4"));
    folder.write("other.yaml", session("praten, evalueren", "self-efficacy: 4, \"self-efficacy[2]\": 5"));
    folder.write("none.yaml", session("praten, vastleggen", "coordinator: 2"));
    for (after, expected) in [
        ("same.yaml", "solved"),
        ("fewer.yaml", "not-comparable"),
        ("other.yaml", "not-comparable"),
        ("none.yaml", "not-comparable"),
    ] {
        assert_eq!(verdict(&folder, "a.yaml", after), expected, "{after}");
    }
}

/// The rules of the order in exact fractions, worked out anew: share, favourability, divided opinions, rank, number.
fn expected_order(answers: &[Vec<u8>], ids: &[&str]) -> Vec<String> {
    let mut found = Vec::new();
    for (at, id) in ids.iter().enumerate() {
        let item = QUESTIONNAIRE.item(Slot::from_id(&QUESTIONNAIRE, id).unwrap().item);
        let determinant = QUESTIONNAIRE.determinant(item.determinant);
        let points = item.scale.points.len() as i128;
        let scored: Vec<i128> = answers.iter().map(|row| i128::from(item.scored(row[at]))).collect();
        let n = scored.len() as i128;
        let last = match points {
            2 => 1,
            7 => 3,
            _ => 2,
        };
        let unfavourable = scored.iter().filter(|value| **value <= last).count() as i128;
        let favourable = scored.iter().filter(|value| **value > points - last).count() as i128;
        if unfavourable * 5 < n {
            continue;
        }
        // From 0 to 1, times 24 for a common denominator of scales of 5, 7 and 2 points.
        let favour: i128 = scored
            .iter()
            .map(|value| match points {
                2 => [3, 21][(*value - 1) as usize],
                points => (value - 1) * 24 / (points - 1),
            })
            .sum();
        let divided = n > 1 && 3 * unfavourable >= n && 3 * favourable >= n;
        let rank = determinant.rank.map_or(i128::MAX, i128::from);
        found.push((-unfavourable, favour, !divided, rank, determinant.number, determinant.id.clone()));
    }
    found.sort();
    found.into_iter().map(|(.., id)| id).collect()
}

const RANKED: [&str; 6] =
    ["time", "descriptive-norm", "formal-ratification", "complexity", "coordinator", "unsettled-organisation"];

fn rows() -> impl Strategy<Value = Vec<Vec<u8>>> {
    let points = RANKED.map(|id| {
        let slot = Slot::from_id(&QUESTIONNAIRE, id).unwrap();
        1..=QUESTIONNAIRE.item(slot.item).scale.points.len() as u8
    });
    prop::collection::vec(points.to_vec(), 1..14)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(4000))]
    #[test]
    fn the_order_of_barriers_is_that_of_exact_fractions(rows in rows()) {
        let mut counter = Counter::new(Layout::new(&QUESTIONNAIRE, &Elements::default()).into());
        for row in &rows {
            let given = RANKED.iter().zip(row);
            let given = given.map(|(id, value)| (Slot::from_id(&QUESTIONNAIRE, id).unwrap(), Response::Value(*value)));
            counter.count_answers(&given.collect::<Answers>());
        }
        let assessment = Assessment::from_tally(&QUESTIONNAIRE, &counter.tally(), AssessmentSettings::default());
        let found: Vec<String> = assessment.barriers.iter().map(|it| QUESTIONNAIRE.determinant(it.determinant).id.clone()).collect();
        prop_assert_eq!(found, expected_order(&rows, &RANKED));
        for (one, next) in assessment.barriers.iter().zip(assessment.barriers.iter().skip(1)) {
            prop_assert!(one.rank <= next.rank && (one.rank < next.rank || one.tied_with > 0));
        }
    }
}
