//! The notes that were chosen to be quoted, as they stand in a session file.

use super::check::SessionCheck;
use crate::fault::Fault;
use crate::questionnaire::{Elements, Questionnaire, Slot};

impl SessionCheck<'_> {
    /// The places of the notes. One whose note is gone since stays: it comes back with the note.
    pub(super) fn quotes(&mut self, ids: &[String], elements: &Elements) -> Vec<Slot> {
        let mut found = Vec::new();
        for (number, id) in ids.iter().enumerate() {
            if self.has_enough() {
                break;
            }
            let path = format!("quotes/{number}");
            match self.slot(id, elements) {
                Ok(slot) if found.contains(&slot) => {
                    self.fault(&path, Fault::from_data("duplicate-id", |words| (words.errors.duplicate_id)(id)));
                }
                Ok(slot) => found.push(slot),
                Err(fault) => self.fault(&path, fault),
            }
        }
        found
    }
}

pub(super) fn quote_ids(quotes: &[Slot], questionnaire: &Questionnaire) -> Vec<String> {
    quotes.iter().map(|slot| slot.id(questionnaire)).collect()
}
