//! What changed between two measurements, item by item and determinant by determinant.

use super::elements::{ElementPlace, partners};
use super::verdict::is_near;
use super::{
    ComparisonRemark, DeterminantVerdict, ItemShift, MeasuredDeterminant, MeasuredItem, Measurement, RespondentPairs,
};
use crate::assessment::{AssessmentSettings, Label};

/// Below this many respondents one answer can make or take away a barrier.
const SMALL_GROUP: u64 = 10;

/// From this many items on it is said that some clear differences are to be expected by chance: one in twenty.
const MANY_ITEMS: usize = 10;

/// One determinant at two moments.
#[derive(Clone, Debug, PartialEq)]
pub struct DeterminantShift {
    /// Its id.
    pub id: String,
    /// Its label before; `None` where that measurement does not have it.
    pub before: Option<Label>,
    /// Its label after.
    pub after: Option<Label>,
    /// What became of it.
    pub verdict: DeterminantVerdict,
    /// Its items, of both measurements together.
    pub items: Vec<ItemShift>,
}

impl DeterminantShift {
    fn new(
        before: Option<&MeasuredDeterminant>,
        after: Option<&MeasuredDeterminant>,
        settings: AssessmentSettings,
        alone: bool,
        pairs: Option<&RespondentPairs>,
    ) -> Self {
        let (first, second) = (before.map_or(&[][..], |it| &it.items), after.map_or(&[][..], |it| &it.items));
        let found = partners(&places(first), &places(second));
        let known = first.iter().zip(&found);
        let known = known.map(|(item, at)| ItemShift::new(Some(item), at.map(|at| &second[at]), alone, pairs));
        let added = second.iter().enumerate().filter(|(at, _)| !found.contains(&Some(*at)));
        let items: Vec<ItemShift> =
            known.chain(added.map(|(_, item)| ItemShift::new(None, Some(item), alone, pairs))).collect();
        let labels = (before.map(|it| it.label), after.map(|it| it.label));
        Self {
            id: before.or(after).map(|it| it.id.clone()).unwrap_or_default(),
            before: labels.0,
            after: labels.1,
            verdict: DeterminantVerdict::from_items(&items, settings, alone),
            items,
        }
    }

    /// The item that stands for the determinant: of those answered at both moments the one that hindered most, before
    /// where it is a barrier no longer, else after.
    #[must_use]
    pub fn lead(&self) -> Option<&ItemShift> {
        let shared = self.items.iter().filter(|item| item.is_shared());
        // Of equals the first is taken, and `max_by` would give the last.
        shared.rev().max_by(|one, other| {
            let (one, other) = (self.weights(one), self.weights(other));
            one.0.total_cmp(&other.0).then(one.1.total_cmp(&other.1))
        })
    }

    /// Whether both measurements name the elements of a question, but not the same ones in the same order.
    fn has_other_names(&self) -> bool {
        let named = |item: &Option<MeasuredItem>| item.as_ref().is_some_and(|item| item.element.is_some());
        let moved = |item: &ItemShift| match (&item.before, &item.after) {
            (Some(before), Some(after)) => item.is_by_name() && before.id != after.id,
            _ => named(&item.before) || named(&item.after),
        };
        self.items.iter().any(|item| named(&item.before))
            && self.items.iter().any(|item| named(&item.after))
            && self.items.iter().any(moved)
    }

    /// How much an item hindered at the moment that counts, and at the other.
    fn weights(&self, item: &ItemShift) -> (f64, f64) {
        let (before, after) = item.shares();
        if self.verdict.is_gone() { (before, after) } else { (after, before) }
    }

    /// For a barrier that is solved though its share is not below the limit: the item that lies nearest above it. It clearly
    /// fell, and the limit lies within its margin.
    #[must_use]
    pub fn still_at_limit(&self, settings: AssessmentSettings) -> Option<&ItemShift> {
        let barrier = |item: &MeasuredItem| item.label == Label::Barrier;
        let mut at_limit = self.items.iter().filter(|item| item.after.as_ref().is_some_and(barrier));
        at_limit.find(|item| self.verdict == DeterminantVerdict::Solved && is_near(&item.after, settings))
    }

    fn worst(&self) -> f64 {
        self.items.iter().map(|item| self.weights(item).0).fold(0.0, f64::max)
    }
}

fn places(items: &[MeasuredItem]) -> Vec<ElementPlace<'_>> {
    items.iter().map(|item| ElementPlace::new(&item.id, item.element.as_deref())).collect()
}

/// What is told of a measurement as a whole.
#[derive(Clone, Debug, PartialEq)]
pub struct ComparisonSide {
    /// What the user calls it.
    pub name: String,
    /// How many respondents it is about.
    pub respondents: u64,
    /// The version of the questions.
    pub questionnaire_version: String,
    /// The choices behind its labels.
    pub settings: AssessmentSettings,
}

impl ComparisonSide {
    fn from_measurement(measurement: &Measurement) -> Self {
        Self {
            name: measurement.name.clone(),
            respondents: measurement.respondents,
            questionnaire_version: measurement.questionnaire_version.clone(),
            settings: measurement.settings,
        }
    }
}

/// Two measurements side by side.
#[derive(Clone, Debug, PartialEq)]
pub struct Comparison {
    /// The first.
    pub before: ComparisonSide,
    /// The second.
    pub after: ComparisonSide,
    /// The determinants by verdict: no longer a barrier, new, still; in these the worst first, the rest in their own order.
    pub determinants: Vec<DeterminantShift>,
    /// What the reader must know.
    pub remarks: Vec<ComparisonRemark>,
}

impl Comparison {
    /// Whether one respondent is compared with one, so that answers are compared and not shares.
    #[must_use]
    pub fn is_alone(&self) -> bool {
        self.before.respondents == 1 && self.after.respondents == 1
    }

    /// The determinants with this verdict, in order.
    pub fn with(&self, verdict: DeterminantVerdict) -> impl Iterator<Item = &DeterminantShift> {
        self.determinants.iter().filter(move |determinant| determinant.verdict == verdict)
    }
}

/// Compares two measurements, both under the settings of the second. `pairs` are the respondents that are known to have
/// answered twice.
#[must_use]
pub fn compare(before: &Measurement, after: &Measurement, pairs: Option<&RespondentPairs>) -> Comparison {
    let own = before.settings;
    let before = &before.under(after.settings);
    let alone = before.respondents == 1 && after.respondents == 1;
    let shift = |first, second| DeterminantShift::new(first, second, after.settings, alone, pairs);
    let known =
        (before.determinants.iter()).map(|determinant| shift(Some(determinant), after.determinant(&determinant.id)));
    let added = after.determinants.iter().filter(|determinant| before.determinant(&determinant.id).is_none());
    let mut determinants: Vec<DeterminantShift> =
        known.chain(added.map(|determinant| shift(None, Some(determinant)))).collect();
    determinants.sort_by(|one, other| {
        let by_verdict = one.verdict.cmp(&other.verdict);
        if one.verdict < DeterminantVerdict::NotBarrier {
            by_verdict.then(other.worst().total_cmp(&one.worst()))
        } else {
            by_verdict
        }
    });
    let mut remarks = remarks(before, after, &determinants, pairs);
    if own != after.settings {
        remarks.push(ComparisonRemark::Settings(Box::new((own, after.settings))));
    }
    Comparison {
        before: ComparisonSide::from_measurement(before),
        after: ComparisonSide::from_measurement(after),
        determinants,
        remarks,
    }
}

fn remarks(
    before: &Measurement,
    after: &Measurement,
    determinants: &[DeterminantShift],
    pairs: Option<&RespondentPairs>,
) -> Vec<ComparisonRemark> {
    let mut remarks = Vec::new();
    let items = || determinants.iter().flat_map(|determinant| &determinant.items);
    let shared = items().filter(|item| item.is_shared()).count();
    let (first, second) = (before.respondents, after.respondents);
    if shared == 0 {
        remarks.push(ComparisonRemark::NothingShared);
    }
    match (first, second) {
        (1, 1) => remarks.push(ComparisonRemark::Alone),
        (1, _) | (_, 1) => remarks.push(ComparisonRemark::OneAgainstGroup),
        _ if first.min(second) < SMALL_GROUP => remarks.push(ComparisonRemark::SmallGroup(first, second)),
        _ => {}
    }
    if let Some(RespondentPairs { matched, only_before, only_after, repeated, blank, alike, doubtful, .. }) = pairs {
        let (matched, only_before, only_after) = (*matched, *only_before, *only_after);
        remarks.push(ComparisonRemark::Paired { matched, only_before, only_after, repeated: *repeated, blank: *blank });
        if alike + doubtful > 0 {
            remarks.push(ComparisonRemark::AlikeKeys(*alike, *doubtful));
        }
        let given_away = items().filter(|item| item.given_away && item.difference.is_some()).count();
        if given_away > 0 {
            remarks.push(ComparisonRemark::PairsWithheld(given_away));
        }
        let strangers = |item: &&ItemShift| item.difference.is_some_and(|difference| difference.pairs.is_none());
        let few = items().filter(|item| strangers(item) && !item.given_away).count();
        if few > 0 {
            remarks.push(ComparisonRemark::FewPairs(few));
        }
    } else if first > 1 && second > 1 {
        remarks.push(ComparisonRemark::Unpaired);
    }
    if shared >= MANY_ITEMS && items().any(ItemShift::is_clear) {
        remarks.push(ComparisonRemark::Chance(shared));
    }
    if before.questionnaire_version != after.questionnaire_version {
        let versions = (before.questionnaire_version.clone(), after.questionnaire_version.clone());
        remarks.push(ComparisonRemark::Questionnaires(versions.0, versions.1));
    }
    // Only who named several elements has an item with a number.
    if items().any(|item| item.is_shared() && item.id.ends_with(']') && !item.is_by_name()) {
        remarks.push(ComparisonRemark::Elements);
    }
    if determinants.iter().any(DeterminantShift::has_other_names) {
        remarks.push(ComparisonRemark::ElementsByName);
    }
    // Determinants that cannot be compared at all are told as such.
    let comparable =
        || determinants.iter().filter(|determinant| determinant.verdict != DeterminantVerdict::NotComparable);
    let only = |here: fn(&ItemShift) -> &Option<MeasuredItem>, there: fn(&ItemShift) -> &Option<MeasuredItem>| {
        let measured = |item: &Option<MeasuredItem>| item.as_ref().is_some_and(|item| item.bands.is_some());
        let items = comparable().flat_map(|determinant| &determinant.items);
        let found = items.filter(|item| measured(here(item)) && !measured(there(item)));
        found.map(|item| item.id.clone()).collect::<Vec<_>>()
    };
    let only_before = only(|item| &item.before, |item| &item.after);
    let only_after = only(|item| &item.after, |item| &item.before);
    if !only_before.is_empty() {
        remarks.push(ComparisonRemark::OnlyBefore(only_before));
    }
    if !only_after.is_empty() {
        remarks.push(ComparisonRemark::OnlyAfter(only_after));
    }
    remarks
}
