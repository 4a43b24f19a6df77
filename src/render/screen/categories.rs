//! How the categories stand: a table where there is room, blocks where there is not, sentences for a screen reader.

use crate::assessment::CategoryResult;
use crate::language::Language;
use crate::render::screen::table::{Column, Rules, draw, share};
use crate::report::Report;
use crate::report::figures::{bar, whole};
use crate::typeset::{Paint, indented};

/// From this width the categories stand in a table.
const TABLE_FROM: usize = 72;

/// The block of categories, with an empty line before it.
pub(super) fn block(report: &Report<'_>, language: Language, width: usize, paint: Paint, plain: bool) -> String {
    let name = |result: &CategoryResult| report.questionnaire.category(result.category).name.get(language).to_owned();
    let rows: Vec<Row> =
        report.assessment.categories.iter().map(|result| Row::of(result, name(result), language)).collect();
    if plain {
        in_words(&rows, language, width)
    } else if width < TABLE_FROM {
        stacked(&rows, language, paint)
    } else {
        table(&rows, language, width)
    }
}

/// What is shown of a category.
struct Row {
    name: String,
    measured: String,
    barriers: String,
    facilitators: String,
    score: Option<f64>,
}

impl Row {
    fn of(result: &CategoryResult, name: String, language: Language) -> Self {
        Self {
            name,
            measured: (language.phrases().report.of)(result.measured, result.total),
            barriers: result.barriers.to_string(),
            facilitators: result.facilitators.to_string(),
            score: result.score,
        }
    }

    /// The score as a bar that reads without colour, and as a figure.
    fn bar(&self) -> String {
        self.score.map_or_else(|| "–".to_owned(), |score| format!("{} {:>3}", bar(score, 10), whole(score)))
    }
}

fn in_words(rows: &[Row], language: Language, width: usize) -> String {
    let words = &language.phrases().report;
    let line = |row: &Row| {
        let score = row.score.map_or_else(String::new, |score| format!(", {} {}", words.score, whole(score)));
        let Row { name, measured, barriers, facilitators, .. } = row;
        let line = format!(
            "{name}: {} {measured}, {} {barriers}, {} {facilitators}{score}.",
            words.measured, words.barriers_column, words.facilitators_column
        );
        indented(&line, width, "", "", language).join("\n") + "\n"
    };
    format!("\n{}", rows.iter().map(line).collect::<String>())
}

fn stacked(rows: &[Row], language: Language, paint: Paint) -> String {
    let words = &language.phrases().report;
    let block = |row: &Row| {
        format!(
            "\n{}\n  {}\n  {}: {}\n  {}: {}\n  {}: {}\n",
            paint.strong(&row.name),
            row.bar(),
            words.measured,
            row.measured,
            words.barriers_column,
            row.barriers,
            words.facilitators_column,
            row.facilitators
        )
    };
    rows.iter().map(block).collect()
}

fn table(rows: &[Row], language: Language, width: usize) -> String {
    let words = &language.phrases().report;
    let figures = [10, 12, 12, 14];
    let name = share(width, &figures, &[1])[0].min(28);
    let mut columns = vec![Column { width: name, right: false }];
    columns.extend(figures.iter().enumerate().map(|(at, width)| Column { width: *width, right: at < 3 }));
    let header = [words.category, words.measured, words.barriers_column, words.facilitators_column, words.score];
    let cells = rows.iter().map(|row| {
        let Row { name, measured, barriers, facilitators, .. } = row;
        vec![name.clone(), measured.clone(), barriers.clone(), facilitators.clone(), row.bar()]
    });
    let cells: Vec<Vec<String>> = cells.collect();
    format!("\n{}\n", draw(&header, &columns, &cells, Rules::Header, language))
}
