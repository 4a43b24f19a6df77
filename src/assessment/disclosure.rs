//! Whether what is shown of several columns gives a few people away when it is combined.
//!
//! Groups of one column never do: see [`super::Division`]. With several columns a reader may add groups up and take others
//! away: when a team of twelve lies within a location of thirteen, one person is left. Every such combination is a sum of
//! groups with numbers before them. It gives somebody away when it leaves nobody but a few: when the cells of the crossing in
//! which it is not zero hold fewer people than the minimum.
//!
//! Whether there is such a combination, with whatever numbers, is a question of linear algebra. Each cell is the column of a
//! matrix whose rows are the groups; the combinations are the sums of rows. Few cells can be singled out if and only if without
//! them the matrix has a lower rank. So cells are left out one after the other, each time one of a basis, until the rank falls
//! or too many people are left out. That is exact; where it would take too long, it is taken for granted that somebody can be
//! worked out. For two columns it comes down to a cut in the graph of their groups (D. Gusfield 1988, A graph theoretic approach
//! to statistical data security, SIAM J Comput 17:552-571).

/// How many sums and products are made before it is taken for granted that somebody can be worked out.
pub(super) const MOST_STEPS: u64 = 100_000_000;

/// Computing is done in whole numbers modulo this prime, which is exact, and where a zero stands for zero but for a chance in
/// two thousand million.
const PRIME: u64 = 2_147_483_647;

/// A cell of the crossing of all columns: the group of each column, and how many people are in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct CrossedCell {
    /// By column, the position of the group among all groups of all columns.
    pub groups: Vec<usize>,
    pub people: u64,
}

/// Looks for combinations, with what is left of the steps.
pub(super) struct CombinationSearch {
    minimum: u64,
    left: u64,
}

impl CombinationSearch {
    pub fn new(minimum: u64) -> Self {
        Self { minimum, left: MOST_STEPS }
    }

    /// Whether combinations of these groups, of which there are `groups` in all columns together, give fewer than the minimum
    /// away; also where that could not be found out.
    pub fn gives_away(&mut self, mut cells: Vec<CrossedCell>, groups: usize) -> bool {
        cells.retain(|cell| cell.people > 0);
        // The heaviest first: a basis of these has the fewest that may be left out.
        cells.sort_by(|one, other| other.people.cmp(&one.people).then_with(|| one.groups.cmp(&other.groups)));
        let columns = cells.first().map_or(0, |cell| cell.groups.len());
        if columns < 2 || self.is_held_together(&cells, groups, columns) {
            return false;
        }
        let Some(basis) = self.basis(&cells, groups) else { return true };
        let people: Vec<u64> = cells.iter().map(|cell| cell.people).collect();
        self.leave_out(&basis, &people, &mut vec![ColumnState::Free; people.len()], self.minimum - 1)
    }

    /// Whether the cells that are large enough hold all groups together by themselves, so that nothing small can be singled
    /// out. The rank cannot be more than one for each group, less one for each column but the first.
    fn is_held_together(&mut self, cells: &[CrossedCell], groups: usize, columns: usize) -> bool {
        let highest = (groups + 1).saturating_sub(columns);
        let mut found: Vec<(usize, Vec<u64>)> = Vec::new();
        let minimum = self.minimum;
        for cell in cells.iter().take_while(|cell| cell.people >= minimum) {
            let mut vector = vec![0; groups];
            cell.groups.iter().for_each(|group| vector[*group] += 1);
            for (pivot, row) in &found {
                let times = vector[*pivot];
                if times != 0 && self.spend(groups) {
                    subtract(&mut vector, row, times);
                }
            }
            if let Some(pivot) = vector.iter().position(|value| *value != 0) {
                scale(&mut vector, pivot);
                found.push((pivot, vector));
            }
            if found.len() == highest {
                return true;
            }
        }
        false
    }

    /// The matrix in reduced form, the heaviest cells as its basis; `None` where that takes too long.
    fn basis(&mut self, cells: &[CrossedCell], groups: usize) -> Option<UnitColumnBasis> {
        let mut rows = vec![vec![0; cells.len()]; groups];
        for (at, cell) in cells.iter().enumerate() {
            cell.groups.iter().for_each(|group| rows[*group][at] += 1);
        }
        let mut pivots = Vec::new();
        for column in 0..cells.len() {
            let next = pivots.len();
            let Some(found) = (next..rows.len()).find(|row| rows[*row][column] != 0) else { continue };
            rows.swap(next, found);
            if !self.pivot(&mut rows, next, column) {
                return None;
            }
            pivots.push(column);
        }
        rows.truncate(pivots.len());
        Some(UnitColumnBasis { rows, pivots })
    }

    /// Makes a column zero but in one row. `false` when there are no steps left.
    fn pivot(&mut self, rows: &mut [Vec<u64>], row: usize, column: usize) -> bool {
        scale(&mut rows[row], column);
        let own = rows[row].clone();
        for (at, other) in rows.iter_mut().enumerate() {
            if at != row && other[column] != 0 {
                if !self.spend(own.len()) {
                    return false;
                }
                let times = other[column];
                subtract(other, &own, times);
            }
        }
        true
    }

    /// Leaves cells out in which at most `room` people are, and looks whether the rank falls.
    fn leave_out(&mut self, basis: &UnitColumnBasis, people: &[u64], states: &mut Vec<ColumnState>, room: u64) -> bool {
        let mut kept = Vec::new();
        let mut found = false;
        for (row, cell) in basis.pivots.iter().copied().enumerate() {
            if people[cell] > room || states[cell] != ColumnState::Free {
                continue;
            }
            states[cell] = ColumnState::Out;
            // Another cell of this row may take its place in the basis; the heaviest, as they stand.
            let rows = &basis.rows[row];
            match (0..people.len()).find(|other| rows[*other] != 0 && states[*other] != ColumnState::Out) {
                None => found = true,
                // Copying the matrix is work as well, and most of it where few rows change.
                Some(_) if !self.spend(people.len() * basis.rows.len()) => found = true,
                Some(other) => {
                    let mut next = basis.clone();
                    next.pivots[row] = other;
                    let done = self.pivot(&mut next.rows, row, other);
                    found = !done || self.leave_out(&next, people, states, room - people[cell]);
                }
            }
            // What was tried is kept in from here on, so that no two cells are left out twice.
            states[cell] = ColumnState::Kept;
            kept.push(cell);
            if found {
                break;
            }
        }
        kept.into_iter().for_each(|cell| states[cell] = ColumnState::Free);
        found
    }

    /// Takes so many steps. `false` when there are none left.
    fn spend(&mut self, steps: usize) -> bool {
        self.left = self.left.saturating_sub(steps as u64);
        self.left > 0
    }
}

/// A matrix of which some columns, one for each row, are zero but for a one.
#[derive(Clone, Debug)]
struct UnitColumnBasis {
    rows: Vec<Vec<u64>>,
    /// By row, that column.
    pivots: Vec<usize>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum ColumnState {
    Free,
    Out,
    Kept,
}

/// Takes so many times another row away.
fn subtract(row: &mut [u64], other: &[u64], times: u64) {
    for (value, taken) in row.iter_mut().zip(other).filter(|(_, taken)| **taken != 0) {
        *value = (*value + PRIME - times * taken % PRIME) % PRIME;
    }
}

/// Divides a row by its value at a place.
fn scale(row: &mut [u64], at: usize) {
    let inverse = power(row[at], PRIME - 2);
    row.iter_mut().filter(|value| **value != 0).for_each(|value| *value = *value * inverse % PRIME);
}

fn power(base: u64, mut exponent: u64) -> u64 {
    let (mut result, mut base) = (1, base % PRIME);
    while exponent > 0 {
        if exponent % 2 == 1 {
            result = result * base % PRIME;
        }
        base = base * base % PRIME;
        exponent /= 2;
    }
    result
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn cells(counts: &[(&[usize], u64)]) -> Vec<CrossedCell> {
        counts.iter().map(|(groups, people)| CrossedCell { groups: groups.to_vec(), people: *people }).collect()
    }

    fn given_away(counts: &[(&[usize], u64)]) -> bool {
        let groups = 1 + counts.iter().flat_map(|(groups, _)| groups.iter()).max().unwrap();
        CombinationSearch::new(5).gives_away(cells(counts), groups)
    }

    #[test]
    fn a_team_that_fills_its_location_but_for_one_gives_that_one_away() {
        assert!(given_away(&[(&[0, 2], 12), (&[0, 3], 1), (&[1, 3], 20)]));
        assert!(given_away(&[(&[0, 2], 12), (&[0, 3], 4), (&[1, 3], 20)]));
        assert!(
            !given_away(&[(&[0, 2], 12), (&[0, 3], 5), (&[1, 3], 20)]),
            "the smallest that may be shown may be left"
        );
        assert!(!given_away(&[(&[0, 2], 12), (&[1, 3], 20)]));
    }

    #[test]
    fn columns_that_have_nothing_to_do_with_each_other_stand_beside_each_other() {
        assert!(!given_away(&[(&[0, 2], 9), (&[0, 3], 1), (&[1, 2], 8), (&[1, 3], 4)]));
    }

    #[test]
    fn unions_of_any_number_of_groups_are_looked_at() {
        // Four locations that hold two teams together, but for two people.
        let spread: &[(&[usize], u64)] =
            &[(&[0, 5], 6), (&[1, 5], 6), (&[2, 5], 3), (&[2, 6], 3), (&[3, 6], 6), (&[3, 7], 2), (&[4, 7], 30)];
        assert!(given_away(spread));
    }

    #[test]
    fn three_columns_may_give_away_what_no_two_do() {
        let three: &[(&[usize], u64)] =
            &[(&[0, 2, 4], 10), (&[0, 3, 5], 10), (&[1, 2, 5], 10), (&[1, 3, 6], 10), (&[0, 2, 5], 1)];
        assert!(given_away(three));
        for [one, other] in [[0, 1], [0, 2], [1, 2]] {
            let two: Vec<(Vec<usize>, u64)> =
                three.iter().map(|(groups, people)| (vec![groups[one], groups[other]], *people)).collect();
            let two: Vec<(&[usize], u64)> = two.iter().map(|(groups, people)| (groups.as_slice(), *people)).collect();
            assert!(!given_away(&two), "{one} and {other}");
        }
    }

    #[test]
    fn a_search_that_takes_too_long_is_a_refusal() {
        let many: Vec<CrossedCell> = (0..60)
            .flat_map(|one| (0..60).map(move |other| CrossedCell { groups: vec![one, 60 + other], people: 1 }))
            .collect();
        let mut search = CombinationSearch { minimum: 5, left: 1_000_000 };
        assert!(search.gives_away(many, 120));
    }

    /// Every combination of groups with -1, 0 or 1 before them.
    fn by_hand(cells: &[CrossedCell], groups: usize) -> bool {
        (0..3_u32.pow(groups as u32)).any(|mut number| {
            let numbers: Vec<i64> = (0..groups)
                .map(|_| {
                    let sign = i64::from(number % 3) - 1;
                    number /= 3;
                    sign
                })
                .collect();
            let left = cells.iter().filter(|cell| cell.groups.iter().map(|group| numbers[*group]).sum::<i64>() != 0);
            let left: u64 = left.map(|cell| cell.people).sum();
            left > 0 && left < 5
        })
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(400))]
        #[test]
        fn what_combinations_of_one_each_give_away_is_found(
            people in prop::collection::vec(prop_oneof![Just(0_u64), 1..4_u64, 4..12_u64], 18), three in any::<bool>(),
        ) {
            let place = |at: usize| if three {
                vec![at % 3, 3 + at / 3 % 3, 6 + at / 9]
            } else {
                vec![at % 3, 3 + at / 3]
            };
            let groups = if three { 8 } else { 9 };
            let cells: Vec<CrossedCell> = people.iter().enumerate()
                .map(|(at, people)| CrossedCell { groups: place(at), people: *people }).filter(|cell| cell.people > 0).collect();
            let found = CombinationSearch::new(5).gives_away(cells.clone(), groups);
            prop_assert!(found || !by_hand(&cells, groups), "{cells:?}");
            if !three {
                prop_assert_eq!(found, by_hand(&cells, groups), "of two columns there is no other: {:?}", cells);
            }
        }
    }
}
