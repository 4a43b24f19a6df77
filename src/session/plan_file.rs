//! The priorities and the plan as they stand in a session file.

use serde::{Deserialize, Serialize};

use super::check::{LONGEST, SessionCheck};
use super::held::PartReader;
use super::pairs::NamedPairs;
use super::plan::{Degree, MOST_ACTIONS, MOST_REMARKS, PlanRemark, Priorities, Priority, no_day};
use super::plan_fields::{ActionPart, PlannedAction, RemarkPart};
use crate::fault::Fault;
use crate::language::typed_day;
use crate::questionnaire::{DeterminantIndex, Questionnaire, find_determinant};

#[derive(Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub(super) struct PriorityPart {
    hindrance: i64,
    changeable: i64,
}

impl SessionCheck<'_> {
    pub(super) fn priorities(&mut self, parts: NamedPairs<PriorityPart>) -> Priorities {
        let mut priorities = Priorities::new();
        for (id, part) in parts.0 {
            if self.has_enough() {
                break;
            }
            let path = format!("priorities/{id}");
            let determinant = find_determinant(self.questionnaire, &id);
            let hindrance = self.degree(&path, "hindrance", part.hindrance);
            let changeable = self.degree(&path, "changeable", part.changeable);
            match (determinant, hindrance, changeable) {
                (Err(fault), ..) => self.fault_at_key(&path, fault),
                (Ok(determinant), Some(hindrance), Some(changeable)) => {
                    priorities.insert(determinant, Priority { hindrance, changeable });
                }
                _ => {}
            }
        }
        priorities
    }

    fn degree(&mut self, path: &str, field: &str, number: i64) -> Option<Degree> {
        let degree = Degree::from_number(number);
        if degree.is_none() {
            let fault = Fault::from_data("bad-degree", |words| (words.plan.bad_degree)(&number.to_string()))
                .hint(|words| words.plan.degrees.to_owned());
            self.fault(&format!("{path}/{field}"), fault);
        }
        degree
    }

    pub(super) fn plan(&mut self, parts: Vec<ActionPart>) -> Vec<PlannedAction> {
        if parts.len() > MOST_ACTIONS {
            self.fault("plan", Fault::from_data("too-many-plan-lines", |words| (words.plan.too_many)(MOST_ACTIONS)));
            return Vec::new();
        }
        let mut plan: Vec<PlannedAction> = Vec::with_capacity(parts.len());
        for (number, part) in parts.into_iter().enumerate() {
            let action = self.action(&format!("plan/{number}"), part);
            if plan.iter().any(|other| other.strategy == action.strategy) {
                let fault = Fault::from_data("strategy-twice", |words| (words.plan.twice)(&action.strategy))
                    .hint(|words| words.plan.twice_hint.to_owned());
                self.fault(&format!("plan/{number}/strategy"), fault);
            }
            plan.push(action);
        }
        plan
    }

    fn action(&mut self, path: &str, mut part: ActionPart) -> PlannedAction {
        self.strategy_id(&format!("{path}/strategy"), &part.strategy);
        let mut barriers: Vec<DeterminantIndex> = Vec::new();
        for (number, id) in part.barriers.iter().enumerate() {
            if self.has_enough() {
                break;
            }
            let path = format!("{path}/barriers/{number}");
            match find_determinant(self.questionnaire, id) {
                Ok(found) if barriers.contains(&found) => {
                    self.fault(&path, Fault::from_data("duplicate-id", |words| (words.errors.duplicate_id)(id)));
                }
                Ok(found) => barriers.push(found),
                Err(fault) => self.fault(&path, fault),
            }
        }
        if part.remarks.len() > MOST_REMARKS {
            let fault = Fault::from_data("too-many-remarks", |words| (words.plan.too_many_remarks)(MOST_REMARKS));
            self.fault(&format!("{path}/remarks"), fault);
        }
        let mut remarks = Vec::new();
        for (number, RemarkPart { date, text }) in
            std::mem::take(&mut part.remarks).into_iter().take(MOST_REMARKS).enumerate()
        {
            let path = format!("{path}/remarks/{number}");
            let date = self.day(&format!("{path}/date"), Some(date));
            let text = self.text(&format!("{path}/text"), Some(text));
            remarks.extend(date.map(|date| PlanRemark { date, text: text.unwrap_or_default() }));
        }
        part.read(self, path, barriers, remarks)
    }

    /// A strategy is named by its id, which need not be one of the catalogue of this run.
    pub(super) fn strategy_id(&mut self, path: &str, id: &str) {
        if !is_id(id) {
            let fault = Fault::from_data("bad-id", |words| (words.errors.bad_id)(id))
                .hint(|words| words.errors.strategy_ids.to_owned());
            self.fault(path, fault);
        }
    }
}

impl PartReader for SessionCheck<'_> {
    /// A text that is not too long; nothing but white space is no text.
    fn text(&mut self, path: &str, text: Option<String>) -> Option<String> {
        let text = text.filter(|text| !text.trim().is_empty())?;
        self.length(path, &text);
        Some(text)
    }

    fn day(&mut self, path: &str, text: Option<String>) -> Option<jiff::civil::Date> {
        let text = text?;
        // A file is read on any day, so that a date in it has its year.
        let date = typed_day(&text, None);
        date.map_err(|why| self.fault(path, no_day(&text, why).hint(|words| words.typed_days.bad_date_hint.to_owned())))
            .ok()
    }
}

/// Whether a text has the form of an id, without looking whether it stands for anything.
fn is_id(text: &str) -> bool {
    let letters = |part: &str| part.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit());
    text.len() <= LONGEST && text.split('-').all(|part| !part.is_empty() && letters(part))
}

pub(super) fn priority_parts(priorities: &Priorities, questionnaire: &Questionnaire) -> NamedPairs<PriorityPart> {
    let parts = priorities.iter().map(|(index, priority)| {
        let part = PriorityPart {
            hindrance: priority.hindrance.number().into(),
            changeable: priority.changeable.number().into(),
        };
        (questionnaire.determinant(*index).id.clone(), part)
    });
    NamedPairs(parts.collect())
}

pub(super) fn action_parts(plan: &[PlannedAction], questionnaire: &Questionnaire) -> Vec<ActionPart> {
    let part = |action: &PlannedAction| {
        let barriers = action.barriers.iter().map(|index| questionnaire.determinant(*index).id.clone());
        ActionPart::new(action, barriers.collect())
    };
    plan.iter().map(part).collect()
}
