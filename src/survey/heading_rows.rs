//! Which of the first rows hold the headings: those in which most questions are recognised. A table may have a title, a
//! row of blocks or a second row of texts around them.

use std::collections::HashSet;

use super::map_file::{ColumnName, Map};
use super::matching::Matcher;
use super::tool::SurveyTool;
use crate::answers::wording::is_answer;
use crate::answers::wording::normal::{normal, squeezed};
use crate::questionnaire::{ItemIndex, Questionnaire};

/// How many cells of the first rows are held against the questions; a sheet may have 16 384 of them in a row.
const MOST_CELLS: usize = 50_000;

/// A shorter cell is an answer, and no heading by which a row could be known.
const SHORTEST: usize = 3;

/// The fewest words of a text that cannot be an answer; no label of a scale has so many.
const WORDS: usize = 5;

/// A longer text above the parts of a question, in bytes, is left out of their headings: it would come back in each of them.
const LONGEST_QUESTION: usize = 1_000;

/// What `SurveyMonkey` writes under a question that has no parts, squeezed.
const WHOLE: [&str; 9] = [
    "response",
    "openendedresponse",
    "responses",
    "antwoord",
    "antwoorden",
    "reactie",
    "respons",
    "openantwoord",
    "reactiemetopeneinde",
];

/// What headings are known by.
pub(super) struct KnownHeadings<'a> {
    questionnaire: &'a Questionnaire,
    matcher: Matcher<'a>,
    /// The headings that a map names.
    named: HashSet<String>,
}

/// A cell in which a question is recognised.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Hit {
    column: usize,
    /// `None` where it is only a heading that the map names.
    item: Option<ItemIndex>,
    by_id: bool,
}

/// Where the headings are, in rows from 0.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct HeadingRows {
    /// The row that names the columns.
    pub names: usize,
    /// The row with a second heading, the text of the question.
    pub texts: Option<usize>,
    /// Whether the row of names has parts of questions, of which the row above it has the whole.
    pub parts: bool,
    /// The first row of answers.
    pub answers: usize,
}

impl<'a> KnownHeadings<'a> {
    pub fn from_questionnaire(questionnaire: &'a Questionnaire, map: Option<&Map>) -> Self {
        let names = map.into_iter().flat_map(|map| &map.entries).filter_map(|entry| match &entry.column {
            ColumnName::Heading(heading) => Some(normal(heading)),
            ColumnName::Number(_) => None,
        });
        let named = names.filter(|name| name.len() >= SHORTEST).collect();
        Self { questionnaire, matcher: Matcher::new(questionnaire), named }
    }

    fn hits(&self, cells: &[String], left: &mut usize) -> Vec<Hit> {
        let mut hits = Vec::new();
        for (column, cell) in cells.iter().enumerate() {
            let cell = cell.trim();
            if cell.len() < SHORTEST || !cell.chars().any(char::is_alphabetic) {
                continue;
            }
            let Some(fewer) = left.checked_sub(1) else { break };
            *left = fewer;
            match self.matcher.certain(cell) {
                Some((item, by_id)) => hits.push(Hit { column, item: Some(item), by_id }),
                None if !self.named.is_empty() && self.named.contains(&normal(cell)) => {
                    hits.push(Hit { column, item: None, by_id: true });
                }
                None => {}
            }
        }
        hits
    }

    /// Finds the headings. `usual` is the row where they are if no question tells: that of a tool, if `tool` is one, or the
    /// first row that is filled like the others.
    pub fn find(&self, rows: &[Vec<String>], usual: usize, tool: SurveyTool) -> HeadingRows {
        self.matcher.refill();
        let mut left = MOST_CELLS;
        let hits: Vec<Vec<Hit>> = rows.iter().map(|cells| self.hits(cells, &mut left)).collect();
        if let Some(found) = self.with_parts(rows, &hits, usual, tool, &mut left) {
            return found;
        }
        let best = best(rows, &hits, usual, tool);
        let mut block = best..best + 1;
        while block.len() < 4 && self.is_heading(rows, &hits, best, block.end, tool) {
            block.end += 1;
        }
        while block.start > 0 && block.len() < 4 && self.is_heading(rows, &hits, best, block.start - 1, tool) {
            block.start -= 1;
        }
        let ids = |row: usize| hits.get(row).map_or(0, |hits| hits.iter().filter(|hit| hit.by_id).count());
        // The last of equals: codes stand below the texts, where a tool writes both.
        let coded = block.clone().max_by_key(|row| ids(*row)).filter(|row| ids(*row) > 0);
        let names = coded.unwrap_or(if tool == SurveyTool::Unknown { best } else { block.end - 1 });
        let texts = block.clone().find(|row| *row != names && ids(*row) == 0);
        HeadingRows { names, texts, parts: false, answers: block.end }
    }

    /// The headings where one row has questions and the row below it their parts, as `SurveyMonkey` writes them and a
    /// spreadsheet with merged cells has them.
    fn with_parts(
        &self,
        rows: &[Vec<String>],
        hits: &[Vec<Hit>],
        usual: usize,
        tool: SurveyTool,
        left: &mut usize,
    ) -> Option<HeadingRows> {
        let found = |names: usize| HeadingRows { names, texts: None, parts: true, answers: names + 1 };
        if tool == SurveyTool::SurveyMonkey {
            let below = rows.get(usual + 1)?;
            // Its own columns have nothing below their heading, where every answer has a number of the respondent.
            return below.first().is_none_or(|cell| cell.trim().is_empty()).then(|| found(usual + 1));
        }
        if tool != SurveyTool::Unknown {
            return None;
        }
        let plain = hits.iter().map(Vec::len).max().unwrap_or_default();
        let next = [usual, usual.saturating_sub(1)];
        next.into_iter().find_map(|above| {
            let (group, parts) = (rows.get(above)?, rows.get(above + 1)?);
            let open = |column: usize| group.get(column).is_none_or(|cell| cell.trim().is_empty());
            let spans = parts.iter().enumerate().any(|(column, part)| !part.trim().is_empty() && open(column));
            if !spans || numbers(parts) > 0 {
                return None;
            }
            let joined = self.hits(&joined(group, parts), left);
            (joined.len() > plain.max(1)).then(|| found(above + 1))
        })
    }

    /// Whether a row beside the best one holds headings as well: the same questions in the same columns, texts where the best
    /// has ids, or the columns of the same tool.
    fn is_heading(&self, rows: &[Vec<String>], hits: &[Vec<Hit>], best: usize, row: usize, tool: SurveyTool) -> bool {
        let (Some(cells), Some(known), Some(found)) = (rows.get(row), hits.get(best), hits.get(row)) else {
            return false;
        };
        let agree = found.iter().filter(|hit| known.iter().any(|own| (own.column, own.item) == (hit.column, hit.item)));
        if agree.count() * 2 > found.len().min(known.len()) {
            return true;
        }
        let headings: Vec<&str> = cells.iter().map(String::as_str).collect();
        if tool != SurveyTool::Unknown && SurveyTool::from_headings(&headings) == tool {
            return true;
        }
        // Texts of somebody's own, one to each question: all different, longer than any answer, and none that comes again.
        let text = |hit: &Hit| cells.get(hit.column).map_or("", |cell| cell.trim());
        let texts: HashSet<&str> = known.iter().map(text).collect();
        let long = texts.iter().all(|text| text.split_whitespace().count() >= WORDS);
        known.len() > 1 && texts.len() == known.len() && long && !self.has_answers(rows, known, row)
    }

    /// Whether a row holds an answer to one of these questions, or a text that stands in another row as well.
    fn has_answers(&self, rows: &[Vec<String>], known: &[Hit], row: usize) -> bool {
        let text = |row: usize, column: usize| rows.get(row)?.get(column).map(|cell| cell.trim());
        known.iter().any(|hit| {
            let Some(own) = text(row, hit.column) else { return false };
            hit.item.is_some_and(|item| is_answer(self.questionnaire.item(item), own))
                || (0..rows.len()).any(|other| other != row && text(other, hit.column) == Some(own))
        })
    }
}

/// The headings of questions with parts: `question [part]`, the question alone where it has no parts.
pub(super) fn joined(questions: &[String], parts: &[String]) -> Vec<String> {
    let mut question = "";
    let columns = questions.len().max(parts.len());
    let at = |cells: &'_ [String], column: usize| cells.get(column).map_or("", |cell| cell.trim()).to_owned();
    let mut headings = Vec::with_capacity(columns);
    for column in 0..columns {
        let own = questions.get(column).map_or("", |cell| cell.trim());
        if !own.is_empty() {
            question = own;
        }
        let part = at(parts, column);
        headings.push(if part.is_empty() || WHOLE.contains(&squeezed(&part).as_str()) {
            own.to_owned()
        } else if question.is_empty() || question.len() > LONGEST_QUESTION {
            part
        } else {
            format!("{question} [{part}]")
        });
    }
    headings
}

/// How many cells of a row are numbers.
fn numbers(cells: &[String]) -> usize {
    cells.iter().filter(|cell| cell.trim().replace(',', ".").parse::<f64>().is_ok()).count()
}

/// The row with most questions. Around the headings of a tool only its neighbours can be meant, and a row of answers, in
/// which somebody may have written the name of a question, is none.
fn best(rows: &[Vec<String>], hits: &[Vec<Hit>], usual: usize, tool: SurveyTool) -> usize {
    let count = |row: usize| hits.get(row).map_or(0, Vec::len);
    let near = |row: usize| row.abs_diff(usual) <= 1;
    let fits = |row: &usize| {
        let Some(found) = hits.get(*row) else { return false };
        let different: HashSet<_> = found.iter().filter_map(|hit| hit.item).collect();
        let numbers = rows.get(*row).map_or(0, |cells| numbers(cells));
        // A list of questions, one to a row, has an id and its text beside each other.
        let list = different.len() == 1 && found.len() > 1;
        // Where the usual row has questions, another must have far more of them, and no answer.
        let known = count(usual);
        let clear = known == 0 || (numbers == 0 && count(*row) > 2 * known + 1);
        clear
            && count(*row) > numbers
            && !list
            && (found.len() > 1 || near(*row))
            && (tool == SurveyTool::Unknown || near(*row))
    };
    // The first of equals, the usual row before all others.
    let others = (0..rows.len()).rev().filter(|row| *row != usual).filter(fits);
    others.chain([usual]).max_by_key(|row| count(*row)).unwrap_or(usual)
}
