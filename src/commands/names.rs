//! Words out of short lists that options take, and names from the catalogue in both languages.

use clap::ValueEnum;

use crate::assessment::Denominator;
use crate::catalogue::{Actor, Effort, Phase};
use crate::render::SchemaDocument;
use crate::survey::Polarity;
use crate::tables::Encoding;

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
    ($type:ty, $($variant:ident = $dutch:literal $(| $other:literal)*),+) => {
        impl ValueEnum for $type {
            fn value_variants<'a>() -> &'a [Self] {
                &Self::ALL
            }
            fn to_possible_value(&self) -> Option<clap::builder::PossibleValue> {
                let names: &[&'static str] = match self { $(Self::$variant => &[$dutch $(, $other)*]),+ };
                Some(clap::builder::PossibleValue::new(self.id()).aliases(names.iter().copied()))
            }
        }
    };
}

by_id!(Phase, Preparation = "voorbereiding", Introduction = "invoering", Embedding = "borging");
by_id!(Effort, Low = "weinig", Medium = "gemiddeld", High = "veel");
by_id!(
    Actor,
    Practitioner = "professional" | "uitvoerder",
    Coordinator = "coördinator",
    Liaison = "verbindingsfunctionaris",
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
    SchemaDocument,
    Advice = "advice" | "advies",
    Plan = "plan",
    Comparison = "comparison" | "vergelijking",
    Check = "check" | "controle",
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

/// One who is there, or that nobody is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct PresentWord(pub Option<Actor>);

impl PresentWord {
    /// The id of the one who is there; `nobody` where nobody is.
    pub fn id(self) -> &'static str {
        self.0.map_or("nobody", Actor::id)
    }
}

impl ValueEnum for PresentWord {
    fn value_variants<'a>() -> &'a [Self] {
        const NOBODY_AND_ALL: [PresentWord; 8] = [
            PresentWord(None),
            PresentWord(Some(Actor::ALL[0])),
            PresentWord(Some(Actor::ALL[1])),
            PresentWord(Some(Actor::ALL[2])),
            PresentWord(Some(Actor::ALL[3])),
            PresentWord(Some(Actor::ALL[4])),
            PresentWord(Some(Actor::ALL[5])),
            PresentWord(Some(Actor::ALL[6])),
        ];
        &NOBODY_AND_ALL
    }

    fn to_possible_value(&self) -> Option<clap::builder::PossibleValue> {
        match self.0 {
            Some(actor) => actor.to_possible_value(),
            None => Some(clap::builder::PossibleValue::new("nobody").alias("niemand")),
        }
    }
}
