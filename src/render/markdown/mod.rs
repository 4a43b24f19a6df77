//! A document as CommonMark with pipe tables: for a wiki, pandoc, and through pandoc for Word.

mod address;
mod table;
mod text;

use crate::report::document::{
    Block, Document, List, ListMark, Phrase, SaidBlock, Section, StrategyBlock, TextPiece, Tone,
};
use text::escape;

/// A document as Markdown.
#[must_use]
pub fn markdown(document: &Document) -> String {
    let mut page = MarkdownPage(String::new());
    if !document.title.is_empty() {
        page.put(&format!("# {}", escape(&document.title)));
    }
    page.put(&document.about.as_deref().map(escape).unwrap_or_default());
    let facts = document.facts.iter().map(|fact| format!("- {}: {}", escape(&fact.name), escape(&fact.value)));
    page.put(&facts.collect::<Vec<_>>().join("\n"));
    page.blocks(&document.opening);
    for section in &document.sections {
        page.section(section, 2);
    }
    if !document.colophon.is_empty() {
        page.put("---");
    }
    for made in &document.colophon {
        page.put(&phrase(made));
    }
    page.0.truncate(page.0.trim_end().len());
    page.0 + "\n"
}

/// A text under construction.
struct MarkdownPage(String);

impl MarkdownPage {
    /// Adds a block of its own, with an empty line after it, if there is anything in it.
    fn put(&mut self, text: &str) {
        let text = text.trim_end();
        if !text.is_empty() {
            self.0.push_str(text);
            self.0.push_str("\n\n");
        }
    }

    fn section(&mut self, section: &Section, level: usize) {
        let number = section.number.map(|number| format!("{number}. ")).unwrap_or_default();
        // A heading is at most of the sixth level.
        self.put(&format!("{} {number}{}", "#".repeat(level.min(6)), escape(&section.titled())));
        self.blocks(&section.blocks);
        for within in &section.sections {
            self.section(within, level + 1);
        }
    }

    fn blocks(&mut self, blocks: &[Block]) {
        blocks.iter().for_each(|block| self.block(block));
    }

    fn block(&mut self, block: &Block) {
        match block {
            // Its pictures are not here.
            Block::Paragraph { tone: Tone::Legend, .. } | Block::Chart(_) => {}
            Block::Paragraph { text, .. } => self.put(&phrase(text)),
            Block::List(of) => self.put(&list(of)),
            Block::Table(of) if !of.narrow.is_empty() && !table::fits(of) => self.blocks(&of.narrow),
            Block::Table(of) => {
                self.put(&of.key.as_deref().map(escape).unwrap_or_default());
                self.put(&table::pipes(of));
            }
            Block::Said(of) => self.said(of),
            Block::Strategies(of) => {
                let items: Vec<String> = of.iter().zip(1..).map(|(of, rank)| strategy(of, rank)).collect();
                self.put(&items.join("\n"));
            }
        }
    }

    fn said(&mut self, said: &SaidBlock) {
        self.put(&format!("“{}” {}", escape(&said.statement), escape(&said.answer)));
        if let Some(note) = &said.note {
            self.put(&format!("{}: {}", escape(&note.name), escape(&note.value)));
        }
    }
}

/// A text with what stands out in it, and with addresses as links.
fn phrase(phrase: &Phrase) -> String {
    let pieces = phrase.0.iter().enumerate().map(|(at, piece)| match piece {
        TextPiece::Plain(text) if at > 0 => spaced(text, text::inside),
        TextPiece::Plain(text) => spaced(text, escape),
        TextPiece::Strong(text) | TextPiece::Inside { text, .. } => format!("**{}**", text::inside(text)),
        TextPiece::Address(address) => format!("<{address}>"),
    });
    pieces.collect()
}

/// A piece of a text with the spaces around it, which escaping takes away.
fn spaced(text: &str, escape: fn(&str) -> String) -> String {
    let space = |is: bool| if is { " " } else { "" };
    format!("{}{}{}", space(text.starts_with(' ')), escape(text), space(text.len() > 1 && text.ends_with(' ')))
}

/// A list whose items may have a list under them. That list belongs to its item only when it stands as far in as the item's
/// own text.
fn list(list: &List) -> String {
    let items = list.items.iter().zip(1..).map(|(item, number)| {
        let mark = if list.mark == ListMark::Number { format!("{number}. ") } else { "- ".to_owned() };
        let indent = " ".repeat(mark.len());
        if let ([TextPiece::Strong(_) | TextPiece::Inside { .. }], [under]) =
            (item.text.0.as_slice(), item.under.as_slice())
        {
            return format!("{mark}{}: {}", phrase(&item.text), phrase(under));
        }
        let under = item.under.iter().map(|under| format!("\n{indent}- {}", phrase(under)));
        format!("{mark}{}{}", phrase(&item.text), under.collect::<String>())
    });
    items.collect::<Vec<_>>().join("\n")
}

/// A strategy as an item of a numbered list. Its details are a list within it: six columns of Dutch words would be too
/// narrow on paper.
fn strategy(strategy: &StrategyBlock, rank: usize) -> String {
    let mark = format!("{rank}. ");
    let indent = " ".repeat(mark.len());
    let because = match &strategy.effect {
        Some(effect) => format!("\n{indent}- {}: {}", escape(effect), escape(&strategy.because)),
        None => format!("\n{indent}- {}", escape(&strategy.because)),
    };
    let details = strategy.details.iter().map(|detail| (detail.name.as_str(), detail.values.join("; ")));
    let details = details.map(|(name, text)| format!("\n{indent}- {}: {}", escape(name), escape(&text)));
    let details = std::iter::once(because).chain(details);
    format!("{mark}**{}**{}", text::inside(&strategy.name), details.collect::<String>())
}
