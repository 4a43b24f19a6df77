//! Strategies and determinants with all their fields, as JSON in the form of the content files.

use serde::Serialize;

use super::super::json::as_text;
use crate::catalogue::{Catalogue, Strategy};
use crate::language::Text;
use crate::questionnaire::{Determinant, DeterminantIndex, Questionnaire};
use crate::report::backing::BackingEntry;

#[derive(Serialize)]
struct StrategyEntry<'a> {
    id: &'a str,
    own: bool,
    cluster: &'a str,
    level: &'a str,
    name: &'a Text,
    summary: &'a Text,
    steps: Vec<&'a Text>,
    example: &'a Text,
    works_when: &'a Text,
    measure: &'a Text,
    actors: Vec<&'static str>,
    phase: Vec<&'static str>,
    effort: &'static str,
    origin: Vec<OriginEntry<'a>>,
    links: Vec<LinkEntry<'a>>,
}

#[derive(Serialize)]
struct OriginEntry<'a> {
    source: &'a str,
    entry: Option<&'a str>,
}

#[derive(Serialize)]
struct LinkEntry<'a> {
    determinant: &'a str,
    own: bool,
    fit: u8,
    because: &'a Text,
    backing: Vec<BackingEntry<'a>>,
}

/// Strategies with all their fields as JSON, in the form of the catalogue file.
///
/// # Errors
///
/// Never in practice: every value has a JSON form.
pub fn strategies_as_json(
    questionnaire: &Questionnaire,
    catalogue: &Catalogue,
    strategies: &[&Strategy],
) -> serde_json::Result<String> {
    let entries: Vec<StrategyEntry<'_>> = strategies
        .iter()
        .map(|strategy| StrategyEntry {
            id: &strategy.id,
            own: strategy.own,
            cluster: &catalogue.cluster(strategy.cluster).id,
            level: &questionnaire.category(strategy.level).id,
            name: &strategy.name,
            summary: &strategy.summary,
            steps: strategy.card.steps.iter().map(|step| &step.text).collect(),
            example: &strategy.card.example,
            works_when: &strategy.card.works_when,
            measure: &strategy.card.measure,
            actors: strategy.actors.iter().map(|actor| actor.id()).collect(),
            phase: strategy.phases.iter().map(|phase| phase.id()).collect(),
            effort: strategy.effort.id(),
            origin: (strategy.origin.iter())
                .map(|origin| OriginEntry {
                    source: &catalogue.source(origin.source).id,
                    entry: origin.entry.as_deref(),
                })
                .collect(),
            links: (strategy.links.iter())
                .map(|link| LinkEntry {
                    determinant: &questionnaire.determinant(link.determinant).id,
                    own: link.own,
                    fit: link.fit.into(),
                    because: &link.because,
                    backing: BackingEntry::of(catalogue, link),
                })
                .collect(),
        })
        .collect();
    as_text(&entries)
}

#[derive(Serialize)]
struct DeterminantEntry<'a> {
    id: &'a str,
    number: u16,
    own: bool,
    category: &'a str,
    rank: Option<u16>,
    name: &'a Text,
    definition: &'a Text,
    why: &'a Text,
    items: Vec<ItemEntry<'a>>,
}

#[derive(Serialize)]
struct ItemEntry<'a> {
    id: &'a str,
    scale: &'a str,
    reversed: bool,
    statement: &'a Text,
    help: &'a Text,
    options: Vec<&'a Text>,
}

/// Determinants with their items as JSON.
///
/// # Errors
///
/// Never in practice: every value has a JSON form.
pub fn determinants_as_json(questionnaire: &Questionnaire, list: &[DeterminantIndex]) -> serde_json::Result<String> {
    let item = |index| {
        let item = questionnaire.item(index);
        ItemEntry {
            id: &item.id,
            scale: &item.scale.id,
            reversed: item.reversed,
            statement: &item.statement,
            help: &item.help,
            options: item.scale.points.iter().map(|point| &point.label).collect(),
        }
    };
    let entry = |determinant: &'_ DeterminantIndex| {
        let determinant: &Determinant = questionnaire.determinant(*determinant);
        DeterminantEntry {
            id: &determinant.id,
            number: determinant.number,
            own: determinant.own,
            category: &questionnaire.category(determinant.category).id,
            rank: determinant.rank,
            name: &determinant.name,
            definition: &determinant.definition,
            why: &determinant.why,
            items: determinant.items.iter().map(|index| item(*index)).collect(),
        }
    };
    let entries: Vec<DeterminantEntry<'_>> = list.iter().map(entry).collect();
    as_text(&entries)
}
