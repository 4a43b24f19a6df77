//! Pipe tables.

use super::phrase;
use super::text::escape;
use crate::report::document::{Chart, ColumnKind, Table, TableCell, TextPiece};
use crate::report::figures::bar;

/// Columns that ask for more than this in all are too narrow on paper.
const WIDEST: u32 = 130;

/// Whether a table is wide enough on paper for what is in it.
pub(super) fn fits(table: &Table) -> bool {
    let dense = table.columns.iter().any(|head| head.kind == ColumnKind::Dense);
    let shown = table.columns.iter().filter(|head| head.kind != ColumnKind::Picture);
    !dense && shown.map(|head| u32::from(head.weight)).sum::<u32>() <= WIDEST
}

/// A pipe table. Pandoc divides the page by the number of dashes, so each column says how wide it wants to be.
pub(super) fn pipes(table: &Table) -> String {
    let shown: Vec<usize> = table
        .columns
        .iter()
        .enumerate()
        .filter(|(_, head)| head.kind != ColumnKind::Picture)
        .map(|(at, _)| at)
        .collect();
    let heads = shown.iter().filter_map(|at| table.columns.get(*at));
    let titles = heads.clone().map(|head| escape(&head.brief())).collect();
    let dashes = heads.map(|head| {
        let dashes = "-".repeat(usize::from(head.weight));
        if head.kind == ColumnKind::Figures { dashes + ":" } else { dashes }
    });
    let rows = table.rows.iter().map(|row| shown.iter().filter_map(|at| row.get(*at)).map(cell).collect());
    let lines = [titles, dashes.collect()].into_iter().chain(rows);
    lines.map(|cells: Vec<String>| format!("| {} |\n", cells.join(" | "))).collect()
}

/// A cell on one line.
fn cell(cell: &TableCell) -> String {
    let score = match cell.chart {
        Some(Chart::Score(score)) => format!(" {}", bar(score, 10)),
        _ => String::new(),
    };
    let mut paragraphs = cell.paragraphs.iter();
    let Some(first) = paragraphs.next() else { return score };
    let rest: Vec<String> = paragraphs.map(phrase).collect();
    let named = matches!(first.0.as_slice(), [TextPiece::Strong(_)]);
    let rest = match (rest.is_empty(), named) {
        (true, _) => String::new(),
        (false, true) => format!(": {}", rest.join("; ")),
        (false, false) => format!("; {}", rest.join("; ")),
    };
    format!("{}{rest}{score}", phrase(first))
}
