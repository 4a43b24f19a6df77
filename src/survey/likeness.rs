//! How alike a heading is to what the questionnaire asks, to propose a question to somebody who can decide.

use crate::answers::wording::normal::{normal, squeezed};
use crate::language::Language;
use crate::questionnaire::{Questionnaire, Slot};

/// From how much likeness a sentence is proposed: a word or two differ.
const SENTENCE: f64 = 0.72;

/// From how much likeness a name is proposed: a slip of the finger.
const NAME: f64 = 0.85;

/// How many headings are compared at most: a file with more unknown columns is no survey with a few odd headings, and
/// comparing them all would take seconds.
const MOST_COMPARED: usize = 500;

/// So many letters and digits at the start of a question are no chance; programs cut names after 32.
const CUT: usize = 20;

/// The longest heading that is compared, in characters.
const LONGEST: usize = 300;

/// A text of a questionnaire.
#[derive(Clone, Debug)]
struct KnownText {
    /// Where an answer would go.
    slot: Slot,
    text: String,
    /// Its letters and digits alone.
    squeezed: String,
    /// From how much likeness on it is proposed.
    enough: f64,
}

/// The texts of a questionnaire, ready for comparing.
#[derive(Debug)]
pub(super) struct Likeness {
    known: Vec<KnownText>,
    left: usize,
}

impl Likeness {
    pub(super) fn new(questionnaire: &Questionnaire) -> Self {
        let mut known = Vec::new();
        let mut add = |slot: Slot, text: &str, enough: f64| {
            let text = normal(text);
            known.push(KnownText { slot, squeezed: squeezed(&text), text, enough });
        };
        for language in Language::ALL {
            for (index, item) in questionnaire.items() {
                for statement in std::iter::once(&item.statement).chain(&item.formerly) {
                    let bare = ["{innovation}", "{client}", "{element}"]
                        .iter()
                        .fold(statement.get(language).to_owned(), |text, gap| text.replace(gap, ""));
                    add(Slot::from_item(index), &bare, SENTENCE);
                }
            }
            for (_, determinant) in questionnaire.determinants() {
                for first in determinant.items.iter().take(1) {
                    for name in std::iter::once(&determinant.name).chain(&determinant.plain) {
                        add(Slot::from_item(*first), name.get(language), NAME);
                    }
                    add(Slot::from_item(*first), determinant.definition.get(language), SENTENCE);
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
        let start = squeezed(&heading);
        let alike = |known: &KnownText| {
            if start.len() >= CUT && known.squeezed.starts_with(&start) {
                return Some((known.slot, 1.0));
            }
            let alike = strsim::sorensen_dice(&heading, &known.text);
            (alike >= known.enough).then_some((known.slot, alike))
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
        for KnownText { slot, text, .. } in likeness.known.clone() {
            assert_eq!(likeness.nearest(&text), Some(slot), "{text}");
        }
    }

    #[test]
    fn the_start_of_a_question_is_like_it() {
        let questionnaire = bundled_questionnaire().unwrap();
        let mut likeness = Likeness::new(&questionnaire);
        for heading in ["my_working_week_has_enough_time_", "In mijn werkweek is genoeg"] {
            assert_eq!(likeness.nearest(heading).map(|slot| slot.id(&questionnaire)).as_deref(), Some("time"));
        }
        assert_eq!(likeness.nearest("In mijn"), None);
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
