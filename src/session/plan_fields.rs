//! The fields of a line of the plan: one table, from which follow the line itself, how it is read and written, what it lacks,
//! how it is asked, and where it is shown.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::held::{Held, LeftOut, PartReader, PlanFieldKind, PlanFieldSlot, PlanFieldValue};
use super::plan::{PlanRemark, Status};
use crate::fault::Fault;
use crate::language::plan_fields::PlanFieldWords;
use crate::language::{Language, Phrases};
use crate::nearest::nearest;
use crate::questionnaire::DeterminantIndex;

/// What there is to know about a field.
#[derive(Clone, Copy, Debug)]
pub struct PlanFieldRow {
    /// The name in files.
    pub id: &'static str,
    /// What it holds.
    pub kind: PlanFieldKind,
    /// What it is called, and how it is asked, in a language.
    pub words: fn(&Phrases) -> &PlanFieldWords,
    /// Whether a line cannot be carried out without it.
    pub is_needed: bool,
    /// Whether it is asked when a line is filled in, in the order of the fields.
    pub is_asked: bool,
    /// Whether it stands under an event of the calendar.
    pub in_calendar: bool,
    /// How much of the width its column has in the table of a document; without one it is told in another column, or nowhere.
    pub weight: Option<u16>,
    /// How wide its column is in a workbook, in characters.
    pub width: u16,
}

/// A remark as it stands in a session file.
#[derive(Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RemarkPart {
    pub date: String,
    pub text: String,
}

/// A text that is told under an event of the calendar, is asked, and that a line cannot be carried out without.
const NEEDED: PlanFieldRow = PlanFieldRow {
    id: "",
    kind: PlanFieldKind::Text,
    words: |words| &words.plan_fields.who,
    is_needed: true,
    is_asked: true,
    in_calendar: true,
    weight: None,
    width: 20,
};
/// A field that may stay empty and stands in the workbook alone.
const OPTIONAL: PlanFieldRow = PlanFieldRow { is_needed: false, in_calendar: false, ..NEEDED };

/// Makes the fields, the line that has them, and how that stands in a file.
macro_rules! plan_fields {
    ($($(#[$doc:meta])+ $field:ident $name:ident: $type:ty = $row:expr;)+) => {
        /// A field of a line of the plan.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum PlanField { $($(#[$doc])+ $field,)+ }

        impl PlanField {
            /// All fields, in the order in which they are asked and shown.
            pub const ALL: [Self; [$(stringify!($field)),+].len()] = [$(Self::$field),+];

            /// What there is to know about it.
            #[must_use]
            pub const fn row(self) -> PlanFieldRow {
                match self {
                    $(Self::$field => PlanFieldRow {
                        id: stringify!($name),
                        kind: <$type as Held>::KIND,
                        words: |words| &words.plan_fields.$name,
                        ..$row
                    },)+
                }
            }
        }

        /// One line of the plan: a strategy, specified.
        ///
        /// The fields are those by which an implementation strategy can be described so that somebody else could carry it
        /// out: actor, action, target, temporality, dose, outcome and justification (Proctor, Powell & McMillen 2013,
        /// Implementation Science 8:139, doi 10.1186/1748-5908-8-139). Temporality is a first and a last day where those are
        /// known, and words (`after the summer`) where they are not.
        #[derive(Clone, Debug, Default, PartialEq, Eq)]
        pub struct PlannedAction {
            /// The id of the strategy. It may be one that the catalogue of this run does not have: catalogues change, and a
            /// plan stays its owner's.
            pub strategy: String,
            /// What the team calls it, where it is the team's own and stands in no catalogue.
            pub own: Option<String>,
            /// The barriers it is meant for.
            pub barriers: Vec<DeterminantIndex>,
            $($(#[$doc])+ pub $name: $type,)+
            /// What was noted on the way, oldest first.
            pub remarks: Vec<PlanRemark>,
        }

        impl PlannedAction {
            /// What a field holds.
            #[must_use]
            pub fn value(&self, field: PlanField) -> PlanFieldValue<'_> {
                match field { $(PlanField::$field => self.$name.value(),)+ }
            }

            /// Where what a field holds is kept.
            pub fn slot(&mut self, field: PlanField) -> PlanFieldSlot<'_> {
                match field { $(PlanField::$field => self.$name.slot(),)+ }
            }
        }

        /// A line as it stands in a session file.
        #[derive(Deserialize, Serialize)]
        #[serde(deny_unknown_fields)]
        pub(super) struct ActionPart {
            pub strategy: String,
            #[serde(default, skip_serializing_if = "Option::is_none")]
            own: Option<String>,
            #[serde(default, skip_serializing_if = "Vec::is_empty")]
            pub barriers: Vec<String>,
            $(#[serde(default, skip_serializing_if = "LeftOut::is_left_out")] $name: <$type as Held>::Part,)+
            #[serde(default, skip_serializing_if = "Vec::is_empty")]
            pub remarks: Vec<RemarkPart>,
        }

        impl ActionPart {
            /// A line, with the ids of its barriers.
            pub fn new(action: &PlannedAction, barriers: Vec<String>) -> Self {
                let remarks = action.remarks.iter();
                Self {
                    strategy: action.strategy.clone(),
                    own: action.own.clone(),
                    barriers,
                    $($name: action.$name.part(),)+
                    remarks: remarks
                        .map(|remark| RemarkPart { date: remark.date.to_string(), text: remark.text.clone() })
                        .collect(),
                }
            }

            /// The line, of which barriers and remarks were read apart.
            pub fn read(
                self,
                reader: &mut impl PartReader,
                path: &str,
                barriers: Vec<DeterminantIndex>,
                remarks: Vec<PlanRemark>,
            ) -> PlannedAction {
                PlannedAction {
                    strategy: self.strategy,
                    own: reader.text(&format!("{path}/own"), self.own),
                    barriers,
                    $($name: Held::read(self.$name, reader, &format!("{path}/{}", stringify!($name))),)+
                    remarks,
                }
            }
        }
    };
}

plan_fields! {
    /// Actor: who does it.
    Who who: Option<String> = PlanFieldRow { weight: Some(14), ..NEEDED };
    /// Action: what is done.
    What what: Option<String> = PlanFieldRow { weight: Some(24), width: 36, ..NEEDED };
    /// Target: whom or what it is aimed at. In a document it stands with what is done.
    Target target: Option<String> = NEEDED;
    /// Temporality: the first day. In a document it stands with the words.
    Start start: Option<Date> = PlanFieldRow { width: 13, ..OPTIONAL };
    /// Temporality: the last day. In a document it stands with the words.
    Due due: Option<Date> = PlanFieldRow { width: 13, ..OPTIONAL };
    /// Temporality, in words.
    When when: Option<String> = PlanFieldRow { weight: Some(13), ..NEEDED };
    /// Dose: how much and how often. In a document it stands with what is done.
    Dose dose: Option<String> = NEEDED;
    /// Outcome: what should be different then.
    Outcome outcome: Option<String> = PlanFieldRow { weight: Some(24), width: 34, ..NEEDED };
    /// Justification: why this helps.
    Because because: Option<String> = PlanFieldRow { width: 34, in_calendar: false, ..NEEDED };
    /// How far it is.
    Status status: Status = PlanFieldRow { is_asked: false, in_calendar: true, weight: Some(14), width: 11, ..OPTIONAL };
    /// Why it was given up. In a document it stands with how far it is.
    StoppedBecause stopped_because: Option<String> = PlanFieldRow { is_asked: false, width: 24, ..OPTIONAL };
}

impl PlanField {
    /// The field with this name, as it stands in a session file or is typed in Dutch or English.
    ///
    /// # Errors
    ///
    /// When there is no such field; the hint names the nearest, or all.
    pub fn from_name(name: &str) -> Result<Self, Fault> {
        let typed = name.trim().to_lowercase().replace('_', "-");
        let names = |language: Language| Self::ALL.map(|field| (field.row().words)(language.phrases()).typed);
        let found = Language::ALL.iter().find_map(|language| names(*language).iter().position(|known| *known == typed));
        found.and_then(|at| Self::ALL.get(at).copied()).ok_or_else(|| {
            let near = nearest(&typed, Language::ALL.into_iter().flat_map(names));
            Fault::from_usage("unknown-plan-field", |words| (words.plan.unknown_field)(name)).hint(
                |words| match &near {
                    Some(near) => (words.errors.did_you_mean)(near),
                    None => (words.errors.allowed_fields)(&names(words.language).join(", ")),
                },
            )
        })
    }
}
