//! `determinants`: the list, and the page of one.

use super::delivery::made;
use super::formats::ListFormat;
use super::options::DeterminantsArguments;
use super::output::OutputSettings;
use super::rendering::Showing;
use super::{General, content, lookup};
use crate::fault::Faults;
use crate::language::Language;
use crate::questionnaire::DeterminantIndex;
use crate::render::{determinants_as_csv, determinants_as_json};
use crate::report::{determinant_card, determinant_list};

pub(super) fn run(
    options: &DeterminantsArguments,
    general: &General,
    language: Language,
    output: &mut OutputSettings,
) -> Result<(), Faults> {
    let format = options.delivery.ready(output)?;
    let questionnaire = content::questionnaire(general)?;
    let chosen: Vec<DeterminantIndex> = match &options.id {
        Some(id) => vec![lookup::determinant(&questionnaire, id)?],
        None => {
            let level = options.category.as_deref().map(|id| lookup::category(&questionnaire, id)).transpose()?;
            let all = questionnaire.determinants();
            all.filter(|(_, determinant)| level.is_none_or(|level| determinant.category == level))
                .map(|(index, _)| index)
                .collect()
        }
    };
    let showing = Showing::with_brief(language, options.delivery.look(output));
    let text = match format {
        ListFormat::Readable(format) if options.id.is_some() => {
            let catalogue = content::catalogue(general, &questionnaire)?;
            showing.of(format, |_| determinant_card(&questionnaire, &catalogue, chosen[0], language))?
        }
        ListFormat::Readable(format) => {
            showing.of(format, |length| determinant_list(&questionnaire, &chosen, length, language))?
        }
        ListFormat::Csv => determinants_as_csv(&questionnaire, &chosen).into(),
        ListFormat::Json => made("json", determinants_as_json(&questionnaire, &chosen))?.into(),
    };
    Ok(options.delivery.deliver(text, output)?)
}
