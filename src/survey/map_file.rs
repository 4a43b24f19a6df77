//! The list of columns a user writes: which column is which question, where the program cannot know.

use std::fmt;

use serde::Deserialize;
use serde::de::{Deserializer, MapAccess, Visitor};

use crate::answers::Code;
use crate::answers::wording::words::Polarity;
use crate::fault::{Fault, Faults, FilePlace, MOST_FAULTS};
use crate::nearest::nearest;
use crate::questionnaire::{Elements, Item, Questionnaire, Slot};
use crate::yaml::{Outline, YamlDocument};

/// The newest format of the list this program reads, and the one it writes.
pub const MAP_FORMAT: u32 = 1;

/// What `item` says of a column that takes no part.
pub(super) const NONE: &str = "none";

/// What `item` says in a proposal where the user has to choose.
pub(super) const UNDECIDED: &str = "undecided";

/// Which column an entry is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ColumnName {
    /// The one with this heading.
    Heading(String),
    /// The one with this number, from 1.
    Number(usize),
}

impl fmt::Display for ColumnName {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Heading(heading) => formatter.write_str(heading),
            Self::Number(number) => write!(formatter, "{number}"),
        }
    }
}

/// What an entry makes of its column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Target {
    /// What it is recognised as; the entry only says how to read it.
    Recognised,
    /// Nothing.
    Out,
    /// The answers at this place.
    Slot(Slot),
}

/// What a text in a column means by the list, as written there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Recode {
    text: String,
    meaning: String,
    place: Option<FilePlace>,
}

/// One column in the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MapEntry {
    /// Which column.
    pub column: ColumnName,
    /// What it is.
    pub target: Target,
    /// Whether its numbers have been mirrored.
    pub polarity: Option<Polarity>,
    pub(super) recode: Vec<Recode>,
    pub(super) place: Option<FilePlace>,
    polarity_place: Option<FilePlace>,
}

impl MapEntry {
    /// What single texts mean, once it is known which item the column is.
    ///
    /// # Errors
    ///
    /// When a meaning lies outside the scale, or when mirroring is asked of an item that is not reversed.
    pub fn recoded(&self, questionnaire: &Questionnaire, slot: Slot) -> Result<Vec<(String, Code)>, Faults> {
        let item = questionnaire.item(slot.item);
        let most = item.scale.points.len();
        let mut faults = Vec::new();
        if self.polarity == Some(Polarity::AsScored) && !item.reversed {
            let fault = Fault::from_data("not-reversed", |words| (words.mapping.not_reversed)(&item.id));
            faults.push(fault.hint(|words| words.mapping.not_reversed_hint.to_owned()).at(self.polarity_place.clone()));
        }
        let mut codes = Vec::new();
        for Recode { text, meaning, place } in &self.recode {
            match code(item, meaning) {
                Some(code) => codes.push((text.clone(), code)),
                None if faults.len() >= MOST_FAULTS => {}
                None => faults.push(
                    Fault::from_data("recode-outside", |words| (words.mapping.recode_outside)(meaning, &item.id, most))
                        .hint(|words| words.mapping.recode_hint.to_owned())
                        .at(place.clone()),
                ),
            }
        }
        Faults::check(faults, codes)
    }
}

/// The code that a meaning has for an item; `None` where it does not fit.
fn code(item: &Item, meaning: &str) -> Option<Code> {
    match meaning {
        "not-applicable" => Some(Code::NOT_APPLICABLE),
        "missing" => Some(Code::MISSING),
        // `yes` and `true` are one to some who write YAML.
        "yes" | "ja" | "true" if item.scale.is_yes_no() => Code::from_position(2),
        "no" | "nee" | "false" if item.scale.is_yes_no() => Code::from_position(1),
        number => number.parse().ok().filter(|value| item.scale.holds(*value)).and_then(Code::from_position),
    }
}

/// The list of columns. It names only what differs from what is recognised.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Map {
    /// The columns, in the order of the file.
    pub entries: Vec<MapEntry>,
    /// What single texts mean in all columns.
    pub(super) recode: Vec<Recode>,
}

impl Map {
    /// What single texts mean in any column of an item. What its scale does not have is about other columns.
    pub(super) fn recoded(&self, item: &Item) -> Vec<(String, Code)> {
        let fits = |recode: &Recode| Some((recode.text.clone(), code(item, &recode.meaning)?));
        self.recode.iter().filter_map(fits).collect()
    }

    /// The same list with those of its columns only that `holds` takes.
    pub(super) fn with(&self, holds: impl Fn(&MapEntry) -> bool) -> Self {
        Self {
            entries: self.entries.iter().filter(|entry| holds(entry)).cloned().collect(),
            recode: self.recode.clone(),
        }
    }
}

/// Just enough to tell whether a file is a list of columns, and which format it has.
#[derive(Deserialize)]
struct MapProbe {
    #[serde(rename = "survey-map")]
    format: Option<serde_yaml::Value>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct MapFile {
    #[serde(rename = "survey-map")]
    _format: u32,
    #[serde(default)]
    recode: Recodes,
    #[serde(default)]
    columns: Vec<MapEntryPart>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct MapEntryPart {
    column: Option<serde_yaml::Value>,
    number: Option<usize>,
    item: Option<String>,
    element: Option<u16>,
    polarity: Option<PolarityWord>,
    #[serde(default)]
    recode: Recodes,
}

#[derive(Clone, Copy, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum PolarityWord {
    AsWorded,
    AsScored,
}

/// Texts with their meaning in the order of the file. Both may be written as numbers or as words.
#[derive(Default)]
struct Recodes(Vec<(String, String)>);

impl<'de> Deserialize<'de> for Recodes {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct RecodesVisitor;
        impl<'de> Visitor<'de> for RecodesVisitor {
            type Value = Recodes;
            fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                formatter.write_str("a map")
            }
            fn visit_unit<E>(self) -> Result<Recodes, E> {
                Ok(Recodes::default())
            }
            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Recodes, A::Error> {
                let mut list = Vec::new();
                while let Some((text, meaning)) = map.next_entry::<serde_yaml::Value, serde_yaml::Value>()? {
                    list.push((plain(&text), plain(&meaning)));
                }
                Ok(Recodes(list))
            }
        }
        deserializer.deserialize_any(RecodesVisitor)
    }
}

/// A YAML value as the user typed it.
fn plain(value: &serde_yaml::Value) -> String {
    match value {
        serde_yaml::Value::String(text) => text.clone(),
        other => serde_yaml::to_string(other).unwrap_or_default().trim().to_owned(),
    }
}

/// Reads a list of columns.
///
/// # Errors
///
/// When the text is no such list, has a newer format, or breaks a rule: an unknown item, an element of an item that has
/// none, a meaning outside the scale, a choice that was left open. Every fault points at its line and column.
pub fn read(document: &YamlDocument, questionnaire: &Questionnaire) -> Result<Map, Faults> {
    let outline = document.outline()?;
    check_format(document, &outline)?;
    let file: MapFile = document.value()?;
    let mut check = MapFileCheck { document, outline: &outline, questionnaire, faults: Vec::new() };
    let recode = check.recodes("recode", file.recode);
    for wrong in
        recode.iter().filter(|recode| !questionnaire.items().any(|(_, item)| code(item, &recode.meaning).is_some()))
    {
        let fault = Fault::from_data("recode-nowhere", |words| (words.mapping.recode_nowhere)(&wrong.meaning));
        check.faults.push(fault.hint(|words| words.mapping.recode_hint.to_owned()).at(wrong.place.clone()));
    }
    check.faults.truncate(MOST_FAULTS);
    let entries = file.columns.into_iter().enumerate().filter_map(|(index, part)| check.entry(index, part)).collect();
    Faults::check(check.faults, Map { entries, recode })
}

fn check_format(document: &YamlDocument, outline: &Outline) -> Result<(), Fault> {
    let format = document.value::<MapProbe>().ok().and_then(|probe| probe.format);
    let place = outline.place(document, "survey-map");
    let name = document.name();
    match format.as_ref().and_then(serde_yaml::Value::as_u64) {
        Some(format) if format == u64::from(MAP_FORMAT) => Ok(()),
        Some(format) if format > u64::from(MAP_FORMAT) => {
            Err(Fault::from_data("newer-map", |words| (words.mapping.newer_map)(name, format, MAP_FORMAT))
                .hint(|words| words.errors.newer_hint.to_owned())
                .at(place))
        }
        _ => Err(Fault::from_data("not-a-map", |words| (words.mapping.not_a_map)(name))
            .hint(|words| words.mapping.not_a_map_hint.to_owned())
            .at(place)),
    }
}

struct MapFileCheck<'a> {
    document: &'a YamlDocument,
    outline: &'a Outline,
    questionnaire: &'a Questionnaire,
    faults: Vec<Fault>,
}

impl MapFileCheck<'_> {
    fn place(&self, path: &str) -> Option<FilePlace> {
        self.outline.place(self.document, path)
    }

    fn recodes(&self, path: &str, recodes: Recodes) -> Vec<Recode> {
        let with_place = |(text, meaning): (String, String)| {
            let place = self.place(&format!("{path}/{text}"));
            Recode { text, meaning, place }
        };
        recodes.0.into_iter().map(with_place).collect()
    }

    fn entry(&mut self, index: usize, part: MapEntryPart) -> Option<MapEntry> {
        if self.faults.len() >= MOST_FAULTS {
            return None;
        }
        let path = format!("columns/{index}");
        let (column, field) = match (part.column, part.number) {
            (Some(heading), None) => (ColumnName::Heading(plain(&heading).trim().to_owned()), "column"),
            (None, Some(number)) => (ColumnName::Number(number), "number"),
            _ => {
                let fault = Fault::from_data("column-or-number", |words| words.mapping.column_or_number.to_owned())
                    .hint(|words| words.mapping.column_or_number_hint.to_owned());
                self.faults.push(fault.at(self.place(&path)));
                return None;
            }
        };
        let target = match self.target(&path, &column, part.item.as_deref(), part.element) {
            Ok(target) => target,
            Err((path, fault)) => {
                let place = self.place(&path);
                self.faults.push(fault.at(place));
                return None;
            }
        };
        let recode = self.recodes(&format!("{path}/recode"), part.recode);
        let entry = MapEntry {
            column,
            target,
            polarity: part.polarity.map(|word| match word {
                PolarityWord::AsWorded => Polarity::AsWorded,
                PolarityWord::AsScored => Polarity::AsScored,
            }),
            recode,
            place: self.place(&format!("{path}/{field}")),
            polarity_place: self.place(&format!("{path}/polarity")),
        };
        if let Target::Slot(slot) = target
            && let Err(faults) = entry.recoded(self.questionnaire, slot)
        {
            self.faults.extend(faults.all().iter().cloned());
        }
        Some(entry)
    }

    /// What a column is made of; or the path of what is wrong, and the fault.
    fn target(
        &self,
        path: &str,
        column: &ColumnName,
        item: Option<&str>,
        element: Option<u16>,
    ) -> Result<Target, (String, Fault)> {
        let at_item = format!("{path}/item");
        let at_element = format!("{path}/element");
        let id = match item {
            None if element.is_some() => {
                return Err((
                    at_element,
                    Fault::from_data("element-without-item", |words| words.mapping.element_without_item.to_owned()),
                ));
            }
            None => return Ok(Target::Recognised),
            Some(NONE) => return Ok(Target::Out),
            Some(UNDECIDED) => {
                let column = column.to_string();
                let fault = Fault::from_data("map-undecided", |words| (words.mapping.undecided)(&column));
                return Err((at_item, fault.hint(|words| words.mapping.undecided_hint.to_owned())));
            }
            Some(id) => id,
        };
        let slot = Slot::from_id(self.questionnaire, id).ok_or_else(|| (at_item.clone(), self.unknown(id)))?;
        if self.questionnaire.item(slot.item).per.is_none() && element.is_some() {
            return Err((at_element, Fault::from_data("map-no-elements", |words| (words.mapping.no_elements)(id))));
        }
        let number = element.unwrap_or(slot.element + 1);
        match number.checked_sub(1).filter(|element| usize::from(*element) < Elements::MOST) {
            Some(element) => Ok(Target::Slot(Slot { element, ..slot })),
            None => {
                let number = number.to_string();
                let fault = Fault::from_data("map-element-number", |words| {
                    (words.mapping.element_number)(&number, id, Elements::MOST)
                });
                Err((if element.is_some() { at_element } else { at_item }, fault))
            }
        }
    }

    /// A fault that names the nearest id.
    fn unknown(&self, id: &str) -> Fault {
        let fault = Fault::from_data("unknown-item", |words| (words.errors.unknown_item)(id));
        let items = self.questionnaire.items().map(|(_, item)| item.id.as_str());
        if self.questionnaire.find_determinant(id).is_none()
            && let Some(near) = nearest(id, items)
        {
            return fault.hint(|words| (words.errors.did_you_mean)(&near));
        }
        let Some(determinant) = self.questionnaire.nearest_determinant(id) else {
            return fault.hint(|words| words.errors.item_ids.to_owned());
        };
        let items = &self.questionnaire.determinant(determinant).items;
        let ids: Vec<&str> = items.iter().map(|item| self.questionnaire.item(*item).id.as_str()).collect();
        match ids.as_slice() {
            [only] => fault.hint(|words| (words.errors.did_you_mean)(only)),
            several => fault.hint(|words| (words.errors.items_of_determinant)(&several.join(", "))),
        }
    }
}
