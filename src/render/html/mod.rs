//! The advice as one HTML file: to read in a browser, to mail, to print. It loads nothing and runs nothing, and says what
//! the other documents say.

mod barriers;
mod block;
mod blocks;
mod bundle;
mod certainty;
mod chart;
mod closing;
mod divisions;
mod grid;
mod items;
mod markup;
mod plan;
mod priority_chart;
mod section;
mod style;
mod summary;
mod table;
mod text;

use std::collections::BTreeSet;

use crate::language::Language;
use crate::questionnaire::DeterminantIndex;
use crate::report::document::{self, Document};
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
    let page = Walk { report, language, depth: 0, prefix: String::new() };
    let sections = page.sections();
    let contents = page.contents(&sections);
    let main = sections.into_iter().map(Section::markup).collect();
    around(&title(report, language), language, page.opening(), contents, main, page.footer())
}

/// A document as HTML.
#[must_use]
pub fn document(document: &Document, language: Language) -> String {
    let page = Page { language, ids: ids(&document.sections).collect() };
    let about = document.about.iter().map(paragraph).collect::<Markup>();
    let facts = document.facts.iter().map(|fact| {
        let pair = Markup::element("dt", &[], &fact.name).and(Markup::element("dd", &[], &fact.value));
        Markup::element("div", &[], pair)
    });
    let facts: Markup = facts.collect();
    let facts = if facts.is_empty() { facts } else { Markup::element("dl", &[("class", "facts")], facts) };
    let opening = heading(1, &[], &document.title).and(about).and(facts);
    let main = page.blocks(&document.opening, 2).and(page.sections(&document.sections, 2));
    let made_by: Markup = document.colophon.iter().map(|line| paragraph(page.phrase(line))).collect();
    let footer = if made_by.is_empty() { made_by } else { Markup::element("footer", &[], made_by) };
    around(&document.title, language, opening, page.contents(&document.sections), main, footer)
}

/// What every block of a document is shown with.
struct Page<'a> {
    language: Language,
    /// The parts that links can lead to.
    ids: BTreeSet<&'a str>,
}

fn ids(sections: &[document::Section]) -> Box<dyn Iterator<Item = &str> + '_> {
    Box::new(sections.iter().flat_map(|section| std::iter::once(section.id.as_str()).chain(ids(&section.sections))))
}

/// A document around its parts.
fn around(
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

struct Walk<'a> {
    report: &'a Report<'a>,
    language: Language,
    /// How much deeper headings stand than in a document of their own.
    depth: usize,
    /// What every id of this page starts with, so that the same part for two groups has two ids.
    prefix: String,
}

impl Walk<'_> {
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
                Walk { report, depth: self.depth + 1, prefix: format!("{}group-{number}-", self.prefix), ..*self };
            let within = [page.barriers(), page.bundle()].into_iter().flatten().map(Section::markup);
            let title = groups::about(report, self.language).unwrap_or_default();
            let body =
                paragraph(crate::report::sentences::summary(report, self.language)).and(within.collect::<Markup>());
            self.section(&format!("group-{number}"), title, body)
        });
        parts.collect()
    }
}

#[cfg(test)]
mod tests {
    use scraper::{ElementRef, Html, Selector};

    use super::document;
    use crate::language::Language;
    use crate::report::document::{Document, sample};

    fn read(document: &Document) -> Html {
        let read = Html::parse_document(&super::document(document, Language::English));
        assert!(read.errors.is_empty(), "{:?}", read.errors);
        read
    }

    fn texts(page: &Html, selector: &str) -> Vec<String> {
        let line = |element: ElementRef<'_>| element.text().flat_map(str::split_whitespace).collect::<Vec<_>>().join(" ");
        page.select(&Selector::parse(selector).unwrap()).map(line).collect()
    }

    #[test]
    fn everything_that_a_document_says_is_there_in_order() {
        let page = read(&sample::document());
        assert_eq!(texts(&page, "title, h1"), ["Plan for <b> & co"; 2]);
        assert_eq!(texts(&page, "h2"), ["Contents", "Summary", "Barriers", "Plan", "Figures", "Cards"]);
        assert_eq!(texts(&page, "h3"), ["1. Time", "What is missing", "Make room"]);
        assert_eq!(texts(&page, "nav a"), ["Summary", "Barriers", "Time", "Plan", "What is missing", "Figures", "Cards"]);
        assert_eq!(texts(&page, "header p, header dd"), ["team: north", "North"]);
        assert_eq!(texts(&page, ".said p"), ["“There is time.”", "40 % unfavourable.", "Note: so say we"]);
        assert_eq!(texts(&page, ".details dt"), ["First step", "Rests on"], "what is not known has no name either");
        assert_eq!(texts(&page, ".details li"), ["A method", "An effect"]);
        assert_eq!(texts(&page, "footer p"), ["Made by hand."]);
    }

    #[test]
    fn a_table_is_laid_out_after_what_is_in_it() {
        let page = read(&sample::document());
        assert_eq!(texts(&page, ".matrix thead th"), ["Strategy", "1. Availability"]);
        assert_eq!(texts(&page, ".matrix td.figure.fit-3"), ["3"]);
        assert_eq!(texts(&page, ".weighing > svg + div li > .dot"), ["1"], "the mark of the drawing comes back beside it");
        assert_eq!(texts(&page, ".dense[role='table'] td:not(.status)"), ["–", "Ask around."]);
        assert_eq!(texts(&page, ".dense td.long"), ["Ask around."]);
        assert_eq!(texts(&page, ".dense td.status .state.stopped, .dense td.status li"), ["stopped", "No time."]);
        assert_eq!(texts(&page, ".pictures td.hinders, .pictures .score .scored > span"), ["barrier", "71"]);
        assert_eq!(page.select(&Selector::parse("td.chart > svg.both").unwrap()).count(), 1);
    }

    #[test]
    fn a_card_is_folded_and_the_advice_leads_to_it() {
        let page = read(&sample::document());
        assert_eq!(texts(&page, "details.card > summary > h3"), ["Make room"]);
        assert_eq!(texts(&page, "details.card > div#strategy-room ol li"), ["Ask.", "Do."]);
        assert_eq!(texts(&page, ".more a[href='#strategy-room']").len(), 1);
        let mut without = sample::document();
        without.sections.pop();
        assert!(texts(&read(&without), ".more, .hint").is_empty(), "without the cards nothing leads to them");
    }

    #[test]
    fn an_empty_document_has_neither_contents_nor_a_foot() {
        let page = read(&Document::default());
        assert!(texts(&page, "nav, footer, dl").is_empty());
    }

    #[test]
    fn the_same_document_gives_the_same_page() {
        let made = || document(&sample::document(), Language::Dutch);
        assert_eq!(made(), made());
    }
}
