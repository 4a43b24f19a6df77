//! Statements as former versions of our questionnaire worded them.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::language::Text;
use crate::questionnaire::Questionnaire;

/// The shape of `former-wordings.yaml`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct FormerFile {
    #[serde(rename = "format")]
    _format: u32,
    versions: Vec<Version>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Version {
    version: String,
    statements: BTreeMap<String, Text>,
}

impl FormerFile {
    /// Lets the questionnaire know how its questions were worded before.
    pub fn join(self, questionnaire: &mut Questionnaire) {
        for Version { version, statements } in self.versions {
            questionnaire.remember(version, statements);
        }
    }
}
