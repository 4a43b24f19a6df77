//! What the survey tools put around the answers: their own columns, and the rows that are no answer.

use super::headings::{LAST_PAGE, START_LANGUAGE, SUBMITTED, is_form_status, readings};
use super::tool::Tool;

impl Tool {
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
    /// The maker of the survey tried it out.
    Preview {
        /// The column that tells, from 0.
        column: usize,
    },
}

impl RowRule {
    /// The column that tells, from 0.
    #[must_use]
    pub const fn column(self) -> usize {
        match self {
            Self::Unfinished { column, .. } | Self::Preview { column } => column,
        }
    }

    /// Whether a row with this cell is left out. A cell that does not come is blank.
    #[must_use]
    pub fn excludes(self, cell: &str) -> bool {
        let cell = cell.trim().trim_matches(['"', '\'', '=']);
        let cell = cell.strip_suffix(".0").unwrap_or(cell).to_lowercase();
        let cell = cell.as_str();
        match self {
            Self::Unfinished { when_blank: true, .. } => cell.is_empty(),
            Self::Unfinished { .. } => matches!(cell, "0" | "false" | "no" | "nee" | "onwaar"),
            // Qualtrics' numbers for a preview, a test, a preview taken for spam, and an offline preview.
            Self::Preview { .. } => {
                matches!(cell, "1" | "2" | "9" | "17" | "test" | "survey test") || cell.contains("preview")
            }
        }
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
}
