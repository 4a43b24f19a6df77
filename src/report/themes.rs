//! What one move can loosen: every theme with the causes that have it, whatever determinant they lie behind.

use super::document::{Block, Document, Phrase, Section};
use super::names;
use crate::language::Language;
use crate::questionnaire::Questionnaire;

/// The themes as a document, in the order of the file.
#[must_use]
pub fn themes(questionnaire: &Questionnaire, language: Language) -> Document {
    let words = &language.phrases().causes;
    let sections = questionnaire.themes().filter_map(|(index, theme)| {
        let own = questionnaire.causes().filter(|(_, cause)| cause.theme == index);
        let causes = own.map(|(_, cause)| {
            let determinant = questionnaire.determinant(cause.determinant);
            Phrase::from_name(&names::determinant(determinant, language), cause.answer.get(language))
        });
        let mut blocks = vec![
            Block::from_text(theme.explain.get(language)),
            Block::from_text(Phrase::from_name(words.begin, theme.begin.get(language))),
        ];
        blocks.extend(Block::from_bullets(causes));
        Section::from_blocks(theme.id.as_str(), theme.name.get(language), blocks)
    });
    Document {
        title: words.themes.to_owned(),
        running: words.themes.to_owned(),
        opening: vec![Block::from_text(words.themes_intro)],
        sections: sections.collect(),
        ..Document::default()
    }
}
