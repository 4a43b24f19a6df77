//! Rows that are out of step with their headings: R writes the names of its rows in front of them, without a heading.

use super::headings::Aside;
use super::recognise::SurveyHead;
use crate::fault::Fault;

/// Whether rows are out of step.
#[derive(Debug)]
pub(super) enum RowStep {
    /// They are not.
    Equal,
    /// They may be: a delimiter at the end of every row looks alike.
    Perhaps,
    /// They are.
    Out(Fault),
}

/// Whether every row has one cell more than there are headings, since it begins with the name of the row. Where a
/// delimiter ends every row, a blank cell comes behind them as well: then the first cells are no names, or belong under a
/// heading that says so. `in_quotes` tells of each row whether its first cell alone stands in quotation marks.
pub(super) fn step(name: &str, head: &SurveyHead, first_rows: &[Vec<String>], in_quotes: &[bool]) -> RowStep {
    let headings = head.heading_row.and_then(|row| first_rows.get(usize::try_from(row - 1).ok()?));
    let Some(headings) = headings else { return RowStep::Equal };
    let skip = usize::try_from(head.header_rows).unwrap_or(usize::MAX);
    let filled = |cells: &[String]| cells.iter().any(|cell| !cell.trim().is_empty());
    let rows: Vec<(&Vec<String>, bool)> = first_rows
        .iter()
        .zip(in_quotes.iter().copied().chain(std::iter::repeat(false)))
        .skip(skip)
        .filter(|(cells, _)| filled(cells))
        .collect();
    let one_more = !rows.is_empty() && rows.iter().all(|(cells, _)| cells.len() == headings.len() + 1);
    let named = !matches!(head.asides.first(), Some(Some(Aside::Identifier | Aside::Moment | Aside::Name)));
    if !one_more || !named || !are_names(&rows) {
        return RowStep::Equal;
    }
    let last_filled = rows.iter().any(|(cells, _)| cells.last().is_some_and(|cell| !cell.trim().is_empty()));
    if !last_filled && !rows.iter().all(|(_, in_quotes)| *in_quotes) {
        return RowStep::Perhaps;
    }
    let row = head.header_rows + 1;
    RowStep::Out(
        Fault::from_data("row-names", |words| (words.rows.row_names)(name, row, headings.len()))
            .hint(|words| words.rows.row_names_hint.to_owned()),
    )
}

/// Whether the first cells look like names of rows: ascending whole numbers, or texts that all differ.
fn are_names(rows: &[(&Vec<String>, bool)]) -> bool {
    let firsts: Vec<&str> = rows.iter().filter_map(|(cells, _)| cells.first()).map(|cell| cell.trim()).collect();
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

    fn found(text: &str) -> RowStep {
        let rows: Vec<Vec<String>> =
            text.lines().map(|line| line.split(';').map(|cell| cell.trim_matches('"').to_owned()).collect()).collect();
        let in_quotes: Vec<bool> = text.lines().map(|line| line.matches('"').count() == 2).collect();
        let head = recognise(&rows, &bundled_questionnaire().unwrap());
        step("a.csv", &head, &rows, &in_quotes)
    }

    #[test]
    fn names_of_rows_put_everything_one_cell_to_the_right() {
        for text in [
            "time;complexity;note\n\"1\";4;2;\n\"2\";3;1;\n\"3\";5;1;",
            "time;complexity;note\n\"r1\";4;2;\n\"r2\";3;1;",
            "time;complexity\n1;4;2\n2;3;1",
            "time;complexity\n4;4;2\n7;3;1\n12;1;1",
            "team;time\njan;4;2\npiet;3;1",
        ] {
            assert!(matches!(found(text), RowStep::Out(_)), "{text}");
        }
    }

    #[test]
    fn without_quotation_marks_a_blank_last_cell_leaves_a_doubt() {
        for text in ["time;complexity;note\n1;4;2;\n2;3;1;", "time;complexity;note\nr1;4;2;\nr2;3;1;"] {
            assert!(matches!(found(text), RowStep::Perhaps), "{text}");
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
            assert!(matches!(found(text), RowStep::Equal), "{text}");
        }
    }
}
