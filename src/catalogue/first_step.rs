//! With which step a strategy begins, for whoever is there.

use super::{Actor, Strategy};
use crate::language::Text;

/// A step with which a strategy can begin.
#[derive(Clone, Copy, Debug)]
pub struct FirstStep<'a> {
    /// What is done.
    pub text: &'a Text,
    /// Who takes it; whoever takes the lead, where the step does not say.
    pub who: Option<Actor>,
}

impl FirstStep<'_> {
    /// Whether somebody takes it who is there: a professional always is, and so is everybody where nothing was said.
    #[must_use]
    pub fn can_be_taken(&self, present: Option<&[Actor]>) -> bool {
        let is_there = |who| who == Actor::Practitioner || present.is_none_or(|present| present.contains(&who));
        self.who.is_none_or(is_there)
    }
}

impl Strategy {
    /// The steps with which it can begin: the first of the card, and those for when that person is not there.
    pub fn beginnings(&self) -> impl Iterator<Item = FirstStep<'_>> {
        let lead = self.actors.first().copied();
        let steps = self.card.steps.first().into_iter().chain(&self.card.first_for);
        steps.map(move |step| FirstStep { text: &step.text, who: step.who.or(lead) })
    }

    /// The first step that somebody takes who is there; the first of the card where nobody can. `None` for a strategy without
    /// steps. `present` is `None` where nothing was said of who is there.
    #[must_use]
    pub fn first_step(&self, present: Option<&[Actor]>) -> Option<FirstStep<'_>> {
        let taken = self.beginnings().find(|step| step.can_be_taken(present));
        taken.or_else(|| self.beginnings().next())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::Step;
    use crate::content::{bundled_catalogue, bundled_questionnaire};

    #[test]
    fn whoever_is_not_there_takes_no_first_step_where_another_can() {
        let catalogue = bundled_catalogue(&bundled_questionnaire().unwrap()).unwrap();
        let (_, bundled) = catalogue.strategies().next().unwrap();
        let step = |text: &str, who| Step { text: Text { nl: text.to_owned(), en: text.to_owned() }, who: Some(who) };
        let mut strategy = bundled.clone();
        strategy.card.steps = vec![step("usual", Actor::LineManager), step("second", Actor::Practitioner)];
        strategy.card.first_for = vec![step("other", Actor::Coordinator), step("alone", Actor::Practitioner)];
        for (present, first) in [
            (None, "usual"),
            (Some(&[Actor::LineManager][..]), "usual"),
            (Some(&[Actor::Coordinator]), "other"),
            (Some(&[]), "alone"),
        ] {
            assert_eq!(strategy.first_step(present).unwrap().text.nl, first, "{present:?}");
        }
        // Where nobody can begin who is there, the first of the card stands.
        strategy.card.first_for.clear();
        assert_eq!(strategy.first_step(Some(&[])).unwrap().text.nl, "usual");
    }
}
