//! From files to a survey: all columns are decided first, then the answers are read and counted.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::Arc;

use super::assign::assign;
use super::doubts;
use super::import::{Doubt, Exclusion, FileImport, Import, NotUsed, UsedColumn};
use super::intake::{Intake, MOST_CROSSED, MOST_GROUPS, MOST_KEPT};
use super::map_file::Map;
use super::normal::normal;
use super::options::Options;
use super::plan::{Plan, Unused, Use, plan};
use super::recognise::Head;
use super::setup::{About, Setup};
use super::source::Source;
use super::unreadable;
use super::words::Polarity;
use crate::answers::{Counter, Forms, Layout};
use crate::fault::{Fault, Faults};
use crate::questionnaire::{Elements, Questionnaire};
use crate::tables::{letters, shortened};

/// The files of a survey with what their columns are used for; nothing has been counted yet.
pub struct Opened {
    files: Vec<(Source, Plan)>,
    /// Members of a ZIP that have nothing to do with the survey.
    passed_over: Vec<FileImport>,
    elements: Elements,
}

/// A survey that was read.
#[derive(Clone, Debug)]
pub struct Survey {
    /// The elements its questions are asked for.
    pub elements: Elements,
    /// All respondents.
    pub whole: Counter,
    /// Per column that divides them, its heading and the counts by the text in it.
    pub groups: Vec<(String, BTreeMap<String, Counter>)>,
    /// Where several columns divide them: how many have which texts in all of them, column by column.
    pub crossed: BTreeMap<Vec<String>, u64>,
    /// The forms, where they were to be kept.
    pub forms: Forms,
    /// What tells the respondents of the forms apart; blank where nothing does.
    pub keys: Vec<String>,
    /// How it was read.
    pub import: Import,
}

impl Opened {
    /// Looks at the files and decides what their columns are used for. An export in a ZIP may hold more than the survey,
    /// such as other forms and lists of codes: of its members, those without any question are passed over, unless none
    /// has one.
    ///
    /// # Errors
    ///
    /// When a file cannot be read, or when the map does not fit it.
    pub fn open(paths: &[PathBuf], questionnaire: &Questionnaire, options: &Options<'_>) -> Result<Self, Faults> {
        let files = paths.iter().map(|path| Source::open(path, &options.csv, options.sheet));
        Self::of(files, questionnaire, options)
    }

    /// Looks at files that are in memory, each with the name that its user knows it by: see [`Self::open`].
    ///
    /// # Errors
    ///
    /// When a file cannot be read, or when the map does not fit it.
    pub fn from_bytes(
        files: Vec<(String, Vec<u8>)>,
        questionnaire: &Questionnaire,
        options: &Options<'_>,
    ) -> Result<Self, Faults> {
        let files = files.into_iter().map(|(name, bytes)| Source::from_bytes(name, bytes, &options.csv, options.sheet));
        Self::of(files, questionnaire, options)
    }

    fn of(
        files: impl Iterator<Item = Result<Vec<Source>, Faults>>,
        questionnaire: &Questionnaire,
        options: &Options<'_>,
    ) -> Result<Self, Faults> {
        let mut opened = Self { files: Vec::new(), passed_over: Vec::new(), elements: Elements::default() };
        for sources in files {
            let mut sources = sources?;
            if sources.len() > 1 {
                let (with, without): (Vec<_>, Vec<_>) =
                    sources.into_iter().partition(|source| concerns(questionnaire, &source.head, options.map));
                if with.is_empty() {
                    sources = without;
                } else {
                    sources = with;
                    opened.passed_over.extend(without.iter().map(passed_over));
                }
            }
            for source in sources {
                let mut plan = plan(questionnaire, &source.head, options.map, &opened.elements)?;
                if let Some(polarity) = options.reversed {
                    plan.state_polarity(questionnaire, polarity);
                }
                opened.elements = plan.elements.clone();
                opened.files.push((source, plan));
            }
        }
        Ok(opened)
    }

    /// What the columns of each file are, and what they are used for.
    pub fn proposals(&self) -> impl ExactSizeIterator<Item = (&Head, &Plan)> {
        self.files.iter().map(|(source, plan)| (&source.head, plan))
    }

    /// What keeps the survey from being read: columns that are not certain, or no questions at all.
    ///
    /// # Errors
    ///
    /// Names all of it.
    pub fn settled(&self, questionnaire: &Questionnaire) -> Result<(), Faults> {
        let mut faults = Vec::new();
        for (source, plan) in &self.files {
            let own = plan.faults(questionnaire, &source.head);
            if own.is_empty() && plan.items().next().is_none() {
                faults.push(
                    Fault::data(|words| (words.import.no_items)(&source.name))
                        .hint(|words| words.import.no_items_hint.to_owned()),
                );
            }
            faults.extend(own);
        }
        Faults::check(faults, ())
    }

    /// How many bytes there are to read.
    #[must_use]
    pub fn byte_size(&self) -> u64 {
        self.files.iter().map(|(source, _)| source.byte_size()).sum()
    }

    /// Reads and counts the answers.
    ///
    /// # Errors
    ///
    /// When columns are not certain (see [`Self::settled`]), a file is damaged, a cell is no answer, a column to divide by
    /// is not there or would give people away, or nobody is left.
    pub fn read(self, questionnaire: &Questionnaire, options: &Options<'_>) -> Result<Survey, Faults> {
        self.settled(questionnaire)?;
        let size = self.byte_size();
        let layout = Arc::new(Layout::new(questionnaire, &self.elements));
        let mut reading = Reading::new(layout.clone(), options.groups.len());
        let mut before = 0;
        for (source, plan) in self.files {
            let setup = Arc::new(Setup::of(questionnaire, &source, &plan, &layout, options)?);
            let decoders = plan.items().filter_map(|(column, _)| plan.decoder(questionnaire, &source.head, column));
            let intake = Intake::new(setup, decoders.collect());
            let (name, head) = (source.name.clone(), source.head.clone());
            let own = source.byte_size();
            let progress = |bytes| (options.progress)(before + bytes, size);
            let (intake, container) = source.read(intake, options.threads, &progress)?;
            before += own;
            reading.add(questionnaire, &About { name, container, head, plan }, intake, options)?;
        }
        if !self.passed_over.is_empty() {
            let names = self.passed_over.iter().map(|file| file.name.clone()).collect();
            reading.import.doubts.push(Doubt::PassedOver(names));
            reading.import.files.extend(self.passed_over);
        }
        reading.finish(questionnaire, self.elements, options)
    }
}

/// Whether a file is of the survey: a question is recognised in it, or the map is about one of its columns.
fn concerns(questionnaire: &Questionnaire, head: &Head, map: Option<&Map>) -> bool {
    let recognised = plan(questionnaire, head, None, &Elements::default());
    recognised.is_ok_and(|plan| plan.has_questions()) || assign(head, map, &mut Vec::new()).iter().any(Option::is_some)
}

/// What is told of a file that is passed over.
fn passed_over(source: &Source) -> FileImport {
    let Source { name, head, .. } = source;
    let headings = head.columns.iter().enumerate().filter(|(_, column)| !column.name.is_empty());
    let unused = headings.map(|(index, column)| {
        (
            letters(index),
            shortened(&column.name),
            NotUsed::For(head.asides[index].map_or(Unused::Unknown, Unused::Aside)),
        )
    });
    FileImport {
        name: name.clone(),
        container: source.container(),
        tool: head.tool,
        header_rows: head.header_rows,
        rows: 0,
        used: Vec::new(),
        unused: unused.collect(),
        excluded: BTreeMap::new(),
    }
}

/// What has been read so far.
struct Reading {
    whole: Counter,
    groups: Vec<BTreeMap<String, Counter>>,
    crossed: BTreeMap<Vec<String>, u64>,
    forms: Forms,
    keys: Vec<String>,
    sample: Forms,
    import: Import,
    faults: Vec<Fault>,
}

impl Reading {
    fn new(layout: Arc<Layout>, groups: usize) -> Self {
        let places = layout.slots().len();
        Self {
            whole: Counter::new(layout),
            groups: vec![BTreeMap::new(); groups],
            crossed: BTreeMap::new(),
            forms: Forms::new(places),
            keys: Vec::new(),
            sample: Forms::new(places),
            import: Import::default(),
            faults: Vec::new(),
        }
    }

    fn add(
        &mut self,
        questionnaire: &Questionnaire,
        file: &About,
        mut intake: Intake,
        options: &Options<'_>,
    ) -> Result<(), Faults> {
        self.faults.extend(unreadable::faults(questionnaire, file, &intake));
        intake.kept.sort_by_key(|kept| kept.row);
        for kept in intake.kept.drain(..) {
            if kept.row < file.head.header_rows + 1 + super::intake::SAMPLE {
                self.sample.push(&kept.form);
            }
            if options.keeps() {
                self.forms.push(&kept.form);
                self.keys.push(kept.key);
            }
        }
        if self.forms.len() > MOST_KEPT {
            return Err(Fault::data(|words| (words.import.too_many_kept)(MOST_KEPT)).into());
        }
        self.import.files.push(file_import(file, &intake, options));
        doubts::of_file(questionnaire, file, &intake, options, &mut self.import.doubts);
        self.whole.add(&intake.whole);
        let faults = self.add_groups(intake, options.groups);
        if faults.is_empty() {
            return Ok(());
        }
        // With more groups than may be, further files would only take room.
        self.faults.extend(faults);
        Faults::check(std::mem::take(&mut self.faults), ())
    }

    /// Adds the groups of a file. A fault for each column that has too many by now.
    fn add_groups(&mut self, intake: Intake, headings: &[String]) -> Vec<Fault> {
        let mut faults = Vec::new();
        for (texts, count) in intake.crossed {
            *self.crossed.entry(texts).or_default() += count;
        }
        for (at, (mine, theirs)) in self.groups.iter_mut().zip(intake.groups).enumerate() {
            for (name, counter) in theirs {
                mine.entry(name).and_modify(|mine| mine.add(&counter)).or_insert(counter);
            }
            if intake.crowded[at] || mine.len() > MOST_GROUPS {
                let heading = shortened(&headings[at]);
                faults.push(Fault::data(|words| (words.import.too_many_groups)(&heading, MOST_GROUPS)));
            }
        }
        if faults.is_empty() && (intake.crossed_finely || self.crossed.len() > MOST_CROSSED) {
            let headings: Vec<String> = headings.iter().map(|heading| shortened(heading)).collect();
            let headings = headings.join(", ");
            faults.push(Fault::data(|words| (words.import.too_many_combinations)(&headings, MOST_CROSSED)));
        }
        let with_hint = |fault: Fault| fault.hint(|words| words.import.another_column_hint.to_owned());
        faults.into_iter().map(with_hint).collect()
    }

    /// That nobody is left, with what was left out.
    fn nobody(&self) -> Fault {
        let names: Vec<&str> = self.import.files.iter().map(|file| file.name.as_str()).collect();
        let rows = self.import.excluded();
        Fault::data(|words| (words.import.no_respondents)(&names.join(", "))).hint(|words| {
            if rows.is_empty() {
                return words.import.only_headings.to_owned();
            }
            let reason = |(exclusion, rows): (&Exclusion, &u64)| {
                (words.import.rows_left_out)(*rows, words.import.exclusions[*exclusion as usize])
            };
            let mut hint = (words.import.summary_excluded)(&rows.iter().map(reason).collect::<Vec<_>>().join("; "));
            if rows.contains_key(&Exclusion::Unfinished) {
                hint = format!("{hint} {}", words.import.unfinished_hint);
            }
            hint
        })
    }

    fn finish(
        mut self,
        questionnaire: &Questionnaire,
        elements: Elements,
        options: &Options<'_>,
    ) -> Result<Survey, Faults> {
        if self.faults.is_empty() && self.whole.respondents() == 0 {
            self.faults.push(self.nobody());
        }
        doubts::of_answers(questionnaire, self.whole.layout(), &self.sample, &mut self.import.doubts);
        let groups = options.groups.iter().cloned().zip(self.groups).collect();
        let Self { whole, crossed, forms, keys, import, .. } = self;
        Faults::check(self.faults, Survey { elements, whole, groups, crossed, forms, keys, import })
    }
}

fn file_import(file: &About, intake: &Intake, options: &Options<'_>) -> FileImport {
    let About { name, container, head, plan } = file;
    let sorts = |heading: &str| {
        options.groups.iter().map(String::as_str).chain(options.pair).any(|wanted| normal(wanted) == normal(heading))
    };
    let mut used = Vec::new();
    let mut unused = Vec::new();
    for (index, (column, used_for)) in head.columns.iter().zip(&plan.columns).enumerate() {
        match used_for {
            Use::Item { slot, how, polarity, .. } => used.push(UsedColumn {
                letters: letters(index),
                name: shortened(&column.name),
                slot: *slot,
                how: *how,
                mirrored: *polarity == Some(Polarity::AsScored),
            }),
            Use::Unused(_) if column.name.is_empty() && column.text.is_none() => {}
            Use::Unused(_) if sorts(&column.name) => {
                unused.push((letters(index), shortened(&column.name), NotUsed::Sorts));
            }
            Use::Unused(why) => unused.push((letters(index), shortened(&column.name), NotUsed::For(*why))),
            // A survey with unsettled columns is not read.
            Use::Unsure { .. } => {}
        }
    }
    FileImport {
        name: name.clone(),
        container: container.clone(),
        tool: head.tool,
        header_rows: head.header_rows,
        rows: intake.whole.respondents() + intake.excluded.values().sum::<u64>(),
        used,
        unused,
        excluded: intake.excluded.clone(),
    }
}
