//! The parts of a card that can be written short: a step, a cause that a link works on, and what speaks against it.

use std::fmt;

use serde::de::value::MapAccessDeserializer;
use serde::de::{MapAccess, Visitor};
use serde::{Deserialize, Deserializer};

use crate::catalogue::{Actor, Phase};
use crate::language::Text;

/// A text in both languages, with who takes the step where that is said.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StepEntry {
    nl: String,
    en: String,
    #[serde(default)]
    pub who: Option<Actor>,
}

impl StepEntry {
    pub fn text(&self) -> Text {
        Text { nl: self.nl.clone(), en: self.en.clone() }
    }
}

/// The id of a cause, or that with a fit and a mechanism of its own.
#[derive(Debug)]
pub struct LinkCauseEntry {
    pub id: String,
    pub fit: Option<i64>,
    pub because: Option<Text>,
    /// Whether it was written as fields, for the places of its faults.
    pub in_full: bool,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct FullCause {
    id: String,
    #[serde(default)]
    fit: Option<i64>,
    #[serde(default)]
    because: Option<Text>,
}

impl<'de> Deserialize<'de> for LinkCauseEntry {
    fn deserialize<D: Deserializer<'de>>(reader: D) -> Result<Self, D::Error> {
        struct IdOrFields;
        impl<'de> Visitor<'de> for IdOrFields {
            type Value = LinkCauseEntry;
            fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                formatter.write_str("a string")
            }
            fn visit_str<E>(self, id: &str) -> Result<LinkCauseEntry, E> {
                Ok(LinkCauseEntry { id: id.to_owned(), fit: None, because: None, in_full: false })
            }
            fn visit_map<A: MapAccess<'de>>(self, fields: A) -> Result<LinkCauseEntry, A::Error> {
                let FullCause { id, fit, because } = FullCause::deserialize(MapAccessDeserializer::new(fields))?;
                Ok(LinkCauseEntry { id, fit, because, in_full: true })
            }
        }
        reader.deserialize_any(IdOrFields)
    }
}

/// What speaks against a strategy.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ObjectionEntry {
    pub all: Vec<TermEntry>,
    pub text: Text,
}

/// One term: a field for each kind there is, of which exactly one is filled in.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct TermEntry {
    pub phase: Option<Vec<Phase>>,
    pub label: Option<LabelEntry>,
    pub answer: Option<AnswerEntry>,
    pub cause: Option<CauseTermEntry>,
    pub kind: Option<KindEntry>,
    pub absent: Option<Actor>,
    pub present: Option<Actor>,
    pub team_size: Option<BoundEntry>,
    pub have: Option<String>,
    pub tried: Option<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LabelEntry {
    pub determinant: String,
    pub is: LabelWord,
}

#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum LabelWord {
    Barrier,
    Facilitator,
    Neither,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AnswerEntry {
    pub item: String,
    #[serde(default)]
    pub at_most: Option<u32>,
    #[serde(default)]
    pub at_least: Option<u32>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CauseTermEntry {
    pub determinant: String,
    pub is: String,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct KindEntry {
    pub list: ListWord,
    pub is: String,
}

/// The lists whose elements have a kind.
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ListWord {
    Referents,
    Drawbacks,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BoundEntry {
    #[serde(default)]
    pub at_most: Option<u32>,
    #[serde(default)]
    pub at_least: Option<u32>,
}
