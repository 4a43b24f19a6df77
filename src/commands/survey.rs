//! Survey files as the commands read them: with the user's options, a progress bar, and the story of how it went.

use std::num::NonZero;
use std::path::{Path, PathBuf};

use clap::ValueEnum;

use super::fingerprint::of_file;
use super::options::ImportArguments as ImportOptions;
use super::output::OutputSettings;
use super::progress::Progress;
use crate::answers::{Code, Tally};
use crate::assessment::WrittenMeaning;
use crate::fault::{Fault, Faults};
use crate::language::{Language, clean};
use crate::questionnaire::Questionnaire;
use crate::report::{Provenance, doubt_in_words, import_summary};
use crate::survey::{Doubt, Map, Opened, Options, Survey, SurveyImport, read_map};
use crate::tables::{CsvOptions, FileKind};
use crate::yaml::YamlDocument;

/// What is asked of the survey beside its counts.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Wanted<'a> {
    /// Columns that divide the respondents.
    pub groups: &'a [String],
    /// The column that tells them apart.
    pub pair: Option<&'a str>,
    /// Whether the forms are needed.
    pub forms: bool,
}

/// How many threads may work: more than eight bring nothing, since taking the file apart is then what takes the time.
pub(super) fn threads() -> NonZero<usize> {
    const MOST: usize = 8;
    let threads = std::thread::available_parallelism().map_or(1, NonZero::get);
    NonZero::new(threads.min(MOST)).unwrap_or(NonZero::<usize>::MIN)
}

/// Looks at the files, and lets `opened` decide whether they are read on.
pub(super) fn read(
    paths: &[PathBuf],
    import: &ImportOptions,
    wanted: Wanted<'_>,
    questionnaire: &Questionnaire,
    opened: impl FnOnce(&Opened) -> Result<(), Faults>,
) -> Result<Survey, Faults> {
    let map = import.map.as_deref().map(|path| map(path, questionnaire)).transpose()?;
    let progress = Progress::new();
    let report = |done, of| progress.at(done, of);
    let yes_no = yes_no(import)?;
    let options = Options {
        map: map.as_ref(),
        reversed: import.reversed,
        yes_no: &yes_no,
        keep_unfinished: import.keep_unfinished,
        sheet: import.sheet.as_deref(),
        csv: csv_options(import)?,
        groups: wanted.groups,
        pair: wanted.pair,
        keep: wanted.forms,
        threads: threads().get(),
        progress: &report,
    };
    let files = Opened::from_paths(paths, questionnaire, &options)?;
    opened(&files)?;
    let survey = files.read(questionnaire, &options);
    progress.finish();
    survey
}

/// What was read, with this hash, and how the user wanted it read.
pub(super) fn provenance(
    questionnaire: &Questionnaire,
    options: &ImportOptions,
    import: &SurveyImport,
    sha256: String,
) -> Result<Provenance, Fault> {
    let name = |value: Option<clap::builder::PossibleValue>| value.map(|value| value.get_name().to_owned());
    let mut made = Provenance::new(sha256);
    made.input.map_sha256 = options.map.as_deref().map(of_file);
    made.input.reversed = name(options.reversed.as_ref().and_then(ValueEnum::to_possible_value));
    made.input.yes_no = (yes_no(options)?.into_iter())
        .map(|(text, code)| WrittenMeaning {
            text,
            means: match code.position() {
                Some(1) => "no",
                Some(_) => "yes",
                None => "missing",
            }
            .to_owned(),
        })
        .collect();
    made.input.keep_unfinished = Some(options.keep_unfinished);
    made.input.sheet.clone_from(&options.sheet);
    made.input.encoding = name(options.encoding.as_ref().and_then(ValueEnum::to_possible_value));
    made.input.delimiter.clone_from(&options.delimiter);
    Ok(made.with_import(questionnaire, import))
}

fn map(path: &Path, questionnaire: &Questionnaire) -> Result<Map, Faults> {
    read_map(&YamlDocument::from_path(path)?, questionnaire)
}

/// What the user says of CSV files.
pub(super) fn csv_options(import: &ImportOptions) -> Result<CsvOptions, Fault> {
    Ok(CsvOptions { encoding: import.encoding, delimiter: delimiter(import)? })
}

/// What texts stand for yes and no, as the user says it: `1=yes,0=no`.
fn yes_no(import: &ImportOptions) -> Result<Vec<(String, Code)>, Fault> {
    let Some(text) = import.yes_no.as_deref() else { return Ok(Vec::new()) };
    let mut stated: Vec<(String, Code)> = Vec::new();
    for part in text.split([',', ';']) {
        let meaning = part.rsplit_once('=').and_then(|(text, meaning)| {
            let code = match meaning.trim().to_lowercase().as_str() {
                "yes" | "ja" => Code::from_position(2),
                "no" | "nee" => Code::from_position(1),
                "missing" | "leeg" | "ontbreekt" => Some(Code::MISSING),
                _ => None,
            };
            Some((text.trim(), code?))
        });
        match meaning.filter(|(text, _)| !text.is_empty() && stated.iter().all(|(known, _)| known != text)) {
            Some((text, code)) => stated.push((text.to_owned(), code)),
            None => {
                return Err(Fault::from_usage("bad-yes-no", |words| (words.doubts.bad_yes_no)(part.trim()))
                    .hint(|words| words.doubts.bad_yes_no_hint.to_owned()));
            }
        }
    }
    Ok(stated)
}

fn delimiter(import: &ImportOptions) -> Result<Option<u8>, Fault> {
    let Some(text) = import.delimiter.as_deref() else { return Ok(None) };
    let mut characters = text.chars();
    let character = match (text.to_lowercase().as_str(), characters.next(), characters.next()) {
        ("tab" | "\\t", ..) => Some('\t'),
        (_, only, None) => only,
        _ => None,
    };
    match character.filter(|character| CsvOptions::can_delimit(*character)) {
        Some(character) => Ok(Some(character as u8)),
        None => Err(Fault::from_usage("bad-delimiter", |words| (words.import.bad_delimiter)(text))
            .hint(|words| words.import.bad_delimiter_hint.to_owned())),
    }
}

/// Whether a file is one of answers rather than of YAML: by the ending of its name, which is all that CSV has, or by what
/// it is.
pub(super) fn is_survey_file(path: &Path) -> bool {
    // A file that is not there is told to be missing by whoever opens it.
    path.is_file() && (is_named_as_survey(path) || !FileKind::from_path(path).is_text())
}

/// Whether the name of a file ends as one of answers does.
pub(super) fn is_named_as_survey(path: &Path) -> bool {
    const ENDINGS: [&str; 8] = ["csv", "tsv", "xlsx", "xlsm", "ods", "sav", "zsav", "zip"];
    let ending = path.extension().map(|ending| ending.to_ascii_lowercase());
    ending.is_some_and(|ending| ENDINGS.iter().any(|known| ending == *known))
}

/// Says how the files were read, and what to look at; with `strict`, doubts are a failure.
pub(super) fn tell(
    questionnaire: &Questionnaire,
    import: &SurveyImport,
    tally: &Tally,
    strict: bool,
    language: Language,
    output: &mut OutputSettings,
) -> Result<(), Faults> {
    fail_if_unsaid(questionnaire, import)?;
    summarise(questionnaire, import, tally, None, language, output);
    fail_if_strict(import, strict)
}

/// Says how the files were read, and what to look at; where other files are read beside these, in `of` what they are called.
pub(super) fn summarise(
    questionnaire: &Questionnaire,
    import: &SurveyImport,
    tally: &Tally,
    of: Option<&str>,
    language: Language,
    output: &mut OutputSettings,
) {
    let words = language.phrases();
    for line in import_summary(import, tally, language) {
        output.error(&format!("{line}\n"), language);
    }
    for doubt in &import.doubts {
        let text = doubt_in_words(questionnaire, doubt, language);
        let of = of.map(|of| format!("{}: ", clean(of))).unwrap_or_default();
        output.error(&format!("{}: {of}{text}\n", words.errors.warning), language);
    }
}

/// Answers of which nobody has said whether they are yes or no make no advice.
pub(super) fn fail_if_unsaid(questionnaire: &Questionnaire, import: &SurveyImport) -> Result<(), Faults> {
    let unsaid = import.doubts.iter().find_map(|doubt| match doubt {
        Doubt::Unsaid(slots) => Some(slots.iter().map(|slot| slot.id(questionnaire)).collect::<Vec<_>>().join(", ")),
        _ => None,
    });
    let Some(items) = unsaid else { return Ok(()) };
    Err(Fault::from_data("meaning-must-be-said", |words| (words.doubts.must_be_said)(&items))
        .hint(|words| words.doubts.must_be_said_hint.to_owned())
        .into())
}

/// Doubts are a failure for a strict user.
pub(super) fn fail_if_strict(import: &SurveyImport, strict: bool) -> Result<(), Faults> {
    if strict && !import.doubts.is_empty() {
        return Err(Fault::from_data("doubts-are-errors", |words| (words.import.strict)(import.doubts.len()))
            .hint(|words| words.import.strict_hint.to_owned())
            .into());
    }
    Ok(())
}
