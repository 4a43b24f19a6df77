//! The words of the beginning where there are intakes already.

use super::each::WayTexts;

/// Words of the beginning.
#[derive(Debug)]
#[allow(missing_docs)] // The name of each field says when it is said, and the Dutch and English texts say the rest.
pub struct StartTexts {
    /// Which intake, where some are finished.
    pub known: &'static str,
    pub finished_line: fn(&str, &str) -> String,
    pub which_way: fn(&str) -> String,
    /// Go on, advice, plan, documents, measure again, new.
    pub ways: WayTexts,
    pub again: fn(&str) -> String,
    pub again_exists: fn(&str) -> String,
    pub again_exists_hint: &'static str,
    pub new_beside: fn(&str, &str) -> String,
}

pub(super) const DUTCH: StartTexts = StartTexts {
    known: "In deze map staan intakes. Waarmee ga je verder?",
    finished_line: |innovation, file| format!("{innovation}: klaar ({file})"),
    which_way: |innovation| format!("De intake over {innovation} is klaar. Wat wil je doen?"),
    ways: WayTexts {
        go_on: "Verdergaan: de antwoorden bekijken of veranderen",
        advice: "Het advies lezen",
        plan: "Aan het plan werken",
        documents: "Documenten maken",
        again: "Opnieuw meten: dezelfde vragen, in een nieuw bestand",
        new: "Een nieuwe intake beginnen",
    },
    again_exists: |file| format!("{file} is er al, en een nieuwe meting komt in een bestand van zichzelf."),
    again_exists_hint: "Kies een andere naam, of laat --again weg om met dat bestand verder te gaan.",
    again: |innovation| {
        format!("Een nieuwe meting bij {innovation}. De eerdere antwoorden blijven staan in hun eigen bestand.")
    },
    new_beside: |file, others| format!("{file} is een nieuw bestand. In deze map staan al: {others}."),
};

pub(super) const ENGLISH: StartTexts = StartTexts {
    known: "This folder holds intakes. Which one do you want to go on with?",
    finished_line: |innovation, file| format!("{innovation}: finished ({file})"),
    which_way: |innovation| format!("The intake about {innovation} is finished. What do you want to do?"),
    ways: WayTexts {
        go_on: "Go on: see or change the answers",
        advice: "Read the advice",
        plan: "Work on the plan",
        documents: "Make documents",
        again: "Measure again: the same questions, in a new file",
        new: "Begin a new intake",
    },
    again_exists: |file| format!("{file} is there already, and a new measurement goes to a file of its own."),
    again_exists_hint: "Choose another name, or leave --again out to go on with that file.",
    again: |innovation| format!("A new measurement for {innovation}. The earlier answers stay in a file of their own."),
    new_beside: |file, others| format!("{file} is a new file. This folder already holds: {others}."),
};
