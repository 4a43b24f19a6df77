//! How many of a group said something: in words where the group is small, as a share where it is not.

use super::FEWEST_FOR_SHARES;
use super::figures::{capital, percent};
use crate::assessment::Sides;
use crate::language::Language;

/// A part of a group: `two of the five`, or `40 %`.
pub(crate) fn part_in_words(count: u64, total: u64, language: Language) -> String {
    if total < FEWEST_FOR_SHARES {
        return (language.phrases().voices.of)(count, total);
    }
    percent(count as f64 / total as f64)
}

/// How many answered unfavourably, without a capital or a full stop.
pub(crate) fn unfavourable_in_words(sides: &Sides, language: Language) -> String {
    let (words, voices) = (&language.phrases().report, &language.phrases().voices);
    let part = part_in_words(sides.unfavourable, sides.total, language);
    if sides.total < FEWEST_FOR_SHARES {
        (voices.unfavourable)(&part, sides.unfavourable)
    } else {
        (words.unfavourable_share)(&part)
    }
}

/// That opinions are divided: how many answered favourably.
pub(crate) fn divided_in_words(sides: &Sides, language: Language) -> String {
    let part = part_in_words(sides.favourable, sides.total, language);
    if sides.total < FEWEST_FOR_SHARES {
        (language.phrases().voices.divided)(&part, sides.favourable)
    } else {
        (language.phrases().groups.divided_note)(&part)
    }
}

/// How many answered unfavourably as a sentence, with a second one where opinions are divided.
pub(crate) fn sides_in_words(sides: &Sides, language: Language) -> String {
    let said = format!("{}.", capital(&unfavourable_in_words(sides, language)));
    if sides.are_divided() { format!("{said} {}", divided_in_words(sides, language)) } else { said }
}
