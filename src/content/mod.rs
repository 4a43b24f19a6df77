//! From bytes to questionnaire and catalogue: the bundled content, files of the user's own, or both together.
//!
//! The bundled YAML is turned into JSON when the program is built, since JSON is read several times faster; a user's file
//! is read as YAML. Both take the same way after that: the shape of the file first, then every id resolved and every rule
//! checked, with all faults reported at once.

mod catalogue_file;
mod causes_file;
mod extra_file;
mod former;
mod questionnaire_file;
mod resolve;

use std::path::{Path, PathBuf};

use serde::de::DeserializeOwned;

use crate::catalogue::Catalogue;
use crate::fault::{Fault, Faults};
use crate::questionnaire::Questionnaire;
use crate::yaml::{Outline, YamlDocument};

use catalogue_file::{CatalogueFile, SourcesFile};
use causes_file::CausesFile;
use extra_file::ExtraFile;
use former::FormerFile;
use questionnaire_file::QuestionnaireFile;
use resolve::{Extra, Reporter};

/// The newest content format this program reads.
pub const FORMAT: u32 = 2;

const QUESTIONS: &str = include_str!(concat!(env!("OUT_DIR"), "/midi-questions.json"));
const FORMER: &str = include_str!(concat!(env!("OUT_DIR"), "/former-wordings.json"));
const CAUSES: &str = include_str!(concat!(env!("OUT_DIR"), "/causes.json"));
const STRATEGIES: &str = include_str!(concat!(env!("OUT_DIR"), "/strategies.json"));
const SOURCES: &str = include_str!(concat!(env!("OUT_DIR"), "/sources.json"));

pub use catalogue_file::MOST_OBJECTIONS;
pub use causes_file::{MOST_CAUSES, MOST_THEMES};

/// Files of the user's own; none means the bundled content alone.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Files {
    /// Takes the place of the bundled questionnaire.
    pub questions: Option<PathBuf>,
    /// Takes the place of the bundled catalogue. It may cite the bundled sources and bring sources along.
    pub catalogue: Option<PathBuf>,
    /// Adds determinants, strategies and links.
    pub extra: Option<PathBuf>,
}

/// The questionnaire of these files.
///
/// # Errors
///
/// When a file cannot be read or breaks a rule; every fault names its line and column.
pub fn questionnaire(files: &Files) -> Result<Questionnaire, Faults> {
    let (mut file, document): (QuestionnaireFile, _) =
        load("midi-questions.yaml", QUESTIONS, files.questions.as_deref())?;
    let extra = read_extra(files)?;
    let (own, located) = split(extra);
    let at = located.as_ref().map(|(document, outline)| (document, outline));
    let mut causes: CausesFile = bundled("causes.yaml", CAUSES)?;
    let mut own_causes = None;
    let extra = own.zip(at).map(|(own, at)| {
        own_causes = Some(Extra { at, starts: causes.join(own.themes, own.causes) });
        let before = file.join(own.determinants);
        Extra { at, starts: vec![("determinants", before)] }
    });
    let reporter = Reporter::new(document.as_ref().map(|(document, outline)| (document, outline)), extra);
    let mut questionnaire = file.resolve(document.is_none(), reporter)?;
    causes.resolve(&mut questionnaire, Reporter::new(None, own_causes))?;
    if questionnaire.is_ours() {
        bundled::<FormerFile>("former-wordings.yaml", FORMER)?.join(&mut questionnaire);
    }
    Ok(questionnaire)
}

/// The catalogue of these files, with its links resolved against a questionnaire.
///
/// # Errors
///
/// When a file cannot be read or breaks a rule; every fault names its line and column.
pub fn catalogue(files: &Files, questionnaire: &Questionnaire) -> Result<Catalogue, Faults> {
    let (mut file, document): (CatalogueFile, _) = load("strategies.yaml", STRATEGIES, files.catalogue.as_deref())?;
    let extra = read_extra(files)?;
    let (own, located) = split(extra);
    let extra = own.zip(located.as_ref()).map(|(own, (document, outline))| {
        let starts = file.join(own.catalogue_parts());
        Extra { at: (document, outline), starts }
    });
    let sources: SourcesFile = bundled("sources.yaml", SOURCES)?;
    let reporter = Reporter::new(document.as_ref().map(|(document, outline)| (document, outline)), extra);
    file.resolve(questionnaire, sources, reporter)
}

/// The questionnaire that comes with the program.
///
/// # Errors
///
/// Never, for a build that passed its tests: they read it.
pub fn bundled_questionnaire() -> Result<Questionnaire, Faults> {
    questionnaire(&Files::default())
}

/// The catalogue that comes with the program.
///
/// # Errors
///
/// When its links name determinants that `questionnaire` does not have.
pub fn bundled_catalogue(questionnaire: &Questionnaire) -> Result<Catalogue, Faults> {
    catalogue(&Files::default(), questionnaire)
}

/// A file's text and where everything stands in it.
type OutlinedText = (YamlDocument, Outline);

/// The bundled content, or the user's file in its place.
fn load<T: DeserializeOwned>(name: &str, json: &str, path: Option<&Path>) -> Result<(T, Option<OutlinedText>), Faults> {
    let Some(path) = path else { return Ok((bundled(name, json)?, None)) };
    let document = YamlDocument::from_path(path)?;
    let (file, outline) = document.parse()?;
    Ok((file, Some((document, outline))))
}

fn read_extra(files: &Files) -> Result<Option<(ExtraFile, OutlinedText)>, Faults> {
    let Some(path) = &files.extra else { return Ok(None) };
    let document = YamlDocument::from_path(path)?;
    let (file, outline): (ExtraFile, Outline) = document.parse()?;
    if !(1..=FORMAT).contains(&file.format) {
        let found = file.format;
        let place = outline.place(&document, "format");
        return Err(Fault::from_data("content-format", |words| (words.errors.content_format)(found, FORMAT))
            .at(place)
            .into());
    }
    Ok(Some((file, (document, outline))))
}

/// The values apart from their text, which must live as long as the faults that point into it.
fn split(extra: Option<(ExtraFile, OutlinedText)>) -> (Option<ExtraFile>, Option<OutlinedText>) {
    extra.map_or((None, None), |(file, text)| (Some(file), Some(text)))
}

fn bundled<T: DeserializeOwned>(name: &str, json: &str) -> Result<T, Faults> {
    serde_json::from_str(json).map_err(|error| {
        let detail = format!("{name}: {error}");
        Fault::from_data("broken-yaml", |words| (words.errors.broken_yaml)(&detail)).into()
    })
}
