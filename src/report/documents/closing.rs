//! How the advice was made, what it rests on, and the cards of its strategies.

use super::advice::AdviceWriter;
use crate::catalogue::{Source, Strategy};
use crate::language::Language;
use crate::report::card::card_section;
use crate::report::document::{Block, Phrase, Section, SectionKind, TextPiece};
use crate::report::method::{cited, method};

/// The id of the card of a strategy. The ids of strategies are kebab-case and unique.
pub(super) fn card_id(strategy: &Strategy) -> String {
    format!("strategy-{}", strategy.id)
}

/// The part that names the publications behind a document; nothing where there are none.
pub(super) fn sources<'a>(sources: impl Iterator<Item = &'a Source>, language: Language) -> Option<Section> {
    let words = &language.phrases().report;
    let list = Block::from_bullets(sources.map(|source| cited_source(source, language)))?;
    Section::from_blocks("sources", words.sources, vec![Block::from_lead(words.sources_intro), list])
}

/// A publication with its address, and what it is used for.
fn cited_source(source: &Source, language: Language) -> Phrase {
    let cited = Phrase::from_name(source.short.get(language), source.reference.get(language));
    let address = source.url.clone().map(|url| [TextPiece::Plain(" ".to_owned()), TextPiece::Address(url)]);
    let used = TextPiece::Plain(format!(" ({})", source.used_for.get(language)));
    Phrase(cited.0.into_iter().chain(address.into_iter().flatten()).chain([used]).collect())
}

impl AdviceWriter<'_> {
    pub fn method(&self) -> Section {
        let cited = cited(self.report, self.language);
        let cited = cited.iter().map(|index| self.report.catalogue.source(*index));
        Section {
            id: self.id("method"),
            title: self.words().method_heading.to_owned(),
            listed: true,
            blocks: method(self.report, self.language).into_iter().map(Block::from_text).collect(),
            sections: sources(cited, self.language).into_iter().collect(),
            ..Section::default()
        }
    }

    /// The whole card of every strategy that is advised.
    pub fn cards(&self) -> Option<Section> {
        let (report, strategies) = (self.report, self.report.strategies());
        let card = |strategy| card_section(report.questionnaire, report.catalogue, strategy, self.language);
        let cards = strategies.iter().map(|index| report.catalogue.strategy(*index));
        let section = Section {
            id: self.id("cards"),
            title: self.words().cards.to_owned(),
            kind: SectionKind::NewPage,
            listed: true,
            sections: cards.map(|strategy| Section { id: card_id(strategy), ..card(strategy) }).collect(),
            ..Section::default()
        };
        (!strategies.is_empty()).then_some(section)
    }
}
