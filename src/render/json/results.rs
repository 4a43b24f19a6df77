//! What the answers of a group amount to, as JSON.

use serde::Serialize;

use crate::assessment::{Assessment, CategoryResult, Consistency, DeterminantResult, ItemResult, Label};
use crate::questionnaire::Questionnaire;

#[derive(Serialize)]
pub(super) struct CategoryResultJson<'a> {
    id: &'a str,
    measured: usize,
    barriers: usize,
    facilitators: usize,
    neither: usize,
    score: Option<f64>,
}

#[derive(Serialize)]
pub(super) struct DeterminantResultJson<'a> {
    id: &'a str,
    number: u16,
    category: &'a str,
    own: bool,
    label: Label,
    items: Vec<ItemResultJson>,
    composite: Option<CompositeResultJson>,
    alpha: Vec<Alpha>,
}

#[derive(Serialize)]
struct ItemResultJson {
    id: String,
    label: Label,
    n: u64,
    unfavourable: Option<f64>,
    neutral: Option<f64>,
    favourable: Option<f64>,
    missing: u64,
    not_applicable: u64,
    not_asked: u64,
    mean: Option<f64>,
    sd: Option<f64>,
    interval: Option<[f64; 2]>,
}

#[derive(Serialize)]
struct CompositeResultJson {
    n: u64,
    mean: f64,
    range: [i32; 2],
}

#[derive(Serialize)]
struct Alpha {
    items: Vec<String>,
    n: u64,
    alpha: f64,
}

/// How the categories stand.
pub(super) fn categories<'a>(questionnaire: &'a Questionnaire, assessment: &Assessment) -> Vec<CategoryResultJson<'a>> {
    assessment.categories.iter().map(|result| CategoryResultJson::from_result(questionnaire, result)).collect()
}

/// Every determinant with its items.
pub(super) fn determinants<'a>(
    questionnaire: &'a Questionnaire,
    assessment: &Assessment,
) -> Vec<DeterminantResultJson<'a>> {
    assessment.determinants.iter().map(|result| DeterminantResultJson::from_result(questionnaire, result)).collect()
}

impl<'a> CategoryResultJson<'a> {
    fn from_result(questionnaire: &'a Questionnaire, result: &CategoryResult) -> Self {
        Self {
            id: &questionnaire.category(result.category).id,
            measured: result.measured,
            barriers: result.barriers,
            facilitators: result.facilitators,
            neither: result.neither,
            score: result.score,
        }
    }
}

impl<'a> DeterminantResultJson<'a> {
    fn from_result(questionnaire: &'a Questionnaire, result: &DeterminantResult) -> Self {
        let determinant = questionnaire.determinant(result.determinant);
        Self {
            id: &determinant.id,
            number: determinant.number,
            category: &questionnaire.category(determinant.category).id,
            own: determinant.own,
            label: result.label,
            items: result
                .items
                .iter()
                .map(|item| ItemResultJson::from_result(item, item.slot.id(questionnaire)))
                .collect(),
            composite: result.composite.map(|composite| CompositeResultJson {
                n: composite.n,
                mean: composite.mean,
                range: [composite.range.0, composite.range.1],
            }),
            alpha: result.consistency.iter().map(|set| Alpha::from_consistency(questionnaire, set)).collect(),
        }
    }
}

impl Alpha {
    fn from_consistency(questionnaire: &Questionnaire, set: &Consistency) -> Self {
        let items = set.slots.iter().map(|slot| slot.id(questionnaire)).collect();
        Self { items, n: set.n, alpha: set.alpha }
    }
}

impl ItemResultJson {
    fn from_result(item: &ItemResult, id: String) -> Self {
        Self {
            id,
            label: item.label,
            n: item.n,
            unfavourable: item.shares.map(|shares| shares.unfavourable),
            neutral: item.shares.map(|shares| shares.neutral),
            favourable: item.shares.map(|shares| shares.favourable),
            missing: item.missing,
            not_applicable: item.not_applicable,
            not_asked: item.gated,
            mean: item.mean,
            sd: item.sd,
            interval: item.interval.map(|(low, high)| [low, high]),
        }
    }
}
