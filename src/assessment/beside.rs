//! Several columns of groups beside each other: what may be shown of them together.

use std::collections::{BTreeMap, BTreeSet};

use super::disclosure::{CombinationSearch, CrossedCell};
use super::division::{answered_by_few, tallies};
use super::{AssessmentSettings, Division, GroupName};
use crate::answers::{Counter, Presence, Tally};
use crate::questionnaire::Questionnaire;

/// How many respondents have these texts in the columns that divide them, column by column, and answered each question.
pub type Crossed = BTreeMap<Vec<String>, Presence>;

/// Columns whose groups, laid beside each other, give a few people away.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GivenAway {
    /// The headings of the columns, two or more.
    pub columns: Vec<String>,
}

/// Divides by several columns, each as [`Division::from_counters`] does. A question whose answers can be worked out for a few people by
/// combining columns is shown for the groups of none of them.
///
/// # Errors
///
/// When groups of several columns give a few respondents away, or when so many combinations are possible that this cannot
/// be found out.
pub fn divide(
    questionnaire: &Questionnaire,
    columns: &[(String, BTreeMap<String, Counter>)],
    crossed: &Crossed,
    min_group: u64,
    settings: AssessmentSettings,
) -> Result<Vec<Division>, GivenAway> {
    let all: Vec<_> = columns.iter().map(|(_, groups)| tallies(groups, min_group)).collect();
    let mut hidden: Vec<BTreeSet<usize>> =
        all.iter().map(|tallies| answered_by_few(tallies, min_group).into_iter().collect()).collect();
    if columns.len() > 1 {
        let beside = Beside::from_crossed(&all, crossed);
        let mut search = CombinationSearch::new(min_group);
        if let Some(found) = beside.given_away(&mut search) {
            let heading = |at: usize| columns.get(at).map(|(heading, _)| heading.clone());
            return Err(GivenAway { columns: found.into_iter().filter_map(heading).collect() });
        }
        for place in beside.given_away_places(&mut search, &hidden) {
            hidden.iter_mut().for_each(|own| _ = own.insert(place));
        }
    }
    let divisions = columns.iter().zip(all).zip(hidden).map(|(((column, _), tallies), hidden)| {
        let hidden: Vec<usize> = hidden.into_iter().collect();
        Division::from_tallies(questionnaire, column, tallies, &hidden, min_group, settings)
    });
    Ok(divisions.collect())
}

/// The crossing of all columns by their groups as they are shown.
struct Beside {
    /// By column, how many groups it has.
    sizes: Vec<usize>,
    /// By the group in each column: who is in all of these.
    cells: BTreeMap<Vec<usize>, Presence>,
}

impl Beside {
    fn from_crossed(all: &[Vec<(GroupName, Tally)>], crossed: &Crossed) -> Self {
        let mut cells: BTreeMap<Vec<usize>, Presence> = BTreeMap::new();
        for (texts, presence) in crossed {
            let places: Option<Vec<usize>> = all.iter().zip(texts).map(|(groups, text)| place(groups, text)).collect();
            if let Some(places) = places {
                cells.entry(places).and_modify(|known| known.add(presence)).or_insert_with(|| presence.clone());
            }
        }
        Self { sizes: all.iter().map(Vec::len).collect(), cells }
    }

    /// The first columns, as few as can be, whose groups give respondents away.
    fn given_away(&self, search: &mut CombinationSearch) -> Option<Vec<usize>> {
        let all: Vec<usize> = (0..self.sizes.len()).collect();
        let pairs = all.iter().flat_map(|one| all.iter().skip(one + 1).map(move |other| vec![*one, *other]));
        let few: Vec<Vec<usize>> = pairs.collect();
        let last = (self.sizes.len() > 2).then_some(all);
        few.into_iter().chain(last).find(|columns| self.gives_away(search, columns, &|presence| presence.respondents))
    }

    /// The places whose answers are given away by the columns that show them. Where everybody answered the respondents have
    /// been looked at already.
    fn given_away_places(&self, search: &mut CombinationSearch, hidden: &[BTreeSet<usize>]) -> Vec<usize> {
        let places = self.cells.values().next().map_or(0, |presence| presence.answered.len());
        let found = (0..places).filter(|place| {
            let shown: Vec<usize> = (0..self.sizes.len()).filter(|column| !hidden[*column].contains(place)).collect();
            let answered = |presence: &Presence| presence.answered.get(*place).copied().unwrap_or_default();
            let by_all = self.cells.values().all(|presence| answered(presence) == presence.respondents);
            shown.len() > 1 && !by_all && self.gives_away(search, &shown, &answered)
        });
        found.collect()
    }

    fn gives_away(&self, search: &mut CombinationSearch, columns: &[usize], people: &dyn Fn(&Presence) -> u64) -> bool {
        let mut starts = Vec::new();
        let mut groups = 0;
        for column in columns {
            starts.push(groups);
            groups += self.sizes[*column];
        }
        let mut cells: BTreeMap<Vec<usize>, u64> = BTreeMap::new();
        for (own, presence) in &self.cells {
            let own = columns.iter().zip(&starts).map(|(column, start)| start + own[*column]).collect();
            *cells.entry(own).or_default() += people(presence);
        }
        let cells = cells.into_iter().map(|(groups, people)| CrossedCell { groups, people }).collect();
        search.gives_away(cells, groups)
    }
}

/// The group that a text in the column belongs to.
fn place(groups: &[(GroupName, Tally)], text: &str) -> Option<usize> {
    let own = |name: &GroupName| match name {
        GroupName::Named(name) => name == text,
        GroupName::Unnamed => text.is_empty(),
        GroupName::Pooled(_) => false,
    };
    let pooled = |name: &GroupName| matches!(name, GroupName::Pooled(_));
    let found = groups.iter().position(|(name, _)| own(name));
    found.or_else(|| groups.iter().position(|(name, _)| pooled(name)))
}
