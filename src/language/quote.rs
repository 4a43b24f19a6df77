//! The words for a note that may be quoted in a document.

use super::keys::ActionKeys;

/// Words for a note that may be quoted in a document.
#[derive(Debug)]
#[allow(missing_docs)]
pub struct QuoteTexts {
    /// The note itself, where it may be quoted.
    pub note: fn(&str) -> String,
    /// The key, where the note may not be quoted, and where it may.
    pub choose: fn(&ActionKeys) -> String,
    pub leave: fn(&ActionKeys) -> String,
    /// The same where lines are typed.
    pub choose_plain: &'static str,
    pub leave_plain: &'static str,
    /// What is said when that changed.
    pub chosen: &'static str,
    pub left: &'static str,
    pub no_note: &'static str,
    /// Where no notes are kept.
    pub no_notes: &'static str,
}

pub(super) const DUTCH: QuoteTexts = QuoteTexts {
    note: |note| format!("Opmerking (mag in een verslag staan): {note}"),
    // Hard spaces keep a key and its word on one line.
    choose: |keys| format!("{}\u{a0}opmerking\u{a0}mag\u{a0}in\u{a0}een\u{a0}verslag\u{a0}staan", keys.quote),
    leave: |keys| format!("{}\u{a0}opmerking\u{a0}toch\u{a0}niet\u{a0}in\u{a0}een\u{a0}verslag", keys.quote),
    choose_plain: "Typ verslag als deze opmerking in een verslag mag staan.",
    leave_plain: "Typ verslag als deze opmerking toch niet in een verslag mag staan.",
    chosen: "Deze opmerking mag in een verslag staan.",
    left: "Deze opmerking komt niet als citaat in een verslag.",
    no_note: "Bij deze vraag staat nog geen opmerking. Schrijf die eerst, dan kun je kiezen of die in een verslag mag staan.",
    no_notes: "Hier worden geen opmerkingen bewaard: die laten vaak zien wie het zei.",
};

pub(super) const ENGLISH: QuoteTexts = QuoteTexts {
    note: |note| format!("Note (may be quoted in a report): {note}"),
    choose: |keys| format!("{}\u{a0}note\u{a0}may\u{a0}be\u{a0}quoted\u{a0}in\u{a0}a\u{a0}report", keys.quote),
    leave: |keys| format!("{}\u{a0}do\u{a0}not\u{a0}quote\u{a0}the\u{a0}note\u{a0}after\u{a0}all", keys.quote),
    choose_plain: "Type quote if this note may be quoted in a report.",
    leave_plain: "Type quote if this note may not be quoted in a report after all.",
    chosen: "This note may be quoted in a report.",
    left: "This note is not quoted in a report.",
    no_note: "There is no note with this question yet. Write it first, then you can choose whether it may be quoted in a report.",
    no_notes: "No notes are kept here: they often show who said it.",
};
