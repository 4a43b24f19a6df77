//! A document as plain text for an e-mail: no markup, no drawing, nothing lined up, since the letters of a mail differ in
//! width, and no broken words, since a mail program breaks the lines anew.

use unicode_width::UnicodeWidthStr as _;

use crate::language::clean;
use crate::report::document::{
    Block, Document, List, ListMark, SaidBlock, Section, SectionKind, StrategyBlock, Table, Tone,
};
use crate::typeset::unbroken;

/// How wide a line is: what a mail program shows whole, also where it is quoted in an answer.
const WIDTH: usize = 72;
/// What the title, the headings of parts, and those within them are underlined with.
const LINES: [&str; 3] = ["=", "-", "~"];

/// A document as plain text.
#[must_use]
pub fn text(document: &Document) -> String {
    let mut page = PlainTextPage(String::new());
    page.heading(&document.title, 0);
    page.paragraph(document.about.as_deref().unwrap_or_default());
    for fact in &document.facts {
        page.put(&format!("{}: {}", fact.name, fact.value), "", "  ");
    }
    page.end(!document.facts.is_empty());
    page.blocks(&document.opening);
    for section in &document.sections {
        page.section(section, 1);
    }
    for made in &document.colophon {
        page.paragraph(&made.plain());
    }
    page.0.trim_matches('\n').to_owned() + "\n"
}

/// A text under construction.
struct PlainTextPage(String);

impl PlainTextPage {
    /// Adds a text, the first and the following lines with their own indent.
    fn put(&mut self, text: &str, first: &str, rest: &str) {
        for line in unbroken(&shown(text), WIDTH, first, rest) {
            self.0.push_str(line.replace('\u{a0}', " ").trim_end());
            self.0.push('\n');
        }
    }

    /// Ends a block, if there was one, with an empty line.
    fn end(&mut self, was: bool) {
        if was {
            self.0.push('\n');
        }
    }

    fn paragraph(&mut self, text: &str) {
        if !text.is_empty() {
            self.put(text, "", "");
            self.end(true);
        }
    }

    fn heading(&mut self, text: &str, level: usize) {
        if text.is_empty() {
            return;
        }
        let start = self.0.len();
        self.put(text, "", "");
        let widest = self.0[start..].lines().map(|line| line.width()).max().unwrap_or_default();
        self.0.push_str(&LINES[level.min(LINES.len() - 1)].repeat(widest));
        self.0.push_str("\n\n");
    }

    fn section(&mut self, section: &Section, level: usize) {
        if level == 1 && section.kind != SectionKind::Card {
            self.0.push('\n');
        }
        let number = section.number.map(|number| format!("{number}. ")).unwrap_or_default();
        self.heading(&format!("{number}{}", section.titled()), level);
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
            // There are no pictures here.
            Block::Paragraph { tone: Tone::Legend, .. } | Block::Chart(_) => {}
            Block::Paragraph { text, .. } => self.paragraph(&text.plain()),
            Block::List(list) => self.list(list),
            Block::Table(table) if table.spoken.is_empty() => self.rows(table),
            Block::Table(table) => self.blocks(&table.spoken),
            Block::Said(said) => self.said(said),
            Block::Strategies(strategies) => {
                strategies.iter().zip(1..).for_each(|(strategy, rank)| self.strategy(strategy, rank));
            }
        }
    }

    fn list(&mut self, list: &List) {
        for (item, number) in list.items.iter().zip(1..) {
            let mark = if list.mark == ListMark::Number { format!("{number}. ") } else { "- ".to_owned() };
            let indent = " ".repeat(mark.len());
            self.put(&item.text.plain(), &mark, &indent);
            for under in &item.under {
                self.put(&under.plain(), &indent, &indent);
            }
        }
        self.end(!list.items.is_empty());
    }

    /// A table row by row: what each is about, and what stands in the other columns.
    fn rows(&mut self, table: &Table) {
        for row in &table.rows {
            let Some((name, cells)) = row.split_first() else { continue };
            self.put(&name.texts().collect::<Vec<_>>().join("; "), "- ", "  ");
            for (cell, head) in cells.iter().zip(table.columns.iter().skip(1)) {
                let said = cell.texts().collect::<Vec<_>>().join("; ");
                if !said.is_empty() {
                    self.put(&format!("{}: {said}", head.brief()), "  ", "  ");
                }
            }
        }
        self.end(!table.rows.is_empty());
    }

    fn said(&mut self, said: &SaidBlock) {
        self.put(&format!("“{}” {}", said.statement, said.answer), "", "");
        if let Some(note) = &said.note {
            self.put(&format!("{}: {}", note.name, note.value), "", "");
        }
        self.end(true);
    }

    fn strategy(&mut self, strategy: &StrategyBlock, rank: usize) {
        let mark = format!("{rank}. ");
        let indent = " ".repeat(mark.len());
        self.put(&strategy.name, &mark, &indent);
        self.put(&strategy.because_in_full(), &indent, &indent);
        for detail in &strategy.details {
            self.put(&format!("{}: {}", detail.name, detail.values.join("; ")), &indent, &indent);
        }
        self.end(true);
    }
}

/// A text from anywhere on one line, without control characters. A figure stays with its sign.
fn shown(text: &str) -> String {
    let parts: Vec<String> = text.split('\u{a0}').map(clean).collect();
    parts.join("\u{a0}").replace(" %", "\u{a0}%")
}
