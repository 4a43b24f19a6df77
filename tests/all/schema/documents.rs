//! What the program writes is what the schemas say.

use serde_json::{Value, json};
use strategiewijzer::render::SchemaDocument;

use super::coverage::assert_whole;
use super::session::FULL;
use super::{complaints, validator};
use crate::common::Folder;
use crate::common::texts::project;
use crate::common::workbooks::Book;

/// A session that says all there is to say beside the answers.
const SAID: &str = "strategiewijzer: 2
innovation: {name: LISO}
session: {phase: introduction, present: [], team_size: 3}
elements:
  drawbacks: [{name: alles twee keer, kind: double-work}, {name: het knaagt}]
answers:
  personal-benefits.drawback: 5
  personal-benefits.drawback[2]: 5
  time: 1
  self-efficacy: 1
  social-support: 1
  coordinator: 1
causes:
  time: [double-work, no-hours, {other: iets anders}]
  personal-benefits.drawback[2]: danger-unseen
  self-efficacy: alone
  social-support: not-there
  coordinator: no-hours-or-say
take_on: [time, coordinator]
have:
- {strategy: protected-time, works: true}
- {strategy: coordinator-mandate, works: false}
tried:
- {strategy: buddy, why: te druk}
- {strategy: role-play, for: self-efficacy}
knots:
- {theme: nobody-decides, of: [time, coordinator], confirmed: true}
- {theme: alone, of: [self-efficacy, social-support], confirmed: false}
";

/// A folder with the examples and a session in which everything is filled in.
fn folder() -> Folder {
    let folder = Folder::with_examples().dated();
    for name in ["liso-plan.yaml", "team-survey.csv", "team-survey-2.csv", "own-content.yaml"] {
        folder.lay(&format!("examples/{name}"));
    }
    folder.lay("examples/published/dugstad-2020.csv");
    folder.write("full.yaml", FULL);
    folder.write("said.yaml", SAID);
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

/// Surveys that need everything said about them: a table with a map and a row that adds it up, and a spreadsheet.
fn lay_surveys(folder: &Folder) {
    folder.write("coded.csv", "moeilijk;ja of nee;time\n4;1;2\n5;0;1\n2;1;4\nGemiddelde;0,67;2,33\n");
    folder.write(
        "map.yaml",
        "survey-map: 1\ncolumns:\n  - {item: complexity, column: moeilijk}\n  - {item: formal-ratification, column: ja of nee}\n",
    );
    let cell = |text: &str| format!(r#"<c t="inlineStr"><is><t>{text}</t></is></c>"#);
    let row = |cells: [&str; 2]| format!("<row>{}</row>", cells.map(cell).concat());
    let rows = [["time", "knowledge"], ["2", "4"], ["1", "5"]].map(row).concat();
    folder.write("sheet.xlsx", Book::default().sheet("Blad1", "", &rows).bytes());
}

#[test]
fn advice_is_what_its_schema_says() {
    let folder = folder();
    folder.write("regions.csv", regions(&folder.read("examples/team-survey.csv")));
    let commands = [
        "advise liso-intake.yaml",
        "advise examples/liso-plan.yaml",
        "advise full.yaml --extra examples/own-content.yaml",
        "advise said.yaml",
        "advise said.yaml --catalogue objections.yaml",
        "advise --barrier time --barrier self-efficacy",
        "advise --barrier time --barrier knowledge --top 20 --extra panel.yaml",
        "advise --answer time=2 --answer awareness=1",
        "advise --answer habit=1 --extra examples/own-content.yaml",
        "advise liso-intake.yaml --phase introduction --actor board --actor coordinator --max-effort medium --exclude buddy",
        "advise liso-intake.yaml --top 20 --bundle 1 --innovation LISO",
        "analyse examples/team-survey.csv --reversed as-worded --group Team --per-group --bootstrap 100 --denominator all",
        "analyse regions.csv --reversed as-worded --group Region --group Team --min-group 7",
        "analyse --counts examples/published/dugstad-2020.csv --round-percent",
    ];
    let read = [
        "analyse coded.csv --map map.yaml --reversed as-scored --yes-no 1=yes,0=no --encoding utf-8 --delimiter ;",
        "analyse sheet.xlsx --sheet Blad1",
    ];
    lay_surveys(&folder);
    // A catalogue in which something speaks against a strategy.
    let own =
        "    not_when: [{all: [{team_size: {at_most: 4}}], text: {nl: \"Te klein\", en: \"Too small\"}}]\n    links:\n";
    folder.write("objections.yaml", project("data/strategies.yaml").replace("    links:\n", own));
    let panels = ["scale: [1, 9], median: 7.5, cause: no-hours", "percent: 40"];
    let panels = panels.map(|said| format!("{{kind: panel, source: waltz-2019, n: 14, rounds: 2, {said}}}"));
    let link = "strategy: protected-time, determinant: time";
    folder.write("panel.yaml", format!("format: 2\nlinks: [{{{link}, backing: [{}]}}]\n", panels.join(", ")));
    assert_whole(SchemaDocument::Advice, &documents(&folder, &[&commands[..], &read].concat()));
}

#[test]
fn a_plan_is_what_its_schema_says() {
    let commands =
        ["plan liso-intake.yaml", "plan examples/liso-plan.yaml", "plan full.yaml --extra examples/own-content.yaml"];
    assert_whole(SchemaDocument::Plan, &documents(&folder(), &commands));
}

#[test]
fn a_comparison_is_what_its_schema_says() {
    let survey = "examples/team-survey.csv examples/team-survey-2.csv --reversed as-worded";
    let commands = [
        &format!("compare {survey}"),
        &format!("compare {survey} --pair code"),
        "compare full.yaml examples/team-survey-2.csv --reversed as-worded",
        "compare full.yaml liso-intake.yaml --barrier-at 30 --extra examples/own-content.yaml",
        "compare coded.csv coded.csv --map map.yaml --reversed as-scored --yes-no 1=yes,0=no --encoding utf-8 --delimiter ;",
        "compare sheet.xlsx sheet.xlsx --sheet Blad1",
    ];
    let folder = folder();
    lay_surveys(&folder);
    assert_whole(SchemaDocument::Comparison, &documents(&folder, &commands));
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

#[test]
fn what_check_finds_is_what_its_schema_says() {
    let folder = folder();
    folder.write("wrong.yaml", "strategiewijzer: 1\ninnovation: {name: LISO}\nanswers: {tyme: 3}\n");
    folder.write("empty.yaml", "");
    let mut found = documents(&folder, &["check", "check liso-intake.yaml", "check examples/liso-plan.yaml"]);
    for file in ["wrong.yaml", "empty.yaml", "none.yaml"] {
        let outcome = folder.run(&["check", file, "--format", "json"]).ends_with(1);
        found.push((file, serde_json::from_str(&outcome.stdout).unwrap()));
    }
    assert_whole(SchemaDocument::Check, &found);
    let codes = |at: usize, list: &str| -> Vec<String> {
        let all = found[at].1[list].as_array().unwrap().iter();
        all.map(|one| one["code"].as_str().unwrap().to_owned()).collect()
    };
    assert_eq!(codes(3, "faults"), ["unknown-item"]);
    assert_eq!(found[3].1["faults"][0]["place"]["line"], 3);
    assert_eq!(
        (codes(4, "faults"), codes(5, "faults")),
        (vec!["empty-file".to_owned()], vec!["file-not-found".to_owned()])
    );
    assert!(codes(2, "warnings").contains(&"no-strategy".to_owned()), "{:?}", codes(2, "warnings"));
}
