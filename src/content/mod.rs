//! From bytes to questionnaire and catalogue: the bundled content, or files of the user's own.
//!
//! The bundled YAML is turned into JSON when the program is built, since JSON is read several times faster; a user's file
//! is read as YAML. Both take the same way after that: the shape of the file first, then every id resolved and every rule
//! checked, with all faults reported at once.

mod catalogue_file;
mod questionnaire_file;
mod resolve;

use std::path::Path;

use serde::de::DeserializeOwned;

use crate::catalogue::Catalogue;
use crate::fault::{Fault, Faults};
use crate::questionnaire::Questionnaire;
use crate::yaml::{Document, Outline};

use catalogue_file::{CatalogueFile, SourcesFile};
use questionnaire_file::QuestionnaireFile;
use resolve::Reporter;

/// The newest content format this program reads.
pub const FORMAT: u32 = 1;

const QUESTIONS: &str = include_str!(concat!(env!("OUT_DIR"), "/midi-questions.json"));
const STRATEGIES: &str = include_str!(concat!(env!("OUT_DIR"), "/strategies.json"));
const SOURCES: &str = include_str!(concat!(env!("OUT_DIR"), "/sources.json"));

/// The questionnaire that comes with the program.
///
/// # Errors
///
/// Never, for a build that passed its tests: they read it.
pub fn bundled_questionnaire() -> Result<Questionnaire, Faults> {
    let file: QuestionnaireFile = bundled("midi-questions.yaml", QUESTIONS)?;
    file.resolve(Reporter::without_places())
}

/// The catalogue that comes with the program.
///
/// # Errors
///
/// When its links name determinants that `questionnaire` does not have.
pub fn bundled_catalogue(questionnaire: &Questionnaire) -> Result<Catalogue, Faults> {
    let file: CatalogueFile = bundled("strategies.yaml", STRATEGIES)?;
    file.resolve(questionnaire, bundled_sources()?, Reporter::without_places())
}

/// Reads a questionnaire from a file of the user's own.
///
/// # Errors
///
/// When the file cannot be read or breaks a rule; every fault names its line and column.
pub fn questionnaire_from(path: &Path) -> Result<Questionnaire, Faults> {
    let document = Document::open(path)?;
    let (file, outline): (QuestionnaireFile, Outline) = document.parse()?;
    file.resolve(Reporter::new(&document, &outline))
}

/// Reads a catalogue from a file of the user's own. It may cite the bundled sources and bring sources along.
///
/// # Errors
///
/// When the file cannot be read or breaks a rule; every fault names its line and column.
pub fn catalogue_from(path: &Path, questionnaire: &Questionnaire) -> Result<Catalogue, Faults> {
    let document = Document::open(path)?;
    let (file, outline): (CatalogueFile, Outline) = document.parse()?;
    file.resolve(questionnaire, bundled_sources()?, Reporter::new(&document, &outline))
}

fn bundled_sources() -> Result<SourcesFile, Faults> {
    bundled("sources.yaml", SOURCES)
}

fn bundled<T: DeserializeOwned>(name: &str, json: &str) -> Result<T, Faults> {
    serde_json::from_str(json).map_err(|error| {
        let detail = format!("{name}: {error}");
        Fault::data(|words| (words.errors.broken_yaml)(&detail)).into()
    })
}
