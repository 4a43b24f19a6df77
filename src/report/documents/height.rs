//! How high a document comes out on paper at most, so that what is to stand on one side can be made to fit it.

use crate::report::document::{Block, Chart, Document, Section, Table, TableCell};
use crate::typeset::{letters as wide, unbroken};

/// How many lines there are on one side of A4 in letters of 10 points, between margins of one and a half centimetre.
pub const SHEET_LINES: usize = 66;

/// The same on the few pages of a short document together: six, between margins of two centimetres, less what is left open at
/// the foot of a page where the next thing does not fit on it.
pub(super) const FEW_PAGES_LINES: usize = 6 * 58;

/// How many lines the picture of what was weighed takes.
const PICTURE: usize = 22;
/// How many letters fit on a line. It is few, since not every computer has the letters that were asked for, and other ones
/// are wider.
const LETTERS: usize = 84;
/// The same in a title.
const TITLE_LETTERS: usize = 46;
/// The same beside the name of a fact.
const FACT_LETTERS: usize = 66;
/// How many letters of a word a column makes room for before it breaks it.
const LONG_WORD: usize = 25;
/// What an item of a list and a cell of a table lose of their width.
const INDENT: usize = 4;

/// How many lines a document takes on one side of paper, on the safe side.
#[must_use]
pub fn sheet_lines(document: &Document) -> usize {
    // In half lines, since the space between paragraphs is about half a line.
    let title = 3 * lines(&document.title, TITLE_LETTERS) + 1;
    let about = document.about.as_deref().map_or(0, |about| 2 * lines(about, LETTERS) + 1);
    let facts: usize = document.facts.iter().map(|fact| 2 * beside_a_name(&fact.value)).sum();
    let opening = blocks(&document.opening);
    let parts: usize = document.sections.iter().map(section).sum();
    let colophon: usize = document.colophon.iter().map(|line| 2 * lines(&line.plain(), LETTERS)).sum();
    (title + about + facts + opening + parts + colophon).div_ceil(2)
}

/// Beside the name of a fact; a word for which there is no room there goes below it, with a line between.
fn beside_a_name(value: &str) -> usize {
    let word = value.split_whitespace().next().unwrap_or_default();
    2 * usize::from(over(word, FACT_LETTERS) > 1) + lines(value, FACT_LETTERS)
}

fn section(section: &Section) -> usize {
    4 * lines(&section.titled(), LETTERS / 2)
        + blocks(&section.blocks)
        + section.sections.iter().map(self::section).sum::<usize>()
}

fn blocks(all: &[Block]) -> usize {
    all.iter().map(block).sum()
}

fn block(block: &Block) -> usize {
    match block {
        Block::Paragraph { text, .. } => 2 * lines(&text.plain(), LETTERS) + 1,
        Block::List(list) => {
            let items = list.items.iter().map(|item| {
                let under: usize = item.under.iter().map(|line| lines(&line.plain(), LETTERS - INDENT)).sum();
                2 * (lines(&item.text.plain(), LETTERS - INDENT) + under) + 1
            });
            items.sum()
        }
        Block::Table(table) => self::table(table),
        Block::Said(said) => {
            let note = said.note.as_ref().map_or(0, |note| lines(&note.value, LETTERS - INDENT));
            2 * (lines(&format!("{} {}", said.statement, said.answer), LETTERS - INDENT) + note) + 1
        }
        Block::Strategies(strategies) => strategies
            .iter()
            .map(|strategy| {
                let details = strategy.details.iter().map(|detail| lines(&detail.values.join("; "), LETTERS - 20));
                2 * (1 + lines(&strategy.because_in_full(), LETTERS - 20) + details.sum::<usize>()) + 1
            })
            .sum(),
        Block::Chart(Chart::Weighing(_)) => 2 * PICTURE,
        Block::Chart(_) => 3,
    }
}

/// Its head, and every row as high as its fullest cell.
fn table(table: &Table) -> usize {
    let whole: usize = table.columns.iter().map(|column| usize::from(column.weight)).sum::<usize>().max(1);
    let share = |at: usize| {
        let weight = table.columns.get(at).map_or(1, |column| usize::from(column.weight));
        (LETTERS * weight / whole).saturating_sub(INDENT).max(4)
    };
    // A word that is wider than its column takes room of the others, until all are equally wide.
    let texts = |at: usize| table.rows.iter().filter_map(move |row| row.get(at)).flat_map(TableCell::texts);
    let least = |at: usize| {
        let words = texts(at).flat_map(|text| text.split_whitespace().map(wide).collect::<Vec<_>>());
        words.max().unwrap_or_default().min(LONG_WORD)
    };
    let taken: usize = (0..table.columns.len()).map(|at| least(at).saturating_sub(share(at))).sum();
    let even = (LETTERS / table.columns.len().max(1)).saturating_sub(INDENT).max(4);
    let room = |at: usize| {
        let left = if least(at) > share(at) { share(at) } else { share(at).saturating_sub(taken) };
        left.max(even.min(share(at)))
    };
    let high = |at: usize, cell: &TableCell| cell.texts().map(|text| lines(&text, room(at))).sum::<usize>().max(1);
    let row = |row: &Vec<TableCell>| row.iter().enumerate().map(|(at, cell)| high(at, cell)).max().unwrap_or(1);
    3 + table.rows.iter().map(|of| 2 * row(of) + 1).sum::<usize>()
}

fn lines(text: &str, letters: usize) -> usize {
    if text.is_empty() { 0 } else { unbroken(text, letters, "", "").iter().map(|line| over(line, letters)).sum() }
}

/// A word that is wider than the line breaks in the end, and letters are not all equally wide.
fn over(line: &str, letters: usize) -> usize {
    wide(line).max(line.chars().count()).div_ceil(letters).max(1)
}

#[cfg(test)]
mod tests {
    use super::{LETTERS, sheet_lines};
    use crate::report::document::{Block, Document};

    #[test]
    fn a_longer_text_takes_more_lines_whether_or_not_it_has_spaces() {
        let high =
            |text: String| sheet_lines(&Document { opening: vec![Block::from_text(text)], ..Document::default() });
        let short = high("x".to_owned());
        assert_eq!(high("x".repeat(LETTERS * 4)), short + 3);
        assert!(high("word ".repeat(LETTERS)) >= short + 4);
        assert!(high("W".repeat(LETTERS)) > high("n".repeat(LETTERS)));
    }
}
