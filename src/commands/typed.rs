//! What was typed, before and beside clap: the language, which must be known to word clap's own errors.

use std::ffi::OsString;
use std::path::PathBuf;

use clap::builder::RangedU64ValueParser;
use clap::error::{ContextKind, ContextValue, ErrorKind};

use super::nearby::is_document;
use crate::fault::Fault;
use crate::language::{Language, quoted};
use crate::nearest::nearest;
use crate::render::Format;
use crate::session::named;

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

/// An error of the command line in words of our own. These kinds cover what users meet.
pub(super) fn fault(error: &clap::Error, command: &clap::Command) -> Fault {
    let texts = |kind| match error.get(kind) {
        Some(ContextValue::String(text)) => vec![text.clone()],
        Some(ContextValue::Strings(texts)) => texts.clone(),
        _ => Vec::new(),
    };
    let text = |kind| texts(kind).join(", ");
    // "--top <N>": the value name helps nobody here.
    let bare =
        |text: &String| text.split(' ').next().unwrap_or_default().trim_matches(['[', ']', '<', '>', '.']).to_owned();
    let names = |kind| texts(kind).iter().map(bare).collect::<Vec<_>>().join(", ");
    let argument = || names(ContextKind::InvalidArg);
    let fault = match error.kind() {
        ErrorKind::UnknownArgument if !text(ContextKind::InvalidArg).starts_with('-') => {
            Fault::from_usage("unexpected-argument", |words| (words.typed.unexpected)(&text(ContextKind::InvalidArg)))
        }
        ErrorKind::UnknownArgument => Fault::from_usage("unknown-argument", |words| {
            (words.typed.unknown_argument)(&text(ContextKind::InvalidArg))
        }),
        ErrorKind::InvalidSubcommand => Fault::from_usage("unknown-command", |words| {
            (words.typed.unknown_command)(&text(ContextKind::InvalidSubcommand))
        }),
        ErrorKind::InvalidValue if text(ContextKind::InvalidValue).is_empty() => {
            Fault::from_usage("missing-value", |words| (words.typed.missing_value)(&argument()))
        }
        ErrorKind::ValueValidation if range(&argument()).is_some() => {
            let (argument, value) = (argument(), text(ContextKind::InvalidValue));
            let (least, most) = range(&argument).unwrap_or_default();
            return Fault::from_usage("invalid-value", |words| (words.typed.invalid_value)(&value, &argument))
                .hint(|words| (words.typed.number_range)(least, most));
        }
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => Fault::from_usage("invalid-value", |words| {
            (words.typed.invalid_value)(&text(ContextKind::InvalidValue), &argument())
        }),
        ErrorKind::MissingRequiredArgument => {
            Fault::from_usage("missing-argument", |words| (words.typed.missing_argument)(&argument()))
        }
        ErrorKind::ArgumentConflict if text(ContextKind::PriorArg) == text(ContextKind::InvalidArg) => {
            Fault::from_usage("option-repeated", |words| (words.typed.repeated)(&argument()))
        }
        ErrorKind::ArgumentConflict => Fault::from_usage("options-conflict", |words| {
            (words.typed.conflict)(&argument(), &names(ContextKind::PriorArg))
        }),
        ErrorKind::TooManyValues => Fault::from_usage("no-value", |words| (words.typed.no_value)(&argument())),
        ErrorKind::InvalidUtf8 => Fault::from_usage("argument-not-utf8", |words| words.typed.not_utf8.to_owned()),
        // clap's own words are English; no option asks for what causes the other kinds.
        _ => Fault::from_usage("unreadable-arguments", |words| words.typed.unreadable.to_owned()),
    };
    // Of several commands clap tells all that are near, and of options the nearest. For values there is none: all that are
    // possible fit on a line.
    let suggested = texts(ContextKind::SuggestedArg).into_iter().next().or_else(|| {
        let near = texts(ContextKind::SuggestedSubcommand);
        nearest(&text(ContextKind::InvalidSubcommand), near.iter().map(String::as_str)).or_else(|| near.last().cloned())
    });
    let valid = texts(ContextKind::ValidValue);
    match suggested {
        Some(near) => fault.hint(|words| {
            // Whoever reads English is not sent to the Dutch name of a command.
            let english = (words.language == Language::English).then(|| name_of(command, &near)).flatten();
            (words.errors.did_you_mean)(english.unwrap_or(&near))
        }),
        None if !valid.is_empty() => fault.hint(|words| {
            let called = |value: &String| {
                let own = words.typed.choices.iter().find(|(name, _)| name == value).map(|(_, own)| *own);
                own.or_else(|| Format::from_name(value).map(|format| format.called(words)))
            };
            let own: Vec<&str> = valid.iter().map(|value| called(value).unwrap_or(value)).collect();
            (words.typed.possible_values)(&own.join(", "))
        }),
        None => {
            let (kind, word) = (error.kind(), PathBuf::from(text(ContextKind::InvalidArg)));
            let is_word = kind == ErrorKind::UnknownArgument && !text(ContextKind::InvalidArg).starts_with('-');
            fault.hint(|words| match kind {
                // A document behind a session, where the command takes it with an option.
                _ if is_word && is_document(&word) => (words.typed.document_hint)(&quoted(&word)),
                _ if is_word && named(&word).is_file() => words.typed.one_file_hint.to_owned(),
                ErrorKind::MissingRequiredArgument if argument().contains("--output") => {
                    words.typed.report_hint.to_owned()
                }
                _ => words.typed.try_help.to_owned(),
            })
        }
    }
}

/// The name of a command, or of a kind of it, that is also called this.
fn name_of<'a>(command: &'a clap::Command, called: &str) -> Option<&'a str> {
    command.get_subcommands().find_map(|sub| {
        let is_it = sub.get_name() == called || sub.get_all_aliases().any(|alias| alias == called);
        if is_it { Some(sub.get_name()) } else { name_of(sub, called) }
    })
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
