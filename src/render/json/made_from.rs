//! The program and the content behind a document, as JSON.

use crate::assessment::WrittenTool;
use crate::catalogue::Catalogue;
use crate::questionnaire::Questionnaire;
use crate::report::Provenance;

/// What made a document.
pub(super) fn tool(questionnaire: &Questionnaire, catalogue: &Catalogue, provenance: &Provenance) -> WrittenTool {
    WrittenTool {
        name: env!("CARGO_PKG_NAME").to_owned(),
        version: env!("CARGO_PKG_VERSION").to_owned(),
        catalogue_version: catalogue.version().to_owned(),
        questionnaire_version: questionnaire.version().to_owned(),
        own_files: provenance.own_files.clone(),
    }
}
