//! What helps already, and what else was noted.

use super::advice::AdviceWriter;
use crate::language::Language;
use crate::questionnaire::Determinant;
use crate::report::document::{Block, ListItem, ListMark, Phrase, Section};
use crate::report::helping::{Helping, helping, noted};
use crate::report::names;

impl AdviceWriter<'_> {
    pub fn facilitators(&self) -> Option<Section> {
        let words = self.words();
        let (in_part, whole): (Vec<Helping>, Vec<Helping>) =
            helping(self.report, self.language).into_iter().partition(|helping| helping.in_part);
        let list = |all: &[Helping]| {
            Block::from_items(ListMark::Helps, all.iter().map(|helping| self.as_said(helping, names::helping)))
        };
        let parts = [(words.facilitators_note, list(&whole)), (words.helps_in_part, list(&in_part))];
        let blocks = parts.into_iter().filter_map(|(lead, list)| Some([Block::from_lead(lead), list?])).flatten();
        Section::from_blocks(self.id("facilitators"), words.facilitators, blocks.collect())
    }

    pub fn notes(&self) -> Option<Section> {
        let words = self.words();
        let noted = noted(self.report, |index| self.extent.has_in_full(index), self.language);
        let list = Block::from_bullets(noted.iter().map(|noted| self.as_said(noted, names::short)))?;
        Section::from_blocks(self.id("notes"), words.also_noted, vec![Block::from_lead(words.also_noted_why), list])
    }

    /// A name, and under it what was said.
    fn as_said(&self, helping: &Helping, name: fn(&Determinant, Language) -> String) -> ListItem {
        let name = name(self.report.questionnaire.determinant(helping.determinant), self.language);
        let under = helping.lines(self.language);
        let name = if under.is_empty() { Phrase::from(name) } else { Phrase::from_strong(name) };
        ListItem::new(name, under)
    }
}
