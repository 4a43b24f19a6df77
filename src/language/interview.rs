//! The words of the interview, for both its faces.

use super::each::{ElementTexts, FieldTexts, RoleTexts};
use super::{commands, keys, quote};

pub use commands::CommandTexts;
pub use keys::ActionKeys;
pub use quote::QuoteTexts;

/// Words of the interview.
#[derive(Debug)]
#[allow(missing_docs)] // The name of each field says where it stands, and the Dutch and English texts say the rest.
pub struct InterviewTexts {
    /// How many factors the questionnaire has.
    pub welcome: fn(usize) -> String,
    pub privacy: &'static str,
    pub resumed: fn(&str, usize, usize) -> String,
    // Choosing a session.
    pub unfinished: &'static str,
    pub unfinished_line: fn(&str, &str, usize, usize) -> String,
    pub start_new: &'static str,
    // Before the questions.
    pub fields: FieldTexts,
    pub field_hints: FieldTexts,
    /// What is added to a role where it is chosen.
    pub role_notes: RoleTexts,
    pub want_elements: &'static str,
    pub want_elements_hint: &'static str,
    /// What asks for all elements of a kind.
    pub lists: ElementTexts,
    pub list_hint: &'static str,
    pub list_next: fn(usize) -> String,
    pub skip_choice: &'static str,
    pub now: fn(&str) -> String,
    // Questions.
    pub progress: fn(&str, usize, usize) -> String,
    pub progress_plain: fn(&str, usize, usize) -> String,
    pub choose: &'static str,
    pub given: fn(&str) -> String,
    pub note: fn(&str) -> String,
    pub note_prompt: &'static str,
    pub note_empty_hint: &'static str,
    /// Whether it may be quoted.
    pub quote: QuoteTexts,
    /// What stands before a question as it is read aloud to another.
    pub aloud: fn(&str) -> String,
    /// What opens a category where the introduction has yet to begin.
    pub not_begun: &'static str,
    pub gate_closed: &'static str,
    pub choose_category: &'static str,
    // Review.
    pub review: &'static str,
    pub review_hint: &'static str,
    pub review_help: &'static str,
    pub review_prompt: fn(&str) -> String,
    pub review_page: fn(usize, usize) -> String,
    pub review_hint_plain: &'static str,
    /// What stands above what was filled in before the questions.
    pub review_context: &'static str,
    /// The fields before the questions, as short as can be.
    pub review_fields: FieldTexts,
    /// One element of a kind.
    pub review_elements: ElementTexts,
    pub named: fn(usize) -> String,
    pub not_filled_in: &'static str,
    pub rename_element: &'static str,
    pub rename_element_hint: &'static str,
    // Keys and commands.
    pub keys: ActionKeys,
    pub commands: CommandTexts,
    /// The keys at a question; whether a note can be made.
    pub question_hint: fn(&ActionKeys, bool) -> String,
    pub keys_hint: fn(&ActionKeys) -> String,
    pub plain_keys_hint: &'static str,
    pub usual: fn(&str) -> String,
    pub menu_hint: fn(&ActionKeys) -> String,
    /// The same where there is nothing to keep by stopping.
    pub pick_hint: fn(&ActionKeys) -> String,
    pub several_hint: fn(&ActionKeys) -> String,
    /// The same where Enter takes the marked line when none was chosen.
    pub several_marked_hint: fn(&ActionKeys) -> String,
    pub more_below: fn(usize) -> String,
    pub plain_several_hint: &'static str,
    pub text_hint: &'static str,
    pub plain_hint: fn(bool) -> String,
    pub plain_text_help: &'static str,
    pub plain_pick_help: &'static str,
    pub plain_answer: &'static str,
    // Refusals.
    pub required: &'static str,
    pub nameless_element: &'static str,
    pub nothing_before: &'static str,
    pub no_such_option: fn(usize) -> String,
    pub no_such_number: fn(usize) -> String,
    pub choose_first: &'static str,
    pub not_understood: fn(&str) -> String,
    pub too_many: fn(usize) -> String,
    /// How many fit, and how many there are.
    pub too_long: fn(usize, usize) -> String,
    pub not_here: &'static str,
    // The end.
    pub reproduce: &'static str,
    pub yes_no: fn(&ActionKeys) -> String,
}

pub(super) const DUTCH: InterviewTexts = InterviewTexts {
    welcome: |factors| {
        format!(
            "Welkom. We lopen samen langs {factors} factoren die de invoering van een innovatie helpen of hinderen. Dat duurt ongeveer een halfuur. Stoppen kan altijd: na elke vraag is alles bewaard."
        )
    },
    privacy: "Wat je invult blijft op deze computer; er gaat niets naar buiten.",
    resumed: |innovation, done, all| format!("We gaan verder met {innovation}: {done} van {all} vragen gehad."),
    unfinished: "In deze map staan intakes die nog niet af zijn. Waarmee ga je verder?",
    unfinished_line: |innovation, file, done, all| format!("{innovation}: {done} van {all} vragen ({file})"),
    start_new: "Een nieuwe intake beginnen",
    fields: FieldTexts {
        innovation: "Hoe heet de innovatie?",
        client: "Welk woord gebruik je voor de cliënt?",
        organisation: "Bij welke organisatie is dit?",
        team: "Om welk team gaat het?",
        phase: "In welke fase is de invoering?",
        role: "Wat is jouw rol bij deze innovatie?",
    },
    field_hints: FieldTexts {
        innovation: "Schrijf het zoals je het zegt, dus met de of het: de richtlijn Scheiding, het LISO-framework.",
        client: "Eén woord in het enkelvoud, bijvoorbeeld gezin, jeugdige of ouder.",
        organisation: "",
        team: "",
        phase: "",
        role: "De vragen zijn bedoeld voor wie met de innovatie werkt of gaat werken. Lees je de vragen aan iemand voor, kies dan de rol van die ander.",
    },
    role_notes: RoleTexts {
        practitioner: ": ik werk ermee, of ga dat doen",
        coordinator: "",
        line_manager: "",
        other: "",
    },
    want_elements: "Wil je de vragen concreter maken met eigen activiteiten, doelen, voordelen, nadelen en namen van mensen?",
    want_elements_hint: "Dat geeft preciezer advies en meer vragen. Zonder gaat het ook.",
    lists: ElementTexts {
        activity: "Welke activiteiten horen bij het werken met deze innovatie? Begin met iets als 'het gesprek met ouders voeren'.",
        goal: "Welke doelen moet de innovatie bereiken? Bijvoorbeeld: eerder signaleren.",
        benefit: "Welke voordelen heb je er zelf van? Bijvoorbeeld: minder dubbel werk.",
        drawback: "Welke nadelen heb je er zelf van? Bijvoorbeeld: meer registratie.",
        referent: "Van wie telt de mening of de steun voor jou? Noem ze apart, bijvoorbeeld: directe collega's, de leidinggevende.",
    },
    list_hint: "Eén per regel, hoogstens tien. Een lege regel is klaar.",
    list_next: |number| format!("{number}."),
    skip_choice: "dat sla ik over",
    now: |text| format!("Nu staat hier: {text}"),
    progress: |category, number, total| format!("{category} · vraag {number} van {total}"),
    progress_plain: |category, number, total| format!("{category}, vraag {number} van {total}."),
    choose: "Kies met een cijfer, of met de pijltjes en Enter.",
    given: |answer| format!("Eerder koos je: {answer}."),
    note: |note| format!("Opmerking: {note}"),
    note_prompt: "Je opmerking",
    note_empty_hint: "Leeg laten haalt de opmerking weg.",
    quote: quote::DUTCH,
    aloud: |question| format!("Om voor te lezen: {question}"),
    not_begun: "De invoering moet nog beginnen: kies wat je verwacht.",
    gate_closed: "Je kent de inhoud nog niet. De vragen over de innovatie zelf slaan we daarom over; die komen later.",
    choose_category: "Naar welke categorie wil je?",
    review: "Alle antwoorden",
    review_hint: "Nummer en Enter: veranderen. Alleen Enter: klaar.",
    review_help: "Typ het nummer van wat je wilt veranderen, en dan Enter. Met alleen Enter ben je klaar en volgt het advies. Met de pijltjes blader je, met t ga je terug, en met q stop je; alles is bewaard.",
    review_prompt: |typed| format!("Nummer: {typed}"),
    review_page: |page, pages| format!("Blad {page} van {pages}; blader met de pijltjes."),
    review_hint_plain: "Typ het nummer van wat je wilt veranderen, of klaar voor het advies.",
    review_context: "Over deze intake",
    review_fields: FieldTexts {
        innovation: "Innovatie",
        client: "Woord voor de cliënt",
        organisation: "Organisatie",
        team: "Team",
        phase: "Fase",
        role: "Jouw rol",
    },
    review_elements: ElementTexts {
        activity: "Activiteit",
        goal: "Doel",
        benefit: "Voordeel",
        drawback: "Nadeel",
        referent: "Persoon",
    },
    named: |count| if count == 0 { "geen genoemd".to_owned() } else { format!("{count} genoemd") },
    not_filled_in: "niet ingevuld",
    rename_element: "Hoe wil je dit noemen?",
    rename_element_hint: "Je antwoorden erover blijven staan.",
    keys: keys::DUTCH,
    commands: commands::DUTCH,
    // Hard spaces keep a key and its word on one line.
    question_hint: |keys, note| {
        let note = if note { format!("{}\u{a0}opmerking · ", keys.note) } else { String::new() };
        format!(
            "{}\u{a0}terug · {}\u{a0}uitleg · {note}{}\u{a0}niet\u{a0}van\u{a0}toepassing · {}\u{a0}overslaan · {}\u{a0}categorie · {}\u{a0}bewaren\u{a0}en\u{a0}stoppen",
            keys.back, keys.explain, keys.not_applicable, keys.skip, keys.category, keys.stop
        )
    },
    keys_hint: |keys| {
        format!(
            "Kies met een cijfer, of met de pijltjes en Enter. {}\u{a0}terug · {}\u{a0}overslaan · {}\u{a0}bewaren\u{a0}en\u{a0}stoppen",
            keys.back, keys.skip, keys.stop
        )
    },
    plain_keys_hint: "Typ een nummer en dan Enter. Je kunt ook typen: terug, overslaan, stop (alles is bewaard).",
    usual: |option| format!("Een lege regel betekent: {option}"),
    more_below: |count| format!("Het zijn er {count}; met de pijltjes komt de rest in beeld."),
    menu_hint: |keys| {
        format!(
            "Kies met een cijfer, of met de pijltjes en Enter. {}\u{a0}terug · {}\u{a0}bewaren\u{a0}en\u{a0}stoppen",
            keys.back, keys.stop
        )
    },
    pick_hint: |keys| format!("Kies met een cijfer, of met de pijltjes en Enter. {}\u{a0}terug", keys.back),
    several_hint: |keys| {
        format!(
            "Kruis aan met een cijfer of de spatiebalk; Enter gaat verder met wat aangekruist is. {}\u{a0}terug · {}\u{a0}overslaan · {}\u{a0}bewaren\u{a0}en\u{a0}stoppen",
            keys.back, keys.skip, keys.stop
        )
    },
    several_marked_hint: |keys| {
        format!(
            "Enter maakt wat bij > staat. Wil je er meer, kruis ze dan eerst aan met een cijfer of de spatiebalk. {}\u{a0}terug · {}\u{a0}overslaan · {}\u{a0}bewaren\u{a0}en\u{a0}stoppen",
            keys.back, keys.skip, keys.stop
        )
    },
    plain_several_hint: "Typ de nummers die je kiest, met komma's ertussen. Een lege regel kiest niets.",
    text_hint: "Enter gaat verder. Met < en Enter ga je terug.",
    plain_hint: |note| {
        let note = if note { "opmerking met je tekst erachter, " } else { "" };
        format!(
            "Typ het nummer van je antwoord en dan Enter. Verder kun je typen: terug, uitleg, {note}nvt (niet van toepassing), overslaan, categorie met een nummer, stop (alles is bewaard), en hulp voor deze uitleg."
        )
    },
    plain_text_help: "Typ je tekst en dan Enter. Een lege regel laat staan wat er al stond. Verder kun je typen: terug, stop (alles is bewaard), en hulp voor deze uitleg.",
    plain_pick_help: "Typ wat je kiest en dan Enter. Verder kun je typen: terug, stop (alles is bewaard), en hulp voor deze uitleg.",
    plain_answer: "Antwoord:",
    required: "De naam van de innovatie is nodig om verder te gaan.",
    nameless_element: "Zonder naam kan niet. Wil je dit weghalen, kies dan in het overzicht de hele lijst.",
    nothing_before: "Dit is het begin; hiervoor staat niets.",
    no_such_option: |most| format!("Kies een cijfer van 1 tot en met {most}."),
    no_such_number: |most| format!("Kies een nummer van 1 tot en met {most}."),
    choose_first: "Kies eerst een antwoord, met een cijfer of met de pijltjes.",
    not_understood: |text| format!("\"{text}\" begrijp ik hier niet. Typ hulp voor wat er kan."),
    too_many: |most| format!("Meer dan {most} kan niet."),
    too_long: |most, length| format!("Dat zijn {length} tekens en er passen er {most}; maak het korter."),
    not_here: "Dat kan hier niet.",
    reproduce: "Hetzelfde advies krijg je later met:",
    yes_no: |keys| format!("{} = ja, {} = nee", keys.yes, keys.no),
};

pub(super) const ENGLISH: InterviewTexts = InterviewTexts {
    welcome: |factors| {
        format!(
            "Welcome. Together we go through {factors} factors that help or hinder the introduction of an innovation. It takes about half an hour. You can stop at any time: after each question everything is saved."
        )
    },
    privacy: "What you fill in stays on this computer; nothing is sent anywhere.",
    resumed: |innovation, done, all| format!("We go on with {innovation}: {done} of {all} questions done."),
    unfinished: "This folder holds intakes that are not finished. Which one do you want to go on with?",
    unfinished_line: |innovation, file, done, all| format!("{innovation}: {done} of {all} questions ({file})"),
    start_new: "Begin a new intake",
    fields: FieldTexts {
        innovation: "What is the innovation called?",
        client: "Which word do you use for the client?",
        organisation: "Which organisation is this?",
        team: "Which team is it about?",
        phase: "Which phase is the introduction in?",
        role: "What is your role in this innovation?",
    },
    field_hints: FieldTexts {
        innovation: "Write it as you say it, with 'the' if you say that: the divorce guideline, the LISO framework.",
        client: "One word in the singular, for example family, young person or parent.",
        organisation: "",
        team: "",
        phase: "",
        role: "The questions are meant for those who work with the innovation, or will. If you read the questions to someone, choose that person's role.",
    },
    role_notes: RoleTexts { practitioner: ": I work with it, or will", coordinator: "", line_manager: "", other: "" },
    want_elements: "Do you want to make the questions more concrete with activities, goals, benefits, drawbacks and people of your own?",
    want_elements_hint: "That gives more precise advice and more questions. It works without, too.",
    lists: ElementTexts {
        activity: "Which activities are part of working with this innovation? Begin with something like 'holding the conversation with parents'.",
        goal: "Which goals should the innovation reach? For example: spotting problems earlier.",
        benefit: "Which benefits does it have for you yourself? For example: less duplicate work.",
        drawback: "Which drawbacks does it have for you yourself? For example: more paperwork.",
        referent: "Whose opinion or support counts for you? Name them apart, for example: immediate colleagues, the line manager.",
    },
    list_hint: "One per line, ten at most. An empty line ends the list.",
    list_next: |number| format!("{number}."),
    skip_choice: "skip this",
    now: |text| format!("It now says: {text}"),
    progress: |category, number, total| format!("{category} · question {number} of {total}"),
    progress_plain: |category, number, total| format!("{category}, question {number} of {total}."),
    choose: "Choose with a digit, or with the arrows and Enter.",
    given: |answer| format!("Your earlier answer: {answer}."),
    note: |note| format!("Note: {note}"),
    note_prompt: "Your note",
    note_empty_hint: "Leave it empty to remove the note.",
    quote: quote::ENGLISH,
    aloud: |question| format!("To read aloud: {question}"),
    not_begun: "The introduction has yet to begin: choose what you expect.",
    gate_closed: "You do not know the content yet. So we skip the questions about the innovation itself; they come later.",
    choose_category: "Which category do you want to go to?",
    review: "All answers",
    review_hint: "Number and Enter: change. Enter alone: done.",
    review_help: "Type the number of what you want to change, then Enter. Enter alone means you are done, and the advice follows. The arrows turn pages, b goes back, and q stops; everything is saved.",
    review_prompt: |typed| format!("Number: {typed}"),
    review_page: |page, pages| format!("Page {page} of {pages}; turn pages with the arrows."),
    review_hint_plain: "Type the number of what you want to change, or done for the advice.",
    review_context: "About this intake",
    review_fields: FieldTexts {
        innovation: "Innovation",
        client: "Word for the client",
        organisation: "Organisation",
        team: "Team",
        phase: "Phase",
        role: "Your role",
    },
    review_elements: ElementTexts {
        activity: "Activity",
        goal: "Goal",
        benefit: "Benefit",
        drawback: "Drawback",
        referent: "Person",
    },
    named: |count| if count == 0 { "none named".to_owned() } else { format!("{count} named") },
    not_filled_in: "not filled in",
    rename_element: "What do you want to call this?",
    rename_element_hint: "Your answers about it stay.",
    keys: keys::ENGLISH,
    commands: commands::ENGLISH,
    // Hard spaces keep a key and its word on one line.
    question_hint: |keys, note| {
        let note = if note { format!("{}\u{a0}add\u{a0}a\u{a0}note · ", keys.note) } else { String::new() };
        format!(
            "{}\u{a0}back · {}\u{a0}explain · {note}{}\u{a0}not\u{a0}applicable · {}\u{a0}skip · {}\u{a0}category · {}\u{a0}save\u{a0}and\u{a0}stop",
            keys.back, keys.explain, keys.not_applicable, keys.skip, keys.category, keys.stop
        )
    },
    keys_hint: |keys| {
        format!(
            "Choose with a digit, or with the arrows and Enter. {}\u{a0}back · {}\u{a0}skip · {}\u{a0}save\u{a0}and\u{a0}stop",
            keys.back, keys.skip, keys.stop
        )
    },
    plain_keys_hint: "Type a number and then Enter. You can also type: back, skip, stop (everything is saved).",
    usual: |option| format!("An empty line means: {option}"),
    more_below: |count| format!("There are {count}; the arrows bring the rest into view."),
    menu_hint: |keys| {
        format!(
            "Choose with a digit, or with the arrows and Enter. {}\u{a0}back · {}\u{a0}save\u{a0}and\u{a0}stop",
            keys.back, keys.stop
        )
    },
    pick_hint: |keys| format!("Choose with a digit, or with the arrows and Enter. {}\u{a0}back", keys.back),
    several_hint: |keys| {
        format!(
            "Tick with a digit or the space bar; Enter goes on with what is ticked. {}\u{a0}back · {}\u{a0}skip · {}\u{a0}save\u{a0}and\u{a0}stop",
            keys.back, keys.skip, keys.stop
        )
    },
    several_marked_hint: |keys| {
        format!(
            "Enter makes what has the >. If you want more than one, tick them first with a digit or the space bar. {}\u{a0}back · {}\u{a0}skip · {}\u{a0}save\u{a0}and\u{a0}stop",
            keys.back, keys.skip, keys.stop
        )
    },
    plain_several_hint: "Type the numbers you choose, with commas between them. An empty line chooses nothing.",
    text_hint: "Enter goes on. With < and Enter you go back.",
    plain_hint: |note| {
        let note = if note { "note followed by your text, " } else { "" };
        format!(
            "Type the number of your answer, then Enter. You can also type: back, explain, {note}na (not applicable), skip, category followed by a number, stop (everything is saved), and help for this explanation."
        )
    },
    plain_text_help: "Type your text, then Enter. An empty line keeps what was there. You can also type: back, stop (everything is saved), and help for this explanation.",
    plain_pick_help: "Type what you choose, then Enter. You can also type: back, stop (everything is saved), and help for this explanation.",
    plain_answer: "Answer:",
    required: "The name of the innovation is needed to go on.",
    nameless_element: "It needs a name. To take it away, choose its whole list in the review.",
    nothing_before: "This is the beginning; there is nothing before it.",
    no_such_option: |most| format!("Choose a digit from 1 to {most}."),
    no_such_number: |most| format!("Choose a number from 1 to {most}."),
    choose_first: "Choose an answer first, with a digit or with the arrows.",
    not_understood: |text| format!("\"{text}\" is not understood here. Type help for what is possible."),
    too_many: |most| format!("More than {most} is not possible."),
    too_long: |most, length| format!("That is {length} characters and {most} fit; make it shorter."),
    not_here: "That is not possible here.",
    reproduce: "You get the same advice later with:",
    yes_no: |keys| format!("{} = yes, {} = no", keys.yes, keys.no),
};
