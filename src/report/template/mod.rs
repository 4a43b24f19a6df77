//! What to begin with: an empty session, an empty survey, and the codebook that says what each of its columns means.
//!
//! All follow from the questionnaire that is loaded, so they hold an organisation's own questions as well.

mod codebook;

use super::names;
use crate::language::{Language, clean};
use crate::questionnaire::{Elements, Item, Names, PerElement, Questionnaire, Slot, wording};

pub use codebook::codebook_page;

/// What templates are made from.
#[derive(Clone, Copy, Debug)]
pub struct TemplateContent<'a> {
    /// The questions.
    pub questionnaire: &'a Questionnaire,
    /// The name of the innovation; without one, or where it is blank, the questions speak of *the innovation*.
    pub innovation: Option<&'a str>,
    /// The word for the client; without one, or where it is blank, that is *client*.
    pub client: Option<&'a str>,
}

/// One question as the codebook has it, in one language.
pub(crate) struct CodebookEntry<'a> {
    pub item: &'a Item,
    pub slot: Slot,
    pub id: String,
    /// The number of its determinant.
    pub number: u16,
    pub determinant: String,
    pub category: &'a str,
    pub statement: String,
    /// What can be answered, lowest number first: `1 = no`.
    pub answers: Vec<String>,
    /// That it can be asked more than once, and what the column of the second is called.
    pub per: Option<String>,
}

impl<'a> TemplateContent<'a> {
    /// The questions in the order in which they are asked, each once.
    pub(crate) fn slots(&self) -> Vec<Slot> {
        self.questionnaire.slots(&Elements::default())
    }

    /// What stands above the columns of an empty survey: who answers, and every question by its id.
    ///
    /// The first name is one that the reader of surveys sets aside. It is left out where a question has taken it.
    pub(crate) fn columns(&self) -> Vec<String> {
        const RESPONDENT: &str = "respondent";
        let respondent = self.questionnaire.find_item(RESPONDENT).is_none().then(|| RESPONDENT.to_owned());
        let ids = self.slots().into_iter().map(|slot| slot.id(self.questionnaire));
        respondent.into_iter().chain(ids).collect()
    }

    /// The innovation as it is called in the questions.
    pub(crate) fn innovation(&self, language: Language) -> String {
        filled(self.innovation).unwrap_or_else(|| language.phrases().labels.innovation.to_owned())
    }

    /// The statement of a question.
    pub(crate) fn statement(&self, slot: Slot, language: Language) -> String {
        let innovation = self.innovation(language);
        let client = filled(self.client).unwrap_or_else(|| language.phrases().labels.client.to_owned());
        let names = Names { innovation: &innovation, client: &client, elements: &Elements::default() };
        clean(&wording(self.questionnaire, slot, &self.questionnaire.item(slot.item).statement, names, language))
    }

    /// Every question in order.
    pub(crate) fn entries(&self, language: Language) -> Vec<CodebookEntry<'a>> {
        let words = &language.phrases().template;
        let entry = |slot: Slot| {
            let item = self.questionnaire.item(slot.item);
            let determinant = self.questionnaire.determinant(item.determinant);
            CodebookEntry {
                item,
                slot,
                id: item.id.clone(),
                number: determinant.number,
                determinant: clean(&names::determinant(determinant, language)),
                category: self.questionnaire.category(determinant.category).name.get(language),
                statement: self.statement(slot, language),
                answers: (item.scale.points.iter())
                    .map(|point| format!("{} = {}", point.value, clean(point.label.get(language))))
                    .collect(),
                per: item.per.map(|per: PerElement| per.among(&words.per)(&self.second(slot))),
            }
        };
        self.slots().into_iter().map(entry).collect()
    }

    /// The id of the place for the second element of a question.
    pub(crate) fn second(&self, slot: Slot) -> String {
        Slot { element: 1, ..slot }.id(self.questionnaire)
    }
}

/// A text that was given and is not blank, on one line.
pub(crate) fn filled(text: Option<&str>) -> Option<String> {
    text.map(clean).filter(|text| !text.is_empty())
}
