//! The words for what a link rests on.

use super::plural;

/// Words for what a link rests on.
#[derive(Debug)]
#[allow(missing_docs)] // The name of each field says what it rests on, and the Dutch and English texts say the rest.
pub struct BackedTexts {
    pub experts: fn(&str) -> String,
    pub experts_at_least_half: &'static str,
    pub experts_below_half: &'static str,
    pub experts_at_least_fifth: &'static str,
    pub experts_best_match: &'static str,
    pub through: fn(&str, bool, u8) -> String,
    pub method: fn(&str) -> String,
    pub effect: fn(&str) -> String,
    pub effect_of_class: fn(&str) -> String,
    pub caution: fn(&str) -> String,
    pub panel: fn(u32, u8, &str, &str) -> String,
    pub panel_on_factor: &'static str,
    pub panel_on_cause: fn(&str) -> String,
    pub panel_percent: fn(u8) -> String,
    pub panel_median: fn(&str, u8, u8) -> String,
    pub judgement: &'static str,
    pub own_judgement: &'static str,
}

pub(super) const DUTCH: BackedTexts = BackedTexts {
    experts: |share| format!("deskundigen {share} %"),
    experts_at_least_half: "deskundigen (klasse: 50 % of meer)",
    experts_below_half: "deskundigen (klasse: 20 tot 49 %)",
    experts_at_least_fifth: "deskundigen (klasse: 20 % of meer)",
    experts_best_match: "deskundigen (beste combinatie, geen aandeel bekend)",
    through: |construct, first, certainty| {
        if first {
            format!("via {construct}, vertaalslag {certainty} % zeker")
        } else {
            format!(
                "via {construct}, tweede keus van de vertaalslag en minder zeker dan de {certainty} % van de eerste"
            )
        }
    },
    method: |name| format!("gedragsmethode {name}"),
    effect: |figure| format!("gemeten effect: {figure}"),
    effect_of_class: |figure| format!("gemeten effect bij dit soort strategieën, niet bij deze: {figure}"),
    caution: |figure| format!("let op: {figure}"),
    panel: |n, rounds, about, said| {
        let rounds = plural(usize::from(rounds), "ronde", "rondes");
        format!("een panel van {n}, gevraagd naar {about}, in {rounds}: {said}")
    },
    panel_on_factor: "precies deze factor",
    panel_on_cause: |cause| format!("de oorzaak “{cause}”"),
    panel_percent: |percent| format!("{percent} % koos dit"),
    panel_median: |median, low, high| format!("mediaan {median} op een schaal van {low} tot {high}"),
    judgement: "eigen oordeel van dit project",
    own_judgement: "oordeel van je eigen organisatie",
};

pub(super) const ENGLISH: BackedTexts = BackedTexts {
    experts: |share| format!("experts {share} %"),
    experts_at_least_half: "experts (class: 50 % or more)",
    experts_below_half: "experts (class: 20 to 49 %)",
    experts_at_least_fifth: "experts (class: 20 % or more)",
    experts_best_match: "experts (best match, share not published)",
    through: |construct, first, certainty| {
        if first {
            format!("through {construct}, crosswalk {certainty} % certain")
        } else {
            format!(
                "through {construct}, second choice of the crosswalk and less certain than the {certainty} % of the first"
            )
        }
    },
    method: |name| format!("behaviour-change method {name}"),
    effect: |figure| format!("measured effect: {figure}"),
    effect_of_class: |figure| format!("measured effect of this kind of strategy, not of this one: {figure}"),
    caution: |figure| format!("note: {figure}"),
    panel: |n, rounds, about, said| {
        let rounds = plural(usize::from(rounds), "round", "rounds");
        format!("a panel of {n}, asked about {about}, in {rounds}: {said}")
    },
    panel_on_factor: "this very factor",
    panel_on_cause: |cause| format!("the cause “{cause}”"),
    panel_percent: |percent| format!("{percent} % chose this"),
    panel_median: |median, low, high| format!("median {median} on a scale of {low} to {high}"),
    judgement: "this project's own judgement",
    own_judgement: "judgement of your own organisation",
};
