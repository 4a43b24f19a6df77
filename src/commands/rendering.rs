//! Documents in a format.

use super::delivery::made;
use super::formats::AdviceFormat;
use crate::fault::Fault;
use crate::language::Language;
use crate::render::{Look, ReadableFormat, json, xlsx};
use crate::report::document::Document;
use crate::report::{Audience, Extent, Length, Report};

/// How a document is shown.
#[derive(Clone, Copy)]
pub(super) struct Showing {
    pub language: Language,
    pub look: Look,
    /// How much of it there is on a screen.
    pub on_screen: Length,
    /// How much of it there is in a document.
    pub in_document: Length,
    /// For whom it is.
    pub audience: Audience,
}

impl Showing {
    /// In brief on a screen.
    pub fn with_brief(language: Language, look: Look) -> Self {
        let (on_screen, in_document) = (Length::Brief, Length::Full);
        Self { language, look, on_screen, in_document, audience: Audience::Team }
    }

    /// The same, with the cards of the strategies where that was asked for.
    pub fn detailed(self, details: bool) -> Self {
        Self { on_screen: if details { Length::Detailed } else { self.on_screen }, ..self }
    }

    /// The same for somebody, and of this length wherever it is shown, where one was asked for.
    pub fn handed_out(self, length: Option<Length>, audience: Audience) -> Self {
        let in_document = length.unwrap_or(self.in_document);
        Self { on_screen: length.unwrap_or(self.on_screen), in_document, audience, ..self }
    }

    /// A document in a format that is read.
    ///
    /// # Errors
    ///
    /// When it cannot be made.
    pub fn of(self, format: ReadableFormat, document: impl Fn(Length) -> Document) -> Result<Vec<u8>, Fault> {
        let length = if format == ReadableFormat::Table { self.on_screen } else { self.in_document };
        made(format.row().name, format.show(&document(length), self.language, self.look))
    }
}

/// The advice as the bytes of a document.
pub(super) fn render(report: &Report<'_>, format: AdviceFormat, showing: Showing) -> Result<Vec<u8>, Fault> {
    match format {
        AdviceFormat::Readable(format) => {
            let extent = |length| Extent { audience: showing.audience, ..report.extent(length) };
            showing.of(format, |length| report.document(&extent(length), showing.language))
        }
        AdviceFormat::Xlsx => made("xlsx", xlsx(report, showing.language)),
        AdviceFormat::Json => Ok(made("json", json(report))?.into()),
    }
}
