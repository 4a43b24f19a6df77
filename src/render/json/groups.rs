//! The groups of a survey and how sure the advice is, as JSON.

use serde::Serialize;

use super::advice::{BundleJson, SuggestedStrategyJson, strategies};
use crate::advice::Certainty;
use crate::assessment::{
    Division, GroupName, RespondentGroup as Part, WrittenCategory, WrittenDeterminant, written_categories,
    written_determinants,
};
use crate::report::Report;
use crate::report::groups::divisions::item;

/// A group of one of the divisions. Programs point at it by its position in the list, from 0.
#[derive(Serialize)]
pub(super) struct GroupJson<'a> {
    column: &'a str,
    name: Option<&'a str>,
    kind: &'static str,
    pooled: Option<usize>,
    respondents: u64,
    categories: Vec<WrittenCategory>,
    determinants: Vec<WrittenDeterminant>,
    barriers: Vec<GroupBarrierJson<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    bundle: Option<BundleJson<'a>>,
}

#[derive(Serialize)]
struct GroupBarrierJson<'a> {
    determinant: &'a str,
    share: f64,
    #[serde(skip_serializing_if = "Option::is_none")]
    strategies: Option<Vec<SuggestedStrategyJson<'a>>>,
}

/// Two groups that differ, by their positions in the list of groups.
#[derive(Serialize)]
pub(super) struct DifferenceJson<'a> {
    column: &'a str,
    item: String,
    higher: usize,
    lower: usize,
    chance: f64,
    outliers: Vec<OutlierJson>,
}

#[derive(Serialize)]
struct OutlierJson {
    group: usize,
    worse: bool,
    chance: f64,
}

#[derive(Serialize)]
pub(super) struct Withheld<'a> {
    column: &'a str,
    items: Vec<String>,
}

#[derive(Serialize)]
pub(super) struct Sureness<'a> {
    resamples: u32,
    seed: u64,
    barriers: Vec<SureBarrierJson<'a>>,
    bundle: Vec<SureStrategyJson<'a>>,
}

#[derive(Serialize)]
struct SureBarrierJson<'a> {
    determinant: &'a str,
    barrier: f64,
    top: f64,
}

#[derive(Serialize)]
struct SureStrategyJson<'a> {
    strategy: &'a str,
    share: f64,
}

/// The groups of all divisions, one after the other.
pub(super) fn groups<'a>(report: &'a Report<'a>) -> Vec<GroupJson<'a>> {
    let groups = report
        .divisions
        .iter()
        .flat_map(|division| division.groups.iter().map(move |group| GroupJson::new(report, division, group)));
    groups.collect()
}

impl<'a> GroupJson<'a> {
    fn new(report: &'a Report<'a>, division: &'a Division, group: &'a Part) -> Self {
        let (questionnaire, column) = (report.questionnaire, &division.column);
        let Part { name, assessment } = group;
        let is_this =
            |part: &&Report<'_>| part.about.as_ref().is_some_and(|(other, group)| other == column && group == name);
        let part = report.parts.iter().find(is_this);
        let (kind, name, pooled) = match name {
            GroupName::Named(name) => ("named", Some(name.as_str()), None),
            GroupName::Unnamed => ("unnamed", None, None),
            GroupName::Pooled(number) => ("pooled", None, Some(*number)),
        };
        let barriers = assessment.barriers.iter().map(|barrier| {
            let advised =
                part.and_then(|part| part.barriers.iter().find(|advised| advised.determinant == barrier.determinant));
            GroupBarrierJson {
                determinant: &questionnaire.determinant(barrier.determinant).id,
                share: barrier.share,
                strategies: advised.map(|advised| strategies(report, &advised.advice)),
            }
        });
        Self {
            column,
            name,
            kind,
            pooled,
            respondents: assessment.respondents,
            categories: written_categories(questionnaire, assessment),
            determinants: written_determinants(questionnaire, assessment, &division.withheld),
            barriers: barriers.collect(),
            bundle: part.map(BundleJson::from_report),
        }
    }
}

/// Which groups differ, in all divisions: of each question the groups with the most and with the least unfavourable answers.
pub(super) fn differences<'a>(report: &'a Report<'a>) -> Vec<DifferenceJson<'a>> {
    let mut before = 0;
    let mut found = Vec::new();
    for division in &report.divisions {
        found.extend(division.differences.iter().filter_map(|difference| {
            let share = |group: &Part| item(group, difference.slot).map_or(0.0, |item| item.unfavourable());
            let groups = || division.groups.iter().enumerate();
            let (higher, _) = groups().max_by(|(_, one), (_, other)| share(one).total_cmp(&share(other)))?;
            let (lower, _) = groups().min_by(|(_, one), (_, other)| share(one).total_cmp(&share(other)))?;
            Some(DifferenceJson {
                column: &division.column,
                item: difference.slot.id(report.questionnaire),
                higher: before + higher,
                lower: before + lower,
                chance: difference.chance,
                outliers: (difference.outliers.iter())
                    .map(|outlier| OutlierJson {
                        group: before + outlier.group,
                        worse: outlier.worse,
                        chance: outlier.chance,
                    })
                    .collect(),
            })
        }));
        before += division.groups.len();
    }
    found
}

/// What is not reported by group, for the divisions where that happened.
pub(super) fn withheld<'a>(report: &'a Report<'a>) -> Vec<Withheld<'a>> {
    let held = |division: &'a Division| Withheld {
        column: &division.column,
        items: division.withheld.iter().map(|slot| slot.id(report.questionnaire)).collect(),
    };
    report.divisions.iter().filter(|division| !division.withheld.is_empty()).map(held).collect()
}

impl<'a> Sureness<'a> {
    pub(super) fn from_certainty(report: &'a Report<'a>, certainty: &Certainty) -> Self {
        let barriers = certainty.barriers.iter().map(|sure| SureBarrierJson {
            determinant: &report.questionnaire.determinant(sure.determinant).id,
            barrier: sure.barrier,
            top: sure.top,
        });
        let bundle = certainty
            .bundle
            .iter()
            .map(|(index, share)| SureStrategyJson { strategy: &report.catalogue.strategy(*index).id, share: *share });
        Self {
            resamples: certainty.resamples,
            seed: certainty.seed,
            barriers: barriers.collect(),
            bundle: bundle.collect(),
        }
    }
}
