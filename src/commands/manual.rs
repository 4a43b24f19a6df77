//! `man`: the manual as man pages, made from the help of the command line so that the two cannot differ.

use std::io;
use std::path::{Path, PathBuf};

use clap::Command;
use clap_mangen::Man;
use clap_mangen::roff::{Roff, bold, roman};

use super::cli;
use super::delivery::made;
use super::options::ManualArguments;
use super::output::OutputSettings;
use crate::fault::{Fault, Faults};
use crate::language::{Language, shown};

/// The section of the manual for programs.
const SECTION: &str = "1";

/// Prints the main page, or writes the pages of all commands in both languages to a folder.
pub(super) fn run(options: &ManualArguments, language: Language, output: &mut OutputSettings) -> Result<(), Faults> {
    let Some(folder) = &options.folder else {
        let main = made("man", pages(language))?;
        return Ok(main.first().map_or(Ok(()), |(_, text)| output.print(text))?);
    };
    let mut all: Vec<(PathBuf, String)> = Vec::new();
    for language in Language::ALL {
        let place = place(folder, language);
        let found = made("man", pages(language))?;
        all.extend(found.into_iter().map(|(name, text)| (place.join(format!("{name}.{SECTION}")), text)));
    }
    // Everything that could stand in the way is looked at before anything is written.
    for (path, _) in &all {
        output.may_write(path, options.force)?;
    }
    for language in Language::ALL {
        make(&place(folder, language))?;
    }
    for (path, text) in &all {
        output.write(path, text, options.force)?;
    }
    Ok(())
}

/// Where `man` looks for pages in a language: English is what it falls back on, and has no folder of its own.
fn place(folder: &Path, language: Language) -> PathBuf {
    let base = match language {
        Language::English => folder.to_owned(),
        Language::Dutch => folder.join(language.code()),
    };
    base.join(format!("man{SECTION}"))
}

fn make(folder: &Path) -> Result<(), Fault> {
    std::fs::create_dir_all(folder).map_err(|error| {
        let name = shown(folder);
        Fault::from_data("file-unwritable", |words| (words.errors.file_unwritable)(&name, &(words.errors.io)(&error)))
            .hint(|words| words.errors.file_unwritable_hint.to_owned())
    })
}

/// All pages in one language with their names, the main page first.
fn pages(language: Language) -> io::Result<Vec<(String, String)>> {
    let mut built = with_aliases(cli::command(language), language);
    built.build();
    let main = listing_aliases(built.clone(), language);
    let name = main.get_name().to_owned();
    let mut found = vec![(name.clone(), page(main, None, language)?)];
    for sub in built.get_subcommands().filter(|sub| !sub.is_hide_set()) {
        found.push((format!("{name}-{}", sub.get_name()), page(sub.clone(), Some(&name), language)?));
    }
    Ok(found)
}

/// The command line with the other names of options after their help: manual pages show one name of each.
fn with_aliases(command: Command, language: Language) -> Command {
    let names: Vec<String> = command.get_subcommands().map(|sub| sub.get_name().to_owned()).collect();
    let command =
        names.iter().fold(command, |command, name| command.mut_subcommand(name, |sub| with_aliases(sub, language)));
    command.mut_args(|argument| {
        let aliases = argument.get_visible_aliases().unwrap_or_default();
        if aliases.is_empty() {
            return argument;
        }
        let aliases: Vec<String> = aliases.iter().map(|alias| format!("--{alias}")).collect();
        let help = argument.get_help().map(ToString::to_string).unwrap_or_default();
        let help = help + &(language.phrases().manual.also)(&aliases.join(", "));
        argument.help(help)
    })
}

/// The same for commands in the list of the main page.
fn listing_aliases(command: Command, language: Language) -> Command {
    command.mut_subcommands(|sub| {
        let about = other_names(&sub, language);
        sub.about(about)
    })
}

/// What a command is for, with its other names.
fn other_names(command: &Command, language: Language) -> String {
    let about = command.get_about().map(ToString::to_string).unwrap_or_default();
    let aliases: Vec<&str> = command.get_visible_aliases().collect();
    if aliases.is_empty() { about } else { about + &(language.phrases().manual.also)(&aliases.join(", ")) }
}

/// One page. `parent` is the page of the program, for the page of one of its commands.
fn page(command: Command, parent: Option<&str>, language: Language) -> io::Result<String> {
    let words = &language.phrases().manual;
    let usage = command.clone().render_usage().to_string();
    let usage = usage.trim_start_matches("Usage: ").replace("[OPTIONS]", language.phrases().cli.any_options);
    let about = command.get_about().map(ToString::to_string).unwrap_or_default();
    let whole = if parent.is_some() { other_names(&command, language) } else { about.clone() };
    // The line after the name is one line; what follows it in the help belongs to the description.
    let first = about.lines().next().unwrap_or_default().trim_end_matches('.').to_owned();
    let heading = language.phrases().cli.commands.to_uppercase();
    let command = command.override_usage(usage).about(first).long_about(whole).subcommand_help_heading(heading);
    let title = title(&command);
    let mut bytes = Vec::new();
    Man::new(command).render(&mut bytes)?;
    let text = String::from_utf8_lossy(&bytes);
    // These headings are fixed in the maker of pages; the others come from our help.
    let headings = [
        ("NAME", words.name),
        ("SYNOPSIS", words.synopsis),
        ("DESCRIPTION", words.description),
        ("VERSION", words.version),
    ];
    let translated = text.lines().map(|line| {
        if line.starts_with(".TH ") {
            return title.clone();
        }
        let own = headings.iter().find(|(english, _)| line.strip_prefix(".SH ") == Some(*english));
        own.map_or(line.to_owned(), |(_, own)| format!(".SH {own}")) + "\n"
    });
    Ok(translated.collect::<String>() + &ending(parent, language))
}

/// The first line of a page: name, section, date, version, manual. The maker of pages leaves an empty date out, so that
/// the version would stand in its place. We give none: the same program makes the same pages on any day.
fn title(command: &Command) -> String {
    let name = command.get_display_name().unwrap_or_else(|| command.get_name()).to_uppercase();
    let version = env!("CARGO_PKG_VERSION");
    format!(".TH {name} {SECTION} \"\" \"strategiewijzer {version}\" Strategiewijzer\n")
}

/// What the help of the command line does not say: on the main page the environment and the exit codes, on the others
/// where the main page is.
fn ending(parent: Option<&str>, language: Language) -> String {
    let words = &language.phrases().manual;
    let mut roff = Roff::new();
    if let Some(parent) = parent {
        roff.control("SH", [words.see_also]).text([bold(parent), roman(format!("({SECTION})"))]);
        return roff.to_roff();
    }
    for (heading, list) in [(words.environment, words.variables), (words.exit_status, words.codes)] {
        roff.control("SH", [heading]);
        for (name, meaning) in list {
            roff.control("TP", []).text([bold(*name)]).text([roman(*meaning)]);
        }
    }
    roff.to_roff()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_command_has_a_page_in_both_languages() {
        for language in Language::ALL {
            let commands = cli::command(language).get_subcommands().count();
            let found = pages(language).unwrap();
            assert_eq!(found.len(), commands + 1);
            assert_eq!(found[0].0, "strategiewijzer");
        }
    }

    #[test]
    fn a_dutch_page_has_no_heading_in_english_and_the_other_names_of_its_options() {
        let found = pages(Language::Dutch).unwrap();
        let (_, advise) = found.iter().find(|(name, _)| name == "strategiewijzer-advise").unwrap();
        for heading in ["NAAM", "OVERZICHT", "BESCHRIJVING", "OPTIES", "ZIE OOK"] {
            assert!(
                advise
                    .lines()
                    .any(|line| line.strip_prefix(".SH ").is_some_and(|own| own.trim_matches('"') == heading)),
                "{heading}: {advise}"
            );
        }
        for english in ["NAME", "SYNOPSIS", "DESCRIPTION", "OPTIONS", "Usage", "Possible values"] {
            assert!(!advise.contains(english), "{english}: {advise}");
        }
        assert!(advise.contains(r"[ook: \-\-belemmering]"), "{advise}");
        assert!(advise.contains("[ook: advies]"), "{advise}");
    }
}
