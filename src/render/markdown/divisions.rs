//! Groups side by side: a table where they fit on paper, else lists.

use super::text::{Column, escape, pipe_table};
use super::{Page, capital};
use crate::assessment::Division;
use crate::report::groups::divisions::{
    announced, by_label, cell, compared, differences, heading, shown_divisions, withheld,
};
use crate::report::groups::{items, shown};

/// More groups than this make a table too wide for paper.
const MOST_IN_TABLE: usize = 8;

impl Page<'_> {
    pub(super) fn divisions(&mut self) {
        shown_divisions(self.report).for_each(|division| self.division(division));
    }

    fn division(&mut self, division: &Division) {
        let (report, words) = (self.report, &self.language.phrases().groups);
        self.heading(2, &escape(&(words.side_by_side)(&shown(&division.column))));
        if division.groups.len() <= MOST_IN_TABLE {
            self.block(&escape(words.groups_legend));
            self.group_table(division);
        } else {
            self.block(&escape(words.groups_list_legend));
            self.group_lists(division);
        }
        if let Some(sentence) = withheld(report, division, self.language) {
            self.block(&escape(&sentence));
        }
        let found = differences(report, division, self.language);
        if let Some(announced) = announced(division, &found, self.language) {
            self.block(announced);
        }
        self.bullets(&found);
        if !found.is_empty() {
            self.block(words.differences_note);
        }
    }

    fn group_table(&mut self, division: &Division) {
        let headings: Vec<String> =
            division.groups.iter().map(|group| escape(&heading(group, self.language))).collect();
        let mut header = vec![self.language.phrases().groups.question];
        header.extend(headings.iter().map(String::as_str));
        let mut columns = vec![Column::Text(30)];
        columns.extend(division.groups.iter().map(|_| Column::Figures(12)));
        let rows = compared(division).into_iter().map(|slot| {
            let name = escape(&items::name(self.report, slot, self.language));
            std::iter::once(name).chain(division.groups.iter().map(|group| cell(group, slot))).collect()
        });
        let rows: Vec<Vec<String>> = rows.collect();
        self.block(&pipe_table(&header, &columns, &rows));
    }

    fn group_lists(&mut self, division: &Division) {
        for group in &division.groups {
            self.block(&format!("**{}**", escape(&heading(group, self.language))));
            let lines: Vec<String> = by_label(self.report, division, group, self.language)
                .into_iter()
                .map(|(label, names)| format!("{}: {names}", capital(label)))
                .collect();
            self.bullets(&lines);
        }
    }
}
