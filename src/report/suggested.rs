//! What is said of a strategy for a barrier, the same on screen and in documents.

use super::backing::BackedLink;
use super::{Report, names};
use crate::advice::{CauseMatch, Suggestion};
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
    backed: BackedLink<'a>,
}

impl<'a> Suggested<'a> {
    /// A strategy as this report advises it.
    pub fn new(report: &'a Report<'a>, suggestion: &Suggestion<'a>, language: Language) -> Self {
        let Report { questionnaire, catalogue, .. } = *report;
        let strategy = catalogue.strategy(suggestion.strategy);
        let link = suggestion.link;
        let named = report.circumstances.causes_behind(link.determinant);
        Self {
            name: names::strategy(strategy, language),
            effect: effect(suggestion, language),
            because: suggestion.because.get(language),
            works_when: strategy.card.works_when.get(language),
            against: suggestion.against.iter().map(|text| text.get(language)).collect(),
            first_step: strategy.first_step(report.present()).map_or("", |step| step.text.get(language)),
            actors: names::actors(&strategy.actors, language),
            effort_in_words: strategy.effort.among(&language.phrases().report.efforts),
            backed: BackedLink { questionnaire, catalogue, link, named, language },
        }
    }

    /// Who must act, and how much it asks of them.
    pub fn who(&self) -> String {
        format!("{} ({})", self.actors, self.effort_in_words)
    }

    /// Everything it rests on.
    pub fn backing(&self) -> Vec<String> {
        self.backed.all()
    }

    /// What it rests on, in one word.
    pub fn backing_in_one_word(&self) -> &'static str {
        self.backed.in_one_word()
    }

    /// The one thing that decided its place.
    pub fn strongest_backing(&self) -> String {
        self.backed.strongest()
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
