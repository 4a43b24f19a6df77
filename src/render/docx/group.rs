//! What is said of a group: how sure the advice is, every question, and groups side by side, on pages with room for them.

use super::Page;
use super::body::Style;
use super::table::{Column, Table};
use crate::advice::TOP_BARRIERS;
use crate::assessment::Division;
use crate::report::figures::capital;
use crate::report::groups::divisions::{
    announced, by_label, cell, compared, differences, heading, shown_divisions, withheld,
};
use crate::report::groups::items::{Line, consistency, lines, name, statements, without_answers};
use crate::report::groups::{certainty, shown};

/// More groups than this make a table too wide for paper on its side.
const MOST_IN_TABLE: usize = 10;

/// The columns: question, judgement, three shares, margin, mean, answers, and who is not counted.
const ITEMS: [Column; 9] = [
    Column::Text(34),
    Column::Text(18),
    Column::Figures(16),
    Column::Figures(12),
    Column::Figures(12),
    Column::Figures(12),
    Column::Figures(19),
    Column::Figures(18),
    Column::Text(24),
];

impl Page<'_> {
    pub(super) fn certainty(&mut self) {
        let (report, words) = (self.report, &self.language.phrases().groups);
        let Some(found) = &report.certainty else { return };
        self.heading(1, words.certainty);
        self.body.text(Style::Text, &(words.certainty_note)(found.resamples, found.seed));
        let rows: Vec<Vec<String>> =
            certainty::barriers(report, found, self.language).into_iter().map(Vec::from).collect();
        let top = (words.certainty_top)(TOP_BARRIERS);
        self.figures(&[words.certainty_barrier, words.certainty_stays, &top], &rows);
        if let Some(sentence) = certainty::others(report, found, self.language) {
            self.body.text(Style::Text, &sentence);
        }
        let rows: Vec<Vec<String>> =
            certainty::strategies(report, found, self.language).into_iter().map(Vec::from).collect();
        self.figures(&[self.words().strategy, words.certainty_chosen], &rows);
    }

    /// A table of names with figures behind them, if there are any.
    fn figures(&mut self, header: &[&str], rows: &[Vec<String>]) {
        let mut columns = vec![Column::Text(50)];
        columns.extend(header.iter().skip(1).map(|_| Column::Figures(20)));
        let caption = self.language.phrases().groups.certainty;
        let header: Vec<String> = header.iter().map(|name| (*name).to_owned()).collect();
        if !rows.is_empty() {
            self.body.table(&Table { caption, columns: &columns, header: &header, rows });
        }
    }

    /// The wide tables of a survey.
    pub(super) fn group(&mut self) {
        let mut body = std::mem::take(&mut self.body);
        body.landscape(|body| {
            std::mem::swap(&mut self.body, body);
            self.items();
            shown_divisions(self.report).for_each(|division| self.division(division));
            std::mem::swap(&mut self.body, body);
        });
        self.body = body;
    }

    fn items(&mut self) {
        let (report, words) = (self.report, &self.language.phrases().groups);
        let lines = lines(report, self.language);
        if lines.is_empty() {
            return;
        }
        self.heading(1, words.items);
        self.body.text(Style::Quiet, words.figures_legend);
        let names = [words.unfavourable, words.neutral, words.favourable, words.margin].map(capital);
        let [unfavourable, neutral, favourable, margin] = names;
        let [question, judgement, mean, answers, others] =
            [words.question, words.judgement, words.mean_column, words.answers_column, words.others_column]
                .map(str::to_owned);
        let header = [question, judgement, unfavourable, neutral, favourable, margin, mean, answers, others];
        let rows: Vec<Vec<String>> = lines.iter().map(item).collect();
        self.body.table(&Table { caption: words.items, columns: &ITEMS, header: &header, rows: &rows });
        let said = statements(report, self.language);
        if !said.is_empty() {
            self.body.text(Style::Lead, words.statements);
        }
        self.body.bullets(&said);
        if let Some(sentence) = without_answers(report, self.language) {
            self.body.text(Style::Text, &sentence);
        }
        let sets = consistency(report, self.language);
        if !sets.is_empty() {
            self.body.text(Style::Lead, &format!("{}:", words.consistency));
            self.body.bullets(&sets);
            self.body.text(Style::Quiet, words.consistency_note);
        }
    }

    fn division(&mut self, division: &Division) {
        let (report, words) = (self.report, &self.language.phrases().groups);
        self.heading(1, &(words.side_by_side)(&shown(&division.column)));
        if division.groups.len() <= MOST_IN_TABLE {
            self.body.text(Style::Quiet, words.groups_legend);
            self.group_table(division);
        } else {
            self.body.text(Style::Quiet, words.groups_list_legend);
            self.group_lists(division);
        }
        if let Some(sentence) = withheld(report, division, self.language) {
            self.body.text(Style::Text, &sentence);
        }
        let found = differences(report, division, self.language);
        if let Some(announced) = announced(division, &found, self.language) {
            self.body.text(if found.is_empty() { Style::Text } else { Style::Lead }, announced);
        }
        self.body.bullets(&found);
        if !found.is_empty() {
            self.body.text(Style::Quiet, words.differences_note);
        }
    }

    fn group_table(&mut self, division: &Division) {
        let words = &self.language.phrases().groups;
        let groups = &division.groups;
        let header: Vec<String> = std::iter::once(words.question.to_owned())
            .chain(groups.iter().map(|group| heading(group, self.language)))
            .collect();
        let columns: Vec<Column> =
            std::iter::once(Column::Text(30)).chain(groups.iter().map(|_| Column::Figures(13))).collect();
        let rows = compared(division).into_iter().map(|slot| {
            let name = name(self.report, slot, self.language);
            std::iter::once(name).chain(groups.iter().map(|group| cell(group, slot))).collect()
        });
        let rows: Vec<Vec<String>> = rows.collect();
        self.body.table(&Table { caption: words.groups_legend, columns: &columns, header: &header, rows: &rows });
    }

    fn group_lists(&mut self, division: &Division) {
        for group in &division.groups {
            self.heading(2, &heading(group, self.language));
            for (label, names) in by_label(self.report, division, group, self.language) {
                self.named(Style::Bullet, &capital(label), &names);
            }
        }
    }
}

/// A question as a row of the table.
fn item(line: &Line<'_>) -> Vec<String> {
    let first = [line.name.clone(), line.label.to_owned()];
    let rest = [line.margin(), line.mean.clone(), line.item.n.to_string(), line.others.clone()];
    first.into_iter().chain(line.shares.clone().unwrap_or_default()).chain(rest).collect()
}
