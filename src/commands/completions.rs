//! `completions`: the script with which a shell completes commands, options, and the ids of the content.

use clap::Arg;
use clap::builder::{PossibleValue, PossibleValuesParser};
use clap_complete::Shell;

use super::options::CompletionsArguments;
use super::output::OutputSettings;
use super::{General, cli, content};
use crate::catalogue::Catalogue;
use crate::fault::Faults;
use crate::language::{Language, Text};
use crate::questionnaire::{Item, Questionnaire};

/// A kind of id that the command line takes.
#[derive(Clone, Copy)]
enum IdKind {
    Determinant,
    Strategy,
    Cluster,
    Category,
    Cause,
    Question,
}

/// Which arguments take which ids: the command, the name of the argument in [`super::options`], and the kind.
const IDS: [(&str, &str, IdKind); 36] = [
    ("plan", "priority", IdKind::Determinant),
    ("plan", "remark", IdKind::Strategy),
    ("advise", "answer", IdKind::Question),
    ("advise", "quote", IdKind::Question),
    ("report", "quote", IdKind::Question),
    ("advise", "cause", IdKind::Cause),
    ("advise", "have", IdKind::Strategy),
    ("advise", "tried", IdKind::Strategy),
    ("advise", "take_on", IdKind::Determinant),
    ("report", "cause", IdKind::Cause),
    ("report", "have", IdKind::Strategy),
    ("report", "tried", IdKind::Strategy),
    ("report", "take_on", IdKind::Determinant),
    ("plan", "cause", IdKind::Cause),
    ("plan", "have", IdKind::Strategy),
    ("plan", "tried", IdKind::Strategy),
    ("plan", "take_on", IdKind::Determinant),
    ("explain", "cause", IdKind::Cause),
    ("explain", "have", IdKind::Strategy),
    ("explain", "tried", IdKind::Strategy),
    ("explain", "take_on", IdKind::Determinant),
    ("advise", "barrier", IdKind::Determinant),
    ("advise", "exclude", IdKind::Strategy),
    ("analyse", "exclude", IdKind::Strategy),
    ("plan", "barrier", IdKind::Determinant),
    ("plan", "choose", IdKind::Strategy),
    ("plan", "discard", IdKind::Strategy),
    ("report", "exclude", IdKind::Strategy),
    ("strategies", "id", IdKind::Strategy),
    ("strategies", "determinant", IdKind::Determinant),
    ("strategies", "cluster", IdKind::Cluster),
    ("strategies", "level", IdKind::Category),
    ("determinants", "id", IdKind::Determinant),
    ("determinants", "category", IdKind::Category),
    ("explain", "determinant", IdKind::Determinant),
    ("explain", "strategy", IdKind::Strategy),
];

/// Prints the script. It knows the ids of the content of this run, so with `--extra` also those of the user's own.
pub(super) fn run(
    options: &CompletionsArguments,
    general: &General,
    language: Language,
    output: &mut OutputSettings,
) -> Result<(), Faults> {
    let questionnaire = content::questionnaire(general)?;
    let catalogue = content::catalogue(general, &questionnaire)?;
    let mut command = with_ids(cli::command(language), &questionnaire, &catalogue, language);
    let name = command.get_name().to_owned();
    let mut script = Vec::new();
    clap_complete::generate(options.shell, &mut command, name, &mut script);
    if options.shell == Shell::Fish {
        script.extend(fish_arguments(&command).into_bytes());
    }
    Ok(output.print_bytes(&script)?)
}

/// The command line with the ids as the values that are possible. The program itself does not read it like this: ids are
/// looked up in the content, which says what is near when there is no such id.
fn with_ids(
    command: clap::Command,
    questionnaire: &Questionnaire,
    catalogue: &Catalogue,
    language: Language,
) -> clap::Command {
    let value = |(id, name): (&String, &Text)| PossibleValue::new(id.clone()).help(harmless(name.get(language)));
    let ids = |kind| -> Vec<PossibleValue> {
        match kind {
            IdKind::Determinant => {
                questionnaire.determinants().map(|(_, found)| value((&found.id, &found.name))).collect()
            }
            IdKind::Strategy => catalogue.strategies().map(|(_, found)| value((&found.id, &found.name))).collect(),
            IdKind::Cluster => catalogue.clusters().map(|(_, found)| value((&found.id, &found.name))).collect(),
            IdKind::Cause => causes(questionnaire, language),
            IdKind::Question => {
                let name = |item: &Item| &questionnaire.determinant(item.determinant).name;
                questionnaire.items().map(|(_, item)| value((&item.id, name(item)))).collect()
            }
            IdKind::Category => questionnaire.categories().map(|(_, found)| value((&found.id, &found.name))).collect(),
        }
    };
    IDS.iter().fold(command, |command, (name, argument, kind)| {
        let takes = |found: Arg| found.value_parser(PossibleValuesParser::new(ids(*kind)));
        command.mut_subcommand(*name, |sub| sub.mut_arg(*argument, takes))
    })
}

/// Every question with each cause that can lie behind its answer.
fn causes(questionnaire: &Questionnaire, language: Language) -> Vec<PossibleValue> {
    let all = questionnaire.items().flat_map(|(index, item)| {
        let own = questionnaire.causes_of(item.determinant).filter(move |(_, cause)| cause.is_offered(index, None));
        own.map(move |(_, cause)| {
            let value = PossibleValue::new(format!("{}={}", item.id, cause.id));
            value.help(harmless(cause.answer.get(language)))
        })
    });
    all.collect()
}

/// A name without the characters that a shell acts on between quotation marks. A file of the user's own can hold any name,
/// and whoever loads the script must not run it.
fn harmless(name: &str) -> String {
    name.chars().map(|letter| if letter.is_control() || "\"$`\\".contains(letter) { ' ' } else { letter }).collect()
}

/// The values of arguments without a dash in fish, which clap's script leaves out.
fn fish_arguments(command: &clap::Command) -> String {
    let name = command.get_name();
    let mut script = String::new();
    for sub in command.get_subcommands() {
        let values: Vec<String> = sub
            .get_positionals()
            .flat_map(Arg::get_possible_values)
            .map(|value| {
                let help = value.get_help().map(ToString::to_string).unwrap_or_default();
                format!("{}\\t'{}'", value.get_name(), help.replace('\'', "\\'"))
            })
            .collect();
        if !values.is_empty() {
            let names = sub.get_name_and_visible_aliases();
            let (names, values) = (names.join(" "), values.join("\n"));
            script += &format!("complete -c {name} -n \"__fish_{name}_using_subcommand {names}\" -f -a \"{values}\"\n");
        }
    }
    script
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::{bundled_catalogue, bundled_questionnaire};

    #[test]
    fn every_argument_that_takes_an_id_completes_it() {
        let known: Vec<(&str, &str)> = IDS.iter().map(|(command, argument, _)| (*command, *argument)).collect();
        let command = cli::command(Language::English);
        let taking: Vec<(&str, &str)> = command
            .get_subcommands()
            .flat_map(|sub| sub.get_arguments().map(move |argument| (sub.get_name(), argument)))
            .filter(|(_, argument)| {
                let name = argument.get_value_names().and_then(|names| names.first());
                // `ID=CAUSE` and `ID[=NOTE]` begin with an id as well.
                let first = name.and_then(|name| name.split(['=', '[']).next());
                first.is_some_and(|first| ["ID", "DETERMINANT", "STRATEGY"].contains(&first))
            })
            .map(|(sub, argument)| (sub, argument.get_id().as_str()))
            .collect();
        for argument in &taking {
            assert!(known.contains(argument), "{argument:?} takes an id that is not completed");
        }
        for argument in &known {
            assert!(taking.contains(argument), "{argument:?} takes no id");
        }
    }

    #[test]
    fn ids_go_with_their_names_in_the_language_of_the_reader() {
        let questionnaire = bundled_questionnaire().unwrap();
        let catalogue = bundled_catalogue(&questionnaire).unwrap();
        let command = with_ids(cli::command(Language::Dutch), &questionnaire, &catalogue, Language::Dutch);
        let advise = command.find_subcommand("advise").unwrap();
        let barrier = advise.get_arguments().find(|argument| argument.get_id() == "barrier").unwrap();
        let values = barrier.get_possible_values();
        assert_eq!(values.len(), 29);
        let time = values.iter().find(|value| value.get_name() == "time").unwrap();
        assert_eq!(time.get_help().unwrap().to_string(), "tijd");
    }
}
