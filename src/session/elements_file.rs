//! The elements as they stand in a session file: a name, or a name with its kind.

use std::fmt;

use serde::de::value::MapAccessDeserializer;
use serde::de::{Deserializer, MapAccess, Visitor};
use serde::ser::{SerializeStruct as _, Serializer};
use serde::{Deserialize, Serialize};

use super::check::SessionCheck;
use crate::fault::Fault;
use crate::language::each::ElementTexts;
use crate::nearest::nearest;
use crate::questionnaire::{ElementKind, Elements, PerElement};

/// The lists of elements as they are called in the file, in the order of [`PerElement`].
pub const LISTS: ElementTexts = ElementTexts {
    activity: "activities",
    goal: "goals",
    benefit: "benefits",
    drawback: "drawbacks",
    referent: "referents",
};

#[derive(Default, Deserialize, Serialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct ElementsPart {
    #[serde(skip_serializing_if = "Vec::is_empty")]
    activities: Vec<ElementPart>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    goals: Vec<ElementPart>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    benefits: Vec<ElementPart>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    drawbacks: Vec<ElementPart>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    referents: Vec<ElementPart>,
}

#[derive(Default)]
struct ElementPart {
    /// Nothing where YAML takes what was typed for something else than text; it is then read as it was typed.
    name: Option<String>,
    kind: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct NameAndKind {
    name: String,
    #[serde(default)]
    kind: Option<String>,
}

impl<'de> Deserialize<'de> for ElementPart {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct NameOrBoth;
        impl<'de> Visitor<'de> for NameOrBoth {
            type Value = ElementPart;
            fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                formatter.write_str("a string")
            }
            fn visit_str<E>(self, name: &str) -> Result<ElementPart, E> {
                Ok(ElementPart { name: Some(name.to_owned()), kind: None })
            }
            fn visit_bool<E>(self, _: bool) -> Result<ElementPart, E> {
                Ok(ElementPart::default())
            }
            fn visit_i64<E>(self, _: i64) -> Result<ElementPart, E> {
                Ok(ElementPart::default())
            }
            fn visit_u64<E>(self, _: u64) -> Result<ElementPart, E> {
                Ok(ElementPart::default())
            }
            fn visit_f64<E>(self, _: f64) -> Result<ElementPart, E> {
                Ok(ElementPart::default())
            }
            fn visit_map<A: MapAccess<'de>>(self, fields: A) -> Result<ElementPart, A::Error> {
                let NameAndKind { name, kind } = NameAndKind::deserialize(MapAccessDeserializer::new(fields))?;
                Ok(ElementPart { name: Some(name), kind })
            }
        }
        deserializer.deserialize_any(NameOrBoth)
    }
}

impl Serialize for ElementPart {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let name = self.name.as_deref().unwrap_or_default();
        let Some(kind) = &self.kind else { return serializer.serialize_str(name) };
        let mut both = serializer.serialize_struct("element", 2)?;
        both.serialize_field("name", name)?;
        both.serialize_field("kind", kind)?;
        both.end()
    }
}

impl ElementsPart {
    pub(super) fn from_elements(elements: &Elements) -> Self {
        let list = |per: PerElement| {
            let part = |(at, name): (u16, &String)| ElementPart {
                name: Some(name.clone()),
                kind: elements.kind(per, at).map(|kind| kind.id().to_owned()),
            };
            (0..).zip(elements.of(per)).map(part).collect()
        };
        Self {
            activities: list(PerElement::Activity),
            goals: list(PerElement::Goal),
            benefits: list(PerElement::Benefit),
            drawbacks: list(PerElement::Drawback),
            referents: list(PerElement::Referent),
        }
    }

    pub(super) fn is_empty(&self) -> bool {
        let lists = [&self.activities, &self.goals, &self.benefits, &self.drawbacks, &self.referents];
        lists.into_iter().all(Vec::is_empty)
    }

    fn take(&mut self, per: PerElement) -> Vec<ElementPart> {
        std::mem::take(match per {
            PerElement::Activity => &mut self.activities,
            PerElement::Goal => &mut self.goals,
            PerElement::Benefit => &mut self.benefits,
            PerElement::Drawback => &mut self.drawbacks,
            PerElement::Referent => &mut self.referents,
        })
    }
}

impl SessionCheck<'_> {
    pub(super) fn elements(&mut self, mut part: ElementsPart) -> Elements {
        let mut elements = Elements::default();
        for per in PerElement::ALL {
            let list = per.among(&LISTS);
            let parts = part.take(per);
            if parts.len() > Elements::MOST {
                let count = parts.len();
                let fault = Fault::from_data("too-many-elements", |words| {
                    (words.errors.too_many_elements)(per.among(&words.labels.elements), count, Elements::MOST)
                });
                self.fault(&format!("elements/{list}"), fault);
            }
            for (at, ElementPart { name, kind }) in (0..).zip(parts) {
                let path = format!("elements/{list}/{at}");
                let name = name.unwrap_or_else(|| self.outline.typed(&path).unwrap_or_default().to_owned());
                if usize::from(at) < Elements::MOST {
                    self.length(&path, &name);
                    let kind = kind.and_then(|kind| self.kind(&format!("{path}/kind"), &kind, per));
                    elements.set_kind(per, at, kind);
                }
                elements.of_mut(per).push(name);
            }
        }
        elements
    }

    fn kind(&mut self, path: &str, id: &str, per: PerElement) -> Option<ElementKind> {
        let known = || ElementKind::of(per).map(ElementKind::id);
        let found = ElementKind::of(per).find(|kind| kind.id() == id);
        if found.is_none() && known().next().is_none() {
            self.fault(path, Fault::from_data("no-kinds", |words| (words.causes.no_kinds)(per.among(&LISTS))));
        } else if found.is_none() {
            let fault = Fault::from_data("unknown-kind", |words| (words.causes.unknown_kind)(id));
            let hinted = match nearest(id, known()) {
                Some(near) => fault.hint(|words| (words.errors.did_you_mean)(&near)),
                None => {
                    let all = known().collect::<Vec<_>>().join(", ");
                    fault.hint(|words| (words.causes.causes_are)(&all))
                }
            };
            self.fault(path, hinted);
        }
        found
    }
}
