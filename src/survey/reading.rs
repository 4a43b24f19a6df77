//! From files to a survey: all columns are decided first, then the answers are read and counted.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::Arc;

use super::assign::{fitting, nowhere};
use super::doubts::Asked;
use super::heading_rows::KnownHeadings;
use super::import::{Doubt, Exclusion, FileImport, SurveyImport};
use super::intake::{MOST_CROSSED, MOST_GROUPS, MOST_KEPT, RowIntake};
use super::joining::{Joining, are_parts};
use super::map_file::Map;
use super::options::Options;
use super::plan::{ColumnPlan, plan};
use super::recognise::SurveyHead;
use super::setup::{FileFacts, Setup};
use super::several::{Members, given_twice};
use super::source::SurveySource;
use super::telling::{file_import, passed_over};
use super::{background, doubts, unreadable};
use crate::answers::{Counter, Forms, Layout, Presence};
use crate::fault::{Fault, Faults};
use crate::questionnaire::{Elements, Questionnaire};
use crate::tables::shortened;

/// The files of a survey with what their columns are used for; nothing has been counted yet.
pub struct Opened {
    files: Vec<(SurveySource, ColumnPlan)>,
    /// Members of a ZIP that have nothing to do with the survey.
    passed_over: Vec<FileImport>,
    /// What is to be said of these.
    doubts: Vec<Doubt>,
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
    /// Where several columns divide them: how many have which texts in all of them, column by column, and how
    /// many of these answered each question.
    pub crossed: BTreeMap<Vec<String>, Presence>,
    /// The forms, where they were to be kept.
    pub forms: Forms,
    /// What tells the respondents of the forms apart; blank where nothing does.
    pub keys: Vec<String>,
    /// How it was read.
    pub import: SurveyImport,
}

impl Opened {
    /// Looks at the files and decides what their columns are used for. An export in a ZIP may hold more than the survey,
    /// such as other forms and lists of codes: of its members, those without any question are passed over, unless none
    /// has one.
    ///
    /// # Errors
    ///
    /// When a file cannot be read, or when the map does not fit it.
    pub fn from_paths(paths: &[PathBuf], questionnaire: &Questionnaire, options: &Options<'_>) -> Result<Self, Faults> {
        given_twice(paths)?;
        let known = KnownHeadings::from_questionnaire(questionnaire, options.map);
        let files = paths.iter().map(|path| SurveySource::open(path, &options.csv, options.sheet, &known));
        Self::from_files(files, questionnaire, options)
    }

    /// Looks at files that are in memory, each with the name that its user knows it by: see [`Self::from_paths`].
    ///
    /// # Errors
    ///
    /// When a file cannot be read, or when the map does not fit it.
    pub fn from_bytes(
        files: Vec<(String, Vec<u8>)>,
        questionnaire: &Questionnaire,
        options: &Options<'_>,
    ) -> Result<Self, Faults> {
        let known = KnownHeadings::from_questionnaire(questionnaire, options.map);
        let files = files.into_iter();
        let files =
            files.map(|(name, bytes)| SurveySource::from_bytes(name, bytes, &options.csv, options.sheet, &known));
        Self::from_files(files, questionnaire, options)
    }

    fn from_files(
        files: impl Iterator<Item = Result<Vec<SurveySource>, Faults>>,
        questionnaire: &Questionnaire,
        options: &Options<'_>,
    ) -> Result<Self, Faults> {
        let mut opened =
            Self { files: Vec::new(), passed_over: Vec::new(), doubts: Vec::new(), elements: Elements::default() };
        let mut all = Vec::new();
        for sources in files {
            let sources = sources?;
            all.extend(if sources.len() > 1 { opened.members(questionnaire, sources, options.map) } else { sources });
        }
        let heads: Vec<(&str, &SurveyHead)> = all.iter().map(|source| (source.name.as_str(), &source.head)).collect();
        let several = heads.len() > 1;
        let lost = options.map.filter(|_| several).map(|map| nowhere(&heads, map));
        Faults::check(lost.unwrap_or_default(), ())?;
        for source in all {
            let own = options.map.filter(|_| several).map(|map| fitting(&source.head, map));
            let map = own.as_ref().or(options.map);
            let mut plan =
                plan(questionnaire, &source.head, map, &opened.elements).map_err(|wrong| wrong.of(&source.name))?;
            if let Some(polarity) = options.reversed {
                plan.state_polarity(questionnaire, polarity);
            }
            plan.state_yes_no(questionnaire, options.yes_no);
            opened.elements = plan.elements.clone();
            opened.files.push((source, plan));
        }
        Ok(opened)
    }

    /// The members of a ZIP that are of the survey; of the others it is told that they are passed over.
    fn members(
        &mut self,
        questionnaire: &Questionnaire,
        sources: Vec<SurveySource>,
        map: Option<&Map>,
    ) -> Vec<SurveySource> {
        let Members { concerned, without, elsewhere } = Members::from_sources(questionnaire, sources, map);
        if concerned.is_empty() {
            return without.into_iter().chain(elsewhere).collect();
        }
        let names = |sources: &[SurveySource]| sources.iter().map(|source| source.name.clone()).collect::<Vec<_>>();
        for (sources, doubt) in
            [(&without, Doubt::PassedOver(names(&without))), (&elsewhere, Doubt::Elsewhere(names(&elsewhere)))]
        {
            if !sources.is_empty() {
                self.doubts.push(doubt);
                self.passed_over.extend(sources.iter().map(passed_over));
            }
        }
        concerned
    }

    /// What the columns of each file are, and what they are used for.
    pub fn proposals(&self) -> impl ExactSizeIterator<Item = (&SurveyHead, &ColumnPlan)> {
        self.files.iter().map(|(source, plan)| (&source.head, plan))
    }

    /// The same, each with the name of its file.
    #[must_use]
    pub fn named_proposals(&self) -> Vec<(&str, &SurveyHead, &ColumnPlan)> {
        self.files.iter().map(|(source, plan)| (source.name.as_str(), &source.head, plan)).collect()
    }

    /// What keeps the survey from being read: columns that are not certain, or no questions at all.
    ///
    /// # Errors
    ///
    /// Names all of it.
    pub fn settled(&self, questionnaire: &Questionnaire) -> Result<(), Faults> {
        let mut faults = Vec::new();
        for (source, plan) in &self.files {
            if let Some(fault) = &source.out_of_step {
                faults.push(fault.clone());
                continue;
            }
            let own = plan.faults(questionnaire, &source.head);
            if own.is_empty() && plan.items().next().is_none() {
                faults.push(
                    Fault::from_data("no-items", |words| {
                        (words.import.no_items)(&source.name, source.head.heading_row)
                    })
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
        let mut reading = SurveyReading::new(layout.clone(), options.groups.len());
        let (mut before, several) = (0, self.files.len() > 1);
        reading.joining = are_parts(&self.files).then(Joining::default);
        for (source, plan) in self.files {
            let setup = Setup::new(questionnaire, &source, &plan, &layout, options, several)?;
            let setup = Arc::new(if reading.joining.is_some() { setup.joining() } else { setup });
            let decoders = plan.items().filter_map(|(column, _)| plan.decoder(questionnaire, &source.head, column));
            let intake = RowIntake::new(setup, decoders.collect());
            let (name, head) = (source.name.clone(), source.head.clone());
            let own = source.byte_size();
            let progress = |bytes| (options.progress)(before + bytes, size);
            let (intake, container) = source.read(intake, options.threads, &progress)?;
            before += own;
            reading.add(questionnaire, &FileFacts { name, container, head, plan }, intake, options)?;
        }
        reading.import.doubts.extend(self.doubts);
        reading.import.files.extend(self.passed_over);
        reading.finish(questionnaire, self.elements, options)
    }
}

/// What has been read so far.
struct SurveyReading {
    whole: Counter,
    groups: Vec<BTreeMap<String, Counter>>,
    crossed: BTreeMap<Vec<String>, Presence>,
    forms: Forms,
    keys: Vec<String>,
    sample: Forms,
    import: SurveyImport,
    /// Who is in each file, with its name and the places that it asks about.
    people: Vec<Asked>,
    /// The forms by person, where the files are parts of one questionnaire.
    joining: Option<Joining>,
    faults: Vec<Fault>,
}

impl SurveyReading {
    fn new(layout: Arc<Layout>, groups: usize) -> Self {
        let places = layout.slots().len();
        Self {
            whole: Counter::new(layout),
            groups: vec![BTreeMap::new(); groups],
            crossed: BTreeMap::new(),
            forms: Forms::new(places),
            keys: Vec::new(),
            sample: Forms::new(places),
            import: SurveyImport::default(),
            people: Vec::new(),
            joining: None,
            faults: Vec::new(),
        }
    }

    fn add(
        &mut self,
        questionnaire: &Questionnaire,
        file: &FileFacts,
        mut intake: RowIntake,
        options: &Options<'_>,
    ) -> Result<(), Faults> {
        self.faults.extend(unreadable::faults(questionnaire, file, &intake));
        intake.kept.sort_by_key(|kept| kept.row);
        background::doubts(questionnaire, file, &intake, &mut self.import.doubts);
        let sampled = file.head.header_rows + 1 + super::intake::SAMPLE;
        intake.kept.iter().filter(|kept| kept.row < sampled).for_each(|kept| self.sample.push(&kept.form));
        let kept = std::mem::take(&mut intake.kept);
        if let Some(joining) = &mut self.joining {
            joining.add(kept);
        } else if options.keeps() {
            for kept in kept {
                self.forms.push(&kept.form);
                self.keys.push(kept.key);
            }
        }
        if self.forms.len().max(self.joining.as_ref().map_or(0, Joining::len)) > MOST_KEPT {
            return Err(Fault::from_data("too-many-kept", |words| (words.import.too_many_kept)(MOST_KEPT)).into());
        }
        self.import.files.push(file_import(file, &intake, options));
        doubts::of_file(questionnaire, file, &intake, options, &mut self.import.doubts);
        self.people.push(Asked::from_intake(file, &mut intake));
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
    fn add_groups(&mut self, intake: RowIntake, headings: &[String]) -> Vec<Fault> {
        let mut faults = Vec::new();
        for (texts, presence) in intake.crossed {
            self.crossed.entry(texts).and_modify(|known| known.add(&presence)).or_insert(presence);
        }
        for (at, (mine, theirs)) in self.groups.iter_mut().zip(intake.groups).enumerate() {
            for (name, counter) in theirs {
                mine.entry(name).and_modify(|mine| mine.add(&counter)).or_insert(counter);
            }
            if intake.crowded[at] || mine.len() > MOST_GROUPS {
                let heading = shortened(&headings[at]);
                faults.push(Fault::from_data("too-many-groups", |words| {
                    (words.import.too_many_groups)(&heading, MOST_GROUPS)
                }));
            }
        }
        if faults.is_empty() && (intake.crossed_finely || self.crossed.len() > MOST_CROSSED) {
            let headings: Vec<String> = headings.iter().map(|heading| shortened(heading)).collect();
            let headings = headings.join(", ");
            faults.push(Fault::from_data("too-many-combinations", |words| {
                (words.import.too_many_combinations)(&headings, MOST_CROSSED)
            }));
        }
        let with_hint = |fault: Fault| fault.hint(|words| words.import.another_column_hint.to_owned());
        faults.into_iter().map(with_hint).collect()
    }

    /// Counts people rather than forms. How many forms were laid by another one.
    fn join(&mut self, joining: &Joining, options: &Options<'_>) -> u64 {
        let counted = joining.counted(self.whole.layout(), options.groups.len());
        (self.whole, self.groups, self.crossed) = (counted.whole, counted.groups, counted.crossed);
        if options.keeps() {
            for (form, key) in joining.forms() {
                self.forms.push(form);
                self.keys.push(key.to_owned());
            }
        }
        joining.joined
    }

    /// That nobody is left, with what was left out.
    fn nobody(&self) -> Fault {
        let names: Vec<&str> = self.import.files.iter().map(|file| file.name.as_str()).collect();
        let rows = self.import.excluded();
        Fault::from_data("no-respondents", |words| (words.import.no_respondents)(&names.join(", "))).hint(|words| {
            if rows.is_empty() {
                return words.import.only_headings.to_owned();
            }
            let reason = |(exclusion, rows): (&Exclusion, &u64)| {
                (words.import.rows_left_out)(*rows, exclusion.among(&words.import.exclusions))
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
        let joined = self.joining.take().map_or(0, |joining| self.join(&joining, options));
        doubts::of_files(&self.people, joined, &mut self.import.doubts);
        doubts::of_answers(questionnaire, self.whole.layout(), &self.sample, &mut self.import.doubts);
        let groups = options.groups.iter().cloned().zip(self.groups).collect();
        let Self { whole, crossed, forms, keys, import, .. } = self;
        Faults::check(self.faults, Survey { elements, whole, groups, crossed, forms, keys, import })
    }
}
