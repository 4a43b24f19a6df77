//! One path for everyone: the same answers give the same advice, however they come in.

use std::fmt::Write as _;

use proptest::prelude::*;
use strategiewijzer::content::bundled_questionnaire;
use strategiewijzer::language::Language;
use strategiewijzer::questionnaire::{Elements, Questionnaire, Slot};

use crate::common::Folder;
use crate::common::survey::Table;

const ABOUT: [&str; 6] = ["--innovation", "LISO", "--client", "gezin", "--format", "json"];

/// What one respondent says at a place: a position, or that it does not apply; not there is no answer.
type Answer = Option<u8>;

struct Respondent {
    questionnaire: Questionnaire,
    answers: Vec<(String, Answer)>,
}

impl Respondent {
    /// `time=4 legislation=- self-efficacy[2]=5`.
    fn of(text: &str) -> Self {
        let answers = text.split_whitespace().map(|word| {
            let (id, value) = word.split_once('=').unwrap();
            (id.to_owned(), value.parse().ok())
        });
        Self { questionnaire: bundled_questionnaire().unwrap(), answers: answers.collect() }
    }

    fn session(&self) -> String {
        let mut text = "strategiewijzer: 1\ninnovation: {name: LISO, client: gezin}\n".to_owned();
        let activities = self.answers.iter().any(|(id, _)| id.ends_with("[2]"));
        if activities {
            text += "elements: {activities: [praten, schrijven]}\n";
        }
        text += "answers:\n";
        for (id, answer) in &self.answers {
            let value = answer.map_or("not-applicable".to_owned(), |value| value.to_string());
            writeln!(text, "  {id}: {value}").unwrap();
        }
        text
    }

    fn table(&self, cell: impl Fn(&str, Answer) -> String) -> Table {
        let (headings, cells) = self.answers.iter().map(|(id, answer)| (id.clone(), cell(id, *answer))).unzip();
        Table { headings, rows: vec![cells] }
    }

    fn numbers(&self) -> Table {
        self.table(|_, answer| answer.map_or("-96".to_owned(), |value| value.to_string()))
    }

    fn labels(&self, language: Language) -> Table {
        let not = match language {
            Language::Dutch => "niet van toepassing",
            Language::English => "not applicable",
        };
        self.table(|id, answer| {
            let item = self.questionnaire.item(Slot::from_id(&self.questionnaire, id).unwrap().item);
            answer.map_or(not, |value| item.scale.points[usize::from(value) - 1].label.get(language)).to_owned()
        })
    }

    fn counts(&self) -> String {
        let mut text = "item,value,count\n".to_owned();
        let value = |id: &str| self.answers.iter().find(|(other, _)| other == id).and_then(|(_, answer)| *answer);
        let closed = value("awareness").is_some_and(|value| value <= 2);
        let gated = |id: &str| self.questionnaire.is_gated(Slot::from_id(&self.questionnaire, id).unwrap().item);
        for (id, answer) in &self.answers {
            let word = if closed && gated(id) {
                "not-asked".to_owned()
            } else {
                answer.map_or("not-applicable".to_owned(), |value| value.to_string())
            };
            writeln!(text, "{id},{word},1").unwrap();
        }
        for (id, first, second, zero) in
            [("outcome-expectations", "importance", "probability", 1), ("subjective-norm", "belief", "motivation", 3)]
        {
            let part = |part: &str| value(&format!("{id}.{part}")).map(i32::from);
            if let (Some(first), Some(second)) = (part(first), part(second)) {
                writeln!(text, "{id},{},1", (first - zero) * second).unwrap();
            }
        }
        for (one, other) in [
            ("self-efficacy", "self-efficacy[2]"),
            ("professional-obligation", "professional-obligation[2]"),
            ("personal-benefits.benefit", "personal-benefits.drawback"),
        ] {
            if let (Some(first), Some(second)) = (value(one), value(other)) {
                writeln!(text, "{one}*{other},{first}*{second},1").unwrap();
            }
        }
        text
    }
}

/// The advice by every way in, without the hash of the input.
fn by_every_way(respondent: &Respondent) -> Vec<(&'static str, String)> {
    let folder = Folder::holding("session.yaml", respondent.session());
    folder.write("numbers.csv", respondent.numbers().csv());
    folder.write("numbers.xlsx", respondent.numbers().xlsx());
    folder.write("dutch.csv", respondent.labels(Language::Dutch).csv_with(';', "\r\n"));
    folder.write("english.csv", respondent.labels(Language::English).csv());
    folder.write("counts.csv", respondent.counts());
    let flags: Vec<String> = respondent
        .answers
        .iter()
        .flat_map(|(id, answer)| {
            let value = answer.map_or("not-applicable".to_owned(), |value| value.to_string());
            ["--answer".to_owned(), format!("{id}={value}")]
        })
        .collect();
    let flags: Vec<&str> = std::iter::once("advise").chain(flags.iter().map(String::as_str)).collect();
    let ways: [(&str, Vec<&str>); 7] = [
        ("session", vec!["advise", "session.yaml"]),
        ("flags", flags),
        ("numbers", vec!["analyse", "numbers.csv"]),
        ("spreadsheet", vec!["analyse", "numbers.xlsx"]),
        ("Dutch labels", vec!["analyse", "dutch.csv"]),
        ("English labels", vec!["analyse", "english.csv"]),
        ("counts", vec!["analyse", "--counts", "counts.csv"]),
    ];
    ways.map(|(name, arguments)| {
        (name, without_reading(&folder.run(&[&arguments[..], &ABOUT].concat()).ends_with(0).stdout))
    })
    .into()
}

fn without_reading(json: &str) -> String {
    let mut advice: serde_json::Value = serde_json::from_str(json).unwrap();
    // How a survey was read, and what is to be looked at in that, is no matter of the answers.
    for part in ["input", "doubts"] {
        assert!(!advice[part].take().is_null());
    }
    format!("{advice:#}")
}

#[track_caller]
fn all_the_same(text: &str) {
    let ways = by_every_way(&Respondent::of(text));
    let (_, first) = &ways[0];
    for (name, json) in &ways[1..] {
        let difference = first.lines().zip(json.lines()).find(|(one, other)| one != other);
        assert!(first == json, "{name}: {difference:?}\n{text}");
    }
}

#[test]
fn a_few_answers_give_the_same_advice_by_every_way_in() {
    all_the_same(
        "time=2 coordinator=1 complexity=5 unsettled-organisation=2 descriptive-norm=3 awareness=4 knowledge=4",
    );
}

#[test]
fn whoever_does_not_know_the_innovation_gets_the_same_advice_by_every_way_in() {
    all_the_same("awareness=1 complexity=2 client-relevance=1 procedural-clarity=- time=1 coordinator=2");
    all_the_same("awareness=2 observability=4 time=1");
}

#[test]
fn answers_that_do_not_apply_give_the_same_advice_by_every_way_in() {
    all_the_same(
        "legislation=- time=1 personal-benefits.drawback=- subjective-norm.belief=- subjective-norm.motivation=4",
    );
}

#[test]
fn second_elements_and_composite_scores_give_the_same_advice_by_every_way_in() {
    all_the_same(
        "self-efficacy=2 self-efficacy[2]=5 professional-obligation[2]=1 outcome-expectations.importance=5
        outcome-expectations.probability=2 subjective-norm.belief=1 subjective-norm.motivation=5
        personal-benefits.benefit=4 personal-benefits.drawback=2",
    );
}

#[test]
fn missing_answers_are_the_same_as_columns_that_are_not_there() {
    let folder = Folder::holding("absent.csv", "time,formal-ratification\n2,1\n");
    folder.write(
        "blank.csv",
        "time,formal-ratification,knowledge,complexity,subjective-norm.belief\n2,1,,-99,weet niet\n",
    );
    let run = |name: &str| without_reading(&folder.run(&[&["analyse", name][..], &ABOUT].concat()).ends_with(0).stdout);
    assert_eq!(run("absent.csv"), run("blank.csv"));
}

/// Answers of one respondent: each place of the form, with a second activity, or nothing.
fn invented() -> impl Strategy<Value = String> {
    let questionnaire = bundled_questionnaire().unwrap();
    let elements = Elements { activities: vec![String::new(), String::new()], ..Elements::default() };
    let places: Vec<(String, u8)> = questionnaire
        .slots(&elements)
        .into_iter()
        .map(|slot| (slot.id(&questionnaire), questionnaire.item(slot.item).scale.points.len() as u8))
        .collect();
    let answers: Vec<_> =
        places.iter().map(|(_, points)| prop::option::of(prop::option::weighted(0.9, 1..=*points))).collect();
    answers.prop_map(move |answers| {
        let said = answers.iter().zip(&places).filter_map(|(answer, (id, _))| {
            let answer = (*answer)?;
            Some(format!("{id}={}", answer.map_or("-".to_owned(), |value| value.to_string())))
        });
        // Nobody is a respondent without an answer.
        said.chain(["legislation=3".to_owned()])
            .scan(Vec::new(), |seen: &mut Vec<String>, word| {
                let id = word.split('=').next().unwrap().to_owned();
                let new = !seen.contains(&id);
                seen.push(id);
                Some(new.then_some(word))
            })
            .flatten()
            .collect::<Vec<_>>()
            .join(" ")
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 8, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_answers_give_the_same_advice_by_every_way_in(text in invented()) {
        all_the_same(&text);
    }
}
