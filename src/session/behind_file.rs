//! The same as it stands in a session file.

use serde::de::Deserializer;
use serde::ser::Serializer;
use serde::{Deserialize, Serialize};
use serde_yaml::Value;

use super::behind::{
    CauseAnswer, CauseAnswers, HaveAlready, Knot, MOST_KNOTS, MOST_LISTED, MOST_TAKEN_ON, TriedBefore,
};
use super::check::SessionCheck;
use super::held::PartReader;
use super::pairs::NamedPairs;
use crate::fault::Fault;
use crate::nearest::nearest;
use crate::questionnaire::{
    CauseIndex, DeterminantIndex, Elements, Questionnaire, Slot, find_cause_at, find_determinant,
};

/// What stands in the place of a cause where nobody knows it.
pub(super) const UNKNOWN: &str = "unknown";

#[derive(Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub(super) struct HavePart {
    strategy: String,
    works: bool,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    note: Option<String>,
}

#[derive(Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub(super) struct TriedPart {
    strategy: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    why: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none", rename = "for")]
    barrier: Option<String>,
}

#[derive(Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub(super) struct KnotPart {
    theme: String,
    of: Vec<String>,
    confirmed: bool,
}

/// What stands behind the id of an answer: an id, `unknown`, something else, or a list of these. Other forms are kept for the
/// message about them.
#[derive(Default)]
pub(super) struct CausePart {
    parts: Vec<OnePart>,
    is_list: bool,
}

enum OnePart {
    Id(String),
    Other(Value),
    Wrong,
}

impl OnePart {
    fn from_value(value: Value) -> Self {
        match value {
            Value::String(id) => Self::Id(id),
            Value::Mapping(map) if map.len() == 1 => match map.into_iter().next() {
                Some((key, text)) if key.as_str() == Some("other") && !text.is_mapping() => Self::Other(text),
                _ => Self::Wrong,
            },
            _ => Self::Wrong,
        }
    }

    fn value(&self) -> Value {
        match self {
            Self::Id(id) => Value::from(id.as_str()),
            Self::Other(text) => Value::Mapping([(Value::from("other"), text.clone())].into_iter().collect()),
            Self::Wrong => Value::Null,
        }
    }
}

impl<'de> Deserialize<'de> for CausePart {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Ok(match Value::deserialize(deserializer)? {
            Value::Sequence(values) => {
                Self { parts: values.into_iter().map(OnePart::from_value).collect(), is_list: true }
            }
            value => Self { parts: vec![OnePart::from_value(value)], is_list: false },
        })
    }
}

impl Serialize for CausePart {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.parts.as_slice() {
            [only] => only.value().serialize(serializer),
            parts => parts.iter().map(OnePart::value).collect::<Vec<_>>().serialize(serializer),
        }
    }
}

impl SessionCheck<'_> {
    pub(super) fn causes(&mut self, parts: NamedPairs<CausePart>, elements: &Elements) -> CauseAnswers {
        let mut answers = CauseAnswers::new();
        for (id, part) in parts.0 {
            if self.has_enough() {
                break;
            }
            let path = format!("causes/{id}");
            match self.slot(&id, elements) {
                Err(fault) => self.fault_at_key(&path, fault),
                Ok(slot) if answers.contains_key(&slot) => {
                    self.fault_at_key(
                        &path,
                        Fault::from_data("duplicate-id", |words| (words.errors.duplicate_id)(&id)),
                    );
                }
                Ok(slot) => {
                    let answer = self.cause_answer(&path, part, slot);
                    answers.insert(slot, answer);
                }
            }
        }
        answers
    }

    fn cause_answer(&mut self, path: &str, part: CausePart, slot: Slot) -> CauseAnswer {
        let mut answer = CauseAnswer::default();
        let CausePart { parts, is_list } = part;
        let alone = parts.len() == 1;
        for (number, part) in parts.into_iter().enumerate() {
            if self.has_enough() {
                break;
            }
            let path = if is_list { format!("{path}/{number}") } else { path.to_owned() };
            match part {
                OnePart::Id(id) if id == UNKNOWN && alone => {}
                OnePart::Id(id) => match find_cause_at(self.questionnaire, slot, &id) {
                    Ok(cause) if answer.named.contains(&cause) => {
                        self.fault(&path, Fault::from_data("duplicate-id", |words| (words.errors.duplicate_id)(&id)));
                    }
                    Ok(cause) => answer.named.push(cause),
                    Err(fault) => self.fault(&path, fault),
                },
                OnePart::Other(text) if answer.other.is_none() => {
                    let path = format!("{path}/other");
                    let text = if text.is_null() { String::new() } else { self.note(&path, &text) };
                    self.length(&path, &text);
                    answer.other = Some(text.trim().to_owned());
                }
                OnePart::Other(_) | OnePart::Wrong => {
                    self.fault(&path, Fault::from_data("cause-form", |words| words.causes.cause_form.to_owned()));
                }
            }
        }
        answer
    }

    pub(super) fn have(&mut self, parts: Vec<HavePart>) -> Vec<HaveAlready> {
        self.at_most("have", parts.len(), MOST_LISTED);
        let mut have: Vec<HaveAlready> = Vec::new();
        for (number, HavePart { strategy, works, note }) in parts.into_iter().take(MOST_LISTED).enumerate() {
            let path = format!("have/{number}");
            self.strategy_id(&format!("{path}/strategy"), &strategy);
            if have.iter().any(|other| other.strategy == strategy) {
                let fault = Fault::from_data("duplicate-id", |words| (words.errors.duplicate_id)(&strategy));
                self.fault(&format!("{path}/strategy"), fault);
            }
            let note = self.text(&format!("{path}/note"), note);
            have.push(HaveAlready { strategy, works, note });
        }
        have
    }

    pub(super) fn tried(&mut self, parts: Vec<TriedPart>) -> Vec<TriedBefore> {
        self.at_most("tried", parts.len(), MOST_LISTED);
        let mut tried: Vec<TriedBefore> = Vec::new();
        for (number, TriedPart { strategy, why, barrier }) in parts.into_iter().take(MOST_LISTED).enumerate() {
            let path = format!("tried/{number}");
            self.strategy_id(&format!("{path}/strategy"), &strategy);
            let barrier = barrier.and_then(|id| self.determinant(&format!("{path}/for"), &id));
            if tried.iter().any(|other| other.strategy == strategy && other.barrier == barrier) {
                let fault = Fault::from_data("duplicate-id", |words| (words.errors.duplicate_id)(&strategy));
                self.fault(&format!("{path}/strategy"), fault);
            }
            let why = self.text(&format!("{path}/why"), why);
            tried.push(TriedBefore { strategy, why, barrier });
        }
        tried
    }

    pub(super) fn take_on(&mut self, ids: &[String]) -> Vec<DeterminantIndex> {
        if ids.len() > MOST_TAKEN_ON {
            self.fault(
                "take_on",
                Fault::from_data("too-many-taken", |words| (words.causes.too_many_taken)(MOST_TAKEN_ON)),
            );
        }
        self.determinants("take_on", ids, MOST_TAKEN_ON)
    }

    pub(super) fn knots(&mut self, parts: Vec<KnotPart>) -> Vec<Knot> {
        self.at_most("knots", parts.len(), MOST_KNOTS);
        let mut knots: Vec<Knot> = Vec::new();
        for (number, KnotPart { theme, of, confirmed }) in parts.into_iter().take(MOST_KNOTS).enumerate() {
            let path = format!("knots/{number}");
            let at = format!("{path}/theme");
            let of = self.determinants(&format!("{path}/of"), &of, self.questionnaire.determinants().len());
            match self.questionnaire.find_theme(&theme) {
                Some(found) if knots.iter().any(|knot| knot.theme == found) => {
                    self.fault(&at, Fault::from_data("duplicate-id", |words| (words.errors.duplicate_id)(&theme)));
                }
                Some(theme) => knots.push(Knot { theme, of, confirmed }),
                None => {
                    let fault = Fault::from_data("unknown-theme", |words| (words.causes.unknown_theme)(&theme));
                    let known = self.questionnaire.themes().map(|(_, theme)| theme.id.as_str());
                    let near = nearest(&theme, known);
                    self.fault(
                        &at,
                        match near {
                            Some(near) => fault.hint(|words| (words.errors.did_you_mean)(&near)),
                            None => fault,
                        },
                    );
                }
            }
        }
        knots
    }

    fn determinants(&mut self, path: &str, ids: &[String], most: usize) -> Vec<DeterminantIndex> {
        let mut found = Vec::new();
        for (number, id) in ids.iter().take(most).enumerate() {
            let path = format!("{path}/{number}");
            match self.determinant(&path, id) {
                Some(index) if found.contains(&index) => {
                    self.fault(&path, Fault::from_data("duplicate-id", |words| (words.errors.duplicate_id)(id)));
                }
                index => found.extend(index),
            }
        }
        found
    }

    fn determinant(&mut self, path: &str, id: &str) -> Option<DeterminantIndex> {
        find_determinant(self.questionnaire, id).map_err(|fault| self.fault(path, fault)).ok()
    }

    fn at_most(&mut self, path: &str, count: usize, most: usize) {
        if count > most {
            self.fault(path, Fault::from_data("too-many-listed", |words| (words.causes.too_many_listed)(most)));
        }
    }
}

pub(super) fn cause_parts(answers: &CauseAnswers, questionnaire: &Questionnaire) -> NamedPairs<CausePart> {
    let id = |cause: &CauseIndex| OnePart::Id(questionnaire.cause(*cause).id.clone());
    let part = |answer: &CauseAnswer| {
        let mut parts: Vec<OnePart> = answer.named.iter().map(id).collect();
        parts.extend(answer.other.as_deref().map(|text| OnePart::Other(text.into())));
        if parts.is_empty() {
            parts.push(OnePart::Id(UNKNOWN.to_owned()));
        }
        CausePart { parts, is_list: false }
    };
    NamedPairs(answers.iter().map(|(slot, answer)| (slot.id(questionnaire), part(answer))).collect())
}

pub(super) fn have_parts(have: &[HaveAlready]) -> Vec<HavePart> {
    let part = |HaveAlready { strategy, works, note }: HaveAlready| HavePart { strategy, works, note };
    have.iter().cloned().map(part).collect()
}

pub(super) fn tried_parts(tried: &[TriedBefore], questionnaire: &Questionnaire) -> Vec<TriedPart> {
    let part = |TriedBefore { strategy, why, barrier }: TriedBefore| TriedPart {
        strategy,
        why,
        barrier: barrier.map(|index| questionnaire.determinant(index).id.clone()),
    };
    tried.iter().cloned().map(part).collect()
}

pub(super) fn determinant_ids(indices: &[DeterminantIndex], questionnaire: &Questionnaire) -> Vec<String> {
    indices.iter().map(|index| questionnaire.determinant(*index).id.clone()).collect()
}

pub(super) fn knot_parts(knots: &[Knot], questionnaire: &Questionnaire) -> Vec<KnotPart> {
    let part = |knot: &Knot| KnotPart {
        theme: questionnaire.theme(knot.theme).id.clone(),
        of: determinant_ids(&knot.of, questionnaire),
        confirmed: knot.confirmed,
    };
    knots.iter().map(part).collect()
}
