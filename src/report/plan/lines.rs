//! The lines of the plan and what they lack, as blocks of a page.

use super::super::page::{Block, Item};
use super::PlanReport;
use crate::language::{Language, clean, long_date};
use crate::plan::{Action, Field, Status, get};

/// What is going to be done: every strategy with the fields that are filled in.
pub(crate) fn blocks(report: &PlanReport<'_>, language: Language) -> Vec<Block> {
    let words = &language.phrases().plan;
    let session = report.subject.session;
    let mut blocks = vec![Block::Heading(words.lines.to_owned())];
    if session.plan.is_empty() {
        blocks.push(Block::Text(words.no_lines.to_owned()));
    } else {
        blocks.push(Block::Numbered(session.plan.iter().map(|action| item(report, action, language)).collect()));
    }
    if !report.checks.is_empty() {
        blocks.push(Block::Heading(words.lacking.to_owned()));
        let checks = report.checks.iter().map(|check| Item::new(check.text.get(language), Vec::new()));
        blocks.push(Block::Bullets(checks.collect()));
    } else if !session.plan.is_empty() {
        blocks.push(Block::Text(words.nothing_lacking.to_owned()));
    }
    blocks
}

fn item(report: &PlanReport<'_>, action: &Action, language: Language) -> Item {
    let words = &language.phrases().plan;
    let name = report.subject.strategy_name(&action.strategy, language);
    let barriers: Vec<String> =
        action.barriers.iter().map(|index| report.subject.barrier_name(*index, language)).collect();
    let field = |field: Field| (words.fields[field as usize], clean(&get(action, field)));
    let mut lines = vec![
        (words.serves, barriers.join(", ")),
        field(Field::Who),
        field(Field::What),
        field(Field::Target),
        (words.timing, timing(action, language)),
        field(Field::Dose),
        field(Field::Outcome),
        field(Field::Because),
    ];
    if action.status == Status::Stopped {
        lines.push(field(Field::StoppedBecause));
    }
    let mut under: Vec<String> =
        lines.iter().filter(|(_, text)| !text.is_empty()).map(|(name, text)| format!("{name}: {text}")).collect();
    for remark in &action.remarks {
        under.push(format!("{}: {}", long_date(&remark.date.to_string(), language), clean(&remark.text)));
    }
    Item::new(format!("{name} ({}; {})", action.strategy, words.statuses[action.status as usize]), under)
}

/// When it is done: the days where they are known, and the words.
pub(crate) fn timing(action: &Action, language: Language) -> String {
    let words = &language.phrases().plan;
    let day = |date: jiff::civil::Date| long_date(&date.to_string(), language);
    let days = match (action.start.map(day), action.due.map(day)) {
        (Some(start), Some(due)) => Some((words.from_until)(&start, &due)),
        (Some(start), None) => Some((words.from)(&start)),
        (None, Some(due)) => Some((words.until)(&due)),
        (None, None) => None,
    };
    let parts: Vec<String> = days.into_iter().chain(action.when.as_deref().map(clean)).collect();
    parts.join("; ")
}
