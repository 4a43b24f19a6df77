//! One item at two moments, and how far it moved.

use super::newcombe::{DifferenceBasis, ShareDifference};
use super::{MeasuredItem, RespondentPairs};
use crate::assessment::{MIN_GROUP, Z};

/// One item at two moments.
#[derive(Clone, Debug, PartialEq)]
pub struct ItemShift {
    /// Its id before, or after where it was not asked before.
    pub id: String,
    /// How it was; `None` where that measurement does not have it.
    pub before: Option<MeasuredItem>,
    /// How it is.
    pub after: Option<MeasuredItem>,
    /// The unfavourable share after minus that before, over all who answered; -1 to 1.
    pub shift: Option<f64>,
    /// The favourability after minus that before, in points of 100.
    pub favourability: Option<f64>,
    /// The difference with its interval: over the pairs where there are enough, else over two groups of different people.
    /// `None` for one respondent at both moments.
    pub difference: Option<ShareDifference>,
    /// What the difference is worked out from.
    basis: Option<DifferenceBasis>,
    /// Whether the pairs were left alone since they would give a few people away.
    pub(super) given_away: bool,
}

impl ItemShift {
    pub(super) fn new(
        before: Option<&MeasuredItem>,
        after: Option<&MeasuredItem>,
        alone: bool,
        pairs: Option<&RespondentPairs>,
    ) -> Self {
        let id = before.or(after).map(|item| item.id.clone()).unwrap_or_default();
        let bands = before.and_then(|item| item.bands).zip(after.and_then(|item| item.bands));
        let favourability = before.and_then(|item| item.favourability).zip(after.and_then(|item| item.favourability));
        let answered = [before, after].map(|item| item.map_or(0, |item| item.n));
        let table = pairs.and_then(|pairs| pairs.table(&id));
        // What a few newcomers or leavers answered is what is left when the pairs are taken from all.
        let few = |n: u64, pairs: u64| (1..MIN_GROUP).contains(&n.saturating_sub(pairs));
        let given_away = table.is_some_and(|table| answered.iter().any(|n| few(*n, table.pairs())));
        let table = table.filter(|table| {
            // With fewer pairs more is lost by leaving out all others than by treating the few as strangers.
            let fewest = answered[0].min(answered[1]);
            !given_away && table.pairs() > 0 && table.pairs().saturating_mul(2) >= fewest
        });
        let basis = bands.filter(|_| !alone).map(|(before, after)| match table {
            Some(table) => DifferenceBasis::Pairs(table),
            None => DifferenceBasis::Groups((after.unfavourable, after.total), (before.unfavourable, before.total)),
        });
        Self {
            shift: bands.map(|(before, after)| after.unfavourable_share() - before.unfavourable_share()),
            favourability: favourability.map(|(before, after)| after - before),
            difference: basis.and_then(|basis| basis.difference(Z)),
            basis,
            given_away,
            before: before.cloned(),
            after: after.cloned(),
            id,
        }
    }

    /// The activity, goal or person it is about, where that was named; from a file, so not to be trusted on a terminal.
    #[must_use]
    pub fn element(&self) -> Option<&str> {
        let names = [&self.before, &self.after].map(|item| item.as_ref().and_then(|item| item.element.as_deref()));
        names.into_iter().flatten().next()
    }

    /// Whether it was answered at both moments, on a scale that is classed.
    #[must_use]
    pub fn is_shared(&self) -> bool {
        self.shift.is_some()
    }

    /// Whether the pairs were kept back, since what a few people answered could be worked out from them.
    #[must_use]
    pub const fn is_withheld(&self) -> bool {
        self.given_away
    }

    /// Whether chance alone is an unlikely explanation of the difference.
    #[must_use]
    pub fn is_clear(&self) -> bool {
        self.difference.is_some_and(|difference| difference.is_clear())
    }

    /// -1 where the share clearly fell, 1 where it rose, 0 where chance may explain it; at a level given as the number of
    /// standard deviations.
    pub(super) fn clear_sign(&self, z: f64) -> f64 {
        let found = self.basis.and_then(|basis| basis.difference(z)).filter(ShareDifference::is_clear);
        found.map_or(0.0, |difference| difference.shift.signum())
    }

    /// Whether it was found by the name of its element, at whatever number.
    pub(super) fn is_by_name(&self) -> bool {
        let named = |item: &Option<MeasuredItem>| item.as_ref().is_some_and(|item| item.element.is_some());
        named(&self.before) && named(&self.after)
    }

    /// The unfavourable shares before and after, 0 where nothing is known.
    pub(super) fn shares(&self) -> (f64, f64) {
        let share = |item: &Option<MeasuredItem>| {
            item.as_ref().and_then(|item| item.bands).map_or(0.0, |bands| bands.unfavourable_share())
        };
        (share(&self.before), share(&self.after))
    }
}
