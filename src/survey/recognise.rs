//! From the first rows of a file to its columns: where the headings stand, and which tool wrote them.

use super::heading_rows::{KnownHeadings, joined};
use super::headings::{Aside, aside};
use super::tool::SurveyTool;
use super::tools::{QUALTRICS, RowRule};
use crate::answers::wording::normal::squeezed;
use crate::questionnaire::Questionnaire;
use crate::tables::FileColumn;

/// What the top of a file says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SurveyHead {
    /// The survey tool it came from.
    pub tool: SurveyTool,
    /// The columns in order.
    pub columns: Vec<FileColumn>,
    /// Why a column is set aside, if it is; one for each column.
    pub asides: Vec<Option<Aside>>,
    /// Which rows are no response.
    pub rules: Vec<RowRule>,
    /// How many rows stand before the first row of answers: titles, blank rows and headings.
    pub header_rows: u64,
    /// The row that names the columns, from 1; `None` where the file has no headings or declares its columns itself.
    pub heading_row: Option<u64>,
    /// For each column, whether there is anything below its heading in the first rows.
    pub filled: Vec<bool>,
    /// Whether the rows surely stand right below their headings, and do not begin with a name that has none.
    pub in_step: bool,
}

impl SurveyHead {
    /// The head of a file that declares its columns itself, such as one of SPSS: all its rows are answers.
    #[must_use]
    pub fn from_columns(columns: Vec<FileColumn>) -> Self {
        let names: Vec<&str> = columns.iter().map(|column| column.name.as_str()).collect();
        Self::new(SurveyTool::from_headings(&names), columns, 0)
    }

    fn new(tool: SurveyTool, columns: Vec<FileColumn>, header_rows: u64) -> Self {
        let headings = |column: &'_ FileColumn| -> Vec<String> {
            [Some(column.name.clone()), column.text.clone()].into_iter().flatten().collect()
        };
        let asides =
            columns.iter().map(|column| headings(column).iter().find_map(|heading| aside(tool, heading))).collect();
        let rules = columns.iter().enumerate().filter_map(|(index, column)| {
            let headings = headings(column);
            RowRule::from_column(tool, index, &headings.iter().map(String::as_str).collect::<Vec<_>>())
        });
        let filled = vec![false; columns.len()];
        Self { tool, asides, rules: rules.collect(), columns, header_rows, heading_row: None, filled, in_step: true }
    }

    /// The same, of a table with headings in this row (from 0).
    fn in_row(mut self, row: usize, rows: &[Vec<String>]) -> Self {
        self.heading_row = Some(row as u64 + 1);
        self.below(rows)
    }

    /// The same, with what is filled below its headings.
    fn below(mut self, rows: &[Vec<String>]) -> Self {
        for cells in rows.iter().skip(usize::try_from(self.header_rows).unwrap_or(usize::MAX)) {
            for (filled, cell) in self.filled.iter_mut().zip(cells) {
                *filled |= !cell.trim().is_empty();
            }
        }
        self
    }

    /// Whether a column without a heading may hold answers: there is something in it, or another column after it.
    #[must_use]
    pub fn may_hold(&self, column: usize) -> bool {
        let last = self.columns.iter().rposition(|column| !column.name.is_empty());
        self.filled.get(column).copied().unwrap_or_default() || last.is_some_and(|last| column < last)
    }
}

/// Finds the headings in the first rows of a file.
///
/// They are in the row in which most questions are recognised. Where none is, a row that holds the columns of a known tool
/// is the row of headings; otherwise it is the first row that fills at least half as many cells as the fullest row, since a
/// title above a table fills one or two. A row of doubled numbers is no row of headings: such a file has none, and its
/// columns go by their number. A second row with the texts of the questions, or with their parts, belongs to the headings.
#[must_use]
pub fn recognise(first_rows: &[Vec<String>], questionnaire: &Questionnaire) -> SurveyHead {
    recognise_by(first_rows, &KnownHeadings::from_questionnaire(questionnaire, None))
}

/// The same, with what headings are known by.
pub(super) fn recognise_by(first_rows: &[Vec<String>], known: &KnownHeadings<'_>) -> SurveyHead {
    if let Some(imports) = first_rows.iter().position(|cells| are_imports(cells)) {
        // Above the texts stand the names, unless that is only a title.
        let whole = |row: usize| filled(&first_rows[row]) * 2 > filled(&first_rows[imports]);
        let names = (imports.saturating_sub(2)..imports).find(|row| whole(*row)).unwrap_or(imports.saturating_sub(1));
        return qualtrics(first_rows, names, imports.checked_sub(1).filter(|texts| *texts > names), Some(imports));
    }
    let of_tool = first_rows.iter().enumerate().find_map(|(row, cells)| {
        let headings: Vec<&str> = cells.iter().map(String::as_str).collect();
        Some((row, SurveyTool::from_headings(&headings))).filter(|(_, tool)| *tool != SurveyTool::Unknown)
    });
    let Some((usual, tool)) = of_tool.or_else(|| fullest(first_rows).map(|row| (row, SurveyTool::Unknown))) else {
        return SurveyHead { header_rows: first_rows.len() as u64, ..SurveyHead::default() };
    };
    if tool == SurveyTool::Qualtrics {
        return old_qualtrics(first_rows, usual);
    }
    let rows = known.find(first_rows, usual, tool);
    let at = |row: usize| first_rows.get(row).map(Vec::as_slice).unwrap_or_default();
    if tool == SurveyTool::Unknown && is_data(at(rows.names)) {
        let columns = vec![FileColumn::default(); at(rows.names).len()];
        return SurveyHead::new(tool, columns, rows.names as u64).below(first_rows);
    }
    let above = rows.names.checked_sub(1).map(at).unwrap_or_default();
    let mut names = at(rows.names).to_vec();
    if rows.parts {
        names = joined(above, &names);
    } else if rows.texts.is_none() && filled(above) > 1 {
        // What is merged over both rows has its text in the upper one.
        names.resize(names.len().max(above.len()), String::new());
        let blank = names.iter_mut().zip(above).filter(|(name, _)| name.trim().is_empty());
        blank.for_each(|(name, above)| above.clone_into(name));
    }
    let texts = rows.texts.map(at).unwrap_or_default();
    let columns = names.iter().enumerate().map(|(index, name)| column(name, texts.get(index).map(String::as_str)));
    SurveyHead::new(tool, columns.collect(), rows.answers as u64).in_row(rows.names, first_rows)
}

fn column(name: &str, text: Option<&str>) -> FileColumn {
    let text = text.map(str::trim).filter(|text| !text.is_empty() && *text != name.trim()).map(str::to_owned);
    FileColumn { name: name.trim().to_owned(), text, labels: Vec::new() }
}

fn filled(cells: &[String]) -> usize {
    cells.iter().filter(|cell| !cell.trim().is_empty()).count()
}

/// The first row that fills at least half as many cells as the fullest one.
fn fullest(rows: &[Vec<String>]) -> Option<usize> {
    let most = rows.iter().map(|cells| filled(cells)).max().filter(|most| *most > 0)?;
    rows.iter().position(|cells| filled(cells) * 2 >= most)
}

/// Whether a row can only be answers: no letter in it, and some cell stands there twice. The headings 1, 2, 3 differ.
fn is_data(cells: &[String]) -> bool {
    let mut filled: Vec<&str> = cells.iter().map(|cell| cell.trim()).filter(|cell| !cell.is_empty()).collect();
    if filled.iter().any(|cell| cell.chars().any(char::is_alphabetic)) {
        return false;
    }
    filled.sort_unstable();
    filled.windows(2).any(|pair| pair[0] == pair[1])
}

/// Whether a row has the ids by which Qualtrics imports an export again.
fn are_imports(cells: &[String]) -> bool {
    cells.iter().any(|cell| cell.trim_start().starts_with('{') && cell.contains("ImportId"))
}

/// Qualtrics writes names, question texts, and ids of import as JSON.
fn qualtrics(rows: &[Vec<String>], names: usize, texts: Option<usize>, imports: Option<usize>) -> SurveyHead {
    let at = |row: usize| rows.get(row).map(Vec::as_slice).unwrap_or_default();
    let texts_of = texts.map(at).unwrap_or_default();
    let columns =
        at(names).iter().enumerate().map(|(index, name)| column(name, texts_of.get(index).map(String::as_str)));
    let last = imports.or(texts).unwrap_or(names);
    SurveyHead::new(SurveyTool::Qualtrics, columns.collect(), last as u64 + 1).in_row(names, rows)
}

/// It used to write only the first two, as its spreadsheets still do, and then named its own columns `V1`, `V2`, … with
/// their meaning in the second row.
fn old_qualtrics(rows: &[Vec<String>], found: usize) -> SurveyHead {
    let first = |row: usize| rows.get(row).and_then(|cells| cells.first()).map(String::as_str);
    let legacy = found > 0 && first(found - 1).is_some_and(|cell| cell.trim() == "V1");
    let names = if legacy { found - 1 } else { found };
    let has_texts = legacy || rows.get(names + 1).is_some_and(|next| texts(&rows[names], next));
    qualtrics(rows, names, has_texts.then_some(names + 1), None)
}

/// Whether the row behind the names of Qualtrics holds texts. They come in the language of whoever exports them: in any,
/// there is no digit in what stands above its own columns, while every response has moments, a duration and a number.
fn texts(names: &[String], next: &[String]) -> bool {
    let headings: Vec<&str> = next.iter().map(String::as_str).collect();
    if SurveyTool::from_headings(&headings) == SurveyTool::Qualtrics {
        return true;
    }
    let own = names.iter().zip(headings).filter(|(name, _)| QUALTRICS.contains(&squeezed(name).as_str()));
    let mut own = own.map(|(_, heading)| heading.trim()).filter(|heading| !heading.is_empty()).peekable();
    own.peek().is_some() && !own.any(|heading| heading.bytes().any(|byte| byte.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::bundled_questionnaire;

    fn recognise(rows: &[Vec<String>]) -> SurveyHead {
        super::recognise(rows, &bundled_questionnaire().unwrap())
    }

    fn rows(text: &str) -> Vec<Vec<String>> {
        text.lines().map(|line| line.split('|').map(str::to_owned).collect()).collect()
    }

    fn names(head: &SurveyHead) -> Vec<&str> {
        head.columns.iter().map(|column| column.name.as_str()).collect()
    }

    #[test]
    fn titles_above_the_headings_are_skipped() {
        let head = recognise(&rows("MIDI 2026||\n||\ntime|team|knowledge\n4|A|3\n2|B|\n"));
        assert_eq!((head.header_rows, names(&head)), (3, vec!["time", "team", "knowledge"]));
    }

    #[test]
    fn three_header_rows_of_qualtrics_give_name_and_text() {
        let head = recognise(&rows(concat!(
            "StartDate|EndDate|Status|IPAddress|Finished|ResponseId|Q1|\n",
            "Start Date|End Date|Response Type|IP Address|Finished|Response ID|Voor mij zit LISO te ingewikkeld in elkaar.|\n",
            "{\"ImportId\":\"startDate\"}|{\"ImportId\":\"endDate\"}|{\"ImportId\":\"status\"}|x|x|x|{\"ImportId\":\"QID1\"}|\n",
            "2026|2026|0|1.2.3.4|1|R_1|4|\n",
        )));
        assert_eq!((head.tool, head.header_rows), (SurveyTool::Qualtrics, 3));
        assert_eq!(head.columns[6].name, "Q1");
        assert_eq!(head.columns[6].text.as_deref(), Some("Voor mij zit LISO te ingewikkeld in elkaar."));
        assert_eq!(head.asides[3], Some(Aside::Network));
        assert_eq!(head.rules, [RowRule::Preview { column: 2 }, RowRule::Unfinished { column: 4, when_blank: false }]);
    }

    #[test]
    fn the_texts_of_qualtrics_are_known_in_any_language() {
        let rows = rows(concat!(
            "StartDate|EndDate|Status|IPAddress|Finished|ResponseId|Q1\n",
            "Startdatum|Einddatum|Responstype|IP-adres|Voltooid|Respons-ID|Heb ik de kennis in huis?\n",
            "{\"ImportId\":\"startDate\"}|{\"ImportId\":\"endDate\"}|x|x|x|x|{\"ImportId\":\"QID1\"}\n",
            "2026|2026|0|1.2.3.4|1|R_1|4\n",
        ));
        let head = recognise(&rows);
        assert_eq!((head.header_rows, head.columns[6].text.as_deref()), (3, Some("Heb ik de kennis in huis?")));
        // A spreadsheet from Qualtrics has no row of ids.
        let head = recognise(&[&rows[..2], &rows[3..]].concat());
        assert_eq!((head.header_rows, head.columns[6].text.as_deref()), (2, Some("Heb ik de kennis in huis?")));
    }

    #[test]
    fn two_header_rows_of_old_qualtrics_give_name_and_text() {
        let head = recognise(&rows(concat!(
            "V1|V2|V3|V4|V5|V6|V7|Q1\n",
            "ResponseID|ResponseSet|Name|ExternalDataReference|IPAddress|Status|Finished|Heb ik de kennis in huis?\n",
            "R_1|Default|Jan||1.2.3.4|0|1|4\n",
        )));
        assert_eq!((head.tool, head.header_rows), (SurveyTool::Qualtrics, 2));
        assert_eq!((head.columns[0].name.as_str(), head.columns[0].text.as_deref()), ("V1", Some("ResponseID")));
        assert_eq!(head.asides[..7].iter().flatten().count(), 7);
        assert_eq!(head.asides[7], None);
        assert_eq!(head.rules.len(), 2);
    }

    #[test]
    fn one_header_row_of_qualtrics_is_enough() {
        let head = recognise(&rows("StartDate|EndDate|Status|Finished|ResponseId|Q1\n2026|2026|0|1|R_1|4\n"));
        assert_eq!((head.tool, head.header_rows), (SurveyTool::Qualtrics, 1));
    }

    #[test]
    fn a_file_without_headings_has_columns_without_names() {
        let head = recognise(&rows("4|3|4|1\n2|3|3|1\n"));
        assert_eq!((head.header_rows, names(&head)), (0, vec!["", "", "", ""]));
        let head = recognise(&rows("1|2|3|4\n2|3|3|1\n"));
        assert_eq!((head.header_rows, names(&head)), (1, vec!["1", "2", "3", "4"]));
    }

    #[test]
    fn a_file_of_nothing_has_no_columns() {
        assert_eq!(recognise(&[]).columns, []);
        assert_eq!(recognise(&rows("||\n||\n")).columns, []);
    }

    #[test]
    fn a_file_with_columns_of_its_own_has_no_header_rows() {
        let column = |name: &str| FileColumn { name: name.into(), ..FileColumn::default() };
        let head = SurveyHead::from_columns(vec![column("time"), column("naam")]);
        assert_eq!((head.header_rows, head.tool), (0, SurveyTool::Unknown));
        assert_eq!(head.asides, [None, Some(Aside::Name)]);
    }
}
