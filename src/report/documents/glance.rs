//! The advice at a glance, and a barrier of it apart: how it is read on a screen, where all at once is too much.

use super::advice::AdviceWriter;
use super::room::SheetRoom;
use super::{Extent, Length};
use crate::language::Language;
use crate::report::document::{Block, Document, ListItem, Phrase, Section};
use crate::report::figures::capital;
use crate::report::helping::{Helping, helping};
use crate::report::sentences::{summary, title};
use crate::report::{BarrierAdvice, Report, names};

impl Report<'_> {
    /// The advice at a glance: a line for each barrier with its first strategy, and what helps. Barriers that are taken on are
    /// shown in full, after what must be made safe first; where to begin comes last, right above what is asked next.
    #[must_use]
    pub fn glance(&self, language: Language) -> Document {
        let extent = self.extent(Length::Brief);
        let advice =
            AdviceWriter { report: self, extent: &extent, language, prefix: String::new(), room: SheetRoom::default() };
        let (words, reading) = (&language.phrases().report, &language.phrases().reading);
        let numbered = || self.barriers.iter().zip(1..);
        let mut barriers: Vec<Option<Section>> = Vec::new();
        if let Some(chosen) = &extent.in_full {
            let in_full = numbered().filter(|(barrier, _)| chosen.contains(&barrier.determinant));
            let in_full = in_full.map(|(barrier, number)| advice.barrier(number, barrier)).collect();
            let title = reading.taken_on.to_owned();
            barriers.push(advice.safety());
            barriers.push(Some(Section { id: "barriers".to_owned(), title, sections: in_full, ..Section::default() }));
            let others = numbered().filter(|(barrier, _)| !chosen.contains(&barrier.determinant));
            let others = Block::from_bullets(others.map(|(barrier, number)| advice.numbered_line(number, barrier)));
            barriers.push(Section::from_blocks("others", reading.others, others.into_iter().collect()));
        } else {
            let lines = Block::from_numbered(self.barriers.iter().map(|barrier| advice.in_a_line(barrier)));
            barriers.push(Section::from_blocks("barriers", reading.barriers, lines.into_iter().collect()));
        }
        let (in_part, whole): (Vec<Helping>, Vec<Helping>) =
            helping(self, language).into_iter().partition(|helping| helping.in_part);
        let names = |all: &[Helping]| {
            let names = all.iter().map(|helping| self.questionnaire.determinant(helping.determinant));
            names.map(|determinant| names::helps(determinant, language)).collect::<Vec<_>>().join(", ")
        };
        let whole = Some(names(&whole)).filter(|names| !names.is_empty()).map(|names| format!("{}.", capital(&names)));
        let in_part = Some(names(&in_part)).filter(|names| !names.is_empty());
        let in_part = in_part.map(|names| (language.phrases().reading.in_part)(&names));
        let helps = whole.into_iter().chain(in_part).map(Block::from_text).collect();
        Document {
            title: title(self, language),
            opening: vec![Block::from_text(summary(self, language))],
            sections: barriers
                .into_iter()
                .chain([
                    Section::from_blocks("facilitators", words.facilitators, helps),
                    advice.notices(),
                    advice.beginning().filter(|_| extent.in_full.is_some()),
                ])
                .flatten()
                .collect(),
            ..Document::default()
        }
    }

    /// A barrier in full, by its place from 0; nothing where there is no such barrier.
    #[must_use]
    pub fn barrier_document(&self, at: usize, language: Language) -> Document {
        let extent = Extent::from(Length::Brief);
        let advice =
            AdviceWriter { report: self, extent: &extent, language, prefix: String::new(), room: SheetRoom::default() };
        let barrier = self.barriers.get(at).map(|barrier| advice.barrier(at + 1, barrier));
        Document { sections: barrier.into_iter().collect(), ..Document::default() }
    }
}

impl AdviceWriter<'_> {
    /// The same with its number, where others have theirs elsewhere.
    fn numbered_line(&self, number: usize, barrier: &BarrierAdvice<'_>) -> ListItem {
        let determinant = self.report.questionnaire.determinant(barrier.determinant);
        let name = format!("{number}. {}", capital(names::plain(determinant, self.language)));
        let first = barrier.advice.top.first().map(|first| self.strategy_name(first.strategy));
        first.map_or_else(|| Phrase::from_strong(name.clone()), |first| Phrase::from_name(&name, &first)).into()
    }

    /// A barrier with its first strategy.
    fn in_a_line(&self, barrier: &BarrierAdvice<'_>) -> ListItem {
        let determinant = self.report.questionnaire.determinant(barrier.determinant);
        let name = capital(names::plain(determinant, self.language));
        let first = barrier.advice.top.first().map(|first| self.report.catalogue.strategy(first.strategy));
        match first {
            Some(first) => Phrase::from_name(&name, &names::strategy(first, self.language)).into(),
            None => Phrase::from_strong(name).into(),
        }
    }
}
