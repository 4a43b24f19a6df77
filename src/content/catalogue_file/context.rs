//! Turning the ids of a catalogue file into indices, and checking its rules on the way.

use std::fmt::Arguments;

use super::entries::{LinkCauseEntry, StepEntry};
use super::objections::TermContext;
use super::shape::{BackingEntry, ClassEntry, CrosswalkEntry, LinkEntry, OwnLinkEntry, PanelEntry, StrategyEntry};
use crate::catalogue::{
    Backing, Card, Cluster, ClusterIndex, Crosswalk, Endorsement, Link, LinkCause, Origin, PanelAnswer, PanelFigure,
    Source, SourceIndex, Step, Strategy,
};
use crate::content::resolve::Reporter;
use crate::language::Text;
use crate::questionnaire::{CategoryIndex, DeterminantIndex, Questionnaire};

/// What the ids of a strategy can refer to.
pub(super) struct CatalogueContext<'a> {
    pub(super) questionnaire: &'a Questionnaire,
    pub(super) clusters: &'a [Cluster],
    pub(super) sources: &'a [Source],
    pub(super) strategies: &'a [String],
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
        for (name, steps) in [("steps", &entry.steps), ("first_for", &entry.first_for)] {
            for (number, step) in steps.iter().enumerate() {
                reporter.text(format_args!("{path}/{name}/{number}"), &step.text());
            }
        }
        for (number, _) in entry.first_for.iter().enumerate().filter(|(_, step)| step.who.is_none()) {
            reporter.report(format_args!("{path}/first_for/{number}"), "first-step-of-nobody", |words| {
                words.errors.first_step_of_nobody.to_owned()
            });
        }
        for (name, empty) in [
            ("steps", entry.steps.is_empty()),
            ("actors", entry.actors.is_empty()),
            ("phase", entry.phase.is_empty()),
            ("links", entry.links.is_empty()),
        ] {
            if empty {
                reporter.report(format_args!("{path}/{name}"), "empty-list", |words| {
                    (words.errors.empty_list)(&entry.id, name)
                });
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
        let not_when = self.terms().objections(entry.not_when, format_args!("{path}/not_when"), reporter);
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
                    reporter.report(format_args!("{path}/links/{number}/determinant"), "duplicate-id", |words| {
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
                steps: steps(&entry.steps),
                first_for: steps(&entry.first_for),
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
            not_when,
            own: false,
        }
    }

    fn link(&self, entry: LinkEntry, path: Arguments<'_>, reporter: &mut Reporter<'_>) -> Option<Link> {
        reporter.text(format_args!("{path}/because"), &entry.because);
        if entry.backing.is_empty() {
            reporter.report(format_args!("{path}/backing"), "no-backing", |words| words.errors.no_backing.to_owned());
        }
        let determinant = self.determinant(&entry.determinant, format_args!("{path}/determinant"), reporter);
        let backing = entry.backing.into_iter().enumerate();
        let backing = backing
            .map(|(number, backing)| {
                self.backing(backing, determinant, format_args!("{path}/backing/{number}"), reporter)
            })
            .collect();
        let fit = reporter.fit(format_args!("{path}/fit"), entry.fit);
        let not_when = self.terms().objections(entry.not_when, format_args!("{path}/not_when"), reporter);
        let determinant = determinant?;
        let causes = self.causes(entry.causes, determinant, format_args!("{path}/causes"), reporter);
        Some(Link { determinant, fit: fit?, because: entry.because, causes, not_when, backing, own: false })
    }

    fn terms(&self) -> TermContext<'_> {
        TermContext { questionnaire: self.questionnaire, strategies: self.strategies }
    }

    /// The causes of a determinant that a link works on, each once.
    fn causes(
        &self,
        entries: Vec<LinkCauseEntry>,
        determinant: DeterminantIndex,
        path: Arguments<'_>,
        reporter: &mut Reporter<'_>,
    ) -> Vec<LinkCause> {
        let mut causes: Vec<LinkCause> = Vec::new();
        for (number, LinkCauseEntry { id, fit, because, in_full }) in entries.into_iter().enumerate() {
            let path = format!("{path}/{number}");
            let at = if in_full { format!("{path}/id") } else { path.clone() };
            let fit = fit.and_then(|fit| reporter.fit(format_args!("{path}/fit"), fit));
            if let Some(because) = &because {
                reporter.text(format_args!("{path}/because"), because);
            }
            match self.questionnaire.find_cause(determinant, &id) {
                Some(cause) if causes.iter().any(|other| other.cause == cause) => {
                    reporter.report(format_args!("{at}"), "duplicate-id", |words| (words.errors.duplicate_id)(&id));
                }
                Some(cause) => causes.push(LinkCause { cause, fit, because }),
                None => {
                    let known = self.questionnaire.causes_of(determinant).map(|(_, cause)| cause.id.as_str());
                    reporter.unknown(format_args!("{at}"), &id, known);
                }
            }
        }
        causes
    }

    /// Adds a link of an extra file to its strategy, or what it says to the link that is there.
    pub(super) fn own_link(
        &self,
        entry: OwnLinkEntry,
        path: Arguments<'_>,
        strategies: &mut [Strategy],
        reporter: &mut Reporter<'_>,
    ) {
        let position = strategies.iter().position(|known| known.id == entry.strategy);
        if position.is_none() {
            let known = strategies.iter().map(|known| known.id.as_str());
            reporter.unknown(format_args!("{path}/strategy"), &entry.strategy, known);
        }
        let at = self.questionnaire.find_determinant(&entry.determinant);
        let links = position.map(|position| &mut strategies[position].links);
        let known = links.as_ref().and_then(|links| links.iter().position(|known| Some(known.determinant) == at));
        if let (Some(links), Some(known)) = (links, known) {
            return self.more(entry, path, &mut links[known], reporter);
        }
        let OwnLinkEntry { strategy: _, determinant, fit, because, causes, not_when, backing } = entry;
        for (field, is_missing) in [("fit", fit.is_none()), ("because", because.is_none())] {
            if is_missing {
                reporter.report(path, "missing-field", |words| (words.errors.missing_field)(field));
            }
        }
        let (fit, because) = (fit.unwrap_or(1), because.unwrap_or_else(|| Text::from_each(|_| "-".to_owned())));
        let link = LinkEntry { determinant, fit, because, causes, not_when, backing };
        let link = self.link(link, path, reporter).map(|link| Link { own: true, ..link });
        if let Some(position) = position {
            strategies[position].links.extend(link);
        }
    }

    /// More causes and more backing for a link that is there; what it says stays as it is.
    fn more(&self, entry: OwnLinkEntry, path: Arguments<'_>, link: &mut Link, reporter: &mut Reporter<'_>) {
        let adds = !(entry.causes.is_empty() && entry.backing.is_empty() && entry.not_when.is_empty());
        if entry.fit.is_some() || entry.because.is_some() || !adds {
            return reporter.report(path, "link-exists", |words| (words.errors.link_exists)(&entry.strategy));
        }
        // A link that works whatever the cause would work on less when it named some.
        if link.causes.is_empty() && !entry.causes.is_empty() {
            return reporter.report(format_args!("{path}/causes"), "any-cause-already", |words| {
                words.causes.any_cause_already.to_owned()
            });
        }
        for cause in self.causes(entry.causes, link.determinant, format_args!("{path}/causes"), reporter) {
            if link.causes.iter().any(|known| known.cause == cause.cause) {
                let id = &self.questionnaire.cause(cause.cause).id;
                reporter.report(format_args!("{path}/causes"), "duplicate-id", |words| (words.errors.duplicate_id)(id));
            } else {
                link.causes.push(cause);
            }
        }
        link.not_when.extend(self.terms().objections(entry.not_when, format_args!("{path}/not_when"), reporter));
        let backing = entry.backing.into_iter().enumerate();
        let of = Some(link.determinant);
        link.backing.extend(
            backing
                .map(|(number, backing)| self.backing(backing, of, format_args!("{path}/backing/{number}"), reporter)),
        );
    }

    fn backing(
        &self,
        entry: BackingEntry,
        of: Option<DeterminantIndex>,
        path: Arguments<'_>,
        reporter: &mut Reporter<'_>,
    ) -> Backing {
        match entry {
            BackingEntry::Expert { source, construct, crosswalk, certainty, percent, class } => {
                if certainty > 100 {
                    reporter.report(format_args!("{path}/certainty"), "over-hundred", |words| {
                        words.errors.over_hundred.to_owned()
                    });
                }
                let endorsement = match (percent, class) {
                    (Some(percent), None) if percent <= 100 => Endorsement::Percent(percent),
                    (None, Some(ClassEntry::AtLeastHalf)) => Endorsement::AtLeastHalf,
                    (None, Some(ClassEntry::BelowHalf)) => Endorsement::BelowHalf,
                    (None, Some(ClassEntry::AtLeastFifth)) => Endorsement::AtLeastFifth,
                    (None, Some(ClassEntry::BestMatch)) => Endorsement::BestMatch,
                    _ => {
                        reporter.report(path, "percent-or-class", |words| words.errors.percent_or_class.to_owned());
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
            BackingEntry::Method { source, method, nearby } => {
                let source = self.source(&source, format_args!("{path}/source"), reporter);
                Backing::Method { source, method, nearby }
            }
            BackingEntry::Effect { source, figure, direction, measured_on } => {
                reporter.text(format_args!("{path}/figure"), &figure);
                let source = self.source(&source, format_args!("{path}/source"), reporter);
                Backing::Effect { source, figure, direction, measured_on }
            }
            BackingEntry::Panel(entry) => Backing::Panel {
                source: self.source(&entry.source, format_args!("{path}/source"), reporter),
                answer: self.panel(&entry, of, path, reporter),
            },
            BackingEntry::Judgement {} => Backing::Judgement,
        }
    }

    /// What a panel was asked about a determinant, or about one of its causes.
    fn panel(
        &self,
        entry: &PanelEntry,
        of: Option<DeterminantIndex>,
        path: Arguments<'_>,
        reporter: &mut Reporter<'_>,
    ) -> PanelAnswer {
        let figure = match (entry.percent, entry.median, entry.scale) {
            (Some(percent), None, None) if percent <= 100 => Some(PanelFigure::Percent(percent)),
            (None, Some(median), Some([low, high])) if (f64::from(low)..=f64::from(high)).contains(&median) => {
                (low < high).then_some(PanelFigure::Median { median, low, high })
            }
            _ => None,
        };
        // One person is no panel.
        if figure.is_none() || entry.n < 2 || entry.rounds == 0 {
            reporter.report(path, "panel", |words| words.errors.panel.to_owned());
        }
        let cause = entry.cause.as_ref().zip(of).and_then(|(id, of)| {
            let found = self.questionnaire.find_cause(of, id);
            if found.is_none() {
                let known = self.questionnaire.causes_of(of).map(|(_, cause)| cause.id.as_str());
                reporter.unknown(format_args!("{path}/cause"), id, known);
            }
            found
        });
        let figure = figure.unwrap_or(PanelFigure::Percent(0));
        PanelAnswer { n: entry.n, rounds: entry.rounds, figure, cause }
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

fn steps(entries: &[StepEntry]) -> Vec<Step> {
    entries.iter().map(|step| Step { text: step.text(), who: step.who }).collect()
}
