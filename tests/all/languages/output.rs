//! What the commands print about the examples: in the language that was asked for, but for what is English by nature.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use serde_yaml::Value;

use crate::common::texts::{example, project};
use crate::common::{Folder, html};
use crate::languages::stray::Other;

/// What is typed, with `S` for a session in the language that is asked for.
const PRINTED: [&[&str]; 17] = [
    &["advise", "S", "--details"],
    &["advise", "S", "--answer", "time=1", "--phase", "introduction", "--max-effort", "low"],
    &["advise", "--barrier", "time"],
    &["analyse", "t.csv", "--reversed", "as-worded", "--group", "Team", "--bootstrap", "100"],
    &["analyse", "t.csv", "--reversed", "as-worded", "--group", "Team", "--per-group"],
    &["analyse", "t.csv"],
    &["compare", "t.csv", "u.csv", "--reversed", "as-worded", "--pair", "code"],
    &["compare", "t.csv", "S"],
    &["plan", "p.yaml"],
    &["strategies"],
    &["strategies", "--search", "training"],
    &["strategies", "buddy"],
    &["determinants"],
    &["determinants", "time"],
    &["explain", "social-support"],
    &["explain", "social-support", "buddy"],
    &["template", "codebook"],
];

/// What is printed in one form only.
const ONE_FORM: [&[&str]; 4] =
    [&["analyse", "t.csv", "--dry-run"], &["template", "session"], &["check"], &["check", "S"]];

/// Texts that are in one language whatever the language of the document: names of methods and constructs as they were
/// published, titles of publications, and ids.
fn by_nature() -> Vec<String> {
    fn walk(value: &Value, name: &str, found: &mut Vec<String>) {
        match value {
            Value::Mapping(fields) => {
                fields.iter().for_each(|(name, value)| walk(value, name.as_str().unwrap_or_default(), found));
            }
            Value::Sequence(list) => list.iter().for_each(|value| walk(value, name, found)),
            Value::String(text) if matches!(name, "method" | "construct") => found.push(text.clone()),
            // An id that is broken off at a hyphen leaves single words.
            Value::String(text) if name == "id" => found.push(text.replace('-', " ")),
            _ => {}
        }
    }
    // A field of a session has one name in both languages.
    let mut found = vec!["have: []".to_owned()];
    walk(&serde_yaml::from_str(&project("data/strategies.yaml")).unwrap(), "", &mut found);
    let sources: Value = serde_yaml::from_str(&project("data/sources.yaml")).unwrap();
    for source in sources["sources"].as_sequence().unwrap() {
        let reference = &source["reference"];
        let both = [reference.as_str(), reference["nl"].as_str(), reference["en"].as_str()];
        found.extend(both.into_iter().flatten().map(str::to_owned));
    }
    found.sort_by_key(|text| std::cmp::Reverse(text.len()));
    found.dedup();
    assert!(found.len() > 60, "{found:?}");
    found
}

fn folder() -> Folder {
    let folder = Folder::with_examples();
    folder.write("t.csv", example("team-survey.csv"));
    folder.write("u.csv", example("team-survey-2.csv"));
    folder.write("p.yaml", example("liso-plan.yaml"));
    folder
}

/// What a command prints in a language and a form; `None` when it has no such form.
fn printed(folder: &Folder, arguments: &[&str], language: &str, form: Option<&str>) -> Option<String> {
    let session = if language == "nl" { "liso-intake.yaml" } else { "liso-intake-en.yaml" };
    let mut arguments: Vec<&str> =
        arguments.iter().map(|argument| if *argument == "S" { session } else { *argument }).collect();
    arguments.extend(["--lang", language]);
    arguments.extend(form.into_iter().flat_map(|form| ["--format", form]));
    let outcome = folder.run(&arguments);
    if outcome.code == 2 && outcome.stderr.contains("--format") {
        return None;
    }
    let outcome = outcome.ends_with(0);
    Some(format!("{}\n{}", shown(&outcome.stdout, form), outcome.stderr))
}

/// What a reader gets to see of a document: of a page in a browser its text, and what is read aloud.
fn shown(document: &str, form: Option<&str>) -> String {
    if form != Some("html") {
        return document.to_owned();
    }
    let read = html::parse(document);
    let mut texts: Vec<String> = html::select(
        &read,
        "title, h1, h2, h3, h4, h5, h6, p, li, dt, dd, th, td, caption, figcaption, summary, a, text",
    )
    .into_iter()
    .map(html::text)
    .collect();
    for attribute in ["aria-label", "alt", "title", "content"] {
        let with = html::select(&read, &format!("body [{attribute}]"));
        texts.extend(with.into_iter().filter_map(|element| element.value().attr(attribute).map(str::to_owned)));
    }
    texts.join("\n")
}

/// A text without what is in one language by nature.
fn bare(text: &str, natural: &[String]) -> String {
    let text = text.replace('\u{a0}', " ").replace("\\", "");
    natural.iter().fold(text, |text, natural| text.replace(natural, "…"))
}

/// The stray words of a bare text, with their lines.
fn stray(text: &str, other: Other) -> Vec<String> {
    let lines = text.lines().map(|line| (line, other.in_text(line)));
    lines.filter(|(_, found)| !found.is_empty()).map(|(line, found)| format!("{found:?}: {line}")).collect()
}

/// What a command printed.
struct Print {
    /// The command and the form.
    of: String,
    language: &'static str,
    /// Without what is in one language by nature.
    text: String,
}

/// What these commands print in a form, in both languages.
fn prints(form: Option<&str>, commands: &[&[&str]]) -> Vec<Print> {
    let (folder, natural) = (folder(), by_nature());
    let mut found = Vec::new();
    for arguments in commands {
        for language in ["nl", "en"] {
            // The example of a plan is Dutch, as its maker wrote it.
            if arguments[0] == "plan" && language == "en" {
                continue;
            }
            let Some(text) = printed(&folder, arguments, language, form) else { continue };
            found.push(Print { of: format!("{arguments:?} {form:?}"), language, text: bare(&text, &natural) });
        }
    }
    assert!(found.len() > 5, "{form:?}: only {}", found.len());
    found
}

/// Every command is run once in each form, for all tests of this file.
static MARKDOWN: LazyLock<Vec<Print>> = LazyLock::new(|| prints(Some("markdown"), &PRINTED));
static PAGES: LazyLock<Vec<Print>> = LazyLock::new(|| prints(Some("html"), &PRINTED));
static SCREENS: LazyLock<Vec<Print>> = LazyLock::new(|| prints(Some("table"), &PRINTED));

/// Checks what the commands print in a form. Where lines are `broken_off`, what is in one language by nature is not found
/// whole, and its single words are let through.
#[track_caller]
fn check(prints: &[Print], broken_off: bool) {
    let natural = by_nature();
    let mut wrong = Vec::new();
    for (language, other) in [("nl", Other::English), ("en", Other::Dutch)] {
        let words: BTreeSet<String> = natural.iter().flat_map(|natural| other.in_text(natural)).collect();
        for print in prints.iter().filter(|print| print.language == language) {
            let found = stray(&print.text, other).into_iter().filter(|line| {
                let only = other.in_text(line.split_once("}: ").unwrap().1);
                !(broken_off && only.is_subset(&words))
            });
            wrong.extend(found.map(|line| format!("{} {language}: {line}", print.of)));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn markdown_is_in_one_language() {
    check(&MARKDOWN, false);
}

#[test]
fn pages_are_in_one_language() {
    check(&PAGES, false);
}

#[test]
fn screens_are_in_one_language() {
    check(&SCREENS, true);
}

#[test]
fn lists_and_reports_of_one_form_are_in_one_language() {
    check(&prints(None, &ONE_FORM), false);
}

#[test]
fn the_interview_is_in_one_language() {
    for (language, other, closing) in [("nl", Other::English, "klaar"), ("en", Other::Dutch, "done")] {
        // A name, nothing about the rest, help, an answer that cannot be, and the same answer to all questions.
        let typed = format!("LISO\n{}h\n99\n{}{closing}\nn\n", "\n".repeat(8), "2\n".repeat(40));
        let outcome = Folder::new().stdin(typed).run(&["interview", "--plain", "s.yaml", "--lang", language]);
        let text = format!("{}\n{}", outcome.stdout, outcome.stderr);
        assert!(text.lines().count() > 200, "{text}");
        let found = stray(&bare(&text, &by_nature()), other);
        assert!(found.is_empty(), "{}", found.join("\n"));
    }
}

/// Whether a word holds a number with this sign between its digits, and is no version (`1.0.0`), address or reference.
fn has_decimal(word: &str, sign: char) -> bool {
    let mut parts = word.split(sign);
    let (Some(before), Some(after), None) = (parts.next(), parts.next(), parts.next()) else { return false };
    before.ends_with(|c: char| c.is_ascii_digit())
        && after.starts_with(|c: char| c.is_ascii_digit())
        && !word.contains(['/', '@', '<', ':', ';'])
}

/// Whether a word holds a date as files have it: `2026-11-21`.
fn has_file_date(word: &str) -> bool {
    let bytes = word.as_bytes();
    bytes.windows(10).any(|part| {
        part.iter()
            .enumerate()
            .all(|(at, byte)| if matches!(at, 4 | 7) { *byte == b'-' } else { byte.is_ascii_digit() })
    })
}

#[test]
fn numbers_and_dates_are_written_as_the_language_has_them() {
    assert!(has_decimal("(12.5", '.') && !has_decimal("1.0.0", '.') && !has_decimal("einde.2", '.'));
    assert!(has_file_date("(2026-11-21)") && !has_file_date("21-11-2026"));
    let mut commas = 0;
    for print in [&MARKDOWN, &SCREENS, &PAGES].into_iter().flat_map(|prints| prints.iter()) {
        let (wrong, right) = if print.language == "nl" { ('.', ',') } else { (',', '.') };
        for word in print.text.split_whitespace() {
            assert!(!has_decimal(word, wrong), "{} {}: {word}", print.of, print.language);
            assert!(!has_file_date(word), "{} {}: {word}", print.of, print.language);
            commas += usize::from(print.language == "nl" && has_decimal(word, right));
        }
    }
    assert!(commas > 20, "hardly a number seen: {commas}");
}
