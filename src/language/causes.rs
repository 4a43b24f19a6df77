//! The words about what lies behind barriers, and about what is there already.

/// Words about causes.
#[derive(Debug)]
#[allow(missing_docs)] // The name of each field says where it stands, and the Dutch and English texts say the rest.
pub struct CauseWords {
    // Faults in content files.
    pub too_many: fn(&str, usize) -> String,
    pub too_many_themes: fn(usize) -> String,
    pub reserved: fn(&str) -> String,
    pub kind_elsewhere: fn(&str, &str) -> String,
    pub too_many_objections: fn(usize) -> String,
    pub number_of_terms: fn(usize) -> String,
    pub one_term: fn(&str) -> String,
    pub one_bound: &'static str,
    pub any_cause_already: &'static str,
    // Faults in sessions and flags.
    pub unknown_cause: fn(&str, &str) -> String,
    pub causes_are: fn(&str) -> String,
    pub no_causes: fn(&str) -> String,
    pub cause_form: &'static str,
    pub other_question: fn(&str, &str) -> String,
    pub unknown_theme: fn(&str) -> String,
    pub unknown_kind: fn(&str) -> String,
    pub no_kinds: fn(&str) -> String,
    pub too_many_taken: fn(usize) -> String,
    pub too_many_listed: fn(usize) -> String,
    pub team_size: fn(u32) -> String,
}

pub(super) const DUTCH: CauseWords = CauseWords {
    too_many: |determinant, most| {
        format!("Bij {determinant} staan te veel oorzaken; hoogstens {most}, want ze worden voorgelezen.")
    },
    too_many_themes: |most| format!("Er zijn te veel thema's; hoogstens {most}."),
    reserved: |id| format!("{id} heeft in een sessie al een betekenis. Geef de oorzaak een andere id."),
    kind_elsewhere: |kind, determinant| {
        format!("De soort {kind} komt niet voor bij {determinant}: daar wordt naar iets anders gevraagd.")
    },
    too_many_objections: |most| format!("Hier staat te veel dat ertegen pleit; hoogstens {most} keer."),
    number_of_terms: |most| format!("Onder all staan een of meer voorwaarden, hoogstens {most}."),
    one_term: |terms| format!("Elke voorwaarde heeft precies één veld. Wat hier kan staan: {terms}."),
    one_bound: "Hier hoort at_most of at_least te staan, en niet allebei.",
    any_cause_already: "Deze strategie werkt hier al bij elke oorzaak. Noem er geen oorzaken bij.",
    unknown_cause: |cause, id| format!("De oorzaak {cause} ken ik niet bij {id}."),
    causes_are: |ids| format!("Wat hier kan staan: {ids}."),
    no_causes: |id| format!("Van {id} zijn geen oorzaken bekend; alleen unknown of {{other: \"...\"}} kan hier staan."),
    cause_form: "Een oorzaak is een id, unknown, {other: \"...\"} of een lijst daarvan.",
    other_question: |cause, item| format!("De oorzaak {cause} hoort bij de vraag {item}."),
    unknown_theme: |theme| format!("Het thema {theme} ken ik niet."),
    unknown_kind: |kind| format!("De soort {kind} ken ik hier niet."),
    no_kinds: |list| format!("In de lijst {list} heeft een onderdeel alleen een naam, geen soort."),
    too_many_taken: |most| format!("Dit zijn te veel factoren om nu op te pakken; kies er hoogstens {most}."),
    too_many_listed: |most| format!("Deze lijst is te lang; hoogstens {most} regels."),
    team_size: |most| format!("Een team heeft 1 tot {most} mensen."),
};

pub(super) const ENGLISH: CauseWords = CauseWords {
    too_many: |determinant, most| {
        format!("There are too many causes for {determinant}; at most {most}, since they are read aloud.")
    },
    too_many_themes: |most| format!("There are too many themes; at most {most}."),
    reserved: |id| format!("{id} has a meaning in a session already. Give the cause another id."),
    kind_elsewhere: |kind, determinant| {
        format!("The kind {kind} does not occur for {determinant}, which asks about something else.")
    },
    too_many_objections: |most| format!("Too much speaks against it here; at most {most} times."),
    number_of_terms: |most| format!("One or more conditions stand under all, at most {most}."),
    one_term: |terms| format!("Every condition has exactly one field. What can stand here: {terms}."),
    one_bound: "Either at_most or at_least belongs here, and not both.",
    any_cause_already: "This strategy works here whatever the cause is. Name no causes for it.",
    unknown_cause: |cause, id| format!("I do not know the cause {cause} for {id}."),
    causes_are: |ids| format!("What can stand here: {ids}."),
    no_causes: |id| format!("No causes are known for {id}; only unknown or {{other: \"...\"}} can stand here."),
    cause_form: "A cause is an id, unknown, {other: \"...\"}, or a list of these.",
    other_question: |cause, item| format!("The cause {cause} belongs to the question {item}."),
    unknown_theme: |theme| format!("I do not know the theme {theme}."),
    unknown_kind: |kind| format!("I do not know the kind {kind} here."),
    no_kinds: |list| format!("In the list {list} an element has a name only, and no kind."),
    too_many_taken: |most| format!("These are too many factors to take on now; choose at most {most}."),
    too_many_listed: |most| format!("This list is too long; at most {most} lines."),
    team_size: |most| format!("A team has 1 to {most} people."),
};
