//! Lists of strategies and determinants: as a table, as Markdown, as JSON and as CSV.

mod csv;
mod json;

use unicode_width::UnicodeWidthStr;

use super::markdown::{Column as Share, escape, pipe_table};
use super::names;
use super::screen::Look;
use super::table::{Column, Rules, draw, share};
use crate::catalogue::Strategy;
use crate::language::Language;
use crate::questionnaire::{DeterminantIndex, Questionnaire};
use crate::typeset::indented;

pub use csv::{determinants_as_csv, strategies_as_csv};
pub use json::{determinants_as_json, strategies_as_json};

/// Narrower than this a list has no columns.
const TABLE_FROM: usize = 72;

/// A column whose cells are all this wide at most is not wrapped.
const SHORT: usize = 12;

/// A list of rows with a header: what a table, a Markdown table and a narrow list are made from.
struct Rows {
    header: Vec<&'static str>,
    /// The width each column would like to have.
    widths: Vec<usize>,
    rows: Vec<Vec<String>>,
}

impl Rows {
    /// The widths of the columns on screen. One that holds only short words keeps what these need, so that none of them is
    /// cut; the others share what is left.
    fn columns(&self, total: usize) -> Vec<usize> {
        let widest = |column: usize| {
            let cells = self.rows.iter().map(|row| row[column].as_str());
            cells.chain([self.header[column]]).map(UnicodeWidthStr::width).max().unwrap_or_default()
        };
        let kept: Vec<Option<usize>> =
            (0..self.header.len()).map(|at| Some(widest(at)).filter(|it| *it <= SHORT)).collect();
        let fixed: Vec<usize> = kept.iter().flatten().copied().collect();
        let weights: Vec<usize> =
            kept.iter().zip(&self.widths).filter(|(kept, _)| kept.is_none()).map(|(_, width)| *width).collect();
        let mut shared = share(total, &fixed, &weights).into_iter();
        kept.into_iter().map(|kept| kept.or_else(|| shared.next()).unwrap_or_default()).collect()
    }
}

fn strategy_rows(strategies: &[&Strategy], language: Language) -> Rows {
    let (words, labels) = (&language.phrases().browse, &language.phrases().labels);
    let rows = strategies.iter().map(|strategy| {
        vec![
            names::strategy(strategy, language),
            strategy.id.clone(),
            names::actors(&strategy.actors, language),
            labels.efforts[strategy.effort as usize].to_owned(),
        ]
    });
    Rows {
        header: vec![words.column_name, words.column_id, words.column_actors, words.column_effort],
        widths: vec![36, 26, 26, 12],
        rows: rows.collect(),
    }
}

fn determinant_rows(questionnaire: &Questionnaire, determinants: &[DeterminantIndex], language: Language) -> Rows {
    let words = &language.phrases().browse;
    let rows = determinants.iter().map(|index| {
        let determinant = questionnaire.determinant(*index);
        vec![
            determinant.number.to_string(),
            names::determinant(determinant, language),
            determinant.id.clone(),
            questionnaire.category(determinant.category).name.get(language).to_owned(),
        ]
    });
    Rows {
        header: vec![words.column_number, words.column_name, words.column_id, words.column_category],
        widths: vec![5, 40, 26, 28],
        rows: rows.collect(),
    }
}

/// A list of strategies on a terminal.
#[must_use]
pub fn strategies_on_screen(strategies: &[&Strategy], language: Language, look: Look) -> String {
    on_screen(&strategy_rows(strategies, language), language, look)
}

/// A list of determinants on a terminal.
#[must_use]
pub fn determinants_on_screen(
    questionnaire: &Questionnaire,
    list: &[DeterminantIndex],
    language: Language,
    look: Look,
) -> String {
    on_screen(&determinant_rows(questionnaire, list, language), language, look)
}

fn on_screen(rows: &Rows, language: Language, look: Look) -> String {
    let width = look.width_within(20, 120);
    if width < TABLE_FROM || look.plain {
        let lines = rows.rows.iter().flat_map(|row| indented(&row.join(" · "), width, "- ", "  ", language));
        return lines.map(|line| line + "\n").collect();
    }
    let columns: Vec<Column> =
        rows.columns(width).into_iter().map(|width| Column { width: width.max(3), right: false }).collect();
    draw(&rows.header, &columns, &rows.rows, Rules::Header, language) + "\n"
}

/// A list of strategies as a Markdown document.
#[must_use]
pub fn strategies_as_markdown(strategies: &[&Strategy], language: Language) -> String {
    as_markdown(language.phrases().browse.strategies_title, &strategy_rows(strategies, language))
}

/// A list of determinants as a Markdown document.
#[must_use]
pub fn determinants_as_markdown(
    questionnaire: &Questionnaire,
    list: &[DeterminantIndex],
    language: Language,
) -> String {
    as_markdown(language.phrases().browse.determinants_title, &determinant_rows(questionnaire, list, language))
}

fn as_markdown(title: &str, rows: &Rows) -> String {
    let columns: Vec<Share> = rows.widths.iter().map(|width| Share::Text(*width)).collect();
    let cells: Vec<Vec<String>> = rows.rows.iter().map(|row| row.iter().map(|cell| escape(cell)).collect()).collect();
    format!("# {title}\n\n{}", pipe_table(&rows.header, &columns, &cells))
}
