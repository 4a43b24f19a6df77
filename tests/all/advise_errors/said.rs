//! Runs the program on wrong input in both languages and shows what it said, with what must hold for every message.

use crate::common::Folder;
use crate::common::texts::spot;

/// Words of the libraries below us. They are English and speak to programmers, so no user should meet them.
const FOREIGN: [&str; 13] = [
    "error", "expected", "found", "invalid", "struct", "while ", "did not", "sequence", "mapping", "scalar", "(os ",
    "panicked", "RUST_",
];

/// The exit code and standard error, Dutch first.
pub fn said(folder: &Folder, arguments: &[&str]) -> String {
    let [dutch, english] = ["nl", "en"].map(|language| {
        let ran = folder.run(&[arguments, &["--lang", language]].concat());
        assert_eq!(ran.stdout, "", "an error prints nothing on standard output");
        assert!(ran.stderr.starts_with(if language == "nl" { "fout: " } else { "error: " }), "{}", ran.stderr);
        assert!(ran.stderr.ends_with('\n') && !ran.stderr.contains('\u{1b}'), "{:?}", ran.stderr);
        ran
    });
    for line in dutch.stderr.lines().filter(|line| line.starts_with("fout: ")) {
        let found = FOREIGN.iter().find(|word| line.contains(**word));
        assert_eq!(found, None, "English in Dutch: {line}");
    }
    assert_eq!(dutch.code, english.code);
    assert_ne!(dutch.stderr, english.stderr);
    format!("{}\n{}{}", dutch.code, dutch.stderr, english.stderr)
}

/// What `advise` says about these arguments.
pub fn advise(arguments: &[&str]) -> String {
    said(&Folder::with_examples(), &[&["advise"], arguments].concat())
}

/// What `advise` says about a session with this content.
pub fn session(content: impl AsRef<[u8]>) -> String {
    said(&Folder::holding("s.yaml", content), &["advise", "s.yaml"])
}

/// The smallest session, for what comes after it; its own lines are the first two.
pub const START: &str = "strategiewijzer: 1\ninnovation: {name: LISO}\n";

/// What `advise` says about a session that goes on like this.
pub fn after_start(rest: &str) -> String {
    session(format!("{START}{rest}"))
}

/// One message as it is shown: a sentence, perhaps a place, perhaps a hint.
fn message(signs: [&str; 2], said: &[&str], place: &str) -> String {
    let hint = said[1..].iter().map(|hint| format!("{}: {hint}\n", signs[1])).collect::<String>();
    format!("{}: {}\n{place}{hint}", signs[0], said[0])
}

fn both(code: i32, dutch: &[&str], english: &[&str], place: &str) -> String {
    format!("{code}\n{}{}", message(["fout", "tip"], dutch, place), message(["error", "hint"], english, place))
}

/// Checks that `advise` says no more about these arguments than, in each language, a sentence and perhaps a hint.
#[track_caller]
pub fn says(arguments: &[&str], code: i32, dutch: &[&str], english: &[&str]) {
    assert_eq!(advise(arguments), both(code, dutch, english, ""));
}

/// Checks that `advise` says no more about a session in which `§` marks a spot than, in each language, a sentence, that
/// line with a mark below the spot, and perhaps a hint.
#[track_caller]
pub fn points(marked: &str, dutch: &[&str], english: &[&str]) {
    let (text, line, column) = spot(marked);
    let shown = text.lines().nth(line - 1).unwrap();
    let start = shown.trim_start();
    let before = " ".repeat(column - 1 - (shown.len() - start.len()));
    let place = format!("  --> s.yaml:{line}:{column}\n   | {start}\n   | {before}^\n");
    assert_eq!(session(text), both(1, dutch, english, &place));
}

/// The same in a session that begins as it should.
#[track_caller]
pub fn points_after_start(marked: &str, dutch: &[&str], english: &[&str]) {
    points(&format!("{START}{marked}"), dutch, english);
}
