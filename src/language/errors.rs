//! What goes wrong, and what to do about it: one sentence for each.

use super::each::{YamlFormTexts, YamlSlipTexts};
use std::io::ErrorKind;

use super::plural;

/// Messages and hints.
#[derive(Debug)]
#[allow(missing_docs)] // The name of each field says what it reports, and the Dutch and English texts say the rest.
pub struct ErrorTexts {
    pub error: &'static str,
    pub hint: &'static str,
    pub warning: &'static str,
    pub and_more: fn(usize) -> String,
    pub did_you_mean: fn(&str) -> String,
    // Files.
    pub file_not_found: fn(&str) -> String,
    pub file_not_found_hint: &'static str,
    /// Why a file could not be read or written.
    pub io: fn(&std::io::Error) -> String,
    pub file_unreadable: fn(&str, &str) -> String,
    pub file_unwritable: fn(&str, &str) -> String,
    pub file_unwritable_hint: &'static str,
    pub file_too_large: fn(&str, u64) -> String,
    pub not_utf8: fn(&str) -> String,
    pub not_utf8_hint: &'static str,
    // YAML.
    pub empty_file: fn(&str) -> String,
    pub broken_yaml: fn(&str) -> String,
    /// What a person does wrong in YAML.
    pub yaml_slips: YamlSlipTexts,
    pub broken_yaml_hint: &'static str,
    pub several_documents: &'static str,
    pub alias: &'static str,
    pub too_deep: &'static str,
    pub too_many_values: fn(usize) -> String,
    pub duplicate_key: fn(&str, usize) -> String,
    pub unknown_field: fn(&str) -> String,
    pub allowed_fields: fn(&str) -> String,
    pub missing_field: fn(&str) -> String,
    pub unknown_word: fn(&str) -> String,
    pub allowed_words: fn(&str) -> String,
    pub wrong_type: fn(&str, &str, &str) -> String,
    /// The forms a value can have.
    pub forms: YamlFormTexts,
    // Content files.
    pub unknown_id: fn(&str) -> String,
    pub bad_id: fn(&str) -> String,
    pub duplicate_id: fn(&str) -> String,
    pub empty_text: fn(&str, &str) -> String,
    pub empty_list: fn(&str, &str) -> String,
    pub content_format: fn(u32, u32) -> String,
    pub bad_scale: fn(&str) -> String,
    pub number_order: fn(u16) -> String,
    pub no_items: fn(&str) -> String,
    pub weights: fn(&str, usize) -> String,
    pub heavy: fn(u32) -> String,
    pub too_many_items: fn(&str, usize, usize) -> String,
    pub too_many_earlier: fn(usize) -> String,
    pub no_backing: &'static str,
    pub first_step_of_nobody: &'static str,
    pub link_exists: fn(&str) -> String,
    pub own_id_hint: &'static str,
    pub panel: &'static str,
    pub percent_or_class: &'static str,
    pub over_hundred: &'static str,
    // Sessions and answers.
    pub not_a_session: fn(&str) -> String,
    pub not_a_session_hint: &'static str,
    pub newer_session: fn(&str, u64, u32) -> String,
    pub newer_hint: &'static str,
    pub no_innovation: &'static str,
    pub text_too_long: fn(usize) -> String,
    pub too_many_elements: fn(&str, usize, usize) -> String,
    pub element_not_named: fn(&str, &str, usize) -> String,
    pub unknown_item: fn(&str) -> String,
    pub items_of_determinant: fn(&str) -> String,
    pub item_ids: &'static str,
    pub element_number: fn(&str, usize) -> String,
    pub no_elements: fn(&str, &str) -> String,
    pub answer_outside_scale: fn(&str, &str, usize) -> String,
    pub answer_options: fn(&str) -> String,
    pub answer_form: fn(&str) -> String,
    pub answer_form_hint: &'static str,
    pub answer_twice: fn(&str) -> String,
    pub unknown_determinant: fn(&str) -> String,
    pub determinant_ids: &'static str,
    pub unknown_strategy: fn(&str) -> String,
    pub strategy_ids: &'static str,
    pub nothing_to_advise: &'static str,
    pub nothing_to_advise_hint: &'static str,
    // The interview.
    pub no_terminal: &'static str,
    pub no_terminal_hint: &'static str,
    pub no_command: &'static str,
    pub no_command_hint: &'static str,
    pub input_ended: fn(&str) -> String,
    pub interrupted: fn(&str) -> String,
    pub interrupted_unsaved: &'static str,
}

pub(super) const DUTCH: ErrorTexts = ErrorTexts {
    error: "fout",
    hint: "tip",
    warning: "let op",
    and_more: |count| format!("… en nog {}. Herstel eerst deze.", plural(count, "fout", "fouten")),
    did_you_mean: |id| format!("Bedoel je {id}?"),
    file_not_found: |file| format!("Het bestand {file} bestaat niet."),
    file_not_found_hint: "Kijk of de naam klopt en of je in de goede map staat.",
    io: |error| match error.kind() {
        ErrorKind::NotFound => "de map bestaat niet".to_owned(),
        ErrorKind::NotADirectory => "een deel van het pad is geen map".to_owned(),
        ErrorKind::IsADirectory => "het is een map".to_owned(),
        ErrorKind::PermissionDenied => "je hebt daar geen rechten voor".to_owned(),
        ErrorKind::ReadOnlyFilesystem => "daar mag niet geschreven worden".to_owned(),
        ErrorKind::AlreadyExists => "er staat al iets met die naam".to_owned(),
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => "er is geen ruimte meer".to_owned(),
        ErrorKind::InvalidFilename => "de naam is te lang of kan hier niet".to_owned(),
        ErrorKind::UnexpectedEof | ErrorKind::InvalidData => "het is beschadigd of houdt te vroeg op".to_owned(),
        _ => error.raw_os_error().map_or("onbekende fout".to_owned(), |number| format!("systeemfout {number}")),
    },
    file_unreadable: |file, detail| format!("Het bestand {file} is niet te lezen: {detail}."),
    file_unwritable: |file, detail| format!("Opslaan in {file} lukt niet: {detail}. Wat er al stond, is nog heel."),
    file_unwritable_hint: "Kies een map waarin je mag schrijven en waar nog ruimte is.",
    file_too_large: |file, mb| {
        format!("Het bestand {file} is groter dan {mb} MB. Zo groot is een bestand van dit programma nooit.")
    },
    not_utf8: |file| format!("Het bestand {file} is geen gewone tekst (UTF-8)."),
    not_utf8_hint: "Sla het in je tekstprogramma op als UTF-8 en probeer het opnieuw.",
    empty_file: |file| format!("Het bestand {file} is leeg."),
    broken_yaml: |detail| format!("Dit is geen geldige YAML: {detail}."),
    yaml_slips: YamlSlipTexts {
        tab: "Hier staat een tab; inspringen gaat in YAML met spaties.",
        open_quote: "Dit aanhalingsteken wordt niet gesloten.",
        after_quote: "Na het sluitende aanhalingsteken staat nog tekst, of een eerder aanhalingsteken wordt niet gesloten.",
        code: "Met een schuine streep (\\) begint tussen dubbele aanhalingstekens een code, en deze bestaat niet.",
        bracket: "Een haakje wordt niet gesloten, er ontbreekt een komma, of tekst met een dubbele punt staat niet tussen aanhalingstekens.",
        colon: "Een dubbele punt kan hier niet: zet tekst met een dubbele punt tussen aanhalingstekens, en kijk of deze regel goed inspringt.",
        no_colon: "Na de naam van een veld ontbreekt een dubbele punt.",
        first_character: "Met dit teken kan tekst niet beginnen; zet die tussen aanhalingstekens.",
        indent: "Deze regel past niet bij de regels erboven; kijk of die even ver inspringt.",
        control: "Hier staat een onzichtbaar stuurteken; haal het weg.",
        other: "Hier klopt de YAML niet.",
    },
    broken_yaml_hint: "Let op het inspringen (met spaties) en zet tekst met een dubbele punt of hekje tussen aanhalingstekens.",
    several_documents: "Hier begint een tweede document in hetzelfde bestand; één bestand bevat één document.",
    alias: "Verwijzingen in YAML (met * of &) leest dit programma niet. Schrijf de waarde voluit.",
    too_deep: "Hier zitten te veel lijsten en groepen in elkaar. Maak het bestand minder diep.",
    too_many_values: |most| format!("Dit bestand heeft te veel onderdelen (hoogstens {most}) of veel te lange namen."),
    duplicate_key: |key, line| format!("{key} staat hier voor de tweede keer; de eerste keer is op regel {line}."),
    unknown_field: |field| format!("Het veld {field} ken ik hier niet."),
    allowed_fields: |fields| format!("Wat hier kan staan: {fields}."),
    missing_field: |field| format!("Het veld {field} ontbreekt."),
    unknown_word: |word| format!("De waarde {word} ken ik hier niet."),
    allowed_words: |words| format!("Kies uit: {words}."),
    wrong_type: |path, found, expected| {
        let place = if path.is_empty() { "Hier".to_owned() } else { format!("Bij {path}") };
        format!("{place} staat {found}; daar hoort {expected}.")
    },
    forms: YamlFormTexts {
        nothing: "niets",
        yes_no: "ja of nee",
        number: "een getal",
        whole_number: "een heel getal",
        text: "tekst",
        list: "een lijst",
        fields: "een groep velden met elk een naam",
        word: "één woord",
        other: "iets anders",
    },
    unknown_id: |id| format!("{id} bestaat niet."),
    bad_id: |id| format!("{id} kan geen id zijn: gebruik kleine letters en cijfers, met streepjes ertussen."),
    duplicate_id: |id| format!("{id} komt twee keer voor."),
    empty_text: |path, language| {
        format!("De tekst van {path} ontbreekt in het {}.", if language == "nl" { "Nederlands" } else { "Engels" })
    },
    empty_list: |id, list| format!("Bij {id} is de lijst {list} leeg."),
    content_format: |found, known| format!("Dit bestand heeft format {found}; dit programma leest format {known}."),
    bad_scale: |id| {
        format!(
            "De antwoordschaal {id} klopt niet: tel vanaf 1 zonder gaten, met 2 tot 9 antwoorden die alle of geen een band hebben."
        )
    },
    number_order: |number| format!("Nummer {number} staat niet in oplopende volgorde."),
    no_items: |id| format!("Determinant {id} heeft geen vraag."),
    weights: |id, points| format!("Het item {id} heeft {points} antwoorden, dus er horen {points} gewichten bij."),
    heavy: |most| format!("Een gewicht ligt tussen -{most} en {most}."),
    too_many_items: |id, own, all| format!("{id} heeft te veel items: hoogstens {own}, en alle factoren samen {all}."),
    too_many_earlier: |most| format!("Hier staan te veel eerdere formuleringen; hoogstens {most}."),
    first_step_of_nobody: "Een eerste stap onder first_for is voor wie er wel is; zet erbij welke rol dat is, bijvoorbeeld practitioner.",
    no_backing: "Een koppeling zegt altijd waarop die rust; zet er minstens één regel bij, zo nodig {kind: judgement}.",
    link_exists: |id| {
        format!("{id} is al aan deze determinant gekoppeld. Een eigen bestand voegt toe en vervangt niets.")
    },
    own_id_hint: "Een eigen bestand voegt toe en vervangt niets. Kies een id die nog niet bestaat.",
    over_hundred: "Een zekerheid is een percentage en komt niet boven 100.",
    panel: "Bij een panel horen n (2 of meer), rounds (1 of meer) en óf percent (0 tot 100), óf median met scale: [laagste, hoogste] en de mediaan daarop.",
    percent_or_class: "Geef bij deskundigen óf percent (0 tot 100) óf class, en niet allebei.",
    not_a_session: |file| format!("{file} is geen sessie van Strategiewijzer. Het bestand is niet veranderd."),
    not_a_session_hint: "Een sessie begint met de regel 'strategiewijzer: 1'.",
    newer_session: |file, found, known| {
        format!(
            "{file} is gemaakt met een nieuwere versie (format {found}); deze versie leest tot en met format {known}. Het bestand is niet veranderd."
        )
    },
    newer_hint: "Zet de nieuwste versie van het programma op je computer en probeer het opnieuw.",
    no_innovation: "De naam van de innovatie ontbreekt.",
    text_too_long: |most| format!("Een van deze teksten is langer dan {most} tekens."),
    too_many_elements: |kind, count, most| format!("Bij {kind} staan er {count}; meer dan {most} kan niet."),
    element_not_named: |id, kind, count| {
        format!("{id} hoort bij een element dat er niet is. Het aantal {kind} in dit bestand is {count}.")
    },
    unknown_item: |id| format!("Er is geen vraag {id}."),
    items_of_determinant: |items| format!("Deze determinant heeft meer vragen: {items}."),
    item_ids: "Een vraag heet zoals zijn determinant, bijvoorbeeld time of self-efficacy.",
    element_number: |id, most| format!("{id} kan niet: tussen de haken hoort een nummer van 1 tot en met {most}."),
    no_elements: |id, item| format!("{id} kan niet: {item} is één vraag, zonder nummer tussen haken."),
    answer_outside_scale: |id, value, most| {
        format!("Bij {id} kan {value} niet: kies een getal van 1 tot en met {most}, of not-applicable.")
    },
    answer_options: |options| format!("De antwoorden zijn: {options}."),
    answer_form: |text| format!("--answer {text} heeft niet de vorm ID=WAARDE."),
    answer_form_hint: "Bijvoorbeeld: --answer time=2 --answer legislation=not-applicable",
    answer_twice: |id| format!("Bij {id} zijn twee antwoorden gegeven."),
    unknown_determinant: |id| format!("Er is geen determinant {id}."),
    determinant_ids: "Een determinant heet bijvoorbeeld time, self-efficacy of formal-ratification.",
    unknown_strategy: |id| format!("Er is geen strategie {id}."),
    strategy_ids: "Een strategie heet bijvoorbeeld inspirational-management of protected-time.",
    nothing_to_advise: "Er is niets om advies over te geven: geef een sessie, antwoorden of een belemmerende factor.",
    nothing_to_advise_hint: "Bijvoorbeeld: strategiewijzer advise mijn-intake.yaml, of: strategiewijzer advise --barrier time",
    no_terminal: "De vragenlijst heeft een toetsenbord en scherm nodig, en die zijn er hier niet.",
    no_terminal_hint: "Voeg --plain toe om regels te lezen van standaardinvoer.",
    no_command: "Zeg wat je wilt doen.",
    no_command_hint: "Bijvoorbeeld: strategiewijzer interview, of: strategiewijzer advise SESSIE. Alles staat in strategiewijzer --help.",
    input_ended: |file| {
        format!(
            "De invoer hield op voordat de vragenlijst af was. Je antwoorden staan in {file}; start opnieuw om verder te gaan."
        )
    },
    interrupted: |file| {
        format!("Gestopt. Je antwoorden staan in {file}; met dezelfde opdracht ga je verder waar je was.")
    },
    interrupted_unsaved: "Gestopt. Er was nog niets om te bewaren.",
};

pub(super) const ENGLISH: ErrorTexts = ErrorTexts {
    error: "error",
    hint: "hint",
    warning: "note",
    and_more: |count| format!("… and {}. Fix these first.", plural(count, "more error", "more errors")),
    did_you_mean: |id| format!("Did you mean {id}?"),
    file_not_found: |file| format!("The file {file} does not exist."),
    file_not_found_hint: "Check the name, and whether you are in the right folder.",
    io: |error| match error.kind() {
        ErrorKind::NotFound => "the folder does not exist".to_owned(),
        ErrorKind::NotADirectory => "part of the path is not a folder".to_owned(),
        ErrorKind::IsADirectory => "it is a folder".to_owned(),
        ErrorKind::PermissionDenied => "you have no permission to do so".to_owned(),
        ErrorKind::ReadOnlyFilesystem => "nothing can be written there".to_owned(),
        ErrorKind::AlreadyExists => "something with that name is there already".to_owned(),
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => "there is no room left".to_owned(),
        ErrorKind::InvalidFilename => "the name is too long or not possible here".to_owned(),
        ErrorKind::UnexpectedEof | ErrorKind::InvalidData => "it is damaged or ends too early".to_owned(),
        _ => error.raw_os_error().map_or("unknown error".to_owned(), |number| format!("system error {number}")),
    },
    file_unreadable: |file, detail| format!("The file {file} cannot be read: {detail}."),
    file_unwritable: |file, detail| {
        format!("Saving to {file} failed: {detail}. What stood there before is still whole.")
    },
    file_unwritable_hint: "Choose a folder you may write in and that has room left.",
    file_too_large: |file, mb| {
        format!("The file {file} is larger than {mb} MB. No file of this program is that large.")
    },
    not_utf8: |file| format!("The file {file} is not plain text (UTF-8)."),
    not_utf8_hint: "Save it as UTF-8 in your editor and try again.",
    empty_file: |file| format!("The file {file} is empty."),
    broken_yaml: |detail| format!("This is not valid YAML: {detail}."),
    yaml_slips: YamlSlipTexts {
        tab: "There is a tab here; YAML is indented with spaces.",
        open_quote: "This quotation mark is never closed.",
        after_quote: "Text follows the closing quotation mark, or an earlier quotation mark is not closed.",
        code: "Between double quotation marks a backslash (\\) begins a code, and this one does not exist.",
        bracket: "A bracket is not closed, a comma is missing, or text that holds a colon is not quoted.",
        colon: "There cannot be a colon here: quote text that holds a colon, and check the indentation of this line.",
        no_colon: "A colon is missing after the name of a field.",
        first_character: "Text cannot begin with this character; put it in quotation marks.",
        indent: "This line does not fit the lines above it; check that it is indented equally far.",
        control: "There is an invisible control character here; remove it.",
        other: "The YAML is wrong here.",
    },
    broken_yaml_hint: "Check the indentation (with spaces), and quote text that holds a colon or hash sign.",
    several_documents: "A second document begins here; one file holds one document.",
    alias: "This program does not read references in YAML (with * or &). Write the value out.",
    too_deep: "Too many lists and groups lie within each other here. Make the file less deep.",
    too_many_values: |most| format!("This file holds too much: at most {most} values, with names of ordinary length."),
    duplicate_key: |key, line| format!("{key} is here for the second time; the first is on line {line}."),
    unknown_field: |field| format!("The field {field} is not known here."),
    allowed_fields: |fields| format!("What can be used here: {fields}."),
    missing_field: |field| format!("The field {field} is missing."),
    unknown_word: |word| format!("The value {word} is not known here."),
    allowed_words: |words| format!("Choose one of: {words}."),
    wrong_type: |path, found, expected| {
        let place = if path.is_empty() { "Here".to_owned() } else { format!("At {path}") };
        format!("{place} there is {found}; it should be {expected}.")
    },
    forms: YamlFormTexts {
        nothing: "nothing",
        yes_no: "yes or no",
        number: "a number",
        whole_number: "a whole number",
        text: "text",
        list: "a list",
        fields: "a group of fields, each with a name",
        word: "one word",
        other: "something else",
    },
    unknown_id: |id| format!("There is no {id}."),
    bad_id: |id| format!("{id} cannot be an id: use lower-case letters and digits with hyphens between them."),
    duplicate_id: |id| format!("{id} occurs twice."),
    empty_text: |path, language| {
        format!("The text of {path} is missing in {}.", if language == "nl" { "Dutch" } else { "English" })
    },
    empty_list: |id, list| format!("The list {list} of {id} is empty."),
    content_format: |found, known| format!("This file has format {found}; this program reads format {known}."),
    bad_scale: |id| {
        format!(
            "The answer scale {id} is wrong: count from 1 without gaps, with 2 to 9 answers of which all or none have a band."
        )
    },
    number_order: |number| format!("Number {number} is not in ascending order."),
    no_items: |id| format!("Determinant {id} has no question."),
    weights: |id, points| format!("Item {id} has {points} answers, so it takes {points} weights."),
    heavy: |most| format!("A weight lies between -{most} and {most}."),
    too_many_items: |id, own, all| format!("{id} has too many items: at most {own}, and {all} for all together."),
    too_many_earlier: |most| format!("There are too many earlier wordings here; at most {most}."),
    first_step_of_nobody: "A first step under first_for is for whoever is there; say which role that is, such as practitioner.",
    no_backing: "A link always says what it rests on; give at least one line, {kind: judgement} if need be.",
    link_exists: |id| {
        format!("{id} is linked to this determinant already. A file of your own adds and replaces nothing.")
    },
    own_id_hint: "A file of your own adds and replaces nothing. Choose an id that does not exist yet.",
    over_hundred: "A certainty is a percentage and does not go over 100.",
    panel: "A panel has n (2 or more), rounds (1 or more) and either percent (0 to 100), or median with scale: [lowest, highest] and the median on it.",
    percent_or_class: "For experts give either percent (0 to 100) or class, not both.",
    not_a_session: |file| format!("{file} is not a Strategiewijzer session. The file has not been changed."),
    not_a_session_hint: "A session begins with the line 'strategiewijzer: 1'.",
    newer_session: |file, found, known| {
        format!(
            "{file} was made by a newer version (format {found}); this version reads up to format {known}. The file has not been changed."
        )
    },
    newer_hint: "Install the newest version of the program and try again.",
    no_innovation: "The name of the innovation is missing.",
    text_too_long: |most| format!("One of these texts is longer than {most} characters."),
    too_many_elements: |kind, count, most| format!("There are {count} {kind}; more than {most} is not possible."),
    element_not_named: |id, kind, count| {
        format!("{id} belongs to an element that is not there. The number of {kind} in this file is {count}.")
    },
    unknown_item: |id| format!("There is no question {id}."),
    items_of_determinant: |items| format!("This determinant has several questions: {items}."),
    item_ids: "A question is called after its determinant, for example time or self-efficacy.",
    element_number: |id, most| format!("{id} is not possible: a number from 1 to {most} goes between the brackets."),
    no_elements: |id, item| format!("{id} is not possible: {item} is one question, without a number in brackets."),
    answer_outside_scale: |id, value, most| {
        format!("{value} is not possible for {id}: choose a number from 1 to {most}, or not-applicable.")
    },
    answer_options: |options| format!("The answers are: {options}."),
    answer_form: |text| format!("--answer {text} does not have the form ID=VALUE."),
    answer_form_hint: "For example: --answer time=2 --answer legislation=not-applicable",
    answer_twice: |id| format!("Two answers are given for {id}."),
    unknown_determinant: |id| format!("There is no determinant {id}."),
    determinant_ids: "A determinant is called, for example, time, self-efficacy or formal-ratification.",
    unknown_strategy: |id| format!("There is no strategy {id}."),
    strategy_ids: "A strategy is called, for example, inspirational-management or protected-time.",
    nothing_to_advise: "There is nothing to advise on: give a session, answers or a barrier.",
    nothing_to_advise_hint: "For example: strategiewijzer advise my-intake.yaml, or: strategiewijzer advise --barrier time",
    no_terminal: "The questionnaire needs a keyboard and a screen, and there are none here.",
    no_terminal_hint: "Add --plain to read lines from standard input.",
    no_command: "Say what you want to do.",
    no_command_hint: "For example: strategiewijzer interview, or: strategiewijzer advise SESSION. See strategiewijzer --help for all of it.",
    input_ended: |file| {
        format!(
            "The input ended before the questionnaire was finished. Your answers are in {file}; start again to go on."
        )
    },
    interrupted: |file| format!("Stopped. Your answers are in {file}; the same command goes on where you were."),
    interrupted_unsaved: "Stopped. There was nothing to keep yet.",
};
