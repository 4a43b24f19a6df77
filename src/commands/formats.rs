//! Which formats each document has.

use std::path::Path;
use std::sync::LazyLock;

use clap::ValueEnum;
use clap::builder::PossibleValue;

use crate::language::Text;
use crate::render::{DataFormat, Format, ReadableFormat};
use crate::road::OfferedDocument;

/// The formats that a document has; the first is the one that it has when nothing is asked for.
pub(super) trait DocumentFormat: ValueEnum + Copy + Send + Sync + 'static {
    /// Which of all formats this is.
    fn format(self) -> Format;

    /// All of them.
    fn all() -> impl Iterator<Item = Self> {
        Self::value_variants().iter().copied()
    }

    /// The same format for this document, if that has it.
    fn of(format: Format) -> Option<Self> {
        Self::all().find(|own| own.format() == format)
    }

    /// The format that the ending of a file's name stands for.
    fn of_file(path: &Path) -> Option<Self> {
        let ending = path.extension()?.to_str()?.to_ascii_lowercase();
        Self::all().find(|own| own.format().row().endings.contains(&ending.as_str()))
    }

    /// What the names of files can end with to tell the format.
    fn endings() -> Vec<&'static str> {
        Self::all().filter_map(|own| own.format().ending()).collect()
    }
}

/// Makes the formats of each document: all that are read, the lines of a screen alone, or none of those; and the data that it
/// has.
macro_rules! documents {
    () => {};
    ($(#[$about:meta])+ $name:ident: readable $(, $data:ident)*; $($rest:tt)*) => {
        $(#[$about])+
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub(super) enum $name { Readable(ReadableFormat) $(, $data)* }

        documents!(@clap $name, Readable(format) => Format::Readable(format), ReadableFormat::ALL, [$($data),*]);
        documents!($($rest)*);
    };
    ($(#[$about:meta])+ $name:ident: lines, $($data:ident),+; $($rest:tt)*) => {
        $(#[$about])+
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub(super) enum $name { Table, $($data),+ }

        documents!(@clap $name, Table => Format::Readable(ReadableFormat::Table), [$($data),+]);
        documents!($($rest)*);
    };
    ($(#[$about:meta])+ $name:ident: $($data:ident),+; $($rest:tt)*) => {
        $(#[$about])+
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub(super) enum $name { $($data),+ }

        documents!(@clap $name, [$($data),+]);
        documents!($($rest)*);
    };
    (@clap $name:ident, Table => $table:expr, [$($data:ident),*]) => {
        impl ValueEnum for $name {
            fn value_variants<'a>() -> &'a [Self] {
                &[Self::Table, $(Self::$data),*]
            }

            fn to_possible_value(&self) -> Option<PossibleValue> {
                let format = self.format();
                Some(PossibleValue::new(format.row().name).aliases(format.other_names()))
            }
        }

        impl DocumentFormat for $name {
            fn format(self) -> Format {
                match self {
                    Self::Table => $table,
                    $(Self::$data => Format::Data(DataFormat::$data),)*
                }
            }
        }
    };
    (@clap $name:ident, $($readable:ident($format:ident) => $of:expr, $all:expr,)? [$($data:ident),*]) => {
        impl ValueEnum for $name {
            fn value_variants<'a>() -> &'a [Self] {
                static ALL: LazyLock<Vec<$name>> = LazyLock::new(|| {
                    let readable = std::iter::empty()$(.chain($all.iter().copied().map($name::$readable)))?;
                    readable.chain([$($name::$data),*]).collect()
                });
                &ALL
            }

            fn to_possible_value(&self) -> Option<PossibleValue> {
                let format = self.format();
                Some(PossibleValue::new(format.row().name).aliases(format.other_names()))
            }
        }

        impl DocumentFormat for $name {
            fn format(self) -> Format {
                match self {
                    $(Self::$readable($format) => $of,)?
                    $(Self::$data => Format::Data(DataFormat::$data),)*
                }
            }
        }
    };
}

documents! {
    /// The advice.
    AdviceFormat: readable, Xlsx, Json;
    /// The results of a survey.
    SurveyFormat: readable, Xlsx, Csv, Json;
    /// How a survey was read.
    ImportFormat: readable, Json;
    /// The action plan.
    PlanFormat: readable, Json;
    /// Two measurements beside each other.
    ComparisonFormat: readable, Csv, Json;
    /// Everything in a session, as files.
    ReportFormat: readable, Xlsx, Json, Calendar, LogicModel;
    /// A list or a card.
    ListFormat: readable, Csv, Json;
    /// An explanation.
    PageFormat: readable;
    /// An empty session.
    SessionFormat: Yaml;
    /// An empty survey.
    TableFormat: Csv, Xlsx;
    /// The codebook of an empty survey.
    CodebookFormat: readable, Xlsx, Csv, Json;
    /// What `check` finds.
    CheckFormat: lines, Json;
    /// A JSON Schema.
    SchemaFormat: Json;
}

impl AdviceFormat {
    /// The formats in which the advice can be taken along at the end of a conversation, in the order in which they are offered.
    pub fn taken_along() -> Vec<Self> {
        let place = |format: &Self| format.format().row().offer.map(|(place, _)| place);
        let mut offered: Vec<Self> = Self::all().filter(|format| place(format).is_some()).collect();
        offered.sort_by_key(place);
        offered
    }

    /// Those as they are offered there.
    pub fn offers() -> Vec<OfferedDocument> {
        let offers = Self::taken_along().into_iter().filter_map(|format| {
            let (_, offer) = format.format().row().offer?;
            let name = Text::from_phrases(|words| offer(words).to_owned());
            Some(OfferedDocument { name, is_read: matches!(format, Self::Readable(_)) })
        });
        offers.collect()
    }
}
