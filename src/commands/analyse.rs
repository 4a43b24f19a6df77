//! `analyse`: advice from survey data, or from a survey that has been counted already.

use super::choice::filters;
use super::delivery::made;
use super::files::listed;
use super::fingerprint::Hash;
use super::formats::{AdviceFormat, DocumentFormat as _, ImportFormat, SurveyFormat};
use super::options::AnalyseArguments;
use super::output::OutputSettings;
use super::rendering::{Showing, render};
use super::spool::spool;
use super::survey::is_named_as_survey;
use super::{General, analyse_voices, content, counts, join, survey};
use crate::advice::{Circumstances, Drawn, Draws, Filters};
use crate::answers::Tally;
use crate::assessment::divide;
use crate::catalogue::Catalogue;
use crate::fault::{Fault, Faults};
use crate::language::{Language, shown};
use crate::questionnaire::{Elements, Questionnaire};
use crate::render::{CsvStyle, Look, ReadableFormat, csv, import_json};
use crate::report::{Provenance, ReportInput, build, import_page};
use crate::session::{SameWording, Session};
use crate::survey::{Opened, Survey, write_maps};

pub(super) fn run(
    options: &AnalyseArguments,
    general: &General,
    language: Language,
    output: &mut OutputSettings,
) -> Result<(), Faults> {
    let listed = listed(&options.files, &is_named_as_survey, language, output)?;
    output.spare(listed.iter().chain(&options.counts).chain(&options.import.map));
    if let Some(path) = &options.save_session {
        options.delivery.may_write(path, output)?;
    }
    let format = options.delivery.ready(output)?;
    let import_format = options.dry_run.then(|| import_format(format)).transpose()?;
    let questionnaire = content::questionnaire(general)?;
    if let Some(path) = &options.save_session {
        join::spare_an_intake(path, &questionnaire)?;
    }
    if analyse_voices::holds_session(&listed) {
        return analyse_voices::run(&listed, options, format, general, language, output);
    }
    if let Some(typed) = options.same.first() {
        return Err(SameWording::from_typed(typed)?.unused().into());
    }
    let given = options.counts.as_ref().map_or(listed.as_slice(), std::slice::from_ref);
    let files = spool(given)?;
    // How a file is read does not need it.
    let hash = (!options.dry_run).then(|| Hash::from_paths(&files.paths));
    let survey = if options.counts.is_some() {
        counts::read(&files.paths[0], &options.import, &options.group, &questionnaire)?
    } else {
        let forms = options.bootstrap.is_some() || options.save_session.is_some();
        let wanted = survey::Wanted { groups: &options.group, pair: None, forms };
        let look_at = |opened: &Opened| save_map(options, &questionnaire, opened, language, output);
        survey::read(&files.paths, &options.import, wanted, &questionnaire, look_at)?
    };
    let tally = survey.whole.tally();
    if let Some(format) = import_format {
        let look = options.delivery.look(output);
        let text = import_report(format, &questionnaire, &survey, &tally, language, look)?;
        options.delivery.deliver(&text, output)?;
        return survey::fail_if_strict(&survey.import, options.import.strict);
    }
    survey::tell(&questionnaire, &survey.import, &tally, options.import.strict, language, output)?;
    if let Some(path) = &options.save_session {
        let session = Session { voices: survey.voices(), ..named(options, survey.elements.clone()) };
        analyse_voices::save(path, &session, &questionnaire, language, output)?;
    }
    let catalogue = content::catalogue(general, &questionnaire)?;
    let filters = filters(&options.choice, &catalogue)?;
    let known = Circumstances::default();
    let analysis =
        Analysis { options, questionnaire: &questionnaire, catalogue: &catalogue, survey: &survey, filters, known };
    let sha256 = hash.map_or_else(String::new, Hash::finish);
    let made = survey::provenance(&questionnaire, &options.import, &survey.import, sha256)?;
    let made = Provenance { own_files: content::own_files(general), ..made };
    let showing = Showing::with_brief(language, options.delivery.look(output)).detailed(options.choice.details);
    let text = analysis.render(&tally, &made, format, showing)?;
    Ok(options.delivery.deliver(&text, output)?)
}

/// The format in which it is shown how the files were read.
fn import_format(format: SurveyFormat) -> Result<ImportFormat, Fault> {
    let format = format.format();
    ImportFormat::of(format).ok_or_else(|| {
        Fault::from_usage("dry-run-format", |words| (words.office.dry_run)(format.row().name)).hint(|words| {
            let formats: Vec<String> = ImportFormat::all().map(|own| own.format().called(words).to_owned()).collect();
            (words.office.dry_run_hint)(&(words.formats.either)(&formats))
        })
    })
}

/// Writes the proposed map where that was asked for.
fn save_map(
    options: &AnalyseArguments,
    questionnaire: &Questionnaire,
    opened: &Opened,
    language: Language,
    output: &mut OutputSettings,
) -> Result<(), Faults> {
    let Some(path) = &options.save_map else { return Ok(()) };
    let text = write_maps(questionnaire, &opened.named_proposals(), language);
    options.delivery.write(path, &text, output)?;
    output.error(&format!("{}\n", (language.phrases().import.map_written)(&shown(path))), language);
    Ok(())
}

/// How the files were read, in the format that was asked for.
fn import_report(
    format: ImportFormat,
    questionnaire: &Questionnaire,
    survey: &Survey,
    tally: &Tally,
    language: Language,
    look: Look,
) -> Result<Vec<u8>, Fault> {
    match format {
        ImportFormat::Readable(format) => {
            let plain = format == ReadableFormat::Text || format == ReadableFormat::Table && look.plain;
            let page = |_| import_page(questionnaire, &survey.import, tally, language, plain);
            Showing::with_brief(language, look).of(format, page)
        }
        ImportFormat::Json => Ok(made("json", import_json(questionnaire, &survey.import, tally))?.into()),
    }
}

/// A session that says no more than what the innovation and the client are called.
fn named(options: &AnalyseArguments, elements: Elements) -> Session {
    let mut session = Session { elements, ..Session::default() };
    session.context.innovation = options.choice.innovation.clone().unwrap_or_default();
    session.context.client.clone_from(&options.choice.client);
    session
}

/// What the advice is made from.
struct Analysis<'a> {
    options: &'a AnalyseArguments,
    questionnaire: &'a Questionnaire,
    catalogue: &'a Catalogue,
    survey: &'a Survey,
    filters: Filters,
    /// A survey says nothing of causes, or of what is there.
    known: Circumstances,
}

impl Analysis<'_> {
    fn render(
        &self,
        tally: &Tally,
        provenance: &Provenance,
        format: SurveyFormat,
        showing: Showing,
    ) -> Result<Vec<u8>, Faults> {
        let options = self.options;
        let session = named(options, self.survey.elements.clone());
        let settings = options.rules.settings();
        let (groups, crossed) = (&self.survey.groups, &self.survey.crossed);
        let divisions =
            divide(self.questionnaire, groups, crossed, options.min_group, settings).map_err(|given_away| {
                let columns = given_away.columns.join(", ");
                Fault::from_data("groups-give-away", |words| (words.import.groups_give_away)(&columns))
                    .hint(|words| words.import.groups_give_away_hint.to_owned())
            })?;
        let report = build(&ReportInput {
            settings,
            top: options.choice.top as usize,
            bundle: options.choice.bundle as usize,
            provenance,
            divisions: &divisions,
            min_group: Some(options.min_group).filter(|_| !options.group.is_empty()),
            per_group: options.per_group,
            drawn: self.drawn(),
            ..ReportInput::new(self.questionnaire, self.catalogue, &session, tally, &self.filters)
        });
        let format = match format {
            SurveyFormat::Csv => return Ok(csv(&report, CsvStyle { excel_nl: options.excel_nl }).into()),
            SurveyFormat::Readable(format) => AdviceFormat::Readable(format),
            SurveyFormat::Xlsx => AdviceFormat::Xlsx,
            SurveyFormat::Json => AdviceFormat::Json,
        };
        Ok(render(&report, format, showing)?)
    }

    /// From what is drawn to see how sure the advice is, and how, if that was asked for.
    fn drawn(&self) -> Option<(Drawn<'_>, Draws)> {
        let draws =
            Draws { resamples: self.options.bootstrap? as u32, seed: self.options.seed, threads: survey::threads() };
        let drawn = Drawn {
            questionnaire: self.questionnaire,
            catalogue: self.catalogue,
            layout: self.survey.whole.layout(),
            forms: &self.survey.forms,
            settings: self.options.rules.settings(),
            filters: &self.filters,
            top: self.options.choice.top as usize,
            size: self.options.choice.bundle as usize,
            known: &self.known,
        };
        Some((drawn, draws))
    }
}
