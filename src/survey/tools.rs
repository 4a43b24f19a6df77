//! What the survey tools put around the answers: their own columns, and the rows that are no answer.

use super::headings::{LAST_PAGE, START_LANGUAGE, SUBMITTED, is_form_status, readings};
use super::tool::SurveyTool;
use crate::answers::wording::lexicon::is_blank;

impl SurveyTool {
    /// The tool whose own columns stand among these headings.
    #[must_use]
    pub fn from_headings(headings: &[&str]) -> Self {
        let names: Vec<String> = headings.iter().flat_map(|heading| readings(heading)).collect();
        let has = |wanted: &[&str]| names.iter().any(|name| wanted.contains(&name.as_str()));
        let count = |wanted: &[&str]| wanted.iter().filter(|wanted| names.iter().any(|name| name == *wanted)).count();
        let complete = headings.iter().any(|heading| is_form_status(heading));
        if count(&["starttime", "begintijd", "completiontime", "tijdvanvoltooien"]) >= 2 {
            Self::MicrosoftForms
        } else if has(&["respondentid"]) && has(&["collectorid", "verzamelaarid"]) {
            Self::SurveyMonkey
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

/// Qualtrics' own columns, squeezed.
pub(super) const QUALTRICS: &[&str] = &[
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

/// Which rows are no response, or not a whole one, and how that shows in a cell. They are left out.
///
/// A form of `REDCap` that is not marked as complete is none of these: marking is often forgotten.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RowRule {
    /// The respondent did not send the form in.
    Unfinished {
        /// The column that tells, from 0.
        column: usize,
        /// Whether a blank cell tells it (a moment of sending in), rather than a no.
        when_blank: bool,
    },
    /// The maker of the survey tried it out, or the tool took it for spam.
    Preview {
        /// The column that tells, from 0.
        column: usize,
    },
}

/// What a cell says of its row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RowVerdict {
    /// It counts.
    Counts,
    /// It was not sent in.
    Unfinished,
    /// The maker of the survey tried it out.
    Preview,
    /// The tool took it for spam.
    Spam,
    /// The cell does not say whether it was sent in.
    Unclear,
}

/// What a cell says where the form was sent in, and where it was not.
const DONE: &[&str] = &[
    "1",
    "100",
    "true",
    "t",
    "yes",
    "y",
    "ja",
    "j",
    "waar",
    "wahr",
    "vrai",
    "oui",
    "completed",
    "complete",
    "voltooid",
    "volledig",
    "finished",
];
const NOT_DONE: &[&str] = &[
    "0",
    "false",
    "f",
    "no",
    "n",
    "nee",
    "nein",
    "non",
    "onwaar",
    "falsch",
    "faux",
    "falso",
    "incomplete",
    "unfinished",
    "not finished",
    "not completed",
    "partial",
    "in progress",
    "onvoltooid",
    "niet voltooid",
    "niet afgerond",
    "gedeeltelijk",
];

/// What Qualtrics calls a preview, in the languages of those who export here and nearby.
const PREVIEW: &[&str] =
    &["preview", "voorbeeld", "vorschau", "aperçu", "apercu", "vista previa", "anteprima", "prévisualisation"];

/// Whether what stands for a moment is none: what databases and spreadsheets make of nothing lies long before surveys were
/// sent in by computer, whichever way round its day is written.
fn is_no_moment(cell: &str) -> bool {
    /// `LimeSurvey` has this year for everybody where moments are not kept.
    const FIRST_YEAR: u32 = 1980;
    let day = cell.split([' ', 't']).next().unwrap_or_default();
    let parts: Vec<&str> = day.split(|character: char| !character.is_ascii_digit()).collect();
    let zeros = parts.iter().any(|part| !part.is_empty()) && day.bytes().all(|byte| !(b'1'..=b'9').contains(&byte));
    let early = |part: &&str| part.len() == 4 && part.parse().is_ok_and(|year: u32| year < FIRST_YEAR);
    zeros || parts.len() == 3 && parts.iter().any(early)
}

impl RowRule {
    /// The column that tells, from 0.
    #[must_use]
    pub const fn column(self) -> usize {
        match self {
            Self::Unfinished { column, .. } | Self::Preview { column } => column,
        }
    }

    /// What a cell says of its row. A cell that does not come is blank.
    #[must_use]
    pub fn verdict(self, cell: &str) -> RowVerdict {
        let cell = cell.trim().trim_matches(['"', '\'', '=']);
        let blank = is_blank(cell);
        let cell = cell.strip_suffix(".0").or_else(|| cell.strip_suffix(",0")).unwrap_or(cell).to_lowercase();
        let cell = cell.as_str();
        match self {
            Self::Unfinished { when_blank: true, .. } if blank || is_no_moment(cell) => RowVerdict::Unfinished,
            Self::Unfinished { .. } if NOT_DONE.contains(&cell) => RowVerdict::Unfinished,
            Self::Unfinished { .. } if DONE.contains(&cell) => RowVerdict::Counts,
            // A moment has digits.
            Self::Unfinished { when_blank: true, .. } if cell.bytes().any(|byte| byte.is_ascii_digit()) => {
                RowVerdict::Counts
            }
            Self::Unfinished { .. } => RowVerdict::Unclear,
            // Qualtrics' numbers for a preview, a test, a preview taken for spam, and an offline preview; then those for
            // what it takes for spam, as it came in, was imported or was sent by a link of one's own.
            Self::Preview { .. }
                if matches!(cell, "1" | "2" | "9" | "17" | "test" | "survey test")
                    || PREVIEW.iter().any(|word| cell.contains(word)) =>
            {
                RowVerdict::Preview
            }
            Self::Preview { .. } if matches!(cell, "8" | "12" | "40") || cell.contains("spam") => RowVerdict::Spam,
            Self::Preview { .. } => RowVerdict::Counts,
        }
    }

    /// The rule that the headings of one column call for.
    #[must_use]
    pub fn from_column(tool: SurveyTool, column: usize, headings: &[&str]) -> Option<Self> {
        let names: Vec<String> = headings.iter().flat_map(|heading| readings(heading)).collect();
        let is = |known: &[&str]| names.iter().any(|name| known.contains(&name.as_str()));
        match tool {
            SurveyTool::LimeSurvey if is(SUBMITTED) => Some(Self::Unfinished { column, when_blank: true }),
            SurveyTool::Qualtrics if is(&["finished"]) => Some(Self::Unfinished { column, when_blank: false }),
            SurveyTool::Qualtrics if is(&["status", "responsetype", "distributionchannel"]) => {
                Some(Self::Preview { column })
            }
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tools_are_known_by_their_own_columns() {
        for (tool, headings) in [
            (SurveyTool::LimeSurvey, "id|submitdate|lastpage|startlanguage|seed|time"),
            (SurveyTool::LimeSurvey, "Response ID|Date submitted|Last page|Start language|Seed|Hoe goed ken ik het?"),
            (SurveyTool::LimeSurvey, "id. Response ID|submitdate. Date submitted|lastpage. Last page|time. Tijd"),
            (
                SurveyTool::Qualtrics,
                "StartDate|EndDate|Status|Progress|Duration (in seconds)|Finished|RecordedDate|ResponseId",
            ),
            (SurveyTool::Castor, "Survey Instance Id|Castor Participant ID|Survey Progress|time"),
            (SurveyTool::Castor, "Record Id|Institute Abbreviation|Record Creation Date|time"),
            (SurveyTool::RedCap, "record_id|redcap_survey_identifier|time|midi_complete"),
            (SurveyTool::RedCap, "Record ID|Survey Identifier|Tijd|Complete?"),
            (SurveyTool::MicrosoftForms, "ID|Start time|Completion time|Email|Name|Question"),
            (SurveyTool::MicrosoftForms, "ID|Begintijd|Tijd van voltooien|E-mail|Naam|Vraag"),
            (SurveyTool::SurveyMonkey, "Respondent ID|Collector ID|Start Date|End Date|IP Address|Vraag|"),
            (SurveyTool::Unknown, "naam|team|time|status"),
            (SurveyTool::Unknown, ""),
        ] {
            let list: Vec<&str> = headings.split('|').collect();
            assert_eq!(SurveyTool::from_headings(&list), tool, "{headings}");
        }
    }

    #[test]
    fn a_row_that_was_not_sent_in_or_only_tried_out_is_left_out() {
        let submitted = RowRule::Unfinished { column: 1, when_blank: true };
        for cell in [
            "",
            "  ",
            "NA",
            "NULL",
            "<null>",
            "#N/A",
            "0000-00-00 00:00:00",
            "00-00-0000 00:00",
            "01/01/1900",
            "1970-01-01T01:00:00+0100",
            "30-12-1899",
            "{question_not_shown}",
            "N",
            "nan",
            "-",
            "0",
        ] {
            assert_eq!(submitted.verdict(cell), RowVerdict::Unfinished, "{cell}");
        }
        for cell in ["1980-01-01 00:00:00", "02-03-2026", "2026-03-01T10:00:00+0100", "3/1/26 10:00", "Y", "46083.4"] {
            assert_eq!(submitted.verdict(cell), RowVerdict::Counts, "{cell}");
        }
        assert_eq!(submitted.verdict("gisteren"), RowVerdict::Unclear);
        let finished = RowRule::Unfinished { column: 1, when_blank: false };
        for (cell, verdict) in [
            ("0", RowVerdict::Unfinished),
            ("False", RowVerdict::Unfinished),
            ("FALSCH", RowVerdict::Unfinished),
            ("0.0", RowVerdict::Unfinished),
            ("1", RowVerdict::Counts),
            ("True", RowVerdict::Counts),
            ("0,0", RowVerdict::Unfinished),
            ("Niet voltooid", RowVerdict::Unfinished),
            ("", RowVerdict::Unclear),
            ("NA", RowVerdict::Unclear),
            ("misschien", RowVerdict::Unclear),
        ] {
            assert_eq!(finished.verdict(cell), verdict, "{cell}");
        }
        let status = RowRule::Preview { column: 2 };
        for (cell, verdict) in [
            ("1", RowVerdict::Preview),
            ("Survey Preview", RowVerdict::Preview),
            ("Voorbeeld van enquête", RowVerdict::Preview),
            ("Aperçu de l'enquête", RowVerdict::Preview),
            ("Preview Spam", RowVerdict::Preview),
            ("Spam", RowVerdict::Spam),
            ("Imported Spam", RowVerdict::Spam),
            ("8", RowVerdict::Spam),
            ("0", RowVerdict::Counts),
            ("IP Address", RowVerdict::Counts),
            ("anonymous", RowVerdict::Counts),
        ] {
            assert_eq!(status.verdict(cell), verdict, "{cell}");
        }
    }
}
