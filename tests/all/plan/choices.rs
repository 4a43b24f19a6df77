//! What there is to choose from, in which order, and what a chosen line begins with.

use strategiewijzer::language::Language;
use strategiewijzer::plan::{Degree, PlanCandidate, Priority, candidates, propose};
use strategiewijzer::questionnaire::DeterminantIndex;

use super::{content, on, session};

const START: &str = "strategiewijzer: 1\ninnovation: {name: LISO}\nanswers:\n";

fn answered(ids: &[&str]) -> String {
    START.to_owned() + &ids.iter().map(|id| format!("  {id}: 1\n")).collect::<String>()
}

#[test]
fn with_one_barrier_nothing_is_said_to_be_in_a_bundle() {
    let (questionnaire, catalogue) = content();
    let bundled = |ids: &[&str]| {
        let session = session(&answered(ids), &questionnaire);
        let found = on(&session, &questionnaire, &catalogue, |_, grounds| candidates(grounds, &session, 3, 5));
        assert!(!found.is_empty());
        found.iter().filter(|candidate| candidate.in_bundle).count()
    };
    assert_eq!(bundled(&["time"]), 0);
    assert!(bundled(&["time", "knowledge"]) > 0);
}

#[test]
fn what_a_team_weighed_decides_the_order_and_what_was_not_weighed_stands_in_the_middle() {
    // None of these share a strategy in their top 1, so each stands for itself.
    let ids = ["time", "formal-ratification", "knowledge", "coordinator", "materials"];
    let (questionnaire, catalogue) = content();
    let mut session = session(&answered(&ids), &questionnaire);
    let (low, high) = (Degree::Low, Degree::High);
    let index = |id: &str| questionnaire.find_determinant(id).unwrap();
    for (id, hindrance, changeable) in
        [("time", low, low), ("formal-ratification", low, high), ("coordinator", high, low), ("materials", high, high)]
    {
        session.priorities.insert(index(id), Priority { hindrance, changeable });
    }
    let order: Vec<DeterminantIndex> = on(&session, &questionnaire, &catalogue, |_, grounds| {
        let at = |candidate: &PlanCandidate| grounds.assessment.barriers[candidate.ranks[0] - 1].determinant;
        candidates(grounds, &session, 1, 0).iter().map(at).collect()
    });
    assert_eq!(order, ["materials", "coordinator", "knowledge", "formal-ratification", "time"].map(index));
}

#[test]
fn a_proposed_outcome_is_about_the_first_three_barriers() {
    let ids = ["time", "formal-ratification", "knowledge", "coordinator"];
    let (questionnaire, catalogue) = content();
    let session = session(&answered(&ids), &questionnaire);
    let barriers = ids.map(|id| questionnaire.find_determinant(id).unwrap());
    let (strategy, _) = catalogue.strategies().next().unwrap();
    on(&session, &questionnaire, &catalogue, |_, grounds| {
        let outcome =
            |number: usize| propose(grounds, &session, strategy, &barriers[..number], Language::Dutch).outcome.unwrap();
        assert!(outcome(3).len() > outcome(2).len() && outcome(2).len() > outcome(1).len());
        assert_eq!(outcome(4), outcome(3));
    });
}
