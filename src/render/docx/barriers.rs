//! The barriers, each with what was said and its strategies, and the bundle that serves them together.

use super::Page;
use super::body::{Part, Style};
use super::table::{Column, Table};
use crate::advice::Suggestion;
use crate::report::BarrierAdvice;
use crate::report::sentences::{bundle_sentences, no_strategies, said_in_words};
use crate::report::suggested::Suggested;

/// The share of the width for the name of a strategy; each barrier has [`NUMBER`].
const NAME: u32 = 40;
const NUMBER: u32 = 6;
/// More barriers than this do not fit beside the names: the bundle is a list then.
const MOST_IN_TABLE: usize = 16;

impl Page<'_> {
    pub(super) fn barriers(&mut self) {
        let report = self.report;
        if report.barriers.is_empty() {
            return;
        }
        self.heading(1, self.words().barriers);
        for (barrier, number) in report.barriers.iter().zip(1..) {
            self.barrier(number, barrier);
        }
    }

    fn barrier(&mut self, number: usize, barrier: &BarrierAdvice<'_>) {
        let (report, words) = (self.report, self.words());
        let determinant = report.questionnaire.determinant(barrier.determinant);
        let category = report.questionnaire.category(determinant.category).name.get(self.language);
        let name = self.determinant_name(barrier.determinant);
        self.heading(2, &format!("{number}. {name} ({category}, {})", determinant.number));
        for said in &barrier.said {
            let (statement, answer) = said_in_words(said, self.language);
            self.body.put(Style::Said, &[Part::Plain(&format!("“{statement}”")), Part::Strong(&answer)]);
            if let Some(note) = &said.note {
                self.named(Style::Said, words.note, note);
            }
        }
        self.named(Style::Lead, words.why_it_matters, determinant.why.get(self.language));
        if barrier.advice.top.is_empty() {
            self.body.text(Style::Text, no_strategies(barrier, self.language));
        } else {
            self.body.begin_list();
        }
        for suggestion in &barrier.advice.top {
            self.strategy(suggestion);
        }
        if barrier.advice.removed > 0 {
            self.body.text(Style::Quiet, &(words.removed)(barrier.advice.removed));
        }
    }

    /// A strategy with its details beside their names: six columns of Dutch words would be too narrow on paper.
    fn strategy(&mut self, suggestion: &Suggestion<'_>) {
        let suggested = Suggested::of(self.report.catalogue, suggestion, self.language);
        self.body.text(Style::Strategy, &suggested.name);
        for (name, text) in suggested.details() {
            self.named(Style::Detail, name, &text);
        }
    }

    pub(super) fn bundle(&mut self) {
        let (report, words) = (self.report, self.words());
        if !report.has_bundle() {
            return;
        }
        self.heading(1, words.bundle);
        self.body.text(Style::Lead, words.bundle_note);
        if report.barriers.len() <= MOST_IN_TABLE {
            self.bundle_table();
        } else {
            for line in &report.bundle.lines {
                self.named(Style::Bullet, &self.strategy_name(line.strategy), &line.fits());
            }
        }
        self.body.bullets(&bundle_sentences(report, self.language));
    }

    fn bundle_table(&mut self) {
        let (report, words) = (self.report, self.words());
        let places = 0..report.barriers.len();
        let header: Vec<String> = std::iter::once(words.strategy.to_owned())
            .chain(places.clone().map(|place| (place + 1).to_string()))
            .collect();
        let columns: Vec<Column> =
            std::iter::once(Column::Text(NAME)).chain(places.clone().map(|_| Column::Figures(NUMBER))).collect();
        let rows = report.bundle.lines.iter().map(|line| {
            let fits = places.clone().map(|place| line.fit(place).map_or_else(String::new, |fit| fit.to_string()));
            std::iter::once(self.strategy_name(line.strategy)).chain(fits).collect()
        });
        let rows: Vec<Vec<String>> = rows.collect();
        self.body.table(&Table { caption: words.bundle, columns: &columns, header: &header, rows: &rows });
    }
}
