//! The words of cards, lists, explanations and checks.

use super::each::StrengthTexts;
use super::{plural, within_sentence};

/// Words of cards, lists, explanations and checks.
#[derive(Debug)]
#[allow(missing_docs)] // The name of each field says where it stands, and the Dutch and English texts say the rest.
pub struct BrowseTexts {
    // Cards.
    pub steps: &'static str,
    pub first_for: &'static str,
    pub example: &'static str,
    pub works_when: &'static str,
    pub measure: &'static str,
    pub facts: fn(&str, &str, &str, &str, &str) -> String,
    pub works_on: &'static str,
    pub known_from: &'static str,
    pub id: fn(&str) -> String,
    // Determinants.
    pub definition: &'static str,
    pub questions: &'static str,
    pub question: fn(&str, &str, &str) -> String,
    pub reversed: &'static str,
    pub strategies: &'static str,
    pub category: fn(&str) -> String,
    // Lists.
    pub strategies_title: &'static str,
    pub determinants_title: &'static str,
    pub column_id: &'static str,
    pub column_name: &'static str,
    pub column_effort: &'static str,
    pub column_actors: &'static str,
    pub column_category: &'static str,
    pub column_number: &'static str,
    pub found: fn(usize, usize) -> String,
    pub nothing_found: &'static str,
    pub nothing_found_for: fn(&str) -> String,
    pub near_names: fn(&str) -> String,
    pub more: &'static str,
    // The browser.
    pub search: fn(&str) -> String,
    pub browser_hint: &'static str,
    pub card_hint: &'static str,
    // Explanations.
    pub explain_title: fn(&str) -> String,
    pub explain_intro: &'static str,
    pub rule_fit: fn(u8, u8) -> String,
    pub rule_backing: fn(&str, &str) -> String,
    pub rule_objection: fn(&str) -> String,
    pub rule_cause: &'static str,
    pub rule_any_cause: &'static str,
    pub rule_phase: fn(&str) -> String,
    pub rule_specificity: fn(&str, &str) -> String,
    pub rule_effort: fn(&str, &str) -> String,
    pub rule_id: &'static str,
    pub before_next: fn(&str) -> String,
    pub last_place: &'static str,
    /// Judgement, nearby, direct.
    pub strengths: StrengthTexts,
    pub not_linked: fn(&str, &str) -> String,
    pub linked_to: &'static str,
    pub place: fn(usize, usize) -> String,
    pub above: &'static str,
    pub tops_only: fn(usize) -> String,
    // Checks.
    pub check_ok_session: fn(&str, usize, usize) -> String,
    pub check_ok_questions: fn(&str, usize, usize) -> String,
    pub check_ok_catalogue: fn(&str, usize, usize) -> String,
    pub check_ok_extra: fn(&str, usize, usize, usize) -> String,
    pub check_ok_content: fn(usize, usize) -> String,
    pub check_ok_map: fn(&str, usize) -> String,
    pub check_survey: fn(&str) -> String,
    pub check_survey_hint: fn(&str) -> String,
    pub check_warnings: fn(usize) -> String,
    pub check_strict: &'static str,
    pub check_unknown: fn(&str) -> String,
    pub check_unknown_hint: &'static str,
    pub warn_open_questions: fn(usize) -> String,
    pub warn_no_date: &'static str,
    pub warn_few_links: fn(&str, usize) -> String,
    pub warn_same_text: fn(&str) -> String,
    pub warn_near_names: fn(&str, &str) -> String,
    pub warn_many_firsts: fn(&str, usize) -> String,
}

pub(super) const DUTCH: BrowseTexts = BrowseTexts {
    steps: "Eerste stappen",
    first_for: "Is die persoon er niet, dan kan een ander zo beginnen:",
    example: "Voorbeeld",
    works_when: "Wanneer het werkt, en wanneer niet",
    measure: "Zo merk je dat het werkt",
    facts: |who, phase, effort, level, cluster| {
        format!("Wie: {who}. Fase: {phase}. Inspanning: {effort}. Niveau: {level}. Groep: {cluster}.")
    },
    works_on: "Werkt aan",
    known_from: "Bekend van",
    id: |id| format!("id: {id}"),
    definition: "Wat het is",
    questions: "Zo wordt het gevraagd",
    question: |statement, scale, id| format!("{statement} ({scale}; id: {id})"),
    reversed: "omgekeerd: instemmen is hier ongunstig",
    strategies: "Mogelijke strategieën, op volgorde",
    category: |category| format!("Categorie: {category}."),
    strategies_title: "Strategieën",
    determinants_title: "Determinanten",
    column_id: "Id",
    column_name: "Naam",
    column_effort: "Inspanning",
    column_actors: "Wie",
    column_category: "Categorie",
    column_number: "Nr",
    found: |found, all| format!("{found} van {all}."),
    nothing_found: "Niets voldoet aan deze filters.",
    nothing_found_for: |text| format!("Niets gevonden voor \"{text}\"."),
    near_names: |names| format!("Misschien zoek je: {names}."),
    more: "Een hele kaart lezen: strategiewijzer strategies ID",
    search: |typed| format!("Zoek: {typed}"),
    browser_hint: "Typ om te zoeken · pijltjes kiezen · Enter leest · Esc stopt",
    card_hint: "Pijltjes bladeren · Esc terug",
    explain_title: |name| format!("Waarom deze volgorde bij: {name}"),
    explain_intro: "De regels komen na elkaar aan bod: of er iets tegen pleit, of het werkt aan de oorzaak die is genoemd, hoe direct het werkt, hoe dichtbij de onderbouwing is, of het bij de fase past, hoe specifiek het voor deze factor is, de inspanning, en als laatste de id. Hoe direct het werkt, telt in punten: van 3, het meest direct, tot 1, ondersteunend.",
    rule_fit: |one, two| format!("werkt directer, {one} tegen {two}"),
    rule_backing: |one, two| format!("onderbouwing dichter bij huis, over {one} tegen {two}"),
    rule_objection: |reason| format!("tegen de andere pleit iets: {}", within_sentence(reason)),
    rule_cause: "werkt aan de oorzaak die is genoemd",
    rule_any_cause: "werkt bij elke oorzaak, de andere alleen bij een oorzaak die niet is genoemd",
    rule_phase: |phases| format!("past bij de fase van nu; de andere is voor: {phases}"),
    rule_specificity: |one, two| format!("specifieker voor deze factor, {one} tegen {two} van de punten"),
    rule_effort: |one, two| format!("minder inspanning, {one} tegen {two}"),
    rule_id: "in alles gelijk; de id beslist",
    before_next: |rule| format!("gaat voor de volgende: {rule}"),
    last_place: "de laatste plaats",
    strengths: StrengthTexts { judgement: "eigen oordeel", nearby: "iets wat erop lijkt", direct: "precies dit" },
    not_linked: |strategy, determinant| {
        format!("{strategy} is niet gekoppeld aan {determinant}: we zien geen mechanisme waardoor die hier werkt.")
    },
    linked_to: "Wel gekoppeld aan",
    place: |place, all| format!("Plaats {place} van {all}"),
    above: "Wat ervoor staat, en waarom",
    tops_only: |top| format!("Het advies toont de eerste {top}."),
    check_ok_session: |file, done, all| format!("{file} is in orde: een sessie, {done} van {all} vragen gehad."),
    check_ok_questions: |file, determinants, items| {
        format!(
            "{file} is in orde: een vragenlijst met {} en {}.",
            plural(determinants, "determinant", "determinanten"),
            plural(items, "vraag", "vragen")
        )
    },
    check_ok_catalogue: |file, strategies, links| {
        format!(
            "{file} is in orde: een catalogus met {} en {}.",
            plural(strategies, "strategie", "strategieën"),
            plural(links, "koppeling", "koppelingen")
        )
    },
    check_ok_extra: |file, determinants, strategies, links| {
        format!(
            "{file} is in orde: een eigen bestand (determinanten: {determinants}, strategieën: {strategies}, koppelingen: {links})."
        )
    },
    check_ok_content: |determinants, strategies| {
        format!("De inhoud is in orde: {determinants} determinanten, {strategies} strategieën.")
    },
    check_ok_map: |name, columns| {
        format!("{name} is in orde: een indeling van {}.", plural(columns, "kolom", "kolommen"))
    },
    check_survey: |name| format!("{name} is een bestand met antwoorden; dat kijkt check niet na."),
    check_survey_hint: |name| format!("Zie hoe het wordt gelezen met: strategiewijzer analyse {name} --dry-run"),
    check_warnings: |count| format!("Waarschuwingen: {count}."),
    check_strict: "Met --strict telt een waarschuwing als fout.",
    check_unknown: |file| format!("Aan {file} is niet te zien wat voor bestand het is."),
    check_unknown_hint: "Een sessie heeft bovenaan 'strategiewijzer:', een catalogus 'strategies:', een vragenlijst 'scales:', een eigen bestand 'format:' met determinants, strategies of links, een indeling van kolommen 'survey-map:'.",
    warn_open_questions: |count| format!("nog niet beantwoord: {count}"),
    warn_no_date: "de datum ontbreekt",
    warn_few_links: |id, count| format!("{id} heeft te weinig strategieën voor een top 3: {count}"),
    warn_same_text: |path| format!("de tekst is in beide talen gelijk: {path}"),
    warn_near_names: |one, two| format!("{one} en {two} lijken sterk op elkaar"),
    warn_many_firsts: |id, count| format!("{id} staat bij {count} determinanten in de top 3"),
};

pub(super) const ENGLISH: BrowseTexts = BrowseTexts {
    steps: "First steps",
    first_for: "If that person is not there, somebody else can begin like this:",
    example: "Example",
    works_when: "When it works, and when not",
    measure: "How you notice that it works",
    facts: |who, phase, effort, level, cluster| {
        format!("Who: {who}. Phase: {phase}. Effort: {effort}. Level: {level}. Group: {cluster}.")
    },
    works_on: "Works on",
    known_from: "Known from",
    id: |id| format!("id: {id}"),
    definition: "What it is",
    questions: "How it is asked",
    question: |statement, scale, id| format!("{statement} ({scale}; id: {id})"),
    reversed: "reversed: agreeing is unfavourable here",
    strategies: "Possible strategies, in order",
    category: |category| format!("Category: {category}."),
    strategies_title: "Strategies",
    determinants_title: "Determinants",
    column_id: "Id",
    column_name: "Name",
    column_effort: "Effort",
    column_actors: "Who",
    column_category: "Category",
    column_number: "No",
    found: |found, all| format!("{found} of {all}."),
    nothing_found: "Nothing meets these filters.",
    nothing_found_for: |text| format!("Nothing found for \"{text}\"."),
    near_names: |names| format!("Perhaps you are looking for: {names}."),
    more: "To read a whole card: strategiewijzer strategies ID",
    search: |typed| format!("Search: {typed}"),
    browser_hint: "Type to search · arrows choose · Enter reads · Esc stops",
    card_hint: "Arrows scroll · Esc goes back",
    explain_title: |name| format!("Why this order for: {name}"),
    explain_intro: "The rules are looked at one after the other: whether something speaks against it, whether it works on the cause that was named, how directly it works, how near the backing is, whether it fits the phase, how specific it is to this factor, the effort, and last the id. How directly it works counts in points: from 3, most directly, to 1, supporting.",
    rule_fit: |one, two| format!("works more directly, {one} against {two}"),
    rule_backing: |one, two| format!("backing that is nearer, about {one} against {two}"),
    rule_objection: |reason| format!("something speaks against the other: {}", within_sentence(reason)),
    rule_cause: "works on the cause that was named",
    rule_any_cause: "works whatever the cause is, the other only on a cause that was not named",
    rule_phase: |phases| format!("fits the phase of now; the other is for: {phases}"),
    rule_specificity: |one, two| format!("more specific to this factor, {one} against {two} of its points"),
    rule_effort: |one, two| format!("less effort, {one} against {two}"),
    rule_id: "equal in everything; the id decides",
    before_next: |rule| format!("goes before the next: {rule}"),
    last_place: "the last place",
    strengths: StrengthTexts { judgement: "own judgement", nearby: "something like it", direct: "just this" },
    not_linked: |strategy, determinant| {
        format!("{strategy} is not linked to {determinant}: we see no mechanism by which it works here.")
    },
    linked_to: "It is linked to",
    place: |place, all| format!("Place {place} of {all}"),
    above: "What goes before it, and why",
    tops_only: |top| format!("The advice shows the first {top}."),
    check_ok_session: |file, done, all| format!("{file} is in order: a session, {done} of {all} questions done."),
    check_ok_questions: |file, determinants, items| {
        format!(
            "{file} is in order: a questionnaire with {} and {}.",
            plural(determinants, "determinant", "determinants"),
            plural(items, "question", "questions")
        )
    },
    check_ok_catalogue: |file, strategies, links| {
        format!(
            "{file} is in order: a catalogue with {} and {}.",
            plural(strategies, "strategy", "strategies"),
            plural(links, "link", "links")
        )
    },
    check_ok_extra: |file, determinants, strategies, links| {
        format!(
            "{file} is in order: a file of your own (determinants: {determinants}, strategies: {strategies}, links: {links})."
        )
    },
    check_ok_content: |determinants, strategies| {
        format!("The content is in order: {determinants} determinants, {strategies} strategies.")
    },
    check_ok_map: |name, columns| format!("{name} is in order: a map of {}.", plural(columns, "column", "columns")),
    check_survey: |name| format!("{name} is a file of answers; check does not look at those."),
    check_survey_hint: |name| format!("See how it is read with: strategiewijzer analyse {name} --dry-run"),
    check_warnings: |count| format!("Warnings: {count}."),
    check_strict: "With --strict a warning counts as an error.",
    check_unknown: |file| format!("{file} does not show what kind of file it is."),
    check_unknown_hint: "A session has 'strategiewijzer:' at the top, a catalogue 'strategies:', a questionnaire 'scales:', a file of your own 'format:' with determinants, strategies or links, a map of columns 'survey-map:'.",
    warn_open_questions: |count| format!("not answered yet: {count}"),
    warn_no_date: "the date is missing",
    warn_few_links: |id, count| format!("{id} has too few strategies for a top 3: {count}"),
    warn_same_text: |path| format!("the text is the same in both languages: {path}"),
    warn_near_names: |one, two| format!("{one} and {two} are very much alike"),
    warn_many_firsts: |id, count| format!("{id} is in the top 3 of {count} determinants"),
};
