//! What the answers at one place amount to.

use serde::{Deserialize, Serialize};

use super::AssessmentSettings;
use super::settings::Denominator;
use super::statistics::{standard_deviation, wilson};
use crate::answers::SlotTally;
use crate::questionnaire::{Band, Questionnaire, Slot};

/// What an item or determinant turned out to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Label {
    /// It hinders.
    Barrier,
    /// It helps.
    Facilitator,
    /// It does neither enough to say so.
    Neither,
    /// Nobody answered it on its scale.
    NotMeasured,
    /// Its scale is not classed; it only weighs another item.
    NotClassed,
}

impl Label {
    /// Whether there is a judgement at all.
    #[must_use]
    pub const fn is_measured(self) -> bool {
        matches!(self, Self::Barrier | Self::Facilitator | Self::Neither)
    }
}

/// Shares of the answers by band, 0 to 1.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Shares {
    /// On the unfavourable side.
    pub unfavourable: f64,
    /// In the middle.
    pub neutral: f64,
    /// On the favourable side.
    pub favourable: f64,
}

/// How many answers lie on each side, and what shares are taken of.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Sides {
    /// On the unfavourable side.
    pub unfavourable: u64,
    /// In the middle.
    pub neutral: u64,
    /// On the favourable side.
    pub favourable: u64,
    /// Those who answered, or everybody, as the settings say.
    pub total: u64,
}

impl Sides {
    /// Whether opinions are divided: of those who answered, a third or more stand on the unfavourable side and a third or more
    /// on the favourable. A mean hides this. The rule is this project's.
    #[must_use]
    pub fn are_divided(&self) -> bool {
        let answered = self.unfavourable + self.neutral + self.favourable;
        let third = |count: u64| count.saturating_mul(3) >= answered;
        answered > 1 && third(self.unfavourable) && third(self.favourable)
    }
}

/// What the answers at one place amount to.
#[derive(Clone, Debug, PartialEq)]
pub struct ItemResult {
    /// The place.
    pub slot: Slot,
    /// The judgement.
    pub label: Label,
    /// Whether both thresholds were reached at once, which makes it a barrier with a remark.
    pub both: bool,
    /// How many answered on the scale.
    pub n: u64,
    /// How many gave no answer.
    pub missing: u64,
    /// For how many it did not apply.
    pub not_applicable: u64,
    /// How many were not asked, since they do not know the innovation.
    pub gated: u64,
    /// How often each answer was given, after mirroring, lowest first; all 0 where only the sides are known.
    pub counts: Vec<u64>,
    /// The answers by side; `None` without answers or on a scale that is not classed.
    pub sides: Option<Sides>,
    /// Shares by band; `None` without answers or on a scale that is not classed.
    pub shares: Option<Shares>,
    /// Mean of the answers after mirroring, from 1 up; low is unfavourable. `None` where of some only the band is known.
    pub mean: Option<f64>,
    /// Standard deviation of the answers over the sample (divided by n - 1), in scale points; `None` below two answers.
    pub sd: Option<f64>,
    /// The mean on a scale from 0 (wholly unfavourable) to 100; `None` on a scale that is not classed.
    pub favourability: Option<f64>,
    /// 95 % Wilson interval of the unfavourable share.
    pub interval: Option<(f64, f64)>,
}

impl ItemResult {
    pub(super) fn from_tally(questionnaire: &Questionnaire, tally: &SlotTally, settings: AssessmentSettings) -> Self {
        let scale = &questionnaire.item(tally.slot.item).scale;
        let n = tally.valid();
        let only_bands = tally.bands.iter().sum::<u64>();
        let mean = (n > 0 && only_bands == 0).then(|| {
            let sum: u64 = tally.counts.iter().zip(1u64..).map(|(count, value)| count * value).sum();
            sum as f64 / n as f64
        });
        let classed = scale.is_classed();
        let total = match settings.denominator {
            Denominator::Valid => n,
            Denominator::All => n + tally.missing + tally.not_applicable + tally.gated,
        };
        let count = |band: Band| -> u64 {
            let points = scale.points.iter().zip(&tally.counts).filter(|(point, _)| point.band == Some(band));
            points.map(|(_, count)| count).sum::<u64>() + tally.bands[band as usize]
        };
        let sides = (classed && n > 0).then(|| Sides {
            unfavourable: count(Band::Unfavourable),
            neutral: count(Band::Neutral),
            favourable: count(Band::Favourable),
            total,
        });
        let share = |count: u64| count as f64 / total as f64;
        let shares = sides.map(|sides| Shares {
            unfavourable: share(sides.unfavourable),
            neutral: share(sides.neutral),
            favourable: share(sides.favourable),
        });
        let (label, both) = label(classed, shares, settings);
        Self {
            slot: tally.slot,
            label,
            both,
            n,
            missing: tally.missing,
            not_applicable: tally.not_applicable,
            gated: tally.gated,
            counts: tally.counts.clone(),
            sides,
            shares,
            mean,
            sd: standard_deviation(&tally.counts).filter(|_| only_bands == 0),
            favourability: mean
                .filter(|_| classed)
                .map(|mean| (mean - 1.0) / (scale.points.len() as f64 - 1.0) * 100.0),
            interval: sides.and_then(|sides| wilson(sides.unfavourable, total)),
        }
    }

    /// The unfavourable share, 0 where nothing is known.
    #[must_use]
    pub fn unfavourable(&self) -> f64 {
        self.shares.map_or(0.0, |shares| shares.unfavourable)
    }

    /// Whether opinions are divided, as [`Sides::are_divided`] says.
    #[must_use]
    pub fn is_divided(&self) -> bool {
        self.sides.is_some_and(|sides| sides.are_divided())
    }
}

/// The 20/80 rule. An item that reaches both thresholds is a barrier, since a hindrance left alone costs more than a
/// help left unnamed; the second value says that it was so.
fn label(classed: bool, shares: Option<Shares>, settings: AssessmentSettings) -> (Label, bool) {
    let Some(shares) = shares else {
        return (if classed { Label::NotMeasured } else { Label::NotClassed }, false);
    };
    let barrier = settings.reaches(shares.unfavourable, settings.barrier_at);
    let facilitator = settings.reaches(shares.favourable, settings.facilitator_at);
    match (barrier, facilitator) {
        (true, both) => (Label::Barrier, both),
        (false, true) => (Label::Facilitator, false),
        (false, false) => (Label::Neither, false),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rule(unfavourable: f64, favourable: f64, settings: AssessmentSettings) -> (Label, bool) {
        label(true, Some(Shares { unfavourable, neutral: 1.0 - unfavourable - favourable, favourable }), settings)
    }

    #[test]
    fn both_thresholds_are_inclusive() {
        let settings = AssessmentSettings::default();
        assert_eq!(rule(0.2, 0.5, settings), (Label::Barrier, false));
        assert_eq!(rule(0.1999, 0.5, settings), (Label::Neither, false));
        assert_eq!(rule(0.1, 0.8, settings), (Label::Facilitator, false));
        assert_eq!(rule(0.1, 0.7999, settings), (Label::Neither, false));
    }

    #[test]
    fn exactly_twenty_and_eighty_is_a_barrier_with_a_remark() {
        assert_eq!(rule(0.2, 0.8, AssessmentSettings::default()), (Label::Barrier, true));
    }

    #[test]
    fn published_tables_round_before_they_compare() {
        assert_eq!(rule(0.196, 0.5, AssessmentSettings::default()).0, Label::Neither);
        assert_eq!(
            rule(0.196, 0.5, AssessmentSettings { round_percent: true, ..AssessmentSettings::default() }).0,
            Label::Barrier
        );
    }
}
