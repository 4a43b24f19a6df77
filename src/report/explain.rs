//! Why a strategy stands where it stands.

use super::backing::BackedLink;
use super::document::{Block, Document, ListItem, Section};
use super::figures::capital;
use super::{card, names};
use crate::advice::{CauseMatch, Circumstances, RankingRule, Suggestion, TOP, decided_by, rank, specificity};
use crate::catalogue::{Catalogue, StrategyIndex};
use crate::language::Language;
use crate::questionnaire::{DeterminantIndex, Questionnaire};

/// The whole order for a determinant, with at each place the rule that put it before the next.
#[must_use]
pub fn explain_order(
    questionnaire: &Questionnaire,
    catalogue: &Catalogue,
    index: DeterminantIndex,
    known: &Circumstances,
    language: Language,
) -> Document {
    let words = &language.phrases().browse;
    let order = rank(catalogue, index, known);
    let items = order.iter().enumerate().map(|(place, suggestion)| {
        let strategy = catalogue.strategy(suggestion.strategy);
        let named = known.causes_behind(index);
        let backed = BackedLink { questionnaire, catalogue, link: suggestion.link, named, language };
        let mut under = backed.reasons();
        under.push(capital(&match order.get(place + 1) {
            Some(next) => (words.before_next)(&rule(catalogue, suggestion, next, known, language)),
            None => words.last_place.to_owned(),
        }));
        let fit = names::fit(suggestion.fit, language);
        ListItem::new(format!("{} ({}): {fit}", names::strategy(strategy, language), strategy.id), under)
    });
    let title = (words.explain_title)(&names::determinant(questionnaire.determinant(index), language));
    let strategies =
        Section::from_blocks("strategies", words.strategies, Block::from_numbered(items).into_iter().collect());
    Document {
        running: title.clone(),
        title,
        opening: vec![Block::from_text(words.explain_intro), Block::from_quiet((words.tops_only)(TOP))],
        sections: strategies.into_iter().collect(),
        ..Document::default()
    }
}

/// Why one strategy stands where it stands for a determinant, or that it is not linked and what it is linked to.
#[must_use]
pub fn explain_place(
    questionnaire: &Questionnaire,
    catalogue: &Catalogue,
    index: DeterminantIndex,
    wanted: StrategyIndex,
    known: &Circumstances,
    language: Language,
) -> Document {
    let words = &language.phrases().browse;
    let strategy = catalogue.strategy(wanted);
    let determinant = names::determinant(questionnaire.determinant(index), language);
    let name = names::strategy(strategy, language);
    let order = rank(catalogue, index, known);
    let Some(place) = order.iter().position(|suggestion| suggestion.strategy == wanted) else {
        let title = (words.not_linked)(&name, &determinant);
        let links = Block::from_bullets(card::works_on(questionnaire, catalogue, strategy, language));
        return Document {
            running: title.clone(),
            title,
            sections: Section::from_blocks("linked-to", words.linked_to, links.into_iter().collect())
                .into_iter()
                .collect(),
            ..Document::default()
        };
    };
    let own = &order[place];
    let title = format!("{determinant}: {name}");
    let named = known.causes_behind(index);
    let backing = BackedLink { questionnaire, catalogue, link: own.link, named, language }.all();
    let mut opening = vec![
        Block::from_text(format!("{}.", (words.place)(place + 1, order.len()))),
        Block::from_text(own.because.get(language)),
    ];
    opening.extend(Block::from_bullets(backing.iter().map(|backing| capital(backing))));
    let before = order[..place].iter().map(|other| {
        let name = names::strategy(catalogue.strategy(other.strategy), language);
        ListItem::new(name, vec![capital(&rule(catalogue, other, own, known, language))])
    });
    let before = Section::from_blocks("above", words.above, Block::from_numbered(before).into_iter().collect());
    let next = order.get(place + 1).map(|next| {
        let next_name = names::strategy(catalogue.strategy(next.strategy), language);
        let before = (words.before_next)(&rule(catalogue, own, next, known, language));
        Block::from_text(format!("{} ({next_name}).", capital(&before)))
    });
    opening.extend(next);
    Document { running: title.clone(), title, opening, sections: before.into_iter().collect(), ..Document::default() }
}

/// The rule that puts one strategy before another, with both values.
fn rule(
    catalogue: &Catalogue,
    better: &Suggestion<'_>,
    other: &Suggestion<'_>,
    known: &Circumstances,
    language: Language,
) -> String {
    let (words, labels) = (&language.phrases().browse, &language.phrases().labels);
    let effort = |suggestion: &Suggestion<'_>| catalogue.strategy(suggestion.strategy).effort.among(&labels.efforts);
    let strength = |suggestion: &Suggestion<'_>| suggestion.strength.among(&words.strengths);
    let specific = |suggestion: &Suggestion<'_>| {
        let (own, all) = specificity(catalogue.strategy(suggestion.strategy), suggestion.link);
        format!("{own}/{all}")
    };
    let phases = |suggestion: &Suggestion<'_>| names::phases(&catalogue.strategy(suggestion.strategy).phases, language);
    match decided_by(catalogue, better, other, known) {
        RankingRule::Objection => (words.rule_objection)(other.against.first().map_or("", |text| text.get(language))),
        RankingRule::Cause if better.works_on == Some(CauseMatch::Named) => words.rule_cause.to_owned(),
        RankingRule::Cause => words.rule_any_cause.to_owned(),
        RankingRule::Fit => (words.rule_fit)(better.fit.into(), other.fit.into()),
        RankingRule::Backing => (words.rule_backing)(strength(better), strength(other)),
        RankingRule::Phase => (words.rule_phase)(&phases(other)),
        RankingRule::Specificity => (words.rule_specificity)(&specific(better), &specific(other)),
        RankingRule::Effort => (words.rule_effort)(effort(better), effort(other)),
        RankingRule::Id => words.rule_id.to_owned(),
    }
}
