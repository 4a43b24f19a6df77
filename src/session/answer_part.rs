//! An answer as it stands in a session file: its value, or that with a note.

use serde::de::Deserializer;
use serde::ser::{SerializeMap as _, Serializer};
use serde::{Deserialize, Serialize};

use super::answer::NOT_APPLICABLE;
use crate::answers::Response;

/// What stands behind the id of a question.
#[derive(Default)]
pub(super) struct AnswerPart {
    pub(super) value: Option<serde_yaml::Value>,
    /// A note is text, also where YAML takes it for something else.
    pub(super) note: Option<serde_yaml::Value>,
    /// Fields that do not belong here; they are reported with their spot.
    pub(super) unknown: Vec<String>,
}

impl<'de> Deserialize<'de> for AnswerPart {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let value = serde_yaml::Value::deserialize(deserializer)?;
        let serde_yaml::Value::Mapping(map) = value else {
            return Ok(Self { value: Some(value), ..Self::default() });
        };
        let mut part = Self::default();
        for (key, value) in map {
            match (key.as_str(), value) {
                (Some("value"), value) => part.value = Some(value),
                (Some("note"), serde_yaml::Value::Null) => {}
                (Some("note"), note) => part.note = Some(note),
                _ => part.unknown.push(plain(&key)),
            }
        }
        Ok(part)
    }
}

impl Serialize for AnswerPart {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if let (Some(value), None) = (&self.value, &self.note) {
            return value.serialize(serializer);
        }
        let mut map = serializer.serialize_map(None)?;
        if let Some(value) = &self.value {
            map.serialize_entry("value", value)?;
        }
        if let Some(note) = &self.note {
            map.serialize_entry("note", note)?;
        }
        map.end()
    }
}

/// A YAML value as the user typed it, for messages.
pub(super) fn plain(value: &serde_yaml::Value) -> String {
    match value {
        serde_yaml::Value::String(text) if !text.is_empty() => text.clone(),
        serde_yaml::Value::String(_) => "\"\"".to_owned(),
        // On one line, as between brackets: the block form of YAML would start with a dash.
        serde_yaml::Value::Sequence(_) | serde_yaml::Value::Mapping(_) => {
            serde_json::to_string(value).unwrap_or_else(|_| "{…}".to_owned())
        }
        other => serde_yaml::to_string(other).unwrap_or_default().trim().to_owned(),
    }
}

/// An answer as it stands in a file.
pub(super) fn written(response: Response) -> serde_yaml::Value {
    match response {
        Response::Value(value) => serde_yaml::Value::from(u64::from(value)),
        Response::NotApplicable => serde_yaml::Value::from(NOT_APPLICABLE),
    }
}
