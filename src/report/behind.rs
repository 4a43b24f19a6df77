//! What lies behind the barriers, as far as it is known, what must be made safe first, and which barriers may be one.

use crate::advice::{Circumstances, knots_offered};
use crate::assessment::Assessment;
use crate::language::{Language, Text, clean};
use crate::questionnaire::{CauseIndex, DeterminantIndex, Questionnaire, Slot, ThemeIndex};
use crate::session::{CauseAnswer, Session};

/// What lies behind one answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CauseSaid {
    /// The answer.
    pub slot: Slot,
    /// The element that the answer is about, where it has a name.
    pub element: Option<String>,
    /// The causes that were named, or that the kind of the element tells.
    pub named: Vec<CauseIndex>,
    /// Something else, in somebody's own words.
    pub other: Option<String>,
    /// Whether nobody was asked, since the kind of the element tells it.
    pub told: bool,
}

/// Barriers that may be one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KnotSaid {
    /// What their causes have in common.
    pub theme: ThemeIndex,
    /// The barriers.
    pub of: Vec<DeterminantIndex>,
    /// Whether the team sees it so; `None` where it was not asked.
    pub confirmed: Option<bool>,
}

impl CauseSaid {
    /// What is known to lie behind the answers of a barrier; what was asked and nobody knows is in it with nothing named.
    #[must_use]
    pub fn of(
        questionnaire: &Questionnaire,
        session: &Session,
        assessment: &Assessment,
        determinant: DeterminantIndex,
    ) -> Vec<Self> {
        let asked = session.causes.iter().map(|(slot, answer)| (*slot, answer.clone(), false));
        let culprits = assessment.determinant(determinant).culprits().map(|item| item.slot);
        let told = culprits.filter(|slot| !session.causes.contains_key(slot)).filter_map(|slot| {
            let named = questionnaire.causes_told(slot, &session.elements);
            (!named.is_empty()).then_some((slot, CauseAnswer { named, other: None }, true))
        });
        let own = asked.chain(told).filter(|(slot, ..)| questionnaire.item(slot.item).determinant == determinant);
        let mut found: Vec<Self> = own
            .map(|(slot, CauseAnswer { named, other }, told)| Self {
                slot,
                element: element(questionnaire, session, slot),
                named,
                other: other.map(|other| clean(&other)),
                told,
            })
            .collect();
        found.sort_by_key(|said| said.slot);
        found
    }

    /// What lies behind the answer in words; nothing where nobody knows.
    #[must_use]
    pub fn in_words(&self, questionnaire: &Questionnaire, language: Language) -> Option<String> {
        let words = &language.phrases().causes;
        let named = self.named.iter().map(|cause| questionnaire.cause(*cause).answer.get(language).to_owned());
        let other = self.other.iter().map(|other| match other.as_str() {
            "" => words.something_else.to_owned(),
            other => (words.other)(other),
        });
        let all: Vec<String> = named.chain(other).collect();
        (!all.is_empty()).then(|| all.join("; "))
    }
}

fn element(questionnaire: &Questionnaire, session: &Session, slot: Slot) -> Option<String> {
    let per = questionnaire.item(slot.item).per?;
    let name = session.elements.of(per).get(usize::from(slot.element))?;
    Some(clean(name)).filter(|name| !name.is_empty())
}

/// What must be made safe before anything else, for causes that were named; each sentence once.
#[must_use]
pub fn safety<'a>(questionnaire: &'a Questionnaire, causes: &[CauseSaid]) -> Vec<&'a Text> {
    let mut found: Vec<&Text> = Vec::new();
    for cause in causes.iter().flat_map(|said| &said.named) {
        if let Some(text) = questionnaire.cause(*cause).safety.as_ref().filter(|text| !found.contains(text)) {
            found.push(text);
        }
    }
    found
}

/// The knots that there may be among these barriers, with what the team said of them.
#[must_use]
pub fn knots(
    questionnaire: &Questionnaire,
    session: &Session,
    known: &Circumstances,
    barriers: &[DeterminantIndex],
) -> Vec<KnotSaid> {
    let said = |theme: ThemeIndex| session.knots.iter().find(|knot| knot.theme == theme);
    let mut found: Vec<KnotSaid> = knots_offered(questionnaire, known, barriers)
        .into_iter()
        .map(|(theme, of)| match said(theme) {
            Some(knot) if knot.confirmed && knot.of.len() > 1 => {
                KnotSaid { theme, of: knot.of.clone(), confirmed: Some(true) }
            }
            Some(_) => KnotSaid { theme, of, confirmed: Some(false) },
            None => KnotSaid { theme, of, confirmed: None },
        })
        .collect();
    // What the team confirmed holds, also where the causes are no longer the same.
    for knot in session.knots_confirmed() {
        if !found.iter().any(|other| other.theme == knot.theme) {
            found.push(KnotSaid { theme: knot.theme, of: knot.of.clone(), confirmed: Some(true) });
        }
    }
    found
}
