//! The words that only a page in a browser needs: ways around in it, and names for its tables.

/// Words of a page in a browser.
#[derive(Debug)]
#[allow(missing_docs)] // The name of each field says where it stands, and the Dutch and English texts say the rest.
pub struct PageTexts {
    pub skip: &'static str,
    pub contents: &'static str,
    // What tables are called.
    pub categories: &'static str,
    pub bundle: &'static str,
    pub items: &'static str,
    pub groups: fn(&str) -> String,
    pub sure_barriers: &'static str,
    pub sure_strategies: &'static str,
    // Bars.
    pub distribution: &'static str,
    pub items_legend: &'static str,
    pub shift: &'static str,
    pub shift_legend: &'static str,
    pub shift_of_one: &'static str,
    // Strategies.
    pub whole_card: fn(&str) -> String,
    pub cards_note: &'static str,
}

pub(super) const DUTCH: PageTexts = PageTexts {
    skip: "Meteen naar het advies",
    contents: "Inhoud",
    categories: "Hoe elke categorie ervoor staat",
    bundle: "Welke strategie aan welke belemmerende factor werkt",
    items: "Alle beantwoorde vragen, met de verdeling van de antwoorden",
    groups: |column| format!("Het aandeel ongunstige antwoorden per vraag, naar {column}"),
    sure_barriers: "Hoe vast elke belemmerende factor staat",
    sure_strategies: "Hoe vast elke strategie in de bundel staat",
    distribution: "Verdeling",
    items_legend: "In de balk staat ongunstig links van de streep en gunstig rechts; het midden telt aan elke kant voor de helft.",
    shift: "Voor en na",
    shift_legend: "In het beeld staat het open rondje voor de eerste keer en het volle voor de tweede. Hoe verder naar rechts, hoe meer ongunstige antwoorden.",
    shift_of_one: "In het beeld staat het open rondje voor de eerste keer en het volle voor de tweede. Links is gunstig, rechts ongunstig.",
    whole_card: |name| format!("Alle stappen van “{name}”"),
    cards_note: "Kies een strategie en lees de stappen, een voorbeeld en de voorwaarden. Op papier staan alle kaarten open.",
};

pub(super) const ENGLISH: PageTexts = PageTexts {
    skip: "Straight to the advice",
    contents: "Contents",
    categories: "How each category stands",
    bundle: "Which strategy works on which barrier",
    items: "All questions that were answered, with how the answers are distributed",
    groups: |column| format!("The share of unfavourable answers to each question, by {column}"),
    sure_barriers: "How firmly each barrier stands",
    sure_strategies: "How firmly each strategy stands in the bundle",
    distribution: "Distribution",
    items_legend: "In the bar, unfavourable is left of the line and favourable right; half of the middle counts on either side.",
    shift: "Before and after",
    shift_legend: "In the picture the open circle is the first time and the full one the second. The further to the right, the more unfavourable answers.",
    shift_of_one: "In the picture the open circle is the first time and the full one the second. Left is favourable, right unfavourable.",
    whole_card: |name| format!("All steps of “{name}”"),
    cards_note: "Choose a strategy to read its steps, an example and its conditions. On paper all cards are open.",
};
