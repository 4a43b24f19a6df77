//! From the first rows of a file to its columns: where the headings stand, and which tool wrote them.

use super::headings::{Aside, aside};
use super::normal::squeezed;
use super::tool::Tool;
use super::tools::{QUALTRICS, RowRule};
use crate::tables::Column;

/// What the top of a file says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Head {
    /// The survey tool it came from.
    pub tool: Tool,
    /// The columns in order.
    pub columns: Vec<Column>,
    /// Why a column is set aside, if it is; one for each column.
    pub asides: Vec<Option<Aside>>,
    /// Which rows are no response.
    pub rules: Vec<RowRule>,
    /// How many rows stand before the first row of answers: titles, blank rows and headings.
    pub header_rows: u64,
}

impl Head {
    /// The head of a file that declares its columns itself, such as one of SPSS: all its rows are answers.
    #[must_use]
    pub fn of_columns(columns: Vec<Column>) -> Self {
        let names: Vec<&str> = columns.iter().map(|column| column.name.as_str()).collect();
        Self::new(Tool::of(&names), columns, 0)
    }

    fn new(tool: Tool, columns: Vec<Column>, header_rows: u64) -> Self {
        let headings = |column: &'_ Column| -> Vec<String> {
            [Some(column.name.clone()), column.text.clone()].into_iter().flatten().collect()
        };
        let asides =
            columns.iter().map(|column| headings(column).iter().find_map(|heading| aside(tool, heading))).collect();
        let rules = columns.iter().enumerate().filter_map(|(index, column)| {
            let headings = headings(column);
            RowRule::of(tool, index, &headings.iter().map(String::as_str).collect::<Vec<_>>())
        });
        Self { tool, asides, rules: rules.collect(), columns, header_rows }
    }
}

/// Finds the headings in the first rows of a file.
///
/// A row that holds the columns of a known tool is the row of headings. Otherwise it is the first row that fills at least
/// half as many cells as the fullest row, since a title above a table fills one or two. A row of doubled numbers is no row
/// of headings: such a file has none, and its columns go by their number.
#[must_use]
pub fn recognise(first_rows: &[Vec<String>]) -> Head {
    let known = first_rows.iter().enumerate().find_map(|(row, cells)| {
        let headings: Vec<&str> = cells.iter().map(String::as_str).collect();
        Some((row, Tool::of(&headings))).filter(|(_, tool)| *tool != Tool::Unknown)
    });
    let Some((row, tool)) = known.or_else(|| fullest(first_rows).map(|row| (row, Tool::Unknown))) else {
        return Head { header_rows: first_rows.len() as u64, ..Head::default() };
    };
    if tool == Tool::Qualtrics {
        return qualtrics(first_rows, row);
    }
    if tool == Tool::Unknown && is_data(&first_rows[row]) {
        let columns = vec![Column::default(); first_rows[row].len()];
        return Head::new(tool, columns, row as u64);
    }
    let columns = first_rows[row].iter().map(|cell| column(cell, None)).collect();
    Head::new(tool, columns, row as u64 + 1)
}

fn column(name: &str, text: Option<&str>) -> Column {
    let text = text.map(str::trim).filter(|text| !text.is_empty() && *text != name.trim()).map(str::to_owned);
    Column { name: name.trim().to_owned(), text, labels: Vec::new() }
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

/// Qualtrics writes names, question texts, and ids of import as JSON; it used to write only the first two, and then names
/// its own columns `V1`, `V2`, … with their meaning in the second row.
fn qualtrics(rows: &[Vec<String>], found: usize) -> Head {
    let at = |row: usize, column: usize| rows.get(row).and_then(|cells| cells.get(column)).map(String::as_str);
    let are_imports = |row: usize| {
        rows.get(row).is_some_and(|cells| cells.iter().any(|cell| cell.trim_start().starts_with("{\"ImportId\"")))
    };
    let legacy = found > 0 && at(found - 1, 0).is_some_and(|cell| cell.trim() == "V1");
    let names = if legacy { found - 1 } else { found };
    let has_texts =
        legacy || are_imports(names + 2) || rows.get(names + 1).is_some_and(|next| texts(&rows[names], next));
    let imports = names + 1 + usize::from(has_texts);
    let columns = rows[names].iter().enumerate();
    let columns = columns.map(|(index, name)| column(name, if has_texts { at(names + 1, index) } else { None }));
    Head::new(Tool::Qualtrics, columns.collect(), (imports + usize::from(are_imports(imports))) as u64)
}

/// Whether the row behind the names of Qualtrics holds texts. They come in the language of whoever exports them: in any,
/// there is no digit in what stands above its own columns, while every response has moments, a duration and a number.
fn texts(names: &[String], next: &[String]) -> bool {
    let headings: Vec<&str> = next.iter().map(String::as_str).collect();
    if Tool::of(&headings) == Tool::Qualtrics {
        return true;
    }
    let own = names.iter().zip(headings).filter(|(name, _)| QUALTRICS.contains(&squeezed(name).as_str()));
    let mut own = own.map(|(_, heading)| heading.trim()).filter(|heading| !heading.is_empty()).peekable();
    own.peek().is_some() && !own.any(|heading| heading.bytes().any(|byte| byte.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(text: &str) -> Vec<Vec<String>> {
        text.lines().map(|line| line.split('|').map(str::to_owned).collect()).collect()
    }

    fn names(head: &Head) -> Vec<&str> {
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
        assert_eq!((head.tool, head.header_rows), (Tool::Qualtrics, 3));
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
        assert_eq!((head.tool, head.header_rows), (Tool::Qualtrics, 2));
        assert_eq!((head.columns[0].name.as_str(), head.columns[0].text.as_deref()), ("V1", Some("ResponseID")));
        assert_eq!(head.asides[..7].iter().flatten().count(), 7);
        assert_eq!(head.asides[7], None);
        assert_eq!(head.rules.len(), 2);
    }

    #[test]
    fn one_header_row_of_qualtrics_is_enough() {
        let head = recognise(&rows("StartDate|EndDate|Status|Finished|ResponseId|Q1\n2026|2026|0|1|R_1|4\n"));
        assert_eq!((head.tool, head.header_rows), (Tool::Qualtrics, 1));
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
        let column = |name: &str| Column { name: name.into(), ..Column::default() };
        let head = Head::of_columns(vec![column("time"), column("naam")]);
        assert_eq!((head.header_rows, head.tool), (0, Tool::Unknown));
        assert_eq!(head.asides, [None, Some(Aside::Name)]);
    }
}
