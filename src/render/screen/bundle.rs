//! The bundle: which of its strategies serves which barrier.

use crate::language::Language;
use crate::render::screen::table::{Column, Rules, draw, share};
use crate::report::{Report, names};
use crate::typeset::indented;

/// How wide a column with the number of a barrier is.
const NUMBER: usize = 2;
/// The least that is left for the names.
const NAME: usize = 24;

/// The strategies of the bundle against the barriers: a table where it fits, a list where it does not.
pub(super) fn block(report: &Report<'_>, language: Language, width: usize, plain: bool) -> String {
    let numbers = vec![NUMBER; report.barriers.len()];
    let name = share(width, &numbers, &[1])[0];
    if plain || name < NAME { list(report, language, width) } else { table(report, language, &numbers, name) }
}

fn table(report: &Report<'_>, language: Language, numbers: &[usize], name: usize) -> String {
    let mut columns = vec![Column { width: name.min(60), right: false }];
    columns.extend(numbers.iter().map(|width| Column { width: *width, right: true }));
    let titles: Vec<String> = (1..=numbers.len()).map(|number| number.to_string()).collect();
    let mut header = vec![language.phrases().report.strategy];
    header.extend(titles.iter().map(String::as_str));
    let rows = report.bundle.lines.iter().map(|line| {
        let mut cells = vec![names::strategy(report.catalogue.strategy(line.strategy), language)];
        cells.extend(
            (0..numbers.len()).map(|place| line.fit(place).map_or_else(|| "·".to_owned(), |fit| fit.to_string())),
        );
        cells
    });
    let rows: Vec<Vec<String>> = rows.collect();
    draw(&header, &columns, &rows, Rules::Header, language) + "\n"
}

fn list(report: &Report<'_>, language: Language, width: usize) -> String {
    let lines = report.bundle.lines.iter().flat_map(|line| {
        let name = names::strategy(report.catalogue.strategy(line.strategy), language);
        indented(&format!("{name}: {}", line.fits()), width, "- ", "  ", language)
    });
    lines.map(|line| line + "\n").collect()
}
