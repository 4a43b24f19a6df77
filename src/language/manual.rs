//! Words of the manual pages, and of the commands that are there for shells and packages.

/// Words of the manual and of completions.
#[derive(Debug)]
#[allow(missing_docs)] // The name of each field says where it stands, and the Dutch and English texts say the rest.
pub struct ManualTexts {
    /// Headings of a manual page, as manuals in this language have them.
    pub name: &'static str,
    pub synopsis: &'static str,
    pub description: &'static str,
    pub version: &'static str,
    pub environment: &'static str,
    pub exit_status: &'static str,
    pub see_also: &'static str,
    /// Names of the environment, each with what it does.
    pub variables: &'static [(&'static str, &'static str)],
    /// Exit codes, each with what it means.
    pub codes: &'static [(&'static str, &'static str)],
    /// After the help of a command or an option: the other names it goes by.
    pub also: fn(&str) -> String,
}

pub(super) const DUTCH: ManualTexts = ManualTexts {
    name: "NAAM",
    synopsis: "OVERZICHT",
    description: "BESCHRIJVING",
    version: "VERSIE",
    environment: "OMGEVING",
    exit_status: "EINDCODE",
    see_also: "ZIE OOK",
    variables: &[
        ("STRATEGIEWIJZER_LANG", "de taal, nl of en, als je geen --lang meegeeft"),
        ("STRATEGIEWIJZER_PLAIN", "1: alles zonder tabellen, balken en kleur, zoals --plain"),
        ("SOURCE_DATE_EPOCH", "het moment dat als nu geldt, in seconden sinds 1970"),
        ("NO_COLOR", "geen kleur, wat er ook in staat"),
        ("COLUMNS", "de breedte van de tekst als er geen scherm is (standaard 100)"),
    ],
    codes: &[
        ("0", "gelukt"),
        ("1", "er klopt iets niet in de gegevens of een bestand"),
        ("2", "er klopt iets niet in de opdracht"),
        ("130", "afgebroken; wat je had ingevuld is bewaard"),
    ],
    also: |names| format!(" [ook: {names}]"),
};

pub(super) const ENGLISH: ManualTexts = ManualTexts {
    name: "NAME",
    synopsis: "SYNOPSIS",
    description: "DESCRIPTION",
    version: "VERSION",
    environment: "ENVIRONMENT",
    exit_status: "EXIT STATUS",
    see_also: "SEE ALSO",
    variables: &[
        ("STRATEGIEWIJZER_LANG", "the language, nl or en, when --lang is not given"),
        ("STRATEGIEWIJZER_PLAIN", "1: everything without tables, bars and colour, as --plain"),
        ("SOURCE_DATE_EPOCH", "the moment that counts as now, in seconds since 1970"),
        ("NO_COLOR", "no colour, whatever its value"),
        ("COLUMNS", "the width of the text when there is no screen (default 100)"),
    ],
    codes: &[
        ("0", "done"),
        ("1", "something is wrong in the data or a file"),
        ("2", "something is wrong on the command line"),
        ("130", "interrupted; what was filled in is saved"),
    ],
    also: |names| format!(" [also: {names}]"),
};
