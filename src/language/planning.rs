//! The words of the conversation in which a team makes its plan.

/// Words of that conversation.
#[derive(Debug)]
#[allow(missing_docs)] // The name of each field says where it stands, and the Dutch and English texts say the rest.
pub struct PlanningTexts {
    // Offers after the advice.
    pub offer_plan: &'static str,
    pub offer_plan_again: &'static str,
    // Choosing.
    pub which: &'static str,
    pub which_hint: &'static str,
    pub chosen_already: fn(usize) -> String,
    /// The name, the numbers of the other barriers it is for, and whether it is in the bundle.
    pub candidate: fn(&str, &str, bool) -> String,
    pub choosing: &'static str,
    pub for_barrier: fn(usize, &str) -> String,
    pub looked_up: &'static str,
    pub elsewhere: &'static str,
    pub of_others: fn(usize) -> String,
    pub search: &'static str,
    pub own: &'static str,
    /// What a strategy does, and when it works.
    pub explained: fn(&str, &str) -> String,
    // One that is not suggested.
    pub what_to_search: &'static str,
    pub what_to_search_hint: &'static str,
    pub nothing_found: fn(&str) -> String,
    pub which_found: fn(&str) -> String,
    pub none_of_these: &'static str,
    pub in_plan_already: fn(&str) -> String,
    // One of the team's own.
    pub what_own: &'static str,
    pub what_own_hint: &'static str,
    pub own_for: fn(&str) -> String,
    pub own_for_none: &'static str,
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
    // Stopping.
    pub stopped: fn(&str) -> String,
    // Taking it along.
    pub offer_documents: &'static str,
    pub which_documents: &'static str,
    /// What stands above the question how long they are.
    pub taking_along: &'static str,
    pub which_length: &'static str,
    /// One side of paper, a few pages, everything.
    pub lengths: [&'static str; 3],
    pub documents_saved: fn(&str) -> String,
    pub nothing_made: &'static str,
}

pub(super) const DUTCH: PlanningTexts = PlanningTexts {
    offer_plan: "Wil je nu een plan maken: strategieën kiezen en afspreken wie wat doet?",
    offer_plan_again: "Er is al een plan. Wil je ermee verder?",
    which: "Welke strategieën komen in het plan?",
    which_hint: "Begin klein: met twee of drie kun je al goed vooruit.",
    chosen_already: |count| {
        if count == 1 {
            "Er staat al één strategie in het plan; wat je hier kiest, komt erbij.".to_owned()
        } else {
            format!("Er staan al {count} strategieën in het plan; wat je hier kiest, komt erbij.")
        }
    },
    candidate: |name, ranks, in_bundle| match (ranks, in_bundle) {
        ("", false) => name.to_owned(),
        ("", true) => format!("{name} (in de bundel)"),
        (ranks, false) => format!("{name} (ook voor {ranks})"),
        (ranks, true) => format!("{name} (ook voor {ranks}, in de bundel)"),
    },
    choosing: "Het plan · strategieën kiezen",
    for_barrier: |number, name| format!("Voor factor {number}, {name}:"),
    looked_up: "Zelf gezocht:",
    elsewhere: "Iets anders:",
    of_others: |count| format!("ook de strategieën bij andere factoren laten zien ({count})"),
    search: "zoeken in alle strategieën",
    own: "iets van jullie zelf opschrijven",
    explained: |what, works_when| format!("{what} Dit werkt als: {works_when}"),
    what_to_search: "Waar zoek je naar?",
    what_to_search_hint: "Bijvoorbeeld: scholing, maatje of rooster. Laat het leeg om terug te gaan.",
    nothing_found: |text| format!("Er is geen strategie gevonden met “{text}”. Probeer een ander woord."),
    which_found: |text| format!("Dit is er met “{text}”. Welke kies je?"),
    none_of_these: "geen van deze: een ander woord zoeken",
    in_plan_already: |name| format!("“{name}” staat al in het plan."),
    what_own: "Wat spreken jullie af?",
    what_own_hint: "Schrijf het kort op, zoals jullie het noemen. Bijvoorbeeld: elke maandag tien minuten samen oefenen. Laat het leeg om terug te gaan.",
    own_for: |own| format!("Voor welke factor is “{own}”?"),
    own_for_none: "voor geen van deze",
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
    stopped: |file| format!("Gestopt. Wat je hebt ingevuld staat in {file}."),
    offer_documents: "Wil je dit bewaren als document, bijvoorbeeld voor het teamoverleg?",
    which_documents: "Hoe wil je het bewaren?",
    taking_along: "Bewaren als document",
    which_length: "Hoe lang mag het zijn?",
    lengths: [
        "één kant van een A4, om samen bij te praten",
        "een paar bladzijden: wat jullie afspraken en wat daarbij hoort",
        "alles, met uitleg en bronnen",
    ],
    documents_saved: |files| format!("Bewaard: {files}."),
    nothing_made: "Er is geen document gemaakt.",
};

pub(super) const ENGLISH: PlanningTexts = PlanningTexts {
    offer_plan: "Do you want to make a plan now: choose strategies and agree who does what?",
    offer_plan_again: "There is already a plan. Do you want to go on with it?",
    which: "Which strategies go into the plan?",
    which_hint: "Begin small: two or three take you a long way.",
    chosen_already: |count| {
        if count == 1 {
            "One strategy is already in the plan; what you choose here is added.".to_owned()
        } else {
            format!("{count} strategies are already in the plan; what you choose here is added.")
        }
    },
    candidate: |name, ranks, in_bundle| match (ranks, in_bundle) {
        ("", false) => name.to_owned(),
        ("", true) => format!("{name} (in the bundle)"),
        (ranks, false) => format!("{name} (also for {ranks})"),
        (ranks, true) => format!("{name} (also for {ranks}, in the bundle)"),
    },
    choosing: "The plan · choosing strategies",
    for_barrier: |number, name| format!("For factor {number}, {name}:"),
    looked_up: "Looked up:",
    elsewhere: "Something else:",
    of_others: |count| format!("show the strategies for other factors as well ({count})"),
    search: "search all strategies",
    own: "write down something of your own",
    explained: |what, works_when| format!("{what} This works when: {works_when}"),
    what_to_search: "What are you looking for?",
    what_to_search_hint: "For example: training, buddy or roster. Leave it empty to go back.",
    nothing_found: |text| format!("No strategy was found with “{text}”. Try another word."),
    which_found: |text| format!("This is there with “{text}”. Which do you choose?"),
    none_of_these: "none of these: search for another word",
    in_plan_already: |name| format!("“{name}” is already in the plan."),
    what_own: "What do you agree on?",
    what_own_hint: "Keep it short, as you call it yourselves. For example: ten minutes of practice together every Monday. Leave it empty to go back.",
    own_for: |own| format!("Which barrier is “{own}” for?"),
    own_for_none: "for none of these",
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
    stopped: |file| format!("Stopped. What you filled in is in {file}."),
    offer_documents: "Do you want to keep this as a document, for the team meeting for example?",
    which_documents: "How do you want to keep it?",
    taking_along: "Keeping it as a document",
    which_length: "How long may it be?",
    lengths: [
        "one side of A4, to talk over together",
        "a few pages: what you agreed and what belongs to it",
        "everything, with explanations and sources",
    ],
    documents_saved: |files| format!("Saved: {files}."),
    nothing_made: "No document was made.",
};
