//! Every question of a group, as a table with a bar in each row.

use super::markup::{Markup, bullets, paragraph, quiet};
use super::table::{Cell, table};
use super::{Walk, Section, chart};
use crate::report::figures::capital;
use crate::report::groups::items::{Line, consistency, lines, statements, without_answers};

impl Walk<'_> {
    pub(super) fn items(&self) -> Option<Section> {
        let (report, words) = (self.report, &self.language.phrases().groups);
        let page = &self.language.phrases().page;
        let lines = lines(report, self.language);
        if lines.is_empty() {
            return None;
        }
        let [unfavourable, neutral, favourable, margin] =
            [words.unfavourable, words.neutral, words.favourable, words.margin].map(capital);
        let figures = [&unfavourable, &neutral, &favourable, &margin, words.mean_column];
        let header = [Cell::text(words.question), Cell::text(words.judgement), Cell::text(page.distribution)]
            .into_iter()
            .chain(figures.map(Cell::figure));
        let rows = lines.iter().map(|line| (self.question(line), cells(line))).collect();
        let all = table(&self.id("items-table"), "items", page.items, header.collect(), rows);
        let body = paragraph(page.items_legend).and(quiet(words.figures_legend)).and(all).and(self.about_items());
        Some(self.section("items", words.items, body))
    }

    /// The name of a question, and under it how many answered it.
    fn question(&self, line: &Line<'_>) -> Markup {
        let counted = Markup::element("span", &[("class", "below")], line.counted(self.language));
        Markup::from(&line.name).and(" ").and(counted)
    }

    /// What the table leaves to be said.
    fn about_items(&self) -> Markup {
        let (report, words) = (self.report, &self.language.phrases().groups);
        let said = titled(words.statements, bullets(statements(report, self.language)));
        let without: Markup = without_answers(report, self.language).into_iter().map(paragraph).collect();
        let sets = bullets(consistency(report, self.language));
        let note = if sets.is_empty() { Markup::default() } else { quiet(words.consistency_note) };
        said.and(without).and(titled(&format!("{}:", words.consistency), sets)).and(note)
    }
}

/// A list with what it is about before it, if there is anything in it.
fn titled(title: &str, list: Markup) -> Markup {
    if list.is_empty() { list } else { paragraph(title).and(list) }
}

fn cells(line: &Line<'_>) -> Vec<Cell> {
    let bar: Markup = line.item.shares.into_iter().map(chart::diverging).collect();
    let first = [Cell::classed(chart::class(line.item.label), line.label), Cell::classed("chart", bar)];
    let shares = line.shares.clone().unwrap_or_default().map(Cell::figure);
    let rest = [line.margin(), line.mean.clone()].map(Cell::figure);
    first.into_iter().chain(shares).chain(rest).collect()
}
