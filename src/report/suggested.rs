//! What is said of a strategy for a barrier, the same on screen and in documents.

use super::{backing, names};
use crate::advice::{CauseMatch, Suggestion};
use crate::catalogue::{Actor, Catalogue, Link};
use crate::language::Language;

/// A strategy that is advised for a barrier, in words.
pub(crate) struct Suggested<'a> {
    /// What the strategy is called.
    pub name: String,
    /// What it does about the cause that was named, with a capital; `None` where none was.
    pub effect: Option<&'static str>,
    /// How it does that.
    pub because: &'a str,
    /// Under what conditions it works.
    pub works_when: &'a str,
    /// What is known to speak against it.
    pub against: Vec<&'a str>,
    /// Empty for a strategy without steps.
    pub first_step: &'a str,
    /// Who must act.
    pub actors: String,
    /// How much it asks of them, in a sentence.
    pub effort_in_words: &'static str,
    link: &'a Link,
    catalogue: &'a Catalogue,
    language: Language,
}

impl<'a> Suggested<'a> {
    /// A strategy as it is advised to a team of which these are there; `None` where that was not said.
    pub fn new(
        catalogue: &'a Catalogue,
        suggestion: &Suggestion<'a>,
        present: Option<&[Actor]>,
        language: Language,
    ) -> Self {
        let strategy = catalogue.strategy(suggestion.strategy);
        let link = suggestion.link;
        Self {
            name: names::strategy(strategy, language),
            effect: effect(suggestion, language),
            because: suggestion.because.get(language),
            works_when: strategy.card.works_when.get(language),
            against: suggestion.against.iter().map(|text| text.get(language)).collect(),
            first_step: strategy.first_step(present).map_or("", |step| step.text.get(language)),
            actors: names::actors(&strategy.actors, language),
            effort_in_words: strategy.effort.among(&language.phrases().report.efforts),
            link,
            catalogue,
            language,
        }
    }

    /// Who must act, and how much it asks of them.
    pub fn who(&self) -> String {
        format!("{} ({})", self.actors, self.effort_in_words)
    }

    /// Everything it rests on.
    pub fn backing(&self) -> Vec<String> {
        backing::all(self.catalogue, self.link, self.language)
    }

    /// What it rests on, in one word.
    pub fn backing_in_one_word(&self) -> &'static str {
        backing::in_one_word(self.link, self.language)
    }

    /// The one thing that decided its place.
    pub fn strongest_backing(&self) -> String {
        backing::strongest(self.catalogue, self.link, self.language)
    }
}

/// What a strategy does about the cause that was named. Without a cause nothing is said of it.
pub(crate) fn effect(suggestion: &Suggestion<'_>, language: Language) -> Option<&'static str> {
    let words = &language.phrases().causes;
    suggestion.works_on.map(|works_on| match works_on {
        CauseMatch::Named => words.effects[usize::from(u8::from(suggestion.fit)) - 1],
        CauseMatch::Any => words.any_cause,
        CauseMatch::Other => words.other_cause,
    })
}
