//! Which column of a file each entry of a map is about.

use std::collections::HashMap;

use super::letters::letters;
use super::map_file::{ColumnName, Entry, Map};
use super::normal::normal;
use super::plan::shortened;
use super::recognise::Head;
use crate::fault::{Fault, MOST_FAULTS};
use crate::nearest::nearest;

/// The entry of the map for each column.
pub(super) fn assign<'a>(head: &Head, map: Option<&'a Map>, faults: &mut Vec<Fault>) -> Vec<Option<&'a Entry>> {
    let mut entries: Vec<Option<&Entry>> = vec![None; head.columns.len()];
    let Some(map) = map else { return entries };
    let headings = Headings::of(head);
    for entry in &map.entries {
        if faults.len() >= MOST_FAULTS {
            break;
        }
        match headings.find(&entry.column, faults.len() < MOST_NEAREST) {
            Ok(column) if entries[column].is_some() => {
                let name = shortened(&entry.column.to_string());
                faults.push(Fault::data(|words| (words.mapping.column_twice)(&name)).at(entry.place.clone()));
            }
            Ok(column) => entries[column] = Some(entry),
            Err(fault) => faults.push(fault.at(entry.place.clone())),
        }
    }
    entries
}

/// For so many columns that are not there the nearest heading is looked for; no more faults than these are shown.
const MOST_NEAREST: usize = 20;

/// So many of the columns with one heading are named.
const MOST_DOUBLES: usize = 20;

/// The columns by their headings. A wide file and a long map would take minutes to compare one by one.
struct Headings<'a> {
    names: Vec<&'a str>,
    exact: HashMap<&'a str, Vec<usize>>,
    alike: HashMap<String, Vec<usize>>,
}

impl<'a> Headings<'a> {
    fn of(head: &'a Head) -> Self {
        let names: Vec<&str> = head.columns.iter().map(|column| column.name.as_str()).collect();
        let mut exact: HashMap<&str, Vec<usize>> = HashMap::new();
        let mut alike: HashMap<String, Vec<usize>> = HashMap::new();
        for (column, name) in names.iter().enumerate() {
            exact.entry(name).or_default().push(column);
            alike.entry(normal(name)).or_default().push(column);
        }
        alike.remove("");
        Self { names, exact, alike }
    }

    /// The column that an entry means; where there is none, with the nearest heading if that is wanted.
    fn find(&self, wanted: &ColumnName, with_nearest: bool) -> Result<usize, Fault> {
        let heading = match wanted {
            ColumnName::Number(number) => {
                let found = number.checked_sub(1).filter(|column| *column < self.names.len());
                let (number, most) = (number.to_string(), self.names.len());
                return found.ok_or_else(|| Fault::data(|words| (words.mapping.number_outside)(&number, most)));
            }
            ColumnName::Heading(heading) => heading.as_str(),
        };
        let found = self.exact.get(heading).or_else(|| self.alike.get(&normal(heading)));
        let name = shortened(heading);
        match found.map(Vec::as_slice).unwrap_or_default() {
            [only] => Ok(*only),
            [] => {
                let fault = Fault::data(|words| (words.mapping.column_missing)(&name));
                let near = if with_nearest { nearest(heading, self.names.iter().copied()) } else { None };
                Err(match near {
                    Some(near) => fault.hint(|words| (words.mapping.column_missing_hint)(&shortened(&near))),
                    None => fault,
                })
            }
            several => {
                let mut doubles: Vec<String> =
                    several.iter().take(MOST_DOUBLES).map(|column| letters(*column)).collect();
                if several.len() > MOST_DOUBLES {
                    doubles.push("…".to_owned());
                }
                Err(Fault::data(|words| (words.mapping.column_doubled)(&name, &doubles.join(", ")))
                    .hint(|words| words.mapping.column_doubled_hint.to_owned()))
            }
        }
    }
}
