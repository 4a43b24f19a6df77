//! Words about reading a measurement back from JSON.

use super::plural;

/// Words about reading a measurement back from JSON.
#[derive(Debug)]
#[allow(missing_docs)] // The name of each field says what it is for, and the Dutch and English texts say the rest.
pub struct MeasuredTexts {
    pub broken_json: fn(&str) -> String,
    pub broken_json_hint: &'static str,
    pub not_an_advice: fn(&str) -> String,
    pub not_an_advice_hint: &'static str,
    pub other_schema: fn(&str, u64, u32) -> String,
    pub other_schema_hint: &'static str,
    pub wrong_figures: fn(&str, &str, &str) -> String,
    pub wrong_figures_hint: &'static str,
    pub too_many: &'static str,
    pub too_many_places: fn(usize) -> String,
    pub twice: &'static str,
    pub no_share: &'static str,
    pub label_of_items: &'static str,
    pub label_of_shares: &'static str,
    pub more_than_all: fn(u64) -> String,
    pub some_shares: &'static str,
    pub no_mean: &'static str,
    pub no_counts: fn(u64) -> String,
}

pub(super) const DUTCH: MeasuredTexts = MeasuredTexts {
    broken_json: |file| format!("{file} is geen leesbare JSON: op deze plek klopt de vorm niet."),
    broken_json_hint: "Schrijf het bestand opnieuw met --format json. Misschien is het afgebroken, of met de hand veranderd.",
    not_an_advice: |file| format!("In {file} staat geen advies in JSON, dus er is geen meting uit te halen."),
    not_an_advice_hint: "Geef een bestand dat het programma zelf schreef met --format json, een sessie, of een enquêtebestand.",
    other_schema: |file, version, newest| {
        format!("{file} is JSON van versie {version}; dit programma leest versie 1 tot en met {newest}.")
    },
    other_schema_hint: "Schrijf het bestand opnieuw met de versie van het programma die je nu gebruikt.",
    wrong_figures: |file, spot, what| format!("In {file} klopt er iets niet bij {spot}: {what}."),
    wrong_figures_hint: "Schrijf het bestand opnieuw met --format json, en verander de cijfers niet met de hand.",
    too_many: "er staan meer dan een miljard respondenten",
    too_many_places: |most| format!("er staan meer dan {most} factoren en vragen"),
    twice: "deze id staat er twee keer",
    no_share: "een aandeel ligt altijd tussen 0 en 1",
    label_of_items: "het oordeel over de factor volgt niet uit het oordeel over de vragen",
    label_of_shares: "het oordeel volgt niet uit de aandelen en de grenzen",
    more_than_all: |respondents| {
        format!("er zijn meer antwoorden dan {}", plural(respondents, "respondent", "respondenten"))
    },
    some_shares: "er staan aandelen, maar niet alle drie",
    no_mean: "het gemiddelde ontbreekt, hoort er niet te staan, of ligt niet tussen 1 en 9",
    no_counts: |n| format!("deze aandelen kunnen niet bij {} horen", plural(n, "antwoord", "antwoorden")),
};

pub(super) const ENGLISH: MeasuredTexts = MeasuredTexts {
    broken_json: |file| format!("{file} is not readable as JSON: something is wrong with its form here."),
    broken_json_hint: "Write the file again with --format json. It may have been cut off, or changed by hand.",
    not_an_advice: |file| format!("{file} does not hold advice as JSON, so there is no measurement in it."),
    not_an_advice_hint: "Give a file that the program itself wrote with --format json, a session, or a survey file.",
    other_schema: |file, version, newest| {
        format!("{file} is JSON of version {version}; this program reads versions 1 to {newest}.")
    },
    other_schema_hint: "Write the file again with the version of the program that you use now.",
    wrong_figures: |file, spot, what| format!("Something is wrong in {file} at {spot}: {what}."),
    wrong_figures_hint: "Write the file again with --format json, and do not change the figures by hand.",
    too_many: "there are more than a billion respondents",
    too_many_places: |most| format!("there are more than {most} factors and questions"),
    twice: "this id comes twice",
    no_share: "a share always lies between 0 and 1",
    label_of_items: "the label of the factor does not follow from those of its questions",
    label_of_shares: "the label does not follow from the shares and the limits",
    more_than_all: |respondents| {
        format!("there are more answers than {}", plural(respondents, "respondent", "respondents"))
    },
    some_shares: "there are shares, but not all three",
    no_mean: "the mean is missing, should not be there, or is not between 1 and 9",
    no_counts: |n| format!("these shares cannot belong to {}", plural(n, "answer", "answers")),
};
