//! The command line: what was typed becomes values, and each command is a few lines of wiring.

mod advise;
mod analyse;
mod analyse_voices;
mod browse;
mod check;
mod choice;
mod cli;
mod clock;
mod company;
mod compare;
mod completions;
mod content;
mod counts;
mod delivery;
mod determinants;
mod escapes;
mod explain;
mod files;
mod fingerprint;
mod formats;
mod handout;
mod interview;
mod join;
mod joining;
mod keeping;
mod known;
mod lookup;
mod manual;
mod meant;
mod measurement;
mod meeting;
mod names;
mod nearby;
mod options;
mod output;
mod plan;
mod progress;
mod rendering;
mod report;
mod schema;
mod spool;
mod strategies;
mod survey;
mod team_meeting;
mod template;
mod template_options;
mod typed;
mod window;

use std::ffi::OsString;
use std::process::ExitCode;

use crate::fault::{Fault, FaultKind, Faults};
use crate::language::Language;

use cli::{Command, General};
use output::OutputSettings;

/// Runs the program with these arguments (the first is its name) and says how it ended.
pub fn run(arguments: impl IntoIterator<Item = OsString>) -> ExitCode {
    let arguments: Vec<OsString> = arguments.into_iter().collect();
    let language = typed::language(&arguments);
    let mut output = OutputSettings::new(language);
    let ended = match command(&arguments, language, &mut output) {
        Ok(()) => ExitCode::SUCCESS,
        Err(faults) => {
            output.error(&faults.render(language), language);
            ExitCode::from(match faults.kind() {
                FaultKind::PipeClosed => 0,
                FaultKind::Data => 1,
                FaultKind::Usage => 2,
                FaultKind::Interrupted => 130,
            })
        }
    };
    window::keep_open(&arguments, language, &mut output);
    ended
}

fn command(arguments: &[OsString], language: Language, output: &mut OutputSettings) -> Result<(), Faults> {
    let (arguments, opened) = meant::understood(arguments, language)?;
    let Some(mut typed) = cli::parse(&arguments, language, output)? else { return Ok(()) };
    meant::find(&mut typed, opened)?;
    output.set_color(typed.general.color);
    let general = &typed.general;
    output.spare([&general.catalogue, &general.questions, &general.extra].into_iter().flatten());
    match typed.command {
        Some(Command::Interview(options)) => interview::run(&options, general, language, output),
        Some(Command::Advise(options)) => advise::run(&options, general, language, output),
        Some(Command::Analyse(options)) => analyse::run(&options, general, language, output),
        Some(Command::Join(options)) => join::run(&options, general, language, output),
        Some(Command::Meeting(options)) => team_meeting::run(&options, general, language, output),
        Some(Command::Compare(options)) => compare::run(&options, general, language, output),
        Some(Command::Plan(options)) => plan::run(&options, general, language, output),
        Some(Command::Report(options)) => report::run(&options, general, language, output),
        Some(Command::Strategies(options)) => strategies::run(&options, general, language, output),
        Some(Command::Determinants(options)) => determinants::run(&options, general, language, output),
        Some(Command::Explain(options)) => explain::run(&options, general, language, output),
        Some(Command::Template(options)) => template::run(&options, general, language, output),
        Some(Command::Check(options)) => check::run(&options, general, language, output),
        Some(Command::Schema(options)) => schema::run(&options, output),
        Some(Command::Completions(options)) => completions::run(&options, general, language, output),
        Some(Command::Man(options)) => manual::run(&options, language, output),
        None if typed.plain || OutputSettings::is_attended() => {
            let options = options::InterviewArguments { plain: typed.plain, offers: true, ..Default::default() };
            interview::run(&options, general, language, output)
        }
        None => Err(Fault::from_usage("no-command", |words| words.errors.no_command.to_owned())
            .hint(|words| words.errors.no_command_hint.to_owned())
            .into()),
    }
}
