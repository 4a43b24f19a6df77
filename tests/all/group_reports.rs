//! The results of a group and of the groups in it, on screen and in every kind of document.

mod data;
mod html;
mod markdown;
mod screen;

use crate::common::groups::Survey;

/// So many teams of six, each with its name.
pub fn teams(count: usize) -> (Vec<String>, Survey) {
    let names: Vec<String> = (1..=count).map(|number| format!("team {number:02}")).collect();
    let groups: Vec<(&str, usize)> = names.iter().map(|name| (name.as_str(), 6)).collect();
    let mut survey = Survey::new(&groups, "Team");
    survey.fill();
    (names, survey)
}
