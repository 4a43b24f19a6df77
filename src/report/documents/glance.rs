//! The advice at a glance, and a barrier of it apart: how it is read on a screen, where all at once is too much.

use super::advice::Advice;
use super::{Extent, Length};
use crate::language::Language;
use crate::report::document::{Block, Document, ListItem, Phrase, Section};
use crate::report::figures::capital;
use crate::report::helping::{Helping, helping};
use crate::report::sentences::{summary, title};
use crate::report::{BarrierAdvice, Report, names};

impl Report<'_> {
    /// The advice at a glance: a line for each barrier with its first strategy, and what helps.
    #[must_use]
    pub fn glance(&self, language: Language) -> Document {
        let extent = Extent::from(Length::Brief);
        let advice = Advice { report: self, extent: &extent, language, prefix: String::new() };
        let words = &language.phrases().report;
        let barriers = self.barriers.iter().map(|barrier| advice.in_a_line(barrier));
        let barriers = Block::numbered(barriers).into_iter().collect();
        let (in_part, whole): (Vec<Helping>, Vec<Helping>) =
            helping(self, language).into_iter().partition(|helping| helping.in_part);
        let names = |all: &[Helping]| {
            let names = all.iter().map(|helping| self.questionnaire.determinant(helping.determinant));
            names.map(|determinant| names::helps(determinant, language)).collect::<Vec<_>>().join(", ")
        };
        let whole = Some(names(&whole)).filter(|names| !names.is_empty()).map(|names| format!("{}.", capital(&names)));
        let in_part = Some(names(&in_part)).filter(|names| !names.is_empty());
        let in_part = in_part.map(|names| (language.phrases().reading.in_part)(&names));
        let helps = whole.into_iter().chain(in_part).map(Block::text).collect();
        Document {
            title: title(self, language),
            opening: vec![Block::text(summary(self, language))],
            sections: [
                Section::of("barriers", language.phrases().reading.barriers, barriers),
                Section::of("facilitators", words.facilitators, helps),
                advice.notices(),
            ]
            .into_iter()
            .flatten()
            .collect(),
            ..Document::default()
        }
    }

    /// A barrier in full, by its place from 0; nothing where there is no such barrier.
    #[must_use]
    pub fn barrier_document(&self, at: usize, language: Language) -> Document {
        let extent = Extent::from(Length::Brief);
        let advice = Advice { report: self, extent: &extent, language, prefix: String::new() };
        let barrier = self.barriers.get(at).map(|barrier| advice.barrier(at + 1, barrier));
        Document { sections: barrier.into_iter().collect(), ..Document::default() }
    }
}

impl Advice<'_> {
    /// A barrier with its first strategy.
    fn in_a_line(&self, barrier: &BarrierAdvice<'_>) -> ListItem {
        let determinant = self.report.questionnaire.determinant(barrier.determinant);
        let name = capital(names::plain(determinant, self.language));
        let first = barrier.advice.top.first().map(|first| self.report.catalogue.strategy(first.strategy));
        match first {
            Some(first) => Phrase::named(&name, &names::strategy(first, self.language)).into(),
            None => Phrase::strong(name).into(),
        }
    }
}
