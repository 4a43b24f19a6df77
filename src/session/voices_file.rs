//! The answers of several people as they stand in a session file: of each the answers, and nothing that says who it is.

use super::Session;
use super::answer::parse_answer;
use super::answer_part::{AnswerPart, plain, written};
use super::check::SessionCheck;
use super::pairs::NamedPairs;
use crate::answers::Answers;
use crate::fault::Fault;
use crate::questionnaire::{Elements, Questionnaire, Slot};

/// The most people of whom a session holds the answers; what is larger is a survey, and stays one.
pub const MOST_VOICES: usize = 500;

/// What one of several people answered.
pub(super) type VoicePart = NamedPairs<AnswerPart>;

impl SessionCheck<'_> {
    /// What each answered, in an order that follows from the answers alone: who came first, and in which order a file was
    /// put together, would say who is who.
    pub(super) fn voices(
        &mut self,
        parts: Vec<VoicePart>,
        answers: &NamedPairs<AnswerPart>,
        elements: &Elements,
    ) -> Vec<Answers> {
        if !answers.is_empty() {
            let fault = Fault::from_data("answers-and-voices", |words| words.voices.answers_and_voices.to_owned())
                .hint(|words| words.voices.answers_and_voices_hint.to_owned());
            self.fault_at_key("voices", fault);
        }
        if parts.is_empty() {
            let fault = Fault::from_data("no-voices", |words| words.voices.no_voices.to_owned())
                .hint(|words| words.voices.no_voices_hint.to_owned());
            self.fault("voices", fault);
        }
        if parts.len() > MOST_VOICES {
            self.fault("voices", too_many_voices());
            return Vec::new();
        }
        let mut voices = Vec::with_capacity(parts.len());
        for (number, part) in parts.into_iter().enumerate() {
            if self.has_enough() {
                break;
            }
            voices.push(self.voice(&format!("voices/{number}"), part, elements));
        }
        voices.sort_unstable();
        voices
    }

    fn voice(&mut self, path: &str, part: VoicePart, elements: &Elements) -> Answers {
        let mut answers = Answers::default();
        let mut is_empty = true;
        for (id, AnswerPart { value, note, unknown }) in part.0 {
            if self.has_enough() {
                break;
            }
            let path = format!("{path}/{id}");
            for field in unknown {
                let fault = Fault::from_data("unknown-field", |words| (words.errors.unknown_field)(&field))
                    .hint(|words| (words.errors.allowed_fields)("value"));
                self.fault_at_key(&format!("{path}/{field}"), fault);
            }
            if note.is_some() {
                self.fault_at_key(&format!("{path}/note"), note_of_a_voice());
            }
            let slot = match self.slot(&id, elements) {
                Ok(slot) => slot,
                Err(fault) => {
                    self.fault_at_key(&path, fault);
                    continue;
                }
            };
            if answers.get(slot).is_some() {
                self.fault_at_key(&path, Fault::from_data("duplicate-id", |words| (words.errors.duplicate_id)(&id)));
            }
            // A question that was passed over is no answer.
            let Some(value) = value.filter(|value| !value.is_null()) else { continue };
            match parse_answer(self.questionnaire, slot, &plain(&value)) {
                Ok(Some(response)) => answers.set(slot, response),
                Ok(None) => continue,
                Err(fault) => self.fault(&path, fault),
            }
            is_empty = false;
        }
        if is_empty {
            let fault = Fault::from_data("voice-without-answers", |words| words.voices.without_answers.to_owned())
                .hint(|words| words.voices.without_answers_hint.to_owned());
            self.fault(path, fault);
        }
        answers
    }
}

/// That there are more people than a session holds, or that there is no room for one more.
#[must_use]
pub fn too_many_voices() -> Fault {
    Fault::from_data("too-many-voices", |words| (words.voices.too_many)(MOST_VOICES))
        .hint(|words| words.voices.too_many_hint.to_owned())
}

/// That one of several people has a note, which would say who that is.
pub(super) fn note_of_a_voice() -> Fault {
    Fault::from_data("note-of-a-voice", |words| words.voices.note.to_owned())
        .hint(|words| words.voices.note_hint.to_owned())
}

/// That nothing says which innovation it is about.
pub(super) fn no_innovation() -> Fault {
    Fault::from_usage("no-innovation-named", |words| words.voices.no_innovation.to_owned())
        .hint(|words| words.voices.no_innovation_hint.to_owned())
}

/// What each answered, in asking order.
pub(super) fn voice_parts(session: &Session, questionnaire: &Questionnaire) -> Vec<VoicePart> {
    let order: Vec<Slot> = questionnaire.slots(&session.elements);
    let mut voices: Vec<&Answers> = session.voices.iter().collect();
    voices.sort_unstable();
    let part = |answers: &Answers| {
        let given = order.iter().filter_map(|slot| {
            let value = Some(written(answers.get(*slot)?));
            Some((slot.id(questionnaire), AnswerPart { value, ..AnswerPart::default() }))
        });
        NamedPairs(given.collect())
    };
    voices.into_iter().map(part).collect()
}
