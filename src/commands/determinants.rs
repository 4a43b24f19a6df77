//! `determinants`: the list, and the page of one.

use super::delivery::made;
use super::formats::{DocumentForms as _, ListFormat};
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
    let form = options.delivery.ready(output)?;
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
    let card = match options.id {
        Some(_) if !matches!(form, ListFormat::Json | ListFormat::Csv) => {
            let catalogue = content::catalogue(general, &questionnaire)?;
            Some(determinant_card(&questionnaire, &catalogue, chosen[0], language))
        }
        _ => None,
    };
    let document = |length| card.clone().unwrap_or_else(|| determinant_list(&questionnaire, &chosen, length, language));
    let shown = Showing::with_brief(language, options.delivery.look(output)).of(form.kind(), document)?;
    let text = match (form, shown) {
        (_, Some(shown)) => shown,
        (ListFormat::Csv, None) => determinants_as_csv(&questionnaire, &chosen).into(),
        (_, None) => made("json", determinants_as_json(&questionnaire, &chosen))?.into(),
    };
    Ok(options.delivery.deliver(text, output)?)
}
