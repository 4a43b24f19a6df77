//! What made a document, and that it is not from TNO.

use crate::catalogue::Catalogue;
use crate::language::Language;
use crate::questionnaire::Questionnaire;

/// The last lines of a document that was made from this content.
pub(crate) fn colophon(questionnaire: &Questionnaire, catalogue: &Catalogue, language: Language) -> String {
    let words = &language.phrases().report;
    let version = (words.version)(env!("CARGO_PKG_VERSION"), catalogue.version(), questionnaire.version());
    format!("{version} {}", words.not_tno)
}
