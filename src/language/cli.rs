//! Usage of the command line.

use super::help;

/// Words of the command line.
#[derive(Debug)]
#[allow(missing_docs)] // The name of each field says where it stands, and the Dutch and English texts say the rest.
pub struct CliTexts {
    pub usage: &'static str,
    pub commands: &'static str,
    pub arguments: &'static str,
    pub options: &'static str,
    pub general: &'static str,
    /// What stands for all options in a usage line.
    pub any_options: &'static str,
    /// What stands before the other names of an option or command, with a bracket.
    pub also: &'static str,
    /// What stands for a value in usage lines, where it is not the English word.
    pub values: &'static [(&'static str, &'static str)],
    /// Help per command (`advise`) and argument (`advise.top`), sorted by nothing but the order of the program.
    pub help: &'static [(&'static str, &'static str)],
}

pub(super) const DUTCH: CliTexts = CliTexts {
    usage: "Gebruik:",
    commands: "Opdrachten",
    arguments: "Wat je meegeeft",
    options: "Opties",
    general: "Opties bij elke opdracht",
    any_options: "[OPTIES]",
    also: "[ook:",
    values: &[
        ("FILE", "BESTAND"),
        ("FOLDER", "MAP"),
        ("STRATEGY", "STRATEGIE"),
        ("SESSION", "SESSIE"),
        ("WORKBOOK", "WERKBOEK"),
        ("ID=VALUE", "ID=WAARDE"),
        ("ID=TEXT", "ID=TEKST"),
        ("ID=CAUSE", "ID=OORZAAK"),
        ("ID[=NOTE]", "ID[=NOTITIE]"),
        ("ID=WHY", "ID=WAAROM"),
        ("ID.FIELD=TEXT", "ID.VELD=TEKST"),
        ("NAME", "NAAM"),
        ("TEXT", "TEKST"),
        ("auto|always|never", "auto|altijd|nooit"),
        ("valid|all", "geldig|alle"),
        ("WORD", "WOORD"),
        ("PHASE", "FASE"),
        ("ACTOR", "WIE"),
        ("EFFORT", "MATE"),
        ("FORMAT", "VORM"),
        ("COLUMN", "KOLOM"),
        ("READING", "LEZING"),
        ("MEANINGS", "BETEKENIS"),
        ("CHARACTER", "TEKEN"),
        ("LENGTH", "LENGTE"),
        ("AUDIENCE", "LEZER"),
        ("NEW", "NIEUW"),
        ("BEFORE", "VOOR"),
        ("AFTER", "NA"),
    ],
    help: help::DUTCH,
};

pub(super) const ENGLISH: CliTexts = CliTexts {
    usage: "Usage:",
    commands: "Commands",
    arguments: "Arguments",
    options: "Options",
    general: "Options of every command",
    any_options: "[OPTIONS]",
    also: "[also:",
    values: &[],
    help: help::ENGLISH,
};
