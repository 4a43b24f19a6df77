//! The cards of the strategies, how the advice was made, and what it rests on.

use super::blocks;
use super::markup::{Markup, bullets, paragraph, quiet};
use super::{Walk, Section};
use crate::catalogue::{Catalogue, Source, Strategy};
use crate::language::Language;
use crate::questionnaire::Questionnaire;
use crate::report::card::card_body;
use crate::report::colophon::colophon;
use crate::report::method::{cited, method};

/// The id of the card of a strategy. The ids of strategies are kebab-case and unique.
pub(super) fn card_id(strategy: &Strategy) -> String {
    format!("strategy-{}", strategy.id)
}

impl Walk<'_> {
    /// The whole card of every strategy that is advised, folded.
    pub(super) fn cards(&self) -> Option<Section> {
        let report = self.report;
        let strategies = report.strategies();
        let cards = strategies.iter().map(|index| {
            let strategy = report.catalogue.strategy(*index);
            let card = card_body(report.questionnaire, report.catalogue, strategy, self.language);
            blocks::folded(&card, &card_id(strategy), 3 + self.depth)
        });
        let body = quiet(self.language.phrases().page.cards_note).and(cards.collect::<Markup>());
        (!strategies.is_empty()).then(|| self.section("cards", self.words().cards, body))
    }

    pub(super) fn method(&self) -> Section {
        let paragraphs = method(self.report, self.language).into_iter().map(paragraph);
        self.section("method", self.words().method_heading, paragraphs.collect())
    }

    pub(super) fn sources(&self) -> Section {
        let words = self.words();
        let cited = cited(self.report, self.language);
        let sources = cited.iter().map(|index| self.source(self.report.catalogue.source(*index)));
        self.section("sources", words.sources, paragraph(words.sources_intro).and(bullets(sources)))
    }

    fn source(&self, source: &Source) -> Markup {
        let short = Markup::element("b", &[], format!("{}:", source.short.get(self.language)));
        // Only a page of the web is a link; whatever else somebody wrote is text.
        let place = source.url.as_deref().map(|url| match url.strip_prefix("https://") {
            Some(shown) => {
                Markup::from(" ").and(Markup::element("a", &[("href", url), ("rel", "noopener noreferrer")], shown))
            }
            None => format!(" {url}").into(),
        });
        let used = format!(" ({})", source.used_for.get(self.language));
        short.and(format!(" {}", source.reference.get(self.language))).and(place.unwrap_or_default()).and(used)
    }

    /// What made the document.
    pub(super) fn footer(&self) -> Markup {
        footer(self.report.questionnaire, self.report.catalogue, self.language)
    }
}

/// What made a document from this content.
pub(super) fn footer(questionnaire: &Questionnaire, catalogue: &Catalogue, language: Language) -> Markup {
    Markup::element("footer", &[], paragraph(colophon(questionnaire, catalogue, language)))
}
