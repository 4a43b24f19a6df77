//! The words of the conversation in which a team weighs its barriers and makes its plan.

use super::each::PlanFieldTexts;

/// Words of that conversation.
#[derive(Debug)]
#[allow(missing_docs)] // The name of each field says where it stands, and the Dutch and English texts say the rest.
pub struct PlanningTexts {
    // Offers after the advice.
    pub offer_weighing: &'static str,
    pub offer_weighing_again: &'static str,
    pub offer_plan: &'static str,
    pub offer_plan_again: &'static str,
    // Weighing.
    pub barrier_of: fn(usize, usize) -> String,
    pub how_much: &'static str,
    pub how_changeable: &'static str,
    // Choosing.
    pub which: &'static str,
    pub which_hint: &'static str,
    pub chosen_already: fn(usize) -> String,
    pub candidate: fn(&str, &str, bool) -> String,
    // A line of the plan.
    pub line_of: fn(usize, usize) -> String,
    pub what_now: &'static str,
    /// Filling in, how far, a remark, out of the plan, the next line.
    pub works: [&'static str; 5],
    /// In place of the next line, after the last.
    pub ready: &'static str,
    pub lacking: fn(&str) -> String,
    pub how_far: &'static str,
    pub remark: &'static str,
    pub remark_hint: &'static str,
    pub discard: &'static str,
    pub keep_or_discard: [&'static str; 2],
    /// What is asked for each field, after the name of the strategy.
    pub fields: PlanFieldTexts,
    pub field_hints: PlanFieldTexts,
    // Stopping.
    pub stopped: fn(&str) -> String,
    // Taking it along.
    pub offer_documents: &'static str,
    pub which_documents: &'static str,
    /// Word, a page for the browser, Excel, plain text.
    pub documents: [&'static str; 4],
    pub documents_saved: fn(&str) -> String,
    pub nothing_made: &'static str,
}

pub(super) const DUTCH: PlanningTexts = PlanningTexts {
    offer_weighing: "Wil je samen bepalen wat eerst komt? Per belemmerende factor zijn dat twee korte vragen.",
    offer_weighing_again: "Jullie hebben al gewogen wat eerst komt. Wil je dat nog eens bekijken?",
    offer_plan: "Wil je nu een plan maken: strategieën kiezen en afspreken wie wat doet?",
    offer_plan_again: "Er is al een plan. Wil je ermee verder?",
    barrier_of: |number, total| format!("Wat komt eerst? · factor {number} van {total}"),
    how_much: "Hoe erg hindert dit?",
    how_changeable: "Kunnen jullie hier zelf iets aan veranderen?",
    which: "Welke strategieën komen in het plan?",
    which_hint: "Begin klein: met twee of drie kun je al goed vooruit. De cijfers zijn de nummers van de factoren in het advies.",
    chosen_already: |count| {
        if count == 1 {
            "Er staat al één strategie in het plan; wat je hier kiest, komt erbij.".to_owned()
        } else {
            format!("Er staan al {count} strategieën in het plan; wat je hier kiest, komt erbij.")
        }
    },
    candidate: |name, ranks, in_bundle| {
        let bundle = if in_bundle { ", in de bundel" } else { "" };
        format!("{name} (voor {ranks}{bundle})")
    },
    line_of: |number, total| format!("Het plan · strategie {number} van {total}"),
    what_now: "Wat wil je doen?",
    works: [
        "invullen: wie, wat, wanneer",
        "aangeven hoe ver het is",
        "een opmerking erbij schrijven",
        "uit het plan halen",
        "naar de volgende strategie",
    ],
    ready: "klaar met het plan",
    lacking: |fields| format!("Nog niet ingevuld: {fields}"),
    how_far: "Hoe ver is het?",
    remark: "· Wat wil je erbij schrijven?",
    remark_hint: "De datum van vandaag komt erbij. Leeg laten schrijft niets op.",
    discard: "Haal je deze strategie uit het plan? Wat erbij is ingevuld, is dan weg.",
    keep_or_discard: ["nee, laten staan", "ja, uit het plan"],
    fields: PlanFieldTexts {
        who: "· Wie gaat dit doen?",
        what: "· Wat ga je doen?",
        target: "· Voor wie is het bedoeld?",
        start: "· Op welke dag begint het?",
        due: "· Op welke dag is het klaar?",
        when: "· Wanneer gebeurt het, in woorden?",
        dose: "· Hoeveel en hoe vaak?",
        outcome: "· Wat moet er dan anders zijn?",
        because: "· Waarom helpt dit?",
        status: "",
        stopped_because: "· Waarom zijn jullie ermee gestopt?",
    },
    field_hints: PlanFieldTexts {
        who: "Een naam of een functie. Leeg laten mag altijd; een streepje (-) maakt een veld leeg.",
        what: "Dit is een voorstel uit de kaart van de strategie. Pas het aan, of druk op Enter.",
        target: "Bijvoorbeeld: het hele team, nieuwe collega's, het managementteam.",
        start: "Bijvoorbeeld 8 december of 8-12-2027: de dag voor de maand. Zonder jaar is het de eerstvolgende. Weet je het nog niet, laat het dan leeg.",
        due: "Bijvoorbeeld 31 maart of 31-3-2027: de dag voor de maand. Zonder jaar is het de eerstvolgende. Weet je het nog niet, laat het dan leeg.",
        when: "Bijvoorbeeld: elke dinsdag in het teamoverleg.",
        dose: "Bijvoorbeeld: één uur per week, twaalf weken.",
        outcome: "Dit is een voorstel uit de vragenlijst. Pas het aan, of druk op Enter.",
        because: "Dit is een voorstel uit het advies. Pas het aan, of druk op Enter.",
        status: "",
        stopped_because: "Dan weet je het later nog.",
    },
    stopped: |file| format!("Gestopt. Wat je hebt ingevuld staat in {file}."),
    offer_documents: "Wil je dit bewaren als document, bijvoorbeeld voor het teamoverleg?",
    which_documents: "Hoe wil je het bewaren?",
    documents: [
        "Word, om verder in te schrijven",
        "webpagina, om te lezen en te printen",
        "Excel, om te sorteren en te plannen",
        "platte tekst (Markdown)",
    ],
    documents_saved: |files| format!("Bewaard: {files}."),
    nothing_made: "Er is geen document gemaakt.",
};

pub(super) const ENGLISH: PlanningTexts = PlanningTexts {
    offer_weighing: "Do you want to decide together what comes first? That takes two short questions per barrier.",
    offer_weighing_again: "You have already weighed what comes first. Do you want to look at that again?",
    offer_plan: "Do you want to make a plan now: choose strategies and agree who does what?",
    offer_plan_again: "There is already a plan. Do you want to go on with it?",
    barrier_of: |number, total| format!("What comes first? · factor {number} of {total}"),
    how_much: "How much does this hinder?",
    how_changeable: "Can you change anything about it yourselves?",
    which: "Which strategies go into the plan?",
    which_hint: "Begin small: two or three take you a long way. The numbers are those of the factors in the advice.",
    chosen_already: |count| {
        if count == 1 {
            "One strategy is already in the plan; what you choose here is added.".to_owned()
        } else {
            format!("{count} strategies are already in the plan; what you choose here is added.")
        }
    },
    candidate: |name, ranks, in_bundle| {
        let bundle = if in_bundle { ", in the bundle" } else { "" };
        format!("{name} (for {ranks}{bundle})")
    },
    line_of: |number, total| format!("The plan · strategy {number} of {total}"),
    what_now: "What do you want to do?",
    works: [
        "fill in: who, what, when",
        "say how far along it is",
        "add a remark",
        "take it out of the plan",
        "go to the next strategy",
    ],
    ready: "done with the plan",
    lacking: |fields| format!("Not filled in yet: {fields}"),
    how_far: "How far along is it?",
    remark: "· What do you want to note?",
    remark_hint: "Today's date is added. Leave it empty to note nothing.",
    discard: "Take this strategy out of the plan? What was filled in for it will be gone.",
    keep_or_discard: ["no, leave it", "yes, take it out"],
    fields: PlanFieldTexts {
        who: "· Who does this?",
        what: "· What are you going to do?",
        target: "· Whom is it aimed at?",
        start: "· On which day does it start?",
        due: "· By which day is it done?",
        when: "· When does it happen, in words?",
        dose: "· How much and how often?",
        outcome: "· What should be different then?",
        because: "· Why does this help?",
        status: "",
        stopped_because: "· Why was it stopped?",
    },
    field_hints: PlanFieldTexts {
        who: "A name or a role. You can always leave it empty; a hyphen (-) empties a field.",
        what: "This is a proposal from the strategy's card. Change it, or press Enter.",
        target: "For example: the whole team, new colleagues, the management team.",
        start: "For example 8 December or 8-12-2027: the day before the month. Without a year it is the first to come. If you do not know yet, leave it empty.",
        due: "For example 31 March or 31-3-2027: the day before the month. Without a year it is the first to come. If you do not know yet, leave it empty.",
        when: "For example: every Tuesday in the team meeting.",
        dose: "For example: one hour a week, twelve weeks.",
        outcome: "This is a proposal from the questionnaire. Change it, or press Enter.",
        because: "This is a proposal from the advice. Change it, or press Enter.",
        status: "",
        stopped_because: "So that you still know later.",
    },
    stopped: |file| format!("Stopped. What you filled in is in {file}."),
    offer_documents: "Do you want to keep this as a document, for the team meeting for example?",
    which_documents: "How do you want to keep it?",
    documents: [
        "Word, to go on writing in",
        "a web page, to read and print",
        "Excel, to sort and plan",
        "plain text (Markdown)",
    ],
    documents_saved: |files| format!("Saved: {files}."),
    nothing_made: "No document was made.",
};
