//! One measurement: what an assessment amounts to, without the answers behind it.

use std::collections::BTreeSet;

use crate::assessment::{Assessment, AssessmentSettings, Denominator, ItemResult, Label, Shares, WrittenInput, wilson};
use crate::questionnaire::{Elements, Questionnaire, Slot};

/// How many answers lie in each band, and of how many the shares are taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BandCounts {
    /// On the unfavourable side.
    pub unfavourable: u64,
    /// In the middle.
    pub neutral: u64,
    /// On the favourable side.
    pub favourable: u64,
    /// What shares are taken of: those who answered, or everybody, as the settings say; never 0.
    pub total: u64,
}

impl BandCounts {
    /// The counts behind shares of a whole; `None` for a whole of 0.
    pub(super) fn from_shares(shares: Shares, total: u64) -> Option<Self> {
        let count = |share: f64| (share * total as f64).round() as u64;
        (total > 0).then(|| Self {
            unfavourable: count(shares.unfavourable),
            neutral: count(shares.neutral),
            favourable: count(shares.favourable),
            total,
        })
    }

    /// The unfavourable share, 0 to 1.
    #[must_use]
    pub fn unfavourable_share(&self) -> f64 {
        self.unfavourable as f64 / self.total as f64
    }

    /// The favourable share, 0 to 1.
    #[must_use]
    pub fn favourable_share(&self) -> f64 {
        self.favourable as f64 / self.total as f64
    }

    /// The 20/80 rule.
    pub(super) fn label(&self, settings: AssessmentSettings) -> Label {
        if settings.reaches(self.unfavourable_share(), settings.barrier_at) {
            Label::Barrier
        } else if settings.reaches(self.favourable_share(), settings.facilitator_at) {
            Label::Facilitator
        } else {
            Label::Neither
        }
    }

    /// The 95 % Wilson interval of the unfavourable share.
    #[must_use]
    pub fn interval(&self) -> (f64, f64) {
        wilson(self.unfavourable, self.total).unwrap_or((0.0, 1.0))
    }
}

/// One place of the form.
#[derive(Clone, Debug, PartialEq)]
pub struct MeasuredItem {
    /// Its id, such as `self-efficacy[2]`.
    pub id: String,
    /// The activity, goal or person it was asked about, where that was named; from a file, so not to be trusted.
    pub element: Option<String>,
    /// The judgement.
    pub label: Label,
    /// How many answered on the scale.
    pub n: u64,
    /// How many gave another answer, or none.
    pub others: u64,
    /// The answers by band; `None` without answers or on a scale that is not classed.
    pub bands: Option<BandCounts>,
    /// Mean of the answers after mirroring, from 1 up; low is unfavourable.
    pub mean: Option<f64>,
    /// The mean on a scale from 0 (wholly unfavourable) to 100; `None` where the questionnaire does not have the item, and
    /// on a scale that is not classed.
    pub favourability: Option<f64>,
}

impl MeasuredItem {
    pub(super) fn new(
        questionnaire: &Questionnaire,
        id: String,
        label: Label,
        (n, others): (u64, u64),
        bands: Option<BandCounts>,
        mean: Option<f64>,
    ) -> Self {
        // The answers are whole numbers, so their sum is; a mean that was written down and read back is mended by it.
        let mean = mean.filter(|_| n > 0).map(|mean| (mean * n as f64).round() / n as f64);
        let scale = Slot::from_id(questionnaire, &id).map(|slot| &questionnaire.item(slot.item).scale);
        let favourability = scale.filter(|scale| scale.is_classed()).and_then(|scale| {
            let highest = scale.points.len() as f64;
            mean.filter(|mean| *mean <= highest).map(|mean| (mean - 1.0) / (highest - 1.0) * 100.0)
        });
        Self { id, element: None, label, n, others, bands, mean, favourability }
    }

    fn from_result(questionnaire: &Questionnaire, item: &ItemResult, settings: AssessmentSettings) -> Self {
        let others = [item.missing, item.not_applicable, item.gated];
        let total = denominator(settings, item.n, others);
        let bands = item.shares.and_then(|shares| BandCounts::from_shares(shares, total));
        let counts = (item.n, others.into_iter().fold(0, u64::saturating_add));
        Self::new(questionnaire, item.slot.id(questionnaire), item.label, counts, bands, item.mean)
    }

    /// The same answers under other settings.
    fn under(mut self, settings: AssessmentSettings) -> Self {
        if let Some(bands) = &mut self.bands {
            bands.total = denominator(settings, self.n, [self.others, 0, 0]);
            self.label = bands.label(settings);
        }
        self
    }
}

/// What the element of a place is called, where it has a name.
pub(super) fn named<'a>(questionnaire: &Questionnaire, elements: &'a Elements, slot: Slot) -> Option<&'a str> {
    let names = elements.of(questionnaire.item(slot.item).per?);
    names.get(usize::from(slot.element)).map(String::as_str).filter(|name| !name.trim().is_empty())
}

/// What shares are taken of.
pub(super) fn denominator(settings: AssessmentSettings, n: u64, others: [u64; 3]) -> u64 {
    match settings.denominator {
        Denominator::Valid => n,
        Denominator::All => others.into_iter().fold(n, u64::saturating_add),
    }
}

/// One determinant.
#[derive(Clone, Debug, PartialEq)]
pub struct MeasuredDeterminant {
    /// Its id, such as `time`.
    pub id: String,
    /// The judgement.
    pub label: Label,
    /// Its places in asking order.
    pub items: Vec<MeasuredItem>,
}

/// One measurement.
#[derive(Clone, Debug, PartialEq)]
pub struct Measurement {
    /// What the user calls it: the name of its file, or "baseline".
    pub name: String,
    /// How many respondents it is about.
    pub respondents: u64,
    /// The version of the questions.
    pub questionnaire_version: String,
    /// The choices behind the labels.
    pub settings: AssessmentSettings,
    /// The determinants in order of their number; no id comes twice.
    pub determinants: Vec<MeasuredDeterminant>,
    /// How the survey behind results in JSON was read, where these say so.
    pub reading: Option<WrittenInput>,
}

impl Measurement {
    /// What an assessment amounts to.
    #[must_use]
    pub fn from_assessment(questionnaire: &Questionnaire, assessment: &Assessment, name: &str) -> Self {
        let settings = assessment.settings;
        let determinants = assessment.determinants.iter().map(|result| MeasuredDeterminant {
            id: questionnaire.determinant(result.determinant).id.clone(),
            label: result.label,
            items: result.items.iter().map(|item| MeasuredItem::from_result(questionnaire, item, settings)).collect(),
        });
        Self {
            name: name.to_owned(),
            respondents: assessment.respondents,
            questionnaire_version: questionnaire.version().to_owned(),
            settings,
            determinants: determinants.collect(),
            reading: None,
        }
    }

    /// The same answers under other settings: which labels they get, and what shares are taken of.
    #[must_use]
    pub fn under(&self, settings: AssessmentSettings) -> Self {
        if settings == self.settings {
            return self.clone();
        }
        let determinants = self.determinants.iter().map(|determinant| {
            let items: Vec<MeasuredItem> = determinant.items.iter().map(|item| item.clone().under(settings)).collect();
            MeasuredDeterminant { id: determinant.id.clone(), label: together(&items), items }
        });
        Self { settings, determinants: determinants.collect(), ..self.clone() }
    }

    /// The same measurement with the names of what its questions were asked about.
    #[must_use]
    pub fn naming(mut self, questionnaire: &Questionnaire, elements: &Elements) -> Self {
        for item in self.determinants.iter_mut().flat_map(|determinant| &mut determinant.items) {
            let slot = Slot::from_id(questionnaire, &item.id);
            item.element = slot.and_then(|slot| named(questionnaire, elements, slot)).map(str::to_owned);
        }
        self
    }

    /// The determinant with this id.
    #[must_use]
    pub fn determinant(&self, id: &str) -> Option<&MeasuredDeterminant> {
        self.determinants.iter().find(|determinant| determinant.id == id)
    }
}

/// The label of a determinant: barrier if any of its items is, facilitator if all that are classed are.
pub(super) fn together(items: &[MeasuredItem]) -> Label {
    let mut classed = items.iter().map(|item| item.label).filter(|label| label.is_measured()).peekable();
    if classed.peek().is_none() {
        return Label::NotMeasured;
    }
    let labels: BTreeSet<Label> = classed.collect();
    match labels.first() {
        Some(Label::Barrier) => Label::Barrier,
        Some(Label::Facilitator) if labels.len() == 1 => Label::Facilitator,
        _ => Label::Neither,
    }
}
