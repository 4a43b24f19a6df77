//! Other wordings of answers in common use, in Dutch and English.
//!
//! All are written as [`super::normal::answer`] leaves them, and each stands for one Dutch label. Words for how much somebody
//! agrees have a degree: what is one answer on five points stands for another where there are more.

use super::synonyms::SYNONYMS;

/// How far an answer goes, in words that say so.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum AgreementDegree {
    /// Without any word for it: "agree".
    Plain,
    /// A little: "somewhat agree".
    Somewhat,
    /// For the most part: "mostly agree".
    Mostly,
    /// Wholly: "fully agree".
    Fully,
    /// More than that, on a scale of more points: "very strongly agree".
    Very,
}

/// What makes agreeing whole, in Dutch: "geheel mee eens", "geheel eens".
const WHOLLY: &[&str] = &[
    "helemaal",
    "geheel",
    "volledig",
    "volkomen",
    "volstrekt",
    "beslist",
    "sterk",
    "zeer",
    "zeer sterk",
    "heel sterk",
    "heel erg",
    "erg",
    "ten zeerste",
    "totaal",
    "absoluut",
    "compleet",
];

/// What makes it whole in English: "fully agree", "agree strongly".
const FULLY: &[&str] = &[
    "strongly",
    "strong",
    "very strongly",
    "extremely",
    "totally",
    "completely",
    "fully",
    "entirely",
    "wholly",
    "absolutely",
    "definitely",
    "very much",
];

/// Those of them that say more than wholly.
const VERY: &[&str] = &["zeer sterk", "heel sterk", "very strongly", "extremely"];

/// What weakens it in Dutch. On five points, as some tools offer them, it is the answer beside the middle; beside a plain
/// "agree", or beside one of the other kind, it is an answer on a scale of more points.
const WEAKER: [(AgreementDegree, &[&str]); 2] = [
    (AgreementDegree::Somewhat, &["enigszins", "een beetje", "beetje", "deels", "gedeeltelijk", "licht", "iets"]),
    (AgreementDegree::Mostly, &["grotendeels", "eerder", "meestal", "overwegend", "tamelijk", "redelijk"]),
];

/// The same in English.
const WEAKER_ENGLISH: [(AgreementDegree, &[&str]); 2] = [
    (AgreementDegree::Somewhat, &["somewhat", "slightly", "partly", "partially", "a little", "a bit", "mildly"]),
    (AgreementDegree::Mostly, &["mostly", "tend to", "moderately", "generally", "largely", "rather", "mainly"]),
];

/// Answers without a word for how far they go, among them labels of the questionnaire itself.
const PLAIN: &[&str] = &[
    "mee eens",
    "eens",
    "agree",
    "i agree",
    "mee oneens",
    "oneens",
    "disagree",
    "i disagree",
    "niet mee eens",
    "zeker niet",
    "zeker wel",
    "zeker",
    "certainly not",
    "certainly",
];

/// Labels of the questionnaire that say "wholly".
const FULL_LABELS: &[&str] = &["helemaal mee eens", "helemaal mee oneens", "strongly agree", "strongly disagree"];

/// Other wordings that have a degree of their own, by the label they stand for.
const GRADED: &[(&str, &str, AgreementDegree)] = &[
    ("mee oneens", "eerder oneens dan eens", AgreementDegree::Mostly),
    ("mee eens", "eerder eens dan oneens", AgreementDegree::Mostly),
    ("zeer zeker niet", "definitely not", AgreementDegree::Fully),
    ("zeer zeker niet", "absoluut niet", AgreementDegree::Fully),
    ("zeer zeker niet", "most definitely not", AgreementDegree::Very),
    ("zeker niet", "probably not", AgreementDegree::Mostly),
    ("zeker niet", "waarschijnlijk niet", AgreementDegree::Mostly),
    ("zeker wel", "probably", AgreementDegree::Mostly),
    ("zeker wel", "probably yes", AgreementDegree::Mostly),
    ("zeker wel", "waarschijnlijk wel", AgreementDegree::Mostly),
    ("zeer zeker wel", "definitely", AgreementDegree::Fully),
    ("zeer zeker wel", "definitely yes", AgreementDegree::Fully),
    ("zeer zeker wel", "absoluut wel", AgreementDegree::Fully),
    ("zeer zeker wel", "most definitely", AgreementDegree::Very),
    ("zeer zeker niet", "zeer onwaarschijnlijk", AgreementDegree::Fully),
    ("zeer zeker niet", "very unlikely", AgreementDegree::Fully),
    ("zeer zeker niet", "extremely unlikely", AgreementDegree::Very),
    ("zeker niet", "onwaarschijnlijk", AgreementDegree::Mostly),
    ("zeker niet", "unlikely", AgreementDegree::Mostly),
    ("zeker niet", "somewhat unlikely", AgreementDegree::Somewhat),
    ("zeker wel", "waarschijnlijk", AgreementDegree::Mostly),
    ("zeker wel", "likely", AgreementDegree::Mostly),
    ("zeker wel", "somewhat likely", AgreementDegree::Somewhat),
    ("zeer zeker wel", "zeer waarschijnlijk", AgreementDegree::Fully),
    ("zeer zeker wel", "very likely", AgreementDegree::Fully),
    ("zeer zeker wel", "extremely likely", AgreementDegree::Very),
];

/// Other wordings of the answers, each with the Dutch label it stands for and its degree, where it has one that other
/// wordings of the same label do not have.
pub(crate) fn wordings() -> impl Iterator<Item = (&'static str, String, Option<AgreementDegree>)> {
    let listed = SYNONYMS.iter().flat_map(|(label, others)| others.iter().map(|other| (*label, (*other).to_owned())));
    let listed = listed.map(|(label, other)| (label, other, None));
    let graded = GRADED.iter().map(|(label, other, degree)| (*label, (*other).to_owned(), Some(*degree)));
    let whole = WHOLLY.iter().flat_map(|word| dutch(word, "helemaal mee oneens", "helemaal mee eens", full(word)));
    let fully = FULLY.iter().flat_map(|word| english(word, "helemaal mee oneens", "helemaal mee eens", full(word)));
    let weaker = WEAKER
        .iter()
        .flat_map(|(degree, words)| words.iter().flat_map(|word| dutch(word, "mee oneens", "mee eens", *degree)));
    let weaker_english = WEAKER_ENGLISH
        .iter()
        .flat_map(|(degree, words)| words.iter().flat_map(|word| english(word, "mee oneens", "mee eens", *degree)));
    listed.chain(graded).chain(whole).chain(fully).chain(weaker).chain(weaker_english)
}

/// How far a label or another wording goes that has no degree of its own.
pub(crate) fn degree(words: &str) -> Option<AgreementDegree> {
    let is = |list: &[&str]| list.iter().any(|known| *known == words || known.replace(' ', "") == words);
    if is(PLAIN) {
        Some(AgreementDegree::Plain)
    } else if is(FULL_LABELS) {
        Some(AgreementDegree::Fully)
    } else {
        None
    }
}

fn full(word: &str) -> AgreementDegree {
    if VERY.contains(&word) { AgreementDegree::Very } else { AgreementDegree::Fully }
}

type Worded = (&'static str, String, Option<AgreementDegree>);

/// The forms that an adverb has in Dutch, before and behind.
fn dutch(word: &str, against: &'static str, favour: &'static str, degree: AgreementDegree) -> Vec<Worded> {
    let agree = [
        "{} mee eens",
        "{} eens",
        "er {} mee eens",
        "ik ben het er {} mee eens",
        "ben het er {} mee eens",
        "ik ben het hier {} mee eens",
        "ben het hier {} mee eens",
        "ik ben het {} eens",
        "{} ermee eens",
        "ermee {} eens",
        "mee {} eens",
        "mee eens {}",
        "eens {}",
    ];
    let disagree = [
        "{} mee oneens",
        "{} oneens",
        "{} niet mee eens",
        "{} niet eens",
        "er {} niet mee eens",
        "ik ben het er {} niet mee eens",
        "ben het er {} niet mee eens",
        "ben het er {} mee oneens",
        "ik ben het hier {} niet mee eens",
        "ben het hier {} niet mee eens",
        "ik ben het hier {} mee oneens",
        "ben het hier {} mee oneens",
        "ik ben het {} niet eens",
        "ik ben het {} oneens",
        "{} niet ermee eens",
        "{} ermee oneens",
        "ik ben het er {} mee oneens",
        "mee oneens {}",
        "oneens {}",
    ];
    forms(word, (&disagree, against), (&agree, favour), degree)
}

/// The forms that an adverb has in English.
fn english(word: &str, against: &'static str, favour: &'static str, degree: AgreementDegree) -> Vec<Worded> {
    let agree = ["{} agree", "agree {}", "i {} agree"];
    let disagree = ["{} disagree", "disagree {}", "i {} disagree"];
    forms(word, (&disagree, against), (&agree, favour), degree)
}

fn forms(
    word: &str,
    against: (&[&str], &'static str),
    favour: (&[&str], &'static str),
    degree: AgreementDegree,
) -> Vec<Worded> {
    let all = [against, favour].into_iter().flat_map(|(forms, label)| forms.iter().map(move |form| (label, form)));
    all.map(|(label, form)| (label, form.replace("{}", word), Some(degree))).collect()
}

#[cfg(test)]
mod tests {
    use std::collections::HashMap;

    use super::super::normal::answer;
    use super::*;

    #[test]
    fn every_wording_is_written_as_it_is_compared() {
        for (label, other, _) in wordings() {
            assert_eq!((answer(label).as_str(), answer(&other)), (label, other.clone()));
        }
    }

    #[test]
    fn no_wording_stands_for_two_answers_of_one_scale() {
        let middles = ["noch mee oneens noch mee eens", "misschien niet misschien wel", "niet weinig niet veel"];
        let mut known: HashMap<String, &str> = HashMap::new();
        for (label, other, _) in wordings() {
            // The middle of every scale is neutral.
            let label = if middles.contains(&label) { "the middle" } else { label };
            assert_eq!(*known.entry(other.clone()).or_insert(label), label, "{other}");
        }
    }
}
