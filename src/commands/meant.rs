//! What people type where a command should stand: a word for help, or a file. And files by their names without the ending.

use std::ffi::{OsStr, OsString};
use std::path::{Path, PathBuf};

use super::cli::{self, Command, TypedCommandLine};
use super::nearby;
use super::output::OutputSettings;
use crate::fault::Fault;
use crate::language::{Language, quoted, shown};
use crate::session::{for_new, named};

/// Words that ask for help, in both languages and in the ways of older systems.
const HELP: [&str; 11] = ["help", "hulp", "?", "/?", "-?", "--?", "/help", "/hulp", "/h", "--hulp", "-hulp"];
/// The options of every command that have a word of their own behind them.
const WITH_VALUE: [&str; 10] = [
    "--lang",
    "--taal",
    "--color",
    "--kleur",
    "--catalogue",
    "--catalogus",
    "--questions",
    "--vragen",
    "--extra",
    "--eigen",
];

/// The command line as it was meant, and whether a session was named without saying what to do with it.
///
/// # Errors
///
/// When a file was named and nobody is there to choose what to do with it, in words that say what can be done.
pub(super) fn understood(arguments: &[OsString], language: Language) -> Result<(Vec<OsString>, bool), Fault> {
    let mut arguments = arguments.to_vec();
    let Some(first) = word_from(&arguments, 1) else { return Ok((arguments, false)) };
    if is_help(&arguments[first]) {
        arguments.remove(first);
        arguments.push("--help".into());
        return Ok((arguments, false));
    }
    let command = cli::command(language);
    let known = |word: &OsStr| {
        let is = |sub: &clap::Command| word == sub.get_name() || sub.get_all_aliases().any(|alias| word == alias);
        command.get_subcommands().any(is)
    };
    if known(&arguments[first]) {
        // `advise help`, unless that is somebody's file.
        if let Some(second) = word_from(&arguments, first + 1)
            && is_help(&arguments[second])
            && !named(Path::new(&arguments[second])).exists()
        {
            arguments[second] = "--help".into();
        }
        return Ok((arguments, false));
    }
    let typed = PathBuf::from(&arguments[first]);
    let path = named(&typed);
    let is_session = nearby::is_session(&path);
    let is_table = nearby::is_table(&path);
    // What else was said, such as a command or the name of a document, says what is wanted.
    let second = word_from(&arguments, first + 1);
    let wanted = second.and_then(|at| nearby::wanted(&arguments[at], &path, &known));
    let plain = arguments.iter().any(|word| word == "--plain" || word == "--eenvoudig");
    match (path.exists(), is_session, is_table) {
        (true, ..) if wanted.is_some() => {
            Err(Fault::from_usage("file-alone", |words| (words.typed.file_alone)(&shown(&path)))
                .hint(|words| wanted.as_ref().map(|wanted| wanted(words)).unwrap_or_default()))
        }
        (true, true, _) if plain || OutputSettings::is_attended() => {
            arguments[first] = path.into();
            arguments.insert(first, "interview".into());
            Ok((arguments, true))
        }
        (true, true, _) => Err(Fault::from_usage("file-alone", |words| (words.typed.file_alone)(&shown(&path)))
            .hint(|words| (words.typed.session_hint)(&quoted(&path)))),
        (true, _, true) => Err(Fault::from_usage("file-alone", |words| (words.typed.file_alone)(&shown(&path)))
            .hint(|words| (words.typed.table_hint)(&quoted(&path)))),
        (true, ..) if path.is_dir() => Err(nearby::folder(&path)),
        (false, ..) if nearby::file(&typed).is_some() => Err(nearby::not_there(&typed)),
        (false, true, _) => {
            Err(Fault::from_usage("file-not-found", |words| (words.errors.file_not_found)(&shown(&path)))
                .hint(|words| (words.typed.new_file_hint)(&quoted(&path))))
        }
        (false, _, true) => {
            Err(Fault::from_usage("file-not-found", |words| (words.errors.file_not_found)(&shown(&path)))
                .hint(|words| words.errors.file_not_found_hint.to_owned()))
        }
        _ => Ok((arguments, false)),
    }
}

/// The first word from this place on that is no option and no value of one.
fn word_from(arguments: &[OsString], from: usize) -> Option<usize> {
    let is_value = |at: usize| {
        at.checked_sub(1)
            .and_then(|before| arguments.get(before))
            .is_some_and(|word| WITH_VALUE.iter().any(|option| word == option))
    };
    let is_option = |word: &OsStr| word.as_encoded_bytes().starts_with(b"-") && !is_help(word);
    let mut places = (from..arguments.len()).filter(|at| !is_value(*at));
    places.find(|at| arguments.get(*at).is_some_and(|word| !is_option(word)))
}

fn is_help(word: &OsStr) -> bool {
    word.to_str().is_some_and(|word| HELP.iter().any(|help| word.eq_ignore_ascii_case(help)))
}

/// Finds the sessions that were named without their ending, and gives a new one an ending.
///
/// # Errors
///
/// When what was named is no session that can be read, in words that say what was meant or what can be done.
pub(super) fn find(typed: &mut TypedCommandLine, opened: bool) -> Result<(), Fault> {
    let plain = typed.plain;
    let is_check = matches!(typed.command, Some(Command::Check(_)));
    let sessions: Option<&mut PathBuf> = match &mut typed.command {
        Some(Command::Interview(options)) => {
            options.offers = opened;
            options.plain |= plain;
            if let Some(path) = &mut options.session {
                *path = named(path);
                nearby::readable(path)?;
                if !path.exists() {
                    *path = for_new(path);
                }
            }
            None
        }
        Some(Command::Advise(options)) => options.session.as_mut(),
        Some(Command::Meeting(options)) => {
            options.plain |= plain;
            Some(&mut options.session)
        }
        Some(Command::Plan(options)) => Some(&mut options.session),
        Some(Command::Report(options)) => {
            nearby::in_order(&mut options.session, &mut options.documents);
            nearby::one_session(&options.documents)?;
            Some(&mut options.session)
        }
        Some(Command::Check(options)) => options.file.as_mut(),
        _ => None,
    };
    if let Some(path) = sessions {
        *path = named(path);
        // A file with answers is told of by the check itself.
        if !is_check {
            nearby::readable(path)?;
        }
        if !path.exists() && nearby::file(path).is_some() {
            return Err(nearby::not_there(path));
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn meant(words: &[&str]) -> Vec<String> {
        let typed: Vec<OsString> = std::iter::once(&"x").chain(words).map(OsString::from).collect();
        let (meant, _) = understood(&typed, Language::Dutch).unwrap_or_default();
        meant.into_iter().skip(1).map(|word| word.to_string_lossy().into_owned()).collect()
    }

    #[test]
    fn words_for_help_are_help_wherever_they_stand() {
        for word in HELP.iter().chain(&["HELP", "Hulp"]) {
            assert_eq!(meant(&[word]), ["--help"], "{word}");
            assert_eq!(meant(&["--taal", "nl", word, "plan"]), ["--taal", "nl", "plan", "--help"], "{word}");
            assert_eq!(meant(&["advies", word]), ["advies", "--help"], "{word}");
        }
        // The value of an option is no word of its own.
        assert_eq!(meant(&["--extra", "help", "plan"]), ["--extra", "help", "plan"]);
        assert_eq!(meant(&["plan", "a.yaml"]), ["plan", "a.yaml"]);
        assert_eq!(meant(&["pla"]), ["pla"]);
        assert_eq!(meant(&["--versie"]), ["--versie"]);
    }
}
