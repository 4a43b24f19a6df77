//! `check`: whether a file is right, and what could be better about it.

mod remarks;

use std::path::Path;

use super::delivery::made;
use super::formats::CheckFormat;
use super::options::CheckArguments;
use super::output::OutputSettings;
use super::{General, clock, content, lookup, survey};
use crate::assessment::{Assessment, AssessmentSettings};
use crate::content::{Files, catalogue, questionnaire};
use crate::fault::{Fault, Faults};
use crate::language::{Language, Text, clean, quoted, shown};
use crate::plan::{Subject, checks};
use crate::render::check_as_json;
use crate::report::check::{CheckFinding, CheckWarning};
use crate::session;
use crate::survey::read_map;
use crate::yaml::{Outline, YamlDocument};
use remarks::{about_catalogue, same_in_both};

pub(super) fn run(
    options: &CheckArguments,
    general: &General,
    language: Language,
    output: &mut OutputSettings,
) -> Result<(), Faults> {
    output.spare(&options.file);
    let format = options.delivery.ready(output)?;
    let found = match &options.file {
        Some(path) => check_file(path, general),
        None => check_content(general),
    };
    if format == CheckFormat::Json {
        let file = options.file.as_ref().map(|path| path.display().to_string());
        let text = made("json", check_as_json(file.as_deref(), found.as_ref()))?;
        options.delivery.deliver(text, output)?;
    }
    let finding = found?;
    if format == CheckFormat::Table {
        let words = language.phrases();
        // Names of files and what stands in them are part of these lines.
        let mut text = format!("{}\n", clean(finding.fine.get(language)));
        for warning in &finding.warnings {
            text += &format!("{}: {}\n", words.errors.warning, clean(warning.text.get(language)));
        }
        options.delivery.deliver(text, output)?;
    }
    if options.strict && !finding.warnings.is_empty() {
        let count = finding.warnings.len();
        return Err(Fault::from_data("warnings-are-errors", |words| (words.browse.check_warnings)(count))
            .hint(|words| words.browse.check_strict.to_owned())
            .into());
    }
    Ok(())
}

/// What a file is follows from what stands in it.
fn check_file(path: &Path, general: &General) -> Result<CheckFinding, Faults> {
    if survey::is_survey_file(path) {
        let name = shown(path);
        return Err(Fault::from_data("check-survey", |words| (words.browse.check_survey)(&name))
            .hint(|words| (words.browse.check_survey_hint)(&quoted(path)))
            .into());
    }
    let document = YamlDocument::from_path(path)?;
    let (value, _): (serde_yaml::Value, Outline) = document.parse()?;
    let has = |key: &str| value.get(key).is_some();
    let name = shown(path);
    if has("strategiewijzer") {
        check_session(&document, general)
    } else if has("survey-map") {
        let columns = read_map(&document, &content::questionnaire(general)?)?.entries.len();
        let fine = Text::from_phrases(|words| (words.browse.check_ok_map)(&name, columns));
        Ok(CheckFinding { fine, warnings: Vec::new() })
    } else if has("scales") {
        let questionnaire = questionnaire(&Files { questions: Some(path.to_owned()), ..Files::default() })?;
        let (determinants, items) = (questionnaire.determinants().len(), questionnaire.items().len());
        let warnings = same_in_both(&value);
        Ok(CheckFinding {
            fine: Text::from_phrases(|words| (words.browse.check_ok_questions)(&name, determinants, items)),
            warnings,
        })
    } else if has("clusters") && has("strategies") && has("version") {
        let questionnaire = content::questionnaire(general)?;
        let found = catalogue(&Files { catalogue: Some(path.to_owned()), ..Files::default() }, &questionnaire)?;
        let strategies = found.strategies().len();
        let links = found.strategies().map(|(_, strategy)| strategy.links.len()).sum();
        let mut warnings = same_in_both(&value);
        warnings.extend(about_catalogue(&questionnaire, &found));
        Ok(CheckFinding {
            fine: Text::from_phrases(|words| (words.browse.check_ok_catalogue)(&name, strategies, links)),
            warnings,
        })
    } else if has("format") {
        // Beside what this run puts in place of ours, since that is what it will be used with.
        let (questions, catalogue_file) = (general.questions.clone(), general.catalogue.clone());
        let files = Files { questions, catalogue: catalogue_file, extra: Some(path.to_owned()) };
        let questionnaire = questionnaire(&files)?;
        let found = catalogue(&files, &questionnaire)?;
        let determinants = questionnaire.determinants().filter(|(_, determinant)| determinant.own).count();
        let strategies = found.strategies().filter(|(_, strategy)| strategy.own).count();
        let links = found.strategies().flat_map(|(_, strategy)| &strategy.links).filter(|link| link.own).count();
        let mut warnings = same_in_both(&value);
        warnings.extend(about_catalogue(&questionnaire, &found));
        Ok(CheckFinding {
            fine: Text::from_phrases(|words| (words.browse.check_ok_extra)(&name, determinants, strategies, links)),
            warnings,
        })
    } else {
        Err(Fault::from_data("check-unknown", |words| (words.browse.check_unknown)(&name))
            .hint(|words| words.browse.check_unknown_hint.to_owned())
            .into())
    }
}

fn check_session(document: &YamlDocument, general: &General) -> Result<CheckFinding, Faults> {
    let questionnaire = &content::questionnaire(general)?;
    let session = session::read(document, questionnaire)?;
    let people = session.voices.len() as u64;
    let (done, all) = session.progress(questionnaire);
    let open = if session.has_voices() { 0 } else { session.unanswered(questionnaire) };
    let mut warnings: Vec<CheckWarning> = session::cut_at_hash(document, &document.outline()?)
        .iter()
        .map(|(line, lost)| {
            CheckWarning::new(
                "hash-in-text",
                Text::from_phrases(|words| (words.legible.hash_in_text)(*line, &clean(lost))),
            )
        })
        .collect();
    if open > 0 {
        warnings.push(CheckWarning::new(
            "open-questions",
            Text::from_phrases(|words| (words.browse.warn_open_questions)(open)),
        ));
    }
    if !session.unfinished.is_empty() {
        warnings.push(CheckWarning::new(
            "unfinished-voice",
            Text::from_phrases(|words| words.voices.check_unfinished.to_owned()),
        ));
    }
    // Several people answer on several days.
    if session.context.date.is_none() && !session.has_voices() {
        warnings.push(CheckWarning::new("no-date", Text::from_phrases(|words| words.browse.warn_no_date.to_owned())));
    }
    // Whoever has no plan yet need not wait for the catalogue.
    if !session.plan.is_empty() || !session.priorities.is_empty() {
        let catalogue = &content::catalogue(general, questionnaire)?;
        let assessment =
            &Assessment::from_tally(questionnaire, &session.tally(questionnaire), AssessmentSettings::default());
        let subject = Subject { questionnaire, catalogue, session: &session };
        let lacking = checks(subject, assessment, clock::today()).into_iter();
        warnings.extend(lacking.map(|check| CheckWarning::new(check.code, check.text)));
    }
    let listed: Vec<&str> = (session.have.iter().map(|have| have.strategy.as_str()))
        .chain(session.tried.iter().map(|tried| tried.strategy.as_str()))
        .collect();
    if !listed.is_empty() {
        let catalogue = content::catalogue(general, questionnaire)?;
        for fault in listed.iter().filter_map(|id| lookup::strategy(&catalogue, id).err()) {
            warnings
                .push(CheckWarning::new(fault.code(), Text::from_each(|language| fault.message(language).to_owned())));
        }
    }
    Ok(CheckFinding {
        fine: Text::from_phrases(|words| {
            if people > 0 {
                (words.voices.check_ok)(document.name(), people)
            } else {
                (words.browse.check_ok_session)(document.name(), done, all)
            }
        }),
        warnings,
    })
}

/// The content of this run: ours, with what the user put in its place or beside it.
fn check_content(general: &General) -> Result<CheckFinding, Faults> {
    let questionnaire = content::questionnaire(general)?;
    let catalogue = content::catalogue(general, &questionnaire)?;
    let (determinants, strategies) = (questionnaire.determinants().len(), catalogue.strategies().len());
    Ok(CheckFinding {
        fine: Text::from_phrases(|words| (words.browse.check_ok_content)(determinants, strategies)),
        warnings: about_catalogue(&questionnaire, &catalogue),
    })
}
