//! The advice as JSON, for programs. Shares are fractions of 1; texts come in both languages.

use serde::Serialize;

use super::Report;
use super::backing::BackingEntry;
use crate::assessment::{Denominator, ItemResult, Label};
use crate::language::Text;

/// The version of the form below; it goes up when a field changes its meaning or goes away.
pub const SCHEMA_VERSION: u32 = 1;

/// The advice as JSON text, ending in a line break.
///
/// # Errors
///
/// Never in practice: every value has a JSON form.
pub fn json(report: &Report<'_>) -> serde_json::Result<String> {
    let mut text = serde_json::to_string_pretty(&Document::of(report))?;
    text.push('\n');
    Ok(text)
}

#[derive(Serialize)]
struct Document<'a> {
    schema_version: u32,
    tool: Tool<'a>,
    settings: Settings<'a>,
    innovation: Innovation<'a>,
    respondents: u64,
    categories: Vec<Category<'a>>,
    determinants: Vec<Determinant<'a>>,
    barriers: Vec<Barrier<'a>>,
    facilitators: Vec<&'a str>,
    bundle: Bundle<'a>,
    warnings: Vec<Warning<'a>>,
}

#[derive(Serialize)]
struct Tool<'a> {
    name: &'static str,
    version: &'static str,
    catalogue_version: &'a str,
    questionnaire_version: &'a str,
    input_sha256: &'a str,
}

#[derive(Serialize)]
struct Settings<'a> {
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
struct Category<'a> {
    id: &'a str,
    measured: usize,
    barriers: usize,
    facilitators: usize,
    neither: usize,
    score: Option<f64>,
}

#[derive(Serialize)]
struct Determinant<'a> {
    id: &'a str,
    number: u16,
    category: &'a str,
    own: bool,
    label: Label,
    items: Vec<Item>,
    composite: Option<Composite>,
}

#[derive(Serialize)]
struct Item {
    id: String,
    label: Label,
    n: u64,
    unfavourable: Option<f64>,
    neutral: Option<f64>,
    favourable: Option<f64>,
    missing: u64,
    not_applicable: u64,
    not_asked: u64,
    mean: Option<f64>,
    interval: Option<[f64; 2]>,
}

#[derive(Serialize)]
struct Composite {
    n: u64,
    mean: f64,
    range: [i32; 2],
}

#[derive(Serialize)]
struct Barrier<'a> {
    determinant: &'a str,
    rank: usize,
    share: Option<f64>,
    strategies: Vec<Strategy<'a>>,
}

#[derive(Serialize)]
struct Strategy<'a> {
    id: &'a str,
    rank: usize,
    own: bool,
    name: &'a Text,
    fit: u8,
    because: &'a Text,
    backing: Vec<BackingEntry<'a>>,
}

#[derive(Serialize)]
struct Bundle<'a> {
    strategies: Vec<BundleStrategy<'a>>,
    uncovered: Vec<&'a str>,
}

#[derive(Serialize)]
struct BundleStrategy<'a> {
    id: &'a str,
    covers: Vec<&'a str>,
    instead: Vec<&'a str>,
}

#[derive(Serialize)]
struct Warning<'a> {
    code: &'static str,
    text: &'a Text,
}

impl<'a> Document<'a> {
    fn of(report: &'a Report<'a>) -> Self {
        let (questionnaire, catalogue) = (report.questionnaire, report.catalogue);
        let id = |index| questionnaire.determinant(index).id.as_str();
        let settings = report.assessment.settings;
        let categories = report.assessment.categories.iter().map(|result| Category {
            id: &questionnaire.category(result.category).id,
            measured: result.measured,
            barriers: result.barriers,
            facilitators: result.facilitators,
            neither: result.neither,
            score: result.score,
        });
        let determinants = report.assessment.determinants.iter().map(|result| {
            let determinant = questionnaire.determinant(result.determinant);
            Determinant {
                id: &determinant.id,
                number: determinant.number,
                category: &questionnaire.category(determinant.category).id,
                own: determinant.own,
                label: result.label,
                items: result.items.iter().map(|item| Item::of(item, item.slot.id(questionnaire))).collect(),
                composite: result.composite.map(|composite| Composite {
                    n: composite.n,
                    mean: composite.mean,
                    range: [composite.range.0, composite.range.1],
                }),
            }
        });
        let barriers = report.barriers.iter().zip(1..).map(|(barrier, rank)| Barrier {
            determinant: id(barrier.determinant),
            rank,
            share: barrier.share,
            strategies: (barrier.advice.top.iter().zip(1..))
                .map(|(suggestion, rank)| {
                    let strategy = catalogue.strategy(suggestion.strategy);
                    let link = suggestion.link;
                    Strategy {
                        id: &strategy.id,
                        rank,
                        own: strategy.own || link.own,
                        name: &strategy.name,
                        fit: link.fit.into(),
                        because: &link.because,
                        backing: BackingEntry::of(catalogue, link),
                    }
                })
                .collect(),
        });
        let bundle = &report.bundle;
        let barrier_id = |place: usize| id(report.barriers[place].determinant);
        Self {
            schema_version: SCHEMA_VERSION,
            tool: Tool {
                name: env!("CARGO_PKG_NAME"),
                version: env!("CARGO_PKG_VERSION"),
                catalogue_version: catalogue.version(),
                questionnaire_version: questionnaire.version(),
                input_sha256: &report.input_sha256,
            },
            settings: Settings {
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
            categories: categories.collect(),
            determinants: determinants.collect(),
            barriers: barriers.collect(),
            facilitators: report.facilitators.iter().map(|index| id(*index)).collect(),
            bundle: Bundle {
                strategies: (bundle.lines.iter())
                    .map(|line| BundleStrategy {
                        id: &catalogue.strategy(line.strategy).id,
                        covers: line.serves.iter().map(|(place, _)| barrier_id(*place)).collect(),
                        instead: line.instead.iter().map(|index| catalogue.strategy(*index).id.as_str()).collect(),
                    })
                    .collect(),
                uncovered: bundle.uncovered.iter().map(|place| barrier_id(*place)).collect(),
            },
            warnings: report.notices.iter().map(|notice| Warning { code: notice.code, text: &notice.text }).collect(),
        }
    }
}

impl Item {
    fn of(item: &ItemResult, id: String) -> Self {
        Self {
            id,
            label: item.label,
            n: item.n,
            unfavourable: item.shares.map(|shares| shares.unfavourable),
            neutral: item.shares.map(|shares| shares.neutral),
            favourable: item.shares.map(|shares| shares.favourable),
            missing: item.missing,
            not_applicable: item.not_applicable,
            not_asked: item.gated,
            mean: item.mean,
            interval: item.interval.map(|(low, high)| [low, high]),
        }
    }
}
