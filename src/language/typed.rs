//! What is wrong with what was typed behind the name of the program.

/// Words about a command line that cannot be.
#[derive(Debug)]
#[allow(missing_docs)] // The name of each field says what it reports, and the Dutch and English texts say the rest.
pub struct Typed {
    pub unknown_argument: fn(&str) -> String,
    pub unexpected: fn(&str) -> String,
    pub no_value: fn(&str) -> String,
    pub not_utf8: &'static str,
    pub unknown_command: fn(&str) -> String,
    pub invalid_value: fn(&str, &str) -> String,
    pub possible_values: fn(&str) -> String,
    pub missing_value: fn(&str) -> String,
    pub missing_argument: fn(&str) -> String,
    pub conflict: fn(&str, &str) -> String,
    pub repeated: fn(&str) -> String,
    pub number_range: fn(u64, u64) -> String,
    pub try_help: &'static str,
    pub unreadable: &'static str,
    /// What else the values of options are called, where it is not the English word; the program understands both.
    pub choices: &'static [(&'static str, &'static str)],
}

pub(super) const DUTCH: Typed = Typed {
    unknown_argument: |argument| format!("De optie {argument} ken ik niet."),
    unexpected: |word| format!("{word} hoort hier niet; er is geen plaats voor nog iets."),
    no_value: |argument| format!("Bij {argument} hoort geen waarde."),
    not_utf8: "Een van de woorden achter de opdracht is geen gewone tekst (UTF-8).",
    unknown_command: |command| format!("De opdracht {command} ken ik niet."),
    invalid_value: |value, argument| format!("{value} kan niet bij {argument}."),
    possible_values: |values| format!("Kies uit: {values}."),
    missing_value: |argument| format!("Bij {argument} hoort een waarde."),
    missing_argument: |argument| format!("Er ontbreekt iets: {argument}."),
    conflict: |one, two| format!("{one} gaat niet samen met {two}."),
    repeated: |argument| format!("{argument} mag maar één keer."),
    number_range: |least, most| format!("Kies een getal van {least} tot en met {most}."),
    try_help: "Alle opdrachten en opties staan in strategiewijzer --help.",
    unreadable: "Wat er achter strategiewijzer staat, begrijp ik niet.",
    choices: &[
        ("table", "tabel"),
        ("always", "altijd"),
        ("never", "nooit"),
        ("preparation", "voorbereiding"),
        ("introduction", "invoering"),
        ("embedding", "borging"),
        ("low", "weinig"),
        ("medium", "gemiddeld"),
        ("high", "veel"),
        ("practitioner", "professional"),
        ("coordinator", "coördinator"),
        ("line-manager", "leidinggevende"),
        ("board", "bestuur"),
        ("external-partner", "externe-partner"),
        ("policy-maker", "beleidsmaker"),
        ("valid", "geldig"),
        ("all", "alle"),
        ("as-worded", "zoals-gesteld"),
        ("as-scored", "gespiegeld"),
    ],
};

pub(super) const ENGLISH: Typed = Typed {
    unknown_argument: |argument| format!("The option {argument} is not known."),
    unexpected: |word| format!("{word} does not belong here; there is no place for anything more."),
    no_value: |argument| format!("{argument} takes no value."),
    not_utf8: "One of the words after the command is not plain text (UTF-8).",
    unknown_command: |command| format!("The command {command} is not known."),
    invalid_value: |value, argument| format!("{value} is not possible for {argument}."),
    possible_values: |values| format!("Choose one of: {values}."),
    missing_value: |argument| format!("{argument} takes a value."),
    missing_argument: |argument| format!("Something is missing: {argument}."),
    conflict: |one, two| format!("{one} cannot be combined with {two}."),
    repeated: |argument| format!("{argument} can be given only once."),
    number_range: |least, most| format!("Choose a number from {least} to {most}."),
    try_help: "See strategiewijzer --help for all commands and options.",
    unreadable: "What comes after strategiewijzer cannot be understood.",
    choices: &[],
};
