//! Tables on screen, where they fit: cells wrapped by us, drawn by comfy-table. Where they do not, what stands in for them.
//!
//! comfy-table cuts long words without a hyphen and only wraps when it knows the terminal, so every cell is wrapped to its
//! column before it gets there.

use comfy_table::presets::UTF8_HORIZONTAL_ONLY;
use comfy_table::{CellAlignment, LineStyle, Table as Drawing};
use unicode_width::UnicodeWidthStr;

use super::{ScreenPage, shown};
use crate::language::Language;
use crate::report::document::{Block, CellMeaning, Chart, ColumnHead, ColumnKind, Table, TableCell};
use crate::report::figures::{bar, diverging, shifted};
use crate::typeset::{Paint, wrap};

/// Where lines are drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum TableRules {
    /// Above, below and under the header: enough where every row is one line.
    Header,
    /// Between all rows too.
    EveryRow,
}

/// A column: its width in characters, and whether it holds figures.
#[derive(Clone, Copy, Debug)]
pub(super) struct ScreenColumn {
    pub width: usize,
    pub right: bool,
}

/// Narrower than this nothing stands side by side.
const TABLE_FROM: usize = 60;
/// Names in the first column get at least this much.
const NAME: usize = 20;
/// Other words get at least this much.
const WORDS: usize = 14;
/// A column whose cells are all this wide at most is not wrapped.
const SHORT: usize = 12;
/// The cells of a bar on each side of its axis, where there is little room and where there is enough.
const HALF: std::ops::RangeInclusive<usize> = 7..=10;
/// The cells of a bar of a score.
const SCORE: usize = 10;

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
    columns: &[ScreenColumn],
    rows: &[Vec<String>],
    rules: TableRules,
    language: Language,
) -> String {
    let wrapped = |cells: Vec<&str>, fill: bool| -> Vec<String> {
        let cells = cells.iter().zip(columns).map(|(cell, column)| {
            // Line breaks in a cell are paragraphs.
            let mut lines: Vec<String> = cell.split('\n').flat_map(|line| wrap(line, column.width, language)).collect();
            if fill && let Some(first) = lines.first_mut() {
                // The header takes the whole column, so that tables under each other have one width.
                let missing = column.width.saturating_sub(first.width());
                let pad = "\u{a0}".repeat(missing);
                *first = if column.right { format!("{pad}{first}") } else { format!("{first}{pad}") };
            }
            lines.join("\n")
        });
        cells.collect()
    };
    let mut table = Drawing::new();
    table.load_style(match rules {
        TableRules::EveryRow => UTF8_HORIZONTAL_ONLY,
        TableRules::Header => UTF8_HORIZONTAL_ONLY.row_separator(LineStyle::none()),
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

impl ScreenPage<'_> {
    pub(super) fn table(&mut self, table: &Table) {
        if self.plain {
            return if table.spoken.is_empty() { self.rows(table) } else { self.blocks(&table.spoken) };
        }
        let alike: Vec<&Table> = self.tables.iter().copied().filter(|other| is_alike(table, other)).collect();
        let drawn = widths(table, &alike, self.width);
        if drawn.is_none() && has_pictures(table) && !is_drawn_as_list(table) {
            let alike: Vec<Table> = alike.into_iter().map(without_pictures).collect();
            return self.laid_out(&without_pictures(table), widths_among(table, &alike, self.width));
        }
        self.laid_out(table, drawn);
    }

    /// A table with these widths of its columns; without any, what stands in for it.
    fn laid_out(&mut self, table: &Table, widths: Option<Vec<usize>>) {
        let Some(widths) = widths else {
            return if table.narrow.is_empty() { self.rows(table) } else { self.blocks(&table.narrow) };
        };
        if let Some(key) = &table.key {
            self.quiet(key);
        }
        let columns: Vec<ScreenColumn> = (table.columns.iter().zip(&widths))
            .map(|(head, width)| ScreenColumn { width: *width, right: head.kind == ColumnKind::Figures })
            .collect();
        let heads: Vec<String> = table.columns.iter().map(title).collect();
        let heads: Vec<&str> = heads.iter().map(String::as_str).collect();
        let is_matrix = table.rows.iter().flatten().any(|cell| matches!(cell.meaning, CellMeaning::Fit(_)));
        let rows = table.rows.iter().map(|row| {
            let cells = row.iter().zip(table.columns.iter().zip(&widths));
            cells
                .map(|(cell, (head, width))| match text(cell, head.kind, *width) {
                    // A place without a figure keeps its line and column in sight.
                    nothing if nothing.is_empty() && is_matrix => "·".to_owned(),
                    text => text,
                })
                .collect()
        });
        let rows: Vec<Vec<String>> = rows.collect();
        let several = table.rows.iter().flatten().any(|cell| cell.paragraphs.len() > 1);
        let rules = if several { TableRules::EveryRow } else { TableRules::Header };
        for line in draw(&heads, &columns, &rows, rules, self.language).lines() {
            self.line(line);
        }
    }

    /// Whether the pictures of a table are shown here, in it or in what stands in for it.
    pub(super) fn shows_pictures(&self, table: &Table) -> bool {
        let alike: Vec<&Table> = self.tables.iter().copied().filter(|other| is_alike(table, other)).collect();
        !self.plain && (is_drawn_as_list(table) || widths(table, &alike, self.width).is_some())
    }

    /// A table row by row: what each is about, and under it what stands in the other columns.
    fn rows(&mut self, table: &Table) {
        for (at, row) in table.rows.iter().enumerate() {
            let Some((name, cells)) = row.split_first() else { continue };
            let name = name.texts().collect::<Vec<_>>().join(" · ");
            if !self.plain && at > 0 {
                self.line("");
            }
            self.styled(&name, "", "  ", Paint::strong);
            for (cell, head) in cells.iter().zip(table.columns.iter().skip(1)) {
                let said = match (&cell.chart, self.plain) {
                    (Some(Chart::Score(_)), false) => text(cell, head.kind, 0),
                    _ => cell.texts().collect::<Vec<_>>().join("; "),
                };
                if !said.is_empty() {
                    self.text(&format!("{}: {said}", title(head)), "  ", "  ");
                }
            }
        }
    }
}

/// What stands above a column.
fn title(head: &ColumnHead) -> String {
    if head.kind == ColumnKind::Picture { String::new() } else { shown(&head.brief()) }
}

/// What stands in a cell that wide, a line for each paragraph.
fn text(cell: &TableCell, kind: ColumnKind, width: usize) -> String {
    let lines: Vec<String> = cell.texts().map(|text| shown(&text)).collect();
    let figure = lines.join("\n");
    match cell.chart {
        Some(Chart::Score(score)) => format!("{} {figure:>3}", bar(score, SCORE)),
        Some(Chart::Diverging(shares)) if kind == ColumnKind::Picture => {
            diverging(shares, (width.saturating_sub(1) / 2).clamp(*HALF.start(), *HALF.end()))
        }
        Some(Chart::Shift(shares)) if kind == ColumnKind::Picture => {
            shifted(shares.before, shares.after, width.clamp(2 * HALF.start() + 1, 2 * HALF.end() + 1))
        }
        _ => figure,
    }
}

/// A table without the pictures of what stands in its other cells.
fn without_pictures(table: &Table) -> Table {
    let is_shown: Vec<bool> = table.columns.iter().map(|head| head.kind != ColumnKind::Picture).collect();
    let shown = |at: usize| is_shown.get(at).copied().unwrap_or(true);
    let columns = table.columns.iter().filter(|head| head.kind != ColumnKind::Picture).cloned().collect();
    let rows = table
        .rows
        .iter()
        .map(|row| row.iter().enumerate().filter(|(at, _)| shown(*at)).map(|(_, cell)| cell.clone()).collect());
    Table { columns, rows: rows.collect(), ..table.clone() }
}

/// Whether what stands in for a table has its pictures too.
fn is_drawn_as_list(table: &Table) -> bool {
    let items = table.narrow.iter().filter_map(|block| if let Block::List(list) = block { Some(list) } else { None });
    items.flat_map(|list| &list.items).any(|item| item.chart.is_some())
}

/// Whether a table has a column of pictures.
pub(super) fn has_pictures(table: &Table) -> bool {
    table.columns.iter().any(|head| head.kind == ColumnKind::Picture)
}

/// The widths of the columns of a table without pictures.
fn widths_among(table: &Table, alike: &[Table], total: usize) -> Option<Vec<usize>> {
    widths(&without_pictures(table), &alike.iter().collect::<Vec<_>>(), total)
}

/// Whether two tables have the same columns.
fn is_alike(one: &Table, other: &Table) -> bool {
    let heads = |table: &Table| table.columns.iter().map(ColumnHead::brief).collect::<Vec<_>>();
    one.columns.len() == other.columns.len() && heads(one) == heads(other)
}

/// The widths of the columns of a table, and of those that are alike, in so much room; `None` where it does not fit. Figures keep what they need; words
/// share what is left, but no more than they need.
fn widths(table: &Table, alike: &[&Table], total: usize) -> Option<Vec<usize>> {
    let columns = table.columns.len();
    let available = Some(total)
        .filter(|total| *total >= TABLE_FROM)?
        .checked_sub(PADDING * columns + BETWEEN * columns.saturating_sub(1))?;
    let rooms: Vec<Room> = table
        .columns
        .iter()
        .enumerate()
        .map(|(at, head)| Room::from_table(table, alike, at, head))
        .collect::<Option<_>>()?;
    let mut widths: Vec<usize> = rooms.iter().map(|room| room.least).collect();
    let mut left = available.checked_sub(widths.iter().sum())?;
    let weights: usize = rooms.iter().map(|room| room.weight).sum();
    let shares: Vec<usize> = rooms.iter().map(|room| left * room.weight / weights.max(1)).collect();
    // First to each its share, then whatever is not taken to who can still use it: words before heads over figures.
    let everything = vec![left; columns];
    for (allowed, of_words) in [(&shares, true), (&everything, true), (&everything, false)] {
        for ((width, room), allowed) in widths.iter_mut().zip(&rooms).zip(allowed) {
            if (room.weight > 0) == of_words {
                let more = (room.most - *width).min(*allowed).min(left);
                *width += more;
                left -= more;
            }
        }
    }
    Some(widths)
}

/// How much room a column needs.
struct Room {
    least: usize,
    most: usize,
    /// Its share of what is left; none for figures.
    weight: usize,
}

impl Room {
    /// The room for a column; `None` for one that no screen has room for.
    fn from_table(table: &Table, alike: &[&Table], at: usize, head: &ColumnHead) -> Option<Self> {
        let rows = table.rows.iter().chain(alike.iter().flat_map(|table| &table.rows));
        let cells = rows.filter_map(|row| row.get(at));
        let lines = cells.map(|cell| text(cell, head.kind, 0));
        let widest = lines.flat_map(|text| text.lines().map(UnicodeWidthStr::width).collect::<Vec<_>>()).max();
        let widest = widest.unwrap_or_default();
        let title = title(head);
        let word = title.split(' ').map(UnicodeWidthStr::width).max().unwrap_or_default();
        let most = widest.max(title.width()).max(2);
        match head.kind {
            ColumnKind::Dense => None,
            ColumnKind::Picture => Some(Self { least: 2 * HALF.start() + 1, most: 2 * HALF.end() + 1, weight: 0 }),
            ColumnKind::Figures => Some(Self { least: widest.max(word).max(2), most, weight: 0 }),
            ColumnKind::Text if most <= SHORT => Some(Self { least: most, most, weight: 0 }),
            ColumnKind::Text => {
                let least = if at == 0 { NAME } else { WORDS };
                Some(Self { least: least.min(most), most, weight: usize::from(head.weight).max(1) })
            }
        }
    }
}
