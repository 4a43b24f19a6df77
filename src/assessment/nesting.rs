//! Whether groups by several columns, laid beside each other, give a few people away.
//!
//! Groups by one column never do: see [`super::Division`]. But when a team of twelve lies wholly within a location of
//! thirteen, taking the one from the other leaves a single person. So it is looked for whether the groups of one column that
//! lie within up to three groups of another leave fewer than the minimum, without leaving nobody.

use std::collections::{BTreeMap, BTreeSet};

use super::{Division, GroupName};

/// With more groups than this only single ones are looked at, since combinations grow with the third power.
const MOST_COMBINED: usize = 40;

/// How many respondents have these texts in the columns that divide them, column by column.
pub type Crossed = BTreeMap<Vec<String>, u64>;

/// The first two divisions, as positions, whose groups give fewer than `min_group` respondents away; `None` where none do.
#[must_use]
pub fn given_away(divisions: &[Division], crossed: &Crossed, min_group: u64) -> Option<(usize, usize)> {
    let pairs = (0..divisions.len()).flat_map(|one| (0..divisions.len()).map(move |other| (one, other)));
    let mut pairs = pairs.filter(|(one, other)| one != other);
    pairs.find(|(one, other)| leaves_few(&Table::of(divisions, crossed, *one, *other), min_group))
}

/// How many respondents are in each group of one division and in each of another.
struct Table(Vec<Vec<u64>>);

impl Table {
    fn of(divisions: &[Division], crossed: &Crossed, one: usize, other: usize) -> Self {
        let mut counts = vec![vec![0; divisions[other].groups.len()]; divisions[one].groups.len()];
        for (texts, count) in crossed {
            if let (Some(row), Some(column)) =
                (place(&divisions[one], &texts[one]), place(&divisions[other], &texts[other]))
            {
                counts[row][column] += count;
            }
        }
        Self(counts)
    }
}

/// The group that a text in the column belongs to.
fn place(division: &Division, text: &str) -> Option<usize> {
    let own = |name: &GroupName| match name {
        GroupName::Named(name) => name == text,
        GroupName::Unnamed => text.is_empty(),
        GroupName::Pooled(_) => false,
    };
    let pooled = |name: &GroupName| matches!(name, GroupName::Pooled(_));
    let groups = &division.groups;
    groups.iter().position(|group| own(&group.name)).or_else(|| groups.iter().position(|group| pooled(&group.name)))
}

fn leaves_few(table: &Table, min_group: u64) -> bool {
    let rows = table.0.len();
    let up_to = |first: usize| if rows > MOST_COMBINED { first + 1 } else { rows };
    let all =
        (0..rows).flat_map(|a| (a..up_to(a)).flat_map(move |b| (b..up_to(b)).map(move |c| BTreeSet::from([a, b, c]))));
    all.into_iter().any(|outer| {
        let inside = |column: &usize| (0..rows).all(|row| outer.contains(&row) || table.0[row][*column] == 0);
        let of = |column: usize| outer.iter().map(|row| table.0[*row][column]).sum::<u64>();
        let columns = table.0.first().map_or(0, Vec::len);
        let within: u64 = (0..columns).filter(inside).map(of).sum();
        let left: u64 = (0..columns).map(of).sum::<u64>() - within;
        within > 0 && left > 0 && left < min_group
    })
}

#[cfg(test)]
mod tests {
    use super::super::{Assessment, Group, Settings};
    use super::*;
    use crate::answers::Tally;
    use crate::content::bundled_questionnaire;
    use crate::questionnaire::Elements;

    fn division(groups: &[&str]) -> Division {
        let questionnaire = bundled_questionnaire().unwrap();
        let tally = Tally::new(&questionnaire, &Elements::default());
        let assessment = Assessment::of(&questionnaire, &tally, Settings::default());
        let group = |name: &&str| {
            let name = if *name == "*" { GroupName::Pooled(2) } else { GroupName::Named((*name).to_owned()) };
            Group { name, assessment: assessment.clone() }
        };
        Division {
            column: String::new(),
            groups: groups.iter().map(group).collect(),
            withheld: Vec::new(),
            differences: Vec::new(),
        }
    }

    fn crossed(counts: &[(&str, &str, u64)]) -> Crossed {
        counts.iter().map(|(one, other, count)| (vec![(*one).to_owned(), (*other).to_owned()], *count)).collect()
    }

    #[test]
    fn a_team_that_fills_its_location_but_for_one_gives_that_one_away() {
        let divisions = [division(&["noord", "zuid"]), division(&["a", "b"])];
        let nested = crossed(&[("noord", "a", 12), ("noord", "b", 1), ("zuid", "b", 20)]);
        assert_eq!(given_away(&divisions, &nested, 5), Some((0, 1)));
        let apart = crossed(&[("noord", "a", 12), ("zuid", "b", 20)]);
        assert_eq!(given_away(&divisions, &apart, 5), None);
    }

    #[test]
    fn columns_that_have_nothing_to_do_with_each_other_stand_beside_each_other() {
        let divisions = [division(&["noord", "zuid"]), division(&["uitvoerder", "coördinator"])];
        let mixed = crossed(&[
            ("noord", "uitvoerder", 9),
            ("noord", "coördinator", 1),
            ("zuid", "uitvoerder", 8),
            ("zuid", "coördinator", 4),
        ]);
        assert_eq!(given_away(&divisions, &mixed, 5), None);
    }

    #[test]
    fn two_locations_that_hold_a_team_together_are_looked_at_together() {
        let divisions = [division(&["x", "y", "z"]), division(&["a", "b"])];
        let spread = crossed(&[("x", "a", 6), ("y", "a", 6), ("y", "b", 2), ("z", "b", 9)]);
        assert_eq!(given_away(&divisions, &spread, 5), Some((0, 1)));
    }

    #[test]
    fn three_locations_are_looked_at_together_as_well() {
        let divisions = [division(&["w", "x", "y", "z"]), division(&["a", "b"])];
        let spread = crossed(&[("x", "a", 6), ("y", "a", 6), ("z", "a", 6), ("z", "b", 2), ("w", "b", 9)]);
        assert_eq!(given_away(&divisions, &spread, 5), Some((0, 1)));
    }

    #[test]
    fn the_smallest_group_that_may_be_shown_may_be_left() {
        let divisions = [division(&["noord", "zuid"]), division(&["a", "b"])];
        let left = |count| crossed(&[("noord", "a", 12), ("noord", "b", count), ("zuid", "b", 20)]);
        assert_eq!(given_away(&divisions, &left(4), 5), Some((0, 1)));
        assert_eq!(given_away(&divisions, &left(5), 5), None);
    }

    #[test]
    fn what_was_pooled_counts_as_one_group() {
        let divisions = [division(&["noord", "*"]), division(&["a", "b"])];
        let pooled = crossed(&[("noord", "a", 9), ("oost", "b", 3), ("west", "b", 3), ("west", "a", 1)]);
        assert_eq!(given_away(&divisions, &pooled, 5), Some((0, 1)));
    }
}
