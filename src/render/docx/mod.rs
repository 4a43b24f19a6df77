//! The advice as a Word document, for who goes on writing in it.
//!
//! It is written as WordprocessingML with real styles, since the libraries there are could not set the language of the
//! text, turn a section, or number every list anew, all three of which a reader notices.

mod barriers;
mod block;
mod body;
mod closing;
mod grid;
mod group;
mod package;
mod plan;
mod standing;
mod table;

use std::io;

use crate::catalogue::StrategyIndex;
use crate::language::Language;
use crate::questionnaire::DeterminantIndex;
use crate::report::document::{Document, Section};
use crate::report::groups::{self, shown};
use crate::report::sentences::{facts, summary, title};
use crate::report::{Report, names};
use body::{Body, Orientation, Part, Style};

/// The advice as a Word document (Office Open XML, `.docx`) on A4 paper.
///
/// The same report gives the same bytes: there is no date, no author and no name of a computer in it.
///
/// # Errors
///
/// When the document would be larger than a ZIP can be.
pub fn docx(report: &Report<'_>, language: Language) -> io::Result<Vec<u8>> {
    let mut page = Page { report, language, depth: 0, body: Body::default() };
    page.opening();
    page.standing();
    page.barriers();
    page.bundle();
    page.certainty();
    page.plan();
    page.rest();
    page.group();
    page.parts();
    page.method();
    page.cards();
    let title = title(report, language);
    // At the foot of a page there is room for one line.
    let running = match shown(&report.context.innovation) {
        innovation if innovation.is_empty() => title.clone(),
        innovation => innovation,
    };
    package::pack(&page.body, &title, &running, language)
}

/// A document as a Word document (Office Open XML, `.docx`) on A4 paper.
///
/// The same document gives the same bytes: there is no date, no author and no name of a computer in it.
///
/// # Errors
///
/// When the document would be larger than a ZIP can be.
pub fn document(document: &Document, language: Language) -> io::Result<Vec<u8>> {
    let mut body = Body::new(ids(&document.sections));
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

/// A document under construction.
struct Page<'a> {
    report: &'a Report<'a>,
    language: Language,
    /// How much deeper headings stand than in a document of their own.
    depth: usize,
    body: Body<'a>,
}

impl Page<'_> {
    fn words(&self) -> &'static crate::language::report::Report {
        &self.language.phrases().report
    }

    /// A heading of a level, 1 for the parts of a document.
    fn heading(&mut self, level: usize, title: &str) {
        self.body.text(Style::Heading(level + self.depth), title);
    }

    /// A name and what it is.
    fn named(&mut self, style: Style, name: &str, text: &str) {
        let name = format!("{name}:");
        self.body.put(style, &[Part::Strong(&name), Part::Plain(text)]);
    }

    fn opening(&mut self) {
        let report = self.report;
        self.body.text(Style::Title, &title(report, self.language));
        if let Some(about) = groups::about(report, self.language) {
            self.body.text(Style::Subtitle, &about);
        }
        for (name, fact) in facts(&report.context, self.language) {
            self.named(Style::Fact, name, &fact);
        }
    }

    /// The advice for each group apart.
    fn parts(&mut self) {
        for report in &self.report.parts {
            let title = groups::about(report, self.language).unwrap_or_default();
            let body = std::mem::take(&mut self.body);
            let mut page = Page { report, depth: self.depth + 1, body, language: self.language };
            page.body.new_page(&title);
            page.body.text(Style::Text, &summary(report, self.language));
            page.barriers();
            page.bundle();
            self.body = page.body;
        }
    }

    fn strategy_name(&self, index: StrategyIndex) -> String {
        names::strategy(self.report.catalogue.strategy(index), self.language)
    }

    fn determinant_name(&self, index: DeterminantIndex) -> String {
        names::determinant(self.report.questionnaire.determinant(index), self.language)
    }
}
