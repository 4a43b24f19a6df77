//! Strategies and determinants with all their fields, as JSON in the form of the content files.

use serde::Serialize;

use super::super::json::as_text;
use crate::catalogue::{Catalogue, Strategy};
use crate::language::Text;
use crate::questionnaire::{Determinant, DeterminantIndex, Questionnaire};
use crate::report::backing::BackingForPrograms;

#[derive(Serialize)]
struct StrategyJson<'a> {
    id: &'a str,
    own: bool,
    cluster: &'a str,
    level: &'a str,
    name: &'a Text,
    summary: &'a Text,
    steps: Vec<&'a Text>,
    first_for: Vec<FirstForJson<'a>>,
    example: &'a Text,
    works_when: &'a Text,
    measure: &'a Text,
    actors: Vec<&'static str>,
    phase: Vec<&'static str>,
    effort: &'static str,
    origin: Vec<OriginJson<'a>>,
    links: Vec<LinkJson<'a>>,
}

#[derive(Serialize)]
struct FirstForJson<'a> {
    who: Option<&'static str>,
    text: &'a Text,
}

#[derive(Serialize)]
struct OriginJson<'a> {
    source: &'a str,
    entry: Option<&'a str>,
}

#[derive(Serialize)]
struct LinkJson<'a> {
    determinant: &'a str,
    own: bool,
    fit: u8,
    because: &'a Text,
    backing: Vec<BackingForPrograms<'a>>,
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
    let entries: Vec<StrategyJson<'_>> = strategies
        .iter()
        .map(|strategy| StrategyJson {
            id: &strategy.id,
            own: strategy.own,
            cluster: &catalogue.cluster(strategy.cluster).id,
            level: &questionnaire.category(strategy.level).id,
            name: &strategy.name,
            summary: &strategy.summary,
            steps: strategy.card.steps.iter().map(|step| &step.text).collect(),
            first_for: (strategy.card.first_for.iter())
                .map(|step| FirstForJson { who: step.who.map(|who| who.id()), text: &step.text })
                .collect(),
            example: &strategy.card.example,
            works_when: &strategy.card.works_when,
            measure: &strategy.card.measure,
            actors: strategy.actors.iter().map(|actor| actor.id()).collect(),
            phase: strategy.phases.iter().map(|phase| phase.id()).collect(),
            effort: strategy.effort.id(),
            origin: (strategy.origin.iter())
                .map(|origin| OriginJson {
                    source: &catalogue.source(origin.source).id,
                    entry: origin.entry.as_deref(),
                })
                .collect(),
            links: (strategy.links.iter())
                .map(|link| LinkJson {
                    determinant: &questionnaire.determinant(link.determinant).id,
                    own: link.own,
                    fit: link.fit.into(),
                    because: &link.because,
                    backing: BackingForPrograms::of(questionnaire, catalogue, link),
                })
                .collect(),
        })
        .collect();
    as_text(&entries)
}

#[derive(Serialize)]
struct DeterminantJson<'a> {
    id: &'a str,
    number: u16,
    own: bool,
    category: &'a str,
    rank: Option<u16>,
    name: &'a Text,
    definition: &'a Text,
    why: &'a Text,
    items: Vec<QuestionJson<'a>>,
}

#[derive(Serialize)]
struct QuestionJson<'a> {
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
        QuestionJson {
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
        DeterminantJson {
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
    let entries: Vec<DeterminantJson<'_>> = list.iter().map(entry).collect();
    as_text(&entries)
}
