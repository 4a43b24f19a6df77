//! What a reader must know to read a comparison well.

use crate::assessment::AssessmentSettings;

/// What a reader must know to read a comparison well.
#[derive(Clone, Debug, PartialEq)]
pub enum ComparisonRemark {
    /// One person at both moments: an assessment, not a survey.
    Alone,
    /// One person at one moment, a group at the other.
    OneAgainstGroup,
    /// A group is so small that one answer can make or take away a barrier; how many respondents before and after.
    SmallGroup(u64, u64),
    /// Nothing was measured at both moments.
    NothingShared,
    /// The questions are of different versions: before and after.
    Questionnaires(String, String),
    /// The labels rest on different choices: before and after.
    Settings(Box<(AssessmentSettings, AssessmentSettings)>),
    /// Measured before only, of determinants that can be compared all the same: items by id.
    OnlyBefore(Vec<String>),
    /// Measured after only, likewise.
    OnlyAfter(Vec<String>),
    /// Some items are about elements that the respondents named, and were matched by the number of the element.
    Elements,
    /// Some items were matched by the name of their element, and the names are not the same at both moments.
    ElementsByName,
    /// Two groups of which is not known who is in both.
    Unpaired,
    /// How the respondents were matched.
    Paired {
        /// Matched by key.
        matched: u64,
        /// With a key that stands on the first side only.
        only_before: u64,
        /// With a key that stands on the second side only.
        only_after: u64,
        /// Keys that stand more than once on a side.
        repeated: u64,
        /// Forms without a key.
        blank: u64,
    },
    /// Keys that differ in capitals, leading zeros or marks alone: so many were matched, so many not, since more than one
    /// could be meant.
    AlikeKeys(u64, u64),
    /// For so many items there were too few pairs, so that the two groups were compared as if they were different people.
    FewPairs(usize),
    /// For so many items the pairs were not used, since what a few newcomers or leavers answered could be worked out from them.
    PairsWithheld(usize),
    /// Among so many items some clear difference is to be expected by chance.
    Chance(usize),
    /// Lines of the plan, counted from 1, whose strategy is not in the catalogue.
    Plan(Vec<usize>),
}

impl ComparisonRemark {
    /// Kebab-case code, for programs.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Alone => "single-respondent",
            Self::OneAgainstGroup => "one-against-group",
            Self::SmallGroup(..) => "small-group",
            Self::NothingShared => "nothing-shared",
            Self::Questionnaires(..) => "different-questionnaires",
            Self::Settings(_) => "different-settings",
            Self::OnlyBefore(_) => "only-before",
            Self::OnlyAfter(_) => "only-after",
            Self::Elements => "elements",
            Self::ElementsByName => "elements-by-name",
            Self::Unpaired => "unpaired",
            Self::Paired { .. } => "paired",
            Self::AlikeKeys(..) => "alike-keys",
            Self::FewPairs(_) => "few-pairs",
            Self::PairsWithheld(_) => "pairs-withheld",
            Self::Chance(_) => "chance",
            Self::Plan(_) => "plan",
        }
    }
}
