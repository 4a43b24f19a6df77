//! Every field of a line of the plan stands wherever fields stand: in the schemas, in the documents about them, in the
//! workbook and in what a person reads.

use std::collections::BTreeSet;

use serde_json::Value;
use strategiewijzer::assessment::{Assessment, AssessmentSettings};
use strategiewijzer::language::Language;
use strategiewijzer::plan::{PlanField, PlanFieldKind, PlanFieldSlot, PlannedAction, Status, Subject};
use strategiewijzer::render::SchemaDocument;
use strategiewijzer::report::PlanReport;

use super::{SESSION, TODAY, content, session, with_report};
use crate::common::texts::project;
use crate::documents::letters;

/// Every field, with what is in it in this line: a text that names the field.
fn filled() -> PlannedAction {
    let mut action = PlannedAction { strategy: "protected-time".to_owned(), ..PlannedAction::default() };
    for (number, field) in (1..).zip(PlanField::ALL) {
        match action.slot(field) {
            PlanFieldSlot::Text(slot) => *slot = Some(format!("what stands in {}", field.row().id)),
            PlanFieldSlot::Day(slot) => *slot = Some(TODAY.saturating_add(jiff::Span::new().days(number))),
            PlanFieldSlot::Status(slot) => *slot = Status::Stopped,
        }
    }
    action
}

#[test]
fn every_field_stands_in_each_schema_as_what_it_holds() {
    for which in [SchemaDocument::Session, SchemaDocument::Plan, SchemaDocument::Advice] {
        let schema: Value = serde_json::from_str(which.text()).unwrap();
        let action = &schema["$defs"]["action"];
        let listed: BTreeSet<&str> = action["properties"].as_object().unwrap().keys().map(String::as_str).collect();
        let around = ["strategy", "own", "name", "works_when", "barriers", "remarks"];
        let known: BTreeSet<&str> = listed.iter().copied().filter(|name| !around.contains(name)).collect();
        assert_eq!(known, PlanField::ALL.iter().map(|field| field.row().id).collect(), "{which:?}");
        for field in PlanField::ALL {
            let said = &action["properties"][field.row().id];
            let fits = match field.row().kind {
                PlanFieldKind::Text => said["type"].as_array().is_some_and(|types| types.contains(&"string".into())),
                PlanFieldKind::Day => said["anyOf"][0]["$ref"] == "#/$defs/date",
                PlanFieldKind::Status => said["enum"] == serde_json::json!(Status::ALL.map(Status::id)),
            };
            assert!(fits, "{which:?} {field:?}: {said}");
        }
    }
}

#[test]
fn the_document_about_plans_names_every_field() {
    let page = project("docs/plan.md");
    let cells = page.lines().filter(|line| line.starts_with("| `")).filter_map(|line| line.split(" | ").next());
    let named: BTreeSet<String> =
        cells.flat_map(|cell| cell.split('`').skip(1).step_by(2)).map(str::to_owned).collect();
    for field in PlanField::ALL {
        assert!(named.contains(field.row().id), "{field:?} has no line");
        let dutch = (field.row().words)(Language::Dutch.phrases()).typed;
        assert!(page.contains(&format!("`{dutch}`")), "{field:?}: {dutch}");
    }
}

#[test]
fn what_is_filled_in_is_read_by_people_and_programs() {
    let (questionnaire, catalogue) = content();
    let mut planned = session(SESSION, &questionnaire);
    planned.plan = vec![filled()];
    let assessment =
        Assessment::from_tally(&questionnaire, &planned.tally(&questionnaire), AssessmentSettings::default());
    let subject = Subject { questionnaire: &questionnaire, catalogue: &catalogue, session: &planned };
    let report = PlanReport::new(subject, &assessment, TODAY);
    for language in Language::ALL {
        let document = report.document(language);
        let said = letters(&strategiewijzer::render::text(&document));
        for field in PlanField::ALL.into_iter().filter(|field| field.row().kind == PlanFieldKind::Text) {
            assert!(said.contains(&letters(&format!("what stands in {}", field.row().id))), "{field:?}: {said}");
        }
    }
    let made_from = strategiewijzer::report::Provenance::new(String::new());
    let written: Value =
        serde_json::from_str(&strategiewijzer::render::plan_as_json(&report, &made_from).unwrap()).unwrap();
    for field in PlanField::ALL {
        assert!(written["plan"][0][field.row().id].is_string(), "{field:?}: {}", written["plan"][0]);
    }
}

#[test]
fn a_line_without_a_needed_field_lacks_it_and_no_other() {
    for field in PlanField::ALL.into_iter().filter(|field| field.row().is_needed) {
        let mut action = filled();
        (action.start, action.due) = (None, None);
        if let PlanFieldSlot::Text(slot) = action.slot(field) {
            *slot = None;
        }
        assert_eq!(strategiewijzer::plan::missing(&action), [field]);
    }
    with_report(SESSION, |report| assert!(!report.checks.is_empty()));
}
