//! Rows as CSV that a spreadsheet reads and does not run.

use serde::Serialize;

/// In which style CSV is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct CsvStyle {
    /// As a Dutch Excel opens it by a double click: semicolons, decimal commas, a byte order mark and CRLF. Else commas,
    /// decimal points and line feeds, as RFC 4180 and every other program have it.
    pub excel_nl: bool,
}

impl CsvStyle {
    /// A number with at most six decimals: more than any survey can tell apart. Nought has no sign.
    pub(super) fn number(self, value: f64) -> String {
        let text = ((value * 1e6).round() / 1e6 + 0.0).to_string();
        if self.excel_nl { text.replace('.', ",") } else { text }
    }

    /// A number where there is one, else a blank cell.
    pub(super) fn optional(self, value: Option<f64>) -> String {
        value.map_or_else(String::new, |value| self.number(value))
    }
}

/// The kebab-case name of a label, verdict and the like, as JSON has it.
pub(super) fn id(value: impl Serialize) -> String {
    let value = serde_json::to_value(value).unwrap_or_default();
    value.as_str().unwrap_or_default().to_owned()
}

/// A header and rows as CSV, with everything quoted that must be and formulas made inert.
pub(super) fn as_csv(header: &[&str], rows: impl Iterator<Item = Vec<String>>, style: CsvStyle) -> String {
    let mut builder = csv::WriterBuilder::new();
    let mut bytes = Vec::new();
    if style.excel_nl {
        builder.delimiter(b';').terminator(csv::Terminator::CRLF);
        bytes.extend("\u{feff}".as_bytes());
    }
    let mut writer = builder.from_writer(bytes);
    // Writing to memory cannot fail.
    let _ = writer.write_record(header);
    for row in rows {
        let _ = writer.write_record(row.iter().map(|cell| inert(cell)));
    }
    String::from_utf8(writer.into_inner().unwrap_or_default()).unwrap_or_default()
}

/// A cell that a spreadsheet will not run as a formula. A negative number is none.
fn inert(cell: &str) -> String {
    let is_number =
        cell.strip_prefix('-').is_some_and(|rest| rest.chars().all(|c| c.is_ascii_digit() || matches!(c, '.' | ',')));
    let runs = cell.starts_with(['=', '+', '-', '@', '\t', '\r']) && !is_number;
    if runs { format!("'{cell}") } else { cell.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_have_a_point_or_a_comma_and_no_needless_decimals() {
        let (plain, dutch) = (CsvStyle::default(), CsvStyle { excel_nl: true });
        assert_eq!([0.25, 1.0, 1.0 / 3.0].map(|value| plain.number(value)), ["0.25", "1", "0.333333"]);
        assert_eq!(dutch.number(0.25), "0,25");
        assert_eq!([-0.25, -1e-9].map(|value| plain.number(value)), ["-0.25", "0"]);
    }

    #[test]
    fn what_starts_like_a_formula_is_text() {
        let row = vec!["=1+1".to_owned(), "@SUM(A1)".to_owned(), "a=b".to_owned()];
        let text = as_csv(&["a", "b", "c"], std::iter::once(row), CsvStyle { excel_nl: true });
        assert_eq!(text, "\u{feff}a;b;c\r\n'=1+1;'@SUM(A1);a=b\r\n");
    }

    #[test]
    fn a_negative_number_stays_a_number() {
        assert_eq!(["-0,25", "-1", "-1+2"].map(inert), ["-0,25", "-1", "'-1+2"]);
    }
}
