//! Why a strategy stands where it stands.

use super::figures::capital;
use super::page::{Block, Item};
use super::{backing, card, names};
use crate::advice::{Rule, Strength, Suggestion, TOP, decided_by, endorsed, rank, specificity};
use crate::catalogue::{Catalogue, StrategyIndex};
use crate::language::Language;
use crate::questionnaire::{DeterminantIndex, Questionnaire};

/// The whole order for a determinant, with at each place the rule that put it before the next.
#[must_use]
pub fn explain_order(
    questionnaire: &Questionnaire,
    catalogue: &Catalogue,
    index: DeterminantIndex,
    language: Language,
) -> Vec<Block> {
    let words = &language.phrases().browse;
    let order = rank(catalogue, index);
    let items = order.iter().enumerate().map(|(place, suggestion)| {
        let strategy = catalogue.strategy(suggestion.strategy);
        let mut under = backing::reasons(catalogue, suggestion.link, language);
        under.push(capital(&match order.get(place + 1) {
            Some(next) => (words.before_next)(&rule(catalogue, suggestion, next, language)),
            None => words.last_place.to_owned(),
        }));
        let fit = names::fit(suggestion.link, language);
        Item::new(format!("{} ({}): {fit}", names::strategy(strategy, language), strategy.id), under)
    });
    vec![
        Block::Title((words.explain_title)(&names::determinant(questionnaire.determinant(index), language))),
        Block::Text(words.explain_intro.to_owned()),
        Block::Quiet((words.tops_only)(TOP)),
        Block::Heading(words.strategies.to_owned()),
        Block::Numbered(items.collect()),
    ]
}

/// Why one strategy stands where it stands for a determinant, or that it is not linked and what it is linked to.
#[must_use]
pub fn explain_place(
    questionnaire: &Questionnaire,
    catalogue: &Catalogue,
    index: DeterminantIndex,
    wanted: StrategyIndex,
    language: Language,
) -> Vec<Block> {
    let words = &language.phrases().browse;
    let strategy = catalogue.strategy(wanted);
    let determinant = names::determinant(questionnaire.determinant(index), language);
    let name = names::strategy(strategy, language);
    let order = rank(catalogue, index);
    let Some(place) = order.iter().position(|suggestion| suggestion.strategy == wanted) else {
        return vec![
            Block::Title((words.not_linked)(&name, &determinant)),
            Block::Heading(words.linked_to.to_owned()),
            Block::Bullets(card::works_on(questionnaire, catalogue, strategy, language)),
        ];
    };
    let own = &order[place];
    let mut blocks = vec![
        Block::Title(format!("{determinant}: {name}")),
        Block::Text(format!("{}.", (words.place)(place + 1, order.len()))),
        Block::Text(own.link.because.get(language).to_owned()),
        Block::Bullets(
            backing::all(catalogue, own.link, language)
                .iter()
                .map(|backing| Item::new(capital(backing), Vec::new()))
                .collect(),
        ),
    ];
    let before = order[..place].iter().map(|other| {
        let name = names::strategy(catalogue.strategy(other.strategy), language);
        Item::new(name, vec![capital(&rule(catalogue, other, own, language))])
    });
    let before: Vec<Item> = before.collect();
    if !before.is_empty() {
        blocks.push(Block::Heading(words.above.to_owned()));
        blocks.push(Block::Numbered(before));
    }
    if let Some(next) = order.get(place + 1) {
        let next_name = names::strategy(catalogue.strategy(next.strategy), language);
        blocks.push(Block::Text(format!(
            "{} ({next_name}).",
            capital(&(words.before_next)(&rule(catalogue, own, next, language)))
        )));
    }
    blocks
}

/// The rule that puts one strategy before another, with both values.
fn rule(catalogue: &Catalogue, better: &Suggestion<'_>, other: &Suggestion<'_>, language: Language) -> String {
    let (words, labels) = (&language.phrases().browse, &language.phrases().labels);
    let effort = |suggestion: &Suggestion<'_>| labels.efforts[catalogue.strategy(suggestion.strategy).effort as usize];
    let strength = |suggestion: &Suggestion<'_>| words.strengths[Strength::of(suggestion.link) as usize];
    let specific = |suggestion: &Suggestion<'_>| {
        let (own, all) = specificity(catalogue.strategy(suggestion.strategy), suggestion.link);
        format!("{own}/{all}")
    };
    match decided_by(catalogue, better, other) {
        Rule::Fit => (words.rule_fit)(better.link.fit.into(), other.link.fit.into()),
        Rule::Backing => (words.rule_backing)(strength(better), strength(other)),
        Rule::Experts => (words.rule_experts)(endorsed(better.link), endorsed(other.link)),
        Rule::Specificity => (words.rule_specificity)(&specific(better), &specific(other)),
        Rule::Effort => (words.rule_effort)(effort(better), effort(other)),
        Rule::Id => words.rule_id.to_owned(),
    }
}
