//! Documents in a form.

use super::delivery::made;
use super::formats::{DocumentForms as _, Format, FormatKind};
use crate::fault::Fault;
use crate::language::Language;
use crate::render::{Look, docx, html, json, markdown, screen, text, xlsx};
use crate::report::document::Document;
use crate::report::{Length, Report};

/// How a document is shown.
#[derive(Clone, Copy)]
pub(super) struct Showing {
    pub language: Language,
    pub look: Look,
    /// How much of it there is on a screen; a document on paper or in a file has everything.
    pub on_screen: Length,
}

impl Showing {
    /// In brief on a screen.
    pub fn with_brief(language: Language, look: Look) -> Self {
        Self { language, look, on_screen: Length::Brief }
    }

    /// The same, with the cards of the strategies where that was asked for.
    pub fn detailed(self, details: bool) -> Self {
        Self { on_screen: if details { Length::Detailed } else { self.on_screen }, ..self }
    }

    /// A document as the bytes of a form that is read; nothing for a form that holds data, such as a workbook.
    ///
    /// # Errors
    ///
    /// When it cannot be made.
    pub fn of(self, kind: FormatKind, document: impl Fn(Length) -> Document) -> Result<Option<Vec<u8>>, Fault> {
        let Self { language, look, on_screen } = self;
        let whole = || document(Length::Full);
        Ok(Some(match kind {
            FormatKind::Table => screen(&document(on_screen), language, look).into(),
            FormatKind::Text => text(&whole()).into(),
            FormatKind::Markdown => markdown(&whole()).into(),
            FormatKind::Html => html(&whole(), language).into(),
            FormatKind::Docx => made("docx", docx(&whole(), language))?,
            FormatKind::Xlsx | FormatKind::Csv | FormatKind::Json | FormatKind::Yaml => return Ok(None),
        }))
    }
}

/// The advice as the bytes of a document.
pub(super) fn render(report: &Report<'_>, format: Format, showing: Showing) -> Result<Vec<u8>, Fault> {
    let shown = showing.of(format.kind(), |length| report.document(&report.extent(length), showing.language))?;
    Ok(match (shown, format) {
        (Some(shown), _) => shown,
        (None, Format::Xlsx) => made("xlsx", xlsx(report, showing.language))?,
        (None, _) => made("json", json(report))?.into(),
    })
}
