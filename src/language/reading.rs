//! The words for reading the advice piece by piece.

use super::keys::ActionKeys;

/// Words for reading the advice piece by piece.
#[derive(Debug)]
#[allow(missing_docs)] // The name of each field says where it stands, and the Dutch and English texts say the rest.
pub struct Reading {
    pub question: &'static str,
    /// How to choose on a terminal, with so many parts.
    pub keys: fn(usize, &ActionKeys) -> String,
    /// The same in plain lines.
    pub lines: fn(usize) -> String,
    /// The key that shows everything.
    pub everything: char,
    /// The word that asks for everything on a line.
    pub all: &'static str,
    // What there is at a glance.
    pub barriers: &'static str,
    pub taken_on: &'static str,
    pub others: &'static str,
    pub in_part: fn(&str) -> String,
}

pub(super) const DUTCH: Reading = Reading {
    question: "Wil je hier meer over lezen?",
    keys: |parts, keys| {
        format!(
            "{}a = het hele advies · Enter = verder · {} = terug · {} = stoppen",
            match parts {
                0 => String::new(),
                1 => "1 = alles over deze factor · ".to_owned(),
                parts => format!("1 tot {parts} = alles over die factor · "),
            },
            keys.back,
            keys.stop
        )
    },
    lines: |parts| {
        let number = match parts {
            0 => "",
            1 => "1 = alles over deze factor; ",
            _ => "het nummer van een factor = alles daarover; ",
        };
        format!("Typ: {number}alles = het hele advies; een lege regel = verder; terug; stop")
    },
    everything: 'a',
    all: "alles",
    taken_on: "Wat jullie nu oppakken",
    others: "Wat ook in de weg staat, en de strategie die het best past",
    barriers: "Wat belemmert, en de strategie die het best past",
    in_part: |names| format!("Voor een deel: {names}."),
};

pub(super) const ENGLISH: Reading = Reading {
    question: "Do you want to read more about this?",
    keys: |parts, keys| {
        format!(
            "{}a = the whole advice · Enter = go on · {} = back · {} = stop",
            match parts {
                0 => String::new(),
                1 => "1 = all about this barrier · ".to_owned(),
                parts => format!("1 to {parts} = all about that barrier · "),
            },
            keys.back,
            keys.stop
        )
    },
    lines: |parts| {
        let number = match parts {
            0 => "",
            1 => "1 = all about this barrier; ",
            _ => "the number of a barrier = all about it; ",
        };
        format!("Type: {number}all = the whole advice; an empty line = go on; back; stop")
    },
    everything: 'a',
    all: "all",
    taken_on: "What you take on now",
    others: "What stands in the way too, and the strategy that fits best",
    barriers: "What hinders, and the strategy that fits best",
    in_part: |names| format!("In part: {names}."),
};
