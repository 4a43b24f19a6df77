//! The plan as Markdown.

use super::super::markdown::{Column, escape, pipe_table};
use crate::language::Language;
use crate::plan::Quadrant;
use crate::render::markdown::page::as_markdown;
use crate::report::page::{Block, Item};
use crate::report::plan::{PlanReport, lines};

/// How wide the three columns of the grid are: how much it hinders, and the two columns of barriers.
const COLUMNS: [Column; 3] = [Column::Text(20), Column::Text(40), Column::Text(40)];

/// The plan as Markdown, its title at heading level `level`.
#[must_use]
pub fn plan_as_markdown(report: &PlanReport<'_>, language: Language, level: usize) -> String {
    let mut out = as_markdown(&[Block::Title(report.title(language))], level);
    out += &within_markdown(report, language, level);
    out.truncate(out.trim_end().len());
    out.push('\n');
    out
}

/// The same without its title, as a part of the advice; its headings are a level below `level`.
pub(in crate::render) fn within_markdown(report: &PlanReport<'_>, language: Language, level: usize) -> String {
    let words = &language.phrases().plan;
    let mut out = as_markdown(&[Block::Heading(words.priorities.to_owned())], level);
    if report.standings.is_empty() {
        out += &as_markdown(&[Block::Text(words.no_barriers.to_owned())], level);
    }
    if report.is_weighed() {
        out += &grid(report, language);
        out += &as_markdown(&[reasons(report, language)], level);
    }
    if let Some(unweighed) = report.unweighed(language) {
        out += &as_markdown(&[Block::Text(unweighed)], level);
    }
    out + &as_markdown(&lines::blocks(report, language), level)
}

fn grid(report: &PlanReport<'_>, language: Language) -> String {
    let words = &language.phrases().plan;
    let cell = |quadrant: Quadrant| {
        let names = report.names(Some(quadrant), language).join("; ");
        let title = words.quadrants[quadrant as usize];
        if names.is_empty() { format!("**{title}**") } else { format!("**{title}**: {}", escape(&names)) }
    };
    let rows = [
        vec![words.rows[0].to_owned(), cell(Quadrant::PlanAhead), cell(Quadrant::DoNow)],
        vec![words.rows[1].to_owned(), cell(Quadrant::LetRest), cell(Quadrant::TakeAlong)],
    ];
    pipe_table(&["", words.columns[0], words.columns[1]], &COLUMNS, &rows) + "\n"
}

/// Why each barrier stands where it stands.
fn reasons(report: &PlanReport<'_>, language: Language) -> Block {
    let words = &language.phrases().plan;
    let items = Quadrant::ALL.into_iter().filter_map(|quadrant| {
        let at = quadrant as usize;
        let under = report.weighings(quadrant, language);
        let why = format!("{}: {}", words.quadrants[at], words.quadrant_why[at]);
        (!under.is_empty()).then(|| Item::new(why, under))
    });
    Block::Bullets(items.collect())
}
