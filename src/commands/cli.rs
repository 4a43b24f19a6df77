//! The words of the command line as types, with their help in the user's language.

use std::ffi::OsString;
use std::path::PathBuf;

use clap::error::ErrorKind;
use clap::{ArgAction, Args, CommandFactory as _, FromArgMatches as _, Parser, Subcommand};

use super::formats::{DocumentFormat, ReportFormat};
use super::joining::JoinArguments;
use super::names::Color;
use super::options::{
    AdviseArguments, AnalyseArguments, CheckArguments, CompareArguments, CompletionsArguments, DeterminantsArguments,
    ExplainArguments, InterviewArguments, ManualArguments, MeetingArguments, PlanArguments, ReportArguments,
    SchemaArguments, StrategiesArguments,
};
use super::output::OutputSettings;
use super::template_options::TemplateArguments;
use super::typed;
use crate::fault::Fault;
use crate::language::{Language, Phrases};
use crate::plan::PlanField;
use crate::render::Format;

/// What was typed.
#[derive(Debug, Parser)]
#[command(
    name = "strategiewijzer",
    version,
    disable_help_flag = true,
    disable_version_flag = true,
    disable_help_subcommand = true
)]
pub(super) struct TypedCommandLine {
    #[command(flatten)]
    pub general: General,
    #[command(subcommand)]
    pub command: Option<Command>,
    #[arg(long, visible_alias = "eenvoudig")]
    pub plain: bool,
    #[arg(long, short = 'V', action = ArgAction::Version)]
    version: Option<bool>,
}

/// Options of every command.
#[derive(Debug, Args)]
pub(super) struct General {
    #[arg(long, visible_alias = "taal", global = true, value_name = "nl|en", value_parser = ["nl", "en"], ignore_case = true)]
    pub lang: Option<String>,
    #[arg(long, visible_alias = "kleur", global = true, value_name = "auto|always|never", default_value = "auto")]
    pub color: Color,
    #[arg(long, visible_alias = "catalogus", global = true, value_name = "FILE")]
    pub catalogue: Option<PathBuf>,
    #[arg(long, visible_alias = "vragen", global = true, value_name = "FILE")]
    pub questions: Option<PathBuf>,
    #[arg(long, visible_alias = "eigen", global = true, value_name = "FILE")]
    pub extra: Option<PathBuf>,
    #[arg(long, short, global = true, action = ArgAction::Help)]
    help: Option<bool>,
}

#[derive(Debug, Subcommand)]
pub(super) enum Command {
    #[command(visible_alias = "intake")]
    Interview(InterviewArguments),
    #[command(visible_alias = "advies")]
    Advise(AdviseArguments),
    #[command(visible_alias = "analyseer")]
    Analyse(AnalyseArguments),
    #[command(visible_alias = "samenvoegen")]
    Join(JoinArguments),
    #[command(visible_alias = "overleg")]
    Meeting(MeetingArguments),
    #[command(visible_alias = "vergelijk")]
    Compare(CompareArguments),
    Plan(PlanArguments),
    #[command(visible_alias = "rapport")]
    Report(ReportArguments),
    #[command(visible_alias = "strategieen")]
    Strategies(StrategiesArguments),
    #[command(visible_alias = "determinanten")]
    Determinants(DeterminantsArguments),
    #[command(visible_alias = "uitleg")]
    Explain(ExplainArguments),
    #[command(visible_alias = "sjabloon")]
    Template(TemplateArguments),
    #[command(visible_alias = "controleer")]
    Check(CheckArguments),
    Schema(SchemaArguments),
    #[command(visible_alias = "aanvullen")]
    Completions(CompletionsArguments),
    #[command(visible_alias = "handleiding")]
    Man(ManualArguments),
}

/// Reads the command line. `None` when help or version was asked for and has been printed.
pub(super) fn parse(
    arguments: &[OsString],
    language: Language,
    output: &mut OutputSettings,
) -> Result<Option<TypedCommandLine>, Fault> {
    let mut command = command(language);
    let found =
        command.try_get_matches_from_mut(arguments).and_then(|matches| TypedCommandLine::from_arg_matches(&matches));
    match found {
        Ok(typed) => Ok(Some(typed)),
        Err(error) if matches!(error.kind(), ErrorKind::DisplayHelp | ErrorKind::DisplayVersion) => {
            // clap has no way to set these two words.
            let words = &language.phrases().cli;
            let help = error.render().to_string();
            output.print(&help.replace("[OPTIONS]", words.any_options).replace("[alias:", words.also))?;
            Ok(None)
        }
        Err(error) => Err(typed::fault(&error, &command)),
    }
}

/// The command line with its help in one language.
pub(super) fn command(language: Language) -> clap::Command {
    let phrases = language.phrases();
    let words = &phrases.cli;
    let find = |key: &str| words.help.iter().find(|(name, _)| *name == key).map(|(_, text)| *text);
    let help = |key: &str| find(key).unwrap_or_default();
    let template = |command: clap::Command| {
        let template = format!("{{about}}\n\n{} {{usage}}\n\n{{all-args}}\n", words.usage);
        command.help_template(template).subcommand_help_heading(words.commands).subcommand_value_name("…")
    };
    const GENERAL: [&str; 7] = ["lang", "color", "catalogue", "questions", "extra", "help", "version"];
    let describe = |command: clap::Command, name: &str| {
        let prefix = if name.is_empty() { String::new() } else { format!("{name}.") };
        let about = help(name);
        let formats = formats(&command);
        template(command).about(about).mut_args(move |argument| {
            let id = argument.get_id().to_string();
            let general = GENERAL.contains(&id.as_str());
            // Options that commands share are described once, with the command that had them first.
            let shared = || find(&format!("advise.{id}")).or_else(|| find(&format!("analyse.{id}")));
            let own = if general { find(&id) } else { find(&format!("{prefix}{id}")) };
            let text = filled(own.or_else(shared).unwrap_or_default(), &formats, phrases);
            let heading = match (general, argument.is_positional()) {
                (true, _) => words.general,
                (false, true) => words.arguments,
                (false, false) => words.options,
            };
            let values = argument.get_action().takes_values();
            let argument = argument.help(text).help_heading(heading);
            let shown = argument.get_value_names().and_then(|names| names.first()).map(|name| name.to_string());
            let own = words.values.iter().find(|(name, _)| Some(*name) == shown.as_deref());
            let argument = own.map_or(argument.clone(), |(_, own)| argument.value_name(*own));
            if values { argument.hide_possible_values(true).hide_default_value(true) } else { argument }
        })
    };
    let mut command = TypedCommandLine::command();
    let names: Vec<String> = command.get_subcommands().map(|sub| sub.get_name().to_owned()).collect();
    for name in names {
        command = command.mut_subcommand(&name, |sub| {
            let kinds: Vec<String> = sub.get_subcommands().map(|kind| kind.get_name().to_owned()).collect();
            let describe_kind = |sub: clap::Command, kind: &String| {
                sub.mut_subcommand(kind, |command| describe(command, &format!("{name}.{kind}")))
            };
            describe(kinds.iter().fold(sub, describe_kind), &name)
        });
    }
    describe(command, "")
}

/// The formats that a command can make: those that its option takes, else those of the one command that makes any number.
fn formats(command: &clap::Command) -> Vec<Format> {
    let option = command.get_arguments().find(|argument| argument.get_id() == "format");
    match option {
        Some(option) => {
            option.get_possible_values().iter().filter_map(|value| Format::from_name(value.get_name())).collect()
        }
        None => ReportFormat::all().map(DocumentFormat::format).collect(),
    }
}

/// A text of the help with the fields of the plan, the names of formats, and the endings of their files, in the places for
/// them.
fn filled(text: &str, formats: &[Format], words: &Phrases) -> String {
    let either = |all: Vec<String>| (words.formats.either)(&all);
    let names = formats.iter().map(|format| format.explained(format.called(words), words));
    let ends = formats.iter().filter_map(|format| Some((format, format!(".{}", format.ending()?))));
    let endings: Vec<String> = ends.clone().map(|(_, ending)| ending).collect();
    let files = ends.map(|(format, ending)| format.explained(&ending, words));
    let fields = PlanField::ALL.map(|field| (field.row().words)(words).typed);
    text.replace("{fields}", &fields.join(", "))
        .replace("{formats}", &either(names.collect()))
        .replace("{endings}", &endings.join(", "))
        .replace("{files}", &either(files.collect()))
}
