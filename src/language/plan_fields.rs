//! The fields of a line of the plan in words: what each is called, and how it is asked.

/// One field in words.
#[derive(Clone, Copy, Debug)]
pub struct PlanFieldWords {
    /// What it is called where it is shown.
    pub name: &'static str,
    /// What it is called where it is typed.
    pub typed: &'static str,
    /// What is asked for it, after the name of the strategy; nothing where it is chosen from a list.
    pub question: &'static str,
    /// What helps to answer that.
    pub hint: &'static str,
}

/// Every field in words, by the name it has in a session file.
#[derive(Debug)]
#[allow(missing_docs)] // The name of each field says which it is, and the Dutch and English texts say the rest.
pub struct PlanFieldTexts {
    pub who: PlanFieldWords,
    pub what: PlanFieldWords,
    pub target: PlanFieldWords,
    pub start: PlanFieldWords,
    pub due: PlanFieldWords,
    pub when: PlanFieldWords,
    pub dose: PlanFieldWords,
    pub outcome: PlanFieldWords,
    pub because: PlanFieldWords,
    pub status: PlanFieldWords,
    pub stopped_because: PlanFieldWords,
}

pub(super) const DUTCH: PlanFieldTexts = PlanFieldTexts {
    who: PlanFieldWords {
        name: "Wie",
        typed: "wie",
        question: "· Wie gaat dit doen?",
        hint: "Een naam of een functie. Leeg laten mag altijd; een streepje (-) maakt een veld leeg.",
    },
    what: PlanFieldWords {
        name: "Wat",
        typed: "wat",
        question: "· Wat ga je doen?",
        hint: "Dit is een voorstel uit de kaart van de strategie. Pas het aan, of druk op Enter.",
    },
    target: PlanFieldWords {
        name: "Doelgroep",
        typed: "doelgroep",
        question: "· Voor wie is het bedoeld?",
        hint: "Bijvoorbeeld: het hele team, nieuwe collega's, het managementteam.",
    },
    start: PlanFieldWords {
        name: "Begin",
        typed: "begin",
        question: "· Op welke dag begint het?",
        hint: "Bijvoorbeeld 8 december of 8-12-2027: de dag voor de maand. Zonder jaar is het de eerstvolgende. Weet je het nog niet, laat het dan leeg.",
    },
    due: PlanFieldWords {
        name: "Eind",
        typed: "eind",
        question: "· Op welke dag is het klaar?",
        hint: "Bijvoorbeeld 31 maart of 31-3-2027: de dag voor de maand. Zonder jaar is het de eerstvolgende. Weet je het nog niet, laat het dan leeg.",
    },
    when: PlanFieldWords {
        name: "Wanneer",
        typed: "wanneer",
        question: "· Wanneer gebeurt het, in woorden?",
        hint: "Bijvoorbeeld: elke dinsdag in het teamoverleg.",
    },
    dose: PlanFieldWords {
        name: "Hoeveel",
        typed: "hoeveel",
        question: "· Hoeveel en hoe vaak?",
        hint: "Bijvoorbeeld: één uur per week, twaalf weken.",
    },
    outcome: PlanFieldWords {
        name: "Resultaat",
        typed: "resultaat",
        question: "· Wat moet er dan anders zijn?",
        hint: "Dit is een voorstel uit de vragenlijst. Pas het aan, of druk op Enter.",
    },
    because: PlanFieldWords {
        name: "Waarom",
        typed: "waarom",
        question: "· Waarom helpt dit?",
        hint: "Dit is een voorstel uit het advies. Pas het aan, of druk op Enter.",
    },
    status: PlanFieldWords { name: "Status", typed: "status", question: "", hint: "" },
    stopped_because: PlanFieldWords {
        name: "Gestopt omdat",
        typed: "gestopt-omdat",
        question: "· Waarom zijn jullie ermee gestopt?",
        hint: "Dan weet je het later nog.",
    },
};

pub(super) const ENGLISH: PlanFieldTexts = PlanFieldTexts {
    who: PlanFieldWords {
        name: "Who",
        typed: "who",
        question: "· Who does this?",
        hint: "A name or a role. You can always leave it empty; a hyphen (-) empties a field.",
    },
    what: PlanFieldWords {
        name: "What",
        typed: "what",
        question: "· What are you going to do?",
        hint: "This is a proposal from the strategy's card. Change it, or press Enter.",
    },
    target: PlanFieldWords {
        name: "Aimed at",
        typed: "target",
        question: "· Whom is it aimed at?",
        hint: "For example: the whole team, new colleagues, the management team.",
    },
    start: PlanFieldWords {
        name: "Start",
        typed: "start",
        question: "· On which day does it start?",
        hint: "For example 8 December or 8-12-2027: the day before the month. Without a year it is the first to come. If you do not know yet, leave it empty.",
    },
    due: PlanFieldWords {
        name: "Due",
        typed: "due",
        question: "· By which day is it done?",
        hint: "For example 31 March or 31-3-2027: the day before the month. Without a year it is the first to come. If you do not know yet, leave it empty.",
    },
    when: PlanFieldWords {
        name: "When",
        typed: "when",
        question: "· When does it happen, in words?",
        hint: "For example: every Tuesday in the team meeting.",
    },
    dose: PlanFieldWords {
        name: "How much",
        typed: "dose",
        question: "· How much and how often?",
        hint: "For example: one hour a week, twelve weeks.",
    },
    outcome: PlanFieldWords {
        name: "Result",
        typed: "outcome",
        question: "· What should be different then?",
        hint: "This is a proposal from the questionnaire. Change it, or press Enter.",
    },
    because: PlanFieldWords {
        name: "Why",
        typed: "because",
        question: "· Why does this help?",
        hint: "This is a proposal from the advice. Change it, or press Enter.",
    },
    status: PlanFieldWords { name: "Status", typed: "status", question: "", hint: "" },
    stopped_because: PlanFieldWords {
        name: "Stopped because",
        typed: "stopped-because",
        question: "· Why was it stopped?",
        hint: "So that you still know later.",
    },
};
