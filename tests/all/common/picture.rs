//! A screen of the terminal as a picture, in SVG.

use std::fmt::Write as _;

use vt100::{Cell, Color, Screen};

/// Some characters of a row that look the same.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Run {
    /// The column of the first, from 0.
    column: usize,
    /// What stands there.
    text: String,
    /// How it looks.
    style: Style,
}

/// How characters look.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Style {
    bold: bool,
    dim: bool,
    /// The number of a colour of the terminal, from 0.
    colour: Option<u8>,
}

/// A character, and the room around the text; about what fonts of one width have at this size.
const SIZE: f64 = 15.0;
const WIDE: f64 = 9.0;
const TALL: f64 = 20.0;
const ROOM: f64 = 18.0;
/// Light on dark, each with a contrast of 7 or more.
const GROUND: &str = "#16191f";
const TEXT: &str = "#eceff4";
const QUIET: &str = "#b3bccb";
const COLOURS: [(u8, &str); 3] = [(1, "#ff9d94"), (2, "#9fdc8c"), (6, "#7fd7e8")];

/// What each row shows, without the empty rows at the bottom.
fn rows(screen: &Screen) -> Vec<Vec<Run>> {
    let (tall, wide) = screen.size();
    let mut rows: Vec<Vec<Run>> =
        (0..tall.get()).map(|row| runs((0..wide.get()).filter_map(|column| screen.cell(row, column)))).collect();
    while rows.last().is_some_and(Vec::is_empty) {
        rows.pop();
    }
    rows
}

/// The runs of a row, without the space around them.
fn runs<'a>(cells: impl Iterator<Item = &'a Cell>) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    for (column, cell) in cells.enumerate() {
        let text = if cell.has_contents() { cell.contents() } else { " " };
        let colour = if let Color::Idx(index) = cell.fgcolor() { Some(index) } else { None };
        let style = Style { bold: cell.bold(), dim: cell.dim(), colour };
        match runs.last_mut() {
            Some(run) if text == " " => run.text += text,
            // Wide spaces would be made one, so what comes after them stands for itself.
            Some(run) if run.style == style && !run.text.ends_with("  ") => run.text += text,
            _ if text == " " => {}
            _ => runs.push(Run { column, text: text.to_owned(), style }),
        }
    }
    runs.iter_mut().for_each(|run| run.text.truncate(run.text.trim_end().len()));
    runs
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

/// The picture of a screen, with a title and, for who does not see it, what stands there.
pub fn svg(screen: &Screen, title: &str, about: &str) -> String {
    let rows = rows(screen);
    let width = f64::from(screen.size().1.get()) * WIDE + 2.0 * ROOM;
    let height = rows.len() as f64 * TALL + 2.0 * ROOM;
    let said = rows.iter().map(|row| row.iter().map(|run| run.text.trim()).collect::<Vec<_>>().join(" "));
    let said: Vec<String> = said.filter(|row| !row.is_empty()).collect();
    let mut out = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" width=\"{width}\" \
         height=\"{height}\" role=\"img\" aria-labelledby=\"title description\" xml:lang=\"nl\">\n\
         <title id=\"title\">{}</title>\n<desc id=\"description\">{}\n{}</desc>\n\
         <rect width=\"100%\" height=\"100%\" rx=\"8\" fill=\"{GROUND}\"/>\n\
         <g font-family=\"ui-monospace, 'DejaVu Sans Mono', Menlo, Consolas, monospace\" font-size=\"{SIZE}\" \
         fill=\"{TEXT}\">\n",
        escaped(title),
        escaped(about),
        escaped(&said.join("\n")),
    );
    for (number, row) in rows.iter().enumerate() {
        let y = ROOM + number as f64 * TALL + SIZE;
        for run in row {
            let x = ROOM + run.column as f64 * WIDE;
            // The length keeps columns under each other in whatever font there is.
            let length = run.text.chars().count() as f64 * WIDE;
            let weight = if run.style.bold { " font-weight=\"bold\"" } else { "" };
            let colour = run.style.colour.and_then(|index| COLOURS.iter().find(|(colour, _)| *colour == index));
            let fill = colour.map_or(if run.style.dim { QUIET } else { TEXT }, |(_, code)| code);
            let fill = if fill == TEXT { String::new() } else { format!(" fill=\"{fill}\"") };
            writeln!(
                out,
                "<text x=\"{x}\" y=\"{y}\" textLength=\"{length}\"{weight}{fill}>{}</text>",
                escaped(&run.text)
            )
            .unwrap();
        }
    }
    out + "</g>\n</svg>\n"
}
