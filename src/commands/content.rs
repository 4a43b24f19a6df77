//! The questionnaire and the catalogue of this run: ours, the user's, or both.

use super::General;
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
