//! How the advice was made, what it rests on, and the cards of its strategies.

use super::Page;
use super::text::{cited_source, escape};
use crate::render::markdown::page::as_markdown;
use crate::report::card::card_body;
use crate::report::colophon::colophon;
use crate::report::method::{cited, method};

impl Page<'_> {
    /// The whole card of every strategy that is advised.
    fn cards(&mut self) {
        let report = self.report;
        let strategies = report.strategies();
        if !strategies.is_empty() {
            self.block(&format!("## {}", self.words().cards));
        }
        for index in strategies {
            let strategy = report.catalogue.strategy(index);
            let blocks = card_body(report.questionnaire, report.catalogue, strategy, self.language);
            self.out.push_str(&as_markdown(&blocks, 3));
        }
    }

    pub(super) fn method(&mut self) {
        let (report, words) = (self.report, self.words());
        self.block(&format!("## {}", words.method_heading));
        for paragraph in method(report, self.language) {
            self.block(&escape(&paragraph));
        }
        self.block(&format!("### {}", words.sources));
        let lines: Vec<String> = cited(report, self.language)
            .iter()
            .map(|index| cited_source(report.catalogue.source(*index), self.language))
            .collect();
        self.block(&lines.join("\n"));
        self.cards();
        self.block("---");
        self.block(&escape(&colophon(report.questionnaire, report.catalogue, self.language)));
        self.out.truncate(self.out.trim_end().len());
        self.out.push('\n');
    }
}
