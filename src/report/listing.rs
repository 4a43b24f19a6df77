//! Lists of strategies and determinants: as a table, as Markdown, as JSON and as CSV.

use serde::Serialize;
use unicode_width::UnicodeWidthStr;

use super::backing::BackingEntry;
use super::markdown::{Column as Share, escape, pipe_table};
use super::names;
use super::screen::Look;
use super::sheet::{CsvForm, as_csv};
use super::table::{Column, Rules, draw, share};
use crate::catalogue::{Catalogue, Strategy};
use crate::language::{Language, Text};
use crate::questionnaire::{Determinant, DeterminantIndex, Questionnaire};
use crate::typeset::indented;

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

#[derive(Serialize)]
struct StrategyEntry<'a> {
    id: &'a str,
    own: bool,
    cluster: &'a str,
    level: &'a str,
    name: &'a Text,
    summary: &'a Text,
    steps: &'a [Text],
    example: &'a Text,
    works_when: &'a Text,
    measure: &'a Text,
    actors: Vec<&'static str>,
    phase: Vec<&'static str>,
    effort: &'static str,
    origin: Vec<OriginEntry<'a>>,
    links: Vec<LinkEntry<'a>>,
}

#[derive(Serialize)]
struct OriginEntry<'a> {
    source: &'a str,
    entry: Option<&'a str>,
}

#[derive(Serialize)]
struct LinkEntry<'a> {
    determinant: &'a str,
    own: bool,
    fit: u8,
    because: &'a Text,
    backing: Vec<BackingEntry<'a>>,
}

/// Strategies with all their fields as JSON, in the form of the catalogue file.
///
/// # Errors
///
/// Never in practice: every value has a JSON form.
pub fn strategies_as_json(
    questionnaire: &Questionnaire,
    catalogue: &Catalogue,
    strategies: &[&Strategy],
) -> serde_json::Result<String> {
    let entries: Vec<StrategyEntry<'_>> = strategies
        .iter()
        .map(|strategy| StrategyEntry {
            id: &strategy.id,
            own: strategy.own,
            cluster: &catalogue.cluster(strategy.cluster).id,
            level: &questionnaire.category(strategy.level).id,
            name: &strategy.name,
            summary: &strategy.summary,
            steps: &strategy.card.steps,
            example: &strategy.card.example,
            works_when: &strategy.card.works_when,
            measure: &strategy.card.measure,
            actors: strategy.actors.iter().map(|actor| actor.id()).collect(),
            phase: strategy.phases.iter().map(|phase| phase.id()).collect(),
            effort: strategy.effort.id(),
            origin: (strategy.origin.iter())
                .map(|origin| OriginEntry {
                    source: &catalogue.source(origin.source).id,
                    entry: origin.entry.as_deref(),
                })
                .collect(),
            links: (strategy.links.iter())
                .map(|link| LinkEntry {
                    determinant: &questionnaire.determinant(link.determinant).id,
                    own: link.own,
                    fit: link.fit.into(),
                    because: &link.because,
                    backing: BackingEntry::of(catalogue, link),
                })
                .collect(),
        })
        .collect();
    Ok(serde_json::to_string_pretty(&entries)? + "\n")
}

#[derive(Serialize)]
struct DeterminantEntry<'a> {
    id: &'a str,
    number: u16,
    own: bool,
    category: &'a str,
    rank: Option<u16>,
    name: &'a Text,
    definition: &'a Text,
    why: &'a Text,
    items: Vec<ItemEntry<'a>>,
}

#[derive(Serialize)]
struct ItemEntry<'a> {
    id: &'a str,
    scale: &'a str,
    reversed: bool,
    statement: &'a Text,
    help: &'a Text,
    options: Vec<&'a Text>,
}

/// Determinants with their items as JSON.
///
/// # Errors
///
/// Never in practice: every value has a JSON form.
pub fn determinants_as_json(questionnaire: &Questionnaire, list: &[DeterminantIndex]) -> serde_json::Result<String> {
    let item = |index| {
        let item = questionnaire.item(index);
        ItemEntry {
            id: &item.id,
            scale: &item.scale.id,
            reversed: item.reversed,
            statement: &item.statement,
            help: &item.help,
            options: item.scale.points.iter().map(|point| &point.label).collect(),
        }
    };
    let entry = |determinant: &'_ DeterminantIndex| {
        let determinant: &Determinant = questionnaire.determinant(*determinant);
        DeterminantEntry {
            id: &determinant.id,
            number: determinant.number,
            own: determinant.own,
            category: &questionnaire.category(determinant.category).id,
            rank: determinant.rank,
            name: &determinant.name,
            definition: &determinant.definition,
            why: &determinant.why,
            items: determinant.items.iter().map(|index| item(*index)).collect(),
        }
    };
    let entries: Vec<DeterminantEntry<'_>> = list.iter().map(entry).collect();
    Ok(serde_json::to_string_pretty(&entries)? + "\n")
}

/// Strategies as CSV, one row each; lists within a cell are separated by semicolons.
#[must_use]
pub fn strategies_as_csv(questionnaire: &Questionnaire, catalogue: &Catalogue, strategies: &[&Strategy]) -> String {
    let header = ["id", "name_nl", "name_en", "cluster", "level", "actors", "phase", "effort", "own", "links"];
    let rows = strategies.iter().map(|strategy| {
        let links = strategy
            .links
            .iter()
            .map(|link| format!("{}:{}", questionnaire.determinant(link.determinant).id, u8::from(link.fit)));
        vec![
            strategy.id.clone(),
            strategy.name.nl.clone(),
            strategy.name.en.clone(),
            catalogue.cluster(strategy.cluster).id.clone(),
            questionnaire.category(strategy.level).id.clone(),
            strategy.actors.iter().map(|actor| actor.id()).collect::<Vec<_>>().join(";"),
            strategy.phases.iter().map(|phase| phase.id()).collect::<Vec<_>>().join(";"),
            strategy.effort.id().to_owned(),
            strategy.own.to_string(),
            links.collect::<Vec<_>>().join(";"),
        ]
    });
    as_csv(&header, rows, CsvForm::default())
}

/// Determinants as CSV, one row each.
#[must_use]
pub fn determinants_as_csv(questionnaire: &Questionnaire, list: &[DeterminantIndex]) -> String {
    let header = ["number", "id", "name_nl", "name_en", "category", "rank", "own", "items"];
    let rows = list.iter().map(|index| {
        let determinant = questionnaire.determinant(*index);
        let items: Vec<&str> = determinant.items.iter().map(|item| questionnaire.item(*item).id.as_str()).collect();
        vec![
            determinant.number.to_string(),
            determinant.id.clone(),
            determinant.name.nl.clone(),
            determinant.name.en.clone(),
            questionnaire.category(determinant.category).id.clone(),
            determinant.rank.map_or_else(String::new, |rank| rank.to_string()),
            determinant.own.to_string(),
            items.join(";"),
        ]
    });
    as_csv(&header, rows, CsvForm::default())
}
