//! Words about recognising columns and answers.

use super::each::AsideTexts;
use super::plural;

/// Words about recognising columns and answers.
#[derive(Debug)]
#[allow(missing_docs)] // The name of each field says what it is for, and the Dutch and English texts say the rest.
pub struct MappingTexts {
    /// Why a column is set aside.
    pub asides: AsideTexts,
    /// A column: its letters and its heading.
    pub column: fn(&str, &str) -> String,
    // What is wrong with a map.
    pub not_a_map: fn(&str) -> String,
    pub not_a_map_hint: &'static str,
    pub newer_map: fn(&str, u64, u32) -> String,
    pub column_or_number: &'static str,
    pub column_or_number_hint: &'static str,
    pub undecided: fn(&str) -> String,
    pub undecided_hint: &'static str,
    pub column_missing: fn(&str) -> String,
    pub column_missing_hint: fn(&str) -> String,
    pub column_doubled: fn(&str, &str) -> String,
    pub column_doubled_hint: &'static str,
    pub number_outside: fn(&str, usize) -> String,
    pub column_twice: fn(&str) -> String,
    pub element_without_item: &'static str,
    pub element_number: fn(&str, &str, usize) -> String,
    pub no_elements: fn(&str) -> String,
    pub not_reversed: fn(&str) -> String,
    pub not_reversed_hint: &'static str,
    pub not_an_item: fn(&str) -> String,
    pub not_an_item_hint: &'static str,
    pub recode_outside: fn(&str, &str, usize) -> String,
    pub recode_nowhere: fn(&str) -> String,
    pub recode_hint: &'static str,
    // What stands in the way of reading a file.
    pub conflict: fn(&str, &str) -> String,
    pub conflict_hint: &'static str,
    pub unsure_number: fn(&str, &str) -> String,
    pub unsure_resembles: fn(&str, &str) -> String,
    pub unsure_disagree: fn(&str, &str) -> String,
    pub unsure_hint: fn(&str) -> String,
    /// How a column was recognised: here, and where it is told how a file was read.
    pub by_id: &'static str,
    pub by_text: &'static str,
    pub by_map: &'static str,
    // The proposal.
    pub proposal_head: &'static str,
    pub perhaps: fn(&str, &str) -> String,
    pub reversed: &'static str,
    /// What stands above the recodes to choose from, for no and yes in numbers.
    pub yes_no: &'static str,
    pub doubled: &'static str,
    /// Before a column that goes by its number, in a list for several files.
    pub number_of_one: &'static str,
    pub unknown: &'static str,
    pub left_out: &'static str,
    pub too_many: fn(usize) -> String,
}

pub(super) const DUTCH: MappingTexts = MappingTexts {
    asides: AsideTexts {
        identifier: "nummer of code van de inzending",
        moment: "datum of tijd",
        duration: "hoe lang het invullen duurde",
        progress: "hoe ver iemand kwam met invullen",
        language: "taal van de vragenlijst",
        technical: "gegevens van het programma zelf",
        score: "punten of feedback van een quiz",
        email: "e-mailadres",
        network: "IP-adres",
        name: "naam van een persoon",
        location: "adres of plaats van een persoon",
        phone: "telefoonnummer",
        identity: "geboortedatum of persoonlijk nummer",
    },
    column: |letters, heading| {
        if heading.is_empty() { format!("kolom {letters}") } else { format!("kolom {letters} ({heading})") }
    },
    not_a_map: |file| format!("{file} is geen indeling van een enquête."),
    not_a_map_hint: "Een indeling begint met de regel 'survey-map: 1'.",
    newer_map: |file, found, known| {
        format!(
            "{file} is gemaakt met een nieuwere versie (indeling {found}); deze versie leest tot en met indeling {known}."
        )
    },
    column_or_number: "Hier moet staan welke kolom je bedoelt: met column of met number, niet met allebei.",
    column_or_number_hint: "Bijvoorbeeld: column: Q3_1 (de kop in het bestand), of number: 5 (de vijfde kolom).",
    undecided: |column| format!("Voor kolom {column} moet je nog kiezen welke vraag het is."),
    undecided_hint: "Zet achter item de id van de vraag, of none als de kolom niet mee moet doen.",
    column_missing: |column| format!("Het bestand heeft geen kolom met de kop {column}."),
    column_missing_hint: |near| format!("Bedoel je de kolom {near}? Neem de kop precies over uit het bestand."),
    column_doubled: |column, letters| format!("De kop {column} staat boven meer dan één kolom: {letters}."),
    column_doubled_hint: "Noem de kolom bij zijn nummer, bijvoorbeeld number: 5 voor kolom E.",
    number_outside: |number, most| {
        format!("Kolom {number} bestaat niet: het bestand heeft {}.", plural(most, "kolom", "kolommen"))
    },
    column_twice: |column| format!("Kolom {column} staat twee keer in deze indeling."),
    element_without_item: "Bij element hoort ook een item: de vraag waar het een onderdeel van is.",
    element_number: |element, item, most| {
        format!("{element} kan niet bij {item}: een element is een nummer van 1 tot en met {most}.")
    },
    no_elements: |item| format!("{item} is één vraag, zonder elementen."),
    not_reversed: |item| format!("{item} is geen omgekeerde vraag, dus de cijfers kunnen niet gespiegeld zijn."),
    not_reversed_hint: "Laat polarity weg. Met recode geef je aan wat een cijfer in deze kolom betekent.",
    not_an_item: |column| format!("Van kolom {column} is niet bekend welke vraag het is."),
    not_an_item_hint: "Zet er ook item bij, met de id van de vraag.",
    recode_outside: |value, item, most| {
        format!("{value} kan niet bij {item}: kies een getal van 1 tot en met {most}, not-applicable of missing.")
    },
    recode_nowhere: |value| {
        format!(
            "{value} past bij geen enkele vraag: kies het nummer van een antwoord, ja, nee, not-applicable of missing."
        )
    },
    recode_hint: "Tel de antwoorden zoals ze op het formulier staan: 1 is het eerste, ook bij een omgekeerde vraag.",
    conflict: |item, columns| format!("Meer dan één kolom hoort bij {item}: {columns}."),
    conflict_hint: "Maak met --save-map indeling.yaml een indeling, zet daarin bij de andere item: none, en geef die mee met --map indeling.yaml.",
    unsure_number: |column, item| format!("{column}: is dit {item}? Alleen het nummer komt overeen."),
    unsure_disagree: |column, item| {
        format!("{column}: is dit {item}? De id zegt van wel, maar de tekst erbij is een andere vraag.")
    },
    unsure_resembles: |column, item| format!("{column}: is dit {item}? De tekst lijkt erop, maar is niet gelijk."),
    unsure_hint: |item| {
        format!(
            "Maak met --save-map indeling.yaml een indeling, kies daarin item: {item} of item: none, en geef die mee met --map indeling.yaml."
        )
    },
    proposal_head: "Indeling: welke kolom bij welke vraag hoort.\n\
        Kijk alles na en verander wat niet klopt. Waar 'item: undecided' staat, moet je zelf kiezen:\n\
        zet er de id van de vraag neer, of none als de kolom niet mee moet doen.",
    by_id: "herkend aan de id",
    by_text: "herkend aan de tekst van de vraag",
    by_map: "uit je eigen indeling",
    perhaps: |item, statement| format!("misschien {item}: {statement}"),
    reversed: "omgekeerde vraag: zijn de cijfers al gespiegeld, zet hier dan as-scored",
    yes_no: "ja en nee in cijfers? Haal het hekje weg voor de regel die klopt:",
    number_of_one: "een nummer zou in alle bestanden gelden: geef deze kolom in het bestand een eigen kop",
    doubled: "LET OP: nog een kolom hoort bij deze vraag; zet bij een van de twee none",
    unknown: "geen vraag in herkend",
    left_out: "doet niet mee volgens je eigen indeling",
    too_many: |most| format!("doet niet mee: een vraag kan over hooguit {most} dingen gaan"),
};

pub(super) const ENGLISH: MappingTexts = MappingTexts {
    asides: AsideTexts {
        identifier: "number or code of the response",
        moment: "date or time",
        duration: "how long it took to fill in",
        progress: "how far somebody got",
        language: "language of the questionnaire",
        technical: "bookkeeping of the survey tool",
        score: "points or feedback of a quiz",
        email: "e-mail address",
        network: "IP address",
        name: "name of a person",
        location: "address or place of a person",
        phone: "telephone number",
        identity: "date of birth or personal number",
    },
    column: |letters, heading| {
        if heading.is_empty() { format!("column {letters}") } else { format!("column {letters} ({heading})") }
    },
    not_a_map: |file| format!("{file} is not a map of survey columns."),
    not_a_map_hint: "A map begins with the line 'survey-map: 1'.",
    newer_map: |file, found, known| {
        format!("{file} was made by a newer version (format {found}); this version reads up to format {known}.")
    },
    column_or_number: "Say which column you mean: by column or by number, not by both.",
    column_or_number_hint: "For example: column: Q3_1 (the heading in the file), or number: 5 (the fifth column).",
    undecided: |column| format!("For column {column} you still have to choose which question it is."),
    undecided_hint: "Put the id of the question after item, or none to leave the column out.",
    column_missing: |column| format!("The file has no column with the heading {column}."),
    column_missing_hint: |near| format!("Do you mean the column {near}? Copy the heading exactly from the file."),
    column_doubled: |column, letters| format!("The heading {column} is above more than one column: {letters}."),
    column_doubled_hint: "Name the column by its number, for example number: 5 for column E.",
    number_outside: |number, most| {
        format!("There is no column {number}: the file has {}.", plural(most, "column", "columns"))
    },
    column_twice: |column| format!("Column {column} is in this map twice."),
    element_without_item: "An element needs an item as well: the question it is a part of.",
    element_number: |element, item, most| {
        format!("{element} is not possible for {item}: an element is a number from 1 to {most}.")
    },
    no_elements: |item| format!("{item} is one question, without elements."),
    not_reversed: |item| format!("{item} is not a reversed question, so its numbers cannot have been mirrored."),
    not_reversed_hint: "Leave polarity out. Use recode to say what a number in this column means.",
    not_an_item: |column| format!("It is not known which question column {column} is."),
    not_an_item_hint: "Add item, with the id of the question.",
    recode_outside: |value, item, most| {
        format!("{value} is not possible for {item}: choose a number from 1 to {most}, not-applicable or missing.")
    },
    recode_nowhere: |value| {
        format!("{value} fits no question: choose the number of an answer, yes, no, not-applicable or missing.")
    },
    recode_hint: "Count the answers as they are on the form: 1 is the first, also for a reversed question.",
    conflict: |item, columns| format!("More than one column belongs to {item}: {columns}."),
    conflict_hint: "Make a map with --save-map map.yaml, put item: none with the others in it, and pass it with --map map.yaml.",
    unsure_number: |column, item| format!("{column}: is this {item}? Only the number is the same."),
    unsure_disagree: |column, item| {
        format!("{column}: is this {item}? The id says so, but the text at it is another question.")
    },
    unsure_resembles: |column, item| format!("{column}: is this {item}? The text resembles it but is not the same."),
    unsure_hint: |item| {
        format!(
            "Make a map with --save-map map.yaml, choose item: {item} or item: none in it, and pass it with --map map.yaml."
        )
    },
    proposal_head: "Map: which column belongs to which question.\n\
        Check it and change what is wrong. Where it says 'item: undecided', the choice is yours:\n\
        put the id of the question there, or none to leave the column out.",
    by_id: "recognised by the id",
    by_text: "recognised by the text of the question",
    by_map: "from your own map",
    perhaps: |item, statement| format!("perhaps {item}: {statement}"),
    reversed: "reversed question: if the numbers have been mirrored already, write as-scored here",
    yes_no: "yes and no in numbers? Take away the # before the line that is right:",
    number_of_one: "a number would hold for every file: give this column a heading of its own in the file",
    doubled: "NOTE: another column belongs to this question too; give one of the two none",
    unknown: "no question recognised in it",
    left_out: "left out by your own map",
    too_many: |most| format!("left out: a question can be about {most} things at most"),
};
