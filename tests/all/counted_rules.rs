//! Rules on answers that were counted: bands, the gate, questions that go together, and what a group may not give away.

use std::collections::BTreeMap;
use std::sync::Arc;

use strategiewijzer::answers::{Answers, Code, Counter, Layout, Response};
use strategiewijzer::assessment::{
    Assessment, AssessmentSettings, DeterminantResult, Division, MIN_GROUP, NotMeasured,
};
use strategiewijzer::content::{Files, bundled_questionnaire, questionnaire};
use strategiewijzer::questionnaire::{Band, Elements, Questionnaire, Slot};

use crate::common::texts::project;

/// A questionnaire and what was answered to it.
struct Survey {
    questionnaire: Questionnaire,
    counter: Counter,
}

impl Survey {
    fn of(questionnaire: Questionnaire) -> Self {
        let counter = Counter::new(Arc::new(Layout::new(&questionnaire, &Elements::default())));
        Self { questionnaire, counter }
    }

    fn new() -> Self {
        Self::of(bundled_questionnaire().unwrap())
    }

    /// Our questions with something changed.
    fn with(changes: &[(&str, &str)]) -> Self {
        let mut text = project("data/midi-questions.yaml");
        for (from, to) in changes {
            assert!(text.contains(from), "{from}");
            text = text.replacen(from, to, 1);
        }
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("questions.yaml");
        std::fs::write(&path, text).unwrap();
        Self::of(questionnaire(&Files { questions: Some(path), ..Files::default() }).unwrap())
    }

    fn place(&self, id: &str) -> usize {
        let slot = Slot::from_id(&self.questionnaire, id).unwrap();
        self.counter.layout().position(slot).unwrap()
    }

    /// Counts a respondent who gave these answers.
    fn count(&mut self, given: &[(&str, u8)]) {
        let slot = |id: &str| Slot::from_id(&self.questionnaire, id).unwrap();
        let answers: Answers = given.iter().map(|(id, value)| (slot(id), Response::Value(*value))).collect();
        self.counter.count_answers(&answers);
    }

    fn assessment(&self) -> Assessment {
        Assessment::from_tally(&self.questionnaire, &self.counter.tally(), AssessmentSettings::default())
    }

    fn determinant(&self, id: &str) -> DeterminantResult {
        self.assessment().determinant(self.questionnaire.find_determinant(id).unwrap()).clone()
    }
}

#[test]
fn where_only_the_band_is_known_of_some_there_is_a_share_and_no_mean_or_spread() {
    let mut survey = Survey::new();
    let time = survey.place("time");
    survey.counter.add_codes(time, Code::from_position(2).unwrap(), 3);
    survey.counter.add_codes(time, Code::from_position(5).unwrap(), 3);
    let exact = &survey.determinant("time").items[0];
    assert!(exact.mean.is_some() && exact.sd.is_some() && exact.favourability.is_some());
    survey.counter.add_band(time, Band::Unfavourable, 4);
    let item = &survey.determinant("time").items[0];
    assert_eq!((item.n, item.unfavourable()), (10, 0.7));
    assert_eq!((item.mean, item.sd, item.favourability), (None, None, None));
}

#[test]
fn of_equal_shares_one_that_is_known_to_be_at_the_bottom_comes_first() {
    for (known, unknown) in [("time", "materials"), ("materials", "time")] {
        let mut survey = Survey::new();
        let places = (survey.place(known), survey.place(unknown));
        survey.counter.add_codes(places.0, Code::from_position(1).unwrap(), 10);
        survey.counter.add_band(places.1, Band::Unfavourable, 10);
        let barriers = survey.assessment().barriers;
        let ids: Vec<&str> =
            barriers.iter().map(|it| survey.questionnaire.determinant(it.determinant).id.as_str()).collect();
        assert_eq!(ids, [known, unknown]);
    }
}

/// Answers to both questions on benefits that go together to some extent.
const BENEFITS: [(u8, u8); 6] = [(1, 5), (2, 4), (2, 5), (4, 2), (5, 1), (5, 3)];

fn benefits((benefit, drawback): (u8, u8)) -> [(&'static str, u8); 2] {
    [("personal-benefits.benefit", benefit), ("personal-benefits.drawback", drawback)]
}

#[test]
fn who_is_behind_the_gate_counts_neither_for_products_nor_for_questions_that_go_together() {
    let gated = |id: &str, number: u8| {
        let whole = format!("  - id: {id}\n    number: {number}\n    category: ");
        (format!("{whole}user\n"), format!("{whole}innovation\n"))
    };
    let changes = [gated("personal-benefits", 8), gated("outcome-expectations", 9)];
    let mut survey = Survey::with(&changes.each_ref().map(|(from, to)| (from.as_str(), to.as_str())));
    let both = |score| [("outcome-expectations.importance", score), ("outcome-expectations.probability", score)];
    for pair in BENEFITS {
        survey.count(&[&benefits(pair)[..], &both(5)].concat());
    }
    let open = (survey.determinant("personal-benefits"), survey.determinant("outcome-expectations"));
    for _ in 0..4 {
        survey.count(&[&benefits((1, 1))[..], &both(1), &[("awareness", 1)]].concat());
    }
    let (benefits, outcomes) = (survey.determinant("personal-benefits"), survey.determinant("outcome-expectations"));
    assert_eq!((benefits.consistency[0].n, &benefits.consistency), (6, &open.0.consistency));
    let product = outcomes.composite.unwrap();
    assert_eq!((product.n, product.mean, outcomes.composite), (6, 20.0, open.1.composite));
    assert!(outcomes.items.iter().chain(&benefits.items).all(|item| (item.n, item.gated) == (6, 4)));
}

#[test]
fn who_does_not_know_the_innovation_is_the_reason_even_where_it_does_not_apply_to_others() {
    let mut survey = Survey::new();
    survey.count(&[("awareness", 1)]);
    assert_eq!(survey.determinant("correctness").reason, Some(NotMeasured::Unknown));
    let place = survey.place("correctness");
    survey.counter.add_codes(place, Code::NOT_APPLICABLE, 3);
    assert_eq!(survey.determinant("correctness").reason, Some(NotMeasured::Unknown));
}

#[test]
fn questions_on_different_scales_are_not_said_to_go_together() {
    let scale = "personal-benefits.drawback\n        scale: ";
    let mut survey = Survey::with(&[(&format!("{scale}agreement"), &format!("{scale}yes-no"))]);
    for (benefit, drawback) in BENEFITS {
        survey.count(&benefits((benefit, 1 + u8::from(drawback > 3))));
    }
    assert_eq!(survey.determinant("personal-benefits").consistency, []);
}

/// Two teams of eight, in which so many of the second answered the questions on benefits and outcomes.
fn teams(answered: usize) -> (Questionnaire, BTreeMap<String, Counter>) {
    let team = |number: usize| {
        let mut survey = Survey::new();
        for at in 0..8 {
            let outcome =
                [("outcome-expectations.importance", 4), ("outcome-expectations.probability", 2 + (at % 3) as u8)];
            let given = if at < number { [&benefits(BENEFITS[at % 6])[..], &outcome].concat() } else { Vec::new() };
            survey.count(&[&given[..], &[("time", 4)]].concat());
        }
        survey.counter
    };
    let groups = [("noord".to_owned(), team(8)), ("zuid".to_owned(), team(answered))];
    (bundled_questionnaire().unwrap(), groups.into())
}

#[test]
fn a_product_that_few_of_one_group_have_is_withheld_in_all() {
    for (answered, shown) in [(8, true), (5, true), (4, false), (1, false), (0, true)] {
        let (questionnaire, groups) = teams(answered);
        let division =
            Division::from_counters(&questionnaire, "Team", &groups, MIN_GROUP, AssessmentSettings::default());
        let index = questionnaire.find_determinant("outcome-expectations").unwrap();
        let found = division.groups[0].assessment.determinant(index).composite;
        assert_eq!(found.is_some(), shown, "{answered} answered");
        assert_eq!(division.withheld.is_empty(), shown, "{answered} answered");
    }
}

#[test]
fn how_well_questions_go_together_is_said_of_the_whole_and_of_no_group() {
    let (questionnaire, groups) = teams(8);
    let index = questionnaire.find_determinant("personal-benefits").unwrap();
    let whole = Assessment::from_tally(&questionnaire, &groups["noord"].tally(), AssessmentSettings::default());
    assert_eq!(whole.determinant(index).consistency.len(), 1);
    let division = Division::from_counters(&questionnaire, "Team", &groups, MIN_GROUP, AssessmentSettings::default());
    for group in division.groups {
        assert_eq!(group.assessment.determinant(index).consistency, []);
    }
}
