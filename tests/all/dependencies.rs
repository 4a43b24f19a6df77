//! What the program is built from: each dependency has a reason, a use, a licence that we allow, and one source.
#![allow(clippy::print_stderr)]

use std::collections::BTreeSet;
use std::path::Path;
use std::process::Command;

use serde_json::Value;

use crate::common::texts::project;

/// What Cargo knows of this project, read without the internet.
fn metadata(options: &[&str]) -> Result<Value, String> {
    let mut cargo = Command::new(env!("CARGO"));
    cargo.current_dir(env!("CARGO_MANIFEST_DIR"));
    cargo.args(["metadata", "--locked", "--offline", "--format-version", "1"]).args(options);
    let output = cargo.output().map_err(|error| error.to_string())?;
    if !output.status.success() {
        return Err(String::from_utf8_lossy(&output.stderr).into_owned());
    }
    serde_json::from_slice(&output.stdout).map_err(|error| error.to_string())
}

/// Everything in Cargo.lock. A machine that only ever built for itself has not got what other systems need; it then
/// reads what it has.
fn packages() -> Vec<Value> {
    let all = metadata(&[]).or_else(|error| {
        eprintln!("not every crate is here (`cargo fetch --locked` gets them), so only those of this machine are held: {error}");
        let version = Command::new("rustc").arg("-vV").output().unwrap();
        let version = String::from_utf8(version.stdout).unwrap();
        let host = version.lines().find_map(|line| line.strip_prefix("host: ")).unwrap().to_owned();
        metadata(&["--filter-platform", &host])
    });
    all.unwrap()["packages"].as_array().unwrap().clone()
}

/// The names by which our code calls its direct dependencies, each with the name of the crate.
fn direct() -> BTreeSet<(String, String)> {
    let own = metadata(&["--no-deps"]).unwrap();
    let dependencies = own["packages"][0]["dependencies"].as_array().unwrap();
    let text = |value: &Value| value.as_str().map(str::to_owned);
    dependencies
        .iter()
        .map(|dependency| {
            let name = text(&dependency["name"]).unwrap();
            (text(&dependency["rename"]).unwrap_or(name.clone()), name)
        })
        .collect()
}

/// The strings between quotation marks in a list of deny.toml.
fn list<'a>(settings: &'a str, key: &str) -> Vec<&'a str> {
    let start = format!("\n{key} = [");
    let inside = settings.split(&start).nth(1).unwrap_or_else(|| panic!("{key}")).split(']').next().unwrap();
    inside.split('"').skip(1).step_by(2).collect()
}

/// The licences that deny.toml allows to one crate more than to others.
fn exceptions<'a>(settings: &'a str, name: &str) -> Vec<&'a str> {
    let line = settings.lines().find(|line| line.contains(&format!("crate = \"{name}\"")));
    line.map_or(Vec::new(), |line| line.split("allow = ").nth(1).unwrap().split('"').skip(1).step_by(2).collect())
}

/// Whether a licence expression (SPDX: `OR` binds loosest, then `AND`, then brackets) can be met with these licences. In
/// older crates a slash stands for `OR`.
fn is_met(expression: &str, allowed: &[&str]) -> bool {
    fn split<'a>(text: &'a str, word: &str) -> Vec<&'a str> {
        let mut parts = Vec::new();
        let (mut depth, mut start) = (0_usize, 0);
        for (at, letter) in text.char_indices() {
            match letter {
                '(' => depth += 1,
                ')' => depth -= 1,
                _ if depth == 0 && at >= start && text[at..].starts_with(word) => {
                    parts.push(&text[start..at]);
                    start = at + word.len();
                }
                _ => {}
            }
        }
        parts.push(&text[start..]);
        parts
    }
    let expression = expression.replace('/', " OR ");
    let whole = expression.trim();
    split(whole, " OR ").iter().any(|choice| {
        let parts = split(choice, " AND ");
        parts.iter().all(|part| {
            let part = part.trim();
            match part.strip_prefix('(').and_then(|part| part.strip_suffix(')')) {
                Some(inside) => is_met(inside, allowed),
                None => allowed.contains(&part),
            }
        })
    })
}

#[test]
fn licence_expressions_are_read_as_they_are_meant() {
    let allowed = ["MIT", "Unicode-3.0", "Apache-2.0 WITH LLVM-exception"];
    for met in [
        "MIT",
        "GPL-3.0 OR MIT",
        "GPL-3.0/MIT",
        "(MIT OR GPL-3.0) AND Unicode-3.0",
        "Apache-2.0 WITH LLVM-exception OR GPL-3.0",
    ] {
        assert!(is_met(met, &allowed), "{met}");
    }
    for unmet in ["GPL-3.0", "MIT AND GPL-3.0", "(MIT OR GPL-3.0) AND BSD-3-Clause", "Apache-2.0", ""] {
        assert!(!is_met(unmet, &allowed), "{unmet}");
    }
}

#[test]
fn everything_has_a_licence_that_is_allowed() {
    let settings = project("deny.toml");
    let allowed = list(&settings, "allow");
    let mut wrong = Vec::new();
    for package in packages() {
        let name = package["name"].as_str().unwrap();
        let licence = package["license"].as_str().unwrap_or_default();
        let own = [allowed.clone(), exceptions(&settings, name)].concat();
        if !is_met(licence, &own) {
            wrong.push(format!("{name}: {licence:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn everything_comes_from_one_registry() {
    let settings = project("deny.toml");
    let allowed = list(&settings, "allow-registry");
    for package in packages() {
        // Our own package has no source.
        let Some(source) = package["source"].as_str() else {
            assert_eq!(package["name"], env!("CARGO_PKG_NAME"));
            continue;
        };
        assert!(allowed.iter().any(|known| source == format!("registry+{known}")), "{}: {source}", package["name"]);
    }
}

/// The crates in the table of CONTRIBUTING.md: everything between backticks in its first column, up to the npm packages.
fn reasoned() -> BTreeSet<String> {
    let text = project("CONTRIBUTING.md");
    let table = text.split("\n## Dependencies\n").nth(1).unwrap().split("\n## ").next().unwrap();
    let rows = table.lines().filter(|line| line.starts_with("| `") && !line.contains("(npm"));
    let first = rows.map(|line| line.split('|').nth(1).unwrap().to_owned());
    first.flat_map(|cell| cell.split('`').skip(1).step_by(2).map(str::to_owned).collect::<Vec<_>>()).collect()
}

#[test]
fn every_dependency_has_its_reason_in_the_table_and_no_other_is_there() {
    let direct = direct();
    let reasoned = reasoned();
    for (_, name) in &direct {
        assert!(reasoned.contains(name), "{name} has no line in the table of CONTRIBUTING.md");
    }
    for name in &reasoned {
        let known = direct.iter().any(|(own, crate_name)| own == name || crate_name == name);
        assert!(known, "{name} has a line in the table of CONTRIBUTING.md, and is no dependency");
    }
}

/// The code of the project, comments left out.
fn code() -> String {
    fn walk(path: &Path, text: &mut String) {
        for entry in std::fs::read_dir(path).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                walk(&path, text);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                text.push_str(&std::fs::read_to_string(&path).unwrap());
            }
        }
    }
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut text = std::fs::read_to_string(root.join("build.rs")).unwrap();
    ["src", "tests"].iter().for_each(|folder| walk(&root.join(folder), &mut text));
    text.lines().filter(|line| !line.trim_start().starts_with("//")).map(|line| format!("{line}\n")).collect()
}

#[test]
fn every_dependency_is_used() {
    let code = code();
    for (own, _) in direct() {
        let path = format!("{}::", own.replace('-', "_"));
        assert!(code.contains(&path), "{own} is in Cargo.toml, and no code uses it");
    }
}

#[test]
fn the_oldest_rust_that_is_promised_is_the_one_that_is_tried() {
    let own = metadata(&["--no-deps"]).unwrap();
    let oldest = own["packages"][0]["rust_version"].as_str().unwrap();
    let workflow = project(".github/workflows/ci.yml");
    assert!(workflow.contains(&format!("cargo +{oldest} check --locked")), "{oldest}");
    for page in ["README.md", "CONTRIBUTING.md", "docs/packaging.md"] {
        assert!(project(page).contains(&format!("{oldest} or later")), "{page}");
    }
}

#[test]
fn unsafe_code_is_forbidden_for_the_whole_project() {
    let manifest = project("Cargo.toml");
    let lints = manifest.split("\n[lints.rust]\n").nth(1).unwrap().split("\n[").next().unwrap();
    assert!(lints.lines().any(|line| line == r#"unsafe_code = "forbid""#), "{lints}");
}
