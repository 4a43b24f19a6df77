//! The help of every command: nothing in it is left in the other language.

use std::collections::BTreeSet;

use crate::common::Folder;
use crate::languages::stray::Other;

/// Every command, with the kinds of those that have them.
pub const COMMANDS: [&[&str]; 20] = [
    &[],
    &["interview"],
    &["advise"],
    &["analyse"],
    &["join"],
    &["meeting"],
    &["compare"],
    &["plan"],
    &["report"],
    &["strategies"],
    &["determinants"],
    &["explain"],
    &["template"],
    &["template", "session"],
    &["template", "survey"],
    &["template", "codebook"],
    &["check"],
    &["schema"],
    &["completions"],
    &["man"],
];

/// Names of values that are the same in both languages: signs, an id, MIDI's own word, and a word of computers.
const VALUES: [&str; 10] = ["SHELL", "N", "K", "ID", "ID=1-3,1-3", "nl|en", "DETERMINANT", "DOCUMENT", "…", "A=B"];

/// Help on a screen so wide that nothing is broken off.
fn help(command: &[&str], language: &str) -> String {
    Folder::new().columns(2000).run(&[command, &["--help", "--lang", language]].concat()).fine()
}

/// What stands between brackets that are a value's: `<FILE>`, `[SESSION]`.
fn values(help: &str) -> BTreeSet<&str> {
    let words = help.split_whitespace().filter(|word| word.starts_with(['<', '[']) && word.ends_with(['>', ']', '.']));
    words.map(|word| word.trim_matches(['<', '>', '[', ']', '.'])).filter(|word| !word.starts_with("--")).collect()
}

#[test]
fn every_command_is_here() {
    let help = help(&[], "en");
    let (_, list) = help.split_once("Commands:\n").unwrap();
    let named = list.lines().take_while(|line| !line.is_empty()).map(|line| line.split_whitespace().next().unwrap());
    let ours: BTreeSet<&str> = COMMANDS.iter().filter_map(|command| command.first().copied()).collect();
    assert_eq!(named.collect::<BTreeSet<_>>(), ours);
}

#[test]
fn no_line_of_help_is_the_same_in_both_languages() {
    for command in COMMANDS {
        let [dutch, english] = ["nl", "en"].map(|language| help(command, language));
        let english: BTreeSet<&str> = english.lines().filter(|line| !line.is_empty()).collect();
        let same: Vec<&str> = dutch.lines().filter(|line| english.contains(line)).collect();
        assert!(same.is_empty(), "{command:?}: {same:#?}");
    }
}

#[test]
fn both_languages_explain_the_same_options_in_the_same_order() {
    let options = |help: &str| -> Vec<String> {
        let lines = help.lines().filter(|line| line.trim_start().starts_with('-'));
        lines
            .map(|line| {
                line.split(" <").next().unwrap().split("  ").find(|part| part.contains("--")).unwrap().trim().to_owned()
            })
            .collect()
    };
    for command in COMMANDS {
        assert_eq!(options(&help(command, "nl")), options(&help(command, "en")), "{command:?}");
    }
}

#[test]
fn values_are_named_in_the_language_of_the_help() {
    for command in COMMANDS {
        let [dutch, english] = ["nl", "en"].map(|language| help(command, language));
        let same: Vec<&str> =
            values(&dutch).intersection(&values(&english)).copied().filter(|value| !VALUES.contains(value)).collect();
        assert!(same.is_empty(), "{command:?}: {same:?}");
    }
}

#[test]
fn help_does_not_stray_into_the_other_language() {
    for command in COMMANDS {
        for (language, other) in [("nl", Other::English), ("en", Other::Dutch)] {
            for line in help(command, language).lines() {
                // Beside an option stand its names in both languages.
                let shown = line.split(['[']).next().unwrap();
                assert_eq!(other.in_text(shown), BTreeSet::new(), "{command:?} {language}: {line}");
            }
        }
    }
}
