//! Groups side by side: a table where they fit, else under each other.

use super::Page;
use crate::assessment::Division;
use crate::questionnaire::Slot;
use crate::render::screen::table::{Column, Rules, draw, share};
use crate::report::groups::divisions::{
    announced, by_label, cell, compared, differences, heading, shown_divisions, withheld,
};
use crate::report::groups::{items, shown};
use crate::typeset::indented;

/// The narrowest column for a group: a share, its sign, and a short name above it.
const GROUP: usize = 9;
/// A group needs no wider column than this.
const WIDE_GROUP: usize = 18;
/// The least that is left for the names of questions.
const NAME: usize = 30;

impl Page<'_> {
    pub(super) fn divisions(&mut self) {
        shown_divisions(self.report).for_each(|division| self.division(division));
    }

    fn division(&mut self, division: &Division) {
        let (report, words) = (self.report, &self.language.phrases().groups);
        self.heading(&(words.side_by_side)(&shown(&division.column)));
        let slots = compared(division);
        let name = share(self.width, &vec![GROUP; division.groups.len()], &[1])[0];
        if self.plain || name < NAME {
            self.quiet(words.groups_list_legend, "", "");
            self.group_lists(division);
        } else {
            self.quiet(words.groups_legend, "", "");
            self.group_table(division, &slots, name);
        }
        if let Some(sentence) = withheld(report, division, self.language) {
            self.text(&sentence, "", "");
        }
        let found = differences(report, division, self.language);
        if let Some(announced) = announced(division, &found, self.language) {
            self.line("");
            self.text(announced, "", "");
        }
        for sentence in &found {
            self.text(sentence, "- ", "  ");
        }
        if !found.is_empty() {
            self.quiet(words.differences_note, "", "");
        }
    }

    fn group_table(&mut self, division: &Division, slots: &[Slot], name: usize) {
        // What the names of questions do not need goes to the names of the groups.
        let spare = name.saturating_sub(NAME) / division.groups.len().max(1);
        let group = (GROUP + spare).min(WIDE_GROUP);
        let name = share(self.width, &vec![group; division.groups.len()], &[1])[0];
        let mut columns = vec![Column { width: name, right: false }];
        columns.extend(division.groups.iter().map(|_| Column { width: group, right: true }));
        let headings: Vec<String> = division.groups.iter().map(|group| heading(group, self.language)).collect();
        let mut header = vec![self.language.phrases().groups.question];
        header.extend(headings.iter().map(String::as_str));
        let rows = slots.iter().map(|slot| {
            let name = items::name(self.report, *slot, self.language);
            std::iter::once(name).chain(division.groups.iter().map(|group| cell(group, *slot))).collect()
        });
        let rows: Vec<Vec<String>> = rows.collect();
        for line in draw(&header, &columns, &rows, Rules::Header, self.language).lines() {
            self.line(line);
        }
    }

    fn group_lists(&mut self, division: &Division) {
        for group in &division.groups {
            self.line("");
            for line in indented(&heading(group, self.language), self.width, "", "  ", self.language) {
                let line = self.paint.strong(&line.replace('\u{a0}', " "));
                self.line(&line);
            }
            for (label, names) in by_label(self.report, division, group, self.language) {
                self.text(&format!("{}: {names}", super::capital(label)), "- ", "  ");
            }
        }
        self.line("");
    }
}
