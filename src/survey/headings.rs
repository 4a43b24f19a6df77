//! Headings that are no question: the columns that survey tools add, and columns about a person.

use super::tool::SurveyTool;
use crate::answers::wording::normal::squeezed;
use crate::language::each::AsideTexts;

/// Why a column is set aside. The last six are about a person: what stands in such a column is never shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Aside {
    /// A number or code of the response.
    Identifier,
    /// When it was begun, sent in or changed.
    Moment,
    /// How long it took.
    Duration,
    /// How far the respondent came.
    Progress,
    /// The language of the form.
    Language,
    /// How the response came in, and other bookkeeping of the tool.
    Technical,
    /// Points and feedback of a quiz.
    Score,
    /// An e-mail address.
    Email,
    /// An IP address.
    Network,
    /// A name.
    Name,
    /// Where somebody is or lives.
    Location,
    /// A telephone number.
    Phone,
    /// A date of birth, or a number that the state or employer gave.
    Identity,
}

impl Aside {
    /// The text for it, out of those for all.
    #[must_use]
    pub const fn among<T: Copy>(self, texts: &AsideTexts<T>) -> T {
        match self {
            Self::Identifier => texts.identifier,
            Self::Moment => texts.moment,
            Self::Duration => texts.duration,
            Self::Progress => texts.progress,
            Self::Language => texts.language,
            Self::Technical => texts.technical,
            Self::Score => texts.score,
            Self::Email => texts.email,
            Self::Network => texts.network,
            Self::Name => texts.name,
            Self::Location => texts.location,
            Self::Phone => texts.phone,
            Self::Identity => texts.identity,
        }
    }

    /// Whether it is about a person.
    #[must_use]
    pub const fn is_personal(self) -> bool {
        matches!(self, Self::Email | Self::Network | Self::Name | Self::Location | Self::Phone | Self::Identity)
    }
}

/// How `LimeSurvey` calls the moment of sending in, by code and in full.
pub(super) const SUBMITTED: &[&str] =
    &["submitdate", "datesubmitted", "datumingezonden", "datumingediend", "datumingestuurd"];
/// How it calls the last page that was seen.
pub(super) const LAST_PAGE: &[&str] = &["lastpage", "laatstepagina"];
/// How it calls the language of the form.
pub(super) const START_LANGUAGE: &[&str] = &["startlanguage", "starttaal", "begintaal"];

/// Headings of one tool, or of any (`None`), squeezed. Names of `Unknown` files must leave no doubt.
const HEADINGS: &[(Option<SurveyTool>, Aside, &[&str])] = &[
    (
        Some(SurveyTool::LimeSurvey),
        Aside::Identifier,
        &["id", "responseid", "antwoordid", "reactieid", "seed", "token"],
    ),
    (Some(SurveyTool::LimeSurvey), Aside::Identifier, &["accesscode", "toegangscode", "startwaarde"]),
    (Some(SurveyTool::LimeSurvey), Aside::Moment, SUBMITTED),
    (Some(SurveyTool::LimeSurvey), Aside::Moment, &["startdate", "datestamp", "datestarted", "datelastaction"]),
    (Some(SurveyTool::LimeSurvey), Aside::Moment, &["startdatum", "datumgestart", "datumlaatsteactie"]),
    (Some(SurveyTool::LimeSurvey), Aside::Progress, LAST_PAGE),
    (Some(SurveyTool::LimeSurvey), Aside::Language, START_LANGUAGE),
    (Some(SurveyTool::LimeSurvey), Aside::Duration, &["interviewtime", "totaltime", "totaletijd"]),
    (Some(SurveyTool::LimeSurvey), Aside::Technical, &["refurl", "referrerurl", "verwijzendeurl"]),
    (Some(SurveyTool::LimeSurvey), Aside::Network, &["ipaddr"]),
    (Some(SurveyTool::Qualtrics), Aside::Identifier, &["responseid", "externalreference", "externaldatareference"]),
    (Some(SurveyTool::Qualtrics), Aside::Moment, &["startdate", "enddate", "recordeddate"]),
    (Some(SurveyTool::Qualtrics), Aside::Progress, &["progress", "finished"]),
    (Some(SurveyTool::Qualtrics), Aside::Duration, &["durationinseconds"]),
    (Some(SurveyTool::Qualtrics), Aside::Language, &["userlanguage"]),
    (Some(SurveyTool::Qualtrics), Aside::Technical, &["status", "responsetype", "responseset", "distributionchannel"]),
    (
        Some(SurveyTool::Qualtrics),
        Aside::Technical,
        &["qballotboxstuffing", "qrecaptchascore", "qrelevantidfraudscore"],
    ),
    (Some(SurveyTool::Qualtrics), Aside::Name, &["recipientlastname", "recipientfirstname", "name"]),
    (Some(SurveyTool::Qualtrics), Aside::Email, &["recipientemail"]),
    (Some(SurveyTool::Qualtrics), Aside::Location, &["locationlatitude", "locationlongitude", "locationaccuracy"]),
    (
        Some(SurveyTool::Castor),
        Aside::Identifier,
        &["castorparticipantid", "castorrecordid", "participantid", "recordid"],
    ),
    (Some(SurveyTool::Castor), Aside::Identifier, &["surveyinstanceid", "surveypackageid", "randomizationid"]),
    (Some(SurveyTool::Castor), Aside::Moment, &["surveycreationdate", "surveysentdate", "surveycompletedon"]),
    (Some(SurveyTool::Castor), Aside::Moment, &["participantcreationdate", "recordcreationdate", "randomizedon"]),
    (Some(SurveyTool::Castor), Aside::Progress, &["surveyprogress", "participantstatus"]),
    (
        Some(SurveyTool::Castor),
        Aside::Technical,
        &["surveyparent", "surveypackagename", "surveyname", "surveynamecustom"],
    ),
    (Some(SurveyTool::Castor), Aside::Technical, &["siteabbreviation", "instituteabbreviation", "randomizationgroup"]),
    (Some(SurveyTool::RedCap), Aside::Identifier, &["recordid", "surveyidentifier", "redcapsurveyidentifier"]),
    (Some(SurveyTool::RedCap), Aside::Technical, &["redcapeventname", "eventname", "redcaprepeatinstrument"]),
    (Some(SurveyTool::RedCap), Aside::Technical, &["redcaprepeatinstance", "repeatinstrument", "repeatinstance"]),
    (Some(SurveyTool::RedCap), Aside::Technical, &["redcapdataaccessgroup", "dataaccessgroup"]),
    (Some(SurveyTool::RedCap), Aside::Moment, &["surveytimestamp"]),
    (Some(SurveyTool::MicrosoftForms), Aside::Identifier, &["id"]),
    (Some(SurveyTool::MicrosoftForms), Aside::Moment, &["starttime", "completiontime", "lastmodifiedtime"]),
    (Some(SurveyTool::MicrosoftForms), Aside::Moment, &["begintijd", "tijdvanvoltooien", "tijdvanlaatstewijziging"]),
    (Some(SurveyTool::MicrosoftForms), Aside::Language, &["language", "taal"]),
    (Some(SurveyTool::MicrosoftForms), Aside::Score, &["totalpoints", "quizfeedback", "totaalaantalpunten"]),
    (Some(SurveyTool::SurveyMonkey), Aside::Identifier, &["respondentid", "collectorid", "verzamelaarid"]),
    (Some(SurveyTool::SurveyMonkey), Aside::Moment, &["startdate", "enddate", "datecreated", "datemodified"]),
    (Some(SurveyTool::SurveyMonkey), Aside::Moment, &["begindatum", "startdatum", "einddatum"]),
    (Some(SurveyTool::SurveyMonkey), Aside::Technical, &["customdata1", "customdata", "aangepastegegevens1"]),
    (None, Aside::Identifier, &["id", "respondent", "respondentid", "respondentnr", "respondentnummer", "responseid"]),
    (None, Aside::Identifier, &["recordid", "participantid", "volgnummer", "nr", "nummer", "casenumber", "uuid"]),
    (None, Aside::Moment, &["timestamp", "tijdstempel", "datum", "date", "datumtijd", "datetime", "invuldatum"]),
    (None, Aside::Moment, &["starttime", "endtime", "completiontime", "begintijd", "eindtijd", "tijdvanvoltooien"]),
    (None, Aside::Moment, &["startdate", "enddate", "startdatum", "einddatum", "submitdate", "datesubmitted"]),
    (None, Aside::Duration, &["duration", "durationinseconds", "duur", "invultijd", "timespent"]),
    (None, Aside::Progress, &["progress", "voortgang", "finished", "completed", "lastpage"]),
    (None, Aside::Language, &["language", "taal", "userlanguage", "startlanguage"]),
    (None, Aside::Technical, &["status", "browser", "useragent", "collectorid", "distributionchannel"]),
    (None, Aside::Email, &["email", "mail", "emailadres", "emailaddress", "mailadres", "gebruikersnaam", "username"]),
    (None, Aside::Network, &["ip", "ipadres", "ipaddress", "ipaddr"]),
    (None, Aside::Name, &["naam", "name", "voornaam", "achternaam", "tussenvoegsel", "roepnaam", "volledigenaam"]),
    (None, Aside::Name, &["firstname", "lastname", "surname", "fullname", "initials", "voorletters", "initialen"]),
    (None, Aside::Location, &["adres", "address", "straat", "street", "postcode", "zip", "zipcode", "postalcode"]),
    (None, Aside::Location, &["woonplaats", "latitude", "longitude", "locationlatitude", "locationlongitude"]),
    (None, Aside::Phone, &["telefoon", "telefoonnummer", "telnr", "mobiel", "phone", "phonenumber", "mobile"]),
    (None, Aside::Identity, &["geboortedatum", "geboortejaar", "dateofbirth", "birthdate", "dob", "bsn"]),
    (None, Aside::Identity, &["personeelsnummer", "studentnummer", "employeenumber", "employeeid"]),
];

/// Words that make a longer heading personal ("Wat is je e-mailadres?"), where no item answers to it.
const PERSONAL_WORDS: &[(Aside, &[&str])] = &[
    (Aside::Email, &["email", "emailadres", "emailaddress", "mailadres"]),
    (Aside::Network, &["ipadres", "ipaddress"]),
    (Aside::Name, &["voornaam", "achternaam", "firstname", "lastname", "surname", "jenaam", "uwnaam", "yourname"]),
    (Aside::Location, &["postcode", "woonadres", "huisadres", "homeaddress", "zipcode", "postalcode"]),
    (Aside::Phone, &["telefoonnummer", "phonenumber", "mobielnummer", "telefoon"]),
    (Aside::Identity, &["geboortedatum", "dateofbirth", "birthdate", "personeelsnummer", "burgerservicenummer"]),
];

/// The most letters and digits of a heading in which a personal word is looked for; a longer one is a question about
/// something else that happens to hold the word.
const SHORT_QUESTION: usize = 60;

/// Why a heading of a tool is set aside, if it is.
#[must_use]
pub fn aside(tool: SurveyTool, heading: &str) -> Option<Aside> {
    let names = readings(heading);
    let of = |wanted: Option<SurveyTool>| {
        HEADINGS
            .iter()
            .filter(|(own, ..)| *own == wanted)
            .find(|(.., known)| names.iter().any(|name| known.contains(&name.as_str())))
            .map(|(_, aside, _)| *aside)
    };
    let found = of(Some(tool)).or_else(|| of(None));
    if found.is_some() {
        return found;
    }
    let whole = names.first()?;
    let starts = |known: &[&str]| known.iter().any(|known| whole.starts_with(known));
    match tool {
        SurveyTool::RedCap if is_form_status(heading) => return Some(Aside::Progress),
        SurveyTool::RedCap if heading.ends_with("_timestamp") => return Some(Aside::Moment),
        SurveyTool::LimeSurvey if starts(&["grouptime", "questiontime"]) => return Some(Aside::Duration),
        SurveyTool::MicrosoftForms if of_quiz(heading) => return Some(Aside::Score),
        _ => {}
    }
    if whole.len() > SHORT_QUESTION {
        return None;
    }
    let holds = |known: &[&str]| known.iter().any(|known| whole.contains(known));
    PERSONAL_WORDS.iter().find(|(_, known)| holds(known)).map(|(aside, _)| *aside)
}

/// Whether this is one of the two columns that Microsoft Forms puts behind every question of a quiz: `Points - question` and
/// `Feedback - question`.
fn of_quiz(heading: &str) -> bool {
    let word = heading.split_once(" - ").map(|(word, _)| word.trim().to_lowercase());
    word.is_some_and(|word| matches!(word.as_str(), "points" | "punten" | "feedback"))
}

/// The ways to read a heading as a name: whole, and for "code. text" the code and the text.
pub(super) fn readings(heading: &str) -> Vec<String> {
    let mut readings = vec![squeezed(heading)];
    if let Some((code, text)) = heading.split_once(". ") {
        readings.extend([squeezed(code), squeezed(text)]);
    }
    readings.retain(|reading| !reading.is_empty());
    readings
}

/// Whether this is `REDCap`'s own column for the state of a form, by name or by label.
pub(super) fn is_form_status(heading: &str) -> bool {
    let heading = heading.trim();
    heading.ends_with("_complete") || heading == "Complete?"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn personal_columns_are_known_in_any_file() {
        for (heading, expected) in [
            ("E-mail", Some(Aside::Email)),
            ("Wat is je e-mailadres?", Some(Aside::Email)),
            ("Je naam", Some(Aside::Name)),
            ("Achternaam", Some(Aside::Name)),
            ("IP-adres", Some(Aside::Network)),
            ("Date of birth", Some(Aside::Identity)),
            ("Wat is uw telefoonnummer?", Some(Aside::Phone)),
            ("Postcode", Some(Aside::Location)),
            ("Tijdstempel", Some(Aside::Moment)),
            ("Team", None),
            ("Naam van je team", None),
            ("time", None),
            ("Wat vind je ervan dat we je vragen het dossier aan te vullen met het e-mailadres van de ouders?", None),
        ] {
            assert_eq!(aside(SurveyTool::Unknown, heading), expected, "{heading}");
        }
        assert!(Aside::Email.is_personal() && !Aside::Moment.is_personal());
    }
}
