//! `template`: an empty session, an empty survey, or its codebook.

use super::delivery::made;
use super::formats::{CodebookFormat, SessionFormat, TableFormat};
use super::output::OutputSettings;
use super::rendering::Showing;
use super::template_options::{NamingArguments, TemplateArguments as Options, TemplateKind};
use super::{General, content};
use crate::fault::{Fault, Faults};
use crate::language::Language;
use crate::questionnaire::Questionnaire;
use crate::render::{
    CsvStyle, codebook_as_csv, codebook_as_json, codebook_as_xlsx, session_template, survey_as_csv, survey_as_xlsx,
};
use crate::report::{TemplateContent, codebook_page};
use crate::session::LONGEST;

pub(super) fn run(
    options: &Options,
    general: &General,
    language: Language,
    output: &mut OutputSettings,
) -> Result<(), Faults> {
    let Some(kind) = &options.kind else {
        return Err(Fault::from_usage("template-not-named", |words| words.template.which.to_owned())
            .hint(|words| words.template.which_hint.to_owned())
            .into());
    };
    let questionnaire = &content::questionnaire(general)?;
    match kind {
        TemplateKind::Session(options) => {
            let template = named(questionnaire, &options.naming)?;
            let SessionFormat::Yaml = options.delivery.ready(output)?;
            options.delivery.deliver(session_template(&template, language), output)?;
        }
        TemplateKind::Survey(options) => {
            let template = named(questionnaire, &options.naming)?;
            let document = match options.delivery.ready(output)? {
                TableFormat::Csv => survey_as_csv(&template, CsvStyle { excel_nl: options.excel_nl }).into(),
                TableFormat::Xlsx => made("xlsx", survey_as_xlsx(&template, language))?,
            };
            options.delivery.deliver(document, output)?;
        }
        TemplateKind::Codebook(options) => {
            let template = named(questionnaire, &options.naming)?;
            let style = CsvStyle { excel_nl: options.excel_nl };
            let format = options.delivery.ready(output)?;
            let showing = Showing::with_brief(language, options.delivery.look(output));
            let document = match format {
                CodebookFormat::Readable(format) => showing.of(format, |_| codebook_page(&template, language))?,
                CodebookFormat::Xlsx => made("xlsx", codebook_as_xlsx(&template, language))?,
                CodebookFormat::Csv => codebook_as_csv(&template, language, style).into(),
                CodebookFormat::Json => made("json", codebook_as_json(&template))?.into(),
            };
            options.delivery.deliver(document, output)?;
        }
    }
    Ok(())
}

/// The questionnaire with the names of the command line in it. A name that a session file could not hold is refused.
fn named<'a>(questionnaire: &'a Questionnaire, naming: &'a NamingArguments) -> Result<TemplateContent<'a>, Fault> {
    let (innovation, client) = (naming.innovation.as_deref(), naming.client.as_deref());
    if [innovation, client].into_iter().flatten().any(|name| name.chars().count() > LONGEST) {
        return Err(Fault::from_usage("text-too-long", |words| (words.errors.text_too_long)(LONGEST)));
    }
    Ok(TemplateContent { questionnaire, innovation, client })
}
