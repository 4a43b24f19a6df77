//! What stands in a part of a document: one function for each block.

use super::HtmlPage;
use super::markup::{Markup, bullets, heading, link, paragraph, quiet};
use super::{chart, priority_chart};
use crate::report::document::{
    Block, Chart, DetailKind, List, ListItem, ListMark, Phrase, SaidBlock, StrategyBlock, StrategyDetail, Table, Tone,
    Weighed,
};
use crate::typeset::capital;

impl HtmlPage<'_> {
    /// Blocks in order. `level` is that of a heading among them.
    pub(super) fn blocks(&self, blocks: &[Block], level: usize) -> Markup {
        let (mut made, mut rest) = (Markup::default(), blocks);
        while let [block, after @ ..] = rest {
            let (markup, left) = match (block, after) {
                (Block::Chart(Chart::Weighing(dots)), [Block::Table(table), after @ ..]) => {
                    (self.drawn(dots, table), after)
                }
                _ => (self.block(block, level), after),
            };
            (made, rest) = (made.and(markup), left);
        }
        made
    }

    fn block(&self, block: &Block, level: usize) -> Markup {
        match block {
            Block::Paragraph { tone: Tone::Quiet, text } => quiet(self.phrase(text)),
            Block::Paragraph { tone: Tone::Body | Tone::Lead | Tone::Legend, text } => paragraph(self.phrase(text)),
            Block::List(list) => self.list(list),
            Block::Table(table) => self.table(table, level),
            Block::Said(said) => said_block(said),
            Block::Strategies(strategies) => {
                let strategies: Markup = strategies.iter().map(|strategy| self.strategy(strategy, level)).collect();
                Markup::from_element("ol", &[("class", "strategies")], strategies)
            }
            Block::Chart(chart) => self.chart(chart),
        }
    }

    /// A drawing of what was weighed, and the same as a table beside it.
    fn drawn(&self, dots: &[Weighed], table: &Table) -> Markup {
        let drawn = priority_chart::chart(dots, &table.caption, &table.id, self.language);
        let beside = drawn.and(self.weighed(table, dots));
        quiet(self.language.phrases().plan.dots).and(Markup::from_element("div", &[("class", "weighing")], beside))
    }

    fn list(&self, list: &List) -> Markup {
        let items: Markup = list.items.iter().map(|item| self.item(item)).collect();
        match list.mark {
            _ if list.items.is_empty() => items,
            ListMark::Bullet => Markup::from_element("ul", &[], items),
            ListMark::Number => Markup::from_element("ol", &[], items),
            ListMark::Helps => Markup::from_element("ul", &[("class", "helping")], items),
            ListMark::Remark => Markup::from_element("ul", &[("class", "notices")], items),
        }
    }

    fn item(&self, item: &ListItem) -> Markup {
        Markup::from_element("li", &[], self.phrase(&item.text).and(self.under(&item.under)))
    }

    /// What stands under an item: a line, or a list of several.
    fn under(&self, under: &[Phrase]) -> Markup {
        match under {
            [] => Markup::default(),
            [line] => self.below(line),
            lines => {
                let lines = lines.iter().map(|line| Markup::from_element("li", &[], self.phrase(line)));
                Markup::from_element("ul", &[("class", "under")], lines.collect::<Markup>())
            }
        }
    }

    /// A small line under what it belongs to.
    pub(super) fn below(&self, line: &Phrase) -> Markup {
        Markup::from(" ").and(Markup::from_element("span", &[("class", "below")], self.phrase(line)))
    }

    fn strategy(&self, strategy: &StrategyBlock, level: usize) -> Markup {
        let effect =
            strategy.effect.as_ref().map(|effect| Markup::from_element("b", &[], format!("{effect}.")).and(" "));
        let because = effect.unwrap_or_default().and(&strategy.because);
        let details: Markup = strategy.details.iter().map(detail).collect();
        let card = strategy.card.as_deref().filter(|card| self.ids.contains(card)).map(|card| {
            let words = (self.language.phrases().page.whole_card)(&strategy.name);
            Markup::from_element("p", &[("class", "more")], link(card, words))
        });
        let inside = heading(level, &[], &strategy.name)
            .and(paragraph(because))
            .and(Markup::from_element("dl", &[("class", "details")], details))
            .and(card.unwrap_or_default());
        Markup::from_element("li", &[], inside)
    }

    /// A picture. Whoever hears the document is not told of it: the same figures stand beside it.
    pub(super) fn chart(&self, picture: &Chart) -> Markup {
        match picture {
            Chart::Strip(labels) => chart::strip(labels, self.language),
            Chart::Score(percent) => chart::score(*percent),
            Chart::Unfavourable(share) => chart::unfavourable(*share),
            Chart::Diverging(shares) => chart::diverging(*shares),
            // It stands beside a table, which names it.
            Chart::Weighing(_) => Markup::default(),
            Chart::Shift(shares) => chart::shift(*shares),
        }
    }
}

/// A statement and what was answered to it.
fn said_block(said: &SaidBlock) -> Markup {
    let bar: Markup = said.share.into_iter().map(chart::unfavourable).collect();
    let answer = Markup::from_element("p", &[("class", "answer")], &said.answer);
    let note = said.note.as_ref().map(|note| paragraph(format!("{}: {}", note.name, note.value)));
    let statement = paragraph(format!("“{}”", said.statement));
    Markup::from_element("div", &[("class", "said")], statement.and(bar).and(answer).and(note.unwrap_or_default()))
}

/// Something to know of a strategy: what it is called, and what it is.
fn detail(detail: &StrategyDetail) -> Markup {
    let value = match detail.kind {
        DetailKind::RestsOn => bullets(detail.values.iter().map(|value| capital(value))),
        DetailKind::FirstStep | DetailKind::Who | DetailKind::WorksWhen | DetailKind::Against | DetailKind::Mend => {
            detail.values.join("; ").into()
        }
    };
    if value.is_empty() {
        return value;
    }
    let pair = Markup::from_element("dt", &[], &detail.name).and(Markup::from_element("dd", &[], value));
    Markup::from_element("div", &[], pair)
}
