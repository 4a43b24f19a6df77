//! Lists of strategies and determinants on a terminal.

use unicode_width::UnicodeWidthStr;

use super::table::{Column, Rules, draw, share};
use crate::catalogue::Strategy;
use crate::language::Language;
use crate::questionnaire::{DeterminantIndex, Questionnaire};
use crate::render::Look;
use crate::report::listing::{Rows, determinant_rows, strategy_rows};
use crate::typeset::indented;

/// Narrower than this a list has no columns.
const TABLE_FROM: usize = 72;

/// A column whose cells are all this wide at most is not wrapped.
const SHORT: usize = 12;

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
        columns(rows, width).into_iter().map(|width| Column { width: width.max(3), right: false }).collect();
    draw(&rows.header, &columns, &rows.rows, Rules::Header, language) + "\n"
}

/// The widths of the columns on screen. One that holds only short words keeps what these need, so that none of them is
/// cut; the others share what is left.
fn columns(rows: &Rows, total: usize) -> Vec<usize> {
    let widest = |column: usize| {
        let cells = rows.rows.iter().map(|row| row[column].as_str());
        cells.chain([rows.header[column]]).map(UnicodeWidthStr::width).max().unwrap_or_default()
    };
    let kept: Vec<Option<usize>> =
        (0..rows.header.len()).map(|at| Some(widest(at)).filter(|it| *it <= SHORT)).collect();
    let fixed: Vec<usize> = kept.iter().flatten().copied().collect();
    let weights: Vec<usize> =
        kept.iter().zip(&rows.widths).filter(|(kept, _)| kept.is_none()).map(|(_, width)| *width).collect();
    let mut shared = share(total, &fixed, &weights).into_iter();
    kept.into_iter().map(|kept| kept.or_else(|| shared.next()).unwrap_or_default()).collect()
}
