//! What an assessment amounts to in the form of a JSON document. The same types are written and read back, so that what one
//! run says another can compare.

use serde::{Deserialize, Serialize};

use super::{
    Assessment, AssessmentSettings, CategoryResult, Consistency, Denominator, DeterminantResult, ItemResult, Label,
    Sides,
};
use crate::questionnaire::{Questionnaire, Slot};

/// The version of the JSON documents; it goes up when a field changes its meaning or goes away.
pub const SCHEMA_VERSION: u32 = 2;

/// The program and the content that made a document.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct WrittenTool {
    /// The program.
    pub name: String,
    /// Its version.
    pub version: String,
    /// The version of the strategies.
    pub catalogue_version: String,
    /// The version of the questions.
    pub questionnaire_version: String,
    /// The user's own content.
    pub own_files: Vec<WrittenOwnFile>,
}

/// A file of the user's own content.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct WrittenOwnFile {
    /// What it is for: `questions`, `catalogue` or `extra`.
    pub kind: String,
    /// Its SHA-256, in hexadecimal.
    pub sha256: String,
}

/// What was read, and how: all that somebody needs to read it so again.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct WrittenInput {
    /// SHA-256 of what was read, in hexadecimal.
    pub sha256: String,
    /// SHA-256 of the file that says which column is which question.
    pub map_sha256: Option<String>,
    /// How the numbers of reversed questions run, as the user said it.
    pub reversed: Option<String>,
    /// What the user said that texts stand for where a question has yes and no for answers.
    pub yes_no: Vec<WrittenMeaning>,
    /// Whether those who did not send a survey in count; nothing where it was no survey.
    pub keep_unfinished: Option<bool>,
    /// The sheet of a spreadsheet, as the user said it.
    pub sheet: Option<String>,
    /// The character set, as the user said it.
    pub encoding: Option<String>,
    /// What stands between cells, as the user said it.
    pub delimiter: Option<String>,
    /// The questions whose numbers had been mirrored before they were read; nothing where that cannot be known.
    pub mirrored: Option<Vec<String>>,
}

/// A text in a survey, and what it stands for.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct WrittenMeaning {
    /// The text.
    pub text: String,
    /// `yes`, `no` or `missing`.
    pub means: String,
}

/// The choices behind the labels.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct WrittenRules {
    /// The unfavourable share from which a question is a barrier.
    pub barrier_at: f64,
    /// The favourable share from which a question is a facilitator.
    pub facilitator_at: f64,
    /// What shares are taken of.
    pub denominator: Denominator,
    /// Whether shares are rounded to whole percents before they are compared.
    pub round_percent: bool,
}

/// How a category stands.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct WrittenCategory {
    id: String,
    measured: usize,
    barriers: usize,
    facilitators: usize,
    neither: usize,
    score: Option<f64>,
}

/// What is known of one determinant.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct WrittenDeterminant {
    /// Its id.
    pub id: String,
    number: u16,
    category: String,
    own: bool,
    /// Its label; nothing where all of it is withheld.
    pub label: Option<Label>,
    score: Option<f64>,
    /// Its questions.
    pub items: Vec<WrittenItem>,
    composite: Option<WrittenComposite>,
    alpha: Vec<WrittenAlpha>,
}

/// The answers to one question. What is withheld is nothing, and not 0.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct WrittenItem {
    /// Its id.
    pub id: String,
    /// Whether the answers are kept back so that nobody can be worked out.
    pub withheld: bool,
    /// What the answers amount to.
    pub label: Option<Label>,
    /// How many answered on the scale.
    pub n: Option<u64>,
    /// How often each answer was given, after mirroring, the least favourable first; nothing where only sides are known.
    pub counts: Option<Vec<u64>>,
    /// The unfavourable side.
    pub unfavourable: Option<WrittenUnfavourable>,
    /// The middle.
    pub neutral: Option<WrittenShare>,
    /// The favourable side.
    pub favourable: Option<WrittenShare>,
    /// How many gave no answer.
    pub missing: Option<u64>,
    /// For how many it does not apply.
    pub not_applicable: Option<u64>,
    /// How many were not asked.
    pub not_asked: Option<u64>,
    /// The mean after mirroring.
    pub mean: Option<f64>,
    sd: Option<f64>,
    divided: Option<bool>,
}

/// Answers on one side.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct WrittenShare {
    /// How many.
    pub count: u64,
    /// Which share.
    pub share: f64,
}

/// Answers on the unfavourable side.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct WrittenUnfavourable {
    /// How many.
    pub count: u64,
    /// Which share.
    pub share: f64,
    /// The 95 % interval of that share.
    pub interval: [f64; 2],
}

/// A product score.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
struct WrittenComposite {
    n: u64,
    mean: f64,
    range: [i32; 2],
}

/// How consistently some questions measure one determinant.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
struct WrittenAlpha {
    items: Vec<String>,
    n: u64,
    alpha: f64,
}

impl From<AssessmentSettings> for WrittenRules {
    fn from(settings: AssessmentSettings) -> Self {
        let AssessmentSettings { barrier_at, facilitator_at, denominator, round_percent } = settings;
        Self { barrier_at, facilitator_at, denominator, round_percent }
    }
}

impl From<WrittenRules> for AssessmentSettings {
    fn from(rules: WrittenRules) -> Self {
        let WrittenRules { barrier_at, facilitator_at, denominator, round_percent } = rules;
        Self { barrier_at, facilitator_at, denominator, round_percent }
    }
}

/// How the categories stand.
#[must_use]
pub fn written_categories(questionnaire: &Questionnaire, assessment: &Assessment) -> Vec<WrittenCategory> {
    assessment.categories.iter().map(|result| WrittenCategory::from_result(questionnaire, result)).collect()
}

/// Every determinant with its questions, without the figures of those that are `withheld`.
#[must_use]
pub fn written_determinants(
    questionnaire: &Questionnaire,
    assessment: &Assessment,
    withheld: &[Slot],
) -> Vec<WrittenDeterminant> {
    assessment
        .determinants
        .iter()
        .map(|result| WrittenDeterminant::from_result(questionnaire, result, withheld))
        .collect()
}

impl WrittenCategory {
    fn from_result(questionnaire: &Questionnaire, result: &CategoryResult) -> Self {
        Self {
            id: questionnaire.category(result.category).id.clone(),
            measured: result.measured,
            barriers: result.barriers,
            facilitators: result.facilitators,
            neither: result.neither,
            score: result.score,
        }
    }
}

impl WrittenDeterminant {
    fn from_result(questionnaire: &Questionnaire, result: &DeterminantResult, withheld: &[Slot]) -> Self {
        let determinant = questionnaire.determinant(result.determinant);
        let is_withheld = |item: &ItemResult| withheld.contains(&item.slot);
        let item = |item: &ItemResult| {
            let id = item.slot.id(questionnaire);
            if is_withheld(item) { WrittenItem::with_nothing(id) } else { WrittenItem::from_result(item, id) }
        };
        Self {
            id: determinant.id.clone(),
            number: determinant.number,
            category: questionnaire.category(determinant.category).id.clone(),
            own: determinant.own,
            label: Some(result.label).filter(|_| result.items.is_empty() || !result.items.iter().all(is_withheld)),
            score: result.favourability,
            items: result.items.iter().map(item).collect(),
            composite: result.composite.map(|composite| WrittenComposite {
                n: composite.n,
                mean: composite.mean,
                range: [composite.range.0, composite.range.1],
            }),
            alpha: result.consistency.iter().map(|set| WrittenAlpha::from_consistency(questionnaire, set)).collect(),
        }
    }
}

impl WrittenAlpha {
    fn from_consistency(questionnaire: &Questionnaire, set: &Consistency) -> Self {
        let items = set.slots.iter().map(|slot| slot.id(questionnaire)).collect();
        Self { items, n: set.n, alpha: set.alpha }
    }
}

impl WrittenItem {
    fn with_nothing(id: String) -> Self {
        Self {
            id,
            withheld: true,
            label: None,
            n: None,
            counts: None,
            unfavourable: None,
            neutral: None,
            favourable: None,
            missing: None,
            not_applicable: None,
            not_asked: None,
            mean: None,
            sd: None,
            divided: None,
        }
    }

    fn from_result(item: &ItemResult, id: String) -> Self {
        let sides = item.sides;
        let side = |count: fn(Sides) -> u64| sides.map(|sides| WrittenShare::from_count(count(sides), sides.total));
        Self {
            id,
            withheld: false,
            label: Some(item.label),
            n: Some(item.n),
            counts: (item.counts.iter().sum::<u64>() == item.n).then(|| item.counts.clone()),
            unfavourable: side(|sides| sides.unfavourable).map(|side| side.with_interval(item.interval)),
            neutral: side(|sides| sides.neutral),
            favourable: side(|sides| sides.favourable),
            missing: Some(item.missing),
            not_applicable: Some(item.not_applicable),
            not_asked: Some(item.gated),
            mean: item.mean,
            sd: item.sd,
            divided: Some(item.is_divided()),
        }
    }
}

impl WrittenShare {
    /// So many of a whole, which is never 0.
    #[must_use]
    pub fn from_count(count: u64, total: u64) -> Self {
        Self { count, share: count as f64 / total as f64 }
    }

    /// The same with its interval; without one anything is possible.
    #[must_use]
    pub fn with_interval(self, interval: Option<(f64, f64)>) -> WrittenUnfavourable {
        let (low, high) = interval.unwrap_or((0.0, 1.0));
        WrittenUnfavourable { count: self.count, share: self.share, interval: [low, high] }
    }
}
