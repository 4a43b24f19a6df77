//! A survey that another program has counted already: a table `item,value,count`, with `group` as a further column.
//!
//! - `item` is a place (`time`, `self-efficacy[2]`); `value` a position on its scale as worded, the name of a band after
//!   scoring, `missing`, `not-applicable`, or `not-asked` for whoever does not know the innovation.
//! - `item` is a determinant with a composite score (`subjective-norm`); `value` that score of a respondent.
//! - `item` is two places that measure one thing (`a*b`); `value` the two positions (`4*5`). Cronbach's alpha needs these.
//!
//! Rows that say the same are added up, so that tables can be laid under each other.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::import::{Doubt, FileImport, SurveyImport};
use super::intake::MOST_GROUPS;
use super::noted::cut;
use super::reading::Survey;
use crate::answers::wording::words::whole_number;
use crate::answers::{Code, Counter, Forms, Layout, SlotTally, Tally};
use crate::fault::{Fault, Faults, MOST_FAULTS};
use crate::questionnaire::{Band, Composite, DeterminantIndex, Elements, Questionnaire, Slot, find_slot};
use crate::tables::{Oddity, Sink};

/// The most rows of a counts file: every place, value and group of a large survey is a few thousand.
const MOST_ROWS: usize = 200_000;
/// The largest count: more respondents than there are people, and far below where sums would overflow.
const LARGEST: u64 = 10_000_000_000;

/// The most that all counts of a file may add up to: a thousand questions, each answered by the most respondents there can
/// be. Ten thousand times the highest score of one respondent still fits a sum of whole numbers.
const LARGEST_SUM: u64 = 10_000_000_000_000;

/// The columns, by the names they may have.
const COLUMNS: [(&str, &[&str]); 4] = [
    ("item", &["item", "vraag"]),
    ("value", &["value", "waarde"]),
    ("count", &["count", "aantal", "n"]),
    ("group", &["group", "groep"]),
];

/// The place of the group column in [`COLUMNS`].
const GROUP: usize = 3;

/// What the words in the value column stand for, in both languages.
const WORDS: [(CountsWord, &[&str]); 6] = [
    (CountsWord::Band(Band::Unfavourable), &["unfavourable", "ongunstig"]),
    (CountsWord::Band(Band::Neutral), &["neutral", "neutraal"]),
    (CountsWord::Band(Band::Favourable), &["favourable", "gunstig"]),
    (CountsWord::Missing, &["missing", "ontbreekt", ""]),
    (CountsWord::NotApplicable, &["not-applicable", "niet-van-toepassing"]),
    (CountsWord::NotAsked, &["not-asked", "niet-gevraagd"]),
];

#[derive(Clone, Copy)]
enum CountsWord {
    Band(Band),
    Missing,
    NotApplicable,
    NotAsked,
}

/// Takes in the rows of a counts file.
#[derive(Clone, Debug, Default)]
pub struct CountRows {
    cells: [String; 4],
    columns: [Option<usize>; 4],
    rows: Vec<(u64, [String; 4])>,
    too_many: bool,
}

/// What a counts file amounts to.
#[derive(Clone, Debug)]
pub struct CountedFile {
    /// The elements that its places need.
    pub elements: Elements,
    /// All respondents.
    pub whole: Counter,
    /// By the text in the group column; empty without that column.
    pub groups: BTreeMap<String, Counter>,
}

impl CountRows {
    /// Finds the columns in the header row; `file` is its name for the fault.
    ///
    /// # Errors
    ///
    /// When `item`, `value` or `count` is not among them, or when two columns could be one of them.
    pub fn new(file: &str, header: &[String]) -> Result<Self, Fault> {
        let is_called = |cell: &&String, names: &[&str]| names.contains(&cell.trim().to_lowercase().as_str());
        for (name, names) in COLUMNS {
            let found: Vec<&str> =
                header.iter().filter(|cell| is_called(cell, names)).map(|cell| cell.trim()).collect();
            if found.len() > 1 {
                return Err(Fault::from_data("counts-column-twice", |words| {
                    (words.import.counts_column_twice)(file, name, &found.join(", "))
                })
                .hint(|words| words.import.counts_column_twice_hint.to_owned()));
            }
        }
        let columns = COLUMNS.map(|(_, names)| header.iter().position(|cell| is_called(&cell, names)));
        if columns[..3].iter().any(Option::is_none) {
            return Err(Fault::from_data("not-counts", |words| (words.import.not_counts)(file))
                .hint(|words| words.import.not_counts_hint.to_owned()));
        }
        Ok(Self { columns, ..Self::default() })
    }

    /// Adds the rows up.
    ///
    /// # Errors
    ///
    /// Names every row that cannot be counted.
    pub fn count(self, file: &str, questionnaire: &Questionnaire) -> Result<CountedFile, Faults> {
        if self.too_many {
            return Err(
                Fault::from_data("too-many-counts", |words| (words.import.too_many_counts)(file, MOST_ROWS)).into()
            );
        }
        let mut elements = Elements::default();
        for (_, [item, ..]) in &self.rows {
            // What is no place is told of below, where it also stops.
            let slots = item.split('*').filter_map(|id| Slot::from_id(questionnaire, id.trim()));
            for slot in slots.filter(|slot| usize::from(slot.element) < Elements::MOST) {
                elements.make_room(questionnaire.item(slot.item).per, slot.element);
            }
        }
        let layout = Arc::new(Layout::new(questionnaire, &elements));
        let empty = Counter::new(layout.clone());
        let mut groups: BTreeMap<String, Counter> = BTreeMap::new();
        let mut faults = Vec::new();
        let mut sum = 0;
        for (row, [item, value, count, group]) in &self.rows {
            if faults.len() >= MOST_FAULTS {
                break;
            }
            // A group takes as much room as a whole survey.
            if groups.len() >= MOST_GROUPS && !groups.contains_key(group) {
                return Err(Fault::from_data("too-many-groups", |words| {
                    (words.import.too_many_groups)(COLUMNS[GROUP].0, MOST_GROUPS)
                })
                .hint(|words| words.import.another_column_hint.to_owned())
                .into());
            }
            let counter = groups.entry(group.clone()).or_insert_with(|| empty.clone());
            let line = CountedRow { questionnaire, layout: &layout, item, value };
            let added = times(count).and_then(|times| {
                sum += times;
                if sum > LARGEST_SUM { Err(bad_count(count)) } else { line.add(counter, times) }
            });
            if let Err(fault) = added {
                faults.push(fault.in_table(|words| (words.import.row)(file, *row)));
            }
        }
        let mut whole = empty;
        for counter in groups.values_mut() {
            counter.complete();
            whole.add(counter);
        }
        if self.columns[GROUP].is_none() {
            groups.clear();
        }
        Faults::check(faults, CountedFile { elements, whole, groups })
    }
}

impl Survey {
    /// A survey from counts. `groups` may name the column of groups.
    ///
    /// # Errors
    ///
    /// When another column is asked for, or when there is nobody at all.
    pub fn from_counts(
        questionnaire: &Questionnaire,
        file: &str,
        counted: CountedFile,
        groups: &[String],
    ) -> Result<Self, Faults> {
        let known = COLUMNS[GROUP].1;
        let strange = groups.iter().filter(|name| !known.contains(&name.trim().to_lowercase().as_str()));
        let no_column = |name: &String| {
            Fault::from_data("counts-have-no-column", |words| (words.import.counts_have_no_column)(name))
                .hint(|words| words.import.counts_have_no_column_hint.to_owned())
        };
        let mut faults: Vec<Fault> = strange.map(no_column).collect();
        let CountedFile { elements, whole, groups: by_group } = counted;
        if faults.is_empty() && by_group.is_empty() && !groups.is_empty() {
            faults.push(
                Fault::from_data("counts-have-no-groups", |words| (words.import.counts_have_no_groups)(file))
                    .hint(|words| words.import.counts_have_no_groups_hint.to_owned()),
            );
        }
        let tally = whole.tally();
        if tally.respondents == 0 {
            faults.push(Fault::from_data("no-respondents", |words| (words.import.no_respondents)(file)));
        }
        let import = SurveyImport {
            files: vec![FileImport::from_counts(file, tally.respondents)],
            doubts: gate_open(questionnaire, &tally).map(Doubt::GateOpen).into_iter().collect(),
        };
        let groups = groups.iter().map(|name| (name.clone(), by_group.clone())).collect();
        let forms = Forms::new(whole.layout().slots().len());
        Faults::check(
            faults,
            Self { elements, whole, groups, crossed: BTreeMap::new(), forms, keys: Vec::new(), import },
        )
    }
}

/// How many respondents do not know the innovation while the counts hold their judgement of it.
fn gate_open(questionnaire: &Questionnaire, tally: &Tally) -> Option<u64> {
    let gate = questionnaire.gate()?;
    let at_gate = tally.slots.iter().find(|slot| slot.slot == Slot::from_item(gate.item))?;
    let unknown: u64 = at_gate.counts.iter().take(usize::from(gate.at_most)).sum();
    let judged = |slot: &&SlotTally| questionnaire.is_gated(slot.slot.item) && slot.valid() > 0 && slot.gated < unknown;
    tally.slots.iter().find(judged).map(|slot| unknown - slot.gated)
}

impl Sink for CountRows {
    fn cell(&mut self, column: usize, text: &str) {
        if let Some(at) = self.columns.iter().position(|place| *place == Some(column)) {
            self.cells[at] = cut(text.trim()).to_owned();
        }
    }

    fn end_row(&mut self, row: u64) {
        let cells = std::mem::take(&mut self.cells);
        if cells.iter().all(String::is_empty) {
            return;
        }
        if self.rows.len() < MOST_ROWS {
            self.rows.push((row, cells));
        } else {
            self.too_many = true;
        }
    }

    // What is odd about a row shows in a count or an item that is none.
    fn oddity(&mut self, _: Oddity) {}

    fn fork(&self) -> Self {
        Self { columns: self.columns, ..Self::default() }
    }

    fn join(&mut self, other: Self) {
        self.too_many |= other.too_many;
        self.rows.extend(other.rows);
        self.rows.sort_by_key(|(row, _)| *row);
    }
}

fn times(count: &str) -> Result<u64, Fault> {
    let number = whole_number(count).and_then(|number| u64::try_from(number).ok()).filter(|number| *number <= LARGEST);
    number.ok_or_else(|| bad_count(count))
}

fn bad_count(count: &str) -> Fault {
    Fault::from_data("bad-count", |words| (words.import.bad_count)(count))
        .hint(|words| words.import.bad_count_hint.to_owned())
}

/// One row to be counted.
struct CountedRow<'a> {
    questionnaire: &'a Questionnaire,
    layout: &'a Layout,
    item: &'a str,
    value: &'a str,
}

impl CountedRow<'_> {
    fn add(&self, counter: &mut Counter, times: u64) -> Result<(), Fault> {
        if let Some((first, second)) = self.item.split_once('*') {
            return self.add_pair(counter, (first.trim(), second.trim()), times);
        }
        let determinant = self.questionnaire.find_determinant(self.item);
        match determinant.filter(|index| self.questionnaire.determinant(*index).composite.is_some()) {
            Some(determinant) => self.add_score(counter, determinant, times),
            None => self.add_answers(counter, self.place(self.item)?, times),
        }
    }

    fn add_answers(&self, counter: &mut Counter, at: usize, times: u64) -> Result<(), Fault> {
        let value = self.value.to_lowercase().replace([' ', '_'], "-");
        let word = WORDS.iter().find(|(_, names)| names.contains(&value.as_str())).map(|(word, _)| *word);
        match word {
            Some(CountsWord::Band(band)) => counter.add_band(at, band, times),
            Some(CountsWord::Missing) => counter.add_codes(at, Code::MISSING, times),
            Some(CountsWord::NotApplicable) => counter.add_codes(at, Code::NOT_APPLICABLE, times),
            Some(CountsWord::NotAsked) => counter.add_gated(at, times),
            None => counter.add_codes(at, self.code(at, self.value)?, times),
        }
        Ok(())
    }

    fn add_score(&self, counter: &mut Counter, determinant: DeterminantIndex, times: u64) -> Result<(), Fault> {
        let score = self.value.replace(',', ".").parse::<f64>().ok().filter(|score| score.is_finite());
        let about = self.questionnaire.determinant(determinant);
        let range = about.composite.as_ref().map(Composite::range);
        let within = |score: &f64| range.is_some_and(|(low, high)| (low.into()..=high.into()).contains(score));
        let added = score.filter(within).is_some_and(|score| counter.add_score(determinant, score, times));
        if added {
            return Ok(());
        }
        let items: Vec<&str> = about.items.iter().map(|item| self.questionnaire.item(*item).id.as_str()).collect();
        let items = items.join(", ");
        Err(Fault::from_data("bad-score", |words| (words.import.bad_score)(&about.id, self.value))
            .hint(|words| (words.errors.items_of_determinant)(&items)))
    }

    fn add_pair(&self, counter: &mut Counter, (first, second): (&str, &str), times: u64) -> Result<(), Fault> {
        let (one, other) = (self.place(first)?, self.place(second)?);
        let no_pair = || Fault::from_data("no-pair", |words| (words.import.no_pair)(self.item));
        let (x, y) = self.value.split_once('*').ok_or_else(|| {
            Fault::from_data("bad-pair", |words| (words.import.bad_pair)(self.value))
                .hint(|words| words.import.bad_pair_hint.to_owned())
        })?;
        let (x, y) = (self.code(one, x.trim())?, self.code(other, y.trim())?);
        let pairs = self.layout.pairs();
        if let Some(at) = pairs.iter().position(|pair| *pair == (one, other)) {
            counter.add_pair(at, x, y, times);
        } else if let Some(at) = pairs.iter().position(|pair| *pair == (other, one)) {
            counter.add_pair(at, y, x, times);
        } else {
            return Err(no_pair());
        }
        Ok(())
    }

    fn place(&self, id: &str) -> Result<usize, Fault> {
        let slot = find_slot(self.questionnaire, id)?;
        // Room was made for every place that the rows name.
        self.layout
            .position(slot)
            .ok_or_else(|| Fault::from_data("unknown-item", |words| (words.errors.unknown_item)(id)))
    }

    fn code(&self, at: usize, value: &str) -> Result<Code, Fault> {
        let slot = self.layout.slots().nth(at);
        let scale = slot.map(|slot| &self.questionnaire.item(slot.item).scale);
        let most = scale.map_or(0, |scale| scale.points.len());
        let position = whole_number(value)
            .and_then(|value| u8::try_from(value).ok())
            .filter(|position| usize::from(*position) <= most);
        position.and_then(Code::from_position).ok_or_else(|| {
            Fault::from_data("bad-value", |words| (words.import.bad_value)(self.item, value, most))
                .hint(|words| words.import.bad_value_hint.to_owned())
        })
    }
}
