//! Documents in a real browser: axe finds nothing against them, they fit the screen, and they ask nothing of a network.
//! Where there is no browser this is left out; `.ci/run` installs one where it can.

#![allow(clippy::print_stderr)]

use std::path::{Path, PathBuf};
use std::process::Command;

use strategiewijzer::language::Language;
use strategiewijzer::render::html;
use strategiewijzer::report::Length;

use crate::common::Folder;
use crate::common::groups::{EVERYTHING, survey};

/// The browser of Debian and Ubuntu, unless `CHROMIUM` names another.
const BROWSER: &str = "/usr/bin/chromium";

/// A team of five, and what it weighed.
const TEAM: &str = "strategiewijzer: 2
innovation: {name: LISO}
session: {team: Oost, phase: introduction}
voices:
- {awareness: 4, time: 1, knowledge: 2, complexity: 2}
- {awareness: 4, time: 5, knowledge: 4, complexity: 2}
- {awareness: 4, time: 2, knowledge: 4, complexity: 1}
- {awareness: 4, time: 5, knowledge: 4, complexity: 4}
- {awareness: 4, time: 3, knowledge: 4, complexity: 3}
priorities: {time: {hindrance: 3, changeable: 3}, complexity: {hindrance: 2, changeable: 1}}
";

/// Where the browser would be, to print with.
pub fn browser() -> Option<PathBuf> {
    let browser = std::env::var_os("CHROMIUM").unwrap_or_else(|| BROWSER.into());
    Some(PathBuf::from(browser)).filter(|browser| browser.exists())
}

/// What is not there of what the checks need.
fn missing(checks: &Path) -> Option<&'static str> {
    let node = Command::new("node").arg("--version").output().is_ok_and(|ran| ran.status.success());
    let needs = [
        ("node", node),
        ("chromium", browser().is_some()),
        ("tests/browser/node_modules (npm ci)", checks.join("node_modules/playwright-core").exists()),
    ];
    needs.into_iter().find(|(_, there)| !there).map(|(what, _)| what)
}

#[test]
fn everybody_can_read_the_documents_in_a_browser() {
    let checks = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/browser");
    if let Some(what) = missing(&checks) {
        eprintln!("left out: the documents are not opened in a browser, since there is no {what}");
        return;
    }
    let folder = Folder::with_examples();
    let advise = |more: &[&str]| folder.run(&[&["advise", "--output"], more].concat()).fine();
    advise(&["one.html", "liso-intake.yaml"]);
    advise(&["named.html", "--barrier", "time", "--lang", "en"]);
    // A day on which the plan has something that was to be begun, and nothing that depends on when this runs.
    folder.write("liso-plan.yaml", crate::common::texts::example("liso-plan.yaml"));
    let dated = folder.dated();
    dated.run(&["advise", "--output", "planned.html", "liso-plan.yaml"]).fine();
    dated.run(&["plan", "--output", "plan.html", "liso-plan.yaml", "--lang", "en"]).fine();
    folder.write("longest.yaml", crate::handouts::longest());
    let report = |more: &[&str]| dated.run(&[&["report"], more].concat()).fine();
    report(&["longest.yaml", "page.html", "--length", "page", "--quote", "time"]);
    report(&["longest.yaml", "management.html", "--audience", "management", "--lang", "en"]);
    report(&["liso-plan.yaml", "short.html"]);
    report(&["longest.yaml", "short-en.html", "--lang", "en"]);
    folder.write("team.yaml", TEAM);
    report(&["team.yaml", "team.html", "--length", "full"]);
    report(&["team.yaml", "team-short.html", "--lang", "en"]);
    report(&["team.yaml", "team-page.html", "--length", "page"]);
    for name in ["team-survey.csv", "team-survey-2.csv"] {
        folder.write(name, crate::common::texts::example(name));
    }
    let compare = |more: &[&str]| dated.run(&[&["compare"], more].concat()).ends_with(0);
    compare(&["team-survey.csv", "team-survey-2.csv", "--output", "compared.html", "--lang", "en"]);
    compare(&["liso-intake.yaml", "liso-plan.yaml", "--output", "compared-one.html"]);
    folder.write(
        "group.html",
        survey().report(EVERYTHING, |report| {
            html(&report.document(&Length::Full.into(), Language::Dutch), Language::Dutch)
        }),
    );
    let made = [
        "one.html",
        "named.html",
        "planned.html",
        "plan.html",
        "group.html",
        "page.html",
        "management.html",
        "short.html",
        "short-en.html",
        "team.html",
        "team-short.html",
        "team-page.html",
        "compared.html",
        "compared-one.html",
    ];
    let ran =
        Command::new("node").arg(checks.join("check.mjs")).args(made.map(|name| folder.path(name))).output().unwrap();
    let said = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    assert!(ran.status.success(), "{}{}", said(&ran.stdout), said(&ran.stderr));
    assert_eq!(said(&ran.stdout), "14 documents checked, nothing wrong\n");
}
