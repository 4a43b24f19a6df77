//! Words about reading the action plan back from a workbook, and about lines of a team's own.

/// Words about reading the action plan back from a workbook.
#[derive(Debug)]
#[allow(missing_docs)] // The name of each field says what it is for, and the Dutch and English texts say the rest.
pub struct ReadBackTexts {
    // What differs.
    pub differs: fn(&str) -> String,
    pub same: fn(&str) -> String,
    pub changed: fn(&str) -> String,
    pub chosen: fn(&str) -> String,
    pub own: fn(&str) -> String,
    pub discarded: fn(&str) -> String,
    /// The field, what the plan says, and what the workbook says.
    pub becomes: fn(&str, &str, &str) -> String,
    pub filled: fn(&str, &str) -> String,
    pub emptied: fn(&str, &str) -> String,
    pub remark_added: fn(&str) -> String,
    pub left_alone: &'static str,
    pub missing_line: fn(&str, &str) -> String,
    pub missing_column: fn(&str) -> String,
    pub unread_column: fn(&str) -> String,
    pub remarks_kept: fn(&str, &str) -> String,
    pub filled_unchosen: fn(&str, &str) -> String,
    // Keeping it.
    pub keep: fn(&str) -> String,
    pub kept_hint: &'static str,
    pub not_kept: &'static str,
    pub not_kept_hint: &'static str,
    // What is wrong in the workbook.
    /// The file, the sheet and the cell.
    pub cell: fn(&str, &str, &str) -> String,
    pub no_headings: fn(&str, &str, [&str; 2]) -> String,
    pub column_twice: fn(&str) -> String,
    pub column_twice_hint: &'static str,
    pub too_large: fn(&str, &str, usize, usize) -> String,
    pub other_workbook_hint: &'static str,
    pub of_another: fn(&str, &str) -> String,
    pub of_another_hint: &'static str,
    pub nameless: &'static str,
    pub nameless_hint: &'static str,
    pub unclear: fn(&str, &str) -> String,
    pub unclear_hint: fn(&str, &str) -> String,
    pub twice: fn(&str, &str) -> String,
    pub twice_hint: &'static str,
    pub error_value: fn(&str) -> String,
    pub error_value_hint: &'static str,
    pub unknown_barrier: fn(&str) -> String,
    pub unknown_barrier_hint: &'static str,
    pub own_empty: &'static str,
    // What is wrong on the command line.
    pub not_alone: &'static str,
    pub not_alone_hint: &'static str,
}

pub(super) const DUTCH: ReadBackTexts = ReadBackTexts {
    differs: |file| format!("In {file} staat dit anders dan in het plan:"),
    same: |file| format!("In {file} staat hetzelfde als in het plan."),
    changed: |name| format!("{name}: veranderd"),
    chosen: |name| format!("{name}: nieuw in het plan"),
    own: |name| format!("{name}: nieuw in het plan, van jullie zelf"),
    discarded: |name| format!("{name}: gaat uit het plan, met alles wat erbij is ingevuld"),
    becomes: |field, before, after| format!("{field}: was “{before}”, wordt “{after}”"),
    filled: |field, after| format!("{field}: wordt “{after}”"),
    emptied: |field, before| format!("{field}: was “{before}”, wordt leeg"),
    remark_added: |text| format!("Opmerking erbij: “{text}”"),
    left_alone: "Dit is niet overgenomen:",
    missing_line: |name, id| {
        format!(
            "“{name}” staat niet meer in het werkblad en blijft in het plan. Moet die eruit: strategiewijzer plan SESSIE --drop {id}"
        )
    },
    missing_column: |field| format!("De kolom “{field}” is er niet meer; wat het plan daar zegt, blijft."),
    unread_column: |heading| format!("De kolom “{heading}” hoort niet bij het plan en wordt niet gelezen."),
    remarks_kept: |name, cell| {
        format!(
            "De opmerkingen bij “{name}” zijn in cel {cell} veranderd. Wat was opgeschreven, blijft zoals het was; zet iets nieuws erachter."
        )
    },
    filled_unchosen: |name, cell| {
        format!("Bij “{name}” (cel {cell}) is iets ingevuld, maar er staat dat het niet in het plan komt.")
    },
    keep: |file| format!("Bewaar je dit in {file}?"),
    kept_hint: "Werken jullie verder in een werkboek? Maak dan een nieuw; in dit staat nog niet wat er nu bij is gekomen.",
    not_kept: "Er is niets bewaard.",
    not_kept_hint: "Met --yes erbij wordt het bewaard zonder te vragen.",
    cell: |file, sheet, cell| format!("{file}, werkblad {sheet}, cel {cell}"),
    no_headings: |file, sheet, [strategy, in_plan]| {
        format!(
            "Op het werkblad {sheet} van {file} staan bovenaan geen kolommen “{strategy}” en “{in_plan}”, zoals dit programma ze maakt."
        )
    },
    column_twice: |heading| format!("De kolom “{heading}” is er twee keer."),
    column_twice_hint: "Haal er een weg, of geef die een andere naam.",
    too_large: |file, sheet, rows, mb| {
        format!("Het werkblad {sheet} van {file} heeft meer dan {rows} ingevulde regels of meer dan {mb} MB tekst.")
    },
    other_workbook_hint: "Maak het werkboek met strategiewijzer report SESSIE team.xlsx, vul daarin het actieplan in en geef dat bestand.",
    of_another: |file, sheet| {
        format!(
            "Op het werkblad {sheet} van {file} staat geen enkele regel van dit plan: het lijkt bij een andere sessie te horen."
        )
    },
    of_another_hint: "Kijk of bestand en sessie bij elkaar horen. Klopt het bestand, zet dan minstens één strategie uit het plan terug in de kolom met strategieën.",
    nameless: "Op deze regel is iets ingevuld, maar er staat geen strategie.",
    nameless_hint: "Zet de naam van de strategie in de eerste kolom, of iets van jullie zelf; of maak de regel leeg.",
    unclear: |text, heading| format!("“{text}” is niet duidelijk in de kolom “{heading}”."),
    unclear_hint: |yes, no| format!("Schrijf {yes} of {no}."),
    twice: |name, cell| format!("“{name}” staat er twee keer; ook in cel {cell}."),
    twice_hint: "Zet alles over een strategie op één regel; die mag voor meer factoren zijn.",
    error_value: |text| format!("Hier staat een fout van het spreadsheetprogramma ({text})."),
    error_value_hint: "Herstel de formule, of zet er gewone tekst neer.",
    unknown_barrier: |text| format!("De factor “{text}” is niet bekend."),
    unknown_barrier_hint: "Schrijf een factor zoals die op het werkblad Determinanten heet; zet tussen twee factoren een puntkomma.",
    own_empty: "Zeg eerst hoe het heet.",
    not_alone: "Met --from wordt alleen een werkboek teruggelezen.",
    not_alone_hint: "Geef de andere opties in een volgende opdracht.",
};

pub(super) const ENGLISH: ReadBackTexts = ReadBackTexts {
    differs: |file| format!("{file} differs from the plan in this:"),
    same: |file| format!("{file} says the same as the plan."),
    changed: |name| format!("{name}: changed"),
    chosen: |name| format!("{name}: new in the plan"),
    own: |name| format!("{name}: new in the plan, your own"),
    discarded: |name| format!("{name}: goes out of the plan, with all that was filled in for it"),
    becomes: |field, before, after| format!("{field}: was “{before}”, becomes “{after}”"),
    filled: |field, after| format!("{field}: becomes “{after}”"),
    emptied: |field, before| format!("{field}: was “{before}”, becomes empty"),
    remark_added: |text| format!("Remark added: “{text}”"),
    left_alone: "This was not taken over:",
    missing_line: |name, id| {
        format!(
            "“{name}” is no longer in the sheet and stays in the plan. To take it out: strategiewijzer plan SESSION --drop {id}"
        )
    },
    missing_column: |field| format!("The column “{field}” is gone; what the plan says there stays."),
    unread_column: |heading| format!("The column “{heading}” does not belong to the plan and is not read."),
    remarks_kept: |name, cell| {
        format!(
            "The remarks on “{name}” were changed in cell {cell}. What was noted stays as it was; put something new behind it."
        )
    },
    filled_unchosen: |name, cell| {
        format!("Something was filled in for “{name}” (cell {cell}), but it says that it does not go into the plan.")
    },
    keep: |file| format!("Keep this in {file}?"),
    kept_hint: "Going on in a workbook? Make a new one; this one does not have what was added just now.",
    not_kept: "Nothing was kept.",
    not_kept_hint: "With --yes it is kept without asking.",
    cell: |file, sheet, cell| format!("{file}, sheet {sheet}, cell {cell}"),
    no_headings: |file, sheet, [strategy, in_plan]| {
        format!(
            "The sheet {sheet} of {file} has no columns “{strategy}” and “{in_plan}” at its top, as this program makes them."
        )
    },
    column_twice: |heading| format!("The column “{heading}” is there twice."),
    column_twice_hint: "Take one away, or give it another name.",
    too_large: |file, sheet, rows, mb| {
        format!("The sheet {sheet} of {file} has more than {rows} filled rows or more than {mb} MB of text.")
    },
    other_workbook_hint: "Make the workbook with strategiewijzer report SESSION team.xlsx, fill in its action plan and give that file.",
    of_another: |file, sheet| {
        format!("The sheet {sheet} of {file} has not one line of this plan: it seems to belong to another session.")
    },
    of_another_hint: "Look whether file and session belong together. If the file is right, put at least one strategy of the plan back in the column with strategies.",
    nameless: "Something was filled in on this row, but it names no strategy.",
    nameless_hint: "Put the name of the strategy in the first column, or something of your own; or empty the row.",
    unclear: |text, heading| format!("“{text}” is not clear in the column “{heading}”."),
    unclear_hint: |yes, no| format!("Write {yes} or {no}."),
    twice: |name, cell| format!("“{name}” is there twice; also in cell {cell}."),
    twice_hint: "Put everything about a strategy on one row; it can be for several barriers.",
    error_value: |text| format!("This cell shows an error of the spreadsheet ({text})."),
    error_value_hint: "Mend the formula, or put plain text there.",
    unknown_barrier: |text| format!("The barrier “{text}” is not known."),
    unknown_barrier_hint: "Write a barrier as the sheet Determinants calls it; put a semicolon between two barriers.",
    own_empty: "First say what it is called.",
    not_alone: "With --from a workbook is read back and nothing else.",
    not_alone_hint: "Give the other options in a next command.",
};
