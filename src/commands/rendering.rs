//! The advice in a form.

use super::delivery::made;
use super::formats::Format;
use crate::fault::Fault;
use crate::language::Language;
use crate::render::{Look, docx, html, json, markdown, screen, xlsx};
use crate::report::Report;

/// The advice as the bytes of a document.
pub(super) fn render(report: &Report<'_>, format: Format, language: Language, look: Look) -> Result<Vec<u8>, Fault> {
    Ok(match format {
        Format::Table => screen(report, language, look).into(),
        Format::Markdown => markdown(report, language).into(),
        Format::Html => html(report, language).into(),
        Format::Docx => made("docx", docx(report, language))?,
        Format::Xlsx => made("xlsx", xlsx(report, language))?,
        Format::Json => made("json", json(report))?.into(),
    })
}
