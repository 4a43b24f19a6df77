//! The questionnaire and the catalogue of this run: ours, the user's, or both.

use std::path::Path;

use super::General;
use super::fingerprint::of_file;
use crate::assessment::WrittenOwnFile;
use crate::catalogue::Catalogue;
use crate::content::{self, Files};
use crate::fault::Faults;
use crate::questionnaire::Questionnaire;

fn files(general: &General) -> Files {
    Files { questions: general.questions.clone(), catalogue: general.catalogue.clone(), extra: general.extra.clone() }
}

pub(super) fn questionnaire(general: &General) -> Result<Questionnaire, Faults> {
    content::questionnaire(&files(general))
}

pub(super) fn catalogue(general: &General, questionnaire: &Questionnaire) -> Result<Catalogue, Faults> {
    content::catalogue(&files(general), questionnaire)
}

/// The user's own content, as a document names it.
pub(super) fn own_files(general: &General) -> Vec<WrittenOwnFile> {
    let given = [("questions", &general.questions), ("catalogue", &general.catalogue), ("extra", &general.extra)];
    let file = |kind: &str, path: &Path| WrittenOwnFile { kind: kind.to_owned(), sha256: of_file(path) };
    given.iter().filter_map(|(kind, path)| Some(file(kind, path.as_deref()?))).collect()
}
