//! The questionnaire and the catalogue of this run: ours, or the user's.

use super::General;
use crate::catalogue::Catalogue;
use crate::content::{bundled_catalogue, bundled_questionnaire, catalogue_from, questionnaire_from};
use crate::fault::Faults;
use crate::questionnaire::Questionnaire;

pub(super) fn questionnaire(general: &General) -> Result<Questionnaire, Faults> {
    match &general.questions {
        Some(path) => questionnaire_from(path),
        None => bundled_questionnaire(),
    }
}

pub(super) fn catalogue(general: &General, questionnaire: &Questionnaire) -> Result<Catalogue, Faults> {
    match &general.catalogue {
        Some(path) => catalogue_from(path, questionnaire),
        None => bundled_catalogue(questionnaire),
    }
}
