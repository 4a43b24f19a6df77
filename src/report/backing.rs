//! What a link rests on, in words: always with its source, or with the admission that it is our own judgement.

use std::cmp::Reverse;

use serde::Serialize;

use super::figures::capital;
use crate::advice::Strength;
use crate::catalogue::{Backing, Catalogue, Crosswalk, EffectDirection, EffectSubject, Endorsement, Link};
use crate::language::{Language, Text};

/// One thing a link rests on, in words.
fn words(catalogue: &Catalogue, link: &Link, backing: &Backing, language: Language) -> String {
    let words = &language.phrases().report;
    let source = |index| catalogue.source(index).short.get(language);
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
                (EffectDirection::None | EffectDirection::Unclear, _) => (words.effect_caution)(figure),
            };
            format!("{told} ({}){mark}", source(*index))
        }
        Backing::Judgement if link.own => words.own_judgement.to_owned(),
        Backing::Judgement => words.judgement.to_owned(),
    }
}

/// Everything a link rests on.
pub(crate) fn all(catalogue: &Catalogue, link: &Link, language: Language) -> Vec<String> {
    link.backing.iter().map(|backing| words(catalogue, link, backing, language)).collect()
}

/// The mechanism of a link, and everything it rests on, each on a line of its own.
pub(crate) fn reasons(catalogue: &Catalogue, link: &Link, language: Language) -> Vec<String> {
    let because = std::iter::once(link.because.get(language).to_owned());
    because.chain(all(catalogue, link, language).iter().map(|backing| capital(backing))).collect()
}

/// The one thing that decided the place of a link: what is nearest to it, and of what is equally near its experts, its effect,
/// or its method. On screen there is room for one line.
pub(crate) fn strongest(catalogue: &Catalogue, link: &Link, language: Language) -> String {
    let found = nearest(link).map(|backing| words(catalogue, link, backing, language));
    let others = link.backing.len().saturating_sub(1);
    match found {
        Some(found) if others > 0 => format!("{found} {}", (language.phrases().labels.and_others)(others)),
        Some(found) => found,
        None => String::new(),
    }
}

/// The same in one word.
pub(crate) fn in_one_word(link: &Link, language: Language) -> &'static str {
    let words = language.phrases().sheet.rests_on;
    nearest(link).map_or("", |backing| match backing {
        Backing::Expert { .. } => words.experts,
        Backing::Effect { .. } => words.effect,
        Backing::Method { .. } => words.method,
        Backing::Judgement => words.judgement,
    })
}

fn nearest(link: &Link) -> Option<&Backing> {
    let order = |backing: &Backing| (Reverse(Strength::from_backing(backing)), backing.is_caution(), kind(backing));
    link.backing.iter().min_by_key(|backing| order(backing))
}

/// What a link rests on, in the order in which it is named.
fn kind(backing: &Backing) -> usize {
    match backing {
        Backing::Expert { .. } => 0,
        Backing::Effect { .. } => 1,
        Backing::Method { .. } => 2,
        Backing::Judgement => 3,
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
    Judgement,
}

impl<'a> BackingForPrograms<'a> {
    /// Everything a link rests on.
    pub(crate) fn of(catalogue: &'a Catalogue, link: &'a Link) -> Vec<Self> {
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
            Backing::Judgement => Self::Judgement,
        });
        entries.collect()
    }
}
