//! How the advice was made, what it rests on, and the cards of its strategies as an appendix.

use super::Page;
use super::body::{Part, Style};
use crate::report::card::card_body;
use crate::report::colophon::colophon;
use crate::report::method::{cited, method};
use crate::report::page::{Block, Item};

impl Page<'_> {
    pub(super) fn method(&mut self) {
        let (report, words) = (self.report, self.words());
        self.heading(1, words.method_heading);
        for paragraph in method(report, self.language) {
            self.body.text(Style::Text, &paragraph);
        }
        self.heading(2, words.sources);
        for index in cited(report, self.language) {
            let source = report.catalogue.source(index);
            let name = format!("{}:", source.short.get(self.language));
            let used_for = format!("({})", source.used_for.get(self.language));
            let mut parts = vec![Part::Strong(&name), Part::Plain(source.reference.get(self.language))];
            parts.extend(source.url.as_deref().map(Part::Link));
            parts.push(Part::Plain(&used_for));
            self.body.put(Style::Bullet, &parts);
        }
        self.body.text(Style::Quiet, &colophon(report.questionnaire, report.catalogue, self.language));
    }

    /// The whole card of every strategy that is advised.
    pub(super) fn cards(&mut self) {
        let report = self.report;
        let strategies = report.strategies();
        if strategies.is_empty() {
            return;
        }
        self.body.new_page(self.words().cards);
        for index in strategies {
            let strategy = report.catalogue.strategy(index);
            for block in card_body(report.questionnaire, report.catalogue, strategy, self.language) {
                self.block(&block);
            }
        }
    }

    fn block(&mut self, block: &Block) {
        match block {
            Block::Title(text) => self.heading(2, text),
            Block::Heading(text) => self.heading(3, text),
            Block::Text(text) => self.body.text(Style::Text, text),
            Block::Quiet(text) => self.body.text(Style::Quiet, text),
            Block::Numbered(items) => {
                self.body.begin_list();
                self.list(Style::Numbered, items);
            }
            Block::Bullets(items) => self.list(Style::Bullet, items),
        }
    }

    fn list(&mut self, style: Style, items: &[Item]) {
        for item in items {
            self.body.text(style, &item.text);
            for under in &item.under {
                self.body.text(Style::Under, under);
            }
        }
    }
}
