//! The forms themselves, for the few questions that counts cannot answer: how sure a result is, and who changed.

use super::Code;

/// The filled-in forms of a survey, one byte per answer, in the order of the file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Forms {
    places: usize,
    codes: Vec<Code>,
}

impl Forms {
    /// No forms yet; each will have this many places.
    #[must_use]
    pub const fn new(places: usize) -> Self {
        Self { places, codes: Vec::new() }
    }

    /// Adds a form: a code for every place.
    pub fn push(&mut self, row: &[Code]) {
        debug_assert_eq!(row.len(), self.places);
        self.codes.extend_from_slice(row);
    }

    /// How many there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.codes.len().checked_div(self.places).unwrap_or_default()
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.codes.is_empty()
    }

    /// The form at a position below [`Self::len`].
    #[must_use]
    pub fn get(&self, at: usize) -> &[Code] {
        &self.codes[at * self.places..(at + 1) * self.places]
    }

    /// All forms in order.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = &[Code]> {
        (0..self.len()).map(|at| self.get(at))
    }
}
