//! The columns of the sheet with the action plan: by them a workbook is made, and by them it is read back.

use std::collections::BTreeMap;

use super::{PlanField, PlannedAction};
use crate::language::{Language, Phrases, clean, long_date};

/// A column of the sheet: what stands in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PlanColumn {
    /// The name of the strategy.
    Strategy,
    /// The barriers that it is for.
    Serves,
    /// Whether it is one of the few that serve the barriers best together.
    InBundle,
    /// Whether the team chose it.
    InPlan,
    /// A field of the line.
    Field(PlanField),
    /// What was noted on the way.
    Remarks,
}

impl PlanColumn {
    /// All of them, in their order.
    pub fn all() -> impl Iterator<Item = Self> {
        let first = [Self::Strategy, Self::Serves, Self::InBundle, Self::InPlan];
        first.into_iter().chain(PlanField::ALL.map(Self::Field)).chain([Self::Remarks])
    }

    /// What stands above it.
    #[must_use]
    pub fn heading(self, phrases: &Phrases) -> &'static str {
        let [strategy, serves, in_bundle, in_plan] = phrases.office.plan;
        match self {
            Self::Strategy => strategy,
            Self::Serves => serves,
            Self::InBundle => in_bundle,
            Self::InPlan => in_plan,
            Self::Field(field) => (field.row().words)(phrases).name,
            Self::Remarks => phrases.plan.remarks,
        }
    }

    /// Every heading in both languages, as headings are compared.
    pub(super) fn headings() -> BTreeMap<String, Self> {
        let of = |column: Self| Language::ALL.map(|language| (alike(column.heading(language.phrases())), column));
        Self::all().flat_map(of).collect()
    }
}

/// What the sheet is called.
#[must_use]
pub fn plan_sheet_name(phrases: &Phrases) -> &'static str {
    phrases.office.sheets[4]
}

/// What was noted about a line, as it stands in one cell.
#[must_use]
pub fn remarks_in_cell(action: &PlannedAction, language: Language) -> String {
    let day = |date: jiff::civil::Date| long_date(&date.to_string(), language);
    let remarks = action.remarks.iter().map(|remark| format!("{}: {}", day(remark.date), remark.text));
    remarks.collect::<Vec<_>>().join("; ")
}

/// A text as it is compared: whoever retypes a name in a cell may write its letters and spaces otherwise.
pub(super) fn alike(text: &str) -> String {
    clean(text).split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}
