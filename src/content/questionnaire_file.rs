//! The shape of `midi-questions.yaml`, and how it becomes a [`Questionnaire`].

use serde::Deserialize;

use super::resolve::Reporter;
use crate::fault::Faults;
use crate::language::Text;
use crate::questionnaire::{
    Category, CategoryIndex, Composite, Determinant, DeterminantIndex, Gate, Item, ItemIndex, Parts, PerElement,
    Questionnaire, Scale,
};

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct QuestionnaireFile {
    format: u32,
    version: String,
    scales: Vec<Scale>,
    categories: Vec<CategoryEntry>,
    #[serde(default)]
    gate: Option<GateEntry>,
    elements: Vec<ElementEntry>,
    determinants: Vec<DeterminantEntry>,
    /// From this position on, determinants come from the user's extra file.
    #[serde(skip)]
    own_from: Option<usize>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct CategoryEntry {
    id: String,
    name: Text,
    intro: Text,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct GateEntry {
    item: String,
    at_most: u8,
    category: String,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct ElementEntry {
    per: PerElement,
    default: Text,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct DeterminantEntry {
    id: String,
    number: u16,
    category: String,
    #[serde(default)]
    rank: Option<u16>,
    name: Text,
    #[serde(default)]
    plain: Option<Text>,
    #[serde(default)]
    helps: Option<Text>,
    definition: Text,
    why: Text,
    #[serde(default)]
    composite: Option<CompositeEntry>,
    items: Vec<ItemEntry>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct CompositeEntry {
    first: String,
    second: String,
    first_weights: Vec<i32>,
    second_weights: Vec<i32>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct ItemEntry {
    id: String,
    scale: String,
    #[serde(default)]
    reversed: bool,
    #[serde(default)]
    per: Option<PerElement>,
    statement: Text,
    #[serde(default)]
    asked: Option<Text>,
    #[serde(default)]
    formerly: Vec<Text>,
    #[serde(default)]
    not_before_start: bool,
    #[serde(default)]
    helps: Option<Text>,
    help: Text,
}

impl QuestionnaireFile {
    /// Adds the user's own determinants at the end, and says how many stood there before.
    pub(super) fn join(&mut self, own: Vec<DeterminantEntry>) -> usize {
        let before = self.determinants.len();
        self.own_from = Some(before);
        self.determinants.extend(own);
        before
    }

    /// Checks what stands in the file and ties its parts together; `ours` when it is the one that comes with the program.
    pub(super) fn resolve(self, ours: bool, mut reporter: Reporter<'_>) -> Result<Questionnaire, Faults> {
        reporter.format(self.format);
        check_scales(&self.scales, &mut reporter);
        let categories = categories(self.categories, &mut reporter);
        let (mut determinants, items) = determinants(self.determinants, &self.scales, &categories, &mut reporter);
        for determinant in determinants.iter_mut().skip(self.own_from.unwrap_or(usize::MAX)) {
            determinant.own = true;
        }
        let gate = self.gate.and_then(|gate| resolve_gate(&gate, &items, &categories, &mut reporter));
        for (position, element) in self.elements.iter().enumerate() {
            reporter.text(format_args!("elements/{position}/default"), &element.default);
        }
        let defaults = self.elements.into_iter().map(|element| (element.per, element.default)).collect();
        reporter.finish(())?;
        Ok(Questionnaire::new(Parts { version: self.version, ours, categories, determinants, items, gate, defaults }))
    }
}

/// The most items of one determinant: every two of them are counted together. Ours have at most three.
const MOST_ITEMS: usize = 50;

/// The most items of a questionnaire. Ours has about thirty.
const MOST_ALL_ITEMS: usize = 500;

/// The most earlier wordings of one question or answer: every heading of a survey is compared with each of them.
const MOST_EARLIER: usize = 20;

/// The heaviest weight of an answer in a product, above or below zero: sums over all respondents must fit. Ours go to 5.
const HEAVIEST: u32 = 100;

/// Every scale counts from 1 without gaps, has two to nine answers, and is classed for all of them or for none.
fn check_scales(scales: &[Scale], reporter: &mut Reporter<'_>) {
    for (position, scale) in scales.iter().enumerate() {
        let path = format!("scales/{position}");
        reporter.id(format_args!("{path}/id"), &scale.id, scales[..position].iter().map(|scale| scale.id.as_str()));
        let counts = scale.points.iter().zip(1..).all(|(point, value)| point.value == value);
        let classed = scale.points.iter().filter(|point| point.band.is_some()).count();
        if !counts || !(2..=9).contains(&scale.points.len()) || (classed != 0 && classed != scale.points.len()) {
            reporter.report(format_args!("{path}/points"), "bad-scale", |words| (words.errors.bad_scale)(&scale.id));
        }
        for (number, point) in scale.points.iter().enumerate() {
            reporter.text(format_args!("{path}/points/{number}/label"), &point.label);
            check_earlier(&point.formerly, &format!("{path}/points/{number}"), reporter);
        }
    }
}

/// Earlier wordings are texts like any other, and not too many.
fn check_earlier(wordings: &[Text], path: &str, reporter: &mut Reporter<'_>) {
    if wordings.len() > MOST_EARLIER {
        reporter.report(format_args!("{path}/formerly"), "too-many-earlier", |words| {
            (words.errors.too_many_earlier)(MOST_EARLIER)
        });
    }
    for (position, wording) in wordings.iter().take(MOST_EARLIER).enumerate() {
        reporter.text(format_args!("{path}/formerly/{position}"), wording);
    }
}

fn categories(entries: Vec<CategoryEntry>, reporter: &mut Reporter<'_>) -> Vec<Category> {
    let mut categories: Vec<Category> = Vec::new();
    for (position, entry) in entries.into_iter().enumerate() {
        let path = format!("categories/{position}");
        reporter.id(format_args!("{path}/id"), &entry.id, categories.iter().map(|category| category.id.as_str()));
        reporter.text(format_args!("{path}/name"), &entry.name);
        reporter.text(format_args!("{path}/intro"), &entry.intro);
        categories.push(Category { id: entry.id, name: entry.name, intro: entry.intro });
    }
    categories
}

fn determinants(
    entries: Vec<DeterminantEntry>,
    scales: &[Scale],
    categories: &[Category],
    reporter: &mut Reporter<'_>,
) -> (Vec<Determinant>, Vec<Item>) {
    let mut determinants: Vec<Determinant> = Vec::new();
    let mut items: Vec<Item> = Vec::new();
    for (position, entry) in entries.into_iter().enumerate() {
        let path = format!("determinants/{position}");
        reporter.id(
            format_args!("{path}/id"),
            &entry.id,
            determinants.iter().map(|determinant| determinant.id.as_str()),
        );
        if determinants.last().is_some_and(|last| last.number >= entry.number) {
            reporter.report(format_args!("{path}/number"), "number-order", |words| {
                (words.errors.number_order)(entry.number)
            });
        }
        for (name, text) in [("name", &entry.name), ("definition", &entry.definition), ("why", &entry.why)] {
            reporter.text(format_args!("{path}/{name}"), text);
        }
        for (name, text) in [("plain", &entry.plain), ("helps", &entry.helps)] {
            if let Some(text) = text {
                reporter.text(format_args!("{path}/{name}"), text);
            }
        }
        let category = categories.iter().position(|category| category.id == entry.category);
        if category.is_none() {
            reporter.unknown(
                format_args!("{path}/category"),
                &entry.category,
                categories.iter().map(|category| category.id.as_str()),
            );
        }
        if entry.items.is_empty() {
            reporter.report(format_args!("{path}/items"), "determinant-without-questions", |words| {
                (words.errors.no_items)(&entry.id)
            });
        }
        let start = items.len();
        if entry.items.len() > MOST_ITEMS || start + entry.items.len() > MOST_ALL_ITEMS {
            reporter.report(format_args!("{path}/items"), "too-many-items", |words| {
                (words.errors.too_many_items)(&entry.id, MOST_ITEMS, MOST_ALL_ITEMS)
            });
            break;
        }
        for (number, item) in entry.items.into_iter().enumerate() {
            let item_path = format!("{path}/items/{number}");
            items.extend(resolve_item(item, DeterminantIndex(position), scales, &items, &item_path, reporter));
        }
        let composite = entry
            .composite
            .and_then(|composite| resolve_composite(composite, &items, &format!("{path}/composite"), reporter));
        determinants.push(Determinant {
            id: entry.id,
            number: entry.number,
            category: CategoryIndex(category.unwrap_or_default()),
            rank: entry.rank,
            name: entry.name,
            plain: entry.plain,
            helps: entry.helps,
            definition: entry.definition,
            why: entry.why,
            items: (start..items.len()).map(ItemIndex).collect(),
            composite,
            own: false,
        });
    }
    (determinants, items)
}

fn resolve_item(
    entry: ItemEntry,
    determinant: DeterminantIndex,
    scales: &[Scale],
    items: &[Item],
    path: &str,
    reporter: &mut Reporter<'_>,
) -> Option<Item> {
    reporter.id(format_args!("{path}/id"), &entry.id, items.iter().map(|item| item.id.as_str()));
    reporter.text(format_args!("{path}/statement"), &entry.statement);
    reporter.text(format_args!("{path}/help"), &entry.help);
    for (name, text) in [("asked", &entry.asked), ("helps", &entry.helps)] {
        if let Some(text) = text {
            reporter.text(format_args!("{path}/{name}"), text);
        }
    }
    check_earlier(&entry.formerly, path, reporter);
    let scale = scales.iter().find(|scale| scale.id == entry.scale);
    if scale.is_none() {
        reporter.unknown(format_args!("{path}/scale"), &entry.scale, scales.iter().map(|scale| scale.id.as_str()));
    }
    // Another scale stands in, so that whatever refers to this item is not called wrong as well.
    let scale = scale.or(scales.first())?;
    Some(Item {
        id: entry.id,
        determinant,
        scale: scale.clone(),
        reversed: entry.reversed,
        per: entry.per,
        statement: entry.statement,
        asked: entry.asked,
        formerly: entry.formerly,
        not_before_start: entry.not_before_start,
        helps: entry.helps,
        help: entry.help,
    })
}

fn resolve_composite(
    entry: CompositeEntry,
    items: &[Item],
    path: &str,
    reporter: &mut Reporter<'_>,
) -> Option<Composite> {
    let mut find = |field: &str, id: &str, weights: &[i32]| {
        let found = items.iter().position(|item| item.id == id);
        match found {
            None => reporter.unknown(format_args!("{path}/{field}"), id, items.iter().map(|item| item.id.as_str())),
            Some(item) if items[item].scale.points.len() != weights.len() => {
                reporter.report(format_args!("{path}/{field}_weights"), "product-weights", |words| {
                    (words.errors.weights)(id, items[item].scale.points.len())
                });
            }
            Some(_) if weights.iter().any(|weight| weight.unsigned_abs() > HEAVIEST) => {
                reporter.report(format_args!("{path}/{field}_weights"), "weight-too-heavy", |words| {
                    (words.errors.heavy)(HEAVIEST)
                });
            }
            Some(_) => {}
        }
        found.map(ItemIndex)
    };
    let first = find("first", &entry.first, &entry.first_weights);
    let second = find("second", &entry.second, &entry.second_weights);
    Some(Composite {
        first: first?,
        second: second?,
        first_weights: entry.first_weights,
        second_weights: entry.second_weights,
    })
}

fn resolve_gate(
    entry: &GateEntry,
    items: &[Item],
    categories: &[Category],
    reporter: &mut Reporter<'_>,
) -> Option<Gate> {
    let item = items.iter().position(|item| item.id == entry.item);
    if item.is_none() {
        reporter.unknown(format_args!("gate/item"), &entry.item, items.iter().map(|item| item.id.as_str()));
    }
    let category = categories.iter().position(|category| category.id == entry.category);
    if category.is_none() {
        reporter.unknown(
            format_args!("gate/category"),
            &entry.category,
            categories.iter().map(|category| category.id.as_str()),
        );
    }
    Some(Gate { item: ItemIndex(item?), at_most: entry.at_most, category: CategoryIndex(category?) })
}
