//! A comparison as JSON, for programs. Shares are fractions of 1; texts come in both languages.

use serde::Serialize;

use crate::assessment::Label;
use crate::comparison::{ComparisonSide, DeterminantVerdict, ItemShift, MeasuredItem};
use crate::render::json::as_text;
use crate::report::Notice;
use crate::report::comparison::ComparisonReport;
use crate::session::Status;

/// The version of the form below; it goes up when a field changes its meaning or goes away.
const SCHEMA_VERSION: u32 = 1;

#[derive(Serialize)]
struct ComparisonDocumentJson<'a> {
    schema_version: u32,
    kind: &'static str,
    before: MeasuredSideJson<'a>,
    after: MeasuredSideJson<'a>,
    determinants: Vec<ComparedDeterminantJson<'a>>,
    remarks: Vec<Notice>,
}

#[derive(Serialize)]
struct MeasuredSideJson<'a> {
    name: &'a str,
    respondents: u64,
    questionnaire_version: &'a str,
    barrier_at: f64,
    facilitator_at: f64,
}

#[derive(Serialize)]
struct ComparedDeterminantJson<'a> {
    id: &'a str,
    before: Option<Label>,
    after: Option<Label>,
    verdict: DeterminantVerdict,
    strategies: Vec<ComparedStrategyJson<'a>>,
    items: Vec<ComparedItemJson<'a>>,
}

#[derive(Serialize)]
struct ComparedStrategyJson<'a> {
    id: &'a str,
    status: Status,
}

#[derive(Serialize)]
struct ComparedItemJson<'a> {
    id: &'a str,
    element: Option<&'a str>,
    before: Option<Moment>,
    after: Option<Moment>,
    shift: Option<f64>,
    favourability_shift: Option<f64>,
    paired: bool,
    pairs: Option<u64>,
    paired_shift: Option<f64>,
    interval: Option<[f64; 2]>,
    clear: bool,
}

#[derive(Serialize)]
struct Moment {
    label: Label,
    n: u64,
    unfavourable: Option<f64>,
    favourable: Option<f64>,
    mean: Option<f64>,
}

/// A comparison as JSON text, ending in a line break.
///
/// `shift` is over all who answered; `interval` belongs to `paired_shift` where `paired` is true, else to `shift`.
///
/// # Errors
///
/// Never in practice: every value has a JSON form.
pub fn comparison_as_json(report: &ComparisonReport<'_>) -> serde_json::Result<String> {
    let comparison = &report.comparison;
    let determinants = comparison.determinants.iter().map(|determinant| ComparedDeterminantJson {
        id: &determinant.id,
        before: determinant.before,
        after: determinant.after,
        verdict: determinant.verdict,
        strategies: (report.aims.on(&determinant.id))
            .map(|aim| ComparedStrategyJson { id: &report.catalogue.strategy(aim.strategy).id, status: aim.status })
            .collect(),
        items: determinant.items.iter().map(ComparedItemJson::from_item).collect(),
    });
    let document = ComparisonDocumentJson {
        schema_version: SCHEMA_VERSION,
        kind: "comparison",
        before: MeasuredSideJson::from_side(&comparison.before),
        after: MeasuredSideJson::from_side(&comparison.after),
        determinants: determinants.collect(),
        remarks: report.remarks(),
    };
    as_text(&document)
}

impl<'a> MeasuredSideJson<'a> {
    fn from_side(side: &'a ComparisonSide) -> Self {
        Self {
            name: &side.name,
            respondents: side.respondents,
            questionnaire_version: &side.questionnaire_version,
            barrier_at: side.settings.barrier_at,
            facilitator_at: side.settings.facilitator_at,
        }
    }
}

impl<'a> ComparedItemJson<'a> {
    fn from_item(item: &'a ItemShift) -> Self {
        let pairs = item.difference.and_then(|difference| difference.pairs);
        Self {
            id: &item.id,
            element: item.element(),
            before: item.before.as_ref().map(Moment::from_item),
            after: item.after.as_ref().map(Moment::from_item),
            shift: item.shift,
            favourability_shift: item.favourability,
            paired: pairs.is_some(),
            pairs,
            paired_shift: item.difference.filter(|_| pairs.is_some()).map(|difference| difference.shift),
            interval: item.difference.map(|difference| [difference.low, difference.high]),
            clear: item.is_clear(),
        }
    }
}

impl Moment {
    fn from_item(item: &MeasuredItem) -> Self {
        Self {
            label: item.label,
            n: item.n,
            unfavourable: item.bands.map(|bands| bands.unfavourable_share()),
            favourable: item.bands.map(|bands| bands.favourable_share()),
            mean: item.mean,
        }
    }
}
