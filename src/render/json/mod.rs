//! The advice as JSON, for programs. Shares are fractions of 1; texts come in both languages.

mod advice;
mod behind;
mod check;
mod codebook;
mod comparison;
mod groups;
mod import;
mod listing;
mod made_from;
mod plan;
mod schema;

use serde::Serialize;

use crate::assessment::{
    WrittenCategory, WrittenDeterminant, WrittenInput, WrittenRules, WrittenTool, written_categories,
    written_determinants,
};
use crate::render::json::plan::PlanJson;
use crate::report::{CountedDoubt, Notice, Report};
use crate::session::SessionContext;

use advice::{BundleJson, SuggestedStrategyJson, strategies};
use behind::{BeginJson, BehindJson, KnotJson, KnownJson, begin, knots};
use groups::{DifferenceJson, GroupJson, Sureness, Withheld, differences, groups, withheld};
use made_from::tool;

pub use crate::assessment::SCHEMA_VERSION;
pub use check::check_as_json;
pub use codebook::codebook_as_json;
pub use comparison::comparison_as_json;
pub use import::import_json;
pub use listing::{determinants_as_json, strategies_as_json};
pub use plan::plan_as_json;
pub use schema::SchemaDocument;

/// The advice as JSON text, ending in a line break.
///
/// # Errors
///
/// Never in practice: every value has a JSON form.
pub fn json(report: &Report<'_>) -> serde_json::Result<String> {
    as_text(&AdviceDocumentJson::from_report(report))
}

/// A document as JSON text, ending in a line break as text files do.
pub(super) fn as_text(document: &impl Serialize) -> serde_json::Result<String> {
    Ok(serde_json::to_string_pretty(document)? + "\n")
}

#[derive(Serialize)]
struct AdviceDocumentJson<'a> {
    schema_version: u32,
    kind: &'static str,
    tool: WrittenTool,
    input: &'a WrittenInput,
    settings: SettingsJson<'a>,
    innovation: Innovation<'a>,
    respondents: u64,
    categories: Vec<WrittenCategory>,
    determinants: Vec<WrittenDeterminant>,
    barriers: Vec<BarrierJson<'a>>,
    facilitators: Vec<&'a str>,
    bundle: BundleJson<'a>,
    known: KnownJson<'a>,
    knots: Vec<KnotJson<'a>>,
    begin: Option<BeginJson<'a>>,
    #[serde(flatten)]
    plan: PlanJson<'a>,
    looked_at: Option<String>,
    groups: Vec<GroupJson<'a>>,
    differences: Vec<DifferenceJson<'a>>,
    withheld: Vec<Withheld<'a>>,
    certainty: Option<Sureness<'a>>,
    doubts: &'a [CountedDoubt],
    warnings: &'a [Notice],
}

#[derive(Serialize)]
struct SettingsJson<'a> {
    #[serde(flatten)]
    rules: WrittenRules,
    top: usize,
    bundle: usize,
    phase: Option<&'static str>,
    actors: Vec<&'static str>,
    max_effort: Option<&'static str>,
    exclude: &'a [String],
    groups: Vec<&'a str>,
    min_group: Option<u64>,
    per_group: bool,
}

#[derive(Serialize)]
pub(super) struct Innovation<'a> {
    name: &'a str,
    client: Option<&'a str>,
}

#[derive(Serialize)]
struct BarrierJson<'a> {
    determinant: &'a str,
    rank: usize,
    share: Option<f64>,
    #[serde(flatten)]
    behind: BehindJson<'a>,
    strategies: Vec<SuggestedStrategyJson<'a>>,
}

impl<'a> Innovation<'a> {
    fn from_context(context: &'a SessionContext) -> Self {
        Self { name: &context.innovation, client: context.client.as_deref() }
    }
}

impl<'a> AdviceDocumentJson<'a> {
    fn from_report(report: &'a Report<'a>) -> Self {
        let (questionnaire, catalogue) = (report.questionnaire, report.catalogue);
        let id = |index| questionnaire.determinant(index).id.as_str();
        let barriers = report.barriers.iter().zip(1..).map(|(barrier, rank)| BarrierJson {
            determinant: id(barrier.determinant),
            rank,
            share: barrier.share,
            behind: BehindJson::from_barrier(report, barrier),
            strategies: strategies(report, &barrier.advice),
        });
        Self {
            schema_version: SCHEMA_VERSION,
            kind: "advice",
            tool: tool(questionnaire, catalogue, &report.provenance),
            input: &report.provenance.input,
            settings: SettingsJson::from_report(report),
            innovation: Innovation::from_context(&report.context),
            respondents: report.assessment.respondents,
            categories: written_categories(questionnaire, &report.assessment),
            determinants: written_determinants(questionnaire, &report.assessment, &[]),
            barriers: barriers.collect(),
            facilitators: report.facilitators.iter().map(|index| id(*index)).collect(),
            bundle: BundleJson::from_report(report),
            known: KnownJson::from_report(report),
            knots: knots(report),
            begin: begin(report),
            plan: report.plan.as_ref().map(PlanJson::from_report).unwrap_or_default(),
            looked_at: report.plan.as_ref().map(|plan| plan.looked_at.to_string()),
            groups: groups(report),
            differences: differences(report),
            withheld: withheld(report),
            certainty: report.certainty.as_ref().map(|certainty| Sureness::from_certainty(report, certainty)),
            doubts: &report.provenance.doubts,
            warnings: &report.notices,
        }
    }
}

impl<'a> SettingsJson<'a> {
    fn from_report(report: &'a Report<'a>) -> Self {
        Self {
            rules: report.assessment.settings.into(),
            top: report.top,
            bundle: report.bundle_size,
            phase: report.filters.phase.map(|phase| phase.id()),
            actors: report.filters.actors.iter().map(|actor| actor.id()).collect(),
            max_effort: report.filters.max_effort.map(|effort| effort.id()),
            exclude: &report.filters.exclude,
            groups: report.divisions.iter().map(|division| division.column.as_str()).collect(),
            min_group: report.min_group,
            per_group: !report.parts.is_empty(),
        }
    }
}
