//! Taking in the rows of one file: cells become codes, rows are counted, and what cannot be read is remembered.

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use super::decode::{AnswersSeen, ColumnDecoder, Quick, Read, number_and_words};
use super::import::Exclusion;
use super::legend::Signs;
use super::noted::{KeptForm, Spot, Unreadable, cut};
use super::people::{People, Respondent};
use super::setup::{ColumnRole, Setup};
use super::tools::RowVerdict;
use crate::answers::wording::lexicon::is_blank;
use crate::answers::wording::words::unmasked;
use crate::answers::{Code, Counter, Presence};
use crate::questionnaire::Slot;
use crate::tables::{Oddity, Sink};

/// How many different unreadable texts are remembered per column, in each thread.
const MOST_UNREADABLE: usize = 1000;

/// The most groups that one column may divide the respondents into: more is no comparison, and most likely a column of
/// names.
pub(super) const MOST_GROUPS: usize = 200;

/// The most combinations of groups of several columns, as many as two columns can have. Whether groups give people away
/// shows only when all of them are counted; what is crossed more finely comes from columns of names.
pub(super) const MOST_CROSSED: usize = 40_000;

/// The most respondents whose forms are kept: some forty bytes each.
pub(super) const MOST_KEPT: usize = 500_000;

/// How many respondents, from the top of the file, are looked at to see whether items go together.
pub(super) const SAMPLE: u64 = 5_000;

/// The rows of one file, or of a part of it.
#[derive(Debug)]
pub(super) struct RowIntake {
    setup: Arc<Setup>,
    decoders: Vec<ColumnDecoder>,
    /// By column; `None` where there are no answers.
    quick: Vec<Option<Quick>>,
    /// Per place, by what its answers were read.
    seen: Vec<Read>,
    pub whole: Counter,
    /// Per group column, by the text in it.
    pub groups: Vec<BTreeMap<String, Counter>>,
    /// Where several columns divide the respondents: how many have which texts in all of them, and answered.
    pub crossed: BTreeMap<Vec<String>, Presence>,
    /// Whether there are more combinations than [`MOST_CROSSED`].
    pub crossed_finely: bool,
    /// The group columns with more than [`MOST_GROUPS`] texts.
    pub crowded: Vec<bool>,
    pub excluded: BTreeMap<Exclusion, u64>,
    /// By column and text.
    pub unreadable: BTreeMap<(usize, String), Unreadable>,
    /// By column, how many texts are among these.
    unreadable_texts: HashMap<usize, usize>,
    /// Cells beyond the last heading.
    pub beyond: Option<Spot>,
    /// Formulas that were never calculated, where their value counts.
    pub uncalculated: Option<Spot>,
    /// Rows in which quotation marks may have swallowed something.
    pub swallowed: Option<Spot>,
    /// By column without a use, whether there is something in it.
    met: Vec<bool>,
    /// How many rows do not say clearly whether they were sent in.
    pub unclear: u64,
    pub people: People,
    pub kept: Vec<KeptForm>,
    row: Vec<Read>,
    form: Vec<Code>,
    /// How many cells of the row at hand have something in them.
    filled: usize,
    /// What in the row at hand belongs to a legend or a total.
    signs: Signs,
    /// In the row at hand, the columns of the three kinds of spots above.
    overflows: Option<usize>,
    blank_formulas: Vec<usize>,
    swallows: Option<usize>,
    /// Who the row at hand is of.
    respondent: Respondent,
    /// The cells of the row at hand that cannot be read.
    refused: Vec<(usize, String)>,
    rule_cells: Vec<String>,
    group_cells: Vec<String>,
    key: String,
}

impl RowIntake {
    pub fn new(setup: Arc<Setup>, decoders: Vec<ColumnDecoder>) -> Self {
        let (columns, places) = (setup.groups.len(), setup.layout.slots().len());
        let quick = setup.roles.iter().map(|role| match role {
            ColumnRole::Answers { place, decoder } => {
                Some(Quick { place: *place, single: *decoders[*decoder].single() })
            }
            ColumnRole::None | ColumnRole::About => None,
        });
        Self {
            quick: quick.collect(),
            seen: vec![Read::default(); places],
            decoders,
            whole: Counter::new(setup.layout.clone()),
            groups: vec![BTreeMap::new(); columns],
            crossed: BTreeMap::new(),
            crossed_finely: false,
            crowded: vec![false; columns],
            excluded: BTreeMap::new(),
            unreadable: BTreeMap::new(),
            unreadable_texts: HashMap::new(),
            beyond: None,
            uncalculated: None,
            swallowed: None,
            met: vec![false; setup.roles.len()],
            unclear: 0,
            people: People::default(),
            kept: Vec::new(),
            row: vec![Read::default(); places],
            form: vec![Code::MISSING; places],
            filled: 0,
            signs: Signs::default(),
            overflows: None,
            blank_formulas: Vec::new(),
            swallows: None,
            respondent: Respondent::default(),
            refused: Vec::new(),
            rule_cells: vec![String::new(); setup.rules.len()],
            group_cells: vec![String::new(); columns],
            key: String::new(),
            setup,
        }
    }

    /// Where a place stands in the form.
    pub fn position(&self, slot: Slot) -> Option<usize> {
        self.setup.layout.position(slot)
    }

    /// By what the answers at a place were read.
    pub fn seen(&self, place: usize) -> AnswersSeen {
        self.seen[place].seen()
    }

    /// Whether there is something in a column without a use.
    pub fn met(&self, column: usize) -> bool {
        self.met.get(column).copied().unwrap_or_default()
    }

    /// The column that tells who a row is of.
    pub fn respondent(&self) -> Option<usize> {
        self.setup.respondent
    }

    /// How many of those that count gave this answer at a place, as worded; answers behind the gate are left out.
    pub fn answered(&self, place: usize, position: u8) -> u64 {
        Code::from_position(position).map_or(0, |code| self.whole.times(place, code))
    }

    /// A cell that is no answer of one byte; what it says, where it is an answer.
    fn longer(&mut self, column: usize, text: &str) -> Read {
        self.signs.take(text, self.filled == 1, self.setup.respondent == Some(column));
        match self.setup.roles.get(column) {
            Some(ColumnRole::Answers { place, decoder }) => {
                let read = self.decoders[*decoder].read_cell(text);
                self.row[*place] = read;
                return read;
            }
            Some(ColumnRole::None) => {
                if let Some(met) = self.met.get_mut(column) {
                    *met |= !text.trim().is_empty();
                }
            }
            Some(ColumnRole::About) => self.about(column, text),
            None if text.trim().is_empty() => {}
            None => self.overflows = self.overflows.or(Some(column)),
        }
        Read::default()
    }

    /// A cell that says something about the row.
    fn about(&mut self, column: usize, text: &str) {
        let text = cut(text.trim());
        // Rules stand in the order of their columns: a file may have one for each.
        if let Ok(at) = self.setup.rules.binary_search_by_key(&column, |rule| rule.column()) {
            text.clone_into(&mut self.rule_cells[at]);
        }
        // What is blank by another name names nobody and nothing.
        let named = |text| if is_blank(text) { "" } else { text };
        if self.setup.pair == Some(column) {
            named(unmasked(text)).clone_into(&mut self.key);
        }
        if self.setup.respondent == Some(column) {
            self.respondent = Respondent::from_code(named(unmasked(text)));
        }
        for (cell, (group, labels)) in self.group_cells.iter_mut().zip(&self.setup.groups) {
            if *group == column {
                named(labels.get(text).map_or(text, |label| label.trim())).clone_into(cell);
            }
        }
    }

    /// Why the row at hand is left out, if it is; and whether it does not say clearly that it was sent in.
    fn exclusion(&self) -> (Option<Exclusion>, bool) {
        let verdicts = self.setup.rules.iter().zip(&self.rule_cells).map(|(rule, cell)| rule.verdict(cell));
        let (mut by_rule, mut unclear) = (None, false);
        for verdict in verdicts {
            unclear |= verdict == RowVerdict::Unclear;
            by_rule = by_rule.into_iter().chain(Exclusion::from_verdict(verdict)).min();
        }
        // An answer of which nobody has said what it stands for is one all the same.
        let answered =
            self.form.iter().any(|code| *code != Code::MISSING) || self.row.iter().any(|read| read.seen().unsaid);
        let legend = self.signs.are_of_nobody(self.filled, self.setup.roles.len(), self.setup.respondent.is_some())
            || self.filled == 2
                && self.setup.roles.len() > 2
                && self.signs.explain_in_two(number_and_words(&self.row, &self.seen));
        let otherwise = if legend { Some(Exclusion::Legend) } else { (!answered).then_some(Exclusion::NoAnswers) };
        (by_rule.or(otherwise), unclear)
    }

    fn count(&mut self, row: u64) {
        self.whole.count(&self.form);
        self.people.count(&self.form, row, self.respondent, &self.setup);
        if self.group_cells.len() > 1 {
            if let Some(known) = self.crossed.get_mut(&self.group_cells) {
                known.count(&self.setup.layout, &self.form);
            } else if self.crossed.len() < MOST_CROSSED {
                let mut presence = Presence::new(self.form.len());
                presence.count(&self.setup.layout, &self.form);
                self.crossed.insert(self.group_cells.clone(), presence);
            } else {
                self.crossed_finely = true;
            }
        }
        for (at, cell) in self.group_cells.iter().enumerate() {
            let groups = &mut self.groups[at];
            if let Some(counter) = groups.get_mut(cell) {
                counter.count(&self.form);
            } else if groups.len() < MOST_GROUPS {
                let mut counter = Counter::new(self.setup.layout.clone());
                counter.count(&self.form);
                groups.insert(cell.clone(), counter);
            } else {
                self.crowded[at] = true;
            }
        }
        // One more than may be kept ends the reading; further ones would only take room.
        let room = self.setup.keep && self.kept.len() <= MOST_KEPT;
        if room || row < self.setup.first_row + SAMPLE {
            self.kept.push(KeptForm {
                row,
                key: std::mem::take(&mut self.key),
                respondent: self.respondent.id,
                form: self.form.as_slice().into(),
                groups: if self.setup.join { self.group_cells.clone() } else { Vec::new() },
            });
        }
    }

    /// Remembers where in the row at hand something is to be told of.
    fn note_spots(&mut self, row: u64) {
        let spot = |column: usize, times: usize| Some(Spot { row, column, times: times as u64 });
        if let Some(column) = self.overflows.take() {
            self.beyond = Spot::from_both(self.beyond, spot(column, 1));
        }
        if let Some(column) = self.blank_formulas.first() {
            self.uncalculated = Spot::from_both(self.uncalculated, spot(*column, self.blank_formulas.len()));
            self.blank_formulas.clear();
        }
        if let Some(column) = self.swallows.take() {
            self.swallowed = Spot::from_both(self.swallowed, spot(column, 1));
        }
    }

    /// Remembers a cell that cannot be read. Rows come in ascending order, so the first of the file are kept.
    fn remember(&mut self, cell: (usize, String), row: u64) {
        let texts = self.unreadable_texts.entry(cell.0).or_default();
        if let Some(known) = self.unreadable.get_mut(&cell) {
            known.times += 1;
        } else if *texts < MOST_UNREADABLE {
            *texts += 1;
            self.unreadable.insert(cell, Unreadable { row, times: 1 });
        }
    }
}

impl Sink for RowIntake {
    #[inline]
    fn cell(&mut self, column: usize, text: &str) {
        // Readers pass on no blank cells.
        self.filled += 1;
        let read = match (text.as_bytes(), self.quick.get(column)) {
            ([byte], Some(Some(quick))) => {
                let read = quick.single[usize::from(*byte)];
                self.row[quick.place] = read;
                read
            }
            _ => self.longer(column, text),
        };
        if read.code().is_none() {
            self.refused.push((column, cut(text).to_owned()));
        }
    }

    fn end_row(&mut self, row: u64) {
        self.note_spots(row);
        for (read, code) in self.row.iter().zip(&mut self.form) {
            // What cannot be read is remembered, and ends the reading.
            *code = read.code().unwrap_or(Code::MISSING);
        }
        let (exclusion, unclear) = self.exclusion();
        // What nobody answered says nothing of how the others did.
        if exclusion != Some(Exclusion::Legend) {
            for (read, seen) in self.row.iter().zip(&mut self.seen) {
                *seen = seen.and(*read);
            }
        }
        match exclusion {
            // The empty lines that many tools leave at the end are no respondents who said nothing.
            Some(_) if self.filled == 0 => {}
            // What a cell says in a row that is left out does not matter.
            Some(exclusion) if self.refused.is_empty() || exclusion != Exclusion::NoAnswers => {
                *self.excluded.entry(exclusion).or_default() += 1;
                self.refused.clear();
            }
            _ => {
                self.unclear += u64::from(unclear);
                self.count(row);
                for cell in std::mem::take(&mut self.refused) {
                    self.remember(cell, row);
                }
            }
        }
        self.row.fill(Read::default());
        self.filled = 0;
        self.signs = Signs::default();
        self.respondent = Respondent::default();
        for cell in self.rule_cells.iter_mut().chain(&mut self.group_cells) {
            cell.clear();
        }
        self.key.clear();
    }

    fn oddity(&mut self, oddity: Oddity) {
        let columns = self.setup.roles.len();
        match oddity {
            Oddity::Uncalculated(column) => {
                self.filled += 1;
                if self.setup.roles.get(column).is_some_and(|role| *role != ColumnRole::None) {
                    self.blank_formulas.push(column);
                }
            }
            // As many cells as headings: the marks are part of a text, and nothing is out of step.
            Oddity::Unquoted { width, .. } if width == columns => {}
            Oddity::Swallowed { width, .. } if width != columns => {}
            Oddity::Unquoted { column, .. } | Oddity::Swallowed { column, .. } => self.swallows = Some(column),
        }
    }

    fn fork(&self) -> Self {
        Self::new(self.setup.clone(), self.decoders.clone())
    }

    fn join(&mut self, other: Self) {
        for (mine, theirs) in self.seen.iter_mut().zip(&other.seen) {
            *mine = mine.and(*theirs);
        }
        self.whole.add(&other.whole);
        for (mine, theirs) in self.groups.iter_mut().zip(other.groups) {
            for (name, counter) in theirs {
                mine.entry(name).and_modify(|mine| mine.add(&counter)).or_insert(counter);
            }
        }
        for (texts, presence) in other.crossed {
            self.crossed.entry(texts).and_modify(|known| known.add(&presence)).or_insert(presence);
        }
        self.crossed_finely |= other.crossed_finely;
        for ((crowded, theirs), groups) in self.crowded.iter_mut().zip(other.crowded).zip(&self.groups) {
            *crowded |= theirs || groups.len() > MOST_GROUPS;
        }
        for (exclusion, times) in other.excluded {
            *self.excluded.entry(exclusion).or_default() += times;
        }
        // All of them, so that the first of the file are kept whoever joins first.
        for (cell, found) in other.unreadable {
            let known = self.unreadable.entry(cell).or_insert(Unreadable { row: found.row, times: 0 });
            known.row = known.row.min(found.row);
            known.times += found.times;
        }
        self.beyond = Spot::from_both(self.beyond, other.beyond);
        self.uncalculated = Spot::from_both(self.uncalculated, other.uncalculated);
        self.swallowed = Spot::from_both(self.swallowed, other.swallowed);
        for (mine, theirs) in self.met.iter_mut().zip(other.met) {
            *mine |= theirs;
        }
        self.unclear += other.unclear;
        self.people.join(other.people);
        self.kept.extend(other.kept);
    }
}
