//! What is given where a leg, an intake or a document is offered.

use super::legs::{Leg, OfferedLeg};
use super::start::Way;
use super::{Awaited, Course, Road, Stage};
use crate::language::Language;
use crate::talk::{ConversationInput, End, Errand};

impl Road<'_> {
    /// What was given where intakes or legs or documents are offered.
    pub(super) fn choose(&mut self, input: ConversationInput, language: Language) -> Result<Vec<Errand>, String> {
        let words = &language.phrases().interview;
        match (&mut self.stage, input) {
            (Stage::Team | Stage::Waiting | Stage::Discarding, input) => self.take_team(&input, language),
            (Stage::Intakes(_) | Stage::Ways, ConversationInput::Stop | ConversationInput::Ended)
            | (Stage::Intakes(_), ConversationInput::Back) => Ok(self.end(End::NothingBegun)),
            (Stage::Ways, ConversationInput::Back) => Ok(self.before_ways()),
            (Stage::Ways, ConversationInput::Pick(at)) => {
                let ways = self.ways();
                let way = *ways.get(at).ok_or_else(|| (words.no_such_number)(ways.len()))?;
                Ok(self.take_way(way, language))
            }
            (Stage::Intakes(unfinished), ConversationInput::Pick(at)) if at < unfinished.len() => {
                self.awaited = Some(Awaited::Intake);
                Ok(vec![Errand::Open(at)])
            }
            (Stage::Intakes(unfinished), ConversationInput::Pick(at)) if at == unfinished.len() => {
                Ok(self.take_way(Way::New, language))
            }
            (Stage::Intakes(unfinished), ConversationInput::Pick(_)) => {
                Err((words.no_such_number)(unfinished.len() + 1))
            }
            (Stage::Offer(offered), ConversationInput::Want(true)) => {
                self.stage = match offered.passage.take() {
                    Some(passage) => Stage::Within(offered.leg, passage),
                    None => Stage::Documents,
                };
                Ok(Vec::new())
            }
            // What is offered can always be left.
            (
                Stage::Offer(OfferedLeg { leg, .. }),
                ConversationInput::Want(false) | ConversationInput::Skip | ConversationInput::Ended,
            ) => {
                let leg = *leg;
                // A meeting ends with what was agreed, also before.
                let agreed = (leg == Leg::Plan && self.course == Course::Meeting).then(|| self.exhibit(leg)).flatten();
                let mut errands: Vec<Errand> = agreed.map(Errand::Show).into_iter().collect();
                errands.extend(self.go_on_after(leg));
                Ok(errands)
            }
            (Stage::Offer(OfferedLeg { leg, .. }), ConversationInput::Back) => {
                let leg = *leg;
                self.go_before(leg).ok_or_else(|| words.nothing_before.to_owned())
            }
            (Stage::Reading(barriers), input) => {
                let barriers = *barriers;
                self.read(barriers, &input, language)
            }
            (Stage::Documents, input) => self.take_documents(input, language),
            (Stage::Lengths(_), input) => self.take_length(&input, language),
            _ => Err(words.not_here.to_owned()),
        }
    }
}
