//! The budgets of `benches/instructions.sh`: what is measured must be what a user can run.

use serde_json::Value;

use crate::common::{Folder, texts};

/// The measured commands with their names and budgets; the cell of a survey last.
fn measured() -> Vec<Value> {
    let budgets: Value = serde_json::from_str(&texts::project("benches/budgets.json")).unwrap();
    let mut found = budgets["instructions"].as_array().unwrap().clone();
    found.push(budgets["cell"].clone());
    found
}

#[test]
fn every_command_with_a_budget_runs_to_a_good_end() {
    let folder = Folder::new();
    for name in ["liso-intake.yaml", "liso-plan.yaml", "team-survey.csv"] {
        folder.lay(&format!("examples/{name}"));
    }
    for entry in measured() {
        let command =
            entry["command"].as_str().unwrap().replace("FOLDER", ".").replace("FILE", "examples/team-survey.csv");
        let words: Vec<&str> = command.split(' ').collect();
        folder.run(&words).ends_with(0);
    }
}

#[test]
fn every_command_with_a_budget_stands_in_the_documentation_with_it() {
    let page = texts::project("docs/speed.md");
    for entry in measured() {
        let name = format!("| {} |", entry["name"].as_str().unwrap());
        let row = page.lines().find(|line| line.starts_with(&name)).unwrap_or_else(|| panic!("{name} is missing"));
        let cells: Vec<String> = row.split('|').map(|cell| cell.trim().replace(',', "")).collect();
        assert_eq!(cells[3], entry["most"].to_string(), "{row}");
    }
}
