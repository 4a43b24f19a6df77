//! `explain`: why this order, or why this place.

use super::formats::PageFormat;
use super::options::Explain;
use super::output::Output;
use super::{General, content, lookup};
use crate::fault::Faults;
use crate::language::Language;
use crate::render::{as_markdown, on_screen};
use crate::report::{explain_order, explain_place};

pub(super) fn run(options: &Explain, general: &General, language: Language, output: &mut Output) -> Result<(), Faults> {
    let form = options.delivery.ready(output)?;
    let questionnaire = content::questionnaire(general)?;
    let determinant = lookup::determinant(&questionnaire, &options.determinant)?;
    let catalogue = content::catalogue(general, &questionnaire)?;
    let blocks = match &options.strategy {
        None => explain_order(&questionnaire, &catalogue, determinant, language),
        Some(id) => {
            let strategy = lookup::strategy(&catalogue, id)?;
            explain_place(&questionnaire, &catalogue, determinant, strategy, language)
        }
    };
    let text = match form {
        PageFormat::Table => on_screen(&blocks, language, options.delivery.look(output)),
        PageFormat::Markdown => as_markdown(&blocks, 1),
    };
    Ok(options.delivery.deliver(&text, output)?)
}
