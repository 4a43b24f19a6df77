//! The forms that documents have: what each is called, and how its files end.

use std::path::Path;

use clap::ValueEnum;
use clap::builder::PossibleValue;

use crate::language::Text;

/// Every form there is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum FormatKind {
    Table,
    Text,
    Markdown,
    Html,
    Docx,
    Xlsx,
    Csv,
    Json,
    Yaml,
}

impl FormatKind {
    /// The name to ask for it by, and what else it may be called.
    fn names(self) -> (&'static str, &'static [&'static str]) {
        match self {
            Self::Table => ("table", &["tabel"]),
            Self::Text => ("text", &["tekst"]),
            Self::Markdown => ("markdown", &["md"]),
            Self::Html => ("html", &["htm"]),
            Self::Docx => ("docx", &["word"]),
            Self::Xlsx => ("xlsx", &["excel"]),
            Self::Csv => ("csv", &[]),
            Self::Json => ("json", &[]),
            Self::Yaml => ("yaml", &["yml"]),
        }
    }

    /// How the name of a file in this form ends: the first is the one that we give, the others are understood.
    pub fn endings(self) -> &'static [&'static str] {
        match self {
            // It is for the screen. Whoever wants it in a file asks for it by name.
            Self::Table => &[],
            Self::Text => &["txt"],
            Self::Markdown => &["md", "markdown"],
            Self::Html => &["html", "htm"],
            Self::Docx => &["docx"],
            Self::Xlsx => &["xlsx"],
            Self::Csv => &["csv"],
            Self::Json => &["json"],
            Self::Yaml => &["yaml", "yml"],
        }
    }

    /// Whether only another program can show it; such a document is not printed on a terminal.
    pub fn is_binary(self) -> bool {
        matches!(self, Self::Docx | Self::Xlsx)
    }

    fn possible_value(self) -> PossibleValue {
        let (name, aliases) = self.names();
        PossibleValue::new(name).aliases(aliases)
    }
}

/// The forms that a kind of document has.
pub(super) trait DocumentForms: ValueEnum + Copy + Send + Sync + 'static {
    /// The form that goes to the screen.
    const SCREEN: Self;

    /// Which of all forms this is.
    fn kind(self) -> FormatKind;

    /// All of them.
    fn all() -> impl Iterator<Item = Self> {
        Self::value_variants().iter().copied()
    }

    /// The form that the ending of a file's name stands for.
    fn of_name(path: &Path) -> Option<Self> {
        let ending = path.extension()?.to_str()?.to_ascii_lowercase();
        Self::all().find(|form| form.kind().endings().contains(&ending.as_str()))
    }

    /// What the name of a file in this form ends with.
    fn ending(self) -> &'static str {
        self.kind().endings().first().copied().unwrap_or_default()
    }

    /// What the names of files can end with to tell the form.
    fn endings() -> Vec<&'static str> {
        Self::all().filter_map(|form| form.kind().endings().first().copied()).collect()
    }

    /// The same form of another kind of document, if that has it.
    fn as_form<F: DocumentForms>(self) -> Option<F> {
        F::all().find(|form| form.kind() == self.kind())
    }
}

/// Makes the forms of each kind of document; the first is the one that goes to the screen.
macro_rules! forms {
    ($($name:ident: $screen:ident $(, $form:ident)*;)+) => {$(
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub(super) enum $name { $screen $(, $form)* }

        impl ValueEnum for $name {
            fn value_variants<'a>() -> &'a [Self] {
                &[Self::$screen $(, Self::$form)*]
            }

            fn to_possible_value(&self) -> Option<PossibleValue> {
                Some(self.kind().possible_value())
            }
        }

        impl DocumentForms for $name {
            const SCREEN: Self = Self::$screen;

            fn kind(self) -> FormatKind {
                match self {
                    Self::$screen => FormatKind::$screen
                    $(, Self::$form => FormatKind::$form)*
                }
            }
        }
    )+};
}

forms! {
    // The advice, and the results of a survey.
    Format: Table, Markdown, Html, Docx, Xlsx, Json, Text;
    SurveyFormat: Table, Markdown, Html, Docx, Xlsx, Csv, Json, Text;
    PlanFormat: Table, Markdown, Html, Docx, Json, Text;
    ComparisonFormat: Table, Markdown, Html, Docx, Csv, Json, Text;
    // A list or a card; and an explanation.
    ListFormat: Table, Markdown, Json, Csv, Text;
    PageFormat: Table, Markdown, Text;
    // An empty session, an empty survey, and its codebook.
    SessionFormat: Yaml;
    TableFormat: Csv, Xlsx;
    CodebookFormat: Table, Markdown, Xlsx, Csv, Json, Text;
    SchemaFormat: Json;
}

impl Format {
    /// The forms in which the advice can be taken along at the end of a conversation, in the order in which they are offered.
    pub const TAKEN_ALONG: [Self; 4] = [Self::Docx, Self::Html, Self::Xlsx, Self::Markdown];

    /// What each of those is called there.
    pub fn taken_along() -> Vec<Text> {
        let names =
            (0..Self::TAKEN_ALONG.len()).map(|at| Text::from_phrases(|words| words.planning.documents[at].to_owned()));
        names.collect()
    }
}
