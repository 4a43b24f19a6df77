//! What is taken along: which documents, and how long they are.

use super::settings::OfferedDocument;
use super::{Awaited, Leg, Road, Stage};
use crate::language::Language;
use crate::report::Length;
use crate::talk::{ConversationInput, End, Errand, KeysView, View};

/// The length that a document has where nobody says otherwise, among those that are offered.
const USUAL: usize = 1;

/// Which documents are wanted.
pub(super) fn documents_view(offered: &[OfferedDocument], language: Language) -> View {
    View::Several {
        question: language.phrases().planning.which_documents.to_owned(),
        hint: String::new(),
        options: offered.iter().map(|document| document.name.get(language).to_owned()).collect(),
        takes_marked: true,
    }
}

/// How long they are.
pub(super) fn lengths_view(offered: &[OfferedDocument], chosen: &[usize], language: Language) -> View {
    let words = &language.phrases().planning;
    let read = chosen.iter().filter_map(|at| offered.get(*at)).filter(|document| document.is_read);
    View::Keys(KeysView {
        heading: words.taking_along.to_owned(),
        subject: read.map(|document| document.name.get(language)).collect::<Vec<_>>().join("; "),
        facts: Vec::new(),
        rounds: Vec::new(),
        question: words.which_length.to_owned(),
        options: words.lengths.map(str::to_owned).to_vec(),
        details: Vec::new(),
        usual: Some(USUAL),
    })
}

impl Road<'_> {
    /// Takes which documents are wanted.
    pub(super) fn take_documents(
        &mut self,
        input: ConversationInput,
        language: Language,
    ) -> Result<Vec<Errand>, String> {
        let words = language.phrases();
        match input {
            ConversationInput::Back => Ok(self.go_on_after(Leg::Plan)),
            ConversationInput::Skip | ConversationInput::Ended => Ok(self.end(End::Finished)),
            ConversationInput::Several(chosen) => {
                let documents = &self.settings.documents;
                if chosen.iter().any(|at| *at >= documents.len()) {
                    return Err((words.interview.no_such_number)(documents.len()));
                }
                if chosen.is_empty() {
                    let mut errands = vec![Errand::Say(words.planning.nothing_made.to_owned())];
                    errands.extend(self.end(End::Finished));
                    return Ok(errands);
                }
                if chosen.iter().any(|at| documents[*at].is_read) {
                    self.stage = Stage::Lengths(chosen);
                    return Ok(Vec::new());
                }
                Ok(self.make(chosen, None))
            }
            _ => Err(words.interview.not_here.to_owned()),
        }
    }

    /// Takes how long the documents are. Who says nothing of it gets them as they usually are.
    pub(super) fn take_length(&mut self, input: &ConversationInput, language: Language) -> Result<Vec<Errand>, String> {
        let words = &language.phrases().interview;
        let Stage::Lengths(chosen) = &self.stage else { return Err(words.not_here.to_owned()) };
        let length = match input {
            ConversationInput::Back => {
                self.stage = Stage::Documents;
                return Ok(Vec::new());
            }
            ConversationInput::Skip | ConversationInput::Ended => USUAL,
            ConversationInput::Pick(at) if *at < Length::HANDED_OUT.len() => *at,
            ConversationInput::Pick(_) => return Err((words.no_such_number)(Length::HANDED_OUT.len())),
            _ => return Err(words.not_here.to_owned()),
        };
        let chosen = chosen.clone();
        Ok(self.make(chosen, Some(length)))
    }

    fn make(&mut self, documents: Vec<usize>, length: Option<usize>) -> Vec<Errand> {
        self.awaited = Some(Awaited::Documents);
        vec![Errand::Make { documents, length }]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_document_is_short_where_nobody_says_otherwise() {
        assert_eq!(Length::HANDED_OUT[USUAL], Length::Short);
    }
}
