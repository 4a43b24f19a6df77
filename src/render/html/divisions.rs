//! Groups side by side: a table where they fit, else lists.

use super::markup::{Markup, bullets, heading, paragraph, quiet};
use super::table::{Cell, table};
use super::{Walk, Section, chart};
use crate::assessment::Division;
use crate::report::figures::capital;
use crate::report::groups::divisions::{
    announced, by_label, cell, compared, differences, heading as name, item, shown_divisions, withheld,
};
use crate::report::groups::{items, shown};

/// More groups than this make a table that nobody can oversee, however far it scrolls.
const MOST_IN_TABLE: usize = 12;

impl Walk<'_> {
    pub(super) fn divisions(&self) -> Vec<Section> {
        shown_divisions(self.report).zip(1..).map(|(division, number)| self.division(division, number)).collect()
    }

    fn division(&self, division: &Division, number: usize) -> Section {
        let (report, words) = (self.report, &self.language.phrases().groups);
        let id = format!("groups-{number}");
        let groups = if division.groups.len() <= MOST_IN_TABLE {
            quiet(words.groups_legend).and(self.group_table(division, &format!("{id}-table")))
        } else {
            quiet(words.groups_list_legend).and(self.group_lists(division))
        };
        let withheld: Markup = withheld(report, division, self.language).into_iter().map(paragraph).collect();
        let found = differences(report, division, self.language);
        let differ: Markup = announced(division, &found, self.language).into_iter().map(paragraph).collect();
        let note = if found.is_empty() { Markup::default() } else { quiet(words.differences_note) };
        let differ = differ.and(bullets(found)).and(note);
        let title = (words.side_by_side)(&shown(&division.column));
        self.section(&id, title, differ.and(groups).and(withheld))
    }

    fn group_table(&self, division: &Division, id: &str) -> Markup {
        let names = division.groups.iter().map(|group| Cell::figure(name(group, self.language)));
        let header = std::iter::once(Cell::text(self.language.phrases().groups.question)).chain(names);
        let rows = compared(division).into_iter().map(|slot| {
            let cells = division.groups.iter().map(|group| match item(group, slot) {
                Some(item) if item.label.is_measured() => Cell::classed(chart::class(item.label), cell(group, slot)),
                _ => Cell::figure(""),
            });
            (items::name(self.report, slot, self.language).into(), cells.collect())
        });
        let caption = (self.language.phrases().page.groups)(&shown(&division.column));
        table(&self.id(id), "groups", &caption, header.collect(), rows.collect())
    }

    fn group_lists(&self, division: &Division) -> Markup {
        let lists = division.groups.iter().map(|group| {
            let labels = by_label(self.report, division, group, self.language);
            let lines = labels.iter().map(|(label, names)| format!("{}: {names}", capital(label)));
            heading(3 + self.depth, &[], name(group, self.language)).and(bullets(lines))
        });
        lists.collect()
    }
}
