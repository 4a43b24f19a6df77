//! One measurement from a file of any kind; which kind follows from what stands in it.

use std::io::Read as _;
use std::path::{Path, PathBuf};

use super::options::ImportArguments;
use super::output::OutputSettings;
use super::survey::{Wanted, csv_options, summarise};
use super::{counts, survey};
use crate::answers::Tally;
use crate::assessment::{Assessment, AssessmentSettings};
use crate::comparison::Measurement;
use crate::fault::{Fault, Faults};
use crate::language::Language;
use crate::questionnaire::{Elements, Questionnaire};
use crate::session::{self, PlannedAction};
use crate::survey::{ColumnPlan, CountRows, Opened, Survey};
use crate::tables::{CsvFile, FileKind};
use crate::yaml::YamlDocument;

/// So much of a file is looked at to see what it is. The line that a session is known by is among its first.
const HEAD: u64 = 64 * 1024;

/// What a file holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum MeasurementKind {
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
}

impl MeasurementReading<'_> {
    /// Reads a file.
    pub fn of(&self, path: &Path) -> Result<ReadMeasurement, Faults> {
        let name = path.display().to_string();
        let kind = self.kind(path)?;
        if self.pair.is_some() && kind != MeasurementKind::Survey && path.exists() {
            return Err(Fault::from_usage(|words| (words.comparison.pair_needs_surveys)(&name))
                .hint(|words| words.comparison.pair_needs_surveys_hint.to_owned())
                .into());
        }
        match kind {
            MeasurementKind::Json => {
                let document = YamlDocument::from_path(path)?;
                let measurement = Measurement::from_json(self.questionnaire, &document, &name)?;
                Ok(ReadMeasurement { measurement, survey: None, plan: Vec::new() })
            }
            MeasurementKind::Session => {
                let session = session::read(&YamlDocument::from_path(path)?, self.questionnaire)?;
                let tally = session.tally(self.questionnaire);
                let measurement = self.measurement(&tally, &session.elements, &name);
                Ok(ReadMeasurement { measurement, survey: None, plan: session.plan })
            }
            MeasurementKind::Counts => {
                Ok(self.survey(counts::read(path, self.import, &[], self.questionnaire)?, &name))
            }
            MeasurementKind::Survey => {
                let paths = [PathBuf::from(path)];
                let wanted = Wanted { pair: self.pair, ..Wanted::default() };
                let look_at = |opened: &Opened| fail_without_questions(opened, &name);
                let survey = survey::read(&paths, self.import, wanted, self.questionnaire, look_at)?;
                Ok(self.survey(survey, &name))
            }
        }
    }

    fn survey(&self, survey: Survey, name: &str) -> ReadMeasurement {
        let measurement = self.measurement(&survey.whole.tally(), &survey.elements, name);
        ReadMeasurement { measurement, survey: Some(survey), plan: Vec::new() }
    }

    fn measurement(&self, tally: &Tally, elements: &Elements, name: &str) -> Measurement {
        let assessment = Assessment::from_tally(self.questionnaire, tally, self.settings);
        Measurement::from_assessment(self.questionnaire, &assessment, name).naming(self.questionnaire, elements)
    }

    /// What a file holds. Where that cannot be seen it is taken for a survey, whose reader says what is wrong.
    fn kind(&self, path: &Path) -> Result<MeasurementKind, Fault> {
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
        let header =
            CsvFile::from_path(path, &csv_options(self.import)?).map(|file| file.first_rows().first().cloned());
        let is_counts = header.is_ok_and(|header| CountRows::new("", &header.unwrap_or_default()).is_ok());
        Ok(if is_counts { MeasurementKind::Counts } else { MeasurementKind::Survey })
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

/// A file in which no column is so much as like a question is most likely no survey at all.
fn fail_without_questions(opened: &Opened, name: &str) -> Result<(), Faults> {
    let mut plans = opened.proposals().map(|(_, plan)| plan);
    if plans.any(ColumnPlan::has_questions) {
        return Ok(());
    }
    Err(Fault::from_data(|words| (words.comparison.not_a_measurement)(name))
        .hint(|words| words.comparison.not_a_measurement_hint.to_owned())
        .into())
}
