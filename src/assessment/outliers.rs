//! Which groups stand out on which question, by more than chance makes of many questions and groups.
//!
//! Per question every group is held against all others together ([`super::chance`]). The smallest of these chances, times
//! the number of groups, is the chance for the question; Holm's procedure corrects it for the number of questions. In a
//! question that is left, the same procedure says which groups stand out.

use super::chance::{Stance, Urn};
use crate::answers::Tally;
use crate::questionnaire::{Questionnaire, Slot};

/// In one survey of forty in which groups do not differ, at most, chance may have a group named. Half of the usual level, so
/// that who divides by two columns stays within one in twenty.
pub const OUTLIER_LEVEL: f64 = 0.025;

/// A question on which the groups differ.
#[derive(Clone, Debug, PartialEq)]
pub struct GroupDifference {
    /// The item.
    pub slot: Slot,
    /// The chance that there would be such a difference somewhere in the survey if no group mattered; at most
    /// [`OUTLIER_LEVEL`].
    pub chance: f64,
    /// The groups that stand out, the most striking first; never empty. Of two groups the less favourable.
    pub outliers: Vec<Outlier>,
}

/// A group that stands out.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Outlier {
    /// The group, as its position in [`super::Division::groups`].
    pub group: usize,
    /// Whether its answers are less favourable than those of all others together, or else more.
    pub worse: bool,
    /// The chance, corrected for groups and questions.
    pub chance: f64,
}

/// A question that was tested.
struct Tested {
    slot: Slot,
    stances: Vec<Stance>,
    /// How many groups answered it.
    answered: usize,
    /// The smallest chance times the number of tests, at most 1.
    chance: f64,
}

/// How many tests a number of groups makes: two groups are one comparison.
fn tests(groups: usize) -> usize {
    if groups == 2 { 1 } else { groups }
}

/// The differences between groups with these tallies, all of one form, in the order of its places.
pub(super) fn differences(questionnaire: &Questionnaire, groups: &[&Tally]) -> Vec<GroupDifference> {
    let places = groups.first().map_or(0, |tally| tally.slots.len());
    let mut tested: Vec<Tested> = (0..places).filter_map(|place| test(questionnaire, groups, place)).collect();
    tested.sort_by(|one, other| one.chance.total_cmp(&other.chance));
    let (number, mut corrected) = (tested.len(), 0.0_f64);
    let mut found = Vec::new();
    for (at, question) in tested.into_iter().enumerate() {
        let remaining = (number - at) as f64;
        corrected = corrected.max((question.chance * remaining).min(1.0));
        if corrected > OUTLIER_LEVEL {
            break;
        }
        found.push(GroupDifference {
            slot: question.slot,
            chance: corrected,
            outliers: outliers(&question, remaining),
        });
    }
    let order = |slot: Slot| groups.first().and_then(|tally| tally.slots.iter().position(|own| own.slot == slot));
    found.sort_by_key(|difference| order(difference.slot));
    found
}

fn test(questionnaire: &Questionnaire, groups: &[&Tally], place: usize) -> Option<Tested> {
    let answers: Vec<Vec<u64>> = answers(questionnaire, groups, place)?;
    let answered = answers.iter().filter(|own| own.iter().any(|count| *count > 0)).count();
    let points = answers.first()?.len();
    let all = (0..points).map(|point| answers.iter().map(|own| own[point]).sum()).collect();
    let mut urn = Urn::from_counts(all).filter(|_| answered > 1)?;
    let stances: Vec<Stance> = answers.iter().map(|own| urn.stance(own, answered)).collect();
    let smallest = stances.iter().map(|stance| stance.chance).fold(1.0, f64::min);
    let slot = groups.first()?.slots[place].slot;
    Some(Tested { slot, stances, answered, chance: (smallest * tests(answered) as f64).min(1.0) })
}

/// How often each answer was given in each group; the three sides where of some answers only the side is known. `None` on
/// a scale that is not classed, since high is then neither good nor bad.
fn answers(questionnaire: &Questionnaire, groups: &[&Tally], place: usize) -> Option<Vec<Vec<u64>>> {
    let slots = || groups.iter().map(|tally| &tally.slots[place]);
    let scale = &questionnaire.item(slots().next()?.slot.item).scale;
    let only_sides = slots().any(|slot| slot.bands.iter().any(|count| *count > 0));
    let of = |slot: &crate::answers::SlotTally| {
        if !only_sides {
            return slot.counts.clone();
        }
        let mut sides = slot.bands;
        for (point, count) in scale.points.iter().zip(&slot.counts) {
            if let Some(band) = point.band {
                sides[band as usize] += count;
            }
        }
        sides.to_vec()
    };
    scale.is_classed().then(|| slots().map(of).collect())
}

/// Holm's procedure over the groups of a question, each chance multiplied by what the questions ask already.
fn outliers(question: &Tested, questions: f64) -> Vec<Outlier> {
    let stances = &question.stances;
    let mut order: Vec<usize> = (0..stances.len()).collect();
    order.sort_by(|one, other| stances[*one].chance.total_cmp(&stances[*other].chance));
    let (mut corrected, mut found) = (0.0_f64, Vec::new());
    for (at, group) in order.into_iter().enumerate() {
        let remaining = if question.answered == 2 { 1 } else { question.answered.saturating_sub(at).max(1) };
        corrected = corrected.max((stances[group].chance * remaining as f64 * questions).min(1.0));
        if corrected > OUTLIER_LEVEL {
            break;
        }
        found.push(Outlier { group, worse: stances[group].lower, chance: corrected });
    }
    if question.answered == 2 {
        found.retain(|outlier| outlier.worse);
    }
    found
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;
    use std::sync::Arc;

    use super::*;
    use crate::answers::{Code, Counter, Layout};
    use crate::assessment::{AssessmentSettings, Division, MIN_GROUP};
    use crate::content::bundled_questionnaire;
    use crate::questionnaire::Elements;

    /// Teams that gave these answers to one question, and the same to all others.
    fn division(id: &str, teams: &[&[u8]]) -> (Division, Slot) {
        let questionnaire = bundled_questionnaire().unwrap();
        let layout = Arc::new(Layout::new(&questionnaire, &Elements::default()));
        let slot = Slot::from_id(&questionnaire, id).unwrap();
        let place = layout.position(slot).unwrap();
        let counted = |answers: &&[u8]| {
            let mut counter = Counter::new(layout.clone());
            for answer in *answers {
                let mut row = vec![Code::MISSING; layout.slots().len()];
                row[place] = Code::from_position(*answer).unwrap();
                counter.count(&row);
            }
            counter
        };
        let groups: BTreeMap<String, Counter> =
            teams.iter().zip('a'..).map(|(answers, name)| (name.to_string(), counted(answers))).collect();
        (Division::from_counters(&questionnaire, "Team", &groups, MIN_GROUP, AssessmentSettings::default()), slot)
    }

    #[test]
    fn the_one_team_that_is_lower_is_named_and_no_other() {
        let usual: &[u8] = &[3, 4, 4, 5, 3, 4, 5, 4, 2, 4];
        let (division, slot) = division("time", &[usual, &[1, 2, 2, 3, 1, 2, 1, 2, 1, 1], usual, usual, usual]);
        let [difference] = &division.differences[..] else { panic!("{:?}", division.differences) };
        let [outlier] = &difference.outliers[..] else { panic!("{difference:?}") };
        assert_eq!((difference.slot, outlier.group, outlier.worse), (slot, 1, true));
        assert!(difference.chance <= OUTLIER_LEVEL && difference.chance == outlier.chance);
    }

    #[test]
    fn a_reversed_question_is_worse_where_more_agree() {
        let usual: &[u8] = &[1, 2, 2, 1, 3, 2, 1, 2];
        let (division, _) = division("complexity", &[usual, usual, &[5, 4, 5, 5, 4, 5, 5, 5]]);
        assert!(division.differences[0].outliers[0].worse, "{:?}", division.differences);
    }

    #[test]
    fn of_two_groups_the_less_favourable_is_named() {
        let (division, _) = division("time", &[&[5, 5, 4, 5, 5, 4], &[1, 1, 2, 1, 2, 1]]);
        assert_eq!(division.differences[0].outliers.iter().map(|it| it.group).collect::<Vec<_>>(), [1]);
    }

    #[test]
    fn a_scale_without_a_good_side_names_nobody() {
        let (division, _) = division("subjective-norm.motivation", &[&[5; 8], &[1; 8]]);
        assert_eq!(division.differences, []);
    }

    #[test]
    fn one_group_or_the_same_answers_everywhere_differ_from_nothing() {
        assert_eq!(division("time", &[&[1, 2, 3, 4, 5]]).0.differences, []);
        assert_eq!(division("time", &[&[4; 9], &[4; 7]]).0.differences, []);
    }
}
