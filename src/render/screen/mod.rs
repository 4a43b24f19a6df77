//! A document on a terminal of 40 columns or more, with or without colour, or in words for a screen reader.

mod blocks;
mod chart;
mod strategies;
mod table;

use crate::language::{Language, clean};
use crate::render::Look;
use crate::report::document::{Block, Document, Phrase, Section, SectionKind, Table};
use crate::typeset::{Paint, indented};

/// Narrower than this nothing is laid out; the text just becomes longer than the screen.
const NARROWEST: usize = 20;
/// Wider lines than this are hard to read.
const WIDEST: usize = 120;
/// How far what is said of a barrier stands in.
const INDENT: usize = 3;

/// A document as text for a terminal.
#[must_use]
pub fn screen(document: &Document, language: Language, look: Look) -> String {
    let mut page = ScreenPage::new(language, look, tables(document));
    if !document.title.is_empty() {
        page.heading(&document.title, Paint::heading);
    }
    let facts = document.facts.iter().map(|fact| fact.value.as_str());
    let facts: Vec<&str> = document.about.as_deref().into_iter().chain(facts).collect();
    if !facts.is_empty() {
        page.quiet(&facts.join(" · "));
    }
    if !document.opening.is_empty() && !page.out.is_empty() {
        page.line("");
    }
    page.blocks(&document.opening);
    for section in &document.sections {
        page.section(section, 0);
    }
    if !document.colophon.is_empty() {
        page.line("");
    }
    for phrase in &document.colophon {
        page.quiet(&phrase.plain());
    }
    page.out
}

/// Blocks without a document around them, as text for a terminal.
#[must_use]
pub fn blocks_on_screen(blocks: &[Block], language: Language, look: Look) -> String {
    let mut page = ScreenPage::new(language, look, Vec::new());
    page.blocks(blocks);
    page.out
}

/// All tables of a document.
fn tables(document: &Document) -> Vec<&Table> {
    fn within(section: &Section) -> Vec<&Block> {
        section.blocks.iter().chain(section.sections.iter().flat_map(within)).collect()
    }
    let blocks = document.opening.iter().chain(document.sections.iter().flat_map(within));
    blocks.filter_map(|block| if let Block::Table(table) = block { Some(table) } else { None }).collect()
}

/// A text under construction.
struct ScreenPage<'a> {
    language: Language,
    width: usize,
    paint: Paint,
    plain: bool,
    /// All tables there are: those with the same columns have the same widths.
    tables: Vec<&'a Table>,
    /// How far everything stands in.
    indent: usize,
    out: String,
}

impl<'a> ScreenPage<'a> {
    fn new(language: Language, look: Look, tables: Vec<&'a Table>) -> Self {
        let width = look.width_within(NARROWEST, WIDEST);
        Self { language, width, paint: look.paint, plain: look.plain, tables, indent: 0, out: String::new() }
    }

    fn line(&mut self, line: &str) {
        self.out.push_str(line.trim_end());
        self.out.push('\n');
    }

    /// Adds a text, broken into lines, the first and the following with their own indent.
    fn styled(&mut self, text: &str, first: &str, rest: &str, style: impl Fn(Paint, &str) -> String) {
        let indent = " ".repeat(self.indent);
        let (first, rest) = (format!("{indent}{first}"), format!("{indent}{rest}"));
        for line in indented(&shown(text), self.width, &first, &rest, self.language) {
            let line = style(self.paint, line.replace('\u{a0}', " ").trim_end());
            self.line(&line);
        }
    }

    fn text(&mut self, text: &str, first: &str, rest: &str) {
        self.styled(text, first, rest, |_, line| line.to_owned());
    }

    /// Text in the background: an explanation that a practised reader skips.
    fn quiet(&mut self, text: &str) {
        self.styled(text, "", "", Paint::quiet);
    }

    /// Adds a heading, with an empty line before it unless it is the first thing there is.
    fn heading(&mut self, text: &str, style: fn(Paint, &str) -> String) {
        if !self.out.is_empty() {
            self.line("");
        }
        self.styled(text, "", "", style);
    }

    fn section(&mut self, section: &Section, depth: usize) {
        let indent = self.indent;
        match (section.kind, depth) {
            (SectionKind::Barrier, _) => {
                self.line("");
                let number = section.number.map(|number| format!("{number}. ")).unwrap_or_default();
                let place = section.place.as_ref().map(|place| format!(" · {place}")).unwrap_or_default();
                let rest = " ".repeat(INDENT);
                self.styled(&format!("{number}{}{place}", section.title), "", &rest, Paint::hindering);
                self.indent += INDENT;
            }
            (SectionKind::Card, _) | (_, 0) => self.heading(&section.title, Paint::heading),
            _ => self.heading(&section.title, Paint::strong),
        }
        self.blocks(&section.blocks);
        self.indent = indent;
        for within in &section.sections {
            self.section(within, depth + 1);
        }
    }
}

/// A text that is safe on a terminal, on one line. A figure stays with its sign, and what is kept together with a space that
/// does not break stays so.
fn shown(text: &str) -> String {
    let parts: Vec<String> = text.split('\u{a0}').map(clean).collect();
    parts.join("\u{a0}").replace(" %", "\u{a0}%")
}

/// Whether a phrase is a name and nothing else.
fn is_name(phrase: &Phrase) -> bool {
    use crate::report::document::TextPiece;
    phrase.0.iter().all(|piece| matches!(piece, TextPiece::Strong(_)))
}
