//! Turning the ids of a catalogue file into indices, and checking its rules on the way.

use std::fmt::Arguments;

use super::shape::{BackingEntry, ClassEntry, CrosswalkEntry, LinkEntry, OwnLinkEntry, StrategyEntry};
use crate::catalogue::{
    Backing, Card, Cluster, ClusterIndex, Crosswalk, Endorsement, Link, Origin, Source, SourceIndex, Strategy,
};
use crate::content::resolve::Reporter;
use crate::questionnaire::{CategoryIndex, DeterminantIndex, Questionnaire};

/// What the ids of a strategy can refer to.
pub(super) struct CatalogueContext<'a> {
    pub(super) questionnaire: &'a Questionnaire,
    pub(super) clusters: &'a [Cluster],
    pub(super) sources: &'a [Source],
}

impl CatalogueContext<'_> {
    pub(super) fn strategy(&self, entry: StrategyEntry, path: &str, reporter: &mut Reporter<'_>) -> Strategy {
        let texts = [
            ("name", &entry.name),
            ("summary", &entry.summary),
            ("example", &entry.example),
            ("works_when", &entry.works_when),
            ("measure", &entry.measure),
        ];
        for (name, text) in texts {
            reporter.text(format_args!("{path}/{name}"), text);
        }
        for (number, step) in entry.steps.iter().enumerate() {
            reporter.text(format_args!("{path}/steps/{number}"), step);
        }
        for (name, empty) in [
            ("steps", entry.steps.is_empty()),
            ("actors", entry.actors.is_empty()),
            ("phase", entry.phase.is_empty()),
            ("links", entry.links.is_empty()),
        ] {
            if empty {
                reporter.report(format_args!("{path}/{name}"), |words| (words.errors.empty_list)(&entry.id, name));
            }
        }
        let cluster = self.clusters.iter().position(|cluster| cluster.id == entry.cluster);
        if cluster.is_none() {
            reporter.unknown(
                format_args!("{path}/cluster"),
                &entry.cluster,
                self.clusters.iter().map(|cluster| cluster.id.as_str()),
            );
        }
        let levels = || self.questionnaire.categories().map(|(_, category)| category.id.as_str());
        let level = levels().position(|id| id == entry.level);
        if level.is_none() {
            reporter.unknown(format_args!("{path}/level"), &entry.level, levels());
        }
        let origin = entry.origin.into_iter().enumerate().map(|(number, origin)| Origin {
            source: self.source(&origin.source, format_args!("{path}/origin/{number}/source"), reporter),
            entry: origin.entry,
        });
        let origin = origin.collect();
        let mut links: Vec<Link> = Vec::with_capacity(entry.links.len());
        for (number, link) in entry.links.into_iter().enumerate() {
            let name = link.determinant.clone();
            if let Some(link) = self.link(link, format_args!("{path}/links/{number}"), reporter) {
                if links.iter().any(|other| other.determinant == link.determinant) {
                    reporter.report(format_args!("{path}/links/{number}/determinant"), |words| {
                        (words.errors.duplicate_id)(&name)
                    });
                }
                links.push(link);
            }
        }
        Strategy {
            id: entry.id,
            cluster: ClusterIndex(cluster.unwrap_or_default()),
            level: CategoryIndex(level.unwrap_or_default()),
            name: entry.name,
            summary: entry.summary,
            card: Card {
                steps: entry.steps,
                example: entry.example,
                works_when: entry.works_when,
                measure: entry.measure,
            },
            actors: entry.actors,
            phases: entry.phase,
            effort: entry.effort,
            synonyms: entry.synonyms.nl.into_iter().chain(entry.synonyms.en).collect(),
            origin,
            links,
            own: false,
        }
    }

    fn link(&self, entry: LinkEntry, path: Arguments<'_>, reporter: &mut Reporter<'_>) -> Option<Link> {
        reporter.text(format_args!("{path}/because"), &entry.because);
        if entry.backing.is_empty() {
            reporter.report(format_args!("{path}/backing"), |words| words.errors.no_backing.to_owned());
        }
        let backing = entry.backing.into_iter().enumerate();
        let backing = backing
            .map(|(number, backing)| self.backing(backing, format_args!("{path}/backing/{number}"), reporter))
            .collect();
        let fit = reporter.fit(format_args!("{path}/fit"), entry.fit);
        let determinant = self.determinant(&entry.determinant, format_args!("{path}/determinant"), reporter)?;
        Some(Link { determinant, fit: fit?, because: entry.because, backing, own: false })
    }

    /// Adds a link of an extra file to its strategy.
    pub(super) fn own_link(
        &self,
        entry: OwnLinkEntry,
        path: Arguments<'_>,
        strategies: &mut [Strategy],
        reporter: &mut Reporter<'_>,
    ) {
        let OwnLinkEntry { strategy, determinant, fit, because, backing } = entry;
        let link = self.link(LinkEntry { determinant, fit, because, backing }, path, reporter);
        let Some(position) = strategies.iter().position(|known| known.id == strategy) else {
            return reporter.unknown(
                format_args!("{path}/strategy"),
                &strategy,
                strategies.iter().map(|known| known.id.as_str()),
            );
        };
        let Some(link) = link else { return };
        let links = &mut strategies[position].links;
        if links.iter().any(|known| known.determinant == link.determinant) {
            return reporter.report(path, |words| (words.errors.link_exists)(&strategy));
        }
        links.push(Link { own: true, ..link });
    }

    fn backing(&self, entry: BackingEntry, path: Arguments<'_>, reporter: &mut Reporter<'_>) -> Backing {
        match entry {
            BackingEntry::Expert { source, construct, crosswalk, certainty, percent, class } => {
                if certainty > 100 {
                    reporter.report(format_args!("{path}/certainty"), |words| words.errors.over_hundred.to_owned());
                }
                let endorsement = match (percent, class) {
                    (Some(percent), None) if percent <= 100 => Endorsement::Percent(percent),
                    (None, Some(ClassEntry::AtLeastHalf)) => Endorsement::AtLeastHalf,
                    (None, Some(ClassEntry::BelowHalf)) => Endorsement::BelowHalf,
                    (None, Some(ClassEntry::AtLeastFifth)) => Endorsement::AtLeastFifth,
                    (None, Some(ClassEntry::BestMatch)) => Endorsement::BestMatch,
                    _ => {
                        reporter.report(path, |words| words.errors.percent_or_class.to_owned());
                        Endorsement::BestMatch
                    }
                };
                let crosswalk = match crosswalk {
                    CrosswalkEntry::First => Crosswalk::First,
                    CrosswalkEntry::Second => Crosswalk::Second,
                };
                Backing::Expert {
                    source: self.source(&source, format_args!("{path}/source"), reporter),
                    construct,
                    crosswalk,
                    certainty,
                    endorsement,
                }
            }
            BackingEntry::Method { source, method } => {
                Backing::Method { source: self.source(&source, format_args!("{path}/source"), reporter), method }
            }
            BackingEntry::Effect { source, figure } => {
                reporter.text(format_args!("{path}/figure"), &figure);
                Backing::Effect { source: self.source(&source, format_args!("{path}/source"), reporter), figure }
            }
            BackingEntry::Judgement {} => Backing::Judgement,
        }
    }

    fn determinant(&self, id: &str, path: Arguments<'_>, reporter: &mut Reporter<'_>) -> Option<DeterminantIndex> {
        let found = self.questionnaire.find_determinant(id);
        // A questionnaire of the user's own may leave determinants out; our links to them have nothing to do then.
        if found.is_none() && !reporter.is_bundled(path) {
            reporter.unknown(
                path,
                id,
                self.questionnaire.determinants().map(|(_, determinant)| determinant.id.as_str()),
            );
        }
        found
    }

    fn source(&self, id: &str, path: Arguments<'_>, reporter: &mut Reporter<'_>) -> SourceIndex {
        let found = self.sources.iter().position(|source| source.id == id);
        if found.is_none() {
            reporter.unknown(path, id, self.sources.iter().map(|source| source.id.as_str()));
        }
        SourceIndex(found.unwrap_or_default())
    }
}
