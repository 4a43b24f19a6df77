//! The codebook: what every column of a survey means.

use super::{CodebookEntry, TemplateContent};
use crate::language::{Language, clean};
use crate::report::document::{Block, Document, ListItem, Section};

/// The codebook as a document: how to fill in the survey, then every question under its category.
#[must_use]
pub fn codebook_page(template: &TemplateContent<'_>, language: Language) -> Document {
    let words = &language.phrases().template;
    let entries = template.entries(language);
    let parts = entries.chunk_by(|one, next| one.category == next.category).zip(1..).filter_map(|(part, number)| {
        let heading = part.first().map(|entry| clean(entry.category)).unwrap_or_default();
        let list = Block::from_bullets(part.iter().map(|entry| question(entry, language)));
        Section::from_blocks(format!("category-{number}"), heading, list.into_iter().collect())
    });
    Document {
        title: words.title.to_owned(),
        running: words.title.to_owned(),
        opening: Block::from_bullets(words.instructions).into_iter().collect(),
        sections: parts.collect(),
        ..Document::default()
    }
}

fn question(entry: &CodebookEntry<'_>, language: Language) -> ListItem {
    let words = &language.phrases().template;
    let mut under = vec![entry.statement.clone(), entry.answers.join("; ")];
    under.extend(entry.item.reversed.then(|| words.reversed.to_owned()));
    under.extend(entry.per.clone());
    ListItem::new(format!("{}: {}. {}", entry.id, entry.number, entry.determinant), under)
}
