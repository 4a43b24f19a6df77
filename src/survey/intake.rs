//! Taking in the rows of one file: cells become codes, rows are counted, and what cannot be read is remembered.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::decode::Decoder;
use super::import::Exclusion;
use super::table::Sink;
use super::tools::RowRule;
use crate::answers::{Code, Counter, Layout};

/// How many different unreadable texts are remembered per column; more do not help whoever has to mend them.
const MOST_UNREADABLE: usize = 10;

/// The most groups that one column may divide the respondents into: more is no comparison, and most likely a column of
/// names.
pub(super) const MOST_GROUPS: usize = 200;

/// How many respondents, from the top of the file, are looked at to see whether items go together.
pub(super) const SAMPLE: u64 = 5_000;

/// What a column is used for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    /// Nothing.
    None,
    /// The answers at this place of the form, read by the decoder at this position.
    Answers { place: usize, decoder: usize },
    /// Something else that the rows are sorted, left out or recognised by.
    About,
}

/// What is known before the first row.
#[derive(Debug)]
pub(super) struct Setup {
    pub layout: Arc<Layout>,
    /// Per column.
    pub roles: Vec<Role>,
    pub rules: Vec<RowRule>,
    /// The columns that divide the respondents into groups, with what their codes stand for.
    pub groups: Vec<(usize, Vec<(String, String)>)>,
    /// The column that tells respondents apart.
    pub pair: Option<usize>,
    /// Whether the forms themselves are kept.
    pub keep: bool,
    /// The number of the first row with data.
    pub first_row: u64,
}

/// A cell that could not be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Unreadable {
    /// The first row it stands in.
    pub row: u64,
    /// How often it came.
    pub times: u64,
}

/// A form that is kept.
#[derive(Clone, Debug)]
pub(super) struct Kept {
    pub row: u64,
    pub key: String,
    pub form: Box<[Code]>,
}

/// The rows of one file, or of a part of it.
#[derive(Debug)]
pub(super) struct Intake {
    setup: Arc<Setup>,
    pub decoders: Vec<Decoder>,
    pub whole: Counter,
    /// Per group column, by the text in it.
    pub groups: Vec<BTreeMap<String, Counter>>,
    /// The group columns with more than [`MOST_GROUPS`] texts.
    pub crowded: Vec<bool>,
    pub excluded: BTreeMap<Exclusion, u64>,
    /// By column and text.
    pub unreadable: BTreeMap<(usize, String), Unreadable>,
    /// The first row with a cell beyond the last heading.
    pub beyond: Option<u64>,
    pub kept: Vec<Kept>,
    row: Vec<Code>,
    answered: bool,
    /// Whether the row at hand has a cell with something in it.
    filled: bool,
    overflows: bool,
    /// The cells of the row at hand that cannot be read.
    refused: Vec<(usize, String)>,
    rule_cells: Vec<String>,
    group_cells: Vec<String>,
    key: String,
}

impl Intake {
    pub fn new(setup: Arc<Setup>, decoders: Vec<Decoder>) -> Self {
        let (columns, places) = (setup.groups.len(), setup.layout.slots().len());
        Self {
            decoders,
            whole: Counter::new(setup.layout.clone()),
            groups: vec![BTreeMap::new(); columns],
            crowded: vec![false; columns],
            excluded: BTreeMap::new(),
            unreadable: BTreeMap::new(),
            beyond: None,
            kept: Vec::new(),
            row: vec![Code::MISSING; places],
            answered: false,
            filled: false,
            overflows: false,
            refused: Vec::new(),
            rule_cells: vec![String::new(); setup.rules.len()],
            group_cells: vec![String::new(); columns],
            key: String::new(),
            setup,
        }
    }

    /// A cell that says something about the row.
    fn about(&mut self, column: usize, text: &str) {
        let text = text.trim();
        for (cell, rule) in self.rule_cells.iter_mut().zip(&self.setup.rules) {
            if rule.column() == column {
                text.clone_into(cell);
            }
        }
        if self.setup.pair == Some(column) {
            text.clone_into(&mut self.key);
        }
        for (cell, (group, labels)) in self.group_cells.iter_mut().zip(&self.setup.groups) {
            if *group == column {
                let label = labels.iter().find(|(code, _)| code == text).map(|(_, label)| label.trim());
                label.unwrap_or(text).clone_into(cell);
            }
        }
    }

    /// Why the row at hand is left out, if it is.
    fn exclusion(&self) -> Option<Exclusion> {
        let rules = self.setup.rules.iter().zip(&self.rule_cells);
        let by_rule = rules.filter(|(rule, cell)| rule.excludes(cell)).map(|(rule, _)| Exclusion::of(*rule));
        by_rule.min().or((!self.answered).then_some(Exclusion::NoAnswers))
    }

    fn count(&mut self, row: u64) {
        self.whole.count(&self.row);
        for (at, cell) in self.group_cells.iter().enumerate() {
            let groups = &mut self.groups[at];
            if let Some(counter) = groups.get_mut(cell) {
                counter.count(&self.row);
            } else if groups.len() < MOST_GROUPS {
                let mut counter = Counter::new(self.setup.layout.clone());
                counter.count(&self.row);
                groups.insert(cell.clone(), counter);
            } else {
                self.crowded[at] = true;
            }
        }
        if self.setup.keep || row < self.setup.first_row + SAMPLE {
            self.kept.push(Kept { row, key: std::mem::take(&mut self.key), form: self.row.as_slice().into() });
        }
    }

    fn remember(&mut self, (column, text): (usize, String), found: Unreadable) {
        let of_column = (column, String::new())..(column + 1, String::new());
        if let Some(known) = self.unreadable.get_mut(&(column, text.clone())) {
            known.row = known.row.min(found.row);
            known.times += found.times;
        } else if self.unreadable.range(of_column).count() < MOST_UNREADABLE {
            self.unreadable.insert((column, text), found);
        }
    }
}

impl Sink for Intake {
    #[inline]
    fn cell(&mut self, column: usize, text: &str) {
        self.filled |= !text.is_empty();
        match self.setup.roles.get(column) {
            Some(Role::Answers { place, decoder }) => match self.decoders[*decoder].decode(text) {
                Some(code) => {
                    self.answered |= code != Code::MISSING;
                    self.row[*place] = code;
                }
                None => self.refused.push((column, text.to_owned())),
            },
            Some(Role::None) => {}
            Some(Role::About) => self.about(column, text),
            None => self.overflows |= !text.trim().is_empty(),
        }
    }

    fn end_row(&mut self, row: u64) {
        if self.overflows {
            self.beyond = Some(self.beyond.map_or(row, |first| first.min(row)));
        }
        match self.exclusion() {
            // The empty lines that many tools leave at the end are no respondents who said nothing.
            Some(_) if !self.filled => {}
            // What a cell says in a row that is left out does not matter.
            Some(exclusion) if self.refused.is_empty() || exclusion != Exclusion::NoAnswers => {
                *self.excluded.entry(exclusion).or_default() += 1;
                self.refused.clear();
            }
            _ => {
                self.count(row);
                for cell in std::mem::take(&mut self.refused) {
                    self.remember(cell, Unreadable { row, times: 1 });
                }
            }
        }
        self.row.fill(Code::MISSING);
        self.answered = false;
        self.filled = false;
        self.overflows = false;
        for cell in self.rule_cells.iter_mut().chain(&mut self.group_cells) {
            cell.clear();
        }
        self.key.clear();
    }

    fn fork(&self) -> Self {
        Self::new(self.setup.clone(), self.decoders.clone())
    }

    fn join(&mut self, other: Self) {
        for (mine, theirs) in self.decoders.iter_mut().zip(&other.decoders) {
            mine.join(theirs);
        }
        self.whole.add(&other.whole);
        for (mine, theirs) in self.groups.iter_mut().zip(other.groups) {
            for (name, counter) in theirs {
                mine.entry(name).and_modify(|mine| mine.add(&counter)).or_insert(counter);
            }
        }
        for ((crowded, theirs), groups) in self.crowded.iter_mut().zip(other.crowded).zip(&self.groups) {
            *crowded |= theirs || groups.len() > MOST_GROUPS;
        }
        for (exclusion, times) in other.excluded {
            *self.excluded.entry(exclusion).or_default() += times;
        }
        for (cell, found) in other.unreadable {
            self.remember(cell, found);
        }
        self.beyond = self.beyond.into_iter().chain(other.beyond).min();
        self.kept.extend(other.kept);
    }
}
