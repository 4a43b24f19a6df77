//! `strategies`: lists with filters, cards, and on a terminal a browser.

use std::io::IsTerminal as _;

use super::delivery::made;
use super::formats::ListFormat;
use super::options::StrategiesArguments;
use super::output::{self, OutputSettings};
use super::rendering::Showing;
use super::{General, browse, content, lookup};
use crate::catalogue::{Catalogue, Strategy, near_names, search};
use crate::fault::{Fault, Faults};
use crate::language::Language;
use crate::questionnaire::Questionnaire;
use crate::render::{Look, ReadableFormat, blocks_on_screen, strategies_as_csv, strategies_as_json};
use crate::report::document::Block;
use crate::report::{strategy_card, strategy_list};

pub(super) fn run(
    options: &StrategiesArguments,
    general: &General,
    language: Language,
    output: &mut OutputSettings,
) -> Result<(), Faults> {
    let format = options.delivery.ready(output)?;
    let questionnaire = content::questionnaire(general)?;
    let catalogue = content::catalogue(general, &questionnaire)?;
    if let Some(id) = &options.id {
        let strategy = catalogue.strategy(lookup::strategy(&catalogue, id)?);
        let text = card(&questionnaire, &catalogue, strategy, format, language, options.delivery.look(output))?;
        return Ok(options.delivery.deliver(text, output)?);
    }
    if options.is_bare() && std::io::stdin().is_terminal() && OutputSettings::is_on_terminal() && output::draws() {
        return browse::run(&questionnaire, &catalogue, language, output);
    }
    let chosen = choose(options, &questionnaire, &catalogue)?;
    let all = catalogue.strategies().len();
    let words = &language.phrases().browse;
    let look = options.delivery.look(output);
    let is_screen = format == ListFormat::Readable(ReadableFormat::Table);
    let text = match format {
        ListFormat::Readable(_) if is_screen && chosen.is_empty() => format!(
            "{}
",
            words.nothing_found
        )
        .into(),
        ListFormat::Readable(format) => {
            let list =
                Showing::with_brief(language, look).of(format, |length| strategy_list(&chosen, length, language))?;
            let end = [Block::from_text((words.found)(chosen.len(), all)), Block::from_text(words.more)];
            if is_screen { [list, blocks_on_screen(&end, language, look).into()].concat() } else { list }
        }
        ListFormat::Csv => strategies_as_csv(&questionnaire, &catalogue, &chosen).into(),
        ListFormat::Json => made("json", strategies_as_json(&questionnaire, &catalogue, &chosen))?.into(),
    };
    Ok(options.delivery.deliver(text, output)?)
}

fn card(
    questionnaire: &Questionnaire,
    catalogue: &Catalogue,
    strategy: &Strategy,
    format: ListFormat,
    language: Language,
    look: Look,
) -> Result<Vec<u8>, Fault> {
    Ok(match format {
        ListFormat::Readable(format) => Showing::with_brief(language, look)
            .of(format, |_| strategy_card(questionnaire, catalogue, strategy, language))?,
        ListFormat::Csv => strategies_as_csv(questionnaire, catalogue, &[strategy]).into(),
        ListFormat::Json => made("json", strategies_as_json(questionnaire, catalogue, &[strategy]))?.into(),
    })
}

/// The strategies that pass every filter, in the order of the search or of the catalogue.
fn choose<'a>(
    options: &StrategiesArguments,
    questionnaire: &Questionnaire,
    catalogue: &'a Catalogue,
) -> Result<Vec<&'a Strategy>, Faults> {
    let determinant = options.determinant.as_deref().map(|id| lookup::determinant(questionnaire, id)).transpose()?;
    let cluster = options.cluster.as_deref().map(|id| lookup::cluster(catalogue, id)).transpose()?;
    let level = options.level.as_deref().map(|id| lookup::category(questionnaire, id)).transpose()?;
    let query = options.search.as_deref().unwrap_or_default();
    let found = search(catalogue, query);
    if found.is_empty() {
        let near: Vec<&str> = near_names(catalogue, query).iter().map(|strategy| strategy.id.as_str()).collect();
        let fault = Fault::from_data("nothing-found-for", |words| (words.browse.nothing_found_for)(query));
        return Err(if near.is_empty() {
            fault
        } else {
            fault.hint(|words| (words.browse.near_names)(&near.join(", ")))
        }
        .into());
    }
    let chosen = found.into_iter().map(|index| catalogue.strategy(index)).filter(|strategy| {
        determinant.is_none_or(|index| strategy.links.iter().any(|link| link.determinant == index))
            && cluster.is_none_or(|index| strategy.cluster == index)
            && level.is_none_or(|index| strategy.level == index)
            && options.phase.is_none_or(|phase| strategy.phases.contains(&phase))
            && options.effort.is_none_or(|effort| strategy.effort == effort)
            && (options.actor.is_empty() || strategy.actors.iter().any(|actor| options.actor.contains(actor)))
    });
    Ok(chosen.collect())
}
