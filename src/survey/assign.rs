//! Which column of a file each entry of a map is about.

use super::lookup::{Headings, doubled};
use super::map_file::{ColumnName, Map, MapEntry};
use super::recognise::SurveyHead;
use crate::fault::{Fault, MOST_FAULTS};
use crate::nearest::nearest;
use crate::tables::shortened;

/// The list with those of its columns only that are in a file, or are there more than once.
pub(super) fn fitting(head: &SurveyHead, map: &Map) -> Map {
    let headings = Headings::from_head(head);
    map.with(|entry| fits(&headings, entry))
}

fn fits(headings: &Headings<'_>, entry: &MapEntry) -> bool {
    match &entry.column {
        ColumnName::Number(number) => (1..=headings.names().len()).contains(number),
        ColumnName::Heading(heading) => !headings.columns(heading).is_empty(),
    }
}

/// A fault for every column of the map that none of several files has.
pub(super) fn nowhere(heads: &[(&str, &SurveyHead)], map: &Map) -> Vec<Fault> {
    let all: Vec<Headings<'_>> = heads.iter().map(|(_, head)| Headings::from_head(head)).collect();
    let lost = map.entries.iter().filter(|entry| !all.iter().any(|headings| fits(headings, entry))).take(MOST_FAULTS);
    let faults = lost.enumerate().map(|(at, entry)| {
        let fault = match &entry.column {
            ColumnName::Number(number) => {
                outside(*number, all.iter().map(|headings| headings.names().len()).max().unwrap_or_default())
            }
            ColumnName::Heading(heading) => {
                missing(heading, all.iter().flat_map(|headings| headings.names().iter().copied()), at < MOST_NEAREST)
            }
        };
        let names = heads.iter().take(MOST_NAMED).map(|(name, _)| *name).collect::<Vec<_>>().join(", ");
        let names = if heads.len() > MOST_NAMED { format!("{names}, …") } else { names };
        fault.in_table(|_| names.clone()).at(entry.place.clone())
    });
    faults.collect()
}

/// So many files are named that lack a column.
const MOST_NAMED: usize = 5;

/// The entry of the map for each column.
pub(super) fn assign<'a>(
    head: &SurveyHead,
    map: Option<&'a Map>,
    faults: &mut Vec<Fault>,
) -> Vec<Option<&'a MapEntry>> {
    let mut entries: Vec<Option<&MapEntry>> = vec![None; head.columns.len()];
    let Some(map) = map else { return entries };
    let headings = Headings::from_head(head);
    for entry in &map.entries {
        if faults.len() >= MOST_FAULTS {
            break;
        }
        match column(&headings, &entry.column, faults.len() < MOST_NEAREST) {
            Ok(column) if entries[column].is_some() => {
                let name = shortened(&entry.column.to_string());
                faults.push(
                    Fault::from_data("column-twice", |words| (words.mapping.column_twice)(&name))
                        .at(entry.place.clone()),
                );
            }
            Ok(column) => entries[column] = Some(entry),
            Err(fault) => faults.push(fault.at(entry.place.clone())),
        }
    }
    entries
}

/// For so many columns that are not there the nearest heading is looked for; no more faults than these are shown.
const MOST_NEAREST: usize = 20;

/// The column that an entry means; where there is none, with the nearest heading if that is wanted.
fn column(headings: &Headings<'_>, wanted: &ColumnName, with_nearest: bool) -> Result<usize, Fault> {
    let heading = match wanted {
        ColumnName::Number(number) => {
            let most = headings.names().len();
            let found = number.checked_sub(1).filter(|column| *column < most);
            return found.ok_or_else(|| outside(*number, most));
        }
        ColumnName::Heading(heading) => heading.as_str(),
    };
    match headings.columns(heading) {
        [only] => Ok(*only),
        [] => Err(missing(heading, headings.names().iter().copied(), with_nearest)),
        several => Err(doubled(heading, several).hint(|words| words.mapping.column_doubled_hint.to_owned())),
    }
}

fn outside(number: usize, most: usize) -> Fault {
    let number = number.to_string();
    Fault::from_data("number-outside", |words| (words.mapping.number_outside)(&number, most))
}

fn missing<'a>(heading: &str, names: impl Iterator<Item = &'a str>, with_nearest: bool) -> Fault {
    let name = shortened(heading);
    let fault = Fault::from_data("column-missing", |words| (words.mapping.column_missing)(&name));
    match if with_nearest { nearest(heading, names) } else { None } {
        Some(near) => fault.hint(|words| (words.mapping.column_missing_hint)(&shortened(&near))),
        None => fault,
    }
}
