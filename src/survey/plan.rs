//! What each column of a file is used for, decided before a single answer is read.

use std::collections::HashSet;

use super::assign::assign;
use super::decode::{ColumnDecoder, key};
use super::headings::Aside;
use super::map_file::{Map, MapEntry, Target};
use super::matching::{ColumnMatch, How, Matcher, Which, Why};
use super::recognise::SurveyHead;
use super::tool::SurveyTool;
use crate::answers::Code;
use crate::answers::wording::normal::normal;
use crate::answers::wording::words::{Polarity, YesNo};
use crate::fault::{Fault, Faults};
use crate::language::Phrases;
use crate::questionnaire::{Elements, ItemIndex, Questionnaire, Slot};
use crate::tables::{FileColumn, letters, shortened};

/// What a column is used for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Use {
    /// The answers at a place.
    Item {
        /// The place.
        slot: Slot,
        /// How that is known.
        how: How,
        /// How its numbers run, where the user has said so.
        polarity: Option<Polarity>,
        /// What single texts mean, as positions as worded.
        recode: Vec<(String, Code)>,
    },
    /// Nothing, until the user has decided.
    Unsure {
        /// The place it may be.
        slot: Slot,
        /// Why.
        why: Why,
    },
    /// Nothing.
    Unused(Unused),
}

/// Why a column is not used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unused {
    /// It is the tool's own or about a person.
    Aside(Aside),
    /// The map says so.
    Map,
    /// The map names another column for the same place.
    Replaced,
    /// It would be one element more than there can be.
    TooMany,
    /// Nothing is recognised in it.
    Unknown,
}

/// Several columns that certainly belong to one place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Conflict {
    /// The place.
    pub slot: Slot,
    /// The columns, from 0.
    pub columns: Vec<usize>,
}

/// What all columns are used for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ColumnPlan {
    /// One for each column of the head.
    pub columns: Vec<Use>,
    /// Places with more than one column.
    pub conflicts: Vec<Conflict>,
    /// The elements: those the user named, then those found in headings. An element known by its number alone has an empty
    /// name.
    pub elements: Elements,
    /// What numbers say in columns of no and yes, where neither the map nor the file says so.
    pub yes_no: YesNo,
}

/// Decides what the columns are used for. What the map says wins; other columns are what they are recognised as. Elements
/// that `elements` does not name are numbered in the order of their columns.
///
/// # Errors
///
/// When the map does not fit the file: a column that is not there or is meant twice, or a meaning outside the scale.
pub fn plan(
    questionnaire: &Questionnaire,
    head: &SurveyHead,
    map: Option<&Map>,
    elements: &Elements,
) -> Result<ColumnPlan, Faults> {
    let mut faults = Vec::new();
    let entries = assign(head, map, &mut faults);
    let matcher = Matcher::new(questionnaire);
    let mut building = Building { questionnaire, matcher, elements: elements.clone(), taken: HashSet::new() };
    let matches = building.matches(head, &entries);
    let mut columns = Vec::with_capacity(matches.len());
    for (column, found) in matches.into_iter().enumerate() {
        match building.decide(head, column, found, entries[column]) {
            Ok(used) => columns.push(used),
            Err(wrong) => faults.extend(wrong.all().iter().cloned()),
        }
    }
    if let Some(map) = map {
        for used in &mut columns {
            add_recode(used, |slot| map.recoded(questionnaire.item(slot.item)));
        }
    }
    let conflicts = settle(&mut columns);
    let yes_no = coding(questionnaire, head, &columns);
    Faults::check(faults, ColumnPlan { columns, conflicts, elements: building.elements, yes_no })
}

/// What numbers say of no and yes in this file: in an export of `REDCap` what it has itself, in a table with the headings of
/// this program what the codebook has. Others have yes first or last, and do not say.
fn coding(questionnaire: &Questionnaire, head: &SurveyHead, columns: &[Use]) -> YesNo {
    let own = |(used, column): (&Use, &FileColumn)| match used {
        Use::Item { slot, how: How::Id, .. } => Some(column.name == slot.id(questionnaire)),
        Use::Item { how: How::Map, .. } => None,
        Use::Item { .. } => Some(false),
        _ => None,
    };
    let mut all = columns.iter().zip(&head.columns).filter_map(own);
    // No tool writes an id with a hyphen or a dot of itself.
    let typical =
        |(used, column): (&Use, &FileColumn)| matches!(used, Use::Item { .. }) && column.name.contains(['-', '.']);
    match head.tool {
        SurveyTool::RedCap => YesNo::ZeroOne,
        SurveyTool::Unknown if all.all(|own| own) && columns.iter().zip(&head.columns).any(typical) => YesNo::Codebook,
        _ => YesNo::Unsaid,
    }
}

/// Adds what texts mean, where nothing more special is said of them.
fn add_recode(used: &mut Use, meanings: impl Fn(Slot) -> Vec<(String, Code)>) {
    if let Use::Item { slot, recode, .. } = used {
        let known: HashSet<String> = recode.iter().map(|(text, _)| key(text)).collect();
        recode.extend(meanings(*slot).into_iter().filter(|(text, _)| !known.contains(&key(text))));
    }
}

struct Building<'a> {
    questionnaire: &'a Questionnaire,
    matcher: Matcher<'a>,
    elements: Elements,
    /// The places that columns have taken so far.
    taken: HashSet<Slot>,
}

impl Building<'_> {
    /// What each column holds by itself, the map first. Elements with a number are taken in before those with a name, so
    /// that the names find the places that are left.
    fn matches(&mut self, head: &SurveyHead, entries: &[Option<&MapEntry>]) -> Vec<ColumnMatch> {
        let mut matches = Vec::with_capacity(head.columns.len());
        for (column, entry) in head.columns.iter().zip(entries) {
            let aside = head.asides.get(matches.len()).copied().flatten();
            let found = match entry.map(|entry| entry.target) {
                Some(Target::Slot(Slot { item, element })) => {
                    ColumnMatch::Certain { item, which: Which::Number(element), how: How::Map }
                }
                Some(Target::Out) => ColumnMatch::Nothing,
                Some(Target::Recognised) | None => self.matcher.column(column, aside),
            };
            if let ColumnMatch::Certain { item, which: Which::Number(element), .. } = &found {
                let slot = Slot { item: *item, element: *element };
                self.name(slot, self.matcher.element(column, *item));
                self.taken.insert(slot);
            }
            matches.push(found);
        }
        matches
    }

    /// Makes room for an element and gives it a name, if it has none yet.
    fn name(&mut self, slot: Slot, name: Option<String>) {
        let Some(per) = self.questionnaire.item(slot.item).per else { return };
        self.elements.make_room(Some(per), slot.element);
        let Some(name) = name else { return };
        let names = self.elements.of_mut(per);
        if names.is_empty() {
            names.push(String::new());
        }
        if let Some(own) = names.get_mut(usize::from(slot.element)).filter(|own| own.is_empty()) {
            *own = name;
        }
    }

    /// What a column is used for, given what it holds and what the map says of it.
    fn decide(
        &mut self,
        head: &SurveyHead,
        column: usize,
        found: ColumnMatch,
        entry: Option<&MapEntry>,
    ) -> Result<Use, Faults> {
        let (slot, how) = match found {
            ColumnMatch::Certain { item, which: Which::Number(element), how } => (Slot { item, element }, how),
            ColumnMatch::Certain { item, which: Which::Named(name), how } => match self.number(item, &name) {
                Some(slot) => (slot, how),
                None => return Ok(Use::Unused(Unused::TooMany)),
            },
            _ if entry.is_some_and(|entry| entry.target == Target::Out) => return Ok(Use::Unused(Unused::Map)),
            _ if entry.is_some() => {
                let name = shortened(&head.columns[column].name);
                return Err(Fault::from_data("not-an-item", |words| (words.mapping.not_an_item)(&name))
                    .hint(|words| words.mapping.not_an_item_hint.to_owned())
                    .at(entry.and_then(|entry| entry.place.clone()))
                    .into());
            }
            ColumnMatch::Unsure { slot, why } => return Ok(Use::Unsure { slot, why }),
            ColumnMatch::Aside(aside) => return Ok(Use::Unused(Unused::Aside(aside))),
            ColumnMatch::Nothing => return Ok(Use::Unused(Unused::Unknown)),
        };
        let recode = entry.map(|entry| entry.recoded(self.questionnaire, slot)).transpose()?.unwrap_or_default();
        let polarity = entry.and_then(|entry| entry.polarity);
        Ok(Use::Item { slot, how, polarity, recode })
    }

    /// The place of an element by its name: the one that has this name, else the first that has none and that no column
    /// of this item has taken by its number.
    fn number(&mut self, item: ItemIndex, name: &str) -> Option<Slot> {
        let per = self.questionnaire.item(item).per?;
        let names = self.elements.of(per);
        let wanted = normal(name);
        let known = names.iter().position(|own| normal(own) == wanted);
        let free = |element: &u16| {
            let unnamed = names.get(usize::from(*element)).is_none_or(String::is_empty);
            unnamed && !self.taken.contains(&Slot { item, element: *element })
        };
        let element = match known.filter(|known| *known < Elements::MOST) {
            Some(known) => known as u16,
            None => (0..Elements::MOST as u16).find(free)?,
        };
        let slot = Slot { item, element };
        self.name(slot, Some(name.to_owned()));
        self.taken.insert(slot);
        Some(slot)
    }
}

/// Finds places with more than one column. Where the map names one of them, that one stays.
fn settle(columns: &mut [Use]) -> Vec<Conflict> {
    let mut places: Vec<(Slot, bool, usize)> = Vec::new();
    for (column, used) in columns.iter().enumerate() {
        if let Use::Item { slot, how, .. } = used {
            places.push((*slot, *how != How::Map, column));
        }
    }
    places.sort_unstable();
    let mut conflicts = Vec::new();
    for group in places.chunk_by(|one, other| one.0 == other.0) {
        let by_map = group.iter().filter(|(_, recognised, _)| !recognised).count();
        let (kept, replaced) = group.split_at(if by_map > 0 { by_map } else { group.len() });
        for (.., column) in replaced {
            columns[*column] = Use::Unused(Unused::Replaced);
        }
        if kept.len() > 1 {
            conflicts.push(Conflict { slot: kept[0].0, columns: kept.iter().map(|(.., column)| *column).collect() });
        }
    }
    // What is certain elsewhere needs no second candidate.
    for used in columns.iter_mut() {
        if matches!(used, Use::Unsure { slot, .. } if places.iter().any(|(known, ..)| known == slot)) {
            *used = Use::Unused(Unused::Unknown);
        }
    }
    conflicts
}

impl ColumnPlan {
    /// The columns that hold answers, with their places.
    pub fn items(&self) -> impl Iterator<Item = (usize, Slot)> + '_ {
        self.columns.iter().enumerate().filter_map(|(column, used)| match used {
            Use::Item { slot, .. } => Some((column, *slot)),
            _ => None,
        })
    }

    /// Says how the numbers of reversed items run, where the map does not.
    pub fn state_polarity(&mut self, questionnaire: &Questionnaire, stated: Polarity) {
        for used in &mut self.columns {
            if let Use::Item { slot, polarity, .. } = used
                && questionnaire.item(slot.item).reversed
            {
                polarity.get_or_insert(stated);
            }
        }
    }

    /// Says what texts stand for yes and no, where the map does not.
    pub fn state_yes_no(&mut self, questionnaire: &Questionnaire, stated: &[(String, Code)]) {
        for used in &mut self.columns {
            add_recode(used, |slot| {
                let applies = questionnaire.item(slot.item).scale.is_yes_no();
                if applies { stated.to_vec() } else { Vec::new() }
            });
        }
    }

    /// The columns that may be a question, for the user to decide.
    pub fn unsure(&self) -> impl Iterator<Item = (usize, Slot)> + '_ {
        self.columns.iter().enumerate().filter_map(|(column, used)| match used {
            Use::Unsure { slot, .. } => Some((column, *slot)),
            _ => None,
        })
    }

    /// Whether any column is a question, or may be one.
    #[must_use]
    pub fn has_questions(&self) -> bool {
        self.items().next().is_some() || self.unsure().next().is_some()
    }

    /// Whether nothing is left for the user to decide.
    #[must_use]
    pub fn is_settled(&self) -> bool {
        self.conflicts.is_empty() && self.unsure().next().is_none()
    }

    /// The reader of a column's cells; `None` when the column holds no answers.
    #[must_use]
    pub fn decoder(&self, questionnaire: &Questionnaire, head: &SurveyHead, column: usize) -> Option<ColumnDecoder> {
        let Use::Item { slot, polarity, recode, .. } = self.columns.get(column)? else { return None };
        let labels = head.columns.get(column).map(|column| column.labels.as_slice()).unwrap_or_default();
        let polarity = polarity.unwrap_or_default();
        Some(ColumnDecoder::new(questionnaire.item(slot.item), polarity, self.yes_no, recode, labels))
    }

    /// What the user has to decide, as faults: conflicts first, then columns that are unsure.
    #[must_use]
    pub fn faults(&self, questionnaire: &Questionnaire, head: &SurveyHead) -> Vec<Fault> {
        let conflicts = self.conflicts.iter().map(|Conflict { slot, columns }| {
            let id = slot.id(questionnaire);
            Fault::from_data("map-conflict", |words| {
                let list: Vec<String> = columns.iter().map(|column| named(words, head, *column)).collect();
                (words.mapping.conflict)(&id, &list.join(", "))
            })
            .hint(|words| words.mapping.conflict_hint.to_owned())
        });
        let unsure = self.columns.iter().enumerate().filter_map(|(column, used)| {
            let Use::Unsure { slot, why } = used else { return None };
            let id = slot.id(questionnaire);
            let fault = Fault::from_data("unsure-number", |words| {
                let column = named(words, head, column);
                match why {
                    Why::Number => (words.mapping.unsure_number)(&column, &id),
                    Why::Resembles => (words.mapping.unsure_resembles)(&column, &id),
                    Why::Disagree => (words.mapping.unsure_disagree)(&column, &id),
                }
            });
            Some(fault.hint(|words| (words.mapping.unsure_hint)(&id)))
        });
        conflicts.chain(unsure).collect()
    }
}

/// A column as a spreadsheet shows it: its letters and its heading.
fn named(words: &Phrases, head: &SurveyHead, column: usize) -> String {
    let heading = head.columns.get(column).map_or("", |column| column.name.as_str());
    (words.mapping.column)(&letters(column), &shortened(heading))
}
