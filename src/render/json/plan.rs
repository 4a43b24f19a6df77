//! The plan as JSON, for programs: ids as in the session file, and remarks in both languages.

use serde::Serialize;

use super::super::json::{SCHEMA_VERSION, as_text};
use crate::language::Text;
use crate::plan::{CheckSubject, PlanField, Status, get};
use crate::report::plan::PlanReport;

/// The plan in the form of its JSON, to stand alone or within another document.
#[derive(Debug, Default, Serialize)]
pub(in crate::render) struct PlanJson<'a> {
    priorities: Vec<PriorityEntry<'a>>,
    plan: Vec<ActionEntry<'a>>,
    checks: Vec<CheckEntry<'a>>,
}

#[derive(Debug, Serialize)]
struct PlanDocumentJson<'a> {
    schema_version: u32,
    innovation: &'a str,
    #[serde(flatten)]
    plan: PlanJson<'a>,
}

#[derive(Debug, Serialize)]
struct PriorityEntry<'a> {
    determinant: &'a str,
    rank: Option<usize>,
    hindrance: Option<u8>,
    changeable: Option<u8>,
    quadrant: Option<&'static str>,
}

#[derive(Debug, Serialize)]
struct ActionEntry<'a> {
    strategy: &'a str,
    name: Option<&'a Text>,
    barriers: Vec<&'a str>,
    who: Option<&'a str>,
    what: Option<&'a str>,
    target: Option<&'a str>,
    start: Option<String>,
    due: Option<String>,
    when: Option<&'a str>,
    dose: Option<&'a str>,
    outcome: Option<&'a str>,
    because: Option<&'a str>,
    status: Status,
    stopped_because: Option<&'a str>,
    remarks: Vec<RemarkEntry<'a>>,
}

#[derive(Debug, Serialize)]
struct RemarkEntry<'a> {
    date: String,
    text: &'a str,
}

#[derive(Debug, Serialize)]
struct CheckEntry<'a> {
    code: &'static str,
    strategy: Option<&'a str>,
    determinant: Option<&'a str>,
    text: &'a Text,
}

/// The plan as JSON text, ending in a line break.
///
/// # Errors
///
/// Never in practice: every value has a JSON form.
pub fn plan_as_json(report: &PlanReport<'_>) -> serde_json::Result<String> {
    let document = PlanDocumentJson {
        schema_version: SCHEMA_VERSION,
        innovation: &report.subject.session.context.innovation,
        plan: PlanJson::from_report(report),
    };
    as_text(&document)
}

impl<'a> PlanJson<'a> {
    /// The plan of a report.
    pub(in crate::render) fn from_report(report: &'a PlanReport<'a>) -> Self {
        let subject = report.subject;
        let id = |index| subject.questionnaire.determinant(index).id.as_str();
        let priorities = report.standings.iter().map(|standing| PriorityEntry {
            determinant: id(standing.determinant),
            rank: standing.rank,
            hindrance: standing.priority.map(|priority| priority.hindrance.number()),
            changeable: standing.priority.map(|priority| priority.changeable.number()),
            quadrant: standing.quadrant().map(|quadrant| quadrant.id()),
        });
        let plan = subject.session.plan.iter().map(|action| {
            let date = |field| Some(get(action, field)).filter(|date| !date.is_empty());
            ActionEntry {
                strategy: &action.strategy,
                name: subject.catalogue.find(&action.strategy).map(|index| &subject.catalogue.strategy(index).name),
                barriers: action.barriers.iter().map(|index| id(*index)).collect(),
                who: action.who.as_deref(),
                what: action.what.as_deref(),
                target: action.target.as_deref(),
                start: date(PlanField::Start),
                due: date(PlanField::Due),
                when: action.when.as_deref(),
                dose: action.dose.as_deref(),
                outcome: action.outcome.as_deref(),
                because: action.because.as_deref(),
                status: action.status,
                stopped_because: action.stopped_because.as_deref(),
                remarks: (action.remarks.iter())
                    .map(|remark| RemarkEntry { date: remark.date.to_string(), text: &remark.text })
                    .collect(),
            }
        });
        let checks = report.checks.iter().map(|check| CheckEntry {
            code: check.code,
            strategy: match check.about {
                CheckSubject::Line(number) => subject.session.plan.get(number).map(|action| action.strategy.as_str()),
                _ => None,
            },
            determinant: match check.about {
                CheckSubject::Barrier(index) => Some(id(index)),
                _ => None,
            },
            text: &check.text,
        });
        Self { priorities: priorities.collect(), plan: plan.collect(), checks: checks.collect() }
    }
}
