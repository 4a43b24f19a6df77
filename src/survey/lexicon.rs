//! Words that stand for an answer, for no answer, or for "not applicable", in Dutch and English.
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
];

/// No answer: nothing was filled in, or the respondent could or would not say.
const MISSING: &[&str] = &[
    // What tools write.
    "question not shown",
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
    "wil ik niet zeggen",
    "wil niet zeggen",
    "wil ik liever niet zeggen",
    "zeg ik liever niet",
    "liever niet zeggen",
    "liever geen antwoord",
    "geweigerd",
    "weigert",
    "weet niet geen mening",
    "weet niet geen antwoord",
    "weet niet nvt",
    "geen mening weet niet",
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
    "dont know no opinion",
    "dont know not sure",
    "dont know prefer not to say",
];

/// The question does not apply.
const NOT_APPLICABLE: &[&str] = &[
    "nvt",
    "n v t",
    "niet van toepassing",
    "is niet van toepassing",
    "dit is niet van toepassing",
    "niet van toepassing nvt",
    "nvt niet van toepassing",
    "niet relevant",
    "not applicable",
    "not applicable na",
    "na not applicable",
    "n a not applicable",
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
pub(super) const MISSING_NUMBERS: &[i64] = &[-95, -97, -98, -99];

/// Castor's number for "not applicable".
pub(super) const NOT_APPLICABLE_NUMBER: i64 = -96;

/// How Castor writes these numbers where a variable of text has them: `##USER_MISSING_95##`.
const USER_MISSING: &str = "user missing ";

/// Yes, as tools and spreadsheets write it.
pub(super) const YES: &[&str] =
    &["ja", "j", "yes", "y", "true", "waar", "wahr", "vrai", "checked", "selected", "aangevinkt", "geselecteerd"];

/// No.
pub(super) const NO: &[&str] = &[
    "nee",
    "neen",
    "n",
    "no",
    "false",
    "onwaar",
    "falsch",
    "faux",
    "unchecked",
    "not selected",
    "not checked",
    "niet aangevinkt",
    "niet geselecteerd",
];

/// Neither yes nor no, as `LimeSurvey` writes it.
pub(super) const NEITHER: &[&str] = &["u", "uncertain", "onzeker"];

/// What makes agreeing whole, in Dutch: "geheel mee eens", "geheel eens".
const WHOLLY: &[&str] = &[
    "helemaal",
    "geheel",
    "volledig",
    "volkomen",
    "sterk",
    "zeer",
    "zeer sterk",
    "heel sterk",
    "heel erg",
    "erg",
    "totaal",
    "absoluut",
    "compleet",
];

/// What makes it whole in English: "fully agree", "agree strongly".
const FULLY: &[&str] =
    &["strongly", "very strongly", "totally", "completely", "fully", "entirely", "wholly", "absolutely"];

/// What weakens it. On five points, as Qualtrics offers them, it is the answer beside the middle; beside a plain "agree" it
/// is another one, on a scale of seven.
const SOMEWHAT: [(&str, &str); 8] = [
    ("enigszins mee oneens", "mee oneens"),
    ("enigszins oneens", "mee oneens"),
    ("enigszins mee eens", "mee eens"),
    ("enigszins eens", "mee eens"),
    ("somewhat disagree", "mee oneens"),
    ("somewhat agree", "mee eens"),
    ("tend to disagree", "mee oneens"),
    ("tend to agree", "mee eens"),
];

/// An answer that "none" may stand for as well.
pub(super) const NOBODY: &str = "geen enkele";

/// Agreement that is neither whole nor weak.
pub(super) const PLAIN: &[&str] = &["mee eens", "eens", "agree", "mee oneens", "oneens", "disagree"];

/// Other wordings of an answer in common use, by the Dutch label they stand for.
const SYNONYMS: &[(&str, &[&str])] = &[
    ("mee oneens", &["oneens", "niet mee eens", "niet eens", "er mee oneens", "ik ben het er niet mee eens"]),
    (
        "noch mee oneens noch mee eens",
        &[
            "noch mee eens noch mee oneens",
            "noch eens noch oneens",
            "noch oneens noch eens",
            "eens noch oneens",
            "mee eens noch mee oneens",
            "mee oneens noch mee eens",
            "niet mee oneens niet mee eens",
            "niet mee eens niet mee oneens",
            "niet mee eens en niet mee oneens",
            "niet mee oneens en niet mee eens",
            "niet mee eens noch mee oneens",
            "niet eens niet oneens",
            "niet oneens niet eens",
            "niet eens en niet oneens",
            "niet eens noch oneens",
            "niet mee eens maar ook niet mee oneens",
            "niet eens maar ook niet oneens",
            "neutraal",
            "neutraal noch eens noch oneens",
            "neither agree nor disagree",
            "neither agree or disagree",
            "neither disagree or agree",
            "neither agree nor disagree neutral",
            "neutral neither agree nor disagree",
            "neutral",
        ],
    ),
    ("mee eens", &["eens", "er mee eens", "ik ben het er mee eens"]),
    ("zeer zeker niet", &["definitely not"]),
    ("misschien niet misschien wel", &["misschien wel misschien niet", "misschien", "maybe", "maybe not maybe"]),
    ("zeer zeker wel", &["zeer zeker", "definitely"]),
    ("zeer weinig", &["heel weinig", "erg weinig"]),
    ("niet weinig niet veel", &["niet veel niet weinig", "noch weinig noch veel", "noch veel noch weinig"]),
    ("zeer veel", &["heel veel", "erg veel", "very much"]),
    ("geen enkele collega", &["geen enkele", "geen collegas", "geen", "no colleagues", "not one colleague"]),
    ("bijna geen enkele collega", &["bijna geen enkele", "bijna geen", "bijna geen collegas", "almost none"]),
    ("een minderheid", &["minderheid", "een minderheid van de collegas", "minority", "a minority of colleagues"]),
    ("de helft", &["helft", "de helft van de collegas", "half of the colleagues", "half of colleagues"]),
    ("een meerderheid", &["meerderheid", "een meerderheid van de collegas", "majority", "a majority of colleagues"]),
    ("bijna alle collegas", &["bijna alle", "bijna allemaal", "almost all", "nearly all colleagues"]),
    ("alle collegas", &["alle", "allemaal", "all"]),
];

/// What a text that is no answer on any scale says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum NoAnswer {
    /// Nothing.
    Missing,
    /// That the question does not apply.
    NotApplicable,
}

/// Whether these words, as [`answer`] leaves them, say that there is no answer.
pub(super) fn no_answer(words: &str) -> Option<NoAnswer> {
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
pub(super) fn is_blank(cell: &str) -> bool {
    if cell.chars().all(|character| character.is_whitespace() || is_filler(character)) {
        return true;
    }
    // Neither moment has been: what databases and spreadsheets make of no date.
    if cell.starts_with("0000-00-00") || cell.starts_with("1900-01-00") || cell.starts_with("1899-12-30") {
        return true;
    }
    let words = answer(cell);
    // `\N` of MySQL, `.a` of Stata, `None` and `<NA>` of Python and R, and the missing data of Castor in a column of text.
    matches!(cell.as_bytes(), [b'\\', b'N'] | [b'.', b'a'..=b'z'] | b"None" | b"<NA>")
        || words.starts_with(USER_MISSING)
        || BLANK.contains(&words.as_str())
}

/// Whether a character only fills the place of something.
pub(super) const fn is_filler(character: char) -> bool {
    matches!(character, '-' | '.' | '_' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{2026}')
}

/// Other wordings of the answers, each with the Dutch label it stands for, and whether it is one that weakens.
pub(super) fn wordings() -> impl Iterator<Item = (&'static str, String, bool)> {
    let listed = SYNONYMS.iter().flat_map(|(label, others)| others.iter().map(|other| (*label, (*other).to_owned())));
    let dutch = WHOLLY.iter().flat_map(|wholly| {
        let agree = ["{} mee eens", "{} eens", "er {} mee eens", "ik ben het er {} mee eens", "mee {} eens"];
        let disagree = [
            "{} mee oneens",
            "{} oneens",
            "{} niet mee eens",
            "{} niet eens",
            "er {} niet mee eens",
            "ik ben het er {} niet mee eens",
            "ik ben het er {} mee oneens",
        ];
        let agree = agree.map(|form| ("helemaal mee eens", form.replace("{}", wholly)));
        let disagree = disagree.map(|form| ("helemaal mee oneens", form.replace("{}", wholly)));
        agree.into_iter().chain(disagree)
    });
    let english = FULLY.iter().flat_map(|fully| {
        ["{} agree", "agree {}", "i {} agree"]
            .map(|form| ("helemaal mee eens", form.replace("{}", fully)))
            .into_iter()
            .chain(
                ["{} disagree", "disagree {}", "i {} disagree"]
                    .map(|form| ("helemaal mee oneens", form.replace("{}", fully))),
            )
    });
    let weak = SOMEWHAT.map(|(other, label)| (label, other.to_owned(), true));
    listed.chain(dutch).chain(english).map(|(label, other)| (label, other, false)).chain(weak)
}
