//! What made a document, and that it is not from TNO.

use super::Report;
use crate::language::Language;

/// The last lines of a document.
pub(super) fn colophon(report: &Report<'_>, language: Language) -> String {
    let words = &language.phrases().report;
    let version =
        (words.version)(env!("CARGO_PKG_VERSION"), report.catalogue.version(), report.questionnaire.version());
    format!("{version} {}", words.not_tno)
}
