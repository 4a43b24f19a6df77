//! How the house is built: imports run one way, down the floors, and no file grows a second subject.

use std::fs;
use std::path::Path;

use crate::common::sources::sources;

/// The floors from the ground up. What stands on one floor does not know its neighbours, but for the ground floor, where
/// everything is small and about text.
const FLOORS: [&[&str]; 10] = [
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

/// A longer file has a second subject in it. Words of the interface are lists, and may be longer.
const LONGEST: usize = 400;

fn floor(module: &str) -> usize {
    FLOORS.iter().position(|floor| floor.contains(&module)).unwrap_or_else(|| panic!("{module} stands on no floor"))
}

/// The module a file belongs to: the first folder below `src`, or the file itself.
fn module(path: &Path) -> String {
    let first = path.strip_prefix("src").unwrap().components().next().unwrap();
    Path::new(first.as_os_str()).file_stem().unwrap().to_string_lossy().into_owned()
}

/// The modules a file imports, leaving out its tests and comments: a test may use anything.
fn imports(text: &str) -> Vec<String> {
    let code = text.split("#[cfg(test)]").next().unwrap_or_default();
    let lines = code.lines().filter(|line| !line.trim_start().starts_with("//"));
    let names = lines
        .flat_map(|line| line.split("crate::").skip(1))
        .map(|rest| rest.chars().take_while(|c| c.is_ascii_lowercase() || *c == '_').collect::<String>());
    names.filter(|name| !name.is_empty()).collect()
}

#[test]
fn imports_run_down_the_floors() {
    let mut wrong = Vec::new();
    // A file of nothing but unit tests may use anything, as the tests in other files may.
    for path in sources("src").into_iter().filter(|path| !path.ends_with("tests.rs")) {
        let own = module(&path);
        for imported in imports(&fs::read_to_string(&path).unwrap()) {
            let down = floor(&imported) < floor(&own) || imported == own || floor(&own) == 0 && floor(&imported) == 0;
            if !down {
                wrong.push(format!("{}: {own} imports {imported}", path.display()));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
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
