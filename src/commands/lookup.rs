//! Finding what an id on the command line means, with the nearest one when it means nothing.

use crate::catalogue::{Catalogue, ClusterIndex, StrategyIndex};
use crate::fault::Fault;
use crate::language::Text;
use crate::nearest::nearest_thing;
use crate::questionnaire::{CategoryIndex, Questionnaire};

pub(super) use crate::questionnaire::find_determinant as determinant;

/// The cluster with this id.
pub(super) fn cluster(catalogue: &Catalogue, id: &str) -> Result<ClusterIndex, Fault> {
    let ids: Vec<&str> = catalogue.clusters().map(|(_, cluster)| cluster.id.as_str()).collect();
    let found = catalogue.clusters().find(|(_, cluster)| cluster.id == id).map(|(index, _)| index);
    found.ok_or_else(|| one_of(id, &ids))
}

/// The category with this id.
pub(super) fn category(questionnaire: &Questionnaire, id: &str) -> Result<CategoryIndex, Fault> {
    let ids: Vec<&str> = questionnaire.categories().map(|(_, category)| category.id.as_str()).collect();
    let found = questionnaire.categories().find(|(_, category)| category.id == id).map(|(index, _)| index);
    found.ok_or_else(|| one_of(id, &ids))
}

/// An id out of a short list was not one of them.
fn one_of(id: &str, ids: &[&str]) -> Fault {
    Fault::from_data("unknown-id", |words| (words.errors.unknown_id)(id))
        .hint(|words| (words.typed.possible_values)(&ids.join(", ")))
}

/// The strategy with this id. Whoever types a name, in either language, is told the id.
pub(super) fn strategy(catalogue: &Catalogue, id: &str) -> Result<StrategyIndex, Fault> {
    if let Some(index) = catalogue.find(id) {
        return Ok(index);
    }
    let fault = Fault::from_data("unknown-strategy", |words| (words.errors.unknown_strategy)(id));
    let things: Vec<(&str, &Text)> =
        catalogue.strategies().map(|(_, strategy)| (strategy.id.as_str(), &strategy.name)).collect();
    let at = nearest_thing(id, &things);
    Err(match at.and_then(|at| catalogue.strategies().nth(at)) {
        Some((_, near)) => fault.hint(|words| (words.errors.did_you_mean)(&near.id)),
        None => fault.hint(|words| words.errors.strategy_ids.to_owned()),
    })
}
