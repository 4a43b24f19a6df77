//! A strategy or determinant in full.

use super::figures::capital;
use super::page::{Block, Item};
use super::{backing, names};
use crate::advice::rank;
use crate::catalogue::{Catalogue, Link, Strategy};
use crate::language::Language;
use crate::questionnaire::{DeterminantIndex, Elements, Names, Questionnaire, Slot, wording};

/// The card of a strategy: what it is, how to begin, when it works, and what it works on.
#[must_use]
pub fn strategy_card(
    questionnaire: &Questionnaire,
    catalogue: &Catalogue,
    strategy: &Strategy,
    language: Language,
) -> Vec<Block> {
    let words = &language.phrases().browse;
    let mut blocks = card_body(questionnaire, catalogue, strategy, language);
    blocks.push(Block::Heading(words.works_on.to_owned()));
    blocks.push(Block::Bullets(works_on(questionnaire, catalogue, strategy, language)));
    blocks.push(Block::Heading(words.known_from.to_owned()));
    let origins = strategy.origin.iter().map(|origin| {
        let source = catalogue.source(origin.source).short.get(language);
        Item::new(
            origin.entry.as_ref().map_or_else(|| source.to_owned(), |entry| format!("{entry} ({source})")),
            Vec::new(),
        )
    });
    blocks.push(Block::Bullets(origins.collect()));
    blocks
}

/// The part of a card that says what to do, without its links.
#[must_use]
pub(crate) fn card_body(
    questionnaire: &Questionnaire,
    catalogue: &Catalogue,
    strategy: &Strategy,
    language: Language,
) -> Vec<Block> {
    let (words, labels) = (&language.phrases().browse, &language.phrases().labels);
    let phases: Vec<&str> = strategy.phases.iter().map(|phase| labels.phases[*phase as usize]).collect();
    let facts = (words.facts)(
        &names::actors(&strategy.actors, language),
        &phases.join(", "),
        labels.efforts[strategy.effort as usize],
        &questionnaire.category(strategy.level).name.get(language).to_lowercase(),
        &catalogue.cluster(strategy.cluster).name.get(language).to_lowercase(),
    );
    let card = &strategy.card;
    vec![
        Block::Title(names::strategy(strategy, language)),
        Block::Text(strategy.summary.get(language).to_owned()),
        Block::Quiet(facts),
        Block::Quiet((words.id)(&strategy.id)),
        Block::Heading(words.steps.to_owned()),
        Block::Numbered(card.steps.iter().map(|step| step.get(language).into()).collect()),
        Block::Heading(words.example.to_owned()),
        Block::Text(card.example.get(language).to_owned()),
        Block::Heading(words.works_when.to_owned()),
        Block::Text(card.works_when.get(language).to_owned()),
        Block::Heading(words.measure.to_owned()),
        Block::Text(card.measure.get(language).to_owned()),
    ]
}

/// What a strategy is linked to, best fit first, each with its mechanism and backing.
pub(crate) fn works_on(
    questionnaire: &Questionnaire,
    catalogue: &Catalogue,
    strategy: &Strategy,
    language: Language,
) -> Vec<Item> {
    let mut links: Vec<&Link> = strategy.links.iter().collect();
    links.sort_by_key(|link| (std::cmp::Reverse(link.fit), link.determinant));
    let items = links.into_iter().map(|link| {
        let name = names::determinant(questionnaire.determinant(link.determinant), language);
        let fit = names::fit(link, language);
        let under = backing::reasons(catalogue, link, language);
        Item::new(format!("{name}: {fit}"), under)
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
) -> Vec<Block> {
    let words = &language.phrases().browse;
    let determinant = questionnaire.determinant(index);
    let elements = Elements::default();
    let labels = &language.phrases().labels;
    let generic = Names { innovation: labels.innovation, client: labels.client, elements: &elements };
    let questions = determinant.items.iter().map(|index| {
        let item = questionnaire.item(*index);
        let worded = |text| wording(questionnaire, Slot::first(*index), text, generic, language);
        let labels: Vec<&str> = item.scale.points.iter().map(|point| point.label.get(language)).collect();
        let scale =
            format!("1 = {}, {} = {}", labels.first().unwrap_or(&""), labels.len(), labels.last().unwrap_or(&""));
        let mut under = vec![worded(&item.help)];
        if item.reversed {
            under.push(capital(words.reversed));
        }
        Item::new((words.question)(&worded(&item.statement), &scale, &item.id), under)
    });
    let strategies = rank(catalogue, index).into_iter().map(|suggestion| {
        let strategy = catalogue.strategy(suggestion.strategy);
        let fit = names::fit(suggestion.link, language);
        let own = if suggestion.link.own { format!("; {}", language.phrases().labels.own) } else { String::new() };
        Item::new(format!("{} ({}; {fit}{own})", names::strategy(strategy, language), strategy.id), Vec::new())
    });
    vec![
        Block::Title(names::numbered(determinant, language)),
        Block::Quiet((words.category)(questionnaire.category(determinant.category).name.get(language))),
        Block::Quiet((words.id)(&determinant.id)),
        Block::Heading(words.definition.to_owned()),
        Block::Text(determinant.definition.get(language).to_owned()),
        Block::Heading(language.phrases().report.why_it_matters.to_owned()),
        Block::Text(determinant.why.get(language).to_owned()),
        Block::Heading(words.questions.to_owned()),
        Block::Bullets(questions.collect()),
        Block::Heading(words.strategies.to_owned()),
        Block::Numbered(strategies.collect()),
    ]
}
