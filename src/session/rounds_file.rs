//! What a meeting answered again, and what one more person has answered so far, as they stand in a session file.

use super::answer_part::AnswerPart;
use super::check::SessionCheck;
use super::pairs::NamedPairs;
use super::voices_file::note_of_a_voice;
use super::{Entries, SecondRound};
use crate::fault::Fault;
use crate::questionnaire::{Elements, Questionnaire};

/// The most hands that are raised for one answer.
pub const MOST_HANDS: u32 = 10_000;

/// How many hands were raised for each answer to a question.
pub(super) type HandsPart = Vec<i64>;

impl SessionCheck<'_> {
    /// What one more person has answered so far. A note would say who that is.
    pub(super) fn unfinished(
        &mut self,
        answers: NamedPairs<AnswerPart>,
        elements: &Elements,
        has_voices: bool,
    ) -> Entries {
        if !answers.is_empty() && !has_voices {
            self.fault_at_key("unfinished", of_several("unfinished"));
        }
        for (id, part) in &answers.0 {
            if part.note.is_some() {
                self.fault_at_key(&format!("unfinished/{id}/note"), note_of_a_voice());
            }
        }
        self.entries("unfinished", answers, elements)
    }

    /// How many hands were raised for each answer, where a question was answered again.
    pub(super) fn second_round(
        &mut self,
        rounds: NamedPairs<HandsPart>,
        elements: &Elements,
        has_voices: bool,
    ) -> SecondRound {
        if !rounds.is_empty() && !has_voices {
            self.fault_at_key("second_round", of_several("second_round"));
        }
        let mut found = SecondRound::new();
        for (id, hands) in rounds.0 {
            if self.has_enough() {
                break;
            }
            let path = format!("second_round/{id}");
            let slot = match self.slot(&id, elements) {
                Ok(slot) => slot,
                Err(fault) => {
                    self.fault_at_key(&path, fault);
                    continue;
                }
            };
            let points = self.questionnaire.item(slot.item).scale.points.len();
            // Whoever types a number that nobody can count is told how many there can be.
            let counted = hands.iter().map(|count| u32::try_from(*count).ok().filter(|count| *count <= MOST_HANDS));
            let counted = counted.collect::<Option<Vec<u32>>>().filter(|counted| counted.len() == points);
            let counted = counted.filter(|counted| counted.iter().any(|count| *count > 0));
            let Some(hands) = counted else {
                let fault = Fault::from_data("second-round", |words| (words.voices.hands)(&id, points, MOST_HANDS))
                    .hint(|words| (words.voices.hands_hint)(points));
                self.fault(&path, fault);
                continue;
            };
            if found.insert(slot, hands).is_some() {
                self.fault_at_key(&path, Fault::from_data("duplicate-id", |words| (words.errors.duplicate_id)(&id)));
            }
        }
        found
    }
}

/// That a part belongs to a session of several people.
fn of_several(part: &'static str) -> Fault {
    Fault::from_data("only-with-voices", |words| (words.voices.only_with_voices)(part))
        .hint(|words| words.voices.only_with_voices_hint.to_owned())
}

pub(super) fn hands_parts(rounds: &SecondRound, questionnaire: &Questionnaire) -> NamedPairs<HandsPart> {
    NamedPairs(
        rounds
            .iter()
            .map(|(slot, hands)| (slot.id(questionnaire), hands.iter().map(|count| i64::from(*count)).collect()))
            .collect(),
    )
}
