//! Texts of the project, and what tests ask of texts.

use std::path::Path;

use unicode_width::UnicodeWidthStr as _;

/// The text of a file of the project.
pub fn project(name: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(name);
    std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{name}: {error}")).replace("\r\n", "\n")
}

/// How many strategies the catalogue has. Tests ask, so that whoever adds one need not change them.
pub fn strategies() -> usize {
    let file = project("data/strategies.yaml");
    let (_, list) = file.split_once("\nstrategies:\n").unwrap();
    list.lines().filter(|line| line.starts_with("  - id: ")).count()
}

/// The text of an example.
pub fn example(name: &str) -> String {
    project(&format!("examples/{name}"))
}

/// Takes out the version of the program, which changes without anything else changing.
pub fn without_version(text: &str) -> String {
    text.replace(concat!("trategiewijzer ", env!("CARGO_PKG_VERSION")), "trategiewijzer [version]")
}

/// A text in which `§` marks a spot: the text without the mark, and the line and column of the spot, counted from 1.
#[track_caller]
pub fn spot(marked: &str) -> (String, usize, usize) {
    assert_eq!(marked.matches('§').count(), 1, "{marked}");
    let before = marked.split('§').next().unwrap();
    let (line, column) = (before.split('\n').count(), before.rsplit('\n').next().unwrap().chars().count() + 1);
    (marked.replace('§', ""), line, column)
}

/// A text in which one thing is changed, and the spot that is marked in what is put in its place.
#[track_caller]
pub fn changed(whole: &str, from: &str, to: &str) -> (String, usize, usize) {
    assert!(whole.contains(from), "{from}");
    spot(&whole.replacen(from, to, 1))
}

/// Whether an error shows a spot as a place, and under the line a mark that points at it.
#[track_caller]
pub fn assert_marked(error: &str, file: &str, text: &str, line: usize, column: usize) {
    let place = format!("  --> {file}:{line}:{column}");
    let lines: Vec<&str> = error.lines().collect();
    let Some(at) = lines.iter().position(|shown| *shown == place) else { panic!("not at {line}:{column}\n{error}") };
    let pointed = text.lines().nth(line - 1).unwrap().chars().skip(column - 1).take(10).collect::<String>();
    let mark = lines[at + 2].chars().position(|c| c == '^').unwrap_or_else(|| panic!("no mark\n{error}"));
    let shown: String = lines[at + 1].chars().skip(mark).take(10).collect();
    assert_eq!(shown, pointed, "{error}");
}

/// The first line that is wider than a screen.
pub fn too_wide(text: &str, columns: usize) -> Option<&str> {
    text.lines().find(|line| line.width() > columns)
}
