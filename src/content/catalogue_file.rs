//! The shape of `strategies.yaml` and `sources.yaml`, and how they become a [`Catalogue`].

use serde::Deserialize;

use super::resolve::Reporter;
use crate::catalogue::{
    Actor, Backing, Card, Catalogue, Cluster, ClusterIndex, Crosswalk, Effort, Endorsement, Link, Origin, Phase,
    Source, SourceIndex, Strategy,
};
use crate::fault::Faults;
use crate::language::Text;
use crate::questionnaire::{CategoryIndex, DeterminantIndex, Questionnaire};

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct SourcesFile {
    #[serde(rename = "format")]
    _format: u32,
    sources: Vec<SourceEntry>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct SourceEntry {
    id: String,
    short: Text,
    reference: String,
    #[serde(default)]
    url: Option<String>,
    used_for: Text,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct CatalogueFile {
    format: u32,
    version: String,
    clusters: Vec<Cluster>,
    strategies: Vec<StrategyEntry>,
    /// Sources of the file's own, beside the bundled ones.
    #[serde(default)]
    sources: Vec<SourceEntry>,
    /// What the user's extra file adds.
    #[serde(skip)]
    own: Own,
}

/// What an extra file adds to a catalogue.
#[derive(Debug, Default)]
pub(super) struct Own {
    /// From this position on, strategies are the user's own.
    from: Option<usize>,
    /// Links between strategies and determinants that may both be ours.
    links: Vec<OwnLinkEntry>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct StrategyEntry {
    id: String,
    cluster: String,
    level: String,
    name: Text,
    summary: Text,
    steps: Vec<Text>,
    example: Text,
    works_when: Text,
    measure: Text,
    actors: Vec<Actor>,
    phase: Vec<Phase>,
    effort: Effort,
    #[serde(default)]
    synonyms: Synonyms,
    origin: Vec<OriginEntry>,
    links: Vec<LinkEntry>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct Synonyms {
    #[serde(default)]
    nl: Vec<String>,
    #[serde(default)]
    en: Vec<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct OriginEntry {
    source: String,
    #[serde(default)]
    entry: Option<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct LinkEntry {
    determinant: String,
    fit: i64,
    because: Text,
    backing: Vec<BackingEntry>,
}

/// A link of an extra file, which names its strategy.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct OwnLinkEntry {
    strategy: String,
    determinant: String,
    fit: i64,
    because: Text,
    backing: Vec<BackingEntry>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, tag = "kind", rename_all = "kebab-case")]
enum BackingEntry {
    Expert {
        source: String,
        construct: String,
        crosswalk: CrosswalkEntry,
        certainty: u8,
        #[serde(default)]
        percent: Option<u8>,
        #[serde(default)]
        class: Option<ClassEntry>,
    },
    Method {
        source: String,
        method: String,
    },
    Effect {
        source: String,
        figure: Text,
    },
    Judgement {},
}

#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum CrosswalkEntry {
    First,
    Second,
}

#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum ClassEntry {
    AtLeastHalf,
    BelowHalf,
    AtLeastFifth,
    BestMatch,
}

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
        for (position, entry) in self.sources.into_iter().enumerate() {
            reporter.id(&format!("sources/{position}/id"), &entry.id, sources.iter().map(|source| source.id.as_str()));
            sources.push(entry.resolve());
        }
        for (position, cluster) in self.clusters.iter().enumerate() {
            let taken = self.clusters[..position].iter().map(|cluster| cluster.id.as_str());
            reporter.id(&format!("clusters/{position}/id"), &cluster.id, taken);
            reporter.text(&format!("clusters/{position}/name"), &cluster.name);
        }
        let context = Context { questionnaire, clusters: &self.clusters, sources: &sources };
        let mut strategies: Vec<Strategy> = Vec::with_capacity(self.strategies.len());
        let mut taken = std::collections::HashSet::new();
        for (position, entry) in self.strategies.into_iter().enumerate() {
            let path = format!("strategies/{position}");
            reporter.id(&format!("{path}/id"), &entry.id, taken.get(&entry.id).into_iter().map(String::as_str));
            taken.insert(entry.id.clone());
            let mut strategy = context.strategy(entry, &path, &mut reporter);
            if self.own.from.is_some_and(|from| position >= from) {
                strategy.own = true;
                strategy.links.iter_mut().for_each(|link| link.own = true);
            }
            strategies.push(strategy);
        }
        for (position, entry) in self.own.links.into_iter().enumerate() {
            context.own_link(entry, &format!("links/{position}"), &mut strategies, &mut reporter);
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

/// What the ids of a strategy can refer to.
struct Context<'a> {
    questionnaire: &'a Questionnaire,
    clusters: &'a [Cluster],
    sources: &'a [Source],
}

impl Context<'_> {
    fn strategy(&self, entry: StrategyEntry, path: &str, reporter: &mut Reporter<'_>) -> Strategy {
        let texts = [
            ("name", &entry.name),
            ("summary", &entry.summary),
            ("example", &entry.example),
            ("works_when", &entry.works_when),
            ("measure", &entry.measure),
        ];
        for (name, text) in texts {
            reporter.text(&format!("{path}/{name}"), text);
        }
        for (number, step) in entry.steps.iter().enumerate() {
            reporter.text(&format!("{path}/steps/{number}"), step);
        }
        for (name, empty) in [
            ("steps", entry.steps.is_empty()),
            ("actors", entry.actors.is_empty()),
            ("phase", entry.phase.is_empty()),
            ("links", entry.links.is_empty()),
        ] {
            if empty {
                reporter.report(&format!("{path}/{name}"), |words| (words.errors.empty_list)(&entry.id, name));
            }
        }
        let cluster = self.clusters.iter().position(|cluster| cluster.id == entry.cluster);
        if cluster.is_none() {
            reporter.unknown(
                &format!("{path}/cluster"),
                &entry.cluster,
                self.clusters.iter().map(|cluster| cluster.id.as_str()),
            );
        }
        let levels = || self.questionnaire.categories().map(|(_, category)| category.id.as_str());
        let level = levels().position(|id| id == entry.level);
        if level.is_none() {
            reporter.unknown(&format!("{path}/level"), &entry.level, levels());
        }
        let origin = entry.origin.into_iter().enumerate().map(|(number, origin)| Origin {
            source: self.source(&origin.source, &format!("{path}/origin/{number}/source"), reporter),
            entry: origin.entry,
        });
        let origin = origin.collect();
        let mut links: Vec<Link> = Vec::with_capacity(entry.links.len());
        for (number, link) in entry.links.into_iter().enumerate() {
            let link_path = format!("{path}/links/{number}");
            let name = link.determinant.clone();
            if let Some(link) = self.link(link, &link_path, reporter) {
                if links.iter().any(|other| other.determinant == link.determinant) {
                    reporter.report(&format!("{link_path}/determinant"), |words| (words.errors.duplicate_id)(&name));
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

    fn link(&self, entry: LinkEntry, path: &str, reporter: &mut Reporter<'_>) -> Option<Link> {
        reporter.text(&format!("{path}/because"), &entry.because);
        if entry.backing.is_empty() {
            reporter.report(&format!("{path}/backing"), |words| words.errors.no_backing.to_owned());
        }
        let backing = entry.backing.into_iter().enumerate();
        let backing = backing
            .map(|(number, backing)| self.backing(backing, &format!("{path}/backing/{number}"), reporter))
            .collect();
        let fit = reporter.fit(&format!("{path}/fit"), entry.fit);
        let determinant = self.determinant(&entry.determinant, &format!("{path}/determinant"), reporter)?;
        Some(Link { determinant, fit: fit?, because: entry.because, backing, own: false })
    }

    /// Adds a link of an extra file to its strategy.
    fn own_link(&self, entry: OwnLinkEntry, path: &str, strategies: &mut [Strategy], reporter: &mut Reporter<'_>) {
        let OwnLinkEntry { strategy, determinant, fit, because, backing } = entry;
        let link = self.link(LinkEntry { determinant, fit, because, backing }, path, reporter);
        let Some(position) = strategies.iter().position(|known| known.id == strategy) else {
            return reporter.unknown(
                &format!("{path}/strategy"),
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

    fn backing(&self, entry: BackingEntry, path: &str, reporter: &mut Reporter<'_>) -> Backing {
        let source_path = format!("{path}/source");
        match entry {
            BackingEntry::Expert { source, construct, crosswalk, certainty, percent, class } => {
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
                    source: self.source(&source, &source_path, reporter),
                    construct,
                    crosswalk,
                    certainty,
                    endorsement,
                }
            }
            BackingEntry::Method { source, method } => {
                Backing::Method { source: self.source(&source, &source_path, reporter), method }
            }
            BackingEntry::Effect { source, figure } => {
                reporter.text(&format!("{path}/figure"), &figure);
                Backing::Effect { source: self.source(&source, &source_path, reporter), figure }
            }
            BackingEntry::Judgement {} => Backing::Judgement,
        }
    }

    fn determinant(&self, id: &str, path: &str, reporter: &mut Reporter<'_>) -> Option<DeterminantIndex> {
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

    fn source(&self, id: &str, path: &str, reporter: &mut Reporter<'_>) -> SourceIndex {
        let found = self.sources.iter().position(|source| source.id == id);
        if found.is_none() {
            reporter.unknown(path, id, self.sources.iter().map(|source| source.id.as_str()));
        }
        SourceIndex(found.unwrap_or_default())
    }
}
