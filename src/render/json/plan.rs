//! The plan as JSON, for programs: ids as in the session file, and remarks in both languages.

use std::borrow::Cow;

use serde::{Serialize, Serializer};

use super::super::json::{Innovation, as_text};
use super::made_from::tool;
use crate::assessment::{AssessmentSettings, SCHEMA_VERSION, WrittenRules, WrittenTool};
use crate::language::Text;
use crate::plan::{CheckSubject, PlanField, PlannedAction};
use crate::report::Provenance;
use crate::report::plan::PlanReport;

/// The plan in the form of its JSON, to stand alone or within another document.
#[derive(Debug, Default, Serialize)]
pub(in crate::render) struct PlanJson<'a> {
    priorities: Vec<PriorityEntry<'a>>,
    plan: Vec<ActionEntry<'a>>,
    checks: Vec<CheckEntry<'a>>,
}

#[derive(Serialize)]
struct PlanDocumentJson<'a> {
    schema_version: u32,
    kind: &'static str,
    tool: WrittenTool,
    input: SessionInput<'a>,
    settings: WrittenRules,
    innovation: Innovation<'a>,
    #[serde(flatten)]
    plan: PlanJson<'a>,
    looked_at: String,
}

/// The session that was read.
#[derive(Serialize)]
struct SessionInput<'a> {
    sha256: &'a str,
}

#[derive(Debug, Serialize)]
struct PriorityEntry<'a> {
    determinant: &'a str,
    rank: Option<usize>,
    hindrance: Option<u8>,
    changeable: Option<u8>,
    quadrant: Option<&'static str>,
}

/// A line of the plan: its fields stand in it in their order, by the names they have in a session file.
#[derive(Debug, Serialize)]
struct ActionEntry<'a> {
    strategy: &'a str,
    name: Option<Cow<'a, Text>>,
    works_when: Option<&'a Text>,
    barriers: Vec<&'a str>,
    #[serde(flatten)]
    fields: FieldsOfLine<'a>,
    remarks: Vec<RemarkEntry<'a>>,
}

/// The fields of a line by their names, from the table of fields.
#[derive(Debug)]
pub(super) struct FieldsOfLine<'a>(pub(super) &'a PlannedAction);

impl Serialize for FieldsOfLine<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(PlanField::ALL.map(|field| (field.row().id, self.0.value(field))))
    }
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
pub fn plan_as_json(report: &PlanReport<'_>, provenance: &Provenance) -> serde_json::Result<String> {
    let subject = report.subject;
    let document = PlanDocumentJson {
        schema_version: SCHEMA_VERSION,
        kind: "plan",
        tool: tool(subject.questionnaire, subject.catalogue, provenance),
        input: SessionInput { sha256: &provenance.input.sha256 },
        // A plan is made with the limits that everybody has.
        settings: AssessmentSettings::default().into(),
        innovation: Innovation::from_context(&subject.session.context),
        plan: PlanJson::from_report(report),
        looked_at: report.looked_at.to_string(),
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
            let strategy = subject.catalogue.find(&action.strategy).map(|index| subject.catalogue.strategy(index));
            let remarks = action.remarks.iter();
            ActionEntry {
                strategy: &action.strategy,
                name: match &action.own {
                    Some(own) => Some(Cow::Owned(Text::from_each(|_| own.clone()))),
                    None => strategy.map(|strategy| Cow::Borrowed(&strategy.name)),
                },
                works_when: strategy.map(|strategy| &strategy.card.works_when),
                barriers: action.barriers.iter().map(|index| id(*index)).collect(),
                fields: FieldsOfLine(action),
                remarks: remarks
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
