//! The barriers, each with what was said and its strategies.

use super::super::figures::capital;
use super::super::sentences::{no_strategies, said_in_words};
use super::super::table::{Column, Rules, draw, share};
use super::super::{BarrierAdvice, backing, names};
use super::Page;
use crate::advice::Suggestion;
use crate::language::clean;
use crate::typeset::indented;

/// From this width the strategies of a barrier stand in a table; below it, under each other.
const TABLE_FROM: usize = 92;

impl Page<'_> {
    pub(super) fn barriers(&mut self) {
        let report = self.report;
        if report.barriers.is_empty() {
            return;
        }
        self.heading(self.words().barriers);
        for (number, barrier) in report.barriers.iter().enumerate() {
            self.barrier(number + 1, barrier);
        }
    }

    fn barrier(&mut self, number: usize, barrier: &BarrierAdvice<'_>) {
        let words = self.words();
        let determinant = self.report.questionnaire.determinant(barrier.determinant);
        let category = self.report.questionnaire.category(determinant.category).name.get(self.language);
        self.line("");
        let head = format!("{number}. {} · {category}", self.name(barrier.determinant));
        for line in indented(&head, self.width, "", "   ", self.language) {
            let line = self.paint.hindering(&line);
            self.line(&line);
        }
        for said in &barrier.said {
            let (statement, answer) = said_in_words(said, self.language);
            self.text(&format!("“{statement}” {answer}"), "   ", "   ");
            if let Some(note) = said.note.as_deref().map(clean).filter(|note| !note.is_empty()) {
                self.text(&format!("{}: {note}", words.note), "   ", "   ");
            }
        }
        if barrier.advice.top.is_empty() {
            self.text(no_strategies(barrier, self.language), "   ", "   ");
        } else if self.width >= TABLE_FROM && !self.plain {
            self.strategy_table(barrier);
        } else {
            for (rank, suggestion) in barrier.advice.top.iter().enumerate() {
                self.strategy(rank + 1, suggestion);
            }
        }
        if barrier.advice.removed > 0 {
            self.quiet(&(words.removed)(barrier.advice.removed), "   ", "   ");
        }
    }

    fn strategy_table(&mut self, barrier: &BarrierAdvice<'_>) {
        let words = self.words();
        let rows: Vec<Vec<String>> = barrier
            .advice
            .top
            .iter()
            .enumerate()
            .map(|(rank, suggestion)| {
                let strategy = self.report.catalogue.strategy(suggestion.strategy);
                vec![
                    format!("{}.", rank + 1),
                    format!("{}\n{}", names::strategy(strategy, self.language), self.who_and_effort(suggestion)),
                    format!("{}\n{}", self.because(suggestion), self.first_step(suggestion)),
                    capital(&backing::strongest(self.report.catalogue, suggestion.link, self.language)),
                ]
            })
            .collect();
        let widths = share(self.width, &[2], &[30, 42, 28]);
        let mut columns = vec![Column { width: 2, right: true }];
        columns.extend(widths.into_iter().map(|width| Column { width, right: false }));
        let table =
            draw(&["", words.strategy, words.why, words.rests_on], &columns, &rows, Rules::EveryRow, self.language);
        for line in table.lines() {
            self.line(line);
        }
    }

    fn strategy(&mut self, rank: usize, suggestion: &Suggestion<'_>) {
        let words = self.words();
        let strategy = self.report.catalogue.strategy(suggestion.strategy);
        let name = format!("{rank}. {}", names::strategy(strategy, self.language));
        for line in indented(&name, self.width, "   ", "      ", self.language) {
            let line = self.paint.strong(&line);
            self.line(&line);
        }
        let body = [
            self.because(suggestion),
            self.first_step(suggestion),
            format!("{}: {}", words.who, self.who_and_effort(suggestion)),
            format!(
                "{}: {}",
                words.rests_on,
                backing::strongest(self.report.catalogue, suggestion.link, self.language)
            ),
        ];
        for text in body.iter().filter(|text| !text.is_empty()) {
            self.text(text, "      ", "      ");
        }
    }

    /// What it does about the cause, and how.
    fn because(&self, suggestion: &Suggestion<'_>) -> String {
        let fit = capital(names::fit(suggestion.link, self.language));
        format!("{fit}. {}", suggestion.link.because.get(self.language))
    }

    fn first_step(&self, suggestion: &Suggestion<'_>) -> String {
        let step = self.report.catalogue.strategy(suggestion.strategy).card.steps.first();
        step.map_or_else(String::new, |step| format!("{}: {}", self.words().first_step, step.get(self.language)))
    }

    fn who_and_effort(&self, suggestion: &Suggestion<'_>) -> String {
        let strategy = self.report.catalogue.strategy(suggestion.strategy);
        let effort = self.words().efforts[strategy.effort as usize];
        format!("{} · {effort}", names::actors(&strategy.actors, self.language))
    }
}
