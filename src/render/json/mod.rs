//! The advice as JSON, for programs. Shares are fractions of 1; texts come in both languages.

mod advice;
mod codebook;
mod comparison;
mod groups;
mod import;
mod listing;
mod plan;
mod results;
mod schema;

use serde::Serialize;

use crate::assessment::Denominator;
use crate::render::json::plan::PlanJson;
use crate::report::{Notice, Report};

use advice::{BundleJson, SuggestedStrategyJson, strategies};
use groups::{DifferenceJson, GroupJson, Sureness, Withheld, differences, groups, withheld};
use results::{CategoryResultJson, DeterminantResultJson, categories, determinants};

pub use codebook::codebook_as_json;
pub use comparison::comparison_as_json;
pub use import::import_json;
pub use listing::{determinants_as_json, strategies_as_json};
pub use plan::plan_as_json;
pub use schema::SchemaDocument;

/// The version of the form below; it goes up when a field changes its meaning or goes away.
pub const SCHEMA_VERSION: u32 = 1;

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
    tool: ToolJson<'a>,
    settings: SettingsJson<'a>,
    innovation: Innovation<'a>,
    respondents: u64,
    categories: Vec<CategoryResultJson<'a>>,
    determinants: Vec<DeterminantResultJson<'a>>,
    barriers: Vec<BarrierJson<'a>>,
    facilitators: Vec<&'a str>,
    bundle: BundleJson<'a>,
    #[serde(flatten)]
    plan: PlanJson<'a>,
    groups: Vec<GroupJson<'a>>,
    differences: Vec<DifferenceJson<'a>>,
    withheld: Vec<Withheld<'a>>,
    certainty: Option<Sureness<'a>>,
    warnings: Vec<Notice>,
}

#[derive(Serialize)]
struct ToolJson<'a> {
    name: &'static str,
    version: &'static str,
    catalogue_version: &'a str,
    questionnaire_version: &'a str,
    input_sha256: &'a str,
}

#[derive(Serialize)]
struct SettingsJson<'a> {
    barrier_at: f64,
    facilitator_at: f64,
    denominator: &'static str,
    round_percent: bool,
    top: usize,
    phase: Option<&'static str>,
    actors: Vec<&'static str>,
    max_effort: Option<&'static str>,
    exclude: &'a [String],
}

#[derive(Serialize)]
struct Innovation<'a> {
    name: &'a str,
    client: Option<&'a str>,
}

#[derive(Serialize)]
struct BarrierJson<'a> {
    determinant: &'a str,
    rank: usize,
    share: Option<f64>,
    strategies: Vec<SuggestedStrategyJson<'a>>,
}

impl<'a> AdviceDocumentJson<'a> {
    fn from_report(report: &'a Report<'a>) -> Self {
        let (questionnaire, catalogue) = (report.questionnaire, report.catalogue);
        let id = |index| questionnaire.determinant(index).id.as_str();
        let settings = report.assessment.settings;
        let barriers = report.barriers.iter().zip(1..).map(|(barrier, rank)| BarrierJson {
            determinant: id(barrier.determinant),
            rank,
            share: barrier.share,
            strategies: strategies(catalogue, &barrier.advice),
        });
        Self {
            schema_version: SCHEMA_VERSION,
            tool: ToolJson {
                name: env!("CARGO_PKG_NAME"),
                version: env!("CARGO_PKG_VERSION"),
                catalogue_version: catalogue.version(),
                questionnaire_version: questionnaire.version(),
                input_sha256: &report.input_sha256,
            },
            settings: SettingsJson {
                barrier_at: settings.barrier_at,
                facilitator_at: settings.facilitator_at,
                denominator: match settings.denominator {
                    Denominator::Valid => "valid",
                    Denominator::All => "all",
                },
                round_percent: settings.round_percent,
                top: report.top,
                phase: report.filters.phase.map(|phase| phase.id()),
                actors: report.filters.actors.iter().map(|actor| actor.id()).collect(),
                max_effort: report.filters.max_effort.map(|effort| effort.id()),
                exclude: &report.filters.exclude,
            },
            innovation: Innovation { name: &report.context.innovation, client: report.context.client.as_deref() },
            respondents: report.assessment.respondents,
            categories: categories(questionnaire, &report.assessment),
            determinants: determinants(questionnaire, &report.assessment),
            barriers: barriers.collect(),
            facilitators: report.facilitators.iter().map(|index| id(*index)).collect(),
            bundle: BundleJson::from_report(report),
            plan: report.plan.as_ref().map(PlanJson::from_report).unwrap_or_default(),
            groups: groups(report),
            differences: differences(report),
            withheld: withheld(report),
            certainty: report.certainty.as_ref().map(|certainty| Sureness::from_certainty(report, certainty)),
            warnings: report.notices.clone(),
        }
    }
}
