//! What became of a determinant.
//!
//! A label can change by chance: with twelve people one answer more or less makes or takes away a barrier. So a barrier is
//! called solved, or new, only where the answers clearly shifted. What is said rests on the questions that were answered at
//! both moments; a question that was asked once says nothing of change.

use serde::Serialize;

use super::{ItemShift, MeasuredItem};
use crate::assessment::{AssessmentSettings, Label, critical};
use crate::language::each::VerdictTexts;

/// What became of a determinant. The order is that in which they are reported.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum DeterminantVerdict {
    /// It was a barrier, and clearly fell to the limit or below it.
    Solved,
    /// It was a barrier and is now under the limit, which may be chance.
    UnderLimit,
    /// It was no barrier, is one now, and clearly rose.
    New,
    /// It was no barrier and is now over the limit, which may be chance.
    OverLimit,
    /// It was a barrier, and still is.
    Still,
    /// It was no barrier, and is none now.
    NotBarrier,
    /// It was not measured at both moments, or what made it a barrier was asked at one of them only.
    NotComparable,
}

impl DeterminantVerdict {
    /// The text for it, out of those for all.
    #[must_use]
    pub const fn among<T: Copy>(self, texts: &VerdictTexts<T>) -> T {
        match self {
            Self::Solved => texts.solved,
            Self::UnderLimit => texts.under_limit,
            Self::New => texts.new,
            Self::OverLimit => texts.over_limit,
            Self::Still => texts.still,
            Self::NotBarrier => texts.not_barrier,
            Self::NotComparable => texts.not_comparable,
        }
    }

    /// All of them, in order.
    pub const ALL: [Self; 7] = [
        Self::Solved,
        Self::UnderLimit,
        Self::New,
        Self::OverLimit,
        Self::Still,
        Self::NotBarrier,
        Self::NotComparable,
    ];

    /// The id for programs.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Solved => "solved",
            Self::UnderLimit => "under-limit",
            Self::New => "new",
            Self::OverLimit => "over-limit",
            Self::Still => "still",
            Self::NotBarrier => "not-barrier",
            Self::NotComparable => "not-comparable",
        }
    }

    /// Whether it was a barrier and is so no longer, as far as the labels go.
    #[must_use]
    pub const fn is_gone(self) -> bool {
        matches!(self, Self::Solved | Self::UnderLimit)
    }

    /// The verdict on a determinant with these items, both moments read under the same settings. For one respondent at both
    /// moments, `alone`, answers are compared and chance has no part in it.
    pub(super) fn from_items(items: &[ItemShift], settings: AssessmentSettings, alone: bool) -> Self {
        let shared: Vec<&ItemShift> = items.iter().filter(|item| item.is_shared()).collect();
        let once = |moment: fn(&ItemShift) -> &Option<MeasuredItem>| {
            items.iter().any(|item| !item.is_shared() && is_barrier(moment(item)))
        };
        let (once_before, once_after) = (once(|item| &item.before), once(|item| &item.after));
        let after: Vec<&ItemShift> = shared.iter().copied().filter(|item| is_barrier(&item.after)).collect();
        // With several questions the one that hindered most is looked at: that it fell back a little is then less telling.
        let shifted = |worst: Option<&ItemShift>, sign: f64| {
            worst.is_some_and(|item| alone || item.clear_sign(critical(0.05 / shared.len() as f64)) == sign)
        };
        let worst_before = worst(&shared, |item| &item.before);
        if worst_before.is_some() {
            let left = |item: &&ItemShift| !(shifted(Some(item), -1.0) && is_near(&item.after, settings)) || alone;
            return match (after.iter().any(left), once_after, once_before) {
                (true, ..) | (_, true, _) => Self::Still,
                (false, false, true) => Self::NotComparable,
                _ if shifted(worst_before, -1.0) => Self::Solved,
                _ if after.is_empty() => Self::UnderLimit,
                _ => Self::Still,
            };
        }
        match (worst(&shared, |item| &item.after), once_before, once_after) {
            (Some(_), true, _) => Self::Still,
            (Some(item), ..) if shifted(Some(item), 1.0) => Self::New,
            (Some(_), ..) => Self::OverLimit,
            (None, false, false) if !shared.is_empty() => Self::NotBarrier,
            _ => Self::NotComparable,
        }
    }
}

fn is_barrier(moment: &Option<MeasuredItem>) -> bool {
    moment.as_ref().is_some_and(|item| item.label == Label::Barrier)
}

/// Whether the limit lies within the interval of the share, or the share below it: nobody can say that it is above.
pub(super) fn is_near(moment: &Option<MeasuredItem>, settings: AssessmentSettings) -> bool {
    moment.as_ref().and_then(|item| item.bands).is_some_and(|bands| bands.interval().0 < settings.barrier_at)
}

/// Of the items that were a barrier at a moment, the one with the highest unfavourable share then; the first of equals.
fn worst<'a>(items: &[&'a ItemShift], moment: fn(&ItemShift) -> &Option<MeasuredItem>) -> Option<&'a ItemShift> {
    let share = |item: &ItemShift| {
        moment(item).as_ref().and_then(|item| item.bands).map_or(0.0, |bands| bands.unfavourable_share())
    };
    let barriers = items.iter().copied().filter(|item| is_barrier(moment(item)));
    barriers.rev().max_by(|one, other| share(one).total_cmp(&share(other)))
}
