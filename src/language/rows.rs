//! Words about rows and cells that do not stand where they should.

use super::plural;

/// Words about rows and cells that do not stand where they should.
#[derive(Debug)]
#[allow(missing_docs)] // The name of each field says what it is for, and the Dutch and English texts say the rest.
pub struct RowTexts {
    /// File, row, and column.
    pub beyond: fn(&str, u64, &str) -> String,
    pub beyond_hint: &'static str,
    /// File, sheet, and cell.
    pub beyond_in_sheet: fn(&str, &str, &str) -> String,
    pub beyond_in_sheet_hint: &'static str,
    pub date_hint: &'static str,
    /// File, the first row of answers, and how many headings there are.
    pub row_names: fn(&str, u64, usize) -> String,
    pub row_names_hint: &'static str,
    pub doubt_row_names: fn(&str) -> String,
    /// File, row, column, and how many rows.
    pub doubt_swallowed: fn(&str, u64, &str, u64) -> String,
}

pub(super) const DUTCH: RowTexts = RowTexts {
    beyond: |name, row, column| format!("{name}, rij {row}: er staan meer cellen dan er koppen zijn (kolom {column})."),
    beyond_hint: "Meestal staat er een scheidingsteken in een tekst zonder aanhalingstekens, of is het scheidingsteken anders: geef het met --delimiter.",
    beyond_in_sheet: |name, sheet, cell| format!("{name}, werkblad {sheet}: boven cel {cell} staat geen kop."),
    beyond_in_sheet_hint: "Hoort de cel bij de antwoorden, geef de kolom dan een kop. Is het een losse opmerking, haal die dan weg.",
    date_hint: "De spreadsheet heeft hier een datum van gemaakt, bijvoorbeeld van 4-1. Geef de kolom de opmaak Tekst of Getal en vul de antwoorden opnieuw in, of exporteer ze opnieuw.",
    row_names: |name, row, headings| {
        format!(
            "{name}: vanaf rij {row} heeft elke rij één cel meer dan de {headings} koppen, en vooraan staat een nummer of naam van de rij. Zo zou alles een kolom opschuiven."
        )
    },
    row_names_hint: "Zet in R row.names = FALSE bij het wegschrijven, of zet vooraan in de regel met koppen een eigen kop voor die eerste kolom.",
    doubt_row_names: |file| {
        format!(
            "In {file} heeft elke rij één cel meer dan er koppen zijn: achteraan een lege. Begint elke rij met een nummer of naam van de rij zelf, zet dan vooraan in de regel met koppen een kop; anders schuift alles een kolom op. Klopt het zo, haal dan het scheidingsteken achter elke rij weg."
        )
    },
    doubt_swallowed: |file, row, column, rows| {
        let more = match rows {
            0 | 1 => String::new(),
            _ => format!(" (en nog {})", plural(rows - 1, "rij", "rijen")),
        };
        format!(
            "{file}, rij {row}{more}: een aanhalingsteken in kolom {column} heeft misschien cellen of hele rijen opgeslokt. Vergelijk het aantal respondenten, en zet de aanhalingstekens in het bestand goed."
        )
    },
};

pub(super) const ENGLISH: RowTexts = RowTexts {
    beyond: |name, row, column| format!("{name}, row {row}: there are more cells than headings (column {column})."),
    beyond_hint: "Most likely there is a delimiter in a text without quotes, or the delimiter is another one: name it with --delimiter.",
    beyond_in_sheet: |name, sheet, cell| format!("{name}, sheet {sheet}: there is no heading above cell {cell}."),
    beyond_in_sheet_hint: "If the cell belongs to the answers, give its column a heading. If it is a loose remark, take it away.",
    date_hint: "The spreadsheet made a date of this, for example of 4-1. Give the column the format Text or Number and fill in the answers again, or export them again.",
    row_names: |name, row, headings| {
        format!(
            "{name}: from row {row} on every row has one cell more than the {headings} headings, and begins with a number or name of the row. Everything would move one column."
        )
    },
    row_names_hint: "In R, write with row.names = FALSE; or put a heading of its own for that first column at the front of the line of headings.",
    doubt_row_names: |file| {
        format!(
            "In {file} every row has one cell more than there are headings: a blank one at the end. If every row begins with a number or name of its own, put a heading at the front of the line of headings; otherwise everything moves one column. If it is right as it is, take the delimiter at the end of every row away."
        )
    },
    doubt_swallowed: |file, row, column, rows| {
        let more = match rows {
            0 | 1 => String::new(),
            _ => format!(" (and {} more)", plural(rows - 1, "row", "rows")),
        };
        format!(
            "{file}, row {row}{more}: a quotation mark in column {column} may have swallowed cells or whole rows. Compare the number of respondents, and mend the quotation marks in the file."
        )
    },
};
