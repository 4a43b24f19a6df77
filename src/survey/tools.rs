//! What the survey tools put around the answers: their own columns, and the rows that are no answer.

use super::normal::{Folded, squeezed};

/// The survey tool an export came from.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tool {
    /// LimeSurvey.
    LimeSurvey,
    /// Qualtrics.
    Qualtrics,
    /// Castor EDC.
    Castor,
    /// `REDCap`.
    RedCap,
    /// Microsoft Forms.
    MicrosoftForms,
    /// Any other, or a table made by hand.
    #[default]
    Unknown,
}

impl Tool {
    /// The id in output for machines.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::LimeSurvey => "limesurvey",
            Self::Qualtrics => "qualtrics",
            Self::Castor => "castor",
            Self::RedCap => "redcap",
            Self::MicrosoftForms => "microsoft-forms",
            Self::Unknown => "unknown",
        }
    }

    /// The name as its maker writes it, the same in every language; `None` for an unknown one.
    #[must_use]
    pub const fn name(self) -> Option<&'static str> {
        match self {
            Self::LimeSurvey => Some("LimeSurvey"),
            Self::Qualtrics => Some("Qualtrics"),
            Self::Castor => Some("Castor"),
            Self::RedCap => Some("REDCap"),
            Self::MicrosoftForms => Some("Microsoft Forms"),
            Self::Unknown => None,
        }
    }

    /// The tool whose own columns stand among these headings.
    #[must_use]
    pub fn of(headings: &[&str]) -> Self {
        let names: Vec<String> = headings.iter().flat_map(|heading| readings(heading)).collect();
        let has = |wanted: &[&str]| names.iter().any(|name| wanted.contains(&name.as_str()));
        let count = |wanted: &[&str]| wanted.iter().filter(|wanted| names.iter().any(|name| name == *wanted)).count();
        let complete = headings.iter().any(|heading| is_form_status(heading));
        if count(&["starttime", "begintijd", "completiontime", "tijdvanvoltooien"]) >= 2 {
            Self::MicrosoftForms
        } else if usize::from(has(SUBMITTED)) + usize::from(has(LAST_PAGE)) + usize::from(has(START_LANGUAGE)) >= 2 {
            Self::LimeSurvey
        } else if count(QUALTRICS) >= 4 {
            Self::Qualtrics
        } else if has(REDCAP) || names.first().is_some_and(|name| name == "recordid") && complete {
            Self::RedCap
        } else if count(CASTOR) >= 2 {
            Self::Castor
        } else {
            Self::Unknown
        }
    }
}

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
    /// All reasons, in the order of the enumeration, as `Mapping::asides` has their words.
    pub const COUNT: usize = 13;

    /// Whether it is about a person.
    #[must_use]
    pub const fn is_personal(self) -> bool {
        matches!(self, Self::Email | Self::Network | Self::Name | Self::Location | Self::Phone | Self::Identity)
    }
}

/// How `LimeSurvey` calls the moment of sending in, by code and in full.
const SUBMITTED: &[&str] = &["submitdate", "datesubmitted", "datumingezonden", "datumingediend", "datumingestuurd"];
const LAST_PAGE: &[&str] = &["lastpage", "laatstepagina"];
const START_LANGUAGE: &[&str] = &["startlanguage", "starttaal", "begintaal"];

const QUALTRICS: &[&str] = &[
    "startdate",
    "enddate",
    "status",
    "responsetype",
    "ipaddress",
    "durationinseconds",
    "finished",
    "recordeddate",
    "responseid",
    "responseset",
    "externalreference",
    "externaldatareference",
    "locationlatitude",
    "distributionchannel",
    "userlanguage",
];

/// Names that no other tool has.
const REDCAP: &[&str] =
    &["redcapeventname", "redcapsurveyidentifier", "redcaprepeatinstrument", "redcapdataaccessgroup"];

const CASTOR: &[&str] = &[
    "castorparticipantid",
    "castorrecordid",
    "surveyinstanceid",
    "surveyprogress",
    "surveycompletedon",
    "surveycreationdate",
    "surveyparent",
    "surveypackageid",
    "participantstatus",
    "siteabbreviation",
    "instituteabbreviation",
    "participantcreationdate",
    "recordcreationdate",
];

/// Headings of one tool, or of any (`None`), squeezed. Names of `Unknown` files must leave no doubt.
const HEADINGS: &[(Option<Tool>, Aside, &[&str])] = &[
    (Some(Tool::LimeSurvey), Aside::Identifier, &["id", "responseid", "antwoordid", "reactieid", "seed", "token"]),
    (Some(Tool::LimeSurvey), Aside::Identifier, &["accesscode", "toegangscode", "startwaarde"]),
    (Some(Tool::LimeSurvey), Aside::Moment, SUBMITTED),
    (Some(Tool::LimeSurvey), Aside::Moment, &["startdate", "datestamp", "datestarted", "datelastaction"]),
    (Some(Tool::LimeSurvey), Aside::Moment, &["startdatum", "datumgestart", "datumlaatsteactie"]),
    (Some(Tool::LimeSurvey), Aside::Progress, LAST_PAGE),
    (Some(Tool::LimeSurvey), Aside::Language, START_LANGUAGE),
    (Some(Tool::LimeSurvey), Aside::Duration, &["interviewtime", "totaltime", "totaletijd"]),
    (Some(Tool::LimeSurvey), Aside::Technical, &["refurl", "referrerurl", "verwijzendeurl"]),
    (Some(Tool::LimeSurvey), Aside::Network, &["ipaddr"]),
    (Some(Tool::Qualtrics), Aside::Identifier, &["responseid", "externalreference", "externaldatareference"]),
    (Some(Tool::Qualtrics), Aside::Moment, &["startdate", "enddate", "recordeddate"]),
    (Some(Tool::Qualtrics), Aside::Progress, &["progress", "finished"]),
    (Some(Tool::Qualtrics), Aside::Duration, &["durationinseconds"]),
    (Some(Tool::Qualtrics), Aside::Language, &["userlanguage"]),
    (Some(Tool::Qualtrics), Aside::Technical, &["status", "responsetype", "responseset", "distributionchannel"]),
    (Some(Tool::Qualtrics), Aside::Technical, &["qballotboxstuffing", "qrecaptchascore", "qrelevantidfraudscore"]),
    (Some(Tool::Qualtrics), Aside::Name, &["recipientlastname", "recipientfirstname", "name"]),
    (Some(Tool::Qualtrics), Aside::Email, &["recipientemail"]),
    (Some(Tool::Qualtrics), Aside::Location, &["locationlatitude", "locationlongitude", "locationaccuracy"]),
    (Some(Tool::Castor), Aside::Identifier, &["castorparticipantid", "castorrecordid", "participantid", "recordid"]),
    (Some(Tool::Castor), Aside::Identifier, &["surveyinstanceid", "surveypackageid", "randomizationid"]),
    (Some(Tool::Castor), Aside::Moment, &["surveycreationdate", "surveysentdate", "surveycompletedon"]),
    (Some(Tool::Castor), Aside::Moment, &["participantcreationdate", "recordcreationdate", "randomizedon"]),
    (Some(Tool::Castor), Aside::Progress, &["surveyprogress", "participantstatus"]),
    (Some(Tool::Castor), Aside::Technical, &["surveyparent", "surveypackagename", "surveyname", "surveynamecustom"]),
    (Some(Tool::Castor), Aside::Technical, &["siteabbreviation", "instituteabbreviation", "randomizationgroup"]),
    (Some(Tool::RedCap), Aside::Identifier, &["recordid", "surveyidentifier", "redcapsurveyidentifier"]),
    (Some(Tool::RedCap), Aside::Technical, &["redcapeventname", "eventname", "redcaprepeatinstrument"]),
    (Some(Tool::RedCap), Aside::Technical, &["redcaprepeatinstance", "repeatinstrument", "repeatinstance"]),
    (Some(Tool::RedCap), Aside::Technical, &["redcapdataaccessgroup", "dataaccessgroup"]),
    (Some(Tool::RedCap), Aside::Moment, &["surveytimestamp"]),
    (Some(Tool::MicrosoftForms), Aside::Identifier, &["id"]),
    (Some(Tool::MicrosoftForms), Aside::Moment, &["starttime", "completiontime", "lastmodifiedtime"]),
    (Some(Tool::MicrosoftForms), Aside::Moment, &["begintijd", "tijdvanvoltooien", "tijdvanlaatstewijziging"]),
    (Some(Tool::MicrosoftForms), Aside::Language, &["language", "taal"]),
    (Some(Tool::MicrosoftForms), Aside::Score, &["totalpoints", "quizfeedback", "totaalaantalpunten"]),
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
pub fn aside(tool: Tool, heading: &str) -> Option<Aside> {
    let names = readings(heading);
    let of = |wanted: Option<Tool>| {
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
        Tool::RedCap if is_form_status(heading) => return Some(Aside::Progress),
        Tool::RedCap if heading.ends_with("_timestamp") => return Some(Aside::Moment),
        Tool::LimeSurvey if starts(&["grouptime", "questiontime"]) => return Some(Aside::Duration),
        Tool::MicrosoftForms if starts(&["points", "feedback", "punten"]) => return Some(Aside::Score),
        _ => {}
    }
    if whole.len() > SHORT_QUESTION {
        return None;
    }
    let holds = |known: &[&str]| known.iter().any(|known| whole.contains(known));
    PERSONAL_WORDS.iter().find(|(_, known)| holds(known)).map(|(aside, _)| *aside)
}

/// The ways to read a heading as a name: whole, and for "code. text" the code and the text.
fn readings(heading: &str) -> Vec<String> {
    let mut readings = vec![squeezed(heading)];
    if let Some((code, text)) = heading.split_once(". ") {
        readings.extend([squeezed(code), squeezed(text)]);
    }
    readings.retain(|reading| !reading.is_empty());
    readings
}

/// Whether this is `REDCap`'s own column for the state of a form, by name or by label.
fn is_form_status(heading: &str) -> bool {
    let heading = heading.trim();
    heading.ends_with("_complete") || heading == "Complete?"
}

/// Which rows are no response, or not a whole one, and how that shows in a cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RowRule {
    /// The respondent did not send the form in. Such rows are left out.
    Unfinished {
        /// The column that tells, from 0.
        column: usize,
        /// Whether a blank cell tells it (a moment of sending in), rather than a no.
        when_blank: bool,
    },
    /// The maker of the survey tried it out. Such rows are left out.
    Preview {
        /// The column that tells, from 0.
        column: usize,
    },
    /// The form is not marked as complete. Such rows count all the same, since marking is often forgotten; it is only
    /// told.
    Incomplete {
        /// The column that tells, from 0.
        column: usize,
    },
}

impl RowRule {
    /// The column that tells, from 0.
    #[must_use]
    pub const fn column(self) -> usize {
        match self {
            Self::Unfinished { column, .. } | Self::Preview { column } | Self::Incomplete { column } => column,
        }
    }

    /// Whether a row with this cell is such a row. A cell that does not come is blank.
    #[must_use]
    pub fn holds_for(self, cell: &str) -> bool {
        let cell = cell.trim().trim_matches(['"', '\'', '=']);
        let cell = cell.strip_suffix(".0").unwrap_or(cell).to_lowercase();
        let cell = cell.as_str();
        match self {
            Self::Unfinished { when_blank: true, .. } => cell.is_empty(),
            Self::Unfinished { .. } => matches!(cell, "0" | "false" | "no" | "nee" | "onwaar"),
            // Qualtrics' numbers for a preview, a test, a preview taken for spam, and an offline preview.
            Self::Preview { .. } => {
                matches!(cell, "1" | "2" | "9" | "17" | "preview" | "test")
                    || cell.contains("preview")
                    || cell == "survey test"
            }
            Self::Incomplete { .. } => matches!(cell, "0" | "incomplete" | "onvolledig"),
        }
    }

    /// Whether a row with this cell is left out.
    #[must_use]
    pub fn excludes(self, cell: &str) -> bool {
        !matches!(self, Self::Incomplete { .. }) && self.holds_for(cell)
    }

    /// The rule that the headings of one column call for.
    #[must_use]
    pub fn of(tool: Tool, column: usize, headings: &[&str]) -> Option<Self> {
        let names: Vec<String> = headings.iter().flat_map(|heading| readings(heading)).collect();
        let is = |known: &[&str]| names.iter().any(|name| known.contains(&name.as_str()));
        match tool {
            Tool::LimeSurvey if is(SUBMITTED) => Some(Self::Unfinished { column, when_blank: true }),
            Tool::Qualtrics if is(&["finished"]) => Some(Self::Unfinished { column, when_blank: false }),
            Tool::Qualtrics if is(&["status", "responsetype", "distributionchannel"]) => Some(Self::Preview { column }),
            Tool::RedCap if headings.iter().any(|heading| is_form_status(heading)) => Some(Self::Incomplete { column }),
            _ => None,
        }
    }
}

/// Whether a cell is a row of a person's answers to somebody's eye: a heading has letters.
pub(super) fn has_letters(cell: &str) -> bool {
    Folded::of(cell).characters().any(char::is_alphabetic)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tools_are_known_by_their_own_columns() {
        for (tool, headings) in [
            (Tool::LimeSurvey, "id|submitdate|lastpage|startlanguage|seed|time"),
            (Tool::LimeSurvey, "Response ID|Date submitted|Last page|Start language|Seed|Hoe goed ken ik het?"),
            (Tool::LimeSurvey, "id. Response ID|submitdate. Date submitted|lastpage. Last page|time. Tijd"),
            (
                Tool::Qualtrics,
                "StartDate|EndDate|Status|Progress|Duration (in seconds)|Finished|RecordedDate|ResponseId",
            ),
            (Tool::Castor, "Survey Instance Id|Castor Participant ID|Survey Progress|time"),
            (Tool::Castor, "Record Id|Institute Abbreviation|Record Creation Date|time"),
            (Tool::RedCap, "record_id|redcap_survey_identifier|time|midi_complete"),
            (Tool::RedCap, "Record ID|Survey Identifier|Tijd|Complete?"),
            (Tool::MicrosoftForms, "ID|Start time|Completion time|Email|Name|Question"),
            (Tool::MicrosoftForms, "ID|Begintijd|Tijd van voltooien|E-mail|Naam|Vraag"),
            (Tool::Unknown, "naam|team|time|status"),
            (Tool::Unknown, ""),
        ] {
            let list: Vec<&str> = headings.split('|').collect();
            assert_eq!(Tool::of(&list), tool, "{headings}");
        }
    }

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
            assert_eq!(aside(Tool::Unknown, heading), expected, "{heading}");
        }
        assert!(Aside::Email.is_personal() && !Aside::Moment.is_personal());
    }

    #[test]
    fn a_row_that_was_not_sent_in_or_only_tried_out_is_left_out() {
        let submitted = RowRule::Unfinished { column: 1, when_blank: true };
        assert!(submitted.excludes("") && submitted.excludes("  ") && !submitted.excludes("1980-01-01 00:00:00"));
        let finished = RowRule::Unfinished { column: 1, when_blank: false };
        for (cell, out) in [("0", true), ("False", true), ("0.0", true), ("1", false), ("True", false), ("", false)] {
            assert_eq!(finished.excludes(cell), out, "{cell}");
        }
        let status = RowRule::Preview { column: 2 };
        for (cell, out) in
            [("1", true), ("Survey Preview", true), ("0", false), ("IP Address", false), ("anonymous", false)]
        {
            assert_eq!(status.excludes(cell), out, "{cell}");
        }
    }

    #[test]
    fn a_form_that_is_not_marked_as_complete_is_told_and_kept() {
        let rule = RowRule::of(Tool::RedCap, 7, &["midi_complete"]).unwrap();
        assert!(rule.holds_for("0") && rule.holds_for("Incomplete") && !rule.holds_for("2"));
        assert!(!rule.excludes("0"));
    }
}
