//! The words of the command line as types, with their help in the user's language.

use std::ffi::OsString;
use std::path::PathBuf;

use clap::builder::NonEmptyStringValueParser;
use clap::error::ErrorKind;
use clap::{ArgAction, Args, CommandFactory as _, FromArgMatches as _, Parser, Subcommand, ValueEnum};

use super::delivery::{Delivery, Form};
use super::output::Output;
use super::typed;
use crate::advice::TOP;
use crate::catalogue::{Actor, Effort, Phase};
use crate::fault::Fault;
use crate::language::Language;
use crate::report::BUNDLE_SIZE;

/// What was typed.
#[derive(Debug, Parser)]
#[command(
    name = "strategiewijzer",
    version,
    disable_help_flag = true,
    disable_version_flag = true,
    disable_help_subcommand = true
)]
pub(super) struct Typed {
    #[command(flatten)]
    pub general: General,
    #[command(subcommand)]
    pub command: Option<Command>,
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
    Interview(Interview),
    #[command(visible_alias = "advies")]
    Advise(Advise),
    Plan(Plan),
    #[command(visible_alias = "strategieen")]
    Strategies(Strategies),
    #[command(visible_alias = "determinanten")]
    Determinants(Determinants),
    #[command(visible_alias = "uitleg")]
    Explain(Explain),
    #[command(visible_alias = "controleer")]
    Check(Check),
}

#[derive(Debug, Default, Args)]
pub(super) struct Interview {
    #[arg(value_name = "SESSION")]
    pub session: Option<PathBuf>,
    #[arg(long, visible_alias = "eenvoudig")]
    pub plain: bool,
}

#[derive(Debug, Args)]
pub(super) struct Advise {
    #[arg(value_name = "SESSION", conflicts_with = "barrier")]
    pub session: Option<PathBuf>,
    #[arg(long, visible_alias = "antwoord", value_name = "ID=VALUE", conflicts_with = "barrier")]
    pub answer: Vec<String>,
    #[arg(long, visible_alias = "belemmering", value_name = "ID", value_parser = NonEmptyStringValueParser::new())]
    pub barrier: Vec<String>,
    #[arg(long, visible_alias = "innovatie", value_name = "NAME")]
    pub innovation: Option<String>,
    #[arg(long, value_name = "WORD")]
    pub client: Option<String>,
    #[arg(long, value_name = "N", default_value_t = TOP as u8, value_parser = clap::value_parser!(u8).range(1..=i64::from(typed::MOST_TOP)))]
    pub top: u8,
    #[arg(long, visible_alias = "bundel", value_name = "K", default_value_t = BUNDLE_SIZE as u8, value_parser = clap::value_parser!(u8).range(1..=i64::from(typed::MOST_BUNDLE)))]
    pub bundle: u8,
    #[arg(long, visible_alias = "fase", value_name = "PHASE")]
    pub phase: Option<Phase>,
    #[arg(long, visible_alias = "wie", value_name = "ACTOR")]
    pub actor: Vec<Actor>,
    #[arg(long, visible_alias = "hoogstens", value_name = "EFFORT")]
    pub max_effort: Option<Effort>,
    #[arg(long, visible_alias = "zonder", value_name = "ID", value_parser = NonEmptyStringValueParser::new())]
    pub exclude: Vec<String>,
    #[arg(long, visible_alias = "kaarten")]
    pub details: bool,
    #[command(flatten)]
    pub delivery: Delivery<Format>,
}

#[derive(Debug, Args)]
pub(super) struct Plan {
    #[arg(value_name = "SESSION")]
    pub session: PathBuf,
    #[arg(long, visible_alias = "weging", value_name = "ID=1-3,1-3")]
    pub priority: Vec<String>,
    #[arg(long, visible_alias = "kies", value_name = "ID", value_parser = NonEmptyStringValueParser::new())]
    pub choose: Vec<String>,
    #[arg(long = "for", visible_alias = "voor", value_name = "ID", value_parser = NonEmptyStringValueParser::new())]
    pub barrier: Vec<String>,
    #[arg(long = "drop", visible_alias = "schrap", value_name = "ID", value_parser = NonEmptyStringValueParser::new())]
    pub discard: Vec<String>,
    #[arg(long, visible_alias = "vul", value_name = "ID.FIELD=TEXT")]
    pub set: Vec<String>,
    #[arg(long, visible_alias = "opmerking", value_name = "ID=TEXT")]
    pub remark: Vec<String>,
    #[arg(long, visible_alias = "agenda", value_name = "FILE")]
    pub calendar: Option<PathBuf>,
    #[arg(long, visible_alias = "schema", value_name = "FILE")]
    pub logic_model: Option<PathBuf>,
    #[command(flatten)]
    pub delivery: Delivery<Format>,
}

#[derive(Debug, Args)]
pub(super) struct Strategies {
    #[arg(value_name = "ID")]
    pub id: Option<String>,
    #[arg(long, visible_alias = "zoek", value_name = "TEXT", conflicts_with = "id")]
    pub search: Option<String>,
    #[arg(long, value_name = "ID", conflicts_with = "id")]
    pub determinant: Option<String>,
    #[arg(long, visible_alias = "groep", value_name = "ID", conflicts_with = "id")]
    pub cluster: Option<String>,
    #[arg(long, visible_alias = "niveau", value_name = "ID", conflicts_with = "id")]
    pub level: Option<String>,
    #[arg(long, visible_alias = "wie", value_name = "ACTOR", conflicts_with = "id")]
    pub actor: Vec<Actor>,
    #[arg(long, visible_alias = "fase", value_name = "PHASE", conflicts_with = "id")]
    pub phase: Option<Phase>,
    #[arg(long, visible_alias = "inspanning", value_name = "EFFORT", conflicts_with = "id")]
    pub effort: Option<Effort>,
    #[command(flatten)]
    pub delivery: Delivery<ListFormat>,
}

impl Strategies {
    /// Whether nothing was asked but to see the catalogue.
    pub fn is_bare(&self) -> bool {
        let filters = [&self.search, &self.determinant, &self.cluster, &self.level];
        filters.iter().all(|filter| filter.is_none())
            && self.actor.is_empty()
            && self.phase.is_none()
            && self.effort.is_none()
            && self.delivery.is_bare()
    }
}

#[derive(Debug, Args)]
pub(super) struct Determinants {
    #[arg(value_name = "ID")]
    pub id: Option<String>,
    #[arg(long, visible_alias = "categorie", value_name = "ID", conflicts_with = "id")]
    pub category: Option<String>,
    #[command(flatten)]
    pub delivery: Delivery<ListFormat>,
}

#[derive(Debug, Args)]
pub(super) struct Explain {
    #[arg(value_name = "DETERMINANT")]
    pub determinant: String,
    #[arg(value_name = "STRATEGY")]
    pub strategy: Option<String>,
    #[command(flatten)]
    pub delivery: Delivery<PageFormat>,
}

#[derive(Debug, Args)]
pub(super) struct Check {
    #[arg(value_name = "FILE")]
    pub file: Option<PathBuf>,
    #[arg(long, visible_alias = "streng")]
    pub strict: bool,
}

/// The form of a list or card.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum ListFormat {
    #[value(alias = "tabel")]
    Table,
    #[value(alias = "md")]
    Markdown,
    Json,
    Csv,
}

impl Form for ListFormat {
    const SCREEN: Self = Self::Table;
    const ENDINGS: &'static [(&'static str, Self)] =
        &[("md", Self::Markdown), ("json", Self::Json), ("csv", Self::Csv), ("txt", Self::Table)];
}

/// The form of an explanation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum PageFormat {
    #[value(alias = "tabel")]
    Table,
    #[value(alias = "md")]
    Markdown,
}

impl Form for PageFormat {
    const SCREEN: Self = Self::Table;
    const ENDINGS: &'static [(&'static str, Self)] = &[("md", Self::Markdown), ("txt", Self::Table)];
}

/// The form of the advice.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum Format {
    #[value(alias = "tabel")]
    Table,
    #[value(alias = "md")]
    Markdown,
    Json,
}

impl Form for Format {
    const SCREEN: Self = Self::Table;
    const ENDINGS: &'static [(&'static str, Self)] =
        &[("md", Self::Markdown), ("json", Self::Json), ("txt", Self::Table)];
}

/// When to use colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum Color {
    Auto,
    #[value(alias = "altijd")]
    Always,
    #[value(alias = "nooit")]
    Never,
}

/// Makes an enumeration of the catalogue readable on the command line: by its id, or by its Dutch name.
macro_rules! by_id {
    ($type:ty, $($variant:ident = $dutch:literal),+) => {
        impl ValueEnum for $type {
            fn value_variants<'a>() -> &'a [Self] {
                &Self::ALL
            }
            fn to_possible_value(&self) -> Option<clap::builder::PossibleValue> {
                let dutch = match self { $(Self::$variant => $dutch),+ };
                Some(clap::builder::PossibleValue::new(self.id()).alias(dutch))
            }
        }
    };
}

by_id!(Phase, Preparation = "voorbereiding", Introduction = "invoering", Embedding = "borging");
by_id!(Effort, Low = "weinig", Medium = "gemiddeld", High = "veel");
by_id!(
    Actor,
    Practitioner = "uitvoerder",
    Coordinator = "coördinator",
    LineManager = "leidinggevende",
    Board = "bestuur",
    ExternalPartner = "externe-partner",
    PolicyMaker = "beleidsmaker"
);

/// Reads the command line. `None` when help or version was asked for and has been printed.
pub(super) fn parse(arguments: &[OsString], language: Language, output: &mut Output) -> Result<Option<Typed>, Fault> {
    let found = command(language).try_get_matches_from(arguments).and_then(|matches| Typed::from_arg_matches(&matches));
    match found {
        Ok(typed) => Ok(Some(typed)),
        Err(error) if matches!(error.kind(), ErrorKind::DisplayHelp | ErrorKind::DisplayVersion) => {
            // clap has no way to set this one word.
            output.print(&error.render().to_string().replace("[OPTIONS]", language.phrases().cli.any_options))?;
            Ok(None)
        }
        Err(error) => Err(typed::fault(&error)),
    }
}

/// The command line with its help in one language.
pub(super) fn command(language: Language) -> clap::Command {
    let words = &language.phrases().cli;
    let help = |key: &str| words.help.iter().find(|(name, _)| *name == key).map(|(_, text)| *text).unwrap_or_default();
    let template = |command: clap::Command| {
        let template = format!("{{about}}\n\n{} {{usage}}\n\n{{all-args}}\n", words.usage);
        command.help_template(template).subcommand_help_heading(words.commands).subcommand_value_name("…")
    };
    const GENERAL: [&str; 7] = ["lang", "color", "catalogue", "questions", "extra", "help", "version"];
    let describe = |command: clap::Command, name: &str| {
        let prefix = if name.is_empty() { String::new() } else { format!("{name}.") };
        let about = help(name);
        template(command).about(about).mut_args(move |argument| {
            let id = argument.get_id().to_string();
            let general = GENERAL.contains(&id.as_str());
            let text = help(&if general { id } else { format!("{prefix}{id}") });
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
    let mut command = Typed::command();
    let names: Vec<String> = command.get_subcommands().map(|sub| sub.get_name().to_owned()).collect();
    for name in names {
        command = command.mut_subcommand(&name, |sub| describe(sub, &name));
    }
    describe(command, "")
}
