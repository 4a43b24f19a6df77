//! Labels that a publication prints, from the percentages it prints. `examples/published/README.md` says where the
//! figures come from and how percentages became counts.

use std::collections::BTreeMap;
use std::path::Path;

use serde::Deserialize;
use strategiewijzer::answers::Tally;
use strategiewijzer::assessment::{Assessment, AssessmentSettings, Denominator, ItemResult};
use strategiewijzer::content::bundled_questionnaire;
use strategiewijzer::questionnaire::{Elements, Slot};

/// Dugstad et al. 2020: all respondents, answered or not.
const RESPONDENTS: u64 = 98;

/// A row of the table, as printed.
#[derive(Debug, Deserialize)]
struct Published {
    published: String,
    item: String,
    example: String,
    n: u64,
    unfavourable_percent: u64,
    favourable_percent: u64,
    label: String,
}

/// How many answered on each side, and how many did not answer.
#[derive(Debug, Default, PartialEq)]
struct Bands {
    unfavourable: u64,
    neutral: u64,
    favourable: u64,
    missing: u64,
}

impl Published {
    fn bands(&self) -> Bands {
        let count = |percent: u64| (percent * RESPONDENTS + 50) / 100;
        let (unfavourable, favourable) = (count(self.unfavourable_percent), count(self.favourable_percent));
        let neutral = self.n - unfavourable - favourable;
        Bands { unfavourable, neutral, favourable, missing: RESPONDENTS - self.n }
    }
}

fn rows<T: for<'de> Deserialize<'de>>(path: &str) -> Vec<T> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
    csv::Reader::from_path(path).unwrap().deserialize().map(Result::unwrap).collect()
}

fn published() -> Vec<Published> {
    let rows: Vec<Published> = rows("tests/data/published-dugstad-2020.csv");
    assert_eq!(rows.len(), 7, "the table has seven rows");
    rows
}

/// What the program makes of one row. All items in the table have five points, of which the middle one is neutral.
fn assess(row: &Published, settings: AssessmentSettings) -> ItemResult {
    let questionnaire = bundled_questionnaire().unwrap();
    let mut tally = Tally::new(&questionnaire, &Elements::default());
    let place = Slot::from_id(&questionnaire, &row.item).unwrap();
    let slot = tally.slots.iter_mut().find(|tally| tally.slot == place).unwrap();
    let bands = row.bands();
    slot.counts = vec![0, bands.unfavourable, bands.neutral, bands.favourable, 0];
    slot.missing = bands.missing;
    tally.respondents = RESPONDENTS;
    let assessment = Assessment::from_tally(&questionnaire, &tally, settings);
    let mut items = assessment.determinants.iter().flat_map(|determinant| &determinant.items);
    items.find(|item| item.slot == place).unwrap().clone()
}

fn settings(denominator: Denominator, round_percent: bool) -> AssessmentSettings {
    AssessmentSettings { denominator, round_percent, ..AssessmentSettings::default() }
}

fn percent(share: f64) -> u64 {
    (share * 100.0).round() as u64
}

#[test]
fn every_printed_label_follows_whatever_the_denominator_and_rounding() {
    for row in published() {
        for denominator in [Denominator::Valid, Denominator::All] {
            for round_percent in [false, true] {
                let label = assess(&row, settings(denominator, round_percent)).label;
                let label = serde_json::to_value(label).unwrap();
                assert_eq!(label, row.label, "{} with {denominator:?}, rounded: {round_percent}", row.published);
            }
        }
    }
}

#[test]
fn shares_of_all_respondents_are_the_printed_percentages() {
    for row in published() {
        let shares = assess(&row, settings(Denominator::All, false)).shares.unwrap();
        let ours = (percent(shares.unfavourable), percent(shares.favourable));
        assert_eq!(ours, (row.unfavourable_percent, row.favourable_percent), "{}", row.published);
    }
}

#[test]
fn shares_of_those_who_answered_differ_where_many_did_not() {
    let rows = published();
    let row = rows.iter().find(|row| row.published == "D16 g").unwrap();
    let result = assess(row, settings(Denominator::Valid, false));
    let shares = result.shares.unwrap();
    assert_eq!((result.n, result.missing), (75, 23));
    assert_eq!((percent(shares.unfavourable), percent(shares.favourable)), (29, 49));
}

#[test]
fn the_example_holds_the_counts_that_follow_from_the_table() {
    let mut example: BTreeMap<String, Bands> = BTreeMap::new();
    for (item, value, count) in rows::<(String, String, u64)>("examples/published/dugstad-2020.csv") {
        let bands = example.entry(item).or_default();
        let band = match value.as_str() {
            "unfavourable" => &mut bands.unfavourable,
            "neutral" => &mut bands.neutral,
            "favourable" => &mut bands.favourable,
            "missing" => &mut bands.missing,
            other => panic!("the table has no {other}"),
        };
        *band += count;
    }
    let rows = published();
    let table = rows.iter().filter(|row| row.example == "yes").map(|row| (row.item.clone(), row.bands()));
    assert_eq!(example, table.collect());
}
