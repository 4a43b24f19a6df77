//! Tables on screen: cells wrapped by us, drawn by comfy-table.
//!
//! comfy-table cuts long words without a hyphen and only wraps when it knows the terminal, so every cell is wrapped to its
//! column before it gets there.

use comfy_table::presets::UTF8_HORIZONTAL_ONLY;
use comfy_table::{CellAlignment, ContentArrangement, Table};

use super::wrap;
use crate::language::Language;

/// A column: its width in characters, and whether it holds figures.
#[derive(Clone, Copy, Debug)]
pub(super) struct Column {
    pub width: usize,
    pub right: bool,
}

/// What comfy-table puts around each cell.
const PADDING: usize = 2;

/// The widths of columns that must fit `total`: the fixed ones keep theirs, the others share what is left by weight.
pub(super) fn share(total: usize, fixed: &[usize], weights: &[usize]) -> Vec<usize> {
    let columns = fixed.len() + weights.len();
    let taken: usize = fixed.iter().sum::<usize>() + PADDING * columns;
    let left = total.saturating_sub(taken);
    let all: usize = weights.iter().sum();
    weights.iter().map(|weight| left * weight / all.max(1)).collect()
}

/// Draws a table whose columns have these widths.
pub(super) fn draw(header: &[&str], columns: &[Column], rows: &[Vec<String>], language: Language) -> String {
    let wrapped = |cells: Vec<&str>| -> Vec<String> {
        let cells = cells.iter().zip(columns).map(|(cell, column)| {
            // Line breaks in a cell are paragraphs.
            let lines: Vec<String> = cell.split('\n').flat_map(|line| wrap(line, column.width, language)).collect();
            lines.join("\n")
        });
        cells.collect()
    };
    let mut table = Table::new();
    table.load_style(UTF8_HORIZONTAL_ONLY);
    table.set_content_arrangement(ContentArrangement::Disabled);
    table.set_header(wrapped(header.to_vec()));
    for row in rows {
        table.add_row(wrapped(row.iter().map(String::as_str).collect()));
    }
    for (index, column) in columns.iter().enumerate() {
        if let Some(found) = table.column_mut(index) {
            found.set_cell_alignment(if column.right { CellAlignment::Right } else { CellAlignment::Left });
        }
    }
    table.trim_fmt()
}
