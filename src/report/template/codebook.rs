//! The codebook: what every column of a survey means.

use super::{Entry, Template};
use crate::language::{Language, clean};
use crate::report::page::{Block, Item};

/// The codebook as a page: how to fill in the survey, then every question under its category.
#[must_use]
pub fn codebook_page(template: &Template<'_>, language: Language) -> Vec<Block> {
    let words = &language.phrases().template;
    let mut blocks = vec![
        Block::Title(words.title.to_owned()),
        Block::Bullets(words.instructions.iter().map(|text| Item::from(*text)).collect()),
    ];
    let entries = template.entries(language);
    for part in entries.chunk_by(|one, next| one.category == next.category) {
        let heading = part.first().map(|entry| clean(entry.category)).unwrap_or_default();
        blocks.push(Block::Heading(heading));
        blocks.push(Block::Bullets(part.iter().map(|entry| question(entry, language)).collect()));
    }
    blocks
}

fn question(entry: &Entry<'_>, language: Language) -> Item {
    let words = &language.phrases().template;
    let mut under = vec![entry.statement.clone(), entry.answers.join("; ")];
    under.extend(entry.item.reversed.then(|| words.reversed.to_owned()));
    under.extend(entry.per.clone());
    Item::new(format!("{}: {}. {}", entry.id, entry.number, entry.determinant), under)
}
