//! A document as one HTML file: to read in a browser, to mail, to print. It loads nothing and runs nothing, and says what
//! the other documents say.

mod block;
mod chart;
mod markup;
mod priority_chart;
mod section;
mod style;
mod table;
mod text;

use std::collections::BTreeSet;

use crate::language::Language;
use crate::report::document::{Document, DocumentSpacing, Section};
use markup::{Markup, heading, paragraph};

/// Forbids everything that a document can load or run, but for the style sheet in it (Content Security Policy Level 3,
/// W3C): what is typed in a session stays text, also where a browser would read it otherwise.
const POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/// A document as HTML.
#[must_use]
pub fn html(document: &Document, language: Language) -> String {
    let page = HtmlPage { language, ids: ids(&document.sections).collect() };
    let main = page.blocks(&document.opening, 2).and(page.sections(&document.sections, 2));
    let main = Markup::from_element("main", &[("id", "advice"), ("tabindex", "-1")], main);
    let made_by: Markup = document.colophon.iter().map(|line| paragraph(page.phrase(line))).collect();
    let footer = if made_by.is_empty() { made_by } else { Markup::from_element("footer", &[], made_by) };
    let body = Markup::from_element("a", &[("class", "skip"), ("href", "#advice")], language.phrases().page.skip)
        .and(Markup::from_element("header", &[], opening(document)))
        .and(page.contents(&document.sections))
        .and(main)
        .and(footer);
    let whole = head(&document.title).and(Markup::from_element(
        "body",
        match document.spacing {
            DocumentSpacing::Sheet => &[("class", "sheet")],
            DocumentSpacing::FewPages => &[("class", "close")],
            DocumentSpacing::Wide => &[],
        },
        body,
    ));
    Markup::from_element("html", &[("lang", language.code())], whole).document()
}

/// What a browser must know before it shows anything.
fn head(title: &str) -> Markup {
    let head = Markup::from_void("meta", &[("charset", "utf-8")])
        .and(Markup::from_void("meta", &[("http-equiv", "Content-Security-Policy"), ("content", POLICY)]))
        .and(Markup::from_void("meta", &[("name", "viewport"), ("content", "width=device-width, initial-scale=1")]))
        .and(Markup::from_void("meta", &[("name", "color-scheme"), ("content", "light dark")]))
        .and(Markup::from_void("meta", &[("name", "referrer"), ("content", "no-referrer")]))
        .and(Markup::from_element("title", &[], title))
        .and(Markup::from_style(style::STYLE));
    Markup::from_element("head", &[], head)
}

/// What it is called, what it is about, and who, where and when.
fn opening(document: &Document) -> Markup {
    let about: Markup = document.about.iter().map(paragraph).collect();
    let facts = document.facts.iter().map(|fact| {
        let pair = Markup::from_element("dt", &[], &fact.name).and(Markup::from_element("dd", &[], &fact.value));
        Markup::from_element("div", &[], pair)
    });
    let facts: Markup = facts.collect();
    let facts = if facts.is_empty() { facts } else { Markup::from_element("dl", &[("class", "facts")], facts) };
    heading(1, &[], &document.title).and(about).and(facts)
}

/// What every block of a document is shown with.
struct HtmlPage<'a> {
    language: Language,
    /// The parts that links can lead to.
    ids: BTreeSet<&'a str>,
}

/// The ids of parts, and of the parts within them.
fn ids(sections: &[Section]) -> Box<dyn Iterator<Item = &str> + '_> {
    Box::new(sections.iter().flat_map(|section| std::iter::once(section.id.as_str()).chain(ids(&section.sections))))
}

#[cfg(test)]
mod tests {
    use scraper::{ElementRef, Html, Selector};

    use super::html;
    use crate::language::Language;
    use crate::report::document::{Document, sample};

    fn read(document: &Document) -> Html {
        let read = Html::parse_document(&html(document, Language::English));
        assert!(read.errors.is_empty(), "{:?}", read.errors);
        read
    }

    fn texts(page: &Html, selector: &str) -> Vec<String> {
        let line =
            |element: ElementRef<'_>| element.text().flat_map(str::split_whitespace).collect::<Vec<_>>().join(" ");
        page.select(&Selector::parse(selector).unwrap()).map(line).collect()
    }

    #[test]
    fn everything_that_a_document_says_is_there_in_order() {
        let page = read(&sample::document());
        assert_eq!(texts(&page, "head title, h1"), ["Plan for <b> & co"; 2]);
        assert_eq!(texts(&page, "h2"), ["Contents", "Summary", "Barriers", "Plan", "Figures", "Cards"]);
        assert_eq!(texts(&page, "h3"), ["1. Time", "What is missing", "Make room"]);
        assert_eq!(
            texts(&page, "nav a"),
            ["Summary", "Barriers", "Time", "Plan", "What is missing", "Figures", "Cards"]
        );
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
        assert_eq!(
            texts(&page, ".weighing > svg + div li > .dot"),
            ["1"],
            "the mark of the drawing comes back beside it"
        );
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
        let made = || html(&sample::document(), Language::Dutch);
        assert_eq!(made(), made());
    }
}
