//! What is wrong with a session file, and where in it.

use crate::fault::{Fault, MOST_FAULTS};
use crate::questionnaire::Questionnaire;
use crate::yaml::{Outline, YamlDocument};

/// The longest text of one field, in characters.
pub const LONGEST: usize = 2000;

/// A file whose parts are being checked, and what was found to be wrong with them.
pub(super) struct SessionCheck<'a> {
    document: &'a YamlDocument,
    pub(super) outline: &'a Outline,
    pub(super) questionnaire: &'a Questionnaire,
    pub(super) faults: Vec<Fault>,
}

impl<'a> SessionCheck<'a> {
    pub(super) const fn new(
        document: &'a YamlDocument,
        outline: &'a Outline,
        questionnaire: &'a Questionnaire,
    ) -> Self {
        Self { document, outline, questionnaire, faults: Vec::new() }
    }

    pub(super) fn fault(&mut self, path: &str, fault: Fault) {
        if !self.has_enough() {
            self.faults.push(fault.at(self.outline.place(self.document, path)));
        }
    }

    /// Whether so much is wrong that nothing more is looked for.
    pub(super) fn has_enough(&self) -> bool {
        self.faults.len() >= MOST_FAULTS
    }

    /// For a fault in the name of something rather than in its value.
    pub(super) fn fault_at_key(&mut self, path: &str, fault: Fault) {
        if !self.has_enough() {
            self.faults.push(fault.at(self.outline.key_place(self.document, path)));
        }
    }

    /// A text has at most [`LONGEST`] characters.
    pub(super) fn length(&mut self, path: &str, text: &str) {
        if text.chars().nth(LONGEST).is_some() {
            self.fault(path, Fault::from_data("text-too-long", |words| (words.errors.text_too_long)(LONGEST)));
        }
    }
}
