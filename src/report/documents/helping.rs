//! What helps already, and what else was noted.

use super::advice::Advice;
use crate::language::Language;
use crate::questionnaire::Determinant;
use crate::report::document::{Block, ListItem, ListMark, Phrase, Section};
use crate::report::helping::{Helping, helping, noted};
use crate::report::names;

impl Advice<'_> {
    pub fn facilitators(&self) -> Option<Section> {
        let words = self.words();
        let (in_part, whole): (Vec<Helping>, Vec<Helping>) =
            helping(self.report, self.language).into_iter().partition(|helping| helping.in_part);
        let list = |all: &[Helping]| {
            Block::list(ListMark::Helps, all.iter().map(|helping| self.as_said(helping, names::helping)))
        };
        let parts = [(words.facilitators_note, list(&whole)), (words.helps_in_part, list(&in_part))];
        let blocks = parts.into_iter().filter_map(|(lead, list)| Some([Block::lead(lead), list?])).flatten();
        Section::of(self.id("facilitators"), words.facilitators, blocks.collect())
    }

    pub fn notes(&self) -> Option<Section> {
        let words = self.words();
        let noted = noted(self.report, |index| self.extent.has_in_full(index), self.language);
        let list = Block::bullets(noted.iter().map(|noted| self.as_said(noted, names::short)))?;
        Section::of(self.id("notes"), words.also_noted, vec![Block::lead(words.also_noted_why), list])
    }

    /// A name, and under it what was said.
    fn as_said(&self, helping: &Helping, name: fn(&Determinant, Language) -> String) -> ListItem {
        let name = name(self.report.questionnaire.determinant(helping.determinant), self.language);
        let under = helping.lines(self.language);
        let name = if under.is_empty() { Phrase::from(name) } else { Phrase::strong(name) };
        ListItem::new(name, under)
    }
}
