//! What `check` finds as JSON, for programs: faults and remarks with their codes.

use serde::Serialize;

use super::super::json::{SCHEMA_VERSION, as_text};
use crate::fault::{Fault, Faults};
use crate::language::Text;
use crate::report::check::CheckFinding;

#[derive(Serialize)]
struct CheckJson<'a> {
    schema_version: u32,
    file: Option<&'a str>,
    is_right: bool,
    summary: Option<&'a Text>,
    faults: Vec<FaultJson<'a>>,
    warnings: Vec<CheckWarningJson<'a>>,
}

#[derive(Serialize)]
struct FaultJson<'a> {
    code: &'static str,
    text: &'a Text,
    place: Option<FilePlaceJson<'a>>,
    hint: Option<&'a Text>,
}

#[derive(Serialize)]
struct FilePlaceJson<'a> {
    file: &'a str,
    line: usize,
    column: usize,
}

#[derive(Serialize)]
struct CheckWarningJson<'a> {
    code: &'static str,
    text: &'a Text,
}

/// What was found in a file as JSON text, ending in a line break. Without a file it is about the content itself.
///
/// # Errors
///
/// Never in practice: every value has a JSON form.
pub fn check_as_json(file: Option<&str>, found: Result<&CheckFinding, &Faults>) -> serde_json::Result<String> {
    let (finding, faults) = (found.ok(), found.err().map(Faults::all).unwrap_or_default());
    let warnings = finding.iter().flat_map(|finding| &finding.warnings);
    as_text(&CheckJson {
        schema_version: SCHEMA_VERSION,
        file,
        is_right: faults.is_empty(),
        summary: finding.map(|finding| &finding.fine),
        faults: faults.iter().map(fault).collect(),
        warnings: warnings.map(|warning| CheckWarningJson { code: warning.code, text: &warning.text }).collect(),
    })
}

fn fault(fault: &Fault) -> FaultJson<'_> {
    let place = fault.place().map(|place| FilePlaceJson { file: &place.file, line: place.line, column: place.column });
    FaultJson { code: fault.code(), text: fault.text(), place, hint: fault.advice() }
}
