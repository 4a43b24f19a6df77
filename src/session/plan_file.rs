//! The priorities and the plan as they stand in a session file.

use serde::{Deserialize, Serialize};

use super::check::{LONGEST, SessionCheck};
use super::pairs::NamedPairs;
use super::plan::{
    Degree, MOST_ACTIONS, MOST_REMARKS, PlanRemark, PlannedAction, Priorities, Priority, Status, no_day,
};
use crate::fault::Fault;
use crate::language::typed_day;
use crate::questionnaire::{DeterminantIndex, Questionnaire, find_determinant};

#[derive(Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub(super) struct PriorityPart {
    hindrance: i64,
    changeable: i64,
}

#[derive(Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ActionPart {
    strategy: String,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    barriers: Vec<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    who: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    what: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    target: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    start: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    due: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    when: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    dose: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    outcome: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    because: Option<String>,
    #[serde(default)]
    status: Status,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    stopped_because: Option<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    remarks: Vec<RemarkPart>,
}

#[derive(Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RemarkPart {
    date: String,
    text: String,
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
            let fault = Fault::from_data(|words| (words.plan.bad_degree)(&number.to_string()))
                .hint(|words| words.plan.degrees.to_owned());
            self.fault(&format!("{path}/{field}"), fault);
        }
        degree
    }

    pub(super) fn plan(&mut self, parts: Vec<ActionPart>) -> Vec<PlannedAction> {
        if parts.len() > MOST_ACTIONS {
            self.fault("plan", Fault::from_data(|words| (words.plan.too_many)(MOST_ACTIONS)));
            return Vec::new();
        }
        let mut plan: Vec<PlannedAction> = Vec::with_capacity(parts.len());
        for (number, part) in parts.into_iter().enumerate() {
            let action = self.action(&format!("plan/{number}"), part);
            if plan.iter().any(|other| other.strategy == action.strategy) {
                let fault = Fault::from_data(|words| (words.plan.twice)(&action.strategy))
                    .hint(|words| words.plan.twice_hint.to_owned());
                self.fault(&format!("plan/{number}/strategy"), fault);
            }
            plan.push(action);
        }
        plan
    }

    fn action(&mut self, path: &str, part: ActionPart) -> PlannedAction {
        self.strategy_id(&format!("{path}/strategy"), &part.strategy);
        let mut barriers: Vec<DeterminantIndex> = Vec::new();
        for (number, id) in part.barriers.iter().enumerate() {
            if self.has_enough() {
                break;
            }
            let path = format!("{path}/barriers/{number}");
            match find_determinant(self.questionnaire, id) {
                Ok(found) if barriers.contains(&found) => {
                    self.fault(&path, Fault::from_data(|words| (words.errors.duplicate_id)(id)));
                }
                Ok(found) => barriers.push(found),
                Err(fault) => self.fault(&path, fault),
            }
        }
        if part.remarks.len() > MOST_REMARKS {
            let fault = Fault::from_data(|words| (words.plan.too_many_remarks)(MOST_REMARKS));
            self.fault(&format!("{path}/remarks"), fault);
        }
        let mut remarks = Vec::new();
        for (number, RemarkPart { date, text }) in part.remarks.into_iter().take(MOST_REMARKS).enumerate() {
            let path = format!("{path}/remarks/{number}");
            let date = self.date(&format!("{path}/date"), Some(date));
            let text = self.text(&format!("{path}/text"), Some(text));
            remarks.extend(date.map(|date| PlanRemark { date, text: text.unwrap_or_default() }));
        }
        PlannedAction {
            barriers,
            who: self.text(&format!("{path}/who"), part.who),
            what: self.text(&format!("{path}/what"), part.what),
            target: self.text(&format!("{path}/target"), part.target),
            start: self.date(&format!("{path}/start"), part.start),
            due: self.date(&format!("{path}/due"), part.due),
            when: self.text(&format!("{path}/when"), part.when),
            dose: self.text(&format!("{path}/dose"), part.dose),
            outcome: self.text(&format!("{path}/outcome"), part.outcome),
            because: self.text(&format!("{path}/because"), part.because),
            stopped_because: self.text(&format!("{path}/stopped_because"), part.stopped_because),
            status: part.status,
            strategy: part.strategy,
            remarks,
        }
    }

    /// A strategy is named by its id, which need not be one of the catalogue of this run.
    pub(super) fn strategy_id(&mut self, path: &str, id: &str) {
        if !is_id(id) {
            let fault =
                Fault::from_data(|words| (words.errors.bad_id)(id)).hint(|words| words.errors.strategy_ids.to_owned());
            self.fault(path, fault);
        }
    }

    /// A text that is not too long; nothing but white space is no text.
    pub(super) fn text(&mut self, path: &str, text: Option<String>) -> Option<String> {
        let text = text.filter(|text| !text.trim().is_empty())?;
        self.length(path, &text);
        Some(text)
    }

    fn date(&mut self, path: &str, text: Option<String>) -> Option<jiff::civil::Date> {
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
        let action = action.clone();
        ActionPart {
            strategy: action.strategy,
            barriers: action.barriers.iter().map(|index| questionnaire.determinant(*index).id.clone()).collect(),
            who: action.who,
            what: action.what,
            target: action.target,
            start: action.start.map(|date| date.to_string()),
            due: action.due.map(|date| date.to_string()),
            when: action.when,
            dose: action.dose,
            outcome: action.outcome,
            because: action.because,
            status: action.status,
            stopped_because: action.stopped_because,
            remarks: (action.remarks.into_iter())
                .map(|remark| RemarkPart { date: remark.date.to_string(), text: remark.text })
                .collect(),
        }
    };
    plan.iter().map(part).collect()
}
