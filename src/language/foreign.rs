//! Words about files that hold answers in a form that is not read.

use super::each::ForeignFileTexts;

/// Words about files that hold answers in a form that is not read.
#[derive(Debug)]
pub struct ForeignTexts {
    /// The file, and what it is.
    pub is: fn(&str, &str) -> String,
    /// What each kind is called.
    pub names: ForeignFileTexts,
    /// The way to a file that can be read.
    pub ways: ForeignFileTexts,
}

pub(super) const DUTCH: ForeignTexts = ForeignTexts {
    is: |file, what| format!("{file} is {what}; dat leest dit programma niet."),
    names: ForeignFileTexts {
        html: "een webpagina (HTML), hoe het bestand ook heet",
        spreadsheet_xml: "een spreadsheet in XML, zoals Excel 2003 die schreef",
        flat_spreadsheet: "een OpenDocument-spreadsheet in één stuk XML (.fods)",
        xml: "een XML-bestand",
        json: "een JSON-bestand",
        parquet: "een Parquet-bestand",
        feather: "een Feather-bestand (Arrow)",
        stata: "een bestand van Stata (.dta)",
        sas: "een bestand van SAS",
        r: "een bestand van R (.rds of .RData)",
        compressed: "een ingepakt bestand dat geen ZIP is",
        pdf: "een PDF",
        document: "een tekst uit een tekstverwerker",
        slides: "een presentatie",
        apple: "een bestand van Numbers, Pages of Keynote",
        picture: "een afbeelding",
        database: "een database",
        portable: "een draagbaar bestand van SPSS (.por)",
    },
    ways: ForeignFileTexts {
        html: "Open het bestand in je spreadsheetprogramma en sla het op als .xlsx.",
        spreadsheet_xml: "Open het bestand in je spreadsheetprogramma en sla het op als .xlsx.",
        flat_spreadsheet: "Open het bestand in LibreOffice en sla het op als .ods of .xlsx.",
        xml: "Exporteer de antwoorden in je enquêteprogramma als CSV of XLSX.",
        json: "Exporteer de antwoorden in je enquêteprogramma als CSV of XLSX.",
        parquet: "Maak er CSV van, bijvoorbeeld in Python: pandas.read_parquet(\"antwoorden.parquet\").to_csv(\"antwoorden.csv\", index=False).",
        feather: "Maak er CSV van, bijvoorbeeld in R: write.csv(arrow::read_feather(\"antwoorden.feather\"), \"antwoorden.csv\", row.names = FALSE).",
        stata: "Maak er CSV van: in Stata met export delimited using antwoorden.csv, nolabel; of in R met haven::read_dta en write.csv.",
        sas: "Maak er CSV van: in SAS met proc export en dbms=csv; of in R met haven::read_sas (of read_xpt) en write.csv.",
        r: "Maak er CSV van, in R: write.csv(antwoorden, \"antwoorden.csv\", row.names = FALSE).",
        compressed: "Pak het bestand uit, en geef het bestand met de antwoorden.",
        pdf: "In een PDF staan geen cellen. Vraag om de antwoorden als CSV of XLSX.",
        document: "Zet de tabel met antwoorden in een spreadsheet, en sla die op als .xlsx.",
        slides: "Vraag om de antwoorden zelf, als CSV of XLSX.",
        apple: "Open het bestand in Numbers en kies Archief, Exporteer naar, Excel of CSV.",
        picture: "Op een afbeelding staan geen cellen. Vraag om de antwoorden als CSV of XLSX.",
        database: "Exporteer de tabel met de antwoorden als CSV.",
        portable: "Open het bestand in SPSS en sla het op als .sav; in PSPP kan het ook.",
    },
};

pub(super) const ENGLISH: ForeignTexts = ForeignTexts {
    is: |file, what| format!("{file} is {what}, which this program does not read."),
    names: ForeignFileTexts {
        html: "a web page (HTML), whatever the file is called",
        spreadsheet_xml: "a spreadsheet in XML, as Excel 2003 wrote it",
        flat_spreadsheet: "an OpenDocument spreadsheet in one piece of XML (.fods)",
        xml: "an XML file",
        json: "a JSON file",
        parquet: "a Parquet file",
        feather: "a Feather file (Arrow)",
        stata: "a file of Stata (.dta)",
        sas: "a file of SAS",
        r: "a file of R (.rds or .RData)",
        compressed: "a compressed file that is not a ZIP",
        pdf: "a PDF",
        document: "a text from a word processor",
        slides: "a presentation",
        apple: "a file of Numbers, Pages or Keynote",
        picture: "a picture",
        database: "a database",
        portable: "a portable file of SPSS (.por)",
    },
    ways: ForeignFileTexts {
        html: "Open the file in your spreadsheet program and save it as .xlsx.",
        spreadsheet_xml: "Open the file in your spreadsheet program and save it as .xlsx.",
        flat_spreadsheet: "Open the file in LibreOffice and save it as .ods or .xlsx.",
        xml: "Export the answers from your survey tool as CSV or XLSX.",
        json: "Export the answers from your survey tool as CSV or XLSX.",
        parquet: "Make CSV of it, for example in Python: pandas.read_parquet(\"answers.parquet\").to_csv(\"answers.csv\", index=False).",
        feather: "Make CSV of it, for example in R: write.csv(arrow::read_feather(\"answers.feather\"), \"answers.csv\", row.names = FALSE).",
        stata: "Make CSV of it: in Stata with export delimited using answers.csv, nolabel; or in R with haven::read_dta and write.csv.",
        sas: "Make CSV of it: in SAS with proc export and dbms=csv; or in R with haven::read_sas (or read_xpt) and write.csv.",
        r: "Make CSV of it, in R: write.csv(answers, \"answers.csv\", row.names = FALSE).",
        compressed: "Unpack the file, and give the file with the answers.",
        pdf: "A PDF has no cells. Ask for the answers as CSV or XLSX.",
        document: "Put the table of answers in a spreadsheet, and save that as .xlsx.",
        slides: "Ask for the answers themselves, as CSV or XLSX.",
        apple: "Open the file in Numbers and choose File, Export To, Excel or CSV.",
        picture: "A picture has no cells. Ask for the answers as CSV or XLSX.",
        database: "Export the table with the answers as CSV.",
        portable: "Open the file in SPSS and save it as .sav; PSPP can do so as well.",
    },
};
