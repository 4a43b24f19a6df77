//! How files were read: what the user is told, so that nothing is silently left out or turned round.

use std::collections::BTreeMap;

use super::matching::How;
use super::plan::Unused;
use super::tool::SurveyTool;
use super::tools::RowVerdict;
use crate::answers::Agreement;
use crate::language::each::ExclusionTexts;
use crate::questionnaire::Slot;

/// Why a row does not count.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Exclusion {
    /// The maker of the survey tried it out.
    Preview,
    /// It was not sent in.
    Unfinished,
    /// The tool took it for spam.
    Spam,
    /// It explains or adds up the table, and is nobody's.
    Legend,
    /// It holds no answer to any question.
    NoAnswers,
}

impl Exclusion {
    /// The text for it, out of those for all.
    #[must_use]
    pub const fn among<T: Copy>(self, texts: &ExclusionTexts<T>) -> T {
        match self {
            Self::Preview => texts.preview,
            Self::Unfinished => texts.unfinished,
            Self::Spam => texts.spam,
            Self::Legend => texts.legend,
            Self::NoAnswers => texts.no_answers,
        }
    }

    /// All reasons.
    pub const ALL: [Self; 5] = [Self::Preview, Self::Unfinished, Self::Spam, Self::Legend, Self::NoAnswers];

    /// The id in output for machines.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Preview => "preview",
            Self::Unfinished => "unfinished",
            Self::Spam => "spam",
            Self::Legend => "legend",
            Self::NoAnswers => "no-answers",
        }
    }

    pub(super) const fn from_verdict(verdict: RowVerdict) -> Option<Self> {
        match verdict {
            RowVerdict::Preview => Some(Self::Preview),
            RowVerdict::Unfinished => Some(Self::Unfinished),
            RowVerdict::Spam => Some(Self::Spam),
            RowVerdict::Counts | RowVerdict::Unclear => None,
        }
    }
}

/// What kind of file it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Container {
    /// Text with delimiters.
    Csv {
        /// The name of the character set.
        encoding: &'static str,
        /// What stands between cells.
        delimiter: char,
    },
    /// A spreadsheet.
    Workbook {
        /// The sheet that was read.
        sheet: String,
    },
    /// A data file of SPSS.
    Spss {
        /// The name of the character set.
        encoding: &'static str,
    },
    /// A table of counts.
    Counts,
}

/// A column whose answers are used.
#[derive(Clone, Debug, PartialEq)]
pub struct UsedColumn {
    /// Its letters in a spreadsheet.
    pub letters: String,
    /// Its heading.
    pub name: String,
    /// The question.
    pub slot: Slot,
    /// How the question was found.
    pub how: How,
    /// Whether the numbers of this reversed item had been mirrored before.
    pub mirrored: bool,
}

/// Why a column holds no answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotUsed {
    /// It divides the respondents, or tells them apart.
    Sorts,
    /// What was decided about it.
    For(Unused),
}

/// How one file was read.
#[derive(Clone, Debug, PartialEq)]
pub struct FileImport {
    /// Its name as the user gave it, with the member of a ZIP behind it.
    pub name: String,
    /// What kind of file.
    pub container: Container,
    /// The survey tool it came from.
    pub tool: SurveyTool,
    /// How many rows stand before the first answers.
    pub header_rows: u64,
    /// The row that names the columns, from 1; `None` where the file declares them itself or has no headings.
    pub heading_row: Option<u64>,
    /// How many rows of answers were read, those left out included.
    pub rows: u64,
    /// The columns that are used, in order.
    pub used: Vec<UsedColumn>,
    /// The columns that are not, in order: letters, heading, and why.
    pub unused: Vec<(String, String, NotUsed)>,
    /// How many rows do not count, and why.
    pub excluded: BTreeMap<Exclusion, u64>,
}

impl FileImport {
    /// A table of counts about so many respondents.
    pub(super) fn from_counts(name: &str, respondents: u64) -> Self {
        Self {
            name: name.to_owned(),
            container: Container::Counts,
            tool: SurveyTool::Unknown,
            header_rows: 1,
            heading_row: Some(1),
            rows: respondents,
            used: Vec::new(),
            unused: Vec::new(),
            excluded: BTreeMap::new(),
        }
    }
}

/// A reason for doubt; a failure when the user is strict.
#[derive(Clone, Debug, PartialEq)]
pub enum Doubt {
    /// Reversed items came as bare numbers, and nobody said how they were scored.
    Reversed(Vec<Slot>),
    /// Items with two answers came as bare numbers in a table with our own headings: 1 is read as no and 2 as yes.
    TwoAnswers(Vec<Slot>),
    /// Items with two answers came as 1 alone from a tool that has 0 for no: all of them are read as yes.
    OnlyYes(Vec<Slot>),
    /// Items with two answers came as bare numbers, and nobody said which is yes: these answers do not count.
    Unsaid(Vec<Slot>),
    /// Codes without a value label were read by the labels on both sides of them.
    Between(Vec<Slot>),
    /// An item goes against the others.
    Against(Slot, Agreement),
    /// Some who do not know the innovation judged it in a counts file, where that cannot be undone.
    GateOpen(u64),
    /// These files in a ZIP hold no question, and were passed over.
    PassedOver(Vec<String>),
    /// Every row of this file has one cell more than there are headings, and may begin with a name of the row.
    RowNames(String),
    /// In this row (from 1) of a file, a quotation mark in this column may have swallowed cells or rows.
    Swallowed {
        /// The file.
        file: String,
        /// The row.
        row: u64,
        /// The letters of the column.
        column: String,
        /// How many rows of the file are like it.
        rows: u64,
    },
    /// These files in a ZIP have no question but those that the map takes from another one, and were passed over.
    Elsewhere(Vec<String>),
    /// An export of a tool without the column that says who sent the form in.
    NoSending(String, SurveyTool),
    /// In a file so many responses do not say whether they were sent in.
    UnclearSending(String, u64),
    /// In a file so many rows have the number or code of another.
    RepeatedRespondents(String, u64),
    /// In a file so many rows lack the number or code that the others have.
    WithoutRespondent(String, u64),
    /// In a file so many rows, of which this is the first, have words where the others have the number of a respondent.
    UnlikeRespondents(String, u64, u64),
    /// In a file so many rows explain or add up the table, and were left out.
    Legend(String, u64),
    /// Two files hold so many of the same respondents.
    SharedRespondents(String, String, u64),
    /// Two files hold different questions, and most likely of the same people.
    TwoForms(String, String),
    /// Forms of several files were laid together by the column with this heading, which may be no more than a count of the
    /// responses; so many of them.
    Joined(String, u64),
    /// Two files hold the same answers.
    SameAnswers(String, String),
    /// A column whose heading is the id of this item is most likely the number of the measurement.
    Background(Slot),
}

impl Doubt {
    /// A kebab-case code, for programs.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Reversed(_) => "reversed-items",
            Self::TwoAnswers(_) => "two-answer-items",
            Self::OnlyYes(_) => "only-yes",
            Self::Unsaid(_) => "yes-no-unsaid",
            Self::Between(_) => "codes-without-label",
            Self::Against(..) => "against-the-rest",
            Self::GateOpen(_) => "gate-not-applied",
            Self::PassedOver(_) => "file-without-questions",
            Self::RowNames(_) => "row-names",
            Self::Swallowed { .. } => "rows-out-of-step",
            Self::Elsewhere(_) => "questions-elsewhere",
            Self::NoSending(..) => "no-submit-date",
            Self::UnclearSending(..) => "unclear-submission",
            Self::RepeatedRespondents(..) => "repeated-respondents",
            Self::WithoutRespondent(..) => "rows-without-respondent",
            Self::UnlikeRespondents(..) => "unlike-respondents",
            Self::Legend(..) => "legend-rows",
            Self::SharedRespondents(..) => "shared-respondents",
            Self::TwoForms(..) => "two-forms",
            Self::Joined(..) => "joined-forms",
            Self::SameAnswers(..) => "same-answers",
            Self::Background(_) => "background-column",
        }
    }

    /// The questions it is about.
    #[must_use]
    pub fn items(&self) -> &[Slot] {
        match self {
            Self::Reversed(slots)
            | Self::TwoAnswers(slots)
            | Self::OnlyYes(slots)
            | Self::Unsaid(slots)
            | Self::Between(slots) => slots,
            Self::Against(slot, _) | Self::Background(slot) => std::slice::from_ref(slot),
            _ => &[],
        }
    }

    /// About how many rows, respondents or files it is, where they were counted.
    #[must_use]
    pub fn count(&self) -> Option<u64> {
        match self {
            Self::Against(_, found) => Some(found.n),
            Self::PassedOver(files) | Self::Elsewhere(files) => Some(files.len() as u64),
            Self::GateOpen(count)
            | Self::Swallowed { rows: count, .. }
            | Self::UnclearSending(_, count)
            | Self::RepeatedRespondents(_, count)
            | Self::WithoutRespondent(_, count)
            | Self::UnlikeRespondents(_, _, count)
            | Self::Legend(_, count)
            | Self::SharedRespondents(_, _, count)
            | Self::Joined(_, count) => Some(*count),
            _ => None,
        }
    }
}

/// How all files of a survey were read.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SurveyImport {
    /// One per file.
    pub files: Vec<FileImport>,
    /// What the user should look at.
    pub doubts: Vec<Doubt>,
}

impl SurveyImport {
    /// How many rows of all files do not count, and why.
    #[must_use]
    pub fn excluded(&self) -> BTreeMap<Exclusion, u64> {
        let mut rows = BTreeMap::new();
        for (exclusion, number) in self.files.iter().flat_map(|file| &file.excluded) {
            *rows.entry(*exclusion).or_default() += number;
        }
        rows
    }
}
