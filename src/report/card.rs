//! A strategy or determinant in full.

use super::backing::BackedLink;
use super::document::{Block, Document, ListItem, Phrase, Section, SectionKind};
use super::figures::capital;
use super::names;
use crate::advice::{Circumstances, rank};
use crate::catalogue::{Actor, Catalogue, Link, Strategy};
use crate::language::{Language, Text};
use crate::questionnaire::{DeterminantIndex, Elements, Names, Questionnaire, Slot, wording};

/// The card of a strategy: what it is, how to begin, when it works, and what it works on.
#[must_use]
pub fn strategy_card(
    questionnaire: &Questionnaire,
    catalogue: &Catalogue,
    strategy: &Strategy,
    language: Language,
) -> Document {
    let words = &language.phrases().browse;
    let card = card_section(questionnaire, catalogue, strategy, language);
    let works_on = Block::from_bullets(works_on(questionnaire, catalogue, strategy, language));
    let origins = strategy.origin.iter().map(|origin| {
        let source = catalogue.source(origin.source).short.get(language);
        origin.entry.as_ref().map_or_else(|| source.to_owned(), |entry| format!("{entry} ({source})"))
    });
    let more = [
        Section::from_blocks("works-on", words.works_on, works_on.into_iter().collect()),
        Section::from_blocks("known-from", words.known_from, Block::from_bullets(origins).into_iter().collect()),
    ];
    Document {
        running: card.title.clone(),
        title: card.title,
        opening: card.blocks,
        sections: card.sections.into_iter().chain(more.into_iter().flatten()).collect(),
        ..Document::default()
    }
}

/// The part of a card that says what to do, without its links.
#[must_use]
pub(crate) fn card_section(
    questionnaire: &Questionnaire,
    catalogue: &Catalogue,
    strategy: &Strategy,
    language: Language,
) -> Section {
    let (words, labels) = (&language.phrases().browse, &language.phrases().labels);
    let phases: Vec<&str> = strategy.phases.iter().map(|phase| phase.among(&labels.phases)).collect();
    let facts = (words.facts)(
        &names::actors(&strategy.actors, language),
        &phases.join(", "),
        strategy.effort.among(&labels.efforts),
        &questionnaire.category(strategy.level).name.get(language).to_lowercase(),
        &catalogue.cluster(strategy.cluster).name.get(language).to_lowercase(),
    );
    let card = &strategy.card;
    let steps = Block::from_numbered(card.steps.iter().map(|step| step.get(language)));
    let others = card.first_for.iter().map(|step| {
        let who: Vec<Actor> = step.who.into_iter().collect();
        Phrase::from_name(&names::actors(&who, language), step.get(language))
    });
    let others = Block::from_bullets(others).into_iter().flat_map(|list| [Block::from_text(words.first_for), list]);
    let text = |text: &Text| vec![Block::from_text(text.get(language))];
    let parts = [
        ("steps", words.steps, steps.into_iter().chain(others).collect()),
        ("example", words.example, text(&card.example)),
        ("works-when", words.works_when, text(&card.works_when)),
        ("measure", words.measure, text(&card.measure)),
    ];
    let parts = parts.into_iter().filter_map(|(id, title, blocks)| {
        let section = Section::from_blocks(format!("{}-{id}", strategy.id), title, blocks)?;
        Some(Section { listed: false, ..section })
    });
    Section {
        id: strategy.id.clone(),
        title: names::strategy(strategy, language),
        kind: SectionKind::Card,
        blocks: vec![
            Block::from_text(strategy.summary.get(language)),
            Block::from_quiet(facts),
            Block::from_quiet((words.id)(&strategy.id)),
        ],
        sections: parts.collect(),
        ..Section::default()
    }
}

/// What a strategy is linked to, best fit first, each with its mechanism and backing.
pub(crate) fn works_on(
    questionnaire: &Questionnaire,
    catalogue: &Catalogue,
    strategy: &Strategy,
    language: Language,
) -> Vec<ListItem> {
    let mut links: Vec<&Link> = strategy.links.iter().collect();
    links.sort_by_key(|link| (std::cmp::Reverse(link.fit), link.determinant));
    let items = links.into_iter().map(|link| {
        let name = names::determinant(questionnaire.determinant(link.determinant), language);
        let fit = names::fit(link.fit, language);
        let under = BackedLink { questionnaire, catalogue, link, named: &[], language }.reasons();
        ListItem::new(format!("{name}: {fit}"), under)
    });
    items.collect()
}

/// The page of a determinant: what it is, how it is asked, and its strategies in order.
#[must_use]
pub fn determinant_card(
    questionnaire: &Questionnaire,
    catalogue: &Catalogue,
    index: DeterminantIndex,
    language: Language,
) -> Document {
    let words = &language.phrases().browse;
    let determinant = questionnaire.determinant(index);
    let elements = Elements::default();
    let labels = &language.phrases().labels;
    let generic = Names { innovation: labels.innovation, client: labels.client, elements: &elements };
    let questions = determinant.items.iter().map(|index| {
        let item = questionnaire.item(*index);
        let worded = |text| wording(questionnaire, Slot::from_item(*index), text, generic, language);
        let labels: Vec<&str> = item.scale.points.iter().map(|point| point.label.get(language)).collect();
        let scale =
            format!("1 = {}, {} = {}", labels.first().unwrap_or(&""), labels.len(), labels.last().unwrap_or(&""));
        let mut under = vec![worded(&item.help)];
        if item.reversed {
            under.push(capital(words.reversed));
        }
        ListItem::new((words.question)(&worded(&item.statement), &scale, &item.id), under)
    });
    let strategies = rank(catalogue, index, &Circumstances::default()).into_iter().map(|suggestion| {
        let strategy = catalogue.strategy(suggestion.strategy);
        let fit = names::fit(suggestion.fit, language);
        let own = if suggestion.link.own { format!("; {}", language.phrases().labels.own) } else { String::new() };
        format!("{} ({}; {fit}{own})", names::strategy(strategy, language), strategy.id)
    });
    let title = names::numbered(determinant, language);
    let text = |text: &Text| vec![Block::from_text(text.get(language))];
    let parts = [
        ("definition", words.definition, text(&determinant.definition)),
        ("why", language.phrases().report.why_it_matters, text(&determinant.why)),
        ("questions", words.questions, Block::from_bullets(questions).into_iter().collect()),
        ("strategies", words.strategies, Block::from_numbered(strategies).into_iter().collect()),
    ];
    Document {
        running: title.clone(),
        title,
        opening: vec![
            Block::from_quiet((words.category)(questionnaire.category(determinant.category).name.get(language))),
            Block::from_quiet((words.id)(&determinant.id)),
        ],
        sections: parts.into_iter().filter_map(|(id, title, blocks)| Section::from_blocks(id, title, blocks)).collect(),
        ..Document::default()
    }
}
