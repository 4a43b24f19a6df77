//! How the house is built: imports run one way, down the floors, no two files know each other, and no file grows a second
//! subject.

mod arrows;
mod by_name;
mod circles;
mod finding;
mod names;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use crate::common::sources::sources;
use arrows::{Arrow, House};
use circles::{circles, told};

/// The floors of a module from the ground up. What stands on one floor does not know its neighbours, but for the ground
/// floor, where everything is small.
type Floors = &'static [&'static [&'static str]];

/// The floors of the whole house. The ground floor is about text.
const FLOORS: Floors = &[
    &["language", "nearest", "fault", "yaml", "typeset"],
    &["questionnaire"],
    &["catalogue", "answers", "tables"],
    &["assessment", "content", "session", "survey"],
    &["advice", "comparison", "talk"],
    &["interview", "plan"],
    &["planning", "report"],
    &["render", "road"],
    &["commands"],
    &["main", "lib"],
];

/// The floors within modules of many files. What stands below a module is named by its own name; the file of the module
/// itself (`mod.rs`) opens the door to them, and what it keeps is for all of them.
const WITHIN: &[(&str, Floors)] = &[
    // Readers do not know each other.
    ("tables", &[&["foreign", "naming", "table"], &["archive"], &["csv", "spss", "workbook"], &["kind"]]),
    // From a text, over what columns are and what they are used for, to the answers in them.
    (
        "survey",
        &[
            &["heading_forms", "noted", "tool"],
            &["headings", "ids", "legend", "likeness"],
            &["matching", "respondents", "tools"],
            &["decode", "map_file"],
            &["heading_rows", "options"],
            &["recognise"],
            &["lookup", "row_names"],
            &["assign"],
            &["plan"],
            &["import", "proposal"],
            &["source"],
            &["setup", "several"],
            &["joining", "people"],
            &["intake"],
            &["background", "doubts", "telling", "unreadable"],
            &["reading"],
            &["counts", "voices"],
        ],
    ),
    // Faces do not know each other.
    ("talk", &[&["errand", "terminal", "view"], &["input", "keys"], &["field"], &["keyboard", "lines"]]),
    // Words, then sentences, then whole documents.
    (
        "report",
        &[
            &["check", "colophon", "document", "figures", "fitted", "provenance"],
            &["backing", "behind", "counted", "names", "plan"],
            &["bibliography", "doubts", "groups", "notices", "sentences", "suggested", "template", "themes"],
            &["beginning"],
            &["build", "card", "comparison", "helping", "import"],
            &["explain", "method"],
            &["documents"],
            &["listing"],
        ],
    ),
    // Formats do not know each other; the table of them knows all.
    (
        "render",
        &[
            &["look", "printable"],
            &["calendar", "csv", "docx", "html", "json", "logic_model", "markdown", "screen", "text", "xlsx", "yaml"],
            &["formats"],
        ],
    ),
];

/// A longer file has a second subject in it. Words of the interface are lists, and may be longer.
const LONGEST: usize = 400;

fn floor(floors: Floors, module: &str) -> Option<usize> {
    floors.iter().position(|floor| floor.contains(&module))
}

fn runs_down(floors: Floors, from: &str, to: &str) -> bool {
    let (from_floor, to_floor) = (floor(floors, from), floor(floors, to));
    from == to || to_floor < from_floor || from_floor == Some(0) && to_floor == Some(0)
}

/// The crate, and the program that runs it.
fn arrows() -> BTreeSet<Arrow> {
    let sources: BTreeMap<PathBuf, String> =
        sources("src").into_iter().map(|path| (path.clone(), fs::read_to_string(path).unwrap())).collect();
    let mut arrows = House::read(&sources, "src/lib.rs").arrows();
    arrows.extend(House::read(&sources, "src/main.rs").arrows());
    assert!(arrows.len() > 1000, "only {} arrows", arrows.len());
    arrows
}

/// The module below `above` that this one is, or is in; `None` for `above` itself and for what stands elsewhere.
fn below<'a>(path: &'a [String], above: &str) -> Option<&'a str> {
    let path = if above.is_empty() { path } else { path.strip_prefix(&[above.to_owned()][..])? };
    path.first().map(String::as_str)
}

/// The arrows of which the floors do not allow what they say, and the modules that stand on no floor.
fn against(arrows: &BTreeSet<Arrow>, above: &str, floors: Floors) -> BTreeSet<String> {
    let mut wrong = BTreeSet::new();
    for arrow in arrows {
        let (Some(from), Some(to)) = (below(&arrow.from, above), below(&arrow.to, above)) else { continue };
        for module in [from, to] {
            if floor(floors, module).is_none() {
                let among = arrows.iter().filter(|arrow| below(&arrow.from, above) == Some(module));
                let lower = among.filter_map(|arrow| floor(floors, below(&arrow.to, above)?)).max();
                let least = lower.map_or(0, |lower| lower + 1);
                wrong.insert(format!("{above}: {module} stands on no floor; the lowest it can stand on is {least}"));
            }
        }
        if !runs_down(floors, from, to) {
            wrong.insert(format!("{}:{}: {from} knows {to}", arrow.file.display(), arrow.line));
        }
    }
    wrong
}

#[test]
fn imports_run_down_the_floors() {
    let arrows = arrows();
    let mut wrong = against(&arrows, "", FLOORS);
    for (above, floors) in WITHIN {
        wrong.extend(against(&arrows, above, floors));
    }
    assert!(wrong.is_empty(), "{}", wrong.into_iter().collect::<Vec<_>>().join("\n"));
}

#[test]
fn every_floor_is_for_modules_that_are_there() {
    let floors = WITHIN.iter().map(|(above, floors)| (Path::new("src").join(above), *floors));
    for (folder, floors) in floors.chain([(PathBuf::from("src"), FLOORS)]) {
        for module in floors.iter().copied().flatten() {
            let (file, inside) = (folder.join(format!("{module}.rs")), folder.join(module).join("mod.rs"));
            assert!(file.exists() || inside.exists(), "{} is not there", file.display());
        }
    }
}

#[test]
fn no_two_files_know_each_other() {
    let arrows = arrows();
    let found: Vec<String> = circles(&arrows).iter().map(|circle| told(circle)).collect();
    assert!(found.is_empty(), "{} circles\n{}", found.len(), found.join("\n"));
}

#[test]
fn no_file_has_a_second_subject() {
    let long: Vec<String> = sources("src")
        .iter()
        .map(|path| (path, fs::read_to_string(path).unwrap().lines().count()))
        .filter(|(_, lines)| *lines > LONGEST)
        .map(|(path, lines)| format!("{}: {lines} lines", path.display()))
        .collect();
    assert!(long.is_empty(), "{}", long.join("\n"));
}

/// A file of tests that nobody names is not compiled, so whatever it says, it cannot fail.
#[test]
fn every_file_of_tests_is_in_the_program() {
    let named = |main: &Path| {
        let text = fs::read_to_string(main).unwrap();
        let names = text.lines().filter_map(|line| line.strip_prefix("pub ").unwrap_or(line).strip_prefix("mod "));
        names.map(|name| name.trim_end_matches(';').to_owned()).collect::<Vec<_>>()
    };
    for path in sources("tests/all").into_iter().filter(|path| !path.ends_with("main.rs") && !path.ends_with("mod.rs"))
    {
        let folder = path.parent().unwrap();
        let above = [folder.join("main.rs"), folder.join("mod.rs"), folder.with_extension("rs")];
        let above = above.into_iter().find(|above| above.exists()).unwrap();
        let name = path.file_stem().unwrap().to_string_lossy().into_owned();
        assert!(named(&above).contains(&name), "{} is not named in {}", path.display(), above.display());
    }
}
