//! Strategies and determinants as CSV.

use crate::catalogue::{Catalogue, Strategy};
use crate::questionnaire::{DeterminantIndex, Questionnaire};
use crate::render::csv::sheet::{CsvStyle, as_csv};

/// Strategies as CSV, one row each; lists within a cell are separated by semicolons.
#[must_use]
pub fn strategies_as_csv(questionnaire: &Questionnaire, catalogue: &Catalogue, strategies: &[&Strategy]) -> String {
    let header = ["id", "name_nl", "name_en", "cluster", "level", "actors", "phase", "effort", "own", "links"];
    let rows = strategies.iter().map(|strategy| {
        let links = strategy
            .links
            .iter()
            .map(|link| format!("{}:{}", questionnaire.determinant(link.determinant).id, u8::from(link.fit)));
        vec![
            strategy.id.clone(),
            strategy.name.nl.clone(),
            strategy.name.en.clone(),
            catalogue.cluster(strategy.cluster).id.clone(),
            questionnaire.category(strategy.level).id.clone(),
            strategy.actors.iter().map(|actor| actor.id()).collect::<Vec<_>>().join(";"),
            strategy.phases.iter().map(|phase| phase.id()).collect::<Vec<_>>().join(";"),
            strategy.effort.id().to_owned(),
            strategy.own.to_string(),
            links.collect::<Vec<_>>().join(";"),
        ]
    });
    as_csv(&header, rows, CsvStyle::default())
}

/// Determinants as CSV, one row each.
#[must_use]
pub fn determinants_as_csv(questionnaire: &Questionnaire, list: &[DeterminantIndex]) -> String {
    let header = ["number", "id", "name_nl", "name_en", "category", "rank", "own", "items"];
    let rows = list.iter().map(|index| {
        let determinant = questionnaire.determinant(*index);
        let items: Vec<&str> = determinant.items.iter().map(|item| questionnaire.item(*item).id.as_str()).collect();
        vec![
            determinant.number.to_string(),
            determinant.id.clone(),
            determinant.name.nl.clone(),
            determinant.name.en.clone(),
            questionnaire.category(determinant.category).id.clone(),
            determinant.rank.map_or_else(String::new, |rank| rank.to_string()),
            determinant.own.to_string(),
            items.join(";"),
        ]
    });
    as_csv(&header, rows, CsvStyle::default())
}
