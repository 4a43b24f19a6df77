//! Which questions at two moments are about the same activity, goal or person.
//!
//! Whoever adds an activity at the top of the list gives all others another number. So questions about elements that both
//! measurements name are matched by that name, and only without a name by number.

use crate::survey::normal;

/// A question that may be asked for more than one element.
#[derive(Clone, Copy, Debug)]
pub(super) struct ElementPlace<'a> {
    /// The id of the question, without a number.
    pub item: &'a str,
    /// The number of the element, from 0.
    pub number: u16,
    /// What the element is called, where that is known.
    pub name: Option<&'a str>,
}

impl<'a> ElementPlace<'a> {
    /// The place with this id, such as `self-efficacy[2]`.
    pub fn new(id: &'a str, name: Option<&'a str>) -> Self {
        let parts = id.strip_suffix(']').and_then(|id| id.split_once('['));
        let numbered = parts.and_then(|(item, number)| Some((item, number.parse::<u16>().ok()?.checked_sub(1)?)));
        let (item, number) = numbered.unwrap_or((id, 0));
        Self { item, number, name }
    }

    fn name(&self) -> Option<String> {
        self.name.map(normal).filter(|name| !name.is_empty())
    }
}

/// For each place before, the position of the place after that asks the same; no place after is taken twice.
pub(super) fn partners(before: &[ElementPlace<'_>], after: &[ElementPlace<'_>]) -> Vec<Option<usize>> {
    let (first, second): (Vec<_>, Vec<_>) =
        (before.iter().map(ElementPlace::name).collect(), after.iter().map(ElementPlace::name).collect());
    let mut taken = vec![false; after.len()];
    let mut found = vec![None; before.len()];
    let mut take = |found: &mut [Option<usize>], fits: &dyn Fn(usize, usize) -> bool| {
        for (at, partner) in found.iter_mut().enumerate().filter(|(_, partner)| partner.is_none()) {
            *partner = (0..after.len())
                .find(|other| !taken[*other] && before[at].item == after[*other].item && fits(at, *other));
            if let Some(other) = *partner {
                taken[other] = true;
            }
        }
    };
    take(&mut found, &|at, other| first[at].is_some() && first[at] == second[other]);
    take(&mut found, &|at, other| {
        before[at].number == after[other].number && (first[at].is_none() || second[other].is_none())
    });
    found
}

#[cfg(test)]
mod tests {
    use super::{ElementPlace, partners};

    fn found(before: &[(&'static str, &'static str)], after: &[(&'static str, &'static str)]) -> Vec<Option<usize>> {
        let places = |list: &[(&'static str, &'static str)]| {
            list.iter()
                .map(|(id, name)| ElementPlace::new(id, Some(*name).filter(|name| *name != "?")))
                .collect::<Vec<_>>()
        };
        partners(&places(before), &places(after))
    }

    #[test]
    fn elements_with_a_name_are_matched_by_it_whatever_their_number() {
        let before = [("se", "praten"), ("se[2]", "vastleggen"), ("time", "?")];
        let after = [("se", "oefenen"), ("se[2]", " Praten."), ("se[3]", "Vastleggen"), ("time", "?")];
        assert_eq!(found(&before, &after), [Some(1), Some(2), Some(3)]);
    }

    #[test]
    fn another_name_is_another_element_even_under_the_same_number() {
        assert_eq!(found(&[("se", "praten")], &[("se", "oefenen")]), [None]);
    }

    #[test]
    fn without_a_name_on_one_side_the_number_decides() {
        assert_eq!(found(&[("se", "praten"), ("se[2]", "?")], &[("se", "?"), ("se[2]", "x")]), [Some(0), Some(1)]);
        assert_eq!(found(&[("se", "?"), ("se[2]", "b")], &[("se", "b"), ("se[2]", "?")]), [None, Some(0)]);
    }

    #[test]
    fn the_same_name_twice_is_taken_once_each() {
        assert_eq!(found(&[("se", "a"), ("se[2]", "a")], &[("se", "a"), ("se[2]", "a")]), [Some(0), Some(1)]);
        assert_eq!(found(&[("se", "a"), ("se[2]", "a")], &[("se", "a")]), [Some(0), None]);
    }
}
