//! The published facts, and the same facts as the catalogue tells them, in one form that can be compared.

use std::collections::BTreeSet;
use std::path::Path;

use serde::Deserialize;
use serde::de::DeserializeOwned;
use strategiewijzer::catalogue::{Backing, Catalogue, Crosswalk, Endorsement, Strategy};
use strategiewijzer::questionnaire::Questionnaire;

/// A row of the published endorsements: a panel chose this strategy for this construct.
#[derive(Deserialize)]
pub struct Row {
    pub determinant: String,
    pub crosswalk: String,
    pub construct: String,
    pub certainty: u8,
    pub eric: u8,
    percent: Option<u8>,
    class: Option<String>,
    pub source: String,
}

impl Row {
    pub fn endorsement(&self) -> Endorsement {
        match (self.percent, self.class.as_deref()) {
            (Some(percent), None) => Endorsement::Percent(percent),
            (None, Some("at-least-half")) => Endorsement::AtLeastHalf,
            (None, Some("below-half")) => Endorsement::BelowHalf,
            (None, Some("at-least-fifth")) => Endorsement::AtLeastFifth,
            (None, Some("best-match")) => Endorsement::BestMatch,
            other => panic!("{} ERIC {}: {other:?}", self.determinant, self.eric),
        }
    }

    fn fact(&self, strategy: &Strategy) -> Fact {
        Fact {
            strategy: strategy.id.clone(),
            determinant: self.determinant.clone(),
            construct: self.construct.clone(),
            crosswalk: self.crosswalk.clone(),
            certainty: self.certainty,
            share: share(self.endorsement()),
            source: self.source.clone(),
        }
    }
}

/// Something a link may rest on, without regard to where it was read.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Fact {
    strategy: String,
    determinant: String,
    construct: String,
    crosswalk: String,
    certainty: u8,
    share: String,
    source: String,
}

/// A determinant, a method and the publication that ties them.
#[derive(Debug, Deserialize, PartialEq, Eq, PartialOrd, Ord)]
pub struct Method {
    pub determinant: String,
    pub method: String,
    pub source: String,
}

pub fn rows() -> Vec<Row> {
    read("expert-endorsements.csv")
}

pub fn methods() -> BTreeSet<Method> {
    read("methods.csv").into_iter().collect()
}

fn read<T: DeserializeOwned>(name: &str) -> Vec<T> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data").join(name);
    let mut reader = csv::Reader::from_path(&path).unwrap();
    reader.deserialize().map(|row| row.unwrap_or_else(|error| panic!("{name}: {error}"))).collect()
}

/// The numbers a strategy has in the ERIC compilation.
pub fn eric(strategy: &Strategy) -> impl Iterator<Item = u8> {
    let entries = strategy.origin.iter().filter_map(|origin| origin.entry.as_deref());
    entries.filter_map(|entry| entry.strip_prefix("ERIC ")).map(|number| number.parse().unwrap())
}

/// The strategies that go back to the ERIC number of a row.
pub fn strategies_of<'a>(catalogue: &'a Catalogue, row: &Row) -> impl Iterator<Item = &'a Strategy> {
    let number = row.eric;
    let all = catalogue.strategies().map(|(_, strategy)| strategy);
    all.filter(move |strategy| eric(strategy).any(|own| own == number))
}

pub fn is_linked(questionnaire: &Questionnaire, strategy: &Strategy, determinant: &str) -> bool {
    let index = questionnaire.find_determinant(determinant).unwrap();
    strategy.links.iter().any(|link| link.determinant == index)
}

/// Every published fact about a strategy of the catalogue, apart from whether it is linked there.
pub fn published(catalogue: &Catalogue) -> BTreeSet<Fact> {
    rows().iter().flat_map(|row| strategies_of(catalogue, row).map(|strategy| row.fact(strategy))).collect()
}

/// The published facts about pairs that the catalogue links.
pub fn published_for_links(questionnaire: &Questionnaire, catalogue: &Catalogue) -> BTreeSet<Fact> {
    let rows = rows();
    let facts = rows.iter().flat_map(|row| {
        let linked = |strategy: &&Strategy| is_linked(questionnaire, strategy, &row.determinant);
        strategies_of(catalogue, row).filter(linked).map(|strategy| row.fact(strategy))
    });
    facts.collect()
}

/// Every backing of the catalogue by experts; a list, so that one that stands there twice is seen.
pub fn told(questionnaire: &Questionnaire, catalogue: &Catalogue) -> Vec<Fact> {
    let mut facts = Vec::new();
    for (_, strategy) in catalogue.strategies() {
        for link in &strategy.links {
            for backing in &link.backing {
                let Backing::Expert { source, construct, crosswalk, certainty, endorsement } = backing else {
                    continue;
                };
                facts.push(Fact {
                    strategy: strategy.id.clone(),
                    determinant: questionnaire.determinant(link.determinant).id.clone(),
                    construct: construct.clone(),
                    crosswalk: choice(*crosswalk).to_owned(),
                    certainty: *certainty,
                    share: share(*endorsement),
                    source: catalogue.source(*source).id.clone(),
                });
            }
        }
    }
    facts
}

pub fn choice(crosswalk: Crosswalk) -> &'static str {
    match crosswalk {
        Crosswalk::First => "first",
        Crosswalk::Second => "second",
    }
}

/// How many experts, as far as it was published.
pub fn share(endorsement: Endorsement) -> String {
    match endorsement {
        Endorsement::Percent(percent) => format!("{percent} %"),
        Endorsement::AtLeastHalf => "50 % or more".to_owned(),
        Endorsement::BelowHalf => "20 to 49 %".to_owned(),
        Endorsement::AtLeastFifth => "20 % or more".to_owned(),
        Endorsement::BestMatch => "best match".to_owned(),
    }
}
