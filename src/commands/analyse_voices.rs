//! `analyse` where a session is among the files: what each answered together, as of a survey.

use std::path::{Path, PathBuf};

use super::choice::filters;
use super::fingerprint::Hash;
use super::formats::{AdviceFormat, SurveyFormat};
use super::options::AnalyseArguments;
use super::output::OutputSettings;
use super::rendering::{Showing, render};
use super::{General, content, join};
use crate::fault::{Fault, Faults};
use crate::language::{Language, shown};
use crate::questionnaire::Questionnaire;
use crate::render::{CsvStyle, csv};
use crate::report::{Provenance, ReportInput, build};
use crate::session::{JoinGuidance, SameWording, Session, join as join_sessions, keep_joined};
use crate::survey::given_twice;

/// Whether a session is among these files.
pub(super) fn holds_session(files: &[PathBuf]) -> bool {
    files.iter().any(|path| path.extension().is_some_and(|ending| ending == "yaml" || ending == "yml"))
}

/// The advice about everybody in these files.
pub(super) fn run(
    files: &[PathBuf],
    options: &AnalyseArguments,
    format: SurveyFormat,
    general: &General,
    language: Language,
    output: &mut OutputSettings,
) -> Result<(), Faults> {
    fail_on_columns(options)?;
    given_twice(files)?;
    let hash = Hash::from_paths(files);
    let questionnaire = content::questionnaire(general)?;
    let same = options.same.iter().map(|typed| SameWording::from_typed(typed)).collect::<Result<Vec<_>, _>>()?;
    let sources = join::sources(files, &options.import, &questionnaire, language, output)?;
    let joined = join_sessions(&questionnaire, &sources, JoinGuidance { same, ask: None })?;
    join::tell(&joined, options.import.strict, language, output)?;
    let mut session = joined.session;
    if let Some(name) = &options.choice.innovation {
        session.context.innovation.clone_from(name);
    }
    if options.choice.client.is_some() {
        session.context.client.clone_from(&options.choice.client);
    }
    if let Some(path) = &options.save_session {
        save(path, &session, &questionnaire, language, output)?;
    }
    let catalogue = content::catalogue(general, &questionnaire)?;
    let filters = filters(&options.choice, &catalogue)?;
    let tally = session.tally(&questionnaire);
    let made = Provenance { own_files: content::own_files(general), ..Provenance::new(hash.finish()) };
    let report = build(&ReportInput {
        settings: options.rules.settings(),
        top: options.choice.top as usize,
        bundle: options.choice.bundle as usize,
        provenance: &made,
        ..ReportInput::new(&questionnaire, &catalogue, &session, &tally, &filters)
    });
    let showing = Showing::with_brief(language, options.delivery.look(output)).detailed(options.choice.details);
    let format = match format {
        SurveyFormat::Csv => {
            return Ok(options.delivery.deliver(csv(&report, CsvStyle { excel_nl: options.excel_nl }), output)?);
        }
        SurveyFormat::Readable(format) => AdviceFormat::Readable(format),
        SurveyFormat::Xlsx => AdviceFormat::Xlsx,
        SurveyFormat::Json => AdviceFormat::Json,
    };
    Ok(options.delivery.deliver(&render(&report, format, showing)?, output)?)
}

/// Writes the answers of everybody to a session, to plan from.
pub(super) fn save(
    path: &Path,
    session: &Session,
    questionnaire: &Questionnaire,
    language: Language,
    output: &mut OutputSettings,
) -> Result<(), Faults> {
    keep_joined(path, session, questionnaire, false)?;
    let said = (language.phrases().voices.kept)(&shown(path), session.voices.len() as u64);
    output.error(&format!("{said}\n"), language);
    Ok(())
}

/// What is about the columns and rows of a survey says nothing of a session.
fn fail_on_columns(options: &AnalyseArguments) -> Result<(), Fault> {
    let asked = [
        ("--group", !options.group.is_empty()),
        ("--bootstrap", options.bootstrap.is_some()),
        ("--save-map", options.save_map.is_some()),
        ("--dry-run", options.dry_run),
    ];
    let Some((option, _)) = asked.into_iter().find(|(_, asked)| *asked) else { return Ok(()) };
    Err(Fault::from_usage("columns-of-session", |words| (words.voices.columns_of_session)(option))
        .hint(|words| words.voices.columns_of_session_hint.to_owned()))
}
