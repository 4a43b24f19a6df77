//! A few pages: the barriers that are taken on with their strategies, the names of the others, and what it all rests on.

use super::advice::AdviceWriter;
use crate::report::document::{Block, Phrase, Section};
use crate::report::figures::capital;
use crate::report::fitted::fitted;
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
