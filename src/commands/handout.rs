//! How much a document says, for whom, and what it quotes, as it was typed.

use clap::Args;
use clap::builder::NonEmptyStringValueParser;
use sha2::{Digest as _, Sha256};

use super::rendering::Showing;
use crate::fault::Fault;
use crate::questionnaire::{Questionnaire, find_slot};
use crate::report::{Audience, Length};
use crate::session::Session;

/// How much a document says, for whom, and what it quotes.
#[derive(Debug, Default, Args)]
pub(super) struct Handout {
    #[arg(long, visible_alias = "lengte", value_name = "LENGTH")]
    pub length: Option<Length>,
    #[arg(long, visible_alias = "lezer", value_name = "AUDIENCE")]
    pub audience: Option<Audience>,
    #[arg(long, visible_alias = "citaat", value_name = "ID", value_parser = NonEmptyStringValueParser::new())]
    pub quote: Vec<String>,
}

impl Handout {
    /// Lays the quotes that were typed over those of the session; what was typed is part of the input. Gives what is wrong with
    /// them: that there is no such question, or no note at it.
    pub fn lay_over(&self, questionnaire: &Questionnaire, session: &mut Session, hash: &mut Sha256) -> Vec<Fault> {
        let (mut quotes, mut faults) = (Vec::new(), Vec::new());
        for id in &self.quote {
            hash.update(format!("quote {id}\n").as_bytes());
            let noted = |slot| session.entries.get(slot).is_some_and(|entry| entry.note.is_some());
            match find_slot(questionnaire, id) {
                Ok(slot) if !noted(slot) => faults.push(
                    Fault::from_usage("no-note", |words| (words.sheet.no_note)(id))
                        .hint(|words| words.sheet.no_note_hint.to_owned()),
                ),
                Ok(slot) if quotes.contains(&slot) => {}
                Ok(slot) => quotes.push(slot),
                Err(fault) => faults.push(fault),
            }
        }
        if !quotes.is_empty() {
            session.quotes = quotes;
        }
        faults
    }

    /// Refuses what does not go to management: more than a page, and `data`, a document by name that holds all notes.
    ///
    /// # Errors
    ///
    /// When more than a page for management is asked for, or data.
    pub fn fits(&self, data: Option<&str>) -> Result<(), Fault> {
        if self.audience != Some(Audience::Management) {
            return Ok(());
        }
        if let Some(name) = data {
            return Err(Fault::from_usage("not-for-management", |words| (words.sheet.only_to_read)(name))
                .hint(|words| words.sheet.only_to_read_hint.to_owned()));
        }
        if self.length.is_some_and(|length| length != Length::Page) {
            return Err(Fault::from_usage("only-a-page", |words| words.sheet.only_a_page.to_owned())
                .hint(|words| words.sheet.only_a_page_hint.to_owned()));
        }
        Ok(())
    }

    /// How a document is shown then, where it is so long unless asked otherwise.
    pub fn showing(&self, showing: Showing, otherwise: Option<Length>) -> Showing {
        showing.handed_out(self.length.or(otherwise), self.audience.unwrap_or_default())
    }
}
