//! Words about people who are in two files.

use super::plural;

/// Words about people who are in two files.
#[derive(Debug)]
#[allow(missing_docs)] // The name of each field says where it stands, and the Dutch and English texts say the rest.
pub struct TwiceTexts {
    pub same_answers: fn(&str, &str, u64, &str) -> String,
    pub ask_same_people: fn(&str, &str, u64) -> String,
    pub counted_once: fn(&str, &str, u64) -> String,
}

pub(super) const DUTCH: TwiceTexts = TwiceTexts {
    same_answers: |one, other, people, option| {
        let who = plural(people, "persoon", "mensen");
        let (counts, same) = if people == 1 {
            ("die telt nu twee keer mee", "Is het dezelfde persoon")
        } else {
            ("zij tellen nu twee keer mee", "Zijn het dezelfde mensen")
        };
        format!(
            "In {one} en {other} staan van {who} precies dezelfde antwoorden; {counts}. {same}, voeg dan opnieuw samen met {option}."
        )
    },
    ask_same_people: |one, other, people| {
        let same = if people == 1 { "Is dat dezelfde persoon, die" } else { "Zijn dat dezelfde mensen, die" };
        let counts = if people == 1 { "telt" } else { "tellen" };
        format!(
            "In {one} en {other} staan van {} precies dezelfde antwoorden. {same} maar één keer {counts}?",
            plural(people, "persoon", "mensen")
        )
    },
    counted_once: |one, other, people| {
        format!("Wie in {one} én in {other} staat, telt één keer mee: {}.", plural(people, "persoon", "mensen"))
    },
};

pub(super) const ENGLISH: TwiceTexts = TwiceTexts {
    same_answers: |one, other, people, option| {
        let who = plural(people, "person", "people");
        let (counts, same) = if people == 1 {
            ("who now counts twice", "If it is the same person")
        } else {
            ("who now count twice", "If they are the same people")
        };
        format!("{one} and {other} hold exactly the same answers of {who}, {counts}. {same}, join again with {option}.")
    },
    ask_same_people: |one, other, people| {
        let same =
            if people == 1 { "Is that the same person, who counts" } else { "Are those the same people, who count" };
        format!(
            "{one} and {other} hold exactly the same answers of {}. {same} only once?",
            plural(people, "person", "people")
        )
    },
    counted_once: |one, other, people| {
        format!("Whoever is in {one} as well as in {other} counts once: {}.", plural(people, "person", "people"))
    },
};
