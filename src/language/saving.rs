//! The words of keeping answers while something stands in the way: a full disk, a file that somebody else changed.

/// Words of saving.
#[derive(Debug)]
#[allow(missing_docs)] // The name of each field says when it is said, and the Dutch and English texts say the rest.
pub struct SavingTexts {
    // The file is not as the interview left it.
    pub beside: fn(&str, &str) -> String,
    pub again: fn(&str) -> String,
    // Saving fails.
    pub not_saved: &'static str,
    pub try_again: &'static str,
    pub elsewhere: &'static str,
    pub go_on: &'static str,
    pub advice_unsaved: &'static str,
    pub stop_unsaved: &'static str,
    pub which_file: &'static str,
    pub which_file_hint: &'static str,
    pub still_not_saved: fn(&str) -> String,
    pub choose_yourself: fn(&str) -> String,
    pub saved: fn(&str) -> String,
    // Stopping.
    pub stopped_elsewhere: fn(&str) -> String,
    pub stopped_behind: fn(&str) -> String,
    pub stopped_unsaved: &'static str,
}

pub(super) const DUTCH: SavingTexts = SavingTexts {
    beside: |theirs, ours| {
        format!(
            "Iemand anders of een ander programma heeft {theirs} veranderd. Dat bestand blijft zoals het nu is. Jouw antwoorden staan vanaf nu in {ours}."
        )
    },
    again: |file| format!("Het bestand {file} was weg. Je antwoorden zijn opnieuw bewaard onder dezelfde naam."),
    not_saved: "Je antwoorden zijn nog niet bewaard. Wat wil je doen?",
    try_again: "Nog eens proberen",
    elsewhere: "Op een andere plek bewaren",
    go_on: "Doorgaan; na elk antwoord wordt opslaan opnieuw geprobeerd",
    advice_unsaved: "Het advies bekijken zonder te bewaren",
    stop_unsaved: "Stoppen zonder te bewaren",
    which_file: "In welk bestand wil je je antwoorden bewaren?",
    which_file_hint: "Typ een naam, eventueel met een map ervoor.",
    still_not_saved: |file| format!("Opslaan in {file} lukt nog niet. Wat je nu antwoordt, is nog niet bewaard."),
    choose_yourself: |stop| format!("Wat nog niet bewaard is, gaat alleen verloren als je kiest: {stop}."),
    saved: |file| format!("Alles is bewaard in {file}."),
    stopped_elsewhere: |file| {
        format!("Gestopt. Je antwoorden staan in {file}. Zet die naam achter de opdracht om verder te gaan.")
    },
    stopped_behind: |file| {
        format!("Gestopt. Je laatste antwoorden zijn niet bewaard; in {file} staat wat eerder wel bewaard kon worden.")
    },
    stopped_unsaved: "Gestopt. Je antwoorden konden niet bewaard worden.",
};

pub(super) const ENGLISH: SavingTexts = SavingTexts {
    beside: |theirs, ours| {
        format!(
            "Somebody else or another program has changed {theirs}. That file stays as it is now. From here on your answers are in {ours}."
        )
    },
    again: |file| format!("The file {file} was gone. Your answers have been saved again under the same name."),
    not_saved: "Your answers are not saved yet. What do you want to do?",
    try_again: "Try again",
    elsewhere: "Save in another place",
    go_on: "Go on; saving is tried again after each answer",
    advice_unsaved: "See the advice without saving",
    stop_unsaved: "Stop without saving",
    which_file: "Which file do you want to save your answers in?",
    which_file_hint: "Type a name, with a folder before it if you like.",
    still_not_saved: |file| format!("Saving to {file} still fails. What you answer now is not saved yet."),
    choose_yourself: |stop| format!("What is not saved yet is only lost if you choose: {stop}."),
    saved: |file| format!("Everything is saved in {file}."),
    stopped_elsewhere: |file| format!("Stopped. Your answers are in {file}. Put that name after the command to go on."),
    stopped_behind: |file| {
        format!("Stopped. Your latest answers are not saved; {file} holds what could be saved before.")
    },
    stopped_unsaved: "Stopped. Your answers could not be saved.",
};
