//! Every source of the catalogue, with what it is used for.

use super::page::{Block, Item};
use crate::catalogue::Catalogue;
use crate::language::Language;

/// The sources as a page, in the order of the catalogue.
#[must_use]
pub fn bibliography(catalogue: &Catalogue, language: Language) -> Vec<Block> {
    let words = &language.phrases().report;
    let items = catalogue.sources().map(|(_, source)| {
        let mut under = vec![source.reference.get(language).to_owned()];
        under.extend(source.url.clone());
        under.push((words.used_for)(source.used_for.get(language)));
        Item::new(source.short.get(language), under)
    });
    vec![
        Block::Title(words.sources.to_owned()),
        Block::Text(words.sources_intro.to_owned()),
        Block::Bullets(items.collect()),
    ]
}
