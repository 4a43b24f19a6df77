//! The words that options take: forms of documents, and names from the catalogue in both languages.

use clap::ValueEnum;

use super::delivery::Form;
use crate::assessment::Denominator;
use crate::catalogue::{Actor, Effort, Phase};
use crate::report::Schema;
use crate::survey::{Encoding, Polarity};

/// The form of a list, a card or a comparison.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum ListFormat {
    #[value(alias = "tabel")]
    Table,
    #[value(alias = "md")]
    Markdown,
    Json,
    Csv,
}

impl Form for ListFormat {
    const SCREEN: Self = Self::Table;
    const ENDINGS: &'static [(&'static str, Self)] =
        &[("md", Self::Markdown), ("json", Self::Json), ("csv", Self::Csv), ("txt", Self::Table)];
}

/// The form of an explanation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum PageFormat {
    #[value(alias = "tabel")]
    Table,
    #[value(alias = "md")]
    Markdown,
}

impl Form for PageFormat {
    const SCREEN: Self = Self::Table;
    const ENDINGS: &'static [(&'static str, Self)] = &[("md", Self::Markdown), ("txt", Self::Table)];
}

/// The form of the advice.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum Format {
    #[value(alias = "tabel")]
    Table,
    #[value(alias = "md")]
    Markdown,
    #[value(alias = "htm")]
    Html,
    #[value(alias = "word")]
    Docx,
    #[value(alias = "excel")]
    Xlsx,
    Json,
}

impl Form for Format {
    const SCREEN: Self = Self::Table;
    const ENDINGS: &'static [(&'static str, Self)] = &[
        ("md", Self::Markdown),
        ("html", Self::Html),
        ("docx", Self::Docx),
        ("xlsx", Self::Xlsx),
        ("json", Self::Json),
        ("txt", Self::Table),
    ];
}

/// The form of the plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum PlanFormat {
    #[value(alias = "tabel")]
    Table,
    #[value(alias = "md")]
    Markdown,
    #[value(alias = "htm")]
    Html,
    Json,
}

impl Form for PlanFormat {
    const SCREEN: Self = Self::Table;
    const ENDINGS: &'static [(&'static str, Self)] =
        &[("md", Self::Markdown), ("html", Self::Html), ("json", Self::Json), ("txt", Self::Table)];
}

/// The form of a schema; there is one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum SchemaFormat {
    Json,
}

impl Form for SchemaFormat {
    const SCREEN: Self = Self::Json;
    const ENDINGS: &'static [(&'static str, Self)] = &[("json", Self::Json)];
}

/// The form of the results of a survey.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum SurveyFormat {
    #[value(alias = "tabel")]
    Table,
    #[value(alias = "md")]
    Markdown,
    #[value(alias = "htm")]
    Html,
    #[value(alias = "word")]
    Docx,
    #[value(alias = "excel")]
    Xlsx,
    Csv,
    Json,
}

impl Form for SurveyFormat {
    const SCREEN: Self = Self::Table;
    const ENDINGS: &'static [(&'static str, Self)] = &[
        ("md", Self::Markdown),
        ("html", Self::Html),
        ("docx", Self::Docx),
        ("xlsx", Self::Xlsx),
        ("csv", Self::Csv),
        ("json", Self::Json),
        ("txt", Self::Table),
    ];
}

/// The form of an empty session.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum SessionFormat {
    #[value(alias = "yml")]
    Yaml,
}

impl Form for SessionFormat {
    const SCREEN: Self = Self::Yaml;
    const ENDINGS: &'static [(&'static str, Self)] = &[("yaml", Self::Yaml), ("yml", Self::Yaml)];
}

/// The form of an empty survey.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum TableFormat {
    Csv,
    #[value(alias = "excel")]
    Xlsx,
}

impl Form for TableFormat {
    const SCREEN: Self = Self::Csv;
    const ENDINGS: &'static [(&'static str, Self)] = &[("csv", Self::Csv), ("xlsx", Self::Xlsx)];
}

/// The form of a codebook.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum CodebookFormat {
    #[value(alias = "tabel")]
    Table,
    #[value(alias = "md")]
    Markdown,
    #[value(alias = "excel")]
    Xlsx,
    Csv,
    Json,
}

impl Form for CodebookFormat {
    const SCREEN: Self = Self::Table;
    const ENDINGS: &'static [(&'static str, Self)] =
        &[("md", Self::Markdown), ("xlsx", Self::Xlsx), ("csv", Self::Csv), ("json", Self::Json), ("txt", Self::Table)];
}

/// When to use colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum Color {
    Auto,
    #[value(alias = "altijd")]
    Always,
    #[value(alias = "nooit")]
    Never,
}

/// Makes an enumeration of the catalogue readable on the command line: by its id, or by its Dutch name.
macro_rules! by_id {
    ($type:ty, $($variant:ident = $dutch:literal),+) => {
        impl ValueEnum for $type {
            fn value_variants<'a>() -> &'a [Self] {
                &Self::ALL
            }
            fn to_possible_value(&self) -> Option<clap::builder::PossibleValue> {
                let dutch = match self { $(Self::$variant => $dutch),+ };
                Some(clap::builder::PossibleValue::new(self.id()).alias(dutch))
            }
        }
    };
}

by_id!(Phase, Preparation = "voorbereiding", Introduction = "invoering", Embedding = "borging");
by_id!(Effort, Low = "weinig", Medium = "gemiddeld", High = "veel");
by_id!(
    Actor,
    Practitioner = "uitvoerder",
    Coordinator = "coördinator",
    LineManager = "leidinggevende",
    Board = "bestuur",
    ExternalPartner = "externe-partner",
    PolicyMaker = "beleidsmaker"
);

/// Makes an enumeration of the core readable on the command line.
macro_rules! by_name {
    ($type:ty, $($variant:ident = $id:literal $(| $alias:literal)*),+) => {
        impl ValueEnum for $type {
            fn value_variants<'a>() -> &'a [Self] {
                &[$(Self::$variant),+]
            }
            fn to_possible_value(&self) -> Option<clap::builder::PossibleValue> {
                Some(match self {
                    $(Self::$variant => clap::builder::PossibleValue::new($id)$(.alias($alias))*),+
                })
            }
        }
    };
}

by_name!(Denominator, Valid = "valid" | "geldig", All = "all" | "alle");
by_name!(
    Schema,
    Advice = "advice" | "advies",
    Plan = "plan",
    Comparison = "comparison" | "vergelijking",
    Session = "session" | "sessie"
);
by_name!(Polarity, AsWorded = "as-worded" | "zoals-gesteld", AsScored = "as-scored" | "gespiegeld");
by_name!(
    Encoding,
    Utf8 = "utf-8" | "utf8",
    Windows1252 = "windows-1252" | "cp1252" | "latin1" | "iso-8859-1",
    Utf16Le = "utf-16le" | "utf-16",
    Utf16Be = "utf-16be"
);
