//! The shape of an extra file: an organisation's own determinants, strategies and links, beside ours.
//!
//! What it holds is checked like ours, marked as own wherever it is shown, and never takes the place of anything.

use serde::Deserialize;

use super::catalogue_file::{OwnLinkEntry, OwnParts, SourceEntry, StrategyEntry};
use super::causes_file::{CausesEntry, ThemeEntry};
use super::questionnaire_file::DeterminantEntry;
use crate::catalogue::Cluster;

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ExtraFile {
    pub format: u32,
    #[serde(default)]
    pub determinants: Vec<DeterminantEntry>,
    #[serde(default)]
    pub themes: Vec<ThemeEntry>,
    #[serde(default)]
    pub causes: Vec<CausesEntry>,
    #[serde(default)]
    clusters: Vec<Cluster>,
    #[serde(default)]
    strategies: Vec<StrategyEntry>,
    #[serde(default)]
    links: Vec<OwnLinkEntry>,
    #[serde(default)]
    sources: Vec<SourceEntry>,
}

impl ExtraFile {
    pub(super) fn catalogue_parts(self) -> OwnParts {
        OwnParts { clusters: self.clusters, strategies: self.strategies, sources: self.sources, links: self.links }
    }
}
