//! What a document was made from, and how that was read.

use std::collections::BTreeSet;

use serde::Serialize;

use crate::assessment::{WrittenInput, WrittenOwnFile};
use crate::questionnaire::Questionnaire;
use crate::survey::{Doubt, SurveyImport};

/// What a document was made from, and how that was read: all that somebody needs to make it again.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Provenance {
    /// What was read, and how.
    pub input: WrittenInput,
    /// The user's own content.
    pub own_files: Vec<WrittenOwnFile>,
    /// What the user had to look at in how a survey was read.
    pub doubts: Vec<CountedDoubt>,
}

/// A doubt about how a survey was read, in numbers: without names of files and columns, which may be about persons.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct CountedDoubt {
    /// Kebab-case code, for programs.
    pub code: &'static str,
    /// The questions it is about.
    pub items: Vec<String>,
    /// About how many rows, respondents or files it is, where they were counted.
    pub count: Option<u64>,
}

/// Where nothing was read, or nobody said what.
pub(crate) static NOTHING: Provenance = Provenance {
    input: WrittenInput {
        sha256: String::new(),
        map_sha256: None,
        reversed: None,
        yes_no: Vec::new(),
        keep_unfinished: None,
        sheet: None,
        encoding: None,
        delimiter: None,
        mirrored: None,
    },
    own_files: Vec::new(),
    doubts: Vec::new(),
};

impl Provenance {
    /// Of something with this SHA-256, in hexadecimal.
    #[must_use]
    pub fn new(sha256: String) -> Self {
        Self { input: WrittenInput { sha256, ..WrittenInput::default() }, ..Self::default() }
    }

    /// The same of a survey that was read so.
    #[must_use]
    pub fn with_import(mut self, questionnaire: &Questionnaire, import: &SurveyImport) -> Self {
        let used = || import.files.iter().flat_map(|file| &file.used);
        let mirrored: BTreeSet<String> =
            used().filter(|column| column.mirrored).map(|column| column.slot.id(questionnaire)).collect();
        // A table of counts has no columns of questions.
        self.input.mirrored = used().next().map(|_| mirrored.into_iter().collect());
        self.input.keep_unfinished.get_or_insert(false);
        self.doubts = import.doubts.iter().map(|doubt| CountedDoubt::from_doubt(questionnaire, doubt)).collect();
        self
    }
}

impl CountedDoubt {
    /// A doubt in numbers.
    #[must_use]
    pub fn from_doubt(questionnaire: &Questionnaire, doubt: &Doubt) -> Self {
        let items = doubt.items().iter().map(|slot| slot.id(questionnaire)).collect();
        Self { code: doubt.code(), items, count: doubt.count() }
    }
}
