//! Words about spreadsheets (XLSX, ODS) and ZIP files.

/// Words about spreadsheets (XLSX, ODS) and ZIP files.
#[derive(Debug)]
#[allow(missing_docs)] // The name of each field says what it is for, and the Dutch and English texts say the rest.
pub struct WorkbookTexts {
    pub too_large: fn(&str, u64) -> String,
    pub unpacks_too_large: fn(&str, u64) -> String,
    pub too_large_hint: &'static str,
    pub not_a_zip: fn(&str) -> String,
    pub not_a_zip_hint: &'static str,
    pub not_a_workbook: fn(&str) -> String,
    pub old_format: fn(&str) -> String,
    pub save_as_xlsx: &'static str,
    pub locked: fn(&str) -> String,
    pub locked_hint: &'static str,
    pub broken: fn(&str, &str) -> String,
    pub broken_hint: &'static str,
    pub too_many_members: fn(&str, usize) -> String,
    pub too_many_members_hint: &'static str,
    pub too_many_columns: fn(&str, usize) -> String,
    pub too_many_sheets: fn(&str, usize) -> String,
    pub too_many_sheets_hint: &'static str,
    pub no_csv: fn(&str) -> String,
    pub no_csv_hint: &'static str,
    /// Files that it does hold.
    pub tables_inside: fn(&str) -> String,
    pub no_sheet: fn(&str, &str) -> String,
    pub sheets: fn(&str) -> String,
    pub several_sheets: fn(&str, &str) -> String,
    pub choose_sheet: &'static str,
    pub no_data: fn(&str) -> String,
    pub no_data_hint: &'static str,
    pub only_hidden: fn(&str) -> String,
    pub empty_sheet: fn(&str, &str) -> String,
    /// The file, the sheet and the cell, such as C12.
    pub out_of_order: fn(&str, &str, &str) -> String,
    pub outside: fn(&str, &str, &str) -> String,
    pub outside_hint: fn(u64, usize) -> String,
    pub long_text: fn(&str, &str, &str) -> String,
    pub long_text_hint: fn(usize) -> String,
    pub too_many_cells: fn(&str, &str, &str) -> String,
    /// And how many cells.
    pub uncalculated: fn(&str, &str, &str, u64) -> String,
    pub uncalculated_hint: &'static str,
}

pub(super) const DUTCH: WorkbookTexts = WorkbookTexts {
    too_large: |file, mb| format!("Het bestand {file} is groter dan {mb} MB."),
    unpacks_too_large: |file, mb| format!("In het bestand {file} zit, uitgepakt, meer dan {mb} MB."),
    too_large_hint: "Exporteer de antwoorden als CSV; een CSV-bestand mag veel groter zijn.",
    not_a_zip: |file| format!("{file} is geen ZIP-bestand, of het is niet heel."),
    not_a_zip_hint: "Download of kopieer het bestand opnieuw. Wordt het dan nog niet gelezen, pak het uit en geef het CSV-bestand dat erin zit.",
    not_a_workbook: |file| format!("{file} is geen spreadsheet die dit programma leest, of het bestand is niet heel."),
    old_format: |file| format!("{file} heeft een vorm van Excel die dit programma niet leest (.xls of .xlsb)."),
    save_as_xlsx: "Open het bestand in je spreadsheetprogramma en sla het op als .xlsx.",
    locked: |file| format!("{file} is beveiligd met een wachtwoord."),
    locked_hint: "Open het bestand met het wachtwoord, sla het zonder wachtwoord op en probeer het opnieuw.",
    broken: |file, part| format!("{file} is niet te lezen: het onderdeel {part} is beschadigd of ontbreekt."),
    broken_hint: "Download of kopieer het bestand opnieuw. Helpt dat niet, open het dan in het programma waarmee het is gemaakt en sla het opnieuw op.",
    too_many_members: |file, most| format!("In {file} zitten meer dan {most} bestanden."),
    too_many_members_hint: "Pak het bestand uit en geef alleen het bestand met de antwoorden.",
    too_many_columns: |file, most| {
        format!("Met {file} erbij hebben de CSV-bestanden in dit ZIP-bestand samen meer dan {most} kolommen.")
    },
    too_many_sheets: |file, most| format!("{file} heeft meer dan {most} werkbladen."),
    too_many_sheets_hint: "Bewaar het werkblad met de antwoorden in een eigen bestand.",
    no_csv: |file| format!("In {file} zit geen CSV-bestand."),
    no_csv_hint: "Exporteer de antwoorden als CSV, of pak het bestand uit en geef het bestand met de antwoorden.",
    tables_inside: |names| {
        format!("Wel zitten erin: {names}. Pak ze uit en geef ze zelf mee; meer bestanden mogen samen.")
    },
    no_sheet: |file, sheet| format!("In {file} is geen werkblad {sheet}."),
    sheets: |names| format!("De werkbladen zijn: {names}."),
    several_sheets: |file, names| format!("In {file} staan gegevens op meer dan één werkblad: {names}."),
    choose_sheet: "Kies het werkblad met de antwoorden: --sheet NAAM",
    no_data: |file| format!("In {file} staan geen gegevens."),
    no_data_hint: "Kijk of dit het bestand met de antwoorden is.",
    only_hidden: |names| {
        format!("Er staan wel gegevens op een verborgen werkblad: {names}. Bedoel je dat, kies het dan: --sheet NAAM")
    },
    empty_sheet: |file, sheet| format!("Op het werkblad {sheet} van {file} staan geen gegevens."),
    out_of_order: |file, sheet, cell| {
        format!("In {file}, werkblad {sheet}, staat cel {cell} niet op volgorde of twee keer.")
    },
    outside: |file, sheet, cell| format!("In {file}, werkblad {sheet}, ligt cel {cell} te ver weg."),
    outside_hint: |rows, columns| format!("Een werkblad mag {rows} rijen en {columns} kolommen hebben."),
    long_text: |file, sheet, cell| format!("In {file}, werkblad {sheet}, is de tekst bij cel {cell} te lang."),
    long_text_hint: |kilobytes| {
        format!("Een cel mag {kilobytes} kB tekst bevatten. Haal de kolom weg en sla opnieuw op.")
    },
    too_many_cells: |file, sheet, cell| {
        format!("In {file}, werkblad {sheet}, staat te veel om te lezen; het lezen hield op bij cel {cell}.")
    },
    uncalculated: |file, sheet, cell, cells| match cells {
        0 | 1 => format!("In {file}, werkblad {sheet}, staat in cel {cell} een formule die nooit is uitgerekend."),
        _ => format!(
            "In {file}, werkblad {sheet}, staan in {cells} cellen formules die nooit zijn uitgerekend; de eerste is {cell}."
        ),
    },
    uncalculated_hint: "Open het bestand in je spreadsheetprogramma, dat de formules uitrekent, en sla het opnieuw op.",
};

pub(super) const ENGLISH: WorkbookTexts = WorkbookTexts {
    too_large: |file, mb| format!("The file {file} is larger than {mb} MB."),
    unpacks_too_large: |file, mb| format!("The file {file} holds more than {mb} MB once it is unpacked."),
    too_large_hint: "Export the answers as CSV; a CSV file may be much larger.",
    not_a_zip: |file| format!("{file} is not a ZIP file, or it is not whole."),
    not_a_zip_hint: "Download or copy the file again. If it still cannot be read, unpack it and give the CSV file inside.",
    not_a_workbook: |file| format!("{file} is not a spreadsheet that this program reads, or the file is not whole."),
    old_format: |file| format!("{file} has a form of Excel that this program does not read (.xls or .xlsb)."),
    save_as_xlsx: "Open the file in your spreadsheet program and save it as .xlsx.",
    locked: |file| format!("{file} is protected with a password."),
    locked_hint: "Open the file with its password, save it without one and try again.",
    broken: |file, part| format!("{file} cannot be read: its part {part} is damaged or missing."),
    broken_hint: "Download or copy the file again. If that does not help, open it in the program that made it and save it again.",
    too_many_members: |file, most| format!("{file} holds more than {most} files."),
    too_many_members_hint: "Unpack the file and give only the file with the answers.",
    too_many_columns: |file, most| {
        format!("With {file}, the CSV files in this ZIP file have more than {most} columns together.")
    },
    too_many_sheets: |file, most| format!("{file} has more than {most} sheets."),
    too_many_sheets_hint: "Save the sheet with the answers in a file of its own.",
    no_csv: |file| format!("There is no CSV file in {file}."),
    no_csv_hint: "Export the answers as CSV, or unpack the file and give the file with the answers.",
    tables_inside: |names| {
        format!("It does hold: {names}. Unpack them and give them by themselves; several together are fine.")
    },
    no_sheet: |file, sheet| format!("There is no sheet {sheet} in {file}."),
    sheets: |names| format!("The sheets are: {names}."),
    several_sheets: |file, names| format!("In {file} more than one sheet holds data: {names}."),
    choose_sheet: "Choose the sheet with the answers: --sheet NAME",
    no_data: |file| format!("There is no data in {file}."),
    no_data_hint: "Check whether this is the file with the answers.",
    only_hidden: |names| {
        format!("A hidden sheet does hold data: {names}. If you mean that one, choose it: --sheet NAME")
    },
    empty_sheet: |file, sheet| format!("There is no data on the sheet {sheet} of {file}."),
    out_of_order: |file, sheet, cell| {
        format!("In {file}, sheet {sheet}, cell {cell} is out of order or is there twice.")
    },
    outside: |file, sheet, cell| format!("In {file}, sheet {sheet}, cell {cell} is too far out."),
    outside_hint: |rows, columns| format!("A sheet may have {rows} rows and {columns} columns."),
    long_text: |file, sheet, cell| format!("In {file}, sheet {sheet}, the text at cell {cell} is too long."),
    long_text_hint: |kilobytes| {
        format!("A cell may hold {kilobytes} kB of text. Take the column out and save the file again.")
    },
    too_many_cells: |file, sheet, cell| {
        format!("In {file}, sheet {sheet}, there is too much to read; reading stopped at cell {cell}.")
    },
    uncalculated: |file, sheet, cell, cells| match cells {
        0 | 1 => format!("In {file}, sheet {sheet}, cell {cell} holds a formula that was never calculated."),
        _ => format!(
            "In {file}, sheet {sheet}, {cells} cells hold formulas that were never calculated; the first is {cell}."
        ),
    },
    uncalculated_hint: "Open the file in your spreadsheet program, which calculates the formulas, and save it again.",
};
