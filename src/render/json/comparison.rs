//! A comparison as JSON, for programs. Shares are fractions of 1; texts come in both languages.

use std::borrow::Cow;

use serde::Serialize;

use super::made_from::tool;
use super::plan::FieldsOfLine;
use crate::assessment::{
    Label, SCHEMA_VERSION, WrittenInput, WrittenRules, WrittenShare, WrittenTool, WrittenUnfavourable,
};
use crate::catalogue::Catalogue;
use crate::comparison::{AimedLine, ComparisonRemark, ComparisonSide, DeterminantVerdict, ItemShift, MeasuredItem};
use crate::language::Text;
use crate::render::json::as_text;
use crate::report::comparison::ComparisonReport;
use crate::report::{CountedDoubt, Notice, Provenance};
use crate::session::Status;

#[derive(Serialize)]
struct ComparisonDocumentJson<'a> {
    schema_version: u32,
    kind: &'static str,
    tool: WrittenTool,
    settings: WrittenRules,
    waves: [Wave<'a>; 2],
    pairing: Option<Pairing<'a>>,
    determinants: Vec<ComparedDeterminantJson<'a>>,
    planned_besides: Vec<ComparedLineJson<'a>>,
    remarks: Vec<Notice>,
}

/// One of the measurements.
#[derive(Serialize)]
struct Wave<'a> {
    name: &'a str,
    respondents: u64,
    questionnaire_version: &'a str,
    input: &'a WrittenInput,
    settings: WrittenRules,
    doubts: &'a [CountedDoubt],
}

/// How the same people were found.
#[derive(Serialize)]
struct Pairing<'a> {
    column: Option<&'a str>,
    matched: u64,
    only_before: u64,
    only_after: u64,
    repeated: u64,
    blank: u64,
    alike: u64,
    doubtful: u64,
    withheld_items: usize,
}

#[derive(Serialize)]
struct ComparedDeterminantJson<'a> {
    id: &'a str,
    labels: [Option<Label>; 2],
    verdict: DeterminantVerdict,
    strategies: Vec<ComparedStrategyJson<'a>>,
    planned: Vec<ComparedLineJson<'a>>,
    quotes: [Vec<&'a str>; 2],
    items: Vec<ComparedItemJson<'a>>,
}

#[derive(Serialize)]
struct ComparedStrategyJson<'a> {
    id: &'a str,
    status: Status,
    works_when: &'a Text,
}

/// A line of the plan as it stood before; its fields are those of a plan.
#[derive(Serialize)]
struct ComparedLineJson<'a> {
    strategy: &'a str,
    name: Option<Cow<'a, Text>>,
    #[serde(flatten)]
    fields: FieldsOfLine<'a>,
}

#[derive(Serialize)]
struct ComparedItemJson<'a> {
    id: &'a str,
    element: Option<&'a str>,
    moments: [Option<Moment>; 2],
    shift: Option<Shift>,
    paired_shift: Option<PairedShift>,
    withheld: bool,
    clear: bool,
}

/// How far all who answered moved.
#[derive(Serialize)]
struct Shift {
    unfavourable: f64,
    interval: Option<[f64; 2]>,
    favourability: Option<f64>,
}

/// How far those moved who answered twice.
#[derive(Serialize)]
struct PairedShift {
    pairs: u64,
    unfavourable: f64,
    interval: [f64; 2],
}

#[derive(Serialize)]
struct Moment {
    label: Label,
    n: u64,
    unfavourable: Option<WrittenUnfavourable>,
    neutral: Option<WrittenShare>,
    favourable: Option<WrittenShare>,
    mean: Option<f64>,
}

/// A comparison as JSON text, ending in a line break.
///
/// # Errors
///
/// Never in practice: every value has a JSON form.
pub fn comparison_as_json(report: &ComparisonReport<'_>) -> serde_json::Result<String> {
    let comparison = &report.comparison;
    let determinants = comparison.determinants.iter().map(|determinant| ComparedDeterminantJson {
        id: &determinant.id,
        labels: [determinant.before, determinant.after],
        verdict: determinant.verdict,
        strategies: (report.aims.on(&determinant.id))
            .map(|aim| {
                let strategy = report.catalogue.strategy(aim.strategy);
                ComparedStrategyJson { id: &strategy.id, status: aim.status, works_when: &strategy.card.works_when }
            })
            .collect(),
        planned: (report.aims.lines_on(&determinant.id))
            .map(|line| ComparedLineJson::from_line(line, report.catalogue))
            .collect(),
        quotes: report.quoted(&determinant.id),
        items: determinant.items.iter().map(ComparedItemJson::from_item).collect(),
    });
    let [first, second] = &report.provenance;
    // What was read under other limits was read anew under those of the second.
    let own = comparison.remarks.iter().find_map(|remark| match remark {
        ComparisonRemark::Settings(both) => Some(both.0),
        _ => None,
    });
    let document = ComparisonDocumentJson {
        schema_version: SCHEMA_VERSION,
        kind: "comparison",
        tool: tool(report.questionnaire, report.catalogue, second),
        settings: comparison.after.settings.into(),
        waves: [
            Wave::from_side(&comparison.before, first, own.unwrap_or(comparison.before.settings).into()),
            Wave::from_side(&comparison.after, second, comparison.after.settings.into()),
        ],
        pairing: Pairing::from_report(report),
        determinants: determinants.collect(),
        planned_besides: (report.agreed_besides())
            .map(|line| ComparedLineJson::from_line(line, report.catalogue))
            .collect(),
        remarks: report.remarks(),
    };
    as_text(&document)
}

impl<'a> ComparedLineJson<'a> {
    fn from_line(line: &'a AimedLine, catalogue: &'a Catalogue) -> Self {
        let action = &line.action;
        let known = catalogue.find(action.strategy.trim()).map(|index| catalogue.strategy(index));
        let name = match &action.own {
            Some(own) => Some(Cow::Owned(Text::from_each(|_| own.clone()))),
            None => known.map(|strategy| Cow::Borrowed(&strategy.name)),
        };
        Self { strategy: action.strategy.trim(), name, fields: FieldsOfLine(action) }
    }
}

impl<'a> Wave<'a> {
    fn from_side(side: &'a ComparisonSide, made: &'a Provenance, settings: WrittenRules) -> Self {
        Self {
            name: &side.name,
            respondents: side.respondents,
            questionnaire_version: &side.questionnaire_version,
            input: &made.input,
            settings,
            doubts: &made.doubts,
        }
    }
}

impl<'a> Pairing<'a> {
    fn from_report(report: &'a ComparisonReport<'_>) -> Option<Self> {
        let remarks = &report.comparison.remarks;
        let found = remarks.iter().find_map(|remark| match remark {
            ComparisonRemark::Paired { matched, only_before, only_after, repeated, blank } => Some(Self {
                column: report.pair.as_deref(),
                matched: *matched,
                only_before: *only_before,
                only_after: *only_after,
                repeated: *repeated,
                blank: *blank,
                alike: 0,
                doubtful: 0,
                withheld_items: 0,
            }),
            _ => None,
        });
        remarks.iter().fold(found, |found, remark| match remark {
            ComparisonRemark::AlikeKeys(alike, doubtful) => {
                found.map(|found| Self { alike: *alike, doubtful: *doubtful, ..found })
            }
            ComparisonRemark::PairsWithheld(items) => found.map(|found| Self { withheld_items: *items, ..found }),
            _ => found,
        })
    }
}

impl<'a> ComparedItemJson<'a> {
    fn from_item(item: &'a ItemShift) -> Self {
        let difference = item.difference;
        let paired = difference.and_then(|found| Some((found.pairs?, found)));
        Self {
            id: &item.id,
            element: item.element(),
            moments: [&item.before, &item.after].map(|moment| moment.as_ref().map(Moment::from_item)),
            shift: item.shift.map(|unfavourable| Shift {
                unfavourable,
                interval: difference.filter(|_| paired.is_none()).map(|found| [found.low, found.high]),
                favourability: item.favourability,
            }),
            paired_shift: paired.map(|(pairs, found)| PairedShift {
                pairs,
                unfavourable: found.shift,
                interval: [found.low, found.high],
            }),
            withheld: item.is_withheld(),
            clear: item.is_clear(),
        }
    }
}

impl Moment {
    fn from_item(item: &MeasuredItem) -> Self {
        let share = |count: u64| item.bands.map(|bands| WrittenShare::from_count(count, bands.total));
        Self {
            label: item.label,
            n: item.n,
            unfavourable: item
                .bands
                .and_then(|bands| share(bands.unfavourable).map(|found| found.with_interval(Some(bands.interval())))),
            neutral: item.bands.and_then(|bands| share(bands.neutral)),
            favourable: item.bands.and_then(|bands| share(bands.favourable)),
            mean: item.mean,
        }
    }
}
