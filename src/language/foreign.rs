//! Words about files that hold answers in a form that is not read.

/// Words about files that hold answers in a form that is not read.
#[derive(Debug)]
pub struct ForeignTexts {
    /// The file, and what it is.
    pub is: fn(&str, &str) -> String,
    /// What each kind is called, in the order of `tables::Foreign`.
    pub names: [&'static str; 17],
    /// The way to a file that can be read, in the same order.
    pub ways: [&'static str; 17],
}

pub(super) const DUTCH: ForeignTexts = ForeignTexts {
    is: |file, what| format!("{file} is {what}; dat leest dit programma niet."),
    names: [
        "een webpagina (HTML), hoe het bestand ook heet",
        "een spreadsheet in XML, zoals Excel 2003 die schreef",
        "een OpenDocument-spreadsheet in één stuk XML (.fods)",
        "een XML-bestand",
        "een JSON-bestand",
        "een Parquet-bestand",
        "een Feather-bestand (Arrow)",
        "een bestand van Stata (.dta)",
        "een bestand van SAS",
        "een bestand van R (.rds of .RData)",
        "een ingepakt bestand dat geen ZIP is",
        "een PDF",
        "een tekst uit een tekstverwerker",
        "een presentatie",
        "een bestand van Numbers, Pages of Keynote",
        "een afbeelding",
        "een database",
    ],
    ways: [
        "Open het bestand in je spreadsheetprogramma en sla het op als .xlsx.",
        "Open het bestand in je spreadsheetprogramma en sla het op als .xlsx.",
        "Open het bestand in LibreOffice en sla het op als .ods of .xlsx.",
        "Exporteer de antwoorden in je enquêteprogramma als CSV of XLSX.",
        "Exporteer de antwoorden in je enquêteprogramma als CSV of XLSX.",
        "Maak er CSV van, bijvoorbeeld in Python: pandas.read_parquet(\"antwoorden.parquet\").to_csv(\"antwoorden.csv\", index=False).",
        "Maak er CSV van, bijvoorbeeld in R: write.csv(arrow::read_feather(\"antwoorden.feather\"), \"antwoorden.csv\", row.names = FALSE).",
        "Maak er CSV van: in Stata met export delimited using antwoorden.csv, nolabel; of in R met haven::read_dta en write.csv.",
        "Maak er CSV van: in SAS met proc export en dbms=csv; of in R met haven::read_sas (of read_xpt) en write.csv.",
        "Maak er CSV van, in R: write.csv(antwoorden, \"antwoorden.csv\", row.names = FALSE).",
        "Pak het bestand uit, en geef het bestand met de antwoorden.",
        "In een PDF staan geen cellen. Vraag om de antwoorden als CSV of XLSX.",
        "Zet de tabel met antwoorden in een spreadsheet, en sla die op als .xlsx.",
        "Vraag om de antwoorden zelf, als CSV of XLSX.",
        "Open het bestand in Numbers en kies Archief, Exporteer naar, Excel of CSV.",
        "Op een afbeelding staan geen cellen. Vraag om de antwoorden als CSV of XLSX.",
        "Exporteer de tabel met de antwoorden als CSV.",
    ],
};

pub(super) const ENGLISH: ForeignTexts = ForeignTexts {
    is: |file, what| format!("{file} is {what}, which this program does not read."),
    names: [
        "a web page (HTML), whatever the file is called",
        "a spreadsheet in XML, as Excel 2003 wrote it",
        "an OpenDocument spreadsheet in one piece of XML (.fods)",
        "an XML file",
        "a JSON file",
        "a Parquet file",
        "a Feather file (Arrow)",
        "a file of Stata (.dta)",
        "a file of SAS",
        "a file of R (.rds or .RData)",
        "a compressed file that is not a ZIP",
        "a PDF",
        "a text from a word processor",
        "a presentation",
        "a file of Numbers, Pages or Keynote",
        "a picture",
        "a database",
    ],
    ways: [
        "Open the file in your spreadsheet program and save it as .xlsx.",
        "Open the file in your spreadsheet program and save it as .xlsx.",
        "Open the file in LibreOffice and save it as .ods or .xlsx.",
        "Export the answers from your survey tool as CSV or XLSX.",
        "Export the answers from your survey tool as CSV or XLSX.",
        "Make CSV of it, for example in Python: pandas.read_parquet(\"answers.parquet\").to_csv(\"answers.csv\", index=False).",
        "Make CSV of it, for example in R: write.csv(arrow::read_feather(\"answers.feather\"), \"answers.csv\", row.names = FALSE).",
        "Make CSV of it: in Stata with export delimited using answers.csv, nolabel; or in R with haven::read_dta and write.csv.",
        "Make CSV of it: in SAS with proc export and dbms=csv; or in R with haven::read_sas (or read_xpt) and write.csv.",
        "Make CSV of it, in R: write.csv(answers, \"answers.csv\", row.names = FALSE).",
        "Unpack the file, and give the file with the answers.",
        "A PDF has no cells. Ask for the answers as CSV or XLSX.",
        "Put the table of answers in a spreadsheet, and save that as .xlsx.",
        "Ask for the answers themselves, as CSV or XLSX.",
        "Open the file in Numbers and choose File, Export To, Excel or CSV.",
        "A picture has no cells. Ask for the answers as CSV or XLSX.",
        "Export the table with the answers as CSV.",
    ],
};
