//! Which strategies of the plan were meant for which barrier.

use std::collections::BTreeSet;

use super::{ComparisonRemark, Measurement};
use crate::assessment::Label;
use crate::catalogue::{Catalogue, StrategyIndex};
use crate::questionnaire::Questionnaire;
use crate::session::{PlannedAction, Status};

/// A strategy of the plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Aim {
    /// The strategy.
    pub strategy: StrategyIndex,
    /// The determinants it was chosen for, by id; where the plan does not say, those that were a barrier before and that it
    /// works on according to the catalogue.
    pub determinants: BTreeSet<String>,
    /// How far it is.
    pub status: Status,
}

/// A line of the plan as it stood before, with what it was meant for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AimedLine {
    /// The line: a strategy of the catalogue, or one of the team's own.
    pub action: PlannedAction,
    /// The determinants it was meant for, by id, as with [`Aim`]; none where a line of the team's own names none.
    pub determinants: BTreeSet<String>,
}

/// The strategies of a plan, each once, in its order.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Aims {
    /// The strategies.
    pub all: Vec<Aim>,
    /// The lines, with the team's own among them.
    pub lines: Vec<AimedLine>,
    /// What could not be used.
    pub remarks: Vec<ComparisonRemark>,
}

impl Aims {
    /// Reads the lines of a plan. A strategy that the catalogue does not have is passed over with a remark, unless it is the
    /// team's own; of two lines about one strategy the last says how far it is.
    #[must_use]
    pub fn from_plan(
        plan: &[PlannedAction],
        questionnaire: &Questionnaire,
        catalogue: &Catalogue,
        before: &Measurement,
    ) -> Self {
        let mut aims: Vec<Aim> = Vec::new();
        let (mut lines, mut unknown) = (Vec::new(), Vec::new());
        for (action, number) in plan.iter().zip(1..) {
            let strategy = catalogue.find(action.strategy.trim()).filter(|_| action.own.is_none());
            if strategy.is_none() && action.own.is_none() {
                unknown.push(number);
                continue;
            }
            let named = action.barriers.iter().map(|index| questionnaire.determinant(*index).id.clone());
            let determinants: BTreeSet<String> = match (action.barriers.as_slice(), strategy) {
                ([], Some(strategy)) => linked(strategy, questionnaire, catalogue, before),
                _ => named.collect(),
            };
            lines.push(AimedLine { action: action.clone(), determinants: determinants.clone() });
            let Some(strategy) = strategy else { continue };
            match aims.iter_mut().find(|aim| aim.strategy == strategy) {
                Some(aim) => {
                    aim.determinants.extend(determinants);
                    aim.status = action.status;
                }
                None => aims.push(Aim { strategy, determinants, status: action.status }),
            }
        }
        let remarks = Some(unknown).filter(|entries| !entries.is_empty()).map(ComparisonRemark::Plan);
        Self { all: aims, lines, remarks: remarks.into_iter().collect() }
    }

    /// The strategies that were meant for a determinant.
    pub fn on<'a>(&'a self, determinant: &'a str) -> impl Iterator<Item = &'a Aim> {
        self.all.iter().filter(move |aim| aim.determinants.contains(determinant))
    }

    /// The lines that were meant for a determinant.
    pub fn lines_on<'a>(&'a self, determinant: &'a str) -> impl Iterator<Item = &'a AimedLine> {
        self.lines.iter().filter(move |line| line.determinants.contains(determinant))
    }
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
    use crate::assessment::{Assessment, AssessmentSettings};
    use crate::content::{bundled_catalogue, bundled_questionnaire};
    use crate::questionnaire::{DeterminantIndex, Elements, Slot};

    /// The aims of a plan with these strategies, barriers and statuses.
    fn aims(plan: &[(&str, &[&str], Status)]) -> (Aims, Catalogue) {
        let questionnaire = bundled_questionnaire().unwrap();
        let catalogue = bundled_catalogue(&questionnaire).unwrap();
        let answers: Answers = [("formal-ratification", 1), ("coordinator", 1), ("time", 5)]
            .into_iter()
            .map(|(id, value)| (Slot::from_id(&questionnaire, id).unwrap(), Response::Value(value)))
            .collect();
        let tally = Tally::from_answers(&questionnaire, &Elements::default(), &answers);
        let assessment = Assessment::from_tally(&questionnaire, &tally, AssessmentSettings::default());
        let before = Measurement::from_assessment(&questionnaire, &assessment, "before");
        let action = |(strategy, barriers, status): &(&str, &[&str], Status)| PlannedAction {
            strategy: (*strategy).to_owned(),
            barriers: barriers.iter().map(|id| questionnaire.find_determinant(id).unwrap()).collect(),
            status: *status,
            ..PlannedAction::default()
        };
        let plan: Vec<PlannedAction> = plan.iter().map(action).collect();
        (Aims::from_plan(&plan, &questionnaire, &catalogue, &before), catalogue)
    }

    #[test]
    fn a_strategy_is_meant_for_the_barriers_that_its_line_names() {
        let (aims, catalogue) = aims(&[("inspirational-management", &["time"], Status::Done)]);
        let [aim] = &aims.all[..] else { panic!("{aims:?}") };
        assert_eq!(catalogue.strategy(aim.strategy).id, "inspirational-management");
        assert_eq!(aim.determinants.iter().collect::<Vec<_>>(), ["time"]);
        assert_eq!(aim.status, Status::Done);
        assert_eq!((aims.on("time").count(), aims.on("coordinator").count()), (1, 0));
        assert_eq!(aims.remarks, []);
    }

    #[test]
    fn without_barriers_in_its_line_it_is_meant_for_those_before_that_it_works_on() {
        let (aims, _) = aims(&[("inspirational-management", &[], Status::Planned)]);
        assert!(aims.all[0].determinants.contains("formal-ratification"), "{aims:?}");
        assert!(!aims.all[0].determinants.contains("time"), "time was no barrier: {aims:?}");
    }

    #[test]
    fn a_strategy_that_is_not_in_the_catalogue_is_passed_over_and_named() {
        let none: &[&str] = &[];
        let (aims, _) = aims(&[
            ("bestaat-niet", none, Status::Done),
            ("champions", &["time"], Status::Done),
            ("champions", &["coordinator"], Status::Busy),
        ]);
        assert_eq!(aims.remarks, [ComparisonRemark::Plan(vec![1])]);
        let [aim] = &aims.all[..] else { panic!("{aims:?}") };
        assert_eq!((aim.determinants.len(), aim.status), (2, Status::Busy));
        // Both lines are told, since each says who and when.
        assert_eq!(aims.lines.len(), 2);
    }

    #[test]
    fn a_line_of_the_teams_own_is_no_unknown_strategy() {
        let questionnaire = bundled_questionnaire().unwrap();
        let catalogue = bundled_catalogue(&questionnaire).unwrap();
        let tally = Tally::from_answers(&questionnaire, &Elements::default(), &Answers::default());
        let assessment = Assessment::from_tally(&questionnaire, &tally, AssessmentSettings::default());
        let before = Measurement::from_assessment(&questionnaire, &assessment, "before");
        let time = questionnaire.find_determinant("time").unwrap();
        let own = |id: &str, barriers: &[DeterminantIndex]| PlannedAction {
            strategy: id.to_owned(),
            own: Some("Soep".to_owned()),
            barriers: barriers.to_vec(),
            ..PlannedAction::default()
        };
        let aims = Aims::from_plan(&[own("own-1", &[time]), own("own-2", &[])], &questionnaire, &catalogue, &before);
        assert_eq!((aims.remarks.len(), aims.all.len(), aims.lines.len()), (0, 0, 2));
        assert_eq!(aims.lines_on("time").count(), 1);
        assert!(aims.lines[1].determinants.is_empty());
    }
}
