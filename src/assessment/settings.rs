//! The choices behind the labels; printed in every report.

use serde::{Deserialize, Serialize};

use super::statistics::rounded;

/// What a share is a share of.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Denominator {
    /// Of those who answered on the scale.
    #[default]
    Valid,
    /// Of all respondents.
    All,
}

/// The choices behind the labels. The defaults are the 20/80 rule of Dugstad et al. 2020
/// (doi 10.1186/s12913-020-4998-9), inclusive at both ends, on unrounded shares over valid answers.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct AssessmentSettings {
    /// The unfavourable share from which an item is a barrier, 0 to 1.
    pub barrier_at: f64,
    /// The favourable share from which an item is a facilitator, 0 to 1.
    pub facilitator_at: f64,
    /// What shares are taken of.
    pub denominator: Denominator,
    /// Whether shares are rounded to whole percents before they are compared, as published tables do.
    pub round_percent: bool,
}

impl Default for AssessmentSettings {
    fn default() -> Self {
        Self { barrier_at: 0.2, facilitator_at: 0.8, denominator: Denominator::Valid, round_percent: false }
    }
}

impl AssessmentSettings {
    /// Whether a share reaches a threshold.
    #[must_use]
    pub fn reaches(&self, share: f64, threshold: f64) -> bool {
        let share = if self.round_percent { rounded(share, 2) } else { share };
        share >= threshold
    }
}
