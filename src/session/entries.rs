//! The answers of a session, each with its note.

use std::collections::BTreeMap;

use crate::answers::Response;
use crate::questionnaire::Slot;

/// What was said at one question. An entry without a response was passed over; its note stays.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SessionEntry {
    /// The answer, if one was given.
    pub response: Option<Response>,
    /// What was said with it.
    pub note: Option<String>,
}

/// All entries of a session by question.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Entries(BTreeMap<Slot, SessionEntry>);

impl Entries {
    /// The entry at a question; `None` while the question has not come up.
    #[must_use]
    pub fn get(&self, slot: Slot) -> Option<&SessionEntry> {
        self.0.get(&slot)
    }

    /// Sets the response, and keeps the note.
    pub fn respond(&mut self, slot: Slot, response: Option<Response>) {
        self.0.entry(slot).or_default().response = response;
    }

    /// Sets the note, and keeps the response. An empty note takes it away.
    pub fn annotate(&mut self, slot: Slot, note: &str) {
        let note = Some(note.trim()).filter(|note| !note.is_empty()).map(str::to_owned);
        self.0.entry(slot).or_default().note = note;
    }

    /// Sets a whole entry.
    pub fn insert(&mut self, slot: Slot, entry: SessionEntry) {
        self.0.insert(slot, entry);
    }

    /// Takes an entry away, if there is one.
    pub fn remove(&mut self, slot: Slot) -> Option<SessionEntry> {
        self.0.remove(&slot)
    }

    /// All entries by item and element.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = (Slot, &SessionEntry)> {
        self.0.iter().map(|(slot, entry)| (*slot, entry))
    }

    /// Whether no question has come up yet.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}
