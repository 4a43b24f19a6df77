//! Every kind of block on a terminal.

use unicode_width::UnicodeWidthStr as _;

use super::{ScreenPage, chart, is_name};
use crate::assessment::Label;
use crate::report::document::{Block, CellMeaning, Chart, List, ListItem, ListMark, Phrase, SaidBlock, Tone};
use crate::typeset::Paint;

impl ScreenPage<'_> {
    pub(super) fn blocks(&mut self, blocks: &[Block]) {
        for (at, block) in blocks.iter().enumerate() {
            let before = at.checked_sub(1).and_then(|at| blocks.get(at));
            if before.is_some_and(|before| stands_apart(block, before)) {
                self.line("");
            }
            if self.is_read(block, &blocks[at + 1..]) {
                self.block(block, before);
            }
        }
    }

    /// Whether a block is of any use here: how to read a picture is not where the picture is left out.
    fn is_read(&self, block: &Block, after: &[Block]) -> bool {
        let is_legend = matches!(block, Block::Paragraph { tone: Tone::Legend, .. });
        let table = after.iter().find_map(|block| if let Block::Table(table) = block { Some(table) } else { None });
        !is_legend || table.is_none_or(|table| self.shows_pictures(table))
    }

    fn block(&mut self, block: &Block, before: Option<&Block>) {
        match block {
            Block::Paragraph { tone, text } => self.paragraph(*tone, text),
            Block::List(list) => self.list(list),
            // Beside a drawing the table would say everything twice; its list says what the drawing does not.
            Block::Table(table) if before.is_some_and(|before| self.is_drawn(before)) && !table.narrow.is_empty() => {
                self.blocks(&table.narrow);
            }
            Block::Table(table) => self.table(table),
            Block::Said(said) => self.said(said),
            Block::Strategies(strategies) => self.strategies(strategies),
            Block::Chart(Chart::Weighing(weighed)) if self.is_drawn(block) => self.grid(weighed),
            // The same figures stand in the text.
            Block::Chart(_) => {}
        }
    }

    /// Whether a block is a picture that is drawn here.
    fn is_drawn(&self, block: &Block) -> bool {
        matches!(block, Block::Chart(Chart::Weighing(_))) && !self.plain && self.width >= chart::GRID_FROM
    }

    fn paragraph(&mut self, tone: Tone, text: &Phrase) {
        match tone {
            Tone::Legend if self.plain => {}
            Tone::Quiet | Tone::Legend => self.quiet(&text.plain()),
            Tone::Body | Tone::Lead if is_name(text) => self.styled(&text.plain(), "", "  ", Paint::strong),
            Tone::Body | Tone::Lead => self.text(&text.plain(), "", ""),
        }
    }

    fn said(&mut self, said: &SaidBlock) {
        self.text(&format!("“{}” {}", said.statement, said.answer), "", "");
        if let Some(note) = &said.note {
            self.text(&format!("{}: {}", note.name, note.value), "", "");
        }
    }

    fn list(&mut self, list: &List) {
        for (item, number) in list.items.iter().zip(1..) {
            let mark = match list.mark {
                ListMark::Bullet => "- ".to_owned(),
                ListMark::Number => format!("{number:>2}. "),
                ListMark::Helps => "+ ".to_owned(),
                ListMark::Remark => "! ".to_owned(),
            };
            let rest = " ".repeat(mark.len());
            let helps = list.mark == ListMark::Helps;
            let style = |paint: Paint, line: &str| match item.meaning {
                CellMeaning::Judgement(Label::Barrier) => paint.hindering(line),
                CellMeaning::Judgement(Label::Facilitator) => paint.helping(line),
                _ if helps && line.starts_with('+') => {
                    let name = &line[1..];
                    let name = if is_name(&item.text) { paint.strong(name) } else { name.to_owned() };
                    format!("{}{name}", paint.helping("+"))
                }
                _ if is_name(&item.text) => paint.strong(line),
                _ => line.to_owned(),
            };
            self.styled(&item.text.plain(), &mark, &rest, style);
            self.under(item, &rest);
        }
    }

    /// What stands under an item of a list, with its picture before it.
    fn under(&mut self, item: &ListItem, indent: &str) {
        let mut under = item.under.iter();
        if let Some(Chart::Diverging(shares)) = item.chart.as_ref().filter(|_| !self.plain) {
            let bar = chart::both_sides(*shares);
            // Its figures stand behind it, or below it where that line is too short.
            let figures = under.next().map(Phrase::plain).unwrap_or_default();
            if self.indent + indent.len() + bar.width() + 2 + figures.width() <= self.width {
                // A space that does not break keeps them to its place.
                self.text(&format!("{bar}\u{a0} {figures}"), indent, indent);
            } else {
                self.text(&bar, indent, indent);
                self.text(&figures, indent, indent);
            }
        }
        let main = is_name(&item.text) || item.chart.is_some();
        for line in under {
            let style = |paint: Paint, line: &str| if main { line.to_owned() } else { paint.quiet(line) };
            self.styled(&line.plain(), indent, indent, style);
        }
    }
}

/// Whether an empty line stands between a block and the one before it.
fn stands_apart(block: &Block, before: &Block) -> bool {
    match block {
        Block::Paragraph { tone: Tone::Lead, .. } => true,
        Block::Table(_) => matches!(before, Block::Paragraph { tone: Tone::Body, .. }),
        _ => false,
    }
}
