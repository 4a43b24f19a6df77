//! What readers of the intake stories marked: with the cause that a story tells, what a good adviser would say is among the
//! first three, and what was plainly wrong there is not.

use std::collections::BTreeSet;

use strategiewijzer::advice::{Advice, Circumstances, Filters, TOP};
use strategiewijzer::assessment::{Assessment, AssessmentSettings};
use strategiewijzer::content::{bundled_catalogue, bundled_questionnaire};
use strategiewijzer::language::Language;
use strategiewijzer::session::read;
use strategiewijzer::yaml::YamlDocument;

use crate::common::texts::project;

/// One judgement: `story,question,cause,strategy,place`.
struct AdviceMark<'a> {
    story: &'a str,
    question: &'a str,
    cause: &'a str,
    strategy: &'a str,
    is_in: bool,
}

fn marks(text: &str) -> Vec<AdviceMark<'_>> {
    let rows = text.lines().skip(1).map(|line| {
        let cells: Vec<&str> = line.split(',').collect();
        let [story, question, cause, strategy, place] = cells[..] else { panic!("{line}") };
        assert!(["in", "out"].contains(&place), "{line}");
        AdviceMark { story, question, cause, strategy, is_in: place == "in" }
    });
    rows.collect()
}

#[test]
fn the_cause_that_a_story_tells_brings_up_what_an_adviser_would_say() {
    let questionnaire = bundled_questionnaire().unwrap();
    let catalogue = bundled_catalogue(&questionnaire).unwrap();
    let text = project("tests/data/intake/marks.csv");
    let marks = marks(&text);
    assert!(marks.iter().map(|mark| mark.story).collect::<BTreeSet<_>>().len() >= 5);
    let mut wrong = Vec::new();
    for mark in &marks {
        let story = project(&format!("tests/data/intake/{}.yaml", mark.story)).replacen(": 1", ": 2", 1);
        let story = format!("{story}\ncauses: {{\"{}\": {}}}\n", mark.question, mark.cause);
        let session = read(&YamlDocument::new("story.yaml", story), &questionnaire)
            .unwrap_or_else(|faults| panic!("{}: {}", mark.story, faults.render(Language::English)));
        let tally = session.tally(&questionnaire);
        let assessment = Assessment::from_tally(&questionnaire, &tally, AssessmentSettings::default());
        let known = Circumstances::from_session(&questionnaire, &catalogue, &session, &assessment, &[]);
        let id = mark.question.split(['.', '[']).next().unwrap();
        let determinant = questionnaire.find_determinant(id).unwrap();
        let advice = Advice::new(&catalogue, determinant, TOP, &Filters::default(), &known);
        let is_in = advice.top.iter().any(|suggestion| catalogue.strategy(suggestion.strategy).id == mark.strategy);
        if is_in != mark.is_in {
            wrong.push(format!("{} {} {}: {}", mark.story, mark.question, mark.cause, mark.strategy));
        }
    }
    assert_eq!(wrong, [""; 0]);
}
