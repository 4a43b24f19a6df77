//! How each category stands: counts of labels and a mean, never one score for the whole.

use super::statistics::mean;
use super::{DeterminantResult, Label};
use crate::questionnaire::{CategoryIndex, Questionnaire};

/// How a category stands.
#[derive(Clone, Debug, PartialEq)]
pub struct CategoryResult {
    /// The category.
    pub category: CategoryIndex,
    /// How many determinants it has.
    pub total: usize,
    /// How many of them are measured.
    pub measured: usize,
    /// How many hinder.
    pub barriers: usize,
    /// How many help.
    pub facilitators: usize,
    /// How many do neither.
    pub neither: usize,
    /// Mean favourability of the measured determinants, 0 to 100.
    pub score: Option<f64>,
}

pub(super) fn results(questionnaire: &Questionnaire, determinants: &[DeterminantResult]) -> Vec<CategoryResult> {
    questionnaire
        .categories()
        .map(|(category, _)| {
            let own: Vec<&DeterminantResult> = determinants
                .iter()
                .filter(|result| questionnaire.determinant(result.determinant).category == category)
                .collect();
            let count = |label| own.iter().filter(|result| result.label == label).count();
            let scores: Vec<f64> = own.iter().filter_map(|result| result.favourability).collect();
            CategoryResult {
                category,
                total: own.len(),
                measured: own.len() - count(Label::NotMeasured),
                barriers: count(Label::Barrier),
                facilitators: count(Label::Facilitator),
                neither: count(Label::Neither),
                score: mean(&scores),
            }
        })
        .collect()
}
