//! How things stand: the summary, what helps already, what is not measured.

use super::Page;
use super::body::{Part, Style};
use super::table::{Column, Table};
use crate::report::figures::{capital, whole};
use crate::report::groups::unusual_rule;
use crate::report::names;
use crate::report::sentences::{by_reason, composites, summary};

/// The columns of the category table: name, measured, barriers, facilitators, score.
const CATEGORIES: [Column; 5] =
    [Column::Text(30), Column::Figures(16), Column::Figures(20), Column::Figures(20), Column::Figures(12)];

impl Page<'_> {
    /// Everything in brief: what a manager reads.
    pub(super) fn standing(&mut self) {
        let (report, words) = (self.report, self.words());
        self.heading(1, words.summary);
        self.body.text(Style::Text, &summary(report, self.language));
        if let Some(rule) = unusual_rule(report, self.language) {
            self.body.text(Style::Text, &rule);
        }
        if !report.named_barriers {
            self.categories();
        }
        if !report.barriers.is_empty() {
            self.body.text(Style::Lead, &format!("{}:", words.top_strategies));
            self.body.begin_list();
        }
        for barrier in &report.barriers {
            let name = format!("{}:", self.determinant_name(barrier.determinant));
            let strategies: Vec<String> =
                barrier.advice.top.iter().map(|suggestion| self.strategy_name(suggestion.strategy)).collect();
            self.body.put(Style::Numbered, &[Part::Strong(&name), Part::Plain(&strategies.join("; "))]);
        }
        let remarks = report.remarks();
        if !remarks.is_empty() {
            self.heading(2, words.notices);
        }
        for notice in &remarks {
            self.body.text(Style::Bullet, notice.text.get(self.language));
        }
    }

    fn categories(&mut self) {
        let (report, words) = (self.report, self.words());
        let rows = report.assessment.categories.iter().map(|result| {
            vec![
                report.questionnaire.category(result.category).name.get(self.language).to_owned(),
                (words.of)(result.measured, result.total),
                result.barriers.to_string(),
                result.facilitators.to_string(),
                result.score.map_or_else(|| "–".to_owned(), whole),
            ]
        });
        let header = [words.category, words.measured, words.barriers_column, words.facilitators_column, words.score];
        self.body.table(&Table {
            caption: words.score_note,
            columns: &CATEGORIES,
            header: &header.map(str::to_owned),
            rows: &rows.collect::<Vec<_>>(),
        });
        self.body.text(Style::Quiet, words.score_note);
    }

    /// What helps already, what is not measured, and scores that are made of two.
    pub(super) fn rest(&mut self) {
        let (report, words) = (self.report, self.words());
        if !report.facilitators.is_empty() {
            self.heading(1, words.facilitators);
            self.body.text(Style::Lead, words.facilitators_note);
        }
        for index in &report.facilitators {
            let name = names::numbered(report.questionnaire.determinant(*index), self.language);
            self.body.text(Style::Bullet, &name);
        }
        let reasons = by_reason(report, self.language);
        if !reasons.is_empty() {
            self.heading(1, words.not_measured);
        }
        for (reason, names) in reasons {
            self.named(Style::Bullet, &capital(reason), &names.join(", "));
        }
        let scores = composites(report, self.language);
        if !scores.is_empty() {
            self.heading(1, words.composites);
        }
        self.body.bullets(&scores);
    }
}
