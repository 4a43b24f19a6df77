//! The implementation strategies, what each of them works on, and what that rests on.
//!
//! Like the questionnaire, the catalogue is data read by [`crate::content`]; its links point at determinants by index.

mod backing;
mod card;
mod facets;
mod first_step;
mod objection;
mod search;

use crate::language::Text;
use crate::questionnaire::{CauseIndex, DeterminantIndex};

pub use backing::{Backing, Crosswalk, EffectDirection, EffectSubject, Endorsement, PanelAnswer, PanelFigure};
pub use card::{Card, Cluster, ClusterIndex, Fit, Origin, Step, Strategy};
pub use facets::{Actor, Effort, Phase};
pub use first_step::FirstStep;
pub use objection::{Objection, ObjectionTerm, TermBound, TermLabel};
pub use search::{near_names, search};

/// Points at a strategy of the catalogue.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct StrategyIndex(pub(crate) usize);

/// Points at a source of the catalogue.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct SourceIndex(pub(crate) usize);

/// A strategy works on a determinant.
#[derive(Clone, Debug)]
pub struct Link {
    /// The determinant it works on.
    pub determinant: DeterminantIndex,
    /// How directly.
    pub fit: Fit,
    /// The mechanism, in one sentence.
    pub because: Text,
    /// The causes it works on; empty where it does whatever the cause is.
    pub causes: Vec<LinkCause>,
    /// What speaks against it here, beside what speaks against the strategy everywhere.
    pub not_when: Vec<Objection>,
    /// What the link rests on; never empty.
    pub backing: Vec<Backing>,
    /// Whether it is the user's own, from an extra file.
    pub own: bool,
}

/// A cause that a link works on.
#[derive(Clone, Debug)]
pub struct LinkCause {
    /// The cause.
    pub cause: CauseIndex,
    /// How directly, where that differs from the link.
    pub fit: Option<Fit>,
    /// What it does about this cause, where that differs from the link.
    pub because: Option<Text>,
}

/// A publication, or this project's own reasoning.
#[derive(Clone, Debug)]
pub struct Source {
    /// Kebab-case id, such as `waltz-2019`.
    pub id: String,
    /// How it is named in a sentence: `Waltz e.a. 2019`.
    pub short: Text,
    /// The full reference: names and titles as published, and what is said about them in both languages.
    pub reference: Text,
    /// Where it can be found: a DOI or another address, if it has one.
    pub url: Option<String>,
    /// What it is used for here.
    pub used_for: Text,
}

/// All strategies, with an index from determinants to the links that work on them.
#[derive(Clone, Debug)]
pub struct Catalogue {
    version: String,
    clusters: Vec<Cluster>,
    strategies: Vec<Strategy>,
    sources: Vec<Source>,
    by_determinant: Vec<Vec<(StrategyIndex, usize)>>,
}

impl Catalogue {
    pub(crate) fn new(
        version: String,
        clusters: Vec<Cluster>,
        strategies: Vec<Strategy>,
        sources: Vec<Source>,
        determinants: usize,
    ) -> Self {
        let mut by_determinant = vec![Vec::new(); determinants];
        for (index, strategy) in strategies.iter().enumerate() {
            for (position, link) in strategy.links.iter().enumerate() {
                by_determinant[link.determinant.0].push((StrategyIndex(index), position));
            }
        }
        Self { version, clusters, strategies, sources, by_determinant }
    }

    /// The version of the catalogue, for reports.
    #[must_use]
    pub fn version(&self) -> &str {
        &self.version
    }

    /// All strategies in the order of the file.
    pub fn strategies(&self) -> impl ExactSizeIterator<Item = (StrategyIndex, &Strategy)> {
        self.strategies.iter().enumerate().map(|(index, strategy)| (StrategyIndex(index), strategy))
    }

    /// All clusters in the order of the file.
    pub fn clusters(&self) -> impl ExactSizeIterator<Item = (ClusterIndex, &Cluster)> {
        self.clusters.iter().enumerate().map(|(index, cluster)| (ClusterIndex(index), cluster))
    }

    /// All sources in the order of the file.
    pub fn sources(&self) -> impl ExactSizeIterator<Item = (SourceIndex, &Source)> {
        self.sources.iter().enumerate().map(|(index, source)| (SourceIndex(index), source))
    }

    /// The strategy at an index.
    #[must_use]
    pub fn strategy(&self, index: StrategyIndex) -> &Strategy {
        &self.strategies[index.0]
    }

    /// The cluster at an index.
    #[must_use]
    pub fn cluster(&self, index: ClusterIndex) -> &Cluster {
        &self.clusters[index.0]
    }

    /// The source at an index.
    #[must_use]
    pub fn source(&self, index: SourceIndex) -> &Source {
        &self.sources[index.0]
    }

    /// The strategy with this id.
    #[must_use]
    pub fn find(&self, id: &str) -> Option<StrategyIndex> {
        self.strategies.iter().position(|strategy| strategy.id == id).map(StrategyIndex)
    }

    /// The links that work on a determinant, with the strategy each belongs to, in no particular order.
    pub fn links_to(&self, determinant: DeterminantIndex) -> impl Iterator<Item = (StrategyIndex, &Link)> {
        let links = self.by_determinant.get(determinant.0).map_or(&[][..], Vec::as_slice);
        links.iter().map(|(strategy, position)| (*strategy, &self.strategy(*strategy).links[*position]))
    }
}
