//! The columns of a file by their headings.

use std::collections::HashMap;

use super::recognise::SurveyHead;
use crate::answers::wording::normal::normal;
use crate::fault::Fault;
use crate::tables::{letters, shortened};

/// So many of the columns with one heading are named.
const MOST_DOUBLES: usize = 20;

/// The columns by their headings. A wide file and a long map would take minutes to compare one by one.
pub(super) struct Headings<'a> {
    names: Vec<&'a str>,
    exact: HashMap<&'a str, Vec<usize>>,
    alike: HashMap<String, Vec<usize>>,
}

impl<'a> Headings<'a> {
    pub fn from_head(head: &'a SurveyHead) -> Self {
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

    /// All headings in the order of the file.
    pub fn names(&self) -> &[&'a str] {
        &self.names
    }

    /// The columns with this heading: exactly, or else with what comes down to the same.
    pub fn columns(&self, heading: &str) -> &[usize] {
        let found = self.exact.get(heading).or_else(|| self.alike.get(&normal(heading)));
        found.map(Vec::as_slice).unwrap_or_default()
    }
}

/// That a heading does not say which of these columns is meant.
pub(super) fn doubled(heading: &str, columns: &[usize]) -> Fault {
    let mut doubles: Vec<String> = columns.iter().take(MOST_DOUBLES).map(|column| letters(*column)).collect();
    if columns.len() > MOST_DOUBLES {
        doubles.push("…".to_owned());
    }
    Fault::from_data("column-doubled", |words| (words.mapping.column_doubled)(&shortened(heading), &doubles.join(", ")))
}
