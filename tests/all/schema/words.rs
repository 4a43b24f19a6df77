//! The words that a field can hold are those of the program.

use std::collections::BTreeSet;

use serde::Serialize;
use serde_json::{Value, json};
use strategiewijzer::assessment::{Denominator, Label};
use strategiewijzer::catalogue::{Actor, Effort, Phase};
use strategiewijzer::comparison::DeterminantVerdict;
use strategiewijzer::plan::Quadrant;
use strategiewijzer::questionnaire::ElementKind;
use strategiewijzer::render::{SCHEMA_VERSION, SchemaDocument};
use strategiewijzer::session::{
    FORMAT, LARGEST_TEAM, LONGEST, MOST_ACTIONS, MOST_HANDS, MOST_KNOTS, MOST_LISTED, MOST_REMARKS, MOST_TAKEN_ON,
    RespondentRole, Status,
};
use strategiewijzer::survey::Exclusion;

use super::schema;
use crate::common::texts::project;

/// The words of a field, without the possibility that there is none.
fn words(which: SchemaDocument, path: &str) -> Vec<String> {
    let schema = schema(which);
    let found = schema.pointer(path).unwrap_or_else(|| panic!("no {path}"))["enum"].as_array().unwrap();
    found.iter().filter_map(Value::as_str).map(str::to_owned).collect()
}

/// How values are written in JSON.
fn written(values: &[impl Serialize]) -> Vec<String> {
    values.iter().map(|value| json!(value).as_str().unwrap().to_owned()).collect()
}

#[test]
fn the_words_of_a_field_are_those_of_the_program() {
    const LABELS: [Label; 5] =
        [Label::Barrier, Label::Facilitator, Label::Neither, Label::NotMeasured, Label::NotClassed];
    let quadrants: Vec<String> = Quadrant::ALL.iter().map(|quadrant| quadrant.id().to_owned()).collect();
    let fields: [(SchemaDocument, &str, Vec<String>); 15] = [
        (SchemaDocument::Advice, "/$defs/label", written(&LABELS)),
        (SchemaDocument::Advice, "/$defs/settings/properties/phase", written(&Phase::ALL)),
        (SchemaDocument::Advice, "/$defs/settings/properties/max_effort", written(&Effort::ALL)),
        (SchemaDocument::Advice, "/$defs/settings/properties/actors/items", written(&Actor::ALL)),
        (
            SchemaDocument::Advice,
            "/$defs/settings/properties/denominator",
            written(&[Denominator::Valid, Denominator::All]),
        ),
        (SchemaDocument::Plan, "/$defs/rules/properties/denominator", written(&[Denominator::Valid, Denominator::All])),
        (SchemaDocument::Plan, "/$defs/priority/properties/quadrant", quadrants),
        (SchemaDocument::Plan, "/$defs/action/properties/status", written(&Status::ALL)),
        (
            SchemaDocument::Comparison,
            "/$defs/comparedDeterminant/properties/verdict",
            written(&DeterminantVerdict::ALL),
        ),
        (SchemaDocument::Comparison, "/$defs/comparedStrategy/properties/status", written(&Status::ALL)),
        (SchemaDocument::Session, "/properties/session/properties/present/items", written(&Actor::ALL)),
        (SchemaDocument::Session, "/$defs/element/anyOf/1/properties/kind", written(&ElementKind::ALL)),
        (SchemaDocument::Session, "/properties/session/properties/phase", written(&Phase::ALL)),
        (SchemaDocument::Session, "/properties/session/properties/role", written(&RespondentRole::ALL)),
        (SchemaDocument::Session, "/$defs/action/properties/status", written(&Status::ALL)),
    ];
    for (which, path, expected) in fields {
        assert_eq!(words(which, path), expected, "{path}");
    }
}

/// The words in quotation marks right behind a mark in the code of a file, leaving out its tests.
fn codes(file: &str, mark: &str) -> BTreeSet<String> {
    let text = project(file);
    let code = text.split("#[cfg(test)]").next().unwrap();
    code.split(mark).skip(1).filter_map(|rest| rest.split('"').next()).map(str::to_owned).collect()
}

#[test]
fn the_codes_of_remarks_are_those_of_the_program() {
    let exclusions = Exclusion::ALL.iter().map(|exclusion| exclusion.id().to_owned()).collect::<BTreeSet<_>>();
    let notices = codes("src/report/notices.rs", "add(\"");
    let divisions = codes("src/report/groups/divisions.rs", "code: \"");
    let remarks = codes("src/comparison/remark.rs", "=> \"");
    let versions = codes("src/report/comparison/remarks.rs", "code: \"");
    let doubts = codes("src/survey/import.rs", " => \"");
    let doubts = doubts.difference(&exclusions).cloned().collect();
    let fields: [(SchemaDocument, &str, BTreeSet<String>); 4] = [
        (SchemaDocument::Comparison, "/$defs/doubt/properties/code", doubts),
        (SchemaDocument::Advice, "/$defs/warning/properties/code", notices.union(&divisions).cloned().collect()),
        (SchemaDocument::Plan, "/$defs/check/properties/code", codes("src/plan/checks.rs", "add(\"")),
        (
            SchemaDocument::Comparison,
            "/$defs/comparisonRemark/properties/code",
            remarks.union(&versions).cloned().collect(),
        ),
    ];
    for (which, path, expected) in fields {
        assert!(expected.len() > 5, "{path}: {expected:?}");
        assert_eq!(words(which, path).into_iter().collect::<BTreeSet<_>>(), expected, "{path}");
    }
}

#[test]
fn the_limits_are_those_of_the_program() {
    let (session, advice) = (schema(SchemaDocument::Session), schema(SchemaDocument::Advice));
    let (plan, comparison) = (schema(SchemaDocument::Plan), schema(SchemaDocument::Comparison));
    let limits = [
        (&plan, "/properties/schema_version/const", SCHEMA_VERSION as usize),
        (&comparison, "/properties/schema_version/const", SCHEMA_VERSION as usize),
        (&advice, "/properties/schema_version/const", SCHEMA_VERSION as usize),
        (&session, "/properties/strategiewijzer/maximum", FORMAT as usize),
        (&session, "/properties/take_on/maxItems", MOST_TAKEN_ON),
        (&session, "/properties/have/maxItems", MOST_LISTED),
        (&session, "/properties/tried/maxItems", MOST_LISTED),
        (&session, "/properties/knots/maxItems", MOST_KNOTS),
        (&session, "/$defs/hands/items/maximum", MOST_HANDS as usize),
        (&session, "/properties/session/properties/team_size/maximum", LARGEST_TEAM as usize),
        (&session, "/properties/plan/maxItems", MOST_ACTIONS),
        (&session, "/$defs/action/properties/remarks/maxItems", MOST_REMARKS),
        (&session, "/$defs/action/properties/who/maxLength", LONGEST),
        (&session, "/$defs/elements/maxItems", strategiewijzer::questionnaire::Elements::MOST),
    ];
    for (schema, path, expected) in limits {
        assert_eq!(schema.pointer(path).and_then(Value::as_u64), Some(expected as u64), "{path}");
    }
}
