//! `explain`: why this order, or why this place.

use super::formats::PageFormat;
use super::options::ExplainArguments;
use super::output::OutputSettings;
use super::rendering::Showing;
use super::{General, content, lookup};
use crate::advice::Circumstances;
use crate::assessment::{Assessment, AssessmentSettings};
use crate::fault::Faults;
use crate::language::Language;
use crate::report::{explain_order, explain_place};
use crate::session::{self, Session, named};

pub(super) fn run(
    options: &ExplainArguments,
    general: &General,
    language: Language,
    output: &mut OutputSettings,
) -> Result<(), Faults> {
    let PageFormat::Readable(format) = options.delivery.ready(output)?;
    let questionnaire = content::questionnaire(general)?;
    let determinant = lookup::determinant(&questionnaire, &options.determinant)?;
    let catalogue = content::catalogue(general, &questionnaire)?;
    let mut session = match &options.session {
        Some(path) => session::load(&named(path), &questionnaire)?,
        None => Session::default(),
    };
    options.known.lay_over(&questionnaire, &catalogue, &mut session)?;
    let measured =
        Assessment::from_tally(&questionnaire, &session.tally(&questionnaire), AssessmentSettings::default());
    let known = Circumstances::from_session(&questionnaire, &catalogue, &session, &measured, &[determinant]);
    let document = match &options.strategy {
        None => explain_order(&questionnaire, &catalogue, determinant, &known, language),
        Some(id) => {
            let strategy = lookup::strategy(&catalogue, id)?;
            explain_place(&questionnaire, &catalogue, determinant, strategy, &known, language)
        }
    };
    let showing = Showing::with_brief(language, options.delivery.look(output));
    let text = showing.of(format, |_| document.clone())?;
    Ok(options.delivery.deliver(text, output)?)
}
