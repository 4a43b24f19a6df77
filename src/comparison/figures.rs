//! The figures of a measurement as they stand in an advice in JSON, of whichever version.

use serde::Deserialize;

use crate::assessment::{
    Label, WrittenDeterminant, WrittenInput, WrittenItem, WrittenRules, WrittenTool, WrittenUnfavourable,
};

/// The figures that a comparison needs, not yet checked.
pub(super) struct ReadAdvice {
    pub questionnaire_version: String,
    pub rules: WrittenRules,
    pub respondents: u64,
    pub determinants: Vec<ReadDeterminant>,
    /// How the survey behind it was read; version 1 does not say.
    pub reading: Option<WrittenInput>,
}

#[derive(Deserialize)]
pub(super) struct ReadDeterminant {
    pub id: String,
    pub label: Label,
    pub items: Vec<ReadItem>,
}

#[derive(Deserialize)]
pub(super) struct ReadItem {
    pub id: String,
    pub label: Label,
    pub n: u64,
    pub unfavourable: Option<f64>,
    pub neutral: Option<f64>,
    pub favourable: Option<f64>,
    pub missing: u64,
    pub not_applicable: u64,
    pub not_asked: u64,
    pub mean: Option<f64>,
    /// Whether counts that stand beside the shares and the number of answers contradict them; version 1 has no counts.
    #[serde(skip)]
    pub counts: Option<[u64; 3]>,
    /// How often each answer was given.
    #[serde(skip)]
    pub points: Option<Vec<u64>>,
}

/// The advice as it is written now, as far as it is needed.
#[derive(Deserialize)]
pub(super) struct PresentAdvice {
    tool: WrittenTool,
    input: WrittenInput,
    settings: WrittenRules,
    respondents: u64,
    determinants: Vec<WrittenDeterminant>,
}

/// The advice as version 1 wrote it: shares without the counts behind them.
#[derive(Deserialize)]
pub(super) struct FormerAdvice {
    tool: FormerTool,
    settings: WrittenRules,
    respondents: u64,
    determinants: Vec<ReadDeterminant>,
}

#[derive(Deserialize)]
struct FormerTool {
    questionnaire_version: String,
}

impl From<PresentAdvice> for ReadAdvice {
    fn from(advice: PresentAdvice) -> Self {
        Self {
            questionnaire_version: advice.tool.questionnaire_version,
            rules: advice.settings,
            respondents: advice.respondents,
            determinants: advice.determinants.into_iter().map(ReadDeterminant::from).collect(),
            reading: Some(advice.input),
        }
    }
}

impl From<FormerAdvice> for ReadAdvice {
    fn from(advice: FormerAdvice) -> Self {
        Self {
            questionnaire_version: advice.tool.questionnaire_version,
            rules: advice.settings,
            respondents: advice.respondents,
            determinants: advice.determinants,
            reading: None,
        }
    }
}

impl From<WrittenDeterminant> for ReadDeterminant {
    fn from(determinant: WrittenDeterminant) -> Self {
        Self {
            id: determinant.id,
            label: determinant.label.unwrap_or(Label::NotMeasured),
            items: determinant.items.into_iter().map(ReadItem::from).collect(),
        }
    }
}

impl From<WrittenItem> for ReadItem {
    /// What is withheld is as good as not measured.
    fn from(item: WrittenItem) -> Self {
        let counts = item.unfavourable.zip(item.neutral).zip(item.favourable);
        Self {
            id: item.id,
            label: item.label.unwrap_or(Label::NotMeasured),
            n: item.n.unwrap_or_default(),
            unfavourable: item.unfavourable.map(|WrittenUnfavourable { share, .. }| share),
            neutral: item.neutral.map(|side| side.share),
            favourable: item.favourable.map(|side| side.share),
            missing: item.missing.unwrap_or_default(),
            not_applicable: item.not_applicable.unwrap_or_default(),
            not_asked: item.not_asked.unwrap_or_default(),
            mean: item.mean,
            counts: counts.map(|((one, other), last)| [one.count, other.count, last.count]),
            points: item.counts,
        }
    }
}
