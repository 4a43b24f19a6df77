//! How files were read: what the user is told, so that nothing is silently left out or turned round.

use std::collections::BTreeMap;

use super::matching::How;
use super::plan::Unused;
use super::tool::Tool;
use super::tools::RowRule;
use crate::answers::Agreement;
use crate::questionnaire::Slot;

/// Why a row does not count.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Exclusion {
    /// The maker of the survey tried it out.
    Preview,
    /// It was not sent in.
    Unfinished,
    /// It holds no answer to any question.
    NoAnswers,
}

impl Exclusion {
    /// All reasons.
    pub const ALL: [Self; 3] = [Self::Preview, Self::Unfinished, Self::NoAnswers];

    /// The id in output for machines.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Preview => "preview",
            Self::Unfinished => "unfinished",
            Self::NoAnswers => "no-answers",
        }
    }

    pub(super) const fn of(rule: RowRule) -> Self {
        match rule {
            RowRule::Preview { .. } => Self::Preview,
            RowRule::Unfinished { .. } => Self::Unfinished,
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
    pub tool: Tool,
    /// How many rows stand before the first answers.
    pub header_rows: u64,
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
    pub(super) fn of_counts(name: &str, respondents: u64) -> Self {
        Self {
            name: name.to_owned(),
            container: Container::Counts,
            tool: Tool::Unknown,
            header_rows: 1,
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
    /// Items with two answers came as bare numbers: 1 is read as the first answer.
    TwoAnswers(Vec<Slot>),
    /// An item goes against the others.
    Against(Slot, Agreement),
    /// Some who do not know the innovation judged it in a counts file, where that cannot be undone.
    GateOpen(u64),
    /// These files in a ZIP hold no question, and were passed over.
    PassedOver(Vec<String>),
}

impl Doubt {
    /// A kebab-case code, for programs.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Reversed(_) => "reversed-items",
            Self::TwoAnswers(_) => "two-answer-items",
            Self::Against(..) => "against-the-rest",
            Self::GateOpen(_) => "gate-not-applied",
            Self::PassedOver(_) => "file-without-questions",
        }
    }
}

/// How all files of a survey were read.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Import {
    /// One per file.
    pub files: Vec<FileImport>,
    /// What the user should look at.
    pub doubts: Vec<Doubt>,
}

impl Import {
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
