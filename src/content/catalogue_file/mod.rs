//! The shape of `strategies.yaml` and `sources.yaml`, and how they become a [`Catalogue`].

mod context;
mod entries;
mod objections;
mod shape;

use std::collections::HashSet;

use super::resolve::Reporter;
use crate::catalogue::{Catalogue, Cluster, Source, Strategy};
use crate::fault::Faults;
use crate::questionnaire::Questionnaire;
use context::CatalogueContext;
use shape::Own;

pub use objections::MOST_OBJECTIONS;
pub(super) use shape::{CatalogueFile, OwnLinkEntry, SourceEntry, SourcesFile, StrategyEntry};

/// The lists of an extra file that a catalogue takes.
#[derive(Debug)]
pub(super) struct OwnParts {
    pub clusters: Vec<Cluster>,
    pub strategies: Vec<StrategyEntry>,
    pub sources: Vec<SourceEntry>,
    pub links: Vec<OwnLinkEntry>,
}

impl CatalogueFile {
    /// Adds the user's own entries at the end of each list, and says how many stood there before.
    pub(super) fn join(&mut self, own: OwnParts) -> Vec<(&'static str, usize)> {
        let starts = vec![
            ("clusters", self.clusters.len()),
            ("strategies", self.strategies.len()),
            ("sources", self.sources.len()),
            ("links", 0),
        ];
        self.own = Own { from: Some(self.strategies.len()), links: own.links };
        self.clusters.extend(own.clusters);
        self.strategies.extend(own.strategies);
        self.sources.extend(own.sources);
        starts
    }

    pub(super) fn resolve(
        self,
        questionnaire: &Questionnaire,
        bundled: SourcesFile,
        mut reporter: Reporter<'_>,
    ) -> Result<Catalogue, Faults> {
        reporter.format(self.format);
        let mut sources: Vec<Source> = bundled.sources.into_iter().map(SourceEntry::resolve).collect();
        let mut taken: HashSet<String> = sources.iter().map(|source| source.id.clone()).collect();
        for (position, entry) in self.sources.into_iter().enumerate() {
            reporter.new_id(format_args!("sources/{position}/id"), &entry.id, &mut taken);
            sources.push(entry.resolve());
        }
        taken.clear();
        for (position, cluster) in self.clusters.iter().enumerate() {
            reporter.new_id(format_args!("clusters/{position}/id"), &cluster.id, &mut taken);
            reporter.text(format_args!("clusters/{position}/name"), &cluster.name);
        }
        let ids: Vec<String> = self.strategies.iter().map(|strategy| strategy.id.clone()).collect();
        let context = CatalogueContext { questionnaire, clusters: &self.clusters, sources: &sources, strategies: &ids };
        let mut strategies: Vec<Strategy> = Vec::with_capacity(self.strategies.len());
        taken.clear();
        for (position, entry) in self.strategies.into_iter().enumerate() {
            let path = format!("strategies/{position}");
            reporter.new_id(format_args!("{path}/id"), &entry.id, &mut taken);
            let mut strategy = context.strategy(entry, &path, &mut reporter);
            if self.own.from.is_some_and(|from| position >= from) {
                strategy.own = true;
                strategy.links.iter_mut().for_each(|link| link.own = true);
            }
            strategies.push(strategy);
        }
        for (position, entry) in self.own.links.into_iter().enumerate() {
            context.own_link(entry, format_args!("links/{position}"), &mut strategies, &mut reporter);
        }
        reporter.finish(())?;
        Ok(Catalogue::new(self.version, self.clusters, strategies, sources, questionnaire.determinants().len()))
    }
}

impl SourceEntry {
    fn resolve(self) -> Source {
        Source { id: self.id, short: self.short, reference: self.reference, url: self.url, used_for: self.used_for }
    }
}
