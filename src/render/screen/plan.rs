//! The plan on a terminal of 40 columns or more.

use crate::language::Language;
use crate::plan::Quadrant;
use crate::render::Look;
use crate::render::screen::page::on_screen;
use crate::render::screen::table::{Column, Rules, draw, share};
use crate::report::figures::capital;
use crate::report::page::{Block, Item};
use crate::report::plan::{PlanReport, lines};

/// From this width the four quadrants stand in a grid; below it, under each other.
const GRID_FROM: usize = 72;
/// The widths that are used, as on every page.
const WIDTHS: std::ops::RangeInclusive<usize> = 20..=100;
/// How wide the column is that says how much a row hinders.
const ROW_NAME: usize = 16;

/// The plan as text for a terminal.
#[must_use]
pub fn plan_on_screen(report: &PlanReport<'_>, language: Language, look: Look) -> String {
    let words = &language.phrases().plan;
    let mut out = on_screen(&[Block::Title(report.title(language))], language, look);
    out += &within_screen(report, language, look);
    if report.subject.session.plan.is_empty() {
        out += &on_screen(&[Block::Quiet(words.no_lines_hint.to_owned())], language, look);
    }
    out
}

/// The same without its title, as a part of the advice.
pub(in crate::render) fn within_screen(report: &PlanReport<'_>, language: Language, look: Look) -> String {
    priorities_on_screen(report, language, look) + &on_screen(&lines::blocks(report, language), language, look)
}

/// What comes first, with its heading, as text for a terminal.
#[must_use]
pub fn priorities_on_screen(report: &PlanReport<'_>, language: Language, look: Look) -> String {
    let heading = [Block::Heading(language.phrases().plan.priorities.to_owned())];
    on_screen(&heading, language, look) + &priorities(report, language, look)
}

/// The barriers by quadrant: as a grid, as lists where that is too wide, as sentences where a voice reads them.
fn priorities(report: &PlanReport<'_>, language: Language, look: Look) -> String {
    let words = &language.phrases().plan;
    if report.standings.is_empty() {
        return on_screen(&[Block::Text(words.no_barriers.to_owned())], language, look);
    }
    let weighed = report.is_weighed();
    let mut out = String::new();
    if weighed && look.plain {
        out += &on_screen(&sentences(report, language), language, look);
    } else if weighed && look.width >= GRID_FROM {
        out += &grid(report, language, look);
    } else if weighed {
        out += &on_screen(&lists(report, language), language, look);
    }
    out + &on_screen(&unweighed(report, language, look.plain), language, look)
}

fn grid(report: &PlanReport<'_>, language: Language, look: Look) -> String {
    let words = &language.phrases().plan;
    let width = look.width_within(*WIDTHS.start(), *WIDTHS.end());
    let widths = share(width, &[ROW_NAME], &[1, 1]);
    let mut columns = vec![Column { width: ROW_NAME, right: false }];
    columns.extend(widths.into_iter().map(|width| Column { width, right: false }));
    let cell = |quadrant: Quadrant| {
        let names = report.names(Some(quadrant), language);
        let title = words.quadrants[quadrant as usize].to_uppercase();
        std::iter::once(title).chain(names).collect::<Vec<_>>().join("\n")
    };
    let rows = [
        vec![words.rows[0].to_owned(), cell(Quadrant::PlanAhead), cell(Quadrant::DoNow)],
        vec![words.rows[1].to_owned(), cell(Quadrant::LetRest), cell(Quadrant::TakeAlong)],
    ];
    let header = ["", words.columns[0], words.columns[1]];
    let mut out = draw(&header, &columns, &rows, Rules::EveryRow, language) + "\n";
    let why = filled(report).map(|quadrant| {
        let at = quadrant as usize;
        Item::new(format!("{}: {}", words.quadrants[at], words.quadrant_why[at]), Vec::new())
    });
    out += &on_screen(&[Block::Bullets(why.collect())], language, look);
    out
}

/// The quadrants with a barrier in them.
fn filled(report: &PlanReport<'_>) -> impl Iterator<Item = Quadrant> {
    Quadrant::ALL.into_iter().filter(|quadrant| report.in_quadrant(Some(*quadrant)).next().is_some())
}

fn lists(report: &PlanReport<'_>, language: Language) -> Vec<Block> {
    let words = &language.phrases().plan;
    let blocks = filled(report).flat_map(|quadrant| {
        let at = quadrant as usize;
        let names = report.in_quadrant(Some(quadrant)).map(|standing| {
            let under = PlanReport::weighed(standing, language).iter().map(|how| capital(how)).collect();
            Item::new(report.numbered(standing, language), under)
        });
        [
            Block::Heading(words.quadrants[at].to_owned()),
            Block::Quiet(words.quadrant_why[at].to_owned()),
            Block::Bullets(names.collect()),
        ]
    });
    blocks.collect()
}

fn sentences(report: &PlanReport<'_>, language: Language) -> Vec<Block> {
    let words = &language.phrases().plan;
    let sentence = |quadrant: Quadrant| {
        let at = quadrant as usize;
        let names = report.names(Some(quadrant), language);
        Block::Text(format!("{}: {}. {}", words.quadrants[at], names.join("; "), words.quadrant_why[at]))
    };
    filled(report).map(sentence).collect()
}

fn unweighed(report: &PlanReport<'_>, language: Language, plain: bool) -> Vec<Block> {
    let words = &language.phrases().plan;
    let names = report.names(None, language);
    if names.is_empty() {
        Vec::new()
    } else if plain {
        report.unweighed(language).map(Block::Text).into_iter().collect()
    } else {
        vec![
            Block::Heading(words.unweighed.to_owned()),
            Block::Quiet(words.unweighed_why.to_owned()),
            Block::Bullets(names.iter().map(|name| name.as_str().into()).collect()),
        ]
    }
}
