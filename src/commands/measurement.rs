//! One measurement from a file of any kind; which kind follows from what stands in it.

use std::collections::BTreeSet;
use std::io::Read as _;
use std::path::{Path, PathBuf};

use super::fingerprint::Hash;
use super::options::ImportArguments;
use super::output::OutputSettings;
use super::survey::{Wanted, csv_options, summarise};
use super::{counts, survey};
use crate::answers::Tally;
use crate::assessment::{Assessment, AssessmentSettings, WrittenInput};
use crate::comparison::{Measurement, QuotedNote, unsafe_determinants};
use crate::fault::{Fault, Faults};
use crate::language::Language;
use crate::questionnaire::{Elements, Questionnaire};
use crate::report::Provenance;
use crate::session::{self, PlannedAction};
use crate::survey::{ColumnPlan, CountRows, Opened, Survey};
use crate::tables::{CsvFile, FileKind};
use crate::yaml::YamlDocument;

/// So much of a file is looked at to see what it is. The line that a session is known by is among its first.
pub(super) const HEAD: u64 = 64 * 1024;

/// What a file holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum MeasurementKind {
    /// One interview.
    Session,
    /// Answers of many respondents.
    Survey,
    /// Answers that were counted already.
    Counts,
    /// Results that this program wrote.
    Json,
}

/// How files are read.
#[derive(Clone, Copy)]
pub(super) struct MeasurementReading<'a> {
    pub questionnaire: &'a Questionnaire,
    pub import: &'a ImportArguments,
    /// The choices behind the labels; results in JSON keep their own.
    pub settings: AssessmentSettings,
    /// The column that tells respondents apart.
    pub pair: Option<&'a str>,
}

/// What was read.
pub(super) struct ReadMeasurement {
    pub measurement: Measurement,
    /// The survey it came from, with its forms where pairs were asked for.
    pub survey: Option<Survey>,
    /// The plan of a session.
    pub plan: Vec<PlannedAction>,
    /// The notes of a session that were chosen to be quoted.
    pub quotes: Vec<QuotedNote>,
    /// Its barriers that are not safe to bring up.
    pub kept_back: BTreeSet<String>,
    /// Whether it is a session with the answers of several people.
    pub of_voices: bool,
    /// What it was made from, and how that was read.
    pub made: Provenance,
}

impl MeasurementReading<'_> {
    /// Reads the files that one argument stands for; several are one survey.
    pub fn of(&self, given: &Path, files: &[PathBuf]) -> Result<ReadMeasurement, Faults> {
        let name = given.display().to_string();
        let path = match files {
            [only] => only,
            several => return self.several(several, &name, Hash::from_paths(several)),
        };
        let kind = kind(path, self.import)?;
        if self.pair.is_some() && kind != MeasurementKind::Survey && path.exists() {
            return Err(Fault::from_usage("pair-needs-surveys", |words| (words.comparison.pair_needs_surveys)(&name))
                .hint(|words| words.comparison.pair_needs_surveys_hint.to_owned())
                .into());
        }
        let hash = Hash::from_paths([&path.to_owned()]);
        match kind {
            MeasurementKind::Json => {
                let document = YamlDocument::from_path(path)?;
                let measurement = Measurement::from_json(self.questionnaire, &document, &name)?;
                let made = Provenance::new(hash.finish());
                // The survey behind it was read as the results say.
                let input = measurement
                    .reading
                    .clone()
                    .map(|input| WrittenInput { sha256: made.input.sha256.clone(), ..input });
                let made = Provenance { input: input.unwrap_or(made.input), ..Provenance::default() };
                Ok(ReadMeasurement {
                    measurement,
                    survey: None,
                    plan: Vec::new(),
                    quotes: Vec::new(),
                    kept_back: BTreeSet::new(),
                    of_voices: false,
                    made,
                })
            }
            MeasurementKind::Session => {
                let session = session::read(&YamlDocument::from_path(path)?, self.questionnaire)?;
                let tally = session.tally(self.questionnaire);
                let measurement = self.measurement(&tally, &session.elements, &name);
                Ok(ReadMeasurement {
                    measurement,
                    survey: None,
                    of_voices: session.has_voices(),
                    quotes: QuotedNote::from_session(self.questionnaire, &session),
                    kept_back: unsafe_determinants(self.questionnaire, &session),
                    plan: session.plan,
                    made: Provenance::new(hash.finish()),
                })
            }
            MeasurementKind::Counts => {
                self.survey(counts::read(path, self.import, &[], self.questionnaire)?, &name, hash)
            }
            MeasurementKind::Survey => self.answers(files, &name, hash),
        }
    }

    /// Reads files of answers as one survey. Whatever else is among them was measured by itself.
    fn several(&self, files: &[PathBuf], name: &str, hash: Hash) -> Result<ReadMeasurement, Faults> {
        let mut faults = Vec::new();
        for file in files {
            if kind(file, self.import)? != MeasurementKind::Survey {
                let other = file.display().to_string();
                faults.push(
                    Fault::from_data("measured-by-itself", |words| (words.arguments.measured_by_itself)(name, &other))
                        .hint(|words| words.arguments.measured_by_itself_hint.to_owned()),
                );
            }
        }
        Faults::check(faults, ())?;
        self.answers(files, name, hash)
    }

    fn answers(&self, files: &[PathBuf], name: &str, hash: Hash) -> Result<ReadMeasurement, Faults> {
        let wanted = Wanted { pair: self.pair, ..Wanted::default() };
        let look_at = |opened: &Opened| fail_without_questions(opened, name);
        let survey = survey::read(files, self.import, wanted, self.questionnaire, look_at)?;
        self.survey(survey, name, hash)
    }

    fn survey(&self, survey: Survey, name: &str, hash: Hash) -> Result<ReadMeasurement, Faults> {
        let measurement = self.measurement(&survey.whole.tally(), &survey.elements, name);
        let made = survey::provenance(self.questionnaire, self.import, &survey.import, hash.finish())?;
        Ok(ReadMeasurement {
            measurement,
            survey: Some(survey),
            plan: Vec::new(),
            quotes: Vec::new(),
            kept_back: BTreeSet::new(),
            of_voices: false,
            made,
        })
    }

    fn measurement(&self, tally: &Tally, elements: &Elements, name: &str) -> Measurement {
        let assessment = Assessment::from_tally(self.questionnaire, tally, self.settings);
        Measurement::from_assessment(self.questionnaire, &assessment, name).naming(self.questionnaire, elements)
    }
}

impl ReadMeasurement {
    /// Says how the survey was read, and what to look at.
    pub fn tell(&self, questionnaire: &Questionnaire, language: Language, output: &mut OutputSettings) {
        if let Some(survey) = &self.survey {
            let name = Some(self.measurement.name.as_str());
            summarise(questionnaire, &survey.import, &survey.whole.tally(), name, language, output);
        }
    }
}

/// What a file holds. Where that cannot be seen it is taken for a survey, whose reader says what is wrong.
pub(super) fn kind(path: &Path, import: &ImportArguments) -> Result<MeasurementKind, Fault> {
    let ending = path.extension().and_then(|ending| ending.to_str()).unwrap_or_default().to_lowercase();
    match ending.as_str() {
        "yaml" | "yml" => return Ok(MeasurementKind::Session),
        "json" => return Ok(MeasurementKind::Json),
        _ => {}
    }
    let mut head = Vec::new();
    let read = std::fs::File::open(path).and_then(|file| file.take(HEAD).read_to_end(&mut head));
    if read.is_err() || !FileKind::from_path(path).is_text() {
        return Ok(MeasurementKind::Survey);
    }
    let text = String::from_utf8_lossy(&head);
    let text = text.trim_start_matches('\u{feff}').trim_start();
    if text.starts_with('{') {
        return Ok(MeasurementKind::Json);
    }
    if text.lines().any(|line| line.starts_with("strategiewijzer:")) {
        return Ok(MeasurementKind::Session);
    }
    let header = CsvFile::from_path(path, &csv_options(import)?).map(|file| file.first_rows().first().cloned());
    let is_counts = header.is_ok_and(|header| CountRows::new("", &header.unwrap_or_default()).is_ok());
    Ok(if is_counts { MeasurementKind::Counts } else { MeasurementKind::Survey })
}

/// A file in which no column is so much as like a question is most likely no survey at all.
fn fail_without_questions(opened: &Opened, name: &str) -> Result<(), Faults> {
    let mut plans = opened.proposals().map(|(_, plan)| plan);
    if plans.any(ColumnPlan::has_questions) {
        return Ok(());
    }
    Err(Fault::from_data("not-a-measurement", |words| (words.comparison.not_a_measurement)(name))
        .hint(|words| words.comparison.not_a_measurement_hint.to_owned())
        .into())
}
