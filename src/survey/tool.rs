//! The survey tools that are known.

/// The survey tool an export came from.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum SurveyTool {
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
    /// `SurveyMonkey`.
    SurveyMonkey,
    /// Any other, or a table made by hand.
    #[default]
    Unknown,
}

impl SurveyTool {
    /// The id in output for machines.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::LimeSurvey => "limesurvey",
            Self::Qualtrics => "qualtrics",
            Self::Castor => "castor",
            Self::RedCap => "redcap",
            Self::MicrosoftForms => "microsoft-forms",
            Self::SurveyMonkey => "surveymonkey",
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
            Self::SurveyMonkey => Some("SurveyMonkey"),
            Self::Unknown => None,
        }
    }
}
