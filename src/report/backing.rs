//! What a link rests on, in words: always with its source, or with the admission that it is our own judgement.

use std::cmp::Reverse;

use serde::Serialize;

use super::figures::{capital, decimal};
use crate::advice::{Strength, for_causes};
use crate::catalogue::{
    Backing, Catalogue, Crosswalk, EffectDirection, EffectSubject, Endorsement, Link, PanelAnswer, PanelFigure,
};
use crate::language::{Language, Text};
use crate::questionnaire::{CauseIndex, Questionnaire};

/// A link whose backing is told.
#[derive(Clone, Copy)]
pub(crate) struct BackedLink<'a> {
    /// Where causes have their words.
    pub questionnaire: &'a Questionnaire,
    /// Where publications have theirs.
    pub catalogue: &'a Catalogue,
    /// The link.
    pub link: &'a Link,
    /// The causes that were named: a panel that was asked about one of them was asked about just this.
    pub named: &'a [CauseIndex],
    /// In which language.
    pub language: Language,
}

impl BackedLink<'_> {
    /// One thing it rests on, in words.
    fn words(&self, backing: &Backing) -> String {
        let (link, language) = (self.link, self.language);
        let words = &language.phrases().backing;
        let source = |index| self.catalogue.source(index).short.get(language);
        // A publication we know may back a link that is not ours.
        let mark = if link.own { format!(" [{}]", language.phrases().labels.own) } else { String::new() };
        match backing {
            Backing::Expert { source: index, construct, crosswalk, certainty, endorsement } => {
                let share = match endorsement {
                    Endorsement::Percent(percent) => (words.experts)(&percent.to_string()),
                    Endorsement::AtLeastHalf => words.experts_at_least_half.to_owned(),
                    Endorsement::BelowHalf => words.experts_below_half.to_owned(),
                    Endorsement::AtLeastFifth => words.experts_at_least_fifth.to_owned(),
                    Endorsement::BestMatch => words.experts_best_match.to_owned(),
                };
                let through = (words.through)(construct, *crosswalk == Crosswalk::First, *certainty);
                format!("{share} ({}; {through}){mark}", source(*index))
            }
            Backing::Method { source: index, method, .. } => {
                format!("{} ({}){mark}", (words.method)(&quoted(method)), source(*index))
            }
            Backing::Effect { source: index, figure, direction, measured_on } => {
                let figure = figure.get(language);
                let told = match (direction, measured_on) {
                    (EffectDirection::For, EffectSubject::This) => (words.effect)(figure),
                    (EffectDirection::For, EffectSubject::Class) => (words.effect_of_class)(figure),
                    (EffectDirection::None | EffectDirection::Unclear, _) => (words.caution)(figure),
                };
                format!("{told} ({}){mark}", source(*index))
            }
            Backing::Panel { source: index, answer } => {
                let told = self.panel(answer);
                let told = if backing.is_caution() { (words.caution)(&told) } else { told };
                format!("{told} ({}){mark}", source(*index))
            }
            Backing::Judgement if link.own => words.own_judgement.to_owned(),
            Backing::Judgement => words.judgement.to_owned(),
        }
    }

    /// What a panel was asked, and said.
    fn panel(&self, answer: &PanelAnswer) -> String {
        let (words, language) = (&self.language.phrases().backing, self.language);
        let about = match answer.cause {
            Some(cause) => (words.panel_on_cause)(self.questionnaire.cause(cause).answer.get(language)),
            None => words.panel_on_factor.to_owned(),
        };
        let said = match answer.figure {
            PanelFigure::Percent(percent) => (words.panel_percent)(percent),
            PanelFigure::Median { median, low, high } => {
                let places = usize::from(median.fract() != 0.0);
                (words.panel_median)(&decimal(median, places, language), low, high)
            }
        };
        (words.panel)(answer.n, answer.rounds, &about, &said)
    }

    /// Everything it rests on.
    pub fn all(&self) -> Vec<String> {
        self.link.backing.iter().map(|backing| self.words(backing)).collect()
    }

    /// Its mechanism, and everything it rests on, each on a line of its own.
    pub fn reasons(&self) -> Vec<String> {
        let (_, _, because) = for_causes(self.link, self.named);
        std::iter::once(because.get(self.language).to_owned())
            .chain(self.all().iter().map(|backing| capital(backing)))
            .collect()
    }

    /// The one thing that decided its place: what is nearest to it, and of what is equally near its panel, its experts, its
    /// effect, or its method. On screen there is room for one line.
    pub fn strongest(&self) -> String {
        let found = self.nearest().map(|backing| self.words(backing));
        let others = self.link.backing.len().saturating_sub(1);
        match found {
            Some(found) if others > 0 => {
                format!("{found} {}", (self.language.phrases().labels.and_others)(others))
            }
            Some(found) => found,
            None => String::new(),
        }
    }

    /// The same in one word.
    pub fn in_one_word(&self) -> &'static str {
        let words = self.language.phrases().sheet.rests_on;
        self.nearest().map_or("", |backing| match backing {
            Backing::Panel { .. } => words.panel,
            Backing::Expert { .. } => words.experts,
            Backing::Effect { .. } => words.effect,
            Backing::Method { .. } => words.method,
            Backing::Judgement => words.judgement,
        })
    }

    fn nearest(&self) -> Option<&Backing> {
        let order = |backing: &Backing| {
            (Reverse(Strength::from_backing(backing, self.named)), backing.is_caution(), kind(backing))
        };
        self.link.backing.iter().min_by_key(|backing| order(backing))
    }
}

/// What a link rests on, in the order in which it is named.
fn kind(backing: &Backing) -> usize {
    match backing {
        Backing::Panel { .. } => 0,
        Backing::Expert { .. } => 1,
        Backing::Effect { .. } => 2,
        Backing::Method { .. } => 3,
        Backing::Judgement => 4,
    }
}

/// Names of methods are English terms of art; quotation marks set them apart.
fn quoted(method: &str) -> String {
    format!("'{method}'")
}

/// One thing a link rests on, for programs: the form of the catalogue file.
#[derive(Serialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub(crate) enum BackingForPrograms<'a> {
    Expert {
        source: &'a str,
        construct: &'a str,
        crosswalk: &'static str,
        certainty: u8,
        #[serde(skip_serializing_if = "Option::is_none")]
        percent: Option<u8>,
        #[serde(skip_serializing_if = "Option::is_none")]
        class: Option<&'static str>,
    },
    Method {
        source: &'a str,
        method: &'a str,
    },
    Effect {
        source: &'a str,
        figure: &'a Text,
        direction: EffectDirection,
        measured_on: EffectSubject,
    },
    Panel {
        source: &'a str,
        n: u32,
        rounds: u8,
        #[serde(skip_serializing_if = "Option::is_none")]
        scale: Option<[u8; 2]>,
        #[serde(skip_serializing_if = "Option::is_none")]
        median: Option<f64>,
        #[serde(skip_serializing_if = "Option::is_none")]
        percent: Option<u8>,
        #[serde(skip_serializing_if = "Option::is_none")]
        cause: Option<&'a str>,
    },
    Judgement,
}

impl<'a> BackingForPrograms<'a> {
    /// Everything a link rests on.
    pub(crate) fn of(questionnaire: &'a Questionnaire, catalogue: &'a Catalogue, link: &'a Link) -> Vec<Self> {
        let source = |index| catalogue.source(index).id.as_str();
        let entries = link.backing.iter().map(|backing| match backing {
            Backing::Expert { source: index, construct, crosswalk, certainty, endorsement } => {
                let (percent, class) = match endorsement {
                    Endorsement::Percent(percent) => (Some(*percent), None),
                    Endorsement::AtLeastHalf => (None, Some("at-least-half")),
                    Endorsement::BelowHalf => (None, Some("below-half")),
                    Endorsement::AtLeastFifth => (None, Some("at-least-fifth")),
                    Endorsement::BestMatch => (None, Some("best-match")),
                };
                let crosswalk = match crosswalk {
                    Crosswalk::First => "first",
                    Crosswalk::Second => "second",
                };
                Self::Expert { source: source(*index), construct, crosswalk, certainty: *certainty, percent, class }
            }
            Backing::Method { source: index, method, .. } => Self::Method { source: source(*index), method },
            Backing::Effect { source: index, figure, direction, measured_on } => {
                Self::Effect { source: source(*index), figure, direction: *direction, measured_on: *measured_on }
            }
            Backing::Panel { source: index, answer } => {
                let (scale, median, percent) = match answer.figure {
                    PanelFigure::Percent(percent) => (None, None, Some(percent)),
                    PanelFigure::Median { median, low, high } => (Some([low, high]), Some(median), None),
                };
                Self::Panel {
                    source: source(*index),
                    n: answer.n,
                    rounds: answer.rounds,
                    scale,
                    median,
                    percent,
                    cause: answer.cause.map(|cause| questionnaire.cause(cause).id.as_str()),
                }
            }
            Backing::Judgement => Self::Judgement,
        });
        entries.collect()
    }
}
