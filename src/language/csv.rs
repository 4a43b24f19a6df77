//! Words about CSV.

/// Words about CSV.
#[derive(Debug)]
#[allow(missing_docs)] // The name of each field says what it is for, and the Dutch and English texts say the rest.
pub struct CsvTexts {
    /// File and row.
    pub not_utf8: fn(&str, u64) -> String,
    /// The character set that it probably is.
    pub not_utf8_hint: fn(&str) -> String,
    /// File and row.
    pub nul: fn(&str, u64) -> String,
    pub nul_hint: &'static str,
    /// File, row, and the most columns there can be.
    pub too_wide: fn(&str, u64, usize) -> String,
    pub too_wide_hint: &'static str,
    /// File, row, and the most megabytes a row can have.
    pub too_long: fn(&str, u64, usize) -> String,
    pub too_long_hint: &'static str,
    /// File, row, and column.
    pub open_quote: fn(&str, u64, &str) -> String,
    pub open_quote_hint: &'static str,
    /// File, row, and column.
    pub unquoted: fn(&str, u64, &str) -> String,
    pub unquoted_hint: &'static str,
}

pub(super) const DUTCH: CsvTexts = CsvTexts {
    not_utf8: |file, row| format!("Rij {row} van {file} heeft tekens die geen UTF-8 zijn."),
    not_utf8_hint: |encoding| {
        format!("Sla het bestand opnieuw op als CSV UTF-8, of geef de tekenset aan met --encoding {encoding}.")
    },
    nul: |file, row| format!("Rij {row} van {file} heeft tekens die niet in tekst horen (NUL)."),
    nul_hint: "Waarschijnlijk is dit geen CSV-bestand, of is het beschadigd. Sla de gegevens opnieuw op als CSV UTF-8.",
    too_wide: |file, row, most| format!("Rij {row} van {file} heeft meer dan {most} kolommen."),
    too_wide_hint: "Zo veel kolommen passen in geen enkele spreadsheet. Kijk of elke rij op een eigen regel begint.",
    too_long: |file, row, megabytes| format!("Rij {row} van {file} is langer dan {megabytes} MB."),
    too_long_hint: "Vaak opent er dan in die rij een aanhalingsteken (\") dat niet wordt gesloten. Zet het sluitende teken erbij.",
    open_quote: |file, row, column| {
        format!("In rij {row}, kolom {column}, van {file} opent een aanhalingsteken (\") dat niet wordt gesloten.")
    },
    open_quote_hint: "Zet achter de tekst in die cel ook een aanhalingsteken, of haal het eerste weg.",
    unquoted: |file, row, column| {
        format!(
            "In rij {row}, kolom {column}, van {file} begint een cel met een aanhalingsteken (\") dat pas op een latere regel sluit, midden in een tekst. Zo vallen rijen weg."
        )
    },
    unquoted_hint: "Haal het aanhalingsteken aan het begin weg. Hoort het bij de tekst, zet dan de hele tekst tussen aanhalingstekens en schrijf die erin dubbel (\"\").",
};

pub(super) const ENGLISH: CsvTexts = CsvTexts {
    not_utf8: |file, row| format!("Row {row} of {file} has characters that are not UTF-8."),
    not_utf8_hint: |encoding| {
        format!("Save the file again as CSV UTF-8, or name its character set with --encoding {encoding}.")
    },
    nul: |file, row| format!("Row {row} of {file} has characters that do not belong in text (NUL)."),
    nul_hint: "It is probably not a CSV file, or it is damaged. Save the data again as CSV UTF-8.",
    too_wide: |file, row, most| format!("Row {row} of {file} has more than {most} columns."),
    too_wide_hint: "No spreadsheet has room for that many. Check that every row begins on a line of its own.",
    too_long: |file, row, megabytes| format!("Row {row} of {file} is longer than {megabytes} MB."),
    too_long_hint: "Often a quotation mark (\") opens in that row and is not closed. Add the closing mark.",
    open_quote: |file, row, column| {
        format!("In row {row}, column {column}, of {file} a quotation mark (\") opens that is not closed.")
    },
    open_quote_hint: "Put a quotation mark after the text in that cell too, or take the first one away.",
    unquoted: |file, row, column| {
        format!(
            "In row {row}, column {column}, of {file} a cell begins with a quotation mark (\") that closes only on a later line, in the midst of a text. So rows get lost."
        )
    },
    unquoted_hint: "Take the mark at the beginning away. If it belongs to the text, put the whole text between quotation marks and double those within it (\"\").",
};
