//! `analyse`: advice from survey data, or from a survey that has been counted already.

use std::collections::BTreeMap;

use super::delivery::{Form as _, unmade};
use super::formats::SurveyFormat;
use super::options::Analyse;
use super::output::Output;
use super::spool::spool;
use super::strategies::unwritable;
use super::survey::Hash;
use super::{General, content, counts, lookup, survey};
use crate::advice::{Certainty, Drawn, Draws, Filters};
use crate::answers::{Counter, Tally};
use crate::assessment::{Division, given_away};
use crate::catalogue::Catalogue;
use crate::fault::{Fault, Faults};
use crate::language::Language;
use crate::questionnaire::Questionnaire;
use crate::report::{
    CsvForm, Input, Look, Report, as_html, as_markdown, build, csv, docx, html, import_json, import_page, json,
    markdown, on_screen, parts, screen, xlsx,
};
use crate::session::Session;
use crate::survey::{Opened, Survey, write_map};

pub(super) fn run(options: &Analyse, general: &General, language: Language, output: &mut Output) -> Result<(), Faults> {
    let questionnaire = content::questionnaire(general)?;
    let given = options.counts.as_ref().map_or(options.files.as_slice(), std::slice::from_ref);
    let files = spool(given)?;
    // How a file is read does not need it.
    let hash = (!options.dry_run).then(|| Hash::of(&files.paths));
    let survey = if options.counts.is_some() {
        counts::read(&files.paths[0], &options.import, &options.group, &questionnaire)?
    } else {
        let wanted = survey::Wanted { groups: &options.group, pair: None, forms: options.bootstrap.is_some() };
        let look_at = |opened: &Opened| save_map(options, &questionnaire, opened, language, output);
        survey::read(&files.paths, &options.import, wanted, &questionnaire, look_at)?
    };
    let tally = survey.whole.tally();
    if options.dry_run {
        let text = import_report(options, &questionnaire, &survey, &tally, language, output)?;
        options.delivery.deliver(&text, output)?;
        return survey::fail_if_strict(&survey.import, options.import.strict);
    }
    survey::tell(&questionnaire, &survey.import, &tally, options.import.strict, language, output)?;
    let catalogue = content::catalogue(general, &questionnaire)?;
    let filters = lookup::filters(&options.choice, &catalogue)?;
    let analysis = Analysis { options, questionnaire: &questionnaire, catalogue: &catalogue, survey: &survey, filters };
    let input_sha256 = hash.map_or_else(String::new, Hash::finish);
    let text = analysis.render(&tally, &input_sha256, language, output)?;
    Ok(options.delivery.deliver(&text, output)?)
}

/// Writes the proposed map where that was asked for.
fn save_map(
    options: &Analyse,
    questionnaire: &Questionnaire,
    opened: &Opened,
    language: Language,
    output: &mut Output,
) -> Result<(), Faults> {
    let Some(path) = &options.save_map else { return Ok(()) };
    let text: String =
        opened.proposals().take(1).map(|(head, plan)| write_map(questionnaire, head, plan, language)).collect();
    output.write(path, &text, options.delivery.replaces())?;
    output.error(&format!("{}\n", (language.phrases().import.map_written)(&path.display().to_string())), language);
    Ok(())
}

/// How the files were read, in the form that was asked for.
fn import_report(
    options: &Analyse,
    questionnaire: &Questionnaire,
    survey: &Survey,
    tally: &Tally,
    language: Language,
    output: &Output,
) -> Result<String, Faults> {
    let form = options.delivery.form()?;
    if let Some(ending) = form.binary() {
        let fault = Fault::usage(|words| (words.office.dry_run)(ending));
        return Err(fault.hint(|words| words.office.dry_run_hint.to_owned()).into());
    }
    Ok(match form {
        SurveyFormat::Json => import_json(questionnaire, &survey.import, tally).map_err(unwritable)?,
        form => {
            let look = options.delivery.look(output);
            let plain = look.plain && !matches!(form, SurveyFormat::Markdown | SurveyFormat::Html);
            let page = import_page(questionnaire, &survey.import, tally, language, plain);
            match form {
                SurveyFormat::Markdown => as_markdown(&page, 1),
                SurveyFormat::Html => as_html(&page, language),
                _ => on_screen(&page, language, look),
            }
        }
    })
}

/// What the advice is made from.
struct Analysis<'a> {
    options: &'a Analyse,
    questionnaire: &'a Questionnaire,
    catalogue: &'a Catalogue,
    survey: &'a Survey,
    filters: Filters,
}

impl Analysis<'_> {
    fn render(
        &self,
        tally: &Tally,
        input_sha256: &str,
        language: Language,
        output: &Output,
    ) -> Result<Vec<u8>, Faults> {
        let options = self.options;
        let mut session = Session { elements: self.survey.elements.clone(), ..Session::default() };
        session.context.innovation = options.choice.innovation.clone().unwrap_or_default();
        session.context.client.clone_from(&options.choice.client);
        let settings = options.rules.settings();
        let input = Input {
            settings,
            top: options.choice.top as usize,
            bundle: options.choice.bundle as usize,
            input_sha256,
            ..Input::new(self.questionnaire, self.catalogue, &session, tally, &self.filters)
        };
        let mut report = build(&input);
        report.divisions = self.survey.groups.iter().map(|(column, groups)| self.division(column, groups)).collect();
        if let Some((one, other)) = given_away(&report.divisions, &self.survey.crossed, options.min_group) {
            let (one, other) = (&report.divisions[one].column, &report.divisions[other].column);
            return Err(Fault::data(|words| (words.import.groups_give_away)(one, other))
                .hint(|words| words.import.groups_give_away_hint.to_owned())
                .into());
        }
        if options.per_group {
            report.parts = parts(&input, &report.divisions);
        }
        report.certainty = self.certainty(&report);
        let look = Look { details: options.choice.details, ..options.delivery.look(output) };
        Ok(match options.delivery.form()? {
            SurveyFormat::Table => screen(&report, language, look).into(),
            SurveyFormat::Markdown => markdown(&report, language).into(),
            SurveyFormat::Html => html(&report, language).into(),
            SurveyFormat::Docx => docx(&report, language).map_err(|error| unmade("docx", &error))?,
            SurveyFormat::Xlsx => xlsx(&report, language).map_err(|error| unmade("xlsx", &error))?,
            SurveyFormat::Csv => csv(&report, CsvForm { excel_nl: options.excel_nl }).into(),
            SurveyFormat::Json => json(&report).map_err(unwritable)?.into(),
        })
    }

    fn division(&self, column: &str, groups: &BTreeMap<String, Counter>) -> Division {
        Division::of(self.questionnaire, column, groups, self.options.min_group, self.options.rules.settings())
    }

    /// How sure the advice is, if that was asked for.
    fn certainty(&self, report: &Report<'_>) -> Option<Certainty> {
        let draws =
            Draws { resamples: self.options.bootstrap? as u32, seed: self.options.seed, threads: survey::threads() };
        let drawn = Drawn {
            questionnaire: self.questionnaire,
            catalogue: self.catalogue,
            layout: self.survey.whole.layout(),
            forms: &self.survey.forms,
            settings: self.options.rules.settings(),
            filters: &self.filters,
            size: self.options.choice.bundle as usize,
        };
        let found: Vec<_> = report.barriers.iter().map(|barrier| barrier.determinant).collect();
        let chosen: Vec<_> = report.bundle.lines.iter().map(|line| line.strategy).collect();
        Some(Certainty::of(&drawn, draws, &found, &chosen))
    }
}
