//! Words of empty sessions, empty surveys and codebooks.

use super::each::ElementTexts;

/// Words of empty sessions, empty surveys and codebooks.
#[derive(Debug)]
#[allow(missing_docs)] // The name of each field says where it stands, and the Dutch and English texts say the rest.
pub struct TemplateTexts {
    pub which: &'static str,
    pub which_hint: &'static str,
    /// What stands above an empty session, a paragraph each.
    pub session: [&'static str; 2],
    pub innovation_name: &'static str,
    pub client: &'static str,
    pub date: &'static str,
    pub organisation: &'static str,
    pub team: &'static str,
    pub phase: &'static str,
    pub role: &'static str,
    pub present: &'static str,
    pub team_size: &'static str,
    pub elements: &'static str,
    /// What each list of elements is, with an example: activities, goals, benefits, drawbacks, referents.
    pub element_lists: ElementTexts,
    pub answers: &'static str,
    /// What stands above what may follow on the answers.
    pub behind: &'static str,
    pub take_on: &'static str,
    pub causes: &'static str,
    pub have: &'static str,
    pub tried: &'static str,
    pub quotes: &'static str,
    /// How the second element of a kind is answered, by the id of its place.
    pub second: ElementTexts<fn(&str) -> String>,
    /// The names of the sheets: the answers, and the codebook. A sheet with the second name is never read as answers.
    pub sheets: [&'static str; 2],
    pub title: &'static str,
    /// How the survey is filled in, a paragraph each.
    pub instructions: [&'static str; 4],
    /// Above the columns of the codebook.
    pub headings: [&'static str; 8],
    pub reversed: &'static str,
    /// What an item is asked once for, with the id of the place of the second.
    pub per: ElementTexts<fn(&str) -> String>,
    pub not_applicable: &'static str,
    pub not_on_scale: &'static str,
}

pub(super) const DUTCH: TemplateTexts = TemplateTexts {
    which: "Welk sjabloon wil je hebben?",
    which_hint: "Kies uit: session (een lege intake), survey (een lege enquête) of codebook (wat elke kolom betekent).",
    session: [
        "Een lege intake om zelf in te vullen. Zet je antwoord achter de dubbele punt. Wat je leeg laat, telt als niet beantwoord. Alles achter een # is uitleg en mag je weghalen.",
        "Daarna geeft strategiewijzer advies BESTAND het advies. Met strategiewijzer controleer BESTAND zie je of alles klopt, en met strategiewijzer intake BESTAND beantwoord je wat nog open is.",
    ],
    innovation_name: "de naam van je innovatie, zoals je die in een zin noemt, bijvoorbeeld het LISO-framework; dit kan niet leeg blijven",
    client: "het woord voor je cliënt, bijvoorbeeld gezin",
    date: "de datum, bijvoorbeeld 2026-11-12",
    organisation: "je organisatie",
    team: "je team",
    phase: "preparation (voorbereiding), introduction (invoering) of embedding (borging)",
    role: "practitioner (professional), coordinator (coördinator), line-manager (leidinggevende) of other (iemand anders)",
    present: "wie er zijn om iets te doen, bijvoorbeeld [line-manager, coordinator]; leeg is: dat weten we niet",
    team_size: "met hoeveel mensen jullie zijn, bijvoorbeeld 8",
    elements: "Waar gaan de vragen concreet over? Zet elk onderdeel tussen aanhalingstekens, met een komma ertussen: [\"het eerste\", \"het tweede\"]. Hoogstens tien per regel. Laat je een regel leeg, dan krijg je de vraag in algemene woorden.",
    element_lists: ElementTexts {
        activity: "wat je doet als je ermee werkt, bijvoorbeeld \"het startgesprek voeren\"",
        goal: "wat het je cliënt moet opleveren, bijvoorbeeld \"eerder passende hulp\"",
        benefit: "wat het jou oplevert, bijvoorbeeld \"meer rust\"",
        drawback: "wat het jou kost, bijvoorbeeld \"dubbel vastleggen\"",
        referent: "wie voor jou telt, bijvoorbeeld \"mijn teamleider\"",
    },
    answers: "Antwoord met een cijfer uit de regel boven het antwoord, of met not-applicable als de vraag niet van toepassing is. Een opmerking erbij kan ook: {value: 2, note: \"geen ruimte in het rooster\"}.",
    behind: "Wat hierna komt, mag leeg blijven. Vul je het in, dan past het advies beter. De vraag \"wat zit erachter?\" stelt strategiewijzer intake BESTAND ook.",
    take_on: "wat jullie nu oppakken, hoogstens vijf factoren: [time, coordinator]",
    causes: "wat achter een antwoord zit, per vraag: {time: double-work}. Bij een onbekende oorzaak noemt het programma de dichtstbijzijnde",
    have: "welke strategie er al is, en of die werkt: [{strategy: buddy, works: true}]",
    tried: "wat jullie al hebben geprobeerd, en waarom het stopte: [{strategy: role-play, why: \"te spannend\"}]",
    quotes: "bij welke vragen je opmerking in een verslag mag staan: [time]",
    second: ElementTexts {
        activity: |id| format!("Tweede activiteit genoemd? Voeg een regel toe: {id}:"),
        goal: |id| format!("Tweede doel genoemd? Voeg een regel toe: {id}:"),
        benefit: |id| format!("Tweede voordeel genoemd? Voeg een regel toe: {id}:"),
        drawback: |id| format!("Tweede nadeel genoemd? Voeg een regel toe: {id}:"),
        referent: |id| format!("Tweede persoon of groep genoemd? Voeg een regel toe: {id}:"),
    },
    sheets: ["Antwoorden", "Codeboek"],
    title: "Codeboek van de enquête",
    instructions: [
        "Elke kolom is een vraag en elke rij is iemand die antwoord geeft. De id van de vraag staat boven de kolom.",
        "Vul het cijfer in van het gekozen antwoord, of de woorden ervan. Bij ja en nee zijn woorden duidelijker. Geen antwoord? Laat de cel leeg. Geldt de vraag niet voor iemand? Vul dan nvt in.",
        "Bij een omgekeerde vraag is het ongunstig als iemand het ermee eens is. Vul gewoon het cijfer in dat gekozen is: het programma keert het zelf om.",
        "Stel je een vraag per activiteit, doel, voordeel, nadeel of persoon? Geef dan elk zijn eigen kolom: boven de eerste staat de id, boven de tweede de id met [2], boven de derde met [3].",
    ],
    headings: ["Id", "Nummer", "Determinant", "Categorie", "Stelling", "Antwoorden", "Omgekeerd", "Vaker te stellen"],
    reversed: "omgekeerde vraag",
    per: ElementTexts {
        activity: |id| format!("per activiteit; de tweede is {id}"),
        goal: |id| format!("per doel; het tweede is {id}"),
        benefit: |id| format!("per voordeel; het tweede is {id}"),
        drawback: |id| format!("per nadeel; het tweede is {id}"),
        referent: |id| format!("per persoon of groep; de tweede is {id}"),
    },
    not_applicable: "nvt",
    not_on_scale: "Dit antwoord staat niet in de lijst. Kies er een uit de lijst, of laat de cel leeg.",
};

pub(super) const ENGLISH: TemplateTexts = TemplateTexts {
    which: "Which template would you like?",
    which_hint: "Choose session (an empty intake), survey (an empty survey) or codebook (what each column means).",
    session: [
        "An empty intake to fill in yourself. Put your answer after the colon. What you leave empty counts as not answered. Everything after a # is explanation, and may be removed.",
        "After that, strategiewijzer advise FILE gives the advice. With strategiewijzer check FILE you see whether everything is in order, and with strategiewijzer interview FILE you answer what is still open.",
    ],
    innovation_name: "the name of your innovation as you say it in a sentence, such as the LISO framework; this cannot be left empty",
    client: "the word for your client, such as family",
    date: "the date, such as 2026-11-12",
    organisation: "your organisation",
    team: "your team",
    phase: "preparation, introduction or embedding",
    role: "practitioner, coordinator, line-manager or other",
    present: "who is there to act, such as [line-manager, coordinator]; empty means that you do not know",
    team_size: "how many of you there are, such as 8",
    elements: "What exactly are the questions about? Put each between quotation marks, with a comma in between: [\"the first\", \"the second\"]. At most ten on a line. Leave a line empty, and the question is put in general words.",
    element_lists: ElementTexts {
        activity: "what you do when you work with it, such as \"hold the first conversation\"",
        goal: "what it should bring your client, such as \"the right help sooner\"",
        benefit: "what it brings you, such as \"more calm\"",
        drawback: "what it costs you, such as \"recording things twice\"",
        referent: "whose opinion counts for you, such as \"my team leader\"",
    },
    answers: "Answer with a number from the line above the answer, or with not-applicable if the question does not apply. A remark is possible too: {value: 2, note: \"no room in the timetable\"}.",
    behind: "What follows may stay empty. If you fill it in, the advice fits better. The question \"what lies behind it?\" is asked by strategiewijzer interview FILE too.",
    take_on: "what you take on now, at most five factors: [time, coordinator]",
    causes: "what lies behind an answer, by question: {time: double-work}. The program names the nearest to a cause that it does not know",
    have: "which strategy is there already, and whether it works: [{strategy: buddy, works: true}]",
    tried: "what you have tried already, and why it stopped: [{strategy: role-play, why: \"too tense\"}]",
    quotes: "the questions whose remark may stand in a report: [time]",
    second: ElementTexts {
        activity: |id| format!("Named a second activity? Add a line: {id}:"),
        goal: |id| format!("Named a second goal? Add a line: {id}:"),
        benefit: |id| format!("Named a second benefit? Add a line: {id}:"),
        drawback: |id| format!("Named a second drawback? Add a line: {id}:"),
        referent: |id| format!("Named a second person or group? Add a line: {id}:"),
    },
    sheets: ["Answers", "Codebook"],
    title: "Codebook of the survey",
    instructions: [
        "Every column is a question, and every row is somebody who answers. The id of the question is above the column.",
        "Fill in the number of the answer that was chosen, or its words. For yes and no, words are clearer. No answer? Leave the cell empty. Does the question not apply to somebody? Then fill in: not applicable.",
        "On a reversed question it is unfavourable to agree. Just fill in the number that was chosen: the program reverses it by itself.",
        "Do you ask a question for each activity, goal, benefit, drawback or person? Then give each a column of its own: the first has the id above it, the second the id with [2], the third the id with [3].",
    ],
    headings: ["Id", "Number", "Determinant", "Category", "Statement", "Answers", "Reversed", "Can be repeated"],
    reversed: "reversed question",
    per: ElementTexts {
        activity: |id| format!("for each activity; the second is {id}"),
        goal: |id| format!("for each goal; the second is {id}"),
        benefit: |id| format!("for each benefit; the second is {id}"),
        drawback: |id| format!("for each drawback; the second is {id}"),
        referent: |id| format!("for each person or group; the second is {id}"),
    },
    not_applicable: "not applicable",
    not_on_scale: "This answer is not on the list. Choose one from the list, or leave the cell empty.",
};
