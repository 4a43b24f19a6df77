//! Tables on screen: cells wrapped by us, drawn by comfy-table.
//!
//! comfy-table cuts long words without a hyphen and only wraps when it knows the terminal, so every cell is wrapped to its
//! column before it gets there.

use comfy_table::presets::UTF8_HORIZONTAL_ONLY;
use comfy_table::{CellAlignment, LineStyle, Table};

use crate::language::Language;
use crate::typeset::wrap;

/// Where lines are drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Rules {
    /// Above, below and under the header: enough where every row is one line.
    Header,
    /// Between all rows too.
    EveryRow,
}

/// A column: its width in characters, and whether it holds figures.
#[derive(Clone, Copy, Debug)]
pub(super) struct Column {
    pub width: usize,
    pub right: bool,
}

/// What comfy-table puts around each cell, and between two of them.
const PADDING: usize = 2;
const BETWEEN: usize = 1;

/// The widths of columns that must fit `total`: the fixed ones keep theirs, the others share what is left by weight.
pub(super) fn share(total: usize, fixed: &[usize], weights: &[usize]) -> Vec<usize> {
    let columns = fixed.len() + weights.len();
    let taken = fixed.iter().sum::<usize>() + PADDING * columns + BETWEEN * columns.saturating_sub(1);
    let left = total.saturating_sub(taken);
    let all: usize = weights.iter().sum();
    weights.iter().map(|weight| left * weight / all.max(1)).collect()
}

/// Draws a table whose columns have these widths, all of it used.
pub(super) fn draw(
    header: &[&str],
    columns: &[Column],
    rows: &[Vec<String>],
    rules: Rules,
    language: Language,
) -> String {
    let wrapped = |cells: Vec<&str>, fill: bool| -> Vec<String> {
        let cells = cells.iter().zip(columns).map(|(cell, column)| {
            // Line breaks in a cell are paragraphs.
            let mut lines: Vec<String> = cell.split('\n').flat_map(|line| wrap(line, column.width, language)).collect();
            if fill && let Some(first) = lines.first_mut() {
                // The header takes the whole column, so that tables under each other have one width.
                let missing = column.width.saturating_sub(unicode_width::UnicodeWidthStr::width(first.as_str()));
                let pad = "\u{a0}".repeat(missing);
                *first = if column.right { format!("{pad}{first}") } else { format!("{first}{pad}") };
            }
            lines.join("\n")
        });
        cells.collect()
    };
    let mut table = Table::new();
    table.load_style(match rules {
        Rules::EveryRow => UTF8_HORIZONTAL_ONLY,
        Rules::Header => UTF8_HORIZONTAL_ONLY.row_separator(LineStyle::none()),
    });
    table.set_header(wrapped(header.to_vec(), true));
    for row in rows {
        table.add_row(wrapped(row.iter().map(String::as_str).collect(), false));
    }
    for (index, column) in columns.iter().enumerate() {
        if let Some(found) = table.column_mut(index) {
            found.set_cell_alignment(if column.right { CellAlignment::Right } else { CellAlignment::Left });
        }
    }
    // The padding of the header is a space like any other on screen.
    let lines: Vec<String> = table.lines().map(|line| line.replace('\u{a0}', " ").trim_end().to_owned()).collect();
    lines.join("\n")
}
