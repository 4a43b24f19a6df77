//! Rows that are out of step with their headings: R writes the names of its rows in front of them, without a heading.

use super::headings::Aside;
use super::recognise::Head;
use crate::fault::Fault;

/// That every row has one cell more than there are headings, and what it begins with is the name of the row. Where a
/// delimiter ends every row, a blank cell comes behind them as well: then the first cells are no names, or belong under a
/// heading that says so.
pub(super) fn out_of_step(name: &str, head: &Head, first_rows: &[Vec<String>]) -> Option<Fault> {
    let headings = head.heading_row.and_then(|row| first_rows.get(usize::try_from(row - 1).ok()?))?;
    let skip = usize::try_from(head.header_rows).unwrap_or(usize::MAX);
    let is_blank = |cells: &&Vec<String>| cells.iter().all(|cell| cell.trim().is_empty());
    let rows: Vec<&Vec<String>> = first_rows.iter().skip(skip).filter(|cells| !is_blank(cells)).collect();
    let one_more = !rows.is_empty() && rows.iter().all(|cells| cells.len() == headings.len() + 1);
    let named = !matches!(head.asides.first(), Some(Some(Aside::Identifier | Aside::Moment | Aside::Name)));
    (one_more && named && are_names(&rows)).then(|| {
        let row = head.header_rows + 1;
        Fault::data(|words| (words.import.row_names)(name, row, headings.len()))
            .hint(|words| words.import.row_names_hint.to_owned())
    })
}

/// Whether the first cells look like names of rows: ascending whole numbers, or texts that all differ.
fn are_names(rows: &[&Vec<String>]) -> bool {
    let firsts: Vec<&str> = rows.iter().filter_map(|cells| cells.first()).map(|cell| cell.trim()).collect();
    let numbers: Vec<u64> = firsts.iter().filter_map(|first| first.parse().ok()).collect();
    if numbers.len() == firsts.len() {
        let ascends = numbers.windows(2).all(|pair| pair[0] < pair[1]);
        return ascends && (numbers.len() > 1 || numbers.first() == Some(&1));
    }
    let mut sorted = firsts.clone();
    sorted.sort_unstable();
    sorted.dedup();
    numbers.is_empty() && sorted.len() == firsts.len() && firsts.iter().all(|first| !first.is_empty())
}

#[cfg(test)]
mod tests {
    use super::super::recognise::recognise;
    use super::*;
    use crate::content::bundled_questionnaire;

    fn is_out_of_step(text: &str) -> bool {
        let rows: Vec<Vec<String>> = text.lines().map(|line| line.split(';').map(str::to_owned).collect()).collect();
        let head = recognise(&rows, &bundled_questionnaire().unwrap());
        out_of_step("a.csv", &head, &rows).is_some()
    }

    #[test]
    fn names_of_rows_put_everything_one_cell_to_the_right() {
        for text in [
            "time;complexity;note\n1;4;2;\n2;3;1;\n3;5;1;",
            "time;complexity\n1;4;2\n2;3;1",
            "time;complexity\n4;4;2\n7;3;1\n12;1;1",
            "time;complexity;note\nr1;4;2;\nr2;3;1;",
            "team;time;note\njan;4;2;\npiet;3;1;",
            "time;complexity;note\n1;4;2;",
        ] {
            assert!(is_out_of_step(text), "{text}");
        }
    }

    #[test]
    fn a_delimiter_at_the_end_of_every_row_is_no_name() {
        for text in [
            "id;time;knowledge\n1;4;3;\n2;5;1;",
            "time;knowledge\n4;3;\n2;1;\n5;3;",
            "time;knowledge\n4;3;\n",
            "team;time\nA;3;\nA;4;\nB;4;",
            ";time;knowledge\n1;4;3\n2;4;3",
            "time;knowledge\n1;4\n2;3",
            "time;knowledge\n1;4;\n2;3\n",
        ] {
            assert!(!is_out_of_step(text), "{text}");
        }
    }
}
