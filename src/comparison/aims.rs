//! Which strategies of the plan were meant for which barrier.

use std::collections::{BTreeMap, BTreeSet};

use serde_yaml::Value;

use super::{Measurement, PlanProblem, Remark};
use crate::assessment::Label;
use crate::catalogue::{Catalogue, StrategyIndex};
use crate::questionnaire::Questionnaire;

/// A strategy of the plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Aim {
    /// The strategy.
    pub strategy: StrategyIndex,
    /// The determinants it was chosen for, by id; where the plan does not say, those that were a barrier before and that it
    /// works on according to the catalogue.
    pub determinants: BTreeSet<String>,
    /// How it stands, in the words of the plan; from a file, so not to be trusted on a terminal.
    pub status: Option<String>,
}

/// The strategies of a plan, each once, in its order.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Aims {
    /// The strategies.
    pub all: Vec<Aim>,
    /// What could not be used.
    pub remarks: Vec<Remark>,
}

impl Aims {
    /// Reads the entries of a plan: mappings with `strategy`, and perhaps `barriers` (ids of determinants) and `status`.
    /// Whatever has another form is passed over with a remark.
    #[must_use]
    pub fn of(plan: &[Value], questionnaire: &Questionnaire, catalogue: &Catalogue, before: &Measurement) -> Self {
        let mut aims: Vec<Aim> = Vec::new();
        let mut problems: BTreeMap<PlanProblem, Vec<usize>> = BTreeMap::new();
        for (entry, number) in plan.iter().zip(1..) {
            let strategy = match entry.get("strategy").and_then(Value::as_str) {
                Some(id) => catalogue.find(id.trim()).ok_or(PlanProblem::UnknownStrategy),
                None => Err(PlanProblem::NoStrategy),
            };
            let strategy = match strategy {
                Ok(strategy) => strategy,
                Err(problem) => {
                    problems.entry(problem).or_default().push(number);
                    continue;
                }
            };
            let named = entry.get("barriers").filter(|barriers| !barriers.is_null());
            let determinants = match named.map(|barriers| listed(barriers, questionnaire)) {
                Some(Some(determinants)) => determinants,
                Some(None) => {
                    problems.entry(PlanProblem::Barriers).or_default().push(number);
                    linked(strategy, questionnaire, catalogue, before)
                }
                None => linked(strategy, questionnaire, catalogue, before),
            };
            let status = entry.get("status").and_then(Value::as_str).map(str::to_owned);
            match aims.iter_mut().find(|aim| aim.strategy == strategy) {
                Some(aim) => {
                    aim.determinants.extend(determinants);
                    aim.status = status.or_else(|| aim.status.take());
                }
                None => aims.push(Aim { strategy, determinants, status }),
            }
        }
        let remarks = problems.into_iter().map(|(problem, entries)| Remark::Plan(problem, entries));
        Self { all: aims, remarks: remarks.collect() }
    }

    /// The strategies that were meant for a determinant.
    pub fn on<'a>(&'a self, determinant: &'a str) -> impl Iterator<Item = &'a Aim> {
        self.all.iter().filter(move |aim| aim.determinants.contains(determinant))
    }
}

/// The determinants of a list of ids; `None` when it is no such list.
fn listed(barriers: &Value, questionnaire: &Questionnaire) -> Option<BTreeSet<String>> {
    let known = |id: &Value| {
        let id = id.as_str()?.trim();
        questionnaire.find_determinant(id).map(|_| id.to_owned())
    };
    barriers.as_sequence()?.iter().map(known).collect()
}

/// The barriers before that a strategy works on.
fn linked(
    strategy: StrategyIndex,
    questionnaire: &Questionnaire,
    catalogue: &Catalogue,
    before: &Measurement,
) -> BTreeSet<String> {
    let ids = catalogue.strategy(strategy).links.iter().map(|link| &questionnaire.determinant(link.determinant).id);
    let barrier = |id: &&String| before.determinant(id).is_some_and(|found| found.label == Label::Barrier);
    ids.filter(barrier).cloned().collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::answers::{Answers, Response, Tally};
    use crate::assessment::{Assessment, Settings};
    use crate::content::{bundled_catalogue, bundled_questionnaire};
    use crate::questionnaire::{Elements, Slot};

    fn aims(plan: &str) -> (Aims, Catalogue) {
        let questionnaire = bundled_questionnaire().unwrap();
        let catalogue = bundled_catalogue(&questionnaire).unwrap();
        let answers: Answers = [("formal-ratification", 1), ("coordinator", 1), ("time", 5)]
            .into_iter()
            .map(|(id, value)| (Slot::find(&questionnaire, id).unwrap(), Response::Value(value)))
            .collect();
        let tally = Tally::of(&questionnaire, &Elements::default(), &answers);
        let assessment = Assessment::of(&questionnaire, &tally, Settings::default());
        let before = Measurement::of(&questionnaire, &assessment, "before");
        let plan: Vec<Value> = serde_yaml::from_str(plan).unwrap();
        (Aims::of(&plan, &questionnaire, &catalogue, &before), catalogue)
    }

    #[test]
    fn a_strategy_is_meant_for_the_barriers_that_its_entry_names() {
        let (aims, catalogue) = aims("[{strategy: inspirational-management, barriers: [time], status: gedaan}]");
        let [aim] = &aims.all[..] else { panic!("{aims:?}") };
        assert_eq!(catalogue.strategy(aim.strategy).id, "inspirational-management");
        assert_eq!(aim.determinants.iter().collect::<Vec<_>>(), ["time"]);
        assert_eq!(aim.status.as_deref(), Some("gedaan"));
        assert_eq!((aims.on("time").count(), aims.on("coordinator").count()), (1, 0));
        assert_eq!(aims.remarks, []);
    }

    #[test]
    fn without_barriers_in_its_entry_it_is_meant_for_those_before_that_it_works_on() {
        let (aims, _) = aims("[{strategy: inspirational-management, status: 3}]");
        assert!(aims.all[0].determinants.contains("formal-ratification"), "{aims:?}");
        assert!(!aims.all[0].determinants.contains("time"), "time was no barrier: {aims:?}");
        assert_eq!(aims.all[0].status, None);
    }

    #[test]
    fn entries_of_another_form_are_passed_over_and_named() {
        let (aims, _) = aims(
            "[oeps, {strategy: [a]}, {strategy: bestaat-niet}, 7, \
             {strategy: champions, barriers: time}, {strategy: champions, barriers: [tyd]}]",
        );
        assert_eq!(aims.all.len(), 1);
        let problems = [
            Remark::Plan(PlanProblem::NoStrategy, vec![1, 2, 4]),
            Remark::Plan(PlanProblem::UnknownStrategy, vec![3]),
            Remark::Plan(PlanProblem::Barriers, vec![5, 6]),
        ];
        assert_eq!(aims.remarks, problems);
    }
}
