//! Every question of a group, as a table.

use super::text::{Column, escape, pipe_table};
use super::{Page, capital};
use crate::report::groups::items::{consistency, lines, statements, without_answers};

/// The columns: question, judgement, three shares, margin, mean, answers, and who is not counted.
const COLUMNS: [Column; 9] = [
    Column::Text(30),
    Column::Text(12),
    Column::Figures(10),
    Column::Figures(8),
    Column::Figures(8),
    Column::Figures(10),
    Column::Figures(12),
    Column::Figures(8),
    Column::Text(18),
];

impl Page<'_> {
    pub(super) fn items(&mut self) {
        let (report, words) = (self.report, &self.language.phrases().groups);
        let lines = lines(report, self.language);
        if lines.is_empty() {
            return;
        }
        self.heading(2, words.items);
        self.block(&escape(words.figures_legend));
        let names = [words.unfavourable, words.neutral, words.favourable, words.margin].map(capital);
        let header = [
            words.question,
            words.judgement,
            &names[0],
            &names[1],
            &names[2],
            &names[3],
            words.mean_column,
            words.answers_column,
            words.others_column,
        ];
        let rows = lines.iter().map(|line| {
            let shares = line.shares.clone().unwrap_or_default();
            let first = [escape(&line.name), line.label.to_owned()];
            let rest = [line.margin(), line.mean.clone(), line.item.n.to_string(), line.others.clone()];
            first.into_iter().chain(shares).chain(rest).collect()
        });
        let rows: Vec<Vec<String>> = rows.collect();
        self.block(&pipe_table(&header, &COLUMNS, &rows));
        let said = statements(report, self.language);
        if !said.is_empty() {
            self.block(words.statements);
            self.bullets(&said);
        }
        if let Some(sentence) = without_answers(report, self.language) {
            self.block(&escape(&sentence));
        }
        let sets = consistency(report, self.language);
        if !sets.is_empty() {
            self.block(&format!("{}:", words.consistency));
            self.bullets(&sets);
            self.block(words.consistency_note);
        }
    }
}
