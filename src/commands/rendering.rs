//! Documents in a format.

use super::delivery::made;
use super::formats::AdviceFormat;
use crate::fault::Fault;
use crate::language::Language;
use crate::render::{Look, ReadableFormat, json, xlsx};
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

    /// A document in a format that is read.
    ///
    /// # Errors
    ///
    /// When it cannot be made.
    pub fn of(self, format: ReadableFormat, document: impl Fn(Length) -> Document) -> Result<Vec<u8>, Fault> {
        let length = if format == ReadableFormat::Table { self.on_screen } else { Length::Full };
        made(format.row().name, format.show(&document(length), self.language, self.look))
    }
}

/// The advice as the bytes of a document.
pub(super) fn render(report: &Report<'_>, format: AdviceFormat, showing: Showing) -> Result<Vec<u8>, Fault> {
    match format {
        AdviceFormat::Readable(format) => {
            showing.of(format, |length| report.document(&report.extent(length), showing.language))
        }
        AdviceFormat::Xlsx => made("xlsx", xlsx(report, showing.language)),
        AdviceFormat::Json => Ok(made("json", json(report))?.into()),
    }
}
