//! Reading a measurement back from an advice in JSON. Everything that is used is checked: a file may have been edited, or
//! come from another program.

use std::collections::BTreeSet;

use serde::Deserialize;
use serde::de::IgnoredAny;

use super::figures::{FormerAdvice, PresentAdvice, ReadAdvice, ReadDeterminant, ReadItem};
use super::measurement::{BandCounts, MeasuredDeterminant, MeasuredItem, Measurement, denominator, together};
use crate::assessment::{AssessmentSettings, Label, SCHEMA_VERSION, Shares, WrittenRules};
use crate::fault::Fault;
use crate::language::Phrases;
use crate::questionnaire::Questionnaire;
use crate::yaml::YamlDocument;

/// The oldest version of the JSON advice that is read.
const FORMER_VERSION: u32 = 1;

/// What an advice calls itself; version 1 did not.
const KIND: &str = "advice";

/// More respondents than this are a slip: shares are turned back into counts, which is exact up to here.
const MOST_RESPONDENTS: u64 = 1_000_000_000;

/// More determinants or items than this are no form that anybody fills in: the longest has about a hundred places.
const MOST_PLACES: usize = 2_000;

/// How far a share may lie from a whole number of answers: enough for a file whose figures another program rounded to six
/// decimals.
const ROUNDED: f64 = 1e-6;

/// The highest mean there is: the points of the longest scale.
const HIGHEST_MEAN: f64 = 9.0;

/// What is looked at before anything else.
#[derive(Deserialize)]
struct ReadBackHead {
    schema_version: Option<u64>,
    kind: Option<serde_json::Value>,
    determinants: Option<IgnoredAny>,
}

impl Measurement {
    /// Reads what the advice in JSON says about the measurement behind it. Fields it does not know are passed over.
    ///
    /// Shares become counts again, and intervals are worked out anew from these, so that what is read equals what was
    /// written.
    ///
    /// # Errors
    ///
    /// When the text is no advice in JSON of a version up to [`SCHEMA_VERSION`], or holds figures that cannot be true together.
    pub fn from_json(questionnaire: &Questionnaire, document: &YamlDocument, name: &str) -> Result<Self, Fault> {
        let head: ReadBackHead = document.json()?;
        let file = document.name();
        let version = head.schema_version.filter(|_| head.determinants.is_some());
        let kind = head.kind.as_ref().map(|kind| kind.as_str());
        let advice: ReadAdvice = match version {
            Some(version) if version == u64::from(FORMER_VERSION) && kind.is_none() => {
                document.json::<FormerAdvice>()?.into()
            }
            Some(version) if version == u64::from(SCHEMA_VERSION) && kind.is_none_or(|kind| kind == Some(KIND)) => {
                document.json::<PresentAdvice>()?.into()
            }
            Some(version) if version == 0 || version > u64::from(SCHEMA_VERSION) => {
                return Err(Fault::from_data("other-schema", |words| {
                    (words.measured.other_schema)(file, version, SCHEMA_VERSION)
                })
                .hint(|words| words.measured.other_schema_hint.to_owned()));
            }
            _ => {
                return Err(Fault::from_data("not-an-advice", |words| (words.measured.not_an_advice)(file))
                    .hint(|words| words.measured.not_an_advice_hint.to_owned()));
            }
        };
        ReadBackCheck { questionnaire, file }.measurement(advice, name)
    }
}

/// What is known while one file is checked.
struct ReadBackCheck<'a> {
    questionnaire: &'a Questionnaire,
    file: &'a str,
}

impl ReadBackCheck<'_> {
    fn measurement(&self, advice: ReadAdvice, name: &str) -> Result<Measurement, Fault> {
        let settings = self.settings(advice.rules)?;
        if advice.respondents > MOST_RESPONDENTS {
            return Err(self.wrong("respondents", |words| words.measured.too_many.to_owned()));
        }
        let places: usize = advice.determinants.iter().map(|determinant| 1 + determinant.items.len()).sum();
        if places > MOST_PLACES {
            return Err(self.wrong("determinants", |words| (words.measured.too_many_places)(MOST_PLACES)));
        }
        let mut ids = BTreeSet::new();
        let mut determinants = Vec::new();
        for determinant in advice.determinants {
            if !ids.insert(determinant.id.clone()) {
                return Err(self.wrong(&determinant.id, |words| words.measured.twice.to_owned()));
            }
            determinants.push(self.determinant(determinant, advice.respondents, settings)?);
        }
        let mut items = BTreeSet::new();
        for item in determinants.iter().flat_map(|determinant: &MeasuredDeterminant| &determinant.items) {
            if !items.insert(item.id.as_str()) {
                return Err(self.wrong(&item.id, |words| words.measured.twice.to_owned()));
            }
        }
        Ok(Measurement {
            name: name.to_owned(),
            respondents: advice.respondents,
            questionnaire_version: advice.questionnaire_version,
            settings,
            determinants,
            reading: advice.reading,
        })
    }

    fn settings(&self, choices: WrittenRules) -> Result<AssessmentSettings, Fault> {
        for (name, share) in [("barrier_at", choices.barrier_at), ("facilitator_at", choices.facilitator_at)] {
            if !(0.0..=1.0).contains(&share) {
                return Err(self.wrong(&format!("settings, {name}"), |words| words.measured.no_share.to_owned()));
            }
        }
        Ok(choices.into())
    }

    fn determinant(
        &self,
        determinant: ReadDeterminant,
        respondents: u64,
        settings: AssessmentSettings,
    ) -> Result<MeasuredDeterminant, Fault> {
        let ReadDeterminant { id, label, items } = determinant;
        let items: Vec<MeasuredItem> = items
            .into_iter()
            .map(|item| {
                let spot = format!("{id}, {}", item.id);
                self.item(item, respondents, settings, &spot)
            })
            .collect::<Result<_, _>>()?;
        if label != together(&items) {
            return Err(self.wrong(&id, |words| words.measured.label_of_items.to_owned()));
        }
        Ok(MeasuredDeterminant { id, label, items })
    }

    fn item(
        &self,
        item: ReadItem,
        respondents: u64,
        settings: AssessmentSettings,
        spot: &str,
    ) -> Result<MeasuredItem, Fault> {
        let others = [item.missing, item.not_applicable, item.not_asked];
        if others.into_iter().fold(item.n, u64::saturating_add) > respondents {
            return Err(self.wrong(spot, |words| (words.measured.more_than_all)(respondents)));
        }
        let bands = match (item.unfavourable, item.neutral, item.favourable) {
            (Some(unfavourable), Some(neutral), Some(favourable)) => {
                let shares = Shares { unfavourable, neutral, favourable };
                let bands = self.bands(shares, item.n, denominator(settings, item.n, others), spot)?;
                let counted = [bands.unfavourable, bands.neutral, bands.favourable];
                if item.counts.is_some_and(|counts| counts != counted) {
                    return Err(self.wrong(spot, |words| (words.measured.no_counts)(item.n)));
                }
                Some(bands)
            }
            (None, None, None) => None,
            _ => return Err(self.wrong(spot, |words| words.measured.some_shares.to_owned())),
        };
        let sum = |points: &Vec<u64>| points.iter().fold(0, |sum: u64, count| sum.saturating_add(*count));
        if item.points.as_ref().is_some_and(|points| sum(points) != item.n) {
            return Err(self.wrong(spot, |words| (words.measured.no_counts)(item.n)));
        }
        let follows = match (item.label, &bands) {
            (Label::NotMeasured, None) => item.n == 0,
            (Label::NotClassed, None) => true,
            (label, Some(bands)) => label == bands.label(settings),
            _ => false,
        };
        if !follows {
            return Err(self.wrong(spot, |words| words.measured.label_of_shares.to_owned()));
        }
        // Where of some answers only the band is known, as in a published table, there are answers and no mean.
        let has_mean = match item.mean {
            Some(mean) => item.n > 0 && (1.0..=HIGHEST_MEAN).contains(&mean),
            None => item.n == 0 || bands.is_some(),
        };
        if !has_mean {
            return Err(self.wrong(spot, |words| words.measured.no_mean.to_owned()));
        }
        Ok(MeasuredItem::new(
            self.questionnaire,
            item.id,
            item.label,
            (item.n, others.into_iter().sum()),
            bands,
            item.mean,
        ))
    }

    /// The counts behind the shares, if there are such counts.
    fn bands(&self, shares: Shares, n: u64, total: u64, spot: &str) -> Result<BandCounts, Fault> {
        let all = [shares.unfavourable, shares.neutral, shares.favourable];
        if all.iter().any(|share| !(0.0..=1.0).contains(share)) {
            return Err(self.wrong(spot, |words| words.measured.no_share.to_owned()));
        }
        let bands = BandCounts::from_shares(shares, total).filter(|bands| {
            let counts = [bands.unfavourable, bands.neutral, bands.favourable];
            let near = |(count, share): (&u64, &f64)| (*count as f64 / total as f64 - share).abs() <= ROUNDED;
            counts.iter().sum::<u64>() == n && counts.iter().zip(&all).all(near)
        });
        bands.ok_or_else(|| self.wrong(spot, |words| (words.measured.no_counts)(n)))
    }

    /// A fault that names the file and the spot in it: the ids of the determinant and the item.
    fn wrong(&self, spot: &str, what: impl Fn(&'static Phrases) -> String) -> Fault {
        Fault::from_data("wrong-figures", |words| (words.measured.wrong_figures)(self.file, spot, &what(words)))
            .hint(|words| words.measured.wrong_figures_hint.to_owned())
    }
}
