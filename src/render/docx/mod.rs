//! A document for Word, for who goes on writing in it.
//!
//! It is written as WordprocessingML with real styles, since the libraries there are could not set the language of the
//! text, turn a section, or number every list anew, all three of which a reader notices.

mod block;
mod body;
mod colour;
mod package;
mod picture;
mod table;
mod weighing;

use std::io;

use crate::language::Language;
use crate::report::document::{Document, Section};
use body::{Body, Orientation, Style};

/// A document as a Word document (Office Open XML, `.docx`) on A4 paper.
///
/// The same document gives the same bytes: there is no date, no author and no name of a computer in it.
///
/// # Errors
///
/// When the document would be larger than a ZIP can be.
pub fn docx(document: &Document, language: Language) -> io::Result<Vec<u8>> {
    let mut body = Body::new(ids(&document.sections));
    body.spacing = document.spacing;
    body.language = language;
    body.text(Style::Title, &document.title);
    if let Some(about) = &document.about {
        body.text(Style::Subtitle, about);
    }
    for fact in &document.facts {
        body.fact(Style::Fact, fact);
    }
    body.blocks(&document.opening);
    body.sections(&document.sections, 1, Orientation::Portrait);
    for line in &document.colophon {
        body.phrase(Style::Quiet, line);
    }
    package::pack(&body, &document.title, &document.running, language)
}

/// The ids of parts, and of the parts within them.
fn ids(sections: &[Section]) -> Box<dyn Iterator<Item = &str> + '_> {
    let own = sections.iter().flat_map(|section| std::iter::once(section.id.as_str()).chain(ids(&section.sections)));
    Box::new(own.filter(|id| !id.is_empty()))
}
