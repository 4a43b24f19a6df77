//! What was typed, before and beside clap: the language, which must be known to word clap's own errors.

use std::ffi::OsString;

use clap::builder::RangedU64ValueParser;
use clap::error::{ContextKind, ContextValue, ErrorKind};

use crate::fault::Fault;
use crate::language::Language;

/// The options that take a whole number, with the lowest and the highest. A bundle of more than ten is no choice any more; a
/// group of one is a person.
const NUMBERS: [(&str, u64, u64); 7] = [
    ("--top", 1, 20),
    ("--bundle", 1, 10),
    ("--min-group", 2, 1_000_000),
    ("--barrier-at", 1, 100),
    ("--facilitator-at", 1, 100),
    ("--bootstrap", 100, 100_000),
    ("--seed", 0, u32::MAX as u64),
];
/// The environment variable that sets the language.
const VARIABLE: &str = "STRATEGIEWIJZER_LANG";

/// The language: `--lang`, then the environment, then the computer.
pub(super) fn language(arguments: &[OsString]) -> Language {
    let mut words = arguments.iter().filter_map(|argument| argument.to_str());
    while let Some(word) = words.next() {
        for option in ["--lang", "--taal"] {
            if let Some(rest) = word.strip_prefix(option) {
                let value = rest.strip_prefix('=').or_else(|| rest.is_empty().then(|| words.next()).flatten());
                if let Some(value) = value {
                    return Language::from_locale(value);
                }
            }
        }
    }
    let set = std::env::var(VARIABLE).ok().filter(|value| !value.is_empty());
    Language::from_locale(&set.or_else(sys_locale::get_locale).unwrap_or_default())
}

/// An error of the command line in words of our own. These kinds cover what users meet; for the rest clap's own first line
/// is shown.
pub(super) fn fault(error: &clap::Error) -> Fault {
    let text = |kind| match error.get(kind) {
        Some(ContextValue::String(text)) => text.clone(),
        Some(ContextValue::Strings(texts)) => texts.join(", "),
        _ => String::new(),
    };
    // "--top <N>": the value name helps nobody here.
    let name =
        |kind| text(kind).split(' ').next().unwrap_or_default().trim_matches(['[', ']', '<', '>', '.']).to_owned();
    let argument = || name(ContextKind::InvalidArg);
    let fault = match error.kind() {
        ErrorKind::UnknownArgument if !text(ContextKind::InvalidArg).starts_with('-') => {
            Fault::usage(|words| (words.cli.unexpected)(&text(ContextKind::InvalidArg)))
        }
        ErrorKind::UnknownArgument => {
            Fault::usage(|words| (words.cli.unknown_argument)(&text(ContextKind::InvalidArg)))
        }
        ErrorKind::InvalidSubcommand => {
            Fault::usage(|words| (words.cli.unknown_command)(&text(ContextKind::InvalidSubcommand)))
        }
        ErrorKind::InvalidValue if text(ContextKind::InvalidValue).is_empty() => {
            Fault::usage(|words| (words.cli.missing_value)(&argument()))
        }
        ErrorKind::ValueValidation if range(&argument()).is_some() => {
            let (argument, value) = (argument(), text(ContextKind::InvalidValue));
            let (least, most) = range(&argument).unwrap_or_default();
            return Fault::usage(|words| (words.cli.invalid_value)(&value, &argument))
                .hint(|words| (words.cli.number_range)(least, most));
        }
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => {
            Fault::usage(|words| (words.cli.invalid_value)(&text(ContextKind::InvalidValue), &argument()))
        }
        ErrorKind::MissingRequiredArgument => Fault::usage(|words| (words.cli.missing_argument)(&argument())),
        ErrorKind::ArgumentConflict if text(ContextKind::PriorArg) == text(ContextKind::InvalidArg) => {
            Fault::usage(|words| (words.cli.repeated)(&argument()))
        }
        ErrorKind::ArgumentConflict => {
            Fault::usage(|words| (words.cli.conflict)(&argument(), &name(ContextKind::PriorArg)))
        }
        ErrorKind::TooManyValues => Fault::usage(|words| (words.cli.no_value)(&argument())),
        ErrorKind::InvalidUtf8 => Fault::usage(|words| words.cli.not_utf8.to_owned()),
        _ => {
            let first = error.to_string().lines().next().unwrap_or_default().trim_start_matches("error: ").to_owned();
            Fault::usage(|_| first.clone())
        }
    };
    // The first of several suggestions is the nearest. For values there is none: all that are possible fit on a line.
    let first = |kind| match error.get(kind) {
        Some(ContextValue::Strings(texts)) => texts.first().cloned().unwrap_or_default(),
        _ => text(kind),
    };
    let suggested = [ContextKind::SuggestedArg, ContextKind::SuggestedSubcommand]
        .into_iter()
        .map(first)
        .find(|suggested| !suggested.is_empty());
    let valid = text(ContextKind::ValidValue);
    match suggested {
        Some(suggested) => fault.hint(|words| (words.errors.did_you_mean)(&suggested)),
        None if !valid.is_empty() => fault.hint(|words| (words.cli.possible_values)(&valid)),
        None => fault.hint(|words| words.cli.try_help.to_owned()),
    }
}

/// The lowest and the highest number an option takes, if it takes one.
fn range(argument: &str) -> Option<(u64, u64)> {
    NUMBERS.iter().find(|(name, ..)| *name == argument).map(|(_, least, most)| (*least, *most))
}

/// Reads the number of one of these options.
pub(super) fn number(argument: &str) -> RangedU64ValueParser {
    let (least, most) = range(argument).unwrap_or((0, u64::MAX));
    RangedU64ValueParser::new().range(least..=most)
}
