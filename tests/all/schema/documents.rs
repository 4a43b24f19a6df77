//! What the program writes is what the schemas say.

use serde_json::{Value, json};
use strategiewijzer::render::SchemaDocument;

use super::coverage::assert_whole;
use super::session::FULL;
use super::{complaints, validator};
use crate::common::Folder;

/// A folder with the examples and a session in which everything is filled in.
fn folder() -> Folder {
    let folder = Folder::with_examples().dated();
    for name in ["liso-plan.yaml", "team-survey.csv", "team-survey-2.csv", "own-content.yaml"] {
        folder.lay(&format!("examples/{name}"));
    }
    folder.lay("examples/published/dugstad-2020.csv");
    folder.write("full.yaml", FULL);
    folder
}

/// Runs commands to a good end; each with what it printed as JSON.
fn documents<'a>(folder: &Folder, commands: &[&'a str]) -> Vec<(&'a str, Value)> {
    let printed = commands.iter().map(|command| {
        let words: Vec<&str> = command.split(' ').chain(["--format", "json"]).collect();
        (*command, serde_json::from_str(&folder.run(&words).ends_with(0).stdout).unwrap())
    });
    printed.collect()
}

/// The survey with a column of regions: two that are small, one that has no time, and one that left a question open.
fn regions(survey: &str) -> String {
    const REGIONS: [&str; 8] = ["a", "a", "b", "a", "b", "c", "d", ""];
    let mut rows = survey.lines().map(|row| row.split(',').collect::<Vec<_>>());
    let heading = rows.next().unwrap();
    let [open, time] = ["knowledge", "time"].map(|item| heading.iter().position(|name| *name == item).unwrap());
    let mut text = format!("{},Region\n", heading.join(","));
    for ((mut row, region), number) in rows.zip(REGIONS.iter().cycle()).zip(0..) {
        row[time] = if *region == "a" { "1" } else { "5" };
        if *region == "b" && number > 4 {
            row[open] = "";
        }
        text += &format!("{},{region}\n", row.join(","));
    }
    text
}

#[test]
fn advice_is_what_its_schema_says() {
    let folder = folder();
    folder.write("regions.csv", regions(&folder.read("examples/team-survey.csv")));
    let commands = [
        "advise liso-intake.yaml",
        "advise examples/liso-plan.yaml",
        "advise full.yaml --extra examples/own-content.yaml",
        "advise --barrier time --barrier self-efficacy",
        "advise --answer time=2 --answer awareness=1",
        "advise --answer habit=1 --extra examples/own-content.yaml",
        "advise liso-intake.yaml --phase introduction --actor board --actor coordinator --max-effort medium --exclude buddy",
        "advise liso-intake.yaml --top 20 --bundle 1 --innovation LISO",
        "analyse examples/team-survey.csv --reversed as-worded --group Team --per-group --bootstrap 100 --denominator all",
        "analyse regions.csv --reversed as-worded --group Region --group Team --min-group 7",
        "analyse --counts examples/published/dugstad-2020.csv --round-percent",
    ];
    assert_whole(SchemaDocument::Advice, &documents(&folder, &commands));
}

#[test]
fn a_plan_is_what_its_schema_says() {
    let commands = ["plan liso-intake.yaml", "plan examples/liso-plan.yaml", "plan full.yaml"];
    assert_whole(SchemaDocument::Plan, &documents(&folder(), &commands));
}

#[test]
fn a_comparison_is_what_its_schema_says() {
    let survey = "examples/team-survey.csv examples/team-survey-2.csv --reversed as-worded";
    let commands = [
        &format!("compare {survey}"),
        &format!("compare {survey} --pair code"),
        "compare full.yaml examples/team-survey-2.csv --reversed as-worded",
        "compare full.yaml liso-intake.yaml --barrier-at 30",
    ];
    assert_whole(SchemaDocument::Comparison, &documents(&folder(), &commands));
}

#[test]
fn a_field_that_nobody_knows_or_that_is_lacking_is_refused() {
    let folder = folder();
    let advice = &documents(&folder, &["advise full.yaml"])[0].1;
    let validator = validator(SchemaDocument::Advice);
    let wrong: [(&str, Value); 6] = [
        ("/extra", json!(1)),
        ("/tool/extra", json!(1)),
        ("/settings/barrier_at", json!(20)),
        ("/barriers/0/strategies/0/fit", json!(4)),
        ("/determinants/0/label", json!("barriers")),
        ("/plan/0/start", json!("2026-02-30")),
    ];
    for (path, value) in wrong {
        let mut changed = advice.clone();
        let (parent, field) = path.rsplit_once('/').unwrap();
        changed.pointer_mut(parent).unwrap()[field] = value;
        assert_eq!(complaints(&validator, &changed).len(), 1, "{path}");
    }
    for field in advice.as_object().unwrap().keys() {
        let mut changed = advice.clone();
        changed.as_object_mut().unwrap().remove(field);
        assert_eq!(complaints(&validator, &changed).len(), 1, "without {field}");
    }
}
