//! The results of a group and of the groups in it, on screen and in every kind of document.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

mod common;
#[path = "groups/data.rs"]
mod data;
#[path = "groups/html.rs"]
mod html;
#[path = "groups/markdown.rs"]
mod markdown;
#[path = "common/html.rs"]
mod page;
#[path = "groups/screen.rs"]
mod screen;
#[path = "groups/survey.rs"]
mod survey;

use survey::Survey;

/// So many teams of six, each with its name.
pub fn teams(count: usize) -> (Vec<String>, Survey) {
    let names: Vec<String> = (1..=count).map(|number| format!("team {number:02}")).collect();
    let groups: Vec<(&str, usize)> = names.iter().map(|name| (name.as_str(), 6)).collect();
    let mut survey = Survey::new(&groups, "Team");
    survey.fill();
    (names, survey)
}
