//! All causes and themes of a questionnaire, and which of them can be behind an answer.

use super::cause::{Cause, CauseIndex, CauseQuestion, Theme, ThemeIndex};
use super::element::Elements;
use super::kind::ElementKind;
use super::{DeterminantIndex, Questionnaire, Slot};

/// The causes of a questionnaire; none until they are read.
#[derive(Clone, Debug, Default)]
pub(crate) struct CauseList {
    pub themes: Vec<Theme>,
    pub causes: Vec<Cause>,
    pub questions: Vec<CauseQuestion>,
}

impl Questionnaire {
    /// Takes what can lie behind the barriers of this questionnaire.
    pub(crate) fn explain_with(&mut self, causes: CauseList) {
        self.causes = causes;
    }

    /// All themes in the order of the file.
    pub fn themes(&self) -> impl ExactSizeIterator<Item = (ThemeIndex, &Theme)> {
        self.causes.themes.iter().enumerate().map(|(index, theme)| (ThemeIndex(index), theme))
    }

    /// The theme at an index.
    #[must_use]
    pub fn theme(&self, index: ThemeIndex) -> &Theme {
        &self.causes.themes[index.0]
    }

    /// The theme with this id.
    #[must_use]
    pub fn find_theme(&self, id: &str) -> Option<ThemeIndex> {
        self.causes.themes.iter().position(|theme| theme.id == id).map(ThemeIndex)
    }

    /// All causes, determinant by determinant.
    pub fn causes(&self) -> impl ExactSizeIterator<Item = (CauseIndex, &Cause)> {
        self.causes.causes.iter().enumerate().map(|(index, cause)| (CauseIndex(index), cause))
    }

    /// The cause at an index.
    #[must_use]
    pub fn cause(&self, index: CauseIndex) -> &Cause {
        &self.causes.causes[index.0]
    }

    /// The question about what lies behind a barrier; `None` where no causes are known for it.
    #[must_use]
    pub fn cause_question(&self, determinant: DeterminantIndex) -> Option<&CauseQuestion> {
        self.causes.questions.iter().find(|question| question.determinant == determinant)
    }

    /// The causes that can lie behind a determinant, in the order they are offered.
    pub fn causes_of(&self, determinant: DeterminantIndex) -> impl Iterator<Item = (CauseIndex, &Cause)> {
        let own = self.cause_question(determinant).map_or(&[][..], |question| question.causes.as_slice());
        own.iter().map(|index| (*index, self.cause(*index)))
    }

    /// The cause of a determinant with this id.
    #[must_use]
    pub fn find_cause(&self, determinant: DeterminantIndex, id: &str) -> Option<CauseIndex> {
        self.causes_of(determinant).find(|(_, cause)| cause.id == id).map(|(index, _)| index)
    }

    /// The causes that are offered for the answer at a place, beside something else and not knowing.
    #[must_use]
    pub fn causes_offered(&self, slot: Slot, elements: &Elements) -> Vec<CauseIndex> {
        let kind = self.element_kind(slot, elements);
        let own = self.causes_of(self.item(slot.item).determinant);
        own.filter(|(_, cause)| cause.is_offered(slot.item, kind)).map(|(index, _)| index).collect()
    }

    /// The causes that the kind of the element at a place tells, so that nobody needs to be asked.
    #[must_use]
    pub fn causes_told(&self, slot: Slot, elements: &Elements) -> Vec<CauseIndex> {
        let Some(kind) = self.element_kind(slot, elements) else { return Vec::new() };
        let own = self.causes_of(self.item(slot.item).determinant);
        let told = own.filter(|(_, cause)| cause.is_offered(slot.item, Some(kind)) && cause.told_by.contains(&kind));
        told.map(|(index, _)| index).collect()
    }

    /// Of what kind the element at a place is, where that is known.
    #[must_use]
    pub fn element_kind(&self, slot: Slot, elements: &Elements) -> Option<ElementKind> {
        elements.kind(self.item(slot.item).per?, slot.element)
    }
}
