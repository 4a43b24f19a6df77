//! Every source of the catalogue, with what it is used for.

use super::document::{Block, Document, ListItem};
use crate::catalogue::Catalogue;
use crate::language::Language;

/// The sources as a document, in the order of the catalogue.
#[must_use]
pub fn bibliography(catalogue: &Catalogue, language: Language) -> Document {
    let words = &language.phrases().report;
    let items = catalogue.sources().map(|(_, source)| {
        let mut under = vec![source.reference.get(language).to_owned()];
        under.extend(source.url.clone());
        under.push((words.used_for)(source.used_for.get(language)));
        ListItem::new(source.short.get(language), under)
    });
    Document {
        title: words.sources.to_owned(),
        running: words.sources.to_owned(),
        opening: std::iter::once(Block::from_text(words.sources_intro)).chain(Block::from_bullets(items)).collect(),
        ..Document::default()
    }
}
