//! What is known beside the answers, as it was typed: causes, what is there or was tried, who is there, what is taken on.

use clap::Args;
use clap::builder::NonEmptyStringValueParser;
use sha2::{Digest as _, Sha256};

use super::lookup;
use super::names::PresentWord;
use crate::catalogue::Catalogue;
use crate::fault::{Fault, Faults};
use crate::questionnaire::{DeterminantIndex, Questionnaire, Slot, find_cause_at, find_slot};
use crate::session::{CauseAnswer, HaveAlready, MOST_TAKEN_ON, Session, TriedBefore};

/// What is known beside the answers.
#[derive(Debug, Default, Args)]
pub(super) struct KnownOptions {
    #[arg(long, visible_alias = "oorzaak", value_name = "ID=CAUSE")]
    pub cause: Vec<String>,
    #[arg(long, visible_alias = "is-er-al", value_name = "ID[=NOTE]", value_parser = NonEmptyStringValueParser::new())]
    pub have: Vec<String>,
    #[arg(long, visible_alias = "geprobeerd", value_name = "ID=WHY", value_parser = NonEmptyStringValueParser::new())]
    pub tried: Vec<String>,
    #[arg(long, visible_alias = "aanwezig", value_name = "ACTOR", value_delimiter = ',')]
    pub present: Vec<PresentWord>,
    #[arg(long, visible_alias = "oppakken", value_name = "ID", value_parser = NonEmptyStringValueParser::new())]
    pub take_on: Vec<String>,
}

impl KnownOptions {
    /// Whether nothing was said.
    pub fn is_empty(&self) -> bool {
        let lists = [&self.cause, &self.have, &self.tried, &self.take_on];
        lists.iter().all(|list| list.is_empty()) && self.present.is_empty()
    }

    /// Lays what was typed over what the session says.
    pub fn lay_over(
        &self,
        questionnaire: &Questionnaire,
        catalogue: &Catalogue,
        session: &mut Session,
    ) -> Result<(), Faults> {
        let mut faults = Vec::new();
        let mut typed: Vec<Slot> = Vec::new();
        for text in &self.cause {
            match cause(text, questionnaire, &mut typed, session) {
                Ok(()) => {}
                Err(fault) => faults.push(fault),
            }
        }
        for text in &self.have {
            let (id, note) = with_text(text);
            match lookup::strategy(catalogue, id) {
                Ok(_) => {
                    session.have.retain(|other| other.strategy != id);
                    session.have.push(HaveAlready { strategy: id.to_owned(), works: true, note });
                }
                Err(fault) => faults.push(fault),
            }
        }
        for text in &self.tried {
            let (id, why) = with_text(text);
            match lookup::strategy(catalogue, id) {
                Ok(_) => {
                    session.tried.retain(|other| other.strategy != id);
                    session.tried.push(TriedBefore { strategy: id.to_owned(), why, barrier: None });
                }
                Err(fault) => faults.push(fault),
            }
        }
        if !self.present.is_empty() {
            let mut present: Vec<_> = self.present.iter().filter_map(|word| word.0).collect();
            present.sort_unstable();
            present.dedup();
            session.context.present = Some(present);
        }
        match self.taken_on(questionnaire) {
            Ok(taken) if taken.is_empty() => {}
            Ok(taken) => session.take_on = taken,
            Err(more) => faults.extend(more),
        }
        Faults::check(faults, ())
    }

    fn taken_on(&self, questionnaire: &Questionnaire) -> Result<Vec<DeterminantIndex>, Vec<Fault>> {
        let (mut taken, mut faults) = (Vec::new(), Vec::new());
        for id in &self.take_on {
            match lookup::determinant(questionnaire, id) {
                Ok(index) if taken.contains(&index) => {}
                Ok(index) => taken.push(index),
                Err(fault) => faults.push(fault),
            }
        }
        if taken.len() > MOST_TAKEN_ON {
            faults.push(Fault::from_usage("too-many-taken", |words| (words.causes.too_many_taken)(MOST_TAKEN_ON)));
        }
        if faults.is_empty() { Ok(taken) } else { Err(faults) }
    }

    /// What was typed is part of the input.
    pub fn add_to(&self, hash: &mut Sha256) {
        let lists = [("cause", &self.cause), ("have", &self.have), ("tried", &self.tried), ("take-on", &self.take_on)];
        for (name, list) in lists {
            for text in list {
                hash.update(format!("{name} {text}\n").as_bytes());
            }
        }
        for word in &self.present {
            hash.update(format!("present {}\n", word.id()).as_bytes());
        }
    }
}

/// An id and what stands behind the equals sign, if there is anything.
fn with_text(text: &str) -> (&str, Option<String>) {
    match text.split_once('=') {
        Some((id, text)) => (id.trim(), Some(text.trim().to_owned()).filter(|text| !text.is_empty())),
        None => (text.trim(), None),
    }
}

/// One cause, of a place that may be named several times.
fn cause(text: &str, questionnaire: &Questionnaire, typed: &mut Vec<Slot>, session: &mut Session) -> Result<(), Fault> {
    let parts = text.split_once('=').map(|(id, cause)| (id.trim(), cause.trim()));
    let Some((id, cause)) = parts.filter(|(id, cause)| !id.is_empty() && !cause.is_empty()) else {
        return Err(Fault::from_usage("flag-form", |words| (words.causes.flag_form)(text))
            .hint(|words| words.causes.flag_form_hint.to_owned()));
    };
    let slot = find_slot(questionnaire, id)?;
    let (word, other) = match cause.split_once(':') {
        Some((word, other)) => (word.trim(), other.trim()),
        None => (cause, ""),
    };
    let is_unknown = matches!(word, "unknown" | "onbekend");
    let is_other = matches!(word, "other" | "anders");
    let named = if is_unknown || is_other { None } else { Some(find_cause_at(questionnaire, slot, cause)?) };
    session.elements.make_room(questionnaire.item(slot.item).per, slot.element);
    if !typed.contains(&slot) {
        typed.push(slot);
        session.causes.insert(slot, CauseAnswer::default());
    }
    let answer = session.causes.entry(slot).or_default();
    match named {
        Some(cause) if !answer.named.contains(&cause) => answer.named.push(cause),
        None if is_other => answer.other = Some(other.to_owned()),
        _ => {}
    }
    Ok(())
}
