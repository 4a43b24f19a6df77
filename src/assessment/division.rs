//! The groups of a survey side by side, without giving anybody away.
//!
//! A group below a minimum is never reported apart, nor can it be worked out: what is left when the reported groups are
//! taken from the whole is always at least that minimum. The same holds for every single item.

use std::collections::BTreeMap;

use super::outliers::{GroupDifference, differences};
use super::{Assessment, AssessmentSettings};
use crate::answers::{Counter, Tally};
use crate::questionnaire::{Questionnaire, Slot};

/// The fewest respondents a group must have to be reported apart, unless the user sets another number.
pub const MIN_GROUP: u64 = 5;

/// What a group is called.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum GroupName {
    /// As it stands in the column.
    Named(String),
    /// Those whose cell is blank.
    Unnamed,
    /// So many groups that are too small to stand apart, or that would give one away, taken together.
    Pooled(usize),
}

/// One group.
#[derive(Clone, Debug, PartialEq)]
pub struct RespondentGroup {
    /// Its name.
    pub name: GroupName,
    /// What its answers amount to; items that are withheld have no answers here.
    pub assessment: Assessment,
}

/// The respondents divided by one column.
#[derive(Clone, Debug, PartialEq)]
pub struct Division {
    /// The heading of the column.
    pub column: String,
    /// The groups by name; those taken together come last.
    pub groups: Vec<RespondentGroup>,
    /// The items that are not reported by group, since fewer than the minimum answered them in at least one group, or in what
    /// is left when groups of several columns are combined.
    pub withheld: Vec<Slot>,
    /// The questions on which groups stand out, in their order.
    pub differences: Vec<GroupDifference>,
}

impl Division {
    /// Divides by a column. `groups` are the counts by the text in its cells (blank for none), all of one form.
    #[must_use]
    pub fn from_counters(
        questionnaire: &Questionnaire,
        column: &str,
        groups: &BTreeMap<String, Counter>,
        min_group: u64,
        settings: AssessmentSettings,
    ) -> Self {
        let tallies = tallies(groups, min_group);
        let hidden = answered_by_few(&tallies, min_group);
        Self::from_tallies(questionnaire, column, tallies, &hidden, min_group, settings)
    }

    /// Of groups that are large enough, without the questions at these places.
    pub(super) fn from_tallies(
        questionnaire: &Questionnaire,
        column: &str,
        mut tallies: Vec<(GroupName, Tally)>,
        hidden: &[usize],
        min_group: u64,
        settings: AssessmentSettings,
    ) -> Self {
        let withheld = withhold(questionnaire, &mut tallies, hidden, min_group);
        let differences = differences(questionnaire, &tallies.iter().map(|(_, tally)| tally).collect::<Vec<_>>());
        let groups: Vec<RespondentGroup> = tallies
            .into_iter()
            .map(|(name, tally)| RespondentGroup {
                name,
                assessment: Assessment::from_tally(questionnaire, &tally, settings),
            })
            .collect();
        Self { column: column.to_owned(), differences, groups, withheld }
    }
}

/// What the groups answered, the small ones taken together.
pub(super) fn tallies(groups: &BTreeMap<String, Counter>, min_group: u64) -> Vec<(GroupName, Tally)> {
    pool(groups, min_group).into_iter().map(|(name, counter)| (name, counter.tally())).collect()
}

/// Takes the small groups together, and then the smallest of the others, until together they are large enough.
fn pool(groups: &BTreeMap<String, Counter>, min_group: u64) -> Vec<(GroupName, Counter)> {
    let mut by_size: Vec<(&String, &Counter)> =
        groups.iter().filter(|(_, counter)| counter.respondents() > 0).collect();
    by_size.sort_by_key(|(name, counter)| (counter.respondents(), *name));
    let mut together: Option<(usize, Counter)> = None;
    let mut apart = Vec::new();
    for (name, counter) in by_size {
        let pooled = together.as_ref().map_or(u64::MAX, |(_, pool)| pool.respondents());
        if counter.respondents() < min_group || pooled < min_group {
            let (number, pool) = together.get_or_insert_with(|| (0, Counter::new(counter.layout().clone())));
            *number += 1;
            pool.add(counter);
        } else {
            let name = if name.is_empty() { GroupName::Unnamed } else { GroupName::Named(name.clone()) };
            apart.push((name, counter.clone()));
        }
    }
    apart.sort_by(|(one, _), (other, _)| one.cmp(other));
    apart.extend(together.map(|(number, counter)| (GroupName::Pooled(number), counter)));
    apart
}

/// The places at which too few answered in at least one of the groups.
pub(super) fn answered_by_few(tallies: &[(GroupName, Tally)], min_group: u64) -> Vec<usize> {
    let places = tallies.first().map_or(0, |(_, tally)| tally.slots.len());
    let few = |place: usize| tallies.iter().any(|(_, tally)| too_few(tally.slots[place].valid(), min_group));
    (0..places).filter(|place| few(*place)).collect()
}

fn too_few(n: u64, min_group: u64) -> bool {
    n > 0 && n < min_group
}

/// Takes out of all groups the answers at these places: with the whole beside it, hiding them in one group alone would leave
/// them to be worked out by subtraction. A score that is made from them goes as well.
fn withhold(
    questionnaire: &Questionnaire,
    tallies: &mut [(GroupName, Tally)],
    hidden: &[usize],
    min_group: u64,
) -> Vec<Slot> {
    let Some((_, first)) = tallies.first() else { return Vec::new() };
    let slots: Vec<Slot> = hidden.iter().map(|place| first.slots[*place].slot).collect();
    let of = |slot: &Slot| questionnaire.item(slot.item).determinant;
    let products: Vec<bool> = (first.composites.iter().enumerate())
        .map(|(at, composite)| {
            slots.iter().any(|slot| of(slot) == composite.determinant)
                || tallies.iter().any(|(_, tally)| too_few(tally.composites[at].respondents, min_group))
        })
        .collect();
    for (_, tally) in tallies {
        for place in hidden {
            tally.slots[*place].clear();
        }
        let mut kept = products.iter();
        tally.composites.retain(|_| kept.next().is_some_and(|hidden| !hidden));
        // How well items go together is a matter for the whole; in a small group it says nothing and gives much away.
        tally.sets.clear();
    }
    slots
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::answers::{Code, Layout};
    use crate::content::bundled_questionnaire;
    use crate::questionnaire::Elements;

    /// Groups of these sizes, in which everybody answers the first question.
    fn groups(sizes: &[(&str, u64)]) -> BTreeMap<String, Counter> {
        let questionnaire = bundled_questionnaire().unwrap();
        let layout = Arc::new(Layout::new(&questionnaire, &Elements::default()));
        let mut row = vec![Code::MISSING; layout.slots().len()];
        row[0] = Code::from_position(4).unwrap();
        let counted = |size: u64| {
            let mut counter = Counter::new(layout.clone());
            (0..size).for_each(|_| counter.count(&row));
            counter
        };
        sizes.iter().map(|(name, size)| ((*name).to_owned(), counted(*size))).collect()
    }

    fn pooled(sizes: &[(&str, u64)]) -> Vec<(GroupName, u64)> {
        pool(&groups(sizes), 5).into_iter().map(|(name, counter)| (name, counter.respondents())).collect()
    }

    fn named(name: &str) -> GroupName {
        GroupName::Named(name.to_owned())
    }

    #[test]
    fn groups_that_are_large_enough_stand_apart() {
        assert_eq!(pooled(&[("noord", 5), ("", 6)]), [(named("noord"), 5), (GroupName::Unnamed, 6)]);
    }

    #[test]
    fn one_small_group_takes_the_smallest_other_along_so_that_nobody_can_subtract_it() {
        let found = pooled(&[("noord", 3), ("oost", 9), ("zuid", 7), ("west", 30)]);
        assert_eq!(found, [(named("oost"), 9), (named("west"), 30), (GroupName::Pooled(2), 10)]);
    }

    #[test]
    fn small_groups_that_are_large_enough_together_take_nobody_along() {
        let found = pooled(&[("a", 3), ("b", 2), ("c", 7)]);
        assert_eq!(found, [(named("c"), 7), (GroupName::Pooled(2), 5)]);
    }

    #[test]
    fn an_item_that_few_answered_in_one_group_is_withheld_in_all() {
        let questionnaire = bundled_questionnaire().unwrap();
        let mut all = groups(&[("noord", 8), ("zuid", 8)]);
        let layout = all["noord"].layout().clone();
        let mut row = vec![Code::MISSING; layout.slots().len()];
        row[1] = Code::from_position(1).unwrap();
        all.entry("noord".to_owned()).and_modify(|counter| counter.count(&row));
        let division = Division::from_counters(&questionnaire, "Team", &all, MIN_GROUP, AssessmentSettings::default());
        assert_eq!(division.withheld, [layout.slots().nth(1).unwrap()]);
        for group in &division.groups {
            let items = || group.assessment.determinants.iter().flat_map(|result| &result.items);
            assert!(items().filter(|item| division.withheld.contains(&item.slot)).all(|item| item.n == 0));
            assert_eq!(items().map(|item| item.n).max(), Some(8));
        }
    }
}
