//! `determinants`: the list, and the page of one.

use super::delivery::made;
use super::formats::ListFormat;
use super::options::Determinants;
use super::output::Output;
use super::{General, content, lookup};
use crate::fault::Faults;
use crate::language::Language;
use crate::questionnaire::DeterminantIndex;
use crate::render::{
    as_markdown, determinants_as_csv, determinants_as_json, determinants_as_markdown, determinants_on_screen, on_screen,
};
use crate::report::determinant_card;

pub(super) fn run(
    options: &Determinants,
    general: &General,
    language: Language,
    output: &mut Output,
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
    let page = |index| -> Result<_, Faults> {
        let catalogue = content::catalogue(general, &questionnaire)?;
        Ok(determinant_card(&questionnaire, &catalogue, index, language))
    };
    let look = options.delivery.look(output);
    let text = match (form, &options.id) {
        (ListFormat::Table, Some(_)) => on_screen(&page(chosen[0])?, language, look),
        (ListFormat::Markdown, Some(_)) => as_markdown(&page(chosen[0])?, 1),
        (ListFormat::Table, None) => determinants_on_screen(&questionnaire, &chosen, language, look),
        (ListFormat::Markdown, None) => determinants_as_markdown(&questionnaire, &chosen, language),
        (ListFormat::Json, _) => made("json", determinants_as_json(&questionnaire, &chosen))?,
        (ListFormat::Csv, _) => determinants_as_csv(&questionnaire, &chosen),
    };
    Ok(options.delivery.deliver(&text, output)?)
}
