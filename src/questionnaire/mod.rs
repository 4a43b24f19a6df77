//! What can be asked, and what each answer means: categories, determinants, items and answer scales.
//!
//! The questionnaire is data ([`crate::content`] reads it), so that an organisation can load the official wording or
//! questions of its own. Ids are resolved to indices when it is loaded; after that no lookup can fail.

mod cause;
mod cause_lookup;
mod causes;
mod element;
mod kind;
mod lookup;
mod scale;
mod search;
mod slot;
mod wording;

use std::collections::{BTreeMap, HashMap};

use crate::language::{Language, Text};
use crate::nearest::nearest_thing;

pub use cause::{Cause, CauseIndex, CauseQuestion, Theme, ThemeIndex};
pub use cause_lookup::find_cause_at;
pub(crate) use causes::CauseList;
pub use element::Elements;
pub use kind::{ElementKind, PerElement};
pub use lookup::{find_determinant, find_slot};
pub use scale::{Band, Point, Scale};
pub use search::search_questions;
pub use slot::Slot;
pub use wording::{Names, asked, wording};

/// Points at a determinant of the questionnaire.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct DeterminantIndex(pub(crate) usize);

/// Points at an item of the questionnaire.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ItemIndex(pub(crate) usize);

/// Points at a category of the questionnaire.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct CategoryIndex(pub(crate) usize);

/// One of the groups that determinants fall into; the MIDI has four.
#[derive(Clone, Debug)]
pub struct Category {
    /// Kebab-case id, such as `socio-political`.
    pub id: String,
    /// The name.
    pub name: Text,
    /// One sentence that opens the category in the interview.
    pub intro: Text,
}

/// A factor that helps or hinders the introduction of an innovation.
#[derive(Clone, Debug)]
pub struct Determinant {
    /// Kebab-case id, such as `formal-ratification`.
    pub id: String,
    /// Its number in the MIDI, from 1.
    pub number: u16,
    /// The category it falls into.
    pub category: CategoryIndex,
    /// Rank of its association with use in youth health care, 1 is strongest; `None` where none is published.
    pub rank: Option<u16>,
    /// The official name.
    pub name: Text,
    /// What it is called among people who do not work with the MIDI; it goes before the official name where there is one.
    pub plain: Option<Text>,
    /// What it is called where it helps, if its plain name does not say that.
    pub helps: Option<Text>,
    /// What it is, in one sentence.
    pub definition: Text,
    /// Why it matters, in one sentence.
    pub why: Text,
    /// The items that measure it, in asking order; never empty.
    pub items: Vec<ItemIndex>,
    /// How the answers to two items are multiplied, where the manual says so (determinants 9 and 15).
    pub composite: Option<Composite>,
    /// Whether it is the user's own, from an extra file.
    pub own: bool,
}

impl Determinant {
    /// What it is called among people: its plain name, or the official one where it has no other.
    #[must_use]
    pub fn plain_name(&self, language: Language) -> &str {
        self.plain.as_ref().unwrap_or(&self.name).get(language)
    }

    /// What it is called, with the official name in brackets where that is another: `genoeg tijd (tijd)`. What is said of
    /// it goes behind the official name: `genoeg tijd (tijd, 23)`.
    #[must_use]
    pub fn called(&self, language: Language, remark: Option<&str>) -> String {
        let official = self.name.get(language);
        match (&self.plain, remark) {
            (Some(plain), Some(remark)) => format!("{} ({official}, {remark})", plain.get(language)),
            (Some(plain), None) => format!("{} ({official})", plain.get(language)),
            (None, Some(remark)) => format!("{official} ({remark})"),
            (None, None) => official.to_owned(),
        }
    }
}

/// A product of two items, summed over the elements and divided by their number.
#[derive(Clone, Debug)]
pub struct Composite {
    /// The item that weighs the other.
    pub first: ItemIndex,
    /// The item that is weighed.
    pub second: ItemIndex,
    /// The weight of each answer to `first`, lowest answer first.
    pub first_weights: Vec<i32>,
    /// The weight of each answer to `second`, lowest answer first.
    pub second_weights: Vec<i32>,
}

impl Composite {
    /// The lowest and the highest score there can be.
    #[must_use]
    pub fn range(&self) -> (i32, i32) {
        let products =
            || self.first_weights.iter().flat_map(|first| self.second_weights.iter().map(move |second| first * second));
        (products().min().unwrap_or_default(), products().max().unwrap_or_default())
    }
}

/// One question.
#[derive(Clone, Debug)]
pub struct Item {
    /// The id that answers, survey columns and counts files use.
    pub id: String,
    /// The determinant it measures.
    pub determinant: DeterminantIndex,
    /// The answer scale.
    pub scale: Scale,
    /// Whether agreement is unfavourable. Mirroring happens once, in the tally.
    pub reversed: bool,
    /// What it is asked once for, if anything.
    pub per: Option<PerElement>,
    /// The statement, with `{innovation}`, `{client}` and `{element}` as placeholders.
    pub statement: Text,
    /// The statement as one person asks it of another; same placeholders. Without it the statement is read aloud.
    pub asked: Option<Text>,
    /// How it was worded in earlier versions, so that the headings of an older survey are still known.
    pub formerly: Vec<Text>,
    /// Whether it is about what people do already, so that it has no answer before the introduction has begun.
    pub not_before_start: bool,
    /// What a favourable answer comes down to; same placeholders. Without it a statement that is agreed with says it itself.
    pub helps: Option<Text>,
    /// What is meant, with an example; same placeholders.
    pub help: Text,
}

impl Item {
    /// What a favourable answer comes down to, in a sentence; `None` where that is only said by the answer itself, as at a
    /// question.
    #[must_use]
    pub fn helping(&self, language: Language) -> Option<&Text> {
        let is_agreed = !self.reversed && self.statement.get(language).trim_end().ends_with('.');
        self.helps.as_ref().or_else(|| is_agreed.then_some(&self.statement))
    }

    /// What an answer counts as after scoring: the answer itself, or its mirror image for a reversed item.
    /// `value` runs from 1 to the number of points; low is unfavourable in the result.
    #[must_use]
    pub fn scored(&self, value: u8) -> u8 {
        if self.reversed { self.scale.points.len() as u8 + 1 - value } else { value }
    }

    /// The band of an answer as worded, `None` on a scale that is not classed.
    #[must_use]
    pub fn band(&self, value: u8) -> Option<Band> {
        self.scale.points[usize::from(self.scored(value)) - 1].band
    }
}

/// Whoever does not know the innovation cannot judge it: at a low answer to one item, a whole category is not measured.
#[derive(Clone, Copy, Debug)]
pub struct Gate {
    /// The item that opens or closes the gate (awareness).
    pub item: ItemIndex,
    /// The highest answer at which it stays closed.
    pub at_most: u8,
    /// The category behind it.
    pub category: CategoryIndex,
}

/// A questionnaire whose parts all refer to each other correctly; see [`crate::content`] for how one is read.
#[derive(Clone, Debug)]
pub struct Questionnaire {
    version: String,
    ours: bool,
    categories: Vec<Category>,
    determinants: Vec<Determinant>,
    items: Vec<Item>,
    gate: Option<Gate>,
    defaults: Vec<(PerElement, Text)>,
    by_item_id: HashMap<String, ItemIndex>,
    former: Vec<Former>,
    causes: CauseList,
}

/// How a former version of a questionnaire worded its questions.
#[derive(Clone, Debug)]
struct Former {
    version: String,
    statements: Vec<(ItemIndex, Text)>,
}

/// The parts a questionnaire is made of, resolved and checked by the reader.
#[derive(Debug)]
pub(crate) struct Parts {
    pub version: String,
    pub ours: bool,
    pub categories: Vec<Category>,
    pub determinants: Vec<Determinant>,
    pub items: Vec<Item>,
    pub gate: Option<Gate>,
    pub defaults: Vec<(PerElement, Text)>,
}

impl Questionnaire {
    pub(crate) fn new(parts: Parts) -> Self {
        let by_item_id =
            parts.items.iter().enumerate().map(|(index, item)| (item.id.clone(), ItemIndex(index))).collect();
        let Parts { version, ours, categories, determinants, items, gate, defaults } = parts;
        Self {
            version,
            ours,
            categories,
            determinants,
            items,
            gate,
            defaults,
            by_item_id,
            former: Vec::new(),
            causes: CauseList::default(),
        }
    }

    /// Remembers how a former version worded its questions, by their ids.
    pub(crate) fn remember(&mut self, version: String, statements: BTreeMap<String, Text>) {
        let found = statements.into_iter().filter_map(|(id, text)| Some((self.find_item(&id)?, text)));
        let statements = found.collect();
        self.former.push(Former { version, statements });
    }

    /// The statements that a former version had and this one has not, whatever version.
    pub fn former_statements(&self) -> impl Iterator<Item = (ItemIndex, &Text)> {
        let all = self.former.iter().flat_map(|former| &former.statements);
        all.filter(|(item, text)| self.item(*item).statement != *text).map(|(item, text)| (*item, text))
    }

    /// The items that two versions of this questionnaire word differently; `None` where one of the versions is unknown.
    #[must_use]
    pub fn reworded(&self, one: &str, other: &str) -> Option<Vec<ItemIndex>> {
        let (one, other) = (self.worded(one)?, self.worded(other)?);
        let is_changed = |index: &ItemIndex| matches!((one(*index), other(*index)), (Some(a), Some(b)) if a != b);
        Some(self.items().map(|(index, _)| index).filter(is_changed).collect())
    }

    /// What a version of this questionnaire asks, where that version is known.
    fn worded<'a>(&'a self, version: &str) -> Option<impl Fn(ItemIndex) -> Option<&'a Text>> {
        let former = self.former.iter().find(|former| former.version == version);
        let current = version == self.version;
        (current || former.is_some()).then_some(move |index: ItemIndex| match former.filter(|_| !current) {
            Some(former) => former.statements.iter().find(|(item, _)| *item == index).map(|(_, text)| text),
            None => Some(&self.item(index).statement),
        })
    }

    /// The version of the questions, for reports.
    #[must_use]
    pub fn version(&self) -> &str {
        &self.version
    }

    /// Whether the questions are those that come with the program, perhaps with others beside them. What is said of our
    /// wording does not hold for a file that took their place.
    #[must_use]
    pub const fn is_ours(&self) -> bool {
        self.ours
    }

    /// All categories in order.
    pub fn categories(&self) -> impl ExactSizeIterator<Item = (CategoryIndex, &Category)> {
        self.categories.iter().enumerate().map(|(index, category)| (CategoryIndex(index), category))
    }

    /// All determinants in order of their number.
    pub fn determinants(&self) -> impl ExactSizeIterator<Item = (DeterminantIndex, &Determinant)> {
        self.determinants.iter().enumerate().map(|(index, determinant)| (DeterminantIndex(index), determinant))
    }

    /// All items in order of their determinant.
    pub fn items(&self) -> impl ExactSizeIterator<Item = (ItemIndex, &Item)> {
        self.items.iter().enumerate().map(|(index, item)| (ItemIndex(index), item))
    }

    /// The category at an index.
    #[must_use]
    pub fn category(&self, index: CategoryIndex) -> &Category {
        &self.categories[index.0]
    }

    /// The determinant at an index.
    #[must_use]
    pub fn determinant(&self, index: DeterminantIndex) -> &Determinant {
        &self.determinants[index.0]
    }

    /// The item at an index.
    #[must_use]
    pub fn item(&self, index: ItemIndex) -> &Item {
        &self.items[index.0]
    }

    /// The gate, if the questionnaire has one.
    #[must_use]
    pub fn gate(&self) -> Option<Gate> {
        self.gate
    }

    /// The determinant with this id.
    #[must_use]
    pub fn find_determinant(&self, id: &str) -> Option<DeterminantIndex> {
        self.determinants.iter().position(|determinant| determinant.id == id).map(DeterminantIndex)
    }

    /// The determinant nearest to what was typed: by its id, or else by its official or plain name in either language.
    #[must_use]
    pub fn nearest_determinant(&self, typed: &str) -> Option<DeterminantIndex> {
        let by = |name: &dyn Fn(&Determinant) -> Text| {
            let names: Vec<(String, Text)> = self.determinants.iter().map(|it| (it.id.clone(), name(it))).collect();
            let things: Vec<(&str, &Text)> = names.iter().map(|(id, name)| (id.as_str(), name)).collect();
            nearest_thing(typed, &things).map(DeterminantIndex)
        };
        by(&|it| it.name.clone()).or_else(|| by(&|it| it.plain.clone().unwrap_or_default()))
    }

    /// The item with this id.
    #[must_use]
    pub fn find_item(&self, id: &str) -> Option<ItemIndex> {
        self.by_item_id.get(id).copied()
    }

    /// The phrase that stands in where the user named no element of this kind.
    #[must_use]
    pub fn default_element(&self, per: PerElement) -> Option<&Text> {
        self.defaults.iter().find(|(kind, _)| *kind == per).map(|(_, text)| text)
    }

    /// Every question in the order it is asked: the gate first, then by determinant; an item asked per element takes all
    /// elements of one determinant element by element, so that importance and probability of one goal stay together.
    #[must_use]
    pub fn slots(&self, elements: &Elements) -> Vec<Slot> {
        let gate = self.gate.map(|gate| Slot::from_item(gate.item));
        let mut slots: Vec<Slot> = gate.into_iter().collect();
        // An organisation's own determinants stand at the end of the list but are asked with their category.
        let by_category = self.categories().flat_map(|(category, _)| {
            self.determinants.iter().filter(move |determinant| determinant.category == category)
        });
        for determinant in by_category {
            let mut own: Vec<(Slot, usize)> = Vec::new();
            for (order, index) in determinant.items.iter().enumerate() {
                let per = self.item(*index).per;
                for element in 0..per.map_or(1, |per| elements.count(per)) {
                    own.push((Slot { item: *index, element }, order));
                }
            }
            if determinant.composite.is_some() {
                own.sort_by_key(|(slot, order)| (slot.element, *order));
            }
            slots.extend(own.into_iter().map(|(slot, _)| slot).filter(|slot| Some(*slot) != gate));
        }
        slots
    }

    /// Whether this item lies behind the gate.
    #[must_use]
    pub fn is_gated(&self, item: ItemIndex) -> bool {
        self.gate.is_some_and(|gate| {
            self.determinant(self.item(item).determinant).category == gate.category && item != gate.item
        })
    }
}
