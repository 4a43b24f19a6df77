//! The advice as one HTML file: to read in a browser, to mail, to print. It loads nothing and runs nothing, and says what
//! the other documents say.

mod barriers;
mod blocks;
mod bundle;
mod certainty;
mod chart;
mod closing;
mod divisions;
mod items;
mod markup;
mod plan;
mod priority_chart;
mod style;
mod summary;
mod table;

use crate::language::Language;
use crate::questionnaire::DeterminantIndex;
use crate::report::groups;
use crate::report::sentences::{facts, title};
use crate::report::{Report, names};
use markup::{Markup, heading, link, paragraph};

pub use blocks::as_html;
pub use plan::plan_as_html;

/// Forbids everything that a document can load or run, but for the style sheet in it (Content Security Policy Level 3,
/// W3C): what is typed in a session stays text, also where a browser would read it otherwise.
const POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/// The advice as an HTML document.
#[must_use]
pub fn html(report: &Report<'_>, language: Language) -> String {
    let page = Page { report, language, depth: 0, prefix: String::new() };
    let sections = page.sections();
    let contents = page.contents(&sections);
    let main = sections.into_iter().map(Section::markup).collect();
    document(&title(report, language), language, page.opening(), contents, main, page.footer())
}

/// A document around its parts.
fn document(
    title: &str,
    language: Language,
    opening: Markup,
    contents: Markup,
    main: Markup,
    footer: Markup,
) -> String {
    let words = &language.phrases().page;
    let head = Markup::void("meta", &[("charset", "utf-8")])
        .and(Markup::void("meta", &[("http-equiv", "Content-Security-Policy"), ("content", POLICY)]))
        .and(Markup::void("meta", &[("name", "viewport"), ("content", "width=device-width, initial-scale=1")]))
        .and(Markup::void("meta", &[("name", "color-scheme"), ("content", "light dark")]))
        .and(Markup::void("meta", &[("name", "referrer"), ("content", "no-referrer")]))
        .and(Markup::element("title", &[], title))
        .and(Markup::style(style::STYLE));
    let main = Markup::element("main", &[("id", "advice"), ("tabindex", "-1")], main);
    let body = Markup::element("a", &[("class", "skip"), ("href", "#advice")], words.skip)
        .and(Markup::element("header", &[], opening))
        .and(contents)
        .and(main)
        .and(footer);
    let whole = Markup::element("head", &[], head).and(Markup::element("body", &[], body));
    Markup::element("html", &[("lang", language.code())], whole).document()
}

/// Facts by name, if there are any.
fn facts_list(rows: Vec<(&'static str, String)>) -> Markup {
    let rows = rows.into_iter().map(|(name, value)| {
        let pair = Markup::element("dt", &[], name).and(Markup::element("dd", &[], value));
        Markup::element("div", &[], pair)
    });
    let rows: Markup = rows.collect();
    if rows.is_empty() { rows } else { Markup::element("dl", &[("class", "facts")], rows) }
}

/// A part of the document with a heading of its own.
struct Section {
    id: String,
    title: String,
    level: usize,
    /// What of it is named in the contents, each with its id.
    under: Vec<(String, String)>,
    body: Markup,
}

impl Section {
    fn markup(self) -> Markup {
        let title = heading(self.level, &[], &self.title);
        Markup::element("section", &[("id", &self.id)], title.and(self.body))
    }
}

struct Page<'a> {
    report: &'a Report<'a>,
    language: Language,
    /// How much deeper headings stand than in a document of their own.
    depth: usize,
    /// What every id of this page starts with, so that the same part for two groups has two ids.
    prefix: String,
}

impl Page<'_> {
    fn words(&self) -> &'static crate::language::report::Report {
        &self.language.phrases().report
    }

    /// The parts of the document in reading order. What is added to the advice gets a place here.
    fn sections(&self) -> Vec<Section> {
        let first = [Some(self.summary()), self.barriers(), self.bundle(), self.certainty()];
        let rest = [self.facilitators(), self.not_measured(), self.composites(), self.items()];
        let last = [self.cards(), Some(self.method()), Some(self.sources())];
        first
            .into_iter()
            .flatten()
            .chain(self.plan())
            .chain(rest.into_iter().flatten())
            .chain(self.divisions())
            .chain(self.parts())
            .chain(last.into_iter().flatten())
            .collect()
    }

    /// A part of this page, by what its id ends with.
    fn section(&self, name: &str, title: impl Into<String>, body: Markup) -> Section {
        Section { id: self.id(name), title: title.into(), level: 2 + self.depth, under: Vec::new(), body }
    }

    fn id(&self, name: &str) -> String {
        format!("{}{name}", self.prefix)
    }

    fn name(&self, determinant: DeterminantIndex) -> String {
        names::determinant(self.report.questionnaire.determinant(determinant), self.language)
    }

    fn opening(&self) -> Markup {
        let about = groups::about(self.report, self.language).map(paragraph);
        heading(1, &[], title(self.report, self.language))
            .and(about.into_iter().collect::<Markup>())
            .and(facts_list(facts(&self.report.context, self.language)))
    }

    /// A table of contents, with the barriers by name.
    fn contents(&self, sections: &[Section]) -> Markup {
        let item = |id: &str, title: &str, under: Markup| Markup::element("li", &[], link(id, title).and(under));
        let lines = sections.iter().map(|section| {
            let under: Markup = section.under.iter().map(|(id, title)| item(id, title, Markup::default())).collect();
            let under = if under.is_empty() { under } else { Markup::element("ol", &[], under) };
            item(&section.id, &section.title, under)
        });
        let list = Markup::element("ul", &[], lines.collect::<Markup>());
        let title = heading(2, &[("id", "contents")], self.language.phrases().page.contents);
        Markup::element("nav", &[("aria-labelledby", "contents")], title.and(list))
    }

    /// The advice for each group apart.
    fn parts(&self) -> Vec<Section> {
        let parts = self.report.parts.iter().zip(1..).map(|(report, number)| {
            let page =
                Page { report, depth: self.depth + 1, prefix: format!("{}group-{number}-", self.prefix), ..*self };
            let within = [page.barriers(), page.bundle()].into_iter().flatten().map(Section::markup);
            let title = groups::about(report, self.language).unwrap_or_default();
            let body =
                paragraph(crate::report::sentences::summary(report, self.language)).and(within.collect::<Markup>());
            self.section(&format!("group-{number}"), title, body)
        });
        parts.collect()
    }
}
