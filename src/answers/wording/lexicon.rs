//! Words for no answer, for "not applicable", and for yes and no, in Dutch and English. Those for other answers stand in
//! `wordings`.
//!
//! All are written as [`super::normal::answer`] leaves them: lower case, without accents and punctuation.

#[cfg(test)]
mod tests;

use super::normal::answer;

/// What programs write where nothing was filled in: R, spreadsheets, databases, statistical packages, and the codes that
/// `REDCap` has for data that are not there.
const BLANK: &[&str] = &[
    "na",
    "n a",
    "nb",
    "n b",
    "nan",
    "nat",
    "null",
    "nil",
    "missing",
    "missing value",
    "system missing",
    "sysmis",
    "blank",
    "blanco",
    "empty",
    "leeg",
    "ontbreekt",
    "ontbrekend",
    "question not shown",
];

/// No answer: nothing was filled in, or the respondent could or would not say.
const MISSING: &[&str] = &[
    // What tools write.
    "no answer",
    "no response",
    "not answered",
    "unanswered",
    "not asked",
    "not done",
    "not available",
    "not present",
    "not completed",
    "temporarily unavailable",
    "asked but unknown",
    "measurement failed",
    "no information",
    "invalid",
    "masked",
    "skipped",
    "not displayed",
    "seen but unanswered",
    "seen but not answered",
    "ni",
    "inv",
    "unk",
    "nask",
    "asku",
    "nav",
    "navu",
    "msk",
    "np",
    "unc",
    "der",
    "oth",
    "qs",
    "qi",
    "trc",
    "pinf",
    "ninf",
    "skip",
    "geen antwoord",
    "geen reactie",
    "niet beantwoord",
    "niet ingevuld",
    "niet gevraagd",
    "niet gesteld",
    "niet gemeten",
    "niet afgenomen",
    "niet beschikbaar",
    "meting mislukt",
    "ongeldig",
    "overgeslagen",
    // What respondents choose.
    "weet niet",
    "weet ik niet",
    "weet het niet",
    "ik weet het niet",
    "ik weet dit niet",
    "weet niet zeker",
    "weet ik niet zeker",
    "ik weet het niet zeker",
    "weet ik nog niet",
    "dat weet ik niet",
    "dat weet ik nog niet",
    "ik weet het nog niet",
    "wn",
    "onb",
    "niet zeker",
    "nog niet bekend",
    "nog niet duidelijk",
    "geen ervaring",
    "geen ervaring mee",
    "geen ervaring hiermee",
    "nog geen ervaring",
    "nog geen ervaring mee",
    "te vroeg om te zeggen",
    "onbekend",
    "niet bekend",
    "geen idee",
    "geen mening",
    "geen oordeel",
    "kan ik niet zeggen",
    "kan ik niet beoordelen",
    "kan niet beoordelen",
    "kan ik niet inschatten",
    "niet te beoordelen",
    "kan niet beoordeeld worden",
    "kan ik nog niet beoordelen",
    "kan ik nog niet zeggen",
    "wil ik niet zeggen",
    "wil niet zeggen",
    "wil ik liever niet zeggen",
    "zeg ik liever niet",
    "liever niet zeggen",
    "liever geen antwoord",
    "geweigerd",
    "weigert",
    "dont know",
    "do not know",
    "i dont know",
    "i do not know",
    "dk",
    "unknown",
    "not known",
    "unsure",
    "not sure",
    "im not sure",
    "i am not sure",
    "no opinion",
    "no idea",
    "no experience",
    "too early to say",
    "cannot say",
    "cant say",
    "cannot judge",
    "prefer not to say",
    "prefer not to answer",
    "i prefer not to say",
    "i prefer not to answer",
    "rather not say",
    "refused",
    "declined",
    "decline to answer",
];

/// The question does not apply.
const NOT_APPLICABLE: &[&str] = &[
    "nvt",
    "n v t",
    "niet van toepassing",
    "is niet van toepassing",
    "dit is niet van toepassing",
    "niet v toepassing",
    "niet van toepassing op mij",
    "voor mij niet van toepassing",
    "dit is voor mij niet van toepassing",
    "niet relevant",
    "not applicable",
    "not applicable to me",
    "not relevant",
    "does not apply",
    "doesnt apply",
    "does not apply to me",
    "this does not apply",
    "this does not apply to me",
    "dit geldt niet voor mij",
    "geldt niet voor mij",
];

/// Numbers below zero that tools write for no answer. Castor: -95 measurement failed, -97 not asked, -98 unknown, -99 not
/// done; Qualtrics: -99 seen but unanswered.
pub(crate) const MISSING_NUMBERS: &[i64] = &[-95, -97, -98, -99];

/// Castor's number for "not applicable".
pub(crate) const NOT_APPLICABLE_NUMBER: i64 = -96;

/// How Castor writes these numbers where a variable of text has them: `##USER_MISSING_95##`.
const USER_MISSING: &str = "user missing ";

/// Yes, as tools and spreadsheets write it.
pub(crate) const YES: &[&str] = &[
    "ja",
    "j",
    "jawel",
    "ja wel",
    "yes",
    "y",
    "oui",
    "true",
    "waar",
    "klopt",
    "dat klopt",
    "correct",
    "wahr",
    "vrai",
    "checked",
    "selected",
    "aangevinkt",
    "geselecteerd",
];

/// No.
pub(crate) const NO: &[&str] = &[
    "nee",
    "neen",
    "n",
    "no",
    "false",
    "onwaar",
    "falsch",
    "faux",
    "nein",
    "non",
    "nee niet",
    "niet waar",
    "klopt niet",
    "dat klopt niet",
    "not true",
    "incorrect",
    "unchecked",
    "not selected",
    "not checked",
    "niet aangevinkt",
    "niet geselecteerd",
];

/// Neither yes nor no, as `LimeSurvey` writes it.
pub(crate) const NEITHER: &[&str] = &["u", "uncertain", "onzeker"];

/// An answer that "none" may stand for as well.
pub(crate) const NOBODY: &str = "geen enkele";

/// What a text that is no answer on any scale says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum NoAnswer {
    /// Nothing.
    Missing,
    /// That the question does not apply.
    NotApplicable,
}

/// Whether these words, as [`answer`] leaves them, say that there is no answer, also in two ways beside each other:
/// "don't know / not applicable", "Unknown (UNK)".
pub(crate) fn no_answer(words: &str) -> Option<NoAnswer> {
    said(words).or_else(|| {
        let parts = words.match_indices(' ').take(MOST_WORDS).map(|(at, _)| (&words[..at], &words[at + 1..]));
        parts.into_iter().find_map(|(one, other)| match (said(one)?, said(other)?) {
            // "Not applicable (N/A)".
            (NoAnswer::NotApplicable, NoAnswer::NotApplicable) => Some(NoAnswer::NotApplicable),
            (NoAnswer::NotApplicable, _) if matches!(other, "na" | "n a") => Some(NoAnswer::NotApplicable),
            (_, NoAnswer::NotApplicable) if matches!(one, "na" | "n a") => Some(NoAnswer::NotApplicable),
            _ => Some(NoAnswer::Missing),
        })
    })
}

/// More words than this are a sentence that somebody wrote.
const MOST_WORDS: usize = 12;

fn said(words: &str) -> Option<NoAnswer> {
    if let Some(code) = words.strip_prefix(USER_MISSING) {
        let applies = code.parse::<i64>().is_ok_and(|code| code == -NOT_APPLICABLE_NUMBER);
        return Some(if applies { NoAnswer::NotApplicable } else { NoAnswer::Missing });
    }
    // "Missing (not applicable)".
    let reason = words.strip_prefix("missing ");
    if NOT_APPLICABLE.contains(&reason.unwrap_or(words)) {
        return Some(NoAnswer::NotApplicable);
    }
    let missing = reason.is_some() || BLANK.contains(&words) || MISSING.contains(&words);
    missing.then_some(NoAnswer::Missing)
}

/// Whether a cell is blank by whatever name: nothing, or what programs write for it.
pub(crate) fn is_blank(cell: &str) -> bool {
    if cell.chars().all(|character| character.is_whitespace() || is_filler(character)) {
        return true;
    }
    // Neither moment has been: what databases and spreadsheets make of no date.
    if cell.starts_with("0000-00-00") || cell.starts_with("1900-01-00") || cell.starts_with("1899-12-30") {
        return true;
    }
    let words = answer(cell.trim_matches(['<', '>', '[', ']', '{', '}']));
    // `\N` of MySQL, `.a` of Stata, `None` of Python, `#NV` of a German spreadsheet, and the missing data of Castor in a column
    // of text.
    matches!(cell.as_bytes(), [b'\\', b'N'] | [b'.', b'a'..=b'z'] | b"None" | b"#NV")
        || words.starts_with(USER_MISSING)
        || BLANK.contains(&words.as_str())
}

/// Whether a character only fills the place of something.
pub(crate) const fn is_filler(character: char) -> bool {
    matches!(character, '-' | '.' | '_' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{2026}')
}
