//! Which column of a file each entry of a map is about.

use super::lookup::{Headings, doubled};
use super::map_file::{ColumnName, Entry, Map};
use super::recognise::Head;
use crate::fault::{Fault, MOST_FAULTS};
use crate::nearest::nearest;
use crate::tables::shortened;

/// The entry of the map for each column.
pub(super) fn assign<'a>(head: &Head, map: Option<&'a Map>, faults: &mut Vec<Fault>) -> Vec<Option<&'a Entry>> {
    let mut entries: Vec<Option<&Entry>> = vec![None; head.columns.len()];
    let Some(map) = map else { return entries };
    let headings = Headings::of(head);
    for entry in &map.entries {
        if faults.len() >= MOST_FAULTS {
            break;
        }
        match column(&headings, &entry.column, faults.len() < MOST_NEAREST) {
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

/// The column that an entry means; where there is none, with the nearest heading if that is wanted.
fn column(headings: &Headings<'_>, wanted: &ColumnName, with_nearest: bool) -> Result<usize, Fault> {
    let heading = match wanted {
        ColumnName::Number(number) => {
            let most = headings.names().len();
            let found = number.checked_sub(1).filter(|column| *column < most);
            let number = number.to_string();
            return found.ok_or_else(|| Fault::data(|words| (words.mapping.number_outside)(&number, most)));
        }
        ColumnName::Heading(heading) => heading.as_str(),
    };
    match headings.columns(heading) {
        [only] => Ok(*only),
        [] => {
            let name = shortened(heading);
            let fault = Fault::data(|words| (words.mapping.column_missing)(&name));
            let near = if with_nearest { nearest(heading, headings.names().iter().copied()) } else { None };
            Err(match near {
                Some(near) => fault.hint(|words| (words.mapping.column_missing_hint)(&shortened(&near))),
                None => fault,
            })
        }
        several => Err(doubled(heading, several).hint(|words| words.mapping.column_doubled_hint.to_owned())),
    }
}
