//! Headings of the number or code of whoever answered.

use super::headings::{Aside, aside, readings};
use super::tool::SurveyTool;

/// Those that leave no doubt, squeezed, the surest first. The number of a response says less: one person may have several.
const SURE: &[&str] = &[
    "castorparticipantid",
    "castorrecordid",
    "participantid",
    "recordid",
    "token",
    "toegangscode",
    "accesscode",
    "responseid",
    "respondentid",
    "respondent",
    "respondentnr",
    "respondentnummer",
    "antwoordid",
    "reactieid",
    "casenumber",
    "uuid",
    "volgnummer",
    "id",
    "nr",
    "nummer",
];

/// Words for a person that are enough, with or without one of [`ENDINGS`].
const PEOPLE: &[&str] = &[
    "respondent",
    "participant",
    "deelnemer",
    "deelnemers",
    "proefpersoon",
    "proefpersonen",
    "ppn",
    "pp",
    "pseudoniem",
    "pseudonym",
    "pid",
    "uid",
];

/// Words that may be about something else, and need an ending.
const OTHERS: &[&str] = &[
    "resp",
    "record",
    "case",
    "casus",
    "subject",
    "study",
    "studie",
    "user",
    "gebruiker",
    "persoon",
    "person",
    "anon",
    "personeels",
    "personeel",
    "medewerker",
    "medewerkers",
    "werknemer",
    "employee",
    "staff",
    "lid",
    "member",
];

const ENDINGS: &[&str] = &["id", "nr", "no", "num", "number", "nummer", "code", "key", "sleutel"];

/// Codes that are most likely those of people, and may be those of teams.
const CODES: &[&str] = &[
    "code",
    "persoonlijkecode",
    "eigencode",
    "uniekecode",
    "anoniemecode",
    "personalcode",
    "uniquecode",
    "anonymouscode",
    "mycode",
];

/// How surely a heading is that of the number or code of a respondent: the less, the surer. `None` where it is not.
pub(super) fn rank(heading: &str) -> Option<usize> {
    readings(heading).iter().filter_map(|name| rank_of(name, heading)).min()
}

fn rank_of(name: &str, heading: &str) -> Option<usize> {
    let sure = SURE.iter().position(|known| name == *known);
    let ending = || ENDINGS.iter().find_map(|ending| name.strip_suffix(ending));
    let made = || {
        let person = PEOPLE.contains(&name) || ending().is_some_and(|word| PEOPLE.contains(&word));
        (person || ending().is_some_and(|word| OTHERS.contains(&word))).then_some(SURE.len())
    };
    let code = || CODES.contains(&name).then_some(SURE.len() + 1);
    let mail = || (aside(SurveyTool::Unknown, heading) == Some(Aside::Email)).then_some(SURE.len() + 2);
    sure.or_else(made).or_else(code).or_else(mail)
}

/// Whether a heading may as well be that of a code that many share.
pub(super) fn is_open(heading: &str) -> bool {
    rank(heading).is_some_and(|rank| rank > SURE.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn people_have_numbers_and_codes_under_many_names() {
        for heading in [
            "id",
            "Respondentnr.",
            "resp_id",
            "Deelnemernummer",
            "participant",
            "SubjectID",
            "ppnr",
            "pp",
            "study_id",
            "Record ID",
            "Pseudoniem",
            "userid",
            "Persoonlijke code",
            "E-mailadres",
        ] {
            assert!(rank(heading).is_some(), "{heading}");
        }
        for heading in ["Team", "Locatie", "subject", "study", "case", "Postcode", "Teamcode", "time", "user"] {
            assert_eq!(rank(heading), None, "{heading}");
        }
        assert!(
            rank("id") < rank("participant") && rank("participant") < rank("code") && rank("code") < rank("E-mail")
        );
        assert!(is_open("code") && is_open("E-mail") && !is_open("ppnr"));
    }
}
