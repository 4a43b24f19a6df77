//! The barriers, each with what was said and its strategies.

use super::Page;
use crate::advice::Suggestion;
use crate::render::screen::table::{Column, Rules, draw, share};
use crate::report::BarrierAdvice;
use crate::report::figures::capital;
use crate::report::sentences::{no_strategies, said_in_words};
use crate::report::suggested::Suggested;
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
            if let Some(note) = &said.note {
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
        let (report, words) = (self.report, self.words());
        let rows: Vec<Vec<String>> = barrier
            .advice
            .top
            .iter()
            .enumerate()
            .map(|(rank, suggestion)| {
                let suggested = Suggested::of(report.catalogue, suggestion, self.language);
                vec![
                    format!("{}.", rank + 1),
                    format!("{}\n{}", suggested.name, self.who_and_effort(&suggested)),
                    format!("{}\n{}", because(&suggested), self.first_step(&suggested)),
                    capital(&suggested.strongest_backing()),
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
        let (report, words) = (self.report, self.words());
        let suggested = Suggested::of(report.catalogue, suggestion, self.language);
        let name = format!("{rank}. {}", suggested.name);
        for line in indented(&name, self.width, "   ", "      ", self.language) {
            let line = self.paint.strong(&line);
            self.line(&line);
        }
        let body = [
            because(&suggested),
            self.first_step(&suggested),
            format!("{}: {}", words.who, self.who_and_effort(&suggested)),
            format!("{}: {}", words.rests_on, suggested.strongest_backing()),
        ];
        for text in body.iter().filter(|text| !text.is_empty()) {
            self.text(text, "      ", "      ");
        }
    }

    fn first_step(&self, suggested: &Suggested<'_>) -> String {
        let step = suggested.first_step;
        if step.is_empty() { String::new() } else { format!("{}: {step}", self.words().first_step) }
    }

    fn who_and_effort(&self, suggested: &Suggested<'_>) -> String {
        format!("{} · {}", suggested.actors, suggested.effort_in_words)
    }
}

/// What it does about the cause, and how.
fn because(suggested: &Suggested<'_>) -> String {
    format!("{}. {}", suggested.fit, suggested.because)
}
