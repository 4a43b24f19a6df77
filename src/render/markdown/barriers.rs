//! The barriers, each with what was said and its strategies.

use super::Page;
use super::text::escape;
use crate::advice::Suggestion;
use crate::report::BarrierAdvice;
use crate::report::sentences::{no_strategies, said_in_words};
use crate::report::suggested::Suggested;

impl Page<'_> {
    pub(super) fn barriers(&mut self) {
        let report = self.report;
        if report.barriers.is_empty() {
            return;
        }
        self.heading(2, self.words().barriers);
        for (number, barrier) in report.barriers.iter().enumerate() {
            self.barrier(number + 1, barrier);
        }
    }

    fn barrier(&mut self, number: usize, barrier: &BarrierAdvice<'_>) {
        let (report, words) = (self.report, self.words());
        let determinant = report.questionnaire.determinant(barrier.determinant);
        let category = report.questionnaire.category(determinant.category).name.get(self.language);
        let title = format!("{number}. {} ({}, {})", self.name(barrier), escape(category), determinant.number);
        self.heading(3, &title);
        for said in &barrier.said {
            let (statement, answer) = said_in_words(said, self.language);
            self.block(&format!("“{}” {}", escape(&statement), escape(&answer)));
            if let Some(note) = &said.note {
                self.block(&format!("{}: {}", words.note, escape(note)));
            }
        }
        self.block(&format!("{}: {}", words.why_it_matters, escape(determinant.why.get(self.language))));
        let strategies: Vec<String> =
            barrier.advice.top.iter().zip(1..).map(|(suggestion, rank)| self.strategy(rank, suggestion)).collect();
        if strategies.is_empty() {
            self.block(no_strategies(barrier, self.language));
        } else {
            self.block(&strategies.join("\n"));
        }
        if barrier.advice.removed > 0 {
            self.block(&(words.removed)(barrier.advice.removed));
        }
    }

    /// A strategy as an item of a numbered list. Its details are a list within it: six columns of Dutch words would be too
    /// narrow on paper.
    fn strategy(&self, rank: usize, suggestion: &Suggestion<'_>) -> String {
        let suggested = Suggested::of(self.report.catalogue, suggestion, self.language);
        // A list belongs to an item only when it stands as far in as the item's text: further from the tenth on.
        let indent = " ".repeat(format!("{rank}. ").len());
        let details: String =
            suggested.details().iter().map(|(name, text)| format!("\n{indent}- {name}: {}", escape(text))).collect();
        format!("{rank}. **{}**{details}", escape(&suggested.name))
    }
}
