//! How alike a heading is to what the questionnaire asks, to propose a question to somebody who can decide.

use super::normal::normal;
use crate::language::Language;
use crate::questionnaire::{Questionnaire, Slot};

/// From how much likeness a sentence is proposed: a word or two differ.
const SENTENCE: f64 = 0.72;

/// From how much likeness a name is proposed: a slip of the finger.
const NAME: f64 = 0.85;

/// How many headings are compared at most: a file with more unknown columns is no survey with a few odd headings, and
/// comparing them all would take seconds.
const MOST_COMPARED: usize = 500;

/// The longest heading that is compared, in characters.
const LONGEST: usize = 300;

/// The texts of a questionnaire, ready for comparing.
#[derive(Debug)]
pub(super) struct Likeness {
    /// Where an answer would go, the text, and from how much likeness on it is proposed.
    known: Vec<(Slot, String, f64)>,
    left: usize,
}

impl Likeness {
    pub(super) fn new(questionnaire: &Questionnaire) -> Self {
        let mut known = Vec::new();
        for language in Language::ALL {
            for (index, item) in questionnaire.items() {
                for statement in std::iter::once(&item.statement).chain(&item.formerly) {
                    let bare = ["{innovation}", "{client}", "{element}"]
                        .iter()
                        .fold(statement.get(language).to_owned(), |text, gap| text.replace(gap, ""));
                    known.push((Slot::first(index), normal(&bare), SENTENCE));
                }
            }
            for (_, determinant) in questionnaire.determinants() {
                for first in determinant.items.iter().take(1) {
                    for name in std::iter::once(&determinant.name).chain(&determinant.plain) {
                        known.push((Slot::first(*first), normal(name.get(language)), NAME));
                    }
                    known.push((Slot::first(*first), normal(determinant.definition.get(language)), SENTENCE));
                }
            }
        }
        Self { known, left: MOST_COMPARED }
    }

    /// The place of the text most alike to a heading, if that is alike enough.
    pub(super) fn nearest(&mut self, heading: &str) -> Option<Slot> {
        let heading = normal(heading);
        let length = heading.chars().count();
        if !(3..=LONGEST).contains(&length) {
            return None;
        }
        self.left = self.left.checked_sub(1)?;
        let alike = |(slot, text, enough): &(Slot, String, f64)| {
            let alike = strsim::sorensen_dice(&heading, text);
            (alike >= *enough).then_some((*slot, alike))
        };
        let nearest =
            self.known.iter().filter_map(alike).reduce(|best, next| if next.1 > best.1 { next } else { best });
        nearest.map(|(slot, _)| slot)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::bundled_questionnaire;

    #[test]
    fn a_question_is_most_alike_to_itself() {
        let mut likeness = Likeness::new(&bundled_questionnaire().unwrap());
        for (slot, text, _) in likeness.known.clone() {
            assert_eq!(likeness.nearest(&text), Some(slot), "{text}");
        }
    }

    #[test]
    fn after_many_headings_no_more_are_compared() {
        let mut likeness = Likeness::new(&bundled_questionnaire().unwrap());
        assert!(likeness.nearest("Complexiteit").is_some());
        for _ in 0..MOST_COMPARED {
            let _ = likeness.nearest("Geslacht");
        }
        assert_eq!(likeness.nearest("Complexiteit"), None);
    }
}
