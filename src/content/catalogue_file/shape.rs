//! The fields of `strategies.yaml` and `sources.yaml`, as they stand in the file.

use std::fmt;

use serde::de::value::MapAccessDeserializer;
use serde::de::{MapAccess, Visitor};
use serde::{Deserialize, Deserializer};

use super::entries::{LinkCauseEntry, ObjectionEntry, StepEntry};
use crate::catalogue::{Actor, Cluster, EffectDirection, EffectSubject, Effort, Phase};
use crate::language::Text;

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SourcesFile {
    #[serde(rename = "format")]
    pub _format: u32,
    pub sources: Vec<SourceEntry>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SourceEntry {
    pub id: String,
    pub short: Text,
    #[serde(deserialize_with = "text_or_both")]
    pub reference: Text,
    #[serde(default)]
    pub url: Option<String>,
    pub used_for: Text,
}

/// Reads a text in both languages, or one that is the same in both, as most references are.
fn text_or_both<'de, D: Deserializer<'de>>(reader: D) -> Result<Text, D::Error> {
    struct OneOrBoth;
    impl<'de> Visitor<'de> for OneOrBoth {
        type Value = Text;
        fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
            formatter.write_str("a string")
        }
        fn visit_str<E>(self, text: &str) -> Result<Text, E> {
            Ok(Text::from_each(|_| text.to_owned()))
        }
        fn visit_map<A: MapAccess<'de>>(self, fields: A) -> Result<Text, A::Error> {
            Text::deserialize(MapAccessDeserializer::new(fields))
        }
    }
    reader.deserialize_any(OneOrBoth)
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CatalogueFile {
    pub format: u32,
    pub version: String,
    pub clusters: Vec<Cluster>,
    pub strategies: Vec<StrategyEntry>,
    /// Sources of the file's own, beside the bundled ones.
    #[serde(default)]
    pub sources: Vec<SourceEntry>,
    /// What the user's extra file adds.
    #[serde(skip)]
    pub own: Own,
}

/// What an extra file adds to a catalogue.
#[derive(Debug, Default)]
pub struct Own {
    /// From this position on, strategies are the user's own.
    pub from: Option<usize>,
    /// Links between strategies and determinants that may both be ours.
    pub links: Vec<OwnLinkEntry>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StrategyEntry {
    pub id: String,
    pub cluster: String,
    pub level: String,
    pub name: Text,
    pub summary: Text,
    pub steps: Vec<StepEntry>,
    #[serde(default)]
    pub first_for: Vec<StepEntry>,
    pub example: Text,
    pub works_when: Text,
    pub measure: Text,
    pub actors: Vec<Actor>,
    pub phase: Vec<Phase>,
    pub effort: Effort,
    #[serde(default)]
    pub synonyms: Synonyms,
    pub origin: Vec<OriginEntry>,
    pub links: Vec<LinkEntry>,
    #[serde(default)]
    pub not_when: Vec<ObjectionEntry>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Synonyms {
    #[serde(default)]
    pub nl: Vec<String>,
    #[serde(default)]
    pub en: Vec<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OriginEntry {
    pub source: String,
    #[serde(default)]
    pub entry: Option<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LinkEntry {
    pub determinant: String,
    pub fit: i64,
    pub because: Text,
    #[serde(default)]
    pub causes: Vec<LinkCauseEntry>,
    #[serde(default)]
    pub not_when: Vec<ObjectionEntry>,
    pub backing: Vec<BackingEntry>,
}

/// A link of an extra file, which names its strategy. Where the strategy has that link already, it can give it more causes and
/// more backing, and then says nothing of what stands there.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OwnLinkEntry {
    pub strategy: String,
    pub determinant: String,
    #[serde(default)]
    pub fit: Option<i64>,
    #[serde(default)]
    pub because: Option<Text>,
    #[serde(default)]
    pub causes: Vec<LinkCauseEntry>,
    #[serde(default)]
    pub not_when: Vec<ObjectionEntry>,
    #[serde(default)]
    pub backing: Vec<BackingEntry>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, tag = "kind", rename_all = "kebab-case")]
pub enum BackingEntry {
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
        #[serde(default)]
        nearby: bool,
    },
    Effect {
        source: String,
        figure: Text,
        #[serde(default = "points_its_way")]
        direction: EffectDirection,
        #[serde(default = "of_this_strategy")]
        measured_on: EffectSubject,
    },
    Panel(PanelEntry),
    Judgement {},
}

/// What a panel was asked about just this link, and said.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PanelEntry {
    pub source: String,
    pub n: u32,
    pub rounds: u8,
    #[serde(default)]
    pub scale: Option<[u8; 2]>,
    #[serde(default)]
    pub median: Option<f64>,
    #[serde(default)]
    pub percent: Option<u8>,
    #[serde(default)]
    pub cause: Option<String>,
}

const fn points_its_way() -> EffectDirection {
    EffectDirection::For
}

const fn of_this_strategy() -> EffectSubject {
    EffectSubject::This
}

#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum CrosswalkEntry {
    First,
    Second,
}

#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ClassEntry {
    AtLeastHalf,
    BelowHalf,
    AtLeastFifth,
    BestMatch,
}
