//! Words that stand for an answer, for no answer, or for "not applicable", in Dutch and English.
//!
//! All are written as [`super::normal::answer`] leaves them: lower case, without accents and punctuation.

/// No answer: nothing was filled in, or the respondent could or would not say.
pub(super) const MISSING: &[&str] = &[
    "question not shown",
    // What programs write.
    "na",
    "n a",
    "nb",
    "n b",
    "nan",
    "null",
    "nil",
    "missing",
    "system missing",
    "sysmis",
    "blank",
    "empty",
    "leeg",
    "ontbreekt",
    "ontbrekend",
    "no answer",
    "not answered",
    "unanswered",
    "not asked",
    "asked but unknown",
    "measurement failed",
    "not done",
    "skipped",
    "seen but unanswered",
    "geen antwoord",
    "niet beantwoord",
    "niet ingevuld",
    "niet gevraagd",
    "niet gemeten",
    "meting mislukt",
    "overgeslagen",
    // What respondents choose.
    "weet niet",
    "weet ik niet",
    "weet het niet",
    "ik weet het niet",
    "ik weet dit niet",
    "onbekend",
    "geen idee",
    "geen mening",
    "geen oordeel",
    "kan ik niet zeggen",
    "kan ik niet beoordelen",
    "wil ik niet zeggen",
    "zeg ik liever niet",
    "weet niet geen mening",
    "dont know",
    "do not know",
    "i dont know",
    "i do not know",
    "unknown",
    "unsure",
    "no opinion",
    "no idea",
    "cannot say",
    "cant say",
    "prefer not to say",
    "rather not say",
    "dont know no opinion",
];

/// The question does not apply.
pub(super) const NOT_APPLICABLE: &[&str] = &[
    "nvt",
    "n v t",
    "niet van toepassing",
    "is niet van toepassing",
    "dit is niet van toepassing",
    "niet van toepassing nvt",
    "not applicable",
    "not applicable na",
    "does not apply",
    "doesnt apply",
    "this does not apply",
    "this does not apply to me",
    "dit geldt niet voor mij",
    "geldt niet voor mij",
];

/// Numbers below zero that tools write for no answer. Castor: -95 measurement failed, -97 not asked, -98 unknown, -99 not
/// done; Qualtrics: -99 seen but unanswered.
pub(super) const MISSING_NUMBERS: &[i64] = &[-95, -97, -98, -99];

/// Castor's number for "not applicable".
pub(super) const NOT_APPLICABLE_NUMBER: i64 = -96;

/// Yes, as tools and spreadsheets write it.
pub(super) const YES: &[&str] = &["ja", "j", "yes", "y", "true", "waar"];

/// No.
pub(super) const NO: &[&str] = &["nee", "n", "no", "false", "onwaar"];

/// Other wordings of an answer in common use, by the Dutch label they stand for.
pub(super) const SYNONYMS: &[(&str, &[&str])] = &[
    (
        "helemaal mee oneens",
        &["helemaal oneens", "zeer mee oneens", "zeer oneens", "volledig mee oneens", "geheel mee oneens"],
    ),
    ("helemaal mee oneens", &["totally disagree", "completely disagree", "fully disagree"]),
    ("mee oneens", &["oneens", "niet mee eens"]),
    ("noch mee oneens noch mee eens", &["noch mee eens noch mee oneens", "niet mee oneens niet mee eens", "neutraal"]),
    ("noch mee oneens noch mee eens", &["niet mee eens niet mee oneens", "neither agree nor disagree", "neutral"]),
    ("mee eens", &["eens"]),
    ("helemaal mee eens", &["helemaal eens", "zeer mee eens", "zeer eens", "volledig mee eens", "geheel mee eens"]),
    ("helemaal mee eens", &["totally agree", "completely agree", "fully agree"]),
    ("zeer zeker niet", &["definitely not"]),
    ("zeer zeker wel", &["definitely"]),
];

#[cfg(test)]
mod tests {
    use super::super::normal::answer;
    use super::*;

    #[test]
    fn every_word_is_written_as_it_is_compared() {
        let synonyms = SYNONYMS.iter().flat_map(|(label, others)| others.iter().chain([label]));
        for word in [MISSING, NOT_APPLICABLE, YES, NO].into_iter().flatten().chain(synonyms) {
            assert_eq!(answer(word), *word);
        }
    }

    #[test]
    fn no_word_means_two_things() {
        let mut all: Vec<&str> = [MISSING, NOT_APPLICABLE, YES, NO].concat();
        all.extend(SYNONYMS.iter().flat_map(|(_, others)| others.iter()));
        let count = all.len();
        all.sort_unstable();
        all.dedup();
        assert_eq!(all.len(), count);
    }
}
