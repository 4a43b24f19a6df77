//! Words about files that a person writes by hand: what cannot be seen in them, and what is not read.

/// Words about files that a person writes by hand.
#[derive(Debug)]
#[allow(missing_docs)] // The name of each field says when it is said, and the Dutch and English texts say the rest.
pub struct LegibleTexts {
    // What cannot be seen.
    pub space: &'static str,
    pub tab: &'static str,
    /// Spaces that do not break, by their code.
    pub hard_space: fn(&str) -> String,
    pub unseen: fn(&str) -> String,
    /// In the indentation of a line, or behind a colon.
    pub in_structure: fn(&str) -> String,
    pub in_structure_hint: &'static str,
    /// At the beginning or end of an answer: the question, the answer without it, and what stands there.
    pub before_answer: fn(&str, &str, &str) -> String,
    pub behind_answer: fn(&str, &str, &str) -> String,
    pub around_answer_hint: &'static str,
    /// Within the name of a field or question: the name without it, and what stands there.
    pub in_name: fn(&str, &str) -> String,
    pub in_name_hint: &'static str,
    /// A name that is near, and the code of a letter of another script in what was written.
    pub look_alike: fn(&str, &str) -> String,
    /// How a field is written.
    pub field_hint: &'static str,
    // What is not read.
    pub conflict: &'static str,
    pub conflict_hint: &'static str,
    pub hash_in_text: fn(usize, &str) -> String,
    // What an answer may be called beside its number.
    pub not_applicable: &'static [&'static str],
}

/// What "not applicable" may be called, in either language, without capitals and points.
const NOT_APPLICABLE: &[&str] =
    &["not-applicable", "not applicable", "na", "n/a", "nvt", "niet van toepassing", "niet-van-toepassing"];

pub(super) const DUTCH: LegibleTexts = LegibleTexts {
    space: "een spatie",
    tab: "een tab",
    hard_space: |code| format!("een vaste spatie ({code}), die niemand van een gewone onderscheidt"),
    unseen: |code| format!("een onzichtbaar teken ({code})"),
    in_structure: |what| format!("Op deze regel staat {what}, waar een gewone spatie hoort."),
    in_structure_hint: "Haal het weg en typ gewone spaties. Zo'n teken komt vaak mee als je tekst plakt uit een mail of van een webpagina.",
    before_answer: |id, answer, what| format!("Bij {id} staat voor de {answer} nog {what}."),
    behind_answer: |id, answer, what| format!("Bij {id} staat achter de {answer} nog {what}."),
    around_answer_hint: "Haal dat weg; de aanhalingstekens mogen ook weg.",
    in_name: |name, what| format!("In de naam {name} staat {what}."),
    in_name_hint: "Typ de naam opnieuw. Zo'n teken komt vaak mee als je tekst plakt uit een mail of van een webpagina.",
    look_alike: |near, code| {
        format!("Bedoel je {near}? Er staat een teken in ({code}) dat op een gewone letter lijkt. Typ de naam opnieuw.")
    },
    field_hint: "Schrijf elk veld op een eigen regel, met een dubbele punt en een spatie erachter, zoals time: 4.",
    conflict: "In dit bestand staan twee versies door elkaar, zoals een versiebeheer ze achterlaat.",
    conflict_hint: "Kies welke van de twee blijft, en haal de regels weg die met <<<<<<<, ======= en >>>>>>> beginnen.",
    hash_in_text: |line, lost| {
        format!(
            "Op regel {line} staat een # in een tekst. Wat daarachter komt ({lost}) telt niet mee. Zet de hele tekst tussen aanhalingstekens als het erbij hoort."
        )
    },
    not_applicable: NOT_APPLICABLE,
};

pub(super) const ENGLISH: LegibleTexts = LegibleTexts {
    space: "a space",
    tab: "a tab",
    hard_space: |code| format!("a non-breaking space ({code}), which nobody can tell from an ordinary one"),
    unseen: |code| format!("an invisible character ({code})"),
    in_structure: |what| format!("On this line stands {what}, where an ordinary space belongs."),
    in_structure_hint: "Take it out and type ordinary spaces. Such a character often comes along when you paste text from a mail or a web page.",
    before_answer: |id, answer, what| format!("At {id}, before the {answer} stands {what}."),
    behind_answer: |id, answer, what| format!("At {id}, behind the {answer} stands {what}."),
    around_answer_hint: "Take it out; the quotation marks may go too.",
    in_name: |name, what| format!("In the name {name} stands {what}."),
    in_name_hint: "Type the name again. Such a character often comes along when you paste text from a mail or a web page.",
    look_alike: |near, code| {
        format!(
            "Did you mean {near}? It holds a character ({code}) that looks like an ordinary letter. Type the name again."
        )
    },
    field_hint: "Write each field on a line of its own, with a colon and a space after its name, such as time: 4.",
    conflict: "This file holds two versions at once, as version control leaves them behind.",
    conflict_hint: "Choose which of the two stays, and take out the lines that begin with <<<<<<<, ======= and >>>>>>>.",
    hash_in_text: |line, lost| {
        format!(
            "On line {line} there is a # in a text. What comes after it ({lost}) does not count. Put the whole text between quotation marks if it belongs to it."
        )
    },
    not_applicable: NOT_APPLICABLE,
};
