//! Words of the manual pages, and of the commands that are there for shells and packages.

/// Words of the manual and of completions.
#[derive(Debug)]
#[allow(missing_docs)] // The name of each field says where it stands, and the Dutch and English texts say the rest.
pub struct Manual {
    /// Help of `completions` and `man`, in the form of [`super::cli::Cli::help`].
    pub help: &'static [(&'static str, &'static str)],
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

pub(super) const DUTCH: Manual = Manual {
    help: &[
        ("completions", "het script waarmee je shell opdrachten, opties en id's aanvult"),
        ("completions.shell", "bash, zsh, fish, powershell of elvish"),
        ("man", "de handleiding als man-pagina, op het scherm of als bestanden in een map"),
        (
            "man.folder",
            "schrijf alle pagina's in deze map: de Engelse in man1, de Nederlandse in nl/man1, zoals man ze zoekt",
        ),
        ("man.force", "bestaande pagina's vervangen"),
    ],
    name: "NAAM",
    synopsis: "OVERZICHT",
    description: "BESCHRIJVING",
    version: "VERSIE",
    environment: "OMGEVING",
    exit_status: "EINDCODE",
    see_also: "ZIE OOK",
    variables: &[
        ("STRATEGIEWIJZER_LANG", "de taal, nl of en, als je geen --lang meegeeft"),
        ("NO_COLOR", "geen kleur, wat er ook in staat"),
        ("COLUMNS", "de breedte van de tekst als er geen scherm is (anders 100)"),
    ],
    codes: &[
        ("0", "gelukt"),
        ("1", "er klopt iets niet in de gegevens of een bestand"),
        ("2", "er klopt iets niet in de opdracht"),
        ("130", "afgebroken; wat je had ingevuld is bewaard"),
    ],
    also: |names| format!(" [ook: {names}]"),
};

pub(super) const ENGLISH: Manual = Manual {
    help: &[
        ("completions", "the script with which your shell completes commands, options and ids"),
        ("completions.shell", "bash, zsh, fish, powershell or elvish"),
        ("man", "the manual as a man page, on the screen or as files in a folder"),
        (
            "man.folder",
            "write all pages to this folder: the English ones in man1, the Dutch ones in nl/man1, where man looks for them",
        ),
        ("man.force", "replace existing pages"),
    ],
    name: "NAME",
    synopsis: "SYNOPSIS",
    description: "DESCRIPTION",
    version: "VERSION",
    environment: "ENVIRONMENT",
    exit_status: "EXIT STATUS",
    see_also: "SEE ALSO",
    variables: &[
        ("STRATEGIEWIJZER_LANG", "the language, nl or en, when --lang is not given"),
        ("NO_COLOR", "no colour, whatever its value"),
        ("COLUMNS", "the width of the text when there is no screen (otherwise 100)"),
    ],
    codes: &[
        ("0", "done"),
        ("1", "something is wrong in the data or a file"),
        ("2", "something is wrong on the command line"),
        ("130", "interrupted; what was filled in is saved"),
    ],
    also: |names| format!(" [also: {names}]"),
};
