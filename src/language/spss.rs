//! Words about SPSS files.

/// Words about SPSS files.
#[derive(Debug)]
#[allow(missing_docs)] // The name of each field says what it is for, and the Dutch and English texts say the rest.
pub struct SpssTexts {
    pub not_spss: fn(&str) -> String,
    pub not_spss_hint: &'static str,
    pub portable: fn(&str) -> String,
    pub portable_hint: &'static str,
    pub encrypted: fn(&str) -> String,
    pub encrypted_hint: &'static str,
    pub unknown_packing: fn(&str, i32) -> String,
    pub save_again_hint: &'static str,
    pub unknown_encoding: fn(&str, &str) -> String,
    pub unknown_encoding_hint: &'static str,
    pub no_columns: fn(&str) -> String,
    pub no_columns_hint: &'static str,
    pub too_many_columns: fn(&str, usize) -> String,
    pub too_many_labels: fn(&str, usize) -> String,
    pub large_dictionary: fn(&str, u64) -> String,
    pub fewer_columns_hint: &'static str,
    /// The file ends before the first row.
    pub cut_off: fn(&str) -> String,
    /// The file ends in this row, or right before it.
    pub cut_off_at_row: fn(&str, u64) -> String,
    /// The same, of so many rows.
    pub cut_off_of_rows: fn(&str, u64, u64) -> String,
    pub cut_off_hint: &'static str,
    /// The description of the columns is impossible at this byte.
    pub damaged: fn(&str, u64) -> String,
    pub broken_packing: fn(&str) -> String,
    pub damaged_at_row: fn(&str, u64) -> String,
    pub damaged_hint: &'static str,
    pub too_much_data: fn(&str, u64) -> String,
    pub too_much_data_hint: &'static str,
}

pub(super) const DUTCH: SpssTexts = SpssTexts {
    not_spss: |file| format!("Het bestand {file} is geen SPSS-bestand."),
    not_spss_hint: "Een SPSS-bestand heet .sav of .zsav. Open het in het programma waar het uit komt, en bewaar het daar als .sav, .csv of .xlsx.",
    portable: |file| {
        format!("Het bestand {file} is een SPSS-bestand van de oude soort .por; dat leest dit programma niet.")
    },
    portable_hint: "Open het in SPSS of in het gratis PSPP en bewaar het als .sav.",
    encrypted: |file| format!("Het SPSS-bestand {file} is beveiligd met een wachtwoord."),
    encrypted_hint: "Open het in SPSS met het wachtwoord en bewaar een kopie zonder wachtwoord. Verwijder die kopie als je klaar bent.",
    unknown_packing: |file, code| {
        format!("De gegevens in het SPSS-bestand {file} zijn opgeslagen op een manier die onbekend is (code {code}).")
    },
    save_again_hint: "Open het in SPSS of in het gratis PSPP en bewaar het opnieuw als .sav.",
    unknown_encoding: |file, name| {
        format!("De letters in het SPSS-bestand {file} hebben een codering die dit programma niet kent: {name}.")
    },
    unknown_encoding_hint: "Zet SPSS op Unicode (Bewerken, Opties, Taal), open het bestand en bewaar het opnieuw.",
    no_columns: |file| format!("In het SPSS-bestand {file} staat geen enkele variabele."),
    no_columns_hint: "Kijk of dit het goede bestand is.",
    too_many_columns: |file, most| format!("Het SPSS-bestand {file} heeft meer dan {most} variabelen."),
    too_many_labels: |file, most| {
        format!("De variabelen in het SPSS-bestand {file} hebben samen meer dan {most} waardelabels.")
    },
    large_dictionary: |file, mb| {
        format!("De beschrijving van de variabelen in het SPSS-bestand {file} is groter dan {mb} MB.")
    },
    fewer_columns_hint: "Bewaar in SPSS een kopie met alleen de vragen van de MIDI en de kolom met groepen.",
    cut_off: |file| format!("Het SPSS-bestand {file} is niet compleet: het houdt op vóór de eerste rij."),
    cut_off_at_row: |file, row| format!("Het SPSS-bestand {file} is niet compleet: het houdt op bij rij {row}."),
    cut_off_of_rows: |file, row, rows| {
        format!("Het SPSS-bestand {file} is niet compleet: het houdt op bij rij {row} van de {rows}.")
    },
    cut_off_hint: "Download of kopieer het nog een keer. Is het dan nog zo, bewaar het dan opnieuw in SPSS.",
    damaged: |file, byte| {
        format!("Het SPSS-bestand {file} is beschadigd: de beschrijving van de variabelen klopt niet (byte {byte}).")
    },
    broken_packing: |file| format!("Het SPSS-bestand {file} is beschadigd: de gegevens zijn niet uit te pakken."),
    damaged_at_row: |file, row| {
        format!("Het SPSS-bestand {file} is beschadigd: vanaf rij {row} zijn de gegevens niet uit te pakken.")
    },
    damaged_hint: "Download of kopieer het nog een keer, of bewaar het opnieuw in SPSS.",
    too_much_data: |file, most| {
        format!("In het SPSS-bestand {file} staan meer dan {most} waarden (rijen maal variabelen).")
    },
    too_much_data_hint: "Bewaar in SPSS een kopie met alleen de vragen van de MIDI en de kolom met groepen, of verdeel de rijen over meer bestanden.",
};

pub(super) const ENGLISH: SpssTexts = SpssTexts {
    not_spss: |file| format!("The file {file} is not an SPSS file."),
    not_spss_hint: "An SPSS file is called .sav or .zsav. Open it in the program it comes from, and save it there as .sav, .csv or .xlsx.",
    portable: |file| format!("The file {file} is an SPSS file of the old kind .por, which this program does not read."),
    portable_hint: "Open it in SPSS or in PSPP, which is free, and save it as .sav.",
    encrypted: |file| format!("The SPSS file {file} is protected by a password."),
    encrypted_hint: "Open it in SPSS with the password and save a copy without one. Delete that copy when you are done.",
    unknown_packing: |file, code| {
        format!("The data in the SPSS file {file} are stored in a way that is not known (code {code}).")
    },
    save_again_hint: "Open it in SPSS or in PSPP, which is free, and save it again as .sav.",
    unknown_encoding: |file, name| {
        format!("The letters in the SPSS file {file} are in an encoding this program does not know: {name}.")
    },
    unknown_encoding_hint: "Set SPSS to Unicode (Edit, Options, Language), open the file and save it again.",
    no_columns: |file| format!("There is not a single variable in the SPSS file {file}."),
    no_columns_hint: "Check whether this is the right file.",
    too_many_columns: |file, most| format!("The SPSS file {file} has more than {most} variables."),
    too_many_labels: |file, most| {
        format!("The variables in the SPSS file {file} together have more than {most} value labels.")
    },
    large_dictionary: |file, mb| {
        format!("The description of the variables in the SPSS file {file} is larger than {mb} MB.")
    },
    fewer_columns_hint: "In SPSS, save a copy with only the questions of the MIDI and the column with groups.",
    cut_off: |file| format!("The SPSS file {file} is not complete: it ends before the first row."),
    cut_off_at_row: |file, row| format!("The SPSS file {file} is not complete: it ends at row {row}."),
    cut_off_of_rows: |file, row, rows| format!("The SPSS file {file} is not complete: it ends at row {row} of {rows}."),
    cut_off_hint: "Download or copy it once more. If that does not help, save it again in SPSS.",
    damaged: |file, byte| {
        format!("The SPSS file {file} is damaged: the description of the variables is not right (byte {byte}).")
    },
    broken_packing: |file| format!("The SPSS file {file} is damaged: the data cannot be unpacked."),
    damaged_at_row: |file, row| {
        format!("The SPSS file {file} is damaged: from row {row} on the data cannot be unpacked.")
    },
    damaged_hint: "Download or copy it once more, or save it again in SPSS.",
    too_much_data: |file, most| format!("The SPSS file {file} holds more than {most} values (rows times variables)."),
    too_much_data_hint: "In SPSS, save a copy with only the questions of the MIDI and the column with groups, or divide the rows over several files.",
};
