//! A few pages: the barriers that are taken on with their strategies, the names of the others, and what it all rests on.

use super::advice::AdviceWriter;
use crate::report::document::{Block, Chart, ColumnHead, ColumnKind, Phrase, Section, Table, TableCell};
use crate::report::figures::capital;
use crate::report::fitted::fitted;
use crate::report::groups::items::{self, ItemLine};
use crate::report::suggested::Suggested;
use crate::report::{BarrierAdvice, names};

/// How wide one line about what a strategy rests on may be.
const BASIS: usize = 220;

impl AdviceWriter<'_> {
    /// The barriers that are taken on, each with its strategies.
    pub fn chosen(&self) -> Option<Section> {
        let words = self.sheet_words();
        let taken = self.taken();
        let sections: Vec<Section> =
            taken.iter().map(|(number, barrier)| Section { place: None, ..self.barrier(*number, barrier) }).collect();
        let is_chosen = !self.report.take_on.is_empty();
        let section = Section {
            id: self.id("barriers"),
            title: if is_chosen { words.taken_on } else { words.most_severe }.to_owned(),
            listed: true,
            sections,
            ..Section::default()
        };
        (!section.sections.is_empty()).then_some(section)
    }

    /// The names of the other barriers.
    pub fn not_chosen(&self) -> Option<Section> {
        let words = self.sheet_words();
        let taken = self.taken();
        let is_other =
            |barrier: &&BarrierAdvice<'_>| taken.iter().all(|(_, other)| other.determinant != barrier.determinant);
        let names: Vec<String> =
            self.report.barriers.iter().filter(is_other).map(|barrier| self.everyday(barrier.determinant)).collect();
        let named = Some(names.join("; ")).filter(|names| !names.is_empty());
        Section::from_blocks(self.id("not-now"), words.not_now, named.into_iter().map(Block::from_text).collect())
    }

    /// What a team weighed, as a picture with the names in it.
    pub fn weighed(&self) -> Option<Section> {
        let plan = self.report.plan.as_ref().filter(|_| self.room.pictures)?;
        plan.weighed_section(self, self.language)
    }

    /// How many said what to the questions of the barriers that are taken on.
    pub fn how_many(&self) -> Option<Section> {
        let words = self.sheet_words();
        let taken = self.taken();
        let is_taken = |line: &ItemLine<'_>| {
            let determinant = self.report.questionnaire.item(line.item.slot.item).determinant;
            line.shares.is_some() && taken.iter().any(|(_, barrier)| barrier.determinant == determinant)
        };
        let lines = items::lines(self.report, self.language).into_iter().filter(is_taken);
        let lines: Vec<ItemLine<'_>> = lines.take(self.room.lines).collect();
        if lines.is_empty() {
            return None;
        }
        let groups = &self.language.phrases().groups;
        let heads = [groups.unfavourable, groups.neutral, groups.favourable].map(capital);
        let rows = lines.iter().map(|line| {
            let picture = TableCell { chart: line.item.shares.map(Chart::Diverging), ..TableCell::default() };
            let shares = line.shares.clone().unwrap_or_default().map(TableCell::from);
            [TableCell::from(line.name.as_str()), picture].into_iter().chain(shares).collect()
        });
        let list: Vec<Block> = Block::from_bullets(lines.iter().map(|line| self.item(line))).into_iter().collect();
        let table = Table {
            id: self.id("how-many-table"),
            caption: words.how_many_table.to_owned(),
            columns: [
                ColumnHead::from_text(groups.question, 36),
                ColumnHead::from_text(self.language.phrases().page.distribution, 26).of(ColumnKind::Picture),
            ]
            .into_iter()
            .chain(heads.map(|head| ColumnHead::from_figures(head, 13)))
            .collect(),
            rows: rows.collect(),
            spoken: list.clone(),
            narrow: list,
            ..Table::default()
        };
        let legend = Block::from_legend(self.language.phrases().page.items_legend);
        Section::from_blocks(self.id("how-many"), words.how_many, vec![legend, Block::Table(table)])
    }

    /// How things stand by category, as a part of its own.
    pub fn how_things_stand(&self) -> Option<Section> {
        let blocks = self.standing().into_iter().skip(1).collect();
        Section::from_blocks(self.id("standing"), self.sheet_words().standing, blocks)
    }

    /// What the strategies rest on, where one word stood at their names; those that rest on the same stand together.
    pub fn basis(&self) -> Option<Section> {
        let mut seen = Vec::new();
        let mut found: Vec<(String, Vec<String>)> = Vec::new();
        for (_, barrier) in self.taken() {
            for suggestion in &barrier.advice.top {
                let strategy = self.report.catalogue.strategy(suggestion.strategy);
                if !seen.contains(&suggestion.strategy) {
                    seen.push(suggestion.strategy);
                    let suggested = Suggested::new(self.report, suggestion, self.language);
                    let strongest = capital(&fitted(&suggested.strongest_backing(), BASIS));
                    let name = names::strategy(strategy, self.language);
                    match found.iter_mut().find(|(basis, _)| *basis == strongest) {
                        Some((_, names)) => names.push(name),
                        None => found.push((strongest, vec![name])),
                    }
                }
            }
        }
        let lines = found.iter().map(|(basis, names)| Phrase::from_name(basis, &names.join("; ")));
        let list = Block::from_bullets(lines);
        let blocks = list.into_iter().flat_map(|list| [Block::from_lead(self.sheet_words().basis_lead), list]);
        Section::from_blocks(self.id("basis"), self.sheet_words().basis, blocks.collect())
    }
}
