//! Words about files that are named by a folder or a pattern.

/// Words about files that are named by a folder or a pattern.
#[derive(Debug)]
#[allow(missing_docs)] // The name of each field says what it is for, and the Dutch and English texts say the rest.
pub struct ArgumentTexts {
    pub nothing_fits: fn(&str) -> String,
    pub nothing_fits_hint: &'static str,
    pub no_files: fn(&str) -> String,
    pub no_files_hint: &'static str,
    pub too_many: fn(&str, usize) -> String,
    pub too_many_hint: &'static str,
    /// The folder, and names of files in it.
    pub passed_over: fn(&str, &str) -> String,
    /// What stands for several files, and one of them that is no survey.
    pub measured_by_itself: fn(&str, &str) -> String,
    pub measured_by_itself_hint: &'static str,
}

pub(super) const DUTCH: ArgumentTexts = ArgumentTexts {
    nothing_fits: |pattern| format!("Geen enkel bestand past bij {pattern}."),
    nothing_fits_hint: "Kijk of de map en de naam kloppen. Een * staat voor willekeurig veel tekens, een ? voor één.",
    no_files: |folder| {
        format!("In de map {folder} staat geen bestand met antwoorden dat aan zijn naam te herkennen is.")
    },
    no_files_hint: "Herkend worden namen op .csv, .tsv, .xlsx, .xlsm, .ods, .sav, .zsav en .zip. Heet het bestand anders, noem het dan zelf.",
    too_many: |of, most| format!("{of} staat voor meer dan {most} bestanden."),
    too_many_hint: "Noem minder bestanden tegelijk, of voeg ze eerst samen.",
    passed_over: |folder, names| format!("In de map {folder} is niet gelezen: {names}."),
    measured_by_itself: |given, file| {
        format!("{given} staat voor meer bestanden, en {file} is daarvan geen enquête met antwoorden per persoon.")
    },
    measured_by_itself_hint: "Alleen enquêtes kunnen samen één meting zijn. Noem een sessie, een tabel met aantallen of een advies in JSON op zichzelf.",
};

pub(super) const ENGLISH: ArgumentTexts = ArgumentTexts {
    nothing_fits: |pattern| format!("No file fits {pattern}."),
    nothing_fits_hint: "Check the folder and the name. A * stands for any number of characters, a ? for one.",
    no_files: |folder| format!("In the folder {folder} there is no file that its name shows to hold answers."),
    no_files_hint: "Names on .csv, .tsv, .xlsx, .xlsm, .ods, .sav, .zsav and .zip are known. If the file is called otherwise, name it itself.",
    too_many: |of, most| format!("{of} stands for more than {most} files."),
    too_many_hint: "Name fewer files at a time, or put them together first.",
    passed_over: |folder, names| format!("In the folder {folder} these were not read: {names}."),
    measured_by_itself: |given, file| {
        format!("{given} stands for several files, and of these {file} is no survey with answers per person.")
    },
    measured_by_itself_hint: "Only surveys can be one measurement together. Name a session, a table of counts or an advice in JSON by itself.",
};
