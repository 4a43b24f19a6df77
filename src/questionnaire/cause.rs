//! What can lie behind a barrier: the causes that are asked about, and the themes that tie causes of different determinants.

use super::kind::ElementKind;
use super::{DeterminantIndex, ItemIndex};
use crate::language::Text;

/// Points at a cause of the questionnaire.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct CauseIndex(pub(crate) usize);

/// Points at a theme of the questionnaire.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ThemeIndex(pub(crate) usize);

/// What causes of different determinants have in common, so that one move can loosen them together.
#[derive(Clone, Debug)]
pub struct Theme {
    /// Kebab-case id, such as `nobody-decides`.
    pub id: String,
    /// The name.
    pub name: Text,
    /// What it is, in one or two sentences.
    pub explain: Text,
    /// Where one begins when several barriers have it.
    pub begin: Text,
}

/// Something that can lie behind an answer.
#[derive(Clone, Debug)]
pub struct Cause {
    /// Kebab-case id, unique within its determinant.
    pub id: String,
    /// The determinant it lies behind.
    pub determinant: DeterminantIndex,
    /// As the person would say it.
    pub answer: Text,
    /// What it has in common with causes of other determinants.
    pub theme: ThemeIndex,
    /// The one question it lies behind, for a determinant with several.
    pub item: Option<ItemIndex>,
    /// It is offered only where the element is of one of these kinds, or of a kind that is not known; empty means any.
    pub kinds: Vec<ElementKind>,
    /// An element of one of these kinds tells the cause, which is then not asked.
    pub told_by: Vec<ElementKind>,
    /// What must be made safe before anything else, where a child or a professional is in danger.
    pub safety: Option<Text>,
    /// Whether it is the user's own, from an extra file.
    pub own: bool,
}

/// The one question about what lies behind a barrier.
#[derive(Clone, Debug)]
pub struct CauseQuestion {
    /// The determinant.
    pub determinant: DeterminantIndex,
    /// How it is asked.
    pub ask: Text,
    /// How the cause is found out where nobody knows it, in one sentence.
    pub find_out: Text,
    /// What can be answered, beside something else and not knowing.
    pub causes: Vec<CauseIndex>,
}

impl Cause {
    /// Whether it can be offered for an answer to this question, about an element of this kind.
    #[must_use]
    pub fn is_offered(&self, item: ItemIndex, kind: Option<ElementKind>) -> bool {
        self.item.is_none_or(|own| own == item)
            && (self.kinds.is_empty() || kind.is_none_or(|kind| self.kinds.contains(&kind)))
    }
}
