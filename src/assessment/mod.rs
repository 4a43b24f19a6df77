//! From counts to barriers: labels, shares, intervals, category scores, and the order of the barriers.
//!
//! One rule serves one respondent and many: with one respondent every share is 0 or 1, so that the 20/80 rule gives
//! exactly the band of the answer.

mod beside;
mod bootstrap;
mod category;
mod chance;
mod disclosure;
mod division;
mod item;
mod order;
mod outliers;
mod settings;
mod statistics;
mod written;

use crate::answers::{SlotTally, Tally};
use crate::questionnaire::{DeterminantIndex, Questionnaire, Slot};

pub use beside::{Crossed, GivenAway, divide};
pub use bootstrap::resample;
pub use category::CategoryResult;
pub use division::{Division, GroupName, MIN_GROUP, RespondentGroup};
pub use item::{ItemResult, Label, Shares, Sides};
pub use order::Barrier;
pub use outliers::{GroupDifference, OUTLIER_LEVEL, Outlier};
pub use settings::{AssessmentSettings, Denominator};
pub(crate) use statistics::{Z, critical, wilson_at};
pub use statistics::{alpha, rounded, standard_deviation, wilson};
pub use written::{
    SCHEMA_VERSION, WrittenCategory, WrittenDeterminant, WrittenInput, WrittenItem, WrittenMeaning, WrittenOwnFile,
    WrittenRules, WrittenShare, WrittenTool, WrittenUnfavourable, written_categories, written_determinants,
};

/// Why a determinant could not be measured.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotMeasured {
    /// The respondents do not know the innovation well enough.
    Unknown,
    /// It was answered with "not applicable".
    NotApplicable,
    /// It was not answered.
    Missing,
}

/// The product score of determinants 9 and 15, reported beside the labels of its two parts.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct CompositeResult {
    /// How many respondents it is the mean of.
    pub n: u64,
    /// The mean product.
    pub mean: f64,
    /// The lowest and highest product there can be.
    pub range: (i32, i32),
}

/// How consistently some items measure one determinant.
#[derive(Clone, Debug, PartialEq)]
pub struct Consistency {
    /// The places, at least two.
    pub slots: Vec<Slot>,
    /// The number of respondents who answered both items of a pair, for the pair with the fewest.
    pub n: u64,
    /// Cronbach's alpha.
    pub alpha: f64,
}

/// What is known of one determinant.
#[derive(Clone, Debug, PartialEq)]
pub struct DeterminantResult {
    /// The determinant.
    pub determinant: DeterminantIndex,
    /// Barrier if any of its items is, facilitator if all are.
    pub label: Label,
    /// The results per place, in asking order.
    pub items: Vec<ItemResult>,
    /// Mean favourability of its classed items, 0 to 100; `None` where it is not measured.
    pub favourability: Option<f64>,
    /// The product score, if the determinant has one and it could be worked out.
    pub composite: Option<CompositeResult>,
    /// How consistently its items measure it, where several do and there are answers enough.
    pub consistency: Vec<Consistency>,
    /// Why it is not measured, if it is not.
    pub reason: Option<NotMeasured>,
}

impl DeterminantResult {
    /// The places that make it a barrier.
    pub fn culprits(&self) -> impl Iterator<Item = &ItemResult> {
        self.items.iter().filter(|item| item.label == Label::Barrier)
    }
}

/// Everything that follows from a tally.
#[derive(Clone, Debug, PartialEq)]
pub struct Assessment {
    /// How many respondents it is about.
    pub respondents: u64,
    /// The settings it was made with.
    pub settings: AssessmentSettings,
    /// The determinants in order of their number.
    pub determinants: Vec<DeterminantResult>,
    /// The categories in order.
    pub categories: Vec<CategoryResult>,
    /// The barriers, worst first.
    pub barriers: Vec<Barrier>,
}

impl Assessment {
    /// Assesses a tally.
    #[must_use]
    pub fn from_tally(questionnaire: &Questionnaire, tally: &Tally, settings: AssessmentSettings) -> Self {
        let determinants: Vec<DeterminantResult> =
            questionnaire.determinants().map(|(index, _)| determinant(questionnaire, index, tally, settings)).collect();
        let categories = category::results(questionnaire, &determinants);
        let barriers = order::barriers(questionnaire, &determinants);
        Self { respondents: tally.respondents, settings, determinants, categories, barriers }
    }

    /// The result of one determinant.
    #[must_use]
    pub fn determinant(&self, index: DeterminantIndex) -> &DeterminantResult {
        &self.determinants[index.0]
    }

    /// The determinants that help, in order of their number.
    pub fn facilitators(&self) -> impl Iterator<Item = &DeterminantResult> {
        self.determinants.iter().filter(|result| result.label == Label::Facilitator)
    }

    /// The determinants that are not measured, in order of their number.
    pub fn not_measured(&self) -> impl Iterator<Item = &DeterminantResult> {
        self.determinants.iter().filter(|result| result.label == Label::NotMeasured)
    }
}

fn determinant(
    questionnaire: &Questionnaire,
    index: DeterminantIndex,
    tally: &Tally,
    settings: AssessmentSettings,
) -> DeterminantResult {
    let own: Vec<&SlotTally> =
        tally.slots.iter().filter(|slot| questionnaire.item(slot.slot.item).determinant == index).collect();
    let items: Vec<ItemResult> = own.iter().map(|slot| ItemResult::from_tally(questionnaire, slot, settings)).collect();
    let classed = || items.iter().filter(|item| item.label.is_measured());
    let label = if classed().next().is_none() {
        Label::NotMeasured
    } else if classed().any(|item| item.label == Label::Barrier) {
        Label::Barrier
    } else if classed().all(|item| item.label == Label::Facilitator) {
        Label::Facilitator
    } else {
        Label::Neither
    };
    let scores: Vec<f64> = classed().filter_map(|item| item.favourability).collect();
    DeterminantResult {
        determinant: index,
        label,
        favourability: statistics::mean(&scores),
        composite: composite(questionnaire, index, tally),
        consistency: consistency(index, tally),
        reason: (label == Label::NotMeasured).then(|| reason(&own)),
        items,
    }
}

fn reason(slots: &[&SlotTally]) -> NotMeasured {
    if slots.iter().any(|slot| slot.gated > 0) {
        NotMeasured::Unknown
    } else if slots.iter().any(|slot| slot.not_applicable > 0) {
        NotMeasured::NotApplicable
    } else {
        NotMeasured::Missing
    }
}

fn composite(questionnaire: &Questionnaire, index: DeterminantIndex, tally: &Tally) -> Option<CompositeResult> {
    let recipe = questionnaire.determinant(index).composite.as_ref()?;
    let tally = tally.composites.iter().find(|composite| composite.determinant == index)?;
    Some(CompositeResult { n: tally.respondents, mean: tally.mean()?, range: recipe.range() })
}

fn consistency(index: DeterminantIndex, tally: &Tally) -> Vec<Consistency> {
    let own = tally.sets.iter().filter(|set| set.determinant == index);
    let found = own.filter_map(|set| {
        let answered = set.pairs.iter().map(|pair| pair.counts.iter().flatten().sum());
        Some(Consistency {
            slots: set.places.iter().map(|place| tally.slots[*place].slot).collect(),
            n: answered.min()?,
            alpha: alpha(set)?,
        })
    });
    found.collect()
}
