//! How the advice was made, what it rests on, and the cards of its strategies.

use std::collections::BTreeSet;

use super::super::build::{ALPHA_SOURCE, CERTAINTY_SOURCE};
use super::super::card::card_body;
use super::super::groups::{self, items::consistency};
use super::super::page::as_markdown;
use super::super::sentences::filters;
use super::Page;
use super::text::escape;
use crate::catalogue::SourceIndex;

impl Page<'_> {
    /// How the figures of a group are worked out, as far as they are shown.
    fn method_of_a_group(&self) -> Vec<&'static str> {
        let (report, words) = (self.report, &self.language.phrases().groups);
        let shown = [
            (report.is_of_a_group(), words.method_items),
            (!report.divisions.is_empty(), words.method_groups),
            (report.certainty.is_some(), words.method_certainty),
        ];
        shown.into_iter().filter(|(shown, _)| *shown).map(|(_, text)| text).collect()
    }

    /// What is cited anywhere in the document, in the order of the catalogue.
    fn cited(&self) -> BTreeSet<SourceIndex> {
        let report = self.report;
        let alpha = report.is_of_a_group() && !consistency(report, self.language).is_empty();
        let shown = [(alpha, ALPHA_SOURCE), (report.certainty.is_some(), CERTAINTY_SOURCE)];
        let figures = report.catalogue.sources().filter(|(_, source)| shown.contains(&(true, source.id.as_str())));
        let parts = report.parts.iter().flat_map(|part| &part.sources);
        figures.map(|(index, _)| index).chain(parts.chain(&report.sources).copied()).collect()
    }

    /// The whole card of every strategy that is advised.
    fn cards(&mut self) {
        let report = self.report;
        let strategies = report.strategies();
        if !report.barriers.is_empty() || !strategies.is_empty() {
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
        let rule = (words.method_rule)(&groups::rule(report.assessment.settings, self.language));
        self.block(&escape(words.method_questions));
        self.block(&escape(&rule));
        for paragraph in self.method_of_a_group().iter().chain(words.method_text) {
            self.block(&escape(paragraph));
        }
        if let Some(filters) = filters(report, self.language) {
            self.block(&escape(&filters));
        }
        self.block(&format!("### {}", words.sources));
        let lines: Vec<String> = self
            .cited()
            .iter()
            .map(|index| {
                let source = report.catalogue.source(*index);
                let url = source.url.as_deref().map(|url| format!(" <{url}>")).unwrap_or_default();
                format!(
                    "- {}: {}{url} ({})",
                    escape(source.short.get(self.language)),
                    escape(&source.reference),
                    escape(source.used_for.get(self.language))
                )
            })
            .collect();
        self.block(&lines.join("\n"));
        self.cards();
        let version =
            (words.version)(env!("CARGO_PKG_VERSION"), report.catalogue.version(), report.questionnaire.version());
        self.block("---");
        self.block(&format!("{version} {}", words.not_tno));
        self.out.truncate(self.out.trim_end().len());
        self.out.push('\n');
    }
}
